//! What a reader sees. One file per thing; each receives values and emits actions, and touches no browser.
//!
//! [`guide`] shows all of it. Plain functions throughout, with one component, [`step::StepView`], as the
//! boundary for re-rendering: a tick changes one step. Nothing here can fail: what a guide names and
//! does not have is left out.

mod actions;
mod ask;
mod button;
mod card;
mod copyable;
mod finish;
mod footer;
mod form;
mod header;
mod help;
mod icon;
mod letter;
mod message;
mod notables;
mod note;
mod notices;
mod pen;
mod permissions;
mod prerequisites;
mod prose;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
mod scene;
mod sights;
mod step;
mod value;
mod ways;

use crate::action::Act;
use crate::state::State;
use guide_model::Guide;
use pen::Pen;
use std::rc::Rc;
use step::{Onward, StepView};
use yew::prelude::*;

/// How a guide looks, as the page around it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewConfig {
    /// Level of the title, 1 to 5. Headings below it follow.
    pub heading_level: u8,
    /// Leaves title and overview to the page.
    pub hide_header: bool,
    /// The page listens for "connect" and opens the linking flow.
    pub connect: bool,
    /// The page listens for feedback.
    pub feedback: bool,
    /// Light or dark.
    pub theme: Theme,
    /// The address of the folder that the guide's pictures lie below.
    pub files: AttrValue,
}

impl Default for ViewConfig {
    fn default() -> Self {
        Self {
            heading_level: 2,
            hide_header: false,
            connect: false,
            feedback: false,
            theme: Theme::Auto,
            files: AttrValue::default(),
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the page's `color-scheme` says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Its name in attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this name; as the page says where there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// The whole guide.
pub fn guide(state: &State, act: &Act, config: &ViewConfig) -> Html {
    let mut pen = Pen::new(*state.guide());
    pen.el("section.guide", |pen| {
        pen.attr("lang", &state.guide().language);
        pen.attr("dir", state.guide().direction());
        pen.attr("aria-label", &state.guide().title);
        header::header(pen, state, config);
        notices::notices(pen, state, act);
        pen.el("ol.steps|role=list|part=steps", |pen| {
            steps(pen, state, act, config);
        });
        pen.when(state.finishes(), |pen| finish::finish(pen, state, act, config));
        help::help(pen, state.guide(), config);
        footer::footer(pen, state, act);
        pen.el("p.unseen|aria-live=polite", |pen| {
            pen.own(&state.announcement);
        });
    });
    pen.finish()
}

fn steps(pen: &mut Pen, state: &State, act: &Act, config: &ViewConfig) {
    let next = onward(state);
    let sections = (0..).zip(state.steps()).filter(|(_, step)| step.applies);
    // "Before you start" is no numbered step: its place is 0, present or not.
    let shift = usize::from(state.steps().first().is_none_or(|first| !first.applies));
    for (at, (index, step)) in sections.enumerate() {
        let onward = match next {
            Some(next) if next == index => Onward::Next,
            _ if state.leads_on(index) => Onward::On,
            _ => Onward::Nowhere,
        };
        let step_id =
            usize::checked_sub(index, 1).and_then(|at| state.guide().steps.get(at)).map(|step| step.id.to_string());
        pen.node(html! {
            <StepView key={step_id.unwrap_or_default()} guide={*state.guide()} {index} number={at.saturating_add(shift)}
                state={Rc::clone(step)} level={config.heading_level.saturating_add(1)} files={config.files.clone()}
                {onward} act={act.clone()} />
        });
    }
}

/// Something that is one click away.
fn fact(pen: &mut Pen, summary: &str, is_own: bool, open: bool, content: impl FnOnce(&mut Pen)) {
    pen.el("details.fact", |pen| {
        pen.switch("open", open);
        pen.el("summary", |pen| pen.say(summary, is_own));
        content(pen);
    });
}

/// The section that an anchor of the page names: `<vendor>-<system>-<step id>`, or the step's id alone.
#[must_use]
pub fn section_of(guide: &Guide, anchor: &str) -> Option<usize> {
    let own = anchor.strip_prefix(&format!("{}-", prefix(guide))).unwrap_or(anchor);
    if own == BEFORE_YOU_START {
        return Some(0);
    }
    guide.steps.iter().position(|step| step.id.as_str() == own).map(|at| at + 1)
}

/// Ends the anchor of the prerequisites, which have no id of their own.
const BEFORE_YOU_START: &str = "before-you-start";

/// What all anchors and element ids of a guide begin with.
fn prefix(guide: &Guide) -> String {
    format!("{}-{}", guide.vendor.id, guide.system.id)
}

/// The section whose "Continue" is what comes next: it is open and done, and nothing open is left.
fn onward(state: &State) -> Option<usize> {
    if state.is_complete() || !state.finishes() || state.steps().iter().any(|step| step.current && step.open) {
        return None;
    }
    state.steps().iter().rposition(|step| step.applies && step.open && step.count.is_complete())
}

/// A heading's tag. HTML ends at 6.
fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
