//! `guide check`: prints every problem of every guide.

use crate::failure::Failure;
use crate::report::{self, Painting};
use crate::sources::Guides;
use std::io::{self, IsTerminal};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  guide check
  guide check help/guides
  guide check --json | jq '.problems[].message'

Exit codes: 0 no problems, 1 problems, 2 called wrongly.")]
pub(crate) struct Check {
    #[command(flatten)]
    guides: Guides,
    /// Print the problems as JSON, for editors
    #[arg(long)]
    json: bool,
}

impl Check {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let sources = self.guides.compile(None)?;
        if self.json {
            report::print_json(&sources, &mut io::stdout().lock())?;
        } else {
            let painting = Painting::of(io::stdout().is_terminal());
            report::print_problems(&sources, painting, &mut io::stdout().lock())?;
        }
        if sources.compiled.problems.is_empty() { Ok(()) } else { Err(Failure::Problems) }
    }
}
