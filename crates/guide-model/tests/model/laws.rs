//! Property tests of joining: in whatever order tabs write and meet, they end with the same, and nothing
//! that joining brings is undone by it.

use crate::fixture::guide;
use crate::support::{STATES, any_id, any_record, any_stamp, any_text, id, joined, joined_values};
use guide_model::{Guide, Id, Progress, Record, Rename, Source, ValueStatus, Values};
use proptest::prelude::*;

/// Something that a reader or a reload does to progress.
#[derive(Debug, Clone)]
enum Change {
    Set(Id, Record),
    StartOver,
    BringBack,
    Rename,
}

/// A tab: its progress, and what stood before it last started over.
#[derive(Debug, Clone, Default)]
struct Tab {
    now: Progress,
    before: Progress,
}

impl Tab {
    fn apply(&mut self, change: &Change) {
        match change {
            Change::Set(id, record) => self.now.set(id, *record),
            Change::StartOver => {
                self.before = self.now.clone();
                self.now.start_over();
            }
            Change::BringBack => self.now.bring_back(&self.before),
            Change::Rename => self.now.apply_renames(&renaming()),
        }
    }
}

fn renaming() -> Guide {
    Guide { renames: vec![Rename { was: id("a"), now: id("b") }], ..guide() }
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => (any_id(), any_record()).prop_map(|(id, record)| Change::Set(id, record)),
        1 => Just(Change::StartOver), 1 => Just(Change::BringBack), 1 => Just(Change::Rename),
    ]
}

/// Made by use, or read from any record that is valid, also a made-up one.
fn any_progress() -> impl Strategy<Value = Progress> {
    let used = prop::collection::vec(any_change(), 0..12).prop_map(|changes| {
        let mut tab = Tab::default();
        changes.iter().for_each(|change| tab.apply(change));
        tab.now
    });
    prop_oneof![used, read_progress()]
}

fn read_progress() -> impl Strategy<Value = Progress> {
    let words = ["open", "no", "yes", "waiting", "skipped", "done"];
    let line = (any_id(), any_record(), any_stamp()).prop_map(move |(id, record, stamp)| {
        let state = STATES.iter().position(|state| *state == record.state).unwrap();
        format!("{id} {} {stamp} {:x}\n", words[state], record.mark)
    });
    let epoch = prop_oneof![4 => 0_u32..3, 1 => u32::MAX - 1..=u32::MAX];
    (epoch, prop::collection::vec(line, 0..8)).prop_map(|(epoch, lines)| {
        Progress::parse(&format!("connector-guide-progress 1\nepoch {epoch}\n{}", lines.concat())).unwrap()
    })
}

/// Something that a reader or a link does to values.
#[derive(Debug, Clone)]
enum Deal {
    Keep(Id, String),
    Offer(Id, String, bool),
    Confirm(Id, String),
    Decline(Id),
    Forget(Id),
    Rename,
}

fn apply(values: &mut Values, deal: &Deal) {
    match deal {
        Deal::Keep(id, text) => values.keep(id, text),
        Deal::Offer(id, text, vouched) => values.offer(id, text, *vouched),
        Deal::Confirm(id, text) => values.confirm(id, text),
        Deal::Decline(id) => values.decline(id),
        Deal::Forget(id) => values.forget(id),
        Deal::Rename => values.apply_renames(&renaming()),
    }
}

fn any_deal() -> impl Strategy<Value = Deal> {
    prop_oneof![
        (any_id(), any_text()).prop_map(|(id, text)| Deal::Keep(id, text)),
        (any_id(), any_text(), any::<bool>()).prop_map(|(id, text, vouched)| Deal::Offer(id, text, vouched)),
        (any_id(), any_text()).prop_map(|(id, text)| Deal::Confirm(id, text)),
        any_id().prop_map(Deal::Decline),
        any_id().prop_map(Deal::Forget),
        Just(Deal::Rename),
    ]
}

fn any_values() -> impl Strategy<Value = Values> {
    let used = prop::collection::vec(any_deal(), 0..12).prop_map(|deals| {
        let mut values = Values::default();
        deals.iter().for_each(|deal| apply(&mut values, deal));
        values
    });
    prop_oneof![used, read_values()]
}

fn read_values() -> impl Strategy<Value = Values> {
    let words = vec!["typed", "confirmed", "vouched", "offered", "forgotten", "offered-forgotten"];
    let line =
        (any_id(), prop::sample::select(words), any_stamp(), "[^\\p{C}]{1,6}").prop_map(|(id, word, stamp, text)| {
            let text = if word.ends_with("forgotten") { String::new() } else { format!(" {text}") };
            format!("{id} {word} {stamp}{text}\n")
        });
    prop::collection::vec(line, 0..8)
        .prop_map(|lines| Values::parse(&format!("connector-guide-values 1\n{}", lines.concat())).unwrap())
}

