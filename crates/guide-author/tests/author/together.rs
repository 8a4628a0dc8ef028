//! The examples of `docs/guide-format.md` that are files of one folder: they compile together, without a notice
//! or a lint.

use guide_author::{LintOptions, SourceFile, compile, lint};
use guide_model::Date;

const PAGE: &str = include_str!("../../../../docs/guide-format.md");
/// The sections in which they stand, one after the other.
const FIRST: &str = "## One procedure, many vendors\n";

/// Whether an example makes sense only with the others of its sections.
pub(crate) fn stands_with_others(page: &str, example: &str) -> bool {
    page.split_once(FIRST).is_some_and(|(_, sections)| sections.contains(&format!("```yaml\n{example}```")))
}

/// Lints on a day on which the examples are new.
pub(crate) fn as_written() -> LintOptions {
    LintOptions { today: Date::parse("2026-11-22").unwrap(), max_age: LintOptions::MAX_AGE }
}

#[test]
fn a_partners_guide_a_vendors_guide_and_its_translation_compile_together() {
    let (_, sections) = PAGE.split_once(FIRST).unwrap();
    let examples: Vec<&str> =
        sections.split("```yaml\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    let paths = ["partners/merge/justworks.yaml", "acme/justworks.yaml", "acme/vendor.yaml", "acme/justworks.es.yaml"];
    assert_eq!(examples.len(), paths.len());
    let files: Vec<SourceFile> =
        paths.iter().zip(examples).map(|(path, example)| SourceFile::text(*path, example)).collect();
    let compiled = compile(&files);
    assert_eq!((compiled.problems, compiled.notices), (vec![], vec![]));
    assert_eq!(lint(&files, as_written()), vec![]);
    let vendor = &compiled.library.vendors[0];
    let (guide, translation) = (format!("{:?}", vendor.guides[0]), format!("{:?}", vendor.translations[0]));
    for (words, there) in [("Pay Group", true), ("Remote", false), ("Last Name", true), ("\"Merge\"", false)] {
        assert_eq!(guide.contains(words), there, "{words}");
    }
    for words in ["Conecte Justworks con Acme", "Invite (Invitar)", "la ventana de vinculación"] {
        assert!(translation.contains(words), "{words}");
    }
}
