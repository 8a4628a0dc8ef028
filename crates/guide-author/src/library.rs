//! All vendors and guides of a folder: from texts to guides, with every problem of every file.

use crate::constructs::{GuideContext, VendorFile, read_guide, read_vendor};
use crate::folder::{Content, SourceFile};
use crate::problem::{Code, Problem, Span};
use crate::reader::Reader;
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
    /// Its guides.
    pub guides: Vec<Guide>,
}

/// The folder that no vendor may have: procedures that many vendors share will lie there.
const PARTNERS: &str = "partners";

/// Compiles the files of a guides folder. The same files give the same result in any order.
#[must_use]
pub fn compile(files: &[SourceFile]) -> Compiled {
    let mut compiled = Compiled { library: Library::default(), problems: Vec::new(), guides: 0 };
    let mut folders: BTreeMap<&str, Vec<(&str, &SourceFile)>> = BTreeMap::new();
    for file in files {
        match (file.path.split_once('/'), &file.content) {
            (None, Content::EmptyFolder) if file.path == PARTNERS => {}
            (None, Content::EmptyFolder) => {
                folders.entry(&file.path).or_default();
            }
            (None, _) => compiled.problems.push(stray(file)),
            (Some((PARTNERS, _)), _) => compiled.problems.push(partner(file)),
            (Some((folder, name)), _) => folders.entry(folder).or_default().push((name, file)),
        }
    }
    for (folder, mut files) in folders {
        files.sort_by_key(|(name, _)| *name);
        compile_vendor(folder, &files, &mut compiled);
    }
    // Stable: within a file the order of places stays.
    compiled.problems.sort_by(|a, b| a.file.cmp(&b.file));
    compiled
}

fn compile_vendor(folder: &str, files: &[(&str, &SourceFile)], compiled: &mut Compiled) {
    if files.is_empty() {
        let remedy = format!("Write {folder}/vendor.yaml and {folder}/<system>.yaml, or remove the folder.");
        compiled.problems.push(of_file(folder, Code::Folder, format!("The folder '{folder}' is empty."), remedy));
        return;
    }
    let id = Slug::new(folder).ok();
    if id.is_none() {
        let message = format!(
            "The folder '{folder}' has a name that cannot be an id: a vendor's id has 1 to 64 characters of a-z, 0-9 and -."
        );
        let remedy = crate::suggest::id_for(folder)
            .map_or_else(|| "Rename it.".into(), |id| format!("Rename it, for example to '{}'.", id.replace('_', "-")));
        compiled.problems.push(of_file(folder, Code::Folder, message, remedy));
    }
    let vendor = match files.iter().find(|(name, _)| *name == "vendor.yaml") {
        Some((_, file)) => read(file, compiled, |reader, root| read_vendor(reader, root, id)),
        None => {
            let message = format!("The folder '{folder}' has no 'vendor.yaml'.");
            let remedy = format!("Write {folder}/vendor.yaml with 'format: 1' and 'name: …'.");
            compiled.problems.push(of_file(&format!("{folder}/vendor.yaml"), Code::Folder, message, remedy));
            None
        }
    };
    let mut guides = Vec::new();
    let mut looked_at: usize = 0;
    for (name, file) in files.iter().filter(|(name, _)| *name != "vendor.yaml") {
        let Some(stem) = name.strip_suffix(".yaml").filter(|stem| !stem.contains('/')) else {
            compiled.problems.push(stray(file));
            continue;
        };
        looked_at = looked_at.saturating_add(1);
        let context = GuideContext { vendor: vendor.as_ref(), stem };
        guides.extend(read(file, compiled, |reader, root| read_guide(reader, root, context)));
    }
    compiled.guides = compiled.guides.saturating_add(looked_at);
    if looked_at == 0 {
        let message = format!("The vendor '{folder}' has no guide.");
        let remedy = format!("Write {folder}/<system>.yaml, or remove the folder.");
        compiled.problems.push(of_file(folder, Code::Folder, message, remedy));
    }
    if let Some(VendorFile { vendor, .. }) = vendor {
        compiled.library.vendors.push(VendorGuides { vendor, guides });
    }
}

/// Reads one file. `None` if it has any problem.
fn read<T>(
    file: &SourceFile,
    compiled: &mut Compiled,
    read: impl FnOnce(&mut Reader<'_>, &Node) -> Option<T>,
) -> Option<T> {
    let text = match &file.content {
        Content::Text(text) => text,
        Content::NotText => {
            let message = "This file is no text in UTF-8.".into();
            compiled.problems.push(of_file(
                &file.path,
                Code::Unreadable,
                message,
                "Save it as UTF-8 in your editor.".into(),
            ));
            return None;
        }
        Content::Unreadable { reason } => {
            let message = format!("This file cannot be read: {reason}.");
            compiled.problems.push(of_file(
                &file.path,
                Code::Unreadable,
                message,
                "See whether it exists and whether you may read it.".into(),
            ));
            return None;
        }
        Content::EmptyFolder | Content::Folder => {
            compiled.problems.push(stray(file));
            return None;
        }
    };
    let source = Source::new(&file.path, text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut reader = Reader::new(&source);
    let result = match tree::parse(&source) {
        Ok(Some(root)) if root.shape() != "a group of keys" => {
            let message = format!("this file is {}, not a guide or a vendor.", root.shape());
            reader.report(root.span, Code::Shape, message, "Start it with 'format: 1'.");
            None
        }
        Ok(Some(root)) => read(&mut reader, &root),
        Ok(None) => {
            reader.report(Span::default(), Code::Empty, "this file is empty.", "Write it, or remove it.");
            None
        }
        Err(refused) => {
            reader.report(refused.span, refused.code, refused.message, refused.remedy);
            None
        }
    };
    let problems = reader.into_problems();
    let result = result.filter(|_| problems.is_empty());
    compiled.problems.extend(problems);
    result
}

fn of_file(file: &str, code: Code, message: String, remedy: String) -> Problem {
    Problem { file: file.into(), place: None, code, message, remedy, related: None }
}

fn stray(file: &SourceFile) -> Problem {
    let path = &file.path;
    let remedy = match (path.strip_suffix(".yml"), path.contains('/')) {
        (Some(stem), true) => format!("Rename it to '{stem}.yaml'."),
        _ => "Guides are <vendor>/<system>.yaml: move it there, or out of this folder.".into(),
    };
    of_file(path, Code::Folder, "This is no place for a guide.".into(), remedy)
}

fn partner(file: &SourceFile) -> Problem {
    let message = "Procedures of partners are not supported yet.".into();
    of_file(&file.path, Code::Folder, message, "Write the guide into each vendor's folder for now.".into())
}
