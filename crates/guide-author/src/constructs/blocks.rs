//! `steps` and the blocks that they hold.

use super::{actions, form, notables, permissions};
use crate::fields::Keys;
use crate::flow::{merged, part};
use crate::names::Space;
use crate::phrases::{fill, run};
use crate::reader::{Named, Reader};
use crate::tree::Content;
use guide_model::{Block, Note, Part, Step, Text, Tone, When};

const STEP: Keys = Keys { what: "a step", required: &["id", "title", "blocks"], optional: &["where", "when", "was"] };
const NOTE: Keys = Keys { what: "a note", required: &["text"], optional: &["when"] };
/// One of these.
const BLOCK: Keys = Keys {
    what: "a block",
    required: &[],
    optional: &["text", "actions", "form", "permissions", "note", "tip", "warning", "notables", "ask"],
};

pub(crate) fn steps(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Step>> {
    reader.list(node, |reader, item| {
        let name = match item.node.peek("title") {
            Some(title) => format!("{} '{}'", item.name, crate::reader::shorten(title)),
            None => item.name.clone(),
        };
        reader.within(name, |reader| step(reader, &item))
    })
}

fn step(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Step> {
    let fields = reader.fields(node, &STEP)?;
    let id = reader.own_id(&fields, Space::Items);
    let title = fields.get("title").and_then(|node| reader.words(&node));
    let about = fields.get("where").and_then(|node| reader.words(&node)).map(|window| {
        let window = [run(window)];
        fill(reader.phrases.in_window, &[("what", &window)])
    });
    // Before the blocks: what decides whether they are shown cannot be asked among them.
    let when = reader.condition(&fields);
    let when = merged(when, &reader.flow.gates);
    let blocks = reader.in_step(&fields, &when, |reader| fields.get("blocks").and_then(|node| blocks(reader, &node)));
    Some(Step { id: id?, title: title?, about, when, wait: None, repeat: None, blocks: blocks? })
}

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
    let kind = &reader.one_of(&fields, BLOCK.optional, ("", ""), "Start a block of its own with '- '.")?;
    let when = reader.flow.of_block(When::new());
    let block = match kind.name.as_str() {
        "text" => reader.text(kind).map(Block::Paragraph),
        "actions" => actions::actions(reader, kind).map(Block::Actions),
        "form" => form::form(reader, kind).map(Block::Form),
        "permissions" => permissions::permissions(reader, kind).map(Block::Permissions),
        "notables" => notables::notables(reader, kind).map(Block::Notables),
        "ask" => reader.ask(kind).map(|(id, _)| Block::Ask(id)),
        name => {
            let tone = match name {
                "tip" => Tone::Tip,
                "warning" => Tone::Warning,
                _ => Tone::Note,
            };
            let (own, text) = note(reader, kind)?;
            return Some(vec![part(&merged(own, &when), Block::Note(Note { tone, text }))]);
        }
    };
    Some(vec![part(&when, block?)])
}

fn note(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(When, Text)> {
    // Just a text, or a group of keys with a condition. `{first_name} …` without quotes is neither.
    if node.node.under("text").or(node.node.under("when")).is_none() {
        return reader.text(node).map(|text| (When::new(), text));
    }
    reader.within(node.name.clone(), |reader| {
        let fields = reader.fields(node, &NOTE)?;
        let when = reader.condition(&fields);
        let text = fields.get("text").and_then(|node| reader.text(&node));
        Some((when, text?))
    })
}
