//! One vendor's folder: its settings, its guides and their translations.

use super::files::{Files, Loaded, guides, load};
use super::{Outcome, VendorGuides, Wanted};
use crate::constructs::{GuideContext, VendorFile, read_guide, read_vendor};
use crate::findings::Findings;
use crate::folder::{Content, SourceFile};
use crate::media::{Media, media_of, shown};
use crate::problem::Code;
use crate::reader::Reader;
use crate::reuse::{self, Basis, Procedures, Scope};
use crate::source::Source;
use crate::translations::{Original, all_languages, read_languages};
use guide_model::{Guide, Slug};
use std::collections::BTreeMap;

/// The state of compiling a vendor's folder. Vendors have nothing to do with each other.
pub(super) struct Compiler<'p, 'f> {
    pub(super) procedures: &'p Procedures<'f>,
    pub(super) wanted: Wanted<'f>,
    pub(super) done: Outcome,
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

impl<'f> Compiler<'_, 'f> {
    /// Compiles the folder with these files.
    pub(super) fn vendor(&mut self, folder: &str, files: &Files<'f>) {
        let findings = &mut self.done.findings;
        if holds_pictures_only(files) {
            let message =
                format!("The folder '{folder}' has only pictures in it, and every folder here is a vendor's.");
            let remedy = "Put them into a folder 'media' in the vendor's folder: <vendor>/media.";
            return findings.of_file(folder, Code::Folder, message, remedy);
        }
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
            let remedy = format!("Write {folder}/<system>.yaml, or move the folder elsewhere.");
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

fn holds_pictures_only(files: &Files<'_>) -> bool {
    !files.is_empty() && files.iter().all(|(_, file)| matches!(file.content, Content::Media(_)))
}

fn vendor_file(loaded: &Loaded<'_>, id: Option<Slug>, findings: &mut Findings) -> Option<VendorFile> {
    let source = Source::new(loaded.file, loaded.text);
    let mut reader = Reader::new(&source);
    let vendor = read_vendor(&mut reader, &loaded.root, id);
    let sound = findings.of_guide(loaded.file, reader.into_problems());
    vendor.filter(|_| sound)
}
