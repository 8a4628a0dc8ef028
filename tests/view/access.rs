//! What holds in every state for those who do not see the page or do not use a mouse.

use super::*;
use std::collections::BTreeSet;

fn each_page(check: impl Fn(&str, &Element)) {
    for (name, state) in states() {
        check(name, &show(&state));
        check(name, &show_with(&state, &rich()));
    }
}

/// What a control is called: its words, or its label's, or what it says itself.
fn name(page: &Element, control: &Element) -> String {
    let label = |one: &Element| {
        one.name == "label"
            && (one.get("for").is_some_and(|id| control.get("id") == Some(id))
                || one.children.iter().any(|child| child.attributes == control.attributes))
    };
    let words: Vec<_> = page.select(label).iter().map(|one| one.words()).collect();
    control.get("aria-label").map(str::to_owned).or_else(|| words.first().cloned()).unwrap_or_else(|| control.words())
}

#[test]
fn every_control_has_a_name_of_its_own() {
    each_page(|state, page| {
        for control in page
            .select(|one| matches!(one.name.as_str(), "button" | "input" | "textarea" | "a" | "summary" | "progress"))
        {
            assert!(!name(page, control).trim().is_empty(), "{state}: {}", control.outline());
        }
        // What stands in a row says which row it is about.
        for row in page.select(|one| one.has_class("row")) {
            for button in row.select(|one| one.name == "button") {
                assert!(button.words().contains(' '), "{state}: {}", button.words());
            }
        }
    });
}

#[test]
fn ids_are_there_once_and_references_lead_somewhere() {
    each_page(|state, page| {
        let ids: Vec<_> = page.all().into_iter().filter_map(|one| one.get("id")).collect();
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), once.len(), "{state}");
        for one in page.all() {
            for reference in ["for", "aria-controls", "aria-describedby", "aria-labelledby"] {
                if let Some(target) = one.get(reference) {
                    assert!(ids.contains(&target), "{state}: {reference} of {} to {target}", one.name);
                }
            }
        }
    });
}

#[test]
fn no_attribute_is_empty_and_none_is_a_style() {
    each_page(|state, page| {
        for one in page.all() {
            for (attribute, value) in &one.attributes {
                assert_ne!(attribute, "style", "{state}");
                let plain = ["checked", "open"].contains(&attribute.as_str());
                assert!(plain || !value.is_empty(), "{state}: {attribute} of {}", one.name);
            }
        }
    });
}

#[test]
fn headings_nest_at_every_level() {
    for level in 1..=5 {
        let page = show_with(&begin(), &ViewConfig { heading_level: level, ..ViewConfig::default() });
        let headings = page.select(|one| one.name.len() == 2 && one.name.starts_with('h'));
        let levels: Vec<u8> = headings.iter().map(|one| one.name[1..].parse().unwrap()).collect();
        let (title, rest) = levels.split_first().unwrap();
        assert_eq!(*title, level);
        assert!(rest.iter().all(|one| *one == level + 1), "{levels:?}");
        assert!(headings.iter().all(|one| !one.words().is_empty()));
    }
}

#[test]
fn folding_buttons_say_what_they_fold_and_whether() {
    each_page(|state, page| {
        for section in page.select(|one| one.has_class("step")) {
            let button = section.one(|one| one.has_class("step-button"));
            let panel = section.one(|one| one.has_class("panel"));
            assert_eq!(button.get("aria-controls"), panel.get("id"));
            let open = if panel.get("hidden").is_none() { "true" } else { "false" };
            assert_eq!(button.get("aria-expanded"), Some(open), "{state}");
        }
    });
}

#[test]
fn the_focus_finds_every_place_it_is_sent_to() {
    each_page(|state, page| {
        assert_eq!(page.with_mark("title").len(), 1, "{state}");
        assert_eq!(page.with_mark("finish").len(), 1, "{state}");
        assert_eq!(page.with_mark("summary").len(), 1, "{state}");
        for (at, _) in page.select(|one| one.has_class("step")).iter().enumerate().take(4) {
            assert_eq!(page.with_mark(&format!("section {at}")).len(), 1, "{state}");
        }
        let items = Outline::of(&sample::guide()).sections.into_iter().take(4).flat_map(|section| section.items);
        for (item, _) in items.filter(|item| item.when.is_empty()).flat_map(|item| item.any_of) {
            assert_eq!(page.with_mark(&format!("item {item}")).len(), 1, "{state}: {item}");
        }
    });
}

#[test]
fn a_value_takes_the_focus_where_it_can_be_seen() {
    let mut state = begin();
    let rows_with_mark = |state: &State| -> Vec<&str> {
        let page = show(state);
        let has_mark = |item: &&str| page.with_mark(&format!("value {item} work_email")).len() == 1;
        ["work-email", "note-email"].into_iter().filter(has_mark).collect()
    };
    assert!(rows_with_mark(&state).is_empty());
    state.apply(Action::Toggle(5));
    assert_eq!(rows_with_mark(&state), ["note-email"]);
    state.apply(Action::Toggle(2));
    assert_eq!(rows_with_mark(&state), ["work-email", "note-email"]);
}

#[test]
fn what_is_said_is_said_politely_and_always_has_its_place() {
    each_page(|state, page| {
        assert_eq!(page.select(|one| one.get("aria-live") == Some("polite")).len(), 1, "{state}");
        assert_eq!(page.select(|one| one.get("role") == Some("status")).len(), 1, "{state}");
    });
    let mut state = begin();
    tick(&mut state, &["is-admin"]);
    assert_eq!(show(&state).one(|one| one.get("aria-live").is_some()).words(), "1 of 31 done");
}
