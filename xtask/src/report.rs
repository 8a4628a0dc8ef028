//! How xtask speaks of time: minutes per stage, and the table at the end of `cargo xtask test`.

use std::fmt::Write as _;
use std::time::Duration;

/// How one stage ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything in it holds.
    Passed(Duration),
    /// Something in it does not.
    Failed(Duration),
    /// An earlier stage failed, so nothing is known about this one.
    NotRun,
}

/// A duration as minutes, to a tenth.
pub(crate) fn minutes(duration: Duration) -> String {
    format!("{:.1} min", duration.as_secs_f64() / 60.0)
}

/// One line per stage and the sum.
pub(crate) fn stage_table(stages: &[(&str, Outcome)]) -> String {
    let mut table = String::new();
    let mut total = Duration::ZERO;
    for (name, outcome) in stages {
        let (time, words) = match *outcome {
            Outcome::Passed(time) => (Some(time), "passed"),
            Outcome::Failed(time) => (Some(time), "FAILED"),
            Outcome::NotRun => (None, "not run, because an earlier stage failed"),
        };
        total += time.unwrap_or_default();
        let time = time.map(minutes).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{name:<12} {time:>9}  {words}");
    }
    let _ = writeln!(table, "{:<12} {:>9}", "together", minutes(total));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_shows_what_was_not_run() {
        let stages = [
            ("fmt", Outcome::Passed(Duration::from_secs(6))),
            ("clippy", Outcome::Failed(Duration::from_secs(90))),
            ("unit", Outcome::NotRun),
        ];
        assert_eq!(
            stage_table(&stages),
            "fmt            0.1 min  passed\n\
             clippy         1.5 min  FAILED\n\
             unit                    not run, because an earlier stage failed\n\
             together       1.6 min\n"
        );
    }
}
