//! What makes a value doubtful though it may be sent: Unicode's own tables of scripts, of look-alikes and of
//! letters that are in use. The widget refuses less, by a small rule, because its readers would load the tables.

use unicode_security::{GeneralSecurityProfile, MixedScript, RestrictionLevel, RestrictionLevelDetection, skeleton};

/// Why somebody should look at a value once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A word has letters of several scripts.
    Mixed(String),
    /// All letters of a word look like Latin ones and none is.
    LookAlike(String),
    /// A word has letters that are hardly in use any more, or forms of letters.
    Rare(String),
}

impl Doubt {
    /// In words, to whoever makes the link.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Mixed(word) => format!("“{word}” mixes letters of several alphabets. Is that meant?"),
            Self::LookAlike(word) => format!(
                "“{word}” only looks as if it were written in Latin letters. If that is not meant, type it by hand."
            ),
            Self::Rare(word) => format!("“{word}” has letters that names hardly have. Is that meant?"),
        }
    }
}

/// What is doubtful about a value, if anything: the first word of which something is.
#[must_use]
pub fn find_doubt(text: &str) -> Option<Doubt> {
    let words = text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() && c != '\'');
    words.filter(|word| !word.is_ascii()).find_map(|word| {
        // "Highly restrictive" lets Latin stand beside Chinese, Japanese and Korean.
        if !word.is_single_script() && !word.check_restriction_level(RestrictionLevel::HighlyRestrictive) {
            return Some(Doubt::Mixed(word.into()));
        }
        // The two small raised letters of Spanish and Portuguese abbreviations are in daily use.
        let is_rare = |c: char| c.is_alphabetic() && !c.identifier_allowed() && !matches!(c, 'ª' | 'º');
        if word.chars().any(is_rare) {
            return Some(Doubt::Rare(word.into()));
        }
        looks_latin(word).then(|| Doubt::LookAlike(word.into()))
    })
}

/// Whether a word without a letter of the English alphabet could be taken for one in it.
fn looks_latin(word: &str) -> bool {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_english = |c: char| c.is_ascii_alphabetic();
    !letters.is_empty() && !letters.contains(is_english) && skeleton(&letters).all(is_english)
}
