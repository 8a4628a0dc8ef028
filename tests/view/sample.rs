//! A guide with every construct that a live view knows, each id once. Close to the real ones, so that a
//! look at it says how those look.

use guide_model::*;

pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn href(text: &str) -> Href {
    Href::new(text).unwrap()
}

fn text(words: &str) -> Text {
    Text::plain(words)
}

fn run(words: &str, style: Style) -> Inline {
    Inline::Run { text: words.into(), style }
}

fn template(words: &str) -> Template {
    Template::fixed(words)
}

fn of_value(name: &str) -> Template {
    Template(vec![Piece::Value(id(name))])
}

fn moving(answer: bool) -> Option<Condition> {
    Some(Condition { question: id("moving"), answer })
}

/// Sections: prerequisites, `find`, `fill-in`, `grant`, `move` (only after a yes), `note-down`.
pub(crate) fn guide() -> Guide {
    Guide {
        vendor: Vendor {
            id: slug("acme"),
            name: "Acme".into(),
            mail_domains: vec!["acme.example".into()],
            exclusive: false,
        },
        system: System { id: slug("justworks"), name: "Justworks".into(), edition: Some("PEO".into()) },
        partner: Some(Partner { id: slug("merge"), name: "Merge".into(), flow: "linking flow".into() }),
        language: "en".into(),
        right_to_left: false,
        title: "Connect Justworks to Acme".into(),
        overview: vec![Text(vec![
            run("You create one ", Style::Plain),
            run("service user", Style::Strong),
            run(
                " in Justworks, give it six permissions, and finish together with your Customer Success Manager.",
                Style::Plain,
            ),
        ])],
        effort: Some(Effort { least: 10, most: 15, note: Some(text("With administrator access to Justworks.")) }),
        checked_on: Date { year: 2026, month: 11, day: 21 },
        sources: vec![Reference {
            title: "Justworks and Acme".into(),
            href: href("https://acme.example/help?a=1&b=2"),
        }],
        security: vec![
            text("It reaches only the data that it needs."),
            text("Your login information is never stored."),
        ],
        values: vec![
            value("first_name", "First name", Kind::Name, Origin::LinkingFlow, Some("The linking flow shows it.")),
            value("work_email", "Work email", Kind::Email, Origin::LinkingFlow, Some("The linking flow shows it.")),
            value("username", "Username", Kind::Text, Origin::Reader, None),
            value("team", "Team", Kind::Text, Origin::Vendor, Some("No team yet? Ask your account representative.")),
        ],
        secrets: vec![Secret { id: id("temporary_password"), label: "Temporary password".into() }],
        questions: vec![Question {
            id: id("moving"),
            text: text("Are you moving from an earlier way of connecting Justworks?"),
        }],
        prerequisites: vec![
            Prerequisite {
                any_of: vec![
                    alternative("is-admin", "You are an administrator in your company’s Justworks."),
                    alternative("shared-access", "Someone with that access has shared it with you."),
                ],
                otherwise: None,
            },
            Prerequisite {
                any_of: vec![alternative("has-time", "You have a quarter of an hour.")],
                otherwise: Some(text("Come back later: your ticks stay.")),
            },
        ],
        steps: vec![find(), fill_in(), grant(), carry_over(), note_down()],
        finish: Finish {
            text: vec![text("You and your Customer Success Manager can now set up the connection.")],
            tell: "your Customer Success Manager".into(),
            mail: Some(href("mailto:csm@acme.example")),
            connect: Some(href("https://acme.example/connect")),
            feedback: Some(href("https://acme.example/feedback")),
        },
        contacts: vec![
            Contact {
                label: "Chat with Acme".into(),
                text: Some(text("The quicker way to an answer.")),
                href: Some(href("https://acme.example/chat")),
            },
            Contact { label: "Technical support".into(), text: None, href: None },
        ],
        troubleshooting: vec![
            text("Your username is typically not your email address."),
            text("Make sure that every permission has really been granted."),
        ],
        renames: vec![],
    }
}

fn value(name: &str, label: &str, kind: Kind, origin: Origin, help: Option<&str>) -> Value {
    Value { id: id(name), label: label.into(), kind, origin, help: help.map(text) }
}

fn alternative(name: &str, words: &str) -> Alternative {
    Alternative { id: id(name), text: text(words), fingerprint: 1 }
}

fn step(name: &str, title: &str, blocks: Vec<Block>) -> Step {
    Step { id: id(name), title: title.into(), window: Some("Justworks".into()), when: None, blocks }
}

fn action(name: &str, deed: Deed, detail: Option<&str>) -> Action {
    Action { id: id(name), deed, detail: detail.map(text), when: None, fingerprint: 2 }
}

fn with_control(name: &str, control: Control, label: &str, place: Option<Text>) -> Action {
    action(name, Deed::Use { control, label: template(label), place }, None)
}

