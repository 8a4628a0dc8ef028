//! The short words that are made up of something, word for word.

use super::*;
use connector_guide::notice::Keeping;
use connector_guide::step_state::Status;
use connector_guide::text::words;
use guide_model::{Origin, Phrase, Source};

#[test]
fn how_far_a_section_is() {
    let words = [Status::NotStarted, Status::Started, Status::Waiting(20_778), Status::Waiting(0), Status::Done];
    assert_eq!(
        words.map(|status| words::status(&sample::guide(), None, status)),
        ["not started", "started", "waiting since Nov 21, 2026", "waiting", "done"].map(str::to_owned)
    );
}

#[test]
fn dates_are_in_the_language_that_the_widget_speaks() {
    let spanish =
        Guide { language: "es".into(), words: vec![Phrase { from: "a".into(), to: "b".into() }], ..sample::guide() };
    assert_eq!(words::as_of(&spanish), "from the article as of 21 nov 2026");
    assert_eq!(words::status(&spanish, None, Status::Waiting(20_778)), "waiting since 21 nov 2026");
    // Without the words in its language, the sentence around the date is English.
    assert_eq!(words::read_on(&Guide { words: Vec::new(), ..spanish }), "Read on Nov 21, 2026.");
}

#[test]
fn where_a_value_comes_from() {
    let guide = sample::guide();
    assert_eq!(words::source(Source::Typed, &guide), "you typed this");
    assert_eq!(words::source(Source::Confirmed, &guide), "from your link, compared by you");
    assert_eq!(words::source(Source::Vouched, &guide), "from your link, an address of Acme");
}

#[test]
fn what_to_hold_a_value_against() {
    let mut guide = sample::guide();
    let compare = |guide: &Guide, origin| words::compare(guide, origin);
    assert_eq!(compare(&guide, Origin::LinkingFlow), "from your link, not checked: compare it with the linking flow");
    assert_eq!(compare(&guide, Origin::Vendor), "from your link, not checked: compare it with what Acme told you");
    assert_eq!(compare(&guide, Origin::Reader), "from your link, not checked: check that it is right");
    guide.partner = None;
    assert_eq!(
        words::differs(&guide, Origin::LinkingFlow),
        "Your link says something else than you have. Before you use it, compare it with the linking flow."
    );
}

#[test]
fn what_is_left_and_whom_to_tell() {
    assert_eq!(words::left(18, 21), "18 of 21 are left.");
    assert_eq!(words::left(1, 21), "1 of 21 is left.");
    assert_eq!(words::tell("your manager", false), "Tell your manager how far you are");
    assert_eq!(words::tell("your manager", true), "Tell your manager that you are done");
}

#[test]
fn why_progress_is_not_kept_and_what_to_do() {
    assert_eq!(words::keeping(Keeping::Kept), None);
    let says = |keeping| words::keeping(keeping).unwrap();
    assert_eq!(
        says(Keeping::Denied),
        "Your browser does not let this page keep anything, so your progress will not be kept. Everything works \
         until you leave. To come back later, open this page in a normal window and allow it to store data."
    );
    assert_eq!(
        says(Keeping::Full),
        "Your browser has no room left for this site, so your progress will not be kept. Everything works until \
         you leave. Free some room and tick once more."
    );
    assert_eq!(
        says(Keeping::Damaged),
        "What this browser has kept of your progress cannot be read. It is left as it is, so your progress will \
         not be kept. Everything works until you leave."
    );
    assert_eq!(
        says(Keeping::Newer),
        "A newer version of this guide has kept your progress here. It is left as it is, so your progress will not \
         be kept. Reload the page to get the newer version."
    );
}
