//! `values` and `ask`: what a guide knows about its reader.

use crate::conditions::Known;
use crate::fields::Keys;
use crate::names::Space;
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use guide_model::{Choice, Id, Kind, Origin, Question, Secret, Value};

const VALUE: Keys = Keys { what: "a value", required: &["id", "label", "from"], optional: &["kind", "help", "was"] };
const QUESTION: Keys = Keys { what: "a question", required: &["id", "question"], optional: &["was"] };

const KINDS: [(&str, Kind); 3] = [("text", Kind::Text), ("name", Kind::Name), ("email", Kind::Email)];

/// `None` is a secret.
const ORIGINS: [(&str, Option<Origin>); 4] = [
    ("linking_flow", Some(Origin::LinkingFlow)),
    ("vendor", Some(Origin::Vendor)),
    ("reader", Some(Origin::Reader)),
    ("secret", None),
];

/// The values and the secrets.
pub(crate) fn values(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(Vec<Value>, Vec<Secret>)> {
    let (mut values, mut secrets) = (Vec::new(), Vec::new());
    let read = reader.list(node, |reader, item| reader.within(title("value", &item), |reader| value(reader, &item)))?;
    for one in read {
        match one {
            Either::Value(value) => values.push(value),
            Either::Secret(secret) => secrets.push(secret),
        }
    }
    Some((values, secrets))
}

enum Either {
    Value(Value),
    Secret(Secret),
}

fn value(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Either> {
    let fields = reader.fields(node, &VALUE)?;
    let origin = fields.get("from").and_then(|node| reader.choice(&node, &ORIGINS));
    let is_secret = origin == Some(None);
    let id = reader.own_id(&fields, if is_secret { Space::Secrets } else { Space::Values });
    if let Some(id) = &id {
        refuse_link_words(reader, &fields.get("id")?, id)?;
    }
    let label = fields.get("label").and_then(|node| reader.words(&node));
    if is_secret {
        for extra in fields.written(&["kind", "help"]) {
            let message = format!("a secret has no '{}': it is never entered, checked or kept.", extra.name);
            reader.report(
                extra.node.span,
                Code::Secret,
                message,
                format!("Remove '{}'; a hint can stand where it is noted.", extra.name),
            );
        }
        return Some(Either::Secret(Secret { id: id?, label: label? }));
    }
    let kind = fields.get("kind").map_or(Some(Kind::Text), |node| reader.choice(&node, &KINDS));
    let help = fields.get("help").and_then(|node| reader.text(&node));
    Some(Either::Value(Value {
        id: id?,
        label: label?,
        kind: kind?,
        origin: origin??,
        help,
        extract: None,
        example: None,
    }))
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

pub(crate) fn questions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Question>> {
    reader.list(node, |reader, item| {
        reader.within(title("question", &item), |reader| {
            let fields = reader.fields(&item, &QUESTION)?;
            let id = reader.own_id(&fields, Space::Items);
            if let (Some(id), Some(node)) = (&id, fields.get("id")) {
                let answers = vec![("yes".into(), Choice::YES), ("no".into(), Choice::NO)];
                let span = node.node.span;
                reader.declare_question(Known { id: id.clone(), span, answers, exits: Vec::new(), asked: None });
            }
            let text = fields.get("question").and_then(|node| reader.text(&node));
            let choice = |mark, label: &str| Choice { mark, label: label.into(), sign: None };
            let choices = vec![choice(Choice::YES, reader.phrases.yes), choice(Choice::NO, reader.phrases.no)];
            Some(Question { id: id?, text: text?, choices, optional: false, hold: false })
        })
    })
}
