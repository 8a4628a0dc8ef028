//! `guide render`, run as authors run it: on our own guides, twice, with mistakes, called wrongly.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the report")]

#[path = "../../../tests/reading/markup.rs"]
#[allow(dead_code, reason = "shared with the tests of the views, which use all of it")]
mod markup;

use guide_author::{compile, read_folder};
use markup::Markup;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::{TempDir, tempdir};

const OURS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guides");
const BASE: &str = "https://guides.example/connector-guide";

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn render(guides: &Path, out: &Path, more: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide"));
    command.arg("render").arg(guides).arg("--out").arg(out).args(more).env("NO_COLOR", "1");
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(out.to_str().unwrap(), "OUT");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, String> {
    fn collect(top: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(top, &path, found);
            } else {
                let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(folder, folder, &mut found);
    found
}

/// A folder with one small guide.
fn small_guides(vendor_name: &str, title: &str) -> TempDir {
    let folder = tempdir().unwrap();
    let vendor = folder.path().join("acme");
    fs::create_dir(&vendor).unwrap();
    fs::write(vendor.join("vendor.yaml"), format!("format: 1\nname: {vendor_name}\n")).unwrap();
    let guide = format!(
        "format: 1\ntitle: {title}\nsystem: {{ id: payroll, name: Payroll }}\noverview: It connects.\n\
         checked_on: 2026-11-21\nsources:\n  - {{ title: Article, href: \"https://acme.example/\" }}\n\
         steps:\n  - id: first\n    title: First\n    blocks:\n      - actions:\n          - {{ id: look, do: Look. }}\n\
         finish: {{ text: Done., tell: your manager }}\n"
    );
    fs::write(vendor.join("payroll.yaml"), guide).unwrap();
    folder
}

#[test]
fn our_guides_become_pages_and_snippets() {
    let out = tempdir().unwrap();
    let run = render(Path::new(OURS), out.path(), &["--base", BASE]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let compiled = compile(&read_folder(Path::new(OURS)).unwrap());
    let mut wanted = BTreeSet::new();
    for guide in compiled.library.vendors.iter().flat_map(|vendor| &vendor.guides) {
        let (vendor, system) = (&guide.vendor.id, &guide.system.id);
        wanted.insert(format!("pages/{vendor}/{system}.html"));
        wanted.extend(["full.html", "html", "intercom.html"].map(|kind| format!("snippets/{vendor}-{system}.{kind}")));
    }
    for guide in compiled.library.vendors.iter().flat_map(|vendor| &vendor.translations) {
        let (vendor, system, language) = (&guide.vendor.id, &guide.system.id, &guide.language);
        wanted.insert(format!("pages/{vendor}/{system}.{language}.html"));
        let kinds = ["full.html", "html", "intercom.html"];
        wanted.extend(kinds.map(|kind| format!("snippets/{vendor}-{system}.{language}.{kind}")));
    }
    let (guides, written) = (compiled.guides, wanted.len());
    assert_eq!(run.out, format!("{guides} guides rendered into OUT: {written} files written\n"));
    assert_eq!(files(out.path()).into_keys().collect::<BTreeSet<_>>(), wanted);
    assert!(wanted.contains("pages/fleet/justworks.html"), "{wanted:?}");
}

#[test]
fn every_word_of_our_guides_is_in_each_full_rendering() {
    let out = tempdir().unwrap();
    assert_eq!(render(Path::new(OURS), out.path(), &["--base", BASE]).code, Some(0));
    let files = files(out.path());
    let compiled = compile(&read_folder(Path::new(OURS)).unwrap());
    assert_eq!(compiled.problems, []);
    for guide in compiled.library.vendors.iter().flat_map(|vendor| &vendor.guides) {
        let mut words = BTreeSet::new();
        collect_words("", &serde_json::to_value(guide).unwrap(), &mut words);
        assert!(words.len() > 40, "{words:?}");
        let (vendor, system) = (&guide.vendor.id, &guide.system.id);
        for path in [
            format!("pages/{vendor}/{system}.html"),
            format!("snippets/{vendor}-{system}.full.html"),
            format!("snippets/{vendor}-{system}.intercom.html"),
        ] {
            let markup = Markup::read(&files[&path]);
            for word in &words {
                let linked = || markup.named("a").any(|link| link.attribute("href") == Some(word));
                let drawn = || markup.named("img").any(|image| image.attribute("alt") == Some(word));
                assert!(markup.text.contains(word.as_str()) || linked() || drawn(), "{path} lacks {word:?}");
            }
            let ids: Vec<_> = markup.elements.iter().filter_map(|element| element.attribute("id")).collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}: {ids:?}");
        }
    }
}

/// What a reader of Markdown reads, without spaces.
fn said_in_markdown(text: &str) -> String {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
    let mut said = String::new();
    let mut in_picture = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) if !in_picture => said.push_str(&words),
            Event::Start(Tag::Image { .. }) => in_picture = true,
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Html(html) | Event::InlineHtml(html) => assert_eq!(&*html, "<br>"),
            _ => {}
        }
    }
    said.split_whitespace().collect()
}

