//! Names that machines hold on to. Progress, storage keys and addresses hang on them.

use crate::decode::Reader;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest id, in characters. The same bound holds for [`Slug`].
const LONGEST: usize = 64;

/// Why a text is no id: it is empty, longer than 64 characters or has a character that ids do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidId;

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id has 1 to 64 characters of a-z, 0-9, - and _")
    }
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $extra:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads a name.
            ///
            /// # Errors
            /// [`InvalidId`] where the text is not of this form.
            pub fn new(text: &str) -> Result<Self, InvalidId> {
                let fits = |c: char| matches!(c, 'a'..='z' | '0'..='9') || $extra.contains(c);
                if text.is_empty() || text.len() > LONGEST || !text.chars().all(fits) {
                    return Err(InvalidId);
                }
                Ok(Self(text.into()))
            }

            /// Reads one of a compiled guide.
            #[inline(never)]
            pub(crate) fn read(reader: &mut Reader) -> Self {
                Self::new(reader.text()).unwrap_or_else(|_| {
                    reader.fail();
                    Self(Box::default())
                })
            }

            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name!(
    /// The id of a step, an item to tick, a question, a value: `[a-z0-9_-]{1,64}`.
    ///
    /// Written down by the author and never changed, because progress hangs on it.
    Id,
    "-_"
);
name!(
    /// The id of a vendor, system or partner: `[a-z0-9-]{1,64}`. Safe as a part of a path.
    Slug,
    "-"
);

impl Id {
    /// The id of the same thing in a later round of a loop. An author's id is short enough for that; a made-up
    /// one that is not stays as it is, or progress could not be read again.
    #[must_use]
    pub fn in_round(&self, round: u32) -> Self {
        Self::new(&format!("{self}--{round}")).unwrap_or_else(|_| self.clone())
    }

    /// A name that no author can give: it begins with a hyphen, which the author's tool refuses.
    pub(crate) fn reserved(name: &'static str) -> Self {
        Self(name.into())
    }
}
