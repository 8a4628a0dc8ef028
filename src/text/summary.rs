//! What the reader can tell the vendor at the end: what is done and noted. Never a secret.

use crate::State;
use crate::step_state::Status;
use guide_model::{Block, NotableKind};
use std::fmt::Write;

/// The summary, as plain text.
#[must_use]
pub fn summary(state: &State) -> String {
    let guide = state.guide();
    // Writing to a string cannot fail.
    let mut text = format!("{}\n{}\n", guide.title, super::done_of(state.count()));
    for (at, shown) in state.steps().iter().enumerate().skip(1) {
        if shown.applies && shown.count.total > 0 {
            let stuck = if shown.status == Status::Stuck { ", did not work" } else { "" };
            let _ = write!(text, "\n{}: {}{stuck}", super::section_title(guide, at), super::of(shown.count));
        }
    }
    let mut between = "\n\n";
    for part in guide.steps.iter().flat_map(|step| &step.blocks) {
        let Block::Notables(notables) = &part.block else { continue };
        for notable in notables {
            if let NotableKind::Value(id) = &notable.what
                && let (Some(value), Some(known)) = (guide.value(id), state.values().usable(id))
            {
                let _ = write!(text, "{between}{}: {known}", value.label);
                between = "\n";
            }
        }
    }
    text
}
