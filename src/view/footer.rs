//! Where progress is kept, and the way to begin anew.

use super::button::Button;
use crate::action::Action;
use crate::text::words;
use yew::prelude::*;

/// The footer.
pub(super) fn footer(act: &Callback<Action>) -> Html {
    html! {
        <footer class="footer" part="footer">
            <p>{ words::KEPT_HERE }</p>
            { Button::new(words::START_OVER, Action::StartOver).quiet().view(act) }
        </footer>
    }
}
