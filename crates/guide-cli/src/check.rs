//! `guide check`: prints every problem of every guide.

use crate::failure::Failure;
use crate::output::Output;
use crate::progress::Progress;
use crate::report::{self, Painting, Report};
use crate::sources::Guides;
use crate::today;
use guide_author::{LintOptions, Severity, WithIds, lint_watched, write_ids};
use guide_model::Date;
use std::io::{self, IsTerminal};
use std::path::Path;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
There are three kinds of problems:
  problem  the file is wrong: `guide build` refuses it
  lint     it could be built, but readers would be served badly; mend it, or allow it in the file:
             allow: [{ lint: CODE, at: ID, reason: \"why it has to be so\" }]
  notice   good to know, such as a missing translation
`guide explain CODE` says more about each.

Examples:
  guide check
  guide check help/guides
  guide check --write-ids          first write the ids that are missing
  guide check --max-age 90
  guide check --json | jq '.problems[].message'

Exit codes: 0 neither problems nor lints (notices are fine), 1 problems or lints, 2 called wrongly.")]
pub(crate) struct Check {
    #[command(flatten)]
    guides: Guides,
    /// Print the problems as JSON, for editors and other programs
    #[arg(long)]
    json: bool,
    /// First write the ids that are missing into the files; all else in them stays as it is
    #[arg(long)]
    write_ids: bool,
    /// After how many days sources have to be read again
    #[arg(long, value_name = "DAYS", default_value_t = LintOptions::MAX_AGE)]
    max_age: u32,
    /// The day to count from, for runs that always say the same [default: the day it is]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = today::parse)]
    today: Option<Date>,
}

impl Check {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let mut sources = self.guides.compile(None)?;
        let mut written = Vec::new();
        if self.write_ids {
            written = write_ids(&sources.files, &sources.compiled.problems);
            save(&written, &sources.folder)?;
            if !written.is_empty() {
                sources = self.guides.compile(None)?;
            }
        }
        let options = LintOptions { today: self.today.unwrap_or_else(today::today), max_age: self.max_age };
        let mut problems = std::mem::take(&mut sources.compiled.problems);
        problems.append(&mut sources.compiled.notices);
        let progress = Progress::over(sources.files.len(), "Checking");
        problems.extend(lint_watched(&sources.files, options, &|done| progress.add(done)));
        drop(progress);
        // Errors, lints and notices of a file together, from top to bottom.
        problems.sort_by(|a, b| {
            let start = |place: Option<guide_author::Place>| place.map(|place| place.span.start);
            (&a.file, start(a.place)).cmp(&(&b.file, start(b.place)))
        });
        let report = Report { sources: &sources, problems: &problems, written: &written };
        let out = &mut io::stdout().lock();
        if self.json {
            report::print_json(&report, out)?;
        } else {
            report::print_problems(&report, Painting::of(io::stdout().is_terminal()), out)?;
        }
        let fine = problems.iter().all(|problem| problem.severity() == Severity::Notice);
        if fine { Ok(()) } else { Err(Failure::Problems) }
    }
}

/// Writes the files with their ids: all of them or none.
fn save(files: &[WithIds], folder: &Path) -> Result<(), Failure> {
    let mut output = Output::default();
    for file in files {
        output.add(file.file.as_str(), file.text.clone().into_bytes());
    }
    output.write(folder).map(drop)
}
