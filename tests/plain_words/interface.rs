//! The interface's own words: every text in `src/text`, and what the standalone page says. They are read out
//! of the source, so that no new one is forgotten.

use crate::grade::{Measure, sentences};
use std::path::Path;

/// Below what guides may take: these words stand between the reader and the work.
const MOST: f64 = 7.0;
/// From how many words on a text is measured.
const LONG: usize = 12;
const LONGEST_SENTENCE: usize = 25;

/// Words of people who make software. Readers set up payroll.
const JARGON: [&str; 29] = [
    "api",
    "browser storage",
    "cache",
    "click here",
    "cookie",
    "data url",
    "debug",
    "deprecated",
    "error",
    "exception",
    "failed",
    "fatal",
    "fragment",
    "illegal",
    "invalid",
    "javascript",
    "json",
    "localstorage",
    "local storage",
    "null",
    "parameter",
    "parse",
    "payload",
    "script",
    "session",
    "token",
    "undefined",
    "url",
    "wasm",
];

/// More words than this and a capital at the beginning make a sentence, with a mark at its end.
const A_NAME: usize = 5;
/// What buttons, check boxes and headings are called may be longer.
const LONG_NAMES: [&str; 3] =
    ["Don’t keep my details on this computer", "Leave my details out when printing", "If something does not work"];
/// So few words and a full stop: what is said aloud after something was done, or stands alone in a line.
const SHORT_SENTENCES: [&str; 9] = [
    "{label} copied.",
    "{label} kept.",
    "{all} found.",
    "Everything is done.",
    "Summary copied.",
    "Message copied.",
    "Read on {}.",
    "do this step.",
    "Link copied.",
];
/// Fewer words than this and a full stop need a reason, which is the list above.
const A_SENTENCE: usize = 4;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The texts of the interface, each with its file.
fn texts() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let folder = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text")).unwrap();
    for file in folder {
        let name = format!("src/text/{}", file.unwrap().file_name().to_string_lossy());
        let source = read(&name);
        let shipped = source.split("#[cfg(test)]").next().unwrap_or_default();
        // Attributes of the code have texts as well.
        let shipped: Vec<&str> = shipped.lines().filter(|line| !line.trim_start().starts_with("#[")).collect();
        all.extend(literals(&shipped.join("\n"), "//", &['"']).into_iter().map(|text| (name.clone(), text)));
    }
    // A page's script has other texts as well. What is for people begins like a sentence and has a space.
    let page = literals(&read("src/page-words.js"), "//", &['"', '`']);
    let for_people = |text: &String| text.starts_with(char::is_uppercase) && text.contains(' ');
    all.extend(page.into_iter().filter(for_people).map(|text| ("src/page-words.js".into(), text)));
    all.retain(|(_, text)| text.contains(char::is_alphabetic));
    all
}

/// The texts between quotes, outside comments. A line that goes on in the next is one text.
fn literals(source: &str, comment: &str, quotes: &[char]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(|c| quotes.contains(&c) || c == '/' || c == '\'') {
        let (here, quote) = (&rest[at..], rest[at..].chars().next().unwrap());
        if here.starts_with(comment) {
            rest = here.split_once('\n').map_or("", |(_, after)| after);
        } else if here.starts_with("'\"'") || here.starts_with("'\\\"'") {
            rest = &here[3..];
        } else if quotes.contains(&quote) {
            let (text, after) = literal(&here[1..], quote);
            found.push(text);
            rest = after;
        } else {
            rest = &here[1..];
        }
    }
    found
}

/// A text up to its closing quote, and what comes behind that.
fn literal(source: &str, quote: char) -> (String, &str) {
    let mut text = String::new();
    let (mut is_escaped, mut is_indent) = (false, false);
    for (at, c) in source.char_indices() {
        if is_indent && c.is_whitespace() {
            continue;
        }
        is_indent = is_escaped && c == '\n';
        match c {
            _ if is_indent => {}
            'n' if is_escaped => text.push('\n'),
            c if is_escaped => text.push(c),
            c if c == quote => return (text, &source[at + c.len_utf8()..]),
            '\\' => {}
            c => text.push(c),
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    (text, "")
}

#[test]
fn texts_are_found_as_they_are_shown() {
    let found = literals(
        "/// \"not this\"\nf(\"a \\\"b\\\"\"); \"one \\\n     two\" // \"nor this\"\n'\"' \"c\"",
        "//",
        &['"'],
    );
    assert_eq!(found, ["a \"b\"", "one two", "c"]);
    let texts: Vec<String> = texts().into_iter().map(|(_, text)| text).collect();
    for known in
        ["Continue", "{label} copied.", "Try again", "The list of guides could not be loaded. Check your connection."]
    {
        assert!(texts.iter().any(|text| text == known), "{known} in {texts:#?}");
    }
    assert!(texts.len() > 120, "{}", texts.len());
}

#[test]
fn nothing_is_said_in_the_words_of_software_makers() {
    for (file, text) in texts() {
        let plain = text.to_lowercase();
        let words: Vec<&str> = plain.split(|c: char| !c.is_alphabetic()).collect();
        for jargon in JARGON {
            let is_said = if jargon.contains(' ') { plain.contains(jargon) } else { words.contains(&jargon) };
            assert!(!is_said, "{file}: “{text}” says “{jargon}”");
        }
    }
}

#[test]
fn nothing_is_hard_to_read() {
    for (file, text) in texts() {
        let measure = Measure::of(&text);
        let grade = measure.grade();
        assert!(measure.words <= LONG || grade <= MOST, "{file}: grade {grade:.1}, more than {MOST}: “{text}”");
        for sentence in sentences(&text) {
            let words = Measure::of(sentence).words;
            assert!(words <= LONGEST_SENTENCE, "{file}: {words} words in “{sentence}”");
        }
    }
}

#[test]
fn sentences_have_an_end_and_names_have_none() {
    for (file, text) in texts() {
        let words = Measure::of(&text).words;
        let is_ended = text.trim_end().ends_with(['.', '?', '!', ':', '…']);
        let begins = text.starts_with(char::is_uppercase);
        // Several sentences, or one that is too long for a name.
        if sentences(&text).len() > 1 || (begins && words > A_NAME && !LONG_NAMES.contains(&text.as_str())) {
            let goes_on = text.ends_with([' ', '“', '}']);
            assert!(is_ended || goes_on, "{file}: “{text}” has no full stop");
        }
        if words < A_SENTENCE && text.trim_end().ends_with('.') {
            assert!(SHORT_SENTENCES.contains(&text.as_str()), "{file}: “{text}” has a full stop");
        }
        assert!(!text.contains("  ") && !text.contains(" ."), "{file}: a space too many in “{text}”");
        assert!(!text.contains('\'') && !text.contains("..."), "{file}: ’ and … in “{text}”");
    }
}

#[test]
fn every_exception_is_still_needed() {
    let texts: Vec<String> = texts().into_iter().map(|(_, text)| text).collect();
    for exception in LONG_NAMES.iter().chain(&SHORT_SENTENCES) {
        assert!(texts.iter().any(|text| text == exception), "nothing says “{exception}” any more");
    }
}
