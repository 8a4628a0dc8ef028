//! Partners' procedures: `partners/<partner>/<system>.yaml`, each checked by itself.

use super::{Scope, filter};
use crate::constructs::{GuideContext, VendorFile, read_guide};
use crate::findings::Findings;
use crate::library::Loaded;
use crate::media::Media;
use crate::names::did_you_mean;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten};
use crate::source::Source;
use crate::suggest::nearest;
use crate::translations::{Languages, Original, Refreshed};
use crate::tree::Node;
use guide_model::{Slug, Vendor};
use std::collections::BTreeMap;

/// The folder that no vendor may have.
pub(crate) const PARTNERS: &str = "partners";

/// All procedures by name: "merge/justworks". `None` for one whose file cannot be read; that has been reported.
#[derive(Debug, Default)]
pub(crate) struct Procedures<'f> {
    all: BTreeMap<String, Option<Procedure<'f>>>,
}

#[derive(Debug)]
struct Procedure<'f> {
    loaded: Loaded<'f>,
    languages: Languages<'f>,
    media: Vec<Media>,
}

/// What a guide is based on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Basis<'p, 'f> {
    /// On nothing.
    None,
    /// On this.
    Procedure { loaded: &'p Loaded<'f>, languages: &'p Languages<'f>, media: &'p [Media] },
    /// On something that has problems of its own.
    Broken,
    /// On something that is not there.
    Unknown,
}

impl<'f> Procedures<'f> {
    /// Takes up a procedure and reports what is wrong with it and its translations by themselves.
    ///
    /// Gives its file of translations with what it lacks, if it is the one that is wanted.
    pub(crate) fn add(
        &mut self,
        (partner, system): (&str, &str),
        loaded: Option<Loaded<'f>>,
        languages: Languages<'f>,
        media: &[Media],
        wanted: Option<(&str, &str)>,
        findings: &mut Findings,
    ) -> Option<Result<Refreshed, String>> {
        let name = format!("{partner}/{system}");
        let Some(loaded) = loaded else {
            self.all.insert(name, None);
            return None;
        };
        let sound = check(&loaded, partner, system, media, findings);
        let refreshed = translate((&loaded, system, sound), &languages, media, wanted, findings);
        self.all.insert(name, Some(Procedure { loaded, languages, media: media.to_vec() }));
        refreshed
    }

    /// What the file of a guide is based on.
    pub(crate) fn basis(&self, root: &Node) -> Basis<'_, 'f> {
        if root.under("based_on").is_none() {
            return Basis::None;
        }
        match root.peek("based_on").and_then(|name| self.all.get(name)) {
            Some(Some(Procedure { loaded, languages, media })) => Basis::Procedure { loaded, languages, media },
            Some(None) => Basis::Broken,
            None => Basis::Unknown,
        }
    }

    /// Reports keys that say something about a procedure that is not there.
    pub(crate) fn check_basis(&self, reader: &mut Reader<'_>, root: &Node) {
        let Some(node) = root.under("based_on") else {
            if let Some(change) = root.under("change") {
                let message = "'change' says what differs from a partner's guide, and this guide is based on none.";
                let remedy = "Write 'based_on: <partner>/<system>', or remove 'change'.";
                reader.report(change.span, Code::Reuse, message, remedy);
            }
            return;
        };
        let Some(name) = reader.line(&Named { node, name: "based_on".into() }) else { return };
        if self.all.contains_key(&name) {
            return;
        }
        let near = nearest(&name, self.all.keys().map(String::as_str)).map(str::to_owned);
        let remedy = did_you_mean(near, || match self.all.is_empty() {
            true => format!("Write it as {PARTNERS}/<partner>/<system>.yaml first."),
            false => {
                let all: Vec<&str> = self.all.keys().map(String::as_str).collect();
                format!("Write one of: {}.", all.join(", "))
            }
        });
        let message =
            format!("there is no partner's guide '{}', that is no {PARTNERS}/{}.yaml.", shorten(&name), shorten(&name));
        reader.report(node.span, Code::Reuse, message, remedy);
    }
}

/// Reads a procedure as if a vendor had based a guide on it that changes nothing: once with all that `needs`
/// could leave out, once without.
fn check(loaded: &Loaded<'_>, partner: &str, system: &str, media: &[Media], findings: &mut Findings) -> bool {
    let mut sound = true;
    let source = Source::new(loaded.file, loaded.text);
    let vendor = stand_in();
    for scope in [Scope::All, Scope::Of(Vec::new())] {
        let mut reader = Reader::new(&source);
        for key in ["based_on", "change", "show_partner", "scope"] {
            if let Some(node) = loaded.root.under(key) {
                let message = format!("'{key}' is for vendors' guides, and this is a partner's.");
                let remedy = match key {
                    "based_on" => "Write the whole guide here: what guides are based on is based on nothing itself.",
                    _ => "Write it into the guides that are based on this one.",
                };
                reader.report(node.span, Code::Reuse, message, remedy);
            }
        }
        check_partner(&mut reader, &loaded.root, partner);
        let (root, _) = filter(&mut reader, loaded.root.clone(), &scope);
        let context = GuideContext { vendor: vendor.as_ref(), stem: system, media };
        let _ = read_guide(&mut reader, &root, context);
        sound &= findings.of_guide(loaded.file, reader.into_problems());
    }
    sound
}

/// Reads its translations in the same way.
fn translate(
    (loaded, stem, sound): (&Loaded<'_>, &str, bool),
    languages: &Languages<'_>,
    media: &[Media],
    wanted: Option<(&str, &str)>,
    findings: &mut Findings,
) -> Option<Result<Refreshed, String>> {
    let vendor = stand_in()?;
    let source = Source::new(loaded.file, loaded.text);
    let (root, _) = filter(&mut Reader::new(&source), loaded.root.clone(), &Scope::All);
    let name = loaded.file.trim_end_matches(".yaml");
    let original = Original {
        name,
        stem,
        loaded,
        procedure: None,
        settings: None,
        vendor: &vendor,
        media,
        whole: &loaded.root,
        root: &root,
        sound,
        guide: None,
    };
    for (language, translation) in languages {
        let outcome = original.translate(language, Some(translation), None);
        findings.of_guide(translation.loaded.file, outcome.problems);
    }
    let (_, language) = wanted.filter(|(wanted, _)| *wanted == name)?;
    Some(original.refreshed(language, languages.get(&language.to_lowercase()), None))
}

/// The folder's name and the partner's id are one.
fn check_partner(reader: &mut Reader<'_>, root: &Node, folder: &str) {
    let Some(partner) = root.under("partner") else {
        let message = format!("the partner '{folder}' is not named here.");
        let remedy = format!("Add 'partner: {{ id: {folder}, name: …, flow: … }}'.");
        return reader.report(root.span, Code::MissingKey, message, remedy);
    };
    let id = partner.under("id").zip(partner.peek("id"));
    if let Some((node, id)) = id.filter(|(_, id)| *id != folder) {
        let message = format!("the partner has the id '{}', but the folder is called '{folder}'.", shorten(id));
        reader.report(node.span, Code::Id, message, format!("Write '{folder}', or rename the folder."));
    }
}

/// A vendor that stands for any.
fn stand_in() -> Option<VendorFile> {
    let id = Slug::new("vendor").ok()?;
    let vendor = Vendor { id, name: "Vendor".into(), mail_domains: Vec::new(), exclusive: false };
    Some(VendorFile { vendor, contacts: Vec::new(), scope: Vec::new(), show_partner: true })
}
