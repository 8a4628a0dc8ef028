//! What dates and plurals are in English. The native rules and those of the browser must both say so.

use connector_guide::text::{Plural, date, day, plural};
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
        assert_eq!(Date::parse(parsed).map(date).as_deref(), Some(written));
    }
}

pub(crate) fn days() {
    for (number, written) in DAYS {
        assert_eq!(day(number), written, "day {number}");
    }
}

pub(crate) fn counts() {
    for count in 0..=200 {
        assert_eq!(plural(count), if count == 1 { Plural::One } else { Plural::Other }, "count {count}");
    }
}
