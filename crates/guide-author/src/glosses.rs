//! `labels`: what labels of the system mean in the guide's language, shown behind them in brackets.
//!
//! They are put in when everything has been read, so that fingerprints and what readers copy know nothing of them.

use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::suggest::nearest;
use crate::tree::Content;
use guide_model::{Block, Entry, Guide, Inline, Part, Piece, Template, Text};
use std::collections::BTreeSet;

/// One label and what it means.
pub(crate) struct Gloss {
    label: String,
    span: Span,
    means: String,
}

/// Reads `labels`.
pub(crate) fn glosses(reader: &mut Reader<'_>, node: &Named<'_>) -> Vec<Gloss> {
    let Content::Mapping(pairs) = &node.node.content else {
        reader.wrong_shape(node, "a group of keys", "Write each label of the system, a colon and what it means.");
        return Vec::new();
    };
    let mut glosses: Vec<Gloss> = Vec::new();
    for (key, value) in pairs {
        let Some(label) = key.scalar().map(str::trim).filter(|label| !label.is_empty()) else {
            reader.report(key.span, Code::Shape, "a label is a text.", "Put it in double quotes.");
            continue;
        };
        if let Some(first) = glosses.iter().find(|known| known.label == label).map(|known| known.span) {
            let message = format!("'{}' is written twice ({}).", shorten(label), reader.lines(first, key.span));
            reader.report_two(key.span, first, Code::RepeatedKey, message, "Keep one.");
            continue;
        }
        let means = reader.words(&Named { node: value, name: label.into() });
        glosses.extend(means.map(|means| Gloss { label: label.into(), span: key.span, means }));
    }
    glosses
}

/// Shows what labels mean behind them. Says which labels are not in the guide.
pub(crate) fn apply(reader: &mut Reader<'_>, glosses: &[Gloss], guide: &mut Guide) {
    if glosses.is_empty() {
        return;
    }
    let mut labels = Labels { glosses, used: BTreeSet::new(), seen: BTreeSet::new() };
    labels.guide(guide);
    let Labels { used, seen, .. } = labels;
    for gloss in glosses.iter().filter(|gloss| !used.contains(gloss.label.as_str())) {
        let near = nearest(&gloss.label, seen.iter().map(String::as_str));
        let remedy = near.map_or_else(
            || "Remove it, or write the label as the guide does.".into(),
            |near| format!("Did you mean '{near}'?"),
        );
        let message = format!("no label in the guide reads '{}'.", shorten(&gloss.label));
        reader.report(gloss.span, Code::UnusedLabel, message, remedy);
    }
}

/// All labels of a guide, one after the other.
struct Labels<'g> {
    glosses: &'g [Gloss],
    used: BTreeSet<&'g str>,
    seen: BTreeSet<String>,
}

impl Labels<'_> {
    /// What stands behind a label.
    fn behind(&mut self, label: &str) -> Option<String> {
        self.seen.insert(label.into());
        let gloss = self.glosses.iter().find(|gloss| gloss.label == label)?;
        self.used.insert(&gloss.label);
        Some(format!(" ({})", gloss.means))
    }

    fn words(&mut self, label: &mut String) {
        if let Some(behind) = self.behind(label) {
            label.push_str(&behind);
        }
    }

    fn template(&mut self, label: &mut Template) {
        let piece = |piece: &Piece| match piece {
            Piece::Fixed(text) => text.clone(),
            Piece::Value(id) => format!("{{{id}}}"),
            Piece::Today(_) | Piece::Page => String::new(),
        };
        let written: String = label.0.iter().map(piece).collect();
        if let Some(behind) = self.behind(&written) {
            match label.0.last_mut() {
                Some(Piece::Fixed(text)) => text.push_str(&behind),
                _ => label.0.push(Piece::Fixed(behind)),
            }
        }
    }

    fn text(&mut self, text: &mut Text) {
        for inline in &mut text.0 {
            match inline {
                Inline::Label(label) => self.template(label),
                Inline::Path(path) => path.iter_mut().for_each(|label| self.template(label)),
                Inline::Run { .. } | Inline::Link { .. } | Inline::Value(_) | Inline::Today(_) => {}
            }
        }
    }

    fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t mut Text>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    fn guide(&mut self, guide: &mut Guide) {
        self.texts(&mut guide.overview);
        self.texts(guide.effort.iter_mut().filter_map(|effort| effort.note.as_mut()));
        self.texts(guide.facts.iter_mut().map(|fact| &mut fact.text));
        self.texts(guide.chapters.iter_mut().flat_map(|chapter| &mut chapter.texts));
        self.texts(guide.values.iter_mut().filter_map(|value| value.help.as_mut()));
        for question in &mut guide.questions {
            self.text(&mut question.text);
            self.texts(question.choices.iter_mut().filter_map(|choice| choice.sign.as_mut()));
        }
        for prerequisite in &mut guide.prerequisites {
            self.texts(prerequisite.any_of.iter_mut().map(|way| &mut way.text));
            self.texts(&mut prerequisite.otherwise);
        }
        self.parts(&mut guide.start);
        for step in &mut guide.steps {
            self.texts(&mut step.about);
            self.parts(&mut step.blocks);
        }
        self.texts(&mut guide.finish.text);
        self.texts(guide.contacts.iter_mut().filter_map(|contact| contact.text.as_mut()));
        self.texts(&mut guide.troubleshooting);
    }

    fn parts(&mut self, parts: &mut [Part]) {
        for part in parts {
            match &mut part.block {
                Block::Paragraph(text) => self.text(text),
                Block::Actions(actions) => {
                    for action in actions {
                        self.text(&mut action.text);
                        self.texts(&mut action.detail);
                    }
                }
                Block::Form(form) => {
                    self.text(&mut form.intro);
                    for field in &mut form.fields {
                        self.words(&mut field.label);
                        self.texts(&mut field.hint);
                        if let Entry::Soft(text) = &mut field.entry {
                            self.text(text);
                        }
                    }
                }
                Block::Permissions(permissions) => {
                    self.texts(&mut permissions.intro);
                    for group in &mut permissions.groups {
                        group.title.iter_mut().for_each(|title| self.words(title));
                        for item in &mut group.items {
                            self.words(&mut item.label);
                            self.texts(&mut item.reason);
                        }
                    }
                }
                Block::Note(note) => self.text(&mut note.text),
                Block::Notables(notables) => self.texts(notables.iter_mut().filter_map(|one| one.hint.as_mut())),
                Block::Table(table) => self.texts(table.rows.iter_mut().flatten()),
                Block::Picture(picture) => self.texts(&mut picture.caption),
                Block::Ask(_) | Block::Message(_) => {}
            }
        }
    }
}
