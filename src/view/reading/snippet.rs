//! What vendors paste into their own pages.

use super::inline::prose;
use super::{Links, Reading, body, heading};
use crate::text::phrase;
use yew::prelude::*;

/// The short text for inside the element: editors rewrite what is pasted and copies get old, so it says
/// little and leads to the page that says everything.
pub fn short(reading: &Reading, links: &Links) -> Html {
    let guide = reading.guide;
    html! {
        <>
            { heading(reading, 0, &guide.title) }
            if let Some(first) = guide.overview.first() {
                <p>{ prose(reading, first) }</p>
            }
            <p><a href={links.page.clone()}>{ reading.own(phrase::read_guide(guide)) }</a></p>
        </>
    }
}

/// The loader and the element, as a `div` because help centers strip custom tags.
pub fn snippet(reading: &Reading, links: &Links, inside: Html) -> Html {
    let guide = reading.guide;
    html! {
        <>
            <script type="module" src={links.loader.clone()}></script>
            { "\n" }
            <div
                data-connector-guide=""
                data-vendor={guide.vendor.id.to_string()}
                data-system={guide.system.id.to_string()}
                data-lang={reading.language.map(str::to_owned)}
                lang={guide.language.clone()}
                dir={guide.direction()}
            >
                { inside }
            </div>
            { "\n" }
        </>
    }
}

/// The whole guide under a link to the live one, for articles that take neither script nor `div`.
pub fn intercom(reading: &Reading, links: &Links) -> Html {
    html! {
        <>
            <p><a href={links.live.clone()}>{ reading.own(phrase::open_live(reading.guide)) }</a></p>
            { body(reading) }
            { "\n" }
        </>
    }
}
