//! Sound little files to put mistakes into, and a comparison of problems word for word.

use guide_author::{Compiled, Problem, SourceFile, compile};
use guide_model::Guide;

/// A sound `vendor.yaml`.
pub(crate) const VENDOR: &str = "format: 1\nname: Acme\n";

const FRAME: &str = "\
format: 1
title: Connect Example HR to {vendor.name}
system: { id: example, name: Example HR }
overview: It connects the two.
checked_on: 2026-11-21
sources:
  - { title: Help, href: \"https://acme.example/help\" }
finish: { text: Done., tell: your contact }
";

const KNOWN: &str = "\
values:
  - { id: first_name, label: First name, from: linking_flow }
  - { id: password, label: Password, from: secret }
ask:
  - { id: moving, question: Are you moving? }
steps:
  - { id: one, title: One, blocks: [{ ask: moving }] }
  - id: two
    title: Two
    blocks:
";

/// A sound guide in which these top-level keys are written instead of, or besides, its own.
pub(crate) fn with_keys(keys: &str) -> String {
    let key = |line: &str| line.split(':').next().unwrap_or("").to_owned();
    let given: Vec<String> = keys.lines().filter(|line| !line.starts_with([' ', '-', '#'])).map(key).collect();
    let mut guide = String::new();
    let mut keep = true;
    for line in FRAME.lines() {
        if !line.starts_with(' ') {
            keep = !given.contains(&key(line));
        }
        if keep {
            guide = guide + line + "\n";
        }
    }
    guide = guide + keys + "\n";
    if !given.contains(&"steps".to_owned()) {
        guide += "steps:\n  - { id: one, title: One, blocks: [{ text: Words. }] }\n";
    }
    guide
}

/// A sound guide with the values `first_name` and (secret) `password` and the question `moving`, asked in
/// step `one`, in whose step `two` these blocks stand.
pub(crate) fn with_blocks(blocks: &str) -> String {
    let indented: String = blocks.lines().map(|line| format!("      {line}\n")).collect();
    format!("{FRAME}{KNOWN}{indented}")
}

/// Compiles this text as the guide `acme/example.yaml` of a sound vendor.
pub(crate) fn compile_text(text: &str) -> Compiled {
    compile(&[SourceFile::text("acme/vendor.yaml", VENDOR), SourceFile::text("acme/example.yaml", text)])
}

/// The guide that this text is.
#[track_caller]
pub(crate) fn guide(text: &str) -> Guide {
    let mut compiled = compile_text(text);
    assert_eq!(described(text, &compiled.problems), Vec::<(String, String)>::new());
    compiled.library.vendors.remove(0).guides.remove(0)
}

/// The guide's problems are exactly these: what the caret marks, then message and remedy.
#[track_caller]
pub(crate) fn check(text: &str, expected: &[(&str, &str)]) {
    let found = described(text, &compile_text(text).problems);
    let found: Vec<(&str, &str)> = found.iter().map(|(mark, words)| (mark.as_str(), words.as_str())).collect();
    assert_eq!(found, expected);
}

/// Like [`check`], for top-level keys.
#[track_caller]
pub(crate) fn check_keys(keys: &str, expected: &[(&str, &str)]) {
    check(&with_keys(keys), expected);
}

/// Like [`check`], for the blocks of a step.
#[track_caller]
pub(crate) fn check_blocks(blocks: &str, expected: &[(&str, &str)]) {
    check(&with_blocks(blocks), expected);
}

fn described(text: &str, problems: &[Problem]) -> Vec<(String, String)> {
    let mark = |problem: &Problem| problem.place.map_or("", |place| &text[place.span.start..place.span.end]).to_owned();
    problems.iter().map(|problem| (mark(problem), problem.to_string())).collect()
}
