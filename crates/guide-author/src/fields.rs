//! Groups of keys: which keys a construct has, and reading them with every mistake reported.

use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::schema::groups_under;
use crate::short;
use crate::suggest::{nearest, proposed_id};
use crate::tree::{Content, Node};

/// The keys of one construct. The one place that says what may be written there.
#[derive(Debug)]
pub(crate) struct Keys {
    /// What the construct is called, with its article: "a row".
    pub(crate) what: &'static str,
    pub(crate) required: &'static [&'static str],
    pub(crate) optional: &'static [&'static str],
}

/// The keys that were written, one node each.
pub(crate) struct Fields<'n> {
    pub(crate) span: Span,
    keys: &'static Keys,
    entries: Vec<(&'n str, &'n Node)>,
    /// What unknown keys were probably meant to be, and keys whose content is not indented. They are not missing
    /// as well.
    mistyped: Vec<&'static str>,
}

/// Two lists of keys as one, so that a list that code goes by is not written a second time for its table.
#[expect(clippy::indexing_slicing, reason = "it runs while compiling, where an index beyond the end is an error")]
pub(crate) const fn joined<const A: usize, const B: usize, const ALL: usize>(
    first: [&'static str; A],
    second: [&'static str; B],
) -> [&'static str; ALL] {
    assert!(A + B == ALL, "the lists have another length together");
    let mut all = [""; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < A { first[at] } else { second[at - A] };
        at += 1;
    }
    all
}

impl Keys {
    fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }

    /// Whether a key may be written here.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.all().any(|known| known == key)
    }
}

impl<'n> Fields<'n> {
    /// What stands under a key of the construct's table.
    pub(crate) fn get(&self, key: &str) -> Option<Named<'n>> {
        debug_assert!(self.keys.has(key), "{key} is no key of {}", self.keys.what);
        let (name, node) = self.entries.iter().find(|(name, _)| *name == key)?;
        Some(Named { node, name: (*name).into() })
    }

    /// Whether one of these was probably meant by an unknown key.
    pub(crate) fn is_mistyped(&self, among: &[&str]) -> bool {
        self.mistyped.iter().any(|meant| among.contains(meant))
    }

    /// The same where the construct may not have the key at all.
    pub(crate) fn maybe(&self, key: &str) -> Option<Named<'n>> {
        self.keys.has(key).then(|| self.get(key)).flatten()
    }

    /// The keys among these that were written, in their order in the file.
    pub(crate) fn written(&self, among: &[&str]) -> Vec<Named<'n>> {
        let fits = |(name, _): &&(&'n str, &'n Node)| among.contains(name);
        self.entries.iter().filter(fits).map(|(name, node)| Named { node, name: (*name).into() }).collect()
    }
}

