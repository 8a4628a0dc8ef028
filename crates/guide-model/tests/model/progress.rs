//! Progress, case by case. That joining is lawful stands in `laws`.

use crate::fixture::guide;
use crate::support::{HIGHEST_STAMP, STATES, done, id, joined, open, progress, record, ticked};
use guide_model::{Guide, ItemState, Progress, RecordError, Rename};

#[track_caller]
fn damaged(text: &str, line: usize) {
    assert_eq!(Progress::parse(text), Err(RecordError::Damaged { line }), "{text:?}");
}

#[track_caller]
fn damaged_line(line: &str) {
    damaged(&format!("connector-guide-progress 1\nepoch 0\na done 1 0\n{line}\nb done 2 0\n"), 4);
}

#[test]
fn what_was_set_stands_until_it_is_set_again() {
    let mut progress = Progress::default();
    assert_eq!(progress.get(&id("a")), None);
    assert!(progress.is_empty());
    for state in STATES.into_iter().chain([ItemState::Open]) {
        progress.set(&id("a"), record(state, 9));
        assert_eq!(progress.get(&id("a")), Some(record(state, 9)));
    }
    assert!(!progress.is_empty());
}

#[test]
fn the_newer_change_wins_and_among_equals_the_one_that_says_more() {
    let (mut one, other) = (ticked(&["a", "b"]), ticked(&["a"]));
    one.set(&id("a"), open());
    assert_eq!(joined(&one, &other).get(&id("a")), Some(open()));
    assert_eq!(joined(&other, &one).get(&id("a")), Some(open()));
    let all = STATES.map(|state| {
        let mut progress = Progress::default();
        progress.set(&id("a"), record(state, 0));
        progress
    });
    for (less, more) in all.iter().zip(&all[1..]) {
        assert_eq!(joined(less, more).get(&id("a")), more.get(&id("a")));
    }
}

#[test]
fn starting_over_is_not_undone_by_a_tab_that_does_not_know() {
    let mut here = ticked(&["a", "b"]);
    let there = here.clone();
    here.start_over();
    assert!(here.is_empty());
    here.join(&there);
    assert!(here.is_empty());
    assert!(joined(&there, &here).is_empty());
}

#[test]
fn two_tabs_that_start_over_at_once_keep_what_each_did_since() {
    let (mut one, mut other) = (ticked(&["a"]), ticked(&["a"]));
    one.start_over();
    one.set(&id("x"), done());
    other.start_over();
    other.set(&id("y"), done());
    one.join(&other);
    assert_eq!((one.get(&id("x")), one.get(&id("y")), one.get(&id("a"))), (Some(done()), Some(done()), None));
}

#[test]
fn bringing_back_restores_what_stood_before() {
    let mut before = ticked(&["a", "b", "c"]);
    before.set(&id("b"), open());
    before.set(&id("q"), record(ItemState::No, 0));
    let mut now = before.clone();
    now.start_over();
    now.bring_back(&before);
    for name in ["a", "b", "c", "q", "nothing"] {
        assert_eq!(now.get(&id(name)), before.get(&id(name)), "{name}");
    }
    // A tab that slept through all of it agrees.
    assert_eq!(joined(&before, &now), now);
}

#[test]
fn what_was_done_since_starting_over_outlives_bringing_back() {
    let mut now = ticked(&["a", "b", "c", "d"]);
    let before = now.clone();
    now.start_over();
    // Its stamp is 1, and that of "d" before was 4.
    now.set(&id("d"), open());
    now.set(&id("new"), done());
    now.bring_back(&before);
    assert_eq!(now.get(&id("d")), Some(open()));
    assert_eq!(now.get(&id("new")), Some(done()));
    assert_eq!(now.get(&id("a")), Some(done()));
}

#[test]
fn bringing_back_loses_nothing_that_another_tab_did_meanwhile() {
    let mut here = ticked(&["a", "b"]);
    let before = here.clone();
    here.start_over();
    let mut there = here.clone();
    there.set(&id("b"), open());
    there.set(&id("there"), done());
    // Neither has seen what the other did.
    here.bring_back(&before);
    here.set(&id("here"), done());
    for both in [joined(&here, &there), joined(&there, &here)] {
        assert_eq!(both.get(&id("a")), Some(done()));
        assert_eq!(both.get(&id("b")), Some(open()));
        assert_eq!(both.get(&id("here")), Some(done()));
        assert_eq!(both.get(&id("there")), Some(done()));
    }
}

#[test]
fn starting_over_again_in_another_tab_beats_an_undo_of_the_first_time() {
    let mut here = ticked(&["a"]);
    let before = here.clone();
    here.start_over();
    let mut there = here.clone();
    there.start_over();
    here.bring_back(&before);
    here.join(&there);
    assert!(here.is_empty());
}

#[test]
fn starting_over_can_be_undone_as_often_as_it_is_done() {
    let mut progress = ticked(&["a", "b"]);
    for _ in 0..3 {
        let before = progress.clone();
        progress.start_over();
        assert_eq!(progress.get(&id("a")), None);
        progress.bring_back(&before);
        assert_eq!(progress.get(&id("a")), Some(done()));
    }
}

