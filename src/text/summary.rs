//! What the reader can tell the vendor at the end: what is done and noted. Never a secret.

use crate::State;
use crate::step_state::Status;
use guide_model::{Block, Guide, Id, NotableKind};

/// The summary, as plain text.
#[must_use]
pub fn summary(state: &State) -> String {
    let guide = state.guide();
    let mut lines = vec![guide.title.clone(), super::done_of(state.count()), String::new()];
    for (step, shown) in guide.steps.iter().zip(state.steps().iter().skip(1)) {
        if shown.applies && shown.count.total > 0 {
            let stuck = if shown.status == Status::Stuck { ", did not work" } else { "" };
            lines.push(format!("{}: {}{stuck}", step.title, super::of(shown.count)));
        }
    }
    let noted: Vec<String> = noted(guide)
        .filter_map(|id| Some(format!("{}: {}", guide.value(id)?.label, state.values().usable(id)?)))
        .collect();
    if !noted.is_empty() {
        lines.push(String::new());
        lines.extend(noted);
    }
    lines.join("\n")
}

/// The values that the guide asks the reader to note, in its order.
fn noted(guide: &Guide) -> impl Iterator<Item = &Id> {
    guide
        .steps
        .iter()
        .flat_map(|step| &step.blocks)
        .flat_map(|block| match block {
            Block::Notables(notables) => notables.as_slice(),
            _ => &[],
        })
        .filter_map(|notable| match &notable.what {
            NotableKind::Value(id) => Some(id),
            NotableKind::Secret(_) => None,
        })
}
