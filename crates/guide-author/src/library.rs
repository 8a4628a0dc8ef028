//! All vendors and guides of a folder: from texts to guides, with every problem of every file.

use crate::constructs::{GuideContext, VendorFile, read_guide, read_vendor};
use crate::findings::Findings;
use crate::folder::{Content, SourceFile};
use crate::problem::{Code, Problem, Span};
use crate::reader::Reader;
use crate::reuse::{self, Basis, PARTNERS, Procedures, Scope};
use crate::source::Source;
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
}

/// A file that could be read as YAML.
#[derive(Debug)]
pub(crate) struct Loaded<'f> {
    pub(crate) file: &'f str,
    pub(crate) text: &'f str,
    pub(crate) root: Node,
}

/// The state of compiling a folder.
#[derive(Default)]
struct Compiler<'f> {
    library: Library,
    findings: Findings,
    procedures: Procedures<'f>,
    guides: usize,
}

type Files<'f> = Vec<(&'f str, &'f SourceFile)>;

/// Compiles the files of a guides folder. The same files give the same result in any order.
#[must_use]
pub fn compile(files: &[SourceFile]) -> Compiled {
    let mut compiler = Compiler::default();
    let mut folders: BTreeMap<&str, Files<'_>> = BTreeMap::new();
    for file in files {
        match (file.path.split_once('/'), &file.content) {
            (None, Content::EmptyFolder) if file.path == PARTNERS => {}
            (None, Content::EmptyFolder) => {
                folders.entry(&file.path).or_default();
            }
            (None, _) => stray(file, &mut compiler.findings),
            (Some((folder, name)), _) => folders.entry(folder).or_default().push((name, file)),
        }
    }
    for files in folders.values_mut() {
        files.sort_by_key(|(name, _)| *name);
    }
    // First what others are based on.
    for (name, file) in folders.remove(PARTNERS).unwrap_or_default() {
        compiler.procedure(name, file);
    }
    for (folder, files) in folders {
        compiler.vendor(folder, &files);
    }
    let (problems, notices) = compiler.findings.into_sorted();
    Compiled { library: compiler.library, problems, notices, guides: compiler.guides }
}

impl<'f> Compiler<'f> {
    fn procedure(&mut self, name: &'f str, file: &'f SourceFile) {
        let parts = name.split_once('/').and_then(|(partner, name)| Some((partner, name.strip_suffix(".yaml")?)));
        let Some((partner, system)) = parts else { return stray(file, &mut self.findings) };
        let loaded = load(file, &mut self.findings);
        self.procedures.add(partner, system, loaded, &mut self.findings);
    }

    fn vendor(&mut self, folder: &str, files: &Files<'f>) {
        let findings = &mut self.findings;
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
        let mut own = Own { vendor: vendor.as_ref(), guides: Vec::new(), translations: Vec::new(), scopes: Vec::new() };
        let mut looked_at: usize = 0;
        for (name, file) in files.iter().filter(|(name, _)| *name != "vendor.yaml") {
            let Some(stem) = name.strip_suffix(".yaml").filter(|stem| !stem.contains('/')) else {
                stray(file, &mut self.findings);
                continue;
            };
            looked_at = looked_at.saturating_add(1);
            self.guide(file, stem, &mut own);
        }
        self.guides = self.guides.saturating_add(looked_at);
        let Own { guides, translations, scopes, .. } = own;
        if looked_at == 0 {
            let message = format!("The vendor '{folder}' has no guide.");
            let remedy = format!("Write {folder}/<system>.yaml, or remove the folder.");
            self.findings.of_file(folder, Code::Folder, message, remedy);
        }
        if let (Some(vendor), Some(settings)) = (vendor, settings) {
            let source = Source::new(settings.file, settings.text);
            let mut reader = Reader::new(&source);
            reuse::check_vendor_scope(&mut reader, &scopes, &vendor.scope);
            self.findings.of_guide(settings.file, reader.into_problems());
            self.library.vendors.push(VendorGuides { vendor: vendor.vendor, guides, translations });
        }
    }

    fn guide(&mut self, file: &'f SourceFile, stem: &str, own: &mut Own<'_>) {
        let Some(loaded) = load(file, &mut self.findings) else { return };
        let mut source = Source::new(loaded.file, loaded.text);
        let basis = self.procedures.basis(&loaded.root);
        let procedure = match basis {
            Basis::Procedure(procedure) => {
                let shift = source.append(procedure.file, procedure.text);
                Some(procedure.root.clone().shifted(shift))
            }
            _ => None,
        };
        let mut reader = Reader::new(&source);
        self.procedures.check_basis(&mut reader, &loaded.root);
        let guide = match basis {
            Basis::Broken | Basis::Unknown => None,
            Basis::None | Basis::Procedure(_) => {
                let root = procedure.map(|procedure| reuse::based(&mut reader, &loaded.root, procedure));
                let scope: Vec<String> =
                    own.vendor.iter().flat_map(|file| file.scope.iter().map(|(name, _)| name.clone())).collect();
                let root = root.unwrap_or(loaded.root);
                let (root, scopes) = reuse::filter(&mut reader, root, &Scope::Of(scope));
                own.scopes.extend(scopes);
                read_guide(&mut reader, &root, GuideContext { vendor: own.vendor, stem })
            }
        };
        let sound = self.findings.of_guide(loaded.file, reader.into_problems());
        own.guides.extend(guide.filter(|_| sound));
    }
}

/// What comes of a vendor's guides.
struct Own<'v> {
    /// `None` if `vendor.yaml` has problems of its own.
    vendor: Option<&'v VendorFile>,
    guides: Vec<Guide>,
    translations: Vec<Guide>,
    /// The scopes that its guides know.
    scopes: Vec<String>,
}

fn vendor_file(loaded: &Loaded<'_>, id: Option<Slug>, findings: &mut Findings) -> Option<VendorFile> {
    let source = Source::new(loaded.file, loaded.text);
    let mut reader = Reader::new(&source);
    let vendor = read_vendor(&mut reader, &loaded.root, id);
    let sound = findings.of_guide(loaded.file, reader.into_problems());
    vendor.filter(|_| sound)
}

/// Reads one file as YAML. `None` if there is a problem with it.
fn load<'f>(file: &'f SourceFile, findings: &mut Findings) -> Option<Loaded<'f>> {
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
        Content::EmptyFolder | Content::Folder => {
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
