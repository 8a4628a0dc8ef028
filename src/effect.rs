//! What the browser has to do after a change. Made by `state`, carried out by `app`.

use guide_model::Id;

/// One thing to carry out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write progress and values down.
    Save,
    /// Put a form value into the clipboard and answer with `Copied` or `NotCopied`.
    Copy {
        /// The row.
        item: Id,
        /// The value.
        text: String,
    },
    /// Put a letter into the clipboard and answer with `LetterCopied`.
    CopyLetter {
        /// Which.
        letter: Letter,
        /// What it says.
        text: String,
    },
    /// Keep values in this browser from now on, or take them out of it.
    KeepDetails(bool),
    /// Hand the reader a file.
    SaveFile {
        /// What it is called.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Move the focus, once the change is on the screen.
    Focus(Focus),
    /// Tell the page around the guide.
    Emit(Event),
}

/// A text that the reader can send to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// How far the reader is.
    Summary,
    /// What is wrong in a section.
    Trouble(usize),
    /// A message of the guide's, or what stands above it.
    Message {
        /// In which section.
        section: usize,
        /// Which message.
        item: Id,
        /// Which part of it.
        part: MessagePart,
    },
}

/// The parts of a message that are copied one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessagePart {
    /// Who gets a copy.
    CopyTo,
    /// The subject.
    Subject,
    /// What it says.
    Body,
}

/// A value in the row of an item: one value may stand in several rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Whose row it is.
    pub item: Id,
    /// Which value.
    pub value: Id,
}

/// Where the focus goes. Each place has a `data-focus` mark in the views: [`Focus::mark`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the guide.
    Title,
    /// The button that folds a section.
    Section(usize),
    /// The main control of an item.
    Item(Id),
    /// The value of a row, to be copied by hand; it is selected, too.
    ByHand(Id),
    /// The input of a value, or what stands in its place, in the row of an item.
    Value(Spot),
    /// The heading of the finish.
    Finish,
    /// The button that takes a start over back.
    Undo,
    /// A letter, to be copied by hand; it is selected, too.
    Letter(Letter),
    /// What says what is kept.
    Data,
}

impl Focus {
    /// The mark of the place.
    #[must_use]
    pub fn mark(&self) -> String {
        match self {
            Self::Title => "title".into(),
            Self::Section(at) => format!("section {at}"),
            Self::Item(id) => format!("item {id}"),
            Self::ByHand(id) => format!("by-hand {id}"),
            Self::Value(Spot { item, value }) => format!("value {item} {value}"),
            Self::Finish => "finish".into(),
            Self::Undo => "undo".into(),
            Self::Letter(Letter::Summary) => "summary".into(),
            Self::Letter(Letter::Trouble(at)) => format!("trouble {at}"),
            Self::Letter(Letter::Message { item, part, .. }) => format!("message {item} {}", *part as u8),
            Self::Data => "data".into(),
        }
    }
}

/// What the page around the guide is told. Never a value, never a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The guide can be used.
    Ready {
        /// Items done.
        done: usize,
        /// Items that apply.
        total: usize,
    },
    /// The reader ticked an item or took a tick back.
    Progress {
        /// Items done.
        done: usize,
        /// Items that apply.
        total: usize,
        /// Which item.
        item: Id,
    },
    /// The reader did the last item of a step.
    StepComplete {
        /// Which step.
        step: Id,
    },
    /// The reader did the last item of the guide.
    Complete {
        /// Items that apply.
        total: usize,
    },
    /// The reader copied a form value.
    Copy {
        /// Which row.
        item: Id,
    },
    /// The reader needs help with a step.
    Stuck {
        /// Which step.
        step: Id,
    },
    /// The reader wants the linking flow. Cancelable: whoever opens it himself cancels it.
    Connect,
    /// The reader said whether the guide helped.
    Feedback {
        /// It did.
        helpful: bool,
    },
}

impl Event {
    /// Its name in the page.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ready { .. } => "connector-guide:ready",
            Self::Progress { .. } => "connector-guide:progress",
            Self::StepComplete { .. } => "connector-guide:step-complete",
            Self::Complete { .. } => "connector-guide:complete",
            Self::Copy { .. } => "connector-guide:copy",
            Self::Stuck { .. } => "connector-guide:stuck",
            Self::Connect => "connector-guide:connect",
            Self::Feedback { .. } => "connector-guide:feedback",
        }
    }
}
