//! A guide's own page: complete without a script, and the live checklist takes over in place.

use super::inline::plain;
use super::{Reading, full_text};
use crate::text::{LANGUAGE, phrase};
use yew::prelude::*;

/// The document without its doctype. It lies two folders below the published files.
///
/// Scripts and styles are files: pages with a strict Content-Security-Policy take nothing else.
pub fn page(reading: &Reading, hash: u64) -> Html {
    let guide = reading.guide;
    let description = guide.overview.first().map_or_else(|| guide.title.clone(), |first| plain(reading, first));
    let vendor = guide.vendor.id.to_string();
    let system = guide.system.id.to_string();
    let abroad = guide.words.is_empty().then_some(LANGUAGE);
    html! {
        <html lang={guide.language.clone()} dir={guide.direction()}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ &guide.title }</title>
                <meta name="description" content={description} />
                <link rel="icon" href="data:," />
                <link rel="stylesheet" href="../../page.css" />
                <script type="module" src="../../connector-guide.js"></script>
            </head>
            <body>
                <header>
                    <p><a href="../../index.html" lang={abroad} dir={abroad.map(|_| "ltr")}>{ reading.own(phrase::ALL_GUIDES) }</a></p>
                </header>
                <main>
                    <connector-guide
                        {vendor}
                        {system}
                        lang={reading.language.map(str::to_owned)}
                        loading="eager"
                        heading-level={reading.level.to_string()}
                    >
                        { full_text(reading, hash) }
                    </connector-guide>
                </main>
            </body>
        </html>
    }
}
