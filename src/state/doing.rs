//! The part of [`State::apply`] that is about things to do: ticked, left out, copied, waited for.

use super::State;
use crate::effect::{Effect, Event, Focus, Spot};
use crate::step_state::{Status, StepState};
use crate::text;
use guide_model::{Block, Entry, Field, Id, Item, ItemState, Question, Record, Section};
use std::rc::Rc;

impl State {
    /// Ticks an item or takes the tick back.
    pub(super) fn tick(&mut self, id: &Id, done: bool) -> Vec<Effect> {
        self.mark(id, if done { ItemState::Done } else { ItemState::Open })
    }

    /// Leaves an item out, or takes it in again. The button that was pressed is gone.
    pub(super) fn skip(&mut self, id: &Id, skip: bool) -> Vec<Effect> {
        let mut effects = self.mark(id, if skip { ItemState::Skipped } else { ItemState::Open });
        let next = if skip { self.left_after(id) } else { None };
        effects.push(Effect::Focus(Focus::Item(next.unwrap_or_else(|| id.clone()))));
        effects
    }

    fn mark(&mut self, id: &Id, state: ItemState) -> Vec<Effect> {
        match self.outline.item(id).and_then(|item| item.way(id)) {
            Some(mark) if self.guide.question(id).is_none() => self.record(id, Record { state, mark }),
            _ => Vec::new(),
        }
    }

    /// Writes down what the reader did, and everything that follows from it.
    fn record(&mut self, id: &Id, record: Record) -> Vec<Effect> {
        let (was_complete, finished) = (self.is_complete(), self.finished_sections());
        self.progress.set(id, record);
        self.undo = None;
        // It says something else now than what was copied.
        self.summary_copied = None;
        // Much may depend on an answer.
        if self.guide.question(id).is_some() {
            self.refresh_all()
        } else {
            self.refresh_holding(id)
        }
        let mut effects = vec![
            Effect::Save,
            Effect::Emit(Event::Progress { done: self.count.done, total: self.count.total, item: id.clone() }),
        ];
        for section in self.finished_sections() {
            if !finished.contains(&section)
                && let Some(Section { step: Some(step), .. }) = self.outline.sections.get(section)
            {
                effects.push(Effect::Emit(Event::StepComplete { step: step.clone() }));
            }
        }
        self.announce(&text::done_of(self.count));
        effects.extend(self.completed(was_complete));
        effects
    }

    /// What happens once the last thing is done.
    pub(super) fn completed(&mut self, before: bool) -> Option<Effect> {
        if before || !self.is_complete() {
            return None;
        }
        self.progress.finish(self.here.today);
        self.announce(text::ALL_DONE);
        Some(Effect::Emit(Event::Complete { total: self.count.total }))
    }

    fn finished_sections(&self) -> Vec<usize> {
        let finished = |step: &Rc<StepState>| step.count.total > 0 && step.count.is_complete();
        (0..).zip(&self.steps).filter(|(_, step)| finished(step)).map(|(at, _)| at).collect()
    }

    /// Answers a question, or takes the same answer back where none is needed.
    pub(super) fn answer(&mut self, question: &Id, mark: u32) -> Vec<Effect> {
        let Some(asked) = self.guide.question(question).filter(|asked| has_choice(asked, mark)) else {
            return Vec::new();
        };
        let again = asked.optional && self.progress.answer(question) == Some(mark);
        self.record(question, Record { state: if again { ItemState::Open } else { ItemState::Done }, mark })
    }

    /// Folds a section and opens the next one that applies and is not done, or goes to the finish, if there is
    /// one for the reader.
    pub(super) fn go_on(&mut self, section: usize) -> Vec<Effect> {
        let mut effects = Vec::new();
        if !self.leave(section, true, &mut effects) {
            return effects;
        }
        let next = self.left_behind(section);
        // Where an answer ends the guide, the section that says so stays open.
        if next.is_none() && !self.finishes() {
            effects.push(Effect::Focus(Focus::Section(section)));
            return effects;
        }
        self.unfold(section, false);
        effects.push(Effect::Focus(match next {
            Some(next) => {
                self.unfold(next, true);
                Focus::Section(next)
            }
            None => Focus::Finish,
        }));
        effects
    }

    /// The next section behind this one that applies and is not done.
    fn left_behind(&self, section: usize) -> Option<usize> {
        let mut after = (0..).zip(&self.steps).skip(section.saturating_add(1));
        after.find(|(_, step)| step.applies && step.status != Status::Done).map(|(at, _)| at)
    }

