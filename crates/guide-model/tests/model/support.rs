//! Short ways to say ids and records, and the values that property tests draw from.

use guide_model::{Id, ItemState, Progress, Record, Template, Values};
use proptest::prelude::*;

/// Every state, in the order that decides between changes with the same stamp.
pub(crate) const STATES: [ItemState; 6] =
    [ItemState::Open, ItemState::No, ItemState::Yes, ItemState::Waiting, ItemState::Skipped, ItemState::Done];

/// The highest stamp that a record may have.
pub(crate) const HIGHEST_STAMP: u64 = 1 << 53;

#[track_caller]
pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub(crate) fn record(state: ItemState, mark: u32) -> Record {
    Record { state, mark }
}

pub(crate) const fn done() -> Record {
    Record { state: ItemState::Done, mark: 7 }
}

pub(crate) const fn open() -> Record {
    Record { state: ItemState::Open, mark: 0 }
}

/// A progress in which these ids are done.
#[track_caller]
pub(crate) fn ticked(ids: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for one in ids {
        progress.set(&id(one), done());
    }
    progress
}

#[track_caller]
pub(crate) fn progress(lines: &str) -> Progress {
    Progress::parse(&format!("connector-guide-progress 1\n{lines}")).unwrap()
}

#[track_caller]
pub(crate) fn values(lines: &str) -> Values {
    Values::parse(&format!("connector-guide-values 1\n{lines}")).unwrap()
}

#[track_caller]
pub(crate) fn one_value(text: &str) -> Template {
    Template(vec![guide_model::Piece::Value(id(text))])
}

/// Joins without changing either side.
pub(crate) fn joined(one: &Progress, other: &Progress) -> Progress {
    let mut both = one.clone();
    both.join(other);
    both
}

/// Joins without changing either side.
pub(crate) fn joined_values(one: &Values, other: &Values) -> Values {
    let mut both = one.clone();
    both.join(other);
    both
}

/// Few ids, so that changes meet, with an odd one now and then.
pub(crate) fn any_id() -> impl Strategy<Value = Id> {
    prop_oneof![8 => prop::sample::select(vec!["a", "b", "c", "epoch"]).prop_map(id),
        1 => "[a-z0-9_-]{1,64}".prop_map(|text| id(&text))]
}

pub(crate) fn any_state() -> impl Strategy<Value = ItemState> {
    prop::sample::select(STATES.to_vec())
}

pub(crate) fn any_record() -> impl Strategy<Value = Record> {
    (any_state(), prop_oneof![0_u32..3, any::<u32>()]).prop_map(|(state, mark)| record(state, mark))
}

/// Stamps as they come, and those at the edges, which only a made-up record has.
pub(crate) fn any_stamp() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0_u64..6, 1 => HIGHEST_STAMP - 2..=HIGHEST_STAMP]
}

/// Texts that a value may have, and those that must not break a record.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[xy]", 2 => "[^\\p{C}]{0,12}", 1 => any::<String>()]
}
