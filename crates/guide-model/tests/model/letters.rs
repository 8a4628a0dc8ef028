//! The small rule against look-alikes, held against Unicode's own tables and against people's names.

use crate::fixture::vendor;
use crate::support::id;
use guide_model::{Kind, Origin, Value, ValueProblem, Vendor, check_value};
use unicode_script::{Script, UnicodeScript};
use unicode_security::{GeneralSecurityProfile, MixedScript};

/// Names that people have, each in its own letters, some with titles, initials, hyphens and apostrophes.
const NAMES: &[&str] = &[
    "Ada Lovelace",
    "Zoë O’Neil-Ñandú",
    "D'Angelo Øverland",
    "José Mª Pérez",
    "Jiří Dvořák",
    "Łukasz Żółć",
    "Þóra Guðmundsdóttir",
    "İbrahim Işık",
    "Gheorghe Țepeș",
    "Nguyễn Thị Ánh",
    // The same, with marks of their own instead of finished letters.
    "Nguye\u{302}\u{303}n Thi\u{323} A\u{301}nh",
    "Kaʻahumanu",
    "Əliyev Vüqar",
    "Oluwaṣẹ́un Adéọlá",
    "Ольга Ивановна Сидорова",
    "Ґалаґан Євгенія",
    "Дамјан Ѓоргиев",
    "Өмірбек Қасымов",
    "Ελένη Παπαδοπούλου",
    "Ἀριστοτέλης",
    "Հայկ Պետրոսյան",
    "ნინო ბერიძე",
    "שָׂרָה לֵוִי",
    "יצחק ג'רבי",
    "فاطمة الزهراء",
    "مُحَمَّد",
    "علی‌رضا محمدی",
    "محمّد چغتائی",
    "ܐܒܪܗܡ",
    "އަހުމަދު",
    "अनुष्का शर्मा",
    "क्‍षितिज",
    "ঋত্বিক ঘটক",
    "র‍্যাচেল",
    "ਹਰਪ੍ਰੀਤ ਸਿੰਘ",
    "નરેન્દ્ર",
    "தமிழ்ச்செல்வி",
    "వెంకటేశ్వర్లు",
    "ಪುನೀತ್ ರಾಜ್‌ಕುಮಾರ್",
    "മോഹന്‍ലാല്‍",
    "ශ්‍රී ලංකා",
    "สมชาย ใจดี",
    "น้ำทิพย์",
    "คุณJohn",
    "ສົມສັກ",
    "བསྟན་འཛིན་རྒྱ་མཚོ",
    "အောင်ဆန်းစုကြည်",
    "សុខា",
    "Тэмүүжин",
    "ᠲᠡᠮᠦᠵᠢᠨ",
    "አበበ በቂላ",
    "ᏍᏏᏉᏯ",
    "王小明",
    "山田\u{3000}太郎",
    "やまだ タロウ",
    "LINE株式会社",
    "Tシャツ屋",
    "김민준",
    "LG전자",
    "陳-Smith 大文",
    "𞤀𞤣𞤤𞤢𞤥",
    "1С-Bitrix",
    "Fleet (Флит)",
    "Анна-Maria",
    "C++ & C#, 3 × 4 €",
    "Acme™ №5 🙂",
];

/// The scripts that set no spaces, so that Latin stands beside them inside a word.
const SPACELESS: [Script; 6] =
    [Script::Han, Script::Hiragana, Script::Katakana, Script::Hangul, Script::Bopomofo, Script::Thai];

fn value(text: &str) -> Result<(), ValueProblem> {
    let value = Value {
        id: id("v"),
        label: "V".into(),
        kind: Kind::Name,
        origin: Origin::LinkingFlow,
        help: None,
        extract: None,
        example: None,
    };
    let vendor = Vendor { mail_domains: Vec::new(), ..vendor() };
    check_value(&value, &vendor, text).map(|_| ())
}

fn every_character() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

#[test]
fn names_of_people_and_companies_pass() {
    for name in NAMES {
        assert_eq!(value(name), Ok(()), "{name:?}");
    }
}

#[test]
fn a_foreign_letter_inside_a_word_is_refused() {
    for mixed in [
        "Аda",          // Cyrillic А
        "Fleеt",        // Cyrillic е
        "GοProfiles",   // Greek ο
        "Αdmin",        // Greek Α
        "Օwen",         // Armenian Օ
        "O’Nеil",       // Cyrillic е
        "Ada Lоvelace", // Cyrillic о
        "Maria-Аnna",   // Cyrillic А
        "ꓮda",          // Lisu ꓮ
        "ᎪᏞan",         // Cherokee
        "Ⲟscar",        // Coptic Ⲟ
        "G๐๐gle",       // Thai noughts
        "Οльга",        // Greek Ο before Cyrillic
        "Аλεξ",         // Cyrillic А before Greek
        "𝐀da",          // a letter of mathematics
        "𝒜𝒹𝒶",
        "סda", // Hebrew
        "Adaاda",
    ] {
        assert_eq!(value(mixed), Err(ValueProblem::MixedLetters), "{mixed:?}");
    }
}

