//! A guide as lines that people can read: what lowering made of what an author wrote.

use guide_model::{
    Action, Block, Condition, Entry, Field, Form, Guide, Id, Inline, Message, NotableKind, Part, Permissions, Piece,
    Question, Style, Template, Text, Value,
};

/// The words of a text, with labels in brackets and tags in angles.
pub(crate) fn words(text: &Text) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Run { text, style: Style::Plain } => text.clone(),
        Inline::Run { text, style: Style::Tag } => format!("<{text}>"),
        Inline::Run { text, .. } => format!("*{text}*"),
        Inline::Link { text, href } => format!("({text}: {})", href.as_str()),
        Inline::Label(label) => format!("[{}]", template(label)),
        Inline::Path(path) => format!("[{}]", path.iter().map(template).collect::<Vec<_>>().join(" › ")),
        Inline::Value(id) => format!("{{{id}}}"),
        Inline::Today(pattern) => format!("{{today {pattern}}}"),
    };
    text.0.iter().map(inline).collect()
}

pub(crate) fn template(template: &Template) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Fixed(text) => text.clone(),
        Piece::Value(id) => format!("{{{id}}}"),
        Piece::Today(pattern) => format!("{{today {pattern}}}"),
        Piece::Page => "{page}".into(),
    };
    template.0.iter().map(piece).collect()
}

/// The whole guide.
pub(crate) fn dump(guide: &Guide) -> Vec<String> {
    let mut out = Dump { guide, lines: Vec::new() };
    out.frame();
    for part in &guide.start {
        out.part("start", part);
    }
    for step in &guide.steps {
        out.line(format!("# {}: {}{}", step.id, step.title, when(guide, &step.when)));
        out.lines.extend(step.about.iter().map(|about| format!("about: {}", words(about))));
        let wait =
            |wait: &guide_model::Wait| format!("wait for {}, {} days, lapses: {}", wait.who, wait.days, wait.lapses);
        out.lines.extend(step.wait.iter().map(wait));
        out.lines.extend(step.repeat.iter().map(|repeat| format!("repeat: {repeat}")));
        for part in &step.blocks {
            out.part("-", part);
        }
    }
    out.line(format!("finish{}", when(guide, &guide.finish.when)));
    out.lines
}

/// What a question's answers must be.
pub(crate) fn when(guide: &Guide, conditions: &[Condition]) -> String {
    let label = |id: &Id, mark: u32| {
        let choices = guide.question(id).map(|question| question.choices.as_slice()).unwrap_or_default();
        choices.iter().find(|choice| choice.mark == mark).map_or("?", |choice| &choice.label).to_owned()
    };
    let said = |condition: &Condition| {
        let answers: Vec<String> = condition.answers.iter().map(|mark| label(&condition.question, *mark)).collect();
        let word = if condition.unless { "unless" } else { "if" };
        format!(" {word} {} is {}", condition.question, answers.join(" or "))
    };
    conditions.iter().map(said).collect::<Vec<_>>().join(" and")
}

struct Dump<'g> {
    guide: &'g Guide,
    lines: Vec<String>,
}

