//! What to have at hand later: values to note here, and secrets, which are only ever ticked.

use super::card::card;
use super::prose::prose;
use super::scene::Scene;
use super::value::{Row, noted};
use crate::text::{phrase, words};
use guide_model::{Notable, NotableKind};
use yew::prelude::*;

/// What to note.
pub(super) fn notables(scene: Scene<'_>, notables: &[Notable]) -> Html {
    let rows = html! { <ul class="rows" role="list">{ for notables.iter().map(|one| row(scene, one)) }</ul> };
    card(None, html! { { words::NOTABLES } }, scene.count(notables.iter().map(|one| &one.id)), rows)
}

fn row(scene: Scene<'_>, one: &Notable) -> Html {
    let label = phrase::notable(scene.guide, &one.what);
    let (note, entry) = match &one.what {
        NotableKind::Secret(_) => (Some(words::HAVE_IT), html! { <span class="soft">{ words::SECRET }</span> }),
        NotableKind::Value(id) => (
            None,
            match scene.guide.value(id) {
                Some(value) => noted(scene, Row { item: &one.id, label, done_by_keeping: true }, value),
                None => html! { <span class="soft"></span> },
            },
        ),
    };
    html! {
        <li class={scene.classes("row", &one.id, scene.is_next(&one.id))} key={one.id.as_str()}>
            <label class="tick-label what">
                { scene.check(&one.id, true) }
                <span>
                    { label }
                    if let Some(note) = note {
                        { " – " }{ note }
                    }
                </span>
            </label>
            <div class="entry">{ entry }</div>
            if let Some(hint) = &one.hint {
                <p class="hint">{ prose(scene, hint) }</p>
            }
        </li>
    }
}
