//! Two guides, thing by thing.

use super::things::{Thing, things};
use super::{Change, ChangeKind, Ticks};
use guide_model::Guide;
use std::collections::BTreeMap;

/// What differs between two versions of a guide.
pub(super) fn guides(before: &Guide, after: &Guide) -> Vec<Change> {
    let renamed: BTreeMap<&str, &str> =
        after.renames.iter().map(|rename| (rename.was.as_str(), rename.now.as_str())).collect();
    let now = |id: &str| renamed.get(id).copied().unwrap_or(id).to_owned();
    let mut old = things(before);
    for thing in &mut old {
        // Where both ids are there, the old one was never given up.
        thing.id = now(&thing.id);
        thing.inside = now(&thing.inside);
    }
    let new = things(after);
    let mut changes = Vec::new();
    for thing in &new {
        match find(&old, thing) {
            None => changes.push(change(ChangeKind::Added, thing, None, None, Ticks::Kept)),
            Some(was) => {
                let moved = was.inside != thing.inside || moved(&old, &new, thing);
                if moved && !(thing.id.is_empty()) {
                    changes.push(change(ChangeKind::Moved, thing, None, None, Ticks::Kept));
                }
                changed(was, thing, &mut changes);
            }
        }
    }
    for thing in old.iter().filter(|thing| find(&new, thing).is_none()) {
        let ticks = if thing.mark.is_some() { Ticks::Lost } else { Ticks::Kept };
        let mut change = change(ChangeKind::Removed, thing, None, None, ticks);
        if ticks == Ticks::Lost {
            change.perhaps = namesake(thing, &old, &new).map(|new| new.id.clone());
        }
        changes.push(change);
    }
    changes
}

/// Values have a namespace of their own.
fn find<'t>(all: &'t [Thing], thing: &Thing) -> Option<&'t Thing> {
    let is_value = |thing: &Thing| matches!(thing.sort, "value" | "secret");
    all.iter().find(|other| other.id == thing.id && is_value(other) == is_value(thing))
}

/// Something new that is called like something that is gone.
fn namesake<'t>(gone: &Thing, old: &[Thing], new: &'t [Thing]) -> Option<&'t Thing> {
    let is_alike = |thing: &&Thing| thing.sort == gone.sort && thing.name == gone.name && thing.step == gone.step;
    new.iter().filter(is_alike).find(|thing| find(old, thing).is_none())
}

/// What a thing says now.
fn changed(was: &Thing, thing: &Thing, changes: &mut Vec<Change>) {
    let marked = was.mark != thing.mark && was.mark.is_some() && !only_more_answers(was, thing);
    let ticks = if marked { Ticks::Marked } else { Ticks::Kept };
    let before = changes.len();
    for (what, from, to) in words(&was.words, &thing.words) {
        let kind = match (&from, &to) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        };
        let mut change = change(kind, thing, from, to, ticks);
        change.what = if thing.id.is_empty() { what } else { format!("{}: {what}", change.what) };
        changes.push(change);
    }
    if marked && changes.len() == before {
        // Only 'revision' was counted up.
        changes.push(change(ChangeKind::Changed, thing, None, None, ticks));
    }
}

/// An answer that was given is still one.
fn only_more_answers(was: &Thing, thing: &Thing) -> bool {
    let (Some(old), Some(new)) = (&was.mark, &thing.mark) else { return false };
    let new: Vec<&str> = new.split(' ').collect();
    thing.sort == "question" && old.split(' ').all(|mark| new.contains(&mark))
}

type Words = (String, String);

/// Words that are gone, with those that stand in their place.
fn words(old: &[Words], new: &[Words]) -> Vec<(String, Option<String>, Option<String>)> {
    let mut left: Vec<Option<&Words>> = old.iter().map(Some).collect();
    let mut fresh: Vec<&Words> = Vec::new();
    for one in new {
        match left.iter_mut().find(|other| **other == Some(one)) {
            Some(same) => *same = None,
            None => fresh.push(one),
        }
    }
    let mut found = Vec::new();
    for (what, text) in fresh {
        let replaced = left.iter_mut().find(|old| old.is_some_and(|(other, _)| other == what)).and_then(Option::take);
        found.push((what.clone(), replaced.map(|(_, old)| old.clone()), Some(text.clone())));
    }
    let gone = left.into_iter().flatten().map(|(what, text)| (what.clone(), Some(text.clone()), None));
    found.extend(gone);
    found
}

fn change(kind: ChangeKind, thing: &Thing, from: Option<String>, to: Option<String>, ticks: Ticks) -> Change {
    Change {
        kind,
        what: if thing.id.is_empty() { "guide".into() } else { format!("{} '{}'", thing.sort, thing.name) },
        step: thing.step.clone(),
        id: (!thing.id.is_empty()).then(|| thing.id.clone()),
        from,
        to,
        ticks,
        perhaps: None,
    }
}

/// Whether a thing stands elsewhere among its neighbours that both versions have: whether it is not in a
/// longest run of those that kept their order.
fn moved(old: &[Thing], new: &[Thing], thing: &Thing) -> bool {
    let beside = |all: &[Thing], other: &[Thing]| -> Vec<String> {
        let same = |one: &&Thing| {
            one.inside == thing.inside
                && one.sort == thing.sort
                && find(other, one).is_some_and(|other| other.inside == one.inside)
        };
        all.iter().filter(same).map(|one| one.id.clone()).collect()
    };
    let (before, after) = (beside(old, new), beside(new, old));
    if before == after {
        return false;
    }
    let places: Vec<usize> = after.iter().filter_map(|id| before.iter().position(|known| known == id)).collect();
    let kept = longest_run(&places);
    before.iter().position(|id| *id == thing.id).is_some_and(|place| !kept.contains(&place))
}

/// A longest increasing run of numbers, each of which comes once.
fn longest_run(numbers: &[usize]) -> Vec<usize> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for &number in numbers {
        let before =
            runs.iter().filter(|run| run.last().is_some_and(|last| *last < number)).max_by_key(|run| run.len());
        let mut run = before.cloned().unwrap_or_default();
        run.push(number);
        runs.push(run);
    }
    runs.into_iter().rev().max_by_key(Vec::len).unwrap_or_default()
}
