//! What an author wrote about one thing to do or one row, before it becomes a sentence.
//!
//! Fingerprints are made of this, not of the sentence: other words of ours, or another language, must not
//! unsettle anyone.

use crate::phrases::Phrases;
use guide_model::{Inline, Template, Text};

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Deed {
    pub(crate) verb: &'static Verb,
    pub(crate) what: What,
}

/// On what it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    /// In words.
    Prose(Text),
    /// A control of the system's screen, a file, keys.
    Label(Template),
    /// Labels to follow one after the other.
    Path(Vec<Template>),
}

/// What stands under the key of a [`Verb`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A sentence, which needs nothing more.
    Sentence,
    /// Words that the pattern makes a sentence of.
    Prose,
    /// A label.
    Label,
    /// A path of labels.
    Path,
}

/// One key that says what to do.
#[derive(Debug)]
pub(crate) struct Verb {
    /// As authors write it.
    pub(crate) key: &'static str,
    /// In fingerprints, for ever.
    pub(crate) mark: &'static str,
    pub(crate) takes: Takes,
    /// The keys that may stand beside it and belong to its sentence.
    pub(crate) beside: &'static [&'static str],
    /// Its sentence.
    pub(crate) pattern: fn(&Phrases) -> &'static str,
    /// How a text begins that is a whole sentence already.
    pub(crate) whole: fn(&Phrases) -> &'static [&'static str],
}

impl PartialEq for Verb {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Verb {}

/// What goes into a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Entry {
    /// Exactly this.
    Fill(Template),
    /// Anything of this sort; `None`: any value.
    Any(Option<String>),
    /// What the reader chooses after this rule.
    Choose(Text),
    MayStayEmpty,
    LeaveEmpty,
    /// The day on which the form is filled in.
    Today,
}

impl What {
    pub(crate) fn inlines(self) -> Vec<Inline> {
        match self {
            Self::Prose(text) => text.0,
            Self::Label(label) => vec![Inline::Label(label)],
            Self::Path(path) => vec![Inline::Path(path)],
        }
    }
}
