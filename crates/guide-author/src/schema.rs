//! JSON Schema for editors: completion, hover texts and marks while writing. Made of the tables of keys, so
//! that it never knows other keys than the checker.
//!
//! It is kind where it cannot know: what a placeholder means, whether an id is taken and what goes with what
//! is for `guide check` to say.

mod docs;
mod texts;

use crate::constructs::TABLES;
use crate::fields::Keys;
use serde_json::{Map, Value, json};

/// Which file a schema is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaOf {
    /// `<vendor>/<system>.yaml` and `partners/<partner>/<system>.yaml`.
    Guide,
    /// `<vendor>/vendor.yaml`.
    Vendor,
    /// `<vendor>/<system>.<language>.yaml`.
    Translation,
}

/// What may stand under a key.
#[derive(Debug, Clone, Copy)]
enum Shape {
    /// A text. YAML takes some texts for numbers or for yes and no; the checker does not.
    Text,
    /// true or false.
    Flag,
    /// A number.
    Number,
    /// One of these.
    Words(&'static [&'static str]),
    /// A day.
    Day,
    /// An address.
    Address,
    /// A group of keys: the name of its table.
    Group(&'static str),
    /// A list.
    List(&'static Self),
    /// Any of these.
    Any(&'static [Self]),
    /// Labels and what they are called in another language.
    Pairs,
    /// Anything.
    Free,
}

/// What a key is for, and what may stand under it.
#[derive(Debug, Clone, Copy)]
struct KeyDoc {
    key: &'static str,
    shape: Shape,
    doc: &'static str,
}

/// The schema of a file, as JSON Schema draft 7, which editors know best.
#[must_use]
pub fn schema(of: SchemaOf) -> Value {
    let (name, title) = match of {
        SchemaOf::Guide => ("guide", "A guide of Connector Guide"),
        SchemaOf::Vendor => ("vendor", "A vendor of Connector Guide"),
        SchemaOf::Translation => ("translation", "A translation of a guide of Connector Guide"),
    };
    let mut used = vec![name];
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some(name) = used.get(next).copied() {
        next = next.saturating_add(1);
        if let Some((_, keys)) = TABLES.iter().find(|(known, _)| *known == name) {
            definitions.insert(name.to_owned(), definition(name, keys, &mut used));
        }
    }
    let mut whole = definitions.remove(name).unwrap_or_else(|| json!({}));
    if let Value::Object(whole) = &mut whole {
        whole.insert("$schema".into(), "http://json-schema.org/draft-07/schema#".into());
        whole.insert("title".into(), title.into());
        if of == SchemaOf::Guide {
            // A guide that is based on a partner's has all from there.
            let required = whole.remove("required").unwrap_or_else(|| json!([]));
            whole.insert("if".into(), json!({ "required": ["based_on"] }));
            whole.insert("then".into(), json!({ "required": ["format"] }));
            whole.insert("else".into(), json!({ "required": required }));
        }
        whole.insert("definitions".into(), definitions.into());
    }
    whole
}

fn definition(name: &'static str, keys: &Keys, used: &mut Vec<&'static str>) -> Value {
    let mut properties = Map::new();
    for key in keys.required.iter().chain(keys.optional) {
        let Some(doc) = doc_of(name, key) else { continue };
        let mut property = doc.shape.schema(used);
        if let Value::Object(property) = &mut property {
            // What stands beside a reference is not looked at in draft 7.
            if let Some(reference) = property.remove("$ref") {
                property.insert("allOf".into(), json!([{ "$ref": reference }]));
            }
            property.insert("description".into(), doc.doc.into());
        }
        properties.insert((*key).to_owned(), property);
    }
    json!({
        "type": "object",
        "description": keys.what,
        "properties": properties,
        "required": keys.required,
        "additionalProperties": false,
        "minProperties": 1,
    })
}

/// What is said about a key of a table: for this table, or for all tables that have the key.
fn doc_of(table: &str, key: &str) -> Option<KeyDoc> {
    let own = docs::DOCS.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, docs)| docs);
    own.iter().chain(texts::SHARED).find(|doc| doc.key == key).copied()
}

/// The groups of keys that may stand under a key, and whether they stand there in a list.
pub(crate) fn groups_under(keys: &Keys, key: &str) -> impl Iterator<Item = (&'static Keys, bool)> {
    let table = TABLES.iter().find(|(_, known)| known.what == keys.what && known.required == keys.required);
    let shape = table.and_then(|(name, _)| doc_of(name, key)).map_or(Shape::Free, |doc| doc.shape);
    let mut groups = Vec::new();
    shape.groups(false, &mut groups);
    groups.into_iter()
}

impl Shape {
    fn groups(self, in_list: bool, found: &mut Vec<(&'static Keys, bool)>) {
        match self {
            Self::Group(name) => {
                let table = TABLES.iter().find(|(known, _)| *known == name);
                found.extend(table.map(|(_, keys)| (*keys, in_list)));
            }
            Self::List(item) => item.groups(true, found),
            Self::Any(shapes) => shapes.iter().for_each(|shape| shape.groups(in_list, found)),
            _ => {}
        }
    }

    fn schema(self, used: &mut Vec<&'static str>) -> Value {
        match self {
            Self::Text => json!({ "type": ["string", "number", "boolean"] }),
            Self::Flag => json!({ "type": "boolean" }),
            Self::Number => json!({ "type": ["integer", "string"] }),
            Self::Words(words) => json!({ "enum": words }),
            Self::Day => json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
            Self::Address => json!({ "type": "string", "pattern": "^(https://|mailto:)" }),
            Self::Group(name) => {
                if !used.contains(&name) {
                    used.push(name);
                }
                json!({ "$ref": format!("#/definitions/{name}") })
            }
            Self::List(item) => json!({ "type": "array", "items": item.schema(used) }),
            Self::Any(shapes) => {
                let shapes: Vec<Value> = shapes.iter().map(|shape| shape.schema(used)).collect();
                json!({ "anyOf": shapes })
            }
            Self::Pairs => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
            Self::Free => json!({}),
        }
    }
}

#[cfg(test)]
mod tests;
