//! From a day's number to the calendar. Progress keeps numbers; readers want dates.

use guide_model::Date;

/// The date of a day, counted from 1970-01-01.
#[must_use]
pub fn day(number: u32) -> Date {
    // Count from 1 March of year 0, so that the leap day is the last day of its year and an era of
    // 400 years always has 146,097 days.
    let days = u64::from(number) + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Date {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: u8::try_from(month).unwrap_or(1),
        day: u8::try_from(day).unwrap_or(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        let known = [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (789, "1972-02-29"),
            (11_016, "2000-02-29"),
            (20_778, "2026-11-21"),
        ];
        for (number, date) in known {
            assert_eq!(day(number).to_string(), date);
        }
        let _ = day(u32::MAX);
    }
}