#[test]
fn markdown_says_what_the_page_says() {
    let out = tempdir().unwrap();
    let run = render(Path::new(OURS), out.path(), &["--base", BASE, "--markdown"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let files = files(out.path());
    let mut compared = 0;
    for (path, markdown) in files.iter().filter(|(path, _)| path.starts_with("markdown/")) {
        let name = path.strip_prefix("markdown/").unwrap().strip_suffix(".md").unwrap().replace('/', "-");
        let html = Markup::read(&files[&format!("snippets/{name}.full.html")]);
        let expected: String = html.text.split_whitespace().collect();
        let said = said_in_markdown(markdown);
        let same = said.chars().zip(expected.chars()).take_while(|(a, b)| a == b).count();
        let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(120).collect::<String>();
        assert!(said == expected, "{path}:\n{}\n{}", around(&said), around(&expected));
        assert!(markdown.starts_with("# ") && markdown.ends_with('\n') && !markdown.contains("\n\n\n"), "{path}");
        compared += 1;
    }
    let pages = files.keys().filter(|path| path.starts_with("pages/")).count();
    assert!(compared > 1 && compared == pages, "{compared} of {pages}");
}

/// The texts and addresses of a guide. What is left out is for machines or said in other words.
fn collect_words(key: &str, value: &Value, words: &mut BTreeSet<String>) {
    const NOT_SHOWN: [&str; 20] = [
        "id", "question", "Ask", "Value", "Secret", "was", "now", "kind", "origin", "style", "control", "tone",
        "entry", "flow", "extract", "place", "example", "src", "repeat", "values",
    ];
    match value {
        // A way out is named where it leads to.
        Value::Object(way_out) if key == "questions" && way_out["optional"] == true => {}
        // A plain yes or no is said where something depends on it.
        Value::Object(choice) if key == "choices" => {
            collect_words("sign", &choice["sign"], words);
            if choice["mark"].as_u64() > Some(1) {
                collect_words("label", &choice["label"], words);
            }
        }
        // The address of the page is no word.
        Value::String(text) if !NOT_SHOWN.contains(&key) && text != "Page" => {
            words.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect_words(key, item, words)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| collect_words(key, value, words)),
        _ => {}
    }
}

#[test]
fn what_stays_the_same_is_not_written_again() {
    let out = tempdir().unwrap();
    let guides = small_guides("Acme", "Connect");
    let run = || render(guides.path(), out.path(), &["--base", BASE]).out;
    assert_eq!(run(), "1 guide rendered into OUT: 4 files written\n");
    assert_eq!(run(), "1 guide rendered into OUT: 0 files written\n");
    fs::write(out.path().join("snippets/acme-payroll.html"), "changed").unwrap();
    assert_eq!(run(), "1 guide rendered into OUT: 1 file written\n");
}

#[test]
fn without_an_address_snippets_say_what_to_fill_in() {
    let out = tempdir().unwrap();
    let guides = small_guides("Acme", "Connect");
    let run = render(guides.path(), out.path(), &[]);
    assert_eq!(
        run.out,
        "1 guide rendered into OUT: 4 files written\n\
         Snippets point to https://YOUR-HOST/connector-guide/: give --base for the real address.\n"
    );
    let files = files(out.path());
    let snippet = Markup::read(&files["snippets/acme-payroll.html"]);
    assert_eq!(
        snippet.named("script").next().unwrap().attribute("src"),
        Some("https://YOUR-HOST/connector-guide/connector-guide.js")
    );
    assert!(!files["pages/acme/payroll.html"].contains("YOUR-HOST"));
}

#[test]
fn one_vendor_alone() {
    let out = tempdir().unwrap();
    let run = render(Path::new(OURS), out.path(), &["--base", BASE, "--vendor", "fleet"]);
    assert_eq!(run.out, "1 guide rendered into OUT: 8 files written\n", "in two languages");
    assert!(files(out.path()).keys().all(|path| path.contains("fleet")));

    let run = render(Path::new(OURS), out.path(), &["--vendor", "flet"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("guide: there is no vendor 'flet' in "), "{}", run.err);
}

#[test]
fn with_problems_nothing_is_written() {
    let guides = small_guides("Acme", "Connect");
    fs::write(guides.path().join("acme/other.yaml"), "format: 1\n").unwrap();
    let out = tempdir().unwrap();
    let below = out.path().join("below");
    let run = render(guides.path(), &below, &["--base", BASE]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("other.yaml"), "{}", run.err);
    assert!(!below.exists());
}

#[test]
fn what_is_no_address_is_refused() {
    let out = tempdir().unwrap();
    let below = out.path().join("below");
    let run = render(Path::new(OURS), &below, &["--base", "javascript:alert(1)"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        run.err.lines().next(),
        Some(
            "error: invalid value 'javascript:alert(1)' for '--base <URL>': \
             the address of a folder starts with https:// (or http://) and a host"
        )
    );
    assert!(!below.exists());
}

#[test]
fn a_hostile_name_stays_a_name() {
    let out = tempdir().unwrap();
    let name = "</title><script>alert(1)</script>&amp;\"'";
    let guides = small_guides(&format!("'{}'", name.replace('\'', "''")), "Connect {vendor.name}");
    let run = render(guides.path(), out.path(), &["--base", BASE]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let page = Markup::read(&files(out.path())["pages/acme/payroll.html"]);
    assert_eq!(page.named("script").count(), 1);
    assert!(page.text.contains(&format!("Connect {name}")), "{}", page.text);
}
