//! The lines of a text: what is before their words, and where the text of a key begins and ends.

use super::{is_key, slice};
use crate::problem::Span;

/// One line. All places are bytes of the whole text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) start: usize,
    /// Behind its last word.
    pub(super) end: usize,
    /// Behind all that looks like space at its beginning.
    pub(super) indent: usize,
    /// Where each '- ' at its beginning stands.
    pub(super) dashes: Vec<usize>,
    /// Behind the dashes: its words.
    pub(super) body: usize,
    /// What stands under its key, or all of it where it has none.
    pub(super) value: usize,
}

/// All lines.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut start: usize = 0;
    let mut all = Vec::new();
    for line in text.split('\n') {
        all.push(read(line, start));
        start = start.saturating_add(line.len()).saturating_add(1);
    }
    all
}

fn read(line: &str, start: usize) -> Line {
    let written = line.trim_end();
    let behind = |rest: &str| start.saturating_add(written.len().saturating_sub(rest.len()));
    let mut rest = written.trim_start();
    let indent = behind(rest);
    let mut dashes = Vec::new();
    while let Some(item) = rest.strip_prefix("- ") {
        dashes.push(behind(rest));
        rest = item.trim_start_matches(' ');
    }
    let value = key(rest).and_then(|key| rest.get(key.len().saturating_add(1)..)).map_or(rest, str::trim_start);
    Line { start, end: start.saturating_add(written.len()), indent, dashes, body: behind(rest), value: behind(value) }
}

/// The key at the beginning of what stands in a line.
fn key(rest: &str) -> Option<&str> {
    let (key, behind) = rest.split_once(':')?;
    let ends = behind.is_empty() || behind.starts_with([' ', '\t']);
    (ends && !key.starts_with(['"', '\'', '{', '[', '#', '“', '”', '‘', '’'])).then_some(key)
}

impl Line {
    /// Whether nothing but a comment stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.indent >= self.end
    }

    /// The column of a byte of it, in bytes: what stands before is spaces.
    pub(super) fn column(&self, byte: usize) -> usize {
        byte.saturating_sub(self.start)
    }

    pub(super) fn has_key(&self) -> bool {
        self.value > self.body
    }

    /// What stands in it behind its dashes.
    pub(super) fn words<'t>(&self, text: &'t str) -> &'t str {
        slice(text, Span { start: self.body, end: self.end })
    }

    /// From the first thing at its beginning on that looks like a space and is none, to its end.
    pub(super) fn odd_space(&self, text: &str) -> Option<Span> {
        let at = slice(text, Span { start: self.start, end: self.indent }).find(|c| c != ' ')?;
        Some(Span { start: self.start.saturating_add(at), end: self.end })
    }

    /// Where the text ends that begins in it: lines below that are indented further belong to it.
    pub(super) fn text_end(&self, text: &str, below: &[Self]) -> usize {
        let parent = if self.has_key() { self.body } else { self.dashes.last().copied().unwrap_or(self.body) };
        let belongs = |line: &&Self| {
            let column = line.column(line.indent);
            line.is_blank() || (column > self.column(parent) && !line.begins_something(text))
        };
        let lines = below.iter().take_while(belongs);
        lines.filter(|line| !line.is_blank()).last().map_or(self.end, |line| line.end)
    }

    fn begins_something(&self, text: &str) -> bool {
        let is_word = |key: &str| is_key(key) || key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        !self.dashes.is_empty() || (self.has_key() && key(self.words(text)).is_some_and(is_word))
    }
}
