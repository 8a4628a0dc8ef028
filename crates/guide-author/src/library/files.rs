//! The files of a folder: which are guides and translations, and what is in them.

use crate::findings::Findings;
use crate::folder::{Content, SourceFile};
use crate::problem::{Code, Span};
use crate::reader::Reader;
use crate::source::Source;
use crate::tree::{self, Node};

/// Files by their names within a folder.
pub(super) type Files<'f> = Vec<(&'f str, &'f SourceFile)>;

/// A file that could be read as YAML.
#[derive(Debug)]
pub(crate) struct Loaded<'f> {
    pub(crate) file: &'f str,
    pub(crate) text: &'f str,
    pub(crate) root: Node,
}

/// The guides of a folder, each with its name and its translations by language.
pub(super) fn guides<'f>(files: &Files<'f>, findings: &mut Findings) -> Vec<(&'f str, &'f SourceFile, Files<'f>)> {
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

/// Says where a file belongs that is in no place for a guide.
pub(super) fn stray(file: &SourceFile, findings: &mut Findings) {
    let path = &file.path;
    let is_yaml = |path: &str| path.ends_with(".yaml") || path.ends_with(".yml");
    let remedy = match (path.strip_suffix(".yml"), path.contains('/'), path.starts_with("partners/")) {
        // A text document, a list: nobody could move it to where guides are.
        _ if matches!(file.content, Content::Text(_) | Content::NotText) && !is_yaml(path) => {
            "Only guides and their pictures belong here: move it out of this folder.".into()
        }
        (Some(stem), true, _) => format!("Rename it to '{stem}.yaml'."),
        (_, _, true) => {
            "Partners' guides are partners/<partner>/<system>.yaml: move it there, or out of this folder.".into()
        }
        _ => "Guides are <vendor>/<system>.yaml: move it there, or out of this folder.".into(),
    };
    findings.of_file(path, Code::Folder, "This is no place for a guide.", remedy);
}
