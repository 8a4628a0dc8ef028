//! Problems as people read them, with excerpts, and as editors read them, in JSON.

use crate::failure::Failure;
use crate::sources::Sources;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use guide_author::{Content, Place, Problem, Severity, SourceFile, WithIds};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::io::Write;
use std::ops::Range;

/// Whether excerpts are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Painting {
    Plain,
    Coloured,
}

impl Painting {
    /// Colours for people at a terminal who do not refuse them (`NO_COLOR`, as at no-color.org).
    pub(crate) fn of(terminal: bool) -> Self {
        Self::choose(terminal, std::env::var_os("NO_COLOR").as_deref())
    }

    fn choose(terminal: bool, no_color: Option<&OsStr>) -> Self {
        let refused = no_color.is_some_and(|value| !value.is_empty());
        if terminal && !refused { Self::Coloured } else { Self::Plain }
    }
}

/// What is to be said about a folder.
pub(crate) struct Report<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) problems: &'a [Problem],
    /// Files that ids were written into.
    pub(crate) written: &'a [WithIds],
}

/// Prints all problems and, in the last line, how many there are.
pub(crate) fn print_problems(report: &Report<'_>, painting: Painting, out: &mut impl Write) -> Result<(), Failure> {
    let renderer = match painting {
        Painting::Plain => Renderer::plain(),
        Painting::Coloured => Renderer::styled(),
    };
    for file in report.written {
        let path = shown_path(report.sources, &file.file);
        let ids: Vec<String> = file.ids.iter().map(|id| format!("{} (line {})", id.id, id.line)).collect();
        let text = format!("{} written into {path}: {}\n", count(ids.len(), "id"), ids.join(", "));
        writeln!(out, "{text}").map_err(|_| Failure::Closed)?;
    }
    let texts = Texts::of(report.sources);
    for problem in report.problems {
        let text = render(&renderer, report.sources, &texts, problem);
        writeln!(out, "{text}\n").map_err(|_| Failure::Closed)?;
    }
    writeln!(out, "{}", summary(report)).map_err(|_| Failure::Closed)
}

/// "3 problems and 1 lint in 2 files", or "2 guides checked, no problems".
fn summary(report: &Report<'_>) -> String {
    let number = |severity| report.problems.iter().filter(|problem| problem.severity() == severity).count();
    let kinds =
        [(number(Severity::Error), "problem"), (number(Severity::Lint), "lint"), (number(Severity::Notice), "notice")];
    let found: Vec<String> =
        kinds.into_iter().filter(|(number, _)| *number > 0).map(|(number, kind)| count(number, kind)).collect();
    let files: BTreeSet<&str> = report.problems.iter().map(|problem| problem.file.as_str()).collect();
    let found = match found.as_slice() {
        [] => String::new(),
        [all @ .., last] if !all.is_empty() => {
            format!("{} and {last} in {}", all.join(", "), count(files.len(), "file"))
        }
        _ => format!("{} in {}", found.concat(), count(files.len(), "file")),
    };
    let checked = || format!("{} checked, no problems", count(report.sources.compiled.guides, "guide"));
    match (number(Severity::Error), number(Severity::Lint)) {
        (0, 0) if found.is_empty() => checked(),
        (0, 0) => format!("{}; {found}", checked()),
        _ => found,
    }
}

/// "1 guide", "2 guides".
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn render(renderer: &Renderer, sources: &Sources, texts: &Texts<'_>, problem: &Problem) -> String {
    let path = shown_path(sources, &problem.file);
    let level = match problem.severity() {
        Severity::Error => Level::ERROR.with_name("problem"),
        Severity::Lint => Level::WARNING.with_name("lint"),
        Severity::Notice => Level::INFO.with_name("notice"),
    };
    let title = level.primary_title(problem.message.as_str()).id(problem.code.as_str());
    let remedy = Level::HELP.with_name("remedy").message(problem.remedy.as_str());
    let group = match (problem.place, texts.of_file(&problem.file)) {
        (Some(place), Some(text)) => {
            let mut snippet =
                Snippet::source(text).path(path).annotation(AnnotationKind::Primary.span(range(place, text)).label(""));
            let mut elsewhere = None;
            if let Some(related) = &problem.related {
                let mark = |text| AnnotationKind::Context.span(range(related.place, text)).label(related.text.as_str());
                if related.file == problem.file {
                    snippet = snippet.annotation(mark(text));
                } else if let Some(text) = texts.of_file(&related.file) {
                    let path = shown_path(sources, &related.file);
                    elsewhere = Some(Snippet::source(text).path(path).annotation(mark(text)));
                }
            }
            let group = Group::with_title(title).element(snippet);
            match elsewhere {
                Some(snippet) => group.element(snippet),
                None => group,
            }
        }
        _ => Group::with_title(title).element(Origin::path(path)),
    };
    renderer.render(&[group.element(remedy)])
}

