//! Whatever stands in a file, compiling it ends with a guide or with problems, never with a panic.

use crate::reuse::PROCEDURE;
use crate::support::VENDOR;
use crate::translations::{GUIDE, SPANISH};
use crate::whole::{self, EVERYTHING};
use guide_author::{Content, LintOptions, Problem, SourceFile, compile, lint, refresh_translation, write_ids};
use guide_model::Date;
use proptest::prelude::*;

/// Compiles a text as guide and as vendor, and holds what comes out against what was promised.
fn survives(text: &str) -> Result<(), TestCaseError> {
    compiles(&whole::files(text))?;
    compiles(&[SourceFile::text("acme/vendor.yaml", text), SourceFile::text("acme/example.yaml", GUIDE)])
}

/// The same for a text as what stands beside a guide and under it: its translation, the procedure that it is
/// based on, and what it changes of that.
fn survives_beside(text: &str) -> Result<(), TestCaseError> {
    let vendor = || SourceFile::text("acme/vendor.yaml", VENDOR);
    let based = |changes: &str| {
        SourceFile::text("acme/example.yaml", format!("format: 1\nbased_on: bridge/example\n{changes}"))
    };
    let procedure = |text: &str| SourceFile::text("partners/bridge/example.yaml", text);
    compiles(&[
        vendor(),
        SourceFile::text("acme/example.yaml", GUIDE),
        SourceFile::text("acme/example.es.yaml", text),
    ])?;
    compiles(&[vendor(), procedure(PROCEDURE), based(&format!("change:\n{text}"))])?;
    compiles(&[vendor(), procedure(text), based("")])
}

fn compiles(files: &[SourceFile]) -> Result<(), TestCaseError> {
    let compiled = compile(files);
    for problem in compiled.problems.iter().chain(&compiled.notices) {
        can_be_shown(problem, files)?;
    }
    for problem in &lint(files, LintOptions { today: Date::of_day(20_778), max_age: LintOptions::MAX_AGE }) {
        can_be_shown(problem, files)?;
    }
    // What has no problems can be encoded and decoded, with as many rounds as there can be.
    for guide in compiled.library.vendors.iter().flat_map(|vendor| vendor.guides.iter().chain(&vendor.translations)) {
        let bytes = guide_model::encode(guide).expect("a guide can be encoded");
        prop_assert_eq!(&guide_model::decode(&bytes).expect("and decoded"), &guide.with_all_rounds());
    }
    if let Ok(Some(refreshed)) = refresh_translation(files, "acme/example", "es") {
        prop_assert!(!refreshed.text.is_empty());
    }
    for written in write_ids(files, &compiled.problems) {
        prop_assert!(!written.ids.is_empty() && files.iter().any(|file| file.path == written.file));
    }
    Ok(())
}

/// It says what is wrong and what to do, and marks a part of one line.
fn can_be_shown(problem: &Problem, files: &[SourceFile]) -> Result<(), TestCaseError> {
    prop_assert!(!problem.message.is_empty() && !problem.remedy.is_empty());
    let own = problem.place.map(|place| (&problem.file, place));
    for (name, place) in own.into_iter().chain(problem.related.iter().map(|other| (&other.file, other.place))) {
        let text = files.iter().find(|file| file.path == *name).map(|file| &file.content);
        let Some(Content::Text(text)) = text else {
            return Err(TestCaseError::fail(format!("a place in no text: {problem:?}")));
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let marked = text.get(place.span.start..place.span.end);
        prop_assert!(marked.is_some_and(|part| !part.contains('\n')), "{problem:?}");
    }
    Ok(())
}

/// Something that means something in YAML, in Markdown or in a guide.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "\n",
        "\n  ",
        "\n      - ",
        ": ",
        "- ",
        "{ ",
        " }",
        "[",
        "]",
        "[[",
        "]]",
        ", ",
        "\"",
        "'",
        "|\n",
        ">\n",
        "&a ",
        "*a",
        "!t ",
        "---\n",
        "...\n",
        "#",
        " # ",
        "\\",
        "{vendor.name}",
        "{first_name}",
        "{",
        "}",
        "**",
        "`",
        "<b>",
        "![x](y)",
        "[a](https://b.example)",
        "id: a",
        "label: b",
        "steps:",
        "text: ",
        "ask: reconnecting",
        "when: not x",
        "\t",
        "\r\n",
        "\u{feff}",
        "\u{e000}",
        "\u{f0000}",
        "\u{202e}",
        "é",
        "日本",
        "\0",
        "? ",
        "%YAML 1.2\n",
        "1",
        "true",
        "~",
    ];
    prop_oneof![
        4 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

/// Where to cut, how much to take out, what to put in.
fn wounds() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, String)>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0_usize..30, piece()), 1..8)
}

/// A text with pieces of it taken out and others put in.
fn wounded(text: &str, wounds: &[(prop::sample::Index, usize, String)]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (at, length, piece) in wounds {
        let at = at.index(text.len() + 1);
        let end = (at + length).min(text.len());
        text.splice(at..end, piece.chars());
    }
    text.into_iter().collect()
}

proptest! {
    // Each compiles, checks and translates several folders.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn random_texts(text in any::<String>()) {
        survives(&text)?;
        survives_beside(&text)?;
    }

    #[test]
    fn soups_of_what_means_something(text in soup()) {
        survives(&text)?;
        survives_beside(&text)?;
    }
}

