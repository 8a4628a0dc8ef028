//! `notables`: values and secrets to note for later.

use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::{Referent, Space, did_you_mean};
use crate::phrases::join;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten, title};
use crate::suggest::nearest;
use guide_model::{Id, Notable, NotableKind, Text, When};

pub(crate) const NOTABLE: Keys = Keys {
    what: "a thing to note",
    required: &["id"],
    optional: &["value", "secret", "hint", "once", "needs", "when", "was", "revision"],
};

/// Things to note: those that stand side by side and are for the same readers together.
pub(crate) fn notables(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<(When, Vec<Notable>)>> {
    let mut groups: Vec<(When, Vec<Notable>)> = Vec::new();
    for (when, one) in read(reader, node)? {
        match groups.last_mut() {
            Some((same, group)) if *same == when => group.push(one),
            _ => groups.push((when, vec![one])),
        }
    }
    Some(groups)
}

fn read(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<(When, Notable)>> {
    reader.list(node, |reader, item| {
        reader.within(title("to note", &item), |reader| {
            let fields = reader.fields(&item, &NOTABLE)?;
            let id = reader.own_id(&fields, Space::Items);
            let what = what(reader, &fields);
            let hint = fields.get("hint").and_then(|node| reader.text(&node));
            let hold = once(reader, &fields);
            let hint = if hold { Some(join(Text::plain(reader.phrases.once), hint.unwrap_or_default())) } else { hint };
            let when = reader.condition(&fields);
            refuse_optional(reader, &fields);
            let what = what?;
            let fingerprint = fingerprint::of_notable(&what, &reader.names);
            let fingerprint = reader.fingerprint(&fields, fingerprint);
            Some((when, Notable { id: id?, what, hint, hold, fingerprint }))
        })
    })
}

/// Whether it is shown only once, so that nobody may go on without it.
fn once(reader: &mut Reader<'_>, fields: &Fields<'_>) -> bool {
    let Some(node) = fields.get("once") else { return false };
    let once = reader.flag(&node) == Some(true);
    if once && fields.get("secret").is_none() {
        let message = "'once' goes with 'secret': what is no secret can be looked up again.";
        reader.report(node.node.span, Code::Choice, message, "Remove 'once', or make it a secret.");
    }
    once
}

/// What is to be noted counts always.
fn refuse_optional(reader: &mut Reader<'_>, fields: &Fields<'_>) {
    if reader.flow.optional {
        let message = "something to note stands in a step that is optional, and it would have to be noted.";
        let remedy = "Ask with a question whether the reader wants the step, and write 'when' instead of 'optional'.";
        reader.report(fields.span, Code::Choice, message, remedy);
    }
}

fn what(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<NotableKind> {
    let absent = ("nothing says what to note.", "Write 'value: …' or 'secret: …' with an id from 'values'.");
    let one = reader.one_of(fields, &["value", "secret"], absent, "Keep one.")?;
    let id = referent(reader, &one)?;
    Some(if one.name == "secret" { NotableKind::Secret(id) } else { NotableKind::Value(id) })
}

fn referent(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Id> {
    let name = reader.line(node)?;
    let (message, remedy) = match (reader.names.referent(&name), node.name == "secret") {
        (Referent::Value, false) if reader.names.derived.iter().any(|(id, _)| id.as_str() == name) => {
            let remedy = "Note what it is made of.".into();
            (format!("'{name}' is made of other values, and cannot be noted."), remedy)
        }
        (Referent::Value, false) => {
            let id = Id::new(&name).ok()?;
            reader.note_value(&id, node.node.span)?;
            return Some(id);
        }
        (Referent::Secret, true) => return Id::new(&name).ok(),
        (Referent::Secret, false) => (format!("'{name}' is a secret."), format!("Write 'secret: {name}'.")),
        (Referent::Value, true) => (
            format!("'{name}' is no secret."),
            format!("Write 'value: {name}', or give it 'from: secret' under 'values'."),
        ),
        (Referent::Nothing, _) => {
            let near = nearest(&name, reader.names.value_ids()).map(str::to_owned);
            let remedy = did_you_mean(near, || "Add it under 'values' first.".into());
            (format!("there is no value '{}'.", shorten(&name)), remedy)
        }
    };
    let code = if message.starts_with("there") { Code::Unknown } else { Code::Secret };
    reader.report(node.node.span, code, message, remedy);
    None
}
