//! Short words of the live guide: on buttons, beside values, under steps.

use super::Plural;
use super::phrase::linking_flow;
use crate::notice::{Keeping, Place};
use crate::step_state::Status;
use guide_model::{Guide, Origin, Source, Wait};

/// Between the system and the vendor.
pub const TO: &str = " to ";
/// Between labels that are followed one after the other, for those who hear them.
pub const THEN: &str = ", then ";
/// The name of the progress bar.
pub const DONE: &str = "Done";
/// Above the sources.
pub const SOURCES: &str = "Where this comes from";
/// Puts a message away.
pub const DISMISS: &str = "Dismiss";
/// Leaves a step for the next one.
pub const CONTINUE: &str = "Continue";
/// Opens the help of a step.
pub const LOOKS_DIFFERENT: &str = "My screen looks different";
/// Asks once everything in a step is ticked.
pub const DID_IT_WORK: &str = "Did it work?";
/// Answers it and leaves the step for the next one.
pub const YES_CONTINUE: &str = "Yes, continue";
/// Before who gets a copy.
pub const COPY_TO: &str = "Copy to";
/// Before a subject.
pub const SUBJECT: &str = "Subject";
/// Opens a message in the reader's mail.
pub const OPEN_MAIL: &str = "Open in mail";
/// Beside the check box of a message.
pub const SENT: &str = "I sent it";
/// Takes the details out of a text.
pub const FIND: &str = "Find the details";
/// Takes the last round of a loop away.
pub const REMOVE_ROUND: &str = "Remove the last one";
/// Puts the address of who gets a copy into the clipboard.
pub const COPY_ADDRESS: &str = "Copy address";
/// Puts a subject into the clipboard.
pub const COPY_SUBJECT: &str = "Copy subject";
/// What a table is called that scrolls.
pub const TABLE: &str = "Table";
/// What the help of a step is called.
pub const HELP: &str = "Help with this step";
/// Above what to check.
pub const CHECK_FIRST: &str = "Check these first:";
/// What the message to whoever helps is called.
pub const MESSAGE: &str = "Message";
/// Puts the message into the clipboard.
pub const COPY_MESSAGE: &str = "Copy message";
/// Leaves an action out.
pub const NOT_FOR_ME: &str = "Does not apply to me";
/// Beside an action that is left out.
pub const NOT_FOR_YOU: &str = "does not apply to you";
/// Takes it in again.
pub const IT_DOES: &str = "It does";
/// Beside what is not what it was when it was done.
pub const CHANGED: &str = "Changed since you did it. Look again, then tick it.";
/// Above values that the reader notes.
pub const NOTE_THESE: &str = "Note these";
/// Above secrets that the reader will need.
pub const AT_HAND: &str = "Have these at hand";
/// Before what to do where a prerequisite is not met.
pub const IF_NOT: &str = "If not: ";
/// Puts a value into the clipboard.
pub const COPY: &str = "Copy";
/// After that.
pub const COPIED: &str = "Copied";
/// Keeps what was typed.
pub const KEEP: &str = "Keep";
/// Leaves a value as it was.
pub const CANCEL: &str = "Cancel";
/// Says that a value from a link is the right one.
pub const IT_MATCHES: &str = "It matches";
/// Types a value instead of taking the one from the link.
pub const TYPE_ANOTHER: &str = "Type another";
/// Types a value anew.
pub const CHANGE: &str = "Change";
/// The value that the reader has.
pub const YOURS: &str = "What you have";
/// The value that a link brought.
pub const FROM_LINK: &str = "What your link says";
/// Stays with the value that the reader has.
pub const KEEP_THIS: &str = "Keep this";
/// Takes the value that a link brought.
pub const USE_THIS: &str = "Use this";
/// An answer.
pub const YES: &str = "Yes";
/// An answer.
pub const NO: &str = "No";
/// Beside the check box of a secret.
pub const HAVE_IT: &str = "I have it";
/// Under the check box of a secret.
pub const SECRET: &str = "Never typed here, never kept.";
/// Above the finish, once everything is done.
pub const ALL_SET: &str = "All done";
/// What the summary is called.
pub const SUMMARY: &str = "Your summary";
/// Puts the summary into the clipboard.
pub const COPY_SUMMARY: &str = "Copy summary";
/// Opens a mail with the summary.
pub const MAIL_SUMMARY: &str = "Mail it";
/// Asks for feedback.
pub const DID_IT_HELP: &str = "Did this help?";
/// Leads to where feedback goes.
pub const TELL_US: &str = "Tell us";
/// Unfolds what is kept and where.
pub const YOUR_DATA: &str = "Your data";
/// What is kept and where.
pub const TICKS_ARE_KEPT: &str = "Your ticks and answers stay in this browser, and are sent to nobody. Whoever uses \
     this browser can see them, and a private window forgets them when it closes. Passwords are never kept.";
