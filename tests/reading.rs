//! Every construct of a guide as text, in each rendering: what it looks like, and what must hold of all.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the report")]

mod reading {
    pub(crate) mod every_construct;
    pub(crate) mod markup;
}

use connector_guide::prerender::{Address, File, Prerenderer};
use guide_model::{Guide, content_hash, encode};
use reading::every_construct::guide;
use reading::markup::{Element, Markup};
use std::collections::BTreeSet;

const HOSTILE: &str = "</title></summary><script>alert(1)</script><!-- ]]> \"'&amp; & --><img src=x onerror=alert(1)>";

fn files(guide: &Guide) -> Vec<File> {
    let address = Address::new("https://guides.example/connector-guide").unwrap();
    Prerenderer::new().unwrap().files(guide, &address).unwrap()
}

fn file(guide: &Guide, path: &str) -> String {
    files(guide).into_iter().find(|file| file.path == path).unwrap().html
}

/// A tag begins a line, so that differences can be read.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[test]
fn a_guide_has_four_files() {
    let paths: Vec<String> = files(&guide("")).into_iter().map(|file| file.path).collect();
    assert_eq!(
        paths,
        [
            "pages/acme/payroll.html",
            "snippets/acme-payroll.html",
            "snippets/acme-payroll.full.html",
            "snippets/acme-payroll.intercom.html",
        ]
    );
}

#[test]
fn the_page() {
    insta::assert_snapshot!(lines(&file(&guide(""), "pages/acme/payroll.html")));
}

#[test]
fn the_short_snippet() {
    insta::assert_snapshot!(lines(&file(&guide(""), "snippets/acme-payroll.html")));
}

#[test]
fn the_intercom_export() {
    insta::assert_snapshot!(lines(&file(&guide(""), "snippets/acme-payroll.intercom.html")));
}

#[test]
fn the_full_snippet_holds_the_full_text() {
    let guide = guide("");
    let text = Prerenderer::new()
        .unwrap()
        .full_text(&guide, 2, "https://guides.example/connector-guide/guides/f2/acme/")
        .unwrap();
    let snippet = file(&guide, "snippets/acme-payroll.full.html");
    assert_eq!(
        snippet,
        format!(
            "<script type=\"module\" src=\"https://guides.example/connector-guide/connector-guide.js\"></script>\n\
             <div data-connector-guide=\"\" data-vendor=\"acme\" data-system=\"payroll\" \
             lang=\"en\" dir=\"ltr\">{text}</div>\n"
        )
    );
    let hash = content_hash(&encode(&guide).unwrap()).unwrap();
    let markup = Markup::read(&text);
    let root = &markup.elements[0];
    assert_eq!(root.attribute("class"), Some("connector-guide-text"));
    assert_eq!((root.attribute("lang"), root.attribute("dir")), (Some("en"), Some("ltr")));
    assert_eq!(root.attribute("data-guide-hash"), Some(format!("{hash:016x}").as_str()));
    assert_eq!(root.attribute("data-checked-on"), Some("2026-11-21"));
}

/// Labels of the system's screen stay as they are there; what takes no attributes has none.
#[test]
fn another_language_is_said_with_its_direction() {
    let guide = Guide { language: "he".into(), right_to_left: true, ..guide("") };
    let said = |element: &Element| (element.attribute("lang") == Some("he"), element.attribute("dir") == Some("rtl"));
    for (path, names) in [
        ("pages/acme/payroll.html", ["html", "div"].as_slice()),
        ("snippets/acme-payroll.html", &["div"]),
        ("snippets/acme-payroll.full.html", &["div"]),
    ] {
        let markup = Markup::read(&file(&guide, path));
        for name in names {
            assert!(markup.named(name).all(|element| said(element) == (true, true)), "{path}: {name}");
        }
    }
    let page = Markup::read(&file(&guide, "pages/acme/payroll.html"));
    let (own, others): (Vec<_>, Vec<_>) = page.named("b").partition(|label| label.attribute("dir") == Some("auto"));
    assert!(own.len() > others.len(), "labels of the system's screen, and those of the guide's values");
    let back = page.named("a").find(|link| link.attribute("href") == Some("../../index.html")).unwrap();
    assert_eq!((back.attribute("lang"), back.attribute("dir")), (Some("en"), Some("ltr")));
    let intercom = Markup::read(&file(&guide, "snippets/acme-payroll.intercom.html"));
    assert!(intercom.elements.iter().all(|element| element.attribute("dir").is_none()));
}

