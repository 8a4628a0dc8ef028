//! `actions`: things to do, each to tick. Each becomes a sentence.

use crate::deed::{Deed, Takes, Verb, What};
use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::{Phrases, fill, run};
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use guide_model::{Action, Inline, Template, Text};

const ACTION: Keys = Keys {
    what: "an action",
    required: &["id"],
    optional: &["do", "go", "click", "icon", "tab", "menu", "expand", "follow", "place", "detail", "when", "was"],
};

/// The keys that say what to do: exactly one of them.
const DEEDS: [&str; 8] = ["do", "go", "click", "icon", "tab", "menu", "expand", "follow"];

const PLACE: &[&str] = &["place"];

static VERBS: [Verb; 8] = [
    verb("do", "do", Takes::Sentence, &[], |_| "{what}"),
    verb("go", "go", Takes::Path, PLACE, |own| own.go),
    verb("click", "button", Takes::Label, PLACE, |own| own.click),
    verb("icon", "icon", Takes::Label, PLACE, |own| own.icon),
    verb("tab", "tab", Takes::Label, PLACE, |own| own.tab),
    verb("menu", "menu", Takes::Label, PLACE, |own| own.menu),
    verb("expand", "section", Takes::Label, PLACE, |own| own.expand),
    verb("follow", "link", Takes::Label, PLACE, |own| own.follow),
];

const fn verb(
    key: &'static str,
    mark: &'static str,
    takes: Takes,
    beside: &'static [&'static str],
    pattern: fn(&Phrases) -> &'static str,
) -> Verb {
    Verb { key, mark, takes, beside, pattern, whole: |_| &[] }
}

pub(crate) fn actions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Action>> {
    reader.list(node, |reader, item| reader.within(title("action", &item), |reader| action(reader, &item)))
}

fn action(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Action> {
    let fields = reader.fields(node, &ACTION)?;
    let id = reader.own_id(&fields, Space::Items);
    let place = fields.get("place").and_then(|node| reader.text(&node));
    let deed = deed(reader, &fields);
    let detail = fields.get("detail").and_then(|node| reader.text(&node));
    let when = reader.condition(&fields);
    let deed = deed?;
    let fingerprint = fingerprint::of_deed(&deed, &reader.names);
    let text = sentence(reader.phrases, deed, place);
    Some(Action { id: id?, text, detail, when, optional: false, fingerprint })
}

fn deed(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Deed> {
    let absent = ("nothing says what to do.", "Write one of: do, go, click, icon, tab, menu, expand, follow.");
    let what = reader.one_of(fields, &DEEDS, absent, "Keep one, and make an action of its own for the other.")?;
    let verb = VERBS.iter().find(|verb| verb.key == what.name)?;
    if verb.takes == Takes::Sentence
        && let Some(place) = fields.get("place")
    {
        let message = format!("'place' does not go with '{}'.", verb.key);
        reader.report(place.node.span, Code::Choice, message, "Say the place in the text.");
    }
    let what = match verb.takes {
        Takes::Sentence | Takes::Prose => What::Prose(reader.text(&what)?),
        Takes::Label => What::Label(reader.template(&what)?),
        Takes::Path => What::Path(path(reader, &what)?),
    };
    Some(Deed { verb, what })
}

/// What to do, as a sentence.
fn sentence(phrases: &Phrases, deed: Deed, place: Option<Text>) -> Text {
    let place: Vec<Inline> = place.map(|place| [vec![run(" ")], place.0].concat()).unwrap_or_default();
    fill((deed.verb.pattern)(phrases), &[("what", &deed.what.inlines()), ("place", &place)])
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
