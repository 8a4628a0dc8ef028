//! A guide that uses every construct of the format, in every form it can take.

mod steps;

use crate::support::id;
use guide_model::*;

/// The mark of the answer "By e-mail" to the fixture's question about the way.
pub(crate) const BY_MAIL: u32 = 0x00c0_ffee;

/// The guide. What the golden file holds: change it only together with that.
pub(crate) fn guide() -> Guide {
    Guide {
        vendor: vendor(),
        system: System { id: slug("peoplesys"), name: "Peoplesys".into(), edition: Some("PEO".into()) },
        partner: Some(Partner { id: slug("bridge"), name: "Bridge".into(), flow: "linking flow".into(), shown: true }),
        language: "ar-XB".into(),
        right_to_left: true,
        title: "Connect Peoplesys to Acme".into(),
        overview: vec![every_inline(), Text::plain("Zwölf Minuten — 12 分.")],
        effort: vec![
            Effort { least: 10, most: 300, note: Some(Text::plain("with administrator access")), when: is_yes() },
            Effort { least: 5, most: 5, note: None, when: Vec::new() },
        ],
        facts: vec![
            Fact { text: Text::plain("For administrators"), when: Vec::new() },
            Fact { text: Text::plain("Up to 4 weeks"), when: is_no() },
        ],
        checked_on: Date::parse("2026-11-21").unwrap(),
        sources: vec![Reference { title: "The article".into(), href: href("https://acme.example/help?a=1#b") }],
        chapters: vec![
            chapter(ChapterPlace::Before, "Security", "Only what is needed is read."),
            chapter(ChapterPlace::After, "When it expires", "Connect again after a year."),
        ],
        values: values(),
        secrets: vec![Secret { id: id("password"), label: "Temporary password".into() }],
        questions: questions(),
        prerequisites: prerequisites(),
        start: vec![Part { when: Vec::new(), block: Block::Ask(id("way")) }],
        repeats: vec![Repeat { id: id("companies"), noun: "company".into(), values: vec![id("company_id")] }],
        steps: steps::all(),
        finish: Finish {
            when: vec![unless("way", BY_MAIL)],
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
        words: vec![Phrase { from: "{} of {} done".into(), to: "{} / {}".into() }],
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

fn chapter(place: ChapterPlace, title: &str, text: &str) -> Chapter {
    Chapter { place, title: title.into(), texts: vec![Text::plain(text)] }
}

fn every_inline() -> Text {
    let run = |text: &str, style| Inline::Run { text: text.into(), style };
    Text(vec![
        run("Plain ", Style::Plain),
        run("stressed ", Style::Emphasis),
        run("strong ", Style::Strong),
        run("both ", Style::StrongEmphasis),
        run("code", Style::Code),
        run("Optional", Style::Tag),
        Inline::Link { href: href("https://acme.example/"), text: "words".into() },
        Inline::Label(Template(vec![Piece::Fixed("Invite ".into()), Piece::Value(id("first_name"))])),
        Inline::Value(id("work_email")),
        Inline::Path(vec![Template::fixed("Manage"), Template(vec![Piece::Value(id("company"))])]),
        Inline::Today("D.M.YYYY".into()),
    ])
}

/// For whoever answered the question about an earlier connection with yes.
pub(crate) fn is_yes() -> When {
    vec![Condition { question: id("reconnecting"), answers: vec![Choice::YES], unless: false }]
}

/// For whoever answered it with no.
pub(crate) fn is_no() -> When {
    vec![Condition { question: id("reconnecting"), answers: vec![Choice::NO], unless: false }]
}

fn unless(question: &str, answer: u32) -> Condition {
    Condition { question: id(question), answers: vec![answer], unless: true }
}

fn values() -> Vec<Value> {
    let value = |name: &str, label: &str, kind, origin, extract| Value {
        id: id(name),
        label: label.into(),
        kind,
        origin,
        help: (origin == Origin::Vendor).then(|| Text::plain("Ask your representative.")),
        extract,
        example: (name == "company_id").then(|| "CO-77".into()),
    };
    let mut values = vec![
        value("first_name", "First name", Kind::Name, Origin::LinkingFlow, None),
        value("work_email", "Work email", Kind::Email, Origin::Vendor, None),
        value("company", "Company name", Kind::Text, Origin::Reader, None),
        value("own_email", "Your own email", Kind::Email, Origin::Reader, None),
        value("company_id", "Company ID", Kind::Text, Origin::Reader, Some(Extract::After("CO-".into()))),
    ];
    let rules = [
        Extract::Subdomain,
        Extract::Host,
        Extract::HostRest,
        Extract::PathPart(2),
        Extract::Digits,
        Extract::Before("@".into()),
        Extract::Query("id".into()),
    ];
    for (at, rule) in rules.into_iter().enumerate() {
        values.push(value(&format!("part-{at}"), "Part", Kind::Text, Origin::Reader, Some(rule)));
    }
    values
}

fn questions() -> Vec<Question> {
    let choice =
        |mark, label: &str, sign: Option<&str>| Choice { mark, label: label.into(), sign: sign.map(Text::plain) };
    let yes_no = || vec![choice(Choice::YES, "Yes", None), choice(Choice::NO, "No", None)];
    let question = |name: &str, text: &str, choices| Question {
        id: id(name),
        text: Text::plain(text),
        choices,
        optional: false,
        hold: false,
    };
    vec![
        question("reconnecting", "Connected before?", yes_no()),
        question(
            "way",
            "What does your window show?",
            vec![choice(BY_MAIL, "By e-mail", None), choice(0xdead_0001, "A key", Some("It says “Key”."))],
        ),
        Question {
            hold: true,
            ..question("limits", "It ends access.", vec![choice(Choice::YES, "I understand", None)])
        },
        Question { optional: true, ..question("has-more", "More of them?", yes_no()) },
        question("is-old", "An old company?", yes_no()),
    ]
}

fn prerequisites() -> Vec<Prerequisite> {
    let way = |name: &str, fingerprint| Alternative { id: id(name), text: Text::plain(name), fingerprint };
    vec![
        Prerequisite {
            any_of: vec![way("is-admin", 1), way("shared-access", 2)],
            otherwise: Some(Text::plain("Ask your HR team.")),
            group: Some("Role".into()),
        },
        Prerequisite { any_of: vec![way("has-time", 3)], otherwise: None, group: None },
    ]
}
