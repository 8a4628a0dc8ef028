//! Values, case by case. That joining is lawful stands in `laws`.

use crate::fixture::guide;
use crate::support::{HIGHEST_STAMP, id, joined_values, one_value, values};
use guide_model::{Guide, Here, Kept, Offered, RecordError, Rename, Source, ValueStatus, Values};

#[track_caller]
fn is_kept(values: &Values, text: &str, source: Source) {
    assert_eq!(values.status(&id("v")), ValueStatus::Kept(Kept { text, source }));
    assert_eq!(values.usable(&id("v")), Some(text));
}

#[track_caller]
fn is_offered(values: &Values, text: &str) {
    assert_eq!(values.status(&id("v")), ValueStatus::Offered(Offered { text }));
    assert_eq!(values.usable(&id("v")), None);
}

#[track_caller]
fn differs(values: &Values, kept: &str, offered: &str) {
    assert!(
        matches!(values.status(&id("v")), ValueStatus::Differs(k, o) if k.text == kept && o.text == offered),
        "{:?}",
        values.status(&id("v"))
    );
    assert_eq!(values.usable(&id("v")), Some(kept));
}

#[track_caller]
fn is_missing(values: &Values) {
    assert_eq!(values.status(&id("v")), ValueStatus::Missing);
    assert_eq!(values.usable(&id("v")), None);
}

fn kept(text: &str) -> Values {
    let mut values = Values::default();
    values.keep(&id("v"), text);
    values
}

fn offered(text: &str) -> Values {
    let mut values = Values::default();
    values.offer(&id("v"), text, false);
    values
}

#[test]
fn what_the_reader_types_is_kept() {
    is_missing(&Values::default());
    let mut values = kept("x");
    is_kept(&values, "x", Source::Typed);
    values.keep(&id("v"), "y");
    is_kept(&values, "y", Source::Typed);
}

#[test]
fn what_a_link_brings_waits_for_the_reader() {
    let mut values = offered("x");
    is_offered(&values, "x");
    values.confirm(&id("v"), "x");
    is_kept(&values, "x", Source::Confirmed);
}

#[test]
fn a_confirmation_is_bound_to_the_text_that_was_shown() {
    let mut values = offered("good");
    values.offer(&id("v"), "evil", false);
    values.confirm(&id("v"), "good");
    is_offered(&values, "evil");
    values.confirm(&id("other"), "evil");
    is_offered(&values, "evil");
}

#[test]
fn a_link_replaces_nothing_even_if_vouched_for() {
    for vouched in [false, true] {
        let mut values = kept("mine");
        values.offer(&id("v"), "theirs", vouched);
        differs(&values, "mine", "theirs");
        values.decline(&id("v"));
        is_kept(&values, "mine", Source::Typed);
        values.offer(&id("v"), "theirs", vouched);
        values.confirm(&id("v"), "theirs");
        is_kept(&values, "theirs", Source::Confirmed);
    }
}

#[test]
fn a_vouched_value_needs_no_comparing_where_there_is_none() {
    let mut values = offered("unverified");
    values.offer(&id("v"), "a@acme.example", true);
    is_kept(&values, "a@acme.example", Source::Vouched);
}

#[test]
fn the_last_link_counts_also_where_it_says_what_is_kept() {
    let mut values = kept("mine");
    values.offer(&id("v"), "theirs", false);
    values.offer(&id("v"), "mine", false);
    is_kept(&values, "mine", Source::Typed);
}

#[test]
fn what_one_tab_keeps_and_another_is_offered_is_kept() {
    let both = joined_values(&kept("same"), &offered("same"));
    is_kept(&both, "same", Source::Typed);
    differs(&joined_values(&kept("mine"), &offered("theirs")), "mine", "theirs");
}

#[test]
fn typing_settles_what_was_offered() {
    let mut values = offered("theirs");
    values.keep(&id("v"), "mine");
    is_kept(&values, "mine", Source::Typed);
}

#[test]
fn what_is_forgotten_does_not_come_back_by_joining() {
    let mut values = kept("mine");
    values.offer(&id("v"), "theirs", false);
    let before = values.clone();
    values.forget(&id("v"));
    is_missing(&values);
    is_missing(&joined_values(&values, &before));
    is_missing(&joined_values(&before, &values));
    assert!(!values.to_string().contains("mine") && !values.to_string().contains("theirs"));
    values.offer(&id("v"), "again", false);
    is_offered(&values, "again");
}

#[test]
fn forgetting_what_is_not_known_leaves_no_trace() {
    let mut values = Values::default();
    values.forget(&id("v"));
    values.decline(&id("v"));
    values.confirm(&id("v"), "x");
    assert_eq!(values, Values::default());
}

