//! Where the writer's slip is, when the text is no YAML.
//!
//! A reader of YAML notices a slip where the text stops making sense, which can be many lines further down. So the
//! lines before that place are searched for what people who do not know YAML do, and each slip is mended in a
//! copy of the text. One is believed only if the reader of YAML gets further with the copy: then the place is
//! right, and so is the line that the remedy shows.

mod brackets;
mod layout;
mod lines;
mod values;

use crate::constructs::TABLES;
use crate::problem::Span;
use lines::{Line, lines};

/// What the writer probably did.
#[derive(Debug)]
pub(crate) struct Slip {
    pub(crate) span: Span,
    pub(crate) message: String,
    pub(crate) remedy: String,
    /// What the text lacks, or has too much of.
    mend: Mend,
}

/// What is to stand in a place instead.
#[derive(Debug)]
struct Mend {
    place: Span,
    with: String,
}

impl Slip {
    fn new(span: Span, message: impl Into<String>, remedy: String, place: Span, with: impl Into<String>) -> Self {
        Self { span, message: message.into(), remedy, mend: Mend { place, with: with.into() } }
    }
}

/// How many lines above the place of an error are searched: what opens and does not close can be far away.
const LINES: usize = 60;
/// How many copies are read at most, so that a broken file does not take long.
const TRIES: usize = 16;

/// The slip that explains why a text cannot be read from a byte on. `left` is how many characters a text has
/// left where it cannot be read any more, `None` where it can be read whole.
pub(crate) fn slip(text: &str, error: usize, left: impl Fn(&str) -> Option<usize>) -> Option<Slip> {
    let before = left(text)?;
    let mends = |slip: &Slip| {
        let (start, end) = (text.get(..slip.mend.place.start), text.get(slip.mend.place.end..));
        let (Some(start), Some(end)) = (start, end) else { return false };
        left(&format!("{start}{}{end}", slip.mend.with)).is_none_or(|after| after < before)
    };
    candidates(text, error).into_iter().take(TRIES).find(mends)
}

/// All that may be a slip near a place: what is nearest first, and doubts about indentation last.
fn candidates(text: &str, error: usize) -> Vec<Slip> {
    let lines = lines(text);
    let at = lines.iter().rposition(|line| line.start <= error).unwrap_or(0);
    // An error in indentation is noticed at the end of the line above it.
    let next = (at.saturating_add(1)..lines.len()).find(|next| lines.get(*next).is_some_and(|line| !line.is_blank()));
    let mut found = Vec::new();
    for at in (at.saturating_sub(LINES)..=next.unwrap_or(at)).rev() {
        let (Some(line), Some(below)) = (lines.get(at), lines.get(at.saturating_add(1)..)) else { continue };
        if !line.is_blank() {
            layout::spaces(text, line, lines.get(..at).unwrap_or_default(), &mut found);
            layout::colons(text, line, &mut found);
            values::value(text, line, below, &mut found);
        }
    }
    if let (Some(line), Some(above)) = (lines.get(at), lines.get(..at)) {
        layout::columns(text, line, above, &mut found);
    }
    found
}

/// The first line from a place on that is indented with a tab.
pub(crate) fn tab(text: &str, error: usize) -> Option<Span> {
    let is_below = |line: &&Line| line.end >= error && !line.is_blank();
    lines(text)
        .iter()
        .filter(is_below)
        .find_map(|line| line.odd_space(text).filter(|span| slice(text, *span).starts_with('\t')))
}

/// What is at the beginning of a line and looks like spaces, where YAML takes it for the beginning of a text.
/// With message and remedy.
pub(crate) fn no_spaces(text: &str, byte: usize) -> Option<(Span, &'static str, String)> {
    let start = text.get(..byte)?.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let all = lines(text);
    let line = all.iter().find(|line| line.start == start && !line.is_blank())?;
    let odd = line.odd_space(text).filter(|_| line.body >= byte)?;
    let width = slice(text, Span { start, end: line.indent }).chars().count();
    Some((odd, layout::NO_SPACES, layout::retype(text, line, width)))
}

/// Whether a word is a key of anything.
fn is_key(word: &str) -> bool {
    TABLES.iter().any(|(_, keys)| keys.required.iter().chain(keys.optional).any(|key| *key == word))
}

fn slice(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or("")
}

/// A text in double quotes, in one line.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", line.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The remedy that shows how something is written: its beginning and end, if it is long.
fn write(shown: &str) -> String {
    const HEAD: usize = 44;
    const TAIL: usize = 28;
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = line.chars().count();
    if count <= HEAD.saturating_add(TAIL) {
        return format!("Write '{line}'.");
    }
    let head: String = line.chars().take(HEAD).collect();
    let tail: String = line.chars().skip(count.saturating_sub(TAIL)).collect();
    format!("Write '{head} … {tail}'.")
}
