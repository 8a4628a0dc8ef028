//! Measures the published bundle in headless Chromium and writes `docs/performance.md`.
//!
//! `cargo run --release -p e2e --bin bench`. Guides of 20, 1,000 and 10,000 actions: when they can be read, when
//! they can be ticked, and how long one tick takes. Owns no limits: numbers of another machine are other numbers.
#![allow(clippy::expect_used, clippy::panic, reason = "a program for developers: it stops with what went wrong")]

use std::fmt::Write;
use std::process::Command;

use e2e::{Engine, Page, generated, run, settings};

/// Loads and ticks of each size; an odd number has a middle.
const LOADS: usize = 5;
const TICKS: usize = 11;

/// Runs before everything else on the page: notes when the checklist could be used.
const CLOCK: &str = "addEventListener('connector-guide:ready', () => { window.readyAt = performance.now() })";

/// Ticks the box with this place among all, at the start of a frame, and waits until that frame is painted.
/// A message posted in a frame's callback arrives after its paint.
const TICK: &str = "
    const box = document.querySelector('connector-guide').shadowRoot.querySelectorAll('input[type=checkbox]')[arguments[0]];
    return new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      port1.onmessage = () => done(performance.now() - start);
      box.click();
      port2.postMessage(0);
    }))";

/// What was measured of one size, in milliseconds.
#[derive(Default)]
struct Measured {
    readable: Vec<f64>,
    ready: Vec<f64>,
    tick: Vec<f64>,
}

fn main() {
    let mut rows = String::new();
    let mut day = String::new();
    for actions in [20, 1_000, 10_000] {
        let mut measured = Measured::default();
        run(Engine::Chromium, &format!("bench of {actions}"), async |page: Page| {
            measure(&page, actions, &mut measured).await;
            let now = page.script("return new Date().toISOString().slice(0, 10)", vec![]).await;
            day = now.as_str().unwrap_or_default().to_owned();
        });
        let row = format!(
            "| {actions} | {} | {} | {} |",
            in_words(&mut measured.readable),
            in_words(&mut measured.ready),
            in_words(&mut measured.tick)
        );
        println!("{row}");
        writeln!(rows, "{row}").expect("a string takes everything");
    }
    let file = settings::checkout().join("docs/performance.md");
    std::fs::write(&file, document(&rows, &day)).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    println!("written to {}", file.display());
}

async fn measure(page: &Page, actions: usize, measured: &mut Measured) {
    page.server().file("/clock.js", "text/javascript", CLOCK);
    generated::publish(page.server(), actions, r#"<script src="/clock.js"></script>"#);
    for _ in 0..LOADS {
        page.goto(generated::PAGE).await;
        // What was ticked the last time is no part of what is measured.
        page.script("localStorage.clear()", vec![]).await;
        page.reload().await;
        page.wait_event("ready").await;
        let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
        measured.readable.push(number(page.wait_until("the text is painted", paint).await));
        measured.ready.push(number(page.script("return window.readyAt", vec![]).await));
    }
    for place in 0..TICKS {
        measured.tick.push(number(page.script(TICK, vec![place.into()]).await));
    }
}

fn number(value: serde_json::Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// "12 (10 to 15)": the middle one, the least and the most.
fn in_words(all: &mut [f64]) -> String {
    all.sort_by(f64::total_cmp);
    let shown = |value: Option<&f64>| match value {
        Some(value) if *value < 10.0 => format!("{value:.1}"),
        Some(value) => format!("{value:.0}"),
        None => "?".to_owned(),
    };
    format!("{} ({} to {})", shown(all.get(all.len() / 2)), shown(all.first()), shown(all.last()))
}

fn document(rows: &str, day: &str) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let browser = settings::CHROMIUM.find().ok().and_then(|path| Command::new(path).arg("--version").output().ok());
    let browser = browser.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    format!(
        "# Performance\n\n\
         Written by `cargo xtask bench`; do not edit. Measured on {day}, {cores} cores, {browser}, headless, files from \
         the same machine, uncompressed, nothing cached. Numbers of another machine are other numbers.\n\n\
         Milliseconds: the middle one (least to most) of {LOADS} loads and {TICKS} ticks.\n\n\
         | Actions | Readable | First tick possible | One tick to the next paint |\n\
         | ---: | ---: | ---: | ---: |\n{rows}\n\
         - **Actions**: generated guides, {} actions a step.\n\
         - **Readable**: from the start of the navigation until the text in the page is painted. It needs none of our files.\n\
         - **First tick possible**: until `connector-guide:ready`.\n\
         - **One tick to the next paint**: a click at the start of a frame until that frame is painted. \
         A frame has 17 milliseconds.\n",
        generated::A_STEP
    )
}
