//! Whatever stands in a file, compiling it ends with a guide or with problems, never with a panic.

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
        let compiled = compile(&files);
        for problem in &compiled.problems {
            prop_assert!(!problem.message.is_empty() && !problem.remedy.is_empty());
            let source = files.iter().find(|file| file.path == problem.file);
            if let (Some(place), Some(SourceFile { content: guide_author::Content::Text(text), .. })) =
                (problem.place, source)
            {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                let span = place.span;
                prop_assert!(text.get(span.start..span.end).is_some_and(|part| !part.contains('\n')), "{problem:?}");
            }
        }
        // What has no problems can be encoded and decoded.
        for guide in compiled.library.vendors.iter().flat_map(|vendor| &vendor.guides) {
            let bytes = guide_model::encode(guide).expect("a guide can be encoded");
            prop_assert_eq!(&guide_model::decode(&bytes).expect("and decoded"), guide);
        }
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
