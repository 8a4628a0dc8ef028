//! What to have at hand later: values to note here, and secrets, which are only ever ticked.

use super::card::card;
use super::pen::Pen;
use super::scene::Scene;
use super::value::{Row, noted};
use crate::text::{phrase, words};
use guide_model::{Count, Notable, NotableKind};

/// What to note.
pub(super) fn notables(pen: &mut Pen, scene: Scene<'_>, notables: &[Notable]) {
    let mut count = Count::default();
    for one in notables {
        scene.add(&mut count, &one.id, false);
    }
    let rows = |pen: &mut Pen| {
        scene.rows(pen, |pen| {
            for one in notables {
                row(pen, scene, one);
            }
        });
    };
    let is_noted = |one: &Notable| matches!(one.what, NotableKind::Value(_));
    let caption = if notables.iter().all(is_noted) { words::NOTE_THESE } else { words::AT_HAND };
    card(pen, None, count, |pen| pen.own(caption), rows);
}

fn row(pen: &mut Pen, scene: Scene<'_>, one: &Notable) {
    let label = phrase::notable(scene.guide, &one.what);
    let words = |pen: &mut Pen| {
        pen.words(label);
        if let NotableKind::Secret(_) = one.what {
            pen.words(" – ");
            pen.own(words::HAVE_IT);
        }
    };
    scene.row(pen, &one.id, true, one.hint.as_ref(), words, |pen| match &one.what {
        NotableKind::Secret(_) => scene.soft(pen, words::SECRET),
        NotableKind::Value(id) => match scene.guide.value(id) {
            Some(value) => noted(pen, scene, Row { item: &one.id, label, done_by_keeping: true }, value),
            None => scene.soft(pen, ""),
        },
    });
}
