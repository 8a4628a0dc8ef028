//! A small guide with what guides can be made of, and a page that holds it. What readers see of it is for the
//! journeys and the scenes.

use crate::journey::{SCRIPTS, open_step};
use crate::{Find, Locator, Page, Server};
use guide_author::{Content, SourceFile, compile};

/// Where it stands in a page.
pub const ELEMENT: &str = r#"<connector-guide vendor="acme" system="bamboohr"><p>Text</p></connector-guide>"#;

/// Puts the guide beside those that are published below this address.
pub fn publish_guide(server: &Server, below: &str) {
    let media = include_bytes!("acme/media/window.svg");
    let files = [
        SourceFile::text("acme/vendor.yaml", include_str!("acme/vendor.yaml")),
        SourceFile::text("acme/bamboohr.yaml", include_str!("acme/guide.yaml")),
        SourceFile { path: "acme/media/window.svg".to_owned(), content: Content::Media(media.to_vec()) },
    ];
    let compiled = compile(&files);
    assert!(compiled.problems.is_empty(), "{:?}", compiled.problems);
    let bytes = guide_model::encode(&compiled.library.vendors[0].guides[0]).unwrap();
    server.file(&format!("{below}guides/f2/acme/bamboohr.guide"), "application/octet-stream", bytes);
    server.file(&format!("{below}guides/f2/acme/media/window.svg"), "image/svg+xml", media);
}

/// Publishes the guide with a page at `/help` that holds nothing else, and opens it.
pub async fn open(page: &Page) -> Locator {
    let server = page.server();
    server.mount_dist(SCRIPTS);
    publish_guide(server, SCRIPTS);
    publish(page, ELEMENT);
    page.goto("/help").await;
    page.wait_event("ready").await;
    page.guide("acme")
}

/// Publishes a page with this inside.
pub fn publish(page: &Page, inside: &str) {
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        <script type="module" src="{SCRIPTS}connector-guide.js"></script></head><body><main><h1>Help</h1>{inside}</main></body></html>"#
    );
    page.server().page("/help", &html);
}

/// Loads the page again and waits until the guide can be used.
pub async fn come_back(page: &Page) {
    page.reload().await;
    page.wait_event("ready").await;
}

/// The step with this id, unfolded.
pub async fn unfold(guide: &Locator, id: &str, title: &str) -> Locator {
    open_step(guide, title).await;
    step_of(guide, id)
}

/// The step with this id.
pub fn step_of(guide: &Locator, id: &str) -> Locator {
    guide.css(&format!("#acme-bamboohr-{id}"))
}

/// Types a value where it is missing, and keeps it.
pub async fn keep(page: &Page, place: &Locator, label: &str, text: &str) {
    place.textbox(label).type_keys(text).await;
    page.press("Enter").await;
    place.textbox(label).wait_gone().await;
}
