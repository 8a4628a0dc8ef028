//! What the reader sees now, and the one function that changes it.
//!
//! [`State::apply`] takes an [`Action`] and answers with the [`Effect`]s that the browser has to carry
//! out: saving, copying, moving the focus, telling the page. It calls `guide-model` and nothing of the
//! browser, so all of it is tested natively. One change replaces the `Rc` of the steps that it
//! touches and of no other, so that comparing props by pointer re-renders just those.

mod doing;
mod keeping;
mod known;
mod refresh;
mod rounds;
mod trouble;

use crate::action::{Action, Typed};
use crate::effect::{Effect, Event, Focus};
use crate::notice::{Keeping, Notice, Place};
use crate::shared::SharedGuide;
use crate::step_state::{Status, StepState};
use crate::text;
use guide_model::{Count, Here, Outline, Progress, Values};
use std::rc::Rc;

/// What the reader sees now.
#[derive(Debug, Clone)]
pub struct State {
    guide: SharedGuide,
    outline: Rc<Outline>,
    progress: Progress,
    values: Rc<Values>,
    here: Rc<Here>,
    steps: Vec<Rc<StepState>>,
    count: Count,
    /// Messages above the steps, oldest first.
    pub notices: Vec<Notice>,
    /// How progress is kept.
    pub keeping: Keeping,
    /// Where the browser keeps it; set by whoever knows the browser.
    pub place: Place,
    /// Values are not kept: the reader wants it so.
    pub memory_only: bool,
    /// Values are left out on paper: the reader wants it so.
    pub plain_print: bool,
    /// What stood before the reader started over.
    pub undo: Option<Progress>,
    /// What stands in inputs and was not kept.
    drafts: Vec<Typed>,
    /// What assistive technology is told.
    pub announcement: String,
    /// What came of the last thing that was done with what is kept.
    pub data_said: Option<String>,
    /// Whether the summary was copied: not tried, yes, no.
    pub summary_copied: Option<bool>,
    /// What the reader said about the guide.
    pub helpful: Option<bool>,
    /// Which version of the guide it is; set by whoever has the compiled guide.
    pub version: String,
    /// What the browser calls itself; set by whoever knows it.
    pub browser: String,
}

impl State {
    /// A guide that nobody has begun.
    #[must_use]
    pub fn new(guide: impl Into<SharedGuide>) -> Self {
        let guide = guide.into();
        let outline = Rc::new(Outline::of(&guide));
        let mut state = Self {
            guide,
            outline,
            progress: Progress::default(),
            values: Rc::default(),
            here: Rc::default(),
            steps: Vec::new(),
            count: Count::default(),
            notices: Vec::new(),
            keeping: Keeping::default(),
            place: Place::default(),
            memory_only: false,
            plain_print: false,
            undo: None,
            drafts: Vec::new(),
            announcement: String::new(),
            data_said: None,
            summary_copied: None,
            helpful: None,
            version: String::new(),
            browser: String::new(),
        };
        state.refresh_all();
        state.open_current();
        state
    }

    /// The guide.
    #[must_use]
    pub fn guide(&self) -> &SharedGuide {
        &self.guide
    }

    /// What the reader has done.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What is known of the values.
    #[must_use]
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// Says where and when the reader is: the day, counted from 1970-01-01, and the address of the page. For
    /// whoever has a clock and a page.
    pub fn at(&mut self, today: u32, page: String) {
        let here = Here { today, page };
        if *self.here != here {
            self.here = Rc::new(here);
            self.refresh_all();
        }
    }

    /// The sections: prerequisites first, then the steps.
    #[must_use]
    pub fn steps(&self) -> &[Rc<StepState>] {
        &self.steps
    }

    /// How much of the guide is done.
    #[must_use]
    pub fn count(&self) -> Count {
        self.count
    }

    /// Whether there is an end to come to: no answer of the reader's stands before it.
    #[must_use]
    pub fn finishes(&self) -> bool {
        self.progress.meets(&self.guide.finish.when)
    }

    /// Whether everything that applies to this reader is done, and works as far as the reader said.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let is_stuck = |step: &Rc<StepState>| step.applies && step.status == Status::Stuck;
        self.finishes() && self.count.total > 0 && self.count.is_complete() && !self.steps.iter().any(is_stuck)
    }

    /// How many things were done when they were something else, and are left.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.steps.iter().filter(|step| step.applies).map(|step| step.changed.len()).sum()
    }

    /// Applies an action.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        self.react(&action)
    }

    /// Applies an action that a view holds on to.
    pub fn react(&mut self, action: &Action) -> Vec<Effect> {
        match action {
            Action::Tick { item, done } => self.tick(item, *done),
            Action::Skip { item, skip } => self.skip(item, *skip),
            Action::Answer { question, mark } => self.answer(question, *mark),
            Action::Toggle(section) => {
                let is_open = self.steps.get(*section).is_some_and(|step| step.open);
                let mut effects = Vec::new();
                if !is_open || self.leave(*section, false, &mut effects) {
                    self.unfold(*section, !is_open);
                }
                effects
            }
            Action::Continue(section) => self.go_on(*section),
            Action::Wait(section) => self.wait(*section),
            Action::Worked { section, yes } => self.worked(*section, *yes),
            Action::Help(section) => self.help(*section),
            Action::Copy { item, text } => vec![Effect::Copy { item: item.clone(), text: text.clone() }],
            Action::Copied(item) => self.copied(item),
            Action::NotCopied(item) => self.not_copied(item),
            Action::Keep(typed) => self.keep(typed),
            Action::Draft(typed) => self.draft(typed),
            Action::Paste(block) => self.paste(block),
            Action::Confirm { spot, shown } => self.settle(spot, &|values, value| values.confirm(value, shown)),
            Action::Decline(spot) => self.settle(spot, &Values::decline),
            Action::Edit(spot) => self.edit(spot, true),
            Action::Cancel(spot) => self.edit(spot, false),
            Action::ForgetDetails => self.forget_details(),
            Action::KeepDetails(keep) => self.keep_details(*keep),
            Action::PrintDetails(print) => {
                self.plain_print = !print;
                Vec::new()
            }
            Action::SaveFile => self.save_file(),
            Action::LoadFile(text) => self.load_file(text),
            Action::Prefill(fragment) => self.prefill(fragment),
            Action::Restore(found) => self.restore(found),
            Action::Keeping(keeping) => {
                self.keeping = *keeping;
                Vec::new()
            }
            Action::Round { repeat, more } => self.round(repeat, *more),
            Action::StartOver => self.start_over(),
            Action::Undo => self.take_back(),
            Action::Visit(section) => {
                self.unfold(*section, true);
                vec![Effect::Focus(Focus::Section(*section))]
            }
            Action::CopyLetter { letter, text } => {
                vec![Effect::CopyLetter { letter: letter.clone(), text: text.clone() }]
            }
            Action::LetterCopied(letter, copied) => self.letter_copied(letter, *copied),
            Action::Connect => vec![Effect::Emit(Event::Connect)],
            Action::Feedback(helpful) => {
                self.helpful = Some(*helpful);
                self.announce(text::THANKS);
                vec![Effect::Emit(Event::Feedback { helpful: *helpful })]
            }
            Action::Dismiss(notice) => {
                self.notices.retain(|one| one != notice);
                vec![Effect::Focus(Focus::Title)]
            }
        }
    }

    fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// The same words twice are announced twice: the text changes by a space that nobody hears.
    fn announce(&mut self, words: &str) {
        let again = self.announcement == words;
        self.announcement = if again { format!("{words}\u{a0}") } else { words.into() };
    }
}
