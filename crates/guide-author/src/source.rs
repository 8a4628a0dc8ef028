//! The text of one file and where things stand in it.

use crate::problem::{Place, Span};

/// The text of one file.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    /// The byte at which each character starts, and the end of the text.
    starts: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(file: &'a str, text: &'a str) -> Self {
        let starts = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        Self { file, text, starts }
    }

    /// The byte at which a character starts; the end of the text for those beyond it.
    pub(crate) fn byte(&self, character: usize) -> usize {
        self.starts.get(character).copied().unwrap_or(self.text.len())
    }

    /// What stands there.
    pub(crate) fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// The line in which a byte stands, counted from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.text.get(..byte).unwrap_or("").matches('\n').count().saturating_add(1)
    }

    /// The place of a span: its first line only, because a caret marks one line well and ten badly.
    pub(crate) fn place(&self, span: Span) -> Place {
        let before = self.text.get(..span.start).unwrap_or("");
        let line_start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let first_line = self.slice(span).lines().next().unwrap_or("").trim_end();
        let column = before.get(line_start..).unwrap_or("").chars().count().saturating_add(1);
        Place {
            span: Span { start: span.start, end: span.start.saturating_add(first_line.len()) },
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
        assert_eq!(source.byte(4), 6);
        assert_eq!(source.byte(99), source.text.len());
    }
}
