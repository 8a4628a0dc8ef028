//! `actions`: things to do, each to tick. Each becomes a sentence.

use super::people;
use super::verbs::{DEEDS, VERBS};
use crate::deed::{Deed, Takes, What};
use crate::fields::{Fields, Keys, joined};
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::{counted, fill, join, run, tag};
use crate::problem::Code;
use crate::reader::{Named, Reader, capital, title};
use guide_model::{Action, Inline, Template, Text};

pub(crate) const ACTION: Keys = Keys {
    what: "an action",
    required: &["id"],
    optional: &joined::<{ DEEDS.len() }, 12, { DEEDS.len() + 12 }>(
        DEEDS,
        ["in", "format", "lapses", "place", "detail", "see", "optional", "who", "needs", "when", "was", "revision"],
    ),
};

/// The keys that belong to the sentence of some deeds.
const BESIDE: [&str; 4] = ["place", "in", "format", "lapses"];

pub(crate) fn actions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Action>> {
    reader.list(node, |reader, item| reader.within(title("action", &item), |reader| action(reader, &item)))
}

fn action(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Action> {
    let fields = reader.fields(node, &ACTION)?;
    let id = reader.own_id(&fields, Space::Items);
    let around = around(reader, &fields);
    let deed = deed(reader, &fields);
    let before = before(reader, &fields);
    let detail = detail(reader, &fields);
    let when = reader.condition(&fields);
    let optional = reader.is_optional(&fields);
    let deed = deed?;
    let fingerprint = fingerprint::of_deed(&deed, &reader.names);
    let fingerprint = reader.fingerprint(&fields, fingerprint);
    let text = join(Text(before), sentence(reader, deed, &around));
    Some(Action { id: id?, text, detail, when, optional, fingerprint })
}

fn deed(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Deed> {
    const WRITE: &str = "Write one of: do, go, click, icon, tab, menu, expand, follow, search, check_box, toggle, \
                         choose, hover, right_click, double_click, scroll_to, remove, refrain, check, test, download, \
                         upload, fill_file, open_file, invite, call, press.";
    let absent = ("nothing says what to do.", WRITE);
    let what = reader.one_of(fields, &DEEDS, absent, "Keep one, and make an action of its own for the other.")?;
    let verb = VERBS.iter().find(|verb| verb.key == what.name)?;
    for extra in fields.written(&BESIDE) {
        if !verb.beside.contains(&extra.name.as_str()) {
            let message = format!("'{}' does not go with '{}'.", extra.name, verb.key);
            let remedy = format!("Say the {} in the text.", extra.name);
            let remedy = if extra.name == "place" { remedy } else { "Say it in the text, or in 'detail'.".into() };
            reader.report(extra.node.span, Code::Choice, message, remedy);
        }
    }
    let what = match verb.takes {
        Takes::Sentence | Takes::Prose => What::Prose(reader.text(&what)?),
        Takes::Label => What::Label(reader.template(&what)?),
        Takes::Path => What::Path(path(reader, &what)?),
    };
    Some(Deed { verb, what })
}

/// What stands in a sentence besides what it is about, each with a space before it.
fn around(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Vec<(&'static str, Vec<Inline>)> {
    let place = fields.get("place").and_then(|node| reader.text(&node));
    let mut around = vec![("place", place.map(|place| [vec![run(" ")], place.0].concat()).unwrap_or_default())];
    if let Some(label) = fields.get("in").and_then(|node| reader.template(&node)) {
        around.push(("in", fill(reader.phrases.in_what, &[("what", &[Inline::Label(label)])]).0));
    }
    if let Some(format) = fields.get("format").and_then(|node| reader.words(&node)) {
        around.push(("format", fill(reader.phrases.as_format, &[("what", &[run(format)])]).0));
    }
    around
}

/// What stands before the sentence: whether it can be left out, and who does it.
fn before(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Vec<Inline> {
    let mut tags = Vec::new();
    let own = fields.get("optional").and_then(|node| node.node.scalar()) == Some("true");
    if own {
        tags.push(tag(reader.phrases.optional));
    }
    if let Some(who) = fields.get("who").and_then(|node| people::who(reader, &node)) {
        tags.extend((!tags.is_empty()).then(|| run(" ")));
        tags.push(tag(capital(&who.words)));
    }
    tags
}

/// What to know about it, what to see after it.
fn detail(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Text> {
    let mut all = fields.get("detail").and_then(|node| reader.text(&node)).unwrap_or_default();
    if let Some(days) = fields.get("lapses").and_then(|node| people::days(reader, &node)) {
        all = join(all, Text::plain(counted(reader.phrases.lapses, "days", days.into())));
    }
    if let Some(seen) = fields.get("see").and_then(|node| reader.text(&node)) {
        all = join(all, fill(reader.phrases.see, &[("what", &seen.0)]));
    }
    (!all.is_empty()).then_some(all)
}

/// What to do, as a sentence.
fn sentence(reader: &Reader<'_>, deed: Deed, around: &[(&'static str, Vec<Inline>)]) -> Text {
    let what = deed.what.inlines();
    if let Some(Inline::Run { text, .. }) = what.first()
        && (deed.verb.whole)(reader.phrases).iter().any(|start| text.to_lowercase().starts_with(start))
    {
        return Text(what);
    }
    let mut slots: Vec<(&str, &[Inline])> = vec![("what", &what)];
    slots.extend(around.iter().map(|(slot, inlines)| (*slot, inlines.as_slice())));
    fill((deed.verb.pattern)(reader.phrases), &slots)
}

/// The labels of a path: a list, or one label.
fn path(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Template>> {
    let Some(text) = node.node.scalar() else {
        return reader.list(node, |reader, item| reader.template(&item));
    };
    let labels: Vec<&str> = text.split(['›', '»', '→', '>']).map(str::trim).collect();
    if labels.len() > 1 {
        let message = "'go' is one text with arrows in it, not a list of labels.";
        reader.report(node.node.span, Code::Shape, message, format!("Write 'go: [{}]'.", labels.join(", ")));
        return None;
    }
    reader.template(node).map(|label| vec![label])
}
