//! Reads HTML as our renderings have it: every element closed, every attribute in double quotes. Anything
//! else is a mistake and panics.

/// Elements without content.
const VOID: [&str; 5] = ["br", "hr", "img", "link", "meta"];
/// Elements that may stand in a line of text; a `p` takes nothing else.
const PHRASING: [&str; 8] = ["a", "b", "br", "code", "em", "i", "img", "strong"];

/// A piece of HTML, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    /// Start tags in their order.
    pub(crate) elements: Vec<Element>,
    /// What people read, a line for each element.
    pub(crate) text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Markup {
    pub(crate) fn read(html: &str) -> Self {
        let mut markup = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut rest = html.strip_prefix("<!doctype html>").unwrap_or(html);
        let mut last_was_start = false;
        while let Some((text, after)) = rest.split_once('<') {
            assert!(!text.contains('>'), "an unescaped > in {text:?}");
            markup.text.push_str(&unescaped(text));
            last_was_start &= text.is_empty();
            let (tag, after) = after.split_once('>').unwrap();
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop().as_deref(), Some(name), "closed in the wrong order");
                assert!(!last_was_start || name == "script", "<{name}> is empty");
                last_was_start = false;
            } else {
                let element = element(tag);
                let name = element.name.clone();
                if open.iter().any(|outer| outer == "p") {
                    assert!(PHRASING.contains(&name.as_str()), "<{name}> in a <p>");
                }
                last_was_start = !VOID.contains(&name.as_str());
                if last_was_start {
                    open.push(name);
                }
                markup.elements.push(element);
            }
            if !PHRASING.contains(&tag.trim_start_matches('/').split(' ').next().unwrap()) {
                markup.text.push('\n');
            }
        }
        assert_eq!(open, Vec::<String>::new(), "never closed");
        markup.text.push_str(&unescaped(rest));
        markup
    }

    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// What the markup is, whatever the words in it.
    pub(crate) fn shape(&self) -> Vec<(&str, Vec<&str>)> {
        self.elements
            .iter()
            .map(|element| (element.name.as_str(), element.attributes.iter().map(|(name, _)| name.as_str()).collect()))
            .collect()
    }
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "<{name}> is no tag");
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap();
        let (value, after) = after.split_once('"').unwrap();
        attributes.push((name.to_owned(), unescaped(value)));
        rest = after.trim_start();
    }
    Element { name: name.into(), attributes }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}
