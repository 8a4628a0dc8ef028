//! `form`: a form of the system, row by row.

use crate::deed::Entry;
use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::{Phrases, fill, run};
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use guide_model::{Field, Form, Text};

const FORM: Keys = Keys { what: "a form", required: &["fields"], optional: &["intro"] };
const FIELD: Keys = Keys {
    what: "a row",
    required: &["id", "label"],
    optional: &["value", "leave", "any", "today", "hint", "when", "was"],
};

/// The keys that say what goes in: exactly one of them.
const ENTRIES: [&str; 4] = ["value", "leave", "any", "today"];

#[derive(Clone, Copy)]
enum Leave {
    May,
    Must,
}

pub(crate) fn form(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Form> {
    let fields = reader.fields(node, &FORM)?;
    let intro = match fields.get("intro") {
        Some(node) => reader.text(&node),
        None => Some(Text::plain(reader.phrases.form)),
    };
    let rows = fields.get("fields").and_then(|node| {
        reader.list(&node, |reader, item| reader.within(title("row", &item), |reader| field(reader, &item)))
    });
    Some(Form { intro: intro?, fields: rows? })
}

fn field(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Field> {
    let fields = reader.fields(node, &FIELD)?;
    let id = reader.own_id(&fields, Space::Items);
    let label = fields.get("label").and_then(|node| reader.label_text(&node));
    let entry = entry(reader, &fields);
    let hint = fields.get("hint").and_then(|node| reader.text(&node));
    let when = reader.condition(&fields);
    let (label, entry) = (label?, entry?);
    let fingerprint = fingerprint::of_field(&label, &entry, &reader.names);
    let entry = lowered(reader.phrases, entry);
    Some(Field { id: id?, label, entry, hint, when, optional: false, fingerprint })
}

fn entry(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Entry> {
    let absent = (
        "nothing says what goes in.",
        "Write 'value: …', 'leave: may_be_empty', 'leave: must_be_empty', 'any: value' or 'today: true'.",
    );
    let what = &reader.one_of(fields, &ENTRIES, absent, "Keep one.")?;
    match what.name.as_str() {
        "value" => reader.template(what).map(Entry::Fill),
        "leave" => match reader.choice(what, &[("may_be_empty", Leave::May), ("must_be_empty", Leave::Must)])? {
            Leave::May => Some(Entry::MayStayEmpty),
            Leave::Must => Some(Entry::LeaveEmpty),
        },
        "any" => match reader.words(what)?.as_str() {
            "true" => Some(Entry::Any(None)),
            "false" => refuse_false(reader, what),
            sort => Some(Entry::Any(Some(sort.into()))),
        },
        _ => {
            if reader.flag(what)? {
                Some(Entry::Today)
            } else {
                refuse_false(reader, what)
            }
        }
    }
}

/// What readers see of an entry.
fn lowered(phrases: &Phrases, entry: Entry) -> guide_model::Entry {
    let soft = match entry {
        Entry::Fill(template) => return guide_model::Entry::Fill(template),
        Entry::Any(sort) => {
            let sort = [run(sort.as_deref().unwrap_or(phrases.any_value))];
            fill(phrases.any, &[("what", &sort)])
        }
        Entry::Choose(rule) => fill(phrases.own_choice, &[("what", &rule.0)]),
        Entry::MayStayEmpty => Text::plain(phrases.may_stay_empty),
        Entry::LeaveEmpty => Text::plain(phrases.leave_empty),
        Entry::Today => Text::plain(phrases.today),
    };
    guide_model::Entry::Soft(soft)
}

fn refuse_false<T>(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<T> {
    let message = format!("'{}: false' says nothing.", node.name);
    reader.report(node.node.span, Code::Choice, message, "Say what goes in instead.");
    None
}
