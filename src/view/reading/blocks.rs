//! The blocks of a step, those with rows of their own excepted.

use super::inline::{emphasis, more, prose, strong};
use super::only_if::{is_for_everybody, only_if};
use super::{Markup, Reading, form, list, message, permissions, sights};
use crate::text::phrase;
use guide_model::{
    Action, Block, Choice, Condition, Id, Notable, NotableKind, Note, Origin, Part, Question, Tone, Value,
};
use yew::prelude::*;

/// The blocks of a step, in order.
pub(super) fn blocks(reading: &Reading, parts: &[Part]) -> Html {
    let mut number: usize = 1;
    let mut shown = Vec::new();
    for Part { when, block } in parts {
        shown.push(self::block(reading, when, block, number));
        if let Block::Actions(actions) = block {
            number = number.saturating_add(actions.len());
        }
    }
    shown.into_iter().collect()
}

/// A block, in which the next action has this number.
fn block(reading: &Reading, when: &[Condition], block: &Block, number: usize) -> Html {
    // What is one line says it in the line, all else above it.
    if !is_for_everybody(reading, when) && !matches!(block, Block::Paragraph(_) | Block::Note(_) | Block::Ask(_)) {
        let for_whom = only_if(reading, when);
        let rest = self::block(reading, &[], block, number);
        return html! { <><p>{ for_whom }</p>{ rest }</> };
    }
    match block {
        Block::Paragraph(text) => html! { <p>{ only_if(reading, when) }{ prose(reading, text) }</p> },
        Block::Actions(actions) => self::actions(reading, actions, number),
        Block::Form(form) => form::form(reading, form),
        Block::Permissions(permissions) => permissions::permissions(reading, permissions),
        Block::Note(note) => self::note(reading, when, note),
        Block::Notables(notables) => self::notables(reading, notables),
        Block::Ask(question) => ask(reading, when, question),
        Block::Message(one) => message::message(reading, one),
        Block::Table(one) => sights::table(reading, one),
        Block::Picture(one) => sights::picture(reading, one),
    }
}

/// Actions go on counting where the last ones of the step stopped, where an attribute may say so.
fn actions(reading: &Reading, actions: &[Action], number: usize) -> Html {
    if actions.is_empty() {
        return Html::default();
    }
    let items = actions.iter().map(|action| {
        html! {
            <li>
                { only_if(reading, &action.when) }
                { prose(reading, &action.text) }
                { more(reading, action.detail.as_ref()) }
            </li>
        }
    });
    let start = (number > 1 && reading.markup == Markup::Web).then(|| number.to_string());
    html! { <ol {start}>{ items.collect::<Html>() }</ol> }
}

fn note(reading: &Reading, when: &[Condition], note: &Note) -> Html {
    html! {
        <p>
            { strong(reading, format!("{}:", reading.own(phrase::tone(note.tone)))) }
            { " " }
            { only_if(reading, when) }
            { prose(reading, &note.text) }
        </p>
    }
}

fn notables(reading: &Reading, notables: &[Notable]) -> Html {
    if notables.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p>{ reading.own(phrase::NOTE_THESE) }</p>
            { list(notables.iter().map(|one| notable(reading, one))) }
        </>
    }
}

fn notable(reading: &Reading, notable: &Notable) -> Html {
    let guide = reading.guide;
    let aside = match &notable.what {
        NotableKind::Secret(_) => html! { <>{ " " }{ reading.own(phrase::SECRET) }</> },
        NotableKind::Value(id) => match guide.value(id).filter(|value| value.origin == Origin::Reader) {
            Some(value) => html! { <>{ more(reading, value.help.as_ref()) }{ example(reading, value) }</> },
            None => Html::default(),
        },
    };
    html! {
        <>
            <b>{ phrase::notable(guide, &notable.what) }</b>
            { "." }
            { more(reading, notable.hint.as_ref()) }
            { aside }
        </>
    }
}

/// What a value may look like.
pub(super) fn example(reading: &Reading, value: &Value) -> Option<String> {
    Some(format!(" {}", reading.own(phrase::for_example(value.example.as_deref()?))))
}

/// Nobody can answer here: what depends on the answer says so itself.
fn ask(reading: &Reading, when: &[Condition], question: &Id) -> Html {
    let Some(question) = reading.guide.question(question) else { return Html::default() };
    // What can only be agreed to is something to mind; a way out says itself for whom it is.
    if question.choices.len() == 1 {
        if question.optional {
            return Html::default();
        }
        return note(reading, when, &Note { tone: Tone::Warning, text: question.text.clone() });
    }
    let is_plain = |choice: &Choice| choice.mark <= Choice::YES && choice.sign.is_none();
    let choices = question.choices.iter().filter(|choice| !is_plain(choice)).map(|choice| match &choice.sign {
        Some(sign) => html! { <>{ format!("“{}”: ", choice.label) }{ prose(reading, sign) }</> },
        None => html! { { format!("“{}”", choice.label) } },
    });
    html! {
        <>
            <p>
                { only_if(reading, when) }
                { emphasis(reading, prose(reading, &question.text)) }
                { " " }
                { reading.own(phrase::IT_DEPENDS) }
                { ending(reading, question) }
            </p>
            { list(choices) }
        </>
    }
}

/// With which answers the guide goes no further.
fn ending(reading: &Reading, question: &Question) -> Option<String> {
    let mut gates = reading.guide.finish.when.iter();
    let gate = gates.find(|condition| condition.unless && condition.question == question.id)?;
    let ends = question.choices.iter().filter(|choice| gate.answers.contains(&choice.mark));
    let labels: Vec<String> = ends.map(|choice| format!("“{}”", choice.label)).collect();
    Some(format!(" {}", reading.own(phrase::ends_with(&labels.join(&reading.own(" or "))))))
}
