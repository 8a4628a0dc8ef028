//! `docs/embedding.md` says what the code does: its tables of attributes, events, reasons, variables, parts and
//! keys hold exactly what stands in the sources, or in a running guide.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::collections::BTreeSet;

use e2e::{Page, in_chromium};

/// The first cells of the table whose head begins with this word.
fn table(document: &str, head: &str) -> BTreeSet<String> {
    rows(document, head).into_iter().map(|cells| cells[0].clone()).collect()
}

/// The rows of the table whose head begins with this word, without back quotes.
fn rows(document: &str, head: &str) -> Vec<Vec<String>> {
    let start = format!("| {head} |");
    let lines = document.lines().skip_while(|line| !line.starts_with(&start)).skip(2);
    let rows = lines
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().replace('`', "")).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    assert!(!rows.is_empty(), "docs/embedding.md has no table that begins with {start}");
    rows
}

/// All that follows `before` in a text, up to a character that no name has.
fn names_after(text: &str, before: &str) -> BTreeSet<String> {
    let ends = |letter: char| !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    text.match_indices(before)
        .filter_map(|(at, _)| text[at + before.len()..].split(ends).next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

fn read(path: &str) -> String {
    let file = e2e::settings::checkout().join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

#[test]
fn the_documented_attributes_are_those_the_loader_reads() {
    let (document, loader) = (read("docs/embedding.md"), read("src/connector-guide.js"));
    let list = loader.split("const ATTRIBUTES = [").nth(1).unwrap().split(']').next().unwrap();
    let watched: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(table(&document, "Attribute"), watched, "the table and ATTRIBUTES");
    let mut read = names_after(&loader, "get(\"");
    read.extend(names_after(&loader, "isOn(\""));
    // `names.get` reads a fragment; its keys are attributes, too.
    assert_eq!(read, watched, "ATTRIBUTES and what is read");
}

#[test]
fn the_documented_events_are_those_that_are_sent() {
    let document = read("docs/embedding.md");
    let effect = read("src/effect.rs");
    let mut sent = names_after(&effect, "\"connector-guide:");
    let loader = read("src/connector-guide.js");
    assert!(loader.contains("NAME + \":error\""));
    sent.insert("error".to_owned());
    let documented: BTreeSet<String> = table(&document, "Event")
        .iter()
        .map(|name| name.strip_prefix("connector-guide:").expect("our own event").to_owned())
        .collect();
    assert_eq!(documented, sent);
    // The types say the same as the table.
    for cells in rows(&document, "Event") {
        let keys: BTreeSet<String> = cells[1].split(", ").map(str::to_owned).collect();
        let line = document.lines().find(|line| line.trim_start().starts_with(&format!("\"{}\":", cells[0]))).unwrap();
        let typed = line.split('{').nth(1).unwrap().split('}').next().unwrap();
        let typed: BTreeSet<String> = typed
            .split(';')
            .filter_map(|part| part.split(':').next())
            .map(|key| key.trim().to_owned())
            .filter(|key| !key.is_empty())
            .collect();
        assert_eq!(keys, typed, "the detail of {}", cells[0]);
    }
}

#[test]
fn the_documented_reasons_are_those_the_loader_gives() {
    let loader = read("src/connector-guide.js");
    let mut given = names_after(&loader, "problem(\"");
    given.extend(names_after(&loader, "reason ?? \""));
    given.extend(names_after(&loader, "error.name : \""));
    // The reason of a file that did not come, and the name that the module gives its own refusal.
    given.extend(names_after(&loader, "fetchFile(url, \""));
    given.extend(names_after(&loader, "error.name == \"").into_iter().filter(|name| name != "untime"));
    assert_eq!(table(&read("docs/embedding.md"), "Reason"), given);
    for name in ["guide-too-new", "guide-unreadable"] {
        assert!(read("src/element.rs").contains(&format!("\"{name}\"")), "the module never says {name}");
    }
}

#[test]
fn the_documented_variables_are_those_the_styles_use() {
    let styles = [read("styles/tokens.css"), read("styles/widget.css")].concat();
    let used: BTreeSet<String> = names_after(&styles, "var(--connector-guide-")
        .into_iter()
        .map(|name| format!("--connector-guide-{name}"))
        .collect();
    assert_eq!(table(&read("docs/embedding.md"), "Variable"), used);
}

/// Fleet's guide has every sort of block. Chromium only: parts are attributes, the same in every engine.
async fn the_documented_parts_are_those_of_a_guide(page: Page) {
    page.server().mount_dist("/");
    page.goto("/#vendor=fleet&system=justworks").await;
    page.wait_event("ready").await;
    let parts = "return [...document.querySelector('connector-guide').shadowRoot.querySelectorAll('[part]')].map((one) => one.getAttribute('part'))";
    let had: BTreeSet<String> = serde_json::from_value(page.script(parts, vec![]).await).unwrap();
    assert_eq!(table(&read("docs/embedding.md"), "Part"), had);
}

in_chromium!(the_documented_parts_are_those_of_a_guide);

#[test]
fn the_documented_keys_are_those_that_are_stored() {
    let documented = table(&read("docs/embedding.md"), "Key");
    let keeper = read("src/keeper.rs");
    assert!(keeper.contains("const RUN: &str = \"main\";"));
    let made = keeper.split("format!(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let made: BTreeSet<String> = made
        .filter(|made| made.contains('/'))
        .map(|made| {
            made.replacen("{}/{}/{RUN}", "<vendor>/<system>/main", 1).replacen(
                "{}",
                "connector-guide/1/<vendor>/<system>/main",
                1,
            )
        })
        .collect();
    assert_eq!(documented, made);
}
