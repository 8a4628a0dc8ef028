//! `form`: a form of the system, row by row, and what interrupts or ends it.

use super::message::sound;
use super::verbs::VERBS;
use crate::deed::{Deed, Entry, What};
use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::{Phrases, fill, join, run, tag};
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use guide_model::{Action, Block, Field, Form, Inline, Text};

pub(crate) const FORM: Keys =
    Keys { what: "a form", required: &["fields"], optional: &["intro", "submit", "submit_id", "needs"] };
pub(crate) const FIELD: Keys = Keys {
    what: "a row",
    required: &["id", "label"],
    optional: &[
        "value", "leave", "any", "choose", "today", "detour", "example", "hint", "required", "optional", "needs",
        "when", "was", "revision",
    ],
};
pub(crate) const DETOUR_ROW: Keys = Keys {
    what: "a row with a detour",
    required: &["id", "detour"],
    optional: &["label", "optional", "needs", "when", "was", "revision"],
};
pub(crate) const DETOUR: Keys = Keys { what: "a detour", required: &["where", "do"], optional: &[] };
pub(crate) const COPY: Keys = Keys {
    what: "something to copy",
    required: &["id", "label", "value"],
    optional: &["hint", "optional", "needs", "was", "revision"],
};

/// The keys that say what goes in: exactly one of them.
const ENTRIES: [&str; 5] = ["value", "leave", "any", "choose", "today"];

#[derive(Clone, Copy)]
enum Leave {
    May,
    Must,
}

/// A row, or what interrupts the form.
enum Row {
    Field(Field),
    Detour(Action),
}

