//! Reads HTML as Yew writes it into a tree that tests can ask: every element closed, every attribute quoted.

use std::fmt::Write;

const VOID: [&str; 3] = ["img", "input", "wbr"];

/// An element or, without a name, a piece of text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    text: String,
}

impl Element {
    /// Reads a whole document: the one element in it.
    pub(crate) fn read(html: &str) -> Self {
        let mut open = vec![Self::default()];
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            let (tag, after) = after.split_once('>').unwrap();
            rest = after;
            let top = open.last_mut().unwrap();
            if !text.is_empty() {
                top.children.push(Self { text: plain(text), ..Self::default() });
            }
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().unwrap();
                assert_eq!(closed.name, name, "closed in the wrong order");
                open.last_mut().unwrap().children.push(closed);
            } else {
                let element = start(tag);
                if VOID.contains(&element.name.as_str()) {
                    top.children.push(element);
                } else {
                    open.push(element);
                }
            }
        }
        assert!(rest.is_empty() && open.len() == 1, "not all closed");
        open.pop().unwrap().children.pop().unwrap()
    }

    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// The element and all below it, in order.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let below = self.children.iter().flat_map(Self::all);
        std::iter::once(self).filter(|one| !one.name.is_empty()).chain(below).collect()
    }

    pub(crate) fn select(&self, wanted: impl Fn(&Self) -> bool) -> Vec<&Self> {
        self.all().into_iter().filter(|one| wanted(one)).collect()
    }

    /// The one element that is wanted.
    pub(crate) fn one(&self, wanted: impl Fn(&Self) -> bool) -> &Self {
        let found = self.select(wanted);
        assert_eq!(found.len(), 1, "{} found", found.len());
        found[0]
    }

    pub(crate) fn with_mark(&self, mark: &str) -> Vec<&Self> {
        self.select(|one| one.get("data-focus") == Some(mark))
    }

    /// Its own text, where it is a piece of text.
    pub(crate) fn text(&self) -> Option<&str> {
        self.name.is_empty().then_some(self.text.as_str())
    }

    /// The texts in it that are not within an element of this class, nor in a field.
    pub(crate) fn texts_outside(&self, class: &str) -> Vec<&str> {
        if self.has_class(class) || self.name == "textarea" {
            return Vec::new();
        }
        let below = self.children.iter().flat_map(|one| one.texts_outside(class));
        self.text().into_iter().chain(below).collect()
    }

    /// What assistive technology reads of it.
    pub(crate) fn words(&self) -> String {
        if self.get("aria-hidden") == Some("true") || self.get("hidden") == Some("hidden") {
            return String::new();
        }
        let below: String = self.children.iter().map(Self::words).collect();
        format!("{}{below}", self.text)
    }

    /// A line for each element and each text, indented by depth. Drawings are left out.
    pub(crate) fn outline(&self) -> String {
        let mut outline = String::new();
        self.write(0, &mut outline);
        outline
    }

    fn write(&self, depth: usize, into: &mut String) {
        let _ = write!(into, "{:1$}", "", depth * 2);
        if self.name.is_empty() {
            let _ = writeln!(into, "{:?}", self.text);
        } else if self.name == "svg" {
            let _ = writeln!(into, "<svg>");
        } else {
            let attributes: String = self.attributes.iter().map(|(name, value)| format!(" {name}={value:?}")).collect();
            let _ = writeln!(into, "<{}{attributes}>", self.name);
            self.children.iter().for_each(|child| child.write(depth + 1, into));
        }
    }
}

fn start(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap(),
            None => ("", after),
        };
        attributes.push((key.to_owned(), plain(value)));
        rest = after.trim_start();
    }
    Element { name: name.trim_end_matches('/').into(), attributes, ..Element::default() }
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}
