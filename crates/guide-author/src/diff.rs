//! What a reader would notice between two versions of guides, and what becomes of ticks.
//!
//! Works on guides as they are written out in JSON, so that a construct that is added needs nothing here.

mod compare;
mod things;

use crate::library::Library;
use guide_model::Guide;
use std::collections::BTreeMap;

/// What differs in one guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideDiff {
    /// "fleet/justworks", or with its language "fleet/justworks.es".
    pub guide: String,
    /// In the order of the guide. Never empty.
    pub changes: Vec<Change>,
}

/// Something that a reader would notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened to it.
    pub kind: ChangeKind,
    /// What it is: "row 'Title'", or "title" of the guide itself.
    pub what: String,
    /// In which step, where it is part of one.
    pub step: Option<String>,
    /// Its id, where it has one.
    pub id: Option<String>,
    /// What stood there, where something was changed or removed.
    pub from: Option<String>,
    /// What stands there now.
    pub to: Option<String>,
    /// What becomes of the ticks of readers who did it.
    pub ticks: Ticks,
    /// Of something whose ticks are lost: the id of something new that is called the same. It may be the same, and
    /// lack a 'was'.
    pub perhaps: Option<String>,
}

/// What happened to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
    /// It says something else.
    Changed,
}

impl ChangeKind {
    /// Its stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Changed => "changed",
        }
    }
}

/// What becomes of ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ticks {
    /// They stay, or there are none.
    Kept,
    /// They are marked "changed since you did it".
    Marked,
    /// They are lost: their id is gone, and no 'was' says where to.
    Lost,
}

impl Ticks {
    /// Its stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Marked => "marked",
            Self::Lost => "lost",
        }
    }
}

/// What differs between two libraries: guides in the order of their names. What a translation has from its guide, such
/// as a row that is added or a text that is not translated, is said of the guide only.
#[must_use]
pub fn diff(before: &Library, after: &Library) -> Vec<GuideDiff> {
    let (before, after) = (by_name(before), by_name(after));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let changes = |name: &str| match (before.get(name), after.get(name)) {
        (Some(before), Some(after)) => compare::guides(before, after),
        (Some(before), None) => vec![whole(ChangeKind::Removed, before)],
        (None, Some(after)) => vec![whole(ChangeKind::Added, after)],
        (None, None) => Vec::new(),
    };
    let mut diffs: Vec<GuideDiff> = Vec::new();
    for name in names {
        let mut own = changes(name);
        if let Some((original, _)) = name.split_once('.') {
            let of_original = diffs.iter().find(|diff| diff.guide == original);
            own.retain(|change| of_original.is_none_or(|diff| !diff.changes.iter().any(|other| other.covers(change))));
        }
        if !own.is_empty() {
            diffs.push(GuideDiff { guide: name.clone(), changes: own });
        }
    }
    diffs
}

impl Change {
    /// Whether the same was said of a guide that this says of its translation. Names and titles are translated.
    fn covers(&self, of_translation: &Self) -> bool {
        let facts =
            |change: &Self| (change.kind, change.ticks, change.id.clone(), change.from.clone(), change.to.clone());
        facts(self) == facts(of_translation) && (self.id.is_some() || self.what == of_translation.what)
    }
}

fn by_name(library: &Library) -> BTreeMap<String, &Guide> {
    let mut all = BTreeMap::new();
    for vendor in &library.vendors {
        for guide in &vendor.guides {
            all.insert(format!("{}/{}", guide.vendor.id, guide.system.id), guide);
        }
        for guide in &vendor.translations {
            all.insert(format!("{}/{}.{}", guide.vendor.id, guide.system.id, guide.language), guide);
        }
    }
    all
}

/// A guide that is there in one of the two only.
fn whole(kind: ChangeKind, guide: &Guide) -> Change {
    let title = Some(guide.title.clone());
    let (from, to, ticks) = match kind {
        ChangeKind::Removed => (title, None, Ticks::Lost),
        _ => (None, title, Ticks::Kept),
    };
    Change { kind, what: "guide".into(), step: None, id: None, from, to, ticks, perhaps: None }
}
