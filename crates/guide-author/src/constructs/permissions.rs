//! `permissions`: rights to grant, as the system groups them.

use crate::fields::Keys;
use crate::fingerprint;
use crate::names::Space;
use crate::phrases::{Phrases, words};
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, title};
use guide_model::{Permission, PermissionGroup, Permissions, Text};

const PERMISSIONS: Keys = Keys { what: "a permissions block", required: &["groups"], optional: &["intro"] };
const GROUP: Keys = Keys { what: "a group", required: &["items"], optional: &["title"] };
const PERMISSION: Keys =
    Keys { what: "a permission", required: &["id", "label"], optional: &["required", "reason", "was"] };

pub(crate) fn permissions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Permissions> {
    let fields = reader.fields(node, &PERMISSIONS)?;
    let intro = fields.get("intro").and_then(|node| reader.text(&node));
    let mut listed = Vec::new();
    let groups =
        fields.get("groups").and_then(|node| reader.list(&node, |reader, item| group(reader, &item, &mut listed)));
    Some(lowered(reader.phrases, intro, groups?))
}

/// Where all are required, that is said once; else each says whether it is.
fn lowered(phrases: &Phrases, intro: Option<Text>, mut groups: Vec<PermissionGroup>) -> Permissions {
    let items = || groups.iter().flat_map(|group| &group.items);
    let caption = match items().count() {
        _ if items().any(|item| item.optional) => phrases.permissions.into(),
        1 => phrases.one_required.into(),
        2 => phrases.both_required.into(),
        count => words(phrases.all_required, "count", &count.to_string()),
    };
    if items().any(|item| item.optional) {
        for item in groups.iter_mut().flat_map(|group| &mut group.items) {
            let tag = if item.optional { phrases.optional_right } else { phrases.required_right };
            item.tags.push(tag.into());
        }
    }
    Permissions { intro, caption, groups }
}

fn group(reader: &mut Reader<'_>, node: &Named<'_>, listed: &mut Vec<(String, Span)>) -> Option<PermissionGroup> {
    let fields = reader.fields(node, &GROUP)?;
    let title = fields.get("title").and_then(|node| reader.words(&node));
    let items =
        fields.get("items").and_then(|node| reader.list(&node, |reader, item| permission(reader, &item, listed)));
    Some(PermissionGroup { title, items: items? })
}

fn permission(reader: &mut Reader<'_>, node: &Named<'_>, listed: &mut Vec<(String, Span)>) -> Option<Permission> {
    if let (Some(label), Some(span)) = (node.node.peek("label"), node.node.under("label").map(|label| label.span)) {
        let key = label.to_lowercase();
        match listed.iter().find(|(known, _)| *known == key).map(|(_, first)| *first) {
            None => listed.push((key, span)),
            Some(first) => {
                let message = format!("permission '{label}' is listed twice ({}).", reader.lines(first, span));
                reader.report_two(span, first, Code::Repeated, message, "Remove one.");
            }
        }
    }
    reader.within(title("permission", node), |reader| {
        let fields = reader.fields(node, &PERMISSION)?;
        let id = reader.own_id(&fields, Space::Items);
        let label = fields.get("label").and_then(|node| reader.label_text(&node));
        let required = fields.get("required").map_or(Some(true), |node| reader.flag(&node));
        let reason = fields.get("reason").and_then(|node| reader.text(&node));
        let (label, required) = (label?, required?);
        let fingerprint = fingerprint::of_permission(&label, None, required);
        Some(Permission { id: id?, label, tags: Vec::new(), reason, optional: !required, fingerprint })
    })
}
