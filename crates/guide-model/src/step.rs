//! The work a guide asks for: prerequisites, steps and what steps hold. Data only, as in `guide`.
//!
//! Enums grow at the end only and fields never move within one format number (see `codec`).

use crate::{Href, Id, Template, Text};
use serde::{Deserialize, Serialize};

/// For whom something is there: for those of whom all conditions hold. None: for everybody.
pub type When = Vec<Condition>;

/// What the reader answered, or did not answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Which question.
    pub question: Id,
    /// The marks of the answers that are meant.
    pub answers: Vec<u32>,
    /// Holds unless one of them was given: also as long as nothing was answered.
    pub unless: bool,
}

impl Condition {
    /// Whether it holds for this answer.
    #[must_use]
    pub fn holds(&self, answer: Option<u32>) -> bool {
        answer.is_some_and(|mark| self.answers.contains(&mark)) != self.unless
    }
}

/// What must be true before the first step. One of the alternatives is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prerequisite {
    /// Never empty.
    pub any_of: Vec<Alternative>,
    /// What to do if none is true.
    pub otherwise: Option<Text>,
    /// What sort it is, as a heading: "Role", "Have at hand". Those of one sort stand together.
    pub group: Option<String>,
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
    /// Where it happens, how long it takes, who does it: "In Justworks · about 10 minutes".
    pub about: Option<Text>,
    /// For whom.
    pub when: When,
    /// For whom the reader may have to wait in it.
    pub wait: Option<Wait>,
    /// The [`Repeat`](crate::Repeat) that it is part of.
    pub repeat: Option<Id>,
    /// In which round of that, counted from 1.
    pub round: u32,
    /// What it holds, in order.
    pub blocks: Vec<Part>,
}

/// For whom the reader waits in a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// Such as "Justworks support".
    pub who: String,
    /// After how many days it is usually done, or lapses. 0: nobody says.
    pub days: u16,
    /// Whether it lapses then, as an invitation does.
    pub lapses: bool,
}

/// A block and for whom it is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// For whom.
    pub when: When,
    /// What.
    pub block: Block,
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
    /// Something to send to somebody.
    Message(Message),
    /// Rows and columns to read.
    Table(Table),
    /// Something to look at.
    Picture(Picture),
}

/// One thing to do and tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Ticked under this id.
    pub id: Id,
    /// What to do, as a sentence.
    pub text: Text,
    /// What to know about it, what to see after it.
    pub detail: Option<Text>,
    /// For whom.
    pub when: When,
    /// Whether the reader may leave it out.
    pub optional: bool,
    /// Of what the reader acted on: labels, values, level. A tick given for another one is marked changed.
    pub fingerprint: u32,
}

/// A form of the system, row by row in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// What to know before the rows, such as where the rows come from.
    pub intro: Text,
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
    pub when: When,
    /// Whether the reader may leave it out.
    pub optional: bool,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// What goes into a field. Grows at the end only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// Exactly this, to copy.
    Fill(Template),
    /// What is not to be copied: "leave it empty", "any name".
    Soft(Text),
}

/// Rights to grant, as the system groups them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permissions {
    /// What to know before the groups.
    pub intro: Option<Text>,
    /// Above the groups: "All 6 are required."
    pub caption: String,
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
    /// What stands beside the label: its level, for whom, whether it is required.
    pub tags: Vec<String>,
    /// Why it is asked for.
    pub reason: Option<Text>,
    /// Whether the connection works without it.
    pub optional: bool,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// Something to mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// How much it matters.
    pub tone: Tone,
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
    /// Whether the reader must have it before leaving the step: it is shown only once.
    pub hold: bool,
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

/// Something to send to somebody: to copy, or to open in the reader's mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Ticked under this id.
    pub id: Id,
    /// To whom, in words.
    pub to: String,
    /// Their mail address, where there is one.
    pub address: Option<Href>,
    /// Who gets a copy.
    pub copy_to: Option<Template>,
    /// The subject.
    pub subject: Option<Template>,
    /// What it says, line by line.
    pub body: Vec<Template>,
    /// Whether the reader may leave it out. It is folded then.
    pub optional: bool,
    /// See [`Action::fingerprint`].
    pub fingerprint: u32,
}

/// Rows and columns to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the columns are called.
    pub head: Vec<String>,
    /// As many texts in each as there are columns.
    pub rows: Vec<Vec<Text>>,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The file, beside the guide: "media/key.svg".
    pub src: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// In pixels, so that the page does not move when it comes.
    pub width: u16,
    /// In pixels.
    pub height: u16,
    /// What stands under it.
    pub caption: Option<Text>,
}
