//! What can happen in a guide, as data. Only [`State::apply`](crate::State::apply) turns it into a change.

use crate::effect::{Letter, Spot};
use crate::notice::{Keeping, Notice};
use guide_model::{Id, Progress, Values};
use std::rc::Rc;
use yew::Callback;

/// Where actions go. Shared, because a view holds on to each that can happen, and copying them takes code.
pub type Act = Callback<Rc<Action>>;

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
        /// The mark of the answer.
        mark: u32,
    },
    /// The reader opens or folds a section.
    Toggle(usize),
    /// The reader leaves a section for the next one. Ticks nothing.
    Continue(usize),
    /// The reader waits for somebody, or no longer.
    Wait(usize),
    /// What an item asks for does not apply to the reader, or it does again.
    Skip {
        /// Which item.
        item: Id,
        /// It does not apply.
        skip: bool,
    },
    /// The reader says whether what a section is about works. If so, they leave for the next one.
    Worked {
        /// Which section.
        section: usize,
        /// It does.
        yes: bool,
    },
    /// The reader opens or closes the help of a section.
    Help(usize),
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
    Keep(Typed),
    /// The reader is typing a value and has not said that they are done.
    Draft(Typed),
    /// The reader pastes what holds several values, unchecked.
    Paste(String),
    /// The reader says that what a link brought is right.
    Confirm {
        /// Which value, and where.
        spot: Spot,
        /// Exactly what was shown.
        shown: String,
    },
    /// The reader does not want what a link brought.
    Decline(Spot),
    /// The reader wants to type a value anew.
    Edit(Spot),
    /// The reader does not want that any more.
    Cancel(Spot),
    /// The reader wants all values forgotten.
    ForgetDetails,
    /// The reader wants values kept on this computer, or not.
    KeepDetails(bool),
    /// The reader wants values on paper, or not.
    PrintDetails(bool),
    /// The reader wants progress in a file.
    SaveFile,
    /// The reader brings a file, unchecked.
    LoadFile(String),
    /// A customer link came with the page.
    Prefill(String),
    /// Storage or another tab knows something.
    Restore(Box<Stored>),
    /// How progress is kept from now on.
    Keeping(Keeping),
    /// The reader wants a loop gone through once more, or once less.
    Round {
        /// Which loop.
        repeat: Id,
        /// Once more.
        more: bool,
    },
    /// The reader starts over.
    StartOver,
    /// The reader takes that back.
    Undo,
    /// The page's address names a section.
    Visit(usize),
    /// The reader wants a letter in the clipboard.
    CopyLetter {
        /// Which.
        letter: Letter,
        /// What it says.
        text: String,
    },
    /// It is there, or it is not.
    LetterCopied(Letter, bool),
    /// The reader opens the linking flow.
    Connect,
    /// The reader says whether it helped.
    Feedback(bool),
    /// The reader has read a notice.
    Dismiss(Notice),
}

/// What stands in the input of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Which value, and where.
    pub spot: Spot,
    /// What stands there, unchecked.
    pub text: String,
    /// Whether the item is done by keeping it.
    pub done: bool,
}

/// What storage has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stored {
    /// What was done.
    pub progress: Progress,
    /// What is known. Empty where values are not kept.
    pub values: Values,
    /// Values are not kept: the reader wants it so.
    pub memory_only: bool,
}
