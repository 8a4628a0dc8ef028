//! Accessible beyond what holds in every state (`trees.rs`): text spacing, pages from right to left and paper.
//! Chromium only: the others cannot pretend these media. And `docs/accessibility.md` says what is so: its states are
//! those that are visited, its versions those that are used.
//!
//! `RENEW_GOLDEN=1 cargo test -p e2e --test access` writes both tables anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::fs;

use e2e::emulate::Media;
use e2e::scenes;
use e2e::settings::checkout;
use e2e::{Engine, Find, Locator, Page, in_chromium, run};
use serde_json::{Value, json};

const FLEET: &str = r#"<connector-guide vendor="fleet" system="justworks"><p>Text of Fleet</p></connector-guide>"#;
const HAS_PRIVILEGES: &str = "You have administrator privileges in Justworks.";

/// Collects what is found in all states of a journey, so that one run tells everything.
struct Findings {
    page: Page,
    found: Vec<String>,
}

impl Findings {
    fn on(page: &Page) -> Findings {
        Findings { page: page.clone(), found: Vec::new() }
    }

    async fn check_rules(&mut self, state: &str) {
        for violation in self.page.accessibility_violations().await {
            self.found.push(format!("{state}: {violation}"));
        }
    }

    async fn check_width(&mut self, state: &str) {
        for wide in self.page.too_wide().await {
            self.found.push(format!("{state}: {wide} does not fit"));
        }
    }

    fn expect_none(self) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
    }
}

async fn open(page: &Page, head: &str, body: &str, fragment: &str) {
    page.server().mount_dist("/cg/");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body><main><h1>Help</h1>{body}</main></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto(&format!("/help{fragment}")).await;
    page.wait_event("ready").await;
}

/// The button that folds a step: the finish has one of the same name that leads there.
fn step(page: &Page, title: &str) -> Locator {
    page.css(".step-title").button(title)
}

async fn wide_letters_foreign_directions_and_paper(page: Page) {
    open(&page, "", FLEET, "").await;
    let mut findings = Findings::on(&page);
    page.checkbox(HAS_PRIVILEGES).click().await;
    for title in ["Add a third-party administrator", "Set the permissions", "Note the connection details"] {
        step(&page, title).click().await;
    }
    page.textbox("Username").wait_visible().await;

    // WCAG 1.4.12.
    let spacing = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
        for (const tree of [document, document.querySelector('connector-guide').shadowRoot])
          tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]";
    page.script(spacing, vec![]).await;
    for width in [1280, 320] {
        page.set_viewport(width, 900).await;
        findings.check_width(&format!("wide letters at {width}")).await;
    }
    page.reload().await;
    page.wait_event("ready").await;
    step(&page, "Set the permissions").click().await;

    page.script("document.documentElement.dir = 'rtl'", vec![]).await;
    for width in [1280, 320] {
        page.set_viewport(width, 900).await;
        findings.check_width(&format!("right to left at {width}")).await;
    }
    page.set_viewport(1280, 900).await;
    findings.check_rules("right to left").await;
    // The words are English wherever they stand.
    assert_eq!(page.script("return getComputedStyle(document.querySelector('connector-guide').shadowRoot.querySelector('.guide')).direction", vec![]).await, "ltr");
    page.script("document.documentElement.dir = 'ltr'", vec![]).await;

    page.emulate(Media { print: true, ..Media::default() }).await;
    let printed = "const root = document.querySelector('connector-guide').shadowRoot, all = (selector) => [...root.querySelectorAll(selector)];
        const seen = (one) => one.checkVisibility({ contentVisibilityAuto: true });
        return {
            panels: all('.panel').length, folded: all('.panel').filter((one) => !seen(one.firstElementChild)).map((one) => one.id),
            buttons: all('.button:not(.answers *), .linked').filter(seen).map((one) => one.textContent),
            answers: all('.answers .button').filter(seen).map((one) =>
                [one.textContent, getComputedStyle(one).borderStyle, getComputedStyle(one, '::before').borderStyle]),
            facts: all('.guide > :not(.footer) details > :not(summary)').filter((one) => !seen(one)).map((one) => one.textContent),
        }";
    // Only the next frame shows Chromium what a fold that the medium opened has in it.
    page.script("return new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))).then(() => 0)", vec![])
        .await;
    let printed = page.script(printed, vec![]).await;
    assert_eq!((&printed["panels"], &printed["folded"]), (&json!(7), &json!([])), "all steps are on paper");
    assert_eq!(printed["buttons"], json!([]), "nothing to press is on paper");
    let answers = json!([["Yes", "none", "solid"], ["No", "none", "solid"]]);
    assert_eq!(printed["answers"], answers, "answers are words with a box to mark");
    assert_eq!(printed["facts"], json!([]), "what is folded is on paper, too");
    findings.expect_none();
}