fn find() -> Step {
    let path = vec![template("Manage"), template("Employees")];
    let next_to = Text(vec![run("next to ", Style::Plain), Inline::Label(template("Your admins"))]);
    let actions = vec![
        action(
            "log-in",
            Deed::Do(Text(vec![
                run("Log in to ", Style::Plain),
                Inline::Link { href: href("https://secure.justworks.example/"), text: "Justworks".into() },
                run(" as an administrator.", Style::Plain),
            ])),
            None,
        ),
        action("open-employees", Deed::Go { path, place: Some(text("in the left sidebar")) }, None),
        with_control("click-add", Control::Button, "Add", Some(text("in the top right corner"))),
        action(
            "expand",
            Deed::Use {
                control: Control::Section,
                label: template("Add third party or temp"),
                place: Some(text("further down the page")),
            },
            Some("Scroll down to find it."),
        ),
        with_control("open-tab", Control::Tab, "Administrator permissions", None),
        with_control("click-pencil", Control::Icon, "pencil", Some(next_to)),
        with_control("open-menu", Control::Menu, "More", None),
        with_control("follow-link", Control::Link, "Add 3rd-party", None),
    ];
    step(
        "find",
        "Add a third party",
        vec![Block::Paragraph(text("This employee is the service account.")), Block::Actions(actions)],
    )
}

fn field(name: &str, label: &str, entry: Entry) -> Field {
    Field { id: id(name), label: label.into(), entry, hint: None, when: None, fingerprint: 3 }
}

fn fill_in() -> Step {
    let fill = |name: &str, label: &str, words: &str| field(name, label, Entry::Fill(template(words)));
    let fields = vec![
        fill("member-type", "Member Type", "3rd Party Admin / Accountant"),
        fill("admin-access", "Admin Access", "Yes"),
        field("first-name", "First Name", Entry::Fill(of_value("first_name"))),
        fill("last-name", "Last Name", "Service Account"),
        fill("title", "Title", "Service Account"),
        field("manager", "Manager", Entry::MayStayEmpty),
        fill("office", "Office", "Remote (work from home)"),
        field("start-date", "Start date", Entry::Any("date".into())),
        field("today", "Entry date", Entry::Today),
        field("phone", "Phone", Entry::LeaveEmpty),
        field("work-email", "Work Email", Entry::Fill(of_value("work_email"))),
        Field {
            hint: Some(text("As your old set-up names it.")),
            when: moving(true),
            ..field(
                "display-name",
                "Display Name",
                Entry::Fill(Template(vec![
                    Piece::Value(id("first_name")),
                    Piece::Fixed(" of ".into()),
                    Piece::Value(id("team")),
                ])),
            )
        },
        fill("send-invitation-to", "Send Invitation to", "Work Email, Now"),
    ];
    let when_moving = Note {
        tone: Tone::Note,
        when: moving(true),
        text: text(
            "Open the linking flow again and take the work email from there. You will not find this address in Justworks.",
        ),
    };
    let blocks = vec![
        Block::Ask(id("moving")),
        Block::Note(when_moving),
        Block::Form(Form {
            intro: Some(text("These rows come from the partner’s article about the same form.")),
            fields,
        }),
        Block::Actions(vec![Action {
            deed: Deed::Do(Text(vec![
                run("Send it to ", Style::Plain),
                Inline::Value(id("work_email")),
                run(".", Style::Plain),
            ])),
            ..with_control("send", Control::Button, "", None)
        }]),
    ];
    step("fill-in", "Set up the service account", blocks)
}

fn right(name: &str, label: &str, required: bool, reason: Option<&str>) -> Permission {
    Permission { id: id(name), label: label.into(), required, reason: reason.map(text), fingerprint: 4 }
}

fn grant() -> Step {
    let reason = Some("Shows employee information and opens the Employee Census Report and the Work History Report.");
    let all = Permissions {
        intro: Some(text("Add all in Justworks.")),
        groups: vec![
            PermissionGroup {
                title: Some("Company HR".into()),
                items: vec![
                    right(
                        "edit-company",
                        "Edit Company Settings",
                        true,
                        Some(
                            "Company, office, location and department. It is only read; Justworks asks for the right to edit to show it.",
                        ),
                    ),
                    right("manage-employees", "Manage Employees", true, reason),
                ],
            },
            PermissionGroup {
                title: Some("Settings".into()),
                items: vec![right("view-reports", "View reports", true, None)],
            },
        ],
    };
    let some = Permissions {
        intro: None,
        groups: vec![PermissionGroup {
            title: None,
            items: vec![
                right("view-documents", "View all Documents", true, None),
                right("view-invoices", "View Invoices", false, reason),
            ],
        }],
    };
    let warning = Note {
        tone: Tone::Warning,
        when: None,
        text: text("The connection only works when the service user has all of them."),
    };
    let tip = Note {
        tone: Tone::Tip,
        when: None,
        text: text("For more about a permission, click the downward arrow next to it."),
    };
    let blocks = vec![Block::Permissions(all), Block::Note(warning), Block::Permissions(some), Block::Note(tip)];
    step("grant", "Add the permissions", blocks)
}

fn carry_over() -> Step {
    let blocks = vec![Block::Actions(vec![with_control("remove-old", Control::Button, "Remove", None)])];
    Step { when: moving(true), ..step("move", "Remove the old connection", blocks) }
}

fn note_down() -> Step {
    let notable =
        |name: &str, what, hint: Option<&str>| Notable { id: id(name), what, hint: hint.map(text), fingerprint: 5 };
    let notables = vec![
        notable("note-username", NotableKind::Value(id("username")), Some("This is not always your email.")),
        notable("note-email", NotableKind::Value(id("work_email")), Some("The address you gave the integration user.")),
        notable(
            "have-password",
            NotableKind::Secret(id("temporary_password")),
            Some("You receive it when the user is created."),
        ),
    ];
    Step { window: None, ..step("note-down", "Note the connection details", vec![Block::Notables(notables)]) }
}
