//! What is kept for how long: changed guides, files, details.

use crate::fixture::{guide, id, spot};
use crate::{begin, count, restored, section, tick};
use connector_guide::action::{Stored, Typed};
use connector_guide::effect::{Effect, Event, Focus};
use connector_guide::notice::Notice;
use connector_guide::step_state::Status;
use connector_guide::{Action, State, text};
use guide_model::{Block, FileError, Progress, Slug};
use std::rc::Rc;

const ITEMS: [&str; 8] = ["admin", "type", "email", "manager", "view", "edit", "note-username", "have-password"];

/// Everything done on this day, with one value kept.
fn finished(today: u32) -> State {
    let mut state = begin();
    state.at(today, String::new());
    keep(&mut state);
    for item in ITEMS {
        tick(&mut state, item);
    }
    state
}

fn keep(state: &mut State) {
    state.apply(Action::Keep(Typed { spot: spot("note-username", "username"), text: "acme.bot".into(), done: false }));
}

/// The same reader, on a later day.
fn back(before: &State, today: u32) -> (State, Vec<Effect>) {
    let mut state = begin();
    state.at(today, String::new());
    let effects = state.apply(restored(before));
    (state, effects)
}

/// The fixture after its author changed the label of the first row.
fn changed_guide() -> State {
    let mut guide = guide();
    for block in &mut guide.steps[0].blocks {
        if let Block::Form(form) = &mut block.block {
            form.fields[0].fingerprint = 99;
        }
    }
    State::new(Rc::new(guide))
}

#[test]
fn what_changed_since_it_was_done_is_done_again_by_confirming_it() {
    let before = finished(20_778);
    let mut state = changed_guide();
    state.at(20_779, String::new());
    state.apply(restored(&before));
    assert_eq!((state.count(), state.changed(), state.is_complete()), (count(7, 8), 1, false));
    assert_eq!(section(&state, 1).changed, [id("type")]);
    assert_eq!((section(&state, 1).status, section(&state, 1).open), (Status::Changed, true));
    assert_eq!(section(&state, 1).next, Some(id("type")));
    let effects = tick(&mut state, "type");
    assert_eq!(effects.last(), Some(&Effect::Emit(Event::Complete { total: 8 })));
    assert_eq!((state.changed(), section(&state, 1).status), (0, Status::Done));
}

#[test]
fn details_go_30_days_after_everything_was_done_and_ticks_stay() {
    let before = finished(20_778);
    let (state, effects) = back(&before, 20_807);
    assert_eq!((state.values().usable(&id("username")), effects), (Some("acme.bot"), vec![]));
    let (mut state, effects) = back(&before, 20_808);
    assert_eq!(state.values().usable(&id("username")), None);
    assert_eq!(
        (state.notices.as_slice(), effects.as_slice()),
        ([Notice::Expired].as_slice(), [Effect::Save].as_slice())
    );
    assert!(state.is_complete());
    assert_eq!(
        text::notice(&Notice::Expired),
        "Your details are gone from this browser, because 30 days have passed since everything was done. \
         Your ticks are still here."
    );
    keep(&mut state);
    let (state, _) = back(&state, 20_809);
    assert_eq!(state.values().usable(&id("username")), Some("acme.bot"), "what is typed now has its own 30 days");
}

#[test]
fn what_is_learnt_long_after_the_end_is_kept_from_then_on() {
    let mut before = finished(20_778);
    before.apply(Action::ForgetDetails);
    let (mut state, _) = back(&before, 20_838);
    keep(&mut state);
    let stored = restored(&state);
    state.apply(stored);
    assert_eq!(state.values().usable(&id("username")), Some("acme.bot"));
    assert_eq!(state.notices, []);
    let (state, _) = back(&state, 20_867);
    assert_eq!(state.values().usable(&id("username")), Some("acme.bot"));
}

#[test]
fn details_stay_while_something_is_left() {
    let mut before = finished(20_778);
    before.apply(Action::Tick { item: id("edit"), done: false });
    let (state, _) = back(&before, 30_000);
    assert_eq!(state.values().usable(&id("username")), Some("acme.bot"));
    assert_eq!(state.notices, []);
}

#[test]
fn a_clock_that_was_wrong_takes_no_details() {
    for wrong in [0, 19_999, 30_000] {
        let (state, _) = back(&finished(wrong), 20_778);
        assert_eq!(state.values().usable(&id("username")), Some("acme.bot"), "{wrong}");
        assert_eq!(state.progress().finished(), Some(20_778), "the 30 days begin today");
    }
}

