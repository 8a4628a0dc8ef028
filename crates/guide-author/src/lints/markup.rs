//! Signs of Markdown that readers would see as they are: where there is no Markdown, and where it is not closed.

use super::Finding;
use super::language::spoken;
use super::walk::{Piece, Role, Walk};
use crate::problem::Code;
use crate::source::Source;
use pulldown_cmark::{Event, Parser};

pub(super) fn markup(walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    for piece in &walk.pieces {
        if is_plain(piece) {
            in_plain_text(piece, source, findings);
        } else if piece.role == Role::Prose || piece.around.keys.last() == Some(&"caption") {
            unclosed(piece, source, findings);
        }
    }
}

/// Whether a text is shown as it is: a title, a name, a label.
fn is_plain(piece: &Piece<'_>) -> bool {
    /// Texts that are no labels of the system's screen.
    const PLAIN: [&str; 17] = [
        "alt", "any", "body", "button", "edition", "flow", "for", "head", "label", "noun", "subject", "tell", "title",
        "to", "waiting", "where", "who",
    ];
    let (above, last) = match piece.around.keys.as_slice() {
        [.., above, last] => (*above, *last),
        [last] => ("", *last),
        [] => return false,
    };
    match piece.role {
        // What is typed in or copied may be anything.
        Role::Screen => !matches!(last, "value" | "is") && (above, last) != ("fields", "choose"),
        Role::Prose | Role::Picture => PLAIN.contains(&last),
        Role::Machine => false,
    }
}

fn in_plain_text(piece: &Piece<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let Some((found, inside)) = enclosed(piece.text, "[[", "]]").or_else(|| enclosed(piece.text, "**", "**")) else {
        return;
    };
    findings.push(Finding::new(
        Code::MarkupShown,
        source.find(piece.span, found),
        &piece.around,
        &format!("'{found}' is shown with its signs: there is no Markdown in labels, titles and messages."),
        format!("Write '{inside}'."),
    ));
}

/// The first part of a text between two signs, with them and without them.
fn enclosed<'t>(text: &'t str, open: &str, close: &str) -> Option<(&'t str, &'t str)> {
    let (before, rest) = text.split_once(open)?;
    let (inside, _) = rest.split_once(close)?;
    let end = before.len().saturating_add(open.len()).saturating_add(inside.len()).saturating_add(close.len());
    let good = !inside.trim().is_empty() && !before.ends_with('\\');
    good.then_some((text.get(before.len()..end)?, inside.trim()))
}

fn unclosed(piece: &Piece<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let Some(at) = lone_stars(piece.text) else { return };
    // From the stars to the end of the words there: stars alone may stand in the text more often.
    let rest = piece.text.get(at..).unwrap_or("**");
    let end = rest.char_indices().skip(2).find(|(_, c)| c.is_whitespace()).map_or(rest.len(), |(end, _)| end);
    let found = rest.get(..end).unwrap_or("**");
    findings.push(Finding::new(
        Code::MarkupShown,
        source.find(piece.span, found),
        &piece.around,
        "these '**' have no others that belong to them, so readers see them.",
        "Write '**words**', without a space inside the stars, or \\*\\* where readers shall see stars.",
    ));
}

/// Where `**` stands that makes nothing bold.
fn lone_stars(text: &str) -> Option<usize> {
    if !text.contains("**") {
        return None;
    }
    // What is not said keeps its place, as letters: stars touch it.
    let said: String = spoken(text)
        .bytes()
        .zip(text.bytes())
        .map(|(said, was)| match (said, was) {
            (b' ', b' ' | b'\n') => char::from(was),
            (b' ', _) => 'x',
            (said, _) if said.is_ascii() => char::from(said),
            _ => 'x',
        })
        .collect();
    // What stands in the text as stars comes out as one text or as several that touch.
    let mut star_before = None;
    for (event, range) in Parser::new(&said).into_offset_iter() {
        let Event::Text(words) = event else { continue };
        if let Some(at) = words.find("**") {
            return Some(range.start.saturating_add(at));
        }
        if words.starts_with('*') && star_before == Some(range.start) {
            return range.start.checked_sub(1);
        }
        star_before = words.ends_with('*').then_some(range.end);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::lone_stars;

    #[test]
    fn stars_that_make_nothing_bold() {
        for (text, at) in [
            ("This **is important and *new*.", Some(5)),
            ("A **bold word", Some(2)),
            ("Ä **b** ** c **", Some(9)),
            ("**[[A]]** and **b", Some(14)),
        ] {
            assert_eq!(lone_stars(text), at, "{text}");
        }
        for text in [
            "**bold** words",
            "**`code`**",
            "**{name}** is",
            r"\*\*",
            "`**`",
            "***both***",
            "one * two",
            "**[[First Name]]**",
        ] {
            assert_eq!(lone_stars(text), None, "{text}");
        }
    }
}
