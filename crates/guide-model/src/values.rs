//! What is known of a guide's values on this browser. Never a secret: those have no content.
//!
//! A value is *kept* once the reader stands behind it, and only then it can be copied. What a link
//! brings is *offered* beside it and replaces nothing.
//!
//! Written as lines: `connector-guide-values 1`, then `<id> <word> <stamp> <text to the end of the line>`
//! each, where the word is `typed`, `confirmed`, `vouched` or `offered`, or without a text `forgotten` or
//! `offered-forgotten`. Every line ends with a line break, also the last, as in `progress`.

use crate::ledger::Ledger;
use crate::progress::{RecordError, body, stamp};
use crate::{Guide, Id, Rename, Template};
use std::cmp::Reverse;
use std::fmt;

/// A value that the reader stands behind, or that the vendor's own domain vouches for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// The value.
    pub text: String,
    /// Who brought it.
    pub source: Source,
}

/// A value that a link brought and that nobody has confirmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offered {
    /// The value.
    pub text: String,
}

/// Who brought a kept value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The reader typed it.
    Typed,
    /// A link brought it and the reader confirmed it.
    Confirmed,
    /// A link brought it, and nobody but the vendor can have given it out.
    Vouched,
}

const SOURCES: [(Source, &str); 3] =
    [(Source::Typed, "typed"), (Source::Confirmed, "confirmed"), (Source::Vouched, "vouched")];

/// What is known of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueStatus<'a> {
    /// Nothing.
    Missing,
    /// It can be used.
    Kept(&'a Kept),
    /// A link brought it; the reader has to compare it first.
    Offered(&'a Offered),
    /// It can be used, and a link brought a different one; the reader chooses.
    Differs(&'a Kept, &'a Offered),
}

/// What is known of all values of one run of one guide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values {
    kept: Ledger<Id, Entry<Kept>>,
    offered: Ledger<Id, Entry<Offered>>,
}

/// `None` is what was forgotten: it must win over older copies of itself. `Reverse`, so that it also wins
/// over another tab's change of the same moment.
type Entry<T> = Reverse<Option<T>>;

const NAME: &str = "connector-guide-values";
const OFFERED: &str = "offered";
const FORGOTTEN: &str = "forgotten";
const OFFERED_FORGOTTEN: &str = "offered-forgotten";

/// Whether a text can stand in a record. Every text that passed [`check_value`](crate::check_value) can.
fn is_line(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_control)
}

fn held<'a, T: Ord + Clone>(ledger: &'a Ledger<Id, Entry<T>>, id: &Id) -> Option<&'a T> {
    ledger.get(id).and_then(|entry| entry.0.as_ref())
}

