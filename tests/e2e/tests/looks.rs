//! How a guide looks is the guide's own matter, but for what is promised: theme, font, variables, parts. Whatever the page does to all
//! its elements, nothing inside moves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::emulate::Media;
use e2e::{Find, Page, every_engine, in_chromium};
use serde_json::{Value, json};

/// What help centers do, at its worst.
const HOSTILE: &str = "
    html { font-size: 62.5%; }
    * { all: unset !important; letter-spacing: .5em !important; word-spacing: 2em !important; text-transform: uppercase !important;
      line-height: 3 !important; text-indent: 3em !important; text-align: right !important; font-style: italic !important;
      font-variant: small-caps !important; white-space: pre !important; color: red !important; cursor: help !important; }
    head, script, style { display: none !important; }
    html, body, div, main { display: block !important; }
    button, input, summary, a, ul, li, svg { padding: 9px !important; min-height: 9em !important; border: 9px solid red !important; background: red !important; float: right !important; }
    svg { fill: red !important; }
    p { margin: 0 0 5em !important; }
    label, details { display: none !important; }";

/// Where everything in the guide is and how its words look.
const MEASURE: &str = "
    const root = document.querySelector('connector-guide').shadowRoot, guide = root.querySelector('.guide').getBoundingClientRect();
    // What still moves is waited for.
    return Promise.all(root.getAnimations().map((one) => one.finished)).then(() => [...root.querySelectorAll('.guide, .guide *')].filter((one) => one.checkVisibility()).map((one) => {
      const box = one.getBoundingClientRect(), style = getComputedStyle(one);
      return [one.localName, one.className.baseVal ?? one.className, ...[box.left - guide.left, box.top - guide.top, box.width, box.height].map(Math.round),
        style.color, style.backgroundColor, style.fontSize, style.fontStyle, style.letterSpacing, style.textTransform, style.textAlign, style.cursor].join(' ');
    }))";

async fn open(page: &Page, head: &str, attributes: &str) {
    page.server().mount_dist("/cg/");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body><main>
        <connector-guide vendor="fleet" system="justworks" loading="eager" {attributes}><p>Text</p></connector-guide></main></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto("/help").await;
    page.wait_event("ready").await;
    page.css(".step-title").button("Add a third-party administrator").click().await;
    page.button("Copy Member Type").wait_visible().await;
}

async fn style_of_guide(page: &Page, property: &str) -> Value {
    let script = "const guide = document.querySelector('connector-guide').shadowRoot.querySelector('.guide');
        return getComputedStyle(guide)[arguments[0]]";
    page.script(script, vec![json!(property)]).await
}

