//! The prose of a guide, by the place where a reader meets it.

use crate::lines::{template, value};
use guide_model::{Block, Chapter, Guide, Inline, Text};

/// The words of a text, without their styles.
pub(crate) fn words(text: &Text) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Run { text, .. } | Inline::Link { text, .. } => text.clone(),
        Inline::Label(label) => template(label),
        Inline::Value(id) => value(id),
        Inline::Path(path) => path.iter().map(template).collect::<Vec<_>>().join(" > "),
        Inline::Today(pattern) => pattern.clone(),
    };
    text.0.iter().map(inline).collect()
}

/// All prose with its place: "overview", "security 1", the id of a step, item, value or question, …
pub(crate) fn prose(guide: &Guide) -> Vec<(String, String)> {
    let mut all = Prose(Vec::new());
    all.texts("overview", &guide.overview);
    all.texts("effort", guide.effort.iter().filter_map(|effort| effort.note.as_ref()));
    all.texts("facts", guide.facts.iter().map(|fact| &fact.text));
    for Chapter { title, texts, .. } in &guide.chapters {
        all.each(&title.to_lowercase(), texts);
    }
    for value in &guide.values {
        all.texts(value.id.as_str(), &value.help);
    }
    for question in &guide.questions {
        all.texts(question.id.as_str(), [&question.text]);
        all.texts(question.id.as_str(), question.choices.iter().filter_map(|choice| choice.sign.as_ref()));
    }
    for prerequisite in &guide.prerequisites {
        for way in &prerequisite.any_of {
            all.texts(way.id.as_str(), [&way.text]);
        }
        all.texts("otherwise", &prerequisite.otherwise);
    }
    for part in &guide.start {
        all.block("start", &part.block);
    }
    for step in &guide.steps {
        for part in &step.blocks {
            all.block(step.id.as_str(), &part.block);
        }
    }
    all.texts("finish", &guide.finish.text);
    for contact in &guide.contacts {
        all.texts(&contact.label, &contact.text);
    }
    all.each("troubleshooting", &guide.troubleshooting);
    all.0
}

struct Prose(Vec<(String, String)>);

impl Prose {
    fn texts<'a>(&mut self, place: &str, texts: impl IntoIterator<Item = &'a Text>) {
        self.0.extend(texts.into_iter().map(|text| (place.into(), words(text))));
    }

    fn each(&mut self, place: &str, texts: &[Text]) {
        self.0.extend(texts.iter().zip(1..).map(|(text, at)| (format!("{place} {at}"), words(text))));
    }

    fn block(&mut self, step: &str, block: &Block) {
        match block {
            Block::Paragraph(text) => self.texts(step, [text]),
            Block::Note(note) => self.texts(step, [&note.text]),
            Block::Actions(actions) => {
                for action in actions {
                    self.texts(action.id.as_str(), [&action.text]);
                    self.texts(action.id.as_str(), &action.detail);
                }
            }
            Block::Form(form) => {
                self.texts(step, [&form.intro]);
                for field in &form.fields {
                    self.texts(field.id.as_str(), &field.hint);
                }
            }
            Block::Permissions(permissions) => {
                self.texts(step, &permissions.intro);
                for item in permissions.groups.iter().flat_map(|group| &group.items) {
                    self.texts(item.id.as_str(), &item.reason);
                }
            }
            Block::Notables(notables) => {
                for notable in notables {
                    self.texts(notable.id.as_str(), &notable.hint);
                }
            }
            Block::Message(message) => {
                let lines = message.subject.iter().chain(&message.body);
                self.0.extend(lines.map(|line| (message.id.to_string(), template(line))));
            }
            Block::Table(table) => table.rows.iter().for_each(|row| self.texts(step, row)),
            Block::Picture(picture) => self.0.push((step.into(), picture.alt.clone())),
            Block::Ask(_) => {}
        }
    }
}

/// Asserts that the prose at a place contains all these words, in whatever sentence.
pub(crate) fn assert_says(guide: &Guide, place: &str, needed: &[&str]) {
    let found: Vec<String> = prose(guide).into_iter().filter(|(at, _)| at == place).map(|(_, text)| text).collect();
    let said = found.join(" ");
    for word in needed {
        assert!(said.contains(word), "at '{place}' the guide must say '{word}'; it says: '{said}'");
    }
}
