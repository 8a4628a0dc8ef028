//! Short phrases about a guide's parts, and the headings above them.

use guide_model::{Entry, Guide, NotableKind, Origin, Permissions, Tone};

/// Above the prerequisites.
pub const BEFORE_YOU_START: &str = "Before you start";
/// Above what the vendor says about safety.
pub const SECURITY: &str = "Security";
/// Above what comes when everything is done.
pub const FINISH: &str = "When everything is done";
/// Above those who help.
pub const CONTACTS: &str = "Who helps";
/// Above what to check when something does not work.
pub const TROUBLESHOOTING: &str = "If something does not work";
/// Before alternatives.
pub const ONE_IS_ENOUGH: &str = "One of these is enough:";
/// Between labels that are followed one after the other.
pub const PATH_MARK: &str = " › ";
/// Beside a right that the connection does without.
pub const OPTIONAL: &str = "optional";
/// Beside a right that the connection needs, where others are optional.
pub const REQUIRED: &str = "required";

/// Where a value comes from: "from the linking flow".
#[must_use]
pub fn origin(guide: &Guide, origin: Origin) -> String {
    match origin {
        Origin::LinkingFlow => format!("from the {}", linking_flow(guide)),
        Origin::Vendor => format!("from {}", guide.vendor.name),
        Origin::Reader => "as you noted it".into(),
    }
}

/// What readers call the partner's dialog.
#[must_use]
pub fn linking_flow(guide: &Guide) -> &str {
    guide.partner.as_ref().map_or("linking flow", |partner| &partner.flow)
}

/// What goes into a field, in words: "may stay empty". `None` where exact text goes in.
#[must_use]
pub fn entry(entry: &Entry) -> Option<String> {
    match entry {
        Entry::Fill(_) => None,
        Entry::Any(sort) => Some(format!("any {sort}")),
        Entry::MayStayEmpty => Some("may stay empty".into()),
        Entry::LeaveEmpty => Some("leave it empty".into()),
        Entry::Today => Some("today’s date".into()),
    }
}

/// What a note is called.
#[must_use]
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Note => "Note",
        Tone::Tip => "Tip",
        Tone::Warning => "Warning",
    }
}

/// What the reader has to note, without its hint: "Temporary password".
#[must_use]
pub fn notable<'a>(guide: &'a Guide, what: &'a NotableKind) -> &'a str {
    match what {
        NotableKind::Value(id) => guide.value(id).map_or(id.as_str(), |value| &value.label),
        NotableKind::Secret(id) => guide.secret(id).map_or(id.as_str(), |secret| &secret.label),
    }
}

/// "All 6 are required." `None` where some are optional, which is then said beside each.
#[must_use]
pub fn all_required(permissions: &Permissions) -> Option<String> {
    let mut items = permissions.groups.iter().flat_map(|group| &group.items);
    let count = items.clone().count();
    items.all(|item| item.required).then(|| match count {
        1 => "It is required.".into(),
        2 => "Both are required.".into(),
        _ => format!("All {count} are required."),
    })
}
