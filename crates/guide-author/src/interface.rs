//! The widget's own words in other languages, for translated guides: found by what they are in English.
//!
//! They ride in the compiled guide, so that readers of English load none of them. What is missing here stays
//! English and is marked as such; a test shows every state of the widget and finds what is missing.

mod es;

use guide_model::Phrase;

/// The widget's words in a language, or none where we do not have them.
pub(crate) fn words(language: &str) -> Vec<Phrase> {
    let table: &[(&str, &str)] = match language.split('-').next() {
        Some("es") => es::WORDS,
        _ => &[],
    };
    table.iter().map(|(from, to)| Phrase { from: (*from).into(), to: (*to).into() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_used() {
        let words = words("es-MX");
        for (at, phrase) in words.iter().enumerate() {
            let holes = |text: &str| text.matches("{}").count();
            assert_eq!(holes(&phrase.from), holes(&phrase.to), "{phrase:?}");
            assert!(!phrase.to.trim().is_empty(), "{phrase:?}");
            let shadowed = words.iter().take(at).find(|earlier| earlier.translate(&phrase.from).is_some());
            assert_eq!(shadowed, None, "{phrase:?} is never reached");
        }
    }

    #[test]
    fn other_languages_have_none() {
        assert_eq!(words("he"), []);
    }
}
