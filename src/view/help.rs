//! Who helps, and what to check when something does not work.

use super::header::{chapters, list};
use super::pen::Pen;
use super::prose::{link, plain};
use super::{ViewConfig, fact, heading};
use crate::text::phrase;
use guide_model::{ChapterPlace, Contact, Guide};

/// The help. What stands in it never changes, so nothing of it needs a key.
pub(super) fn help(pen: &mut Pen, guide: &Guide, config: &ViewConfig) {
    pen.el("div.help", |pen| {
        let is_empty = guide.contacts.is_empty() && guide.troubleshooting.is_empty() && guide.chapters.is_empty();
        pen.switch("hidden", is_empty);
        chapters(pen, guide, ChapterPlace::After);
        if !guide.troubleshooting.is_empty() {
            fact(pen, phrase::TROUBLESHOOTING, true, false, |pen| list(pen, guide, &guide.troubleshooting));
        }
        if !guide.contacts.is_empty() {
            let level = config.heading_level.saturating_add(1);
            pen.el_of(heading(level), "help-title", |pen| pen.own(phrase::CONTACTS));
            pen.el("ul.contacts|role=list", |pen| {
                for one in &guide.contacts {
                    pen.el("li", |pen| contact(pen, guide, one));
                }
            });
        }
    });
}

fn contact(pen: &mut Pen, guide: &Guide, contact: &Contact) {
    match &contact.href {
        Some(href) => link(pen, href, &contact.label, false),
        None => pen.words_in("b", &contact.label),
    }
    if let Some(text) = &contact.text {
        pen.words(" ");
        pen.el("span.muted", |pen| plain(pen, guide, text));
    }
}
