//! What a translation has to keep of its text: placeholders, and labels of the system's screen.
//!
//! Readers look for a label as their screen shows it. What it means stands under `labels`, and is shown behind it.

use super::file::{Entry, Translation};
use super::pieces::{pieces, plain};
use crate::problem::{Code, Span};
use crate::reader::Reader;
use crate::tree::Node;
use std::collections::BTreeSet;

/// Says where translations have other placeholders or other labels than their texts.
pub(super) fn compare(reader: &mut Reader<'_>, file: &Translation<'_>, shift: usize, root: &Node) {
    let texts: BTreeSet<(String, String)> =
        pieces(root).into_iter().map(|piece| (piece.at, plain(piece.node.scalar().unwrap_or("")))).collect();
    for entry in file.entries.iter().filter(|entry| texts.contains(&(entry.at.clone(), entry.from.clone()))) {
        let Some((to, span)) = entry.to.as_ref().and_then(|to| Some((to.scalar()?, to.span.shifted(shift)))) else {
            continue;
        };
        let (from, to) = (Kept::of(&entry.from), Kept::of(to));
        differences(reader, entry, span, (&from.placeholders, &to.placeholders), PLACEHOLDERS);
        differences(reader, entry, span, (&from.labels, &to.labels), LABELS);
    }
}

/// What to do about something that is missing, and about something that is too much.
type Remedies = (fn(&str) -> String, fn(&str) -> String);

const PLACEHOLDERS: Remedies = (
    |lost| format!("Write {lost} where it belongs; readers see there what it stands for."),
    |_| "Leave it away, unless the sentence needs it.".into(),
);
const LABELS: Remedies = (
    |lost| {
        format!("Write {lost} as it is: readers look for it on their screen. What it means can stand under 'labels'.")
    },
    |_| "Leave it away: a label is named as the screen shows it, where the text names it.".into(),
);

fn differences(
    reader: &mut Reader<'_>,
    entry: &Entry,
    span: Span,
    (from, to): (&BTreeSet<String>, &BTreeSet<String>),
    (if_lost, if_new): Remedies,
) {
    let lost: Vec<&str> = from.difference(to).map(String::as_str).collect();
    let new: Vec<&str> = to.difference(from).map(String::as_str).collect();
    let (lost, first, new) = (lost.join(" and "), new.first().copied().unwrap_or(""), new.join(" and "));
    let at = &entry.at;
    let (message, remedy) = match (lost.as_str(), new.as_str()) {
        ("", "") => return,
        (lost, "") => (format!("the translation of '{at}' has no {lost}, and its text has."), if_lost(lost)),
        ("", new) => (format!("the translation of '{at}' has {new}, and its text has not."), if_new(new)),
        (lost, new) => (format!("the translation of '{at}' has {new} in place of {lost}."), if_lost(lost)),
    };
    reader.report(reader.source.find(span, first), Code::TranslationDiffers, message, remedy);
}

/// What stands in a text that is not to be translated.
#[derive(Debug, Default, PartialEq, Eq)]
struct Kept {
    placeholders: BTreeSet<String>,
    labels: BTreeSet<String>,
}

impl Kept {
    fn of(text: &str) -> Self {
        let mut kept = Self::default();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let mut length = c.len_utf8();
            if c == '\\' {
                length = rest.chars().take(2).map(char::len_utf8).sum();
            } else if let Some(label) = between(rest, "[[", "]]") {
                kept.labels.insert(format!("[[{}]]", plain(label)));
                length = label.len().saturating_add(4);
            } else if let Some(name) = between(rest, "{", "}") {
                kept.placeholders.insert(format!("{{{}}}", plain(name)));
                length = name.len().saturating_add(2);
            }
            rest = rest.get(length..).unwrap_or("");
        }
        kept
    }
}

/// What stands between these signs at the beginning of a text.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    Some(text.strip_prefix(open)?.split_once(close)?.0)
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn placeholders_and_labels_that_are_none_do_not_count() {
        let kept = Kept::of(r"Click [[Add {first_name}]] in {vendor.name}, \{x} \[[y]] [[z {");
        assert_eq!(kept.labels.into_iter().collect::<Vec<_>>(), ["[[Add {first_name}]]"]);
        assert_eq!(kept.placeholders.into_iter().collect::<Vec<_>>(), ["{vendor.name}"]);
    }
}
