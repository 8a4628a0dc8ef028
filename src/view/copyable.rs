//! A text to copy, with its button; to be selected by hand where the browser copies nothing.

use super::button::Button;
use super::icon::Icon;
use super::pen::Pen;
use super::scene::Scene;
use crate::action::Action;
use crate::effect::Focus;
use crate::text::{self, words};
use guide_model::Id;

/// What is copied.
#[derive(Clone, Copy)]
pub(super) struct Copyable<'a> {
    /// Ticked once it was copied.
    pub(super) item: &'a Id,
    /// What its row is called.
    pub(super) label: &'a str,
    /// What goes into the clipboard.
    pub(super) text: &'a str,
    /// Whether copying is what there is to do in the row.
    pub(super) is_main: bool,
}

/// The text as it is shown, and its button.
pub(super) fn copyable(pen: &mut Pen, scene: Scene<'_>, one: Copyable<'_>, shown: &dyn Fn(&mut Pen)) {
    let Copyable { item, label, text, is_main } = one;
    let by_hand = scene.state.by_hand.as_ref() == Some(item);
    let message = scene.element_id(item, "by-hand");
    if by_hand {
        // An input has one line.
        pen.el_of(if text.contains('\n') { "textarea" } else { "input" }, "input mine", |pen| {
            pen.switch("readonly", true);
            pen.value(text);
            pen.attr("dir", "auto");
            pen.attr("aria-label", label);
            pen.attr("aria-describedby", &message);
            pen.attr("data-focus", &Focus::ByHand(item.clone()).mark());
        });
    } else {
        shown(pen);
    }
    let copied = scene.state.copied.contains(item) && scene.state.is_done(item);
    let copy = Action::Copy { item: item.clone(), text: text.to_owned() };
    let mut button = if copied {
        Button::new(words::COPIED, copy).worked().icon(Icon::Tick)
    } else {
        Button::new(words::COPY, copy).primary(scene.is_next(item)).icon(Icon::Copy)
    };
    if is_main {
        button = button.focus(Focus::Item(item.clone()));
    }
    button.about(label).write(pen, scene.act);
    pen.when(by_hand, |pen| {
        pen.el("p.source ask", |pen| {
            pen.attr("id", &message);
            pen.own(text::COPY_BY_HAND);
        });
    });
}
