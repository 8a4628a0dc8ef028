//! Writing many files as one: all of them or none, and only those that changed.

use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// Files to be written below a folder.
#[derive(Debug, Default)]
pub(crate) struct Output {
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Output {
    /// Adds a file. The path is relative to the folder.
    pub(crate) fn add(&mut self, path: impl Into<PathBuf>, bytes: Vec<u8>) {
        self.files.push((path.into(), bytes));
    }

    /// Whether a file of this path is among them.
    pub(crate) fn has(&self, path: &Path) -> bool {
        self.files.iter().any(|(known, _)| known == path)
    }

    /// Writes the files that differ from what is there, and says how many those were.
    ///
    /// First all under temporary names, then all get their names: what can fail has mostly failed
    /// before the first visible change.
    pub(crate) fn write(&self, folder: &Path) -> Result<usize, Failure> {
        let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
        let result = self.stage(folder, &mut staged).and_then(|()| {
            for (temporary, path) in &staged {
                fs::rename(temporary, path).map_err(|error| Failure::file("write", path, error))?;
            }
            Ok(staged.len())
        });
        if result.is_err() {
            for (temporary, _) in &staged {
                // Those that got their names are gone already.
                let _ = fs::remove_file(temporary);
            }
        }
        result
    }

    fn stage(&self, folder: &Path, staged: &mut Vec<(PathBuf, PathBuf)>) -> Result<(), Failure> {
        for (path, bytes) in &self.files {
            let path = folder.join(path);
            if fs::read(&path).is_ok_and(|there| there == *bytes) {
                continue;
            }
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(|error| Failure::file("create the folder", parent, error))?;
            }
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(format!(".{}.new", std::process::id()));
            let temporary = path.with_file_name(name);
            staged.push((temporary.clone(), path.clone()));
            fs::write(&temporary, bytes).map_err(|error| Failure::file("write", &path, error))?;
        }
        Ok(())
    }
}
