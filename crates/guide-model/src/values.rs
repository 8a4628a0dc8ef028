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
use crate::{Guide, Here, Id, Rename, Template};
use std::cmp::Reverse;
use std::fmt;

/// A value that the reader stands behind, or that the vendor's own domain vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept<'a> {
    /// The value.
    pub text: &'a str,
    /// Who brought it.
    pub source: Source,
}

/// A value that a link brought and that nobody has confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered<'a> {
    /// The value.
    pub text: &'a str,
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
    Kept(Kept<'a>),
    /// A link brought it; the reader has to compare it first.
    Offered(Offered<'a>),
    /// It can be used, and a link brought a different one; the reader chooses.
    Differs(Kept<'a>, Offered<'a>),
}

/// What is known of all values of one run of one guide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values {
    kept: Ledger<Id, Entry>,
    offered: Ledger<Id, Entry>,
}

/// What stands in either ledger: one type, so that the code that joins them is there once. Only
/// [`Values::kept`] and [`Values::offered`] read it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    text: String,
    /// `None` for what is offered.
    source: Option<Source>,
}

/// `None` is what was forgotten: it must win over older copies of itself. `Reverse`, so that it also wins
/// over another tab's change of the same moment.
type Entry = Reverse<Option<Held>>;

const NAME: &str = "connector-guide-values";
const OFFERED: &str = "offered";
const FORGOTTEN: &str = "forgotten";
const OFFERED_FORGOTTEN: &str = "offered-forgotten";

/// Whether a text can stand in a record. Every text that passed [`check_value`](crate::check_value) can.
fn is_line(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_control)
}

fn held<'a>(ledger: &'a Ledger<Id, Entry>, id: &Id) -> Option<&'a Held> {
    ledger.get(id).and_then(|entry| entry.0.as_ref())
}

fn entry(text: &str, source: Option<Source>) -> Entry {
    Reverse(Some(Held { text: text.into(), source }))
}

impl Values {
    /// What is known of a value.
    #[must_use]
    pub fn status(&self, id: &Id) -> ValueStatus<'_> {
        match (self.kept(id), self.offered(id)) {
            (None, None) => ValueStatus::Missing,
            (None, Some(offered)) => ValueStatus::Offered(offered),
            (Some(kept), Some(offered)) if kept.text != offered.text => ValueStatus::Differs(kept, offered),
            (Some(kept), _) => ValueStatus::Kept(kept),
        }
    }

    fn kept(&self, id: &Id) -> Option<Kept<'_>> {
        let held = held(&self.kept, id)?;
        Some(Kept { text: &held.text, source: held.source? })
    }

    fn offered(&self, id: &Id) -> Option<Offered<'_>> {
        held(&self.offered, id).map(|held| Offered { text: &held.text })
    }

    /// The text of a value that can be used.
    #[must_use]
    pub fn usable(&self, id: &Id) -> Option<&str> {
        self.kept(id).map(|kept| kept.text)
    }

    /// The text of a template, once all its values can be used.
    #[must_use]
    pub fn fill(&self, template: &Template, here: &Here) -> Option<String> {
        template.fill(here, &|id| self.usable(id))
    }

    /// Keeps what the reader typed. The text has passed [`check_value`](crate::check_value); nothing happens
    /// for one that no check can have let through, because it would break the record.
    pub fn keep(&mut self, id: &Id, text: &str) {
        self.settle(id, text, Source::Typed);
    }

    /// Keeps what a link offered, because the reader compared it. Bound to the exact text that was
    /// shown: if another one is offered by now, nothing happens.
    pub fn confirm(&mut self, id: &Id, shown: &str) {
        if self.offered(id).is_some_and(|offered| offered.text == shown) {
            self.settle(id, shown, Source::Confirmed);
        }
    }

    /// Drops what a link offered.
    pub fn decline(&mut self, id: &Id) {
        if self.offered(id).is_some() {
            self.offered.set(id, Reverse(None));
        }
    }

    /// Forgets a value, kept and offered.
    pub fn forget(&mut self, id: &Id) {
        self.decline(id);
        if self.kept(id).is_some() {
            self.kept.set(id, Reverse(None));
        }
    }

    /// Forgets all values, also those of ids that the guide does not have any more.
    pub fn forget_all(&mut self) {
        let held = self.clone();
        for ledger in [&held.kept, &held.offered] {
            for (id, ..) in ledger.iter() {
                self.forget(id);
            }
        }
    }

    /// Whether any value is known.
    #[must_use]
    pub fn holds_any(&self) -> bool {
        [&self.kept, &self.offered].into_iter().any(|ledger| ledger.iter().any(|(.., entry)| entry.0.is_some()))
    }

    /// Takes in what a link brought, checked as for [`keep`](Self::keep). It never replaces a kept value.
    /// It does replace what an earlier link brought, also where it only says what is kept already.
    ///
    /// Join what is stored first: what is not known here yet cannot be held against the link.
    pub fn offer(&mut self, id: &Id, text: &str, vouched: bool) {
        match self.usable(id) {
            Some(kept) if kept == text => self.decline(id),
            None if vouched => self.settle(id, text, Source::Vouched),
            _ if is_line(text) => self.offered.set(id, entry(text, None)),
            _ => {}
        }
    }

    fn settle(&mut self, id: &Id, text: &str, source: Source) {
        if is_line(text) {
            self.decline(id);
            self.kept.set(id, entry(text, Some(source)));
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
            (OFFERED, Some(text)) if is_line(text) => self.offered.merge(&id, at, entry(text, None)),
            (word, Some(text)) if is_line(text) => {
                let (source, _) = SOURCES.into_iter().find(|(_, known)| *known == word)?;
                self.kept.merge(&id, at, entry(text, Some(source)));
            }
            _ => return None,
        }
        Some(())
    }
}

impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{NAME} 1")?;
        for (ledger, forgotten) in [(&self.kept, FORGOTTEN), (&self.offered, OFFERED_FORGOTTEN)] {
            for (id, stamp, entry) in ledger.iter() {
                let Some(Held { text, source }) = &entry.0 else {
                    writeln!(f, "{id} {forgotten} {stamp}")?;
                    continue;
                };
                let word = SOURCES.into_iter().find(|(known, _)| Some(*known) == *source);
                writeln!(f, "{id} {} {stamp} {text}", word.map_or(OFFERED, |(_, word)| word))?;
            }
        }
        Ok(())
    }
}
