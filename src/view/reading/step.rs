//! A step: its heading, where it happens, for whom it is, and its blocks.

use super::inline::prose;
use super::only_if::{is_for_everybody, only_if};
use super::{Markup, Reading, blocks, heading};
use crate::text::phrase;
use guide_model::Step;
use yew::prelude::*;

/// The step at this place, counted from 0. On the web it folds, and only the first one is open, as in
/// the live checklist: so the page hardly moves when that takes over.
pub(super) fn step(reading: &Reading, at: usize, step: &Step) -> Html {
    let heading = heading(reading, 1, format!("{}. {}", at.saturating_add(1), step.title));
    let repeat = reading.guide.repeats.iter().find(|repeat| step.repeat.as_ref() == Some(&repeat.id));
    let body = html! {
        <>
            if let Some(about) = &step.about {
                <p>{ prose(reading, about) }</p>
            }
            if !is_for_everybody(reading, &step.when) {
                <p>{ only_if(reading, &step.when) }{ reading.own(phrase::THIS_STEP) }</p>
            }
            if let Some(repeat) = repeat {
                <p>{ reading.own(phrase::once_for_each(&repeat.noun)) }</p>
            }
            if let Some(wait) = &step.wait {
                <p>{ reading.own(phrase::wait(wait)) }</p>
            }
            { blocks::blocks(reading, &step.blocks) }
        </>
    };
    match reading.markup {
        Markup::Web => {
            let guide = reading.guide;
            let anchor = format!("{}-{}-{}", guide.vendor.id, guide.system.id, step.id);
            html! {
                <details id={anchor} open={at == 0}>
                    <summary>{ heading }</summary>
                    { body }
                </details>
            }
        }
        Markup::Intercom => html! { <>{ heading }{ body }</> },
    }
}
