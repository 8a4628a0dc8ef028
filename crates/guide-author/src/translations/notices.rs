//! What translators may want to know: texts that nobody has translated, and translations of what has changed.

use super::file::Translation;
use super::overlay::Missing;
use super::pieces::{pieces, plain};
use crate::names::did_you_mean;
use crate::problem::{Code, Span};
use crate::reader::{Reader, shorten};
use crate::suggest::nearest;
use crate::tree::Node;

/// How many texts a notice names.
const NAMED: usize = 3;

/// Says which texts have no translation, if there are any. `file` is the guide that `guide translate` takes.
pub(crate) fn missing(reader: &mut Reader<'_>, at: Span, language: &str, guide: &str, missing: &[Missing]) {
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
    let remedy = format!("Run 'guide translate {guide} {language}', then write the translations where 'to' is empty.");
    reader.report(at, Code::Untranslated, message, remedy);
}

/// Says which translations are of texts that are not in the guide any more. `root` has all that may be in it.
pub(crate) fn stale(reader: &mut Reader<'_>, file: &Translation<'_>, shift: usize, root: &Node) {
    let pieces: Vec<(String, String)> =
        pieces(root).into_iter().map(|piece| (piece.at, plain(piece.node.scalar().unwrap_or("")))).collect();
    for entry in &file.entries {
        let here: Vec<&str> = pieces.iter().filter(|(at, _)| *at == entry.at).map(|(_, text)| text.as_str()).collect();
        if here.contains(&entry.from.as_str()) {
            continue;
        }
        let open: Vec<&str> = here.iter().filter(|text| file.entry(&entry.at, text).is_none()).copied().collect();
        if let [new] = open.as_slice() {
            let message = format!("the text at '{}' has changed; it is now: {new}", entry.at);
            let remedy =
                "Write this under 'from', and correct 'to'. Until then readers see it as written in the guide.";
            reader.report(entry.from_span.shifted(shift), Code::Stale, message, remedy);
        } else if here.is_empty() {
            let near = nearest(&entry.at, pieces.iter().map(|(at, _)| at.as_str())).map(str::to_owned);
            let message = format!("there is no text at '{}' in the guide.", shorten(&entry.at));
            let remedy = did_you_mean(near, || "Remove the translation if the text is gone.".into());
            reader.report(entry.at_span.shifted(shift), Code::Stale, message, remedy);
        } else {
            let message = format!("no text at '{}' reads like this any more.", entry.at);
            let remedy = "Correct 'from' if the text has changed, or remove the translation if it is gone.";
            reader.report(entry.from_span.shifted(shift), Code::Stale, message, remedy);
        }
    }
}