#[test]
fn a_renamed_value_keeps_what_is_known_of_it() {
    let guide = Guide { renames: vec![Rename { was: id("old"), now: id("v") }], ..guide() };
    let mut here = Values::default();
    here.keep(&id("old"), "mine");
    here.offer(&id("old"), "theirs", false);
    let mut there = here.clone();
    here.apply_renames(&guide);
    differs(&here, "mine", "theirs");
    // Each tab does it, each as often as it likes, and all agree.
    there.apply_renames(&guide);
    there.apply_renames(&guide);
    assert_eq!(here, there);
    // What is typed or forgotten under the new name stands.
    here.keep(&id("v"), "newer");
    here.apply_renames(&guide);
    is_kept(&here, "newer", Source::Typed);
    here.forget(&id("v"));
    here.apply_renames(&guide);
    is_missing(&here);
}

#[test]
fn a_template_takes_only_values_that_can_be_used() {
    let mut values = offered("x");
    assert_eq!(values.fill(&one_value("v"), &Here::default()), None);
    values.confirm(&id("v"), "x");
    assert_eq!(values.fill(&one_value("v"), &Here::default()), Some("x".into()));
}

#[test]
fn what_no_check_lets_through_is_not_taken_in() {
    for text in ["", "a\nb typed 9 x", "a\r", "\u{0}", "\u{85}"] {
        for vouched in [false, true] {
            let mut values = Values::default();
            values.keep(&id("v"), text);
            values.offer(&id("v"), text, vouched);
            assert_eq!(values, Values::default(), "{text:?}");
            let mut values = kept("x");
            values.keep(&id("v"), text);
            values.offer(&id("v"), text, vouched);
            is_kept(&values, "x", Source::Typed);
        }
    }
}

#[test]
fn texts_come_back_letter_by_letter() {
    for text in ["a b  c", " x ", "Zoë 李", "typed 3 x", "<b>\"'&", "\u{2028}"] {
        assert_eq!(Values::parse(&kept(text).to_string()), Ok(kept(text)), "{text:?}");
    }
}

#[test]
fn a_damaged_line_is_named() {
    for line in [
        "",
        "v",
        "v typed",
        "v typed 1",
        "v typed 1 ",
        "v typed x y",
        "V typed 1 x",
        "v forgotten 1 x",
        "v forgotten 1 ",
        "v offered 1",
        "v offered-forgotten 1 x",
        "v offered-typed 1 x",
        "v secret 1 x",
        "v typed 1 a\u{0}b",
        "v typed 1 a\rb",
    ] {
        let text = format!("connector-guide-values 1\na typed 1 x\n{line}\n");
        assert_eq!(Values::parse(&text), Err(RecordError::Damaged { line: 3 }), "{line:?}");
    }
    let beyond = format!("connector-guide-values 1\nv typed {} x\n", HIGHEST_STAMP + 1);
    assert_eq!(Values::parse(&beyond), Err(RecordError::Damaged { line: 2 }));
}

#[test]
fn other_records_are_not_taken_for_values() {
    assert_eq!(Values::parse("connector-guide-values 2\nwhatever"), Err(RecordError::Newer));
    for other in ["", "connector-guide-progress 1\n", "connector-guide-values\n"] {
        assert_eq!(Values::parse(other), Err(RecordError::Damaged { line: 1 }), "{other:?}");
    }
}

#[test]
fn a_record_that_was_cut_off_is_damaged() {
    let text = "connector-guide-values 1\nv typed 1 Ada Lovel";
    assert_eq!(Values::parse(text), Err(RecordError::Damaged { line: 2 }));
}

#[test]
fn used_up_stamps_do_no_harm() {
    let mut here = values(&format!("v typed {HIGHEST_STAMP} x\nv offered {HIGHEST_STAMP} y\n"));
    here.keep(&id("w"), "z");
    here.forget(&id("w"));
    assert_eq!(Values::parse(&here.to_string()), Ok(here));
}

#[test]
fn forgetting_all_forgets_what_has_no_place_in_the_guide_any_more_too() {
    let mut here = values("gone typed 1 Ada\nv offered 2 x\nw confirmed 3 y\n");
    assert!(here.holds_any());
    let elsewhere = here.clone();
    here.forget_all();
    assert!(!here.holds_any());
    assert_eq!(joined_values(&here, &elsewhere), here, "an older copy does not bring it back");
    for text in ["Ada", " x\n", " y\n"] {
        assert!(!here.to_string().contains(text), "{here}");
    }
}
