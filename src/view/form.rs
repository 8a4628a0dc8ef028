//! A form of the system, row by row: what to enter where, to copy and to tick.

use super::card::card;
use super::copyable::{Copyable, copyable};
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use super::value::{Row, is_settled, origins, pieces, unsettled};
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
    let copied = Copyable { item: &field.id, label: &field.label, text, is_main: true };
    copyable(pen, scene, copied, &|pen| pen.el("strong.value", |pen| pieces(pen, scene, &field.id, template)));
    pen.group(|pen| origins(pen, scene, &field.id, template));
}
