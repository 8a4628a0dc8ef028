//! Derives what the sections show from progress and values, touching no section that looks the same.

use super::State;
use crate::effect::{Effect, Focus};
use crate::step_state::{Status, StepState};
use crate::text;
use guide_model::{Count, Id, Item, ItemState, Outline, Progress, Section};
use std::rc::Rc;

impl State {
    /// A step to change. Only this one gets a new `Rc`.
    pub(super) fn step_mut(&mut self, section: usize) -> Option<&mut StepState> {
        self.steps.get_mut(section).map(Rc::make_mut)
    }

    /// The step that an item is in, to change.
    pub(super) fn holding_mut(&mut self, item: &Id) -> Option<&mut StepState> {
        let section = self.section_of(item)?;
        self.step_mut(section)
    }

    /// Opens or folds a section.
    pub(super) fn unfold(&mut self, section: usize, open: bool) {
        if let Some(step) = self.step_mut(section) {
            step.open = open;
        }
        self.place_accent();
    }

    /// Whether the reader can leave a section, to go on or only to fold it. What they typed there is kept; what
    /// keeps them there is said, and they are taken to it.
    pub(super) fn leave(&mut self, section: usize, onward: bool, effects: &mut Vec<Effect>) -> bool {
        if !self.keep_drafts(section, effects) {
            return false;
        }
        let stay = self.stay(section, onward);
        let is_free = stay.is_none();
        effects.extend(stay);
        is_free
    }

    /// What keeps the reader in a section: it comes only once, has to be agreed to, or, for those who go on, decides
    /// what comes next.
    fn stay(&mut self, section: usize, onward: bool) -> Option<Effect> {
        let items = &self.outline.sections.get(section)?.items;
        let held =
            |item: &&Item| (item.hold || onward && self.decides(item)) && item.is_done(&self.progress) == Some(false);
        let (id, _) = items.iter().find(held)?.any_of.first()?.clone();
        let words = text::hold(&self.guide, &id);
        self.announce(&words);
        self.step_mut(section)?.held = Some((id.clone(), words));
        Some(Effect::Focus(Focus::Item(id)))
    }

    /// Whether which steps there are depends on what is answered here.
    fn decides(&self, item: &Item) -> bool {
        let named = |question: &Id| item.any_of.iter().any(|(id, _)| id == question);
        self.guide.steps.iter().any(|step| step.when.iter().any(|condition| named(&condition.question)))
    }

    /// The section that an item is in.
    pub(super) fn section_of(&self, item: &Id) -> Option<usize> {
        let holds = |section: &Section| section.items.iter().any(|one| one.way(item).is_some());
        self.outline.sections.iter().position(holds)
    }

    /// Changes what steps share. A step that looks the same afterwards keeps its `Rc`. `dyn`, so that it is
    /// there once.
    pub(super) fn edit_all(&mut self, edit: &dyn Fn(&mut StepState)) {
        for step in &mut self.steps {
            let mut changed = StepState::clone(step);
            edit(&mut changed);
            if changed != **step {
                *step = Rc::new(changed);
            }
        }
    }

    pub(super) fn refresh_holding(&mut self, item: &Id) {
        if let Some(at) = self.section_of(item) {
            self.refresh(at);
        }
        self.count = self.steps.iter().map(|step| step.count).fold(Count::default(), Count::plus);
        self.place_accent();
    }

    pub(super) fn refresh_all(&mut self) {
        for at in 0..self.outline.sections.len() {
            self.refresh(at);
        }
        self.count = self.steps.iter().map(|step| step.count).fold(Count::default(), Count::plus);
        self.place_accent();
    }

    pub(super) fn refresh(&mut self, at: usize) {
        let Some(section) = self.outline.sections.get(at) else {
            return;
        };
        let count = section.count(&self.progress);
        let record = section.step.as_ref().and_then(|id| self.progress.get(id));
        let mut fresh = self.steps.get(at).map(|step| StepState::clone(step)).unwrap_or_default();
        fresh.done.clear();
        fresh.skipped.clear();
        fresh.changed.clear();
        for item in &section.items {
            fresh.changed.extend(item.changed(&self.progress));
            for (id, fingerprint) in &item.any_of {
                if self.progress.is_done(id, *fingerprint) {
                    fresh.done.push(id.clone());
                } else if self.progress.get(id).is_some_and(|record| record.state == ItemState::Skipped) {
                    fresh.skipped.push(id.clone());
                }
            }
        }
        let nothing_left = count.is_complete() && (count.total > 0 || !fresh.skipped.is_empty());
        let status = match record.map(|record| (record.state, record.mark)) {
            Some((ItemState::No, _)) if nothing_left => Status::Stuck,
            _ if nothing_left => Status::Done,
            // A day that a wrong clock said is not said again.
            Some((ItemState::Waiting, since)) => Status::Waiting(if self.is_past(since) { since } else { 0 }),
            _ if !fresh.changed.is_empty() => Status::Changed,
            _ if count.done > 0 => Status::Started,
            _ => Status::NotStarted,
        };
        let anything = section.step.is_some() || count.total > 0 || !self.guide.start.is_empty();
        if fresh.held.as_ref().is_some_and(|(id, _)| fresh.done.contains(id)) {
            fresh.held = None;
        }
        // What was copied says something else now.
        if !Rc::ptr_eq(&fresh.values, &self.values) {
            fresh.letter = None;
        }
        fresh.applies = self.progress.meets(&section.when) && anything;
        fresh.count = count;
        fresh.status = status;
        fresh.answers = self.guide.questions.iter().map(|one| self.progress.answer(&one.id)).collect();
        fresh.values = self.values.clone();
        fresh.here = self.here.clone();
        match self.steps.get_mut(at) {
            Some(step) if **step != fresh => *step = Rc::new(fresh),
            Some(_) => {}
            None => self.steps.push(Rc::new(fresh)),
        }
    }

    /// Opens the first section with something left, and folds the others. Where an answer ends the guide, the
    /// section that says so is the last one there is: it stays open.
    pub(super) fn open_current(&mut self) {
        let current = self.steps.iter().position(|step| is_left(step));
        let end = || self.steps.iter().rposition(|step| step.applies && !self.finishes());
        let current = current.or_else(end);
        for (at, step) in self.steps.iter_mut().enumerate() {
            let open = Some(at) == current;
            if step.open != open {
                Rc::make_mut(step).open = open;
            }
        }
        self.place_accent();
    }

    /// Exactly one thing is next: the first item left in the first open section with something left,
    /// or that section's heading if none is open.
    pub(super) fn place_accent(&mut self) {
        let open = self.steps.iter().position(|step| step.open && is_left(step));
        let current = open.or_else(|| self.steps.iter().position(|step| is_left(step)));
        for (at, step) in self.steps.iter_mut().enumerate() {
            let is_current = Some(at) == current;
            let next = if is_current { next_item(&self.outline, at, &self.progress) } else { None };
            if step.current != is_current || step.next != next {
                let step = Rc::make_mut(step);
                step.current = is_current;
                step.next = next;
            }
        }
    }
}

fn is_left(step: &StepState) -> bool {
    step.applies && !step.count.is_complete() && !matches!(step.status, Status::Waiting(_))
}

fn next_item(outline: &Outline, at: usize, progress: &Progress) -> Option<Id> {
    let items = &outline.sections.get(at)?.items;
    let next = items.iter().find(|item| item.is_done(progress) == Some(false))?;
    next.any_of.first().map(|(id, _)| id.clone())
}
