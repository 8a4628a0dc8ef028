//! What a reader can send to whoever helps with a step. Never a value, never a secret.

use crate::State;

/// The message, as plain text.
#[must_use]
pub fn trouble(state: &State, section: usize, stuck: bool) -> String {
    let guide = state.guide();
    let step = section.checked_sub(1).and_then(|at| guide.steps.get(at));
    let (Some(step), Some(shown)) = (step, state.steps().get(section)) else { return String::new() };
    let what = if stuck { "This step did not work." } else { "My screen looks different." };
    let version = if state.version.is_empty() { String::new() } else { format!(", version {}", state.version) };
    format!(
        "{what}\nGuide: {}{version}\nStep: {} ({}), {}\nBrowser: {}",
        guide.title,
        step.title,
        step.id,
        super::done_of(shown.count),
        state.browser
    )
}