pub(crate) fn form(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Block>> {
    let fields = reader.fields(node, &FORM)?;
    let intro = match fields.get("intro") {
        Some(node) => reader.text(&node),
        None => Some(Text::plain(reader.phrases.form)),
    };
    let rows = fields.get("fields").and_then(|node| {
        reader.list(&node, |reader, item| reader.within(title("row", &item), |reader| row(reader, &item)))
    });
    let submit = sound(submit(reader, &fields));
    let mut blocks = split(reader.phrases, intro?, rows?);
    blocks.extend(submit?.map(|action| Block::Actions(vec![action])));
    Some(blocks)
}

/// A form for the rows before each detour, and one for those after the last.
fn split(phrases: &Phrases, intro: Text, rows: Vec<Row>) -> Vec<Block> {
    let mut intro = Some(intro);
    let mut blocks: Vec<Block> = Vec::new();
    for row in rows {
        match (row, blocks.last_mut()) {
            (Row::Field(field), Some(Block::Form(form))) => form.fields.push(field),
            (Row::Field(field), _) => {
                let intro = intro.take().unwrap_or_else(|| Text::plain(phrases.form_again));
                blocks.push(Block::Form(Form { intro, fields: vec![field] }));
            }
            (Row::Detour(action), Some(Block::Actions(actions))) => actions.push(action),
            (Row::Detour(action), _) => blocks.push(Block::Actions(vec![action])),
        }
    }
    blocks
}

/// The button that ends the form.
fn submit(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Option<Action>> {
    let (label, id) = (fields.get("submit"), fields.get("submit_id"));
    let (label, id) = match (label, id) {
        (None, None) => return None,
        (Some(label), Some(id)) => (label, id),
        (Some(one), None) | (None, Some(one)) => {
            let other = if one.name == "submit" { "submit_id" } else { "submit" };
            let message = format!("'{}' needs '{other}' beside it, and there is none.", one.name);
            let remedy = format!("Add '{other}: …': the button is ticked under an id of its own.");
            reader.report(one.node.span, Code::MissingKey, message, remedy);
            return Some(None);
        }
    };
    let id = reader.given_id(&id, Space::Items);
    let verb = VERBS.iter().find(|verb| verb.key == "click")?;
    let button = reader.template(&label).map(|label| Deed { verb, what: What::Label(label) });
    Some(button.zip(id).map(|(deed, id)| {
        let fingerprint = fingerprint::of_deed(&deed, &reader.names);
        let fingerprint = reader.fingerprint(fields, fingerprint);
        let text = fill(reader.phrases.click, &[("what", &deed.what.inlines())]);
        Action { id, text, detail: None, when: Vec::new(), optional: reader.flow.optional, fingerprint }
    }))
}

fn row(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Row> {
    if node.node.under("detour").is_some() {
        return detour(reader, node).map(Row::Detour);
    }
    let fields = reader.fields(node, &FIELD)?;
    let id = reader.own_id(&fields, Space::Items);
    let label = fields.get("label").and_then(|node| reader.label_text(&node));
    let example = sound(fields.get("example").map(|node| reader.label_text(&node)));
    let entry = entry(reader, &fields);
    let hint = hint(reader, &fields);
    let when = reader.condition(&fields);
    let optional = reader.is_optional(&fields);
    let (label, entry) = (label?, entry?);
    let fingerprint = fingerprint::of_field(&label, &entry, &reader.names);
    let fingerprint = reader.fingerprint(&fields, fingerprint);
    let entry = lowered(reader.phrases, entry, example?);
    Some(Row::Field(Field { id: id?, label, entry, hint, when, optional, fingerprint }))
}

/// What to know about a row, after whether it has to be filled in.
fn hint(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Text> {
    let required = fields.get("required").and_then(|node| Some((reader.flag(&node)?, node)));
    let optional = fields.get("optional").and_then(|node| node.node.scalar()) == Some("true");
    let mark = match required {
        Some((true, node)) if optional => {
            let message = "a row cannot be both required and optional.";
            reader.report(node.node.span, Code::Choice, message, "Keep one.");
            None
        }
        Some((true, _)) => Some(reader.phrases.required),
        _ => optional.then_some(reader.phrases.optional),
    };
    let mark = Text(mark.map(tag).into_iter().collect());
    let hint = fields.get("hint").and_then(|node| reader.text(&node)).unwrap_or_default();
    let all = join(mark, hint);
    (!all.is_empty()).then_some(all)
}

fn detour(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Action> {
    let fields = reader.fields(node, &DETOUR_ROW)?;
    let id = reader.own_id(&fields, Space::Items);
    fields.get("label").and_then(|node| reader.label_text(&node));
    let text = fields.get("detour").and_then(|node| {
        reader.within("detour".into(), |reader| {
            let fields = reader.fields(&node, &DETOUR)?;
            let window = fields.get("where").and_then(|node| reader.words(&node));
            let what = fields.get("do").and_then(|node| reader.text(&node));
            Some(fill(reader.phrases.detour, &[("window", &[run(window?)]), ("what", &what?.0)]))
        })
    });
    let when = reader.condition(&fields);
    let optional = reader.is_optional(&fields);
    let fingerprint = reader.fingerprint(&fields, fingerprint::of_kind("detour"));
    Some(Action { id: id?, text: text?, detail: None, when, optional, fingerprint })
}

/// `copy`: a form of one row.
pub(crate) fn copy(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Form> {
    reader.within("copy".into(), |reader| {
        let fields = reader.fields(node, &COPY)?;
        let id = reader.own_id(&fields, Space::Items);
        let label = fields.get("label").and_then(|node| reader.words(&node));
        let value = fields.get("value").and_then(|node| reader.long_template(&node));
        let hint = fields.get("hint").and_then(|node| reader.text(&node));
        let optional = reader.is_optional(&fields);
        let (label, entry) = (label?, Entry::Fill(value?));
        let fingerprint = fingerprint::of_field(&label, &entry, &reader.names);
        let fingerprint = reader.fingerprint(&fields, fingerprint);
        let entry = lowered(reader.phrases, entry, None);
        let field = Field { id: id?, label, entry, hint, when: Vec::new(), optional, fingerprint };
        Some(Form { intro: Text::plain(reader.phrases.copy), fields: vec![field] })
    })
}

fn entry(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Entry> {
    let absent = (
        "nothing says what goes in.",
        "Write 'value: …', 'leave: may_be_empty', 'leave: must_be_empty', 'any: value', 'choose: …' or 'today: true'.",
    );
    let what = &reader.one_of(fields, &ENTRIES, absent, "Keep one.")?;
    if let Some(example) = fields.get("example").filter(|_| !matches!(what.name.as_str(), "any" | "choose")) {
        let message = format!("'example' does not go with '{}'.", what.name);
        reader.report(example.node.span, Code::Choice, message, "Remove it, or say it in 'hint'.");
    }
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
        "choose" => reader.text(what).map(Entry::Choose),
        _ => match reader.line(what)?.as_str() {
            "true" => Some(Entry::Today),
            "false" => refuse_false(reader, what),
            pattern => {
                let pattern = reader.day_pattern(what.node.span, pattern)?;
                Some(Entry::Fill(guide_model::Template(vec![guide_model::Piece::Today(pattern)])))
            }
        },
    }
}

/// What readers see of an entry.
fn lowered(phrases: &Phrases, entry: Entry, example: Option<String>) -> guide_model::Entry {
    let example = example.map(|text| fill(phrases.such_as, &[("what", &[run(text)])]).0).unwrap_or_default();
    let soft = |pattern: &str, what: &[Inline]| fill(pattern, &[("what", what), ("example", &example)]);
    guide_model::Entry::Soft(match entry {
        Entry::Fill(template) => return guide_model::Entry::Fill(template),
        Entry::Any(sort) => soft(phrases.any, &[run(sort.as_deref().unwrap_or(phrases.any_value))]),
        Entry::Choose(rule) => soft(phrases.own_choice, &rule.0),
        Entry::MayStayEmpty => Text::plain(phrases.may_stay_empty),
        Entry::LeaveEmpty => Text::plain(phrases.leave_empty),
        Entry::Today => Text::plain(phrases.today),
    })
}

fn refuse_false<T>(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<T> {
    let message = format!("'{}: false' says nothing.", node.name);
    reader.report(node.node.span, Code::Choice, message, "Say what goes in instead.");
    None
}
