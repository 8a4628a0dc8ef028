//! "Make a customer link": the customer success manager fills in values, sees what the customer will
//! see, and copies the link. The same checks as for a link that comes in.

use crate::app::App;
use crate::browser::{clipboard, focus};
use crate::text;
use crate::view::{ViewConfig, link_form};
use guide_model::{Guide, Id, Link, Origin, Value, ValueProblem, check_value};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What the form needs.
#[derive(Properties, PartialEq, Clone)]
pub struct LinkMakerProps {
    /// Whose values.
    pub guide: Rc<Guide>,
    /// Where the link leads: an address without a fragment.
    pub base: String,
    /// How the preview looks.
    pub view: ViewConfig,
}

/// What reaches the form.
#[derive(Debug)]
pub enum Message {
    /// Something was typed.
    Type(Id, String),
    /// The link is wanted in the clipboard.
    Copy,
    /// It is there, or it is not.
    Copied(bool),
}

/// The form.
pub struct LinkMaker {
    typed: Vec<(Id, String)>,
    copied: Option<bool>,
    root: NodeRef,
}

/// One row of the form.
pub struct LinkRow<'a> {
    /// Which value.
    pub value: &'a Value,
    /// What was typed.
    pub typed: &'a str,
    /// Why it is refused.
    pub problem: Option<ValueProblem>,
}

impl Component for LinkMaker {
    type Message = Message;
    type Properties = LinkMakerProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { typed: Vec::new(), copied: None, root: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Type(id, text) => {
                self.copied = None;
                self.typed.retain(|(known, _)| *known != id);
                self.typed.push((id, text));
            }
            Message::Copy => {
                let Some(root) = self.root.cast::<Element>() else { return false };
                let (scope, address) = (ctx.link().clone(), self.address(ctx.props()));
                wasm_bindgen_futures::spawn_local(async move {
                    let copied = clipboard::copy(&address, &root).await;
                    scope.send_message(Message::Copied(copied));
                });
            }
            Message::Copied(copied) => {
                self.copied = Some(copied);
                if let Some(root) = self.root.cast::<Element>().filter(|_| !copied) {
                    focus::focus(&root, link_form::ADDRESS, true);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let rows: Vec<LinkRow<'_>> = carried(&props.guide)
            .map(|value| {
                let typed = self.typed(&value.id);
                let problem = check_value(value, &props.guide.vendor, typed).err();
                LinkRow { value, typed, problem: problem.filter(|problem| *problem != ValueProblem::Empty) }
            })
            .collect();
        let fragment = AttrValue::from(Link::write(&props.guide, &self.checked(&props.guide)));
        let announcement = match self.copied {
            Some(true) => text::LINK_COPIED,
            Some(false) => text::COPY_BY_HAND,
            None => "",
        };
        html! {
            <div class="root" ref={self.root.clone()} data-theme={props.view.theme.name()}>
                { link_form::link_form(
                    &props.guide,
                    &rows,
                    &self.address(props),
                    announcement,
                    &ctx.link().callback(|(id, text)| Message::Type(id, text)),
                    &ctx.link().callback(|()| Message::Copy),
                    html! {
                        // A new link is a new visit: the key makes the preview begin afresh.
                        <App key={fragment.as_str()} guide={props.guide.clone()} view={props.view.clone()}
                            link={Some(fragment.clone())} keep={false} />
                    },
                ) }
            </div>
        }
    }
}

impl LinkMaker {
    fn typed(&self, id: &Id) -> &str {
        self.typed.iter().find(|(known, _)| known == id).map_or("", |(_, text)| text)
    }

    /// The values that pass their check, in the guide's order. Only these get into the link.
    fn checked(&self, guide: &Guide) -> Vec<(Id, String)> {
        carried(guide)
            .filter_map(|value| {
                let text = check_value(value, &guide.vendor, self.typed(&value.id)).ok()?;
                Some((value.id.clone(), text.to_owned()))
            })
            .collect()
    }

    fn address(&self, props: &LinkMakerProps) -> String {
        format!("{}{}", props.base, Link::write(&props.guide, &self.checked(&props.guide)))
    }
}

/// The values that somebody else gives to the reader.
fn carried(guide: &Guide) -> impl Iterator<Item = &Value> {
    guide.values.iter().filter(|value| value.origin != Origin::Reader)
}
