//! What a reader has done, as a record that survives edits of the guide, other tabs and reloads.
//!
//! Keyed by id, never by position. Ids that the guide does not have (any more) are kept: they may
//! come back. Written as lines: `connector-guide-progress 1`, `epoch 0`, then
//! `<id> <state> <stamp> <mark, hexadecimal>` each. Every line ends with a line break, also the last: a
//! record that was cut off must not pass for a shorter one. The day on which everything was last seen done
//! stands under `-finished`, which is no id of a guide.
//!
//! Records of one run form a lattice: the later epoch wins, within an epoch the newer entry. Whatever
//! is written, in whichever tab, joining in any order gives the same.

use crate::ledger::{HIGHEST_STAMP, Ledger};
use crate::{Choice, Condition, Guide, Id, Outline, Rename, Repeat};
use std::fmt;

pub use crate::ledger::Stamp;

/// What is known about an item, a step or a question.
///
/// The order decides between two changes with the same stamp: what says more wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemState {
    /// Not done, or no longer.
    Open,
    /// It does not work. Once also the answer no.
    No,
    /// The answer yes, as it was written once.
    Yes,
    /// Somebody else has to act first.
    Waiting,
    /// It does not apply to this reader.
    Skipped,
    /// Done.
    Done,
}

const WORDS: [(ItemState, &str); 6] = [
    (ItemState::Open, "open"),
    (ItemState::No, "no"),
    (ItemState::Yes, "yes"),
    (ItemState::Waiting, "waiting"),
    (ItemState::Skipped, "skipped"),
    (ItemState::Done, "done"),
];

/// What stands under an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// What is known.
    pub state: ItemState,
    /// For what is done, of what it was when it was done; for a question, of the answer. For waiting, the day since: days after 1970-01-01.
    pub mark: u32,
}

/// What a reader has done in one run of one guide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    epoch: u32,
    ledger: Ledger<Id, Record>,
}

/// Why a text is no progress that this build can go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// A newer build wrote it.
    Newer,
    /// A line of it cannot be read.
    Damaged {
        /// Counted from 1.
        line: usize,
    },
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer => f.write_str("the record was written by a newer version"),
            Self::Damaged { line } => write!(f, "line {line} of the record cannot be read"),
        }
    }
}

