//! Looking for words in prose: what is said, without labels, code, placeholders and addresses.

/// A word and the byte where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) start: usize,
    pub(super) text: &'t str,
}

/// The text with spaces in place of what is not said: `[[labels]]`, `` `code` ``, `{placeholders}` and the
/// addresses of links. Every byte keeps its place.
pub(super) fn spoken(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let closing = if rest.starts_with("[[") {
            Some("]]")
        } else if rest.starts_with("](") {
            Some(")")
        } else if c == '`' {
            Some("`")
        } else if c == '{' {
            Some("}")
        } else {
            None
        };
        let hidden = closing.and_then(|closing| {
            let inside = rest.get(c.len_utf8()..)?;
            Some(c.len_utf8().saturating_add(inside.find(closing)?).saturating_add(closing.len()))
        });
        let length = hidden.unwrap_or(c.len_utf8());
        let (part, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if hidden.is_some() {
            said.extend(std::iter::repeat_n(' ', part.len()));
        } else {
            said.push_str(part);
        }
        rest = behind;
    }
    said
}

/// The words of a text, in lower case in the comparison of [`Word::is`] only.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || matches!(c, '\'' | '’' | '_');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.extend(text.get(from..at).map(|text| Word { start: from, text }));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The sentences of a text, each with the byte where it starts.
pub(super) fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let ended = c == '\n' || (c.is_whitespace() && matches!(before, '.' | '!' | '?' | ':' | ';'));
        if ended {
            sentences.extend(text.get(start..at).map(|sentence| (start, sentence)));
            start = at;
        }
        before = c;
    }
    sentences.extend(text.get(start..).map(|sentence| (start, sentence)));
    sentences
}

/// Where a name stands in a text as a word of its own, written exactly so.
pub(super) fn find_name(text: &str, name: &str) -> Option<usize> {
    let part_of_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at.saturating_add(name.len())..).and_then(|after| after.chars().next());
        !part_of_word(before) && !part_of_word(after)
    })
}

impl Word<'_> {
    /// Whether it is one of these, written with small letters.
    pub(super) fn is(&self, among: &[&str]) -> bool {
        among.iter().any(|word| self.text.to_lowercase() == *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_code_and_addresses_are_not_said() {
        let text = "Click [[Step 2]] in `step 3`, see [step](https://a/step-4) of {step_5}.";
        assert_eq!(spoken(text), "Click            in         , see [step                    of         .");
        assert_eq!(spoken("a [[b"), "a [[b");
    }

    #[test]
    fn words_sentences_and_names() {
        let found: Vec<&str> = words("Don't, go: to Ärger_2!").iter().map(|word| word.text).collect();
        assert_eq!(found, ["Don't", "go", "to", "Ärger_2"]);
        assert_eq!(sentences("One. Two!\nThree"), [(0, "One."), (4, " Two!"), (9, "\nThree")]);
        assert_eq!(find_name("Mergers merge; Merge", "Merge"), Some(15));
        assert_eq!(find_name("Merged", "Merge"), None);
    }
}
