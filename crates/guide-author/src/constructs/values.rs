//! `values`: what a guide knows about its reader, and what it makes of that.

use crate::fields::{Fields, Keys};
use crate::names::Space;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten, title};
use guide_model::{Extract, Id, Kind, Origin, Secret, Value};

pub(crate) const VALUE: Keys = Keys {
    what: "a value",
    required: &["id", "label", "from"],
    optional: &["kind", "help", "example", "take", "is", "was", "needs"],
};
pub(crate) const DERIVED: Keys =
    Keys { what: "a value with 'is'", required: &["id", "is"], optional: &["label", "was", "needs"] };
pub(crate) const TAKE: Keys =
    Keys { what: "a rule", required: &[], optional: &["path_part", "after", "before", "query"] };

const KINDS: [(&str, Kind); 3] = [("text", Kind::Text), ("name", Kind::Name), ("email", Kind::Email)];

/// `None` is a secret.
const ORIGINS: [(&str, Option<Origin>); 4] = [
    ("linking_flow", Some(Origin::LinkingFlow)),
    ("vendor", Some(Origin::Vendor)),
    ("reader", Some(Origin::Reader)),
    ("secret", None),
];

/// Rules that need nothing but their name.
#[derive(Clone, Copy)]
enum Plain {
    Subdomain,
    Host,
    HostRest,
    Digits,
}

const PLAIN: [(&str, Plain); 4] =
    [("subdomain", Plain::Subdomain), ("host", Plain::Host), ("host_rest", Plain::HostRest), ("digits", Plain::Digits)];

