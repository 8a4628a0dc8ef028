//! One thing is next, and only that carries the accent.

use super::*;

fn accents(page: &Element) -> Vec<String> {
    page.select(|one| one.has_class("next") || one.has_class("primary")).iter().map(|one| one.words()).collect()
}

#[test]
fn alternatives_carry_it_together() {
    let accents = accents(&show(&begin()));
    assert_eq!(accents.len(), 1);
    assert!(accents[0].starts_with("One of these is enough:"), "{accents:?}");
}

#[test]
fn a_row_carries_it_with_its_button() {
    let mut state = begin();
    tick_all(&mut state);
    state.apply(Action::Tick { item: id("title"), done: false });
    state.apply(Action::Toggle(2));
    assert_eq!(accents(&show(&state)), ["TitleService AccountCopy Title", "Copy Title"]);
}

#[test]
fn going_on_carries_it_once_a_step_is_done() {
    let mut state = begin();
    tick(&mut state, &["is-admin", "has-time"]);
    let page = show(&state);
    assert_eq!(accents(&page), ["Continue"]);
    assert!(page.one(|one| one.get("aria-current") == Some("step")).words().contains("Add a third party"));
}

#[test]
fn the_linking_flow_carries_it_at_the_end() {
    let mut state = begin();
    tick_all(&mut state);
    assert_eq!(accents(&show(&state)), ["Open the linking flow"]);
    assert!(show(&state).select(|one| one.get("aria-current").is_some()).is_empty());
}

#[test]
fn nowhere_is_more_than_one_step_current() {
    for (name, state) in states() {
        assert!(show(&state).select(|one| one.get("aria-current").is_some()).len() <= 1, "{name}");
    }
}
