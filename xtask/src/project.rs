//! Where things are: the checkout, its build folders, the cache of tools, programs on the path.
//! Looks only; it never creates, changes or starts anything.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::tools::{CARGO_TOOLS, CargoTool};

/// The checkout and the folders that belong to it.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's build folder, wherever `CARGO_TARGET_DIR` puts it.
    pub(crate) target: PathBuf,
    /// Tools that were installed for this project, one folder per version.
    pub(crate) cache: PathBuf,
}

impl Project {
    /// Finds the checkout that this xtask was built from.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask/ has no parent folder")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            // A relative one means: relative to where the command was typed.
            Some(folder) => env::current_dir()?.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target, cache: cache_folder()? })
    }

    /// The folder to publish.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What our commands leave for each other; never shipped. Not below `CARGO_TARGET_DIR`, because
    /// index.html and Trunk.toml name these places relative to the checkout.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.root.join("target")
    }

    /// A program that npm installed.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.root.join("node_modules/.bin").join(name)
    }

    /// Where `cargo install` puts this version of a tool.
    pub(crate) fn tool_folder(&self, tool: &CargoTool) -> PathBuf {
        self.cache.join(format!("{}-{}", tool.name, tool.version))
    }

    /// The path for programs that xtask starts: our tools first.
    pub(crate) fn search_path(&self) -> Vec<PathBuf> {
        let ours = CARGO_TOOLS.iter().map(|tool| self.tool_folder(tool).join("bin"));
        let theirs = env::var_os("PATH").unwrap_or_default();
        ours.chain(env::split_paths(&theirs)).collect()
    }

    /// The first of these programs that the path holds.
    pub(crate) fn program(&self, names: &[&str]) -> Option<PathBuf> {
        let path = self.search_path();
        names
            .iter()
            .flat_map(|name| path.iter().map(move |folder| folder.join(name)))
            .find(|candidate| candidate.is_file())
    }

    /// Like [`Project::program`], for what must be there.
    pub(crate) fn require_program(&self, names: &[&str]) -> Result<PathBuf> {
        self.program(names).ok_or_else(|| {
            anyhow!("{} is not on the path; `cargo xtask setup --browsers` installs it", names.join(" or "))
        })
    }
}

fn cache_folder() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env::var_os("HOME").context("neither XDG_CACHE_HOME nor HOME is set")?).join(".cache"),
    };
    Ok(base.join("connector-guide"))
}
