//! Questions, their answers, and what is there for whom.

use crate::fixture::{BY_MAIL, guide};
use crate::support::{STATES, id, joined, open, progress, record};
use guide_model::{Choice, Condition, Guide, Id, Item, ItemState, Outline, Progress};
use proptest::prelude::*;

fn condition(question: &str, answers: &[u32], unless: bool) -> Condition {
    Condition { question: id(question), answers: answers.to_vec(), unless }
}

fn answered(question: &str, mark: u32) -> Progress {
    let mut progress = Progress::default();
    progress.set(&id(question), record(ItemState::Done, mark));
    progress
}

fn question(name: &str) -> Item {
    Outline::of(&guide()).item(&id(name)).unwrap().clone()
}

#[test]
fn a_condition_holds_for_its_answers() {
    for (answer, is, is_one_of, is_not) in [
        (None, false, false, true),
        (Some(1), true, true, false),
        (Some(2), false, true, true),
        (Some(3), false, false, true),
    ] {
        let holds = |answers: &[u32], unless| condition("q", answers, unless).holds(answer);
        assert_eq!(
            (holds(&[1], false), holds(&[1, 2], false), holds(&[1], true)),
            (is, is_one_of, is_not),
            "{answer:?}"
        );
        // None of none: for nobody, and for everybody.
        assert_eq!((holds(&[], false), holds(&[], true)), (false, true));
    }
}

#[test]
fn all_conditions_have_to_hold() {
    let mut progress = answered("q", 1);
    let (here, there) = (condition("q", &[1], false), condition("r", &[2], false));
    assert!(progress.meets(&[]));
    assert!(progress.meets(std::slice::from_ref(&here)));
    assert!(!progress.meets(&[here.clone(), there.clone()]));
    assert!(progress.meets(&[here.clone(), condition("r", &[2], true)]));
    progress.set(&id("r"), record(ItemState::Done, 2));
    assert!(progress.meets(&[here.clone(), there]));
    assert!(!progress.meets(&[here, condition("r", &[2], true)]));
}

#[test]
fn only_what_was_answered_is_an_answer() {
    for state in STATES {
        let mut progress = Progress::default();
        progress.set(&id("q"), record(state, 1));
        assert_eq!(progress.answer(&id("q")), (state == ItemState::Done).then_some(1), "{state:?}");
    }
    assert_eq!(Progress::default().answer(&id("q")), None);
}

#[test]
fn a_question_is_one_item_whose_answers_share_its_id() {
    let way = question("way");
    assert_eq!(way.any_of, [(id("way"), BY_MAIL), (id("way"), 0xdead_0001)]);
    assert_eq!((way.optional, way.hold), (false, false));
    assert_eq!(way.is_done(&Progress::default()), Some(false));
    for (mark, is_done) in [(BY_MAIL, true), (0xdead_0001, true), (7, false)] {
        assert_eq!(way.is_done(&answered("way", mark)), Some(is_done), "{mark}");
    }
    let counts = |progress: &Progress| Outline::of(&guide()).sections[0].count(progress);
    assert_eq!((counts(&Progress::default()).total, counts(&answered("way", BY_MAIL)).done), (3, 1));
}

#[test]
fn the_last_answer_is_the_answer() {
    let mut here = answered("way", BY_MAIL);
    here.set(&id("way"), record(ItemState::Done, 0xdead_0001));
    assert_eq!(here.answer(&id("way")), Some(0xdead_0001));
    assert_eq!(joined(&answered("way", BY_MAIL), &here).answer(&id("way")), Some(0xdead_0001));
    here.set(&id("way"), open());
    assert_eq!((here.answer(&id("way")), question("way").is_done(&here)), (None, Some(false)));
}

#[test]
fn an_answer_that_is_no_longer_there_asks_again() {
    let progress = answered("way", 7);
    let way = question("way");
    assert_eq!(way.is_done(&progress), Some(false));
    // Once, although both answers have its id.
    assert_eq!(way.changed(&progress), [id("way")]);
    assert!(!progress.meets(&[condition("way", &[BY_MAIL], false)]));
    assert!(progress.meets(&[condition("way", &[BY_MAIL], true)]));
}

#[test]
fn a_question_can_be_optional_or_hold_its_step() {
    let more = question("has-more");
    assert_eq!((more.optional, more.is_done(&Progress::default())), (true, None));
    assert_eq!(more.is_done(&answered("has-more", Choice::NO)), Some(true));
    assert!(question("limits").hold && !more.hold);
    assert_eq!(question("limits").is_done(&answered("limits", Choice::YES)), Some(true));
}

