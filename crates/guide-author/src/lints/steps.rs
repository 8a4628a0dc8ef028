//! Whether a step says how its reader sees that it worked.

use super::Finding;
use super::language::{Word, words};
use super::walk::{Role, Walk};
use crate::problem::Code;
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
    use super::looks;

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
