//! What comes when everything is done, and, until then, what is left.

use super::button::Button;
use super::header::paragraphs;
use super::icon::{Icon, icon};
use super::letter::{Sending, letter};
use super::pen::Pen;
use super::prose::link;
use super::{ViewConfig, fact, heading};
use crate::action::{Act, Action};
use crate::effect::{Focus, Letter};
use crate::state::State;
use crate::step_state::Status;
use crate::text::{self, phrase, words};
use guide_model::Guide;

/// The finish.
pub(super) fn finish(pen: &mut Pen, state: &State, act: &Act, config: &ViewConfig) {
    let guide = state.guide();
    let done = state.is_complete();
    pen.el_of("div", if done { "finish done" } else { "finish" }, |pen| {
        pen.attr("part", "finish");
        pen.el("span.dot|aria-hidden=true", |pen| {
            icon(pen, Icon::Flag);
        });
        pen.el_of(heading(config.heading_level.saturating_add(1)), "step-title", |pen| {
            pen.attr("tabindex", "-1");
            pen.attr("data-focus", &Focus::Finish.mark());
            pen.own(if done { words::ALL_SET } else { phrase::FINISH });
        });
        pen.el("div.body", |pen| {
            left(pen, state, act);
            // What comes then reads wrong as long as something is left.
            pen.when(done, |pen| paragraphs(pen, guide, &guide.finish.text, "prose"));
            connect(pen, guide, act, config, done);
            fact(pen, &words::tell(&guide.finish.tell, done), true, done, |pen| tell(pen, state, act));
            feedback(pen, state, act, config);
        });
    });
}

fn left(pen: &mut Pen, state: &State, act: &Act) {
    let count = state.count();
    pen.el("div.left", |pen| {
        // Where nothing applies to the reader, nothing can be left.
        pen.switch("hidden", state.is_complete() || count.total == 0);
        pen.own_in("p", &words::left(count.total.saturating_sub(count.done), count.total));
        pen.el("ul|role=list", |pen| {
            // Before the first tick this would only repeat the steps above.
            pen.switch("hidden", count.done == 0);
            for (index, step) in state.steps().iter().enumerate() {
                let is_stuck = step.status == Status::Stuck;
                if !step.applies || (step.count.is_complete() && !is_stuck) {
                    continue;
                }
                pen.el("li", |pen| {
                    pen.key(&index.to_string());
                    let title = text::named_title(state.guide(), state.values(), index);
                    Button::new(&title, Action::Visit(index)).linked(index == 0).write(pen, act);
                    pen.words(" ");
                    let figures =
                        if is_stuck { words::status(state.guide(), None, step.status) } else { text::of(step.count) };
                    pen.own_in("span.figures", &figures);
                });
            }
        });
    });
}

fn tell(pen: &mut Pen, state: &State, act: &Act) {
    let (guide, summary) = (state.guide(), text::summary(state));
    let mail = text::mail_address(guide.finish.mail.as_ref(), "", &guide.title, &summary);
    let sending = Sending {
        letter: Letter::Summary,
        name: words::SUMMARY,
        copy: words::COPY_SUMMARY,
        copied: state.summary_copied,
        mail: Some((words::MAIL_SUMMARY, mail)),
        ready: true,
    };
    letter(pen, act, &summary, sending);
}

fn connect(pen: &mut Pen, guide: &Guide, act: &Act, config: &ViewConfig, done: bool) {
    let words = words::open_flow(guide);
    pen.el("div.choices", |pen| match &guide.finish.connect {
        _ if config.connect => Button::new(&words, Action::Connect).primary(done).write(pen, act),
        Some(href) => pen.el_of("a", if done { "button primary" } else { "button" }, |pen| {
            pen.attr("part", "button");
            pen.attr("href", href.as_str());
            pen.attr("target", "_blank");
            pen.attr("rel", "noopener noreferrer");
            pen.own(&words);
        }),
        None => pen.switch("hidden", true),
    });
}

fn feedback(pen: &mut Pen, state: &State, act: &Act, config: &ViewConfig) {
    pen.el("div.question|role=group", |pen| {
        pen.label(words::DID_IT_HELP);
        pen.own_in("p", if state.helpful.is_some() { text::THANKS } else { words::DID_IT_HELP });
        match &state.guide().finish.feedback {
            _ if config.feedback => pen.el("div.answers", |pen| {
                for (words, helpful) in [(words::YES, true), (words::NO, false)] {
                    let answer = Button::new(words, Action::Feedback(helpful));
                    answer.pressed(state.helpful == Some(helpful)).write(pen, act);
                }
            }),
            Some(href) => link(pen, href, words::TELL_US, true),
            None => pen.switch("hidden", true),
        }
    });
}
