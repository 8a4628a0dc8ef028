//! Starts other programs, with our tools on their path and a clean environment.
//! It knows no project command; it never hides a failure.

use std::env;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// How many lines of a log a failure shows.
const LOG_LINES: usize = 40;

/// A command that runs in the checkout and finds our tools first.
pub(crate) fn command(project: &Project, program: impl AsRef<std::ffi::OsStr>) -> Result<Command> {
    let mut command = Command::new(program);
    command.current_dir(&project.root);
    command.env("PATH", env::join_paths(project.search_path())?);
    // `cargo run` describes xtask itself to xtask. Handed on, these look like a change of the
    // environment to Cargo and cost rebuilds.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let about_xtask = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|prefix| text.starts_with(prefix));
        if about_xtask || text == "CARGO" || text == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(&name);
        }
    }
    Ok(command)
}

/// Cargo, of the toolchain that runs xtask.
pub(crate) fn cargo(project: &Project) -> Result<Command> {
    command(project, "cargo")
}

/// Runs with output straight to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs with all output in a log file, of which a failure shows the end.
pub(crate) fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = File::create(log).with_context(|| format!("could not write {}", log.display()))?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .with_context(|| format!("could not start `{}`", shown(command)))?;
    if !status.success() {
        let text = fs::read_to_string(log).unwrap_or_default();
        bail!(
            "`{}` failed ({status}). The end of {}:\n{}",
            shown(command),
            log.display(),
            last_lines(&text, LOG_LINES)
        );
    }
    Ok(())
}

/// Runs and returns what it printed; on failure its error output is in the message.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("could not start `{}`", shown(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})\n{}", shown(command), output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How a program ended and everything it said.
#[derive(Debug)]
pub(crate) struct Captured {
    /// The exit code; none when a signal ended it.
    pub(crate) code: Option<i32>,
    /// Standard output, then error output, without colours.
    pub(crate) output: String,
}

/// Runs and returns how it ended; only a program that cannot be started is an error.
pub(crate) fn capture(command: &mut Command) -> Result<Captured> {
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("could not start `{}`", shown(command)))?;
    let text = [output.stdout, output.stderr].concat();
    Ok(Captured { code: output.status.code(), output: String::from_utf8_lossy(&text).into_owned() })
}

/// Runs with `input` on its standard input and returns what it printed.
pub(crate) fn filter(command: &mut Command, input: &str) -> Result<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", shown(command)))?;
    let mut stdin = child.stdin.take().context("no standard input")?;
    let text = input.to_owned();
    // On a thread of its own, or two full pipes would wait for each other.
    let writer = thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("`{}` failed ({})", shown(command), output.status);
    }
    if let Ok(written) = writer.join() {
        written?;
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The command as a person would type it.
pub(crate) fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let start = lines.len().saturating_sub(count);
    lines.get(start..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_log() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 40), "a");
        assert_eq!(last_lines("", 40), "");
    }

    #[test]
    fn commands_are_shown_as_typed() {
        let mut command = Command::new("cargo");
        command.args(["test", "--workspace"]);
        assert_eq!(shown(&command), "cargo test --workspace");
    }
}
