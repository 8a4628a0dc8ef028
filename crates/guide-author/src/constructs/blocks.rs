//! Blocks: what steps hold, and what comes before the first step. One block of an author may become several.

use super::{actions, form, media, message, notables, notes, permissions};
use crate::fields::{Keys, joined};
use crate::flow::{merged, part};
use crate::reader::{Named, Reader};
use crate::tree::Content;
use guide_model::{Block, Condition, Part, Tone, When};

/// One of these.
const KINDS: [&str; 16] = [
    "text",
    "actions",
    "form",
    "permissions",
    "note",
    "tip",
    "warning",
    "notables",
    "ask",
    "consequence",
    "message",
    "table",
    "picture",
    "video",
    "copy",
    "hand_over",
];
pub(crate) const BLOCK: Keys = Keys {
    what: "a block",
    required: &[],
    optional: &joined::<{ KINDS.len() }, 2, { KINDS.len() + 2 }>(KINDS, ["when", "needs"]),
};

pub(crate) fn blocks(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Part>> {
    Some(reader.list(node, |reader, item| block(reader, &item))?.into_iter().flatten().collect())
}

fn block(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Part>> {
    let fields = reader.fields(node, &BLOCK)?;
    if fields.written(BLOCK.optional).is_empty() {
        // An unknown key has been reported, and it was the block's only one.
        if matches!(&node.node.content, Content::Mapping(pairs) if pairs.is_empty()) {
            reader.empty(node);
        }
        return None;
    }
    let absent = (
        "nothing says what this block is.",
        "Write one of: text, actions, form, permissions, note, tip, warning, notables, ask, consequence, message, \
         table, picture, video, copy, hand_over.",
    );
    let kind = &reader.one_of(&fields, &KINDS, absent, "Start a block of its own with '- '.")?;
    let own = reader.condition(&fields);
    let is_for_all = own.is_empty();
    let when = reader.flow.of_block(own);
    reader.in_block(&when.clone(), |reader| parts(reader, kind, when, is_for_all))
}

fn parts(reader: &mut Reader<'_>, kind: &Named<'_>, when: When, is_for_all: bool) -> Option<Vec<Part>> {
    let blocks = match kind.name.as_str() {
        "text" => vec![Block::Paragraph(reader.text(kind)?)],
        "actions" => vec![Block::Actions(actions::actions(reader, kind)?)],
        "form" => form::form(reader, kind)?,
        "permissions" => reader.outside_rounds(|reader| permissions::permissions(reader, kind))?,
        "notables" => {
            let groups = notables::notables(reader, kind)?.into_iter();
            return Some(
                groups.map(|(own, group)| part(&merged(when.clone(), &own), Block::Notables(group))).collect(),
            );
        }
        "ask" => return ask(reader, kind, &when),
        "consequence" => vec![Block::Ask(notes::consequence(reader, kind, is_for_all)?)],
        "message" => vec![Block::Message(message::message(reader, kind)?)],
        "hand_over" => vec![Block::Message(message::hand_over(reader, kind)?)],
        "table" => vec![Block::Table(reader.outside_rounds(|reader| media::table(reader, kind))?)],
        "picture" => vec![Block::Picture(reader.outside_rounds(|reader| media::picture(reader, kind))?)],
        "video" => vec![Block::Paragraph(media::video(reader, kind)?)],
        "copy" => vec![Block::Form(form::copy(reader, kind)?)],
        name => {
            let tone = match name {
                "tip" => Tone::Tip,
                "warning" => Tone::Warning,
                _ => Tone::Note,
            };
            let (own, note) = notes::note(reader, kind, tone)?;
            return Some(vec![part(&merged(when, &own), Block::Note(note))]);
        }
    };
    Some(blocks.into_iter().map(|block| part(&when, block)).collect())
}

/// A question, and after it what each of its answers may end the guide with.
fn ask(reader: &mut Reader<'_>, node: &Named<'_>, when: &When) -> Option<Vec<Part>> {
    let (id, exits) = reader.ask(node)?;
    let mut parts = vec![part(when, Block::Ask(id.clone()))];
    for (mark, blocks) in exits {
        let answered = Condition { question: id.clone(), answers: vec![mark], unless: false };
        let when = merged(when.clone(), &[answered]);
        parts.extend(blocks.into_iter().map(|block| part(&when, block)));
    }
    Some(parts)
}