proptest! {
    // Each is a whole guide, several times over.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn wounded_guides(wounds in wounds()) {
        compiles(&whole::files(&wounded(EVERYTHING, &wounds)))?;
    }

    #[test]
    fn wounded_translations_and_procedures(wounds in wounds()) {
        survives_beside(&wounded(SPANISH, &wounds))?;
        survives_beside(&wounded(PROCEDURE, &wounds))?;
    }

    #[test]
    fn guides_with_soup_for_a_text(soup in soup()) {
        let quoted = format!("{soup:?}").replace("\\u{", "\\\\u{").replace("\\'", "'");
        compiles(&whole::files(&EVERYTHING.replace("Keep this page open.", &quoted)))?;
    }
}

#[test]
fn deep_nesting_is_a_problem_and_no_overflow() {
    for (open, close) in
        [("[", "]"), ("{ a: ", " }"), ("- ", ""), ("a:\n ", ""), ("**", "**"), ("> ", ""), ("[[", "]]")]
    {
        for depth in [40, 5000] {
            let nested = format!("{}x{}", open.repeat(depth), close.repeat(depth));
            survives(&format!("format: 1\ntitle: x\noverview: {nested}")).unwrap();
            survives_beside(&format!("format: 1\nlanguage: es\ntexts: {nested}")).unwrap();
            let text = nested.replace('\n', "\\n");
            compiles(&whole::files(&EVERYTHING.replace("Keep this page open.", &format!("\"{text}\"")))).unwrap();
        }
    }
    // Groups in groups, as deep as authors can write them.
    for depth in [3, 10, 60, 400] {
        let mut groups = "{ title: G, items: [{ id: deepest, label: L }] }".to_owned();
        for at in 0..depth {
            groups = format!("{{ title: G{at}, groups: [{groups}] }}");
        }
        let blocks = format!("- permissions: {{ groups: [{groups}] }}");
        compiles(&whole::files(&crate::support::with_blocks(&blocks))).unwrap();
    }
}

/// Each takes as long as it is, not the square of that: that would not end.
#[test]
fn huge_texts_and_very_many_things_are_read() {
    let many = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<String>();
    let blocks = |blocks: &str| crate::support::with_blocks(blocks);
    for text in [
        blocks(&format!("- tip: \"{}\"", "word ".repeat(10_000))),
        blocks(&format!("- tip: \"{}\"", "**bold** `code` {first_name} [[Label]] ".repeat(500))),
        blocks(&format!("- tip: \"{}\"", "[".repeat(20_000))),
        blocks(&format!("- tip: \"{}\"", "{".repeat(20_000))),
        blocks(&format!("- tip: \"{}\"", "*a ".repeat(5_000))),
        blocks(&format!("- tip: |\n{}", many(400, &|at| format!("    line {at}\n")))),
        blocks(&format!("- actions:\n{}", many(400, &|at| format!("    - {{ id: a{at}, click: Label {at} }}\n")))),
        blocks(&format!("- actions:\n{}", many(400, &|at| format!("    - {{ click: Label {at} }}\n")))),
        blocks(&format!("- actions:\n{}", many(400, &|_| "    - { id: same, click: Same }\n".into()))),
        crate::support::with_keys(&format!("troubleshooting:\n{}", many(400, &|at| format!("  - \"Text {at}\"\n")))),
        crate::support::with_keys(&format!("unknown: {}", "x".repeat(200_000))),
        crate::support::with_keys(&many(500, &|at| format!("key{at}: x\n"))),
    ] {
        compiles(&whole::files(&text)).unwrap();
    }
    let changes = many(500, &|at| format!("  - {{ replace: click-add, with: {{ id: click-add, click: {at} }} }}\n"));
    survives_beside(&changes).unwrap();
    let texts = many(200, &|at| format!("  - {{ at: invite.title, from: \"Invite {at}\", to: \"{at}\" }}\n"));
    survives_beside(&format!("format: 1\nlanguage: es\ntexts:\n{texts}")).unwrap();
}

/// What cannot be seen or turns the reading direction is shown as what it is or refused, and never moves a place.
#[test]
fn letters_that_deceive_move_nothing() {
    for odd in [
        "\u{200b}",
        "\u{200d}",
        "\u{202e}",
        "\u{202a}\u{202c}",
        "\u{2066}\u{2069}",
        "\u{feff}",
        "\u{ad}",
        "\u{2028}",
        "\u{85}",
        "\u{e0041}",
        "\u{f0000}",
        "\u{10ffff}",
        "\u{0}",
        "\u{7f}",
        "e\u{301}\u{301}",
        "👩\u{200d}👩\u{200d}👧",
        "\u{1f1e6}\u{1f1f9}",
    ] {
        for text in [
            format!("{odd}{EVERYTHING}"),
            EVERYTHING.replace("Keep this page open.", &format!("a{odd}b{{nothing}}{odd}")),
            EVERYTHING.replace("Keep this page open.", &format!("\"a{odd}b [x](http://{odd}) **{odd}** [[{odd}]]\"")),
            EVERYTHING.replace("id: ", &format!("id: {odd}")),
            EVERYTHING.replace(": ", &format!("{odd}: ")),
            EVERYTHING.replace('\n', &format!(" {odd}\n")),
        ] {
            compiles(&whole::files(&text)).unwrap();
        }
        survives_beside(&SPANISH.replace("texts:", &format!("texts: # {odd}\n{odd}"))).unwrap();
    }
}
