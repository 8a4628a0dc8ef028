//! The widget's own words in a guide's language, looked up by what they are in English.

use crate::text::cut;
use crate::{Guide, Phrase};

impl Guide {
    /// Words of the widget in the guide's language, or `None` where they are not known in it.
    #[must_use]
    pub fn in_its_language(&self, english: &str) -> Option<String> {
        self.words.iter().find_map(|phrase| phrase.translate(english))
    }
}

impl Phrase {
    /// The words in the other language, if it is these that are meant.
    #[must_use]
    pub fn translate(&self, english: &str) -> Option<String> {
        let mut translated = String::new();
        let (mut from, mut to, mut rest) = (self.from.as_str(), self.to.as_str(), english);
        loop {
            let (fixed, more) = piece(from);
            // What stands for itself ends where the next fixed words begin: at the end for the last ones.
            let (own, behind) = match more {
                _ if from.len() == self.from.len() => ("", rest.strip_prefix(fixed)?),
                None => (rest.strip_suffix(fixed)?, ""),
                Some(_) => cut(rest, fixed)?,
            };
            translated.push_str(own);
            let (words, others) = piece(to);
            translated.push_str(words);
            rest = behind;
            match (more, others) {
                (Some(more), Some(others)) => (from, to) = (more, others),
                (None, None) => return rest.is_empty().then_some(translated),
                _ => return None,
            }
        }
    }
}

/// The words before the next gap, and what comes behind it.
fn piece(pattern: &str) -> (&str, Option<&str>) {
    match cut(pattern, "{}") {
        Some((words, rest)) => (words, Some(rest)),
        None => (pattern, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_english_form() {
        let phrase = |from: &str, to: &str| Phrase { from: from.into(), to: to.into() };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(phrase("Copy", "Copiar").translate("Copy"), some("Copiar"));
        assert_eq!(phrase("Copy", "Copiar").translate("Copy it"), None);
        assert_eq!(phrase("{} of {} done", "{} de {} hechas").translate("3 of 21 done"), some("3 de 21 hechas"));
        assert_eq!(phrase("{} of {} done", "{} de {} hechas").translate("3 of 21 gone"), None);
        assert_eq!(phrase("{} copied.", "{}: copiado.").translate("Work Email copied."), some("Work Email: copiado."));
        assert_eq!(
            phrase("{} copied.", "{}: copiado.").translate("It was copied. copied."),
            some("It was copied.: copiado.")
        );
        assert_eq!(phrase("in {}", "en {}").translate("in Justworks"), some("en Justworks"));
        assert_eq!(phrase("in {}", "en {}").translate("on Justworks"), None);
        assert_eq!(phrase("{}: {}", "{}").translate("a: b"), None);
    }
}
