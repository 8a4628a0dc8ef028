//! A button: all of them look, speak and behave alike.

use super::icon::{Icon, icon};
use crate::action::Action;
use crate::effect::Focus;
use yew::prelude::*;

/// A button and what it says and does.
pub(super) struct Button {
    words: AttrValue,
    action: Action,
    about: Option<String>,
    class: &'static str,
    drawing: Option<Icon>,
    focus: Option<Focus>,
    pressed: Option<bool>,
}

impl Button {
    pub(super) fn new(words: impl Into<AttrValue>, action: Action) -> Self {
        Self { words: words.into(), action, about: None, class: "button", drawing: None, focus: None, pressed: None }
    }

    /// What it is about, for those who hear it without what stands around it.
    pub(super) fn about(self, what: &str) -> Self {
        Self { about: Some(format!(" {what}")), ..self }
    }

    /// What comes next: the one accent.
    pub(super) fn primary(self, primary: bool) -> Self {
        if primary { Self { class: "button primary", ..self } } else { self }
    }

    /// Looks like a link and acts within the guide.
    pub(super) fn linked(self) -> Self {
        Self { class: "linked", ..self }
    }

    /// Of little weight.
    pub(super) fn quiet(self) -> Self {
        Self { class: "button quiet", ..self }
    }

    /// What it did has worked.
    pub(super) fn worked(self) -> Self {
        Self { class: "button worked", ..self }
    }

    pub(super) fn icon(self, icon: Icon) -> Self {
        Self { drawing: Some(icon), ..self }
    }

    pub(super) fn focus(self, focus: Focus) -> Self {
        Self { focus: Some(focus), ..self }
    }

    pub(super) fn pressed(self, pressed: bool) -> Self {
        Self { pressed: Some(pressed), ..self }
    }

    pub(super) fn view(self, act: &Callback<Action>) -> Html {
        html! {
            <button type="button" class={self.class} part="button" onclick={on(act, self.action)}
                data-focus={self.focus.map(|focus| focus.mark())}
                aria-pressed={self.pressed.map(|pressed| if pressed { "true" } else { "false" })}>
                if let Some(drawing) = self.drawing {
                    { icon(drawing) }
                }
                <span>
                    { self.words }
                    if let Some(about) = self.about {
                        <span class="unseen">{ about }</span>
                    }
                </span>
            </button>
        }
    }
}

/// Emits this action, whatever the event says.
pub(super) fn on<E: 'static>(act: &Callback<Action>, action: Action) -> Callback<E> {
    let act = act.clone();
    Callback::from(move |_| act.emit(action.clone()))
}
