//! What can be ticked in a guide, section by section, and how much of it is done.
//!
//! Counts are honest: what does not apply to the reader is not counted, and a group of which one is
//! enough counts once. Nothing here changes progress.

use crate::progress::{ItemState, Progress};
use crate::{Block, Condition, Guide, Id, Step};

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
    pub when: Option<Condition>,
    /// In the order in which they are shown.
    pub items: Vec<Item>,
}

/// One thing that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Id and fingerprint of each way to do it. One is enough.
    pub any_of: Vec<(Id, u32)>,
    /// For whom.
    pub when: Option<Condition>,
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
        let mut prerequisites = Section { step: None, when: None, items: Vec::new() };
        for one in &guide.prerequisites {
            let any_of = one.any_of.iter().map(|way| (way.id.clone(), way.fingerprint)).collect();
            prerequisites.items.push(Item { any_of, when: None });
        }
        let mut sections = vec![prerequisites];
        for step in &guide.steps {
            sections.push(Section { step: Some(step.id.clone()), when: step.when.clone(), items: items(step) });
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
        if !progress.meets(self.when.as_ref()) {
            return Count::default();
        }
        self.items
            .iter()
            .filter_map(|item| item.is_done(progress))
            .fold(Count::default(), |count, done| count.plus(Count { done: usize::from(done), total: 1 }))
    }
}

impl Item {
    /// Whether it is done, or `None` where it does not apply to this reader: its condition is not met, or
    /// the reader skipped every way to do it. What was done when it was something else is not done.
    #[must_use]
    pub fn is_done(&self, progress: &Progress) -> Option<bool> {
        if !progress.meets(self.when.as_ref()) {
            return None;
        }
        if self.any_of.iter().any(|(id, mark)| progress.is_done(id, *mark)) {
            return Some(true);
        }
        let is_skipped = |id: &Id| progress.get(id).is_some_and(|record| record.state == ItemState::Skipped);
        (!self.any_of.iter().all(|(id, _)| is_skipped(id))).then_some(false)
    }

    /// The ways that were done when they were something else, where that leaves the item undone.
    pub fn changed<'a>(&'a self, progress: &'a Progress) -> impl Iterator<Item = &'a Id> {
        let is_left = self.is_done(progress) == Some(false);
        let is_done = |id: &Id| progress.get(id).is_some_and(|record| record.state == ItemState::Done);
        self.any_of.iter().map(|(id, _)| id).filter(move |id| is_left && is_done(id))
    }

    /// The fingerprint of the way with this id.
    #[must_use]
    pub fn way(&self, id: &Id) -> Option<u32> {
        self.any_of.iter().find(|(way, _)| way == id).map(|(_, fingerprint)| *fingerprint)
    }
}

/// What can be ticked in a step.
fn items(step: &Step) -> Vec<Item> {
    let mut items = Vec::new();
    let mut push = |id: &Id, fingerprint: u32, when: &Option<Condition>| {
        items.push(Item { any_of: vec![(id.clone(), fingerprint)], when: when.clone() });
    };
    for block in &step.blocks {
        match block {
            Block::Actions(actions) => actions.iter().for_each(|one| push(&one.id, one.fingerprint, &one.when)),
            Block::Form(form) => form.fields.iter().for_each(|one| push(&one.id, one.fingerprint, &one.when)),
            Block::Permissions(permissions) => {
                for one in permissions.groups.iter().flat_map(|group| &group.items) {
                    push(&one.id, one.fingerprint, &None);
                }
            }
            Block::Notables(notables) => notables.iter().for_each(|one| push(&one.id, one.fingerprint, &None)),
            Block::Paragraph(_) | Block::Note(_) | Block::Ask(_) => {}
        }
    }
    items
}