/// How long details are kept.
pub const DETAILS_ARE_KEPT: &str = "Your details stay here, too. They are deleted 30 days after everything is done.";
/// Where details are kept nowhere.
pub const DETAILS_IN_MEMORY: &str = "Your details are not kept: they last until you close or reload this page.";
/// Keeps values in memory only.
pub const FORGET_ON_LEAVING: &str = "Don’t keep my details on this computer";
/// Keeps values off paper.
pub const PLAIN_PRINT: &str = "Leave my details out when printing";
/// Forgets all values.
pub const FORGET: &str = "Forget my details";
/// What a file is good for.
pub const FILE: &str = "To go on in another browser, or to be safe, save your ticks in a file. It holds no details.";
/// Puts progress into a file.
pub const SAVE_FILE: &str = "Save my progress";
/// Takes progress from a file.
pub const LOAD_FILE: &str = "Load progress";
/// Takes all ticks back.
pub const START_OVER: &str = "Start over";
/// Takes that back.
pub const UNDO: &str = "Undo";

/// "from the article as of Nov 21, 2026".
#[must_use]
pub fn as_of(guide: &Guide) -> String {
    format!("from the article as of {}", super::date(super::locale(guide), guide.checked_on))
}

/// "Read on Nov 21, 2026."
#[must_use]
pub fn read_on(guide: &Guide) -> String {
    format!("Read on {}.", super::date(super::locale(guide), guide.checked_on))
}

/// "through Merge".
#[must_use]
pub fn through(partner: &str) -> String {
    format!("through {partner}")
}

/// "Message to your manager".
#[must_use]
pub fn message_to(whom: &str) -> String {
    format!("Message to {whom}")
}

/// How far a section is: "waiting for Justworks support since Nov 21, 2026". Without a clock no day is known,
/// and none is said.
#[must_use]
pub fn status(guide: &Guide, whom: Option<&Wait>, status: Status) -> String {
    let mut words = String::from(match status {
        Status::NotStarted => "not started",
        Status::Started => "started",
        Status::Changed => "changed since you did it",
        Status::Waiting(_) => "waiting",
        Status::Stuck => "did not work",
        Status::Done => "done",
    });
    if let Status::Waiting(since) = status {
        if let Some(wait) = whom {
            words.push_str(" for ");
            words.push_str(&wait.who);
        }
        if since > 0 {
            words.push_str(" since ");
            words.push_str(&super::day(super::locale(guide), since));
        }
    }
    words
}

/// Says that somebody has to act first: "I’m waiting for Justworks support".
#[must_use]
pub fn wait_for(whom: Option<&Wait>) -> String {
    match whom {
        Some(wait) => format!("I’m waiting for {}", wait.who),
        None => "I’m waiting for someone".into(),
    }
}

/// How long waiting takes that began on a day. Nothing where nobody says or the day is not known.
#[must_use]
pub fn until(guide: &Guide, wait: &Wait, since: u32, today: u32) -> String {
    let last = since.saturating_add(wait.days.into());
    let day = super::day(super::locale(guide), last);
    match wait.lapses {
        _ if wait.days == 0 || since == 0 => String::new(),
        false => format!("Usually done by {day}."),
        true if today > last => format!("It lapsed on {day}: send it again."),
        true => format!("The invitation lapses on {day}."),
    }
}