impl Values {
    /// What is known of a value.
    #[must_use]
    pub fn status(&self, id: &Id) -> ValueStatus<'_> {
        match (held(&self.kept, id), held(&self.offered, id)) {
            (None, None) => ValueStatus::Missing,
            (None, Some(offered)) => ValueStatus::Offered(offered),
            (Some(kept), Some(offered)) if kept.text != offered.text => ValueStatus::Differs(kept, offered),
            (Some(kept), _) => ValueStatus::Kept(kept),
        }
    }

    /// The text of a value that can be used.
    #[must_use]
    pub fn usable(&self, id: &Id) -> Option<&str> {
        held(&self.kept, id).map(|kept| kept.text.as_str())
    }

    /// The text of a template, once all its values can be used.
    #[must_use]
    pub fn fill(&self, template: &Template) -> Option<String> {
        template.fill(|id| self.usable(id))
    }

    /// Keeps what the reader typed. The text has passed [`check_value`](crate::check_value); nothing happens
    /// for one that no check can have let through, because it would break the record.
    pub fn keep(&mut self, id: &Id, text: &str) {
        self.settle(id, Kept { text: text.into(), source: Source::Typed });
    }

    /// Keeps what a link offered, because the reader compared it. Bound to the exact text that was
    /// shown: if another one is offered by now, nothing happens.
    pub fn confirm(&mut self, id: &Id, shown: &str) {
        if held(&self.offered, id).is_some_and(|offered| offered.text == shown) {
            self.settle(id, Kept { text: shown.into(), source: Source::Confirmed });
        }
    }

    /// Drops what a link offered.
    pub fn decline(&mut self, id: &Id) {
        if held(&self.offered, id).is_some() {
            self.offered.set(id, Reverse(None));
        }
    }

    /// Forgets a value, kept and offered.
    pub fn forget(&mut self, id: &Id) {
        self.decline(id);
        if held(&self.kept, id).is_some() {
            self.kept.set(id, Reverse(None));
        }
    }

    /// Forgets all values, also those of ids that the guide does not have any more.
    pub fn forget_all(&mut self) {
        let held = self.clone();
        held.kept
            .iter()
            .map(|(id, ..)| id)
            .chain(held.offered.iter().map(|(id, ..)| id))
            .for_each(|id| self.forget(id));
    }

    /// Whether any value is known.
    #[must_use]
    pub fn holds_any(&self) -> bool {
        self.kept.iter().any(|(.., kept)| kept.0.is_some()) || self.offered.iter().any(|(.., one)| one.0.is_some())
    }

    /// Takes in what a link brought, checked as for [`keep`](Self::keep). It never replaces a kept value.
    /// It does replace what an earlier link brought, also where it only says what is kept already.
    ///
    /// Join what is stored first: what is not known here yet cannot be held against the link.
    pub fn offer(&mut self, id: &Id, text: &str, vouched: bool) {
        match self.usable(id) {
            Some(kept) if kept == text => self.decline(id),
            None if vouched => self.settle(id, Kept { text: text.into(), source: Source::Vouched }),
            _ if is_line(text) => self.offered.set(id, Reverse(Some(Offered { text: text.into() }))),
            _ => {}
        }
    }

    fn settle(&mut self, id: &Id, kept: Kept) {
        if is_line(&kept.text) {
            self.decline(id);
            self.kept.set(id, Reverse(Some(kept)));
        }
    }

    /// Takes in what another record of the same run knows.
    pub fn join(&mut self, other: &Self) {
        self.kept.join(&other.kept);
        self.offered.join(&other.offered);
    }

    /// Lets renamed values keep what is known of them, as [`Progress::apply_renames`](crate::Progress::apply_renames)
    /// does for ticks.
    pub fn apply_renames(&mut self, guide: &Guide) {
        for Rename { was, now } in &guide.renames {
            self.kept.rename(was, now);
            self.offered.rename(was, now);
        }
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`RecordError`]: what cannot be read must not be overwritten.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let mut values = Self::default();
        for (line, words) in body(text, NAME)? {
            values.read_line(words).ok_or(RecordError::Damaged { line })?;
        }
        Ok(values)
    }

    fn read_line(&mut self, line: &str) -> Option<()> {
        let mut words = line.splitn(4, ' ');
        let (id, word, at) = (Id::new(words.next()?).ok()?, words.next()?, stamp(words.next()?)?);
        match (word, words.next()) {
            (FORGOTTEN, None) => self.kept.merge(&id, at, Reverse(None)),
            (OFFERED_FORGOTTEN, None) => self.offered.merge(&id, at, Reverse(None)),
            (OFFERED, Some(text)) if is_line(text) => {
                self.offered.merge(&id, at, Reverse(Some(Offered { text: text.into() })))
            }
            (word, Some(text)) if is_line(text) => {
                let (source, _) = SOURCES.into_iter().find(|(_, known)| *known == word)?;
                self.kept.merge(&id, at, Reverse(Some(Kept { text: text.into(), source })));
            }
            _ => return None,
        }
        Some(())
    }
}

impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{NAME} 1")?;
        for (id, stamp, kept) in self.kept.iter() {
            match &kept.0 {
                None => writeln!(f, "{id} {FORGOTTEN} {stamp}")?,
                Some(Kept { text, source }) => {
                    let word = SOURCES.into_iter().find(|(known, _)| known == source).map_or("typed", |(_, word)| word);
                    writeln!(f, "{id} {word} {stamp} {text}")?;
                }
            }
        }
        for (id, stamp, offered) in self.offered.iter() {
            match &offered.0 {
                None => writeln!(f, "{id} {OFFERED_FORGOTTEN} {stamp}")?,
                Some(Offered { text }) => writeln!(f, "{id} {OFFERED} {stamp} {text}")?,
            }
        }
        Ok(())
    }
}
