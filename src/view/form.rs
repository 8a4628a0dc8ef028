//! A form of the system, row by row: what to enter where, to copy and to tick.

use super::button::Button;
use super::card::card;
use super::icon::Icon;
use super::prose::prose;
use super::scene::Scene;
use super::value::{Row, is_settled, origins, pieces, unsettled};
use crate::action::Action;
use crate::effect::Focus;
use crate::text::{self, phrase, words};
use guide_model::{Entry, Field, Form, Id, Template};
use yew::prelude::*;

/// The form, with the rows that apply to the reader.
pub(super) fn form(scene: Scene<'_>, form: &Form) -> Html {
    let fields = || form.fields.iter().filter(|field| scene.meets(field.when.as_ref()));
    let rows = html! { <ul class="rows" role="list">{ for fields().map(|field| row(scene, field)) }</ul> };
    let count = scene.count(fields().map(|field| &field.id));
    let caption = match &form.intro {
        Some(intro) => prose(scene, intro),
        None => html! { { words::FORM } },
    };
    card(Some("form"), caption, count, rows)
}

fn row(scene: Scene<'_>, field: &Field) -> Html {
    let ready = match &field.entry {
        Entry::Fill(template) => ready(scene, template),
        _ => None,
    };
    html! {
        <li class={scene.classes("row", &field.id, scene.is_next(&field.id))} key={field.id.as_str()}>
            <label class="tick-label what">{ scene.check(&field.id, ready.is_none()) }<span>{ &field.label }</span></label>
            <div class="entry">
                { match (&field.entry, ready) {
                    (Entry::Fill(template), Some(text)) => fill(scene, field, template, text),
                    (Entry::Fill(template), None) => unsettled(scene, Row { item: &field.id, label: &field.label, done_by_keeping: false }, template),
                    (entry, _) => html! { <span class="soft">{ phrase::entry(entry) }</span> },
                } }
            </div>
            if let Some(hint) = &field.hint {
                <p class="hint">{ prose(scene, hint) }</p>
            }
        </li>
    }
}

/// The text to copy, once the reader stands behind every value in it.
fn ready(scene: Scene<'_>, template: &Template) -> Option<String> {
    let settled = |id: &Id| is_settled(scene, id);
    if template.values().all(settled) { scene.state.values.fill(template) } else { None }
}

fn fill(scene: Scene<'_>, field: &Field, template: &Template, text: String) -> Html {
    let by_hand = scene.state.by_hand.as_ref() == Some(&field.id);
    let copied = scene.state.copied.contains(&field.id) && scene.state.is_done(&field.id);
    let copy = Action::Copy { item: field.id.clone(), text: text.clone() };
    let button = if copied {
        Button::new(words::COPIED, copy).worked().icon(Icon::Tick)
    } else {
        Button::new(words::COPY, copy).primary(scene.is_next(&field.id)).icon(Icon::Copy)
    };
    let message = scene.element_id(&field.id, "by-hand");
    html! {
        <>
            if by_hand {
                <input class="input" readonly={true} value={text} aria-label={field.label.clone()}
                    aria-describedby={message.clone()} data-focus={Focus::ByHand(field.id.clone()).mark()} />
            } else {
                <strong class="value">{ pieces(scene, template) }</strong>
            }
            { button.about(&field.label).focus(Focus::Item(field.id.clone())).view(scene.act) }
            if by_hand {
                <p class="source ask" id={message}>{ text::COPY_BY_HAND }</p>
            }
            { origins(scene, template) }
        </>
    }
}
