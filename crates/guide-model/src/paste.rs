//! Finding a guide's values in a block of text that was copied from the linking window as a whole.

use crate::{Guide, Id, Kind, Origin, Value, check_value};

/// The values that a block of text says, each under its label: "First name: Acme". A mail address is found
/// without one where the text has no other and the guide wants no other. Nothing is guessed.
#[must_use]
pub fn find_values(guide: &Guide, block: &str) -> Vec<(Id, String)> {
    let mut found = Vec::new();
    for value in guide.values.iter().filter(|value| value.origin == Origin::LinkingFlow) {
        for text in [labelled(guide, value, block), only_mail(guide, value, block)].into_iter().flatten() {
            if let Ok(text) = check_value(value, &guide.vendor, text) {
                found.push((value.id.clone(), text));
                break;
            }
        }
    }
    found
}

/// What stands behind a value's label, on its line or on the next one.
fn labelled<'a>(guide: &Guide, value: &Value, block: &'a str) -> Option<&'a str> {
    let is_label = |text: &str| guide.values.iter().any(|other| after_label(text, &other.label).is_some());
    // "Name" is not meant by "Name of the company", where that is a label as well.
    let is_longer = |line: &str| {
        let mut longer = guide.values.iter().filter(|other| other.label.len() > value.label.len());
        longer.any(|other| after_label(line, &other.label).is_some())
    };
    let mut lines = block.lines().map(str::trim).filter(|line| !line.is_empty());
    while let Some(line) = lines.next() {
        let Some(rest) = after_label(line, &value.label).filter(|_| !is_longer(line)) else { continue };
        // A label without anything behind it: the next line, unless that is a label as well.
        let text = if rest.is_empty() { lines.next()? } else { rest };
        return (!is_label(text)).then_some(text);
    }
    None
}

/// What stands behind a label on a line that begins with it and divides it from the rest.
fn after_label<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let (head, rest) = line.split_at_checked(label.len())?;
    let divides = |c: char| c.is_whitespace() || matches!(c, ':' | '=' | '-' | '–');
    let text = rest.trim_start_matches(divides);
    // With nothing but a space, the label may go on: "Name" in "Name of the company: Acme".
    let goes_on = rest.strip_prefix(' ') == Some(text) && text.contains([':', '\t', '=']);
    let is_divided = rest.is_empty() || rest.starts_with(divides);
    (head.eq_ignore_ascii_case(label) && is_divided && !goes_on).then_some(text)
}

fn only_mail<'a>(guide: &Guide, value: &Value, block: &'a str) -> Option<&'a str> {
    let is_wanted = |one: &Value| one.kind == Kind::Email && one.origin == Origin::LinkingFlow;
    if !is_wanted(value) || guide.values.iter().any(|other| is_wanted(other) && other.id != value.id) {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || ",;:<>()[]\"".contains(c);
    let words = block.split(ends).map(|word| word.trim_matches('.'));
    let mut mails = words.filter(|word| crate::mail_domain(word).is_some());
    let first = mails.next()?;
    mails.all(|other| other == first).then_some(first)
}
