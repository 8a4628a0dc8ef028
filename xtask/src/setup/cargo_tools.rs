//! Programs that `cargo install` builds, each in a folder of its own below the cache, never in `~/.cargo/bin`.

use std::process::Command;

use anyhow::Result;

use super::install;
use crate::process::{cargo, read, run_logged};
use crate::project::Project;
use crate::tools::CargoTool;

/// Installs this tool unless the cache or the path holds exactly this version.
pub(super) fn prepare(project: &Project, tool: &CargoTool) -> Result<()> {
    if is_present(project, tool) {
        return Ok(());
    }
    let what = format!("{} {}", tool.name, tool.version);
    install(what, tool.why, || {
        let log = project.cache.join(format!("log/{}-{}.log", tool.name, tool.version));
        let mut cargo = cargo(project)?;
        cargo
            // The tools share many crates: one build folder compiles those once.
            .env("CARGO_TARGET_DIR", project.cache.join("build"))
            .args(["install", tool.name, "--version"])
            .arg(format!("={}", tool.version))
            // Quick to build counts here, quick to run hardly does.
            .arg("--debug")
            .arg("--root")
            .arg(project.tool_folder(tool))
            .args(tool.arguments);
        run_logged(&mut cargo, &log)
    })
}

fn is_present(project: &Project, tool: &CargoTool) -> bool {
    let folder = project.tool_folder(tool).join("bin");
    let in_cache = tool.programs.iter().all(|program| folder.join(program).is_file());
    in_cache || is_on_path(project, tool)
}

fn is_on_path(project: &Project, tool: &CargoTool) -> bool {
    tool.programs.iter().all(|program| {
        project.program(&[program]).is_some_and(|path| {
            read(Command::new(path).arg("--version")).is_ok_and(|printed| has_version(&printed, tool.version))
        })
    })
}

/// Whether the first line of a `--version` names exactly this version.
fn has_version(printed: &str, version: &str) -> bool {
    printed.lines().next().is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_whole() {
        assert!(has_version("trunk 0.21.14\n", "0.21.14"));
        assert!(has_version("geckodriver 0.37.1 (abc 2026)\nmore", "0.37.1"));
        assert!(!has_version("trunk 0.21.14\n", "0.21.1"));
        assert!(!has_version("trunk 0.21.140\n", "0.21.14"));
        assert!(!has_version("", "0.21.14"));
    }
}
