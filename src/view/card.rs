//! The frame around what mirrors the system's screen: a caption, how much is done, rows.

use super::pen::Pen;
use crate::text;
use guide_model::Count;

/// The frame.
#[inline(always)]
pub(super) fn card(
    pen: &mut Pen,
    part: Option<&'static str>,
    count: Count,
    caption: impl FnOnce(&mut Pen),
    rows: impl FnOnce(&mut Pen),
) {
    pen.el("div.card", |pen| {
        pen.some_attr("part", part);
        pen.el("div.caption", |pen| {
            pen.el("span", caption);
            if count.total > 0 {
                pen.own_in("span.figures", &text::of(count));
            }
        });
        rows(pen);
    });
}
