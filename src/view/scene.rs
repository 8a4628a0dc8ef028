//! What the views of one section share: the guide, the section's state, where actions go.

use super::button::on;
use crate::action::Action;
use crate::effect::Focus;
use crate::step_state::StepState;
use guide_model::{Condition, Count, Guide, Id, Template};
use yew::prelude::*;

/// What the views of one section share.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) guide: &'a Guide,
    pub(super) state: &'a StepState,
    pub(super) act: &'a Callback<Action>,
}

impl Scene<'_> {
    /// The id of an element that belongs to an item. The dot keeps it apart from anchors: ids have none.
    pub(super) fn element_id(&self, item: &Id, part: &str) -> String {
        format!("{}-{item}.{part}", super::prefix(self.guide))
    }

    pub(super) fn meets(&self, condition: Option<&Condition>) -> bool {
        self.state.meets(self.guide, condition)
    }

    /// Whether it carries the accent. In a folded section the heading does.
    pub(super) fn is_next(&self, item: &Id) -> bool {
        self.state.open && self.state.next.as_ref() == Some(item)
    }

    /// How many of these items are done.
    pub(super) fn count<'i>(&self, items: impl Iterator<Item = &'i Id>) -> Count {
        items.fold(Count::default(), |count, id| {
            count.plus(Count { done: usize::from(self.state.is_done(id)), total: 1 })
        })
    }

    /// The classes of something that can be ticked.
    pub(super) fn classes(&self, class: &'static str, item: &Id, next: bool) -> Classes {
        classes!(class, self.state.is_done(item).then_some("done"), next.then_some("next"))
    }

    /// The check box of an item. It is the item's main control if it is marked.
    pub(super) fn check(&self, item: &Id, marked: bool) -> Html {
        let done = self.state.is_done(item);
        let tick = Action::Tick { item: item.clone(), done: !done };
        html! {
            <input type="checkbox" class="check" checked={done} onchange={on(self.act, tick)}
                data-focus={marked.then(|| Focus::Item(item.clone()).mark())} />
        }
    }

    /// The mark of a value. The same value may stand in several sections: only an open one can take the focus.
    pub(super) fn value_mark(&self, value: &Id) -> Option<String> {
        self.state.open.then(|| Focus::Value(value.clone()).mark())
    }

    /// A label of the system's screen. A value that is not known yet is called by its name.
    pub(super) fn label(&self, template: &Template) -> String {
        super::prose::label(self.guide, Some(&self.state.values), template)
    }
}
