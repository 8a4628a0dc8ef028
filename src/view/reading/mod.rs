//! A guide as plain text, for places where the live checklist is not: before it loads, where it may
//! not run, on paper, in search engines. Every fact of the guide, no controls, no state.
//!
//! All renderings come from the same views; [`Markup`] says which elements they may use. These views
//! are native only, so that none of them weighs on the bundle.

mod blocks;
mod ending;
mod form;
mod front;
mod inline;
mod message;
mod only_if;
mod page;
mod permissions;
mod sights;
mod snippet;
mod spanish;
mod step;

pub use page::page;
pub use snippet::{intercom, short, snippet};

use crate::text;
use guide_model::Guide;
use spanish::in_spanish;
use yew::prelude::*;

/// The elements that a place leaves alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Semantic HTML: steps that fold, forms as tables, anchors.
    Web,
    /// What Intercom's articles keep: `p br hr h1 h2 a img ul ol li table pre b i`, and no attribute but `href`.
    Intercom,
}

/// What all views of this module are given.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// What to show.
    pub guide: &'a Guide,
    /// With which elements.
    pub markup: Markup,
    /// Level of the title's heading, 1 to 5. [`Markup::Intercom`] has its own levels.
    pub level: u8,
    /// The address of the folder that the guide's pictures lie below.
    pub files: &'a str,
    /// The language that the element has to ask for, where it is not the one that the guide is written in.
    pub language: Option<&'a str>,
}

impl Reading<'_> {
    /// The widget's own words in the guide's language, or in English where the guide does not bring them. The
    /// space around them stays.
    fn own(&self, words: impl AsRef<str>) -> String {
        let words = words.as_ref();
        let inside = words.trim_matches(' ');
        let is_spanish = text::locale(self.guide).split('-').next() == Some("es");
        // The more particular ones first: "{} of {}" is among the guide's.
        let known = is_spanish.then(|| in_spanish(inside)).flatten().or_else(|| self.guide.in_its_language(inside));
        known.map_or_else(|| words.to_owned(), |known| words.replacen(inside, &known, 1))
    }
}

/// Where the published files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// The loader.
    pub loader: String,
    /// The guide's own page.
    pub page: String,
    /// The standalone page, opened with this guide.
    pub live: String,
}

/// The whole guide. `hash` is the content hash of its compiled form, so that a copy that got old can be told.
pub fn full_text(reading: &Reading, hash: u64) -> Html {
    html! {
        <div
            class="connector-guide-text"
            lang={reading.guide.language.clone()}
            dir={reading.guide.direction()}
            data-guide-hash={format!("{hash:016x}")}
            data-checked-on={reading.guide.checked_on.to_string()}
        >
            { body(reading) }
        </div>
    }
}

/// Everything from the title to the last contact, a line each in the source.
fn body(reading: &Reading) -> Html {
    let guide = reading.guide;
    let steps = guide.steps.iter().enumerate().map(|(at, step)| step::step(reading, at, step));
    std::iter::once(front::front(reading)).chain(steps).chain([ending::ending(reading)]).collect()
}

/// A heading so many levels below the title.
fn heading(reading: &Reading, below: u8, words: impl Into<Html>) -> Html {
    let tag = match reading.markup {
        Markup::Web => format!("h{}", reading.level.saturating_add(below).clamp(1, 6)),
        Markup::Intercom => match below {
            0 => "h1".into(),
            1 => "h2".into(),
            _ => return html! { <p><b>{ words.into() }</b></p> },
        },
    };
    html! { <@{tag}>{ words.into() }</@> }
}

/// A list, and nothing where it would be empty.
fn list(items: impl IntoIterator<Item = Html>) -> Html {
    let items: Vec<Html> = items.into_iter().map(|item| html! { <li>{ item }</li> }).collect();
    if items.is_empty() {
        Html::default()
    } else {
        html! { <ul>{ items }</ul> }
    }
}