#[test]
fn a_renamed_id_keeps_its_tick() {
    let rename = |was: &str, now: &str| Rename { was: id(was), now: id(now) };
    let guide = Guide { renames: vec![rename("old", "new"), rename("older", "newer")], ..guide() };
    let mut one = ticked(&["x", "old"]);
    let mut other = one.clone();
    one.apply_renames(&guide);
    assert_eq!(one.get(&id("new")), Some(done()));
    assert_eq!(one.get(&id("newer")), None);
    // Each tab does it, each as often as it likes, and all agree.
    other.apply_renames(&guide);
    other.apply_renames(&guide);
    assert_eq!(one, other);
    // What is done under the new name stands.
    one.set(&id("new"), open());
    one.apply_renames(&guide);
    assert_eq!(one.get(&id("new")), Some(open()));
    // Until a tab that still has the older guide does something newer under the old one.
    one.set(&id("old"), record(ItemState::Waiting, 3));
    one.apply_renames(&guide);
    assert_eq!(one.get(&id("new")), Some(record(ItemState::Waiting, 3)));
}

#[test]
fn ids_that_the_guide_does_not_have_are_kept() {
    let record = progress("epoch 3\nno-longer-there done 5 ff\n");
    assert_eq!(record.to_string(), "connector-guide-progress 1\nepoch 3\nno-longer-there done 5 ff\n");
}

#[test]
fn records_without_an_epoch_line_or_with_the_line_ends_of_windows_are_read() {
    assert_eq!(Progress::parse("connector-guide-progress 1\n"), Ok(Progress::default()));
    assert_eq!(Progress::parse("connector-guide-progress 1\r\nepoch 0\r\na done 1 7\r\n"), Ok(ticked(&["a"])));
}

#[test]
fn a_newer_record_is_told_from_a_damaged_one() {
    for newer in ["connector-guide-progress 2", "connector-guide-progress 17\nwhatever"] {
        assert_eq!(Progress::parse(newer), Err(RecordError::Newer), "{newer:?}");
    }
    for other in [
        "",
        "\n",
        "connector-guide-progress",
        "connector-guide-progress 0\n",
        "connector-guide-progress one\n",
        "connector-guide-progress 1 \n",
        "connector-guide-values 1\n",
        "{\"epoch\":0}\n",
        "\u{feff}connector-guide-progress 1\n",
    ] {
        damaged(other, 1);
    }
    assert_eq!(RecordError::Newer.to_string(), "the record was written by a newer version");
    assert_eq!(RecordError::Damaged { line: 3 }.to_string(), "line 3 of the record cannot be read");
}

#[test]
fn a_damaged_line_is_named() {
    for line in [
        "",
        " ",
        "a",
        "a done",
        "a done 1",
        "a done 1 0 0",
        "a done 1 0 ",
        "A done 1 0",
        "a Done 1 0",
        "a finished 1 0",
        "a done x 0",
        "a done -1 0",
        "a done 1 xyz",
        "a done 1 100000000",
        "epoch",
        "epoch x",
        "epoch -1",
        "epoch 4294967296",
        "a  done 1 0",
        " a done 1 0",
        "a\tdone\t1\t0",
        "a done 1 0\u{0}",
        "a done 18446744073709551616 0",
    ] {
        damaged_line(line);
    }
    damaged_line(&format!("a done {} 0", HIGHEST_STAMP + 1));
}

#[test]
fn a_record_that_was_cut_off_is_damaged() {
    damaged("connector-guide-progress 1\nepoch 0\na done 1 ff", 3);
    damaged("connector-guide-progress 1", 1);
    let whole = ticked(&["a", "b"]).to_string();
    for (length, _) in whole.char_indices().filter(|(at, _)| !whole[..*at].ends_with('\n')) {
        assert!(Progress::parse(&whole[..length]).is_err(), "{length}");
    }
}

#[test]
fn a_record_with_used_up_stamps_can_still_be_changed() {
    let made_up = progress(&format!("epoch 4\na done {HIGHEST_STAMP} 7\nb done {HIGHEST_STAMP} 7\n"));
    let mut here = made_up.clone();
    here.set(&id("a"), open());
    assert_eq!(here.get(&id("a")), Some(open()));
    assert_eq!(here.get(&id("b")), Some(done()));
    // Also after joining what is stored, and for good.
    here.join(&made_up);
    here.set(&id("b"), open());
    assert_eq!((here.get(&id("a")), here.get(&id("b"))), (Some(open()), Some(open())));
    assert_eq!(Progress::parse(&here.to_string()), Ok(here));
}

#[test]
fn a_record_of_the_last_epoch_can_still_be_started_over() {
    let made_up = progress("epoch 4294967295\na done 1 7\nq yes 2 0\n");
    let mut here = made_up.clone();
    here.start_over();
    here.join(&made_up);
    assert_eq!((here.get(&id("a")), here.answer(&id("q"))), (Some(open()), None));
    here.set(&id("a"), done());
    assert_eq!(here.get(&id("a")), Some(done()));
    assert_eq!(Progress::parse(&here.to_string()), Ok(here));
}

#[test]
fn a_record_with_nothing_left_to_count_with_does_no_harm() {
    let mut here = progress(&format!("epoch 4294967295\na done {HIGHEST_STAMP} 7\n"));
    here.set(&id("a"), open());
    here.set(&id("b"), done());
    here.start_over();
    here.bring_back(&ticked(&["c"]));
    assert_eq!(here.get(&id("a")), Some(done()));
    assert_eq!(Progress::parse(&here.to_string()), Ok(here));
}
