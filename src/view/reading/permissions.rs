//! Rights to grant, in the groups of the system, each with its reason.

use super::inline::{label_of_screen, prose};
use super::{Reading, heading, list};
use guide_model::{Permission, PermissionGroup, Permissions};
use yew::prelude::*;

/// Rights to grant.
pub(super) fn permissions(reading: &Reading, permissions: &Permissions) -> Html {
    html! {
        <>
            if let Some(intro) = &permissions.intro {
                <p>{ prose(reading, intro) }</p>
            }
            <p>{ &permissions.caption }</p>
            { permissions.groups.iter().map(|one| group(reading, one)).collect::<Html>() }
        </>
    }
}

fn group(reading: &Reading, group: &PermissionGroup) -> Html {
    html! {
        <>
            if let Some(title) = &group.title {
                { heading(reading, 2, title) }
            }
            { list(group.items.iter().map(|item| permission(reading, item))) }
        </>
    }
}

fn permission(reading: &Reading, permission: &Permission) -> Html {
    html! {
        <>
            { label_of_screen(reading, &permission.label) }
            if !permission.tags.is_empty() {
                { format!(" ({})", permission.tags.join(", ")) }
            }
            if let Some(reason) = &permission.reason {
                <br />
                { prose(reading, reason) }
            }
        </>
    }
}
