//! A folder to work in, and the built command to run there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A sound vendor.
pub(crate) const VENDOR: &str = "format: 1\nname: Acme\n";

/// A sound guide, without lints on the day of [`TODAY`].
pub(crate) const GUIDE: &str = "\
format: 1
title: Connect Example HR to {vendor.name}
system: { id: example, name: Example HR }
partner: { id: finch, name: Finch, flow: linking flow }
overview: It connects the two.
checked_on: 2026-11-21
sources: [{ title: Help, href: \"https://acme.example/help\" }]
steps:
  - id: start
    title: Start
    blocks:
      - actions:
          - { id: add, click: Add }
          - { id: look, do: Check that it is in the list. }
finish: { text: Done., tell: your contact }
";

/// The day on which the guides of these tests are fresh, as arguments.
pub(crate) const TODAY: [&str; 2] = ["--today", "2026-11-22"];

/// A folder that goes away after the test.
pub(crate) struct Folder(TempDir);

/// What a run of the command said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in files {
            folder.write(path, text);
        }
        folder
    }

    /// A folder with two vendors that have a sound guide each.
    pub(crate) fn sound() -> Self {
        Self::with(&[
            ("guides/acme/vendor.yaml", VENDOR),
            ("guides/acme/example.yaml", GUIDE),
            ("guides/zeta/vendor.yaml", &VENDOR.replace("Acme", "Zeta")),
            ("guides/zeta/example.yaml", &GUIDE.replace("partner:", "# partner:")),
        ])
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// All files below a folder with what is in them.
    pub(crate) fn files(&self, below: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.at(below), "", &mut files);
        files
    }

    /// Runs `guide check` on the day of [`TODAY`].
    pub(crate) fn check(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["check"], arguments, &TODAY[..]].concat())
    }

    /// Runs the command in this folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_guide"))
            .args(arguments)
            .current_dir(self.0.path())
            .env_remove("NO_COLOR")
            .output()
            .unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}
