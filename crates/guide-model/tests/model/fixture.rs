//! A guide that uses every construct of the format, in every form it can take.

use crate::support::id;
use guide_model::*;

/// The guide. What the golden file holds: change it only together with that.
pub(crate) fn guide() -> Guide {
    Guide {
        vendor: vendor(),
        system: System { id: slug("peoplesys"), name: "Peoplesys".into(), edition: Some("PEO".into()) },
        partner: Some(Partner { id: slug("bridge"), name: "Bridge".into(), flow: "linking flow".into() }),
        language: "ar-XB".into(),
        right_to_left: true,
        title: "Connect Peoplesys to Acme".into(),
        overview: vec![every_inline(), Text::plain("Zwölf Minuten — 12 分.")],
        effort: Some(Effort { least: 10, most: 300, note: Some(Text::plain("with administrator access")) }),
        checked_on: Date::parse("2026-11-21").unwrap(),
        sources: vec![Reference { title: "The article".into(), href: href("https://acme.example/help?a=1#b") }],
        security: vec![Text::plain("Only what is needed is read.")],
        values: values(),
        secrets: vec![Secret { id: id("password"), label: "Temporary password".into() }],
        questions: vec![Question { id: id("reconnecting"), text: Text::plain("Connected before?") }],
        prerequisites: prerequisites(),
        steps: vec![service_account(), permissions(), old_connection()],
        finish: Finish {
            text: vec![Text::plain("You are ready for the call.")],
            tell: "your Customer Success Manager".into(),
            mail: Some(href("mailto:csm@acme.example")),
            connect: Some(href("https://acme.example/connect")),
            feedback: Some(href("https://acme.example/feedback")),
        },
        contacts: vec![
            Contact { label: "Chat".into(), text: None, href: None },
            Contact {
                label: "Support".into(),
                text: Some(Text::plain("Technical questions")),
                href: Some(href("mailto:support@acme.example")),
            },
        ],
        troubleshooting: vec![Text::plain("Check the permissions again.")],
        renames: vec![Rename { was: id("add-employee"), now: id("click-add") }],
    }
}

/// A vendor that declares its mail domain, not exclusively.
pub(crate) fn vendor() -> Vendor {
    Vendor {
        id: slug("acme"),
        name: "Acme".into(),
        mail_domains: vec!["acme.example".into(), "mail.acme.example".into()],
        exclusive: false,
    }
}

#[track_caller]
pub(crate) fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

#[track_caller]
fn href(text: &str) -> Href {
    Href::new(text).unwrap()
}

fn every_inline() -> Text {
    let run = |text: &str, style| Inline::Run { text: text.into(), style };
    Text(vec![
        run("Plain ", Style::Plain),
        run("stressed ", Style::Emphasis),
        run("strong ", Style::Strong),
        run("both ", Style::StrongEmphasis),
        run("code", Style::Code),
        Inline::Link { href: href("https://acme.example/"), text: "words".into() },
        Inline::Label(Template(vec![Piece::Fixed("Invite ".into()), Piece::Value(id("first_name"))])),
        Inline::Value(id("work_email")),
    ])
}

fn values() -> Vec<Value> {
    let value = |name: &str, label: &str, kind, origin| Value {
        id: id(name),
        label: label.into(),
        kind,
        origin,
        help: (origin == Origin::Vendor).then(|| Text::plain("Ask your representative.")),
    };
    vec![
        value("first_name", "First name", Kind::Name, Origin::LinkingFlow),
        value("work_email", "Work email", Kind::Email, Origin::Vendor),
        value("company", "Company name", Kind::Text, Origin::Reader),
        value("own_email", "Your own email", Kind::Email, Origin::Reader),
    ]
}

fn prerequisites() -> Vec<Prerequisite> {
    let way = |name: &str, fingerprint| Alternative { id: id(name), text: Text::plain(name), fingerprint };
    vec![
        Prerequisite {
            any_of: vec![way("is-admin", 1), way("shared-access", 2)],
            otherwise: Some(Text::plain("Ask your HR team.")),
        },
        Prerequisite { any_of: vec![way("has-time", 3)], otherwise: None },
    ]
}

