//! Something to mind, shown to those whom it is for.

use super::icon::{Icon, icon};
use super::prose::prose;
use super::scene::Scene;
use crate::text::phrase;
use guide_model::{Note, Tone};
use yew::prelude::*;

/// The note. Whether it is for this reader is decided where blocks are laid out.
pub(super) fn note(scene: Scene<'_>, note: &Note) -> Html {
    let (look, drawing) = match note.tone {
        Tone::Note => ("note", Icon::Info),
        Tone::Tip => ("note tip", Icon::Info),
        Tone::Warning => ("note warning", Icon::Alert),
    };
    html! {
        <div class={look} part="note" role="note">
            { icon(drawing) }
            <p><span class="unseen">{ phrase::tone(note.tone) }{ ": " }</span>{ prose(scene, &note.text) }</p>
        </div>
    }
}
