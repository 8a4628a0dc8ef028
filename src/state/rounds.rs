//! The part of [`State::apply`] that is about steps to go through several times.

use super::State;
use crate::effect::{Effect, Focus};
use crate::text;
use guide_model::{Id, ItemState, MOST_ROUNDS, Outline, Record, decode_rounds};
use std::rc::Rc;

impl State {
    /// Has a loop gone through once more, or once less. What was done in a round comes back with it.
    pub(super) fn round(&mut self, repeat: &Id, more: bool) -> Vec<Effect> {
        let was_complete = self.is_complete();
        let now = self.progress.rounds(repeat);
        let round = if more { now.saturating_add(1).min(MOST_ROUNDS) } else { now.saturating_sub(1).max(1) };
        self.progress.set(repeat, Record { state: ItemState::Done, mark: round });
        self.undo = None;
        self.summary_copied = None;
        self.refresh_all();
        // Where the new round begins, or where the one before the removed one ends.
        let mut place = 0;
        for (at, step) in (1..).zip(&self.guide.steps) {
            if step.repeat.as_ref() == Some(repeat) && step.round() == round {
                place = at;
                if more {
                    break;
                }
            }
        }
        self.unfold(place, true);
        self.announce(&text::done_of(self.count));
        let mut effects = vec![Effect::Save, Effect::Focus(Focus::Section(place))];
        effects.extend(self.completed(was_complete));
        effects
    }

    /// Brings the guide in line with the rounds that the reader wants. What is known of a section stays with it.
    pub(super) fn regrow(&mut self) {
        let mut rounds = Vec::new();
        for repeat in &self.guide.repeats {
            rounds.push(self.progress.rounds(&repeat.id));
        }
        if rounds == self.rounds {
            return;
        }
        self.rounds = rounds;
        let Ok(guide) = decode_rounds(&self.compiled, &self.progress) else { return };
        self.guide = Rc::new(guide);
        let outline = Rc::new(Outline::of(&self.guide));
        let mut steps = Vec::new();
        for section in &outline.sections {
            let before = self.outline.sections.iter().position(|old| old.step == section.step);
            steps.push(before.and_then(|at| self.steps.get(at)).cloned().unwrap_or_default());
        }
        self.outline = outline;
        self.steps = steps;
    }

    /// What a section is called: in a loop of several rounds also by what the round is about.
    pub(super) fn title(&self, section: usize) -> String {
        let Some(step) = section.checked_sub(1).and_then(|at| self.guide.steps.get(at)) else {
            return text::phrase::BEFORE_YOU_START.into();
        };
        for repeat in &self.guide.repeats {
            if step.repeat.as_ref() != Some(&repeat.id) || self.progress.rounds(&repeat.id) < 2 {
                continue;
            }
            let round = step.round();
            let named = repeat.values.first().and_then(|id| {
                if round > 1 { self.values.usable(&id.in_round(round)) } else { self.values.usable(id) }
            });
            return match named {
                Some(name) => [&step.title, " – ", name].concat(),
                None => format!("{} – {} {round}", step.title, repeat.noun),
            };
        }
        step.title.clone()
    }
}
