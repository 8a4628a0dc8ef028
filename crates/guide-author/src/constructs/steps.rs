//! `steps`: parts of the work with a title, and what is true of all that they hold.

use super::{blocks, frame, message, people};
use crate::fields::{Fields, Keys};
use crate::flow::{merged, part};
use crate::names::Space;
use crate::phrases::{counted, fill, run, words};
use crate::problem::Span;
use crate::reader::{Named, Reader, shorten};
use guide_model::{Block, Choice, Condition, Id, Inline, Note, Part, Question, Step, Text, Tone, When};

pub(crate) const STEP: Keys = Keys {
    what: "a step",
    required: &["id", "title", "blocks"],
    optional: &["where", "minutes", "who", "wait", "repeat", "optional", "cannot", "needs", "when", "was", "revision"],
};
pub(crate) const CANNOT: Keys = Keys { what: "a way out", required: &["text"], optional: &["message"] };

pub(crate) fn steps(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Step>> {
    reader.list(node, |reader, item| {
        let name = match item.node.peek("title") {
            Some(title) => format!("{} '{}'", item.name, shorten(title)),
            None => item.name.clone(),
        };
        reader.within(name, |reader| step(reader, &item))
    })
}

fn step(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Step> {
    let fields = reader.fields(node, &STEP)?;
    let repeat = reader.enter_loop(fields.get("repeat").as_ref());
    reader.flow.repeat.clone_from(&repeat);
    reader.flow.optional = fields.get("optional").and_then(|node| reader.flag(&node)).unwrap_or(false);
    let id = reader.own_id(&fields, Space::Items);
    let title = fields.get("title").and_then(|node| reader.words(&node));
    let about = about(reader, &fields);
    let wait = fields.get("wait").map(|node| reader.within("wait".into(), |reader| people::wait(reader, &node)));
    // Before the blocks: what decides whether they are shown cannot be asked among them.
    let when = reader.condition(&fields);
    let when = merged(when, &reader.flow.gates);
    let blocks = reader.in_step(&fields, &when, |reader| {
        let blocks = fields.get("blocks").and_then(|node| blocks::blocks(reader, &node));
        let way_out = fields
            .get("cannot")
            .map(|node| reader.within("cannot".into(), |reader| way_out(reader, &node, id.as_ref(), fields.span)));
        let mut blocks = blocks?;
        if let Some(way_out) = way_out {
            blocks.extend(way_out?);
        }
        Some(blocks)
    });
    let wait = match wait {
        Some(wait) => Some(wait?),
        None => None,
    };
    Some(Step { id: id?, title: title?, about, when, wait, repeat, round: 1, blocks: blocks? })
}

/// Where it happens, how long it takes, who does it: "In Justworks · about 10 minutes".
fn about(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Text> {
    let own = reader.phrases;
    let mut said: Vec<String> = Vec::new();
    if reader.flow.optional {
        said.push(own.optional_step.into());
    }
    if let Some(window) = fields.get("where").and_then(|node| reader.words(&node)) {
        said.push(words(own.in_window, "what", &window));
    }
    if let Some((least, most)) = fields.get("minutes").and_then(|node| frame::minutes(reader, &node)) {
        let minutes = if least == most {
            counted(own.about_minutes, "minutes", most.into())
        } else {
            words(own.about_minutes.1, "minutes", &format!("{least}–{most}"))
        };
        said.push(minutes);
    }
    if let Some(who) = fields.get("who").and_then(|node| people::who(reader, &node)).filter(|who| !who.is_reader) {
        said.push(words(own.done_by, "what", &who.words));
    }
    (!said.is_empty()).then(|| Text::plain(said.join(own.dot)))
}

/// What a reader does who cannot do the step.
fn way_out(reader: &mut Reader<'_>, node: &Named<'_>, step: Option<&Id>, span: Span) -> Option<Vec<Part>> {
    let fields = reader.fields(node, &CANNOT)?;
    let text = fields.get("text").and_then(|node| reader.text(&node));
    let message = message::sound(fields.get("message").map(|node| message::message(reader, &node)));
    let id = step.and_then(|step| reader.made_id(step, "cannot", span));
    let (id, text, message) = (id?, text?, message?);
    let own = reader.phrases;
    reader.names.made_questions.push(Question {
        id: id.clone(),
        text: Text::plain(own.cannot_question),
        choices: vec![Choice { mark: Choice::YES, label: own.cannot.into(), sign: None }],
        optional: true,
        hold: false,
    });
    // Whoever cannot acknowledge what the step does cannot do it either.
    let mut when: When = reader.flow.barriers.clone();
    when.retain(|condition| condition.unless);
    let asked = part(&when, Block::Ask(id.clone()));
    when.push(Condition { question: id, answers: vec![Choice::YES], unless: false });
    let note = part(&when, Block::Note(Note { tone: Tone::Note, text }));
    let message = message.map(|message| part(&when, Block::Message(message)));
    Some([asked, note].into_iter().chain(message).collect())
}

/// A text as one run of words.
pub(crate) fn sentence(pattern: &str, what: &str) -> Text {
    let what: [Inline; 1] = [run(what)];
    fill(pattern, &[("what", &what)])
}
