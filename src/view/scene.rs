//! What the views of one section share: the guide, the section's state, where actions go.

use super::icon::{Icon, icon};
use super::pen::{On, Pen};
use super::prose::prose;
use crate::action::{Act, Action};
use crate::effect::{Focus, Spot};
use crate::step_state::StepState;
use crate::text::words;
use guide_model::{Condition, Count, Guide, Id, Text};

/// What the views of one section share.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) guide: &'a Guide,
    pub(super) state: &'a StepState,
    pub(super) act: &'a Act,
    /// Which section it is.
    pub(super) index: usize,
    /// The address of the folder that the guide's pictures lie below.
    pub(super) files: &'a str,
}

impl Scene<'_> {
    /// The id of an element that belongs to an item. The dot keeps it apart from anchors: ids have none.
    pub(super) fn element_id(&self, item: &Id, part: &str) -> String {
        format!("{}-{item}.{part}", super::prefix(self.guide))
    }

    pub(super) fn meets(&self, when: &[Condition]) -> bool {
        self.state.meets(self.guide, when)
    }

    /// Whether it carries the accent. In a folded section the heading does.
    pub(super) fn is_next(&self, item: &Id) -> bool {
        self.state.open && self.state.next.as_ref() == Some(item)
    }

    /// Counts an item. What may be left out counts once it is done.
    pub(super) fn add(&self, count: &mut Count, id: &Id, optional: bool) {
        let done = self.state.is_done(id);
        if done || !optional {
            *count = count.plus(Count { done: usize::from(done), total: 1 });
        }
    }

    /// The rows of a form, of rights or of what to note.
    #[inline(always)]
    pub(super) fn rows(&self, pen: &mut Pen, rows: impl FnOnce(&mut Pen)) {
        pen.el("ul.rows|role=list", |pen| {
            rows(pen);
        });
    }

    /// An item of a list, to be ticked.
    #[inline(always)]
    pub(super) fn item(&self, pen: &mut Pen, class: &str, id: &Id, inside: impl FnOnce(&mut Pen)) {
        self.marked_item(pen, class, id, self.is_next(id), inside);
    }

    /// Like [`item`](Self::item), where the accent is decided elsewhere.
    #[inline(always)]
    pub(super) fn marked_item(&self, pen: &mut Pen, class: &str, id: &Id, next: bool, inside: impl FnOnce(&mut Pen)) {
        let class = self.class(class, id, next);
        pen.el_of("li", &class, |pen| {
            pen.key(id.as_str());
            inside(pen);
            self.again(pen, id);
        });
    }

    /// What is amiss with an item: it is not what it was when it was done, or it keeps the reader in the step.
    fn amiss(&self, id: &Id) -> Option<&str> {
        if self.state.changed.contains(id) {
            return Some(words::CHANGED);
        }
        self.state.held.as_ref().filter(|(held, _)| held == id).map(|(_, words)| words.as_str())
    }

    /// Says what is amiss with an item.
    #[inline(never)]
    pub(super) fn again(&self, pen: &mut Pen, id: &Id) {
        let said = self.amiss(id);
        pen.each(said, |pen, said| {
            pen.el("p.again", |pen| {
                pen.attr("id", &self.element_id(id, "again"));
                icon(pen, Icon::Alert);
                pen.own_in("span", said);
            });
        });
    }

    #[inline(never)]
    pub(super) fn class(&self, class: &str, id: &Id, next: bool) -> String {
        let done = if self.state.is_done(id) {
            " done"
        } else if self.state.skipped.contains(id) {
            " skipped"
        } else if self.state.changed.contains(id) {
            " changed"
        } else {
            ""
        };
        [class, done, if next { " next" } else { "" }].concat()
    }

    /// A row of a form or of what to note: what it is, what to do about it, what to know.
    #[inline(always)]
    pub(super) fn row(
        &self,
        pen: &mut Pen,
        id: &Id,
        marked: bool,
        hint: Option<&Text>,
        words: impl FnOnce(&mut Pen),
        entry: impl FnOnce(&mut Pen),
    ) {
        self.item(pen, "row", id, |pen| {
            self.tick(pen, "tick-label what", id, marked, words);
            pen.el("div.entry", entry);
            if let Some(hint) = hint {
                pen.el("p.hint", |pen| prose(pen, *self, hint));
            }
        });
    }

    /// What is not to be typed.
    pub(super) fn soft(&self, pen: &mut Pen, words: &str) {
        pen.own_in("span.soft", words);
    }

    /// The check box of an item with its words. It is the item's main control if it is marked.
    #[inline(always)]
    pub(super) fn tick(&self, pen: &mut Pen, class: &str, item: &Id, marked: bool, words: impl FnOnce(&mut Pen)) {
        pen.el_of("label", class, |pen| {
            self.check(pen, item, marked);
            pen.el("span", words);
        });
    }

    #[inline(never)]
    fn check(&self, pen: &mut Pen, item: &Id, marked: bool) {
        let done = self.state.is_done(item);
        pen.el("input.check|type=checkbox", |pen| {
            pen.checked(done);
            if marked {
                pen.attr("data-focus", &Focus::Item(item.clone()).mark());
            }
            if self.amiss(item).is_some() {
                pen.attr("aria-describedby", &self.element_id(item, "again"));
            }
            pen.on(On::Change, self.act, Action::Tick { item: item.clone(), done: !done });
        });
    }

    /// The mark of a value. In a folded section nothing can take the focus.
    pub(super) fn value_mark(&self, spot: &Spot) -> Option<String> {
        self.state.open.then(|| Focus::Value(spot.clone()).mark())
    }
}
