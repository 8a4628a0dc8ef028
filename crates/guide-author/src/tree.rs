//! YAML text as a tree in which every node knows where it stands.
//!
//! Keeps what a map would lose: the order of keys and keys written twice. Refuses what guides do not
//! use (anchors, tags, several documents) instead of guessing. A scalar is always text: `Yes`, `1.0`
//! and `2026-11-21` stay what the writer wrote.

use crate::problem::{Code, Span};
use crate::slips;
use crate::source::Source;
use crate::yaml_advice::advice;
use saphyr_parser::{Event, Parser, ScalarStyle};

/// How deep a guide may be nested. The deepest construct needs eight levels.
const DEEPEST: usize = 32;

/// One node of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) content: Content,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    Scalar(String),
    Sequence(Vec<Node>),
    Mapping(Vec<(Node, Node)>),
}

/// Why there is no tree.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoTree {
    pub(crate) span: Span,
    pub(crate) code: Code,
    pub(crate) message: String,
    pub(crate) remedy: String,
}

/// Reads a file. `Ok(None)` where there is nothing but space and comments.
pub(crate) fn parse(source: &Source<'_>) -> Result<Option<Node>, NoTree> {
    let starts: Vec<usize> = source.text.char_indices().map(|(byte, _)| byte).collect();
    // The reader of YAML counts characters, and everything here counts bytes.
    let byte = |character: usize| starts.get(character).copied().unwrap_or(source.text.len());
    let mut builder = Builder { source, open: Vec::new(), root: None };
    for event in Parser::new_from_str(&source.text) {
        let (event, span) = event.map_err(|error| no_yaml(source, error.info(), byte(error.marker().index())))?;
        let span = Span { start: byte(span.start.index()), end: byte(span.end.index()) };
        builder.take(event, span)?;
    }
    Ok(builder.root)
}

/// Why a text is no YAML: the slip that explains it, or what the reader of YAML says.
fn no_yaml(source: &Source<'_>, info: &str, at: usize) -> NoTree {
    // A wrong escape is found where it is, and nothing around it is to blame.
    let slip = (!info.contains("escape")).then(|| slips::slip(&source.text, at, left)).flatten();
    if let Some(slip) = slip {
        return refusal(slip.span, slip.message, slip.remedy);
    }
    let (message, remedy) = advice(info, source, at);
    let tab = info.contains("tab").then(|| slips::tab(&source.text, at)).flatten();
    refusal(tab.unwrap_or(Span { start: at, end: at.saturating_add(1) }), message, remedy)
}

/// How many characters of a text are left where it is no YAML any more. `None` if all of it is.
fn left(text: &str) -> Option<usize> {
    let error = Parser::new_from_str(text).find_map(Result::err)?;
    Some(text.chars().count().saturating_sub(error.marker().index()))
}

impl Node {
    /// Its text, if it is one.
    pub(crate) fn scalar(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// What stands under a key, if it is a mapping with that key. For looking ahead only.
    pub(crate) fn under(&self, key: &str) -> Option<&Self> {
        let Content::Mapping(entries) = &self.content else { return None };
        entries.iter().find(|(name, _)| name.scalar() == Some(key)).map(|(_, value)| value)
    }

    /// The text under a key, if there is one. For looking ahead only.
    pub(crate) fn peek(&self, key: &str) -> Option<&str> {
        self.under(key)?.scalar().map(str::trim).filter(|text| !text.is_empty())
    }

    /// The same tree in a text that begins further down.
    pub(crate) fn shifted(self, by: usize) -> Self {
        let content = match self.content {
            Content::Scalar(text) => Content::Scalar(text),
            Content::Sequence(nodes) => Content::Sequence(nodes.into_iter().map(|node| node.shifted(by)).collect()),
            Content::Mapping(pairs) => {
                Content::Mapping(pairs.into_iter().map(|(key, value)| (key.shifted(by), value.shifted(by))).collect())
            }
        };
        Self { span: self.span.shifted(by), content }
    }

    /// The tree without the items of lists that are not to be kept. A list that loses all its items goes
    /// with what it was the substance of: a form without rows, a step without blocks. `None` if nothing is left.
    pub(crate) fn retain(self, keep: &mut dyn FnMut(&Self) -> bool) -> Option<Self> {
        let content = match self.content {
            Content::Scalar(text) => Content::Scalar(text),
            Content::Sequence(nodes) if nodes.is_empty() => Content::Sequence(nodes),
            Content::Sequence(nodes) => {
                let mut kept = Vec::new();
                for node in nodes {
                    if keep(&node) {
                        kept.extend(node.retain(keep));
                    }
                }
                if kept.is_empty() {
                    return None;
                }
                Content::Sequence(kept)
            }
            Content::Mapping(pairs) => {
                let before = pairs.len();
                let kept: Vec<(Self, Self)> =
                    pairs.into_iter().filter_map(|(key, value)| Some((key, value.retain(keep)?))).collect();
                if kept.len() < before && !kept.iter().any(|(_, value)| value.is_list_of_groups()) {
                    return None;
                }
                Content::Mapping(kept)
            }
        };
        Some(Self { span: self.span, content })
    }

    fn is_list_of_groups(&self) -> bool {
        matches!(&self.content, Content::Sequence(nodes) if nodes.iter().any(|node| node.scalar().is_none()))
    }

    /// What it is, in words.
    pub(crate) fn shape(&self) -> &'static str {
        match &self.content {
            Content::Scalar(text) if text.trim().is_empty() => "empty",
            Content::Scalar(_) => "a text",
            Content::Sequence(_) => "a list",
            Content::Mapping(_) => "a group of keys",
        }
    }
}

