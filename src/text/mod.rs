//! Every word that the widget itself says. One voice: short, kind, concrete.
//!
//! What both the widget and the form for customer links say is in the crate `guide-words`.
//! A guide's own words are data and come from its file.

mod address;
mod locale;
pub mod phrase;
mod problem;
mod summary;
mod trouble;
pub mod words;

pub use address::{file_address, mail_address};
pub use guide_words::value_problem;
pub use locale::{LANGUAGE, Plural, date, day, locale, plural};
pub use problem::{file_error, link_error, link_problem, notice};
pub use summary::summary;
pub use trouble::trouble;

use guide_model::{Block, Count, Effort, Guide, Id, Values};

/// After the summary was copied.
pub const SUMMARY_COPIED: &str = "Summary copied.";
/// After a message was copied.
pub const MESSAGE_COPIED: &str = "Message copied.";
/// After all values were forgotten.
pub const FORGOTTEN: &str = "Your details are gone from this browser.";
/// Where nothing could put a text into the clipboard.
pub const COPY_BY_HAND: &str = "Copying did not work here. The text is selected: press Ctrl+C, or ⌘C on a Mac.";
/// After the last tick.
pub const ALL_DONE: &str = "Everything is done.";
/// After feedback.
pub const THANKS: &str = "Thank you. Your answer was passed on.";
/// After starting over.
pub const STARTED_OVER: &str = "Started over. All ticks are gone. You can undo this.";

/// The heading of a section.
#[must_use]
pub fn section_title(guide: &Guide, section: usize) -> &str {
    let step = section.checked_sub(1).and_then(|at| guide.steps.get(at));
    step.map_or(phrase::BEFORE_YOU_START, |step| &step.title)
}

/// The heading of a section with the name of its round, once the reader has noted it: "Sign in – Acme Ltd".
#[must_use]
pub fn named_title(guide: &Guide, values: &Values, section: usize) -> String {
    let mut title = section_title(guide, section).to_owned();
    let step = section.checked_sub(1).and_then(|at| guide.steps.get(at));
    for repeat in &guide.repeats {
        if let Some(step) = step.filter(|step| step.repeat.as_ref() == Some(&repeat.id))
            && let Some(id) = repeat.values.first()
            && let Some(name) = if step.round > 1 { values.usable(&id.in_round(step.round)) } else { values.usable(id) }
        {
            // Its number says nothing more then.
            if let Some(own) = title.strip_suffix(&format!(" – {} {}", repeat.noun, step.round)) {
                title.truncate(own.len());
            }
            title.push_str(" – ");
            title.push_str(name);
        }
    }
    title
}

/// "3 of 21 done".
#[must_use]
pub fn done_of(count: Count) -> String {
    format!("{} of {} done", count.done, count.total)
}

/// "3 of 21", where "done" goes without saying.
#[must_use]
pub fn of(count: Count) -> String {
    format!("{} of {}", count.done, count.total)
}

/// After progress was put into a file.
#[must_use]
pub fn saved(name: &str) -> String {
    format!("Saved as {name}. Look in your downloads.")
}

/// After a file was taken in.
#[must_use]
pub fn loaded(count: Count) -> String {
    format!("Loaded. {}", done_of(count))
}

/// After a form value was copied.
#[must_use]
pub fn copied(label: &str) -> String {
    format!("{label} copied.")
}

/// After a value was typed in.
#[must_use]
pub fn kept(label: &str) -> String {
    format!("{label} kept.")
}

/// After a part of what was typed was kept.
#[must_use]
pub fn kept_of(text: &str) -> String {
    format!("Kept: {text}")
}

/// After a text that may hold several values was pasted: which ones do.
#[must_use]
pub fn found(labels: &[String]) -> String {
    let Some((last, others)) = labels.split_last() else {
        return "None of the details is in that. Type them where they are asked for.".into();
    };
    let mut all = String::new();
    for (at, label) in others.iter().enumerate() {
        all.push_str(if at > 0 { ", " } else { "" });
        all.push_str(label);
    }
    all.push_str(if others.is_empty() { "" } else { " and " });
    all.push_str(last);
    format!("{all} found.")
}

/// Why the reader is kept in a step.
#[must_use]
pub fn hold(guide: &Guide, item: &Id) -> String {
    for step in &guide.steps {
        for part in &step.blocks {
            let Block::Notables(notables) = &part.block else { continue };
            for one in notables {
                if one.id == *item {
                    return format!("First: {}. It is shown only once.", phrase::notable(guide, &one.what));
                }
            }
        }
    }
    match guide.question(item) {
        Some(question) if !question.hold => "Answer this before you go on.".into(),
        _ => "Read this first and confirm it.".into(),
    }
}

/// "10–15 minutes", and once something is done "about 6–9 minutes left".
#[must_use]
pub fn effort(effort: &Effort, count: Count) -> String {
    let left = |minutes: u16| {
        let all = count.total.max(1);
        (usize::from(minutes) * all.saturating_sub(count.done)).div_ceil(all)
    };
    let span = |least: usize, most: usize| {
        if least == most { format!("{most}") } else { format!("{least}–{most}") }
    };
    let minutes = |least: usize, most: usize| match plural(most) {
        Plural::One => format!("{} minute", span(least, most)),
        _ => format!("{} minutes", span(least, most)),
    };
    match (left(effort.least), left(effort.most)) {
        _ if count.done == 0 => minutes(effort.least.into(), effort.most.into()),
        (_, 0) => "no minutes left".into(),
        (least, most) => format!("about {} left", minutes(least, most)),
    }
}
