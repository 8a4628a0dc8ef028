//! Slips between { and } or [ and ]: brackets, commas, and texts that need quotes there.

use super::values::{Value, before_key, closing};
use super::{Slip, slice, write};
use crate::problem::Span;

/// No row has as many brackets in brackets.
const DEEPEST: usize = 16;

/// Reads what stands between brackets, and goes on after each slip as if it were mended.
pub(super) struct Brackets<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    /// Those that are open: each bracket, and the value that it is.
    open: Vec<(char, Value)>,
    /// The key that a value is to come for, with its colon, and where it stands.
    key: Option<Span>,
    pub(super) found: Vec<Slip>,
}

impl<'t> Brackets<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        Self { text, at: span.start, end: span.end, open: Vec::new(), key: None, found: Vec::new() }
    }

    /// Where the outermost bracket is closed. `None` if it is not.
    pub(super) fn read(&mut self) -> Option<usize> {
        while self.at < self.end {
            let rest = self.rest();
            let first = rest.chars().next()?;
            match first {
                '{' | '[' => {
                    if self.open.len() >= DEEPEST {
                        return None;
                    }
                    let value = self.value(self.text_end());
                    self.open.push((first, value));
                    self.key = None;
                    self.step(1);
                }
                '}' | ']' => {
                    self.close(first);
                    if self.open.is_empty() {
                        return Some(self.at);
                    }
                }
                ',' => {
                    self.key = None;
                    self.step(1);
                }
                '#' => self.at = self.line_end(),
                '"' | '\'' => self.quotation(first),
                _ if first.is_whitespace() => self.step(first.len_utf8()),
                _ => self.plain(),
            }
        }
        self.unclosed();
        None
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or("")
    }

    fn step(&mut self, by: usize) {
        self.at = self.at.saturating_add(by);
    }

    fn line_end(&self) -> usize {
        self.at.saturating_add(self.rest().find('\n').unwrap_or(self.rest().len()))
    }

    /// The value that begins here and ends there.
    fn value(&self, end: usize) -> Value {
        let key = self.key.map_or(String::new(), |key| slice(self.text, key).to_owned());
        Value { key, span: Span { start: self.at, end } }
    }

    /// Where a text that begins here probably ends: before the next key, or before what closes the brackets.
    fn text_end(&self) -> usize {
        let line = slice(self.text, Span { start: self.at, end: self.line_end() });
        let in_list = self.open.last().is_some_and(|(bracket, _)| *bracket == '[');
        let comma = line.match_indices(',').map(|(at, _)| at).find(|at| {
            let behind = line.get(at.saturating_add(1)..).unwrap_or("").trim_start();
            let word = behind.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
            in_list || (word.len() < behind.len() && word.starts_with(':'))
        });
        let written = match comma {
            Some(comma) => line.get(..comma).unwrap_or(line),
            None => self.open.iter().rev().fold(line, |rest, (bracket, _)| {
                let rest = rest.trim_end();
                rest.strip_suffix(closer(*bracket)).unwrap_or(rest)
            }),
        };
        self.at.saturating_add(written.trim_end().len())
    }

    /// A closing bracket. What stands behind it belongs to no group and no list.
    fn close(&mut self, found: char) {
        let Some((bracket, value)) = self.open.last().cloned() else { return };
        if closer(bracket) != found {
            let is_inner = self.open.len() > 1;
            if found == ']' {
                self.unopened();
                self.step(1);
                return;
            }
            if is_inner {
                self.unclosed_inside(&value);
                self.open.pop();
                return;
            }
        }
        self.open.pop();
        self.step(1);
        let behind = self.rest().trim_start();
        let goes_on = behind.chars().next().is_some_and(|next| !matches!(next, ',' | '}' | ']' | ':' | '#'));
        if goes_on && !self.open.is_empty() {
            self.found.extend(value.begins(self.text));
            self.at = value.span.end.max(self.at);
        }
    }

    /// `[a, b, next: c }`: the list ends before the next key, or before the bracket of the group.
    fn unclosed_inside(&mut self, value: &Value) {
        let inside = slice(self.text, Span { start: value.span.start, end: self.at });
        let end = value.span.start.saturating_add(inside.trim_end().len()).min(value.span.end.max(value.span.start));
        let written = slice(self.text, Span { start: value.span.start, end });
        let span = Span { start: value.span.start, end: value.span.start.saturating_add(1) };
        let place = Span { start: end, end };
        let remedy = write(&format!("{} {written}]", value.key));
        self.found.push(Slip::new(span, "This [ is never closed.", remedy, place, "]"));
    }

    /// `key: a, b]`: a list that begins after its key.
    fn unopened(&mut self) {
        let before = slice(self.text, Span { start: 0, end: self.at });
        let Some(colon) = before.rfind(": ") else { return };
        let start = colon.saturating_add(2);
        let key = before.get(..colon).and_then(|keys| keys.rsplit([' ', '{', ',']).next()).unwrap_or("");
        let written = slice(self.text, Span { start, end: self.at });
        let span = Span { start: self.at, end: self.at.saturating_add(1) };
        let remedy = write(&format!("{key}: [{written}]"));
        self.found.push(Slip::new(span, "This ] closes nothing.", remedy, Span { start, end: start }, "["));
    }

    /// Brackets that are open at the end.
    fn unclosed(&mut self) {
        let (Some((first, value)), Some((last, inner))) = (self.open.first(), self.open.last()) else { return };
        let written = slice(self.text, Span { start: value.span.start, end: self.end });
        let closers: String = self.open.iter().rev().map(|(bracket, _)| closer(*bracket)).collect();
        let closers = if *first == '{' { format!(" {closers}") } else { closers };
        let span = Span { start: inner.span.start, end: inner.span.start.saturating_add(1) };
        let remedy = write(&format!("{written}{closers}"));
        let place = Span { start: self.end, end: self.end };
        self.found.push(Slip::new(span, format!("This {last} is never closed."), remedy, place, closers));
    }

    /// A text in quotes.
    fn quotation(&mut self, mark: char) {
        let line = slice(self.text, Span { start: self.at, end: self.line_end() });
        let close = closing(line, mark);
        let behind = close.and_then(|close| line.get(close.saturating_add(1)..)).map(str::trim_start);
        let ends = |behind: &str| behind.is_empty() || behind.starts_with([',', '}', ']', ':', '#']);
        match (close, behind) {
            (Some(close), Some(behind)) if ends(behind) => self.step(close.saturating_add(1)),
            _ => {
                let value = self.value(self.text_end());
                self.found.extend(value.quotation(self.text, mark));
                self.at = value.span.end.max(self.at.saturating_add(1));
            }
        }
    }

    /// A text without quotes, or a key.
    fn plain(&mut self) {
        let line = slice(self.text, Span { start: self.at, end: self.line_end() });
        let value = self.value(self.text_end());
        if let Some(slip) = value.curly(self.text) {
            self.found.push(slip);
            self.at = value.span.end;
            return;
        }
        let ends = |at: usize, c: char| match c {
            ',' | '[' | ']' | '{' | '}' => true,
            ':' => {
                line.get(at.saturating_add(1)..).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
            }
            '#' => line.get(..at).is_some_and(|before| before.ends_with(' ')),
            _ => false,
        };
        let end = line.char_indices().find(|(at, c)| ends(*at, *c));
        let (length, stop) = end.map_or((line.len(), None), |(at, c)| (at, Some(c)));
        let written = line.get(..length).unwrap_or("");
        let in_group = self.open.last().is_some_and(|(bracket, _)| *bracket == '{');
        match stop {
            Some(':') if self.key.is_none() && in_group => {
                let start = self.at;
                self.step(length.saturating_add(1));
                self.key = Some(Span { start, end: self.at });
            }
            Some(':') => self.colon(written, &value),
            Some(bracket @ ('{' | '[')) => {
                let message =
                    format!("A text that has {bracket} in it and stands between brackets is not in double quotes.");
                self.goes_on(value.in_quotes(self.text, message), &value);
            }
            Some('#')
                if line.get(length.saturating_add(1)..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) =>
            {
                let message = "A text that has ' #' in it is not in double quotes; everything after it is a comment.";
                self.goes_on(value.in_quotes(self.text, message), &value);
            }
            _ => self.step(length.max(1)),
        }
    }

    /// A second colon: a comma is missing before it, or it belongs to the text.
    fn colon(&mut self, written: &str, value: &Value) {
        if let Some(before) = before_key(written) {
            let end = self.at.saturating_add(before.len());
            let word = Span { start: end, end: self.at.saturating_add(written.len()) };
            let key = slice(self.text, word).trim_start();
            let span = Span { start: word.end.saturating_sub(key.len()), ..word };
            let remedy = write(&format!("{} {before}, {key}: …", value.key));
            let message = format!("A comma is missing before '{key}'.");
            self.found.push(Slip::new(span, message, remedy, Span { start: end, end }, ","));
            self.at = span.start;
            self.key = None;
        } else {
            self.goes_on(value.in_quotes(self.text, "A text that has ': ' in it is not in double quotes."), value);
        }
    }

    fn goes_on(&mut self, slip: Slip, value: &Value) {
        self.found.push(slip);
        self.at = value.span.end.max(self.at.saturating_add(1));
    }
}

fn closer(bracket: char) -> char {
    if bracket == '{' { '}' } else { ']' }
}
