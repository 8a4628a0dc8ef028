//! A text that the reader can send to somebody: to read, to copy, to mail.

use super::button::Button;
use super::icon::Icon;
use super::pen::Pen;
use crate::action::{Act, Action};
use crate::effect::{Focus, Letter};
use crate::text::{self, words};

/// What is said around it.
pub(super) struct Sending {
    /// Which one it is.
    pub(super) letter: Letter,
    /// What it is called.
    pub(super) name: &'static str,
    /// Puts it into the clipboard.
    pub(super) copy: &'static str,
    /// Whether that was done: not tried, yes, no.
    pub(super) copied: Option<bool>,
    /// The address that opens it in the reader's mail, and what the link says.
    pub(super) mail: Option<(&'static str, String)>,
    /// Whether it can be sent as it is.
    pub(super) ready: bool,
}

/// The letter.
#[inline(never)]
pub(super) fn letter(pen: &mut Pen, act: &Act, words: &str, sending: Sending) {
    let Sending { letter, name, copy, copied, mail, ready } = sending;
    pen.el("div.summary", |pen| {
        pen.el("textarea.input|readonly=readonly", |pen| {
            pen.attr("rows", &words.lines().count().to_string());
            pen.value(words);
            pen.attr("dir", "auto");
            pen.label(name);
            pen.attr("data-focus", &Focus::Letter(letter.clone()).mark());
        });
        pen.el("div.choices", |pen| {
            pen.switch("hidden", !ready);
            let action = Action::CopyLetter { letter, text: words.to_owned() };
            let copy = match copied {
                Some(true) => Button::new(words::COPIED, action).worked().icon(Icon::Tick),
                _ => Button::new(copy, action).icon(Icon::Copy),
            };
            copy.write(pen, act);
            pen.each(mail, |pen, (words, address)| {
                pen.el("a.button|part=button", |pen| {
                    pen.attr("href", &address);
                    pen.own(words);
                });
            });
        });
        pen.when(copied == Some(false), |pen| pen.own_in("p.source ask", text::COPY_BY_HAND));
    });
}
