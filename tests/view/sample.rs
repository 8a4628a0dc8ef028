//! A guide with every construct that a live view knows, each id once. Close to the real ones, so that a
//! look at it says how those look.

use guide_model::*;

/// A value in the row of an item.
pub(crate) fn spot(item: &str, value: &str) -> connector_guide::effect::Spot {
    connector_guide::effect::Spot { item: id(item), value: id(value) }
}

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

fn label(words: &str) -> Inline {
    Inline::Label(template(words))
}

fn plain(words: &str) -> Inline {
    run(words, Style::Plain)
}

fn always(block: Block) -> Part {
    Part { when: vec![], block }
}

fn moving() -> When {
    vec![Condition { question: id("moving"), answers: vec![Choice::YES], unless: false }]
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
        partner: Some(Partner { id: slug("merge"), name: "Merge".into(), flow: "linking flow".into(), shown: true }),
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
        effort: vec![Effort {
            least: 10,
            most: 15,
            note: Some(text("With administrator access to Justworks.")),
            when: vec![],
        }],
        facts: vec![],
        checked_on: Date { year: 2026, month: 11, day: 21 },
        sources: vec![Reference {
            title: "Justworks and Acme".into(),
            href: href("https://acme.example/help?a=1&b=2"),
        }],
        chapters: vec![Chapter {
            place: ChapterPlace::Before,
            title: "Security".into(),
            texts: vec![
                text("It reaches only the data that it needs."),
                text("Your login information is never stored."),
            ],
        }],
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
            choices: [(Choice::YES, "Yes"), (Choice::NO, "No")]
                .map(|(mark, label)| Choice { mark, label: label.into(), sign: None })
                .into(),
            optional: true,
            hold: false,
        }],
        prerequisites: vec![
            Prerequisite {
                any_of: vec![
                    alternative("is-admin", "You are an administrator in your company’s Justworks."),
                    alternative("shared-access", "Someone with that access has shared it with you."),
                ],
                otherwise: None,
                group: None,
            },
            Prerequisite {
                any_of: vec![alternative("has-time", "You have a quarter of an hour.")],
                otherwise: Some(text("Come back later: your ticks stay.")),
                group: None,
            },
        ],
        start: vec![],
        repeats: vec![],
        steps: vec![find(), fill_in(), grant(), carry_over(), note_down()],
        finish: Finish {
            when: vec![],
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
        words: vec![],
    }
}

fn value(name: &str, label: &str, kind: Kind, origin: Origin, help: Option<&str>) -> Value {
    Value { id: id(name), label: label.into(), kind, origin, help: help.map(text), extract: None, example: None }
}

fn alternative(name: &str, words: &str) -> Alternative {
    Alternative { id: id(name), text: text(words), fingerprint: 1 }
}

fn step(name: &str, title: &str, blocks: Vec<Block>) -> Step {
    Step {
        id: id(name),
        title: title.into(),
        about: Some(text("In Justworks")),
        when: vec![],
        wait: None,
        repeat: None,
        round: 1,
        blocks: blocks.into_iter().map(always).collect(),
    }
}

fn action(name: &str, words: Vec<Inline>, detail: Option<&str>) -> Action {
    Action { id: id(name), text: Text(words), detail: detail.map(text), when: vec![], optional: false, fingerprint: 2 }
}

fn find() -> Step {
    let path = Inline::Path(vec![template("Manage"), template("Employees")]);
    let link = Inline::Link { href: href("https://secure.justworks.example/"), text: "Justworks".into() };
    let actions = vec![
        action("log-in", vec![plain("Log in to "), link, plain(" as an administrator.")], None),
        action("open-employees", vec![plain("Go to "), path, plain(" in the left sidebar.")], None),
        action("click-add", vec![plain("Click "), label("Add"), plain(" in the top right corner.")], None),
        action(
            "expand",
            vec![plain("Expand "), label("Add third party or temp"), plain(" further down the page.")],
            Some("Scroll down to find it."),
        ),
        action("open-tab", vec![plain("Open the "), label("Administrator permissions"), plain(" tab.")], None),
        action(
            "click-pencil",
            vec![
                plain("Click the "),
                run("pencil", Style::Strong),
                plain(" icon next to "),
                label("Your admins"),
                plain("."),
            ],
            None,
        ),
        action("open-menu", vec![plain("Open the "), label("More"), plain(" menu.")], None),
        action("follow-link", vec![plain("Follow the link "), label("Add 3rd-party"), plain(".")], None),
    ];
    step(
        "find",
        "Add a third party",
        vec![Block::Paragraph(text("This employee is the service account.")), Block::Actions(actions)],
    )
}

