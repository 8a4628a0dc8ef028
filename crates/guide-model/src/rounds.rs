//! Steps that are gone through once for each of something: a guide with as many rounds as the reader has.
//!
//! A round is the steps of a [`Repeat`] once more, under ids of their own, so that nothing else has to know
//! of rounds: ticks, conditions and values of a round are ordinary ones.

use crate::codec::header;
use crate::decode::{self, Reader};
use crate::*;

/// The most rounds of one loop. More would be a mistake, or a made-up record.
pub const MOST_ROUNDS: u32 = 99;

impl Guide {
    /// The guide with as many rounds of each loop as progress says, at least one. Rounds that are there stay.
    #[must_use]
    pub fn with_rounds(&self, progress: &Progress) -> Self {
        let mut guide = self.clone();
        for repeat in &self.repeats {
            guide.add_rounds(repeat, progress.rounds(&repeat.id));
        }
        guide
    }

    fn add_rounds(&mut self, repeat: &Repeat, rounds: u32) {
        let (mut first, mut there, mut end) = (Vec::new(), 1, 0);
        let mut renamed = Round { round: 1, values: &repeat.values, questions: Vec::new() };
        for (at, step) in self.steps.iter().enumerate() {
            if step.repeat.as_ref() == Some(&repeat.id) {
                there = there.max(step.round());
                end = at.saturating_add(1);
                if step.round() == 1 {
                    renamed.find_questions(step);
                    first.push(step.clone());
                }
            }
        }
        // Without steps there is nothing to ask values for, either.
        if first.is_empty() {
            return;
        }
        let mut more = Vec::new();
        for round in there.saturating_add(1)..=rounds {
            renamed.round = round;
            for id in &repeat.values {
                if let Some(mut value) = self.value(id).cloned() {
                    renamed.id(&mut value.id);
                    self.values.push(value);
                }
            }
            for id in &renamed.questions {
                if let Some(mut question) = self.question(id).cloned() {
                    renamed.id(&mut question.id);
                    self.questions.push(question);
                }
            }
            for step in &first {
                let mut step = step.clone();
                renamed.step(&mut step);
                more.push(step);
            }
        }
        self.steps.splice(end..end, more);
    }

    /// Says which ids were renamed, in every round that there can be.
    pub(crate) fn each_rename(&self, then: &mut dyn FnMut(&Id, &Id)) {
        for Rename { was, now } in &self.renames {
            then(was, now);
            if !self.repeats.is_empty() {
                for round in 2..=MOST_ROUNDS {
                    then(&was.in_round(round), &now.in_round(round));
                }
            }
        }
    }
}

/// The guide in these bytes with as many rounds of each loop as progress says: what [`Guide::with_rounds`] gives.
///
/// A round is what is read once more under other names. That takes a sixth of the code that copying and renaming
/// take, and the widget has the bytes.
///
/// # Errors
/// As [`decode`] has them, which has read the bytes before.
pub fn decode_rounds(bytes: &[u8], progress: &Progress) -> Result<Guide, DecodeError> {
    let (_, payload) = header(bytes)?;
    let mut guide: Guide = Reader::read_all(payload, None).ok_or(DecodeError::Damaged)?;
    let repeats = std::mem::take(&mut guide.repeats);
    for repeat in &repeats {
        let is_in = |step: &Step| step.repeat.as_ref() == Some(&repeat.id);
        let mut own = Vec::new();
        for (section, step) in Outline::of(&guide).sections.into_iter().skip(1).zip(&guide.steps) {
            if is_in(step) {
                own.push(step.id.clone());
                for (id, _) in section.items.into_iter().flat_map(|item| item.any_of) {
                    own.push(id);
                }
            }
        }
        for number in 2..=progress.rounds(&repeat.id) {
            let round = decode::Round { number, own: &own, values: &repeat.values };
            let again: Guide = Reader::read_all(payload, Some(round)).ok_or(DecodeError::Damaged)?;
            let mut end = guide.steps.iter().rposition(is_in).unwrap_or_default();
            for step in again.steps {
                if is_in(&step) {
                    end = end.saturating_add(1);
                    guide.steps.insert(end, step);
                }
            }
            for question in again.questions {
                if guide.question(&question.id).is_none() {
                    guide.questions.push(question);
                }
            }
            for mut value in again.values {
                if repeat.values.contains(&value.id) {
                    value.id = value.id.in_round(number);
                    guide.values.push(value);
                }
            }
        }
    }
    guide.repeats = repeats;
    Ok(guide)
}

