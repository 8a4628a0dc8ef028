//! Runs of words: prose, labels of the system's screen, and values, of which only the label is known here.

use super::{Markup, Reading};
use crate::text::phrase;
use guide_model::{Id, Inline, Piece, Style, Template, Text};
use yew::prelude::*;

/// A line of prose.
pub(super) fn prose(reading: &Reading, text: &Text) -> Html {
    text.0
        .iter()
        .map(|inline| match inline {
            Inline::Run { text, style } => run(reading, text, *style),
            Inline::Link { href, text } => html! { <a href={href.as_str().to_owned()}>{ text }</a> },
            Inline::Label(label) => exact(reading, label),
            Inline::Value(id) => value(reading, id),
            Inline::Path(labels) => path(reading, labels),
            Inline::Today(pattern) => today(reading, pattern),
        })
        .collect()
}

/// A line of prose without any markup.
pub(super) fn plain(reading: &Reading, text: &Text) -> String {
    let of_template = |template: &Template| -> String {
        let pieces = template.0.iter().map(|piece| match piece {
            Piece::Fixed(text) => text.clone(),
            Piece::Value(id) => label(reading, id).to_owned(),
            Piece::Today(pattern) => pattern.clone(),
            Piece::Page => reading.own(phrase::THIS_PAGE),
        });
        pieces.collect()
    };
    text.0
        .iter()
        .map(|inline| match inline {
            Inline::Run { text, .. } | Inline::Link { text, .. } => text.clone(),
            Inline::Label(template) => of_template(template),
            Inline::Path(path) => path.iter().map(of_template).collect::<Vec<_>>().join(phrase::PATH_MARK),
            Inline::Value(id) => label(reading, id).to_owned(),
            Inline::Today(pattern) => pattern.clone(),
        })
        .collect()
}

/// A paragraph each.
pub(super) fn paragraphs(reading: &Reading, texts: &[Text]) -> Html {
    texts.iter().map(|text| html! { <p>{ prose(reading, text) }</p> }).collect()
}

/// More about what stands before it in the same line, and nothing where there is no more.
pub(super) fn more(reading: &Reading, text: Option<&Text>) -> Html {
    text.map(|text| html! { <>{ " " }{ prose(reading, text) }</> }).unwrap_or_default()
}

/// Text that stands in the system exactly so, or has to be entered exactly so. What each reader has to put in
/// is not in bold, so that nobody takes its name for it.
pub(super) fn exact(reading: &Reading, template: &Template) -> Html {
    let pieces = template.0.iter().map(|one| match one {
        Piece::Fixed(text) => label_of_screen(reading, text),
        one => piece(reading, one),
    });
    pieces.collect()
}

/// A piece of a text that may be each reader's own.
pub(super) fn piece(reading: &Reading, piece: &Piece) -> Html {
    match piece {
        Piece::Fixed(text) => html! { text },
        Piece::Value(id) => value(reading, id),
        Piece::Today(pattern) => today(reading, pattern),
        Piece::Page => emphasis(reading, reading.own(phrase::THIS_PAGE)),
    }
}

/// The day on which it is read, as the system writes days.
fn today(reading: &Reading, pattern: &str) -> Html {
    emphasis(reading, reading.own(phrase::today(pattern)))
}

/// Words of the system's screen, which may be in another script than the guide.
pub(super) fn label_of_screen(reading: &Reading, words: &str) -> Html {
    let dir = (reading.guide.right_to_left && reading.markup == Markup::Web).then_some("auto");
    html! { <b {dir}>{ words }</b> }
}

/// Where the values of a template come from: " (from the linking flow)".
pub(super) fn origins(reading: &Reading, template: &Template) -> String {
    let mut origins: Vec<String> = Vec::new();
    for value in template.values().filter_map(|id| reading.guide.value(id)) {
        let origin = reading.own(phrase::origin(reading.guide, value.origin));
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    }
    if origins.is_empty() { String::new() } else { format!(" ({})", origins.join(", ")) }
}

/// Words of our own that stand where a value would.
pub(super) fn emphasis(reading: &Reading, words: impl Into<Html>) -> Html {
    match reading.markup {
        Markup::Web => html! { <em>{ words.into() }</em> },
        Markup::Intercom => html! { <i>{ words.into() }</i> },
    }
}

/// Words that must not be missed.
pub(super) fn strong(reading: &Reading, words: impl Into<Html>) -> Html {
    match reading.markup {
        Markup::Web => html! { <strong>{ words.into() }</strong> },
        Markup::Intercom => html! { <b>{ words.into() }</b> },
    }
}

fn run(reading: &Reading, text: &str, style: Style) -> Html {
    match style {
        Style::Plain => html! { text },
        Style::Emphasis => emphasis(reading, text),
        Style::Strong => strong(reading, text),
        Style::StrongEmphasis => strong(reading, emphasis(reading, text)),
        Style::Tag => html! { format!("({text})") },
        Style::Code => match reading.markup {
            Markup::Web => html! { <code>{ text }</code> },
            Markup::Intercom => html! { <b>{ text }</b> },
        },
    }
}

fn path(reading: &Reading, labels: &[Template]) -> Html {
    let mut shown = Vec::new();
    for label in labels {
        if !shown.is_empty() {
            shown.push(html! { phrase::PATH_MARK });
        }
        shown.push(exact(reading, label));
    }
    shown.into_iter().collect()
}

fn value(reading: &Reading, id: &Id) -> Html {
    emphasis(reading, label(reading, id))
}

/// What readers know a value by. Its id, should a guide ever name one that it does not have.
fn label<'a>(reading: &Reading<'a>, id: &'a Id) -> &'a str {
    reading.guide.value(id).map_or(id.as_str(), |value| &value.label)
}
