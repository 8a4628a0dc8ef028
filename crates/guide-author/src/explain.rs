//! What each code means, in words for writers: what was found, why it matters, an example of each kind.

mod errors;
mod lints;
mod notices;

use crate::problem::Code;

/// What a code means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What was found, as one sentence: the line in the list of all codes.
    pub what: &'static str,
    /// Why it matters, and what to do about it.
    pub why: &'static str,
    /// An example that is reported. A part of a file, or paths where files as a whole are meant.
    pub wrong: &'static str,
    /// The same, as it should be.
    pub right: &'static str,
}

/// What a code means.
#[must_use]
pub fn explain(code: Code) -> Explanation {
    match code {
        Code::Folder => errors::FOLDER,
        Code::Unreadable => errors::UNREADABLE,
        Code::Yaml => errors::YAML,
        Code::Format => errors::FORMAT,
        Code::Shape => errors::SHAPE,
        Code::UnknownKey => errors::UNKNOWN_KEY,
        Code::MissingKey => errors::MISSING_KEY,
        Code::RepeatedKey => errors::REPEATED_KEY,
        Code::Choice => errors::CHOICE,
        Code::Empty => errors::EMPTY,
        Code::Word => errors::WORD,
        Code::MissingId => errors::MISSING_ID,
        Code::Id => errors::ID,
        Code::Repeated => errors::REPEATED,
        Code::Unknown => errors::UNKNOWN,
        Code::Ask => errors::ASK,
        Code::Secret => errors::SECRET,
        Code::Text => errors::TEXT,
        Code::Invisible => errors::INVISIBLE,
        Code::Placeholder => errors::PLACEHOLDER,
        Code::Address => errors::ADDRESS,
        Code::Number => errors::NUMBER,
        Code::Picture => errors::PICTURE,
        Code::Reuse => errors::REUSE,
        Code::StepWithoutCheck => lints::STEP_WITHOUT_CHECK,
        Code::PermissionWithoutReason => lints::PERMISSION_WITHOUT_REASON,
        Code::PictureWithoutText => lints::PICTURE_WITHOUT_TEXT,
        Code::OnlyInPicture => lints::ONLY_IN_PICTURE,
        Code::PartnerInProse => lints::PARTNER_IN_PROSE,
        Code::SourceAge => lints::SOURCE_AGE,
        Code::SameItemTwice => lints::SAME_ITEM_TWICE,
        Code::StepNumber => lints::STEP_NUMBER,
        Code::SecretByMail => lints::SECRET_BY_MAIL,
        Code::PlaceholderLeft => lints::PLACEHOLDER_LEFT,
        Code::TextCut => lints::TEXT_CUT,
        Code::OtherBrand => lints::OTHER_BRAND,
        Code::NumberedTitle => lints::NUMBERED_TITLE,
        Code::SecretAsValue => lints::SECRET_AS_VALUE,
        Code::ReasonRepeatsLabel => lints::REASON_REPEATS_LABEL,
        Code::MarkupShown => lints::MARKUP_SHOWN,
        Code::ExampleRefused => lints::EXAMPLE_REFUSED,
        Code::UnusedValue => lints::UNUSED_VALUE,
        Code::UnusedAllowance => lints::UNUSED_ALLOWANCE,
        Code::Untranslated => notices::UNTRANSLATED,
        Code::Stale => notices::STALE,
        Code::TranslationDiffers => notices::TRANSLATION_DIFFERS,
        Code::UnusedLabel => notices::UNUSED_LABEL,
    }
}
