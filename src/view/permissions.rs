//! Rights to grant, in the system's groups, each with its reason.

use super::card::card;
use super::prose::prose;
use super::scene::Scene;
use crate::text::{phrase, words};
use guide_model::{Permission, PermissionGroup, Permissions};
use yew::prelude::*;

/// The rights. Where all are required, that is said once; else each says whether it is.
pub(super) fn permissions(scene: Scene<'_>, permissions: &Permissions) -> Html {
    let all_required = phrase::all_required(permissions);
    let tell = all_required.is_none();
    let groups =
        (0_u32..).zip(&permissions.groups).map(|(at, one)| html! { <div key={at}>{ group(scene, one, tell) }</div> });
    let count = scene.count(permissions.groups.iter().flat_map(|group| &group.items).map(|item| &item.id));
    html! {
        <>
            if let Some(intro) = &permissions.intro {
                <p class="intro">{ prose(scene, intro) }</p>
            }
            { card(Some("permissions"), html! { { all_required.unwrap_or_else(|| words::PERMISSIONS.into()) } }, count, html! { <>{ for groups }</> }) }
        </>
    }
}

fn group(scene: Scene<'_>, group: &PermissionGroup, tell: bool) -> Html {
    let rights = html! {
        <ul class="rows" role="list">{ for group.items.iter().map(|item| right(scene, item, tell)) }</ul>
    };
    match &group.title {
        Some(title) => html! { <fieldset class="group"><legend>{ title }</legend>{ rights }</fieldset> },
        None => rights,
    }
}

fn right(scene: Scene<'_>, item: &Permission, tell: bool) -> Html {
    html! {
        <li class={scene.classes("row right", &item.id, scene.is_next(&item.id))} key={item.id.as_str()}>
            <label class="tick-label">
                { scene.check(&item.id, true) }
                <span>
                    <strong>{ &item.label }</strong>
                    if tell {
                        { " " }<span class="tag">{ if item.required { phrase::REQUIRED } else { phrase::OPTIONAL } }</span>
                    }
                </span>
            </label>
            if let Some(reason) = &item.reason {
                <p class="hint">{ prose(scene, reason) }</p>
            }
        </li>
    }
}
