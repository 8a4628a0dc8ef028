//! Translations of texts that the guide no longer has: what became of each text, as far as anybody can know.

use super::file::{Entry, Translation};
use super::pieces::{pieces, plain};
use crate::suggest::nearest;
use crate::tree::Node;
use std::collections::BTreeSet;

/// A translation whose text is not in the guide.
pub(super) struct Stale<'e> {
    pub(super) entry: &'e Entry,
    pub(super) now: Now<'e>,
}

/// What became of its text. A text for which the file has no entry is *open*.
pub(super) enum Now<'e> {
    /// At its place stands this open text.
    Changed(String),
    /// The same text stands at this place, and is open.
    Moved(String),
    /// The file has entries for what it may have become, with nothing under `to`.
    Waits(Vec<&'e Entry>),
    /// There are open texts at its place, and nobody can say which of them it has become.
    Unclear,
    /// All texts at its place have other entries.
    Settled,
    /// There is no text at its place; perhaps this place was meant.
    Gone(Option<String>),
}

/// A text of a guide: where, and what.
type Place = (String, String);

/// All translations of texts that are not in a guide. `root` has all that may be in it.
pub(super) fn stale<'e>(file: &'e Translation<'_>, root: &Node) -> Vec<Stale<'e>> {
    let texts = pieces(root).into_iter().map(|piece| (piece.at, plain(piece.node.scalar().unwrap_or(""))));
    let mut texts = Texts::new(file, texts.collect());
    let entries: Vec<&Entry> = file.entries.iter().filter(|entry| !texts.has(entry)).collect();
    // First what only moved: its text is then no longer open for others.
    let moved: Vec<Option<Now<'e>>> =
        entries.iter().map(|entry| if texts.stands(&entry.at) { None } else { texts.elsewhere(entry) }).collect();
    let there: Vec<&Entry> =
        entries.iter().zip(&moved).filter(|(_, moved)| moved.is_none()).map(|(entry, _)| *entry).collect();
    let changed = texts.changed(&there);
    let new = |entry: &Entry| changed.iter().find(|(other, _)| std::ptr::eq(*other, entry));
    let now = |(entry, moved): (&'e Entry, Option<Now<'e>>)| {
        let changed = || new(entry).map(|(_, text)| Now::Changed(text.clone()));
        Stale { entry, now: moved.or_else(changed).unwrap_or_else(|| texts.what_else(entry)) }
    };
    entries.iter().copied().zip(moved).map(now).collect()
}

/// The texts of a guide, as a file of translations sees them.
struct Texts<'e, 't> {
    file: &'e Translation<'t>,
    all: BTreeSet<Place>,
    /// In the order of the guide.
    open: Vec<Place>,
}

impl<'e, 't> Texts<'e, 't> {
    fn new(file: &'e Translation<'t>, texts: Vec<Place>) -> Self {
        let mut open: Vec<Place> = Vec::new();
        for (at, text) in &texts {
            let place = (at.clone(), text.clone());
            if file.entry(at, text).is_none() && !open.contains(&place) {
                open.push(place);
            }
        }
        Self { file, all: texts.into_iter().collect(), open }
    }

    fn has(&self, entry: &Entry) -> bool {
        self.all.contains(&(entry.at.clone(), entry.from.clone()))
    }

    /// Whether there is any text at a place.
    fn stands(&self, at: &str) -> bool {
        self.all.iter().any(|(other, _)| other == at)
    }

    /// Where the same text stands now, if that is one place.
    fn elsewhere(&mut self, entry: &Entry) -> Option<Now<'e>> {
        let same = (0..).zip(&self.open).filter(|(_, (_, text))| *text == entry.from);
        match same.map(|(index, _)| index).collect::<Vec<usize>>().as_slice() {
            [index] => Some(Now::Moved(self.open.remove(*index).0)),
            [] => self.waiting(|other| other.from == entry.from),
            _ => None,
        }
    }

    /// Which entry is probably for which open text at its place: the one that has most words with it in common,
    /// and among equals the first. Those that are one have no longer an open text.
    fn changed(&mut self, entries: &[&'e Entry]) -> Vec<(&'e Entry, String)> {
        let mut pairs = Vec::new();
        let mut left: Vec<&Entry> = entries.to_vec();
        let mut index = 0;
        while let Some((at, text)) = self.open.get(index) {
            let beside = left.iter().filter(|entry| entry.at == *at).count();
            // As many as there were: each has become another, whatever it says now.
            let certain = beside == self.open.iter().filter(|(other, _)| other == at).count();
            let fits = |entry: &&&Entry| entry.at == *at && (certain || in_common(&entry.from, text) > 0);
            let best = left.iter().filter(fits).rev().max_by_key(|entry| in_common(&entry.from, text)).copied();
            let Some(entry) = best else {
                index = index.saturating_add(1);
                continue;
            };
            left.retain(|other| !std::ptr::eq(*other, entry));
            pairs.push((entry, self.open.remove(index).1));
        }
        pairs
    }

    /// What else can be said of an entry.
    fn what_else(&self, entry: &Entry) -> Now<'e> {
        if !self.stands(&entry.at) {
            return Now::Gone(nearest(&entry.at, self.open.iter().map(|(at, _)| at.as_str())).map(str::to_owned));
        }
        if self.open.iter().any(|(at, _)| *at == entry.at) {
            return Now::Unclear;
        }
        self.waiting(|other| other.at == entry.at).unwrap_or(Now::Settled)
    }

    /// The entries of texts of the guide that have nothing under `to` yet.
    fn waiting(&self, fits: impl Fn(&Entry) -> bool) -> Option<Now<'e>> {
        let waits = |other: &&Entry| other.to.is_none() && fits(other) && self.has(other);
        let waiting: Vec<&Entry> = self.file.entries.iter().filter(waits).collect();
        (!waiting.is_empty()).then_some(Now::Waits(waiting))
    }
}

/// How many words of a text stand in another one.
fn in_common(one: &str, other: &str) -> usize {
    let words: BTreeSet<&str> = one.split_whitespace().collect();
    other.split_whitespace().collect::<BTreeSet<_>>().intersection(&words).count()
}
