//! The work a guide asks for: prerequisites, steps and what steps hold. Data only, as in `guide`.
//!
//! Enums grow at the end only and fields never move within one format number (see `codec`).

use crate::{Id, Template, Text};
use serde::{Deserialize, Serialize};

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
