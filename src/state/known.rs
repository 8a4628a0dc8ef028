//! The part of [`State::apply`] that is about values: typed, offered by a link, confirmed.

use super::State;
use crate::action::Typed;
use crate::effect::{Effect, Focus, Spot};
use crate::notice::Notice;
use crate::text;
use guide_model::{Id, Link, LinkError, ValueStatus, Values, check_value, find_values};
use std::rc::Rc;

impl State {
    pub(super) fn keep(&mut self, Typed { spot, text: typed, done }: &Typed) -> Vec<Effect> {
        let Spot { item, value: id } = spot;
        let guide = self.guide;
        let Some(value) = guide.value(id) else {
            return Vec::new();
        };
        match check_value(value, &guide.vendor, typed) {
            Err(problem) => {
                self.announce(&text::value_problem(&problem, value));
                if let Some(step) = self.holding_mut(item) {
                    step.refused = Some((spot.clone(), problem));
                }
                vec![at(spot)]
            }
            Ok(text) => {
                self.edit_all(&|step| {
                    step.refused = None;
                    step.editing = None;
                });
                self.drop_draft(id);
                let mut effects = self.change_one(id, &|values| values.keep(id, &text));
                self.renew();
                let kept = if text == typed.trim() { text::kept(&value.label) } else { text::kept_of(&text) };
                if *done {
                    effects.extend(self.tick(item, true));
                    effects.push(Effect::Focus(Focus::Item(item.clone())));
                    self.announce(&[&kept, " ", &text::done_of(self.count)].concat());
                } else {
                    effects.push(at(spot));
                    self.announce(&kept);
                }
                effects
            }
        }
    }

    /// Remembers what stands in an input, for the case that the reader goes on without a word.
    pub(super) fn draft(&mut self, typed: &Typed) -> Vec<Effect> {
        self.drop_draft(&typed.spot.value);
        if !typed.text.trim().is_empty() {
            self.drafts.push(typed.clone());
        }
        Vec::new()
    }

    #[inline(never)]
    fn drop_draft(&mut self, value: &Id) {
        self.drafts.retain(|draft| draft.spot.value != *value);
    }

    /// Keeps what was typed in a section and not kept. Stops at what is not as it should be: the reader has to see
    /// to it.
    pub(super) fn keep_drafts(&mut self, section: usize, effects: &mut Vec<Effect>) -> bool {
        let mut at = 0;
        while let Some(Typed { spot, .. }) = self.drafts.get(at) {
            let step = self.steps.get(section);
            let is_edited = step.is_some_and(|step| step.editing.as_ref() == Some(spot));
            let is_asked = is_edited || matches!(self.values.status(&spot.value), ValueStatus::Missing);
            if !is_asked || self.section_of(&spot.item) != Some(section) {
                at = at.saturating_add(1);
                continue;
            }
            let draft = self.drafts.swap_remove(at);
            effects.extend(self.keep(&draft));
            if self.steps.get(section).is_some_and(|step| step.refused.is_some()) {
                self.drafts.push(draft);
                return false;
            }
        }
        true
    }

    /// Takes the values out of a text that holds several. Nothing else of it is kept.
    pub(super) fn paste(&mut self, block: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut labels = Vec::new();
        for (id, text) in &find_values(&self.guide, block) {
            effects.extend(self.change_one(id, &|values| values.keep(id, text)));
            labels.extend(self.guide.value(id).map(|value| value.label.clone()));
        }
        self.renew();
        let words = text::found(&labels);
        self.announce(&words);
        if let Some(step) = self.step_mut(0) {
            step.found = Some(words);
        }
        effects
    }

    /// Begins to type a value anew, or leaves it as it was.
    pub(super) fn edit(&mut self, spot: &Spot, begin: bool) -> Vec<Effect> {
        self.drop_draft(&spot.value);
        if let Some(step) = self.holding_mut(&spot.item) {
            step.editing = begin.then(|| spot.clone());
            step.refused = None;
        }
        vec![at(spot)]
    }

    /// Decides about what a link offered. The button that was pressed is gone: the value stands in its place.
    pub(super) fn settle(&mut self, spot: &Spot, decide: &dyn Fn(&mut Values, &Id)) -> Vec<Effect> {
        let mut effects = self.change_one(&spot.value, &|values| decide(values, &spot.value));
        effects.push(at(spot));
        effects
    }

    /// Changes one value, as the reader wants it.
    fn change_one(&mut self, id: &Id, change: &dyn Fn(&mut Values)) -> Vec<Effect> {
        let before = self.values.usable(id).map(str::to_owned);
        let effects = self.change_values(&mut |values| change(values));
        if before.is_some() && before.as_deref() != self.values.usable(id) {
            self.reopen_rows(id);
        }
        effects
    }

    pub(super) fn change_values(&mut self, change: &mut dyn FnMut(&mut Values)) -> Vec<Effect> {
        let before = self.values.clone();
        change(Rc::make_mut(&mut self.values));
        if self.values == before {
            return Vec::new();
        }
        self.summary_copied = None;
        self.refresh_all();
        vec![Effect::Save]
    }

    pub(super) fn prefill(&mut self, fragment: &str) -> Vec<Effect> {
        let link = match Link::parse(fragment) {
            Ok(Some(link)) => link,
            Ok(None) => return Vec::new(),
            Err(error) => {
                self.notify(Notice::Link(error));
                return Vec::new();
            }
        };
        if !link.is_for(&self.guide) {
            self.notify(Notice::Link(LinkError::BadName));
            return Vec::new();
        }
        let (values, problems) = link.check(&self.guide);
        for problem in problems {
            self.notify(Notice::LinkValue(problem));
        }
        self.renew();
        self.change_values(&mut |known| {
            for value in &values {
                known.offer(&value.id, &value.text, value.vouched);
            }
        })
    }
}

fn at(spot: &Spot) -> Effect {
    Effect::Focus(Focus::Value(spot.clone()))
}
