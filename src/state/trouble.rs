//! The part of [`State::apply`] that is about help: what does not work, and what to send to whom.

use super::State;
use crate::effect::{Effect, Event, Focus, Letter};
use crate::step_state::{Help, Status};
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
            step.help = (!is_open).then_some(Help { message, copied: None });
        }
        if is_open { Vec::new() } else { vec![Effect::Emit(Event::Stuck { step })] }
    }

    fn is_stuck(&self, section: usize) -> bool {
        self.steps.get(section).is_some_and(|step| step.status == Status::Stuck)
    }

    pub(super) fn copy_letter(&self, letter: Letter) -> Vec<Effect> {
        let text = match letter {
            Letter::Summary => Some(text::summary(self)),
            Letter::Trouble(section) => {
                self.steps.get(section).and_then(|step| step.help.as_ref()).map(|help| help.message.clone())
            }
        };
        text.map(|text| Effect::CopyLetter { letter, text }).into_iter().collect()
    }

    pub(super) fn letter_copied(&mut self, letter: Letter, copied: bool) -> Vec<Effect> {
        let words = match letter {
            Letter::Summary => {
                self.summary_copied = Some(copied);
                text::SUMMARY_COPIED
            }
            Letter::Trouble(section) => {
                if let Some(help) = self.step_mut(section).and_then(|step| step.help.as_mut()) {
                    help.copied = Some(copied);
                }
                text::MESSAGE_COPIED
            }
        };
        self.announce(if copied { words } else { text::COPY_BY_HAND });
        if copied { Vec::new() } else { vec![Effect::Focus(Focus::Letter(letter))] }
    }
}
