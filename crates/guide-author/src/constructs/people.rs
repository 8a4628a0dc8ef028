//! People and time: who does something, for whom the reader waits, how many days.

use super::message::sound;
use crate::fields::Keys;
use crate::phrases::words;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten};
use guide_model::Wait;

pub(crate) const WAIT: Keys = Keys { what: "a wait", required: &["for"], optional: &["days", "lapses"] };

/// Who does something.
pub(crate) struct Who {
    pub(crate) words: String,
    pub(crate) is_reader: bool,
}

/// Reads `who`: one of a few words, or words of one's own.
pub(crate) fn who(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Who> {
    let text = reader.words(node)?;
    let span = node.node.span;
    let words = match text.as_str() {
        "reader" => reader.phrases.reader.into(),
        "colleague" => reader.phrases.colleague.into(),
        "system_support" => words(reader.phrases.support, "what", &reader.name(span, "system.name")?),
        "vendor" => reader.name(span, "vendor.name")?,
        "partner" => reader.name(span, "partner.name")?,
        _ => text.clone(),
    };
    Some(Who { words, is_reader: text == "reader" })
}

/// Reads `wait`.
pub(crate) fn wait(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Wait> {
    let fields = reader.fields(node, &WAIT)?;
    let who = fields.get("for").and_then(|node| reader.words(&node));
    let number = sound(fields.get("days").map(|node| days(reader, &node)));
    let lapses = fields.get("lapses").map_or(Some(false), |node| reader.flag(&node));
    if lapses == Some(true) && fields.get("days").is_none() {
        let message = "'lapses' says that something lapses, and not after how many days.";
        reader.report(fields.span, Code::MissingKey, message, "Add 'days: …', or remove 'lapses'.");
    }
    Some(Wait { who: who?, days: number?.unwrap_or(0), lapses: lapses? })
}

/// Reads a number of days.
pub(crate) fn days(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<u16> {
    let text = reader.line(node)?;
    match text.parse::<u16>() {
        Ok(days) if (1..=999).contains(&days) => Some(days),
        _ => {
            let message = format!("'{}' is no number of days.", shorten(&text));
            reader.report(node.node.span, Code::Number, message, "Write a number such as 7.");
            None
        }
    }
}