    /// Whether going on from a section leads anywhere: to what is left, or to the finish.
    #[must_use]
    pub fn leads_on(&self, section: usize) -> bool {
        self.finishes() || self.left_behind(section).is_some()
    }

    pub(super) fn wait(&mut self, section: usize) -> Vec<Effect> {
        let waits = matches!(self.steps.get(section).map(|step| step.status), Some(Status::Waiting(_)));
        self.mark_step(section, if waits { ItemState::Open } else { ItemState::Waiting });
        vec![Effect::Save]
    }

    /// Writes down how a step as a whole is doing.
    pub(super) fn mark_step(&mut self, section: usize, state: ItemState) {
        if let Some(Section { step: Some(step), .. }) = self.outline.sections.get(section) {
            let step = step.clone();
            self.progress.set(&step, Record { state, mark: self.here.today });
            self.summary_copied = None;
            self.refresh(section);
            self.place_accent();
        }
    }

    pub(super) fn copied(&mut self, item: &Id) -> Vec<Effect> {
        let mut effects = self.tick(item, true);
        if let Some(step) = self.holding_mut(item) {
            step.by_hand = None;
            if !step.copied.contains(item) {
                step.copied.push(item.clone());
            }
        }
        self.announce(&format!("{} {}", text::copied(&self.label_of(item)), text::done_of(self.count)));
        effects.push(Effect::Emit(Event::Copy { item: item.clone() }));
        effects.extend(self.left_after(item).map(|next| Effect::Focus(self.place_of(next))));
        effects
    }

    /// What is left behind an item in its section, whichever section is current. Never what is above it: that
    /// was passed over, and the item would leave the screen.
    fn left_after(&self, id: &Id) -> Option<Id> {
        let holds = |item: &Item| item.way(id).is_some();
        let mut sections = self.outline.sections.iter();
        let items = &sections.find(|section| section.items.iter().any(holds))?.items;
        let after = items.iter().skip_while(|item| !holds(item)).skip(1);
        let next = after.into_iter().find(|item| item.is_done(&self.progress) == Some(false))?;
        next.any_of.first().map(|(id, _)| id.clone())
    }

    /// Where an item is worked on: at the value that it waits for, if there is one.
    fn place_of(&self, item: Id) -> Focus {
        let template = self.field(&item).and_then(|field| match &field.entry {
            Entry::Fill(template) => Some(template),
            _ => None,
        });
        let missing = template.and_then(|template| template.values().find(|id| self.values.usable(id).is_none()));
        match missing.cloned() {
            Some(value) => Focus::Value(Spot { item, value }),
            None => Focus::Item(item),
        }
    }

    pub(super) fn not_copied(&mut self, item: &Id) -> Vec<Effect> {
        if let Some(step) = self.holding_mut(item) {
            step.by_hand = Some(item.clone());
        }
        self.announce(text::COPY_BY_HAND);
        vec![Effect::Focus(Focus::ByHand(item.clone()))]
    }

    /// Rows that were done with another value are to be done again: what was copied is not what stands there.
    pub(super) fn reopen_rows(&mut self, value: &Id) {
        let guide = self.guide;
        for part in guide.steps.iter().flat_map(|step| &step.blocks) {
            let Block::Form(form) = &part.block else { continue };
            for field in &form.fields {
                let Entry::Fill(template) = &field.entry else { continue };
                if !template.values().any(|id| id == value) {
                    continue;
                }
                if self.progress.is_done(&field.id, field.fingerprint) {
                    self.progress.set(&field.id, Record { state: ItemState::Open, mark: field.fingerprint });
                }
                if let Some(step) = self.holding_mut(&field.id) {
                    step.copied.retain(|copied| *copied != field.id);
                }
            }
        }
        self.refresh_all();
    }

    fn label_of(&self, item: &Id) -> String {
        self.field(item).map(|field| field.label.clone()).unwrap_or_default()
    }

    fn field(&self, item: &Id) -> Option<&Field> {
        for part in self.guide.steps.iter().flat_map(|step| &step.blocks) {
            if let Block::Form(form) = &part.block
                && let Some(field) = form.fields.iter().find(|field| field.id == *item)
            {
                return Some(field);
            }
        }
        None
    }
}

fn has_choice(question: &Question, mark: u32) -> bool {
    question.choices.iter().any(|choice| choice.mark == mark)
}
