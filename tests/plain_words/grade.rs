//! How many years of school a text takes: the Flesch-Kincaid grade, from the lengths of its sentences and
//! of its words. Syllables are counted by a rule that is right for nine words in ten, and no text here
//! hangs on one word.

/// What the grade is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Measure {
    pub(crate) words: usize,
    pub(crate) sentences: usize,
    pub(crate) syllables: usize,
}

impl Measure {
    /// Counts. What hangs together without a space is a word; `-`, `/` and dashes stand between words.
    pub(crate) fn of(text: &str) -> Self {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/'))
            .filter(|word| word.contains(char::is_alphanumeric))
            .collect();
        Self {
            words: words.len(),
            sentences: sentences(text).len().max(1),
            syllables: words.iter().map(|word| syllables(word)).sum(),
        }
    }

    pub(crate) fn grade(self) -> f64 {
        let ratio = |many: usize, few: usize| {
            f64::from(u32::try_from(many).unwrap()) / f64::from(u32::try_from(few.max(1)).unwrap())
        };
        0.39 * ratio(self.words, self.sentences) + 11.8 * ratio(self.syllables, self.words) - 15.59
    }
}

/// The sentences of a text. A dot within a word, as in an address, ends none.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!'));
    for (at, _) in ends {
        let rest = text[at..].trim_start_matches(['.', '?', '!', '”', '"', ')']);
        if rest.is_empty() || rest.starts_with(char::is_whitespace) {
            sentences.push(&text[start..text.len() - rest.len()]);
            start = text.len() - rest.len();
        }
    }
    sentences.push(&text[start..]);
    sentences.into_iter().map(str::trim).filter(|one| one.contains(char::is_alphanumeric)).collect()
}

/// Groups of vowels, less the silent `e` at the end. A `y` before a vowel is none.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let is_vowel = |at: usize| match letters.get(at) {
        Some('a' | 'e' | 'i' | 'o' | 'u') => true,
        Some('y') => !matches!(letters.get(at + 1), Some('a' | 'e' | 'i' | 'o' | 'u')),
        _ => false,
    };
    let groups = (0..letters.len()).filter(|at| is_vowel(*at) && (*at == 0 || !is_vowel(at - 1))).count();
    let text: String = letters.iter().collect();
    let before = |end: &str| text.strip_suffix(end).and_then(|rest| rest.chars().last());
    let is_consonant = |c: char| !"aeiouy".contains(c);
    let silent = before("e").is_some_and(|c| is_consonant(c) && c != 'l')
        || before("es").is_some_and(|c| is_consonant(c) && !"scgxz".contains(c) && !text.ends_with("shes"))
        || before("ed").is_some_and(|c| is_consonant(c) && !"td".contains(c));
    groups.saturating_sub(usize::from(silent)).max(1)
}

#[test]
fn syllables_of_known_words() {
    let known: [(usize, &str); 6] = [
        (1, "it you made goes moved kept works a I 10 through"),
        (2, "open people simple needed employ Justworks onto table changes using"),
        (3, "employee employees company permission department together"),
        (4, "information integration directory"),
        (5, "administrator"),
        (6, "responsibilities"),
    ];
    for (count, words) in known {
        for word in words.split(' ') {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}

#[test]
fn sentences_end_with_a_mark_and_a_space() {
    assert_eq!(
        sentences("Go to app.example. Then wait! “Really?” Yes"),
        ["Go to app.example.", "Then wait!", "“Really?”", "Yes"]
    );
    assert_eq!(sentences(" … "), Vec::<&str>::new());
}

#[test]
fn grades_of_known_sentences() {
    let easy = Measure::of("The cat sat on the mat.");
    assert_eq!(easy, Measure { words: 6, sentences: 1, syllables: 6 });
    assert!((easy.grade() + 1.45).abs() < 0.01, "{}", easy.grade());
    let school =
        Measure::of("When it rains, the children of the village stay at home. They read, or they help in the kitchen.");
    assert!((1.0..5.0).contains(&school.grade()), "{}", school.grade());
    let office = Measure::of(
        "Notwithstanding the aforementioned obligations, administrators must ensure that integration credentials are \
         appropriately provisioned prior to commencement of synchronization activities.",
    );
    assert!(office.grade() > 18.0, "{}", office.grade());
}
