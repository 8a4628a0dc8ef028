//! `prerequisites`: what must be true before the first step.

use super::message;
use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::Phrases;
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use guide_model::{Alternative, Message, Prerequisite, Template};

pub(crate) const ONE: Keys = Keys {
    what: "a prerequisite",
    required: &["id", "text"],
    optional: &["otherwise", "kind", "hand_over", "needs", "was", "revision"],
};
pub(crate) const ANY: Keys = Keys {
    what: "a prerequisite with 'any_of'",
    required: &["any_of"],
    optional: &["otherwise", "kind", "hand_over", "needs"],
};
pub(crate) const ALTERNATIVE: Keys =
    Keys { what: "an alternative", required: &["id", "text"], optional: &["needs", "was", "revision"] };

/// The heading of a sort of prerequisites.
type Heading = fn(&Phrases) -> &'static str;

const KINDS: [(&str, Heading); 4] = [
    ("role", |own| own.role),
    ("plan", |own| own.plan),
    ("at_hand", |own| own.at_hand),
    ("clean_up", |own| own.clean_up),
];

/// The prerequisites, those of one sort together, and the messages for colleagues who meet them.
pub(crate) fn prerequisites(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(Vec<Prerequisite>, Vec<Message>)> {
    let read = reader
        .list(node, |reader, item| reader.within(title("prerequisite", &item), |reader| prerequisite(reader, &item)))?;
    let (mut all, mut messages) = (Vec::<Prerequisite>::new(), Vec::new());
    for (one, message) in read {
        messages.extend(message);
        let at = all.iter().rposition(|before| before.group == one.group).map_or(all.len(), |at| at.saturating_add(1));
        all.insert(at, one);
    }
    Some((all, messages))
}

fn prerequisite(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(Prerequisite, Option<Message>)> {
    let any = node.node.under("any_of").is_some();
    let fields = reader.fields(node, if any { &ANY } else { &ONE })?;
    let any_of = if any {
        fields.get("any_of").and_then(|node| alternatives(reader, &node))
    } else {
        alternative(reader, &fields).map(|one| vec![one])
    };
    let otherwise = fields.get("otherwise").and_then(|node| reader.text(&node));
    let heading = fields.get("kind").and_then(|node| reader.choice(&node, &KINDS));
    let group = heading.map(|heading| heading(reader.phrases).to_owned());
    let first = any_of.as_ref().and_then(|any_of| any_of.first()).map(|way| way.id.clone());
    let message = fields.get("hand_over").and_then(|node| {
        if !reader.flag(&node)? {
            return None;
        }
        if fields.get("otherwise").is_none() {
            let message = "'hand_over' goes with 'otherwise', and there is none.";
            let remedy = "Say in 'otherwise' who can do it, or remove 'hand_over'.";
            reader.report(node.node.span, Code::MissingKey, message, remedy);
        }
        let id = reader.made_id(&first?, "hand-over", node.node.span)?;
        Some(message::for_colleague(reader, id, vec![Template::fixed(reader.phrases.please_do)]))
    });
    Some((Prerequisite { any_of: any_of?, otherwise, group }, message))
}

fn alternatives(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Alternative>> {
    reader.list(node, |reader, item| {
        reader.within(title("alternative", &item), |reader| {
            let fields = reader.fields(&item, &ALTERNATIVE)?;
            alternative(reader, &fields)
        })
    })
}

fn alternative(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Alternative> {
    let id = reader.own_id(fields, Space::Items);
    let text = fields.get("text").and_then(|node| reader.text(&node));
    let fingerprint = reader.fingerprint(fields, fingerprint::of_alternative());
    Some(Alternative { id: id?, text: text?, fingerprint })
}
