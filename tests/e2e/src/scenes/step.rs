//! The steps on the way to a state: what a reader does, and what goes wrong around them.
//!
//! Owns how each is done: by the pointer, by keys, by the address, by the server. Never by changing what the page holds.

use std::any::Any;

use guide_author::{Content, SourceFile, compile, read_folder};
use serde_json::json;

use crate::server::Server;
use crate::{Find, Page, acme, settings};

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
    /// Presses the button with this name inside what this CSS selector finds.
    PressIn(&'static str, &'static str),
    /// Presses the step with this title: folds or unfolds it.
    Unfold(&'static str),
    /// Ticks this.
    Tick(&'static str),
    /// Ticks everything in the open step with this title.
    TickIn(&'static str),
    /// Ticks everything that there is.
    TickAll,
    /// Types into the field that this CSS selector finds.
    Type(&'static str, &'static str),
    /// Loads the page again.
    Reload,
    /// Chooses a file of this name with this text.
    Load(&'static str, &'static str),
    /// Opens a page of another site that holds our page of Fleet in a frame.
    Frame,
    /// Prepares: five weeks have passed.
    Later,
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
    /// Prepares: the author of this vendor's guide has changed texts, each into the one beside it.
    Changed(&'static str, &'static [(&'static str, &'static str)]),
    /// Prepares: a page at `/help` that holds the guide with what guides can be made of.
    Acme,
    /// Prepares: a page with this inside its body, at `/help`.
    Article(&'static str),
}

impl Step {
    pub(super) async fn take(&self, page: &Page, held: &mut Vec<Box<dyn Any>>) {
        let server = page.server();
        match *self {
            Step::Go(address) => page.goto(address).await,
            Step::Ready => drop(page.wait_event("ready").await),
            Step::See(text) => drop(page.text_containing(text).nth(0).wait_visible().await),
            Step::Press(name) => page.button(name).nth(0).click().await,
            Step::PressIn(selector, name) => page.css(selector).button(name).click().await,
            Step::Unfold(title) => page.css(".step-title").button(title).click().await,
            Step::Tick(name) => page.checkbox(name).nth(0).click().await,
            Step::TickIn(title) => tick_each(page, &step_of(page, title).await).await,
            Step::TickAll => tick_all(page).await,
            Step::Type(selector, text) => page.css(selector).nth(0).type_keys(text).await,
            Step::Reload => page.reload().await,
            Step::Load(name, text) => load(page, name, text).await,
            Step::Frame => held.push(Box::new(open_frame(page).await)),
            Step::Later => server.first(&clock("2026, 11, 29")),
            Step::CutOff => server.disconnect("*"),
            Step::First(script) => server.first(script),
            Step::Refuse(pattern) => server.refuse(pattern, 404),
            Step::Hold(pattern) => held.push(Box::new(server.hold(pattern))),
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
            Step::Changed(vendor, changes) => publish(server, vendor, &changed(vendor, changes)),
            Step::Acme => {
                acme::publish_guide(server, "/");
                let element = acme::ELEMENT;
                write(server, &format!("<body><main><h1>Connect BambooHR</h1>{element}</main></body>"));
            }
            Step::Article(inside) => write(server, inside),
        }
    }
}

/// A script that stops the clock at noon of this day in the reader's zone: year, month counted from 0, day.
pub fn clock(day: &str) -> String {
    format!(
        "const Known = Date, now = new Known({day}, 12).getTime();
        globalThis.Date = class Date extends Known {{
          constructor(...parts) {{ parts.length ? super(...parts) : super(now) }}
          static now() {{ return now }}
        }};"
    )
}

/// Unfolds every step and presses every check box in it, from top to bottom.
async fn tick_all(page: &Page) {
    for step in page.css(".steps .step-button").all_now().await {
        if step.expanded == Some(false) {
            page.css(".step-title").button(&step.name).click().await;
        }
    }
    let questions = page.css(".steps .question");
    for at in 0..questions.all_now().await.len() {
        questions.nth(at).button("No").click().await;
    }
    tick_each(page, ".steps").await;
}

/// A CSS selector of the panel that the step with this title unfolds.
async fn step_of(page: &Page, title: &str) -> String {
    let button = page.css(".step-title").button(title).seen().await;
    format!("[id='{}']", button.attributes.get("aria-controls").expect("the button says what it unfolds"))
}

/// Presses every check box inside what this CSS selector finds that is not ticked yet.
async fn tick_each(page: &Page, selector: &str) {
    let boxes = page.css(&format!("{selector} input[type=checkbox]"));
    for at in 0..boxes.all_now().await.len() {
        let the_box = boxes.nth(at);
        if the_box.seen().await.checked == Some(false) {
            the_box.click().await;
            the_box.wait_checked(true).await;
        }
    }
}

async fn load(page: &Page, name: &str, text: &str) {
    let port = page.server().origin().replace(|letter: char| !letter.is_ascii_digit(), "");
    let folder = std::env::temp_dir().join(format!("connector-guide-load-{port}"));
    let file = folder.join(name);
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, text)).expect("a file to choose");
    page.css("input[type=file]").type_keys(&file.to_string_lossy()).await;
    // It is read as soon as it was chosen; what comes of it is seen by the next step.
    page.css(".data .said").wait_visible().await;
    std::fs::remove_dir_all(&folder).expect("the file that was chosen");
}

fn write(server: &Server, inside: &str) {
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        <script type="module" src="/connector-guide.js"></script></head>{inside}</html>"#
    );
    server.page("/help", &html);
}

async fn open_frame(page: &Page) -> Server {
    let other = Server::start().await;
    let ours = page.server().url("/#vendor=fleet&system=justworks");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><title>Another site</title><meta name="viewport" content="width=device-width"></head>
        <body><main><h1>Another site</h1><iframe title="Connect Justworks" src="{ours}" style="width: 100%; height: 700px"></iframe></main></body></html>"#
    );
    other.page("/", &html);
    page.goto(&other.url("/")).await;
    let frame = page.frame("iframe");
    frame.wait_event("ready").await;
    frame.button("Your data").click().await;
    frame.text("Kept in this browser, for this page only.").wait_visible().await;
    other
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

fn changed(vendor: &str, changes: &[(&str, &str)]) -> Vec<SourceFile> {
    let (names, guide) = (format!("{vendor}/vendor.yaml"), format!("{vendor}/justworks.yaml"));
    let mut text = text_of(guides(), &guide);
    for (was, now) in changes {
        assert!(text.contains(was), "{guide} no longer has: {was}");
        text = text.replace(was, now);
    }
    let vendor_text = text_of(guides(), &names);
    vec![SourceFile::text(names, vendor_text), SourceFile::text(guide, text)]
}

/// Puts the guide where the published one is.
fn publish(server: &Server, vendor: &str, folder: &[SourceFile]) {
    let compiled = compile(folder);
    assert!(compiled.problems.is_empty(), "{:?}", compiled.problems);
    let guide = compiled.library.vendors.first().and_then(|vendor| vendor.guides.first()).expect("one guide");
    let bytes = guide_model::encode(guide).expect("every guide can be encoded");
    let path = format!("/guides/f2/{vendor}/justworks.guide");
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
