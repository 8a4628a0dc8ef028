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
            Effort { least: 30, most: 30, note: None, when: moving(Choice::YES) },
            Effort { least: 10, most: 15, note: Some(write.text("With your papers at hand.")), when: vec![] },
        ],
        facts: vec![
            Fact { text: write.text("For administrators."), when: vec![] },
            Fact { text: write.text("Moving takes a week."), when: moving(Choice::YES) },
        ],
        checked_on: Date { year: 2026, month: 11, day: 21 },
        sources: vec![
            Reference { title: write.words("First source"), href: href("https://first.example/?a=1&b=2") },
            Reference { title: write.words("Second source"), href: href("https://second.example/") },
        ],
        chapters: vec![
            write.chapter(ChapterPlace::Before, "Security", "Nothing is stored."),
            write.chapter(ChapterPlace::After, "When it expires", "Connect anew."),
        ],
        values: write.values(),
        secrets: vec![Secret { id: id("password"), label: write.words("Temporary password") }],
        questions: vec![
            write.question("moving", "Are you moving?", &[(Choice::YES, "Yes", None), (Choice::NO, "No", None)]),
            write.question("way", "What do you see?", &[(7, "A key", Some("It is long.")), (8, "A login", None)]),
            write.question("agree", "It cannot be undone.", &[(Choice::YES, "I understand", None)]),
        ],
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
        start: vec![always(Block::Paragraph(write.text("Before all.")))],
        repeats: vec![Repeat { id: id("companies"), noun: write.words("company"), values: vec![] }],
        steps: vec![write.plain_step(), write.form_step(), write.rights_step(), write.last_step()],
        finish: Finish {
            when: vec![],
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
            Inline::Value(id("first_name")),
            Inline::Value(id("unknown")),
        ])
    }

    fn values(&self) -> Vec<Value> {
        let value = |name: &str, label: &str, origin| Value {
            id: id(name),
            label: self.words(label),
            kind: Kind::Text,
            origin,
            help: Some(self.text(&format!("Help with {name}."))),
            extract: None,
            example: None,
        };
        vec![
            value("first_name", "Given name", Origin::LinkingFlow),
            value("account", "Account number", Origin::Vendor),
            value("username", "User name", Origin::Reader),
            value("team", "Team", Origin::Reader),
        ]
    }

    fn question(&self, name: &str, words: &str, choices: &[(u32, &str, Option<&str>)]) -> Question {
        let choices = choices.iter().map(|(mark, label, sign)| Choice {
            mark: *mark,
            label: self.words(label),
            sign: sign.map(|sign| self.text(sign)),
        });
        Question { id: id(name), text: self.text(words), choices: choices.collect(), optional: false, hold: false }
    }

    fn chapter(&self, place: ChapterPlace, title: &str, words: &str) -> Chapter {
        Chapter { place, title: self.words(title), texts: vec![self.text(words)] }
    }

    fn alternative(&self, words: &str) -> Alternative {
        Alternative { id: id("one"), text: self.text(words), fingerprint: 0 }
    }

    fn step(&self, name: &str, blocks: Vec<Block>) -> Step {
        Step {
            id: id(name),
            title: self.words(&format!("Step {name}")),
            about: None,
            when: vec![],
            wait: None,
            repeat: None,
            round: 1,
            blocks: blocks.into_iter().map(always).collect(),
        }
    }

    fn action(&self, text: Text) -> Action {
        Action { id: id("action"), text, detail: None, when: vec![], optional: false, fingerprint: 0 }
    }

    fn plain_step(&self) -> Step {
        let path = Inline::Path(vec![self.template("Here"), self.with_value("There ")]);
        let first = Action {
            detail: Some(self.text("Take your time.")),
            when: moving(Choice::NO),
            ..self.action(self.every_inline("Do"))
        };
        let actions = vec![first, self.action(Text(vec![path, Inline::Today("MM/DD/YYYY".into())]))];
        let note = |tone, when, words| Part { when, block: Block::Note(Note { tone, text: self.text(words) }) };
        let blocks = vec![
            Part { when: vec![way(8, false), way(7, true)], block: Block::Paragraph(self.text("First, look around.")) },
            always(Block::Ask(id("moving"))),
            always(Block::Ask(id("way"))),
            always(Block::Ask(id("agree"))),
            note(Tone::Note, vec![], "A note."),
            note(Tone::Tip, moving(Choice::YES), "A tip."),
            note(Tone::Warning, agreed(), "A warning."),
            always(Block::Actions(actions)),
            Part { when: moving(Choice::YES), block: Block::Actions(vec![self.action(self.text("Go on."))]) },
        ];
        let wait = Some(Wait { who: self.words("support"), days: 7, lapses: false });
        Step { about: Some(self.text("In Payroll")), wait, blocks, ..self.step("plain", vec![]) }
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
            Piece::Today("DD.MM.YYYY".into()),
            Piece::Page,
        ]);
        let fields = vec![
            field("Member Type", Entry::Fill(self.template("3rd Party"))),
            Field {
                hint: Some(self.text("As on the card.")),
                when: moving(Choice::YES),
                ..field("Name", Entry::Fill(self.with_value("Ms ")))
            },
            field("Team", Entry::Fill(several)),
            field("Start", Entry::Soft(self.text("any date"))),
        ];
        let form = Form { intro: self.text("The form."), fields };
        let wait = Some(Wait { who: self.words("the invited person"), days: 7, lapses: true });
        Step {
            when: moving(Choice::YES),
            wait,
            repeat: Some(id("companies")),
            round: 1,
            ..self.step("form", vec![Block::Form(form)])
        }
    }

    fn rights_step(&self) -> Step {
        let right = |label: &str, tag: Option<&str>, reason: Option<&str>| Permission {
            id: id("right"),
            label: self.words(label),
            tags: tag.map(|tag| self.words(tag)).into_iter().collect(),
            reason: reason.map(|reason| self.text(reason)),
            optional: false,
            fingerprint: 0,
        };
        let group = |title: Option<&str>, items| PermissionGroup { title: title.map(|title| self.words(title)), items };
        let mixed = Permissions {
            intro: Some(self.text("The rights.")),
            caption: self.words("Permissions"),
            groups: vec![
                group(Some("People"), vec![right("View people", Some("required"), Some("To know them."))]),
                group(None, vec![right("Edit people", Some("optional"), None)]),
            ],
        };
        let all = Permissions {
            intro: None,
            caption: self.words("It is required."),
            groups: vec![group(None, vec![right("View pay", None, None)])],
        };
        self.step("rights", vec![Block::Permissions(mixed), Block::Permissions(all)])
    }

    fn last_step(&self) -> Step {
        let notable = |what, hint: Option<&str>| Notable {
            id: id("notable"),
            what,
            hint: hint.map(|hint| self.text(hint)),
            hold: false,
            fingerprint: 0,
        };
        let notables = vec![
            notable(NotableKind::Value(id("username")), Some("Not your email.")),
            notable(NotableKind::Value(id("account")), None),
            notable(NotableKind::Secret(id("password")), Some("You got it by mail.")),
        ];
        let message = |optional| Message {
            id: id("message"),
            to: self.words("a colleague"),
            address: Some(href("mailto:c@acme.example")),
            copy_to: Some(self.with_value("Copy ")),
            subject: Some(self.template("The subject")),
            body: vec![self.template("Hello"), self.with_value("Dear ")],
            optional,
            fingerprint: 0,
        };
        let table = Table {
            head: vec![self.words("Plan"), self.words("Price")],
            rows: vec![vec![self.text("Basic"), self.text("None")]],
        };
        let picture = |caption: Option<&str>| Picture {
            src: "media/key.png".into(),
            alt: self.words("The key."),
            width: 640,
            height: 320,
            caption: caption.map(|words| self.text(words)),
        };
        self.step(
            "last",
            vec![
                Block::Notables(notables),
                Block::Message(message(false)),
                Block::Message(message(true)),
                Block::Table(table),
                Block::Picture(picture(Some("Where it is."))),
                Block::Picture(picture(None)),
            ],
        )
    }
}

fn always(block: Block) -> Part {
    Part { when: vec![], block }
}

fn moving(answer: u32) -> When {
    vec![Condition { question: id("moving"), answers: vec![answer], unless: false }]
}

fn way(answer: u32, unless: bool) -> Condition {
    Condition { question: id("way"), answers: vec![answer], unless }
}

fn agreed() -> When {
    vec![Condition { question: id("agree"), answers: vec![Choice::YES], unless: false }]
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
