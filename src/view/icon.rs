//! Small drawings beside words. Never the only carrier of a meaning, so assistive technology skips them.

use super::pen::Pen;

/// Which drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    Alert,
    Copy,
    Flag,
    Fold,
    Info,
    Start,
    Tick,
    Tip,
    Wait,
}

/// The drawing, in the colour and size of the words around it.
pub(super) fn icon(pen: &mut Pen, icon: Icon) {
    let path = match icon {
        Icon::Alert => "M8 5v3.6M8 11v.1M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 1 1 8 1.8Z",
        Icon::Copy => {
            "M7 5.5h5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5ZM10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5"
        }
        Icon::Flag => "M4 14V2.5h8.5L10.5 5.8l2 3.2H4",
        Icon::Fold => "m4 6 4 4 4-4",
        Icon::Info => "M8 11V7.4M8 5v-.1M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 1 1 8 1.8Z",
        Icon::Start => "M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 1 1 0-5Z",
        Icon::Tick => "m3.5 8.5 3 3 6-7",
        Icon::Tip => {
            "M6.2 12h3.6M6.9 14.3h2.2M8 1.8a4.4 4.4 0 0 0-2.6 8c.5.4.8 1.2.8 2.2h3.6c0-1 .3-1.8.8-2.2a4.4 4.4 0 0 0-2.6-8Z"
        }
        Icon::Wait => "M3.6 8h.01M8 8h.01M12.4 8h.01",
    };
    pen.el("svg.icon|viewBox=0 0 16 16|aria-hidden=true", |pen| {
        pen.el("path", |pen| pen.attr("d", path));
    });
}
