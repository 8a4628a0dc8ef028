//! A guide with every construct of the model. `mark` stands at the end of every text in it.

use guide_model::*;

pub(crate) fn guide(mark: &str) -> Guide {
    let write = Write { mark };
    Guide {
        vendor: Vendor { id: slug("acme"), name: write.words("Acme"), mail_domains: vec![], exclusive: false },
        system: System { id: slug("payroll"), name: write.words("Payroll"), edition: Some(write.words("Pro")) },
        partner: Some(Partner {
            id: slug("bridge"),
            name: write.words("Bridge"),
            flow: write.words("linking flow"),
            shown: true,
        }),
        language: "en".into(),
        right_to_left: false,
        title: write.words("Connect Payroll to Acme"),
        overview: vec![write.every_inline("The overview"), write.text("A second paragraph.")],
        effort: vec![
            Effort { least: 10, most: 15, note: Some(write.text("With your papers at hand.")), when: moving(false) },
            Effort { least: 30, most: 30, note: None, when: vec![] },
        ],
        facts: vec![
            Fact { text: write.text("For administrators."), when: vec![] },
            Fact { text: write.text("Waiting time: a week."), when: moving(true) },
        ],
        checked_on: Date { year: 2026, month: 11, day: 21 },
        sources: vec![
            Reference { title: write.words("First source"), href: href("https://first.example/?a=1&b=2") },
            Reference { title: write.words("Second source"), href: href("https://second.example/") },
        ],
        chapters: vec![
            write.chapter(ChapterPlace::Before, "Security", &["Nothing is stored.", "Nothing is sold."]),
            write.chapter(ChapterPlace::After, "Questions and answers", &["Does it cost?", "No."]),
        ],
        values: write.values(),
        secrets: vec![Secret { id: id("password"), label: write.words("Temporary password") }],
        questions: write.questions(),
        prerequisites: vec![
            Prerequisite {
                any_of: vec![write.alternative("You are an administrator."), write.alternative("You have a delegate.")],
                otherwise: Some(write.text("Find an administrator.")),
                group: Some(write.words("Role")),
            },
            Prerequisite {
                any_of: vec![write.alternative("You have time.")],
                otherwise: Some(write.text("Come back.")),
                group: None,
            },
        ],
        start: vec![
            part(vec![], Block::Ask(id("edition"))),
            part(answered("edition", MANY), write.note(Tone::Warning, "Then stop.")),
            part(not_stopped(), Block::Message(write.message("hand-over", None, true))),
        ],
        repeats: vec![Repeat { id: id("firms"), noun: write.words("company"), values: vec![id("username")] }],
        steps: vec![write.plain_step(), write.form_step(), write.rights_step(), write.sights_step(), write.last_step()],
        finish: Finish {
            when: not_stopped(),
            text: vec![write.text("It runs now.")],
            tell: write.words("your manager"),
            mail: Some(href("mailto:help@acme.example?subject=Done")),
            connect: Some(href("https://acme.example/connect")),
            feedback: Some(href("https://acme.example/feedback")),
        },
        contacts: vec![
            Contact {
                label: write.words("Chat"),
                text: Some(write.text("The quick way.")),
                href: Some(href("https://acme.example/chat")),
            },
            Contact { label: write.words("Sales"), text: None, href: None },
        ],
        troubleshooting: vec![write.text("Look again.")],
        renames: vec![],
        words: vec![],
    }
}

/// The mark of the answer that ends the guide.
const MANY: u32 = 7;

struct Write<'a> {
    mark: &'a str,
}

