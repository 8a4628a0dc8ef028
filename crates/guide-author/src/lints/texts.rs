//! Steps called by number, notes of the author's that were left over, and texts that a comment cuts off.

use super::Finding;
use super::language::{spoken, words};
use super::walk::{Piece, Role, Walk};
use crate::problem::{Code, Span};
use crate::reader::{is_cut, shorten};
use crate::source::Source;

pub(super) fn texts(walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    for piece in &walk.pieces {
        if piece.role == Role::Prose || piece.role == Role::Picture {
            step_number(piece, source, findings);
        }
        if piece.role != Role::Machine {
            left_over(piece, source, findings);
        }
        cut(piece, source, findings);
    }
}

/// "step 5", "steps two and three".
fn step_number(piece: &Piece<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    const NUMBERS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let said = spoken(piece.text);
    let words = words(&said);
    let found = words.windows(2).find_map(|pair| match pair {
        [step, number] => {
            let near = said.get(step.start.saturating_add(step.text.len())..number.start).unwrap_or("");
            let counted = number.text.chars().all(|c| c.is_ascii_digit()) || number.is(&NUMBERS);
            let says = step.is(&["step", "steps", "paso", "pasos"]) && counted && matches!(near, " " | " #" | "\n");
            says.then(|| said.get(step.start..number.start.saturating_add(number.text.len())))?
        }
        _ => None,
    });
    if let Some(found) = found {
        findings.push(Finding::new(
            Code::StepNumber,
            source.find(piece.span, found),
            &piece.around,
            &format!("'{found}' calls a step by its number, and numbers change when steps come, go or are hidden."),
            "Call the step by its title.",
        ));
    }
}

/// TODO, "[insert …]", "<name>" and the like.
fn left_over(piece: &Piece<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    const NOTES: [&str; 5] = ["TODO", "TBD", "FIXME", "XXX", "TKTK"];
    const PHRASES: [&str; 8] = [
        "lorem ipsum",
        "[insert",
        "delete this line",
        "delete this text",
        "delete this note",
        "your text here",
        "replace this text",
        "replace this with",
    ];
    // Labels of the system may say anything: "[[Insert row]]".
    let said = if piece.role == Role::Screen { piece.text.to_owned() } else { spoken(piece.text) };
    let text = said.as_str();
    let note = words(text).iter().find(|word| NOTES.contains(&word.text)).map(|word| word.text.to_owned());
    let lower = text.to_lowercase();
    let phrase = || {
        let phrase = PHRASES.iter().find(|phrase| lower.contains(**phrase))?;
        let at = lower.find(phrase)?;
        // Where small letters are longer than capitals, the place is not the same.
        Some(text.get(at..at.saturating_add(phrase.len())).unwrap_or(phrase).to_owned())
    };
    if let Some(found) = note.or_else(phrase).or_else(|| angle(text)) {
        findings.push(Finding::new(
            Code::PlaceholderLeft,
            source.find(piece.span, &found),
            &piece.around,
            &format!("'{found}' looks like a note that was to be replaced."),
            "Write what belongs here. Notes for other writers go into comments, after '#'.",
        ));
    }
}

/// "Give user #1 access": a comment to YAML, and half of the text to its writer.
fn cut(piece: &Piece<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let written = source.slice(piece.span);
    // Behind quotes nobody takes it for text, and what has no text at all is reported as empty.
    if written.is_empty() || written.starts_with(['"', '\'', '|', '>']) {
        return;
    }
    let Some(comment) = source.comment(piece.span).filter(|comment| is_cut(comment)) else { return };
    let whole = shorten(&format!("{written} {comment}").replace('"', "\\\""));
    let behind = Span { start: piece.span.end, end: source.text.len() };
    findings.push(Finding::new(
        Code::TextCut,
        source.find(behind, comment),
        &piece.around,
        "everything after ' #' is a comment, and readers do not see it.",
        format!("If it belongs to the text, write '\"{whole}\"'. If not, write a space after the '#'."),
    ));
}

/// `<name>`, `<your company>`.
fn angle(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some((_, inside)) = rest.split_once('<') {
        if let Some((name, _)) = inside.split_once('>') {
            let letters = name.starts_with(|c: char| c.is_alphabetic())
                && name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\''));
            if letters {
                return Some(format!("<{name}>"));
            }
        }
        rest = inside;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::angle;

    #[test]
    fn names_between_angles() {
        assert_eq!(angle("Hello <your name>!").as_deref(), Some("<your name>"));
        assert_eq!(angle("a <> b < c > <https://x.example> <3>"), None);
    }
}
