//! What comes when everything is done, and, until then, what is left.

use super::button::Button;
use super::header::paragraphs;
use super::icon::{Icon, icon};
use super::prose::link;
use super::{ViewConfig, heading, section_title};
use crate::action::Action;
use crate::effect::Focus;
use crate::state::State;
use crate::text::{self, phrase, words};
use guide_model::{Guide, Href};
use std::fmt::Write;
use yew::prelude::*;

/// The finish.
pub(super) fn finish(state: &State, act: &Callback<Action>, config: &ViewConfig) -> Html {
    let guide = state.guide();
    let done = state.is_complete();
    let summary = text::summary(state);
    html! {
        <div class={classes!("finish", done.then_some("done"))} part="finish">
            <span class="dot" aria-hidden="true">{ icon(Icon::Flag) }</span>
            <@{heading(config.heading_level.saturating_add(1))} class="step-title" tabindex="-1" data-focus={Focus::Finish.mark()}>
                { if done { words::ALL_SET } else { phrase::FINISH } }
            </@>
            <div class="body">
                { left(state, act) }
                { paragraphs(guide, &guide.finish.text, "prose") }
                { connect(guide, act, config, done) }
                <details class="fact" open={done}>
                    <summary>{ words::tell(&guide.finish.tell, done) }</summary>
                    { tell(state, act, summary) }
                </details>
                { feedback(state, act, config) }
            </div>
        </div>
    }
}

fn left(state: &State, act: &Callback<Action>) -> Html {
    let count = state.count();
    let open = (0..).zip(state.steps()).filter(|(_, step)| step.applies && !step.count.is_complete());
    let rows = open.map(|(index, step)| {
        html! {
            <li key={index}>
                { Button::new(section_title(state.guide(), index).to_owned(), Action::Visit(index)).linked().view(act) }
                { " " }<span class="figures">{ text::of(step.count) }</span>
            </li>
        }
    });
    html! {
        <div class="left" hidden={state.is_complete()}>
            <p>{ words::left(count.total.saturating_sub(count.done), count.total) }</p>
            // Before the first tick this would only repeat the steps above.
            <ul role="list" hidden={count.done == 0}>{ for rows }</ul>
        </div>
    }
}

fn tell(state: &State, act: &Callback<Action>, summary: String) -> Html {
    let guide = state.guide();
    let lines = summary.lines().count().to_string();
    let mail = mail(guide.finish.mail.as_ref(), &guide.title, &summary);
    let copy = match state.summary_copied {
        Some(true) => Button::new(words::COPIED, Action::CopySummary).worked().icon(Icon::Tick),
        _ => Button::new(words::COPY_SUMMARY, Action::CopySummary).icon(Icon::Copy),
    };
    html! {
        <div class="summary">
            <textarea class="input" readonly={true} rows={lines} value={summary} aria-label={words::SUMMARY} data-focus={Focus::Summary.mark()} />
            <div class="choices">
                { copy.view(act) }
                <a class="button" part="button" href={mail}>{ words::MAIL_SUMMARY }</a>
            </div>
            if state.summary_copied == Some(false) {
                <p class="source ask">{ text::COPY_BY_HAND }</p>
            }
        </div>
    }
}

fn connect(guide: &Guide, act: &Callback<Action>, config: &ViewConfig, done: bool) -> Html {
    let words = words::open_flow(guide);
    let class = if done { "button primary" } else { "button" };
    html! {
        <div class="choices" hidden={!config.connect && guide.finish.connect.is_none()}>
            if config.connect {
                <button type="button" {class} part="button" onclick={super::button::on(act, Action::Connect)}>{ words }</button>
            } else if let Some(href) = &guide.finish.connect {
                <a {class} part="button" href={href.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ words }</a>
            }
        </div>
    }
}

fn feedback(state: &State, act: &Callback<Action>, config: &ViewConfig) -> Html {
    let answer = |words, helpful| {
        Button::new(words, Action::Feedback(helpful)).pressed(state.helpful == Some(helpful)).view(act)
    };
    let elsewhere = state.guide().finish.feedback.as_ref();
    html! {
        <div class="question" role="group" aria-label={words::DID_IT_HELP} hidden={!config.feedback && elsewhere.is_none()}>
            <p>{ if state.helpful.is_some() { text::THANKS } else { words::DID_IT_HELP } }</p>
            if config.feedback {
                <div class="answers">{ answer(words::YES, true) }{ answer(words::NO, false) }</div>
            } else if let Some(href) = elsewhere {
                { link(href, words::TELL_US) }
            }
        </div>
    }
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
