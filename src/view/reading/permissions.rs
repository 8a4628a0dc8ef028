//! Rights to grant, in the groups of the system, each with its reason.

use super::inline::{label_of_screen, prose};
use super::{Reading, heading, list};
use crate::text::phrase;
use guide_model::{Permission, PermissionGroup, Permissions};
use yew::prelude::*;

/// Rights to grant.
pub(super) fn permissions(reading: &Reading, permissions: &Permissions) -> Html {
    let all_required = phrase::all_required(permissions);
    let mixed = all_required.is_none();
    html! {
        <>
            if let Some(intro) = &permissions.intro {
                <p>{ prose(reading, intro) }</p>
            }
            if let Some(words) = all_required {
                <p>{ words }</p>
            }
            { permissions.groups.iter().map(|one| group(reading, one, mixed)).collect::<Html>() }
        </>
    }
}

fn group(reading: &Reading, group: &PermissionGroup, mixed: bool) -> Html {
    html! {
        <>
            if let Some(title) = &group.title {
                { heading(reading, 2, title) }
            }
            { list(group.items.iter().map(|item| permission(reading, item, mixed))) }
        </>
    }
}

fn permission(reading: &Reading, permission: &Permission, mixed: bool) -> Html {
    let level = if permission.required { phrase::REQUIRED } else { phrase::OPTIONAL };
    html! {
        <>
            { label_of_screen(reading, &permission.label) }
            if mixed {
                { format!(" ({level})") }
            }
            if let Some(reason) = &permission.reason {
                <br />
                { prose(reading, reason) }
            }
        </>
    }
}
