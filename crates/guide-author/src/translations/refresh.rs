//! Starts a file of translations, or adds to one what it lacks. What is written in it stays as it is.

use super::file::Translation;
use super::overlay::Missing;
use crate::tree::Content;
use std::collections::BTreeSet;

/// A file of translations as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refreshed {
    /// Its path below the guides folder.
    pub path: String,
    /// All that is in it now.
    pub text: String,
    /// How many texts were added, with nothing under `to`.
    pub added: usize,
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

/// The file with what it lacks.
pub(crate) fn with_missing(
    path: String,
    language: &str,
    there: Option<&Translation<'_>>,
    missing: &[Missing],
) -> Result<Refreshed, String> {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    let new: Vec<&Missing> = missing
        .iter()
        .filter(|piece| there.is_none_or(|file| file.entry(&piece.at, &piece.text).is_none()))
        .filter(|piece| seen.insert((&piece.at, &piece.text)))
        .collect();
    let old_text = there.map_or_else(|| head(language), |file| file.loaded.text.to_owned());
    let place = match there {
        Some(file) => place(file)?,
        None => None,
    };
    let (at, indent) = place.unwrap_or((old_text.len(), "  ".into()));
    let (before, behind) = old_text.split_at_checked(at).unwrap_or((&old_text, ""));
    let mut text = before.to_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    for piece in &new {
        text.push_str(&format!(
            "{indent}- at: {}\n{indent}  from: {}\n{indent}  to: \"\"\n",
            piece.at,
            quoted(&piece.text)
        ));
    }
    text.push_str(behind);
    let open = there.map_or(0, |file| file.entries.iter().filter(|entry| entry.to.is_none()).count());
    Ok(Refreshed { path, text, added: new.len(), open: open.saturating_add(new.len()) })
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
