//! A guide as code uses it: valid by construction, made only by compiling an author's file.
//!
//! Enums grow at the end only and fields never move within one format number: the compiled form is
//! their order (see `codec`).

use crate::{Date, Href, Id, Prerequisite, Slug, Step, Text};
use serde::{Deserialize, Serialize};

/// The set-up of one vendor with one system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Whose product gets connected.
    pub vendor: Vendor,
    /// What it is connected to.
    pub system: System,
    /// Who carries the data in between.
    pub partner: Option<Partner>,
    /// The language of its words, as a BCP 47 tag such as "en" or "pt-BR".
    pub language: String,
    /// Whether that language is read from right to left.
    pub right_to_left: bool,
    /// The heading, such as "Connect Justworks to Fleet".
    pub title: String,
    /// What this connects and why, a paragraph each.
    pub overview: Vec<Text>,
    /// How long it takes, where the source says so.
    pub effort: Option<Effort>,
    /// The day on which the source was read.
    pub checked_on: Date,
    /// Where the facts come from.
    pub sources: Vec<Reference>,
    /// What the vendor says about the safety of the connection.
    pub security: Vec<Text>,
    /// The values that this guide knows, never a secret.
    pub values: Vec<Value>,
    /// The secrets that this guide names. They have no content anywhere.
    pub secrets: Vec<Secret>,
    /// Questions about the reader's situation, each asked once.
    pub questions: Vec<Question>,
    /// What must be true before the first step.
    pub prerequisites: Vec<Prerequisite>,
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What comes when everything is done.
    pub finish: Finish,
    /// Who helps.
    pub contacts: Vec<Contact>,
    /// What to check when something does not work.
    pub troubleshooting: Vec<Text>,
    /// Ids that were renamed.
    pub renames: Vec<Rename>,
}

/// Whose product gets connected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vendor {
    /// Part of addresses and storage keys.
    pub id: Slug,
    /// As readers know it.
    pub name: String,
    /// Mail domains, lower case, that the vendor's addresses belong to. Empty: none is declared, none refused.
    pub mail_domains: Vec<String>,
    /// Nobody outside the vendor can get an address in `mail_domains`, so that such an address needs no comparing.
    pub exclusive: bool,
}

/// What the vendor's product is connected to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// Part of addresses and storage keys.
    pub id: Slug,
    /// As readers know it.
    pub name: String,
    /// Which of its products, such as "PEO".
    pub edition: Option<String>,
}

/// Who carries the data in between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Stable name.
    pub id: Slug,
    /// As readers know it.
    pub name: String,
    /// What readers call its dialog, such as "linking flow".
    pub flow: String,
}

/// Minutes of the reader's own work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// At least, in minutes.
    pub least: u16,
    /// At most, in minutes.
    pub most: u16,
    /// Under which condition.
    pub note: Option<Text>,
}

/// A document that facts come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub href: Href,
}

/// A piece of data with an id that the reader's browser may keep. Never a secret: see [`Secret`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Also its key in a customer link.
    pub id: Id,
    /// As readers see it.
    pub label: String,
    /// What it must look like.
    pub kind: Kind,
    /// Who gives it.
    pub origin: Origin,
    /// Where to find it, or whom to ask.
    pub help: Option<Text>,
}

/// What a value must look like. Grows at the end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One line, at most 200 characters.
    Text,
    /// A name, at most 100 characters.
    Name,
    /// A mail address, at most 254 characters.
    Email,
}

/// Who gives a value. Grows at the end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The partner's dialog shows it.
    LinkingFlow,
    /// The vendor tells it, by customer link or by a person.
    Vendor,
    /// The reader reads it in the system and notes it.
    Reader,
}

/// Something that only the reader holds. It has a name here and no content anywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// A link that names it is refused.
    pub id: Id,
    /// As readers see it.
    pub label: String,
}

/// A question about the reader's situation with the answers yes and no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Progress keeps the answer under it.
    pub id: Id,
    /// The question.
    pub text: Text,
}

/// What comes when everything is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finish {
    /// What happens now.
    pub text: Vec<Text>,
    /// Who wants to know, such as "your Customer Success Manager".
    pub tell: String,
    /// Their mail address, where there is one.
    pub mail: Option<Href>,
    /// Where the linking flow can be opened, where the guide knows.
    pub connect: Option<Href>,
    /// Where feedback goes, where the guide knows.
    pub feedback: Option<Href>,
}

/// Who helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What they are called.
    pub label: String,
    /// What they help with.
    pub text: Option<Text>,
    /// Where to reach them.
    pub href: Option<Href>,
}

/// An id that was renamed: what was ticked or kept under the old one counts for the new one. No item and
/// no value of the guide has the old one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rename {
    /// The old id.
    pub was: Id,
    /// The new id.
    pub now: Id,
}

impl Guide {
    /// The direction in which its words are read, as HTML names it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.right_to_left { "rtl" } else { "ltr" }
    }

    /// The value with this id.
    #[must_use]
    pub fn value(&self, id: &Id) -> Option<&Value> {
        self.values.iter().find(|value| value.id == *id)
    }

    /// The secret with this id.
    #[must_use]
    pub fn secret(&self, id: &Id) -> Option<&Secret> {
        self.secrets.iter().find(|secret| secret.id == *id)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &Id) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }
}
