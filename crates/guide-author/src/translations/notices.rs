//! What translators may want to know: texts that nobody has translated, and translations of what has changed.

use super::file::{Entry, Translation};
use super::overlay::Missing;
use super::stale::{self, Now, Stale};
use crate::names::did_you_mean;
use crate::problem::{Code, Span};
use crate::reader::{Reader, shorten};
use crate::tree::Node;

/// How many texts a notice names.
const NAMED: usize = 3;

/// Says which texts have no translation, if there are any. `guide` is what `guide translate` takes, and `own` is its
/// file of translations.
pub(crate) fn missing(
    reader: &mut Reader<'_>,
    at: Span,
    (language, guide): (&str, &str),
    own: Option<(&Translation<'_>, usize)>,
    missing: &[Missing],
) {
    let Some(named) = missing.get(..missing.len().min(NAMED)).filter(|named| !named.is_empty()) else { return };
    let mut names: Vec<String> = named.iter().map(|piece| format!("'{}'", piece.at)).collect();
    let more = missing.len().saturating_sub(names.len());
    if more > 0 {
        names.push(format!("{more} more"));
    }
    let last = names.pop().unwrap_or_default();
    let list = if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) };
    let (texts, have, them) = match missing.len() {
        1 => ("text", "has", "it"),
        _ => ("texts", "have", "them"),
    };
    let message = format!(
        "{} {texts} {have} no translation into '{language}', so readers see {them} as written in the guide: {list}.",
        missing.len()
    );
    let remedy = match own.and_then(|own| first_empty(reader, own, missing)) {
        Some(line) if missing.len() == 1 => format!("Write the translation under 'to' in line {line}."),
        Some(line) => format!("Write the translations where 'to' is empty, first in line {line}."),
        None => format!("Run 'guide translate {guide} {language}', then write the translations where 'to' is empty."),
    };
    reader.report(at, Code::Untranslated, message, remedy);
}

/// The line of the first empty `to`, if the file has an entry for all that is missing.
fn first_empty(reader: &Reader<'_>, (file, shift): (&Translation<'_>, usize), missing: &[Missing]) -> Option<usize> {
    let entries: Option<Vec<&Entry>> = missing.iter().map(|piece| file.entry(&piece.at, &piece.text)).collect();
    let first = entries?.into_iter().map(|entry| entry.to_span.shifted(shift).start).min()?;
    Some(reader.source.line(first))
}

/// Says which translations are of texts that are not in the guide any more. `root` has all that may be in it.
pub(crate) fn stale(reader: &mut Reader<'_>, file: &Translation<'_>, shift: usize, root: &Node) {
    for Stale { entry, now } in stale::stale(file, root) {
        let (at, from) = (entry.at_span.shifted(shift), entry.from_span.shifted(shift));
        let (span, message) = match &now {
            Now::Changed(new) => (from, format!("the text at '{}' has changed; it is now: {new}", entry.at)),
            Now::Moved(_) | Now::Gone(_) => (at, format!("there is no text at '{}' in the guide.", shorten(&entry.at))),
            Now::Waits(others) if others.iter().all(|other| other.at != entry.at) => {
                (at, format!("there is no text at '{}' in the guide.", shorten(&entry.at)))
            }
            Now::Waits(_) | Now::Unclear | Now::Settled => {
                (from, format!("no text at '{}' reads like this any more.", entry.at))
            }
        };
        let remedy = match now {
            Now::Changed(_) => {
                "Write this under 'from', and correct 'to'. Until then readers see it as written in the guide.".into()
            }
            Now::Moved(at) => did_you_mean(Some(at), String::new),
            Now::Gone(near) => did_you_mean(near, || "Remove the translation if the text is gone.".into()),
            Now::Waits(_) if entry.to.is_none() => "Remove it: there is nothing under its 'to'.".into(),
            Now::Waits(others) => move_to(reader, &others, shift),
            Now::Unclear => "Correct 'from' if the text has changed, or remove the translation if it is gone.".into(),
            Now::Settled => "Remove it if its text is gone: all that stands there now has entries of its own.".into(),
        };
        reader.report(span, Code::Stale, message, remedy);
    }
}

/// What to do with a translation for whose text, as it is now, the file has entries with nothing under `to`.
fn move_to(reader: &Reader<'_>, others: &[&Entry], shift: usize) -> String {
    let lines: Vec<String> =
        others.iter().map(|other| reader.source.line(other.to_span.shifted(shift).start).to_string()).collect();
    match lines.as_slice() {
        [line] => format!("Move what is under 'to' to line {line}, correct it there, and remove this entry."),
        lines => format!(
            "Move what is under 'to' to the text that it is of (the 'to' in line {}), correct it there, and remove this \
             entry.",
            lines.join(" or ")
        ),
    }
}