proptest! {
    #[test]
    fn progress_joins_in_any_order(a in any_progress(), b in any_progress(), c in any_progress()) {
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(joined(&a, &a), a.clone());
        prop_assert_eq!(joined(&a, &Progress::default()), a.clone());
        prop_assert_eq!(Progress::parse(&a.to_string()), Ok(a));
    }

    /// Every change is newer than what it changes, or "read, join, write" would take it back.
    #[test]
    fn no_change_of_progress_is_undone_by_joining_what_stood_before(
        now in any_progress(), before in any_progress(), change in any_change()
    ) {
        let mut tab = Tab { now: now.clone(), before };
        tab.apply(&change);
        prop_assert_eq!(joined(&tab.now, &now), tab.now.clone());
        prop_assert_eq!(joined(&now, &tab.now), tab.now);
    }

    #[test]
    fn what_is_set_stands(start in any_progress(), id in any_id(), record in any_record()) {
        // Only where both epoch and stamps are used up, which takes a made-up record, can nothing newer be said.
        prop_assume!(!start.to_string().contains(&format!("epoch {}", u32::MAX)));
        let mut now = start.clone();
        now.set(&id, record);
        now.join(&start);
        prop_assert_eq!(now.get(&id), Some(record));
    }

    #[test]
    fn starting_over_is_for_good(start in any_progress(), id in any_id()) {
        prop_assume!(!start.to_string().contains(&format!("epoch {}", u32::MAX)));
        let mut now = start.clone();
        now.start_over();
        now.join(&start);
        prop_assert_eq!(now.get(&id), None);
    }

    #[test]
    fn bringing_back_restores_all_that_was_not_changed_since(
        before in any_progress(), since in prop::collection::vec((any_id(), any_record()), 0..5), id in any_id()
    ) {
        prop_assume!(!before.to_string().contains(&format!("epoch {}", u32::MAX)));
        let mut now = before.clone();
        now.start_over();
        for (id, record) in &since {
            now.set(id, *record);
        }
        let changed = now.get(&id);
        now.bring_back(&before);
        prop_assert_eq!(now.get(&id), changed.or(before.get(&id)));
    }

    /// Two tabs and the storage between them: each write is read, join, write.
    #[test]
    fn two_tabs_end_with_the_same_progress(
        start in any_progress(),
        changes in prop::collection::vec((any::<bool>(), prop::option::weighted(0.7, any_change())), 0..24)
    ) {
        let mut stored = start.clone();
        let mut tabs = [Tab { now: start, ..Tab::default() }, Tab::default()];
        for (first, change) in &changes {
            let tab = &mut tabs[usize::from(*first)];
            if let Some(change) = change {
                tab.apply(change);
            } else {
                tab.now.join(&Progress::parse(&stored.to_string()).unwrap());
                stored = tab.now.clone();
            }
        }
        let [mut one, mut other] = tabs.map(|tab| tab.now);
        let (shown, all) = (other.to_string(), joined(&joined(&one, &other), &stored));
        other.join(&one);
        one.join(&Progress::parse(&shown).unwrap());
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(joined(&one, &stored), all);
    }

    /// While one undoes its starting over, the other goes on working: it loses nothing, and the rest is back.
    #[test]
    fn an_undo_loses_nothing_of_the_other_tab(
        before in any_progress(), there in prop::collection::vec((any_id(), any_record()), 1..6)
    ) {
        prop_assume!(!before.to_string().contains(&format!("epoch {}", u32::MAX)));
        let mut one = before.clone();
        one.start_over();
        let mut other = one.clone();
        for (id, record) in &there {
            other.set(id, *record);
        }
        one.bring_back(&before);
        let both = joined(&one, &other);
        for id in ["a", "b", "c", "epoch"].map(id) {
            prop_assert_eq!(both.get(&id), other.get(&id).or(before.get(&id)));
        }
    }

    #[test]
    fn values_join_in_any_order(a in any_values(), b in any_values(), c in any_values()) {
        prop_assert_eq!(joined_values(&a, &b), joined_values(&b, &a));
        prop_assert_eq!(joined_values(&joined_values(&a, &b), &c), joined_values(&a, &joined_values(&b, &c)));
        prop_assert_eq!(joined_values(&a, &a), a.clone());
        prop_assert_eq!(joined_values(&a, &Values::default()), a.clone());
        prop_assert_eq!(Values::parse(&a.to_string()), Ok(a));
    }

    #[test]
    fn no_change_of_values_is_undone_by_joining_what_stood_before(now in any_values(), deal in any_deal()) {
        let mut after = now.clone();
        apply(&mut after, &deal);
        prop_assert_eq!(joined_values(&after, &now), after.clone());
        prop_assert_eq!(joined_values(&now, &after), after);
    }

    #[test]
    fn what_is_forgotten_is_gone_whatever_the_record_says(start in any_values(), id in any_id()) {
        let mut now = start.clone();
        now.forget(&id);
        now.join(&start);
        prop_assert_eq!(now.status(&id), ValueStatus::Missing);
    }

    #[test]
    fn a_link_never_changes_what_can_be_used(start in any_values(), id in any_id(), text in any_text(), vouched: bool) {
        let mut now = start.clone();
        now.offer(&id, &text, vouched);
        match (start.usable(&id), now.status(&id)) {
            (Some(before), _) => prop_assert_eq!(now.usable(&id), Some(before)),
            (None, ValueStatus::Kept(kept)) => prop_assert!(vouched && kept.source == Source::Vouched),
            (None, _) => prop_assert_eq!(now.usable(&id), None),
        }
    }

    #[test]
    fn two_tabs_end_with_the_same_values(
        start in any_values(),
        deals in prop::collection::vec((any::<bool>(), prop::option::weighted(0.7, any_deal())), 0..24)
    ) {
        let mut stored = start.clone();
        let mut tabs = [start, Values::default()];
        for (first, deal) in &deals {
            let tab = &mut tabs[usize::from(*first)];
            if let Some(deal) = deal {
                apply(tab, deal);
            } else {
                tab.join(&Values::parse(&stored.to_string()).unwrap());
                stored = tab.clone();
            }
        }
        let [mut one, mut other] = tabs;
        let shown = other.to_string();
        other.join(&one);
        one.join(&Values::parse(&shown).unwrap());
        prop_assert_eq!(one, other);
    }
}
