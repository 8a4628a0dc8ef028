//! What the reader sees now, and the one function that changes it.
//!
//! [`State::apply`] takes an [`Action`] and answers with the [`Effect`]s that the browser has to carry
//! out: saving, copying, moving the focus, telling the page. It calls `guide-model` and nothing of the
//! browser, so all of it is tested natively. One change replaces the `Rc` of the steps that it
//! touches and of no other, so that comparing props by pointer re-renders just those.

mod known;
mod refresh;

use crate::action::Action;
use crate::effect::{Effect, Event, Focus};
use crate::notice::{Keeping, Notice};
use crate::step_state::StepState;
use crate::text;
use guide_model::{Count, Guide, Id, Item, ItemState, Outline, Progress, Record, Section, Values};
use std::rc::Rc;

/// What the reader sees now.
#[derive(Debug, Clone)]
pub struct State {
    guide: Rc<Guide>,
    outline: Rc<Outline>,
    progress: Progress,
    values: Rc<Values>,
    steps: Vec<Rc<StepState>>,
    count: Count,
    /// Messages above the steps, oldest first.
    pub notices: Vec<Notice>,
    /// How progress is kept.
    pub keeping: Keeping,
    /// What stood before the reader started over.
    pub undo: Option<Progress>,
    /// What assistive technology is told.
    pub announcement: String,
    /// Whether the summary was copied: not tried, yes, no.
    pub summary_copied: Option<bool>,
    /// What the reader said about the guide.
    pub helpful: Option<bool>,
    /// The day, counted from 1970-01-01; set by whoever has a clock.
    pub today: u32,
}

impl State {
    /// A guide that nobody has begun.
    #[must_use]
    pub fn new(guide: Rc<Guide>) -> Self {
        let outline = Rc::new(Outline::of(&guide));
        let mut state = Self {
            guide,
            outline,
            progress: Progress::default(),
            values: Rc::default(),
            steps: Vec::new(),
            count: Count::default(),
            notices: Vec::new(),
            keeping: Keeping::default(),
            undo: None,
            announcement: String::new(),
            summary_copied: None,
            helpful: None,
            today: 0,
        };
        state.refresh_all();
        state.open_current();
        state
    }

    /// The guide.
    #[must_use]
    pub fn guide(&self) -> &Rc<Guide> {
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

    /// Whether everything that applies to this reader is done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.count.total > 0 && self.count.is_complete()
    }

