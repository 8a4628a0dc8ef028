//! Short phrases about a guide's parts, and the headings above them.

use guide_model::{Guide, NotableKind, Origin, Tone, Wait};

/// Above the prerequisites.
pub const BEFORE_YOU_START: &str = "Before you start";
/// Above what comes when everything is done.
pub const FINISH: &str = "When everything is done";
/// Above those who help.
pub const CONTACTS: &str = "Who helps";
/// Above what to check when something does not work.
pub const TROUBLESHOOTING: &str = "If something does not work";
/// Before alternatives.
pub const ONE_IS_ENOUGH: &str = "One of these is enough:";
/// Before what to do when no alternative is true.
pub const IF_NONE: &str = "If none of them is true: ";
/// Before the values that others give.
pub const AT_HAND: &str = "Have these at hand:";
/// Before what is to be noted.
pub const NOTE_THESE: &str = "Note these:";
/// After a secret.
pub const SECRET: &str = "Keep it to yourself: it belongs in no link and no message.";
/// After a question that nobody can answer in plain text.
pub const IT_DEPENDS: &str = "What depends on the answer says so.";
/// After the condition of a whole step.
pub const THIS_STEP: &str = "do this step.";
/// Above the labels of a form.
pub const FIELD: &str = "Field";
/// Above what goes into a form.
pub const ENTRY: &str = "What to enter";
/// Where the address of the reader's page would stand.
pub const THIS_PAGE: &str = "the address of this page";
/// Leads to the list of guides.
pub const ALL_GUIDES: &str = "All guides";
/// Between labels that are followed one after the other.
pub const PATH_MARK: &str = " › ";

/// What is connected to what: "Justworks (PEO) → Fleet, through Finch".
#[must_use]
pub fn route(guide: &Guide) -> String {
    let edition = guide.system.edition.as_ref().map(|edition| format!(" ({edition})")).unwrap_or_default();
    let partner = partner(guide).map(|name| format!(", through {name}")).unwrap_or_default();
    format!("{}{edition} → {}{partner}", guide.system.name, guide.vendor.name)
}

/// Who carries the data in between, where readers are told.
#[must_use]
pub fn partner(guide: &Guide) -> Option<&str> {
    guide.partner.as_ref().filter(|partner| partner.shown).map(|partner| partner.name.as_str())
}

/// Who wants to know that everything is done.
#[must_use]
pub fn tell(who: &str) -> String {
    format!("Tell {who} that you are done.")
}

/// Leads to the guide's own page.
#[must_use]
pub fn read_guide(guide: &Guide) -> String {
    format!("Read the guide: {}", guide.title)
}

/// Leads to the live guide.
#[must_use]
pub fn open_live(guide: &Guide) -> String {
    format!("Open this guide as a checklist: {}", guide.title)
}

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

/// After a question: with which answers the guide goes no further.
#[must_use]
pub fn ends_with(answers: &str) -> String {
    format!("With {answers}, this guide ends here.")
}

/// What a value may look like.
#[must_use]
pub fn for_example(example: &str) -> String {
    format!("It may look like {example}.")
}

/// The day on which it is read, as the system writes days: "today’s date (MM/DD/YYYY)".
#[must_use]
pub fn today(pattern: &str) -> String {
    format!("today’s date ({pattern})")
}

/// Of a step that is gone through several times.
#[must_use]
pub fn once_for_each(noun: &str) -> String {
    format!("Do this step once for each {noun}.")
}

/// How long something takes others, and what it means: "You may have to wait for Justworks support here."
#[must_use]
pub fn wait(wait: &Wait) -> String {
    let Wait { who, days, lapses } = wait;
    match (days, lapses) {
        (0, _) => format!("You may have to wait for {who} here."),
        (days, false) => format!("You may have to wait for {who} here. It is usually done within {days} days."),
        (days, true) => format!("You may have to wait for {who} here. It lapses after {days} days."),
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
