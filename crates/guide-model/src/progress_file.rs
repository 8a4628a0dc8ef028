//! Progress as a file that a reader saves in one browser and loads in another. Never a value.
//!
//! Written as a line `connector-guide-file 1 <vendor> <system>` and the record of the progress after it.

use crate::progress::{Progress, RecordError};
use crate::{Guide, Slug};

/// The longest file that is read, in bytes. A guide of 10,000 actions stays below it.
const LONGEST: usize = 1 << 20;

const NAME: &str = "connector-guide-file";

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// It is no saved progress, or damaged, or longer than 1 MiB.
    Unreadable,
    /// A newer build wrote it.
    Newer,
    /// It was saved from another guide.
    OtherGuide {
        /// Whose.
        vendor: Slug,
        /// With which system.
        system: Slug,
    },
}

impl Progress {
    /// The file.
    #[must_use]
    pub fn to_file(&self, guide: &Guide) -> String {
        format!("{NAME} 1 {} {}\n{self}", guide.vendor.id, guide.system.id)
    }

    /// Reads a file that was saved from this guide. What is in it may be forged: take it in with
    /// [`adopt`](Self::adopt), never with [`join`](Self::join).
    ///
    /// # Errors
    /// [`FileError`].
    pub fn from_file(guide: &Guide, text: &str) -> Result<Self, FileError> {
        if text.len() > LONGEST {
            return Err(FileError::Unreadable);
        }
        // Editors put a mark of their own before everything else.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (head, record) = text.split_once('\n').ok_or(FileError::Unreadable)?;
        let mut words = head.trim_end().split(' ');
        if words.next() != Some(NAME) {
            return Err(FileError::Unreadable);
        }
        match words.next().map(str::parse::<u32>) {
            Some(Ok(1)) => {}
            Some(Ok(2..)) => return Err(FileError::Newer),
            _ => return Err(FileError::Unreadable),
        }
        let mut name = || words.next().and_then(|word| Slug::new(word).ok()).ok_or(FileError::Unreadable);
        let (vendor, system) = (name()?, name()?);
        if vendor != guide.vendor.id || system != guide.system.id {
            return Err(FileError::OtherGuide { vendor, system });
        }
        Self::parse(record).map_err(|error| match error {
            RecordError::Newer => FileError::Newer,
            RecordError::Damaged { .. } => FileError::Unreadable,
        })
    }
}