/// The first line of a record: what it is, and which version. Returns the lines after it, numbered.
pub(crate) fn body<'a>(
    text: &'a str,
    name: &str,
) -> Result<impl Iterator<Item = (usize, &'a str)> + use<'a>, RecordError> {
    let mut lines = text.lines().enumerate().map(|(at, line)| (at.saturating_add(1), line));
    let version = lines.next().and_then(|(_, line)| line.strip_prefix(name)?.strip_prefix(' '));
    match version.map(str::parse::<u32>) {
        Some(Ok(1)) if text.ends_with('\n') => Ok(lines),
        Some(Ok(1)) => Err(RecordError::Damaged { line: text.lines().count() }),
        Some(Ok(2..)) => Err(RecordError::Newer),
        _ => Err(RecordError::Damaged { line: 1 }),
    }
}

/// A stamp as a record has it.
pub(crate) fn stamp(word: &str) -> Option<Stamp> {
    word.parse().ok().filter(|stamp| *stamp <= HIGHEST_STAMP)
}

const NAME: &str = "connector-guide-progress";

/// Stands where an item's id does and is none: ids of guides begin with a letter or a digit.
const FINISHED: &str = "-finished";

impl Progress {
    /// What stands under an id.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<Record> {
        self.ledger.get(id).copied()
    }

    /// Whether something is there for the reader: all conditions hold.
    #[must_use]
    pub fn meets(&self, when: &[Condition]) -> bool {
        when.iter().all(|condition| condition.holds(self.answer(&condition.question)))
    }

    /// The mark of the answer to a question.
    #[must_use]
    pub fn answer(&self, question: &Id) -> Option<u32> {
        self.get(question).filter(|record| record.state == ItemState::Done).map(|record| record.mark)
    }

    /// Whether an item is done as it is now: its fingerprint is the one it was ticked with.
    #[must_use]
    pub fn is_done(&self, id: &Id, fingerprint: u32) -> bool {
        self.get(id) == Some(Record { state: ItemState::Done, mark: fingerprint })
    }

    /// Writes down what is known now.
    pub fn set(&mut self, id: &Id, record: Record) {
        self.make_room();
        self.ledger.set(id, record);
    }

    /// The same entries under fresh stamps where none is left, or nothing could be unticked any more.
    fn make_room(&mut self) {
        if self.ledger.is_full() {
            let before = self.clone();
            self.start_over();
            self.bring_back(&before);
        }
    }

    /// The day on which everything was last seen done, counted from 1970-01-01.
    #[must_use]
    pub fn finished(&self) -> Option<u32> {
        self.get(&Id::reserved(FINISHED)).map(|record| record.mark)
    }

    /// Writes down that everything is done on this day.
    pub fn finish(&mut self, day: u32) {
        self.set(&Id::reserved(FINISHED), Record { state: ItemState::Done, mark: day });
    }

    /// Takes in what the record of another browser says about the guide's own items, steps and questions.
    /// Nothing that is done or answered here is undone or answered anew, and neither the stamps nor the epoch
    /// of the other mean anything here: a forged record can say of what is open that it is done, left out,
    /// waited for, answered or not working, and no more.
    pub fn adopt(&mut self, other: &Self, guide: &Guide) {
        self.make_room();
        self.apply_renames(guide);
        let (own, mut other) = (&*self, other.clone());
        other.apply_renames(guide);
        let mut news = Vec::new();
        let mut consider = |id: &Id, fingerprint: Option<u32>| {
            let Some(record) = other.get(id) else { return };
            let is_news = match own.get(id) {
                None => record.state != ItemState::Open,
                Some(Record { state: ItemState::No, .. }) => false,
                // Done here as something else, there as what it is now.
                Some(known) if known.state == record.state => {
                    Some(record.mark) == fingerprint && Some(known.mark) != fingerprint
                }
                Some(known) => known.state < record.state,
            };
            if is_news {
                news.push((id.clone(), record));
            }
        };
        for section in &Outline::of(guide).sections {
            for (id, fingerprint) in section.items.iter().flat_map(|item| &item.any_of) {
                // An answer is no older state of another answer.
                consider(id, guide.question(id).is_none().then_some(*fingerprint));
            }
            if let Some(step) = &section.step {
                consider(step, None);
            }
        }
        for Repeat { id, .. } in &guide.repeats {
            let mark = other.rounds(id);
            if mark > own.rounds(id) {
                news.push((id.clone(), Record { state: ItemState::Done, mark }));
            }
        }
        self.ledger.set_all(&news);
    }

    /// Takes in what another record of the same run knows. A later epoch replaces all.
    pub fn join(&mut self, other: &Self) {
        if other.epoch > self.epoch {
            *self = other.clone();
        } else if other.epoch == self.epoch {
            self.ledger.join(&other.ledger);
        }
    }

    /// Forgets everything, for good: records from before do not come back by joining.
    ///
    /// Join what is stored first. What another tab knew and this one did not is gone, also for
    /// [`bring_back`](Self::bring_back).
    pub fn start_over(&mut self) {
        if let Some(epoch) = self.epoch.checked_add(1) {
            *self = Self { epoch, ledger: Ledger::default() };
        } else {
            // Only a made-up record names the last epoch. Opening all of it works there, too.
            for (id, ..) in self.ledger.clone().iter() {
                self.ledger.set(id, Record { state: ItemState::Open, mark: 0 });
            }
        }
    }

    /// Takes back a [`start_over`](Self::start_over): what stood before stands again, except where
    /// something was done since, here or in another tab.
    ///
    /// It stays in its epoch, and what stood before counts as older than all done in it, so that joining
    /// loses nothing that another tab did meanwhile.
    pub fn bring_back(&mut self, before: &Self) {
        self.ledger.join_as_oldest(&before.ledger);
    }

    /// Whether anything is recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ledger.iter().next().is_none()
    }

    /// Lets renamed ids keep what was recorded under the old one, with its stamp: every tab comes to the
    /// same, however often it does this, and what a tab with the older guide still does counts.
    pub fn apply_renames(&mut self, guide: &Guide) {
        for Rename { was, now } in &guide.renames {
            self.ledger.rename(was, now);
        }
        // Answers were states once, when there were only two.
        for question in &guide.questions {
            let mark = match self.get(&question.id).map(|record| record.state) {
                Some(ItemState::Yes) => Choice::YES,
                Some(ItemState::No) => Choice::NO,
                _ => continue,
            };
            self.ledger.raise(&question.id, Record { state: ItemState::Done, mark });
        }
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`RecordError`]: what cannot be read must not be overwritten.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let mut progress = Self::default();
        for (line, words) in body(text, NAME)? {
            progress.read_line(words).ok_or(RecordError::Damaged { line })?;
        }
        Ok(progress)
    }

    fn read_line(&mut self, line: &str) -> Option<()> {
        let mut words = line.split(' ');
        match (words.next()?, words.next()?, words.next(), words.next(), words.next()) {
            ("epoch", epoch, None, None, None) => self.epoch = epoch.parse().ok()?,
            (id, state, Some(at), Some(mark), None) => {
                let (state, _) = WORDS.into_iter().find(|(_, word)| *word == state)?;
                let mark = u32::from_str_radix(mark, 16).ok()?;
                self.ledger.merge(&Id::new(id).ok()?, stamp(at)?, Record { state, mark });
            }
            _ => return None,
        }
        Some(())
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{NAME} 1\nepoch {}\n", self.epoch)?;
        for (id, stamp, Record { state, mark }) in self.ledger.iter() {
            let word = WORDS.into_iter().find(|(known, _)| known == state).map_or("open", |(_, word)| word);
            writeln!(f, "{id} {word} {stamp} {mark:x}")?;
        }
        Ok(())
    }
}
