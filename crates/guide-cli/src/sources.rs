//! What every command does first: read the folder, take one vendor or all, compile.

use crate::failure::Failure;
use crate::place::{self, PARTNERS};
use crate::progress::Progress;
use crate::report::{self, Painting, Report};
use guide_author::{Compiled, Severity, SourceFile, compile_watched};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// Which guides a command works on.
#[derive(Debug, clap::Args)]
pub(crate) struct Guides {
    /// The folder with the guides: <vendor>/vendor.yaml and <vendor>/<system>.yaml
    #[arg(value_name = "GUIDES_DIR", default_value = "guides")]
    pub(crate) folder: PathBuf,
}

/// A folder's texts and what came of compiling them.
pub(crate) struct Sources {
    pub(crate) folder: PathBuf,
    pub(crate) files: Vec<SourceFile>,
    pub(crate) compiled: Compiled,
}

impl Guides {
    /// Reads and compiles the guides, of one vendor only if one is named.
    pub(crate) fn compile(&self, vendor: Option<&str>) -> Result<Sources, Failure> {
        let mut files = place::read(&self.folder)?;
        if let Some(vendor) = vendor {
            files = of_vendor(files, vendor, &self.folder)?;
        }
        let progress = Progress::over(files.len(), "Compiling");
        let compiled = compile_watched(&files, &|done| progress.add(done));
        Ok(Sources { folder: self.folder.clone(), files, compiled })
    }

    /// Like [`Guides::compile`] for commands that write: with errors it prints them and fails. Lints and
    /// notices are the matter of `guide check`.
    pub(crate) fn compile_sound(&self, vendor: Option<&str>) -> Result<Compiled, Failure> {
        let mut sources = self.compile(vendor)?;
        sources.compiled.problems.retain(|problem| problem.severity() == Severity::Error);
        if sources.compiled.problems.is_empty() {
            return Ok(sources.compiled);
        }
        let painting = Painting::of(io::stderr().is_terminal());
        let report = Report { sources: &sources, problems: &sources.compiled.problems, written: &[] };
        report::print_problems(&report, painting, &mut io::stderr().lock())?;
        Err(Failure::Problems)
    }
}

fn of_vendor(files: Vec<SourceFile>, vendor: &str, folder: &Path) -> Result<Vec<SourceFile>, Failure> {
    let of = |file: &SourceFile| file.path.split_once('/').map(|(vendor, _)| vendor.to_owned());
    if vendor != PARTNERS && files.iter().any(|file| of(file).as_deref() == Some(vendor)) {
        // Its guides may be based on a partner's.
        let kept = |file: &SourceFile| matches!(of(file).as_deref(), Some(of) if of == vendor || of == PARTNERS);
        return Ok(files.into_iter().filter(kept).collect());
    }
    let mut vendors: Vec<String> = files.iter().filter_map(of).filter(|of| of != PARTNERS).collect();
    vendors.dedup();
    let there = if vendors.is_empty() { "no vendors".into() } else { vendors.join(", ") };
    Err(Failure::Usage(format!("there is no vendor '{vendor}' in {}, but there is {there}", folder.display())))
}
