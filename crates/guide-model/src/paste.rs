//! Finding a guide's values in a block of text that was copied from the linking window as a whole.

use crate::{Guide, Id, Kind, Origin, Value, check_value};

/// The values that a block of text says, each under its label: "First name: Acme". A mail address is found
/// without one where the text has no other. Nothing is guessed.
#[must_use]
pub fn find_values(guide: &Guide, block: &str) -> Vec<(Id, String)> {
    let mut found = Vec::new();
    for value in &guide.values {
        if value.origin == Origin::LinkingFlow
            && let Some(text) = labelled(guide, value, block).or_else(|| only_mail(value, block))
            && let Ok(text) = check_value(value, &guide.vendor, text)
        {
            found.push((value.id.clone(), text));
        }
    }
    found
}

/// What stands behind a value's label, on its line or on the next one.
fn labelled<'a>(guide: &Guide, value: &Value, block: &'a str) -> Option<&'a str> {
    let mut lines = block.lines().map(str::trim).filter(|line| !line.is_empty());
    while let Some(line) = lines.next() {
        let Some(rest) = after_label(line, &value.label) else { continue };
        if !rest.is_empty() {
            return Some(rest);
        }
        // A label without anything behind it: the next line, unless that is a label as well.
        let next = lines.next()?;
        let is_label = guide.values.iter().any(|other| after_label(next, &other.label).is_some());
        return (!is_label).then_some(next);
    }
    None
}

/// What stands behind a label on a line that begins with it and divides it from the rest.
fn after_label<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let (head, rest) = line.split_at_checked(label.len())?;
    let divided = rest.is_empty() || rest.starts_with([':', '\t', '=', '-', '–', ' ']);
    (head.eq_ignore_ascii_case(label) && divided).then(|| rest.trim_start_matches([':', '\t', '=', '-', '–', ' ']))
}

fn only_mail<'a>(value: &Value, block: &'a str) -> Option<&'a str> {
    let is_mail = |word: &&str| crate::mail_domain(word).is_some();
    let mut mails = block
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')' | ':'))
        .filter(is_mail);
    let first = mails.next().filter(|_| value.kind == Kind::Email)?;
    mails.all(|other| other == first).then_some(first)
}
