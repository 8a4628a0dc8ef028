//! What must be true before the first step, to be confirmed by the reader.

use super::pen::Pen;
use super::prose::{breakable, prose};
use super::scene::Scene;
use super::value;
use crate::text::{phrase, words};
use guide_model::{Origin, Prerequisite, Value};

/// The prerequisites. They are the guide's: none comes or goes.
pub(super) fn prerequisites(pen: &mut Pen, scene: Scene<'_>) {
    let mut sort = None;
    for one in &scene.guide.prerequisites {
        pen.el("div.block", |pen| {
            // Those of one sort stand together, below its name.
            if one.group != sort
                && let Some(name) = &one.group
            {
                pen.words_in("p.sort", name);
            }
            prerequisite(pen, scene, one);
        });
        sort.clone_from(&one.group);
    }
    at_hand(pen, scene);
}

/// What others give the reader, who would otherwise look for it in the middle of a form.
fn at_hand(pen: &mut Pen, scene: Scene<'_>) {
    let is_given = |value: &&Value| value.origin != Origin::Reader;
    if !scene.guide.values.iter().any(|value| is_given(&value)) {
        return;
    }
    let flowing = scene.guide.values.iter().filter(|value| matches!(value.origin, Origin::LinkingFlow)).count();
    pen.el("div.block", |pen| {
        pen.own_in("p", phrase::AT_HAND);
        pen.el("ul.given", |pen| {
            for value in scene.guide.values.iter().filter(is_given) {
                pen.el("li", |pen| {
                    pen.words(&value.label);
                    pen.words(" ");
                    pen.own_in("span.muted", &phrase::origin(scene.guide, value.origin));
                    pen.each(scene.state.values.usable(&value.id), |pen, known| {
                        pen.words(": ");
                        pen.el("strong.mine", |pen| breakable(pen, known));
                    });
                });
            }
        });
        if flowing > 1 {
            value::paste(pen, scene);
        }
    });
}

fn prerequisite(pen: &mut Pen, scene: Scene<'_>, one: &Prerequisite) {
    // Which of the alternatives comes next is the reader's choice: the accent is on all of them.
    let many = one.any_of.len() > 1;
    let next = one.any_of.iter().any(|way| scene.is_next(&way.id));
    let ways = |pen: &mut Pen| {
        pen.el("ul.ticks|role=list", |pen| {
            for way in &one.any_of {
                scene.marked_item(pen, "tick", &way.id, next && !many, |pen| {
                    scene.tick(pen, "tick-label", &way.id, true, |pen| prose(pen, scene, &way.text));
                });
            }
        });
    };
    if many {
        pen.el_of("fieldset", if next { "any-of next" } else { "any-of" }, |pen| {
            pen.own_in("legend", phrase::ONE_IS_ENOUGH);
            ways(pen);
        });
    } else {
        ways(pen);
    }
    if let Some(otherwise) = &one.otherwise {
        pen.el("p.muted otherwise", |pen| {
            pen.own(if many { phrase::IF_NONE } else { words::IF_NOT });
            prose(pen, scene, otherwise);
        });
    }
}
