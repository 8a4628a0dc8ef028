//! What actions do: to what is shown, to what is kept, and to what the browser is asked for.

#![allow(clippy::indexing_slicing, reason = "in a test, a panic is the report")]

#[path = "state/constructs.rs"]
mod constructs;
mod fixture;
#[path = "state/kept.rs"]
mod kept;
#[path = "state/rounds.rs"]
mod rounds;
#[path = "state/trouble.rs"]
mod trouble;

use connector_guide::action::{Stored, Typed};
use connector_guide::effect::{Effect, Event, Focus, Letter};
use connector_guide::notice::Notice;
use connector_guide::step_state::{Status, StepState};
use connector_guide::{Action, State, text};
use fixture::{guide, id, spot};
use guide_model::{Choice, Count, LinkError, LinkProblem, Progress, ValueProblem, ValueStatus};
use std::rc::Rc;

fn begin() -> State {
    State::new(Rc::new(guide()))
}

fn tick(state: &mut State, item: &str) -> Vec<Effect> {
    state.apply(Action::Tick { item: id(item), done: true })
}

/// What storage has once this state was saved.
fn restored(from: &State) -> Action {
    let (progress, values) = (from.progress().clone(), from.values().clone());
    Action::Restore(Box::new(Stored { progress, values, memory_only: false }))
}

fn value(item: &str, value: &str) -> Focus {
    Focus::Value(spot(item, value))
}

fn section(state: &State, at: usize) -> &StepState {
    &state.steps()[at]
}

fn open_sections(state: &State) -> Vec<usize> {
    (0..state.steps().len()).filter(|at| section(state, *at).open).collect()
}

fn count(done: usize, total: usize) -> Count {
    Count { done, total }
}

#[test]
fn one_thing_is_next() {
    let state = begin();
    assert_eq!(state.count(), count(0, 8));
    assert_eq!(open_sections(&state), [0]);
    let next: Vec<_> = state.steps().iter().filter_map(|step| step.next.clone()).collect();
    assert_eq!(next, [id("admin")]);
}

#[test]
fn one_tick_touches_one_step() {
    let mut state = begin();
    tick(&mut state, "admin");
    let before = state.steps().to_vec();
    tick(&mut state, "view");
    let same: Vec<bool> = before.iter().zip(state.steps()).map(|(old, new)| Rc::ptr_eq(old, new)).collect();
    assert_eq!(same, [true, true, false, true]);
}

#[test]
fn a_tick_is_saved_and_told() {
    let mut state = begin();
    assert_eq!(
        tick(&mut state, "view"),
        [Effect::Save, Effect::Emit(Event::Progress { done: 1, total: 8, item: id("view") })]
    );
    assert_eq!(state.announcement, "1 of 8 done");
    assert_eq!(
        tick(&mut state, "edit"),
        [
            Effect::Save,
            Effect::Emit(Event::Progress { done: 2, total: 8, item: id("edit") }),
            Effect::Emit(Event::StepComplete { step: id("rights") }),
        ]
    );
    assert_eq!(section(&state, 2).status, Status::Done);
    state.apply(Action::Tick { item: id("edit"), done: false });
    assert_eq!((section(&state, 2).status, state.count()), (Status::Started, count(1, 8)));
}

#[test]
fn the_last_tick_completes_once() {
    let mut state = begin();
    for item in ["admin", "type", "email", "manager", "view", "edit", "note-username"] {
        let effects = tick(&mut state, item);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Emit(Event::Complete { .. }))), "{item}");
    }
    let effects = tick(&mut state, "have-password");
    assert_eq!(effects.last(), Some(&Effect::Emit(Event::Complete { total: 8 })));
    assert_eq!(state.announcement, "Everything is done.");
    assert!(state.is_complete());
    let again = tick(&mut state, "shared");
    assert!(!again.iter().any(|effect| matches!(effect, Effect::Emit(Event::Complete { .. }))));
}

#[test]
fn ticking_what_is_not_there_does_nothing() {
    let mut state = begin();
    assert_eq!(tick(&mut state, "no-such-item"), []);
    assert!(state.progress().is_empty());
}

