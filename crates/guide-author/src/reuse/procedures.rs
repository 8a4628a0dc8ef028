//! Partners' procedures: `partners/<partner>/<system>.yaml`, each checked by itself.

use super::{Scope, filter};
use crate::constructs::{GuideContext, VendorFile, read_guide};
use crate::findings::Findings;
use crate::library::Loaded;
use crate::names::did_you_mean;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten};
use crate::source::Source;
use crate::suggest::nearest;
use crate::tree::Node;
use guide_model::{Slug, Vendor};
use std::collections::BTreeMap;

/// The folder that no vendor may have.
pub(crate) const PARTNERS: &str = "partners";

/// All procedures by name: "merge/justworks". `None` for one whose file cannot be read; that has been reported.
#[derive(Debug, Default)]
pub(crate) struct Procedures<'f> {
    all: BTreeMap<String, Option<Loaded<'f>>>,
}

/// What a guide is based on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Basis<'p, 'f> {
    /// On nothing.
    None,
    /// On this.
    Procedure(&'p Loaded<'f>),
    /// On something that has problems of its own.
    Broken,
    /// On something that is not there.
    Unknown,
}

impl<'f> Procedures<'f> {
    /// Takes up a procedure and reports what is wrong with it by itself.
    pub(crate) fn add(&mut self, partner: &str, system: &str, loaded: Option<Loaded<'f>>, findings: &mut Findings) {
        if let Some(loaded) = &loaded {
            check(loaded, partner, system, findings);
        }
        self.all.insert(format!("{partner}/{system}"), loaded);
    }

    /// What the file of a guide is based on.
    pub(crate) fn basis(&self, root: &Node) -> Basis<'_, 'f> {
        if root.under("based_on").is_none() {
            return Basis::None;
        }
        match root.peek("based_on").and_then(|name| self.all.get(name)) {
            Some(Some(loaded)) => Basis::Procedure(loaded),
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
fn check(loaded: &Loaded<'_>, partner: &str, system: &str, findings: &mut Findings) {
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
        let context = GuideContext { vendor: vendor.as_ref(), stem: system };
        let _ = read_guide(&mut reader, &root, context);
        findings.of_guide(loaded.file, reader.into_problems());
    }
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
