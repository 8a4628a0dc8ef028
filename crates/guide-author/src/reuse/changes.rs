//! `based_on` and `change`: a partner's tree with what a vendor says differently.

use crate::fields::{Fields, Keys};
use crate::names::did_you_mean;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::suggest::nearest;
use crate::tree::{Content, Node};

pub(crate) const CHANGE: Keys =
    Keys { what: "a change", required: &[], optional: &["replace", "with", "remove", "after", "before", "insert"] };

/// The keys that say what is changed: exactly one of them.
const CHANGES: [&str; 4] = ["replace", "remove", "after", "before"];

/// Top-level keys that belong to the vendor's file itself, or in which nothing has an id that readers meet.
const NOT_WITHIN: [&str; 9] =
    ["change", "system", "partner", "sources", "labels", "allow", "scopes", "contacts", "based_on"];

/// The tree of a guide that is based on a partner's: both trees are in the reader's source.
pub(crate) fn based(reader: &mut Reader<'_>, own: &Node, procedure: Node) -> Node {
    let (Content::Mapping(own_pairs), Content::Mapping(pairs)) = (&own.content, procedure.content) else {
        return own.clone();
    };
    let mut all = own_pairs.clone();
    let replaced: Vec<(String, String)> = pairs
        .iter()
        .filter(|(key, _)| key.scalar().is_some_and(|key| own.under(key).is_some()))
        .flat_map(ids_of)
        .collect();
    all.extend(pairs.into_iter().filter(|(key, _)| key.scalar().is_none_or(|key| own.under(key).is_none())));
    let mut root = Node { span: own.span, content: Content::Mapping(all) };
    if let Some(node) = own.under("change") {
        let changes = Named { node, name: "change".into() };
        let mut done: Vec<(String, Span)> = Vec::new();
        reader.list(&changes, |reader, item| {
            reader.within(item.name.clone(), |reader| change(reader, &item, &mut root, &replaced, &mut done))
        });
    }
    root
}

/// Carries out one change. `replaced` are ids of the partner's guide that the vendor's own keys have put aside, each
/// with its key.
fn change(
    reader: &mut Reader<'_>,
    node: &Named<'_>,
    root: &mut Node,
    replaced: &[(String, String)],
    done: &mut Vec<(String, Span)>,
) -> Option<()> {
    let fields = reader.fields(node, &CHANGE)?;
    let absent = ("nothing says what is changed.", "Write one of: replace, remove, after, before.");
    let what = reader.one_of(&fields, &CHANGES, absent, "Make a change of its own for the other.")?;
    let brings = match what.name.as_str() {
        "remove" => None,
        "replace" => Some("with"),
        _ => Some("insert"),
    };
    for extra in fields.written(&["with", "insert"]).iter().filter(|extra| brings != Some(&extra.name)) {
        let message = format!("'{}' does not go with '{}'.", extra.name, what.name);
        let remedy = match brings {
            Some(brings) => format!("Write '{brings}' instead."),
            None => "Remove it, or write 'replace' instead of 'remove'.".into(),
        };
        reader.report(extra.node.span, Code::Choice, message, remedy);
    }
    let new = match brings {
        Some(brings) => Some(brought(reader, &fields, &what.name, brings)?),
        None => None,
    };
    let id = reader.line(&what)?;
    let (is_last, span) = (!matches!(what.name.as_str(), "after" | "before"), what.node.span);
    let earlier = done.iter().find(|(known, _)| *known == id).map(|&(_, first)| first);
    if let Some(first) = earlier.filter(|_| is_last || !has(root, &id)) {
        let message = format!("'{}' is changed twice ({}).", shorten(&id), reader.lines(first, span));
        reader.report_two(span, first, Code::Reuse, message, "Keep one of the changes.");
        return None;
    }
    if !has(root, &id) {
        let (message, remedy) = nothing_there(&id, root, replaced);
        reader.report(span, Code::Reuse, message, remedy);
        return None;
    }
    if is_last {
        done.push((id.clone(), span));
    }
    match what.name.as_str() {
        "remove" => remove(root, &id),
        name => {
            let new = new?;
            edit(root, &id, &mut |list, at| {
                let range = match name {
                    "replace" => at..at.saturating_add(1),
                    "before" => at..at,
                    _ => at.saturating_add(1)..at.saturating_add(1),
                };
                list.splice(range, new.clone());
            });
        }
    }
    Some(())
}

