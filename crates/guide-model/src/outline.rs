//! What can be ticked in a guide, section by section, and how much of it is done.
//!
//! Counts are honest: what does not apply to the reader is not counted, and a group of which one is
//! enough counts once. Nothing here changes progress.

use crate::progress::{ItemState, Progress};
use crate::{Block, Guide, Id, Part, When};

/// The items of a guide: the prerequisites first, then one section per step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Never reordered: the first is the prerequisites (possibly without items), then the steps.
    pub sections: Vec<Section>,
}

/// The items of the prerequisites or of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Whose: a step's id, or `None` for the prerequisites.
    pub step: Option<Id>,
    /// For whom.
    pub when: When,
    /// In the order in which they are shown.
    pub items: Vec<Item>,
}

/// One thing that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Id and fingerprint of each way to do it. One is enough. The answers of a question share its id.
    pub any_of: Vec<(Id, u32)>,
    /// For whom.
    pub when: When,
    /// Whether it counts only once it is done: the reader may leave it out.
    pub optional: bool,
    /// Whether it must be done before its section is left.
    pub hold: bool,
}

/// How much is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Done.
    pub done: usize,
    /// All that apply to this reader.
    pub total: usize,
}

impl Count {
    /// Whether nothing is left.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.done >= self.total
    }

    /// Both counts together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { done: self.done.saturating_add(other.done), total: self.total.saturating_add(other.total) }
    }
}

impl Outline {
    /// The outline of a guide.
    #[must_use]
    pub fn of(guide: &Guide) -> Self {
        // By loops throughout: what iterators save in lines they cost in the bundle.
        let mut first = Section { step: None, when: When::new(), items: Vec::new() };
        let (before, after) = guide.around_prerequisites();
        push_items(guide, before, &mut first.items);
        for one in &guide.prerequisites {
            let any_of = one.any_of.iter().map(|way| (way.id.clone(), way.fingerprint)).collect();
            first.items.push(Item { any_of, when: When::new(), optional: false, hold: false });
        }
        push_items(guide, after, &mut first.items);
        let mut sections = vec![first];
        for step in &guide.steps {
            let mut items = Vec::new();
            push_items(guide, &step.blocks, &mut items);
            sections.push(Section { step: Some(step.id.clone()), when: step.when.clone(), items });
        }
        Self { sections }
    }

    /// How much of the whole guide is done.
    #[must_use]
    pub fn count(&self, progress: &Progress) -> Count {
        self.sections.iter().map(|section| section.count(progress)).fold(Count::default(), Count::plus)
    }

    /// The item that is ticked under this id.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.sections.iter().flat_map(|section| &section.items).find(|item| item.way(id).is_some())
    }
}

impl Section {
    /// How much of it is done. All zero where it does not apply to this reader.
    #[must_use]
    pub fn count(&self, progress: &Progress) -> Count {
        if !progress.meets(&self.when) {
            return Count::default();
        }
        self.items
            .iter()
            .filter_map(|item| item.is_done(progress))
            .fold(Count::default(), |count, done| count.plus(Count { done: usize::from(done), total: 1 }))
    }
}

impl Item {
    /// Whether it is done, or `None` where it does not count: its conditions are not met, the reader skipped
    /// every way to do it, or it is optional and left. What was done when it was something else is not done.
    #[must_use]
    pub fn is_done(&self, progress: &Progress) -> Option<bool> {
        if !progress.meets(&self.when) {
            return None;
        }
        if self.any_of.iter().any(|(id, mark)| progress.is_done(id, *mark)) {
            return Some(true);
        }
        let is_skipped = |id: &Id| progress.get(id).is_some_and(|record| record.state == ItemState::Skipped);
        (!self.optional && !self.any_of.iter().all(|(id, _)| is_skipped(id))).then_some(false)
    }

    /// The ways that were done when they were something else, where that leaves the item undone.
    #[must_use]
    pub fn changed(&self, progress: &Progress) -> Vec<Id> {
        let mut changed: Vec<Id> = Vec::new();
        if self.is_done(progress) == Some(false) {
            for (id, _) in &self.any_of {
                let is_done = progress.get(id).is_some_and(|record| record.state == ItemState::Done);
                if is_done && !changed.contains(id) {
                    changed.push(id.clone());
                }
            }
        }
        changed
    }

    /// The fingerprint of the way with this id.
    #[must_use]
    pub fn way(&self, id: &Id) -> Option<u32> {
        self.any_of.iter().find(|(way, _)| way == id).map(|(_, fingerprint)| *fingerprint)
    }
}

/// What can be ticked in these blocks.
fn push_items(guide: &Guide, parts: &[Part], items: &mut Vec<Item>) {
    for Part { when, block } in parts {
        let mut push = |any_of: Vec<(Id, u32)>, own: &[crate::Condition], optional: bool, hold: bool| {
            let mut when = when.clone();
            when.extend_from_slice(own);
            items.push(Item { any_of, when, optional, hold });
        };
        let way = |id: &Id, fingerprint: u32| vec![(id.clone(), fingerprint)];
        match block {
            Block::Actions(actions) => {
                for one in actions {
                    push(way(&one.id, one.fingerprint), &one.when, one.optional, false);
                }
            }
            Block::Form(form) => {
                for one in &form.fields {
                    push(way(&one.id, one.fingerprint), &one.when, one.optional, false);
                }
            }
            Block::Permissions(permissions) => {
                for group in &permissions.groups {
                    for one in &group.items {
                        push(way(&one.id, one.fingerprint), &[], one.optional, false);
                    }
                }
            }
            Block::Notables(notables) => {
                for one in notables {
                    push(way(&one.id, one.fingerprint), &[], false, one.hold);
                }
            }
            Block::Message(one) => push(way(&one.id, one.fingerprint), &[], one.optional, false),
            Block::Ask(id) => {
                if let Some(question) = guide.question(id) {
                    let mut ways = Vec::new();
                    for choice in &question.choices {
                        ways.push((id.clone(), choice.mark));
                    }
                    push(ways, &[], question.optional, question.hold);
                }
            }
            Block::Paragraph(_) | Block::Note(_) | Block::Table(_) | Block::Picture(_) => {}
        }
    }
}
