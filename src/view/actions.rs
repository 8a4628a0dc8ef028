//! Things to do, each a sentence to tick.

use super::button::Button;
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use crate::text::words;
use guide_model::{Action, Id};

/// The actions that apply to the reader.
pub(super) fn actions(pen: &mut Pen, scene: Scene<'_>, actions: &[Action]) {
    pen.el("ol.ticks|role=list", |pen| {
        for action in actions.iter().filter(|action| scene.meets(&action.when)) {
            scene.item(pen, "tick", &action.id, |pen| {
                scene.tick(pen, "tick-label", &action.id, true, |pen| prose(pen, scene, &action.text));
                if let Some(detail) = &action.detail {
                    pen.el("p.detail", |pen| prose(pen, scene, detail));
                }
                way_out(pen, scene, &action.id);
            });
        }
    });
}

/// Leaves the action out, while it is next, and takes it in again.
fn way_out(pen: &mut Pen, scene: Scene<'_>, id: &Id) {
    let skipped = scene.state.skipped.contains(id);
    pen.when(skipped || scene.is_next(id), |pen| {
        pen.el("p.way-out", |pen| {
            if skipped {
                pen.own_in("span", words::NOT_FOR_YOU);
            }
            let words = if skipped { words::IT_DOES } else { words::NOT_FOR_ME };
            let action = crate::Action::Skip { item: id.clone(), skip: !skipped };
            Button::new(words, action).quiet().write(pen, scene.act);
        });
    });
}
