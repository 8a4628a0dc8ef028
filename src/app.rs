//! The root component: holds the state, shows it, and has the browser carry out its effects.

use crate::action::{Act, Action};
use crate::browser::page::{self, Detail};
use crate::browser::{clipboard, clock, file, focus};
use crate::effect::{Effect, Event, Focus};
use crate::keeper::{Found, Keeper};
use crate::notice::{Keeping, Place};
use crate::shared::SharedGuide;
use crate::state::State;
use crate::text;
use crate::view::{self, ViewConfig};
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

/// What a guide needs from whoever mounts it.
#[derive(Properties, Clone)]
pub struct AppProps {
    /// The guide.
    pub guide: SharedGuide,
    /// How it looks.
    #[prop_or_default]
    pub view: ViewConfig,
    /// The fragment of a customer link that is meant for this guide.
    #[prop_or_default]
    pub link: Option<AttrValue>,
    /// The part of the page's fragment that names one of its sections.
    #[prop_or_default]
    pub anchor: Option<AttrValue>,
    /// Where events are dispatched; the guide's own element if none is given.
    #[prop_or_default]
    pub host: Option<EventTarget>,
    /// Whether progress and values are kept in this browser; not so in a preview.
    #[prop_or(true)]
    pub keep: bool,
    /// Which version of the guide it is, for those who help.
    #[prop_or_default]
    pub version: AttrValue,
    /// Called once, when the guide can be used.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.guide == other.guide
            && self.view == other.view
            && is_same(self.link.as_ref(), other.link.as_ref())
            && self.anchor == other.anchor
            && self.host == other.host
            && self.keep == other.keep
            && self.version == other.version
            && self.on_ready == other.on_ready
    }
}

/// What reaches the component.
#[derive(Debug)]
pub enum Message {
    /// The reader or the page did something.
    Do(Rc<Action>),
    /// The first render is on the page.
    Begin,
    /// Another tab wrote.
    Stored,
    /// The page is hidden, shown or about to go: another tab may have written over what this one wrote.
    Leave,
}

/// A guide that can be used. Also for Yew pages: `<ConnectorGuide guide={guide} />`.
pub struct App {
    state: State,
    act: Act,
    root: NodeRef,
    keeper: Keeper,
    stage: Stage,
    focus: Option<Focus>,
    listeners: Vec<EventListener>,
}

