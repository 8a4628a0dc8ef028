//! What the view of one section needs. A section is the prerequisites or a step.

use crate::effect::{Letter, Spot};
use guide_model::{Condition, Count, Guide, Here, Id, ValueProblem, Values};
use std::rc::Rc;

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Nothing is done.
    #[default]
    NotStarted,
    /// Something is done.
    Started,
    /// Something in it is not what it was when it was done.
    Changed,
    /// Somebody else has to act first; the day since, counted from 1970-01-01.
    Waiting(u32),
    /// Everything is done and it does not work.
    Stuck,
    /// Everything is done.
    Done,
}

/// What a section's view needs, and nothing that changes without the section changing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepState {
    /// Whether the section applies to this reader.
    pub applies: bool,
    /// How much is done.
    pub count: Count,
    /// How far it is.
    pub status: Status,
    /// Whether it is unfolded.
    pub open: bool,
    /// Whether the next thing to do is in it.
    pub current: bool,
    /// The next thing to do, if it is in this section.
    pub next: Option<Id>,
    /// The items that are done.
    pub done: Vec<Id>,
    /// The items that were done when they were something else, and are left.
    pub changed: Vec<Id>,
    /// The items that do not apply to the reader, who said so.
    pub skipped: Vec<Id>,
    /// The marks of the answers, in the order of the guide's questions.
    pub answers: Vec<Option<u32>>,
    /// What is known of the values.
    pub values: Rc<Values>,
    /// The day and the page.
    pub here: Rc<Here>,
    /// The rows copied since the page was opened.
    pub copied: Vec<Id>,
    /// The row whose value has to be copied by hand.
    pub by_hand: Option<Id>,
    /// The value that is typed anew.
    pub editing: Option<Spot>,
    /// The value that was refused last, and why.
    pub refused: Option<(Spot, ValueProblem)>,
    /// What has to be done before the section is left, and what is said about it once the reader tried.
    pub held: Option<(Id, String)>,
    /// What came of pasting.
    pub found: Option<String>,
    /// The open help: what the reader can send to whoever helps.
    pub help: Option<String>,
    /// What was to be copied last of what can be sent, and whether that worked.
    pub letter: Option<(Letter, bool)>,
}

impl StepState {
    /// Whether an item is done.
    #[must_use]
    pub fn is_done(&self, id: &Id) -> bool {
        self.done.contains(id)
    }

    /// The mark of the answer to a question.
    #[must_use]
    pub fn answer(&self, guide: &Guide, question: &Id) -> Option<u32> {
        let at = guide.questions.iter().position(|one| one.id == *question)?;
        self.answers.get(at).copied().flatten()
    }

    /// Whether all conditions are met.
    #[must_use]
    pub fn meets(&self, guide: &Guide, when: &[Condition]) -> bool {
        when.iter().all(|condition| condition.holds(self.answer(guide, &condition.question)))
    }
}
