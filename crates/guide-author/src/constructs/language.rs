//! The language of a guide: a tag as BCP 47 has it, and the direction that its script is read in.

use crate::problem::Code;
use crate::reader::{Named, Reader, shorten};

/// What a guide is written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Language {
    /// With the capitals that are usual: `pt-BR`, `zh-Hant`.
    pub(crate) tag: String,
    /// Whether its script is read from right to left.
    pub(crate) right_to_left: bool,
}

/// What a guide is written in that does not say it.
pub(crate) fn english() -> Language {
    Language { tag: "en".into(), right_to_left: false }
}

pub(crate) fn language(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Language> {
    let text = reader.line(node)?;
    let language = parse(&text);
    if language.is_none() {
        let message = format!("'{}' is no tag of a language.", shorten(&text));
        let remedy = match parse(&text.replace('_', "-")) {
            Some(meant) => format!("Write '{}'.", meant.tag),
            None => "Write the short form, such as en, es or pt-BR.".into(),
        };
        reader.report(node.node.span, Code::Word, message, remedy);
    }
    language
}

/// A tag as files have it: `es`, `pt-BR`.
///
/// # Errors
/// What to write instead of a text that is no tag.
pub fn language_tag(text: &str) -> Result<String, String> {
    match (parse(text), parse(&text.replace('_', "-"))) {
        (Some(language), _) => Ok(language.tag),
        (None, Some(meant)) => Err(format!("write '{}'", meant.tag)),
        (None, None) => Err("write the short form of a language, such as es or pt-BR".into()),
    }
}

/// Languages that are written from right to left unless their tag names another script.
const RIGHT_TO_LEFT: [&str; 20] = [
    "ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr",
    "ug", "ur", "yi",
];

/// Scripts that are written from right to left.
const SCRIPTS: [&str; 9] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

/// Reads `language[-Script][-REGION][-variant…]`, in any capitals. Nothing else helps a browser to read out,
/// to hyphenate or to choose letters.
fn parse(text: &str) -> Option<Language> {
    let mut parts = text.split('-').peekable();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let name = parts.next().filter(|part| matches!(part.len(), 2 | 3) && letters(part))?.to_ascii_lowercase();
    let script = parts.next_if(|part| part.len() == 4 && letters(part)).map(capitalized);
    let region = parts.next_if(|part| part.len() == 2 && letters(part) || part.len() == 3 && digits(part));
    let mut tag = name.clone();
    for part in script.iter().cloned().chain(region.map(str::to_ascii_uppercase)) {
        tag = format!("{tag}-{part}");
    }
    for variant in parts {
        let plain = variant.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let long =
            matches!(variant.len(), 5..=8) || variant.len() == 4 && variant.starts_with(|c: char| c.is_ascii_digit());
        if !plain || !long {
            return None;
        }
        tag = format!("{tag}-{}", variant.to_ascii_lowercase());
    }
    let right_to_left = match &script {
        Some(script) => SCRIPTS.contains(&script.as_str()),
        None => RIGHT_TO_LEFT.contains(&name.as_str()),
    };
    Some(Language { tag, right_to_left })
}

fn capitalized(part: &str) -> String {
    let (first, rest) = part.split_at(part.len().min(1));
    first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
}
