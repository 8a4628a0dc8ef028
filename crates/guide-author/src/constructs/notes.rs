//! `note`, `tip`, `warning`, and `consequence`: what to mind, and what to acknowledge before going on.

use crate::fields::Keys;
use crate::names::Space;
use crate::reader::{Named, Reader};
use guide_model::{Choice, Condition, Id, Note, Question, Tone, When};

pub(crate) const NOTE: Keys = Keys { what: "a note", required: &["text"], optional: &["when", "needs"] };
pub(crate) const CONSEQUENCE: Keys =
    Keys { what: "a consequence", required: &["id", "text"], optional: &["button", "needs", "was"] };

/// A note, and for whom it is.
pub(crate) fn note(reader: &mut Reader<'_>, node: &Named<'_>, tone: Tone) -> Option<(When, Note)> {
    // Just a text, or a group of keys with a condition. `{first_name} …` without quotes is neither.
    if node.node.under("text").or(node.node.under("when")).is_none() {
        return reader.text(node).map(|text| (When::new(), Note { tone, text }));
    }
    reader.within(node.name.clone(), |reader| {
        let fields = reader.fields(node, &NOTE)?;
        let when = reader.condition(&fields);
        let text = fields.get("text").and_then(|node| reader.text(&node));
        Some((when, Note { tone, text: text? }))
    })
}

/// Something to acknowledge. The rest of the step comes after that, unless it is not for everybody: what is
/// for others, too, cannot hang on it.
pub(crate) fn consequence(reader: &mut Reader<'_>, node: &Named<'_>, is_for_all: bool) -> Option<Id> {
    reader.within("consequence".into(), |reader| {
        let fields = reader.fields(node, &CONSEQUENCE)?;
        let id = reader.own_id(&fields, Space::Items);
        let text = fields.get("text").and_then(|node| reader.text(&node));
        let label = match fields.get("button") {
            Some(node) => reader.words(&node),
            None => Some(reader.phrases.understood.into()),
        };
        let id = id?;
        if is_for_all {
            let condition = Condition { question: id.clone(), answers: vec![Choice::YES], unless: false };
            reader.flow.barriers.push(condition);
            reader.flow.acknowledged.push(id.clone());
        }
        let choices = vec![Choice { mark: Choice::YES, label: label?, sign: None }];
        let question = Question { id: id.clone(), text: text?, choices, optional: false, hold: true };
        reader.names.made_questions.push(question);
        Some(id)
    })
}