impl Reader<'_> {
    /// Reads a group of keys and reports keys that are unknown, repeated or missing.
    pub(crate) fn fields<'n>(&mut self, group: &Named<'n>, keys: &'static Keys) -> Option<Fields<'n>> {
        let Content::Mapping(pairs) = &group.node.content else {
            let remedy = match group.node.scalar().and_then(|text| without_colon(text, keys)) {
                Some((_, written)) => format!("Write '{}'.", shorten(&written)),
                None => format!("Write its keys, such as '{}'.", short::at(&group.name, keys)),
            };
            self.wrong_shape(group, keys.what, &remedy);
            return None;
        };
        let mut entries: Vec<(&str, &Node)> = Vec::new();
        let mut first_spans: Vec<Span> = Vec::new();
        let not_indented = self.not_indented(pairs, keys);
        let empty = not_indented.iter().filter_map(|range| pairs.get(range.start)?.0.scalar());
        let mut mistyped: Vec<&str> = empty.filter_map(|name| keys.all().find(|key| *key == name)).collect();
        for (at, (key, value)) in pairs.iter().enumerate() {
            if not_indented.iter().any(|range| range.contains(&at)) {
                continue;
            }
            let Some(name) = key.scalar() else {
                self.report(key.span, Code::Shape, "a key is a word, not a list or a group.", QUOTES);
                continue;
            };
            if let Some(at) = entries.iter().position(|(known, _)| *known == name) {
                let first = first_spans.get(at).copied().unwrap_or_default();
                let lines = self.lines(first, key.span);
                self.report_two(
                    key.span,
                    first,
                    Code::RepeatedKey,
                    format!("'{name}' is written twice ({lines})."),
                    "Keep one.",
                );
            } else if keys.has(name) {
                entries.push((name, value));
                first_spans.push(key.span);
            } else {
                let remedy = self.of_neighbour(key, pairs.get(..at).unwrap_or_default(), keys);
                mistyped.extend(self.unknown_key((key.span, name), value, keys, remedy));
            }
        }
        let is_there = |key: &&&str| entries.iter().any(|(name, _)| name == *key) || mistyped.contains(*key);
        for missing in keys.required.iter().filter(|key| !is_there(key)) {
            self.missing_key(group.node, missing, keys);
        }
        Some(Fields { span: group.node.span, keys, entries, mistyped })
    }

    /// The one key among these that was written: they exclude each other, and one is needed.
    pub(crate) fn one_of<'n>(
        &mut self,
        fields: &Fields<'n>,
        among: &[&str],
        absent: (&str, &str),
        second_remedy: &str,
    ) -> Option<Named<'n>> {
        let mut written = fields.written(among).into_iter();
        match (written.next(), written.next()) {
            (Some(one), None) => return Some(one),
            (Some(first), Some(second)) => {
                let message = format!("'{}' and '{}' exclude each other.", first.name, second.name);
                let first = first.node.span;
                self.report_two(second.node.span, first, Code::Choice, message, second_remedy);
            }
            (None, _) if fields.mistyped.iter().any(|meant| among.contains(meant)) => {}
            (None, _) => self.report(fields.span, Code::Choice, absent.0, absent.1),
        }
        None
    }

    /// Gives the key that was probably meant, if there is no other remedy.
    fn unknown_key(
        &mut self,
        (span, name): (Span, &str),
        value: &Node,
        keys: &Keys,
        other: Option<String>,
    ) -> Option<&'static str> {
        let behind = self.source.text.get(span.end..).unwrap_or("").trim_start();
        let meant = nearest(name, keys.all());
        let is_bare = value.shape() == "empty" && !behind.starts_with(':');
        let (meant, remedy) = if let Some((meant, written)) = without_colon(name, keys).filter(|_| is_bare) {
            let written = shorten(&written);
            let remedy = if name.contains(':') {
                format!("After the colon comes a space: write '{written}'.")
            } else {
                format!(
                    "Write '{written}'. If it belongs to the text before the comma, put that text in double quotes."
                )
            };
            (Some(meant), remedy)
        } else if is_bare {
            // `{ id: a, do: Log in, then wait }` has the key "then wait".
            let remedy = "If it belongs to the text before the comma, put that text in double quotes.";
            (None, remedy.into())
        } else if let Some(remedy) = other {
            (None, remedy)
        } else if let Some(meant) = meant {
            (Some(meant), format!("Did you mean '{meant}'?"))
        } else {
            let all: Vec<&str> = keys.all().collect();
            (None, format!("The keys here are: {}.", all.join(", ")))
        };
        self.report(span, Code::UnknownKey, format!("'{}' is no key of {}.", shorten(name), keys.what), remedy);
        meant
    }

    fn missing_key(&mut self, group: &Node, missing: &str, keys: &Keys) {
        if missing != "id" {
            let message = format!("{} needs '{missing}', and there is none.", keys.what);
            let mut groups = groups_under(keys, missing).filter(|(_, in_list)| !in_list);
            let example = match (missing, groups.next()) {
                ("format", _) => format!("format: {}", crate::FORMAT),
                (_, Some((inner, _))) => short::at(missing, inner),
                (_, None) => format!("{missing}: …"),
            };
            self.report(group.span, Code::MissingKey, message, format!("Add '{example}'."));
            return;
        }
        let example = proposed_id(group).unwrap_or_else(|| "some-name".into());
        let message = format!("{} needs an id, and there is none.", keys.what);
        let remedy = format!("Write one, such as 'id: {example}', and keep it for ever: progress hangs on it.");
        self.report(group.span, Code::MissingId, message, remedy);
    }
}

/// A key and its text that have no colon between them, or no space after it; with how they are written.
fn without_colon(text: &str, keys: &Keys) -> Option<(&'static str, String)> {
    let (key, behind) = text.split_at_checked(text.find([':', ' '])?)?;
    let key = keys.all().find(|known| *known == key)?;
    let behind = behind.strip_prefix(':').unwrap_or(behind).trim_start();
    Some((key, format!("{key}: {behind}")))
}

const QUOTES: &str = "Put texts that have [ ] { } in them in double quotes.";
