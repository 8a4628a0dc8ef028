//! What must be true before the first step, to be confirmed by the reader.

use super::prose::prose;
use super::scene::Scene;
use crate::text::{phrase, words};
use guide_model::{Alternative, Prerequisite};
use yew::prelude::*;

/// The prerequisites.
pub(super) fn prerequisites(scene: Scene<'_>) -> Html {
    let list = (0_u32..).zip(&scene.guide.prerequisites).map(|(at, one)| {
        html! { <div class="block" key={at}>{ prerequisite(scene, one) }</div> }
    });
    html! { <>{ for list }</> }
}

fn prerequisite(scene: Scene<'_>, one: &Prerequisite) -> Html {
    // Which of the alternatives comes next is the reader's choice: the accent is on all of them.
    let many = one.any_of.len() > 1;
    let next = one.any_of.iter().any(|way| scene.is_next(&way.id));
    let ways = html! {
        <ul class="ticks" role="list">{ for one.any_of.iter().map(|way| alternative(scene, way, next && !many)) }</ul>
    };
    html! {
        <>
            if many {
                <fieldset class={classes!("any-of", next.then_some("next"))}><legend>{ phrase::ONE_IS_ENOUGH }</legend>{ ways }</fieldset>
            } else {
                { ways }
            }
            if let Some(otherwise) = &one.otherwise {
                <p class="muted otherwise">{ words::IF_NOT }{ prose(scene, otherwise) }</p>
            }
        </>
    }
}

fn alternative(scene: Scene<'_>, way: &Alternative, next: bool) -> Html {
    html! {
        <li class={scene.classes("tick", &way.id, next)} key={way.id.as_str()}>
            <label class="tick-label">{ scene.check(&way.id, true) }<span>{ prose(scene, &way.text) }</span></label>
        </li>
    }
}
