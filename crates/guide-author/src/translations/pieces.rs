//! Which texts of a guide's tree are words for readers, and what translators call each of them.

use crate::tree::{Content, Node};

/// A text to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'n> {
    /// The id that it belongs to and its key: "click-add.detail". Without an id, keys alone: "finish.text".
    pub(crate) at: String,
    pub(crate) node: &'n Node,
}

/// Keys whose texts are words for readers wherever they stand.
const WORDS: &[&str] = &[
    "alt",
    "answer",
    "audience",
    "body",
    "button",
    "call",
    "caption",
    "check",
    "detail",
    "disconnecting",
    "do",
    "flow",
    "for",
    "go_to",
    "head",
    "help",
    "hint",
    "icon",
    "intro",
    "invite",
    "limits",
    "note",
    "noun",
    "otherwise",
    "overview",
    "population",
    "question",
    "reason",
    "refrain",
    "remove",
    "renewal",
    "rows",
    "security",
    "see",
    "send",
    "sign",
    "stop",
    "subject",
    "sync",
    "tell",
    "text",
    "tip",
    "troubleshooting",
];
/// Words that also are words for readers, but not below these keys: there they are the system's or have another meaning.
const WORDS_BUT: [(&str, &[&str]); 4] =
    [("title", &["groups", "sources"]), ("place", &["chapters"]), ("waiting", &[]), ("where", &[])];
/// Words for readers below these keys only; elsewhere they are labels of the system.
const WORDS_IN: [(&str, &[&str]); 4] = [
    ("label", &["values", "answers", "contacts", "copy"]),
    ("choose", &["fields"]),
    ("any", &["fields"]),
    ("to", &["message", "send"]),
];
/// Words that mean something to the program, not to readers.
const FIXED: [&str; 7] = ["true", "value", "reader", "colleague", "system_support", "vendor", "partner"];

/// Parts of a guide without words to translate. Titles of sources are those of documents in their own language.
const NOT_WITHIN: [&str; 12] = [
    "format",
    "language",
    "system",
    "checked_on",
    "sources",
    "labels",
    "allow",
    "scopes",
    "scope",
    "based_on",
    "show_partner",
    "change",
];

/// All texts to translate, in the order of the guide.
pub(crate) fn pieces(root: &Node) -> Vec<Piece<'_>> {
    let system = root.under("system").and_then(|system| system.peek("name")).unwrap_or("");
    let mut all = Vec::new();
    for (key, node) in entries(root) {
        if !NOT_WITHIN.contains(&key) {
            let below = Below { top: key, holder: "", key, id: None };
            below.collect(node, system, &mut all);
        }
    }
    all
}

/// The same tree with other texts: `change` gets each text to translate and gives what stands there instead.
pub(crate) fn replaced(root: &Node, change: &mut dyn FnMut(&Piece<'_>) -> Option<Node>) -> Node {
    let mut news: Vec<(*const Node, Node)> = Vec::new();
    for piece in pieces(root) {
        if let Some(new) = change(&piece) {
            news.push((std::ptr::from_ref(piece.node), new));
        }
    }
    rebuilt(root, &mut news.into_iter().peekable())
}

/// Copies a tree; the new nodes come in the order in which the old ones are met.
fn rebuilt(node: &Node, news: &mut std::iter::Peekable<std::vec::IntoIter<(*const Node, Node)>>) -> Node {
    if let Some((_, new)) = news.next_if(|(old, _)| std::ptr::eq(*old, node)) {
        return new;
    }
    let content = match &node.content {
        Content::Scalar(text) => Content::Scalar(text.clone()),
        Content::Sequence(nodes) => Content::Sequence(nodes.iter().map(|node| rebuilt(node, news)).collect()),
        Content::Mapping(pairs) => {
            Content::Mapping(pairs.iter().map(|(key, value)| (key.clone(), rebuilt(value, news))).collect())
        }
    };
    Node { span: node.span, content }
}

/// A text without the differences that its lines and indentation make.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn entries(node: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let pairs = match &node.content {
        Content::Mapping(pairs) => pairs.as_slice(),
        _ => &[],
    };
    pairs.iter().filter_map(|(key, value)| Some((key.scalar()?, value)))
}

/// Where in the tree we are.
#[derive(Clone, Copy)]
struct Below<'n> {
    top: &'n str,
    /// The key that holds the group of keys in which we are.
    holder: &'n str,
    key: &'n str,
    id: Option<&'n str>,
}

impl<'n> Below<'n> {
    fn collect(self, node: &'n Node, system: &str, all: &mut Vec<Piece<'n>>) {
        match &node.content {
            Content::Sequence(nodes) => nodes.iter().for_each(|node| self.collect(node, system, all)),
            Content::Mapping(_) => {
                // The partner's id names nothing in the guide.
                let own = node.peek("id").filter(|_| self.top != "partner");
                for (key, value) in entries(node) {
                    Below { holder: self.key, key, id: own.or(self.id), ..self }.collect(value, system, all);
                }
            }
            Content::Scalar(text) => {
                let text = text.trim();
                if self.is_words(text) && has_words(text) && text != system {
                    all.push(Piece { at: self.at(), node });
                }
            }
        }
    }

    fn is_words(self, text: &str) -> bool {
        let (key, holder) = (self.key, self.holder);
        let listed = |table: &[(&str, &[&str])], wanted: bool| {
            table.iter().any(|(name, holders)| *name == key && holders.contains(&holder) == wanted)
        };
        let fixed = matches!(key, "who" | "for" | "any") && FIXED.contains(&text);
        let words = WORDS.contains(&key) || key == "who" || listed(&WORDS_BUT, false) || listed(&WORDS_IN, true);
        words && !fixed
    }

    fn at(self) -> String {
        match self.id {
            Some(id) => format!("{id}.{}", self.key),
            None if self.top == self.key => self.key.into(),
            None => format!("{}.{}", self.top, self.key),
        }
    }
}

/// Whether anything is left of a text without its placeholders.
fn has_words(text: &str) -> bool {
    let mut inside = false;
    text.chars().any(|c| {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            _ => {}
        }
        !inside && c.is_alphabetic()
    })
}
