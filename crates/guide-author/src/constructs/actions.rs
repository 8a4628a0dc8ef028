//! `actions`: things to do, each to tick.

use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use guide_model::{Action, Control, Deed, Template};

const ACTION: Keys = Keys {
    what: "an action",
    required: &["id"],
    optional: &["do", "go", "click", "icon", "tab", "menu", "expand", "follow", "place", "detail", "when", "was"],
};

/// The keys that say what to do: exactly one of them.
const DEEDS: [&str; 8] = ["do", "go", "click", "icon", "tab", "menu", "expand", "follow"];

const CONTROLS: [(&str, Control); 6] = [
    ("click", Control::Button),
    ("icon", Control::Icon),
    ("tab", Control::Tab),
    ("menu", Control::Menu),
    ("expand", Control::Section),
    ("follow", Control::Link),
];

pub(crate) fn actions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Action>> {
    reader.list(node, |reader, item| reader.within(title("action", &item), |reader| action(reader, &item)))
}

fn action(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Action> {
    let fields = reader.fields(node, &ACTION)?;
    let id = reader.own_id(&fields, Space::Items);
    let deed = deed(reader, &fields);
    let detail = fields.get("detail").and_then(|node| reader.text(&node));
    let when = reader.condition(&fields);
    let deed = deed?;
    let fingerprint = fingerprint::of_deed(&deed, &reader.names);
    Some(Action { id: id?, deed, detail, when, fingerprint })
}

fn deed(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Deed> {
    let place = fields.get("place").and_then(|node| reader.text(&node));
    let absent = ("nothing says what to do.", "Write one of: do, go, click, icon, tab, menu, expand, follow.");
    let what = reader.one_of(fields, &DEEDS, absent, "Keep one, and make an action of its own for the other.")?;
    match what.name.as_str() {
        "do" => {
            if let Some(place) = fields.get("place") {
                reader.report(
                    place.node.span,
                    Code::Choice,
                    "'place' does not go with 'do'.",
                    "Say the place in the text.",
                );
            }
            reader.text(&what).map(Deed::Do)
        }
        "go" => path(reader, &what).map(|path| Deed::Go { path, place }),
        name => {
            let (_, control) = CONTROLS.into_iter().find(|(key, _)| *key == name)?;
            Some(Deed::Use { control, label: reader.template(&what)?, place })
        }
    }
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
