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
    let ways = html! {
        <ul class="ticks" role="list">{ for one.any_of.iter().map(|way| alternative(scene, way)) }</ul>
    };
    html! {
        <>
            if one.any_of.len() > 1 {
                <fieldset class="any-of"><legend>{ phrase::ONE_IS_ENOUGH }</legend>{ ways }</fieldset>
            } else {
                { ways }
            }
            if let Some(otherwise) = &one.otherwise {
                <p class="muted otherwise">{ words::IF_NOT }{ prose(scene, otherwise) }</p>
            }
        </>
    }
}

fn alternative(scene: Scene<'_>, way: &Alternative) -> Html {
    html! {
        <li class={scene.classes("tick", &way.id)} key={way.id.as_str()}>
            <label class="tick-label">{ scene.check(&way.id, true) }<span>{ prose(scene, &way.text) }</span></label>
        </li>
    }
}
