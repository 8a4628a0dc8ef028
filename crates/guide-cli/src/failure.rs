//! Why a command did not do what it was asked to, and the exit code that says so.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The guides have problems, which have been printed.
    Problems,
    /// A file cannot be read or written.
    File {
        /// What was tried, such as "read".
        deed: &'static str,
        path: PathBuf,
        error: io::Error,
    },
    /// There is no such folder of guides.
    NoFolder(PathBuf),
    /// A file that would be written is there already, and is somebody's work.
    Exists(PathBuf),
    /// Two versions differ, which has been printed.
    Differs,
    /// They could not be compared. Empty where that has been printed.
    Trouble(String),
    /// The command was called wrongly.
    Usage(String),
    /// A guide cannot be encoded, which no guide is known to cause.
    Encode(String),
    /// The reader of our output went away, such as `head`.
    Closed,
}

impl Failure {
    pub(crate) fn file(deed: &'static str, path: &Path, error: io::Error) -> Self {
        Self::File { deed, path: path.into(), error }
    }

    /// Like [`Failure::file`] for a command that says by its exit code what it found.
    pub(crate) fn trouble(deed: &'static str, path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file or folder".into(),
            _ => error.to_string(),
        };
        Self::Trouble(format!("cannot {deed} {}: {reason}", path.display()))
    }

    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Trouble(_) => 2,
            Self::Problems
            | Self::Differs
            | Self::File { .. }
            | Self::NoFolder(_)
            | Self::Exists(_)
            | Self::Encode(_)
            | Self::Closed => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problems | Self::Differs | Self::Closed => Ok(()),
            Self::File { deed, path, error } => write!(f, "cannot {deed} {}: {error}", path.display()),
            Self::NoFolder(path) => {
                let path = path.display();
                write!(
                    f,
                    "cannot read {path}: there is no such folder. Go to the folder in which your guides lie, or write \
                     where they are: guide check path/to/guides"
                )
            }
            Self::Exists(path) => write!(f, "{} exists already; it was left as it is", path.display()),
            Self::Usage(message) | Self::Encode(message) | Self::Trouble(message) => f.write_str(message),
        }
    }
}