#[test]
fn the_level_of_the_title_sets_all_levels() {
    let headings = |level| {
        let text = Prerenderer::new().unwrap().full_text(&guide(""), level, "").unwrap();
        let names = Markup::read(&text).elements.into_iter().map(|element| element.name);
        let levels = names.filter(|name| name.len() == 2 && name.starts_with('h') && name != "hr");
        levels.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(headings(1), ["h1", "h2", "h3"]);
    assert_eq!(headings(4), ["h4", "h5", "h6"]);
    assert_eq!(headings(5), ["h5", "h6"]);
    assert_eq!(headings(0), ["h1", "h2"]);
    assert_eq!(headings(255), ["h6"]);
}

#[test]
fn steps_fold_and_the_first_is_open() {
    let page = Markup::read(&file(&guide(""), "pages/acme/payroll.html"));
    let steps: Vec<_> =
        page.named("details").map(|one| (one.attribute("id").unwrap(), one.attribute("open"))).collect();
    assert_eq!(
        steps,
        [
            ("acme-payroll-plain", Some("open")),
            ("acme-payroll-form", None),
            ("acme-payroll-rights", None),
            ("acme-payroll-sights", None),
            ("acme-payroll-last", None),
        ]
    );
}

#[test]
fn nothing_that_editors_or_policies_take_away() {
    for file in files(&guide("")) {
        let markup = Markup::read(&file.html);
        let mut ids = BTreeSet::new();
        for element in &markup.elements {
            assert_ne!(element.name, "style", "{}", file.path);
            for (name, value) in &element.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{}: {element:?}", file.path);
                assert!(name != "id" || ids.insert(value.clone()), "{}: {value} twice", file.path);
                assert!(!value.starts_with("javascript:"), "{}: {element:?}", file.path);
            }
        }
        let scripts: Vec<_> =
            markup.named("script").map(|script| script.attribute("src").unwrap().to_owned()).collect();
        let expected: &[&str] = match file.path.as_str() {
            "pages/acme/payroll.html" => &["../../connector-guide.js"],
            "snippets/acme-payroll.intercom.html" => &[],
            _ => &["https://guides.example/connector-guide/connector-guide.js"],
        };
        assert_eq!(scripts, expected, "{}", file.path);
    }
}

#[test]
fn intercom_gets_its_own_tags_and_no_attribute_but_href() {
    let allowed = ["p", "br", "hr", "h1", "h2", "a", "img", "ul", "ol", "li", "table", "pre", "b", "i"];
    for mark in ["", HOSTILE] {
        let markup = Markup::read(&file(&guide(mark), "snippets/acme-payroll.intercom.html"));
        for element in &markup.elements {
            assert!(allowed.contains(&element.name.as_str()), "<{}>", element.name);
            assert!(element.attributes.iter().all(|(name, _)| name == "href"), "{element:?}");
        }
        let first_link = markup.named("a").next().unwrap().attribute("href");
        assert_eq!(first_link, Some("https://guides.example/connector-guide/#vendor=acme&system=payroll"));
    }
}