/// The values and the secrets. Those that are made of others live on in the texts that name them.
pub(crate) fn values(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(Vec<Value>, Vec<Secret>)> {
    let (mut values, mut secrets, mut derived) = (Vec::new(), Vec::new(), Vec::new());
    let items = reader.items(node)?;
    if items.is_empty() {
        reader.empty(node);
        return None;
    }
    let mut good = true;
    for item in &items {
        match reader.within(title("value", item), |reader| value(reader, item)) {
            Some(Either::Value(value)) => values.push(*value),
            Some(Either::Secret(secret)) => secrets.push(secret),
            Some(Either::Derived(id)) => derived.push((id, item)),
            None => good = false,
        }
    }
    derive(reader, derived);
    good.then_some((values, secrets))
}

enum Either {
    Value(Box<Value>),
    Secret(Secret),
    Derived(Id),
}

fn value(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Either> {
    let made = node.node.under("is").is_some() && node.node.under("from").is_none();
    let fields = reader.fields(node, if made { &DERIVED } else { &VALUE })?;
    if made {
        let id = reader.own_id(&fields, Space::Values)?;
        refuse_link_words(reader, &fields.get("id")?, &id)?;
        // It is shown as what it is made of. The label is for those who read the file.
        fields.get("label").and_then(|node| reader.words(&node));
        return Some(Either::Derived(id));
    }
    if let Some(is) = fields.get("is") {
        reader.report(is.node.span, Code::Choice, "'from' and 'is' exclude each other.", "Keep one.");
    }
    let origin = fields.get("from").and_then(|node| reader.choice(&node, &ORIGINS));
    let is_secret = origin == Some(None);
    let id = reader.own_id(&fields, if is_secret { Space::Secrets } else { Space::Values });
    if let Some(id) = &id {
        refuse_link_words(reader, &fields.get("id")?, id)?;
    }
    let label = fields.get("label").and_then(|node| reader.words(&node));
    if is_secret {
        refuse_for_secret(reader, &fields);
        return Some(Either::Secret(Secret { id: id?, label: label? }));
    }
    let kind = fields.get("kind").map_or(Some(Kind::Text), |node| reader.choice(&node, &KINDS));
    let help = fields.get("help").and_then(|node| reader.text(&node));
    let extract = fields.get("take").map(|node| reader.within("take".into(), |reader| take(reader, &node)));
    let example = fields.get("example").and_then(|node| reader.label_text(&node));
    let extract = match extract {
        Some(rule) => Some(rule?),
        None => None,
    };
    let value = Value { id: id?, label: label?, kind: kind?, origin: origin??, help, extract, example };
    Some(Either::Value(Box::new(value)))
}

fn refuse_for_secret(reader: &mut Reader<'_>, fields: &Fields<'_>) {
    for extra in fields.written(&["kind", "help", "example", "take"]) {
        let message = format!("a secret has no '{}': it is never entered, checked or kept.", extra.name);
        let remedy = format!("Remove '{}'; a hint can stand where it is noted.", extra.name);
        reader.report(extra.node.span, Code::Secret, message, remedy);
    }
}

/// What is taken of what the reader enters: one word, or a group of one key.
pub(crate) fn take(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Extract> {
    if node.node.scalar().is_some() {
        let text = reader.line(node)?;
        if let Some((_, plain)) = PLAIN.iter().find(|(word, _)| *word == text) {
            return Some(match plain {
                Plain::Subdomain => Extract::Subdomain,
                Plain::Host => Extract::Host,
                Plain::HostRest => Extract::HostRest,
                Plain::Digits => Extract::Digits,
            });
        }
        let near = crate::suggest::nearest(&text, PLAIN.iter().map(|(word, _)| *word)).map(str::to_owned);
        let remedy = crate::names::did_you_mean(near, || {
            "Write subdomain, host, host_rest, digits, or a group such as '{ path_part: 2 }', '{ after: \"x\" }', \
             '{ before: \"x\" }' or '{ query: \"key\" }'."
                .into()
        });
        reader.report(node.node.span, Code::Word, format!("'{}' is no rule.", shorten(&text)), remedy);
        return None;
    }
    let fields = reader.fields(node, &TAKE)?;
    let absent = ("nothing says what to take.", "Write one of: path_part, after, before, query.");
    let one = reader.one_of(&fields, TAKE.optional, absent, "Keep one.")?;
    let text = reader.label_text(&one)?;
    match one.name.as_str() {
        "after" => Some(Extract::After(text)),
        "before" => Some(Extract::Before(text)),
        "query" => Some(Extract::Query(text)),
        _ => match text.parse::<u16>() {
            Ok(part) if part > 0 => Some(Extract::PathPart(part)),
            _ => {
                let message = format!("'path_part' is '{}', not a number from 1.", shorten(&text));
                let remedy = "Count the parts between the slashes after the host, from 1.";
                reader.report(one.node.span, Code::Number, message, remedy);
                None
            }
        },
    }
}

/// Reads what values are made of, in an order in which each finds those that it is made of.
fn derive(reader: &mut Reader<'_>, mut waiting: Vec<(Id, &Named<'_>)>) {
    let made_of = |item: &Named<'_>, id: &Id| item.node.peek("is").is_some_and(|is| is.contains(&format!("{{{id}}}")));
    while !waiting.is_empty() {
        let is_ready = |item: &Named<'_>| !waiting.iter().any(|(other, _)| made_of(item, other));
        let Some(at) = waiting.iter().position(|(_, item)| is_ready(item)) else { break };
        let (id, item) = waiting.remove(at);
        let Some(node) = item.node.under("is") else { continue };
        let is = Named { node, name: "is".into() };
        // Where it is made is not where its parts are used.
        let uses = reader.names.uses.len();
        let template = reader.within(title("value", item), |reader| reader.template(&is));
        reader.names.uses.truncate(uses);
        reader.names.derived.push((id, template.unwrap_or_default()));
    }
    for (id, item) in waiting {
        let span = item.node.under("is").map_or(item.node.span, |is| is.span);
        let message = format!("the value '{id}' is made of itself, or of one that is.");
        let remedy = "Make it of values that are entered.";
        reader.within(title("value", item), |reader| reader.report(span, Code::Placeholder, message, remedy));
        reader.names.derived.push((id, guide_model::Template::default()));
    }
}

/// `vendor` and `system` say in a customer link which guide it opens.
fn refuse_link_words(reader: &mut Reader<'_>, node: &Named<'_>, id: &Id) -> Option<()> {
    if !matches!(id.as_str(), "vendor" | "system") {
        return Some(());
    }
    let message = format!("'{id}' cannot be the id of a value: customer links use this word for something else.");
    reader.report(node.node.span, Code::Id, message, format!("Write '{id}_name', for example."));
    None
}
