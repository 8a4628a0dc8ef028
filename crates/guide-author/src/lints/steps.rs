//! Whether a step says how its reader sees that it worked, and titles with numbers.

use super::Finding;
use super::language::{Word, words};
use super::walk::{Role, Walk};
use crate::problem::Code;
use crate::source::Source;
use crate::tree::{Content, Node};

const BESIDE_ACTIONS: &str = "Add 'see: …' to its last action, or an action that looks: 'check: …' or 'test: …'.";
const WITHOUT_ACTIONS: &str =
    "Add a block behind the others that looks: '- actions: [{ id: see-it, check: \"…\" }]', with an id of your own.";

/// Steps that change something and say nowhere how to see that it worked.
pub(super) fn checks(walk: &Walk<'_>, findings: &mut Vec<Finding>) {
    for step in walk.steps() {
        let blocks = step.node.under("blocks");
        let blocks: Vec<&Node> = blocks.map(items).unwrap_or_default();
        if !blocks.iter().any(|block| changes_something(block)) || blocks.iter().any(|block| shows(block)) {
            continue;
        }
        let title = step.node.under("title").unwrap_or(step.node);
        findings.push(Finding::new(
            Code::StepWithoutCheck,
            title.span,
            &step.around,
            "nothing says how readers see that this step worked.",
            if blocks.iter().any(|block| block.under("actions").is_some()) { BESIDE_ACTIONS } else { WITHOUT_ACTIONS },
        ));
    }
}

/// Titles of steps that begin with a number.
pub(super) fn numbers(walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    for step in walk.steps() {
        let Some((title, node)) = step.node.peek("title").zip(step.node.under("title")) else { continue };
        if let Some(number) = number(title) {
            findings.push(Finding::new(
                Code::NumberedTitle,
                source.find(node.span, number),
                &step.around,
                &format!("the title begins with the number '{number}', and readers see the step's number anyway."),
                "Remove it: the numbers that readers see are right when steps come, go or are hidden, too.",
            ));
        }
    }
}

/// "3." of "3. Give access", but nothing of "2.0 is here" and "3 rights".
fn number(title: &str) -> Option<&str> {
    let digits = title.len().saturating_sub(title.trim_start_matches(|c: char| c.is_ascii_digit()).len());
    let (_, rest) = title.split_at_checked(digits).filter(|_| digits > 0)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '.' | ')' | ':'))?;
    let length = digits.saturating_add(sign.len_utf8());
    let (number, words) = title.split_at_checked(length)?;
    words.starts_with(char::is_whitespace).then_some(number)
}

/// Keys of actions that only lead somewhere.
const WAYS: [&str; 14] = [
    "go",
    "tab",
    "menu",
    "expand",
    "follow",
    "search",
    "hover",
    "scroll_to",
    "open_file",
    "check",
    "test",
    "refrain",
    "call",
    "right_click",
];

fn changes_something(block: &Node) -> bool {
    let action = |action: &&Node| {
        let Content::Mapping(entries) = &action.content else { return false };
        !entries.iter().any(|(key, _)| key.scalar().is_some_and(|key| WAYS.contains(&key)))
    };
    block.under("form").is_some()
        || block.under("permissions").is_some()
        || block.under("actions").is_some_and(|actions| items(actions).iter().any(action))
}

/// Whether a block lets readers see something: what was copied out is seen, too.
fn shows(block: &Node) -> bool {
    let proves = |action: &&Node| ["see", "check", "test"].iter().any(|key| action.peek(key).is_some());
    block.under("notables").is_some()
        || block.under("actions").is_some_and(|actions| items(actions).iter().any(proves))
        || Walk::through(block).pieces.iter().any(|piece| piece.role == Role::Prose && looks(piece.text))
}

/// Whether a text asks to look, or says what will be seen.
fn looks(text: &str) -> bool {
    const LOOK: [&str; 14] = [
        "verify",
        "review",
        "ensure",
        "compare",
        "appears",
        "appear",
        "comprueba",
        "compruebe",
        "verifica",
        "verifique",
        "revisa",
        "revise",
        "asegúrate",
        "asegúrese",
    ];
    let words = words(text);
    let next = |at: usize| words.get(at.saturating_add(1)).copied();
    words.iter().enumerate().any(|(at, word)| {
        let before = |among: &[&str]| next(at).is_some_and(|next| next.is(among));
        word.is(&LOOK)
            // "Check the box" ticks one.
            || (word.is(&["check"]) && !box_follows(&words, at))
            || (word.is(&["make"]) && before(&["sure"]))
            || (word.is(&["see", "look"]) && before(&["that", "whether", "if", "for", "a", "the", "your"]))
            || (word.is(&["is", "are"]) && before(&["shown", "listed", "displayed"]))
    })
}

fn box_follows(words: &[Word<'_>], at: usize) -> bool {
    words.iter().skip(at.saturating_add(1)).take(3).any(|word| word.is(&["box", "boxes", "checkbox", "checkboxes"]))
}

/// The items of a list.
pub(super) fn items(node: &Node) -> Vec<&Node> {
    match &node.content {
        Content::Sequence(items) => items.iter().collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{looks, number};

    #[test]
    fn numbers_before_titles() {
        assert_eq!(number("3. Give access"), Some("3."));
        assert_eq!(number("12) Give access"), Some("12)"));
        for title in ["2.0 is here", "3 rights", "Give access", "3.", ""] {
            assert_eq!(number(title), None, "{title}");
        }
    }

    #[test]
    fn texts_that_look() {
        for text in [
            "Check that each of these is there.",
            "Then verify the list.",
            "You will see a green mark.",
            "The name appears in the list.",
            "Make sure that it is on.",
            "Your name is listed.",
        ] {
            assert!(looks(text), "{text}");
        }
        for text in ["Check the box [[Admin]].", "Click Add.", "Fill in the form, exactly as shown.", "See you later."]
        {
            assert!(!looks(text), "{text}");
        }
    }
}
