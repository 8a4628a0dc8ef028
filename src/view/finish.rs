//! What comes when everything is done, and, until then, what is left.

use super::button::Button;
use super::header::paragraphs;
use super::icon::{Icon, icon};
use super::pen::Pen;
use super::prose::link;
use super::{ViewConfig, fact, heading, section_title};
use crate::action::Action;
use crate::effect::Focus;
use crate::state::State;
use crate::text::{self, phrase, words};
use guide_model::{Guide, Href};
use std::fmt::Write;
use yew::Callback;

/// The finish.
pub(super) fn finish(pen: &mut Pen, state: &State, act: &Callback<Action>, config: &ViewConfig) {
    let guide = state.guide();
    let done = state.is_complete();
    pen.el("div", if done { "finish done" } else { "finish" }, |pen| {
        pen.attr("part", "finish");
        pen.el("span", "dot", |pen| {
            pen.attr("aria-hidden", "true");
            icon(pen, Icon::Flag);
        });
        pen.el(heading(config.heading_level.saturating_add(1)), "step-title", |pen| {
            pen.attr("tabindex", "-1");
            pen.attr("data-focus", &Focus::Finish.mark());
            pen.words(if done { words::ALL_SET } else { phrase::FINISH });
        });
        pen.el("div", "body", |pen| {
            left(pen, state, act);
            paragraphs(pen, guide, &guide.finish.text, "prose");
            connect(pen, guide, act, config, done);
            fact(pen, &words::tell(&guide.finish.tell, done), done, |pen| tell(pen, state, act));
            feedback(pen, state, act, config);
        });
    });
}

fn left(pen: &mut Pen, state: &State, act: &Callback<Action>) {
    let count = state.count();
    pen.el("div", "left", |pen| {
        pen.switch("hidden", state.is_complete());
        pen.words_in("p", "", &words::left(count.total.saturating_sub(count.done), count.total));
        pen.el("ul", "", |pen| {
            pen.attr("role", "list");
            // Before the first tick this would only repeat the steps above.
            pen.switch("hidden", count.done == 0);
            for (index, step) in state.steps().iter().enumerate() {
                if !step.applies || step.count.is_complete() {
                    continue;
                }
                pen.el("li", "", |pen| {
                    pen.key(&index.to_string());
                    let title = section_title(state.guide(), index);
                    Button::new(title, Action::Visit(index)).linked().write(pen, act);
                    pen.words(" ");
                    pen.words_in("span", "figures", &text::of(step.count));
                });
            }
        });
    });
}

fn tell(pen: &mut Pen, state: &State, act: &Callback<Action>) {
    let guide = state.guide();
    let summary = text::summary(state);
    pen.el("div", "summary", |pen| {
        pen.el("textarea", "input", |pen| {
            pen.switch("readonly", true);
            pen.attr("rows", &summary.lines().count().to_string());
            pen.value(&summary);
            pen.attr("aria-label", words::SUMMARY);
            pen.attr("data-focus", &Focus::Summary.mark());
        });
        pen.el("div", "choices", |pen| {
            let copy = match state.summary_copied {
                Some(true) => Button::new(words::COPIED, Action::CopySummary).worked().icon(Icon::Tick),
                _ => Button::new(words::COPY_SUMMARY, Action::CopySummary).icon(Icon::Copy),
            };
            copy.write(pen, act);
            pen.el("a", "button", |pen| {
                pen.attr("part", "button");
                pen.attr("href", &mail(guide.finish.mail.as_ref(), &guide.title, &summary));
                pen.words(words::MAIL_SUMMARY);
            });
        });
        pen.when(state.summary_copied == Some(false), |pen| pen.words_in("p", "source ask", text::COPY_BY_HAND));
    });
}

fn connect(pen: &mut Pen, guide: &Guide, act: &Callback<Action>, config: &ViewConfig, done: bool) {
    let words = words::open_flow(guide);
    pen.el("div", "choices", |pen| match &guide.finish.connect {
        _ if config.connect => Button::new(words, Action::Connect).primary(done).write(pen, act),
        Some(href) => pen.el("a", if done { "button primary" } else { "button" }, |pen| {
            pen.attr("part", "button");
            pen.attr("href", href.as_str());
            pen.attr("target", "_blank");
            pen.attr("rel", "noopener noreferrer");
            pen.words(&words);
        }),
        None => pen.switch("hidden", true),
    });
}

fn feedback(pen: &mut Pen, state: &State, act: &Callback<Action>, config: &ViewConfig) {
    pen.el("div", "question", |pen| {
        pen.attr("role", "group");
        pen.attr("aria-label", words::DID_IT_HELP);
        pen.words_in("p", "", if state.helpful.is_some() { text::THANKS } else { words::DID_IT_HELP });
        match &state.guide().finish.feedback {
            _ if config.feedback => pen.el("div", "answers", |pen| {
                for (words, helpful) in [(words::YES, true), (words::NO, false)] {
                    let answer = Button::new(words, Action::Feedback(helpful));
                    answer.pressed(state.helpful == Some(helpful)).write(pen, act);
                }
            }),
            Some(href) => link(pen, href, words::TELL_US),
            None => pen.switch("hidden", true),
        }
    });
}

/// A mail with the summary. Without an address, the reader's mail program asks for one.
fn mail(to: Option<&Href>, subject: &str, body: &str) -> String {
    let mut address = format!("mailto:{}?subject=", to.and_then(Href::mail_address).unwrap_or_default());
    percent_encode(subject, &mut address);
    address.push_str("&body=");
    percent_encode(&body.replace('\n', "\r\n"), &mut address);
    address
}

fn percent_encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(into, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_exactly_the_summary() {
        let to = Href::new("mailto:csm@vendor.example?cc=x@y.example").unwrap();
        assert_eq!(
            mail(Some(&to), "A & B", "1 of 2 done\nmore: ä"),
            "mailto:csm@vendor.example?subject=A%20%26%20B&body=1%20of%202%20done%0D%0Amore%3A%20%C3%A4"
        );
        assert_eq!(mail(None, "x", ""), "mailto:?subject=x&body=");
    }
}
