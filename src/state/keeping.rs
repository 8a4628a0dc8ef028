//! The part of [`State::apply`] that is about all of progress and values: restored, started over, carried
//! elsewhere, forgotten.

use super::State;
use crate::action::Stored;
use crate::effect::{Effect, Focus};
use crate::notice::Notice;
use crate::text;
use guide_model::{Progress, Values};

/// How long values are kept once everything is done, in days.
const KEPT_FOR: u32 = 30;

/// Nothing was done on a day before this one, 2024-10-04: a clock that says so is wrong.
const FIRST_DAY: u32 = 20_000;

impl State {
    pub(super) fn restore(&mut self, found: &Stored) -> Vec<Effect> {
        let untouched = self.progress.is_empty();
        let before = self.progress.clone();
        self.memory_only = found.memory_only;
        self.progress.join(&found.progress);
        self.progress.apply_renames(&self.guide);
        let guide = self.guide;
        self.change_values(&mut |known| {
            known.join(&found.values);
            known.apply_renames(&guide);
        });
        if self.progress != before {
            self.refresh_all();
            if untouched {
                self.open_current();
            }
        }
        self.expire();
        // What this tab knew and the other did not has to get back to it.
        let is_known = self.progress == found.progress && (found.memory_only || *self.values == found.values);
        if is_known { Vec::new() } else { vec![Effect::Save] }
    }

    /// Values go some time after everything was done. Where the clock must have been wrong, the time
    /// begins today.
    fn expire(&mut self) {
        if !self.is_complete() {
            return;
        }
        match self.progress.finished() {
            Some(day) if self.is_past(day) => {
                if self.here.today.saturating_sub(day) >= KEPT_FOR && self.values.holds_any() {
                    self.change_values(&mut Values::forget_all);
                    self.notify(Notice::Expired);
                }
            }
            // Said already by a clock that is still wrong: once more would be news to every tab, for ever.
            Some(day) if day == self.here.today => {}
            _ => self.progress.finish(self.here.today),
        }
    }

    /// What is learnt once everything is done has its own time.
    pub(super) fn renew(&mut self) {
        if self.is_complete() {
            self.progress.finish(self.here.today);
        }
    }

    /// Whether a day can have been: a clock that was wrong says others.
    pub(super) fn is_past(&self, day: u32) -> bool {
        (FIRST_DAY..=self.here.today).contains(&day)
    }

    pub(super) fn start_over(&mut self) -> Vec<Effect> {
        // Pressed again, there is nothing new to take back.
        if !self.progress.is_empty() {
            self.undo = Some(self.progress.clone());
        }
        self.progress.start_over();
        self.begin_anew();
        self.announce(text::STARTED_OVER);
        vec![Effect::Save, Effect::Focus(Focus::Undo)]
    }

    pub(super) fn take_back(&mut self) -> Vec<Effect> {
        let Some(before) = self.undo.take() else {
            return Vec::new();
        };
        self.progress.bring_back(&before);
        self.begin_anew();
        self.announce(&text::done_of(self.count));
        vec![Effect::Save, Effect::Focus(Focus::Title)]
    }

    /// Another progress stands: what was only about the one before goes.
    fn begin_anew(&mut self) {
        self.summary_copied = None;
        self.refresh_all();
        self.edit_all(&|step| {
            step.copied.clear();
            step.help = None;
            step.held = None;
            step.found = None;
        });
        self.open_current();
    }

    pub(super) fn save_file(&mut self) -> Vec<Effect> {
        let name = format!("{}-{}-progress.txt", self.guide.vendor.id, self.guide.system.id);
        self.say_of_data(text::saved(&name));
        vec![Effect::SaveFile { name, text: self.progress.to_file(&self.guide) }]
    }

    pub(super) fn load_file(&mut self, text: &str) -> Vec<Effect> {
        let file = match Progress::from_file(&self.guide, text) {
            Ok(file) => file,
            Err(error) => {
                self.say_of_data(text::file_error(&error));
                return Vec::new();
            }
        };
        let was_complete = self.is_complete();
        self.undo = None;
        self.progress.adopt(&file, &self.guide);
        self.begin_anew();
        self.say_of_data(text::loaded(self.count));
        let mut effects = vec![Effect::Save];
        effects.extend(self.completed(was_complete));
        effects
    }

    /// Beside the buttons, where the reader looks, and aloud.
    fn say_of_data(&mut self, words: String) {
        self.announce(&words);
        self.data_said = Some(words);
    }

    pub(super) fn forget_details(&mut self) -> Vec<Effect> {
        self.drafts.clear();
        let mut effects = self.change_values(&mut Values::forget_all);
        self.say_of_data(text::FORGOTTEN.into());
        // The button is gone: nothing is left to forget.
        effects.push(Effect::Focus(Focus::Data));
        effects
    }

    pub(super) fn keep_details(&mut self, keep: bool) -> Vec<Effect> {
        self.memory_only = !keep;
        vec![Effect::KeepDetails(keep), Effect::Save]
    }
}
