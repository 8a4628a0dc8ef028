//! Every example of `docs/guide-format.md` is true: it compiles, and the tables name all keys there are.

use crate::support::VENDOR;
use guide_author::{SourceFile, compile};

const PAGE: &str = include_str!("../../../../docs/guide-format.md");

/// What examples of blocks and of single keys stand in. A key of an example replaces it here.
const FRAME: &str = "\
format: 1
title: Connect Justworks to {vendor.name}
system: { id: justworks, name: Justworks }
overview: It connects the two.
checked_on: 2026-11-21
sources: [{ title: Help, href: \"https://acme.example/help\" }]
values: [{ id: first_name, label: F, from: reader }, { id: company_name, label: C, from: reader }, { id: temporary_password, label: T, from: secret }]
finish: { text: Done., tell: your contact }
";

/// The examples in YAML, each with the line on which it starts.
fn examples() -> Vec<(usize, String)> {
    let mut examples: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (at, line) in PAGE.lines().enumerate() {
        match (inside, line) {
            (false, "```yaml") => {
                inside = true;
                examples.push((at + 1, String::new()));
            }
            (true, "```") => inside = false,
            (true, line) => {
                let (_, example) = examples.last_mut().unwrap();
                *example = format!("{example}{line}\n");
            }
            _ => {}
        }
    }
    examples
}

/// The files of which an example is a part.
fn files(example: &str) -> [SourceFile; 2] {
    let (vendor, guide) = if example.starts_with("format: 1\nname:") {
        (example.to_owned(), FRAME.to_owned() + STEPS)
    } else if example.starts_with("format:") {
        (VENDOR.to_owned(), example.to_owned())
    } else if example.starts_with("- ") {
        let blocks: String = example.lines().map(|line| format!("      {line}\n")).collect();
        let asked = if example.contains("- ask:") { "" } else { "      - ask: reconnecting\n" };
        let step = format!("steps:\n  - id: step\n    title: Step\n    blocks:\n{asked}{blocks}");
        (VENDOR.to_owned(), format!("{FRAME}ask: [{{ id: reconnecting, question: Q? }}]\n{step}"))
    } else {
        let key = |line: &str| line.split(':').next().unwrap_or("").to_owned();
        let given: Vec<String> = example.lines().map(key).collect();
        let frame: String =
            FRAME.lines().filter(|line| !given.contains(&key(line))).map(|line| format!("{line}\n")).collect();
        let steps = if example.contains("steps:") { "" } else { STEPS };
        (VENDOR.to_owned(), format!("{frame}{example}{steps}"))
    };
    [SourceFile::text("acme/vendor.yaml", vendor), SourceFile::text("acme/justworks.yaml", guide)]
}

const STEPS: &str = "steps: [{ id: step, title: Step, blocks: [{ text: Words. }] }]\n";

#[test]
fn every_example_compiles() {
    let examples = examples();
    assert!(examples.len() > 15, "{} examples", examples.len());
    for (line, example) in examples {
        let problems: Vec<String> = compile(&files(&example)).problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, Vec::<String>::new(), "the example on line {line} of docs/guide-format.md");
    }
}

#[test]
fn the_problem_that_is_shown_is_the_problem_that_writers_get() {
    let [(_, vendor), (_, guide), ..] = &examples()[..] else { panic!("the first guide has two files") };
    let files = [
        SourceFile::text("acme/vendor.yaml", vendor.as_str()),
        SourceFile::text("acme/justworks.yaml", guide.replace("may_be_empty", "may_be_emty")),
    ];
    let problem = compile(&files).problems.remove(0);
    let place = problem.place.unwrap();
    let shown = format!(
        "problem[{}]: {}\n  --> guides/{}:{}:{}\n",
        problem.code.as_str(),
        problem.message,
        problem.file,
        place.line,
        place.column
    );
    assert!(PAGE.contains(&shown), "{shown}");
    assert!(PAGE.contains(&format!("= remedy: {}\n", problem.remedy)));
}

#[test]
fn the_page_names_every_key() {
    for key in crate::whole::EVERYTHING.lines().flat_map(keys).collect::<std::collections::BTreeSet<_>>() {
        assert!(PAGE.contains(&format!("{key}:")) || PAGE.contains(&format!("`{key}`")), "{key}");
    }
}

/// The words before a colon in a line of YAML.
fn keys(line: &str) -> Vec<String> {
    let line = line.split(" #").next().unwrap_or("");
    line.split([' ', '{', '['])
        .filter_map(|word| word.strip_suffix(':'))
        .filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !word.is_empty())
        .map(str::to_owned)
        .collect()
}
