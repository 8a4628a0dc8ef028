//! `prerequisites`: what must be true before the first step.

use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::reader::{Named, Reader, title};
use guide_model::{Alternative, Prerequisite};

const ONE: Keys = Keys { what: "a prerequisite", required: &["id", "text"], optional: &["otherwise", "was"] };
const ANY: Keys = Keys { what: "a prerequisite with 'any_of'", required: &["any_of"], optional: &["otherwise"] };
const ALTERNATIVE: Keys = Keys { what: "an alternative", required: &["id", "text"], optional: &["was"] };

pub(crate) fn prerequisites(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Prerequisite>> {
    reader.list(node, |reader, item| {
        reader.within(title("prerequisite", &item), |reader| {
            let any = item.node.under("any_of").is_some();
            let fields = reader.fields(&item, if any { &ANY } else { &ONE })?;
            let any_of = if any {
                fields.get("any_of").and_then(|node| alternatives(reader, &node))
            } else {
                alternative(reader, &fields).map(|one| vec![one])
            };
            let otherwise = fields.get("otherwise").and_then(|node| reader.text(&node));
            Some(Prerequisite { any_of: any_of?, otherwise, group: None })
        })
    })
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
    Some(Alternative { id: id?, text: text?, fingerprint: fingerprint::of_alternative() })
}
