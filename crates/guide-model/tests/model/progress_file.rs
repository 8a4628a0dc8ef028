//! Progress that travels in a file: joined with what is here, never in its place.

use crate::fixture::guide;
use crate::support::{done, id, progress, record, ticked};
use guide_model::{FileError, ItemState, Progress, Slug};

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

#[test]
fn loading_adds_what_was_done_elsewhere_and_undoes_nothing() {
    let mut here = ticked(&["a", "b"]);
    here.set(&id("b"), record(ItemState::Open, 0));
    here.set(&id("question"), record(ItemState::No, 0));
    here.set(&id("other"), record(ItemState::Waiting, 20_000));
    let file = progress(
        "epoch 7\na open 9 0\nb done 8 7\nc done 3 7\nquestion yes 9 0\nother done 9 7\nleft-out skipped 1 0\n",
    );
    here.adopt(&file);
    for ticked in ["a", "b", "c", "other"] {
        assert_eq!(here.get(&id(ticked)), Some(done()), "{ticked}");
    }
    assert_eq!(here.answer(&id("question")), Some(false));
    assert_eq!(here.get(&id("left-out")), Some(record(ItemState::Skipped, 0)));
}

#[test]
fn a_forged_file_cannot_use_up_stamps_or_epochs() {
    let mut here = ticked(&["a"]);
    here.adopt(&progress(&format!("epoch {}\nb done {} 7\n", u32::MAX, 1_u64 << 53)));
    assert_eq!(here.to_string(), "connector-guide-progress 1\nepoch 0\na done 1 7\nb done 2 7\n");
    here.set(&id("b"), record(ItemState::Open, 0));
    assert_eq!(here.get(&id("b")), Some(record(ItemState::Open, 0)));
}

#[test]
fn a_file_says_nothing_of_when_this_browser_was_finished() {
    let mut here = ticked(&["a"]);
    here.adopt(&progress("epoch 0\n-finished done 1 5000\nb done 1 7\n"));
    assert_eq!((here.finished(), here.get(&id("b"))), (None, Some(done())));
}

#[test]
fn loading_twice_is_loading_once() {
    let file = progress("epoch 0\na done 1 7\nb waiting 2 5\n");
    let mut here = ticked(&["c"]);
    here.adopt(&file);
    let once = here.clone();
    here.adopt(&file);
    assert_eq!(here, once);
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
