//! The HTML that was rendered here, as a tree.

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    /// Words.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

impl Node {
    pub(super) fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All words in it.
    pub(super) fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) if element.name == "br" => "\n".into(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }
}

/// Elements without an end.
const VOID: [&str; 4] = ["br", "hr", "img", "meta"];

/// Reads HTML. What is not well formed ends with the text.
pub(super) fn parse(text: &str) -> Vec<Node> {
    let mut open: Vec<Element> = vec![Element::default()];
    let mut rest = text;
    while !rest.is_empty() {
        let (words, behind) = rest.split_once('<').unwrap_or((rest, ""));
        if !words.is_empty() {
            push(&mut open, Node::Text(unescape(words)));
        }
        let (tag, behind) = split_tag(behind);
        rest = behind;
        if tag.is_empty() || tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            if open.len() > 1
                && let Some(element) = open.pop()
            {
                push(&mut open, Node::Element(element));
            }
            continue;
        }
        let element = element(tag.trim_end_matches('/'));
        if VOID.contains(&element.name.as_str()) {
            push(&mut open, Node::Element(element));
        } else {
            open.push(element);
        }
    }
    while open.len() > 1 {
        if let Some(element) = open.pop() {
            push(&mut open, Node::Element(element));
        }
    }
    open.pop().map(|root| root.children).unwrap_or_default()
}

fn push(open: &mut [Element], node: Node) {
    if let Some(element) = open.last_mut() {
        element.children.push(node);
    }
}

/// What stands up to the end of a tag, and what comes then. A `>` in quotes ends none.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => {
                let (tag, behind) = text.split_at(at);
                return (tag, behind.strip_prefix('>').unwrap_or(behind));
            }
            _ => {}
        }
    }
    (text, "")
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, behind) = value.split_once('"').unwrap_or((value, ""));
        // Attributes without a value stand before this one.
        let name = name.split_whitespace().next_back().unwrap_or_default();
        attributes.push((name.to_owned(), unescape(value)));
        rest = behind;
    }
    Element { name: name.to_owned(), attributes, children: Vec::new() }
}

fn unescape(text: &str) -> String {
    let mut plain = text.to_owned();
    for (name, c) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(name, c);
    }
    plain
}