#[test]
fn a_question_that_the_guide_does_not_have_asks_nothing() {
    let guide = Guide { questions: Vec::new(), ..guide() };
    assert_eq!(Outline::of(&guide).item(&id("way")), None);
    assert_eq!(Outline::of(&guide).sections[0].items.len(), 2);
}

#[test]
fn answers_of_old_records_are_raised_once() {
    let mut here = progress("reconnecting yes 3 0\nis-old no 4 0\nother-question yes 5 0\nrights no 6 0\n");
    here.apply_renames(&guide());
    let raised = "connector-guide-progress 1\nepoch 0\nis-old done 4 0\nother-question yes 5 0\n\
                  reconnecting done 3 1\nrights no 6 0\n";
    assert_eq!(here.to_string(), raised);
    assert_eq!((here.answer(&id("reconnecting")), here.answer(&id("is-old"))), (Some(Choice::YES), Some(Choice::NO)));
    here.apply_renames(&guide());
    assert_eq!(here.to_string(), raised);
    // A tab with an older widget answers anew, or takes its answer back.
    let mut there = here.clone();
    there.set(&id("reconnecting"), record(ItemState::No, 0));
    there.set(&id("is-old"), open());
    here.join(&there);
    here.apply_renames(&guide());
    assert_eq!((here.answer(&id("reconnecting")), here.answer(&id("is-old"))), (Some(Choice::NO), None));
}

#[test]
fn an_old_answer_in_a_file_answers_what_is_open_and_nothing_else() {
    let adopted = |here: &str, file: &str| {
        let mut both = progress(here);
        both.adopt(&progress(file), &guide());
        both.answer(&id("reconnecting"))
    };
    assert_eq!(adopted("", "reconnecting no 9 0\n"), Some(Choice::NO));
    assert_eq!(adopted("", "reconnecting done 9 1\n"), Some(Choice::YES));
    assert_eq!(adopted("reconnecting yes 1 0\n", "reconnecting no 9 0\n"), Some(Choice::YES));
    assert_eq!(adopted("reconnecting yes 1 0\n", "reconnecting done 9 0\n"), Some(Choice::YES));
    assert_eq!(adopted("reconnecting no 1 0\n", "reconnecting done 9 1\n"), Some(Choice::NO));
    assert_eq!(adopted("reconnecting done 1 0\n", "reconnecting done 9 1\n"), Some(Choice::NO));
    assert_eq!(adopted("reconnecting done 1 0\n", "reconnecting open 9 0\n"), Some(Choice::NO));
    assert_eq!(adopted("reconnecting open 1 0\n", "reconnecting done 9 1\n"), Some(Choice::YES));
}

fn raised(progress: &Progress) -> Progress {
    let mut raised = progress.clone();
    raised.apply_renames(&guide());
    raised
}

fn any_question() -> impl Strategy<Value = Id> {
    prop::sample::select(vec!["reconnecting", "is-old", "log-in"]).prop_map(id)
}

/// What a tab of the time before there were other answers than yes and no wrote down.
fn old_progress() -> impl Strategy<Value = Progress> {
    let states = vec![record(ItemState::Open, 0), record(ItemState::Yes, 0), record(ItemState::No, 0)];
    prop::collection::vec((any_question(), prop::sample::select(states)), 0..6).prop_map(|changes| {
        let mut progress = Progress::default();
        for (id, record) in changes {
            progress.set(&id, record);
        }
        progress
    })
}

proptest! {
    #[test]
    fn raising_and_joining_come_to_the_same_in_any_order(a in old_progress(), b in old_progress()) {
        prop_assert_eq!(raised(&joined(&a, &b)), joined(&raised(&a), &raised(&b)));
        prop_assert_eq!(raised(&raised(&a)), raised(&a));
        // What is stored meanwhile does not take it back.
        prop_assert_eq!(joined(&raised(&a), &a), raised(&a));
    }

    #[test]
    fn an_answer_says_which_of_them_are_met(mark: u32, answers in prop::collection::vec(any::<u32>(), 0..3), unless: bool) {
        let progress = answered("q", mark);
        let condition = condition("q", &answers, unless);
        prop_assert_eq!(progress.meets(&[condition]), answers.contains(&mark) != unless);
    }
}
