//! The day on which the command runs, in UTC, because nobody's clock says where a guide is read.

use guide_model::Date;
use std::time::{SystemTime, UNIX_EPOCH};

/// Today.
pub(crate) fn today() -> Date {
    // A clock before 1970 is as wrong as no clock: nothing is old then.
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day(seconds / 86_400)
}

/// The day of this number, counted from 1970-01-01.
fn day(number: u64) -> Date {
    // Years that begin in March end with the leap day; 400 of them always have 146,097 days.
    let days = number.saturating_add(719_468);
    let (era, of_era) = (days / 146_097, days % 146_097);
    let of_era_year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * of_era_year + of_era_year / 4 - of_era_year / 100);
    let march_month = (5 * of_year + 2) / 153;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = era * 400 + of_era_year + u64::from(month <= 2);
    Date {
        year: u16::try_from(year).unwrap_or(9999).min(9999),
        month: u8::try_from(month).unwrap_or(1),
        day: u8::try_from(of_year - (153 * march_month + 2) / 5 + 1).unwrap_or(1),
    }
}

/// Reads a day that was given on the command line.
pub(crate) fn parse(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write year, month and day, such as 2026-11-21".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar() {
        for (number, expected) in
            [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_778, "2026-11-21")]
        {
            assert_eq!(day(number).to_string(), expected);
        }
    }
}