#[test]
fn continue_ticks_nothing_and_moves_on() {
    let mut state = begin();
    let effects = state.apply(Action::Continue(0));
    assert_eq!(effects, [Effect::Focus(Focus::Section(1))]);
    assert_eq!((open_sections(&state), state.count()), (vec![1], count(0, 8)));
    assert_eq!(state.apply(Action::Continue(3)), [Effect::Focus(Focus::Finish)]);
}

#[test]
fn an_answer_shows_and_counts_what_depends_on_it() {
    let mut state = begin();
    let answer = |mark| Action::Answer { question: id("moving"), mark };
    let progress = |done, total| Effect::Emit(Event::Progress { done, total, item: id("moving") });
    assert_eq!(state.apply(answer(Choice::YES)), [Effect::Save, progress(1, 10)]);
    assert_eq!(section(&state, 1).answers, [Some(Choice::YES)]);
    assert_eq!(state.apply(answer(Choice::NO)), [Effect::Save, progress(1, 9)]);
    assert_eq!(state.apply(answer(Choice::NO)), [Effect::Save, progress(0, 8)], "none is needed: it is taken back");
    assert_eq!(state.apply(answer(77)), [], "no answer of this question");
}

#[test]
fn copying_ticks_the_row_and_moves_on() {
    let mut state = begin();
    let copy = Action::Copy { item: id("type"), text: "3rd Party Admin".into() };
    assert_eq!(state.apply(copy), [Effect::Copy { item: id("type"), text: "3rd Party Admin".into() }]);
    assert_eq!(state.count(), count(0, 8), "nothing is done before it is copied");
    state.apply(Action::Continue(0));
    let effects = state.apply(Action::Copied(id("type")));
    assert!(effects.contains(&Effect::Emit(Event::Copy { item: id("type") })));
    assert_eq!(effects.last(), Some(&Effect::Focus(value("email", "work_email"))));
    assert_eq!(state.announcement, "TYPE copied. 1 of 8 done");
    assert_eq!(section(&state, 1).copied, [id("type")]);
}

#[test]
fn copying_moves_on_in_a_step_that_is_not_the_current_one() {
    let mut state = begin();
    let next = |effects: Vec<Effect>| effects.last().cloned();
    assert_eq!(next(state.apply(Action::Copied(id("type")))), Some(Effect::Focus(value("email", "work_email"))));
    // Nothing is left behind the row. What was passed over above it is no reason to jump.
    state.apply(Action::Tick { item: id("type"), done: false });
    tick(&mut state, "manager");
    assert_eq!(next(state.apply(Action::Copied(id("email")))), Some(Effect::Emit(Event::Copy { item: id("email") })));
}

#[test]
fn what_was_copied_with_another_value_is_to_be_copied_again() {
    let mut state = begin();
    let keep = |text: &str| {
        let (spot, text) = (spot("email", "work_email"), text.into());
        Action::Keep(Typed { spot, text, done: false })
    };
    state.apply(keep("one@acme.example"));
    state.apply(Action::Copied(id("email")));
    assert!(section(&state, 1).is_done(&id("email")));
    state.apply(keep("one@acme.example"));
    assert!(section(&state, 1).is_done(&id("email")), "the same again changes nothing");
    state.apply(keep("two@acme.example"));
    assert!(!section(&state, 1).is_done(&id("email")));
    assert_eq!(section(&state, 1).copied, []);
    assert_eq!(state.announcement.trim_end_matches('\u{a0}'), "work email kept.");
}

#[test]
fn typing_anew_can_be_given_up() {
    let mut state = begin();
    state.apply(Action::Edit(spot("email", "work_email")));
    let text = "nonsense".into();
    state.apply(Action::Keep(Typed { spot: spot("email", "work_email"), text, done: false }));
    let effects = state.apply(Action::Cancel(spot("email", "work_email")));
    assert_eq!(effects, [Effect::Focus(value("email", "work_email"))]);
    assert_eq!((section(&state, 1).editing.as_ref(), section(&state, 1).refused.as_ref()), (None, None));
}

fn type_in(state: &mut State, item: &str, value: &str, text: &str) {
    let done = item.starts_with("note");
    assert_eq!(state.apply(Action::Draft(Typed { spot: spot(item, value), text: text.into(), done })), []);
}

