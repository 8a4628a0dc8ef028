//! A button: all of them look, speak and behave alike.

use super::icon::{Icon, icon};
use super::pen::{On, Pen};
use crate::action::{Act, Action};
use crate::effect::Focus;

/// A button and what it says and does.
pub(super) struct Button<'a> {
    words: &'a str,
    action: Action,
    about: Option<&'a str>,
    class: &'static str,
    drawing: Option<Icon>,
    focus: Option<Focus>,
    pressed: Option<bool>,
    expanded: Option<bool>,
    described: Option<&'a str>,
    is_own: bool,
}

impl<'a> Button<'a> {
    pub(super) fn new(words: &'a str, action: Action) -> Self {
        Self {
            words,
            action,
            about: None,
            class: "button",
            drawing: None,
            focus: None,
            pressed: None,
            expanded: None,
            described: None,
            is_own: true,
        }
    }

    /// What it is about, for those who hear it without what stands around it.
    pub(super) fn about(mut self, what: &'a str) -> Self {
        self.about = Some(what);
        self
    }

    /// What comes next: the one accent.
    pub(super) fn primary(mut self, primary: bool) -> Self {
        if primary {
            self.class = "button primary";
        }
        self
    }

    /// Looks like a link and acts within the guide, whose words it says unless they are the widget's own.
    pub(super) fn linked(mut self, is_own: bool) -> Self {
        self.class = "linked";
        self.is_own = is_own;
        self
    }

    /// Says the guide's words.
    pub(super) fn of_guide(mut self) -> Self {
        self.is_own = false;
        self
    }

    /// Of little weight.
    pub(super) fn quiet(mut self) -> Self {
        self.class = "button quiet";
        self
    }

    /// What it did has worked.
    pub(super) fn worked(mut self) -> Self {
        self.class = "button worked";
        self
    }

    pub(super) fn icon(mut self, icon: Icon) -> Self {
        self.drawing = Some(icon);
        self
    }

    pub(super) fn focus(mut self, focus: Focus) -> Self {
        self.focus = Some(focus);
        self
    }

    pub(super) fn pressed(mut self, pressed: bool) -> Self {
        self.pressed = Some(pressed);
        self
    }

    pub(super) fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self
    }

    /// The id of what says more about it.
    pub(super) fn described_by(mut self, id: &'a str) -> Self {
        self.described = Some(id);
        self
    }

    #[inline(never)]
    pub(super) fn write(self, pen: &mut Pen, act: &Act) {
        pen.el_of("button", self.class, |pen| {
            pen.attr("type", "button");
            pen.attr("part", "button");
            pen.some_attr("data-focus", self.focus.map(|focus| focus.mark()).as_deref());
            let flag = |on| if on { "true" } else { "false" };
            pen.some_attr("aria-pressed", self.pressed.map(flag));
            pen.some_attr("aria-describedby", self.described);
            pen.some_attr("aria-expanded", self.expanded.map(flag));
            pen.on(On::Click, act, self.action);
            pen.each(self.drawing, icon);
            pen.el("span", |pen| {
                pen.say(self.words, self.is_own);
                if let Some(about) = self.about {
                    pen.words_in("span.unseen", &[" ", about].concat());
                }
            });
        });
    }
}
