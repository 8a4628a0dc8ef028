//! A text that the reader can send to somebody: to read, to copy, to mail.

use super::button::Button;
use super::icon::Icon;
use super::pen::Pen;
use crate::action::Action;
use crate::effect::{Focus, Letter};
use crate::text::{self, words};
use guide_model::Guide;
use yew::Callback;

/// What is said around it.
pub(super) struct Sending {
    /// What it is called.
    pub(super) name: &'static str,
    /// Puts it into the clipboard.
    pub(super) copy: &'static str,
    /// Whether that was done: not tried, yes, no.
    pub(super) copied: Option<bool>,
}

/// The letter.
pub(super) fn letter(
    pen: &mut Pen,
    guide: &Guide,
    act: &Callback<Action>,
    letter: Letter,
    words: &str,
    sending: Sending,
) {
    pen.el("div", "summary", |pen| {
        pen.el("textarea", "input", |pen| {
            pen.switch("readonly", true);
            pen.attr("rows", &words.lines().count().to_string());
            pen.value(words);
            pen.attr("dir", "auto");
            pen.label(sending.name);
            pen.attr("data-focus", &Focus::Letter(letter).mark());
        });
        pen.el("div", "choices", |pen| {
            let copy = Action::CopyLetter(letter);
            let copy = match sending.copied {
                Some(true) => Button::new(words::COPIED, copy).worked().icon(Icon::Tick),
                _ => Button::new(sending.copy, copy).icon(Icon::Copy),
            };
            copy.write(pen, act);
            pen.el("a", "button", |pen| {
                pen.attr("part", "button");
                pen.attr("href", &text::mail_address(guide.finish.mail.as_ref(), &guide.title, words));
                pen.own(words::MAIL_SUMMARY);
            });
        });
        pen.when(sending.copied == Some(false), |pen| pen.own_in("p", "source ask", text::COPY_BY_HAND));
    });
}