#[test]
fn what_was_typed_is_kept_by_going_on() {
    let mut state = begin();
    type_in(&mut state, "email", "work_email", "o");
    type_in(&mut state, "email", "work_email", "one@acme.example");
    let effects = state.apply(Action::Continue(1));
    assert!(effects.contains(&Effect::Save));
    assert_eq!(effects.last(), Some(&Effect::Focus(Focus::Section(2))));
    assert_eq!(state.values().usable(&id("work_email")), Some("one@acme.example"));
    assert!(!section(&state, 1).open);

    // By folding, too; noting a value ticks its item.
    state.apply(Action::Toggle(3));
    type_in(&mut state, "note-username", "username", " acme.bot ");
    assert!(state.apply(Action::Toggle(3)).contains(&Effect::Save));
    assert_eq!(state.values().usable(&id("username")), Some("acme.bot"));
    assert!(section(&state, 3).is_done(&id("note-username")) && !section(&state, 3).open);
}

#[test]
fn what_was_typed_and_is_wrong_is_said_before_the_step_is_left() {
    let mut state = begin();
    type_in(&mut state, "email", "work_email", "nonsense");
    for leave in [Action::Continue(1), Action::Toggle(1)] {
        state.apply(Action::Visit(1));
        assert_eq!(state.apply(leave), [Effect::Focus(value("email", "work_email"))]);
        assert!(section(&state, 1).open);
        assert_eq!(section(&state, 1).refused, Some((spot("email", "work_email"), ValueProblem::NotMail)));
    }
    // Emptied, it is no reason to stay.
    type_in(&mut state, "email", "work_email", " ");
    assert_eq!(state.apply(Action::Continue(1)), [Effect::Focus(Focus::Section(2))]);
}

#[test]
fn what_was_typed_and_given_up_is_not_kept() {
    let mut state = begin();
    state.apply(Action::Keep(Typed {
        spot: spot("email", "work_email"),
        text: "one@acme.example".into(),
        done: false,
    }));
    state.apply(Action::Edit(spot("email", "work_email")));
    type_in(&mut state, "email", "work_email", "two@acme.example");
    state.apply(Action::Cancel(spot("email", "work_email")));
    state.apply(Action::Continue(1));
    assert_eq!(state.values().usable(&id("work_email")), Some("one@acme.example"));
    // What was kept elsewhere since is newer.
    type_in(&mut state, "note-username", "username", "old.bot");
    state.apply(Action::Keep(Typed { spot: spot("other", "username"), text: "new.bot".into(), done: false }));
    state.apply(Action::Continue(3));
    assert_eq!(state.values().usable(&id("username")), Some("new.bot"));
    // What another section is left with is no matter of this one.
    state.apply(Action::ForgetDetails);
    type_in(&mut state, "note-username", "username", "acme.bot");
    state.apply(Action::Continue(1));
    assert_eq!(state.values().usable(&id("username")), None);
}

#[test]
fn going_on_passes_over_what_is_done() {
    let mut state = begin();
    for item in ["type", "email", "manager"] {
        tick(&mut state, item);
    }
    assert_eq!(state.apply(Action::Continue(0)), [Effect::Focus(Focus::Section(2))]);
}

#[test]
fn starting_over_twice_takes_nothing_of_the_way_back() {
    let mut state = begin();
    tick(&mut state, "view");
    state.apply(Action::StartOver);
    state.apply(Action::StartOver);
    state.apply(Action::Undo);
    assert_eq!(state.count(), count(1, 8));
}

#[test]
fn an_answer_can_be_the_last_thing_to_do() {
    let mut state = begin();
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    for item in ["admin", "type", "email", "manager", "view", "edit", "note-username", "have-password"] {
        tick(&mut state, item);
    }
    assert_eq!(state.count(), count(9, 10));
    let effects = state.apply(Action::Answer { question: id("moving"), mark: Choice::NO });
    assert_eq!(effects.last(), Some(&Effect::Emit(Event::Complete { total: 9 })));
    assert_eq!(state.announcement, "Everything is done.");
}

#[test]
fn a_summary_that_was_copied_is_another_one_after_the_next_tick() {
    let mut state = begin();
    state.apply(Action::LetterCopied(Letter::Summary, true));
    assert_eq!(state.summary_copied, Some(true));
    tick(&mut state, "view");
    assert_eq!(state.summary_copied, None);
}

