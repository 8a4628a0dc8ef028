//! `ask`: questions about the reader's situation, and what an answer may end the guide with.

use super::message;
use crate::conditions::Known;
use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, title};
use guide_model::{Block, Choice, Id, Inline, Note, Question, Text, Tone};

pub(crate) const QUESTION: Keys =
    Keys { what: "a question", required: &["id", "question"], optional: &["answers", "optional", "was", "needs"] };
pub(crate) const ANSWER: Keys =
    Keys { what: "an answer", required: &["id"], optional: &["label", "sign", "outcome", "needs"] };
pub(crate) const OUTCOME: Keys =
    Keys { what: "an outcome", required: &[], optional: &["stop", "go_to", "href", "send", "message"] };

pub(crate) fn questions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Question>> {
    reader.list(node, |reader, item| {
        reader.within(title("question", &item), |reader| {
            let fields = reader.fields(&item, &QUESTION)?;
            let id = reader.own_id(&fields, Space::Items);
            let optional = fields.get("optional").map_or(Some(false), |node| reader.flag(&node));
            let answers = match fields.get("answers") {
                Some(node) => answers(reader, &node),
                None => Some(yes_and_no(reader)),
            };
            if let (Some(id), Some(node)) = (&id, fields.get("id")) {
                // With broken answers the question is known nevertheless: one mistake is one problem.
                let known = answers.clone().unwrap_or_default();
                reader.declare_question(Known {
                    id: id.clone(),
                    span: node.node.span,
                    broken: answers.is_none(),
                    answers: known.iter().map(|one| (one.id.clone(), one.choice.mark)).collect(),
                    exits: known.into_iter().filter_map(|one| Some((one.choice.mark, one.exit?))).collect(),
                    asked: None,
                });
            }
            let text = fields.get("question").and_then(|node| reader.text(&node));
            let choices = answers?.into_iter().map(|one| one.choice).collect();
            Some(Question { id: id?, text: text?, choices, optional: optional?, hold: false })
        })
    })
}

#[derive(Clone)]
struct Answer {
    id: String,
    choice: Choice,
    /// What stands there instead of the rest of the guide.
    exit: Option<Vec<Block>>,
}

fn yes_and_no(reader: &Reader<'_>) -> Vec<Answer> {
    let answer = |id: &str, mark, label: &str| Answer {
        id: id.into(),
        choice: Choice { mark, label: label.into(), sign: None },
        exit: None,
    };
    vec![answer("yes", Choice::YES, reader.phrases.yes), answer("no", Choice::NO, reader.phrases.no)]
}

fn answers(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Answer>> {
    let mut ids: Vec<(Id, Span)> = Vec::new();
    let answers = reader
        .list(node, |reader, item| reader.within(title("answer", &item), |reader| answer(reader, &item, &mut ids)))?;
    if answers.len() < 2 {
        let message = "a question has at least two answers.";
        reader.report(node.node.span, Code::Choice, message, "Add the others, or remove 'answers' for yes and no.");
        return None;
    }
    Some(answers)
}

fn answer(reader: &mut Reader<'_>, node: &Named<'_>, ids: &mut Vec<(Id, Span)>) -> Option<Answer> {
    let fields = reader.fields(node, &ANSWER)?;
    let id = fields.get("id").and_then(|node| Some((reader.id(&node)?, node.node.span)));
    if let Some((id, span)) = &id {
        if let Some((_, first)) = ids.iter().find(|(known, _)| known == id).cloned() {
            let message = format!("the id '{id}' is given to two answers ({}).", reader.lines(first, *span));
            reader.report_two(*span, first, Code::Repeated, message, "Give one of them another id.");
            return None;
        }
        ids.push((id.clone(), *span));
    }
    let plain = match id.as_ref().map(|(id, _)| id.as_str()) {
        Some("yes") => Some((Choice::YES, reader.phrases.yes)),
        Some("no") => Some((Choice::NO, reader.phrases.no)),
        _ => None,
    };
    let label = match (fields.get("label"), plain) {
        (Some(node), _) => reader.words(&node),
        (None, Some((_, label))) => Some(label.into()),
        (None, None) => {
            let message = "an answer needs 'label', and there is none.";
            reader.report(node.node.span, Code::MissingKey, message, "Add 'label: …': it is what the button says.");
            None
        }
    };
    let sign = fields.get("sign").and_then(|node| reader.text(&node));
    let exit = fields.get("outcome").map(|node| reader.within("outcome".into(), |reader| outcome(reader, &node)));
    let (id, _) = id?;
    let mark = plain.map_or_else(|| fingerprint::of_answer(id.as_str()), |(mark, _)| mark);
    let exit = match exit {
        Some(exit) => Some(exit?),
        None => None,
    };
    Some(Answer { id: id.as_str().into(), choice: Choice { mark, label: label?, sign }, exit })
}

fn outcome(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Block>> {
    let fields = reader.fields(node, &OUTCOME)?;
    let absent = (
        "nothing says how the guide ends.",
        "Write 'stop: …', 'go_to: …' with 'href: …', or 'send: …' with 'message: …'.",
    );
    let one = reader.one_of(&fields, &["stop", "go_to", "send"], absent, "Keep one.")?;
    only_with(reader, &fields, "href", "go_to", &one);
    only_with(reader, &fields, "message", "send", &one);
    let note = |tone, text| Block::Note(Note { tone, text });
    match one.name.as_str() {
        "stop" => Some(vec![note(Tone::Warning, reader.text(&one)?)]),
        "go_to" => {
            let words = reader.words(&one);
            let href = beside(reader, &fields, "href", "go_to").and_then(|node| reader.href(&node));
            Some(vec![note(Tone::Note, Text(vec![Inline::Link { href: href?, text: words? }]))])
        }
        _ => {
            let text = reader.text(&one);
            let message = beside(reader, &fields, "message", "send").and_then(|node| message::message(reader, &node));
            Some(vec![note(Tone::Note, text?), Block::Message(message?)])
        }
    }
}

/// A key that another one needs beside it.
fn beside<'n>(reader: &mut Reader<'_>, fields: &Fields<'n>, key: &str, of: &str) -> Option<Named<'n>> {
    let node = fields.get(key);
    if node.is_none() {
        let message = format!("'{of}' needs '{key}' beside it, and there is none.");
        reader.report(fields.span, Code::MissingKey, message, format!("Add '{key}: …'."));
    }
    node
}

fn only_with(reader: &mut Reader<'_>, fields: &Fields<'_>, key: &str, with: &str, one: &Named<'_>) {
    if one.name != with
        && let Some(node) = fields.get(key)
    {
        let message = format!("'{key}' goes with '{with}' only.");
        reader.report(node.node.span, Code::Choice, message, format!("Remove '{key}'."));
    }
}
