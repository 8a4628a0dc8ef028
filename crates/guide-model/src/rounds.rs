//! Steps that are gone through once for each of something: made as many as there can be, when a guide is compiled.
//!
//! A round is the steps of a [`Repeat`] once more, under ids of their own and under the condition that the
//! reader has come that far. So the widget knows nothing of rounds but how many the reader wants: ticks, conditions
//! and values of a round are ordinary ones. Nothing here but [`Progress::rounds`] is in the bundle.

use crate::*;

/// The most rounds of one loop.
pub const MOST_ROUNDS: u32 = 24;

impl Progress {
    /// How many rounds of a loop the reader wants: at least one.
    #[must_use]
    pub fn rounds(&self, repeat: &Id) -> u32 {
        self.answer(repeat).unwrap_or(1).clamp(1, MOST_ROUNDS)
    }
}

impl Guide {
    /// The guide with all rounds that there can be. A guide that has them stays as it is.
    #[must_use]
    pub fn with_all_rounds(&self) -> Self {
        let mut guide = self.clone();
        if self.steps.iter().all(|step| step.round < 2) {
            for repeat in &self.repeats {
                guide.add_rounds(repeat);
            }
        }
        guide
    }

    fn add_rounds(&mut self, repeat: &Repeat) {
        let is_in = |step: &&Step| step.repeat.as_ref() == Some(&repeat.id);
        let first: Vec<Step> = self.steps.iter().filter(is_in).cloned().collect();
        let Some(last) = self.steps.iter().rposition(|step| is_in(&step)) else { return };
        // The number of rounds is an answer that no block asks for: so conditions can depend on it.
        self.questions.push(Question {
            id: repeat.id.clone(),
            text: Text::plain(repeat.noun.clone()),
            choices: Vec::new(),
            optional: true,
            hold: false,
        });
        let mut renamed = Round { number: 1, values: &repeat.values, questions: Vec::new(), items: Vec::new() };
        first.iter().for_each(|step| renamed.find(step));
        let mut more = Vec::new();
        for number in 2..=MOST_ROUNDS {
            renamed.number = number;
            let reached =
                Condition { question: repeat.id.clone(), answers: (number..=MOST_ROUNDS).collect(), unless: false };
            for step in &first {
                let mut step = step.clone();
                renamed.step(&mut step, &repeat.noun);
                step.when.insert(0, reached.clone());
                more.push(step);
            }
            self.add_names(&renamed);
        }
        let end = last.saturating_add(1);
        self.steps.splice(end..end, more);
    }

    /// The values, questions and renames of a round.
    fn add_names(&mut self, round: &Round<'_>) {
        for id in round.values {
            if let Some(mut value) = self.value(id).cloned() {
                round.id(&mut value.id);
                self.values.push(value);
            }
        }
        for id in &round.questions {
            if let Some(mut question) = self.question(id).cloned() {
                round.id(&mut question.id);
                self.questions.push(question);
            }
        }
        let is_own = |rename: &&Rename| round.items.contains(&rename.now) || round.values.contains(&rename.now);
        let mut renames: Vec<Rename> = self.renames.iter().filter(is_own).cloned().collect();
        for rename in &mut renames {
            round.id(&mut rename.was);
            round.id(&mut rename.now);
        }
        self.renames.extend(renames);
    }
}

/// Gives the parts of a round ids of their own.
struct Round<'a> {
    number: u32,
    values: &'a [Id],
    questions: Vec<Id>,
    /// Steps, and what is ticked in them.
    items: Vec<Id>,
}

impl Round<'_> {
    fn id(&self, id: &mut Id) {
        *id = id.in_round(self.number);
    }

    fn find(&mut self, step: &Step) {
        self.items.push(step.id.clone());
        for part in &step.blocks {
            if let Block::Ask(id) = &part.block {
                self.questions.push(id.clone());
            }
            each_item(&part.block, &mut |id| self.items.push(id.clone()));
        }
    }

    fn step(&self, step: &mut Step, noun: &str) {
        self.id(&mut step.id);
        step.round = self.number;
        step.title = format!("{} – {noun} {}", step.title, self.number);
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

/// The ids of what is ticked in a block.
fn each_item(block: &Block, then: &mut dyn FnMut(&Id)) {
    match block {
        Block::Actions(all) => all.iter().for_each(|one| then(&one.id)),
        Block::Form(form) => form.fields.iter().for_each(|one| then(&one.id)),
        Block::Permissions(all) => all.groups.iter().flat_map(|group| &group.items).for_each(|one| then(&one.id)),
        Block::Notables(all) => all.iter().for_each(|one| then(&one.id)),
        Block::Message(one) => then(&one.id),
        Block::Ask(id) => then(id),
        Block::Paragraph(_) | Block::Note(_) | Block::Table(_) | Block::Picture(_) => {}
    }
}