#[test]
fn copying_goes_on_to_a_value_that_is_missing() {
    let mut state = begin();
    tick(&mut state, "admin");
    let effects = state.apply(Action::Copied(id("type")));
    assert_eq!(effects.last(), Some(&Effect::Focus(value("email", "work_email"))));
    let effects = state.apply(Action::Copied(id("email")));
    assert_eq!(effects.last(), Some(&Effect::Focus(Focus::Item(id("manager")))));
}

#[test]
fn a_value_is_typed_anew_where_the_reader_asked_for_it() {
    let mut state = begin();
    let effects = state.apply(Action::Edit(spot("note-username", "username")));
    assert_eq!(effects, [Effect::Focus(value("note-username", "username"))]);
    assert_eq!(section(&state, 1).editing, None);
    assert_eq!(section(&state, 3).editing, Some(spot("note-username", "username")));
}

#[test]
fn what_is_left_out_counts_for_nothing_and_can_be_taken_in_again() {
    let mut state = begin();
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    assert_eq!(state.count(), count(1, 10));
    let effects = state.apply(Action::Skip { item: id("reopen"), skip: true });
    assert_eq!(effects.first(), Some(&Effect::Save));
    assert_eq!(effects.last(), Some(&Effect::Focus(Focus::Item(id("type")))), "the button is gone");
    assert_eq!((state.count(), section(&state, 1).skipped.as_slice()), (count(1, 9), [id("reopen")].as_slice()));
    assert_eq!(state.announcement, "1 of 9 done");
    let effects = state.apply(Action::Skip { item: id("reopen"), skip: false });
    assert_eq!(effects.last(), Some(&Effect::Focus(Focus::Item(id("reopen")))));
    assert_eq!((state.count(), section(&state, 1).skipped.len()), (count(1, 10), 0));
    tick(&mut state, "reopen");
    assert_eq!(state.count(), count(2, 10));
}

#[test]
fn where_copying_fails_the_value_is_selected() {
    let mut state = begin();
    let effects = state.apply(Action::NotCopied(id("type")));
    assert_eq!(effects, [Effect::Focus(Focus::ByHand(id("type")))]);
    assert_eq!(section(&state, 1).by_hand, Some(id("type")));
    assert_eq!(state.count(), count(0, 8));
}

#[test]
fn a_typed_value_is_checked() {
    let mut state = begin();
    let keep = |text: &str| Action::Keep(Typed { spot: spot("email", "work_email"), text: text.into(), done: false });
    assert_eq!(state.apply(keep("nonsense")), [Effect::Focus(value("email", "work_email"))]);
    assert_eq!(section(&state, 1).refused, Some((spot("email", "work_email"), ValueProblem::NotMail)));
    assert_eq!(state.announcement, "That is not an email address. An address looks like name@company.com.");
    assert_eq!(state.values().usable(&id("work_email")), None);
    assert!(state.apply(keep(" link+a83@acme.example ")).contains(&Effect::Save));
    assert_eq!(state.values().usable(&id("work_email")), Some("link+a83@acme.example"));
    assert_eq!(section(&state, 1).refused, None);
}

#[test]
fn a_link_offers_and_never_replaces() {
    let mut state = begin();
    let link = |mail: &str| Action::Prefill(format!("#vendor=acme&system=justworks&work_email={mail}"));
    let confirm = |shown: &str| Action::Confirm { spot: spot("email", "work_email"), shown: shown.into() };
    state.apply(link("first@acme.example"));
    assert_eq!(state.values().usable(&id("work_email")), None, "nobody has confirmed it");
    state.apply(confirm("other@acme.example"));
    assert_eq!(state.values().usable(&id("work_email")), None, "something else was confirmed");
    state.apply(confirm("first@acme.example"));
    assert_eq!(state.values().usable(&id("work_email")), Some("first@acme.example"));
    state.apply(link("second@acme.example"));
    assert_eq!(state.values().usable(&id("work_email")), Some("first@acme.example"));
    assert!(matches!(state.values().status(&id("work_email")), ValueStatus::Differs(..)));
    state.apply(Action::Decline(spot("email", "work_email")));
    assert!(matches!(state.values().status(&id("work_email")), ValueStatus::Kept(_)));
}

