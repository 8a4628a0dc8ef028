//! The same thing twice: rows of a form, actions of a step, prerequisites.

use super::Finding;
use super::steps::items;
use super::walk::{Around, Walk};
use crate::problem::{Code, Span};
use crate::reader::shorten;
use crate::source::Source;
use crate::tree::{Content, Node};

pub(super) fn repeats(walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    for form in walk.under(&["form"]) {
        let rows = form.node.under("fields").map(items).unwrap_or_default();
        // The same row may be there for two kinds of readers, with something else in it for each.
        let key = |row: &Node| Some(format!("{}\n{}", row.peek("label")?.to_lowercase(), condition(row, source)));
        twice(&rows, key, "label", "row", &form.around, source, findings);
    }
    for step in walk.steps() {
        let mut actions: Vec<&Node> = Vec::new();
        for block in step.node.under("blocks").map(items).unwrap_or_default() {
            if let Some(more) = block.under("actions") {
                actions.extend(items(more));
            } else if ["form", "permissions", "notables", "message"].iter().any(|key| block.under(key).is_some()) {
                // After something else has been done, the same button is another matter.
                twice(&actions, |action| Some(sentence(action)), "", "action", &step.around, source, findings);
                actions.clear();
            }
        }
        twice(&actions, |action| Some(sentence(action)), "", "action", &step.around, source, findings);
    }
    for group in walk.groups.iter().filter(|group| group.around.keys.is_empty()) {
        let prerequisites = group.node.under("prerequisites").map(items).unwrap_or_default();
        let key = |one: &Node| Some(format!("{}\n{}", one.peek("text")?.to_lowercase(), condition(one, source)));
        let around = Around { place: "prerequisites".into(), ..Around::default() };
        twice(&prerequisites, key, "text", "prerequisite", &around, source, findings);
    }
}

fn twice(
    nodes: &[&Node],
    key: impl Fn(&Node) -> Option<String>,
    marked: &str,
    what: &str,
    around: &Around<'_>,
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    let mut known: Vec<(String, Span)> = Vec::new();
    for node in nodes {
        let Some(key) = key(node).filter(|key| !key.trim().is_empty()) else { continue };
        let span = node.under(marked).or_else(|| deed(node)).unwrap_or(node).span;
        let Some((_, first)) = known.iter().find(|(known, _)| *known == key) else {
            known.push((key, span));
            continue;
        };
        let name = shorten(source.slice(span).trim_matches(['"', '\'']));
        let lines = (source.line(first.start), source.line(span.start));
        let message = format!("the {what} '{name}' is written twice (lines {} and {}).", lines.0, lines.1);
        let around = Around { ids: around.ids.iter().copied().chain(node.peek("id")).collect(), ..around.clone() };
        let remedy = match what {
            "action" => "Remove one, or say what is different: 'place', 'detail' or 'see'.",
            _ => "Remove one, or say for whom each is with 'when'.",
        };
        let mut finding = Finding::new(Code::SameItemTwice, span, &around, &message, remedy);
        finding.first = Some(*first);
        findings.push(finding);
    }
}

/// What an action says, without its id.
fn sentence(action: &Node) -> String {
    const NOT_SAID: [&str; 3] = ["id", "was", "revision"];
    let Content::Mapping(entries) = &action.content else { return String::new() };
    let mut said: Vec<String> = entries
        .iter()
        .filter(|(key, _)| !key.scalar().is_some_and(|key| NOT_SAID.contains(&key)))
        .map(|(key, value)| format!("{}: {}", key.scalar().unwrap_or_default(), flat(value)))
        .collect();
    said.sort();
    said.join("\n")
}

fn flat(node: &Node) -> String {
    match &node.content {
        Content::Scalar(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
        Content::Sequence(items) => items.iter().map(flat).collect::<Vec<_>>().join(" › "),
        Content::Mapping(entries) => entries.iter().map(|(_, value)| flat(value)).collect::<Vec<_>>().join(" "),
    }
}

/// The part of an action that says what to do, for the caret.
fn deed(action: &Node) -> Option<&Node> {
    const NO_DEED: [&str; 12] =
        ["id", "was", "revision", "place", "detail", "see", "optional", "who", "needs", "when", "in", "format"];
    let Content::Mapping(entries) = &action.content else { return None };
    entries.iter().find(|(key, _)| !key.scalar().is_some_and(|key| NO_DEED.contains(&key))).map(|(_, value)| value)
}

fn condition(node: &Node, source: &Source<'_>) -> String {
    ["when", "needs"].iter().filter_map(|key| node.under(key)).map(|node| source.slice(node.span)).collect()
}
