//! `permissions`: rights to grant, as the system groups them.

use super::message::{optional_words, sound};
use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::{Phrases, fill, join, run, words};
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, title};
use guide_model::{Action, Block, Permission, PermissionGroup, Permissions, Text};

pub(crate) const PERMISSIONS: Keys = Keys {
    what: "a permissions block",
    required: &["groups"],
    optional: &["intro", "population", "nothing_else", "needs"],
};
pub(crate) const GROUP: Keys =
    Keys { what: "a group", required: &[], optional: &["title", "items", "groups", "needs"] };
pub(crate) const PERMISSION: Keys = Keys {
    what: "a permission",
    required: &["id", "label"],
    optional: &["level", "required", "reason", "population", "needs", "was", "revision"],
};
pub(crate) const NOTHING_ELSE: Keys =
    Keys { what: "a line for the end", required: &["id"], optional: &["text", "was", "revision"] };

/// Between the titles of groups that lie in each other.
const INSIDE: &str = " › ";

/// What has been listed so far: where it stands and under what.
type Listed = Vec<(String, Span)>;

pub(crate) fn permissions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Block>> {
    let fields = reader.fields(node, &PERMISSIONS)?;
    let intro = sound(fields.get("intro").map(|node| reader.text(&node)));
    let population = optional_words(reader, &fields, "population");
    let mut listed = Listed::new();
    let mut groups = Vec::new();
    let read = fields
        .get("groups")
        .and_then(|node| reader.list(&node, |reader, item| group(reader, &item, "", &mut listed, &mut groups)));
    let nothing_else = sound(fields.get("nothing_else").map(|node| nothing_else(reader, &node)));
    read?;
    let mut intro = intro?.unwrap_or_default();
    if let Some(population) = population? {
        intro = join(intro, fill(reader.phrases.population, &[("what", &[run(population)])]));
    }
    let intro = (!intro.is_empty()).then_some(intro);
    let mut permissions = lowered(reader.phrases, intro, groups);
    for item in permissions.groups.iter_mut().flat_map(|group| &mut group.items) {
        // In a step that may be left out. What it says about a right is true nevertheless.
        item.optional |= reader.flow.optional;
    }
    let mut blocks = vec![Block::Permissions(permissions)];
    blocks.extend(nothing_else?.map(|action| Block::Actions(vec![action])));
    Some(blocks)
}

/// Where all are required, that is said once; else each says whether it is.
fn lowered(phrases: &Phrases, intro: Option<Text>, mut groups: Vec<PermissionGroup>) -> Permissions {
    let items = || groups.iter().flat_map(|group| &group.items);
    let mixed = items().any(|item| item.optional);
    let caption = match items().count() {
        _ if mixed => phrases.permissions.into(),
        1 => phrases.one_required.into(),
        2 => phrases.both_required.into(),
        count => words(phrases.all_required, "count", &count.to_string()),
    };
    if mixed {
        for item in groups.iter_mut().flat_map(|group| &mut group.items) {
            let tag = if item.optional { phrases.optional_right } else { phrases.required_right };
            item.tags.push(tag.into());
        }
    }
    Permissions { intro, caption, groups }
}

/// A group, and the groups in it as groups of their own: "HR › Employees".
fn group(
    reader: &mut Reader<'_>,
    node: &Named<'_>,
    above: &str,
    listed: &mut Listed,
    groups: &mut Vec<PermissionGroup>,
) -> Option<()> {
    let fields = reader.fields(node, &GROUP)?;
    let own = sound(fields.get("title").map(|node| reader.words(&node)));
    if fields.written(&["items", "groups"]).is_empty() {
        let message = "a group needs 'items' or 'groups', and there is none.";
        reader.report(fields.span, Code::MissingKey, message, "Add 'items: …'.");
        return None;
    }
    let title = match own.clone().flatten() {
        Some(own) if above.is_empty() => own,
        Some(own) => format!("{above}{INSIDE}{own}"),
        None => above.to_owned(),
    };
    let mut good = Some(());
    if let Some(node) = fields.get("items") {
        let items = reader.list(&node, |reader, item| permission(reader, &item, above, listed));
        match items {
            Some(items) => {
                let title = (!title.is_empty()).then(|| title.clone());
                groups.push(PermissionGroup { title, items });
            }
            None => good = None,
        }
    }
    if let Some(node) = fields.get("groups") {
        good = good.and(reader.list(&node, |reader, item| group(reader, &item, &title, listed, groups)).map(|_| ()));
    }
    own.and(good)
}

fn permission(reader: &mut Reader<'_>, node: &Named<'_>, above: &str, listed: &mut Listed) -> Option<Permission> {
    refuse_second(reader, node, above, listed);
    reader.within(title("permission", node), |reader| {
        let fields = reader.fields(node, &PERMISSION)?;
        let id = reader.own_id(&fields, Space::Items);
        let label = fields.get("label").and_then(|node| reader.label_text(&node));
        let level = sound(fields.get("level").map(|node| reader.label_text(&node)));
        let required = fields.get("required").map_or(Some(true), |node| reader.flag(&node));
        let reason = sound(fields.get("reason").map(|node| reader.text(&node)));
        let population = optional_words(reader, &fields, "population");
        let (label, level, required) = (label?, level?, required?);
        let fingerprint = fingerprint::of_permission(&label, level.as_deref(), required);
        let fingerprint = reader.fingerprint(&fields, fingerprint);
        let tags = level.into_iter().chain(population?).collect();
        Some(Permission { id: id?, label, tags, reason: reason?, optional: !required, fingerprint })
    })
}

/// The same right twice is a mistake. In a group of a group, or with another level, it is another right.
fn refuse_second(reader: &mut Reader<'_>, node: &Named<'_>, above: &str, listed: &mut Listed) {
    let (Some(label), Some(span)) = (node.node.peek("label"), node.node.under("label").map(|label| label.span)) else {
        return;
    };
    let level = node.node.peek("level").unwrap_or("");
    let key = format!("{above}\n{label}\n{level}").to_lowercase();
    match listed.iter().find(|(known, _)| *known == key).map(|(_, first)| *first) {
        None => listed.push((key, span)),
        Some(first) => {
            let message = format!("permission '{label}' is listed twice ({}).", reader.lines(first, span));
            reader.report_two(span, first, Code::Repeated, message, "Remove one.");
        }
    }
}

/// That nothing but these is granted.
fn nothing_else(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Action> {
    reader.within("nothing_else".into(), |reader| {
        let fields: Fields<'_> = reader.fields(node, &NOTHING_ELSE)?;
        let id = reader.own_id(&fields, Space::Items);
        let text = match fields.get("text") {
            Some(node) => reader.text(&node),
            None => Some(Text::plain(reader.phrases.nothing_else)),
        };
        let fingerprint = reader.fingerprint(&fields, fingerprint::of_kind("nothing-else"));
        let optional = reader.flow.optional;
        Some(Action { id: id?, text: text?, detail: None, when: Vec::new(), optional, fingerprint })
    })
}