#[test]
fn under_a_clock_that_is_wrong_tabs_come_to_rest() {
    for wrong in [0, 19_999] {
        let before = finished(wrong);
        let (state, effects) = back(&before, wrong);
        assert_eq!((state.progress(), effects), (before.progress(), vec![]), "{wrong}");
    }
}

#[test]
fn details_are_forgotten_at_once_and_for_good() {
    let mut state = finished(20_778);
    let before = restored(&state);
    assert_eq!(state.apply(Action::ForgetDetails), [Effect::Save, Effect::Focus(Focus::Data)]);
    assert_eq!(state.announcement, "Your details are gone from this browser.");
    assert!(!state.values().holds_any());
    state.apply(before);
    assert!(!state.values().holds_any(), "an older copy does not bring them back");
    assert_eq!(state.count(), count(8, 8), "ticks stay");
}

#[test]
fn details_can_stay_out_of_the_browser() {
    let mut state = begin();
    assert_eq!(state.apply(Action::KeepDetails(false)), [Effect::KeepDetails(false), Effect::Save]);
    assert!(state.memory_only);
    keep(&mut state);
    let progress = state.progress().clone();
    let stored = Stored { progress, memory_only: true, ..Stored::default() };
    assert_eq!(state.apply(Action::Restore(Box::new(stored))), [], "values are not missed in storage");
    assert_eq!(state.values().usable(&id("username")), Some("acme.bot"), "they last until the page is left");
    assert_eq!(state.apply(Action::KeepDetails(true)), [Effect::KeepDetails(true), Effect::Save]);
    assert!(!state.memory_only);
}

#[test]
fn another_tab_says_that_details_are_not_kept() {
    let mut state = begin();
    state.apply(Action::Restore(Box::new(Stored { memory_only: true, ..Stored::default() })));
    assert!(state.memory_only);
}

#[test]
fn progress_goes_from_one_browser_to_another_and_is_joined_there() {
    let mut here = begin();
    tick(&mut here, "view");
    keep(&mut here);
    let effects = here.apply(Action::SaveFile);
    let [Effect::SaveFile { name, text: file }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "acme-justworks-progress.txt");
    assert_eq!(here.announcement, "Saved as acme-justworks-progress.txt. Look in your downloads.");
    assert!(!file.contains("acme.bot"), "{file}");
    let mut there = begin();
    tick(&mut there, "edit");
    assert_eq!(there.apply(Action::LoadFile(file.clone())), [Effect::Save]);
    assert_eq!(there.count(), count(2, 8));
    assert_eq!(there.announcement, "Loaded. 2 of 8 done");
    assert_eq!(there.data_said.as_deref(), Some("Loaded. 2 of 8 done"), "it can be seen, too");
}

#[test]
fn a_file_that_finishes_the_guide_says_so() {
    let mut there = begin();
    let file = finished(20_778).progress().to_file(&guide());
    let effects = there.apply(Action::LoadFile(file));
    assert_eq!(effects, [Effect::Save, Effect::Emit(Event::Complete { total: 8 })]);
}

#[test]
fn a_file_that_does_not_fit_changes_nothing_and_says_why() {
    #[track_caller]
    fn check(file: &str, error: FileError, words: &str) {
        let mut state = begin();
        tick(&mut state, "view");
        assert_eq!(state.apply(Action::LoadFile(file.into())), []);
        assert_eq!(state.data_said.as_deref(), Some(words));
        assert_eq!((state.announcement.as_str(), text::file_error(&error).as_str()), (words, words));
        assert_eq!(state.count(), count(1, 8));
        state.apply(Action::LoadFile(Progress::default().to_file(&guide())));
        assert_eq!(state.data_said.as_deref(), Some("Loaded. 1 of 8 done"));
    }
    check("", FileError::Unreadable, "That file is not a saved progress, or it is damaged. Nothing was changed.");
    check(
        "connector-guide-file 1 other justworks\nconnector-guide-progress 1\n",
        FileError::OtherGuide { vendor: Slug::new("other").unwrap(), system: Slug::new("justworks").unwrap() },
        "That file is for another guide (other, justworks). Nothing was changed.",
    );
    check(
        "connector-guide-file 2 acme justworks\n",
        FileError::Newer,
        "That file was saved by a newer version of this guide. Reload the page, then load it again.",
    );
}
