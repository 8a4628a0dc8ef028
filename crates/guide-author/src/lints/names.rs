//! Names of partners and other vendors where readers do not know them.

use super::language::{find_name, spoken, words};
use super::walk::{Piece, Role, Walk};
use super::{File, Finding, Kind};
use crate::problem::Code;
use crate::source::Source;
use crate::tree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// The names that stand in a guides folder.
#[derive(Debug, Default)]
pub(super) struct Brands {
    /// Of vendors, by their folder.
    vendors: BTreeMap<String, Vendor>,
    /// Of partners, by the path of the procedure without its ending: `merge/justworks`.
    procedures: BTreeMap<String, String>,
    /// All of them, by their first words: a folder has many names, and a text has few words.
    all: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Default)]
struct Vendor {
    name: Option<String>,
    hides_partner: bool,
}

impl Brands {
    pub(super) fn of(files: &[File<'_>]) -> Self {
        let mut brands = Self::default();
        for file in files {
            let folder = file.path.split('/').next().unwrap_or_default().to_owned();
            let partner = file.root.under("partner").and_then(|partner| partner.peek("name"));
            match file.kind {
                Kind::Vendor => {
                    let name = file.root.peek("name").map(str::to_owned);
                    brands.add(name.as_deref());
                    brands.vendors.insert(folder, Vendor { name, hides_partner: hides_partner(file.root) });
                }
                Kind::Partner => {
                    if let (Some(path), Some(name)) = (file.path.strip_prefix("partners/"), partner) {
                        let path = path.strip_suffix(".yaml").unwrap_or(path);
                        brands.procedures.insert(path.to_owned(), name.to_owned());
                    }
                }
                Kind::Guide => {}
            }
            brands.add(partner);
        }
        brands
    }

    fn add(&mut self, name: Option<&str>) {
        // Shorter ones are words of their own.
        let Some(name) = name.filter(|name| name.chars().count() > 2) else { return };
        if let Some(first) = words(name).first() {
            self.all.entry(first.text.to_owned()).or_default().insert(name.to_owned());
        }
    }

    /// The first of these names that stands in a text and is none of its own.
    fn find(&self, text: &str, own: &[&str]) -> Option<&str> {
        let names = words(text).into_iter().filter_map(|word| self.all.get(word.text)).flatten();
        names.map(String::as_str).find(|name| !own.iter().any(|own| own.contains(name)) && find_brand(text, name))
    }
}

fn hides_partner(root: &Node) -> bool {
    root.peek("show_partner") == Some("false")
}

/// The partner's name and other brands in the texts of a file.
pub(super) fn names(file: &File<'_>, walk: &Walk<'_>, brands: &Brands, findings: &mut Vec<Finding>) {
    let folder = file.path.split('/').next().unwrap_or_default();
    let vendor = brands.vendors.get(folder);
    let written = file.root.under("partner").and_then(|partner| partner.peek("name"));
    let based_on = file.root.peek("based_on").and_then(|path| brands.procedures.get(path)).map(String::as_str);
    let partner = written.or(based_on);
    let hidden = hides_partner(file.root) || vendor.is_some_and(|vendor| vendor.hides_partner);

    let system = file.root.under("system").and_then(|system| system.peek("name"));
    let own: Vec<&str> =
        [vendor.and_then(|vendor| vendor.name.as_deref()), system, partner].into_iter().flatten().collect();
    for piece in walk.pieces.iter().filter(|piece| piece.role != Role::Machine) {
        let text = if piece.role == Role::Screen { piece.text.to_owned() } else { without_addresses(piece.text) };
        if let Some(partner) = partner
            && piece.role != Role::Screen
            && find_brand(&spoken(piece.text), partner)
        {
            findings.extend(leak(file, piece, partner, hidden));
        }
        // Contacts of a vendor may be anybody's.
        if file.kind != Kind::Vendor
            && let Some(other) = brands.find(&text, &own)
        {
            findings.push(other_brand(file.source, piece, other));
        }
    }
}

fn leak(file: &File<'_>, piece: &Piece<'_>, partner: &str, hidden: bool) -> Option<Finding> {
    let first = piece.around.keys.first().copied().unwrap_or_default();
    let is_title = piece.around.keys.last() == Some(&"title");
    let (message, remedy) = if hidden {
        (
            format!("the partner's name, '{partner}', stands here, and this guide does not show its partner."),
            "Say it without the name, or name the vendor: {vendor.name}.",
        )
    } else if file.kind == Kind::Partner {
        (
            format!("the partner's name, '{partner}', is written out in a procedure that many vendors share."),
            "Write {partner.name}, or name the vendor: {vendor.name}. A vendor may choose not to show its partner.",
        )
    } else if is_title || first == "finish" {
        (
            format!("the partner's name, '{partner}', stands here; readers know the vendor."),
            "Name the vendor: {vendor.name}. If readers must know the partner here, write {partner.name}.",
        )
    } else {
        return None;
    };
    let span = file.source.find(piece.span, partner);
    Some(Finding::new(Code::PartnerInProse, span, &piece.around, &message, remedy))
}

fn other_brand(source: &Source<'_>, piece: &Piece<'_>, other: &str) -> Finding {
    let span = source.find(piece.span, other);
    let message = format!("'{other}' is the name of another vendor or partner; was this copied from its guide?");
    Finding::new(Code::OtherBrand, span, &piece.around, &message, "Write what this guide's reader sees.")
}

/// Whether a name stands in a text, and not as the ordinary word that it is, too: "Merge the two."
fn find_brand(text: &str, name: &str) -> bool {
    let Some(at) = find_name(text, name) else { return false };
    let before = text.get(..at).unwrap_or("").trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
    let behind = text.get(at.saturating_add(name.len())..).unwrap_or("");
    let next = words(behind).first().copied();
    let ordinary = begins && next.is_some_and(|next| next.is(&["the", "these", "your", "two", "both", "all", "it"]));
    !ordinary
}

/// Labels stay: they are what may have been copied. Addresses go: they may be anybody's.
fn without_addresses(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, address)) = rest.split_once("](") {
        kept.push_str(before);
        kept.push(' ');
        rest = address.split_once(')').map_or("", |(_, behind)| behind);
    }
    kept + rest
}
