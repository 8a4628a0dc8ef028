//! Runs what the e2e crate has: its tests, its bench, its pictures. It only says where browsers and `dist/` are.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{cargo, command, read, run};
use crate::project::Project;
use crate::tools::{CHROMEDRIVER, CHROMIUM, FIREFOX, GECKODRIVER, WEBKIT_DRIVER, XVFB};

/// The end-to-end tests.
pub(crate) fn test(project: &Project) -> Result<()> {
    run(e2e(project)?.args(["test", "--package", "e2e"]))
}

/// The measurements of `docs/performance.md`.
pub(crate) fn bench(project: &Project) -> Result<()> {
    run(e2e(project)?.args(["run", "--release", "--package", "e2e", "--bin", "bench"]))
}

/// Pictures of every state, or of those whose names contain one of the words.
pub(crate) fn shots(project: &Project, words: &[String]) -> Result<()> {
    run(e2e(project)?.args(["run", "--package", "e2e", "--bin", "shots", "--"]).args(words))
}

/// The pictures of `docs/guide-format.md`, or those whose names contain one of the words.
pub(crate) fn pictures(project: &Project, words: &[String]) -> Result<()> {
    run(e2e(project)?.args(["run", "--package", "e2e", "--bin", "pictures", "--"]).args(words))
}

fn e2e(project: &Project) -> Result<Command> {
    let mut cargo = cargo(project)?;
    cargo
        .env("CONNECTOR_GUIDE_DIST", project.dist())
        .env("AXE_JS", project.root.join("node_modules/axe-core/axe.min.js"))
        .env("CHROMIUM", project.require_program(CHROMIUM)?)
        .env("CHROMEDRIVER", project.require_program(CHROMEDRIVER)?)
        .env("FIREFOX", project.require_program(FIREFOX)?)
        .env("GECKODRIVER", project.require_program(GECKODRIVER.programs)?)
        .env("WEBKIT_DRIVER", project.require_program(WEBKIT_DRIVER)?)
        .env("XVFB", project.require_program(XVFB)?);
    // Elsewhere than on Debian the e2e crate looks for it itself, and says so when it finds none.
    if project.program(&["dpkg"]).is_some() {
        cargo.env("MINIBROWSER", minibrowser(project)?);
    }
    Ok(cargo)
}

/// WebKitGTK's browser for tests, which Debian keeps off the path.
fn minibrowser(project: &Project) -> Result<PathBuf> {
    let package = "libwebkit2gtk-4.1-0";
    let files = read(command(project, "dpkg")?.args(["-L", package]))?;
    files
        .lines()
        .find(|file| file.ends_with("/MiniBrowser"))
        .map(PathBuf::from)
        .with_context(|| format!("the package {package} holds no MiniBrowser"))
}
