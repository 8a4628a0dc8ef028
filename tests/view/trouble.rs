//! What the reader sees where something is not as it should be: changed, not for them, not working.

use super::*;
use crate::blocks::section;
use connector_guide::notice::{Keeping, Place};

fn words_of(page: &Element, class: &str) -> Vec<String> {
    page.select(|one| one.has_class(class)).iter().map(|one| one.words()).collect()
}

/// The sample guide after its author changed what one action is about.
fn changed() -> State {
    let mut before = begin();
    tick(&mut before, &["is-admin", "has-time", "log-in"]);
    let mut guide = sample::guide();
    for block in guide.steps.iter_mut().flat_map(|step| &mut step.blocks) {
        if let guide_model::Block::Actions(actions) = &mut block.block {
            actions.iter_mut().filter(|one| one.id == id("log-in")).for_each(|one| one.fingerprint ^= 1);
        }
    }
    let mut state = State::new(Rc::new(guide));
    let (progress, values) = (before.progress().clone(), before.values().clone());
    let stored = connector_guide::action::Stored { progress, values, memory_only: false };
    state.apply(Action::Restore(Box::new(stored)));
    state
}

#[test]
fn what_changed_is_marked_where_it_is_and_counted_above() {
    let page = show(&changed());
    let notice = "1 thing has changed since you did it. It is marked below.";
    assert_eq!(words_of(&page, "notice"), [notice]);
    let row = item(&page, "log-in");
    assert!(row.has_class("changed") && !row.has_class("done"));
    assert_eq!(words_of(row, "again"), ["Changed since you did it. Look again, then tick it."]);
    assert!(section(&page, "find").words().contains("changed since you did it"));
}

#[test]
fn only_what_is_next_can_be_left_out() {
    let mut state = begin();
    tick(&mut state, &["is-admin", "has-time"]);
    state.apply(Action::Continue(0));
    let page = show(&state);
    assert_eq!(words_of(&page, "way-out"), ["Does not apply to me"]);
    assert_eq!(words_of(item(&page, "log-in"), "way-out"), ["Does not apply to me"]);
    state.apply(Action::Skip { item: id("log-in"), skip: true });
    let page = show(&state);
    assert!(item(&page, "log-in").has_class("skipped"));
    assert_eq!(words_of(item(&page, "log-in"), "way-out"), ["does not apply to youIt does"]);
}

#[test]
fn a_step_that_is_ticked_asks_whether_it_worked() {
    let mut state = begin();
    tick_all(&mut state);
    state.apply(Action::Toggle(1));
    insta::assert_snapshot!(section(&show(&state), "find").one(|one| one.has_class("ways")).outline());
    state.apply(Action::Worked { section: 1, yes: false });
    let page = show(&state);
    let step = section(&page, "find");
    assert!(step.has_class("stuck") && !step.has_class("done"));
    assert!(step.one(|one| one.has_class("head")).words().contains("did not work"));
    insta::assert_snapshot!(step.one(|one| one.has_class("help-here")).outline());
    let finish = page.one(|one| one.has_class("finish"));
    assert!(!finish.has_class("done"));
    let left = finish.one(|one| one.has_class("left"));
    assert!(left.words().starts_with("Everything is ticked, but something did not work."), "{}", left.words());
    assert!(left.words().ends_with("did not work"), "{}", left.words());
}

#[test]
fn what_is_kept_is_said_as_it_is() {
    let mut state = begin();
    let line = |state: &State| show(state).one(|one| one.name == "footer").all()[1].words();
    assert_eq!(line(&state), "Kept in this browser, for this site.");
    state.place = Place::Week;
    assert_eq!(line(&state), "Kept in this browser until seven days after your last visit.");
    state.place = Place::Frame;
    assert_eq!(line(&state), "Kept in this browser, for this page only.");
    state.apply(Action::Keeping(Keeping::Full));
    assert_eq!(line(&state), "Not kept in this browser.");
    let choices = |state: &State| words_of(show(state).one(|one| one.has_class("data")), "tick-label");
    assert_eq!(choices(&state), ["Leave my details out when printing"], "nothing to choose where nothing is kept");
    state.apply(Action::Keeping(Keeping::Preview));
    assert_eq!(line(&state), "A preview: nothing is kept.");
    assert_eq!(show(&state).one(|one| one.has_class("data")).get("hidden"), Some("hidden"));
}

#[test]
fn details_can_be_forgotten_once_there_are_any() {
    let mut state = begin();
    let data = |state: &State| show(state).one(|one| one.has_class("data")).words();
    assert!(!data(&state).contains("Forget my details"));
    state.apply(Action::Keep(Typed { spot: spot("first-name", "first_name"), text: "Ada".into(), done: false }));
    assert!(data(&state).contains("Forget my details"));
    assert!(!data(&state).contains("Your details are not kept"));
    state.apply(Action::KeepDetails(false));
    assert!(data(&state).contains("Your details are not kept: they last until you close or reload this page."));
    state.apply(Action::ForgetDetails);
    assert!(!data(&state).contains("Forget my details"));
}

#[test]
fn whether_it_worked_is_asked_where_something_was_done() {
    let mut state = begin();
    let asks = |state: &State, step: &str| section(&show(state), step).words().contains("Did it work?");
    tick(&mut state, &["note-username", "note-email", "have-password"]);
    assert!(!asks(&state, "note-down"), "what was noted can neither work nor fail");
    tick(&mut state, &["view-all", "edit-basics"]);
    // Said of it when it held something to do.
    state.apply(Action::Worked { section: 5, yes: false });
    assert!(asks(&state, "note-down"), "it can be taken back");
}