fn field(name: &str, label: &str, entry: Entry) -> Field {
    Field { id: id(name), label: label.into(), entry, hint: None, when: vec![], optional: false, fingerprint: 3 }
}

fn fill_in() -> Step {
    let soft = |words: &str| Entry::Soft(text(words));
    let fill = |name: &str, label: &str, words: &str| field(name, label, Entry::Fill(template(words)));
    let fields = vec![
        fill("member-type", "Member Type", "3rd Party Admin / Accountant"),
        fill("admin-access", "Admin Access", "Yes"),
        field("first-name", "First Name", Entry::Fill(of_value("first_name"))),
        fill("last-name", "Last Name", "Service Account"),
        fill("title", "Title", "Service Account"),
        field("manager", "Manager", soft("may stay empty")),
        fill("office", "Office", "Remote (work from home)"),
        field("start-date", "Start date", soft("any date")),
        field("today", "Entry date", soft("today’s date")),
        field("phone", "Phone", soft("leave it empty")),
        field("work-email", "Work Email", Entry::Fill(of_value("work_email"))),
        Field {
            hint: Some(text("As your old set-up names it.")),
            when: moving(),
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
        text: text(
            "Open the linking flow again and take the work email from there. You will not find this address in Justworks.",
        ),
    };
    let blocks = vec![
        Block::Ask(id("moving")),
        Block::Note(when_moving),
        Block::Form(Form { intro: text("These rows come from the partner’s article about the same form."), fields }),
        Block::Actions(vec![action(
            "send",
            vec![plain("Send it to "), Inline::Value(id("work_email")), plain(".")],
            None,
        )]),
    ];
    let mut step = step("fill-in", "Set up the service account", blocks);
    step.blocks[1].when = moving();
    step
}

fn right(name: &str, label: &str, tag: Option<&str>, reason: Option<&str>) -> Permission {
    Permission {
        id: id(name),
        label: label.into(),
        tags: tag.map(Into::into).into_iter().collect(),
        reason: reason.map(text),
        optional: false,
        fingerprint: 4,
    }
}

fn grant() -> Step {
    let reason = Some("Shows employee information and opens the Employee Census Report and the Work History Report.");
    let all = Permissions {
        intro: Some(text("Add all in Justworks.")),
        caption: "All 3 are required.".into(),
        groups: vec![
            PermissionGroup {
                title: Some("Company HR".into()),
                items: vec![
                    right(
                        "edit-company",
                        "Edit Company Settings",
                        None,
                        Some(
                            "Company, office, location and department. It is only read; Justworks asks for the right to edit to show it.",
                        ),
                    ),
                    right("manage-employees", "Manage Employees", None, reason),
                ],
            },
            PermissionGroup {
                title: Some("Settings".into()),
                items: vec![right("view-reports", "View reports", None, None)],
            },
        ],
    };
    let some = Permissions {
        intro: None,
        caption: "Permissions".into(),
        groups: vec![PermissionGroup {
            title: None,
            items: vec![
                right("view-documents", "View all Documents", Some("required"), None),
                right("view-invoices", "View Invoices", Some("optional"), reason),
            ],
        }],
    };
    let warning =
        Note { tone: Tone::Warning, text: text("The connection only works when the service user has all of them.") };
    let tip = Note { tone: Tone::Tip, text: text("For more about a permission, click the downward arrow next to it.") };
    let blocks = vec![Block::Permissions(all), Block::Note(warning), Block::Permissions(some), Block::Note(tip)];
    step("grant", "Add the permissions", blocks)
}

fn carry_over() -> Step {
    let blocks =
        vec![Block::Actions(vec![action("remove-old", vec![plain("Click "), label("Remove"), plain(".")], None)])];
    Step { when: moving(), ..step("move", "Remove the old connection", blocks) }
}

fn note_down() -> Step {
    let notable = |name: &str, what, hint: Option<&str>| Notable {
        id: id(name),
        what,
        hint: hint.map(text),
        hold: false,
        fingerprint: 5,
    };
    let notables = vec![
        notable("note-username", NotableKind::Value(id("username")), Some("This is not always your email.")),
        notable("note-email", NotableKind::Value(id("work_email")), Some("The address you gave the integration user.")),
        notable(
            "have-password",
            NotableKind::Secret(id("temporary_password")),
            Some("You receive it when the user is created."),
        ),
    ];
    Step { about: None, ..step("note-down", "Note the connection details", vec![Block::Notables(notables)]) }
}
