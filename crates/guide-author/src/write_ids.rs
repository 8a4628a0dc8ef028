//! Writing the ids that are missing, into the texts as they are: comments, order and form stay.
//!
//! What needs an id is what the readers of constructs say ([`Code::MissingId`]), so that nothing about
//! constructs is known here. Nothing is written to the disk.

use crate::folder::{Content as FileContent, SourceFile};
use crate::problem::{Code, Problem};
use crate::source::Source;
use crate::suggest::proposed_id;
use crate::tree::{self, Content, Node};
use std::collections::{BTreeMap, BTreeSet};

/// A file with the ids that it lacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithIds {
    /// Its path below the guides folder.
    pub file: String,
    /// Its text with the ids in it.
    pub text: String,
    /// The ids, from top to bottom.
    pub ids: Vec<WrittenId>,
}

/// An id that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenId {
    /// The id.
    pub id: String,
    /// Where it stands in the new text, counted from 1.
    pub line: usize,
}

/// The files that lack ids, with ids. `problems` are those of the files.
#[must_use]
pub fn write_ids(files: &[SourceFile], problems: &[Problem]) -> Vec<WithIds> {
    let mut missing: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for problem in problems.iter().filter(|problem| problem.code == Code::MissingId) {
        if let Some(place) = problem.place {
            missing.entry(&problem.file).or_default().insert(place.span.start);
        }
    }
    let with_ids = |(file, starts): (&str, BTreeSet<usize>)| {
        let taken = |path: &str| text_of(files, path).map(ids_in).unwrap_or_default();
        let text = text_of(files, file)?;
        let mut ids = taken(file);
        if let Some(procedure) = based_on(text) {
            ids.extend(taken(&format!("partners/{procedure}.yaml")));
        }
        write_into(file, text, &starts, ids)
    };
    missing.into_iter().filter_map(with_ids).collect()
}

fn text_of<'f>(files: &'f [SourceFile], path: &str) -> Option<&'f str> {
    files.iter().find(|file| file.path == path).and_then(|file| match &file.content {
        FileContent::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

fn based_on(text: &str) -> Option<String> {
    let source = Source::new("", text.trim_start_matches(BOM));
    tree::parse(&source).ok().flatten()?.peek("based_on").map(str::to_owned)
}

/// All ids of a text, given and former ones: none of them may be given again.
fn ids_in(text: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let source = Source::new("", text.trim_start_matches(BOM));
    if let Ok(Some(root)) = tree::parse(&source) {
        visit(&root, &mut Vec::new(), &mut |node, _| {
            for key in ["id", "was", "submit_id"] {
                ids.extend(node.peek(key).map(str::to_owned));
            }
        });
    }
    ids
}

/// A mark that some editors put before a text. Places do not count it.
const BOM: char = '\u{feff}';

fn write_into(file: &str, text: &str, starts: &BTreeSet<usize>, mut taken: BTreeSet<String>) -> Option<WithIds> {
    let bare = text.trim_start_matches(BOM);
    let source = Source::new(file, bare);
    let root = tree::parse(&source).ok()??;
    let mut insertions: Vec<(usize, String, String)> = Vec::new();
    visit(&root, &mut Vec::new(), &mut |node, keys| {
        // Inside out: the innermost group that starts here is the last one that is visited.
        if !starts.contains(&node.span.start) || node.under("id").is_some() {
            return;
        }
        let id = unique(proposal(node, keys), &taken);
        taken.insert(id.clone());
        insertions.retain(|(at, ..)| *at != insertion_point(node, &source));
        insertions.push((insertion_point(node, &source), written(node, &id, &source), id));
    });
    insertions.sort();
    let mut new = String::new();
    let mut ids = Vec::new();
    let mut from = 0;
    for (at, words, id) in insertions {
        new.push_str(bare.get(from..at)?);
        ids.push(WrittenId { id, line: new.matches('\n').count().saturating_add(1) });
        new.push_str(&words);
        from = at;
    }
    new.push_str(bare.get(from..)?);
    // A text that is no tree any more, or another one, is never handed out.
    let after = Source::new(file, &new);
    let same = tree::parse(&after).ok()??;
    if ids.is_empty() || groups(&same) != groups(&root) {
        return None;
    }
    let mark = text.get(..text.len().saturating_sub(bare.len())).unwrap_or_default();
    Some(WithIds { file: file.into(), text: format!("{mark}{new}"), ids })
}

fn is_flow(node: &Node, source: &Source<'_>) -> bool {
    source.slice(node.span).starts_with('{')
}

fn insertion_point(node: &Node, source: &Source<'_>) -> usize {
    node.span.start.saturating_add(usize::from(is_flow(node, source)))
}

/// The id as it has to be written at the start of a group: in its line, or on a line of its own.
fn written(node: &Node, id: &str, source: &Source<'_>) -> String {
    if is_flow(node, source) {
        let behind = source.text.get(node.span.start.saturating_add(1)..).unwrap_or("");
        let empty = matches!(&node.content, Content::Mapping(entries) if entries.is_empty());
        let comma = if empty { "" } else { "," };
        let space = if behind.starts_with(char::is_whitespace) { "" } else { " " };
        return format!(" id: {id}{comma}{space}");
    }
    let before = source.text.get(..node.span.start).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let indentation = before.get(line_start..).unwrap_or("").chars().count();
    let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
    format!("id: {id}{line_end}{}", " ".repeat(indentation))
}

/// An id for a group, not yet made unique.
fn proposal(node: &Node, keys: &[&str]) -> String {
    let id = proposed_id(node).unwrap_or_else(|| "item".into());
    match keys {
        // Values are named in texts and links, where they are written with _.
        [.., "values"] => match id.replace('-', "_") {
            word if word == "vendor" || word == "system" => format!("{word}_name"),
            id => id,
        },
        _ => id,
    }
}

fn unique(id: String, taken: &BTreeSet<String>) -> String {
    if !taken.contains(&id) {
        return id;
    }
    let mark = if id.contains('_') { '_' } else { '-' };
    let numbered = |number: usize| format!("{id}{mark}{number}");
    (2_usize..).map(numbered).find(|id| !taken.contains(id)).unwrap_or(id)
}

/// Goes to every group of keys, with the keys above it. Groups come before what is in them.
fn visit<'n>(node: &'n Node, keys: &mut Vec<&'n str>, take: &mut impl FnMut(&'n Node, &[&str])) {
    match &node.content {
        Content::Scalar(_) => {}
        Content::Sequence(items) => items.iter().for_each(|item| visit(item, keys, take)),
        Content::Mapping(entries) => {
            take(node, keys);
            for (key, value) in entries {
                keys.push(key.scalar().unwrap_or_default());
                visit(value, keys, take);
                keys.pop();
            }
        }
    }
}

/// How many groups there are, and how many of their keys are not ids.
fn groups(root: &Node) -> (usize, usize) {
    let (mut groups, mut keys) = (0_usize, 0_usize);
    visit(root, &mut Vec::new(), &mut |node, _| {
        groups = groups.saturating_add(1);
        if let Content::Mapping(entries) = &node.content {
            keys = keys.saturating_add(entries.iter().filter(|(key, _)| key.scalar() != Some("id")).count());
        }
    });
    (groups, keys)
}
