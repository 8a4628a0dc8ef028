//! All vendors and guides of a folder: from texts to guides, with every problem of every file.

mod files;
mod vendor;

use crate::findings::Findings;
use crate::folder::{Content, SourceFile};
use crate::media::media_of;
use crate::parallel;
use crate::problem::Problem;
use crate::reuse::{PARTNERS, Procedures};
use crate::translations::{Refreshed, read_languages};
use files::{Files, guides, stray};
pub(crate) use files::{Loaded, load};
use guide_model::{Guide, Vendor};
use std::collections::BTreeMap;
use vendor::Compiler;

/// What came of compiling a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// The vendors and guides without problems. Whole only if `problems` is empty.
    pub library: Library,
    /// All problems: files in the order of their paths, and each file from top to bottom.
    pub problems: Vec<Problem>,
    /// What writers may want to know, in the same order: texts that are not translated, for example.
    pub notices: Vec<Problem>,
    /// How many guides were looked at.
    pub guides: usize,
}

/// Vendors with their guides, sorted by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Library {
    /// The vendors.
    pub vendors: Vec<VendorGuides>,
}

/// A vendor with its guides, sorted by the system's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VendorGuides {
    /// The vendor.
    pub vendor: Vendor,
    /// Its guides, each in the language it is written in.
    pub guides: Vec<Guide>,
    /// The same guides in other languages, sorted by system and language.
    pub translations: Vec<Guide>,
    /// The pictures in them, each with its path as guides name it, sorted by that.
    pub media: Vec<(String, Vec<u8>)>,
}

/// What comes of compiling files, before it is put into order.
#[derive(Default)]
struct Outcome {
    library: Library,
    findings: Findings,
    guides: usize,
    refreshed: Option<Result<Refreshed, String>>,
}

/// The guide and the language whose file of translations somebody wants.
type Wanted<'f> = Option<(&'f str, &'f str)>;

/// Is told how many more files are done, from any thread.
pub type Watch<'w> = &'w (dyn Fn(usize) + Sync);

/// Compiles the files of a guides folder. The same files give the same result in any order.
#[must_use]
pub fn compile(files: &[SourceFile]) -> Compiled {
    compile_watched(files, &|_| {})
}

/// The same for somebody who watches.
#[must_use]
pub fn compile_watched(files: &[SourceFile], watch: Watch<'_>) -> Compiled {
    let Outcome { library, findings, guides, .. } = run(files, None, watch);
    let (problems, notices) = findings.into_sorted();
    Compiled { library, problems, notices, guides }
}

/// The file of translations of a guide with all texts that have no translation yet: a new one, or the one that
/// is there and what it lacks. The guide's name is its path without the ending: "fleet/justworks",
/// "partners/merge/justworks". `None` if there is no such guide, or one that cannot be read.
///
/// # Errors
/// Why nothing can be added to the file that is there.
pub fn refresh_translation(files: &[SourceFile], guide: &str, language: &str) -> Result<Option<Refreshed>, String> {
    let refreshed = run(files, Some((guide, language)), &|_| {}).refreshed.transpose()?;
    // A file with mistakes is somebody's work all the same.
    let written = |refreshed: &Refreshed| files.iter().find(|file| file.path.eq_ignore_ascii_case(&refreshed.path));
    match refreshed.as_ref().filter(|refreshed| refreshed.starts).and_then(written) {
        Some(file) => Err(format!("{} cannot be read yet, and was left as it is: 'guide check' says why", file.path)),
        None => Ok(refreshed),
    }
}

fn run<'f>(files: &'f [SourceFile], wanted: Wanted<'f>, watch: Watch<'_>) -> Outcome {
    let mut done = Outcome::default();
    let mut folders: BTreeMap<&str, Files<'_>> = BTreeMap::new();
    for file in files {
        match (file.path.split_once('/'), &file.content) {
            (None, Content::EmptyFolder) if file.path == PARTNERS => {}
            (None, Content::EmptyFolder) => {
                folders.entry(&file.path).or_default();
            }
            (None, _) => stray(file, &mut done.findings),
            (Some((folder, name)), _) => folders.entry(folder).or_default().push((name, file)),
        }
    }
    for files in folders.values_mut() {
        files.sort_by_key(|(name, _)| *name);
    }
    // First what others are based on.
    let procedures = partners(folders.remove(PARTNERS).unwrap_or_default(), wanted, &mut done);
    let folders: Vec<(&str, Files<'_>)> = folders.into_iter().collect();
    let outcomes = parallel::map(&folders, |(folder, files)| {
        let mut compiler = Compiler { procedures: &procedures, wanted, done: Outcome::default() };
        compiler.vendor(folder, files);
        watch(files.len());
        compiler.done
    });
    for outcome in outcomes {
        done.library.vendors.extend(outcome.library.vendors);
        done.findings.absorb(outcome.findings);
        done.guides = done.guides.saturating_add(outcome.guides);
        done.refreshed = done.refreshed.take().or(outcome.refreshed);
    }
    done
}

/// What vendors' guides are based on.
fn partners<'f>(files: Files<'f>, wanted: Wanted<'f>, done: &mut Outcome) -> Procedures<'f> {
    let mut procedures = Procedures::default();
    let mut folders: BTreeMap<&str, Files<'f>> = BTreeMap::new();
    for (name, file) in files {
        match name.split_once('/') {
            Some((partner, name)) => folders.entry(partner).or_default().push((name, file)),
            None => stray(file, &mut done.findings),
        }
    }
    for (partner, files) in folders {
        let media = media_of(&files);
        for (stem, file, translations) in guides(&files, &mut done.findings) {
            let loaded = load(file, &mut done.findings);
            let languages = read_languages(&translations, &mut done.findings);
            let refreshed = procedures.add((partner, stem), loaded, languages, &media, wanted, &mut done.findings);
            done.refreshed = done.refreshed.take().or(refreshed);
        }
    }
    procedures
}
