//! Problems as people read them, with excerpts, and as editors read them, in JSON.

use crate::failure::Failure;
use crate::sources::Sources;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use guide_author::{Content, Place, Problem};
use serde::Serialize;
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

/// Prints all problems and, in the last line, how many there are.
pub(crate) fn print_problems(sources: &Sources, painting: Painting, out: &mut impl Write) -> Result<(), Failure> {
    let renderer = match painting {
        Painting::Plain => Renderer::plain(),
        Painting::Coloured => Renderer::styled(),
    };
    for problem in &sources.compiled.problems {
        let text = render(&renderer, sources, problem);
        writeln!(out, "{text}\n").map_err(|_| Failure::Closed)?;
    }
    writeln!(out, "{}", summary(sources)).map_err(|_| Failure::Closed)
}

/// "3 problems in 2 files", or "2 guides checked, no problems".
pub(crate) fn summary(sources: &Sources) -> String {
    let problems = &sources.compiled.problems;
    if problems.is_empty() {
        return format!("{} checked, no problems", count(sources.compiled.guides, "guide"));
    }
    let mut files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    files.dedup();
    format!("{} in {}", count(problems.len(), "problem"), count(files.len(), "file"))
}

/// "1 guide", "2 guides".
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn render(renderer: &Renderer, sources: &Sources, problem: &Problem) -> String {
    let path = shown_path(sources, &problem.file);
    let title = Level::ERROR.with_name("problem").primary_title(problem.message.as_str());
    let remedy = Level::HELP.with_name("remedy").message(problem.remedy.as_str());
    let group = match (problem.place, text_of(sources, &problem.file)) {
        (Some(place), Some(text)) => {
            let mut snippet =
                Snippet::source(text).path(path).annotation(AnnotationKind::Primary.span(range(place, text)).label(""));
            let mut elsewhere = None;
            if let Some(related) = &problem.related {
                let mark = |text| AnnotationKind::Context.span(range(related.place, text)).label(related.text.as_str());
                if related.file == problem.file {
                    snippet = snippet.annotation(mark(text));
                } else if let Some(text) = text_of(sources, &related.file) {
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

fn text_of<'a>(sources: &'a Sources, file: &str) -> Option<&'a str> {
    sources.files.iter().find(|source| source.path == file).and_then(|source| match &source.content {
        Content::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

fn shown_path(sources: &Sources, file: &str) -> String {
    sources.folder.join(file).display().to_string()
}

/// What `--json` prints. Editors hang on it: keys may be added, never renamed.
#[derive(Serialize)]
struct JsonReport<'a> {
    guides: usize,
    problems: Vec<JsonProblem<'a>>,
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    file: String,
    /// Like `column` and `end`, null where the file as a whole is meant.
    line: Option<usize>,
    column: Option<usize>,
    end: Option<JsonEnd>,
    code: &'static str,
    message: &'a str,
    remedy: &'a str,
}

#[derive(Serialize)]
struct JsonEnd {
    line: usize,
    column: usize,
}

/// Prints all problems as one JSON object.
pub(crate) fn print_json(sources: &Sources, out: &mut impl Write) -> Result<(), Failure> {
    let problems = sources.compiled.problems.iter().map(|problem| JsonProblem {
        file: shown_path(sources, &problem.file),
        line: problem.place.map(|place| place.line),
        column: problem.place.map(|place| place.column),
        end: problem.place.map(|place| JsonEnd { line: place.line, column: place.end_column }),
        code: problem.code.as_str(),
        message: &problem.message,
        remedy: &problem.remedy,
    });
    let report = JsonReport { guides: sources.compiled.guides, problems: problems.collect() };
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
