//! Where progress is kept, and the way to begin anew.

use super::button::Button;
use super::pen::Pen;
use crate::action::Action;
use crate::text::words;
use yew::Callback;

/// The footer.
pub(super) fn footer(pen: &mut Pen, act: &Callback<Action>) {
    pen.el("footer", "footer", |pen| {
        pen.attr("part", "footer");
        pen.words_in("p", "", words::KEPT_HERE);
        Button::new(words::START_OVER, Action::StartOver).quiet().write(pen, act);
    });
}
