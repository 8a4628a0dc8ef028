//! Days: which there are, which is which, and how systems write them.

use guide_model::Date;
use jiff::ToSpan as _;
use proptest::prelude::*;

#[test]
fn days_exist_or_are_refused() {
    for day in ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        assert_eq!(Date::parse(day).unwrap().to_string(), day);
    }
    for wrong in [
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2026-1-1",
        "2026-11-21-",
        "2026-11-21 ",
        "",
        "0000-01-01",
        "+026-01-01",
        "10000-01-01",
        "2026/11/21",
        "٢٠٢٦-11-21",
    ] {
        assert_eq!(Date::parse(wrong), None, "{wrong:?}");
    }
}

#[test]
fn every_day_to_the_last_is_the_one_that_another_calendar_says() {
    let mut expected = jiff::civil::date(1970, 1, 1);
    for day in 0..=2_932_896 {
        let found = Date::of_day(day);
        let parts = (i16::try_from(found.year).unwrap(), i8::try_from(found.month).unwrap(), found.day.cast_signed());
        assert_eq!(parts, (expected.year(), expected.month(), expected.day()), "day {day}");
        expected = expected.checked_add(1.day()).unwrap_or(expected);
    }
    assert_eq!(Date::of_day(2_932_896).to_string(), "9999-12-31");
    for beyond in [2_932_897, u32::MAX - 719_468, u32::MAX] {
        assert_eq!(Date::of_day(beyond).to_string(), "9999-12-31");
    }
}

#[test]
fn a_day_is_written_as_the_system_writes_days() {
    let written = |day: &str, pattern: &str| Date::parse(day).unwrap().written(pattern);
    for (pattern, expected) in [
        ("YYYY-MM-DD", "2026-03-09"),
        ("MM/DD/YYYY", "03/09/2026"),
        ("M/D/YY", "3/9/26"),
        ("D.M.YYYY", "9.3.2026"),
        ("DD. MM. YYYY", "09. 03. 2026"),
        ("YYYYMMDD", "20260309"),
        ("YYYY年M月D日", "2026年3月9日"),
        ("", ""),
        ("le DD", "le 09"),
        // What is no part stands for itself.
        ("Y", "Y"),
        ("YYY", "26Y"),
        ("MMM", "033"),
        ("DDD", "099"),
        ("yyyy-mm-dd", "yyyy-mm-dd"),
        ("\u{202e}😀", "\u{202e}😀"),
    ] {
        assert_eq!(written("2026-03-09", pattern), expected, "{pattern}");
    }
    assert_eq!(written("2026-11-21", "M/D/YYYY"), "11/21/2026");
    assert_eq!(written("2000-12-31", "YY"), "00");
    assert_eq!(written("0007-01-01", "YYYY"), "0007");
}

proptest! {
    #[test]
    fn any_day_is_read_as_itself_or_refused(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]") {
        if let Some(day) = Date::parse(&text) {
            prop_assert_eq!(day.to_string(), text.as_str());
            prop_assert_eq!(day.written("YYYY-MM-DD"), text);
        }
    }

    #[test]
    fn any_pattern_is_written(day: u32, pattern in prop_oneof![any::<String>(), "[YMD/. -]{0,24}"]) {
        let written = Date::of_day(day).written(&pattern);
        // Each letter gives at most the four digits of a year.
        prop_assert!(written.len() <= pattern.len() * 4);
        if !pattern.contains(['Y', 'M', 'D']) {
            prop_assert_eq!(written, pattern);
        }
    }
}
