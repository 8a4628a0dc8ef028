//! `guide explain`: what a code of `guide check` means, with an example that is wrong and one that is right.

use crate::failure::Failure;
use guide_author::{Code, Severity, explain};
use std::fmt::Write as _;
use std::io::{self, Write};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  guide explain                       all codes, a line each
  guide explain step-without-check    what it means, why it matters, and an example

Exit codes: 0 explained, 2 there is no such code.")]
pub(crate) struct Explain {
    /// The code, as it stands in brackets in what `guide check` prints; without it, all of them
    code: Option<String>,
}

impl Explain {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let text = match &self.code {
            None => list(),
            Some(name) => one(Code::named(name).ok_or_else(|| unknown(name))?),
        };
        io::stdout().write_all(text.as_bytes()).map_err(|_| Failure::Closed)
    }
}

fn unknown(name: &str) -> Failure {
    if let Some(meant) = Code::near(name) {
        return Failure::Usage(format!("there is no code '{name}'; did you mean '{}'?", meant.as_str()));
    }
    let near: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).filter(|code| shares_word(code, name)).collect();
    let known =
        if near.is_empty() { "'guide explain' lists them all".into() } else { format!("there is {}", near.join(", ")) };
    Failure::Usage(format!("there is no code '{name}'; {known}"))
}

/// Whether two codes have a word in common, as a mistyped one mostly has.
fn shares_word(code: &str, name: &str) -> bool {
    name.split(['-', '_', ' ']).any(|word| word.len() > 3 && code.split('-').any(|part| part == word))
}

fn list() -> String {
    let mut text = String::new();
    for (severity, title) in [
        (Severity::Error, "Problems: nothing is built."),
        (Severity::Lint, "Lints: readers would be served badly. Mend it, or allow it with a reason."),
        (Severity::Notice, "Notices: good to know."),
    ] {
        let codes: Vec<Code> = Code::ALL.iter().copied().filter(|code| code.severity() == severity).collect();
        if codes.is_empty() {
            continue;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{title}");
        for code in codes {
            let _ = writeln!(text, "  {:<26} {}", code.as_str(), explain(code).what);
        }
        text.push('\n');
    }
    text + "guide explain CODE says more about one.\n"
}

fn one(code: Code) -> String {
    let explanation = explain(code);
    let kind = match code.severity() {
        Severity::Error => "problem",
        Severity::Lint => "lint",
        Severity::Notice => "notice",
    };
    let name = code.as_str();
    let mut text = format!(
        "{kind}[{name}]\n\n{}\n\n{}\n\nWrong:\n\n{}\n\nRight:\n\n{}\n",
        wrap(explanation.what),
        wrap(explanation.why),
        indent(explanation.wrong),
        indent(explanation.right)
    );
    if code.severity() == Severity::Lint && code != Code::UnusedAllowance {
        let allow = format!(
            "allow:\n  - lint: {name}\n    at: ID          # the id it is about; without it, the whole file\n    reason: \"…\""
        );
        text.push_str(&format!("\nTo allow it, write at the end of the file:\n\n{}\n", indent(&allow)));
    }
    text
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// Lines of at most 88 characters.
fn wrap(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count().saturating_add(word.chars().count()) < 88 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines.join("\n")
}
