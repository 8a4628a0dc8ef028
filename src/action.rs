//! What can happen in a guide, as data. Only [`State::apply`](crate::State::apply) turns it into a change.

use crate::notice::{Keeping, Notice};
use guide_model::{Id, Progress, Values};

/// What can happen. Only [`State::apply`] turns it into a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The reader ticks an item, or takes the tick back.
    Tick {
        /// Which item.
        item: Id,
        /// Ticked or not.
        done: bool,
    },
    /// The reader answers a question about their situation.
    Answer {
        /// Which question.
        question: Id,
        /// Yes or no.
        yes: bool,
    },
    /// The reader opens or folds a section.
    Toggle(usize),
    /// The reader leaves a section for the next one. Ticks nothing.
    Continue(usize),
    /// The reader waits for somebody, or no longer.
    Wait(usize),
    /// The reader wants a form value in the clipboard.
    Copy {
        /// The row.
        item: Id,
        /// The value.
        text: String,
    },
    /// It is there.
    Copied(Id),
    /// Nothing could put it there: it is selected for copying by hand.
    NotCopied(Id),
    /// The reader types a value.
    Keep {
        /// Which value.
        value: Id,
        /// What was typed, unchecked.
        text: String,
        /// The item that is done by it, if any.
        item: Option<Id>,
    },
    /// The reader says that what a link brought is right.
    Confirm {
        /// Which value.
        value: Id,
        /// Exactly what was shown.
        shown: String,
    },
    /// The reader does not want what a link brought.
    Decline(Id),
    /// The reader wants to type a value anew.
    Edit(Id),
    /// A customer link came with the page.
    Prefill(String),
    /// Storage or another tab knows something.
    Restore(Box<(Progress, Values)>),
    /// How progress is kept from now on.
    Keeping(Keeping),
    /// The reader starts over.
    StartOver,
    /// The reader takes that back.
    Undo,
    /// The page's address names a section.
    Visit(usize),
    /// The reader wants the summary in the clipboard.
    CopySummary,
    /// It is there, or it is not.
    SummaryCopied(bool),
    /// The reader opens the linking flow.
    Connect,
    /// The reader says whether it helped.
    Feedback(bool),
    /// The reader has read a notice.
    Dismiss(Notice),
}
