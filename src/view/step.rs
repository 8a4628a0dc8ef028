//! A section: its mark, its title, and, unfolded, what there is to do. The boundary for re-rendering.

use super::button::{Button, on};
use super::icon::{Icon, icon};
use super::scene::Scene;
use super::{BEFORE_YOU_START, actions, ask, form, heading, notables, note, permissions, prefix, prerequisites, prose};
use crate::action::Action;
use crate::effect::Focus;
use crate::step_state::{Status, StepState};
use crate::text::{self, words};
use guide_model::{Block, Guide, Step};
use std::borrow::Cow;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VNode};

/// What a section needs.
#[derive(Properties, PartialEq)]
pub(super) struct StepProps {
    /// The guide.
    pub(super) guide: Rc<Guide>,
    /// Which section: 0 is the prerequisites, then the steps.
    pub(super) index: usize,
    /// Its number among those that apply to the reader; 0 is the prerequisites.
    pub(super) number: usize,
    /// What is known of it.
    pub(super) state: Rc<StepState>,
    /// Level of its heading.
    pub(super) level: u8,
    /// Whether going on is what comes next.
    pub(super) onward: bool,
    /// Where actions go.
    pub(super) act: Callback<Action>,
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
        section(ctx.props())
    }
}

fn section(props: &StepProps) -> Html {
    let StepProps { guide, state, .. } = props;
    let step = props.index.checked_sub(1).and_then(|at| guide.steps.get(at));
    let id = format!("{}-{}", prefix(guide), step.map_or(BEFORE_YOU_START, |step| step.id.as_str()));
    let look = match state.status {
        Status::Done => "done",
        Status::Waiting(_) => "waiting",
        Status::Started | Status::NotStarted => "",
    };
    html! {
        <li id={id.clone()} class={classes!("step", look, state.current.then_some("current"))} part="step">
            <span class="dot" aria-hidden="true">{ dot(props) }</span>
            { head(props, &id) }
            { panel(props, step, &id) }
        </li>
    }
}

fn dot(props: &StepProps) -> Html {
    match props.state.status {
        Status::Done => icon(Icon::Tick),
        Status::Waiting(_) => icon(Icon::Wait),
        _ if props.index == 0 => icon(Icon::Start),
        _ => html! { { props.number } },
    }
}

fn head(props: &StepProps, id: &str) -> Html {
    let StepProps { state, index, .. } = props;
    html! {
        <div class="head">
            <@{heading(props.level)} class="step-title">
                <button type="button" class="step-button" part="step-button" onclick={on(&props.act, Action::Toggle(*index))}
                    aria-expanded={if state.open { "true" } else { "false" }} aria-controls={format!("{id}.panel")}
                    aria-describedby={format!("{id}.status")} aria-current={state.current.then_some("step")}
                    data-focus={Focus::Section(*index).mark()}>
                    { super::section_title(&props.guide, *index) }
                </button>
            </@>
            <span id={format!("{id}.status")} class="status">
                if let Status::Waiting(day) = state.status {
                    <span class="since">{ words::waiting(day) }</span>
                } else {
                    <span class="unseen">{ words::status(state.status) }</span>
                }
                if state.count.total > 0 {
                    <span class="figures"><span class="unseen">{ ", " }</span>{ text::of(state.count) }</span>
                }
            </span>
            { icon(Icon::Fold) }
        </div>
    }
}

/// What there is to do. Folded, it stays in the document: searching the page, printing and anchors reach it.
fn panel(props: &StepProps, step: Option<&Step>, id: &str) -> Html {
    let scene = Scene { guide: &props.guide, state: &props.state, act: &props.act };
    let panel = html! {
        <div class="panel" id={format!("{id}.panel")}>
            <div class="body">
                if let Some(step) = step {
                    { blocks(scene, step) }
                } else {
                    { prerequisites::prerequisites(scene) }
                }
                <div class="ways">
                    { Button::new(words::CONTINUE, Action::Continue(props.index)).primary(props.onward).view(&props.act) }
                    if step.is_some() {
                        { Button::new(words::WAITING_FOR_SOMEONE, Action::Wait(props.index)).quiet()
                            .pressed(matches!(props.state.status, Status::Waiting(_))).view(&props.act) }
                    }
                </div>
            </div>
        </div>
    };
    if props.state.open { panel } else { fold(panel, &props.act, props.index) }
}

fn blocks(scene: Scene<'_>, step: &Step) -> Html {
    let applies = |block: &Block| match block {
        Block::Note(note) => scene.meets(note.when.as_ref()),
        _ => true,
    };
    let blocks = (0_u32..).zip(&step.blocks).filter(|(_, block)| applies(block)).map(|(at, block)| {
        let block = match block {
            Block::Paragraph(text) => html! { <p>{ prose::prose(scene, text) }</p> },
            Block::Actions(list) => actions::actions(scene, list),
            Block::Form(form) => form::form(scene, form),
            Block::Permissions(list) => permissions::permissions(scene, list),
            Block::Note(note) => note::note(scene, note),
            Block::Notables(list) => notables::notables(scene, list),
            Block::Ask(question) => ask::ask(scene, question),
        };
        html! { <div class="block" key={at}>{ block }</div> }
    });
    html! {
        <>
            <p class="where" hidden={step.window.is_none()}>{ step.window.as_deref().map(words::at) }</p>
            <>{ for blocks }</>
        </>
    }
}

/// Hides a panel until it is found. `html!` knows `hidden` as yes or no only, and not the event.
fn fold(mut panel: Html, act: &Callback<Action>, index: usize) -> Html {
    if let VNode::VTag(tag) = &mut panel {
        let tag = Rc::make_mut(tag);
        tag.add_attribute("hidden", "until-found");
        tag.add_listener(Rc::new(Found(on(act, Action::Toggle(index)))));
    }
    panel
}

/// The browser found something in a folded panel and is about to show it.
struct Found(Callback<()>);

impl Listener for Found {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(Cow::Borrowed("beforematch"))
    }

    fn handle(&self, _: web_sys::Event) {
        self.0.emit(());
    }

    fn passive(&self) -> bool {
        true
    }
}
