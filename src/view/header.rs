//! What gets connected, how far the reader is, where the facts come from.

use super::prose::{link, plain};
use super::{ViewConfig, heading};
use crate::effect::Focus;
use crate::state::State;
use crate::text::{self, phrase, words};
use guide_model::{Guide, Text};
use yew::prelude::*;

/// The header. The title and the overview may be the page's own; the progress always stands here.
pub(super) fn header(state: &State, config: &ViewConfig) -> Html {
    let guide = state.guide();
    html! {
        <header class="header" part="header">
            if !config.hide_header {
                { eyebrow(guide) }
                <@{heading(config.heading_level)} class="title" part="title" tabindex="-1" data-focus={Focus::Title.mark()}>
                    { &guide.title }
                </@>
                { paragraphs(guide, &guide.overview, "overview") }
            }
            { progress(state, config) }
            <div class="facts">
                if !guide.security.is_empty() {
                    <details class="fact">
                        <summary>{ phrase::SECURITY }</summary>
                        <ul>{ for (0_u32..).zip(&guide.security).map(|(at, text)| html! { <li key={at}>{ plain(guide, text) }</li> }) }</ul>
                    </details>
                }
                { sources(guide) }
            </div>
        </header>
    }
}

/// Paragraphs of one class.
pub(super) fn paragraphs(guide: &Guide, texts: &[Text], class: &'static str) -> Html {
    html! {
        <div {class}>{ for (0_u32..).zip(texts).map(|(at, text)| html! { <p key={at}>{ plain(guide, text) }</p> }) }</div>
    }
}

fn eyebrow(guide: &Guide) -> Html {
    let edition = guide.system.edition.iter().map(|edition| format!(" {edition}")).collect::<String>();
    html! {
        <p class="eyebrow">
            <b>
                { &guide.system.name }{ edition }
                <span aria-hidden="true">{ " → " }</span><span class="unseen">{ words::TO }</span>
                { &guide.vendor.name }
            </b>
            if let Some(partner) = &guide.partner {
                <span>{ words::through(&partner.name) }</span>
            }
            <span>{ words::as_of(guide.checked_on) }</span>
        </p>
    }
}

fn progress(state: &State, config: &ViewConfig) -> Html {
    let count = state.count();
    // Where the title is the page's own, the count stands in for it as the place to begin at.
    let mark = config.hide_header.then(|| Focus::Title.mark());
    html! {
        <div class="progress">
            <progress class="bar" part="progress" aria-label={words::DONE}
                max={count.total.max(1).to_string()} value={count.done.to_string()}></progress>
            <span class="figures" tabindex={config.hide_header.then_some("-1")} data-focus={mark}>
                { text::done_of(count) }
            </span>
            if let Some(effort) = state.guide().effort.as_ref().filter(|_| !state.is_complete()) {
                <span class="figures effort">
                    { text::effort(effort, count) }
                    if let Some(note) = &effort.note {
                        <span class="effort-note">{ plain(state.guide(), note) }</span>
                    }
                </span>
            }
        </div>
    }
}

fn sources(guide: &Guide) -> Html {
    let sources = (0_u32..)
        .zip(&guide.sources)
        .map(|(at, source)| html! { <li key={at}>{ link(&source.href, &source.title) }</li> });
    html! {
        <details class="fact">
            <summary>{ words::SOURCES }</summary>
            <ul>
                { for sources }
            </ul>
            <p>{ words::read_on(guide.checked_on) }</p>
        </details>
    }
}
