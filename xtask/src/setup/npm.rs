//! The tools that only npm has, in exactly the versions of `package-lock.json`.

use std::fs;

use anyhow::{Context, Result, bail};

use super::install;
use crate::names::content_hash;
use crate::process::{command, read, run_logged};
use crate::project::Project;
use crate::tools::NODE_MAJOR;

/// Holds the hash of the lock file that `node_modules/` was made from.
const STAMP: &str = "node_modules/.installed-from";

/// Installs `node_modules/` unless it was made from the present lock file.
pub(super) fn prepare(project: &Project) -> Result<()> {
    check_node(&read(command(project, "node")?.arg("--version"))?)?;
    let lock = fs::read(project.root.join("package-lock.json")).context("could not read package-lock.json")?;
    let wanted = content_hash(&lock);
    let stamp = project.root.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    install("npm packages", "axe-core, wasm-opt and esbuild, as package-lock.json pins them", || {
        let mut npm = command(project, "npm")?;
        // No package here needs its install script.
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        run_logged(&mut npm, &project.cache.join("log/npm.log"))?;
        Ok(fs::write(&stamp, wanted)?)
    })
}

fn check_node(version: &str) -> Result<()> {
    let version = version.trim();
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        _ => bail!("Node {NODE_MAJOR} or newer is needed, but `node --version` says {version}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_or_strange_nodes_are_refused() {
        assert!(check_node("v20.20.2\n").is_ok());
        assert!(check_node("v18.0.0").is_ok());
        assert_eq!(
            check_node("v16.20.0\n").unwrap_err().to_string(),
            "Node 18 or newer is needed, but `node --version` says v16.20.0"
        );
        assert!(check_node("nonsense").is_err());
    }
}
