//! Messages above the steps: what went wrong and the way on, and the way back after starting over.

use super::button::Button;
use super::icon::{Icon, icon};
use crate::action::Action;
use crate::effect::Focus;
use crate::notice::Notice;
use crate::state::State;
use crate::text::{self, words};
use yew::prelude::*;

/// The messages. Their region always exists, so that assistive technology hears what enters it.
pub(super) fn notices(state: &State, act: &Callback<Action>) -> Html {
    let keeping = words::keeping(state.keeping);
    html! {
        <div class="notices">
            <div role="status">
                { for keeping.map(|message| html! { <div class="notice" key="keeping">{ icon(Icon::Alert) }<p>{ message }</p></div> }) }
                { for state.notices.iter().map(|notice| view(notice, act)) }
            </div>
            if state.undo.is_some() {
                <div class="notice undo">
                    { icon(Icon::Info) }
                    <p>{ text::STARTED_OVER }</p>
                    { Button::new(words::UNDO, Action::Undo).focus(Focus::Undo).view(act) }
                </div>
            }
        </div>
    }
}

fn view(notice: &Notice, act: &Callback<Action>) -> Html {
    let message = text::notice(notice);
    html! {
        <div class="notice" key={message.clone()}>
            { icon(Icon::Alert) }
            <p>{ message }</p>
            { Button::new(words::DISMISS, Action::Dismiss(notice.clone())).quiet().view(act) }
        </div>
    }
}
