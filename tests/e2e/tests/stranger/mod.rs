//! A stranger's page and the guides in it, for journeys that look at how the two get on.

use e2e::{Find, Locator, Page};
use serde_json::Value;

/// One of our guides, behind the first door.
pub(crate) const GOPROFILES: &str =
    r#"<connector-guide vendor="goprofiles" system="justworks"><p>Text of GoProfiles</p></connector-guide>"#;
/// The other one, behind the second.
pub(crate) const FLEET: &str =
    r#"<div data-connector-guide data-vendor="fleet" data-system="justworks"><p>Text of Fleet</p></div>"#;
/// The first thing to tick in the guide of Fleet.
pub(crate) const HAS_PRIVILEGES: &str = "You have administrator privileges in Justworks.";
/// More than a window full of nothing.
pub(crate) const FAR: &str = r#"<div class="far"></div>"#;

/// A help page of somebody else's, with the published folder below `/cg/`.
pub(crate) async fn open(page: &Page, body: &str) {
    page.server().mount_dist("/cg/");
    page.server().file("/far.css", "text/css", ".far { height: 6000px }");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <link rel="stylesheet" href="/far.css"><script type="module" src="/cg/connector-guide.js"></script></head>
        <body><main id="main"><h1>Help</h1>{body}</main></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto("/help").await;
}

/// Waits until the guide of a vendor can be used; answers with what the event says.
pub(crate) async fn wait_ready(page: &Page, vendor: &str) -> Value {
    page.wait_event_where("ready", &format!("of {vendor}"), |detail| detail["vendor"] == vendor).await.detail
}

/// The button that folds a step: the finish has one of the same name that leads there.
pub(crate) fn step(guide: &Locator, title: &str) -> Locator {
    guide.css(".step-title").button(title)
}

/// Runs a script on the guide of a vendor, called `host` in it.
pub(crate) async fn with_host(page: &Page, vendor: &str, script: &str) -> Value {
    let host = format!(
        "const host = document.querySelector(`connector-guide[vendor=\"{vendor}\"], div[data-vendor=\"{vendor}\"]`);"
    );
    page.script(&format!("{host} {script}"), vec![]).await
}
