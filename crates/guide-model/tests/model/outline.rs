//! What counts, for whom, and when it is done.

use crate::fixture::{BY_MAIL, guide, is_yes};
use crate::support::{id, open, record};
use guide_model::{Block, Choice, Count, Id, Item, ItemState, Message, Outline, Part, Progress, Section};

/// One item with these ways to do it.
fn item(ways: &[&str]) -> Item {
    Item { any_of: ways.iter().map(|way| (id(way), 0)).collect(), when: Vec::new(), optional: false, hold: false }
}

fn states(of: &[(&str, ItemState)]) -> Progress {
    let mut progress = Progress::default();
    for (name, state) in of {
        progress.set(&id(name), record(*state, 0));
    }
    progress
}

/// Ticks these items of the fixture, as they are now.
fn ticked(names: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for name in names {
        tick(&mut progress, &id(name));
    }
    progress
}

fn tick(progress: &mut Progress, id: &Id) {
    let fingerprint = Outline::of(&guide()).item(id).unwrap().way(id).unwrap();
    progress.set(id, record(ItemState::Done, fingerprint));
}

/// Answers the question about an earlier connection.
fn answer(progress: &mut Progress, mark: u32) {
    progress.set(&id("reconnecting"), record(ItemState::Done, mark));
}

/// The counts of each section of the fixture: what is before the steps, then its five steps.
#[track_caller]
fn counts(progress: &Progress, expected: [(usize, usize); 6]) {
    let outline = Outline::of(&guide());
    let found: Vec<_> = outline.sections.iter().map(|section| section.count(progress)).collect();
    let expected = expected.map(|(done, total)| Count { done, total });
    assert_eq!(found, expected);
    assert_eq!(outline.count(progress), expected.into_iter().fold(Count::default(), Count::plus));
}

#[test]
fn sections_are_what_is_before_the_steps_and_the_steps() {
    let outline = Outline::of(&guide());
    let steps: Vec<_> = outline.sections.iter().map(|section| section.step.as_ref().map(Id::as_str)).collect();
    let expected = ["service-account", "rights", "old-connection", "company", "people"];
    assert_eq!(steps, std::iter::once(None).chain(expected.map(Some)).collect::<Vec<_>>());
}

#[test]
fn what_hands_the_guide_on_comes_after_the_prerequisites() {
    let mut guide = guide();
    let message = |name: &str| Message {
        id: id(name),
        to: "a colleague".into(),
        address: None,
        copy_to: None,
        subject: None,
        body: vec![],
        optional: true,
        fingerprint: 1,
    };
    let part = |when, name| Part { when, block: Block::Message(message(name)) };
    guide.start.insert(0, part(vec![], "hand-over"));
    guide.start.push(part(vec![], "told-last"));
    let outline = Outline::of(&guide);
    let ids: Vec<_> = outline.sections[0].items.iter().map(|item| item.any_of[0].0.as_str()).collect();
    assert_eq!(ids, ["way", "told-last", "is-admin", "has-time", "hand-over"]);
}

#[test]
fn what_can_be_ticked_is_in_the_order_in_which_it_is_shown() {
    let outline = Outline::of(&guide());
    let ids = |at: usize| outline.sections[at].items.iter().map(|item| item.any_of[0].0.as_str()).collect::<Vec<_>>();
    assert_eq!(ids(0), ["way", "is-admin", "has-time"]);
    assert_eq!(ids(2), ["view-all", "view-basic", "note-company", "have-password", "limits"]);
    assert_eq!(ids(4), ["is-old", "note-id", "open-company", "company-field"]);
    assert_eq!(ids(5), ["has-more", "send-mail", "ask-colleague"]);
    let hold: Vec<_> = outline.sections.iter().flat_map(|section| &section.items).filter(|item| item.hold).collect();
    assert_eq!(hold.len(), 2);
    assert_eq!((&hold[0].any_of[0].0, &hold[1].any_of[0].0), (&id("have-password"), &id("limits")));
}

#[test]
fn what_a_question_decides_counts_once_it_is_answered() {
    // The question; nine actions of which one is for yes and one optional; six fields of which one is for no and
    // one optional. One right, two notables and something to understand. A question, a value and, for yes, a row.
    counts(&Progress::default(), [(0, 3), (0, 12), (0, 4), (0, 0), (0, 2), (0, 1)]);
    let mut progress = Progress::default();
    answer(&mut progress, Choice::NO);
    counts(&progress, [(0, 3), (1, 13), (0, 4), (0, 0), (0, 2), (0, 1)]);
    answer(&mut progress, Choice::YES);
    counts(&progress, [(0, 3), (1, 13), (0, 4), (0, 1), (0, 3), (0, 1)]);
    // All conditions have to hold: the step is not for who goes by mail.
    progress.set(&id("way"), record(ItemState::Done, BY_MAIL));
    counts(&progress, [(1, 3), (1, 13), (0, 4), (0, 0), (0, 3), (0, 1)]);
}

#[test]
fn what_a_branch_hides_is_not_done_either() {
    let mut progress = ticked(&["use-5", "remove-old", "field-5"]);
    counts(&progress, [(0, 3), (0, 12), (0, 4), (0, 0), (0, 2), (0, 1)]);
    answer(&mut progress, Choice::YES);
    counts(&progress, [(0, 3), (2, 13), (0, 4), (1, 1), (0, 3), (0, 1)]);
    progress.set(&id("reconnecting"), open());
    counts(&progress, [(0, 3), (0, 12), (0, 4), (0, 0), (0, 2), (0, 1)]);
}

