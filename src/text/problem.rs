//! What readers are told when something is refused: what it was, and the way on.

use crate::notice::Notice;
use guide_model::{FileError, LinkError, LinkProblem};
use guide_words::left_out;

/// Why a customer link was refused as a whole.
#[must_use]
pub fn link_error(error: LinkError) -> &'static str {
    match error {
        LinkError::TooLong => {
            "The link you followed is too long to be right, so nothing was taken from it. Ask for a new one."
        }
        LinkError::Encoding => "The link you followed is damaged, so nothing was taken from it. Ask for a new one.",
        LinkError::Repeated => {
            "The link you followed says something twice, so nothing was taken from it. Ask for a new one."
        }
        LinkError::BadName => {
            "The link you followed is not for this guide, so nothing was taken from it. Ask for a new one."
        }
    }
}

/// Why a part of a customer link was left out.
#[must_use]
pub fn link_problem(problem: &LinkProblem) -> String {
    match problem {
        LinkProblem::Unknown => {
            "The link you followed has a part that this guide does not know. It was left out; the rest works.".into()
        }
        LinkProblem::Secret { label } => format!(
            "The link you followed carries a “{label}”. That never belongs in a link, so it was left out. \
             Tell whoever sent it, and change it if it was real."
        ),
        LinkProblem::Refused { label, problem } => {
            format!("“{label}” from the link you followed was left out. {}", left_out(problem))
        }
    }
}

/// Why a file was refused.
#[must_use]
pub fn file_error(error: &FileError) -> String {
    match error {
        FileError::Unreadable => "That file is not a saved progress, or it is damaged. Nothing was changed.".into(),
        FileError::Newer => {
            "That file was saved by a newer version of this guide. Reload the page, then load it again.".into()
        }
        FileError::OtherGuide { vendor, system } => {
            format!("That file is for another guide ({vendor}, {system}). Nothing was changed.")
        }
    }
}

/// What a notice says.
#[must_use]
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Link(error) => link_error(*error).into(),
        Notice::LinkValue(problem) => link_problem(problem),
        Notice::Expired => "Your details are gone from this browser, because 30 days have passed since everything \
                            was done. Your ticks are still here."
            .into(),
    }
}
