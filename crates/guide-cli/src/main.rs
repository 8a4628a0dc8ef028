//! The command `guide`. One module per subcommand; this file reads arguments and gives exit codes.
//!
//! Exit codes: 0 all is well, 1 the guides have problems or a file cannot be read or written, 2 the
//! command was called wrongly.

mod build;
mod check;
mod diff;
mod explain;
mod failure;
mod new;
mod output;
mod place;
mod progress;
mod render;
mod report;
mod schema;
mod sources;
mod today;
mod translate;

use clap::error::{ContextKind, ContextValue};
use clap::{Parser, Subcommand};
use std::io::Write;
use std::process::ExitCode;

#[derive(Debug, Parser)]
#[command(name = "guide", version, about = "Checks guides and builds what the widget fetches.", after_help = HELP)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const HELP: &str = "\
Examples:
  guide new acme justworks                  a first guide to go on from
  guide check                               every problem of every guide in ./guides
  guide check help/guides --json            the same for an editor
  guide explain step-without-check          what a code means, with examples
  guide diff guides.old guides              what readers would notice
  guide schema > guides/.guide.schema.json  completion and hover texts in editors
  guide build --out public/guides           compile all guides
  guide build --out public --vendor fleet   compile one vendor's guides
  guide render --out public --base https://guides.example/   pages and snippets
  guide translate fleet/justworks es        start or refresh a file of translations

Exit codes:
  0  all is well
  1  the guides have problems (for check: or lints), or a file cannot be read or written
  2  the command was called wrongly";

#[derive(Debug, Subcommand)]
enum Command {
    /// Print every problem of every guide
    Check(check::Check),
    /// Write a first guide to go on from
    New(new::New),
    /// Say what a code of `check` means, with examples
    Explain(explain::Explain),
    /// Say what readers would notice between two versions, and what becomes of their ticks
    Diff(diff::Diff),
    /// Print the JSON Schema of a file, for completion and hover texts in editors
    Schema(schema::Schema),
    /// Compile the guides into files that the widget fetches; with problems, write nothing
    Build(build::Build),
    /// Write the guides as text: pages and what vendors paste; with problems, write nothing
    Render(render::Render),
    /// Start a file of translations, or add to it what it lacks
    Translate(translate::Translate),
}

fn main() -> ExitCode {
    let arguments = Arguments::try_parse().unwrap_or_else(|error| with_hint(error).exit());
    let done = match arguments.command {
        Command::Check(check) => check.run(),
        Command::New(new) => new.run(),
        Command::Explain(explain) => explain.run(),
        Command::Schema(schema) => schema.run(),
        Command::Diff(diff) => diff.run(),
        Command::Build(build) => build.run(),
        Command::Render(render) => render.run(),
        Command::Translate(translate) => translate.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let message = failure.to_string();
            if !message.is_empty() {
                // Nobody is left to tell if even this fails.
                let _ = writeln!(std::io::stderr(), "guide: {message}");
            }
            ExitCode::from(failure.exit_code())
        }
    }
}

/// Says how the forms are asked for that other programs have under '--format json'.
fn with_hint(mut error: clap::Error) -> clap::Error {
    let is_format = |name: &ContextValue| matches!(name, ContextValue::String(name) if name == "--format");
    let has_json = std::env::args().nth(1).is_some_and(|command| matches!(command.as_str(), "check" | "diff"));
    if has_json && error.get(ContextKind::InvalidArg).is_some_and(is_format) {
        // What it would say otherwise is for files whose names begin with two dashes.
        error.remove(ContextKind::Suggested);
        error.insert(ContextKind::SuggestedArg, ContextValue::String("--json".into()));
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
