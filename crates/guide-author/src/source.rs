//! The text of a file, or of several that make one guide, and where things stand in them.
//!
//! A vendor's guide can be based on a partner's procedure and translated by a third file. Their texts
//! stand here one behind the other, so that a span means one place whichever file it is in.

use crate::problem::{Place, Span};
use std::borrow::Cow;

/// One text or several.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// All texts, with a line end between them.
    pub(crate) text: Cow<'a, str>,
    /// The files, in the order of their texts. Never empty.
    parts: Vec<Part<'a>>,
}

/// One file of several.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    file: &'a str,
    /// Where its text begins.
    start: usize,
}

impl<'a> Source<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), parts: vec![Part { file, start: 0 }] }
    }

    /// Adds a text behind the others, and gives what to add to its spans.
    pub(crate) fn append(&mut self, file: &'a str, text: &str) -> usize {
        let all = self.text.to_mut();
        all.push('\n');
        let start = all.len();
        all.push_str(text);
        self.parts.push(Part { file, start });
        start
    }

    /// The file in which a span stands.
    pub(crate) fn file(&self, span: Span) -> &'a str {
        self.part(span.start).file
    }

    fn part(&self, byte: usize) -> Part<'a> {
        let mut parts = self.parts.iter().rev();
        parts.find(|part| part.start <= byte).copied().unwrap_or(Part { file: "", start: 0 })
    }

    /// What stands there.
    pub(crate) fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// The comment that stands behind a span in the line where it ends.
    pub(crate) fn comment(&self, span: Span) -> Option<&str> {
        let behind = self.text.get(span.end..)?.lines().next()?;
        let behind = behind.strip_prefix(':').unwrap_or(behind).trim();
        behind.starts_with('#').then_some(behind)
    }

    /// The line of its file in which a byte stands, counted from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        let start = self.part(byte).start;
        self.text.get(start..byte).unwrap_or("").matches('\n').count().saturating_add(1)
    }

    /// The place of a span in its file: its first line only, because a caret marks one line well and ten badly.
    pub(crate) fn place(&self, span: Span) -> Place {
        let file_start = self.part(span.start).start;
        let before = self.text.get(file_start..span.start).unwrap_or("");
        let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let first_line = self.slice(span).lines().next().unwrap_or("").trim_end();
        let column = before.get(line_start..).unwrap_or("").chars().count().saturating_add(1);
        let start = span.start.saturating_sub(file_start);
        Place {
            span: Span { start, end: start.saturating_add(first_line.len()) },
            line: self.line(span.start),
            column,
            end_column: column.saturating_add(first_line.chars().count()),
        }
    }

    /// Where a part of a text stands inside it: the whole span if it is written differently there.
    pub(crate) fn find(&self, span: Span, part: &str) -> Span {
        match self.slice(span).find(part) {
            Some(at) if !part.is_empty() => {
                let start = span.start.saturating_add(at);
                Span { start, end: start.saturating_add(part.len()) }
            }
            _ => span,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_places_end_with_their_line() {
        let source = Source::new("a.yaml", "ä: ü\nöö: x y \n  z");
        let start = source.text.find('x').unwrap();
        let place = source.place(Span { start, end: source.text.len() });
        assert_eq!((place.line, place.column, place.end_column), (2, 5, 8));
        assert_eq!(source.slice(place.span), "x y");
    }

    #[test]
    fn a_span_is_in_one_file_and_its_place_counts_from_there() {
        let mut source = Source::new("a.yaml", "a: 1");
        let shift = source.append("b.yaml", "b: 2\nc: ü 3");
        let span = Span { start: shift + 8, end: shift + 12 };
        assert_eq!(source.slice(span), "ü 3");
        assert_eq!((source.file(span), source.line(span.start)), ("b.yaml", 2));
        let place = source.place(span);
        assert_eq!((place.span, place.line, place.column, place.end_column), (Span { start: 8, end: 12 }, 2, 4, 7));
        assert_eq!(source.file(Span { start: 4, end: 4 }), "a.yaml");
        assert_eq!(source.file(Span::default()), "a.yaml");
    }
}
