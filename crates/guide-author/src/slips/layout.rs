//! Slips in what stands before and after keys: tabs, spaces that are none, colons, dashes and columns.

use super::lines::Line;
use super::{Slip, is_key, slice, write};
use crate::problem::Span;

/// Tabs and other spaces that are none, before a line or after a colon.
pub(super) fn spaces(text: &str, line: &Line, above: &[Line], found: &mut Vec<Slip>) {
    if let Some(span) = line.odd_space(text) {
        let blank = Span { start: line.start, end: line.indent };
        let same = slice(text, blank).chars().count();
        let is_tab = slice(text, blank).contains('\t');
        let widths = if is_tab { Vec::new() } else { vec![same] };
        // Who pressed a key before a line wanted it indented.
        let fitting = fitting(text, line, above).into_iter().filter(|width| *width > 0);
        for width in widths.into_iter().chain(fitting) {
            let (message, remedy) = if is_tab {
                let spaces = if width == 1 { "space" } else { "spaces" };
                let shown = shown(text, line, width);
                (
                    "A tab stands where only spaces may stand.",
                    format!("Put {width} {spaces} before this line: '{shown}'."),
                )
            } else {
                (NO_SPACES, retype(text, line, width))
            };
            found.push(Slip::new(span, message, remedy, blank, " ".repeat(width)));
        }
    }
    if line.has_key() {
        let colon = slice(text, Span { start: line.body, end: line.value }).trim_end().len();
        let gap = Span { start: line.body.saturating_add(colon), end: line.value };
        if slice(text, gap).contains('\t') {
            let key = slice(text, Span { start: line.body, end: gap.start });
            let remedy = write(&format!("{key} {}", slice(text, Span { start: line.value, end: line.end })));
            let message = "A tab stands after the colon, where a space belongs.";
            found.push(Slip::new(Span { start: line.body, end: line.end }, message, remedy, gap, " "));
        }
    }
}

pub(super) const NO_SPACES: &str = "What stands before this line looks like spaces, but is something else.";

/// The remedy for spaces that are none.
pub(super) fn retype(text: &str, line: &Line, width: usize) -> String {
    let spaces = if width == 1 { "1 space".to_owned() } else { format!("{width} spaces") };
    format!("It comes from copying. Remove it and type {spaces} with the space bar: '{}'.", shown(text, line, width))
}

/// A line as it is to be, with its indentation.
fn shown(text: &str, line: &Line, width: usize) -> String {
    let words = slice(text, Span { start: line.indent, end: line.end });
    format!("{}{}", " ".repeat(width), crate::reader::shorten(words))
}

/// A key without its colon or without the space after it, and an item without the space after its dash.
pub(super) fn colons(text: &str, line: &Line, found: &mut Vec<Slip>) {
    let words = line.words(text);
    let span = Span { start: line.body, end: line.end };
    if let Some(item) = words.strip_prefix('-').filter(|item| !item.starts_with(['-', ' ']) && !item.is_empty()) {
        let place = Span { start: line.body, end: line.body.saturating_add(1) };
        let remedy = write(&format!("- {item}"));
        found.push(Slip::new(span, "After the dash of an item comes a space.", remedy, place, "- "));
    }
    let key: String = words.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
    if line.has_key() || !is_key(&key) {
        return;
    }
    let behind = words.get(key.len()..).unwrap_or("");
    let (message, rest) = match behind.strip_prefix(':') {
        Some(rest) => (format!("After the colon of '{key}' comes a space."), rest),
        None if behind.is_empty() || behind.starts_with(' ') => {
            (format!("'{key}' has no colon after it."), behind.trim_start())
        }
        None => return,
    };
    let mended = if rest.is_empty() { format!("{key}:") } else { format!("{key}: {rest}") };
    found.push(Slip::new(span, message, write(&mended), span, mended));
}

/// A line that starts in another column than those that it belongs to.
pub(super) fn columns(text: &str, line: &Line, above: &[Line], found: &mut Vec<Slip>) {
    let blank = Span { start: line.start, end: line.indent };
    let now = line.column(line.indent);
    for width in fitting(text, line, above).into_iter().filter(|width| *width != now) {
        let too = if width < now { "far" } else { "little" };
        let spaces = if width == 1 { "space" } else { "spaces" };
        let message = format!("This line is indented too {too} for the lines above it.");
        let remedy = format!("Write it with {width} {spaces} before it: '{}'.", shown(text, line, width));
        let span = Span { start: line.indent, end: line.end };
        found.push(Slip::new(span, message, remedy, blank, " ".repeat(width)));
    }
}

/// How far a line can be indented that stands below these lines, most probable first.
fn fitting(text: &str, line: &Line, above: &[Line]) -> Vec<usize> {
    const MOST: usize = 4;
    let mut widths: Vec<usize> = Vec::new();
    let is_item = !line.dashes.is_empty();
    for (distance, other) in above.iter().rev().filter(|other| !other.is_blank()).take(40).enumerate() {
        let body = other.column(other.body);
        let opens = distance == 0 && other.words(text).ends_with(':');
        let below = opens.then(|| body.saturating_add(2));
        let beside = if is_item { other.dashes.last().map(|dash| other.column(*dash)) } else { Some(body) };
        let is_clean = other.odd_space(text).is_none();
        for width in below.into_iter().chain(beside).filter(|_| is_clean) {
            if !widths.contains(&width) {
                widths.push(width);
            }
        }
    }
    widths.truncate(MOST);
    widths
}
