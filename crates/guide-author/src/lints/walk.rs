//! Every text and every group of keys of a file, with the keys and ids around it.
//!
//! Lints look at what was written, not at what was understood, so that carets are right and a file with
//! mistakes elsewhere still gets them.

use crate::constructs::VERBS;
use crate::deed::{Takes, Verb};
use crate::problem::Span;
use crate::reader::shorten;
use crate::tree::{Content, Node};
use std::rc::Rc;

/// What stands around a node.
#[derive(Debug, Clone, Default)]
pub(super) struct Around<'n> {
    /// The keys above it, outermost first. Lists add none.
    pub(super) keys: Vec<&'n str>,
    /// The ids above it, outermost first.
    pub(super) ids: Vec<&'n str>,
    /// What messages call the place: "steps[2] 'Add permissions'".
    pub(super) place: String,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Words that readers read.
    Prose,
    /// What a picture shows, for those who cannot see it, or under it.
    Picture,
    /// Words of the system's screen, or what is typed into it.
    Screen,
    /// Ids, addresses, days, words of the format, names and titles of others.
    Machine,
}

/// A text.
#[derive(Debug, Clone)]
pub(super) struct Piece<'n> {
    pub(super) text: &'n str,
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) around: Rc<Around<'n>>,
}

/// A group of keys.
#[derive(Debug, Clone)]
pub(super) struct Group<'n> {
    pub(super) node: &'n Node,
    pub(super) around: Rc<Around<'n>>,
}

/// All of a file.
#[derive(Debug, Default)]
pub(super) struct Walk<'n> {
    pub(super) pieces: Vec<Piece<'n>>,
    pub(super) groups: Vec<Group<'n>>,
}

impl<'n> Walk<'n> {
    pub(super) fn through(root: &'n Node) -> Self {
        let mut walk = Self::default();
        walk.take(root, &Rc::new(Around::default()));
        walk
    }

    /// The groups that stand under these keys, the last of them next to the group.
    pub(super) fn under<'a>(&'a self, keys: &'a [&str]) -> impl Iterator<Item = &'a Group<'n>> {
        self.groups.iter().filter(move |group| group.around.keys.ends_with(keys))
    }

    /// Steps, wherever they stand: in a guide, or among the changes to a partner's.
    pub(super) fn steps(&self) -> impl Iterator<Item = &Group<'n>> {
        self.groups.iter().filter(|group| {
            matches!(group.around.keys.as_slice(), ["steps"] | ["change", "with" | "insert"])
                && group.node.under("blocks").is_some()
        })
    }

    fn take(&mut self, node: &'n Node, around: &Rc<Around<'n>>) {
        match &node.content {
            Content::Scalar(text) => {
                let role = role(&around.keys);
                self.pieces.push(Piece { text, span: node.span, role, around: Rc::clone(around) });
            }
            Content::Sequence(items) => {
                for (at, item) in items.iter().enumerate() {
                    // Only the outermost lists are named: the caret shows the rest.
                    if around.keys.len() == 1 {
                        let key = around.keys.last().copied().unwrap_or_default();
                        let title = ["title", "label", "id"].iter().find_map(|name| item.peek(name));
                        let title = title.map(|title| format!(" '{}'", shorten(title))).unwrap_or_default();
                        let place = format!("{key}[{}]{title}", at.saturating_add(1));
                        self.take(item, &Rc::new(Around { place, ..Around::clone(around) }));
                    } else {
                        self.take(item, around);
                    }
                }
            }
            Content::Mapping(entries) => {
                let mut inside = Around::clone(around);
                inside.ids.extend(node.peek("id"));
                self.groups.push(Group { node, around: Rc::new(inside.clone()) });
                for (key, value) in entries {
                    let mut below = inside.clone();
                    let Some(key) = key.scalar() else { continue };
                    below.keys.push(key);
                    if below.place.is_empty() {
                        below.place = key.to_owned();
                    }
                    self.take(value, &Rc::new(below));
                }
            }
        }
    }
}

/// What a text below these keys is for.
fn role(keys: &[&str]) -> Role {
    const MACHINE: [&str; 39] = [
        "id",
        "was",
        "format",
        "language",
        "checked_on",
        "href",
        "file",
        "from",
        "kind",
        "when",
        "needs",
        "based_on",
        "revision",
        "repeat",
        "scope",
        "scopes",
        "allow",
        "at",
        "connect",
        "feedback",
        "mail",
        "minutes",
        "take",
        "leave",
        "today",
        "mail_domains",
        "exclusive",
        "replace",
        "after",
        "before",
        "secret",
        "name",
        "days",
        "lapses",
        "optional",
        "required",
        "once",
        "hand_over",
        "show_partner",
    ];
    // Beside the labels that the verbs of actions take.
    const SCREEN: [&str; 8] = ["label", "value", "submit", "level", "labels", "in", "is", "format"];
    let is_of_screen = |key: &str| {
        let takes_label = |verb: &Verb| verb.key == key && matches!(verb.takes, Takes::Label | Takes::Path);
        SCREEN.contains(&key) || VERBS.iter().any(takes_label)
    };
    let (last, above) = match keys {
        [above @ .., last] => (*last, above.last().copied().unwrap_or_default()),
        [] => return Role::Machine,
    };
    match (above, last) {
        ("allow" | "sources" | "labels" | "take", _) => Role::Machine,
        ("values" | "contacts" | "answers" | "copy", "label") => Role::Prose,
        // A question that a block asks, and one that is asked.
        (_, "ask") => Role::Machine,
        ("change", "remove") => Role::Machine,
        (_, "alt" | "caption") => Role::Picture,
        _ if MACHINE.contains(&last) => Role::Machine,
        _ if is_of_screen(last) => Role::Screen,
        _ => Role::Prose,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles() {
        for (keys, expected) in [
            (&["title"][..], Role::Prose),
            (&["sources", "title"], Role::Machine),
            (&["steps", "blocks", "actions", "click"], Role::Screen),
            (&["steps", "blocks", "actions", "do"], Role::Prose),
            (&["steps", "blocks", "form", "fields", "label"], Role::Screen),
            (&["values", "label"], Role::Prose),
            (&["steps", "blocks", "picture", "alt"], Role::Picture),
            (&["steps", "id"], Role::Machine),
            (&["allow", "reason"], Role::Machine),
            (&["steps", "blocks", "permissions", "groups", "items", "reason"], Role::Prose),
        ] {
            assert_eq!(role(keys), expected, "{keys:?}");
        }
    }
}
