//! All vendors and guides of a folder: from texts to guides, with every problem of every file.

use crate::constructs::{GuideContext, VendorFile, read_guide, read_vendor};
use crate::findings::Findings;
use crate::folder::{Content, SourceFile};
use crate::media::{Media, media_of, shown};
use crate::parallel;
use crate::problem::{Code, Problem, Span};
use crate::reader::Reader;
use crate::reuse::{self, Basis, PARTNERS, Procedures, Scope};
use crate::source::Source;
use crate::translations::{Original, Refreshed, all_languages, read_languages};
use crate::tree::{self, Node};
use guide_model::{Guide, Slug, Vendor};
use std::collections::BTreeMap;

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

/// A file that could be read as YAML.
#[derive(Debug)]
pub(crate) struct Loaded<'f> {
    pub(crate) file: &'f str,
    pub(crate) text: &'f str,
    pub(crate) root: Node,
}

/// What comes of compiling files, before it is put into order.
#[derive(Default)]
struct Outcome {
    library: Library,
    findings: Findings,
    guides: usize,
    refreshed: Option<Result<Refreshed, String>>,
}

/// The state of compiling a vendor's folder. Vendors have nothing to do with each other.
struct Compiler<'p, 'f> {
    procedures: &'p Procedures<'f>,
    wanted: Wanted<'f>,
    done: Outcome,
}

type Files<'f> = Vec<(&'f str, &'f SourceFile)>;

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
    run(files, Some((guide, language)), &|_| {}).refreshed.transpose()
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

