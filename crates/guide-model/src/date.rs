//! A calendar day, without a clock and without a time zone.

use crate::decode::{Decode, Reader};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the Gregorian calendar that exists: decoding refuses others, as [`parse`](Self::parse) does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// What a compiled guide says, in the fields and order of [`Date`].
#[derive(Deserialize)]
struct Unchecked {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`. `None` where the text is not of that form or the day does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |length: usize| {
            parts.next().filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let read =
            Unchecked { year: next(4)?.parse().ok()?, month: next(2)?.parse().ok()?, day: next(2)?.parse().ok()? };
        if parts.next().is_some() {
            return None;
        }
        read.try_into().ok()
    }

    /// The day that is so many days after 1970-01-01.
    #[must_use]
    pub fn of_day(day: u32) -> Self {
        // Years begin in March, so that the leap day is the last of its year: 400 years are 146,097 days.
        let day = day.min(2_932_896).saturating_add(719_468);
        let (era, day) = (day / 146_097, day % 146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let date = day - (153 * month + 2) / 5 + 1;
        let (month, later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let year = year + era * 400 + later;
        // All three fit: the year is at most 9999.
        Self { year: year as u16, month: month as u8, day: date as u8 }
    }

    /// The day as a system writes dates. See [`Piece::Today`](crate::Piece::Today).
    #[must_use]
    pub fn written(self, pattern: &str) -> String {
        const PARTS: [&str; 6] = ["YYYY", "YY", "MM", "M", "DD", "D"];
        let mut written = String::new();
        let mut rest = pattern;
        while let Some(first) = rest.chars().next() {
            let part = PARTS.into_iter().find(|part| rest.starts_with(part));
            let number = match first {
                'Y' if part == Some("YY") => self.year % 100,
                'Y' => self.year,
                'M' => self.month.into(),
                _ => self.day.into(),
            };
            let Some(part) = part else {
                written.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
                continue;
            };
            let text = number.to_string();
            for _ in text.len()..part.len() {
                written.push('0');
            }
            written.push_str(&text);
            rest = rest.get(part.len()..).unwrap_or_default();
        }
        written
    }
}

impl TryFrom<Unchecked> for Date {
    type Error = &'static str;
    fn try_from(Unchecked { year, month, day }: Unchecked) -> Result<Self, &'static str> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        if !(1..=9999).contains(&year) || !(1..=days).contains(&day) {
            return Err("no such day");
        }
        Ok(Self { year, month, day })
    }
}

impl Decode for Date {
    fn decode(reader: &mut Reader) -> Self {
        let read = Unchecked { year: u16::decode(reader), month: reader.byte(), day: reader.byte() };
        read.try_into().unwrap_or_else(|_| {
            reader.fail();
            Self { year: 1, month: 1, day: 1 }
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
