//! `cargo xtask test`: every check there is, in stages, with the minutes of each.
//! It stops at the first stage that fails and says what was not run because of that.

use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::build::{self, Kind};
use crate::process::{cargo, run};
use crate::project::Project;
use crate::report::{Outcome, minutes, stage_table};
use crate::setup::{self, Needs};
use crate::tools::{CHROMEDRIVER, WASM_TARGET};
use crate::{browsers, dist, size};

/// Runs every stage, or the set-up and only the one named.
pub(crate) fn run_stages(project: &Project, only: Option<&str>) -> Result<()> {
    let stages: Vec<&Stage> =
        STAGES.iter().filter(|stage| only.is_none_or(|only| stage.name == only || stage.name == SETUP)).collect();
    if let Some(only) = only.filter(|only| STAGES.iter().all(|stage| stage.name != *only)) {
        let known: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        bail!("there is no stage {only}; there are: {}", known.join(", "));
    }
    let (outcomes, failure) = run_until_failure(project, &stages);
    println!("\n{}", stage_table(&outcomes));
    failure.map_or(Ok(()), Err)
}

/// A part of the check.
struct Stage {
    name: &'static str,
    what: &'static str,
    run: fn(&Project) -> Result<()>,
}

const SETUP: &str = "setup";

const STAGES: [Stage; 10] = [
    Stage { name: SETUP, what: "tools, browsers", run: |project| setup::prepare(project, Needs::everything()) },
    Stage { name: "fmt", what: "formatting", run: |project| run(cargo(project)?.args(["fmt", "--all", "--check"])) },
    Stage {
        name: "clippy",
        what: "lints, as this machine sees the code",
        run: |project| {
            let mut clippy = cargo(project)?;
            clippy.args(["clippy", "--workspace", "--all-targets", "--quiet"]);
            run(clippy.args(["--", "-D", "warnings"]))
        },
    },
    Stage {
        name: "clippy-wasm",
        what: "lints, as the browser sees the code",
        run: |project| {
            let mut clippy = cargo(project)?;
            // The other tests are native ones.
            clippy.args(["clippy", "--package", "connector-guide", "--package", "link-form", "--lib", "--test", "web"]);
            clippy.args(["--quiet", "--target", WASM_TARGET]);
            run(clippy.args(["--", "-D", "warnings"]))
        },
    },
    Stage {
        name: "unit",
        what: "unit tests and native render tests",
        run: |project| {
            let mut test = cargo(project)?;
            run(test.args(["test", "--workspace", "--exclude", "e2e", "--quiet"]))
        },
    },
    Stage { name: "wasm", what: "tests inside Chromium", run: wasm_tests },
    Stage { name: "trunk", what: "Trunk alone builds the page", run: build::page },
    Stage {
        name: "dist",
        what: "the folder that ships",
        run: |project| dist::make(project, &dist::Settings::published()),
    },
    Stage { name: "size", what: "its bytes against the budget", run: |project| size::check(project, Kind::Small) },
    Stage { name: "e2e", what: "journeys through it in Chromium, Firefox and WebKit", run: browsers::test },
];

fn run_until_failure(project: &Project, stages: &[&Stage]) -> (Vec<(&'static str, Outcome)>, Option<anyhow::Error>) {
    let mut outcomes = Vec::new();
    let mut failure = None;
    for stage in stages {
        if failure.is_some() {
            outcomes.push((stage.name, Outcome::NotRun));
            continue;
        }
        println!("\ntest: {} ({})", stage.name, stage.what);
        let start = Instant::now();
        let result = (stage.run)(project);
        let time = start.elapsed();
        match result {
            Ok(()) => {
                println!("test: {} passed in {}", stage.name, minutes(time));
                outcomes.push((stage.name, Outcome::Passed(time)));
            }
            Err(problem) => {
                outcomes.push((stage.name, Outcome::Failed(time)));
                failure = Some(anyhow!("stage {} failed: {problem:#}", stage.name));
            }
        }
    }
    (outcomes, failure)
}

fn wasm_tests(project: &Project) -> Result<()> {
    let driver = project.require_program(CHROMEDRIVER).context("the tests in tests/web.rs run in Chromium")?;
    let mut test = cargo(project)?;
    test.env("CHROMEDRIVER", driver).args(["test", "--package", "connector-guide", "--target"]).args([
        WASM_TARGET,
        "--test",
        "web",
    ]);
    run(&mut test)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(name: &'static str, run: fn(&Project) -> Result<()>) -> Stage {
        Stage { name, what: "a test", run }
    }

    #[test]
    fn nothing_runs_after_a_failure() {
        let project = Project::find().unwrap();
        let stages = [stage("one", |_| Ok(())), stage("two", |_| bail!("broken")), stage("three", |_| unreachable!())];
        let (outcomes, failure) = run_until_failure(&project, &stages.each_ref());
        assert_eq!(failure.unwrap().to_string(), "stage two failed: broken");
        let words: Vec<&str> = outcomes
            .iter()
            .map(|(_, outcome)| match outcome {
                Outcome::Passed(_) => "passed",
                Outcome::Failed(_) => "failed",
                Outcome::NotRun => "not run",
            })
            .collect();
        assert_eq!(words, ["passed", "failed", "not run"]);
    }

    #[test]
    fn a_stage_must_exist() {
        let problem = run_stages(&Project::find().unwrap(), Some("no-such")).unwrap_err().to_string();
        assert!(problem.starts_with("there is no stage no-such; there are: setup, fmt, clippy,"));
    }
}
