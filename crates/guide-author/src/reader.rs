//! The state of reading one file: its problems, where we are, and which names are known.
//!
//! A construct reads every part of itself before it gives up, so that all problems come out at once.
//! `None` from a reading function means: a problem has been reported, or an optional thing is absent.

use crate::flow::Flow;
use crate::media::Media;
use crate::names::Names;
use crate::phrases::{Phrases, phrases};
use crate::problem::{Code, Problem, Related, Span};
use crate::source::Source;
use crate::tree::{Content, Node};

/// The state of reading one file.
pub(crate) struct Reader<'a> {
    pub(crate) source: &'a Source<'a>,
    pub(crate) names: Names,
    /// Where in the guide we are.
    pub(crate) flow: Flow,
    /// Our own words in the guide's language.
    pub(crate) phrases: &'static Phrases,
    /// The pictures beside the file.
    pub(crate) media: Vec<Media>,
    problems: Vec<Problem>,
    /// The constructs we are in, outermost first, as writers know them: "steps[2] 'Add permissions'".
    path: Vec<String>,
}

/// A node and what it is called in messages: a key, or the key of a list with the place in it.
#[derive(Clone)]
pub(crate) struct Named<'n> {
    pub(crate) node: &'n Node,
    pub(crate) name: String,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(source: &'a Source<'a>) -> Self {
        Self {
            source,
            names: Names::default(),
            flow: Flow::default(),
            phrases: phrases("en"),
            media: Vec::new(),
            problems: Vec::new(),
            path: Vec::new(),
        }
    }

    /// All problems, in the order of their places.
    pub(crate) fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.place.map(|place| place.span.start));
        self.problems
    }

    /// Reports a problem. The message gets the construct we are in before it.
    pub(crate) fn report(&mut self, span: Span, code: Code, message: impl AsRef<str>, remedy: impl Into<String>) {
        self.push(span, code, message.as_ref(), remedy.into(), None);
    }

    /// Reports a problem that has to do with another place.
    pub(crate) fn report_two(
        &mut self,
        span: Span,
        first: Span,
        code: Code,
        message: impl AsRef<str>,
        remedy: impl Into<String>,
    ) {
        let file = self.source.file(first).into();
        let related = Related { file, place: self.source.place(first), text: "first here".into() };
        self.push(span, code, message.as_ref(), remedy.into(), Some(related));
    }

    fn push(&mut self, span: Span, code: Code, message: &str, remedy: String, related: Option<Related>) {
        let message =
            if self.path.is_empty() { capital(message) } else { format!("{}: {message}", self.path.join(", ")) };
        self.problems.push(Problem {
            file: self.source.file(span).into(),
            place: Some(self.source.place(span)),
            code,
            message,
            remedy,
            related,
        });
    }

    /// "lines 41 and 47", or "line 41" where both are the same. In the order of the file.
    pub(crate) fn lines(&self, first: Span, second: Span) -> String {
        if self.source.file(first) != self.source.file(second) {
            let (here, there) = (self.source.line(second.start), self.source.line(first.start));
            return format!("line {here}, and line {there} of {}", self.source.file(first));
        }
        match (self.source.line(first.start), self.source.line(second.start)) {
            (a, b) if a == b => format!("line {a}"),
            (a, b) => format!("lines {} and {}", a.min(b), a.max(b)),
        }
    }

    /// Reads something inside a construct that messages name.
    pub(crate) fn within<T>(&mut self, name: String, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(name);
        let result = read(self);
        self.path.pop();
        result
    }

    /// The items of a list, each read by `read`. `None` if one has a problem, or the list is empty.
    pub(crate) fn list<T>(
        &mut self,
        list: &Named<'_>,
        mut read: impl FnMut(&mut Self, Named<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.items(list)?;
        if items.is_empty() {
            self.empty(list);
            return None;
        }
        let read: Vec<Option<T>> = items.into_iter().map(|item| read(self, item)).collect();
        read.into_iter().collect()
    }

    /// The items of a list that may be empty.
    pub(crate) fn items<'n>(&mut self, list: &Named<'n>) -> Option<Vec<Named<'n>>> {
        let Content::Sequence(nodes) = &list.node.content else {
            let remedy = "Start each item on a line of its own with '- '.";
            self.wrong_shape(list, "a list", remedy);
            return None;
        };
        let named = |(at, node)| Named { node, name: format!("{}[{}]", list.name, at + 1) };
        Some(nodes.iter().enumerate().map(named).collect())
    }

    /// Reports that something else was expected.
    pub(crate) fn wrong_shape(&mut self, found: &Named<'_>, expected: &str, remedy: &str) {
        if found.node.shape() == "empty" {
            self.empty(found);
        } else {
            let message = format!("{} is {}, not {expected}.", self.subject(found), found.node.shape());
            self.report(found.node.span, Code::Shape, message, remedy);
        }
    }

    /// Reports that there is nothing.
    pub(crate) fn empty(&mut self, found: &Named<'_>) {
        let message = format!("{} is empty.", self.subject(found));
        let remedy = match self.cut(found.node.span) {
            Some(comment) => {
                format!("What stands behind ' #' is a comment. If it is the text, write '\"{}\"'.", shorten(comment))
            }
            None => "Fill it in, or remove it if it is not needed.".into(),
        };
        self.report(found.node.span, Code::Empty, message, remedy);
    }

    /// The comment behind a text in its line, if it looks like a part of the text: "#1", not "# one".
    fn cut(&self, span: Span) -> Option<&str> {
        self.source.comment(span).filter(|comment| is_cut(comment))
    }

    /// A node's name, or "this" where the message begins with it already.
    fn subject(&self, found: &Named<'_>) -> String {
        if self.path.last() == Some(&found.name) { "this".into() } else { format!("'{}'", found.name) }
    }
}

/// Whether a comment was probably meant as text: words follow its '#' without a space.
pub(crate) fn is_cut(comment: &str) -> bool {
    comment.strip_prefix('#').is_some_and(|words| words.starts_with(char::is_alphanumeric))
}

/// How messages name an item of a list: `permission 'Manage employees'`, or its place without a name.
pub(crate) fn title(kind: &str, item: &Named<'_>) -> String {
    const NAMES: [&str; 4] = ["title", "label", "name", "id"];
    match NAMES.iter().find_map(|key| item.node.peek(key)) {
        Some(name) => format!("{kind} '{}'", shorten(name)),
        None => item.name.clone(),
    }
}

/// A text short enough for a message.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 48;
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LONGEST {
        line = line.chars().take(LONGEST).chain(['…']).collect();
    }
    line
}

/// With a capital at its beginning, as a sentence has it.
pub(crate) fn capital(message: &str) -> String {
    let mut chars = message.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