struct Builder<'a> {
    source: &'a Source<'a>,
    /// Sequences and mappings whose end has not come, the innermost last.
    open: Vec<Open>,
    root: Option<Node>,
}

struct Open {
    span: Span,
    mapping: bool,
    /// Of a mapping: key, value, key, value, …
    nodes: Vec<Node>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), NoTree> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            Event::DocumentStart(_) => {
                if self.root.is_some() {
                    return Err(refusal(
                        span,
                        "A second document starts here ('---').".into(),
                        "Write one guide per file, without '---'.".into(),
                    ));
                }
            }
            Event::Alias(_) => return Err(star(span)),
            Event::Scalar(text, style, anchor, tag) => {
                refuse_extras(span, anchor, tag.is_some())?;
                let is_spaced = style == ScalarStyle::Plain && text.starts_with(char::is_whitespace);
                let no_spaces = is_spaced.then(|| slips::no_spaces(&self.source.text, span.start)).flatten();
                if let Some((span, message, remedy)) = no_spaces {
                    return Err(refusal(span, message.into(), remedy));
                }
                let written = self.source.slice(span);
                let end = match style {
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => span.end,
                    _ => span.start.saturating_add(written.trim_end().len()),
                };
                self.add(Node { span: Span { start: span.start, end }, content: Content::Scalar(text.into_owned()) });
            }
            Event::SequenceStart(anchor, tag) => self.start(span, anchor, tag.is_some(), false)?,
            Event::MappingStart(anchor, tag) => self.start(span, anchor, tag.is_some(), true)?,
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
        }
        Ok(())
    }

    fn start(&mut self, span: Span, anchor: usize, tagged: bool, mapping: bool) -> Result<(), NoTree> {
        refuse_extras(span, anchor, tagged)?;
        if self.open.len() >= DEEPEST {
            return Err(refusal(
                span,
                format!("This is nested more than {DEEPEST} levels deep."),
                "No part of a guide needs that: look for brackets or indentation too many.".into(),
            ));
        }
        self.open.push(Open { span, mapping, nodes: Vec::new() });
        Ok(())
    }

    fn end(&mut self, span: Span) {
        let Some(Open { span: opened, mapping, nodes }) = self.open.pop() else { return };
        // Only brackets end where their end is reported; a block ends with the last thing in it.
        let bracket = self.source.slice(opened).starts_with(['{', '[']);
        let last = nodes.last().map_or(opened.end, |node| node.span.end);
        let end = if bracket { span.end.max(last) } else { last };
        let content = if mapping { Content::Mapping(pairs(nodes)) } else { Content::Sequence(nodes) };
        self.add(Node { span: Span { start: opened.start, end }, content });
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(open) => open.nodes.push(node),
            None => self.root = Some(node),
        }
    }
}

fn pairs(nodes: Vec<Node>) -> Vec<(Node, Node)> {
    let mut nodes = nodes.into_iter();
    let mut pairs = Vec::new();
    while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
        pairs.push((key, value));
    }
    pairs
}

fn refuse_extras(span: Span, anchor: usize, tagged: bool) -> Result<(), NoTree> {
    if anchor > 0 {
        return Err(refusal(
            span,
            "An anchor ('&…') stands before this; guides have none.".into(),
            "Put a text that starts with & in double quotes.".into(),
        ));
    }
    if tagged {
        return Err(refusal(
            span,
            "A tag ('!…') stands before this; guides have none.".into(),
            "Put a text that starts with ! in double quotes.".into(),
        ));
    }
    Ok(())
}

/// A text that starts with `*` is the name of an anchor to YAML.
pub(crate) fn star(span: Span) -> NoTree {
    refusal(
        span,
        "A text that starts with * is not in quotes; YAML reads it as a reference.".into(),
        "Put the whole text in double quotes.".into(),
    )
}

fn refusal(span: Span, message: String, remedy: String) -> NoTree {
    NoTree { span, code: Code::Yaml, message, remedy }
}