/// Adds a round to a loop: "Add another company".
#[must_use]
pub fn add_round(noun: &str) -> String {
    format!("Add another {noun}")
}

/// Above where everything can be pasted.
#[must_use]
pub fn paste(guide: &Guide) -> String {
    format!("Paste everything the {} shows", linking_flow(guide))
}

/// Who brought a kept value.
#[must_use]
pub fn source(source: Source, guide: &Guide) -> String {
    match source {
        Source::Typed => "you typed this".into(),
        Source::Confirmed => "from your link, compared by you".into(),
        Source::Vouched => format!("from your link, an address of {}", guide.vendor.name),
    }
}

/// What to hold a value from a link against.
#[must_use]
pub fn compare(guide: &Guide, origin: Origin) -> String {
    format!("from your link, not checked: {}", against(guide, origin))
}

fn against(guide: &Guide, origin: Origin) -> String {
    match origin {
        Origin::LinkingFlow => format!("compare it with the {}", linking_flow(guide)),
        Origin::Vendor => format!("compare it with what {} told you", guide.vendor.name),
        Origin::Reader => "check that it is right".into(),
    }
}

/// Where progress is kept, in a line.
#[must_use]
pub fn kept(keeping: Keeping, place: Place) -> &'static str {
    match (keeping, place) {
        (Keeping::Preview, _) => "A preview: nothing is kept.",
        (Keeping::Kept, Place::Site) => "Kept in this browser, for this site.",
        (Keeping::Kept, Place::Week) => "Kept in this browser until seven days after your last visit.",
        (Keeping::Kept, Place::Frame) => "Kept in this browser, for this page only.",
        _ => "Not kept in this browser.",
    }
}

/// Above the steps, where some are not what they were.
#[must_use]
pub fn changed(count: usize) -> String {
    match super::plural(count) {
        Plural::One => format!("{count} thing has changed since you did it. It is marked below."),
        _ => format!("{count} things have changed since you did them. They are marked below."),
    }
}

/// Above a message to whoever helps.
#[must_use]
pub fn send_to(whom: &str) -> String {
    format!("Send this to {whom}. It holds nothing you typed.")
}

/// "18 of 21 are left."
#[must_use]
pub fn left(left: usize, total: usize) -> String {
    if left == 0 {
        return "Everything is ticked, but something did not work.".into();
    }
    match super::plural(left) {
        Plural::One => format!("{left} of {total} is left."),
        _ => format!("{left} of {total} are left."),
    }
}

/// Above the summary.
#[must_use]
pub fn tell(whom: &str, done: bool) -> String {
    format!("Tell {whom} {}", if done { "that you are done" } else { "how far you are" })
}

/// Opens the partner's dialog.
#[must_use]
pub fn open_flow(guide: &Guide) -> String {
    format!("Open the {}", linking_flow(guide))
}

/// Above the two values that the reader chooses between.
#[must_use]
pub fn differs(guide: &Guide, origin: Origin) -> String {
    format!("Your link says something else than you have. Before you use it, {}.", against(guide, origin))
}

/// What is wrong with keeping progress, and the way on. `None` where nothing is.
#[must_use]
pub fn keeping(keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::Kept | Keeping::Preview => None,
        Keeping::Denied => Some(
            "Your browser does not let this page keep anything, so your progress will not be kept. \
             Everything works until you leave. To come back later, open this page in a normal window \
             and allow it to store data.",
        ),
        Keeping::Full => Some(
            "Your browser has no room left for this site, so your progress will not be kept. \
             Everything works until you leave. Free some room and tick once more.",
        ),
        Keeping::Damaged => Some(
            "What this browser has kept of your progress cannot be read. It is left as it is, \
             so your progress will not be kept. Everything works until you leave.",
        ),
        Keeping::Newer => Some(
            "A newer version of this guide has kept your progress here. It is left as it is, \
             so your progress will not be kept. Reload the page to get the newer version.",
        ),
    }
}
