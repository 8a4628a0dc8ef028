//! A step: its heading, where it happens, for whom it is, and its blocks.

use super::inline::only_if;
use super::{Markup, Reading, blocks, heading};
use crate::text::{phrase, words};
use guide_model::Step;
use yew::prelude::*;

/// The step at this place, counted from 0. On the web it folds, and only the first one is open, as in
/// the live checklist: so the page hardly moves when that takes over.
pub(super) fn step(reading: &Reading, at: usize, step: &Step) -> Html {
    let heading = heading(reading, 1, format!("{}. {}", at.saturating_add(1), step.title));
    let body = html! {
        <>
            if let Some(window) = &step.window {
                <p>{ words::at(window) }</p>
            }
            if step.when.is_some() {
                <p>{ only_if(reading, step.when.as_ref()) }{ phrase::THIS_STEP }</p>
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