async fn nothing_inside_moves_whatever_the_page_does(page: Page) {
    let still = "main { display: block; width: 600px }";
    open(&page, &format!("<style>body {{ font-family: sans-serif }} {still}</style>"), "").await;
    let plain = page.script(MEASURE, vec![]).await;
    let hostile = format!(
        "<style>{HOSTILE} body, main, connector-guide {{ font-family: sans-serif !important }} main {{ width: 600px !important }}</style>"
    );
    open(&page, &hostile, r#"style="font-size: 9px; text-shadow: 0 0 9px red; visibility: visible""#).await;
    let disturbed = page.script(MEASURE, vec![]).await;
    let (plain, disturbed) = (plain.as_array().unwrap(), disturbed.as_array().unwrap());
    assert!(plain.len() > 100, "only {} elements", plain.len());
    let moved: Vec<_> = plain.iter().zip(disturbed).filter(|(one, other)| one != other).take(8).collect();
    assert!(moved.is_empty() && plain.len() == disturbed.len(), "{moved:#?}");
}

async fn the_font_is_the_pages_and_the_size_is_the_readers(page: Page) {
    open(
        &page,
        "<style>html { font: 62.5%/3 serif } connector-guide { font-family: cursive; font-size: 7px }</style>",
        "",
    )
    .await;
    assert_eq!(style_of_guide(&page, "fontFamily").await, "cursive");
    assert_eq!(style_of_guide(&page, "fontSize").await, "16px");
    let controls = "const root = document.querySelector('connector-guide').shadowRoot;
        return [...new Set([...root.querySelectorAll('button, .input, summary, .title')].map((one) => getComputedStyle(one).fontFamily))]";
    assert_eq!(page.script(controls, vec![]).await, json!(["cursive"]), "controls have it, too");
    let set = "document.querySelector('connector-guide').style.setProperty('--connector-guide-font', 'fantasy')";
    page.script(set, vec![]).await;
    assert_eq!(style_of_guide(&page, "fontFamily").await, "fantasy");
}

/// What a page hides with all that is in it, such as a closed drawer, is hidden.
async fn what_the_page_hides_is_hidden(page: Page) {
    open(&page, "", "").await;
    page.script("document.querySelector('main').style.visibility = 'hidden'", vec![]).await;
    assert_eq!(style_of_guide(&page, "visibility").await, "hidden");
    page.script("document.querySelector('main').style.visibility = ''", vec![]).await;
    assert_eq!(style_of_guide(&page, "visibility").await, "visible");
}

async fn variables_and_parts_reach_inside(page: Page) {
    let styles = "<style>:root { --connector-guide-radius: 3px; --connector-guide-good: rgb(1, 2, 3) }
        connector-guide::part(footer) { background: rgb(4, 5, 6) } connector-guide::part(button) { text-transform: uppercase }</style>";
    open(&page, styles, "").await;
    assert_eq!(style_of_guide(&page, "borderTopLeftRadius").await, "3px");
    let inside = "const of = (selector) => getComputedStyle(document.querySelector('connector-guide').shadowRoot.querySelector(selector));
        return [of('.check').accentColor, of('.footer').backgroundColor, of('.ways .button').textTransform]";
    assert_eq!(page.script(inside, vec![]).await, json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)", "uppercase"]));
}

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(23, 26, 30)";

async fn a_theme_is_what_the_page_says(page: Page) {
    // Like the page: one that knows no dark gets no dark guide, whatever the reader's system says.
    for (head, attributes, system_dark, wanted) in [
        ("", "", true, LIGHT),
        ("<meta name=color-scheme content='light dark'>", "", true, DARK),
        ("<meta name=color-scheme content='light dark'>", "", false, LIGHT),
        ("<style>:root { color-scheme: dark }</style>", "theme=auto", false, DARK),
        ("<meta name=color-scheme content='light dark'>", "theme=light", true, LIGHT),
        ("", "theme=dark", false, DARK),
    ] {
        page.emulate(Media { dark: system_dark, ..Media::default() }).await;
        open(&page, head, attributes).await;
        assert_eq!(
            style_of_guide(&page, "backgroundColor").await,
            wanted,
            "{head} {attributes}, dark system: {system_dark}"
        );
    }
}

/// What moves explains something and is over at once; who wants no motion sees none.
async fn motion_is_short_or_absent(page: Page) {
    open(&page, "", "").await;
    let longest = "const root = document.querySelector('connector-guide').shadowRoot;
        const seconds = (list) => list.split(',').map(parseFloat);
        return Math.max(...[...root.querySelectorAll('*')].flatMap((one) => ['', '::before', '::after'].flatMap((pseudo) => {
          const style = getComputedStyle(one, pseudo);
          return [...seconds(style.transitionDuration), ...seconds(style.animationDuration)];
        })))";
    let moving = page.script(longest, vec![]).await.as_f64().unwrap();
    assert!(moving > 0.0 && moving <= 0.15, "{moving} seconds");
    page.emulate(Media { reduced_motion: true, ..Media::default() }).await;
    assert_eq!(page.script(longest, vec![]).await.as_f64(), Some(0.0));
}

async fn more_contrast_is_given_where_it_is_wanted(page: Page) {
    open(&page, "", "").await;
    let quiet = "const of = (selector) => getComputedStyle(document.querySelector('connector-guide').shadowRoot.querySelector(selector));
        return [of('.guide').color, of('.overview').color, of('.row .what').color]";
    let usual = page.script(quiet, vec![]).await;
    assert_ne!(usual[0], usual[1]);
    page.emulate(Media { more_contrast: true, ..Media::default() }).await;
    let more = page.script(quiet, vec![]).await;
    assert_eq!((&more[1], &more[2]), (&more[0], &more[0]), "no words are of less weight");
}

every_engine!(
    nothing_inside_moves_whatever_the_page_does,
    the_font_is_the_pages_and_the_size_is_the_readers,
    what_the_page_hides_is_hidden,
    variables_and_parts_reach_inside,
);
in_chromium!(a_theme_is_what_the_page_says, motion_is_short_or_absent, more_contrast_is_given_where_it_is_wanted);
