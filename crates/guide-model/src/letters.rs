//! Which letters may stand together in a value: the small rule against look-alikes, which readers load.
//!
//! It goes by rough ranges, not by Unicode's tables: those are for the form that makes links
//! (`crates/link-form`). It finds a foreign letter inside a word, not a whole word that looks like another one.

use crate::ValueProblem;

/// The most marks on one letter. Vietnamese stacks two, pointed Hebrew and spelled-out Lithuanian three.
const MARKS: u32 = 4;

const LATIN: u32 = 1;
/// Scripts that stand beside Latin inside a word in good faith, because they set no spaces.
const SPACELESS: u32 = 2;
const GREEK: u32 = 4;
const CYRILLIC: u32 = 8;
/// All others: nobody mixes any of them with the ones above inside a word.
const OTHER: u32 = 16;
/// They fit nothing, not even each other: signs of dead scripts, music, letters dressed up for mathematics.
const UNFIT: u32 = GREEK | CYRILLIC;
/// All of these.
const SCRIPTS: u32 = 31;
/// Punctuation, digits, symbols: they stand with all.
const ANY: u32 = 0;
/// Marks that would pile up on one letter.
const MARK: u32 = 32;
/// Here another word begins, which may be of another script.
const SPACE: u32 = 64;
/// A reader cannot see it, it turns the direction in which the rest is read, it is a space in disguise, or it
/// looks different on every machine (private use).
const HIDDEN: u32 = 128;

/// From which character on what holds, up to the next line's.
#[rustfmt::skip]
const RANGES: [u32; 106] = [
    at(0, HIDDEN), at(0x20, SPACE), at(0x27, ANY), at(0x28, SPACE), at(0x30, ANY),
    at(0x41, LATIN), at(0x5b, ANY), at(0x61, LATIN), at(0x7b, ANY), at(0x7f, HIDDEN), at(0xa1, ANY),
    at(0xad, HIDDEN), at(0xae, ANY), at(0xc0, LATIN), at(0x2b0, ANY), at(0x300, MARK), at(0x34f, HIDDEN),
    at(0x350, MARK), at(0x370, GREEK), at(0x400, CYRILLIC), at(0x530, OTHER),
    at(0x591, OTHER | MARK), at(0x5be, OTHER), at(0x61c, HIDDEN), at(0x61d, OTHER),
    at(0x64b, OTHER | MARK), at(0x660, OTHER),
    // Thai without its digits: its nought is a ring.
    at(0xe01, SPACELESS), at(0xe31, SPACELESS | MARK), at(0xe4f, OTHER),
    at(0x1100, SPACELESS), at(0x115f, HIDDEN), at(0x1161, SPACELESS), at(0x1200, OTHER),
    at(0x1680, HIDDEN), at(0x1681, OTHER), at(0x17b4, HIDDEN), at(0x17b6, OTHER), at(0x180b, HIDDEN),
    at(0x1810, OTHER), at(0x1ab0, MARK), at(0x1b00, OTHER), at(0x1c80, CYRILLIC), at(0x1c90, OTHER),
    at(0x1d00, UNFIT), at(0x1dc0, MARK), at(0x1e00, LATIN), at(0x1f00, GREEK),
    at(0x2000, HIDDEN), at(0x2010, SPACE), at(0x2016, ANY), at(0x2028, HIDDEN), at(0x2030, ANY),
    at(0x205f, HIDDEN), at(0x2070, ANY), at(0x20d0, MARK), at(0x2100, UNFIT), at(0x2116, ANY), at(0x2119, UNFIT), at(0x2120, ANY), at(0x2123, UNFIT), at(0x2190, ANY), at(0x2800, HIDDEN), at(0x2801, ANY),
    at(0x2c00, OTHER), at(0x2c60, LATIN), at(0x2c80, OTHER), at(0x2de0, CYRILLIC), at(0x2e00, ANY),
    // Chinese, Japanese, with the space that is typed with them, Korean.
    at(0x2e80, SPACELESS), at(0x3000, SPACE), at(0x3001, SPACELESS), at(0x3099, SPACELESS | MARK), at(0x309b, SPACELESS), at(0x3164, HIDDEN), at(0x3165, SPACELESS),
    at(0xa000, OTHER), at(0xa640, CYRILLIC), at(0xa6a0, OTHER), at(0xa720, LATIN), at(0xa800, OTHER),
    at(0xa960, SPACELESS), at(0xa980, OTHER), at(0xab30, UNFIT), at(0xab70, OTHER), at(0xac00, SPACELESS),
    at(0xe000, HIDDEN), at(0xf900, SPACELESS), at(0xfb00, LATIN), at(0xfb07, OTHER), at(0xfe00, HIDDEN),
    at(0xfe10, ANY), at(0xfe20, MARK), at(0xfe30, OTHER), at(0xfeff, HIDDEN), at(0xff00, SPACELESS),
    at(0xffa0, HIDDEN), at(0xffa1, SPACELESS), at(0xfff0, HIDDEN), at(0x10000, OTHER), at(0x13000, UNFIT),
    at(0x1e000, OTHER), at(0x1f000, ANY), at(0x1fb00, OTHER), at(0x20000, SPACELESS), at(0x40000, HIDDEN),
];

/// What is wrong with the letters of a text, if anything.
pub(crate) fn find_problem(text: &str) -> Option<ValueProblem> {
    let mut letters = text.chars().peekable();
    let (mut before, mut scripts, mut marks) = (' ', 0, 0);
    while let Some(c) = letters.next() {
        let is = what(c);
        // Joiners say whether letters join. Nobody sees them, but Persian and Indian names are not right without.
        // At the end of a word one stands only after the sign that takes an Indian letter's vowel away.
        let joins = matches!(c, '\u{200c}' | '\u{200d}')
            && wants_joiners(before)
            && (u32::from(before) & 0x7f == 0x4d || letters.peek().copied().is_some_and(wants_joiners));
        if is & HIDDEN != 0 && !joins {
            return Some(ValueProblem::Hidden);
        }
        marks = if joins || is & MARK != 0 { marks + 1 } else { 0 };
        scripts = if is & SPACE != 0 { 0 } else { scripts | is & SCRIPTS };
        let fits = scripts & (scripts.wrapping_sub(1)) == 0 || scripts == LATIN | SPACELESS;
        if marks > MARKS || !fits {
            return Some(ValueProblem::MixedLetters);
        }
        before = c;
    }
    None
}

/// From Arabic to Sinhala: the scripts whose letters join.
fn wants_joiners(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{dff}')
}

const fn at(start: u32, what: u32) -> u32 {
    start << 8 | what
}

fn what(c: char) -> u32 {
    RANGES.iter().take_while(|range| **range >> 8 <= u32::from(c)).last().map_or(HIDDEN, |range| range & 0xff)
}
