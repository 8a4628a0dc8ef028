//! A value of the reader's: not known, brought by a link, in doubt, kept. Only a kept one is ever copied.

use super::button::Button;
use super::icon::{Icon, icon};
use super::prose::{breakable, prose};
use super::scene::Scene;
use crate::action::Action;
use crate::text::{self, words};
use guide_model::{Id, Kept, Kind, Offered, Piece, Template, Value, ValueStatus};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// The row that a value stands in.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// Ticked under this id.
    pub(super) item: &'a Id,
    /// As it is labelled.
    pub(super) label: &'a str,
    /// Whether typing the value is what there is to do.
    pub(super) done_by_keeping: bool,
}

/// Whether the reader stands behind the value and is not about to change it.
pub(super) fn is_settled(scene: Scene<'_>, id: &Id) -> bool {
    matches!(scene.state.values.status(id), ValueStatus::Kept(_)) && !is_edited(scene, id)
}

/// The text of a row. Each value in it is a place that the focus can go to.
pub(super) fn pieces(scene: Scene<'_>, template: &Template) -> Html {
    let pieces = (0_u32..).zip(&template.0).map(|(at, piece)| match piece {
        Piece::Fixed(text) => html! { <span key={at}>{ text }</span> },
        Piece::Value(id) => html! {
            <span key={at} tabindex="-1" data-focus={scene.value_mark(id)}>{ scene.state.values.usable(id).map(breakable) }</span>
        },
    });
    html! { <>{ for pieces }</> }
}

/// Where each value of a row comes from, and the way to change it.
pub(super) fn origins(scene: Scene<'_>, template: &Template) -> Html {
    let values = distinct(scene, template).into_iter().filter_map(|value| match scene.state.values.status(&value.id) {
        ValueStatus::Kept(kept) => {
            Some(html! { <div class="source" key={value.id.as_str()}>{ origin(scene, value, kept) }</div> })
        }
        _ => None,
    });
    html! { <>{ for values }</> }
}

/// The values of a row that cannot be used yet, each with what the reader can do about it.
pub(super) fn unsettled(scene: Scene<'_>, row: Row<'_>, template: &Template) -> Html {
    let values = distinct(scene, template).into_iter().filter(|value| !is_settled(scene, &value.id));
    let values =
        values.map(|value| html! { <div class="ask-value" key={value.id.as_str()}>{ ask(scene, row, value) }</div> });
    html! { <>{ for values }</> }
}

/// A value that the reader notes; keeping it ticks the item.
pub(super) fn noted(scene: Scene<'_>, row: Row<'_>, value: &Value) -> Html {
    match scene.state.values.status(&value.id) {
        ValueStatus::Kept(kept) if !is_edited(scene, &value.id) => html! {
            <>
                <strong class="value" tabindex="-1" data-focus={scene.value_mark(&value.id)}>{ breakable(&kept.text) }</strong>
                <div class="source">{ origin(scene, value, kept) }</div>
            </>
        },
        _ => html! { <div class="ask-value">{ ask(scene, row, value) }</div> },
    }
}

fn is_edited(scene: Scene<'_>, id: &Id) -> bool {
    scene.state.editing.as_ref() == Some(id)
}

fn distinct<'a>(scene: Scene<'a>, template: &Template) -> Vec<&'a Value> {
    let mut values: Vec<&Value> = Vec::new();
    for value in template.values().filter_map(|id| scene.guide.value(id)) {
        if !values.iter().any(|known| known.id == value.id) {
            values.push(value);
        }
    }
    values
}

fn origin(scene: Scene<'_>, value: &Value, kept: &Kept) -> Html {
    html! {
        <>
            <span>{ words::source(kept.source, scene.guide) }</span>
            { Button::new(words::CHANGE, Action::Edit(value.id.clone())).quiet().about(&value.label).view(scene.act) }
        </>
    }
}

fn ask(scene: Scene<'_>, row: Row<'_>, value: &Value) -> Html {
    let status = scene.state.values.status(&value.id);
    match status {
        ValueStatus::Offered(offered) if !is_edited(scene, &value.id) => offer(scene, value, offered),
        ValueStatus::Differs(kept, offered) if !is_edited(scene, &value.id) => choice(scene, value, kept, offered),
        ValueStatus::Kept(kept) | ValueStatus::Differs(kept, _) => input(scene, row, value, Some(&kept.text)),
        // Never begins with what a link brought: pressing "Keep" would pass for typing it.
        ValueStatus::Missing | ValueStatus::Offered(_) => input(scene, row, value, None),
    }
}

