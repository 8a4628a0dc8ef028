//! Whatever stands in a file, compiling it ends with a guide or with problems, never with a panic.

use crate::reuse::PROCEDURE;
use crate::support::VENDOR;
use crate::whole::EVERYTHING;
use guide_author::{SourceFile, compile};
use proptest::prelude::*;

/// Compiles a text as guide and as vendor, and holds what comes out against what was promised.
fn survives(text: &str) -> Result<(), TestCaseError> {
    for files in [
        [SourceFile::text("acme/vendor.yaml", VENDOR), SourceFile::text("acme/example.yaml", text)],
        [SourceFile::text("acme/vendor.yaml", text), SourceFile::text("acme/example.yaml", EVERYTHING)],
    ] {
        survive(&files)?;
    }
    Ok(())
}

/// The same for a text that is a file among several: a partner's, what is based on it, translations.
fn survives_among_others(text: &str) -> Result<(), TestCaseError> {
    let changed = format!("format: 1\nbased_on: bridge/example\n{text}");
    let translated = format!("format: 1\nlanguage: es\ntexts:\n  - {{ at: title, from: {text}, to: {text} }}\n{text}");
    for (partners, own, spanish) in [
        (text, "format: 1\nbased_on: bridge/example", text),
        (PROCEDURE, &changed, text),
        (PROCEDURE, &changed, &translated),
    ] {
        survive(&[
            SourceFile::text("partners/bridge/example.yaml", partners),
            SourceFile::text("partners/bridge/example.es.yaml", spanish),
            SourceFile::text("acme/vendor.yaml", VENDOR),
            SourceFile::text("acme/example.yaml", own),
            SourceFile::text("acme/example.es.yaml", spanish),
        ])?;
    }
    Ok(())
}

fn survive(files: &[SourceFile]) -> Result<(), TestCaseError> {
    let compiled = compile(files);
    for problem in compiled.problems.iter().chain(&compiled.notices) {
        prop_assert!(!problem.message.is_empty() && !problem.remedy.is_empty());
        let related = problem.related.as_ref().map(|related| (related.file.as_str(), related.place));
        for (file, place) in problem.place.map(|place| (problem.file.as_str(), place)).into_iter().chain(related) {
            let source = files.iter().find(|known| known.path == file);
            if let Some(SourceFile { content: guide_author::Content::Text(text), .. }) = source {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                let part = text.get(place.span.start..place.span.end);
                prop_assert!(part.is_some_and(|part| !part.contains('\n')), "{problem:?}");
            }
        }
    }
    // What has no problems can be encoded and decoded.
    let vendors = compiled.library.vendors.iter();
    for guide in vendors.flat_map(|vendor| vendor.guides.iter().chain(&vendor.translations)) {
        let bytes = guide_model::encode(guide).expect("a guide can be encoded");
        prop_assert_eq!(&guide_model::decode(&bytes).expect("and decoded"), guide);
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn soups_in_files_that_make_one_guide(text in soup()) {
        survives_among_others(&text)?;
    }

    #[test]
    fn wounded_procedures(wounds in wounds()) {
        let mut text = PROCEDURE.to_owned();
        for (at, length, new) in wounds {
            let starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
            let start = starts.get(at.index(starts.len().max(1))).copied().unwrap_or(0);
            let end = text.char_indices().map(|(byte, _)| byte).find(|byte| *byte >= start + length).unwrap_or(text.len());
            text.replace_range(start..end, &new);
        }
        survives_among_others(&text)?;
    }
}

proptest! {
    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn random_texts(text in any::<String>()) {
        survives(&text)?;
    }

    #[test]
    fn soups_of_what_means_something(text in soup()) {
        survives(&text)?;
    }

    #[test]
    fn wounded_guides(wounds in wounds()) {
        let mut text: Vec<char> = EVERYTHING.chars().collect();
        for (at, length, piece) in wounds {
            let at = at.index(text.len() + 1);
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        survives(&text.into_iter().collect::<String>())?;
    }

    #[test]
    fn guides_with_soup_for_a_text(soup in soup()) {
        let quoted = format!("{soup:?}").replace("\\u{", "\\\\u{").replace("\\'", "'");
        survives(&EVERYTHING.replace("Keep this page open.", &quoted))?;
    }
}

#[test]
fn deep_nesting_is_a_problem_and_no_overflow() {
    for (open, close) in [("[", "]"), ("{ a: ", " }"), ("- ", ""), ("a:\n ", ""), ("**", "**"), ("> ", "")] {
        for depth in [40, 5000] {
            survives(&format!("format: 1\ntitle: x\noverview: {}x{}", open.repeat(depth), close.repeat(depth)))
                .unwrap();
            let text = format!("{}x{}", open.repeat(depth), close.repeat(depth)).replace('\n', "\\n");
            survives(&EVERYTHING.replace("Keep this page open.", &format!("\"{text}\""))).unwrap();
        }
    }
}
