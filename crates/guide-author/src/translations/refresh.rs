//! Starts a file of translations, or adds to one what it lacks. What is written in it stays as it is; a translation
//! of a text that has changed stays in a comment.

use super::file::{Entry, Translation};
use super::overlay::Missing;
use super::pieces::plain;
use super::stale::{self, Now, Stale};
use crate::problem::Span;
use crate::tree::{Content, Node};
use std::collections::BTreeSet;
use std::ops::Range;

/// A file of translations as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refreshed {
    /// Its path below the guides folder.
    pub path: String,
    /// All that is in it now.
    pub text: String,
    /// Whether it is a new file, into which nothing of another one went.
    pub starts: bool,
    /// How many texts were added, with nothing under `to`.
    pub added: usize,
    /// How many of its entries are now for the text as it has become, or where it has gone.
    pub renewed: usize,
    /// How many texts in it have no translation yet, those that were added among them.
    pub open: usize,
}

/// The head of a file that is started.
pub(super) fn head(language: &str) -> String {
    format!(
        "# Write each translation under 'to'. Ids, values and labels of the system's screen stay as they are.\n\
         # Under 'labels', the system's labels can be explained: their words, then what they mean.\n\
         format: 1\nlanguage: {language}\nlabels: {{}}\ntexts:\n"
    )
}

/// The file with what it lacks, of a guide with these texts, of which some are missing.
pub(crate) fn refreshed(
    path: String,
    language: &str,
    there: Option<&Translation<'_>>,
    (whole, missing): (&Node, &[Missing]),
) -> Result<Refreshed, String> {
    let Some(file) = there else {
        let new = lacking(missing, |_| true);
        let text = head(language) + &entries(&new, "  ");
        return Ok(Refreshed { path, text, starts: true, added: new.len(), renewed: 0, open: new.len() });
    };
    let stale = stale::stale(file, whole);
    let renewed: Vec<Renewed<'_>> = stale.iter().filter_map(|stale| renewed(file, stale)).collect();
    let new = lacking(missing, |piece| {
        let text = plain(&piece.text);
        file.entry(&piece.at, &text).is_none() && !renewed.iter().any(|one| one.at == piece.at && one.text == text)
    });
    let old = file.loaded.text;
    let (at, indent) = place(file)?.unwrap_or((old.len(), "  ".into()));
    let line_end =
        if old.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n')) { "" } else { "\n" };
    let added = format!("{line_end}{}", entries(&new, &indent));
    let edits = renewed.iter().flat_map(|one| one.edits.clone()).chain(Some((at..at, added)));
    let empty = file.entries.iter().filter(|entry| entry.to.is_none()).count();
    let emptied = renewed.iter().filter(|one| one.emptied).count();
    Ok(Refreshed {
        path,
        text: edited(old, edits.collect()),
        starts: false,
        added: new.len(),
        renewed: renewed.len(),
        open: empty.saturating_add(emptied).saturating_add(new.len()),
    })
}

/// What the file is to get, each text once.
fn lacking(missing: &[Missing], lacks: impl Fn(&Missing) -> bool) -> Vec<&Missing> {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    missing.iter().filter(|piece| lacks(piece) && seen.insert((&piece.at, &piece.text))).collect()
}

/// Entries with nothing under `to`.
fn entries(new: &[&Missing], indent: &str) -> String {
    let entry = |piece: &&Missing| {
        let from = quoted(&piece.text);
        format!("{indent}- at: {}\n{indent}  from: {from}\n{indent}  to: \"\"\n", piece.at)
    };
    new.iter().map(entry).collect()
}

/// What stands at a place of a text instead.
type Edit = (Range<usize>, String);

/// An entry for a text that has changed or moved.
struct Renewed<'s> {
    at: &'s str,
    text: &'s str,
    edits: Vec<Edit>,
    /// Whether its translation has to be looked over and was put aside.
    emptied: bool,
}