#[test]
fn what_is_wrong_with_a_link_is_said() {
    #[track_caller]
    fn check(fragment: &str, expected: &Notice, words: &str) {
        let mut state = begin();
        state.apply(Action::Prefill(fragment.into()));
        assert_eq!(state.notices.as_slice(), std::slice::from_ref(expected));
        assert_eq!(text::notice(expected), words);
        assert_eq!(state.apply(Action::Dismiss(expected.clone())), [Effect::Focus(Focus::Title)]);
        assert!(state.notices.is_empty());
    }
    check(
        "#vendor=acme&password=hunter2",
        &Notice::LinkValue(LinkProblem::Secret { label: "Temporary password".into() }),
        "The link you followed carries a “Temporary password”. That never belongs in a link, so it was left out. \
         Tell whoever sent it, and change it if it was real.",
    );
    check(
        "#vendor=acme&nonsense=1",
        &Notice::LinkValue(LinkProblem::Unknown),
        "The link you followed has a part that this guide does not know. It was left out; the rest works.",
    );
    check(
        "#vendor=acme&work_email=%3Cb%3E",
        &Notice::LinkValue(LinkProblem::Refused { label: "work email".into(), problem: ValueProblem::NotMail }),
        "“work email” from the link you followed was left out. It was not an email address.",
    );
    check(
        "#vendor=acme&work_email=%E0%",
        &Notice::Link(LinkError::Encoding),
        "The link you followed is damaged, so nothing was taken from it. Ask for a new one.",
    );
    check(
        "#vendor=acme&vendor=acme",
        &Notice::Link(LinkError::Repeated),
        "The link you followed says something twice, so nothing was taken from it. Ask for a new one.",
    );
    check(
        &format!("#vendor=acme&work_email={}", "a".repeat(100_000)),
        &Notice::Link(LinkError::TooLong),
        "The link you followed is too long to be right, so nothing was taken from it. Ask for a new one.",
    );
    check(
        "#vendor=other",
        &Notice::Link(LinkError::BadName),
        "The link you followed is not for this guide, so nothing was taken from it. Ask for a new one.",
    );
}

#[test]
fn starting_over_can_be_taken_back() {
    let mut state = begin();
    tick(&mut state, "view");
    let kept = state.progress().clone();
    let effects = state.apply(Action::StartOver);
    assert_eq!(effects, [Effect::Save, Effect::Focus(Focus::Undo)]);
    assert_eq!(state.count(), count(0, 8));
    let mut other_tab = kept.clone();
    other_tab.join(state.progress());
    assert_eq!(&other_tab, state.progress(), "the old ticks do not come back");
    state.apply(Action::Undo);
    assert_eq!(state.count(), count(1, 8));
    assert!(state.undo.is_none());
}

#[test]
fn what_another_tab_knows_is_joined_and_answered() {
    let (mut here, mut there) = (begin(), begin());
    tick(&mut here, "view");
    tick(&mut there, "edit");
    assert_eq!(here.apply(restored(&there)), [Effect::Save], "the other lacks a tick");
    assert_eq!(here.count(), count(2, 8));
    assert_eq!(there.apply(restored(&here)), [], "nothing is new to storage");
    assert_eq!(there.progress(), here.progress());
}

#[test]
fn coming_back_opens_what_is_left() {
    let mut before = begin();
    for item in ["shared", "type", "email", "manager"] {
        tick(&mut before, item);
    }
    let mut state = begin();
    state.apply(restored(&before));
    assert_eq!(open_sections(&state), [2]);
    assert_eq!(section(&state, 2).next, Some(id("view")));
}

#[test]
fn waiting_is_a_state_with_a_day_and_the_next_thing_is_elsewhere() {
    let mut state = begin();
    tick(&mut state, "admin");
    state.at(20_778, String::new());
    assert_eq!(state.apply(Action::Wait(1)), [Effect::Save]);
    assert_eq!(section(&state, 1).status, Status::Waiting(20_778));
    assert_eq!(section(&state, 2).next, Some(id("view")));
    let kept = Progress::parse(&state.progress().to_string()).unwrap();
    assert_eq!(&kept, state.progress());
    state.apply(Action::Wait(1));
    assert_eq!(section(&state, 1).status, Status::NotStarted);
}

#[test]
fn the_same_words_are_announced_again() {
    let mut state = begin();
    state.apply(Action::LetterCopied(Letter::Summary, true));
    let first = state.announcement.clone();
    state.apply(Action::LetterCopied(Letter::Summary, true));
    assert_ne!(state.announcement, first);
    assert_eq!(state.announcement.trim_end_matches('\u{a0}'), first);
}
