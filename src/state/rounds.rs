//! The part of [`State::apply`] that is about steps to go through several times.

use super::State;
use crate::effect::{Effect, Focus};
use crate::text;
use guide_model::{Id, ItemState, MOST_ROUNDS, Record};

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
            if step.repeat.as_ref() == Some(repeat) && step.round == round {
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
}