/// Every letter there is, inside a Latin word: where Unicode's tables say that the word is of one script, it
/// passes; where they say that the letter is of another script, it is refused. Chinese, Japanese, Korean and Thai
/// are left alone, and letters that no name has are refused whatever they are.
#[test]
fn unicodes_tables_agree_about_every_letter_in_a_latin_word() {
    let mut wrong = Vec::new();
    for c in every_character().filter(|c| c.is_alphabetic() && c.script() != Script::Inherited) {
        let word = format!("Ad{c}a");
        let passes = value(&word).is_ok();
        let spaceless = SPACELESS.iter().any(|script| c.script_extension().contains_script(*script));
        let right = match word.as_str().is_single_script() {
            true => passes || !c.identifier_allowed(),
            false => !passes || spaceless,
        };
        if !right {
            wrong.push((c, c.script()));
        }
    }
    assert_eq!(wrong, []);
}

/// The same for words of Greek and Cyrillic letters, whose readers are to be protected as well.
#[test]
fn unicodes_tables_agree_about_every_letter_in_greek_and_cyrillic_words() {
    for (start, end, own) in [("Ελ", "νη", Script::Greek), ("Ол", "га", Script::Cyrillic)] {
        let letters = every_character().filter(|c| c.is_alphabetic() && c.identifier_allowed());
        for c in letters.filter(|c| !matches!(c.script(), Script::Common | Script::Inherited)) {
            let word = format!("{start}{c}{end}");
            let passes = value(&word).is_ok();
            assert_eq!(passes, word.as_str().is_single_script(), "{c:?} of {:?} in {own:?}", c.script());
        }
    }
}

/// Whatever Unicode lists as looking like one Latin letter or digit does not get into a Latin word, unless it is a
/// letter of a script that sets no spaces: those are few, and named here.
#[test]
fn no_look_alike_gets_into_a_latin_word() {
    let (mut refused, mut passed) = (0, String::new());
    for c in every_character().filter(|c| c.is_alphabetic() && c.script() != Script::Latin) {
        let alike = unicode_security::skeleton(&c.to_string()).collect::<String>();
        if !alike.starts_with(|c: char| c.is_ascii_alphanumeric()) || alike.len() != 1 {
            continue;
        }
        match value(&format!("Ad{c}a")) {
            Err(_) => refused += 1,
            Ok(()) => passed.push(c),
        }
    }
    assert_eq!((refused, passed.as_str()), (1_218, "ᄋᆼ〇ㄒㄚㅇ丅丫ﾷ"), "refused and passed");
}

#[test]
fn marks_do_not_pile_up() {
    assert_eq!(value("A\u{301}\u{302}\u{303}\u{304}da"), Ok(()));
    assert_eq!(value("A\u{301}\u{302}\u{303}\u{304}\u{305}da"), Err(ValueProblem::MixedLetters));
    assert_eq!(value("ก\u{e47}\u{e47}\u{e47}\u{e47}\u{e47}"), Err(ValueProblem::MixedLetters));
    assert_eq!(value("ا\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}"), Err(ValueProblem::MixedLetters));
    assert_eq!(value("א\u{591}\u{592}\u{593}\u{594}\u{595}"), Err(ValueProblem::MixedLetters));
    // Joiners between marks take nothing away from the pile.
    assert_eq!(value("ا\u{64b}\u{200c}\u{64c}\u{200c}\u{64d}"), Err(ValueProblem::MixedLetters));
    // Nobody gets a pile into a Latin word: Unicode knows 2,000 marks.
    let marks = every_character().filter(|c| unicode_normalization::char::is_combining_mark(*c));
    // Those of old Korean and Chinese stand beside their letter.
    let marks = marks.filter(|mark| !('\u{302a}'..='\u{302f}').contains(mark));
    let piles = marks.filter(|mark| value(&format!("Ada{}", String::from_iter([*mark; 5]))).is_ok());
    assert_eq!(piles.map(|mark| (mark, mark.script())).collect::<Vec<_>>(), []);
}

#[test]
fn joiners_stand_only_where_letters_join() {
    for right in ["علی\u{200c}رضا", "क्\u{200d}ष", "ന്\u{200d}", "ശ്രീ\u{200c}ജ"] {
        assert_eq!(value(right), Ok(()), "{right:?}");
    }
    for wrong in [
        "Ad\u{200d}a",
        "Ad\u{200c}a",
        "\u{200d}علی",
        "علی\u{200c}",
        "علی\u{200c} رضا",
        "علی\u{200c}\u{200c}رضا",
        "علی\u{200c}a",
        "a\u{200c}علی",
        "Ол\u{200d}га",
        "王\u{200d}明",
        "M\u{200c}",
        "👩\u{200d}💻",
    ] {
        assert_eq!(value(wrong), Err(ValueProblem::Hidden), "{wrong:?}");
    }
}

#[test]
fn spaces_in_disguise_are_refused() {
    for space in every_character().filter(|c| c.is_whitespace() && !matches!(c, ' ' | '\u{3000}')) {
        assert_eq!(value(&format!("Ada{space}Lovelace")), Err(ValueProblem::Hidden), "{space:?}");
    }
}

/// Nothing that gets through can turn the direction of what stands beside it, by a character made for that.
#[test]
fn no_character_that_turns_the_reading_direction_gets_through() {
    let turning = ['\u{61c}', '\u{200e}', '\u{200f}'];
    for turn in turning.into_iter().chain('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
        for text in [format!("Ada{turn}Lovelace"), format!("فاطمة{turn}الزهراء"), format!("שרה {turn}לוי")]
        {
            assert_eq!(value(&text), Err(ValueProblem::Hidden), "{text:?}");
        }
    }
}