impl<'f> Compiler<'_, 'f> {
    fn vendor(&mut self, folder: &str, files: &Files<'f>) {
        let findings = &mut self.done.findings;
        if files.is_empty() {
            let remedy = format!("Write {folder}/vendor.yaml and {folder}/<system>.yaml, or remove the folder.");
            return findings.of_file(folder, Code::Folder, format!("The folder '{folder}' is empty."), remedy);
        }
        let id = Slug::new(folder).ok();
        if id.is_none() {
            let message = format!(
                "The folder '{folder}' has a name that cannot be an id: a vendor's id has 1 to 64 characters of a-z, 0-9 and -."
            );
            let proposal = crate::suggest::id_for(folder).map(|id| id.replace('_', "-"));
            let remedy =
                proposal.map_or_else(|| "Rename it.".into(), |id| format!("Rename it, for example to '{id}'."));
            findings.of_file(folder, Code::Folder, message, remedy);
        }
        let settings = match files.iter().find(|(name, _)| *name == "vendor.yaml") {
            Some((_, file)) => load(file, findings),
            None => {
                let message = format!("The folder '{folder}' has no 'vendor.yaml'.");
                let remedy = format!("Write {folder}/vendor.yaml with 'format: 1' and 'name: …'.");
                findings.of_file(&format!("{folder}/vendor.yaml"), Code::Folder, message, remedy);
                None
            }
        };
        let vendor = settings.as_ref().and_then(|loaded| vendor_file(loaded, id, findings));
        let media = media_of(files);
        let mut own = Own { settings: settings.as_ref(), vendor: vendor.as_ref(), media, ..Own::default() };
        let mut looked_at: usize = 0;
        for (stem, file, translations) in guides(files, &mut self.done.findings) {
            looked_at = looked_at.saturating_add(1);
            self.guide(file, stem, &translations, &mut own);
        }
        self.done.guides = self.done.guides.saturating_add(looked_at);
        let Own { guides, translations, scopes, shown, .. } = own;
        if looked_at == 0 {
            let message = format!("The vendor '{folder}' has no guide.");
            let remedy = format!("Write {folder}/<system>.yaml, or remove the folder.");
            self.done.findings.of_file(folder, Code::Folder, message, remedy);
        }
        if let (Some(vendor), Some(settings)) = (vendor, settings) {
            let source = Source::new(settings.file, settings.text);
            let mut reader = Reader::new(&source);
            reuse::check_vendor_scope(&mut reader, &scopes, &vendor.scope);
            self.done.findings.of_guide(settings.file, reader.into_problems());
            self.done.library.vendors.push(VendorGuides {
                vendor: vendor.vendor,
                guides,
                translations,
                media: shown.into_iter().collect(),
            });
        }
    }

    fn guide(&mut self, file: &'f SourceFile, stem: &str, translations: &Files<'f>, own: &mut Own<'_, 'f>) {
        let languages = read_languages(translations, &mut self.done.findings);
        let Some(loaded) = load(file, &mut self.done.findings) else { return };
        let mut source = Source::new(loaded.file, loaded.text);
        let (procedure, partners, theirs) = match self.procedures.basis(&loaded.root) {
            Basis::Procedure { loaded, languages, media } => (Some(loaded), Some(languages), media),
            _ => (None, None, [].as_slice()),
        };
        let media = [own.media.as_slice(), theirs].concat();
        let theirs = procedure.map(|one| one.root.clone().shifted(source.append(one.file, one.text)));
        let mut reader = Reader::new(&source);
        self.procedures.check_basis(&mut reader, &loaded.root);
        if matches!(self.procedures.basis(&loaded.root), Basis::Broken | Basis::Unknown) {
            self.done.findings.of_guide(loaded.file, reader.into_problems());
            return;
        }
        let whole = match theirs {
            Some(theirs) => reuse::based(&mut reader, &loaded.root, theirs),
            None => loaded.root.clone(),
        };
        let scope = own.vendor.iter().flat_map(|file| file.scope.iter().map(|(name, _)| name.clone())).collect();
        let (root, scopes) = reuse::filter(&mut reader, whole.clone(), &Scope::Of(scope));
        own.scopes.extend(scopes);
        let guide = read_guide(&mut reader, &root, GuideContext { vendor: own.vendor, stem, media: &media });
        let sound = self.done.findings.of_guide(loaded.file, reader.into_problems());
        let guide = guide.filter(|_| sound);
        own.shown.extend(guide.iter().flat_map(|guide| shown(guide, &media)));
        own.guides.extend(guide.clone());

        let Some(vendor) = own.vendor else { return };
        let name = loaded.file.trim_end_matches(".yaml");
        let settings = own.settings;
        let original = Original {
            name,
            stem,
            loaded: &loaded,
            procedure,
            settings,
            vendor,
            media: &media,
            whole: &whole,
            root: &root,
            sound,
            guide: guide.as_ref(),
        };
        let translation = |language: &str| (languages.get(language), partners.and_then(|all| all.get(language)));
        for language in all_languages(&languages, partners) {
            let (ours, theirs) = translation(&language);
            let outcome = original.translate(&language, ours, theirs);
            self.done.findings.of_guide(loaded.file, outcome.problems);
            own.translations.extend(outcome.guide);
        }
        if let Some((_, language)) = self.wanted.filter(|(wanted, _)| *wanted == name) {
            let (ours, theirs) = translation(&language.to_lowercase());
            self.done.refreshed = Some(original.refreshed(language, ours, theirs));
        }
    }
}

/// What is known of a vendor, and what comes of its guides.
#[derive(Default)]
struct Own<'v, 'f> {
    /// `vendor.yaml` as it is written.
    settings: Option<&'v Loaded<'f>>,
    /// `None` if it has problems of its own.
    vendor: Option<&'v VendorFile>,
    guides: Vec<Guide>,
    translations: Vec<Guide>,
    /// The scopes that its guides know.
    scopes: Vec<String>,
    /// The pictures in its folder.
    media: Vec<Media>,
    /// Those that its guides show, and what is in them.
    shown: BTreeMap<String, Vec<u8>>,
}