#[derive(PartialEq, Clone, Copy)]
enum Stage {
    Created,
    Begun,
    Ready,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let guide = &ctx.props().guide;
        Self {
            state: State::new(*guide),
            act: ctx.link().callback(Message::Do),
            root: NodeRef::default(),
            keeper: Keeper::new(guide),
            stage: Stage::Created,
            focus: None,
            listeners: Vec::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Do(action) => {
                // Nothing of it is shown, and typing must be swift.
                if matches!(*action, Action::Draft(_)) {
                    self.state.react(&action);
                    return false;
                }
                if matches!(*action, Action::StartOver) && ctx.props().keep {
                    // So that undo brings back what another tab did just now, too.
                    self.take_in(ctx);
                }
                self.act(ctx, &action);
            }
            Message::Begin => self.begin(ctx),
            Message::Stored => self.take_in(ctx),
            Message::Leave => {
                // What was emptied on purpose stays empty.
                if !self.keeper.is_empty() {
                    self.take_in(ctx);
                }
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        let new = ctx.props();
        if !is_same(new.link.as_ref(), old.link.as_ref())
            && let Some(link) = &new.link
        {
            self.act(ctx, &Action::Prefill(link.to_string()));
        }
        if new.anchor != old.anchor {
            self.visit(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <div class="root" ref={self.root.clone()} data-theme={ctx.props().view.theme.name()}
                data-print={self.state.plain_print.then_some("plain")}>
                { view::guide(&self.state, &self.act, &ctx.props().view) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.link().send_message(Message::Begin);
        } else if self.stage == Stage::Begun {
            self.stage = Stage::Ready;
            ctx.props().on_ready.emit(());
            let count = self.state.count();
            self.emit(ctx, &Event::Ready { done: count.done, total: count.total });
        }
        if let (Some(place), Some(root)) = (self.focus.take(), self.root.cast::<Element>()) {
            let select = matches!(place, Focus::ByHand(_) | Focus::Letter(_));
            focus::focus(&root, &place.mark(), select);
        }
    }
}

impl App {
    /// After the first render, so that pre-rendering never asks for storage.
    fn begin(&mut self, ctx: &Context<Self>) {
        self.stage = Stage::Begun;
        self.state.version = ctx.props().version.to_string();
        self.state.browser = page::browser();
        self.state.place = place();
        if ctx.props().keep {
            let stored = ctx.link().callback(|()| Message::Stored);
            let back = stored.clone();
            let flush = ctx.link().callback(|()| Message::Leave);
            self.listeners = page::on_leave(move || flush.emit(()));
            self.listeners.extend(page::on_return(move || back.emit(())));
            self.listeners
                .extend(crate::browser::storage::on_change(self.keeper.key().to_owned(), move || stored.emit(())));
            self.take_in(ctx);
        } else {
            self.act(ctx, &Action::Keeping(Keeping::Preview));
        }
        if let Some(link) = &ctx.props().link {
            self.act(ctx, &Action::Prefill(link.to_string()));
        }
        self.visit(ctx);
    }

    fn act(&mut self, ctx: &Context<Self>, action: &Action) {
        self.state.at(clock::today(), page::address());
        let effects = self.state.react(action);
        // At once and once: nothing that is ticked waits for a moment that may not come.
        let is_news = ctx.props().keep && effects.contains(&Effect::Save);
        for effect in effects {
            self.carry_out(ctx, effect);
        }
        if is_news {
            self.save(ctx);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Save => {}
            Effect::Focus(place) => self.focus = Some(place),
            Effect::Copy { item, text } => {
                self.copy(ctx, text, move |copied| if copied { Action::Copied(item) } else { Action::NotCopied(item) })
            }
            Effect::CopyLetter { letter, text } => {
                self.copy(ctx, text, move |copied| Action::LetterCopied(letter, copied));
            }
            Effect::KeepDetails(keep) if ctx.props().keep => self.keeper.keep_details(keep),
            Effect::KeepDetails(_) => {}
            Effect::SaveFile { name, text } => {
                if let Some(root) = self.root.cast::<Element>() {
                    file::save(&name, &text::file_address(&text), &root);
                }
            }
            Effect::Emit(event) => self.emit(ctx, &event),
        }
    }

    fn copy(&self, ctx: &Context<Self>, text: String, answer: impl FnOnce(bool) -> Action + 'static) {
        let (Some(root), link) = (self.root.cast::<Element>(), ctx.link().clone()) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let copied = clipboard::copy(&text, &root).await;
            link.send_message(Message::Do(Rc::new(answer(copied))));
        });
    }

    fn emit(&self, ctx: &Context<Self>, event: &Event) {
        let own = || self.root.cast::<Element>().map(EventTarget::from);
        let Some(target) = ctx.props().host.clone().or_else(own) else { return };
        let guide = &ctx.props().guide;
        let mut detail = vec![
            ("vendor", Detail::Text(guide.vendor.id.as_str())),
            ("system", Detail::Text(guide.system.id.as_str())),
        ];
        match event {
            Event::Ready { done, total } => {
                detail.extend([("done", Detail::Number(*done)), ("total", Detail::Number(*total))]);
            }
            Event::Progress { done, total, item } => detail.extend([
                ("done", Detail::Number(*done)),
                ("total", Detail::Number(*total)),
                ("item", Detail::Text(item.as_str())),
            ]),
            Event::StepComplete { step } | Event::Stuck { step } => detail.push(("step", Detail::Text(step.as_str()))),
            Event::Complete { total } => detail.push(("total", Detail::Number(*total))),
            Event::Copy { item } => detail.push(("item", Detail::Text(item.as_str()))),
            Event::Connect => {}
            Event::Feedback { helpful } => detail.push(("helpful", Detail::Flag(*helpful))),
        }
        let cancelable = matches!(event, Event::Connect);
        let canceled = page::emit(&target, event.name(), cancelable, &detail);
        if let (Event::Connect, Some(href), false) = (event, &guide.finish.connect, canceled) {
            page::open(href.as_str());
        }
    }

    /// Takes in what storage has.
    fn take_in(&mut self, ctx: &Context<Self>) {
        let found = self.keeper.load();
        self.restore(ctx, found);
    }

    fn save(&mut self, ctx: &Context<Self>) {
        let found = self.keeper.save(self.state.progress(), self.state.values());
        self.restore(ctx, found);
    }

    fn restore(&mut self, ctx: &Context<Self>, found: Found) {
        self.act(ctx, &Action::Keeping(found.keeping));
        self.act(ctx, &Action::Restore(Box::new(found.stored)));
    }

    fn visit(&mut self, ctx: &Context<Self>) {
        let guide = self.state.guide();
        let named = ctx.props().anchor.as_deref().and_then(|anchor| view::section_of(guide, anchor));
        if let Some(section) = named {
            self.act(ctx, &Action::Visit(section));
        }
    }
}

fn place() -> Place {
    if page::is_framed() {
        Place::Frame
    } else if page::forgets_after_a_week() {
        Place::Week
    } else {
        Place::Site
    }
}

/// Whether it is the same link handed over once. The same words handed over again are another one: what it
/// brought may have been declined since.
fn is_same(one: Option<&AttrValue>, other: Option<&AttrValue>) -> bool {
    one.map(|link| link.as_ptr()) == other.map(|link| link.as_ptr())
}
