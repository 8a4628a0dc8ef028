//! Something to mind, shown to those whom it is for.

use super::icon::{Icon, icon};
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use crate::text::phrase;
use guide_model::{Note, Tone};

/// The note. Whether it is for this reader is decided where blocks are laid out.
pub(super) fn note(pen: &mut Pen, scene: Scene<'_>, note: &Note) {
    let (look, drawing) = match note.tone {
        Tone::Note => ("note", Icon::Info),
        Tone::Tip => ("note tip", Icon::Tip),
        Tone::Warning => ("note warning", Icon::Alert),
    };
    pen.el_of("div", look, |pen| {
        pen.attr("part", "note");
        pen.attr("role", "note");
        icon(pen, drawing);
        pen.el("p", |pen| {
            pen.el("span.unseen", |pen| {
                pen.own(phrase::tone(note.tone));
                pen.words(": ");
            });
            prose(pen, scene, &note.text);
        });
    });
}
