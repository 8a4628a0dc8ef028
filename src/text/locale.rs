//! Dates and plurals in the interface's language.
//!
//! The browser knows them for every language, so the bundle carries no tables. Native renders have the
//! rules of English here; `tests/locale.rs` holds both against the same list.

use guide_model::Date;

/// The language of every word that the widget itself says, as HTML and `Intl` name it.
pub const LANGUAGE: &str = "en";

/// The forms that languages have for counted things. English has two, Arabic all six.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// Like 0 in Arabic.
    Zero,
    /// Like 1 in English, and 21 in Ukrainian.
    One,
    /// Like 2 in Arabic.
    Two,
    /// Like 3 in Polish.
    Few,
    /// Like 5 in Polish.
    Many,
    /// All others.
    Other,
}

/// The form to use with a count. Where a sentence needs a certain number ("Both"), compare the number.
#[must_use]
pub fn plural(count: usize) -> Plural {
    here::plural(count)
}

/// "Nov 21, 2026".
#[must_use]
pub fn date(date: Date) -> String {
    here::date(date)
}

/// The date of a day, counted from 1970-01-01. Progress keeps numbers; readers want dates.
#[must_use]
pub fn day(number: u32) -> String {
    // A record that somebody tampered with may say anything: no calendar has more days than these.
    here::day(number.min(LAST_DAY))
}

/// 9999-12-31.
const LAST_DAY: u32 = 2_932_896;

#[cfg(target_arch = "wasm32")]
mod here {
    use super::{LANGUAGE, Plural};
    use crate::browser::locale;
    use guide_model::Date;

    pub(super) fn plural(count: usize) -> Plural {
        match locale::plural(LANGUAGE, count as u32).as_deref() {
            Some("zero") => Plural::Zero,
            Some("one") => Plural::One,
            Some("two") => Plural::Two,
            Some("few") => Plural::Few,
            Some("many") => Plural::Many,
            _ => Plural::Other,
        }
    }

    pub(super) fn date(date: Date) -> String {
        locale::date(LANGUAGE, date.year.into(), i32::from(date.month) - 1, date.day.into())
    }

    pub(super) fn day(number: u32) -> String {
        locale::date(LANGUAGE, 1970, 0, number.cast_signed().saturating_add(1))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod here {
    use super::Plural;
    use guide_model::Date;

    pub(super) fn plural(count: usize) -> Plural {
        if count == 1 { Plural::One } else { Plural::Other }
    }

    pub(super) fn date(date: Date) -> String {
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month = usize::from(date.month).checked_sub(1).and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
        format!("{month} {}, {}", date.day, date.year)
    }

    pub(super) fn day(number: u32) -> String {
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
        date(Date {
            year: u16::try_from(year).unwrap_or(u16::MAX),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        })
    }
}
