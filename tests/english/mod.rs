//! What dates and plurals are in English, and dates in Spanish. The native rules and those of the browser must both say so.

use connector_guide::text::{LANGUAGE, Plural, date, day, plural};
use guide_model::Date;

/// A date of each month, and the edges of the calendar.
const DATES: [(&str, &str); 17] = [
    ("2026-01-01", "Jan 1, 2026"),
    ("2026-02-28", "Feb 28, 2026"),
    ("2026-03-02", "Mar 2, 2026"),
    ("2026-04-30", "Apr 30, 2026"),
    ("2026-05-09", "May 9, 2026"),
    ("2026-06-10", "Jun 10, 2026"),
    ("2026-07-31", "Jul 31, 2026"),
    ("2026-08-08", "Aug 8, 2026"),
    ("2026-09-15", "Sep 15, 2026"),
    ("2026-10-25", "Oct 25, 2026"),
    ("2026-11-21", "Nov 21, 2026"),
    ("2026-12-31", "Dec 31, 2026"),
    ("2000-02-29", "Feb 29, 2000"),
    ("2024-02-29", "Feb 29, 2024"),
    ("2100-03-01", "Mar 1, 2100"),
    ("1970-01-01", "Jan 1, 1970"),
    ("9999-12-31", "Dec 31, 9999"),
];

/// Days counted from 1970-01-01.
const DAYS: [(u32, &str); 8] = [
    (0, "Jan 1, 1970"),
    (59, "Mar 1, 1970"),
    (789, "Feb 29, 1972"),
    (11_016, "Feb 29, 2000"),
    (20_778, "Nov 21, 2026"),
    (47_540, "Feb 28, 2100"),
    (47_541, "Mar 1, 2100"),
    (u32::MAX, "Dec 31, 9999"),
];

pub(crate) fn dates() {
    for (parsed, written) in DATES {
        assert_eq!(Date::parse(parsed).map(|parsed| date(LANGUAGE, parsed)).as_deref(), Some(written));
    }
}

/// A date of each month in Spanish.
const SPANISH: [(&str, &str); 12] = [
    ("2026-01-01", "1 ene 2026"),
    ("2026-02-28", "28 feb 2026"),
    ("2026-03-02", "2 mar 2026"),
    ("2026-04-30", "30 abr 2026"),
    ("2026-05-09", "9 may 2026"),
    ("2026-06-10", "10 jun 2026"),
    ("2026-07-31", "31 jul 2026"),
    ("2026-08-08", "8 ago 2026"),
    ("2026-09-15", "15 sept 2026"),
    ("2026-10-25", "25 oct 2026"),
    ("2026-11-21", "21 nov 2026"),
    ("2026-12-31", "31 dic 2026"),
];

pub(crate) fn spanish_dates() {
    for (parsed, written) in SPANISH {
        assert_eq!(Date::parse(parsed).map(|parsed| date("es", parsed)).as_deref(), Some(written));
    }
}

pub(crate) fn days() {
    for (number, written) in DAYS {
        assert_eq!(day(LANGUAGE, number), written, "day {number}");
    }
}

pub(crate) fn counts() {
    for count in 0..=200 {
        assert_eq!(plural(count), if count == 1 { Plural::One } else { Plural::Other }, "count {count}");
    }
}
