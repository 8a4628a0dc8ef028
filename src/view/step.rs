//! A section: its mark, its title, and, unfolded, what there is to do. The boundary for re-rendering.

use super::icon::{Icon, icon};
use super::pen::{On, Pen};
use super::scene::Scene;
use super::{
    BEFORE_YOU_START, actions, ask, form, heading, message, notables, note, permissions, prefix, prerequisites, prose,
    sights, ways,
};
use crate::action::{Act, Action};
use crate::effect::Focus;
use crate::shared::SharedGuide;
use crate::step_state::{Status, StepState};
use crate::text::{self, words};
use guide_model::{Block, Part, Step};
use std::rc::Rc;
use yew::prelude::*;

/// What a section needs.
#[derive(Properties)]
pub(super) struct StepProps {
    /// The guide.
    pub(super) guide: SharedGuide,
    /// Which section: 0 is the prerequisites, then the steps.
    pub(super) index: usize,
    /// Its number among those that apply to the reader; 0 is the prerequisites.
    pub(super) number: usize,
    /// What is known of it.
    pub(super) state: Rc<StepState>,
    /// Level of its heading.
    pub(super) level: u8,
    /// The address of the folder that the guide's pictures lie below.
    pub(super) files: AttrValue,
    /// Where going on leads.
    pub(super) onward: Onward,
    /// Where actions go.
    pub(super) act: Act,
}

/// Where going on from a section leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Onward {
    /// Nowhere: an answer of the reader's ends the guide here.
    Nowhere,
    /// To what is left, or to the finish.
    On,
    /// There, and it is what comes next.
    Next,
}

/// By pointer where there is one: a guide never changes, and comparing it piece by piece costs 5 KB of code.
impl PartialEq for StepProps {
    fn eq(&self, other: &Self) -> bool {
        self.guide == other.guide
            && (self.index, self.number, self.level, self.onward)
                == (other.index, other.number, other.level, other.onward)
            && (Rc::ptr_eq(&self.state, &other.state) || self.state == other.state)
            && self.act == other.act
    }
}

/// A section: the prerequisites or a step.
pub(super) struct StepView;

impl Component for StepView {
    type Message = ();
    type Properties = StepProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let mut pen = Pen::new(ctx.props().guide);
        section(&mut pen, ctx.props());
        pen.finish()
    }
}

fn section(pen: &mut Pen, props: &StepProps) {
    let StepProps { guide, state, .. } = props;
    let step = props.index.checked_sub(1).and_then(|at| guide.steps.get(at));
    let id = format!("{}-{}", prefix(guide), step.map_or(BEFORE_YOU_START, |step| step.id.as_str()));
    let look = match state.status {
        Status::Done => " done",
        Status::Waiting(_) => " waiting",
        Status::Stuck => " stuck",
        Status::Changed => " changed",
        Status::Started | Status::NotStarted => "",
    };
    pen.el_of("li", &["step", look, if state.current { " current" } else { "" }].concat(), |pen| {
        pen.attr("id", &id);
        pen.attr("part", "step");
        pen.el("span.dot|aria-hidden=true", |pen| {
            dot(pen, props);
        });
        head(pen, props, step, &id);
        panel(pen, props, step, &id);
    });
}

fn dot(pen: &mut Pen, props: &StepProps) {
    match props.state.status {
        Status::Done => icon(pen, Icon::Tick),
        Status::Waiting(_) => icon(pen, Icon::Wait),
        Status::Stuck | Status::Changed => icon(pen, Icon::Alert),
        _ if props.index == 0 => icon(pen, Icon::Start),
        _ => pen.words(&props.number.to_string()),
    }
}

fn head(pen: &mut Pen, props: &StepProps, step: Option<&Step>, id: &str) {
    let StepProps { guide, state, index, .. } = props;
    let status = format!("{id}.status");
    pen.el("div.head", |pen| {
        pen.el_of(heading(props.level), "step-title", |pen| {
            pen.el("button.step-button|type=button|part=step-button", |pen| {
                pen.attr("aria-expanded", if state.open { "true" } else { "false" });
                pen.attr("aria-controls", &format!("{id}.panel"));
                pen.attr("aria-describedby", &status);
                pen.some_attr("aria-current", state.current.then_some("step"));
                pen.attr("data-focus", &Focus::Section(*index).mark());
                pen.on(On::Click, &props.act, Action::Toggle(*index));
                pen.say(&crate::text::named_title(guide, &state.values, *index), *index == 0);
            });
        });
        pen.el("span.status", |pen| {
            pen.attr("id", &status);
            // The mark says these to those who see it.
            let is_marked = matches!(state.status, Status::Started | Status::NotStarted | Status::Done);
            let words = words::status(guide, step.and_then(|step| step.wait.as_ref()), state.status);
            pen.own_in(if is_marked { "span.unseen" } else { "span.since" }, &words);
            if state.count.total > 0 {
                pen.el("span.figures", |pen| {
                    pen.words_in("span.unseen", ", ");
                    pen.own(&text::of(state.count));
                });
            }
        });
        icon(pen, Icon::Fold);
    });
}

/// What there is to do. Folded, it stays in the document: searching the page, printing and anchors reach it.
fn panel(pen: &mut Pen, props: &StepProps, step: Option<&Step>, id: &str) {
    let StepProps { guide, state, act, index, files, .. } = props;
    let scene = Scene { guide, state, act, index: *index, files };
    pen.el("div.panel", |pen| {
        pen.attr("id", &format!("{id}.panel"));
        if !props.state.open {
            pen.attr("hidden", "until-found");
            pen.on(On::Find, &props.act, Action::Toggle(props.index));
        }
        pen.el("div.body", |pen| {
            pen.group(|pen| match step {
                Some(step) => blocks(pen, scene, step),
                None => {
                    // What decides whether and how the guide fits comes before what it takes.
                    let (before, after) = scene.guide.around_prerequisites();
                    parts(pen, scene, before);
                    prerequisites::prerequisites(pen, scene);
                    parts(pen, scene, after);
                }
            });
            ways::ways(pen, scene, step, props.onward);
            pen.each(step, |pen, step| ways::more(pen, scene, step));
            pen.each(props.state.help.as_ref(), |pen, help| ways::help(pen, scene, help));
        });
    });
}

fn blocks(pen: &mut Pen, scene: Scene<'_>, step: &Step) {
    pen.el("p.where", |pen| match &step.about {
        Some(about) => prose::prose(pen, scene, about),
        None => pen.switch("hidden", true),
    });
    parts(pen, scene, &step.blocks);
}

/// The blocks that are there for the reader.
fn parts(pen: &mut Pen, scene: Scene<'_>, parts: &[Part]) {
    pen.group(|pen| {
        for (at, Part { when, block }) in parts.iter().enumerate() {
            if !scene.meets(when) {
                continue;
            }
            pen.el("div.block", |pen| {
                pen.key(&at.to_string());
                match block {
                    Block::Paragraph(text) => pen.el("p", |pen| prose::prose(pen, scene, text)),
                    Block::Actions(list) => actions::actions(pen, scene, list),
                    Block::Form(form) => form::form(pen, scene, form),
                    Block::Permissions(list) => permissions::permissions(pen, scene, list),
                    Block::Note(note) => note::note(pen, scene, note),
                    Block::Notables(list) => notables::notables(pen, scene, list),
                    Block::Ask(question) => ask::ask(pen, scene, question),
                    Block::Message(one) => message::message(pen, scene, one),
                    Block::Table(one) => sights::table(pen, scene, one),
                    Block::Picture(one) => sights::picture(pen, scene, one),
                }
            });
        }
    });
}
