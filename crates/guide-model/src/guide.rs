//! A guide as code uses it: valid by construction, made only by compiling an author's file.
//!
//! Enums grow at the end only and fields never move within one format number: the compiled form is
//! their order (see `codec`).

use crate::{Date, Href, Id, Slug, Template, Text};
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

/// For whom something is there: for those who gave this answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Which question.
    pub question: Id,
    /// Yes or no.
    pub answer: bool,
}

/// What must be true before the first step. One of the alternatives is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prerequisite {
    /// Never empty.
    pub any_of: Vec<Alternative>,
    /// What to do if none is true.
    pub otherwise: Option<Text>,
}

/// One way to meet a [`Prerequisite`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Ticked under this id.
    pub id: Id,
    /// What is true.
    pub text: Text,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// A part of the work with a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Part of its anchor.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// In which window it happens, such as "Justworks".
    pub window: Option<String>,
    /// For whom.
    pub when: Option<Condition>,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}

/// What a step holds. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// Prose.
    Paragraph(Text),
    /// Things to do, in order, each to tick.
    Actions(Vec<Action>),
    /// A form of the system, row by row.
    Form(Form),
    /// Rights to grant.
    Permissions(Permissions),
    /// Something to mind.
    Note(Note),
    /// Values and secrets to note.
    Notables(Vec<Notable>),
    /// Asks a question.
    Ask(Id),
}

/// One thing to do and tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Ticked under this id.
    pub id: Id,
    /// What to do.
    pub deed: Deed,
    /// What to know about it.
    pub detail: Option<Text>,
    /// For whom.
    pub when: Option<Condition>,
    /// Of what the reader acted on: labels, values, level. A tick given for another one is marked changed.
    pub fingerprint: u32,
}

/// What to do. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// In words.
    Do(Text),
    /// Follow a path of labels.
    Go {
        /// At least one label.
        path: Vec<Template>,
        /// Where it starts on the screen, such as "in the left sidebar".
        place: Option<Text>,
    },
    /// Use one control.
    Use {
        /// Which kind.
        control: Control,
        /// Its label, or for an icon what it shows.
        label: Template,
        /// Where it is on the screen.
        place: Option<Text>,
    },
}

/// A control of the system's screen. Grows at the end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Control {
    /// Click it.
    Button,
    /// Click it; it has no words.
    Icon,
    /// Open it.
    Tab,
    /// Open it.
    Menu,
    /// Expand it.
    Section,
    /// Follow it.
    Link,
}

/// A form of the system, row by row in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// What to know before the rows, such as where the rows come from.
    pub intro: Option<Text>,
    /// The rows.
    pub fields: Vec<Field>,
}

/// One row of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Ticked under this id.
    pub id: Id,
    /// As the system labels it.
    pub label: String,
    /// What goes in.
    pub entry: Entry,
    /// What to know about it.
    pub hint: Option<Text>,
    /// For whom.
    pub when: Option<Condition>,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// What goes into a field. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// Exactly this.
    Fill(Template),
    /// Anything of this sort: "value", "date".
    Any(String),
    /// It need not be filled.
    MayStayEmpty,
    /// It must not be filled.
    LeaveEmpty,
    /// The day on which the form is filled in.
    Today,
}

/// Rights to grant, as the system groups them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permissions {
    /// What to know before the groups.
    pub intro: Option<Text>,
    /// At least one.
    pub groups: Vec<PermissionGroup>,
}

/// Rights that stand together in the system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermissionGroup {
    /// As the system or the source names it.
    pub title: Option<String>,
    /// The rights.
    pub items: Vec<Permission>,
}

/// One right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    /// Ticked under this id.
    pub id: Id,
    /// As the system labels it.
    pub label: String,
    /// Whether the connection fails without it.
    pub required: bool,
    /// Why it is asked for.
    pub reason: Option<Text>,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// Something to mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// How much it matters.
    pub tone: Tone,
    /// For whom.
    pub when: Option<Condition>,
    /// What it says.
    pub text: Text,
}

/// How much a note matters. Grows at the end only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Good to know.
    Note,
    /// Makes it easier.
    Tip,
    /// Goes wrong otherwise.
    Warning,
}

/// Something to note for later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notable {
    /// Ticked under this id.
    pub id: Id,
    /// What is noted.
    pub what: NotableKind,
    /// Where it is found, what it is not.
    pub hint: Option<Text>,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// What is noted. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotableKind {
    /// A value: it can be typed in and is kept on this browser.
    Value(Id),
    /// A secret: the reader says "I have it", and that is all.
    Secret(Id),
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

/// An id that was renamed: what was ticked under the old one counts for the new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rename {
    /// The old id.
    pub was: Id,
    /// The new id.
    pub now: Id,
}

impl Guide {
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