fn renewed<'s>(file: &Translation<'_>, stale: &'s Stale<'_>) -> Option<Renewed<'s>> {
    let entry = stale.entry;
    let written = |span: Span| as_written(file.loaded.text, span);
    match &stale.now {
        // The same words elsewhere: the translation holds.
        Now::Moved(at) => {
            let edits = vec![(written(entry.at_span), at.clone())];
            Some(Renewed { at, text: &entry.from, edits, emptied: false })
        }
        Now::Changed(new) => {
            let mut edits = vec![(written(entry.from_span), quoted(new))];
            if let Some(to) = &entry.to {
                edits.push((written(to.span), "\"\"".into()));
                edits.push(put_aside(file.loaded.text, entry, to));
            }
            Some(Renewed { at: &entry.at, text: new, edits, emptied: entry.to.is_some() })
        }
        _ => None,
    }
}

/// A text with the sign before it that says how its lines are to be read: `|` or `>-`.
fn as_written(text: &str, span: Span) -> Range<usize> {
    let words = text.get(span.start..span.end).unwrap_or("").trim_end();
    let end = span.start.saturating_add(words.len());
    let (above, _) = text.get(..span.start).unwrap_or("").rsplit_once('\n').unwrap_or(("", ""));
    let sign = above.rsplit_once(": ").map(|(key, sign)| (key.len().saturating_add(2), sign));
    let starts_here = sign.filter(|(_, sign)| {
        let sign = sign.split(" #").next().unwrap_or("").trim();
        sign.starts_with(['|', '>']) && sign.chars().skip(1).all(|c| matches!(c, '-' | '+' | '0'..='9'))
    });
    starts_here.map_or(span.start, |(start, _)| start)..end
}

/// The old text and its translation, in comments above their entry.
fn put_aside(text: &str, entry: &Entry, to: &Node) -> Edit {
    let first = entry.at_span.start.min(entry.from_span.start).min(to.span.start);
    let start = text.get(..first).and_then(|before| before.rfind('\n')).map_or(0, |at| at.saturating_add(1));
    let line = text.get(start..).unwrap_or("");
    let indent: String = line.chars().take_while(|c| *c == ' ').collect();
    let words = to.scalar().or_else(|| text.get(to.span.start..to.span.end)).unwrap_or("");
    let aside = format!(
        "{indent}# The text has changed. It was: {}\n{indent}# Its translation was: {}\n",
        quoted(&entry.from),
        quoted(words.trim())
    );
    (start..start, aside)
}

/// A text with other words at some places, none of which overlap.
fn edited(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut new = String::with_capacity(text.len());
    let mut done = 0;
    for (range, words) in edits {
        new.push_str(text.get(done..range.start).unwrap_or(""));
        new.push_str(&words);
        done = range.end;
    }
    new + text.get(done..).unwrap_or("")
}

/// The end of the last entry's line and what stands before the dashes. `None`: at the end of the file.
fn place(file: &Translation<'_>) -> Result<Option<(usize, String)>, String> {
    let text = file.loaded.text;
    let Some(list) = file.loaded.root.under("texts") else { return Ok(None) };
    if text.get(list.span.start..).is_some_and(|text| text.starts_with('[')) {
        return Err(format!(
            "in {}, write each of the 'texts' on a line of its own, with '- ' before it",
            file.loaded.file
        ));
    }
    let Content::Sequence(nodes) = &list.content else { return Ok(None) };
    let place = nodes.last().and_then(|node| {
        let behind = text
            .get(node.span.end..)?
            .find('\n')
            .map_or(text.len(), |at| node.span.end.saturating_add(at).saturating_add(1));
        let before = text.get(..node.span.start)?;
        let line = before.get(before.rfind('\n').map_or(0, |at| at.saturating_add(1))..)?;
        Some((behind, line.chars().take_while(|c| *c == ' ').collect()))
    });
    Ok(place)
}

/// A text in double quotes, in one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