fn service_account() -> Step {
    let controls =
        [Control::Button, Control::Icon, Control::Tab, Control::Menu, Control::Section, Control::Link].into_iter();
    let mut actions = vec![
        action("log-in", Deed::Do(Text::plain("Log in."))),
        action(
            "open-employees",
            Deed::Go {
                path: vec![Template::fixed("Manage"), Template::fixed("Employees")],
                place: Some(Text::plain("in the left sidebar")),
            },
        ),
        action("click-add", Deed::Go { path: vec![Template::fixed("Add")], place: None }),
    ];
    actions.extend(controls.enumerate().map(|(at, control)| {
        let place = (at == 0).then(|| Text::plain("in the top right corner"));
        action(&format!("use-{at}"), Deed::Use { control, label: Template::fixed("Add"), place })
    }));
    Step {
        id: id("service-account"),
        title: "Set up the service account".into(),
        window: Some("Peoplesys".into()),
        when: None,
        blocks: vec![
            Block::Paragraph(Text::plain("A new user is made.")),
            Block::Ask(id("reconnecting")),
            note(Tone::Note, Some(when(true))),
            note(Tone::Tip, Some(when(false))),
            note(Tone::Warning, None),
            Block::Actions(actions),
            Block::Form(form()),
        ],
    }
}

fn action(name: &str, deed: Deed) -> Action {
    Action {
        id: id(name),
        deed,
        detail: (name == "log-in").then(|| Text::plain("As administrator.")),
        when: (name == "use-5").then(|| when(true)),
        fingerprint: 0xdead_beef,
    }
}

fn form() -> Form {
    let entries = [
        Entry::Fill(Template(vec![Piece::Value(id("work_email"))])),
        Entry::Fill(Template::fixed("3rd Party Admin / Accountant")),
        Entry::Any("date".into()),
        Entry::MayStayEmpty,
        Entry::LeaveEmpty,
        Entry::Today,
    ];
    let field = |(at, entry): (usize, Entry)| Field {
        id: id(&format!("field-{at}")),
        label: format!("Field {at}"),
        entry,
        hint: (at == 0).then(|| Text::plain("From the linking flow.")),
        when: (at == 5).then(|| when(false)),
        fingerprint: u32::MAX,
    };
    Form {
        intro: Some(Text::plain("Rows as the partner lists them.")),
        fields: entries.into_iter().enumerate().map(field).collect(),
    }
}

fn permissions() -> Step {
    let permission = |name: &str, required| Permission {
        id: id(name),
        label: format!("Right {name}"),
        required,
        reason: required.then(|| Text::plain("To read employees.")),
        fingerprint: 4,
    };
    let notable = |name: &str, what, hint: Option<&str>| Notable {
        id: id(name),
        what,
        hint: hint.map(Text::plain),
        fingerprint: 5,
    };
    Step {
        id: id("rights"),
        title: "Grant rights".into(),
        window: None,
        when: None,
        blocks: vec![
            Block::Permissions(Permissions {
                intro: Some(Text::plain("All of these.")),
                groups: vec![
                    PermissionGroup { title: Some("Company HR".into()), items: vec![permission("view-all", true)] },
                    PermissionGroup { title: None, items: vec![permission("view-basic", false)] },
                ],
            }),
            Block::Notables(vec![
                notable("note-company", NotableKind::Value(id("company")), Some("As it stands there.")),
                notable("have-password", NotableKind::Secret(id("password")), None),
            ]),
        ],
    }
}

/// A step for those only who answered yes.
fn old_connection() -> Step {
    Step {
        id: id("old-connection"),
        title: "Remove the old connection".into(),
        window: None,
        when: Some(when(true)),
        blocks: vec![Block::Actions(vec![action("remove-old", Deed::Do(Text::plain("Remove it.")))])],
    }
}

fn when(answer: bool) -> Condition {
    Condition { question: id("reconnecting"), answer }
}

fn note(tone: Tone, when: Option<Condition>) -> Block {
    Block::Note(Note { tone, when, text: Text::plain("Mind this.") })
}