impl Dump<'_> {
    fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    fn frame(&mut self) {
        let guide = self.guide;
        for effort in &guide.effort {
            let note = effort.note.as_ref().map(words).unwrap_or_default();
            self.line(format!("effort {}-{} {note}{}", effort.least, effort.most, when(guide, &effort.when)));
        }
        for fact in &guide.facts {
            self.line(format!("fact {}{}", words(&fact.text), when(guide, &fact.when)));
        }
        for chapter in &guide.chapters {
            let texts: Vec<String> = chapter.texts.iter().map(words).collect();
            self.line(format!("chapter {:?} {}: {}", chapter.place, chapter.title, texts.join(" / ")));
        }
        for Value { id, extract, example, .. } in &guide.values {
            self.line(format!("value {id} {extract:?} {example:?}"));
        }
        for question in &guide.questions {
            self.question(question);
        }
        for repeat in &guide.repeats {
            self.line(format!("loop {} {}: {:?}", repeat.id, repeat.noun, repeat.values));
        }
        for prerequisite in &guide.prerequisites {
            let ways: Vec<&str> = prerequisite.any_of.iter().map(|way| way.id.as_str()).collect();
            let group = prerequisite.group.as_deref().unwrap_or("-");
            self.line(format!("prerequisite {group}: {}", ways.join(" or ")));
        }
    }

    fn question(&mut self, question: &Question) {
        let choice = |choice: &guide_model::Choice| {
            let sign = choice.sign.as_ref().map(|sign| format!(" ({})", words(sign))).unwrap_or_default();
            format!("{}{sign}", choice.label)
        };
        let choices: Vec<String> = question.choices.iter().map(choice).collect();
        let optional = if question.optional { " optional" } else { "" };
        let hold = if question.hold { " hold" } else { "" };
        self.line(format!(
            "question {} {}: {}{optional}{hold}",
            question.id,
            words(&question.text),
            choices.join(" | ")
        ));
    }

    fn part(&mut self, mark: &str, part: &Part) {
        let at = self.lines.len();
        match &part.block {
            Block::Paragraph(text) => self.line(words(text)),
            Block::Actions(actions) => actions.iter().for_each(|action| self.action(action)),
            Block::Form(form) => self.form(form),
            Block::Permissions(permissions) => self.permissions(permissions),
            Block::Note(note) => self.line(format!("{:?}: {}", note.tone, words(&note.text))),
            Block::Notables(notables) => {
                for one in notables {
                    let (kind, id) = match &one.what {
                        NotableKind::Value(id) => ("value", id),
                        NotableKind::Secret(id) => ("secret", id),
                    };
                    let hint = one.hint.as_ref().map(|hint| format!(" ({})", words(hint))).unwrap_or_default();
                    self.line(format!("{}: note {kind} {id}{hint}{}", one.id, if one.hold { " hold" } else { "" }));
                }
            }
            Block::Ask(id) => self.line(format!("ask {id}")),
            Block::Message(message) => self.message(message),
            Block::Table(table) => {
                self.line(format!("table {}", table.head.join(" | ")));
                for row in &table.rows {
                    self.line(row.iter().map(words).collect::<Vec<_>>().join(" | "));
                }
            }
            Block::Picture(one) => {
                let caption = one.caption.as_ref().map(words).unwrap_or_default();
                self.line(format!("picture {} {}x{} {}: {caption}", one.src, one.width, one.height, one.alt));
            }
        }
        let when = when(self.guide, &part.when);
        for line in self.lines.iter_mut().skip(at) {
            *line = format!("{mark} {line}{}", if when.is_empty() { String::new() } else { format!(" //{when}") });
        }
    }

    fn action(&mut self, action: &Action) {
        let detail = action.detail.as_ref().map(|detail| format!(" ({})", words(detail))).unwrap_or_default();
        let optional = if action.optional { " optional" } else { "" };
        let when = when(self.guide, &action.when);
        self.line(format!("{}: {}{detail}{optional}{when}", action.id, words(&action.text)));
    }

    fn form(&mut self, form: &Form) {
        self.line(format!("form {}", words(&form.intro)));
        for Field { id, label, entry, hint, when, optional, .. } in &form.fields {
            let entry = match entry {
                Entry::Fill(value) => format!("= {:?}", template(value)),
                Entry::Soft(text) => words(text),
            };
            let hint = hint.as_ref().map(|hint| format!(" ({})", words(hint))).unwrap_or_default();
            let optional = if *optional { " optional" } else { "" };
            self.line(format!("{id}: {label} {entry}{hint}{optional}{}", self::when(self.guide, when)));
        }
    }

    fn permissions(&mut self, permissions: &Permissions) {
        let intro = permissions.intro.as_ref().map(words).unwrap_or_default();
        self.line(format!("permissions {intro} {}", permissions.caption));
        for group in &permissions.groups {
            self.line(format!("group {}", group.title.as_deref().unwrap_or("-")));
            for item in &group.items {
                let reason = item.reason.as_ref().map(|reason| format!(" ({})", words(reason))).unwrap_or_default();
                let optional = if item.optional { " optional" } else { "" };
                self.line(format!("{}: {} {:?}{reason}{optional}", item.id, item.label, item.tags));
            }
        }
    }

    fn message(&mut self, message: &Message) {
        let address = message.address.as_ref().map_or("-", |address| address.as_str());
        let line = |line: &Option<Template>| line.as_ref().map_or_else(|| "-".into(), template);
        let body: Vec<String> = message.body.iter().map(template).collect();
        let optional = if message.optional { " optional" } else { "" };
        self.line(format!(
            "{}: message to {} {address} copy {} subject {}: {}{optional}",
            message.id,
            message.to,
            line(&message.copy_to),
            line(&message.subject),
            body.join(" / ")
        ));
    }
}
