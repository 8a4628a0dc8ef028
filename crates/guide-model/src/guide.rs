//! A guide as code uses it: valid by construction, made only by compiling an author's file.
//!
//! Enums grow at the end only and fields never move within one format number: the compiled form is
//! their order (see `codec`).

use crate::{Block, Date, Href, Id, Part, Prerequisite, Slug, Step, Text, When};
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
    /// How long it takes, where the source says so. The first that is for the reader counts.
    pub effort: Vec<Effort>,
    /// What else to know at a glance: whom it is for, how long others take.
    pub facts: Vec<Fact>,
    /// The day on which the source was read.
    pub checked_on: Date,
    /// Where the facts come from.
    pub sources: Vec<Reference>,
    /// What stands around the steps, folded: security, what is synced, limits, questions and answers.
    pub chapters: Vec<Chapter>,
    /// The values that this guide knows, never a secret.
    pub values: Vec<Value>,
    /// The secrets that this guide names. They have no content anywhere.
    pub secrets: Vec<Secret>,
    /// Questions about the reader's situation, each asked once.
    pub questions: Vec<Question>,
    /// What must be true before the first step.
    pub prerequisites: Vec<Prerequisite>,
    /// What else comes before the first step, after the prerequisites.
    pub start: Vec<Part>,
    /// Steps to go through once for each of something, such as a company.
    pub repeats: Vec<Repeat>,
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
    /// The widget's own words in the guide's language, where they are known. Empty in an English guide.
    pub words: Vec<Phrase>,
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
    /// Whether readers are told its name. Some vendors offer the partner's work under their own.
    pub shown: bool,
}

/// Minutes of the reader's own work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// At least, in minutes.
    pub least: u16,
    /// At most, in minutes.
    pub most: u16,
    /// Under which condition, in words.
    pub note: Option<Text>,
    /// For whom.
    pub when: When,
}

/// Something to know at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What.
    pub text: Text,
    /// For whom.
    pub when: When,
}

/// Paragraphs with a title, folded until somebody wants them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Where it stands.
    pub place: ChapterPlace,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub texts: Vec<Text>,
}

/// Where a [`Chapter`] stands. Grows at the end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChapterPlace {
    /// Above the steps.
    Before,
    /// Below them.
    After,
}

/// Steps to go through once for each of something. The steps that name it stand together.
///
/// The number of rounds is kept as a tick under its id, with the number for a mark; see `rounds`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// Steps name it.
    pub id: Id,
    /// What there is one of in each round, such as "company".
    pub noun: String,
    /// The values that differ from round to round. The first names the round.
    pub values: Vec<Id>,
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
    /// What is taken of what the reader enters.
    pub extract: Option<Extract>,
    /// What it may look like.
    pub example: Option<String>,
}

/// Which part of a text is a value: a closed list, so that it can be explained, checked and translated.
/// Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Extract {
    /// The first label of an address's host: "acme" of `https://acme.example.com/home`.
    Subdomain,
    /// An address's host: `acme.example.com`.
    Host,
    /// An address's host without its first label: `example.com`.
    HostRest,
    /// The n-th part of an address's path, counted from 1.
    PathPart(u16),
    /// All digits, without what stands between them.
    Digits,
    /// What comes after the first occurrence of this.
    After(String),
    /// What comes before the first occurrence of this.
    Before(String),
    /// What an address's query says under this name.
    Query(String),
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

/// A question about the reader's situation. An answer is a tick under its id with the mark of the choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Progress keeps the answer under it.
    pub id: Id,
    /// The question.
    pub text: Text,
    /// The answers. A single one is something to say yes to: "I understand".
    pub choices: Vec<Choice>,
    /// Whether it can stay unanswered, and an answer be taken back.
    pub optional: bool,
    /// Whether the reader must answer before leaving its step.
    pub hold: bool,
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Of its name: 1 is yes, 0 is no. No two answers of a question have the same.
    pub mark: u32,
    /// What its button says.
    pub label: String,
    /// How the reader knows that it is the right one.
    pub sign: Option<Text>,
}

/// What comes when everything is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finish {
    /// For whom: whoever a gate stopped never gets here.
    pub when: When,
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

/// Words of the widget in another language, found by what they are in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// In English. `{}` stands for any words, such as a name or a number.
    pub from: String,
    /// In the guide's language, with as many `{}` in the same order. The n-th stands for the same words.
    pub to: String,
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

impl Choice {
    /// The mark of a plain yes.
    pub const YES: u32 = 1;
    /// The mark of a plain no.
    pub const NO: u32 = 0;
}

impl Guide {
    /// The direction in which its words are read, as HTML names it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.right_to_left { "rtl" } else { "ltr" }
    }

    /// What stands before the prerequisites, and the messages that stand after them, with which a reader who does not
    /// meet them hands the guide on.
    #[must_use]
    pub fn around_prerequisites(&self) -> (&[Part], &[Part]) {
        let hands_on = |part: &Part| part.when.is_empty() && matches!(part.block, Block::Message(_));
        let at = self.start.iter().take_while(|part| hands_on(part)).count();
        let (after, before) = self.start.split_at(at);
        (before, after)
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
