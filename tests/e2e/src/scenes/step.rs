//! The steps on the way to a state: what a reader does, and what goes wrong around them.
//!
//! Owns how each is done: by the pointer, by keys, by the address, by the server. Never by changing what the page holds.

use guide_author::{Content, SourceFile, compile, read_folder};
use serde_json::json;

use crate::server::{Hold, Server};
use crate::{Find, Page, settings};

/// One step. Those that prepare something count from the next page that is opened.
pub(super) enum Step {
    /// Opens an address.
    Go(&'static str),
    /// Waits until a guide on the page is ready.
    Ready,
    /// Waits until this text can be seen.
    See(&'static str),
    /// Presses the button with this name.
    Press(&'static str),
    /// Presses what has this role and name.
    PressThe(&'static str, &'static str),
    /// Presses the step with this title: folds or unfolds it.
    Unfold(&'static str),
    /// Ticks this.
    Tick(&'static str),
    /// Ticks everything that there is.
    TickAll,
    /// Types into the field that this CSS selector finds.
    Type(&'static str, &'static str),
    /// Types to wherever the keyboard is.
    Keys(&'static str),
    /// Presses this key.
    Key(&'static str),
    /// Loads the page again.
    Reload,
    /// From now on nothing can be fetched.
    CutOff,
    /// Prepares: this script runs first.
    First(&'static str),
    /// Prepares: what matches is not there.
    Refuse(&'static str),
    /// Prepares: what matches does not come.
    Hold(&'static str),
    /// Prepares: this stands in the browser's storage under this key.
    Stored(&'static str, &'static str),
    /// Prepares: so many vendors are listed.
    Vendors(usize),
    /// Prepares: this YAML is the guide of Fleet.
    Written(&'static str),
    /// Prepares: the author of this vendor's guide has changed one text into the other.
    Changed(&'static str, &'static str, &'static str),
    /// Prepares: a page with this inside its body, at `/help`.
    Article(&'static str),
}

impl Step {
    pub(super) async fn take(&self, page: &Page, held: &mut Vec<Hold>) {
        let server = page.server();
        match *self {
            Step::Go(address) => page.goto(address).await,
            Step::Ready => drop(page.wait_event("ready").await),
            Step::See(text) => drop(page.text_containing(text).nth(0).wait_visible().await),
            Step::Press(name) => page.button(name).nth(0).click().await,
            Step::PressThe(role, name) => page.role(role, name).nth(0).click().await,
            Step::Unfold(title) => page.css(".step-title").button(title).click().await,
            Step::Tick(name) => page.checkbox(name).nth(0).click().await,
            Step::TickAll => tick_all(page).await,
            Step::Type(selector, text) => page.css(selector).nth(0).type_keys(text).await,
            Step::Keys(text) => page.type_keys(text).await,
            Step::Key(key) => page.press(key).await,
            Step::Reload => page.reload().await,
            Step::CutOff => server.disconnect("*"),
            Step::First(script) => server.first(script),
            Step::Refuse(pattern) => server.refuse(pattern, 404),
            Step::Hold(pattern) => held.push(server.hold(pattern)),
            Step::Stored(key, text) => {
                page.goto("/__paste.html").await;
                page.set_local_storage(key, text).await;
            }
            Step::Vendors(count) => server.rewrite("*/index.json", move |_| vendors(count).into_bytes()),
            Step::Written(yaml) => {
                let folder = vec![
                    SourceFile::text("fleet/vendor.yaml".to_owned(), vendor_file()),
                    SourceFile::text("fleet/justworks.yaml".to_owned(), yaml.to_owned()),
                ];
                publish(server, "fleet", &folder);
            }
            Step::Changed(vendor, was, now) => publish(server, vendor, &changed(vendor, was, now)),
            Step::Article(inside) => {
                let html = format!(
                    r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
                    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
                    <script type="module" src="/connector-guide.js"></script></head>{inside}</html>"#
                );
                server.page("/help", &html);
            }
        }
    }
}

/// Unfolds every step and presses every check box in it, from top to bottom.
async fn tick_all(page: &Page) {
    for step in page.css(".steps .step-button").all_now().await {
        if step.expanded == Some(false) {
            page.css(".step-title").button(&step.name).click().await;
        }
    }
    let boxes = page.css(".steps input[type=checkbox]");
    for at in 0..boxes.all_now().await.len() {
        let the_box = boxes.nth(at);
        if the_box.seen().await.checked == Some(false) {
            the_box.click().await;
            the_box.wait_checked(true).await;
        }
    }
}

fn guides() -> Vec<SourceFile> {
    read_folder(&settings::checkout().join("guides")).expect("the folder of our guides")
}

fn vendor_file() -> String {
    text_of(guides(), "fleet/vendor.yaml")
}

fn text_of(files: Vec<SourceFile>, path: &str) -> String {
    match files.into_iter().find(|file| file.path == path).map(|file| file.content) {
        Some(Content::Text(text)) => text,
        other => panic!("{path} is {other:?}"),
    }
}

fn changed(vendor: &str, was: &str, now: &str) -> Vec<SourceFile> {
    let names = ["vendor.yaml", "justworks.yaml"].map(|name| format!("{vendor}/{name}"));
    let files = names.map(|path| {
        let text = text_of(guides(), &path);
        let hit = path.ends_with("justworks.yaml");
        assert!(!hit || text.contains(was), "{path} no longer has: {was}");
        SourceFile::text(path, if hit { text.replace(was, now) } else { text })
    });
    files.into()
}

/// Puts the guide where the published one is.
fn publish(server: &Server, vendor: &str, folder: &[SourceFile]) {
    let compiled = compile(folder);
    assert!(compiled.problems.is_empty(), "{:?}", compiled.problems);
    let guide = compiled.library.vendors.first().and_then(|vendor| vendor.guides.first()).expect("one guide");
    let bytes = guide_model::encode(guide).expect("every guide can be encoded");
    let path = format!("/guides/f1/{vendor}/justworks.guide");
    server.file(&path, "application/octet-stream", bytes);
}

fn vendors(count: usize) -> String {
    let vendors: Vec<_> = (1..=count)
        .map(|at| {
            let title = format!("Connect Justworks to Vendor {at}");
            let system = json!({"id": "justworks", "name": "Justworks", "title": title, "partner": "Finch"});
            json!({"id": format!("v{at}"), "name": format!("Vendor {at}"), "systems": [system]})
        })
        .collect();
    json!({ "vendors": vendors }).to_string()
}
