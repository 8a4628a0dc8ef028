//! A form of the system, row by row: what to enter where, to copy and to tick.

use super::button::Button;
use super::card::card;
use super::icon::Icon;
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use super::value::{Row, is_settled, origins, pieces, unsettled};
use crate::action::Action;
use crate::effect::Focus;
use crate::text::{self, words};
use guide_model::{Count, Entry, Field, Form, Id, Template};

/// The form, with the rows that apply to the reader.
pub(super) fn form(pen: &mut Pen, scene: Scene<'_>, form: &Form) {
    let fields = || form.fields.iter().filter(|field| scene.meets(&field.when));
    let mut count = Count::default();
    for field in fields() {
        scene.add(&mut count, &field.id, field.optional);
    }
    let caption = |pen: &mut Pen| prose(pen, scene, &form.intro);
    card(pen, Some("form"), count, caption, |pen| {
        scene.rows(pen, |pen| {
            for field in fields() {
                row(pen, scene, field);
            }
        });
    });
}

fn row(pen: &mut Pen, scene: Scene<'_>, field: &Field) {
    let ready = match &field.entry {
        Entry::Fill(template) => ready(scene, &field.id, template),
        _ => None,
    };
    let words = |pen: &mut Pen| pen.words_in("bdi", &field.label);
    scene.row(pen, &field.id, ready.is_none(), field.hint.as_ref(), words, |pen| match (&field.entry, &ready) {
        (Entry::Fill(template), Some(text)) => fill(pen, scene, field, template, text),
        (Entry::Fill(template), None) => {
            let row = Row { item: &field.id, label: &field.label, done_by_keeping: false };
            unsettled(pen, scene, row, template);
        }
        (Entry::Soft(text), _) => pen.el("span.soft", |pen| prose(pen, scene, text)),
    });
}

/// The text to copy, once the reader stands behind every value in it.
fn ready(scene: Scene<'_>, item: &Id, template: &Template) -> Option<String> {
    let settled = |id: &Id| is_settled(scene, item, id);
    if template.values().all(settled) { scene.state.values.fill(template, &scene.state.here) } else { None }
}

fn fill(pen: &mut Pen, scene: Scene<'_>, field: &Field, template: &Template, text: &str) {
    let by_hand = scene.state.by_hand.as_ref() == Some(&field.id);
    let message = scene.element_id(&field.id, "by-hand");
    if by_hand {
        // An input has one line.
        pen.el_of(if text.contains('\n') { "textarea" } else { "input" }, "input mine", |pen| {
            pen.switch("readonly", true);
            pen.value(text);
            pen.attr("dir", "auto");
            pen.attr("aria-label", &field.label);
            pen.attr("aria-describedby", &message);
            pen.attr("data-focus", &Focus::ByHand(field.id.clone()).mark());
        });
    } else {
        pen.el("strong.value", |pen| pieces(pen, scene, &field.id, template));
    }
    let copied = scene.state.copied.contains(&field.id) && scene.state.is_done(&field.id);
    let copy = Action::Copy { item: field.id.clone(), text: text.to_owned() };
    let button = if copied {
        Button::new(words::COPIED, copy).worked().icon(Icon::Tick)
    } else {
        Button::new(words::COPY, copy).primary(scene.is_next(&field.id)).icon(Icon::Copy)
    };
    button.about(&field.label).focus(Focus::Item(field.id.clone())).write(pen, scene.act);
    pen.when(by_hand, |pen| {
        pen.el("p.source ask", |pen| {
            pen.attr("id", &message);
            pen.own(text::COPY_BY_HAND);
        });
    });
    pen.group(|pen| origins(pen, scene, &field.id, template));
}
