//! The blocks of a step, those with rows of their own excepted.

use super::inline::{emphasis, more, only_if, prose, sentence, strong};
use super::{Markup, Reading, form, list, permissions};
use crate::text::{self, phrase};
use guide_model::{Action, Block, Id, Notable, NotableKind, Note, Origin};
use yew::prelude::*;

/// The blocks of a step, in order.
pub(super) fn blocks(reading: &Reading, blocks: &[Block]) -> Html {
    let mut number: usize = 1;
    let mut shown = Vec::new();
    for block in blocks {
        shown.push(self::block(reading, block, number));
        if let Block::Actions(actions) = block {
            number = number.saturating_add(actions.len());
        }
    }
    shown.into_iter().collect()
}

/// A block, in which the next action has this number.
fn block(reading: &Reading, block: &Block, number: usize) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ prose(reading, text) }</p> },
        Block::Actions(actions) => self::actions(reading, actions, number),
        Block::Form(form) => form::form(reading, form),
        Block::Permissions(permissions) => permissions::permissions(reading, permissions),
        Block::Note(note) => self::note(reading, note),
        Block::Notables(notables) => self::notables(reading, notables),
        Block::Ask(question) => ask(reading, question),
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
                { only_if(reading, action.when.as_ref()) }
                { sentence(reading, &text::deed(&action.deed)) }
                { more(reading, action.detail.as_ref()) }
            </li>
        }
    });
    let start = (number > 1 && reading.markup == Markup::Web).then(|| number.to_string());
    html! { <ol {start}>{ items.collect::<Html>() }</ol> }
}

fn note(reading: &Reading, note: &Note) -> Html {
    html! {
        <p>
            { strong(reading, format!("{}:", phrase::tone(note.tone))) }
            { " " }
            { only_if(reading, note.when.as_ref()) }
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
            <p>{ phrase::NOTE_THESE }</p>
            { list(notables.iter().map(|one| notable(reading, one))) }
        </>
    }
}

fn notable(reading: &Reading, notable: &Notable) -> Html {
    let guide = reading.guide;
    let aside = match &notable.what {
        NotableKind::Secret(_) => html! { <>{ " " }{ phrase::SECRET }</> },
        NotableKind::Value(id) => guide
            .value(id)
            .filter(|value| value.origin == Origin::Reader)
            .map(|value| more(reading, value.help.as_ref()))
            .unwrap_or_default(),
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

/// Nobody can answer here: what depends on the answer says so itself.
fn ask(reading: &Reading, question: &Id) -> Html {
    match reading.guide.question(question) {
        Some(question) => html! {
            <p>{ emphasis(reading, prose(reading, &question.text)) }{ " " }{ phrase::IT_DEPENDS }</p>
        },
        None => Html::default(),
    }
}