#[test]
fn one_of_several_ways_is_enough_and_counts_once() {
    counts(&ticked(&["shared-access"]), [(1, 3), (0, 12), (0, 4), (0, 0), (0, 2), (0, 1)]);
    counts(&ticked(&["is-admin", "shared-access", "has-time"]), [(2, 3), (0, 12), (0, 4), (0, 0), (0, 2), (0, 1)]);
}

#[test]
fn what_may_be_left_out_counts_once_it_is_done() {
    let item = Item { optional: true, ..item(&["a"]) };
    assert_eq!(item.is_done(&Progress::default()), None);
    assert_eq!(item.is_done(&states(&[("a", ItemState::Skipped)])), None);
    assert_eq!(item.is_done(&states(&[("a", ItemState::Done)])), Some(true));
    // Done as something else: the reader may leave that, too.
    let mut progress = Progress::default();
    progress.set(&id("a"), record(ItemState::Done, 5));
    assert_eq!((item.is_done(&progress), item.changed(&progress).len()), (None, 0));
    counts(&ticked(&["use-4", "ask-colleague"]), [(0, 3), (1, 13), (0, 4), (0, 0), (0, 2), (1, 2)]);
}

#[test]
fn skipping_one_way_leaves_the_others() {
    let item = item(&["a", "b"]);
    assert_eq!(item.is_done(&states(&[("a", ItemState::Skipped)])), Some(false));
    assert_eq!(item.is_done(&states(&[("a", ItemState::Skipped), ("b", ItemState::Done)])), Some(true));
    assert_eq!(item.is_done(&states(&[("a", ItemState::Done), ("b", ItemState::Skipped)])), Some(true));
    assert_eq!(item.is_done(&states(&[("a", ItemState::Skipped), ("b", ItemState::Skipped)])), None);
}

#[test]
fn only_done_is_done_and_only_skipped_does_not_count() {
    let item = item(&["a"]);
    assert_eq!(item.is_done(&Progress::default()), Some(false));
    for state in [ItemState::Open, ItemState::No, ItemState::Yes, ItemState::Waiting] {
        assert_eq!(item.is_done(&states(&[("a", state)])), Some(false), "{state:?}");
    }
    assert_eq!(item.is_done(&states(&[("a", ItemState::Skipped)])), None);
    assert_eq!(item.is_done(&states(&[("a", ItemState::Done)])), Some(true));
}

#[test]
fn an_item_that_nothing_can_do_does_not_count() {
    assert_eq!(item(&[]).is_done(&Progress::default()), None);
}

#[test]
fn what_changed_since_it_was_done_is_to_be_done_again() {
    let mut progress = Progress::default();
    progress.set(&id("log-in"), record(ItemState::Done, 1));
    let outline = Outline::of(&guide());
    let item = outline.item(&id("log-in")).unwrap();
    assert_eq!(item.is_done(&progress), Some(false));
    assert_eq!(item.changed(&progress), [id("log-in")]);
    tick(&mut progress, &id("log-in"));
    assert_eq!(item.is_done(&progress), Some(true));
    assert_eq!(item.changed(&progress).len(), 0);
}

#[test]
fn a_changed_way_does_not_matter_where_another_is_done() {
    let item = item(&["a", "b"]);
    let mut progress = states(&[("b", ItemState::Done)]);
    progress.set(&id("a"), record(ItemState::Done, 5));
    assert_eq!(item.is_done(&progress), Some(true));
    assert_eq!(item.changed(&progress).len(), 0);
    progress.set(&id("b"), open());
    assert_eq!(item.is_done(&progress), Some(false));
    assert_eq!(item.changed(&progress), [id("a")]);
}

#[test]
fn items_are_found_under_each_of_their_ids() {
    let outline = Outline::of(&guide());
    assert_eq!(outline.item(&id("shared-access")), outline.item(&id("is-admin")));
    assert_eq!(outline.item(&id("shared-access")).unwrap().way(&id("shared-access")), Some(2));
    assert_eq!(outline.item(&id("use-5")).unwrap().when, is_yes());
    assert_eq!(outline.item(&id("way")).unwrap().way(&id("way")), Some(BY_MAIL));
    for no_item in ["service-account", "company_id", "companies", "nothing"] {
        assert_eq!(outline.item(&id(no_item)), None, "{no_item}");
    }
}

#[test]
fn a_guide_is_complete_when_nothing_is_left() {
    let outline = Outline::of(&guide());
    let mut progress = Progress::default();
    answer(&mut progress, Choice::YES);
    for item in outline.sections.iter().flat_map(|section| &section.items) {
        if item.is_done(&progress) == Some(false) {
            assert!(!outline.count(&progress).is_complete());
            tick(&mut progress, &item.any_of[0].0);
        }
    }
    assert!(outline.count(&progress).is_complete());
}

#[test]
fn a_section_without_items_is_complete() {
    let section = Section { step: None, when: Vec::new(), items: Vec::new() };
    assert_eq!(section.count(&Progress::default()), Count { done: 0, total: 0 });
    assert!(section.count(&Progress::default()).is_complete());
}

#[test]
fn counts_add_up_without_overflow() {
    let most = Count { done: usize::MAX, total: usize::MAX };
    assert_eq!(most.plus(Count { done: 1, total: 1 }), most);
}
