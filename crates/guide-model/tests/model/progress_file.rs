//! Progress that travels in a file: joined with what is here, never in its place.

use crate::fixture::guide;
use crate::support::{id, progress, record, ticked};
use guide_model::{Choice, FileError, Guide, ItemState, Outline, Progress, Record, Rename, Slug};

fn refused(text: &str) -> FileError {
    Progress::from_file(&guide(), text).unwrap_err()
}

fn head() -> String {
    let guide = guide();
    format!("connector-guide-file 1 {} {}\n", guide.vendor.id, guide.system.id)
}

#[test]
fn a_file_says_whose_progress_it_is() {
    let saved = ticked(&["log-in", "use-1"]);
    let file = saved.to_file(&guide());
    assert!(file.starts_with(&format!("{}connector-guide-progress 1\nepoch 0\n", head())), "{file}");
    assert_eq!(Progress::from_file(&guide(), &file), Ok(saved));
}

#[test]
fn a_file_survives_an_editor_of_windows() {
    let saved = ticked(&["log-in"]);
    let file = format!("\u{feff}{}", saved.to_file(&guide()).replace('\n', "\r\n"));
    assert_eq!(Progress::from_file(&guide(), &file), Ok(saved));
}

#[test]
fn a_file_of_another_guide_is_refused() {
    let (vendor, system) = (Slug::new("other").unwrap(), Slug::new("justworks").unwrap());
    let file = "connector-guide-file 1 other justworks\nconnector-guide-progress 1\nepoch 0\n";
    assert_eq!(refused(file), FileError::OtherGuide { vendor, system });
}

#[test]
fn a_file_of_a_newer_version_is_told_from_a_damaged_one() {
    assert_eq!(refused("connector-guide-file 2 something new"), FileError::Unreadable);
    assert_eq!(refused("connector-guide-file 2 something new\n"), FileError::Newer);
    assert_eq!(refused(&format!("{}connector-guide-progress 2\n", head())), FileError::Newer);
    for damaged in [
        String::new(),
        "%PDF-1.4\n".into(),
        "connector-guide-progress 1\nepoch 0\n".into(),
        "connector-guide-file 1\n".into(),
        "connector-guide-file 0 a b\n".into(),
        head(),
        format!("{}connector-guide-progress 1\nepoch 0\nlog-in done 1", head()),
        format!("{}connector-guide-progress 1\nepoch 0\n{}", head(), "log-in done 1 0\n".repeat(70_000)),
    ] {
        assert_eq!(refused(&damaged), FileError::Unreadable, "{:.60}", damaged);
    }
}

/// The fingerprint of an item of the fixture.
fn fingerprint(item: &str) -> u32 {
    Outline::of(&guide()).item(&id(item)).unwrap().way(&id(item)).unwrap()
}

fn now(item: &str) -> Record {
    record(ItemState::Done, fingerprint(item))
}

fn adopted(here: &Progress, lines: &str) -> Progress {
    let mut both = here.clone();
    both.adopt(&progress(lines), &guide());
    both
}

#[test]
fn loading_adds_what_was_done_elsewhere_and_undoes_nothing() {
    let mut here = Progress::default();
    here.set(&id("log-in"), now("log-in"));
    here.set(&id("use-1"), record(ItemState::Open, 0));
    here.set(&id("reconnecting"), record(ItemState::No, 0));
    here.set(&id("service-account"), record(ItemState::Waiting, 20_000));
    let mark = |item: &str| format!("{:x}", fingerprint(item));
    let both = adopted(
        &here,
        &format!(
            "epoch 7\nlog-in open 9 0\nuse-1 done 8 {}\nuse-2 done 3 {}\nreconnecting yes 9 0\n\
             service-account open 9 0\nuse-3 skipped 1 0\nrights no 2 0\n",
            mark("use-1"),
            mark("use-2")
        ),
    );
    for done in ["log-in", "use-1", "use-2"] {
        assert_eq!(both.get(&id(done)), Some(now(done)), "{done}");
    }
    assert_eq!(both.answer(&id("reconnecting")), Some(Choice::NO));
    assert_eq!(both.get(&id("service-account")), Some(record(ItemState::Waiting, 20_000)));
    assert_eq!(both.get(&id("use-3")), Some(record(ItemState::Skipped, 0)));
    assert_eq!(both.get(&id("rights")), Some(record(ItemState::No, 0)));
}

#[test]
fn a_file_that_did_again_what_changed_does_so_here() {
    let mut here = Progress::default();
    here.set(&id("log-in"), record(ItemState::Done, 1));
    let both = adopted(&here, &format!("log-in done 1 {:x}\n", fingerprint("log-in")));
    assert_eq!(both.get(&id("log-in")), Some(now("log-in")));
    here.set(&id("log-in"), now("log-in"));
    assert_eq!(adopted(&here, "log-in done 9 1\n").get(&id("log-in")), Some(now("log-in")), "and not the other way");
}

#[test]
fn a_file_of_an_older_guide_undoes_nothing_by_an_old_name() {
    let guide = Guide { renames: vec![Rename { was: id("old-log-in"), now: id("log-in") }], ..guide() };
    let mut here = Progress::default();
    here.set(&id("log-in"), now("log-in"));
    here.adopt(&progress("old-log-in open 9 0\n"), &guide);
    here.apply_renames(&guide);
    assert_eq!(here.get(&id("log-in")), Some(now("log-in")));
    let mut fresh = Progress::default();
    fresh.adopt(&progress(&format!("old-log-in done 9 {:x}\n", fingerprint("log-in"))), &guide);
    assert_eq!(fresh.get(&id("log-in")), Some(now("log-in")));
}

#[test]
fn a_forged_file_cannot_use_up_stamps_or_epochs_nor_bring_what_the_guide_does_not_have() {
    let mark = fingerprint("use-1");
    let mut here = Progress::default();
    here.set(&id("log-in"), now("log-in"));
    let stored = here.to_string();
    let highest = 1_u64 << 53;
    here.adopt(
        &progress(&format!(
            "epoch {}\nuse-1 done {highest} {mark:x}\njunk done 1 0\n-finished done 1 4e20\n",
            u32::MAX
        )),
        &guide(),
    );
    assert_eq!(here.to_string(), format!("{stored}use-1 done 2 {mark:x}\n"));
    here.set(&id("use-1"), record(ItemState::Open, 0));
    assert_eq!(here.get(&id("use-1")), Some(record(ItemState::Open, 0)));
}

#[test]
fn loading_twice_is_loading_once() {
    let file = format!("log-in done 1 {:x}\nrights waiting 2 5\n", fingerprint("log-in"));
    let once = adopted(&ticked(&["use-1"]), &file);
    assert_eq!(adopted(&once, &file), once);
}

#[test]
fn the_day_of_finishing_moves_with_the_newest_change() {
    let mut progress = Progress::default();
    assert_eq!(progress.finished(), None);
    progress.finish(20_000);
    progress.finish(19_000);
    assert_eq!(progress.finished(), Some(19_000), "a clock that was wrong can be put right");
    assert_eq!(Progress::parse(&progress.to_string()).unwrap().finished(), Some(19_000));
    progress.start_over();
    assert_eq!(progress.finished(), None);
}
