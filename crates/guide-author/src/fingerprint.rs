//! Of what a reader acted on: a tick that was given for something else is marked "changed".
//!
//! Labels, paths, kinds of control, values to enter and "required" count. Prose, reasons, hints and
//! details do not: correcting a sentence must not unsettle anyone.

use crate::deed::{Deed, Entry, What};
use crate::names::Names;
use guide_model::{NotableKind, Piece, Template};

/// A fingerprint in the making: FNV-1a over parts with a separator, 64 bits folded to 32.
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    fn of(kind: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).with(kind)
    }

    fn with(self, part: &str) -> Self {
        let hash = part
            .bytes()
            .chain([0xff])
            .fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hash)
    }

    fn with_template(self, template: &Template, names: &Names) -> Self {
        template.0.iter().fold(self, |hash, piece| match piece {
            Piece::Fixed(text) => hash.with("=").with(text),
            Piece::Value(id) => hash.with("$").with(names.first_id(id).as_str()),
            Piece::Today(pattern) => hash.with("today").with(pattern),
            Piece::Page => hash.with("page"),
        })
    }

    fn finish(self) -> u32 {
        let [a, b, c, d, e, f, g, h] = self.0.to_le_bytes();
        u32::from_le_bytes([a ^ e, b ^ f, c ^ g, d ^ h])
    }
}

pub(crate) fn of_alternative() -> u32 {
    Fingerprint::of("alternative").finish()
}

pub(crate) fn of_deed(deed: &Deed, names: &Names) -> u32 {
    let hash = Fingerprint::of(deed.verb.mark);
    match &deed.what {
        What::Prose(_) => hash,
        What::Label(label) => hash.with_template(label, names),
        What::Path(path) => path.iter().fold(hash, |hash, label| hash.with("›").with_template(label, names)),
    }
    .finish()
}

pub(crate) fn of_field(label: &str, entry: &Entry, names: &Names) -> u32 {
    let hash = Fingerprint::of("field").with(label);
    match entry {
        Entry::Fill(template) => hash.with("fill").with_template(template, names),
        Entry::Any(sort) => hash.with("any").with(sort.as_deref().unwrap_or("value")),
        Entry::Choose(_) => hash.with("choose"),
        Entry::MayStayEmpty => hash.with("may-stay-empty"),
        Entry::LeaveEmpty => hash.with("leave-empty"),
        Entry::Today => hash.with("today"),
    }
    .finish()
}

/// Of what consists of nothing that readers act on but itself: "message".
pub(crate) fn of_kind(kind: &str) -> u32 {
    Fingerprint::of(kind).finish()
}

/// The mark of an answer. 0 and 1 are yes and no.
pub(crate) fn of_answer(id: &str) -> u32 {
    Fingerprint::of("answer").with(id).finish().max(2)
}

/// The same thing once more, after `revision` was set or raised.
pub(crate) fn revised(fingerprint: u32, revision: &str) -> u32 {
    Fingerprint::of("revision").with(&fingerprint.to_string()).with(revision).finish()
}

pub(crate) fn of_permission(label: &str, level: Option<&str>, required: bool) -> u32 {
    let hash = Fingerprint::of("permission").with(label).with(if required { "required" } else { "optional" });
    match level {
        None => hash,
        Some(level) => hash.with("level").with(level),
    }
    .finish()
}

pub(crate) fn of_notable(what: &NotableKind, names: &Names) -> u32 {
    match what {
        NotableKind::Value(id) => Fingerprint::of("value").with(names.first_id(id).as_str()),
        NotableKind::Secret(id) => Fingerprint::of("secret").with(names.first_id(id).as_str()),
    }
    .finish()
}
