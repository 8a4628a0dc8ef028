//! A button: all of them look, speak and behave alike.

use super::icon::{Icon, icon};
use super::pen::{On, Pen};
use crate::action::Action;
use crate::effect::Focus;
use yew::Callback;

/// A button and what it says and does.
pub(super) struct Button {
    words: String,
    action: Action,
    about: Option<String>,
    class: &'static str,
    drawing: Option<Icon>,
    focus: Option<Focus>,
    pressed: Option<bool>,
    expanded: Option<bool>,
}

impl Button {
    pub(super) fn new(words: impl Into<String>, action: Action) -> Self {
        Self {
            words: words.into(),
            action,
            about: None,
            class: "button",
            drawing: None,
            focus: None,
            pressed: None,
            expanded: None,
        }
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

    pub(super) fn expanded(self, expanded: bool) -> Self {
        Self { expanded: Some(expanded), ..self }
    }

    #[inline(never)]
    pub(super) fn write(self, pen: &mut Pen, act: &Callback<Action>) {
        pen.el("button", self.class, |pen| {
            pen.attr("type", "button");
            pen.attr("part", "button");
            pen.some_attr("data-focus", self.focus.map(|focus| focus.mark()).as_deref());
            let flag = |on| if on { "true" } else { "false" };
            pen.some_attr("aria-pressed", self.pressed.map(flag));
            pen.some_attr("aria-expanded", self.expanded.map(flag));
            pen.on(On::Click, act, self.action);
            pen.each(self.drawing, icon);
            pen.el("span", "", |pen| {
                pen.words(&self.words);
                if let Some(about) = self.about {
                    pen.words_in("span", "unseen", &about);
                }
            });
        });
    }
}
