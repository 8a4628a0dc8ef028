//! Things to do, each a sentence to tick.

use super::pen::Pen;
use super::prose::{prose, sentence};
use super::scene::Scene;
use crate::text;
use guide_model::Action;

/// The actions that apply to the reader.
pub(super) fn actions(pen: &mut Pen, scene: Scene<'_>, actions: &[Action]) {
    pen.el("ol", "ticks", |pen| {
        pen.attr("role", "list");
        for action in actions.iter().filter(|action| scene.meets(action.when.as_ref())) {
            scene.item(pen, "tick", &action.id, |pen| {
                scene.tick(pen, "tick-label", &action.id, true, |pen| sentence(pen, scene, &text::deed(&action.deed)));
                if let Some(detail) = &action.detail {
                    pen.el("p", "detail", |pen| prose(pen, scene, detail));
                }
            });
        }
    });
}