/// What to say about a change to an id that is not there.
fn nothing_there(id: &str, root: &Node, replaced: &[(String, String)]) -> (String, String) {
    let id_there = shorten(id);
    if let Some((_, key)) = replaced.iter().find(|(known, _)| known == id) {
        let message =
            format!("'{id_there}' is in the partner's '{key}', and this guide has its own '{key}' in their place.");
        return (
            message,
            format!("Write it as you need it under '{key}' here, or remove '{key}' here and keep the change."),
        );
    }
    let near = nearest(id, ids(root)).map(str::to_owned);
    let remedy = did_you_mean(near, || "Look for the id in the partner's guide.".into());
    (format!("nothing in the partner's guide has the id '{id_there}'."), remedy)
}

/// What a change puts in: one thing with `with`, a list with `insert`.
fn brought(reader: &mut Reader<'_>, fields: &Fields<'_>, what: &str, key: &str) -> Option<Vec<Node>> {
    let Some(node) = fields.get(key) else {
        let message = format!("'{what}' needs '{key}', and there is none.");
        reader.report(fields.span, Code::MissingKey, message, format!("Add '{key}: …'."));
        return None;
    };
    if key == "with" {
        return Some(vec![node.node.clone()]);
    }
    reader.list(&node, |_, item| Some(item.node.clone()))
}

/// The id of an item of a list: its own, or for a block such as `message` that of what it holds.
fn id_of(node: &Node) -> Option<&str> {
    let Content::Mapping(pairs) = &node.content else { return None };
    node.peek("id").or_else(|| pairs.iter().find_map(|(_, value)| value.peek("id")))
}

/// Does something to the list in which an id stands, once: values come last, because their ids are counted apart.
fn edit(root: &mut Node, id: &str, act: &mut dyn FnMut(&mut Vec<Node>, usize)) -> bool {
    let Content::Mapping(pairs) = &mut root.content else { return false };
    let key = |key: &Node, among: &[&str]| key.scalar().is_some_and(|key| among.contains(&key));
    let items = pairs.iter_mut().filter(|(name, _)| !key(name, &NOT_WITHIN) && !key(name, &["values"]));
    let found = items.into_iter().any(|(_, value)| edit_below(value, id, act));
    found || pairs.iter_mut().filter(|(name, _)| key(name, &["values"])).any(|(_, value)| edit_below(value, id, act))
}

fn edit_below(node: &mut Node, id: &str, act: &mut dyn FnMut(&mut Vec<Node>, usize)) -> bool {
    match &mut node.content {
        Content::Scalar(_) => false,
        Content::Mapping(pairs) => pairs.iter_mut().any(|(_, value)| edit_below(value, id, act)),
        Content::Sequence(nodes) => {
            if let Some(at) = nodes.iter().position(|node| id_of(node) == Some(id)) {
                act(nodes, at);
                return true;
            }
            nodes.iter_mut().any(|node| edit_below(node, id, act))
        }
    }
}

/// Takes something out, and what was there for its sake alone.
fn remove(root: &mut Node, id: &str) {
    let mut marked = None;
    edit(root, id, &mut |list, at| marked = list.get(at).map(|node| node.span));
    let Content::Mapping(pairs) = &mut root.content else { return };
    let kept = std::mem::take(pairs).into_iter().filter_map(|(key, value)| {
        let is_ours = key.scalar().is_none_or(|key| !NOT_WITHIN.contains(&key));
        let value = if is_ours { value.retain(&mut |node| Some(node.span) != marked)? } else { value };
        Some((key, value))
    });
    *pairs = kept.collect();
}

fn has(root: &Node, id: &str) -> bool {
    ids(root).contains(&id)
}

/// The ids under a key that a change could name, each with the key.
fn ids_of((key, value): &(Node, Node)) -> Vec<(String, String)> {
    let Some(name) = key.scalar().filter(|key| !NOT_WITHIN.contains(key)) else { return Vec::new() };
    ids_below(value).into_iter().map(|id| (id.to_owned(), name.to_owned())).collect()
}

fn ids_below(node: &Node) -> Vec<&str> {
    fn below<'n>(node: &'n Node, ids: &mut Vec<&'n str>) {
        match &node.content {
            Content::Scalar(_) => {}
            Content::Mapping(pairs) => pairs.iter().for_each(|(_, value)| below(value, ids)),
            Content::Sequence(nodes) => {
                for node in nodes {
                    ids.extend(id_of(node));
                    below(node, ids);
                }
            }
        }
    }
    let mut ids = Vec::new();
    below(node, &mut ids);
    ids
}

/// All ids that a change can name.
fn ids(root: &Node) -> Vec<&str> {
    let Content::Mapping(pairs) = &root.content else { return Vec::new() };
    let within = pairs.iter().filter(|(key, _)| key.scalar().is_none_or(|key| !NOT_WITHIN.contains(&key)));
    within.flat_map(|(_, value)| ids_below(value)).collect()
}
