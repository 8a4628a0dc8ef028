//! Text that a guide shows: flat runs, never markup. Parsed when a guide is compiled.

use crate::decode::{Decode, Reader};
use crate::{Date, Id};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A line or paragraph of prose. Flat on purpose: a hostile file cannot nest it until the stack ends.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<Inline>);

impl Text {
    /// Prose without any style.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Inline::Run { text: text.into(), style: Style::Plain }])
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One run of a [`Text`]. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Words in one style.
    Run {
        /// The words.
        text: String,
        /// How they stand out.
        style: Style,
    },
    /// Words that lead elsewhere.
    Link {
        /// Where to.
        href: Href,
        /// The words.
        text: String,
    },
    /// A label of the system's own screen, as it stands there. It may contain a value.
    Label(Template),
    /// What is known of a value.
    Value(Id),
    /// Labels of the system's own screen, to follow one after the other.
    Path(Vec<Template>),
    /// The day on which it is read, written like this (see [`Piece::Today`]).
    Today(String),
}

/// How a run of words stands out. Grows at the end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// Not at all.
    Plain,
    /// Stressed.
    Emphasis,
    /// Important.
    Strong,
    /// Stressed and important.
    StrongEmphasis,
    /// To be read letter by letter.
    Code,
    /// Beside something else, in small: "Optional".
    Tag,
}

/// Text with values in it: a form value, a label. Without values it is one fixed piece.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template(pub Vec<Piece>);

/// One part of a [`Template`]. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// The same for every reader.
    Fixed(String),
    /// This reader's value.
    Value(Id),
    /// The day on which it is read, written as the system writes dates: `YYYY`, `YY`, `MM`, `M`, `DD` and `D`
    /// stand for its parts, all else for itself.
    Today(String),
    /// The address of the page on which it is read.
    Page,
}

impl Template {
    /// A template without values.
    #[must_use]
    pub fn fixed(text: impl Into<String>) -> Self {
        Self(vec![Piece::Fixed(text.into())])
    }

    /// The ids of the values in it, in order.
    pub fn values(&self) -> impl Iterator<Item = &Id> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Value(id) => Some(id),
            _ => None,
        })
    }
}

/// Where and when something is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Here {
    /// The day, counted from 1970-01-01.
    pub today: u32,
    /// The address of the page.
    pub page: String,
}

impl Template {
    /// The text with every value filled in, or `None` while one is not known.
    #[must_use]
    pub fn fill<'a>(&'a self, here: &Here, known: &dyn Fn(&Id) -> Option<&'a str>) -> Option<String> {
        let mut filled = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Fixed(text) => filled.push_str(text),
                Piece::Value(id) => filled.push_str(known(id)?),
                Piece::Today(pattern) => filled.push_str(&Date::of_day(here.today).written(pattern)),
                Piece::Page => filled.push_str(&here.page),
            }
        }
        Some(filled)
    }
}

/// An address that a guide may link to: `https:` or `mailto:`, nothing else ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Href(Box<str>);

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HrefProblem {
    /// It starts with neither `https://` nor `mailto:`.
    Scheme,
    /// It has a space, a control character or a quotation mark, or no host or mail address after the scheme.
    Form,
}

impl fmt::Display for HrefProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "an address starts with https:// or mailto:",
            Self::Form => "an address has no spaces, quotation marks or control characters",
        })
    }
}

impl Href {
    /// Reads an address.
    ///
    /// # Errors
    /// [`HrefProblem`] says what is wrong with it.
    pub fn new(text: &str) -> Result<Self, HrefProblem> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("mailto:")).ok_or(HrefProblem::Scheme)?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`');
        if rest.is_empty() || rest.starts_with(['/', '?', '#']) || rest.contains(odd) {
            return Err(HrefProblem::Form);
        }
        Ok(Self(text.into()))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mail address of a `mailto:`, without anything after `?`.
    #[must_use]
    pub fn mail_address(&self) -> Option<&str> {
        self.0.strip_prefix("mailto:")?.split('?').next()
    }
}

impl Decode for Href {
    fn decode(reader: &mut Reader) -> Self {
        Self::new(reader.text()).unwrap_or_else(|_| {
            reader.fail();
            Self(Box::default())
        })
    }
}

impl TryFrom<String> for Href {
    type Error = HrefProblem;
    fn try_from(text: String) -> Result<Self, HrefProblem> {
        Self::new(&text)
    }
}

impl From<Href> for String {
    fn from(href: Href) -> String {
        href.0.into()
    }
}

/// What stands before and behind the first occurrence of a mark. As `split_once` does it, which brings 3 KB of
/// search along.
#[inline(never)]
pub(crate) fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    for letter in text.chars() {
        let (before, rest) = text.split_at_checked(at)?;
        if let Some(after) = rest.strip_prefix(mark) {
            return Some((before, after));
        }
        at = at.saturating_add(letter.len_utf8());
    }
    None
}