/// The guides of a folder, each with its name and its translations by language.
fn guides<'f>(files: &Files<'f>, findings: &mut Findings) -> Vec<(&'f str, &'f SourceFile, Files<'f>)> {
    let mut guides: Vec<(&str, &SourceFile, Files<'f>)> = Vec::new();
    let mut translations: Vec<(&str, &str, &SourceFile)> = Vec::new();
    let is_guide = |name: &str, file: &SourceFile| {
        name != "vendor.yaml" && !(name.starts_with("media/") && matches!(file.content, Content::Media(_)))
    };
    for (name, file) in files.iter().filter(|(name, file)| is_guide(name, file)) {
        match name.strip_suffix(".yaml").filter(|stem| !stem.contains('/')) {
            None => stray(file, findings),
            Some(stem) => match stem.split_once('.') {
                Some((system, language)) => translations.push((system, language, file)),
                None => guides.push((stem, file, Vec::new())),
            },
        }
    }
    for (system, language, file) in translations {
        match guides.iter_mut().find(|(stem, ..)| *stem == system) {
            Some((_, _, all)) => all.push((language, file)),
            None => {
                let message = format!("There is no guide '{system}.yaml' beside this translation.");
                let remedy = "Call the file <system>.<language>.yaml, like the guide that it translates.";
                findings.of_file(&file.path, Code::Folder, message, remedy);
            }
        }
    }
    guides
}

fn vendor_file(loaded: &Loaded<'_>, id: Option<Slug>, findings: &mut Findings) -> Option<VendorFile> {
    let source = Source::new(loaded.file, loaded.text);
    let mut reader = Reader::new(&source);
    let vendor = read_vendor(&mut reader, &loaded.root, id);
    let sound = findings.of_guide(loaded.file, reader.into_problems());
    vendor.filter(|_| sound)
}

/// Reads one file as YAML. `None` if there is a problem with it.
pub(crate) fn load<'f>(file: &'f SourceFile, findings: &mut Findings) -> Option<Loaded<'f>> {
    let path = &file.path;
    let text = match &file.content {
        Content::Text(text) => text,
        Content::NotText => {
            let message = "This file is no text in UTF-8.";
            findings.of_file(path, Code::Unreadable, message, "Save it as UTF-8 in your editor.");
            return None;
        }
        Content::Unreadable { reason } => {
            let message = format!("This file cannot be read: {reason}.");
            findings.of_file(path, Code::Unreadable, message, "See whether it exists and whether you may read it.");
            return None;
        }
        Content::EmptyFolder | Content::Folder | Content::Media(_) => {
            stray(file, findings);
            return None;
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let source = Source::new(path, text);
    let mut reader = Reader::new(&source);
    let root = match tree::parse(&source) {
        Ok(Some(root)) if root.shape() != "a group of keys" => {
            let message = format!("this file is {}, not a guide or a vendor.", root.shape());
            reader.report(root.span, Code::Shape, message, "Start it with 'format: 1'.");
            None
        }
        Ok(Some(root)) => Some(root),
        Ok(None) => {
            reader.report(Span::default(), Code::Empty, "this file is empty.", "Write it, or remove it.");
            None
        }
        Err(refused) => {
            reader.report(refused.span, refused.code, refused.message, refused.remedy);
            None
        }
    };
    findings.of_guide(path, reader.into_problems());
    Some(Loaded { file: path, text, root: root? })
}

fn stray(file: &SourceFile, findings: &mut Findings) {
    let path = &file.path;
    let remedy = match (path.strip_suffix(".yml"), path.contains('/'), path.starts_with("partners/")) {
        (Some(stem), true, _) => format!("Rename it to '{stem}.yaml'."),
        (_, _, true) => {
            "Partners' guides are partners/<partner>/<system>.yaml: move it there, or out of this folder.".into()
        }
        _ => "Guides are <vendor>/<system>.yaml: move it there, or out of this folder.".into(),
    };
    findings.of_file(path, Code::Folder, "This is no place for a guide.", remedy);
}
