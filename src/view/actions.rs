//! Things to do, each a sentence to tick.

use super::prose::{prose, sentence};
use super::scene::Scene;
use crate::text;
use guide_model::Action;
use yew::prelude::*;

/// The actions that apply to the reader.
pub(super) fn actions(scene: Scene<'_>, actions: &[Action]) -> Html {
    let shown = actions.iter().filter(|action| scene.meets(action.when.as_ref()));
    html! { <ol class="ticks" role="list">{ for shown.map(|action| view(scene, action)) }</ol> }
}

fn view(scene: Scene<'_>, action: &Action) -> Html {
    html! {
        <li class={scene.classes("tick", &action.id, scene.is_next(&action.id))} key={action.id.as_str()}>
            <label class="tick-label">
                { scene.check(&action.id, true) }
                <span>{ sentence(scene, &text::deed(&action.deed)) }</span>
            </label>
            if let Some(detail) = &action.detail {
                <p class="detail">{ prose(scene, detail) }</p>
            }
        </li>
    }
}
