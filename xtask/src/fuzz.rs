//! `cargo xtask fuzz`: random inputs for every parser, led by what they reach in the code (libFuzzer).
//! The targets are in `fuzz/`, a workspace of its own. What makes one fail stays in `fuzz/artifacts/`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::files::files_below;
use crate::process::{cargo, run as run_command};
use crate::project::Project;
use crate::tools::NIGHTLY;

/// One for each parser. The slowest first.
const TARGETS: [&str; 7] = ["yaml", "picture", "compiled", "progress", "values", "fragment", "file"];

/// Between the files of one input of the target `yaml`, as `fuzz/lib.rs` has it.
const NEXT_FILE: &str = "\n=====\n";

/// The longest input, in bytes. What only happens in longer ones is for the property tests.
const LONGEST: usize = 16_384;

/// The target with this name, or all.
pub(crate) fn targets(name: Option<&str>) -> Result<Vec<&'static str>> {
    match name {
        None => Ok(TARGETS.to_vec()),
        Some(name) => match TARGETS.into_iter().find(|known| *known == name) {
            Some(target) => Ok(vec![target]),
            None => bail!("there is no fuzz target {name}; there are: {}", TARGETS.join(", ")),
        },
    }
}

/// Runs each of these for so long, from what earlier runs have found on.
pub(crate) fn run(project: &Project, targets: &[&str], seconds: u32) -> Result<()> {
    let fuzz = project.root.join("fuzz");
    for target in targets {
        let corpus = fuzz.join("corpus").join(target);
        fs::create_dir_all(&corpus)?;
        let mut options = vec![format!("-max_total_time={seconds}"), format!("-max_len={LONGEST}")];
        options.extend(["-timeout=10", "-print_final_stats=1", "-verbosity=0"].map(String::from));
        let mut folders = vec![corpus];
        if *target == "yaml" {
            let made = project.target.join("fuzz-guides");
            let dictionary = made.with_extension("dict");
            write_guides(&project.root, &made, &dictionary)?;
            options.push(format!("-dict={}", dictionary.display()));
            folders.push(made);
        } else {
            folders.push(fuzz.join("seeds").join(target));
        }
        println!("fuzz: {target} for {seconds} seconds");
        let mut command = cargo(project)?;
        // No sanitizer: there is no unsafe code of ours to watch, and without it five times as much is tried.
        command.args(["fuzz", "run", "--sanitizer", "none", target]).args(&folders).arg("--").args(&options);
        command.env("RUSTUP_TOOLCHAIN", NIGHTLY).env("CARGO_TARGET_DIR", project.target.join("fuzz"));
        run_command(&mut command).with_context(|| format!("what made {target} fail is in fuzz/artifacts/{target}"))?;
    }
    Ok(())
}

/// Inputs for the target `yaml` from the guides there are, each with its vendor, and the words to mix.
fn write_guides(root: &Path, folder: &Path, dictionary: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let tests = root.join("crates/guide-author/tests/author");
    let mut inputs =
        vec![("everything".to_owned(), tests.join("everything.yaml"), tests.join("everything-vendor.yaml"))];
    for file in files_below(&root.join("guides"))? {
        let vendor = file.with_file_name("vendor.yaml");
        if file.extension().is_some_and(|extension| extension == "yaml") && file != vendor {
            inputs.push((format!("guide-{}", inputs.len()), file, vendor));
        }
    }
    let mut words = BTreeSet::new();
    for (name, guide, vendor) in inputs {
        let guide = fs::read_to_string(&guide).with_context(|| format!("could not read {}", guide.display()))?;
        // A partner's guide has none.
        let vendor = fs::read_to_string(vendor).unwrap_or_else(|_| "format: 1\nname: Acme\n".to_owned());
        let input = format!("{guide}{NEXT_FILE}{vendor}");
        words.extend(keys(&input).map(str::to_owned));
        fs::write(folder.join(name), input)?;
    }
    fs::write(dictionary, dictionary_of(&words))?;
    Ok(())
}

/// What stands before a colon: the words that the format knows.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.split(':').filter_map(|before| {
        let key = before.rsplit(|c: char| !(c.is_ascii_lowercase() || c == '_')).next()?;
        (!key.is_empty()).then_some(key)
    })
}

/// As libFuzzer reads it: a quoted word a line.
fn dictionary_of(words: &BTreeSet<String>) -> String {
    const SIGNS: [&str; 18] = [
        "- ",
        "{ ",
        " }",
        "[",
        "]",
        "[[",
        "]]",
        "|\\x0a  ",
        "\\x0a  ",
        "\\x0a- ",
        "&a ",
        "*a",
        "!t ",
        "**",
        "`",
        "{vendor.name}",
        "{page}",
        "\\x0a=====\\x0a",
    ];
    let mut lines = String::new();
    for word in words {
        // Writing to a string cannot fail.
        let _ = writeln!(lines, "\"{word}: \"");
    }
    for sign in SIGNS {
        let _ = writeln!(lines, "\"{sign}\"");
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_known_by_name() {
        assert_eq!(targets(None).unwrap(), TARGETS);
        assert_eq!(targets(Some("file")).unwrap(), ["file"]);
        assert_eq!(
            targets(Some("json")).unwrap_err().to_string(),
            "there is no fuzz target json; there are: yaml, picture, compiled, progress, values, fragment, file"
        );
    }

    #[test]
    fn there_are_no_others_and_each_has_something_to_begin_with() {
        let fuzz = Project::find().unwrap().root.join("fuzz");
        let found: BTreeSet<String> = files_below(&fuzz.join("fuzz_targets"))
            .unwrap()
            .iter()
            .map(|file| file.file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(found, TARGETS.map(str::to_owned).into());
        for target in TARGETS.iter().filter(|target| **target != "yaml") {
            assert!(!files_below(&fuzz.join("seeds").join(target)).unwrap().is_empty(), "{target}");
        }
        assert!(fs::read_to_string(fuzz.join("lib.rs")).unwrap().contains(&format!("{NEXT_FILE:?}")));
    }

    #[test]
    fn words_are_those_before_colons() {
        let text = "format: 1\nsteps:\n  - { id: a, title: \"Now: go\" }\n";
        assert_eq!(keys(text).collect::<Vec<_>>(), ["format", "steps", "id", "title", "ow"]);
        assert!(dictionary_of(&["id".to_owned()].into()).starts_with("\"id: \"\n\"- \"\n"));
    }
}