fn input(scene: Scene<'_>, row: Row<'_>, value: &Value, known: Option<&str>) -> Html {
    let id = scene.element_id(row.item, value.id.as_str());
    let help = format!("{id}.help");
    // Said once is enough for the eye.
    let same = row.label.eq_ignore_ascii_case(&value.label);
    let refused = scene.state.refused.as_ref().filter(|(refused, _)| *refused == value.id).map(|(_, problem)| problem);
    let keep = {
        let (value, item) = (value.id.clone(), row.done_by_keeping.then(|| row.item.clone()));
        scene.act.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Action::Keep { value: value.clone(), text: typed(&event), item: item.clone() }
        })
    };
    let input = html! {
        <input class="input" id={id.clone()} type={if value.kind == Kind::Email { "email" } else { "text" }}
            autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby={help.clone()}
            aria-invalid={refused.is_some().then_some("true")} data-focus={scene.value_mark(&value.id)} />
    };
    html! {
        <form class="value-form" novalidate={true} onsubmit={keep}>
            <label for={id} class={same.then_some("unseen")}>{ &value.label }</label>
            { begin_with(input, known) }
                <button type="submit" class={classes!("button", scene.is_next(row.item).then_some("primary"))} part="button">
                    <span>{ words::KEEP }<span class="unseen">{ " " }{ &value.label }</span></span>
                </button>
            <p class="hint" id={help}>
                if let Some(problem) = refused {
                    <span class="problem">{ icon(Icon::Alert) }{ text::value_problem(problem) }{ " " }</span>
                }
                if let Some(help) = &value.help {
                    { prose(scene, help) }
                }
            </p>
        </form>
    }
}

fn offer(scene: Scene<'_>, value: &Value, offered: &Offered) -> Html {
    let confirm = Action::Confirm { value: value.id.clone(), shown: offered.text.clone() };
    html! {
        <>
            <strong class="value" tabindex="-1" data-focus={scene.value_mark(&value.id)}>{ breakable(&offered.text) }</strong>
            <p class="source ask">{ icon(Icon::Alert) }<span>{ words::compare(scene.guide, value.origin) }</span></p>
            <div class="choices">
                { Button::new(words::IT_MATCHES, confirm).about(&value.label).view(scene.act) }
                { Button::new(words::TYPE_ANOTHER, Action::Edit(value.id.clone())).quiet().about(&value.label).view(scene.act) }
            </div>
        </>
    }
}

fn choice(scene: Scene<'_>, value: &Value, kept: &Kept, offered: &Offered) -> Html {
    let take = Action::Confirm { value: value.id.clone(), shown: offered.text.clone() };
    let one = |title: &str, text: &str, button: Button| {
        html! {
            <div class="option">
                <span class="muted">{ title }</span>
                <strong class="value">{ breakable(text) }</strong>
                { button.about(text).view(scene.act) }
            </div>
        }
    };
    html! {
        <>
            <p class="source ask" tabindex="-1" data-focus={scene.value_mark(&value.id)}>
                { icon(Icon::Alert) }<span>{ words::differs(scene.guide, value.origin) }</span>
            </p>
            <div class="options">
                { one(words::YOURS, &kept.text, Button::new(words::KEEP_THIS, Action::Decline(value.id.clone()))) }
                { one(words::FROM_LINK, &offered.text, Button::new(words::USE_THIS, take)) }
            </div>
        </>
    }
}

/// What an input starts with. As an attribute, not as `value`: that would overwrite what is typed.
fn begin_with(mut input: Html, text: Option<&str>) -> Html {
    if let (VNode::VTag(tag), Some(text)) = (&mut input, text) {
        Rc::make_mut(tag).add_attribute("value", text.to_owned());
    }
    input
}

/// What stands in the form's input.
fn typed(event: &SubmitEvent) -> String {
    let form = event.target_dyn_into::<web_sys::HtmlFormElement>();
    let input = form.and_then(|form| form.query_selector("input").ok().flatten());
    let input = input.and_then(|input| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlInputElement>(input).ok());
    input.map(|input| input.value()).unwrap_or_default()
}
