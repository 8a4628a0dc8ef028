//! A guide in another language: what is the guide's, what is the widget's, and in which direction each is read.

use super::*;

/// The states of `states()`, of a guide that says it is Hebrew.
fn abroad() -> Vec<(&'static str, State)> {
    let mut guide = sample::guide();
    guide.language = "he".into();
    guide.right_to_left = true;
    states_of(&guide)
}

/// The texts below an element that no mark says the language or the direction of.
fn unmarked<'a>(element: &'a Element, found: &mut Vec<&'a str>) {
    let own = element.get("lang") == Some("en") && element.get("dir") == Some("ltr");
    // The style sheet gives labels and values their own direction; e2e/tests/rtl.rs looks at it.
    let boxed = element.has_class("label") || element.has_class("value");
    if own || boxed || element.name == "bdi" || element.get("dir") == Some("auto") {
        return;
    }
    found.extend(element.text());
    for child in &element.children {
        unmarked(child, found);
    }
}

#[test]
fn the_section_says_language_and_direction() {
    for (_, state) in states() {
        let page = show(&state);
        let section = page.one(|one| one.name == "section");
        assert_eq!((section.get("lang"), section.get("dir")), (Some("en"), Some("ltr")));
    }
    for (_, state) in abroad() {
        let page = show(&state);
        let section = page.one(|one| one.name == "section");
        assert_eq!((section.get("lang"), section.get("dir")), (Some("he"), Some("rtl")));
    }
}

#[test]
fn in_its_own_language_nothing_is_marked() {
    let mut guide = sample::guide();
    guide.language = "en-GB".into();
    for (name, state) in states_of(&guide) {
        let marked = show_with(&state, &rich()).select(|one| one.get("lang") == Some("en")).len();
        assert_eq!(marked, 0, "{name}");
    }
}

#[test]
fn words_of_the_widget_say_that_they_are_english() {
    for (name, state) in abroad() {
        let page = show_with(&state, &rich());
        let mut words = Vec::new();
        unmarked(&page, &mut words);
        // A button says which value it is about, for the ear alone.
        let others = format!("{:?}{:?}", state.guide(), state.values());
        for words in words {
            let letters = words.contains(|c: char| c.is_ascii_alphabetic());
            assert!(
                !letters || others.contains(words.trim_matches([' ', '–', ':', '[', ']'])),
                "{name}: {words:?} is neither the guide's nor marked"
            );
        }
    }
}

#[test]
fn what_is_typed_keeps_its_own_direction() {
    for (name, state) in abroad() {
        let page = show(&state);
        for input in page.select(|one| one.name == "textarea" || matches!(one.get("type"), Some("text" | "email"))) {
            assert_eq!(input.get("dir"), Some("auto"), "{name}: {input:?}");
        }
    }
}

/// The words that Spanish guides bring.
fn spanish() -> Vec<guide_model::Phrase> {
    let files = guide_author::read_folder(std::path::Path::new("guides")).unwrap();
    let vendors = guide_author::compile(&files).library.vendors;
    let mut guides = vendors.into_iter().flat_map(|vendor| vendor.translations);
    guides.find(|guide| guide.language == "es").unwrap().words
}

#[test]
fn spanish_guides_bring_every_word_of_the_widget() {
    let mut guide = sample::guide();
    guide.language = "es".into();
    guide.words = spanish();
    let mut missing = std::collections::BTreeSet::new();
    for (_, state) in states_of(&guide) {
        let page = show_with(&state, &rich());
        missing.extend(page.select(|one| one.get("lang") == Some("en")).iter().map(|one| one.words()));
    }
    // Before the first announcement there is nothing to say.
    missing.remove("");
    assert_eq!(missing, std::collections::BTreeSet::new());
}