    /// Applies an action.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Tick { item, done } => self.tick(&item, done),
            Action::Answer { question, yes } => self.answer(&question, yes),
            Action::Toggle(section) => self.edit_step(section, |step| step.open = !step.open),
            Action::Continue(section) => self.go_on(section),
            Action::Wait(section) => self.wait(section),
            Action::Copy { item, text } => vec![Effect::Copy { item, text }],
            Action::Copied(item) => self.copied(&item),
            Action::NotCopied(item) => self.not_copied(&item),
            Action::Keep { value, text, item } => self.keep(&value, &text, item),
            Action::Confirm { value, shown } => {
                let effects = self.change_values(|values| values.confirm(&value, &shown));
                with_focus(effects, value)
            }
            Action::Decline(value) => {
                let effects = self.change_values(|values| values.decline(&value));
                with_focus(effects, value)
            }
            Action::Edit(value) => {
                let focus = Effect::Focus(Focus::Value(value.clone()));
                self.edit_all(|step| step.editing = Some(value.clone()));
                vec![focus]
            }
            Action::Prefill(fragment) => self.prefill(&fragment),
            Action::Restore(found) => self.restore(*found),
            Action::Keeping(keeping) => {
                self.keeping = keeping;
                Vec::new()
            }
            Action::StartOver => self.start_over(),
            Action::Undo => self.take_back(),
            Action::Visit(section) => {
                self.edit_step(section, |step| step.open = true);
                vec![Effect::Focus(Focus::Section(section))]
            }
            Action::CopySummary => vec![Effect::CopySummary(text::summary(self))],
            Action::SummaryCopied(copied) => {
                self.summary_copied = Some(copied);
                self.announce(if copied { text::SUMMARY_COPIED } else { text::COPY_BY_HAND });
                if copied { Vec::new() } else { vec![Effect::Focus(Focus::Summary)] }
            }
            Action::Connect => vec![Effect::Emit(Event::Connect)],
            Action::Feedback(helpful) => {
                self.helpful = Some(helpful);
                self.announce(text::THANKS);
                vec![Effect::Emit(Event::Feedback { helpful })]
            }
            Action::Dismiss(notice) => {
                self.notices.retain(|one| *one != notice);
                vec![Effect::Focus(Focus::Title)]
            }
        }
    }

    fn tick(&mut self, id: &Id, done: bool) -> Vec<Effect> {
        let Some(mark) = self.outline.item(id).and_then(|item| item.way(id)) else {
            return Vec::new();
        };
        let state = if done { ItemState::Done } else { ItemState::Open };
        let before = (self.is_complete(), self.finished_sections());
        self.progress.set(id, Record { state, mark });
        self.undo = None;
        self.refresh_holding(id);
        let mut effects = vec![
            Effect::Save,
            Effect::Emit(Event::Progress { done: self.count.done, total: self.count.total, item: id.clone() }),
        ];
        for section in self.finished_sections() {
            if !before.1.contains(&section)
                && let Some(Section { step: Some(step), .. }) = self.outline.sections.get(section)
            {
                effects.push(Effect::Emit(Event::StepComplete { step: step.clone() }));
            }
        }
        self.announce(&text::done_of(self.count));
        if self.is_complete() && !before.0 {
            self.announce(text::ALL_DONE);
            effects.push(Effect::Emit(Event::Complete { total: self.count.total }));
        }
        effects
    }

    fn finished_sections(&self) -> Vec<usize> {
        let finished = |step: &Rc<StepState>| step.count.total > 0 && step.count.is_complete();
        (0..).zip(&self.steps).filter(|(_, step)| finished(step)).map(|(at, _)| at).collect()
    }

    fn answer(&mut self, question: &Id, yes: bool) -> Vec<Effect> {
        if self.guide.question(question).is_none() {
            return Vec::new();
        }
        let state = if yes { ItemState::Yes } else { ItemState::No };
        self.progress.set(question, Record { state, mark: 0 });
        self.refresh_all();
        self.announce(&text::done_of(self.count));
        vec![Effect::Save]
    }

    /// Folds a section and opens the next one that applies and is not done, or the finish.
    fn go_on(&mut self, section: usize) -> Vec<Effect> {
        self.edit_step(section, |step| step.open = false);
        let after = (0..).zip(&self.steps).skip(section.saturating_add(1)).find(|(_, step)| step.applies);
        let Some(next) = after.map(|(at, _)| at) else {
            return vec![Effect::Focus(Focus::Finish)];
        };
        self.edit_step(next, |step| step.open = true);
        vec![Effect::Focus(Focus::Section(next))]
    }

    fn wait(&mut self, section: usize) -> Vec<Effect> {
        let Some(Section { step: Some(step), .. }) = self.outline.sections.get(section) else {
            return Vec::new();
        };
        let waits = self.progress.get(step).is_some_and(|record| record.state == ItemState::Waiting);
        let state = if waits { ItemState::Open } else { ItemState::Waiting };
        let step = step.clone();
        self.progress.set(&step, Record { state, mark: self.today });
        self.refresh(section);
        self.place_accent();
        vec![Effect::Save]
    }

    fn copied(&mut self, item: &Id) -> Vec<Effect> {
        let mut effects = self.tick(item, true);
        self.edit_holding(item, |step| {
            step.by_hand = None;
            if !step.copied.contains(item) {
                step.copied.push(item.clone());
            }
        });
        self.announce(&format!("{} {}", text::copied(&self.label_of(item)), text::done_of(self.count)));
        effects.push(Effect::Emit(Event::Copy { item: item.clone() }));
        let next = self.left_after(item);
        effects.extend(next.map(|next| Effect::Focus(Focus::Item(next))));
        effects
    }

    /// What is left behind an item in its section, whichever section is current; else what is left before it.
    fn left_after(&self, id: &Id) -> Option<Id> {
        let holds = |item: &Item| item.way(id).is_some();
        let mut sections = self.outline.sections.iter();
        let items = &sections.find(|section| section.items.iter().any(holds))?.items;
        let (before, after) = items.split_at(items.iter().position(holds)?);
        let is_left = |item: &&Item| item.is_done(&self.progress) == Some(false);
        let next = after.iter().find(is_left).or_else(|| before.iter().find(is_left))?;
        next.any_of.first().map(|(id, _)| id.clone())
    }

    fn not_copied(&mut self, item: &Id) -> Vec<Effect> {
        self.edit_holding(item, |step| step.by_hand = Some(item.clone()));
        self.announce(text::COPY_BY_HAND);
        vec![Effect::Focus(Focus::ByHand(item.clone()))]
    }

    fn restore(&mut self, (progress, values): (Progress, Values)) -> Vec<Effect> {
        let untouched = self.progress.is_empty();
        let before = self.progress.clone();
        self.progress.join(&progress);
        self.progress.apply_renames(&self.guide);
        let guide = self.guide.clone();
        self.change_values(|known| {
            known.join(&values);
            known.apply_renames(&guide);
        });
        if self.progress != before {
            self.refresh_all();
            if untouched {
                self.open_current();
            }
        }
        // What this tab knew and the other did not has to get back to it.
        if self.progress != progress || *self.values != values { vec![Effect::Save] } else { Vec::new() }
    }

    fn start_over(&mut self) -> Vec<Effect> {
        self.undo = Some(self.progress.clone());
        self.progress.start_over();
        self.summary_copied = None;
        self.refresh_all();
        self.edit_all(|step| step.copied.clear());
        self.open_current();
        self.announce(text::STARTED_OVER);
        vec![Effect::Save, Effect::Focus(Focus::Undo)]
    }

    fn take_back(&mut self) -> Vec<Effect> {
        let Some(before) = self.undo.take() else {
            return Vec::new();
        };
        self.progress.bring_back(&before);
        self.refresh_all();
        self.open_current();
        self.announce(&text::done_of(self.count));
        vec![Effect::Save, Effect::Focus(Focus::Title)]
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

    fn label_of(&self, item: &Id) -> String {
        let fields = self.guide.steps.iter().flat_map(|step| &step.blocks).filter_map(|block| match block {
            guide_model::Block::Form(form) => Some(&form.fields),
            _ => None,
        });
        fields.flatten().find(|field| field.id == *item).map(|field| field.label.clone()).unwrap_or_default()
    }
}

/// The button that was pressed is gone: the value it was about stands in its place.
fn with_focus(mut effects: Vec<Effect>, value: Id) -> Vec<Effect> {
    effects.push(Effect::Focus(Focus::Value(value)));
    effects
}
