//! Rights to grant, in the system's groups, each with its reason.

use super::card::card;
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use guide_model::{Count, Permission, PermissionGroup, Permissions};

/// The rights.
pub(super) fn permissions(pen: &mut Pen, scene: Scene<'_>, permissions: &Permissions) {
    let mut count = Count::default();
    for group in &permissions.groups {
        for item in &group.items {
            scene.add(&mut count, &item.id, item.optional);
        }
    }
    if let Some(intro) = &permissions.intro {
        pen.el("p.intro", |pen| prose(pen, scene, intro));
    }
    let caption = |pen: &mut Pen| pen.words(&permissions.caption);
    card(pen, Some("permissions"), count, caption, |pen| {
        // The groups are the guide's: none comes or goes.
        for one in &permissions.groups {
            pen.el("div", |pen| group(pen, scene, one));
        }
    });
}

fn group(pen: &mut Pen, scene: Scene<'_>, group: &PermissionGroup) {
    let rights = |pen: &mut Pen| {
        scene.rows(pen, |pen| {
            for item in &group.items {
                right(pen, scene, item);
            }
        });
    };
    match &group.title {
        Some(title) => pen.el("fieldset.group", |pen| {
            pen.el("legend", |pen| pen.words_in("bdi", title));
            rights(pen);
        }),
        None => rights(pen),
    }
}

fn right(pen: &mut Pen, scene: Scene<'_>, item: &Permission) {
    scene.item(pen, "row right", &item.id, |pen| {
        scene.tick(pen, "tick-label", &item.id, true, |pen| {
            pen.el("strong", |pen| pen.words_in("bdi", &item.label));
            for tag in &item.tags {
                pen.words(" ");
                pen.words_in("span.tag", tag);
            }
        });
        if let Some(reason) = &item.reason {
            pen.el("p.hint", |pen| prose(pen, scene, reason));
        }
    });
}
