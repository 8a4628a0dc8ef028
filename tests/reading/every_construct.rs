//! A guide with every construct of the model. `mark` stands at the end of every text in it.

use guide_model::*;

pub(crate) fn guide(mark: &str) -> Guide {
    let write = Write { mark };
    Guide {
        vendor: Vendor { id: slug("acme"), name: write.words("Acme"), mail_domains: vec![], exclusive: false },
        system: System { id: slug("payroll"), name: write.words("Payroll"), edition: Some(write.words("Pro")) },
        partner: Some(Partner { id: slug("bridge"), name: write.words("Bridge"), flow: write.words("linking flow") }),
        language: "en".into(),
        right_to_left: false,
        title: write.words("Connect Payroll to Acme"),
        overview: vec![write.every_inline("The overview"), write.text("A second paragraph.")],
        effort: Some(Effort { least: 10, most: 15, note: Some(write.text("With your papers at hand.")) }),
        checked_on: Date { year: 2026, month: 11, day: 21 },
        sources: vec![
            Reference { title: write.words("First source"), href: href("https://first.example/?a=1&b=2") },
            Reference { title: write.words("Second source"), href: href("https://second.example/") },
        ],
        security: vec![write.text("Nothing is stored.")],
        values: write.values(),
        secrets: vec![Secret { id: id("password"), label: write.words("Temporary password") }],
        questions: vec![Question { id: id("moving"), text: write.text("Are you moving?") }],
        prerequisites: vec![
            Prerequisite {
                any_of: vec![write.alternative("You are an administrator."), write.alternative("You have a delegate.")],
                otherwise: Some(write.text("Find an administrator.")),
            },
            Prerequisite {
                any_of: vec![write.alternative("You have time.")],
                otherwise: Some(write.text("Come back.")),
            },
        ],
        steps: vec![write.plain_step(), write.form_step(), write.rights_step(), write.last_step()],
        finish: Finish {
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
        };
        vec![
            value("first_name", "Given name", Origin::LinkingFlow),
            value("account", "Account number", Origin::Vendor),
            value("username", "User name", Origin::Reader),
            value("team", "Team", Origin::Reader),
        ]
    }

    fn alternative(&self, words: &str) -> Alternative {
        Alternative { id: id("one"), text: self.text(words), fingerprint: 0 }
    }

    fn step(&self, name: &str, blocks: Vec<Block>) -> Step {
        Step { id: id(name), title: self.words(&format!("Step {name}")), window: None, when: None, blocks }
    }

    fn action(&self, deed: Deed) -> Action {
        Action { id: id("action"), deed, detail: None, when: None, fingerprint: 0 }
    }

    fn plain_step(&self) -> Step {
        let controls = [Control::Button, Control::Icon, Control::Tab, Control::Menu, Control::Section, Control::Link];
        let uses = controls.map(|control| {
            let label = self.template(&format!("The {control:?}"));
            self.action(Deed::Use { control, label, place: Some(self.text("at the top")) })
        });
        let go = Deed::Go { path: vec![self.template("Here"), self.with_value("There ")], place: None };
        let first = Action {
            detail: Some(self.text("Take your time.")),
            when: moving(false),
            ..self.action(Deed::Do(self.every_inline("Do")))
        };
        let actions = [first, self.action(go)].into_iter().chain(uses).collect();
        let note = |tone, when, words| Block::Note(Note { tone, when, text: self.text(words) });
        let blocks = vec![
            Block::Paragraph(self.text("First, look around.")),
            Block::Ask(id("moving")),
            note(Tone::Note, None, "A note."),
            note(Tone::Tip, moving(true), "A tip."),
            note(Tone::Warning, None, "A warning."),
            Block::Actions(actions),
            Block::Actions(vec![self.action(Deed::Do(self.text("Go on.")))]),
        ];
        Step { window: Some(self.words("Payroll")), ..self.step("plain", blocks) }
    }

    fn form_step(&self) -> Step {
        let field = |label: &str, entry| Field {
            id: id("field"),
            label: self.words(label),
            entry,
            hint: None,
            when: None,
            fingerprint: 0,
        };
        let several = Template(vec![
            Piece::Value(id("first_name")),
            Piece::Fixed(self.words(" of ")),
            Piece::Value(id("team")),
            Piece::Value(id("account")),
        ]);
        let fields = vec![
            field("Member Type", Entry::Fill(self.template("3rd Party"))),
            Field {
                hint: Some(self.text("As on the card.")),
                when: moving(true),
                ..field("Name", Entry::Fill(self.with_value("Ms ")))
            },
            field("Team", Entry::Fill(several)),
            field("Start", Entry::Any(self.words("date"))),
            field("Manager", Entry::MayStayEmpty),
            field("Middle name", Entry::LeaveEmpty),
            field("Today", Entry::Today),
        ];
        let form = Form { intro: Some(self.text("The form.")), fields };
        Step { when: moving(true), ..self.step("form", vec![Block::Form(form)]) }
    }

    fn rights_step(&self) -> Step {
        let right = |label: &str, required, reason: Option<&str>| Permission {
            id: id("right"),
            label: self.words(label),
            required,
            reason: reason.map(|reason| self.text(reason)),
            fingerprint: 0,
        };
        let group = |title: Option<&str>, items| PermissionGroup { title: title.map(|title| self.words(title)), items };
        let mixed = Permissions {
            intro: Some(self.text("The rights.")),
            groups: vec![
                group(Some("People"), vec![right("View people", true, Some("To know them."))]),
                group(None, vec![right("Edit people", false, None)]),
            ],
        };
        let all = Permissions { intro: None, groups: vec![group(None, vec![right("View pay", true, None)])] };
        self.step("rights", vec![Block::Permissions(mixed), Block::Permissions(all)])
    }

    fn last_step(&self) -> Step {
        let notable = |what, hint: Option<&str>| Notable {
            id: id("notable"),
            what,
            hint: hint.map(|hint| self.text(hint)),
            fingerprint: 0,
        };
        let notables = vec![
            notable(NotableKind::Value(id("username")), Some("Not your email.")),
            notable(NotableKind::Value(id("account")), None),
            notable(NotableKind::Secret(id("password")), Some("You got it by mail.")),
        ];
        self.step("last", vec![Block::Notables(notables)])
    }
}

fn moving(answer: bool) -> Option<Condition> {
    Some(Condition { question: id("moving"), answer })
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
