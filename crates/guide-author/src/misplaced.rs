//! Keys at a wrong indentation: which neighbour they belong to, by the tables of keys.

use crate::fields::Keys;
use crate::problem::Code;
use crate::reader::Reader;
use crate::schema::groups_under;
use crate::tree::{Content, Node};
use std::ops::Range;

type Pair = (Node, Node);

impl Reader<'_> {
    /// Reports keys with nothing under them whose own keys stand beside them, and gives where these are: the
    /// key itself first, then those that belong to it.
    pub(crate) fn not_indented(&mut self, pairs: &[Pair], keys: &Keys) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (at, (key, value)) in pairs.iter().enumerate() {
            let Some(name) = key.scalar().filter(|name| value.shape() == "empty" && keys.has(name)) else { continue };
            let behind = pairs.get(at.saturating_add(1)..).unwrap_or_default();
            let Some(below) = groups_under(keys, name).find_map(|(group, in_list)| {
                let below = first_of(behind, group);
                (!in_list && is_of(&below, group, keys)).then_some(below)
            }) else {
                continue;
            };
            let message = format!("'{name}' is empty, and what belongs to it is not indented: {}.", below.join(", "));
            let remedy = format!("Put two more spaces before each line that belongs to '{name}'.");
            self.report(key.span, Code::Shape, message, remedy);
            found.push(at..at.saturating_add(below.len()).saturating_add(1));
        }
        found
    }

    /// The remedy for a key that is none here, but one of a group that stands before it.
    pub(crate) fn of_neighbour(&self, key: &Node, before: &[Pair], keys: &Keys) -> Option<String> {
        let name = key.scalar()?;
        before.iter().rev().find_map(|(neighbour, value)| {
            let neighbour = neighbour.scalar()?;
            let group = groups_under(keys, neighbour).find_map(|(group, in_list)| {
                let node = if in_list { last_item(value)? } else { value };
                (group.has(name) && node.under(name).is_none()).then_some(node)
            })?;
            let owner = match value.content {
                Content::Sequence(_) => format!("the last item of '{neighbour}'"),
                _ => format!("'{neighbour}'"),
            };
            let what_to_do = self.bring_into(key, group)?;
            Some(format!("It belongs to {owner}: {what_to_do}."))
        })
    }

    /// How to bring a key into a group.
    fn bring_into(&self, key: &Node, group: &Node) -> Option<String> {
        let Content::Mapping(pairs) = &group.content else { return None };
        if self.source.slice(group.span).starts_with('{') {
            return Some("write it between the { and } there".into());
        }
        let (first, _) = pairs.first()?;
        let column = |node: &Node| self.source.place(node.span).column;
        let more = column(first).checked_sub(column(key)).filter(|more| *more > 0)?;
        Some(format!("put {more} more space{} before it", if more == 1 { "" } else { "s" }))
    }
}

/// The keys of a group that come first among these.
fn first_of<'n>(pairs: &'n [Pair], group: &Keys) -> Vec<&'n str> {
    pairs.iter().map_while(|(key, _)| key.scalar().filter(|key| group.has(key))).collect()
}

/// Whether these were meant for a group, and not for where they stand: keys that only the group has, or has to have.
fn is_of(names: &[&str], group: &Keys, around: &Keys) -> bool {
    names.iter().any(|name| group.required.contains(name) || !around.has(name))
}

fn last_item(list: &Node) -> Option<&Node> {
    match &list.content {
        Content::Sequence(items) => items.last(),
        _ => None,
    }
}
