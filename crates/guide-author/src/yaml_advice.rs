//! What a YAML reader complains about, in words for writers.
//!
//! YAML's own messages name its grammar. Most mistakes are one of a few, and the remedy is quotes.

use crate::source::Source;

/// Message and remedy for an error of the YAML reader at a byte of the text.
pub(crate) fn advice(info: &str, source: &Source<'_>, at: usize) -> (String, String) {
    let rest = source.text.get(at..).unwrap_or("");
    let has = |words: &str| info.contains(words);
    let (message, remedy) = if has("unknown anchor") || has("anchor or alias") {
        (
            "A text that starts with * or & is not in quotes; YAML reads it as a reference.",
            "Put the whole text in double quotes.",
        )
    } else if has("mapping values are not allowed") || has("illegal placement of ':'") {
        (
            "A text that has ': ' in it is not in quotes, or this line is indented too far.",
            "Put the whole text in double quotes, or start the line where the keys above start.",
        )
    } else if has("escape") {
        (
            "Inside double quotes a \\ starts an escape, and this one means nothing.",
            "Write \\\\ for a \\, or put the text in single quotes.",
        )
    } else if has("tab") {
        ("A tab stands where only spaces may stand.", "Indent with spaces.")
    } else if has("quoted scalar, found unexpected end") || has("quoted scalar, found unexpected document") {
        ("A quotation mark is opened and never closed.", "Close it at the end of the text.")
    } else if has("trailing content after double-quoted") {
        (
            "Something follows the closing quotation mark.",
            "Put the whole text in one pair of quotes, and write \\\" for a quotation mark inside.",
        )
    } else if has("unexpected character") && rest.starts_with(['@', '`']) {
        ("A text that starts with @ or ` is not in quotes.", "Put the whole text in double quotes.")
    } else if rest.starts_with('%') || has("directive") {
        ("A line that starts with % is not in quotes.", "Put the whole text in double quotes.")
    } else if has("unprintable") {
        ("A control character stands here.", "Remove it: it comes from copying, and nobody can see it.")
    } else if has("flow") || has("',' or") || has("misplaced bracket") {
        (
            "A bracket is not closed, a comma is missing, or a text that has [ ] { } or , in it is not in quotes.",
            "Close every { and [, put commas between, and put such texts in double quotes.",
        )
    } else if has("indentation") || has("block") || has("simple key") || has("expected key") {
        (
            "This line does not fit the lines above it.",
            "Start keys that belong together in the same column, each with ': ' after it; start list items with '- '.",
        )
    } else {
        return (
            format!("This cannot be read as YAML ({info})."),
            "Look at this line and the one above it: quotes, brackets, indentation.".into(),
        );
    };
    (message.into(), remedy.into())
}