impl Write<'_> {
    fn words(&self, words: &str) -> String {
        format!("{words}{}", self.mark)
    }

    fn text(&self, words: &str) -> Text {
        Text::plain(self.words(words))
    }

    fn template(&self, words: &str) -> Template {
        Template::fixed(self.words(words))
    }

    fn with_value(&self, words: &str) -> Template {
        Template(vec![Piece::Fixed(self.words(words)), Piece::Value(id("first_name"))])
    }

    fn every_inline(&self, words: &str) -> Text {
        let run = |style| Inline::Run { text: self.words(&format!("{words} in {style:?}")), style };
        Text(vec![
            run(Style::Plain),
            run(Style::Emphasis),
            run(Style::Strong),
            run(Style::StrongEmphasis),
            run(Style::Code),
            run(Style::Tag),
            Inline::Link { href: href("https://acme.example/x"), text: self.words("a link") },
            Inline::Label(self.template("A label")),
            Inline::Label(self.with_value("Invite ")),
            Inline::Path(vec![self.template("Here"), self.with_value("There ")]),
            Inline::Value(id("first_name")),
            Inline::Value(id("unknown")),
            Inline::Today("DD.MM.YYYY".into()),
        ])
    }

    fn chapter(&self, place: ChapterPlace, title: &str, texts: &[&str]) -> Chapter {
        Chapter { place, title: self.words(title), texts: texts.iter().map(|text| self.text(text)).collect() }
    }

    fn values(&self) -> Vec<Value> {
        let value = |name: &str, label: &str, origin| Value {
            id: id(name),
            label: self.words(label),
            kind: Kind::Text,
            origin,
            help: Some(self.text(&format!("Help with {name}."))),
            extract: None,
            example: Some(self.words(&format!("such {name}"))),
        };
        vec![
            value("first_name", "Given name", Origin::LinkingFlow),
            value("account", "Account number", Origin::Vendor),
            value("username", "User name", Origin::Reader),
            value("team", "Team", Origin::Reader),
        ]
    }

    fn questions(&self) -> Vec<Question> {
        let choice = |mark, label: &str, sign: Option<&str>| Choice {
            mark,
            label: self.words(label),
            sign: sign.map(|sign| self.text(sign)),
        };
        let question = |name: &str, text: &str, choices| Question {
            id: id(name),
            text: self.text(text),
            choices,
            optional: false,
            hold: false,
        };
        let plain = |mark, label: &str| Choice { mark, label: label.into(), sign: None };
        vec![
            question("moving", "Are you moving?", vec![plain(Choice::YES, "Yes"), plain(Choice::NO, "No")]),
            question(
                "edition",
                "Which edition?",
                vec![
                    choice(5, "A small one", Some("It says small.")),
                    choice(6, "A large one", None),
                    choice(MANY, "Many", None),
                ],
            ),
            Question { hold: true, ..question("ends", "The old one ends.", vec![plain(Choice::YES, "I understand")]) },
            Question {
                optional: true,
                ..question("plain-cannot", "Is anything wrong?", vec![choice(Choice::YES, "I cannot do this", None)])
            },
        ]
    }

    fn alternative(&self, words: &str) -> Alternative {
        Alternative { id: id("one"), text: self.text(words), fingerprint: 0 }
    }

    fn note(&self, tone: Tone, words: &str) -> Block {
        Block::Note(Note { tone, text: self.text(words) })
    }

    fn step(&self, name: &str, blocks: Vec<Part>) -> Step {
        Step {
            id: id(name),
            title: self.words(&format!("Step {name}")),
            about: None,
            when: not_stopped(),
            wait: None,
            repeat: None,
            round: 1,
            blocks,
        }
    }

    fn action(&self, text: Text) -> Action {
        Action { id: id("action"), text, detail: None, when: vec![], optional: false, fingerprint: 0 }
    }

    fn plain_step(&self) -> Step {
        let first = Action {
            detail: Some(self.text("Take your time.")),
            when: moving(false),
            ..self.action(self.every_inline("Do"))
        };
        let second = Action { optional: true, ..self.action(self.text("Or not.")) };
        let blocks = vec![
            part(vec![], Block::Paragraph(self.text("First, look around."))),
            part(vec![], Block::Ask(id("moving"))),
            part(vec![], self.note(Tone::Note, "A note.")),
            part(moving(true), self.note(Tone::Tip, "A tip.")),
            part(vec![], self.note(Tone::Warning, "A warning.")),
            part(vec![], Block::Actions(vec![first, second])),
            part(answered("edition", 6), Block::Actions(vec![self.action(self.text("Go on."))])),
            part(vec![], Block::Ask(id("plain-cannot"))),
            part(answered("plain-cannot", Choice::YES), self.note(Tone::Note, "Ask somebody else.")),
        ];
        Step {
            about: Some(self.text("In Payroll · about 10 minutes")),
            wait: Some(Wait { who: self.words("support"), days: 7, lapses: true }),
            ..self.step("plain", blocks)
        }
    }

    fn form_step(&self) -> Step {
        let field = |label: &str, entry| Field {
            id: id("field"),
            label: self.words(label),
            entry,
            hint: None,
            when: vec![],
            optional: false,
            fingerprint: 0,
        };
        let several = Template(vec![
            Piece::Value(id("first_name")),
            Piece::Fixed(self.words(" of ")),
            Piece::Value(id("team")),
            Piece::Value(id("account")),
        ]);
        let code = Template::fixed(format!("{}\n{}", self.words("first line"), self.words("second line")));
        let fields = vec![
            field("Member Type", Entry::Fill(self.template("3rd Party"))),
            Field {
                hint: Some(self.text("As on the card.")),
                when: moving(true),
                ..field("Name", Entry::Fill(self.with_value("Ms ")))
            },
            field("Team", Entry::Fill(several)),
            field("Start", Entry::Soft(self.text("any date"))),
            field("Today", Entry::Fill(Template(vec![Piece::Today("MM/DD/YYYY".into())]))),
            field("Code", Entry::Fill(code)),
        ];
        let form = Form { intro: self.text("The form."), fields };
        let when = [not_stopped(), moving(true)].concat();
        Step { when, ..self.step("form", vec![part(vec![], Block::Form(form))]) }
    }

    fn rights_step(&self) -> Step {
        let right = |label: &str, tags: &[&str], reason: Option<&str>| Permission {
            id: id("right"),
            label: self.words(label),
            tags: tags.iter().map(|tag| self.words(tag)).collect(),
            reason: reason.map(|reason| self.text(reason)),
            optional: false,
            fingerprint: 0,
        };
        let group = |title: Option<&str>, items| PermissionGroup { title: title.map(|title| self.words(title)), items };
        let rights = Permissions {
            intro: Some(self.text("The rights.")),
            caption: self.words("Permissions"),
            groups: vec![
                group(Some("People"), vec![right("View people", &["View", "required"], Some("To know them."))]),
                group(None, vec![right("Edit people", &[], None)]),
            ],
        };
        self.step("rights", vec![part(vec![], Block::Permissions(rights))])
    }

    fn message(&self, name: &str, address: Option<&str>, optional: bool) -> Message {
        Message {
            id: id(name),
            to: self.words("your friend"),
            address: address.map(href),
            copy_to: Some(self.with_value("copy ")),
            subject: Some(self.template("A subject")),
            body: vec![
                self.template("Dear friend"),
                Template::default(),
                Template(vec![Piece::Fixed(self.words("see ")), Piece::Page]),
            ],
            optional,
            fingerprint: 0,
        }
    }

    fn sights_step(&self) -> Step {
        let table = Table {
            head: vec![self.words("What"), self.words("Where")],
            rows: vec![vec![self.text("A thing"), self.text("Somewhere")], vec![self.text("Another"), Text::default()]],
        };
        let picture = Picture {
            src: "media/key.png".into(),
            alt: self.words("A key"),
            width: 256,
            height: 80,
            caption: Some(self.text("The key in full.")),
        };
        let blocks = vec![
            part(vec![], Block::Table(table)),
            part(moving(false), Block::Picture(picture)),
            part(vec![], Block::Message(self.message("write", Some("mailto:friend@acme.example"), false))),
        ];
        Step { wait: Some(Wait { who: self.words("nobody"), days: 0, lapses: false }), ..self.step("sights", blocks) }
    }

    fn last_step(&self) -> Step {
        let notable = |what, hint: Option<&str>, hold| Notable {
            id: id("notable"),
            what,
            hint: hint.map(|hint| self.text(hint)),
            hold,
            fingerprint: 0,
        };
        let notables = vec![
            notable(NotableKind::Value(id("username")), Some("Not your email."), false),
            notable(NotableKind::Value(id("account")), None, false),
            notable(NotableKind::Secret(id("password")), Some("You got it by mail."), true),
        ];
        let after = answered("ends", Choice::YES);
        let blocks = vec![
            part(vec![], Block::Ask(id("ends"))),
            part(after.clone(), Block::Notables(notables)),
            part(after, Block::Paragraph(self.text("And that is all."))),
        ];
        Step { repeat: Some(id("firms")), ..self.step("last", blocks) }
    }
}

fn part(when: When, block: Block) -> Part {
    Part { when, block }
}

fn moving(answer: bool) -> When {
    answered("moving", u32::from(answer))
}

fn answered(question: &str, mark: u32) -> When {
    vec![Condition { question: id(question), answers: vec![mark], unless: false }]
}

fn not_stopped() -> When {
    vec![Condition { question: id("edition"), answers: vec![MANY], unless: true }]
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn href(text: &str) -> Href {
    Href::new(text).unwrap()
}
