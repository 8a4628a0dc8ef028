//! The part of [`State::apply`] that is about help: what does not work, and what to send to whom.

use super::State;
use crate::effect::{Effect, Event, Focus, Letter, MessagePart};
use crate::step_state::Status;
use crate::text;
use guide_model::{ItemState, Section};

impl State {
    /// Says whether a step works. A second "no" takes the first one back.
    pub(super) fn worked(&mut self, section: usize, yes: bool) -> Vec<Effect> {
        let was_complete = self.is_complete();
        let was_stuck = self.is_stuck(section);
        let stuck = !yes && !was_stuck;
        if stuck != was_stuck {
            self.mark_step(section, if stuck { ItemState::No } else { ItemState::Open });
        }
        // What an open help says may have been about something else.
        if let Some(step) = self.step_mut(section) {
            step.help = None;
        }
        let mut effects = vec![Effect::Save];
        effects.extend(self.completed(was_complete));
        if stuck {
            effects.extend(self.help(section));
        }
        if yes {
            effects.extend(self.go_on(section));
        }
        effects
    }

    /// Opens or closes the help of a section.
    pub(super) fn help(&mut self, section: usize) -> Vec<Effect> {
        let Some(Section { step: Some(step), .. }) = self.outline.sections.get(section) else {
            return Vec::new();
        };
        let step = step.clone();
        let is_open = self.steps.get(section).is_some_and(|step| step.help.is_some());
        let message = text::trouble(self, section, self.is_stuck(section));
        if let Some(step) = self.step_mut(section) {
            step.help = (!is_open).then_some(message);
            step.letter = None;
        }
        if is_open { Vec::new() } else { vec![Effect::Emit(Event::Stuck { step })] }
    }

    fn is_stuck(&self, section: usize) -> bool {
        self.steps.get(section).is_some_and(|step| step.status == Status::Stuck)
    }

    pub(super) fn letter_copied(&mut self, letter: &Letter, copied: bool) -> Vec<Effect> {
        let words = match letter {
            Letter::Summary => {
                self.summary_copied = Some(copied);
                text::SUMMARY_COPIED
            }
            Letter::Trouble(section) | Letter::Message { section, .. } => {
                if let Some(step) = self.step_mut(*section) {
                    step.letter = Some((letter.clone(), copied));
                }
                text::MESSAGE_COPIED
            }
        };
        let words = if matches!(letter, Letter::Message { part: MessagePart::CopyTo | MessagePart::Subject, .. }) {
            text::words::COPIED
        } else {
            words
        };
        self.announce(if copied { words } else { text::COPY_BY_HAND });
        if copied { Vec::new() } else { vec![Effect::Focus(Focus::Letter(letter.clone()))] }
    }
}