#[test]
fn hostile_texts_stay_text() {
    for (calm, hostile) in files(&guide("")).into_iter().zip(files(&guide(HOSTILE))) {
        let (calm, hostile) = (Markup::read(&calm.html), Markup::read(&hostile.html));
        assert_eq!(hostile.shape(), calm.shape());
        let without = |text: &str| text.replace(HOSTILE, "");
        assert_eq!(without(&hostile.text), calm.text);
        assert!(hostile.text.contains(HOSTILE));
        for (hostile, calm) in hostile.elements.iter().zip(&calm.elements) {
            let ours = |(name, _): &&(String, String)| name != "data-guide-hash";
            let values = |(_, value): &(String, String)| without(value);
            let hostile: Vec<_> = hostile.attributes.iter().filter(ours).map(values).collect();
            let calm: Vec<_> = calm.attributes.iter().filter(ours).map(values).collect();
            assert_eq!(hostile, calm);
        }
    }
}

/// Every text of the guide is in every rendering of the whole guide.
#[test]
fn nothing_is_left_out() {
    let mark = "¶";
    let guide = guide(mark);
    let json = serde_json::to_value(&guide).unwrap();
    let mut texts = Vec::new();
    collect(&json, &mut texts);
    texts.retain(|text| text.contains(mark));
    assert!(texts.len() > 120, "{}", texts.len());
    // What only buttons say, where there is nothing to press.
    texts.retain(|text| text != "Is anything wrong?¶");
    for path in ["pages/acme/payroll.html", "snippets/acme-payroll.full.html", "snippets/acme-payroll.intercom.html"] {
        let markup = Markup::read(&file(&guide, path));
        let attributes =
            markup.elements.iter().flat_map(|element| &element.attributes).map(|(_, value)| value.as_str());
        let shown = format!("{} {}", markup.text, attributes.collect::<Vec<_>>().join(" "));
        let missing: Vec<&String> = texts.iter().filter(|text| !shown.contains(text.as_str())).collect();
        assert_eq!(missing, Vec::<&String>::new(), "{path}");
    }
}

/// All strings of a value, line by line.
fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.extend(text.lines().map(str::to_owned)),
        serde_json::Value::Array(all) => all.iter().for_each(|one| collect(one, texts)),
        serde_json::Value::Object(all) => all.values().for_each(|one| collect(one, texts)),
        _ => {}
    }
}

#[test]
fn a_guide_of_nothing_is_a_title_and_an_end() {
    let mut guide = guide("");
    guide.overview.clear();
    guide.effort.clear();
    guide.facts.clear();
    guide.start.clear();
    guide.questions.clear();
    guide.finish.when.clear();
    guide.sources.clear();
    guide.chapters.clear();
    guide.values.clear();
    guide.prerequisites.clear();
    guide.steps.clear();
    guide.contacts.clear();
    guide.troubleshooting.clear();
    for file in files(&guide) {
        let markup = Markup::read(&file.html);
        assert!(markup.text.contains("Connect Payroll to Acme"), "{}", file.path);
    }
    assert_eq!(
        Markup::read(&file(&guide, "pages/acme/payroll.html")).named("meta").nth(2).unwrap().attribute("content"),
        Some("Connect Payroll to Acme")
    );
}

#[test]
fn a_spanish_text_is_spanish_throughout() {
    let files = guide_author::read_folder(std::path::Path::new("guides")).unwrap();
    let vendors = guide_author::compile(&files).library.vendors;
    let spanish: Vec<Guide> = vendors.into_iter().flat_map(|vendor| vendor.translations).collect();
    assert!(spanish.len() >= 4 && spanish.iter().all(|guide| guide.language == "es"));
    for guide in &spanish {
        let page = file(guide, &format!("pages/{}/{}.html", guide.vendor.id, guide.system.id));
        for english in [
            "All guides",
            "Time: ",
            "From the article",
            "Before you start",
            "One of these is enough",
            "If not: ",
            "Have these at hand",
            "(from ",
            ", through ",
            "Only if ",
            "the answer to",
            "What depends on",
            "Field",
            "What to enter",
            "Note these",
            "Keep it to yourself",
            "When everything is done",
            ">Tell ",
            "Who helps",
            "If something does not work",
        ] {
            assert!(!page.contains(english), "{}: {english}", guide.title);
        }
        assert!(page.contains("21 nov 2026") || page.contains("22 nov 2026"), "{}", guide.title);
    }
}