fn range(place: Place, text: &str) -> Range<usize> {
    // A mark at byte 0 to 3 of a file that begins with one was not counted.
    let shift = text.len() - text.trim_start_matches('\u{feff}').len();
    place.span.start.saturating_add(shift)..place.span.end.saturating_add(shift).min(text.len())
}

/// The texts of files by their paths.
struct Texts<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Texts<'a> {
    fn of(sources: &'a Sources) -> Self {
        let text = |source: &'a SourceFile| match &source.content {
            Content::Text(text) => Some((source.path.as_str(), text.as_str())),
            _ => None,
        };
        Self(sources.files.iter().filter_map(text).collect())
    }

    fn of_file(&self, file: &str) -> Option<&'a str> {
        self.0.get(file).copied()
    }
}

fn shown_path(sources: &Sources, file: &str) -> String {
    sources.folder.join(file).display().to_string()
}

/// What `--json` prints. Editors hang on it: keys may be added, never renamed (`docs/guide-command.md`).
#[derive(Serialize)]
struct JsonReport<'a> {
    guides: usize,
    errors: usize,
    lints: usize,
    notices: usize,
    /// With `--write-ids` only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    written: Vec<JsonWritten<'a>>,
    problems: Vec<JsonProblem<'a>>,
}

#[derive(Serialize)]
struct JsonWritten<'a> {
    file: String,
    line: usize,
    id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonProblem<'a> {
    severity: &'static str,
    code: &'static str,
    file: String,
    /// Like the other places, null where the file as a whole is meant.
    line: Option<usize>,
    column: Option<usize>,
    /// The column after the last character marked: a mark stays in its line.
    end_column: Option<usize>,
    /// The same place, as a place.
    end: Option<JsonEnd>,
    message: &'a str,
    remedy: &'a str,
    explain: String,
}

#[derive(Serialize)]
struct JsonEnd {
    line: usize,
    column: usize,
}

/// Prints all problems as one JSON object.
pub(crate) fn print_json(report: &Report<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let problems = report.problems.iter().map(|problem| JsonProblem {
        severity: problem.severity().as_str(),
        code: problem.code.as_str(),
        file: shown_path(report.sources, &problem.file),
        line: problem.place.map(|place| place.line),
        column: problem.place.map(|place| place.column),
        end_column: problem.place.map(|place| place.end_column),
        end: problem.place.map(|place| JsonEnd { line: place.line, column: place.end_column }),
        message: &problem.message,
        remedy: &problem.remedy,
        explain: format!("guide explain {}", problem.code.as_str()),
    });
    let number = |severity| report.problems.iter().filter(|problem| problem.severity() == severity).count();
    let written = report.written.iter().flat_map(|file| {
        let path = shown_path(report.sources, &file.file);
        file.ids.iter().map(move |id| JsonWritten { file: path.clone(), line: id.line, id: &id.id })
    });
    let report = JsonReport {
        guides: report.sources.compiled.guides,
        errors: number(Severity::Error),
        lints: number(Severity::Lint),
        notices: number(Severity::Notice),
        written: written.collect(),
        problems: problems.collect(),
    };
    let text = serde_json::to_string_pretty(&report)
        .map_err(|error| Failure::Encode(format!("cannot encode the problems: {error}")))?;
    writeln!(out, "{text}").map_err(|_| Failure::Closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_terminals_that_do_not_refuse_them() {
        assert_eq!(Painting::choose(true, None), Painting::Coloured);
        assert_eq!(Painting::choose(true, Some(OsStr::new(""))), Painting::Coloured);
        assert_eq!(Painting::choose(true, Some(OsStr::new("1"))), Painting::Plain);
        assert_eq!(Painting::choose(false, None), Painting::Plain);
    }
}
