//! Slips in texts: quotation marks, and texts that YAML takes for something else.

use super::brackets::Brackets;
use super::lines::Line;
use super::{Slip, is_key, quoted, slice, write};
use crate::problem::Span;

/// What begins and ends a quotation for writers.
const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‚'];

/// How long what is in brackets may be: no row is that long, and each part of it is looked at several times.
const LONGEST: usize = 4000;

/// What stands in a line under its key, or as an item.
pub(super) fn value(text: &str, line: &Line, below: &[Line], found: &mut Vec<Slip>) {
    let end = line.text_end(text, below);
    let whole = slice(text, Span { start: line.value, end });
    let key = slice(text, Span { start: line.body, end: line.value }).trim_end().to_owned();
    let value = Value { key, span: Span { start: line.value, end: line.value.saturating_add(words(whole).len()) } };
    match whole.chars().next() {
        Some('{' | '[') => {
            let mut brackets = Brackets::new(text, Span { start: line.value, end });
            if whole.len() > LONGEST {
                return;
            }
            let ends = brackets.read();
            let behind = ends.and_then(|ends| text.get(ends..end)).unwrap_or("").trim_start();
            if !behind.is_empty() && !behind.starts_with('#') {
                found.extend(value.begins(text));
            }
            found.append(&mut brackets.found);
        }
        Some(mark @ ('"' | '\'')) => found.extend(value.quotation(text, mark)),
        Some(mark) if CURLY.contains(&mark) => found.extend(value.curly(text).or_else(|| value.colon(text))),
        Some('#' | '|' | '>') | None => {}
        Some(_) => {
            found.extend(row(text, line));
            found.extend(value.colon(text));
        }
    }
}

/// A text without the comment behind it.
fn words(text: &str) -> &str {
    text.split_once(" # ").map_or(text, |(words, _)| words).trim_end()
}

/// A row in one line that lacks its opening bracket.
fn row(text: &str, line: &Line) -> Option<Slip> {
    let words = line.words(text);
    let first = line.dashes.last().filter(|_| line.has_key() && words.ends_with('}') && !words.contains('{'))?;
    let remedy = write(&format!("- {{ {words}"));
    let place = Span { start: line.body, end: line.body };
    let span = Span { start: *first, end: line.end };
    Some(Slip::new(span, "This row ends with } and does not start with {.", remedy, place, "{ "))
}

/// A text and the key that it stands under, with its colon; empty in a list.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) key: String,
    pub(super) span: Span,
}

impl Value {
    fn slip(&self, span: Span, message: impl Into<String>, with: String) -> Slip {
        let remedy = write(&if self.key.is_empty() { with.clone() } else { format!("{} {with}", self.key) });
        Slip::new(span, message, remedy, self.span, with)
    }

    /// The whole text in double quotes.
    pub(super) fn in_quotes(&self, text: &str, message: impl Into<String>) -> Slip {
        self.slip(self.span, message, quoted(slice(text, self.span)))
    }

    /// A text that begins like a group or a list, and goes on.
    pub(super) fn begins(&self, text: &str) -> Option<Slip> {
        let written = slice(text, self.span);
        let first = written.chars().next()?;
        // Its closing mark may be there, and the opening one forgotten.
        let bare = written.strip_suffix('"').filter(|bare| !bare.contains('"')).unwrap_or(written);
        Some(self.slip(self.span, format!("A text that starts with {first} is not in double quotes."), quoted(bare)))
    }

    /// A text with ': ' in it that is not in quotes.
    pub(super) fn colon(&self, text: &str) -> Option<Slip> {
        let written = slice(text, self.span);
        let has = written.contains(": ") || written.ends_with(':');
        has.then(|| self.in_quotes(text, "A text that has ': ' in it is not in double quotes."))
    }

    /// A text between quotation marks that are not those of YAML.
    pub(super) fn curly(&self, text: &str) -> Option<Slip> {
        let written = slice(text, self.span);
        let any = |c: char| CURLY.contains(&c) || c == '"';
        let inner = written.strip_prefix(any)?.strip_suffix(any)?;
        let odd: String = written.chars().filter(|c| CURLY.contains(c)).collect();
        let first = odd.chars().next()?;
        let message = format!("{first} is no quotation mark here. Guides have the straight ones: \".");
        Some(self.slip(self.span, message, quoted(inner)))
    }

    /// A text that begins with a quotation mark and does not end with it, or goes on after it.
    pub(super) fn quotation(&self, text: &str, mark: char) -> Option<Slip> {
        let written = slice(text, self.span);
        let inner = written.strip_prefix(mark)?;
        let Some(close) = closing(written, mark) else {
            if written.ends_with(CURLY) {
                return self.curly(text);
            }
            let message = format!("The text that starts with {mark} does not end with {mark}.");
            return Some(self.slip(self.span, message, format!("{mark}{inner}{mark}")));
        };
        let behind = written.get(close.saturating_add(1)..).unwrap_or("");
        if behind.trim_start().is_empty() || behind.trim_start().starts_with('#') {
            return None;
        }
        let start = self.span.start.saturating_add(close);
        let ends = inner.strip_suffix(mark);
        if mark == '\'' && behind.starts_with(char::is_alphanumeric) {
            let span = Span { start, end: start.saturating_add(1) };
            let message = "A text in single quotes ends at its first apostrophe.";
            return Some(self.slip(span, message, quoted(ends.unwrap_or(inner))));
        }
        let rest = Span { start: start.saturating_add(1), end: self.span.end };
        let rest = Span { start: rest.end.saturating_sub(behind.trim_start().len()), ..rest };
        let inside = ends.unwrap_or(written).replace("\\\"", "\"");
        Some(self.slip(rest, "Something follows the closing quotation mark.", quoted(&inside)))
    }
}

/// Where the quotation mark is that closes the one at the beginning.
pub(super) fn closing(written: &str, mark: char) -> Option<usize> {
    let mut chars = written.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let doubled = mark == '\'' && chars.peek().is_some_and(|(_, next)| *next == mark);
        match c {
            '\\' if mark == '"' => drop(chars.next()),
            _ if c == mark && doubled => drop(chars.next()),
            _ if c == mark => return Some(at),
            _ => {}
        }
    }
    None
}

/// Whether the last word of a text is a key, so that a comma is missing before it. Gives the words before it.
pub(super) fn before_key(written: &str) -> Option<&str> {
    let (before, word) = written.rsplit_once(' ')?;
    (is_key(word) && !before.trim().is_empty()).then(|| before.trim_end())
}