in_chromium!(wide_letters_foreign_directions_and_paper);

const DOCUMENT: &str = "docs/accessibility.md";

/// The document with these rows below the head of a table.
fn with_rows(document: &str, head: &str, rows: &str) -> String {
    let (before, _, after) = around(document, head);
    format!("{before}{rows}{after}")
}

/// The rows of a table, as they stand there.
fn rows_of<'a>(document: &'a str, head: &str) -> &'a str {
    around(document, head).1
}

/// What stands up to the end of a table's head, its rows, and what follows.
fn around<'a>(document: &'a str, head: &str) -> (&'a str, &'a str, &'a str) {
    let start = document.find(head).unwrap_or_else(|| panic!("{DOCUMENT} has no table {head}")) + head.len();
    let (before, rest) = document.split_at(start);
    let rows: usize = rest.split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
    let (rows, after) = rest.split_at(rows);
    (before, rows, after)
}

const STATES: &str = "| State | What is seen |\n| --- | --- |\n";
const VERSIONS: &str = "| Program | Version |\n| --- | --- |\n";

fn states() -> String {
    scenes::all().map(|scene| format!("| `{}` | {} |\n", scene.name, scene.shows)).collect()
}

/// The version of axe-core that is installed for the tests.
fn axe() -> String {
    let lock: Value = serde_json::from_str(&fs::read_to_string(checkout().join("package-lock.json")).unwrap()).unwrap();
    lock["packages"]["node_modules/axe-core"]["version"].as_str().unwrap().to_owned()
}

fn versions() -> String {
    let mut rows = String::new();
    for engine in Engine::ALL {
        run(engine, "version", async |page: Page| {
            page.goto("/__paste.html").await;
            let agent = page.script("return navigator.userAgent", vec![]).await;
            rows.push_str(&format!("| {} | {} |\n", named(engine), agent.as_str().unwrap()));
        });
    }
    format!("{rows}| axe-core | {} |\n", axe())
}

fn named(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "Chromium",
        Engine::Firefox => "Firefox",
        Engine::WebKit => "WebKitGTK",
    }
}

#[test]
fn the_document_lists_every_state_and_all_programs() {
    let file = checkout().join(DOCUMENT);
    let mut document = fs::read_to_string(&file).unwrap();
    if std::env::var_os("RENEW_GOLDEN").is_some() {
        document = with_rows(&with_rows(&document, STATES, &states()), VERSIONS, &versions());
        fs::write(&file, &document).unwrap();
    }
    assert_eq!(rows_of(&document, STATES), states(), "RENEW_GOLDEN=1 writes the table of {DOCUMENT} anew");
    // Which versions of browsers there are differs between machines; which programs are used does not.
    let rows = rows_of(&document, VERSIONS);
    let programs: Vec<&str> = rows.lines().filter_map(|row| row.split(" | ").next()).collect();
    assert_eq!(programs, ["| Chromium", "| Firefox", "| WebKitGTK", "| axe-core"]);
    assert!(rows.contains(&format!("| axe-core | {} |", axe())), "{rows}");
}

#[test]
fn the_document_names_files_that_exist() {
    let document = fs::read_to_string(checkout().join(DOCUMENT)).unwrap();
    let paths = document.split('`').skip(1).step_by(2).filter(|word| word.starts_with("tests/"));
    let missing: Vec<&str> = paths.filter(|path| !checkout().join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
