//! Every example of `docs/guide-format.md` is true: it compiles, and the tables name all keys there are.

use crate::examples::{PAGE, Picture, examples, files, pictures};
use crate::together::{as_written, stands_with_others};
use guide_author::{SourceFile, compile, lint};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_example_compiles() {
    let examples = examples();
    assert!(examples.len() > 35, "{} examples", examples.len());
    let alone = examples.iter().filter(|example| !stands_with_others(PAGE, &example.text));
    let wrong = alone.filter_map(|example| {
        let problems: Vec<String> = compile(&files(&example.text)).problems.iter().map(ToString::to_string).collect();
        (!problems.is_empty()).then(|| format!("the example on line {}:\n{}", example.line, problems.join("\n")))
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n\n"), "");
}

#[test]
fn whole_guides_among_the_examples_have_no_lints() {
    let examples = examples();
    let whole: Vec<_> = examples
        .iter()
        .filter(|example| example.text.starts_with("format: 1\n") && example.text.contains("\nsteps:\n"))
        .filter(|example| !stands_with_others(PAGE, &example.text))
        .collect();
    assert!(whole.len() > 1, "{} examples", whole.len());
    for example in whole {
        assert_eq!(lint(&files(&example.text), as_written()), vec![], "the example on line {}", example.line);
    }
}

#[test]
fn the_problem_that_is_shown_is_the_problem_that_writers_get() {
    let [vendor, guide, ..] = &examples()[..] else { panic!("the first guide has two files") };
    let files = [
        SourceFile::text("acme/vendor.yaml", vendor.text.as_str()),
        SourceFile::text("acme/justworks.yaml", guide.text.replace("may_be_empty", "may_be_emty")),
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
fn every_picture_of_the_page_is_there_and_says_what_it_shows_and_no_other_lies_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/pictures");
    let shown: BTreeSet<String> = pictures().iter().map(|picture| format!("{}.png", picture.name)).collect();
    let there: BTreeSet<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    assert_eq!(there, shown, "make them with: cargo xtask pictures");
    assert_eq!(shown.len(), pictures().len(), "each picture is shown once");
    for Picture { name, alt } in pictures() {
        assert!(alt.len() > 20 && alt.ends_with('.'), "{name}: {alt}");
        let bytes = std::fs::metadata(folder.join(format!("{name}.png"))).unwrap().len();
        assert!(bytes < 40_000, "{name} has {bytes} bytes");
    }
}

#[test]
fn every_link_within_the_page_leads_to_a_heading() {
    let headings: BTreeSet<String> =
        PAGE.lines().filter(|line| line.starts_with("##")).map(|line| anchor(line.trim_start_matches('#'))).collect();
    let links: Vec<&str> = PAGE.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(links.len() > 40, "{} links", links.len());
    let lost: Vec<&str> = links.into_iter().filter(|link| !headings.contains(*link)).collect();
    assert_eq!(lost, Vec::<&str>::new());
}

/// What a heading is called in addresses.
fn anchor(heading: &str) -> String {
    let letters = heading.trim().to_lowercase();
    letters.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect::<String>().replace(' ', "-")
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
