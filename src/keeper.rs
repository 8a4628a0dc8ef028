//! Where state and storage meet: read, join, write. Never overwrites what it could not read.
//!
//! Public only for the tests that race two tabs on it (`tests/web/racing.rs`); no contract.

use crate::action::Stored;
use crate::browser::storage::{self, Trouble};
use crate::notice::Keeping;
use guide_model::{Guide, Progress, RecordError, Values};
use std::fmt::Display;

/// Which set-up of the same guide. One per browser until readers can name more.
const RUN: &str = "main";

/// Keeps progress and values of one guide.
#[derive(Debug)]
pub struct Keeper {
    key: String,
}

/// What stands in storage, and how it can be kept from now on.
#[derive(Debug)]
pub struct Found {
    /// What stands there.
    pub stored: Stored,
    /// How it can be kept.
    pub keeping: Keeping,
}

impl Keeper {
    /// For one guide.
    #[must_use]
    pub fn new(guide: &Guide) -> Self {
        Self { key: format!("connector-guide/1/{}/{}/{RUN}", guide.vendor.id, guide.system.id) }
    }

    /// The start of all keys of this run.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// What stands in storage.
    #[must_use]
    pub fn load(&self) -> Found {
        let progress = read(&self.key, Progress::parse);
        let memory_only = storage::read(&self.memory_only_key()).is_ok_and(|flag| flag.is_some());
        let values = if memory_only {
            // Another tab may have written them while this was being decided.
            let _ = storage::remove(&self.values_key());
            Ok(Values::default())
        } else {
            read(&self.values_key(), Values::parse)
        };
        let keeping = progress.as_ref().err().or(values.as_ref().err()).copied().unwrap_or_default();
        let (progress, values) = (progress.unwrap_or_default(), values.unwrap_or_default());
        Found { stored: Stored { progress, values, memory_only }, keeping }
    }

    /// Writes down what is known here and in storage, and answers with that. Values stay out of storage
    /// where the reader, in whichever tab, wants it so.
    pub(crate) fn save(&self, progress: &Progress, values: &Values) -> Found {
        let mut found = self.join(progress, values);
        self.store(&mut found);
        found
    }

    /// What is known here and in storage. Until it is stored, another tab may write.
    #[must_use]
    pub fn join(&self, progress: &Progress, values: &Values) -> Found {
        let mut found = self.load();
        found.stored.progress.join(progress);
        if !found.stored.memory_only {
            found.stored.values.join(values);
        }
        found
    }

    /// Writes both down. Values first: where it ends in between, nothing is ticked whose value is gone.
    pub fn store(&self, found: &mut Found) {
        let values = || write(&self.values_key(), Values::parse, &found.stored.values);
        let written = if found.stored.memory_only { Ok(()) } else { values() };
        let written = write(&self.key, Progress::parse, &found.stored.progress).and(written);
        found.keeping = written.err().unwrap_or_default();
    }

    /// Whether nothing was ever written, or somebody emptied it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        storage::read(&self.key) == Ok(None)
    }

    /// Keeps values from now on, or takes them out of storage. What cannot be done leaves storage as
    /// useless as it was: the next save says so.
    pub fn keep_details(&self, keep: bool) {
        let flag = self.memory_only_key();
        let _ = if keep {
            storage::remove(&flag)
        } else {
            // First what takes room: where there is none, the flag would not fit.
            storage::remove(&self.values_key()).and_then(|()| storage::write(&flag, "1"))
        };
    }

    fn memory_only_key(&self) -> String {
        format!("{}/memory-only", self.key)
    }

    fn values_key(&self) -> String {
        format!("{}/values", self.key)
    }
}

fn read<T: Default>(key: &str, parse: fn(&str) -> Result<T, RecordError>) -> Result<T, Keeping> {
    match storage::read(key).map_err(keeping)? {
        None => Ok(T::default()),
        Some(text) => parse(&text).map_err(|error| match error {
            RecordError::Newer => Keeping::Newer,
            RecordError::Damaged { .. } => Keeping::Damaged,
        }),
    }
}

fn write<T: Default + Display>(
    key: &str,
    parse: fn(&str) -> Result<T, RecordError>,
    record: &T,
) -> Result<(), Keeping> {
    read(key, parse)?;
    storage::write(key, &record.to_string()).map_err(keeping)
}

fn keeping(trouble: Trouble) -> Keeping {
    match trouble {
        Trouble::Denied => Keeping::Denied,
        Trouble::Full => Keeping::Full,
    }
}
