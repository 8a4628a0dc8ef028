//! Where state and storage meet: read, join, write. Never overwrites what it could not read.

use crate::browser::storage::{self, Trouble};
use crate::notice::Keeping;
use guide_model::{Guide, Progress, RecordError, Values};
use std::fmt::Display;

/// Which set-up of the same guide. One per browser until readers can name more.
const RUN: &str = "main";

/// Keeps progress and values of one guide.
#[derive(Debug)]
pub(crate) struct Keeper {
    key: String,
}

/// What stands in storage, and how it can be kept from now on.
pub(crate) struct Found {
    pub(crate) progress: Progress,
    pub(crate) values: Values,
    pub(crate) keeping: Keeping,
}

impl Keeper {
    pub(crate) fn new(guide: &Guide) -> Self {
        Self { key: format!("connector-guide/1/{}/{}/{RUN}", guide.vendor.id, guide.system.id) }
    }

    /// The start of all keys of this run.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    pub(crate) fn load(&self) -> Found {
        let progress = read(&self.key, Progress::parse);
        let values = read(&self.values_key(), Values::parse);
        let keeping = progress.as_ref().err().or(values.as_ref().err()).copied().unwrap_or_default();
        Found { progress: progress.unwrap_or_default(), values: values.unwrap_or_default(), keeping }
    }

    /// Writes down what is known here and in storage, and answers with that.
    pub(crate) fn save(&self, progress: &Progress, values: &Values) -> Found {
        let mut found = self.load();
        found.progress.join(progress);
        found.values.join(values);
        let written = write(&self.key, Progress::parse, &found.progress);
        let written = written.and(write(&self.values_key(), Values::parse, &found.values));
        found.keeping = written.err().unwrap_or_default();
        found
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
