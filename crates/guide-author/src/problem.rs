//! What is wrong with a file: the place, what was found, and what the writer can do about it.
//!
//! Texts are for people who are not programmers. Never a bare string, never an error of a library
//! without a remedy.

use crate::suggest::nearest;
use std::fmt;

/// One thing that is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which file, as a path below the guides folder, with `/` between its parts.
    pub file: String,
    /// Where in it; `None` where the file as a whole is meant.
    pub place: Option<Place>,
    /// Its kind, for editors and tests.
    pub code: Code,
    /// What was found and what is expected, as full sentences.
    pub message: String,
    /// What to do, as full sentences.
    pub remedy: String,
    /// Another place that has to do with it, such as the first of two.
    pub related: Option<Related>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.message, self.remedy)
    }
}

/// Another place that has to do with a [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Which file: mostly the problem's own.
    pub file: String,
    /// Where.
    pub place: Place,
    /// What stands there, such as "first here".
    pub text: String,
}

/// A stretch of one line of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// In bytes of the text.
    pub span: Span,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// The column after its last character.
    pub end_column: usize,
}

/// From a byte up to, not including, another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The same stretch of a text that begins further down.
    pub(crate) fn shifted(self, by: usize) -> Self {
        Self { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }
}

/// How much a [`Problem`] matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file is wrong: nothing is built.
    Error,
    /// The file could be built, but readers would be served badly. May be allowed, with a reason.
    Lint,
    /// Good to know: nothing fails.
    Notice,
}

impl Severity {
    /// Its stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Lint => "lint",
            Self::Notice => "notice",
        }
    }
}

macro_rules! codes {
    ($($severity:ident { $($(#[$doc:meta])* $name:ident = $word:literal,)* })*) => {
        /// The kind of a [`Problem`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($($(#[$doc])* $name,)*)*
        }

        impl Code {
            /// All kinds there are: errors, then lints, then notices.
            pub const ALL: &[Self] = &[$($(Self::$name,)*)*];

            /// Its stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $($(Self::$name => $word,)*)*
                }
            }

            /// How much it matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $($(Self::$name => Severity::$severity,)*)*
                }
            }
        }
    };
}

impl Code {
    /// The kind with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }

    /// The kind whose name was probably meant.
    #[must_use]
    pub fn near(name: &str) -> Option<Self> {
        Self::named(nearest(name, Self::ALL.iter().map(|code| code.as_str()))?)
    }
}

impl Problem {
    /// How much it matters.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

codes! {
Error {
    /// A file or folder where none belongs, or one that is missing.
    Folder = "folder",
    /// A file that cannot be read as text.
    Unreadable = "unreadable",
    /// The text is not YAML, or YAML that guides do not use.
    Yaml = "yaml",
    /// The file has another format number.
    Format = "format",
    /// A list where a text belongs, or the like.
    Shape = "shape",
    /// A key that does not belong here.
    UnknownKey = "unknown-key",
    /// A key that has to be there.
    MissingKey = "missing-key",
    /// A key written twice.
    RepeatedKey = "repeated-key",
    /// Keys that exclude each other, or none of them.
    Choice = "choice",
    /// Nothing where something has to be.
    Empty = "empty",
    /// A word that is none of those allowed.
    Word = "word",
    /// An id that is missing.
    MissingId = "missing-id",
    /// An id of a wrong form.
    Id = "id",
    /// An id or name used twice.
    Repeated = "repeated",
    /// A name that refers to nothing.
    Unknown = "unknown-name",
    /// A question used before it is asked, or never asked.
    Ask = "ask",
    /// A secret where its content would be needed.
    Secret = "secret",
    /// Text in a form that guides do not have.
    Text = "text",
    /// A character that cannot be seen.
    Invisible = "invisible",
    /// A placeholder that means nothing here.
    Placeholder = "placeholder",
    /// An address that guides may not link to.
    Address = "address",
    /// A day or a number that makes no sense.
    Number = "number",
    /// A picture that is not there or cannot be used.
    Picture = "picture",
    /// A guide that is based on nothing that is there, or a change to nothing.
    Reuse = "reuse",
}
Lint {
    /// A step that changes something and never says how to see that it worked.
    StepWithoutCheck = "step-without-check",
    /// A permission that nobody says the reason for.
    PermissionWithoutReason = "permission-without-reason",
    /// A picture whose alternative text says nothing.
    PictureWithoutText = "picture-without-text",
    /// Something that only a picture seems to say.
    OnlyInPicture = "only-in-picture",
    /// The partner's name where readers know the vendor only.
    PartnerInProse = "partner-in-prose",
    /// Sources that were read long ago, or after today.
    SourceAge = "source-age",
    /// The same row, action or text twice.
    SameItemTwice = "same-item-twice",
    /// A step that is called by its number.
    StepNumber = "step-number",
    /// Readers are asked to send a secret.
    SecretByMail = "secret-by-mail",
    /// A note of the author's that was left over.
    PlaceholderLeft = "placeholder-left",
    /// A text that ends where a comment seems to begin.
    TextCut = "text-cut",
    /// The name of somebody else's product.
    OtherBrand = "other-brand",
    /// The title of a step begins with a number.
    NumberedTitle = "numbered-title",
    /// A value that seems to be a secret.
    SecretAsValue = "secret-as-value",
    /// A reason that only repeats the label.
    ReasonRepeatsLabel = "reason-repeats-label",
    /// Signs of Markdown that readers would see.
    MarkupShown = "markup-shown",
    /// An example that its own rule takes nothing out of.
    ExampleRefused = "example-refused",
    /// A value or secret that nothing uses.
    UnusedValue = "unused-value",
    /// An allowance that allows nothing.
    UnusedAllowance = "unused-allowance",
}
Notice {
    /// A text without a translation.
    Untranslated = "untranslated",
    /// A translation of a text that is no longer so.
    Stale = "stale",
    /// A translation with other placeholders or labels than its text.
    TranslationDiffers = "translation-differs",
    /// A meaning of a label that is not in the guide.
    UnusedLabel = "unused-label",
}
}
