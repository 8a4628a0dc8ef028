//! The compilers: the pinned stable one with its wasm32 target, and the dated nightly of the published bundle.
//! `rust-toolchain.toml` names targets and components too, but where rustup's automatic installs are
//! switched off that fetches nothing.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::install;
use crate::process::{command, read, run_logged};
use crate::project::Project;
use crate::tools::{NIGHTLY, WASM_BINDGEN, WASM_TARGET};

/// The crate in `Cargo.lock` and the tool in `tools.rs` must be the same version.
pub(super) fn check_wasm_bindgen(project: &Project) -> Result<()> {
    let path = project.root.join("Cargo.lock");
    let lock = fs::read_to_string(&path).context("could not read Cargo.lock")?;
    check_wasm_bindgen_lock(&lock)
}

/// The wasm32 target of the stable compiler and, for the tests, its formatter and linter.
pub(super) fn prepare_stable(project: &Project, lints: bool) -> Result<()> {
    let target = sysroot(project, None)?.join("lib/rustlib").join(WASM_TARGET);
    if !target.is_dir() {
        install(WASM_TARGET, "the target that browsers run", || rustup(project, &["target", "add", WASM_TARGET]))?;
    }
    if lints && !(works(project, "cargo-clippy")? && works(project, "cargo-fmt")?) {
        install("clippy and rustfmt", "lints and formatting", || {
            rustup(project, &["component", "add", "clippy", "rustfmt"])
        })?;
    }
    Ok(())
}

/// The nightly compiler and the source of its standard library.
pub(super) fn prepare_nightly(project: &Project) -> Result<()> {
    let present = sysroot(project, Some(NIGHTLY)).is_ok_and(|root| root.join("lib/rustlib/src/rust/library").is_dir());
    if present {
        return Ok(());
    }
    install(NIGHTLY, "builds the published bundle for size", || {
        rustup(
            project,
            &["toolchain", "install", NIGHTLY, "--no-self-update", "--profile=minimal", "--component=rust-src"],
        )
    })
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    if project.program(&["rustup"]).is_none() {
        bail!("rustup is not on the path; install it, or run the equal of `rustup {}` yourself", arguments.join(" "));
    }
    let log = project.cache.join("log/rustup.log");
    run_logged(command(project, "rustup")?.args(arguments), &log)
}

fn sysroot(project: &Project, toolchain: Option<&str>) -> Result<PathBuf> {
    let mut rustc = command(project, "rustc")?;
    rustc.args(["--print", "sysroot"]);
    if let Some(toolchain) = toolchain {
        rustc.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    Ok(PathBuf::from(read(&mut rustc)?.trim()))
}

fn works(project: &Project, program: &str) -> Result<bool> {
    let mut command: Command = command(project, program)?;
    Ok(read(command.arg("--version")).is_ok())
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
}

fn check_wasm_bindgen_lock(lock: &str) -> Result<()> {
    let lock: Lock = toml::from_str(lock).context("could not read Cargo.lock")?;
    let locked = lock
        .package
        .iter()
        .find(|package| package.name == "wasm-bindgen")
        .context("Cargo.lock has no package wasm-bindgen")?;
    if locked.version != WASM_BINDGEN.version {
        bail!(
            "Cargo.lock has wasm-bindgen {}, but xtask/src/tools.rs pins wasm-bindgen-cli {}. \
             Crate and tool must be the same version: change one of them.",
            locked.version,
            WASM_BINDGEN.version
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_of_this_checkout_fits() {
        check_wasm_bindgen(&Project::find().unwrap()).unwrap();
    }

    #[test]
    fn another_version_is_refused() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n";
        let problem = check_wasm_bindgen_lock(lock).unwrap_err().to_string();
        assert_eq!(
            problem,
            "Cargo.lock has wasm-bindgen 0.2.1, but xtask/src/tools.rs pins wasm-bindgen-cli 0.2.130. \
             Crate and tool must be the same version: change one of them."
        );
    }
}