impl Progress {
    /// How many rounds of a loop the reader wants: at least one.
    #[must_use]
    pub fn rounds(&self, repeat: &Id) -> u32 {
        self.answer(repeat).unwrap_or(1).clamp(1, MOST_ROUNDS)
    }
}

impl Step {
    /// Which round of its loop it is, counted from 1.
    #[must_use]
    pub fn round(&self) -> u32 {
        let ending = self.id.as_str().rsplit_once('-').filter(|(before, _)| before.ends_with('-'));
        let round = ending.and_then(|(_, round)| round.parse().ok());
        round.filter(|_| self.repeat.is_some()).unwrap_or(1)
    }
}

/// Gives the parts of a round ids of their own.
struct Round<'a> {
    round: u32,
    values: &'a [Id],
    questions: Vec<Id>,
}

impl Round<'_> {
    fn id(&self, id: &mut Id) {
        *id = id.in_round(self.round);
    }

    fn find_questions(&mut self, step: &Step) {
        for part in &step.blocks {
            if let Block::Ask(id) = &part.block {
                self.questions.push(id.clone());
            }
        }
    }

    fn step(&self, step: &mut Step) {
        self.id(&mut step.id);
        self.when(&mut step.when);
        self.maybe(&mut step.about);
        for Part { when, block } in &mut step.blocks {
            self.when(when);
            self.block(block);
        }
    }

    fn block(&self, block: &mut Block) {
        match block {
            Block::Paragraph(text) => self.text(text),
            Block::Note(note) => self.text(&mut note.text),
            Block::Ask(id) => self.id(id),
            Block::Actions(actions) => {
                for one in actions {
                    self.id(&mut one.id);
                    self.when(&mut one.when);
                    self.text(&mut one.text);
                    self.maybe(&mut one.detail);
                }
            }
            Block::Form(form) => {
                self.text(&mut form.intro);
                for one in &mut form.fields {
                    self.id(&mut one.id);
                    self.when(&mut one.when);
                    self.maybe(&mut one.hint);
                    match &mut one.entry {
                        Entry::Fill(template) => self.template(template),
                        Entry::Soft(text) => self.text(text),
                    }
                }
            }
            Block::Permissions(permissions) => {
                for group in &mut permissions.groups {
                    for one in &mut group.items {
                        self.id(&mut one.id);
                    }
                }
            }
            Block::Notables(notables) => {
                for one in notables {
                    self.id(&mut one.id);
                    self.maybe(&mut one.hint);
                    if let NotableKind::Value(id) = &mut one.what {
                        self.value(id);
                    }
                }
            }
            Block::Message(one) => {
                self.id(&mut one.id);
                for template in one.copy_to.iter_mut().chain(&mut one.subject).chain(&mut one.body) {
                    self.template(template);
                }
            }
            Block::Table(_) | Block::Picture(_) => {}
        }
    }

    fn when(&self, when: &mut When) {
        for condition in when {
            if self.questions.contains(&condition.question) {
                self.id(&mut condition.question);
            }
        }
    }

    fn maybe(&self, text: &mut Option<Text>) {
        if let Some(text) = text {
            self.text(text);
        }
    }

    fn text(&self, text: &mut Text) {
        for inline in &mut text.0 {
            match inline {
                Inline::Value(id) => self.value(id),
                Inline::Label(template) => self.template(template),
                Inline::Path(path) => {
                    for template in path {
                        self.template(template);
                    }
                }
                Inline::Run { .. } | Inline::Link { .. } | Inline::Today(_) => {}
            }
        }
    }

    fn template(&self, template: &mut Template) {
        for piece in &mut template.0 {
            if let Piece::Value(id) = piece {
                self.value(id);
            }
        }
    }

    fn value(&self, id: &mut Id) {
        if self.values.contains(id) {
            self.id(id);
        }
    }
}
