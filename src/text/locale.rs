//! Dates and plurals in the interface's language.
//!
//! The browser knows them for every language, so the bundle carries no tables. Native renders have the rules
//! of English and Spanish here; `tests/locale.rs` holds both against the same lists.

use guide_model::{Date, Guide};

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

/// The language in which the widget speaks with this guide: the guide's own where that brings the words.
#[must_use]
pub fn locale(guide: &Guide) -> &str {
    if guide.words.is_empty() { LANGUAGE } else { &guide.language }
}

/// A date as the language of [`locale`] writes it: "Nov 21, 2026".
#[must_use]
pub fn date(locale: &str, date: Date) -> String {
    here::date(locale, date)
}

/// The date of a day, counted from 1970-01-01. Progress keeps numbers; readers want dates.
#[must_use]
pub fn day(locale: &str, number: u32) -> String {
    date(locale, Date::of_day(number))
}

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

    pub(super) fn date(language: &str, date: Date) -> String {
        locale::date(language, date.year.into(), i32::from(date.month) - 1, date.day.into())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod here {
    use super::Plural;
    use guide_model::Date;

    pub(super) fn plural(count: usize) -> Plural {
        if count == 1 { Plural::One } else { Plural::Other }
    }

    pub(super) fn date(language: &str, date: Date) -> String {
        let month = |names: [&'static str; 12]| {
            usize::from(date.month).checked_sub(1).and_then(|at| names.get(at).copied()).unwrap_or_default()
        };
        if language.split('-').next() == Some("es") {
            return format!("{} {} {}", date.day, month(SPANISH), date.year);
        }
        format!("{} {}, {}", month(ENGLISH), date.day, date.year)
    }

    const ENGLISH: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const SPANISH: [&str; 12] = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];
}
