//! `vendor.yaml`: whose product gets connected.

use super::{allow, frame};
use crate::fields::Keys;
use crate::names::Known;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::tree::Node;
use guide_model::{Contact, Slug, Vendor};

pub(crate) const VENDOR: Keys = Keys {
    what: "a vendor",
    required: &["format", "name"],
    optional: &["mail_domains", "exclusive", "contacts", "scope", "show_partner", "allow"],
};

/// What a `vendor.yaml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VendorFile {
    pub(crate) vendor: Vendor,
    /// Shown after the contacts of a guide.
    pub(crate) contacts: Vec<Contact>,
    /// Which data it uses, each with where that is written.
    pub(crate) scope: Vec<(String, Span)>,
    /// Whether its guides name the partner who carries the data.
    pub(crate) show_partner: bool,
}

/// Reads a `vendor.yaml`. The id is the name of its folder.
pub(crate) fn read_vendor(reader: &mut Reader<'_>, root: &Node, id: Option<Slug>) -> Option<VendorFile> {
    let root = Named { node: root, name: "vendor".into() };
    frame::is_known_format(reader, &root).then_some(())?;
    let fields = reader.fields(&root, &VENDOR)?;
    let name = fields.get("name").and_then(|node| reader.words(&node));
    reader.names.vendor = name.clone().map_or(Known::Broken, Known::Name);
    let mail_domains = fields.get("mail_domains").map_or(Some(Vec::new()), |node| {
        let items = reader.items(&node)?;
        let domains: Vec<Option<String>> = items.iter().map(|item| domain(reader, item)).collect();
        domains.into_iter().collect()
    });
    let exclusive = fields.get("exclusive").map_or(Some(false), |node| {
        let exclusive = reader.flag(&node)?;
        if exclusive && mail_domains.as_ref().is_some_and(Vec::is_empty) {
            let message = "'exclusive' says something about the mail domains, and there are none.";
            reader.report(
                node.node.span,
                Code::Choice,
                message,
                "List them under 'mail_domains', or remove 'exclusive'.",
            );
        }
        Some(exclusive)
    });
    let contacts = fields.get("contacts").map_or(Some(Vec::new()), |node| frame::contacts(reader, &node));
    let scope = fields.get("scope").map_or(Some(Vec::new()), |node| {
        let items = reader.items(&node)?;
        let names: Vec<_> = items.iter().map(|item| Some((reader.line(item)?, item.node.span))).collect();
        names.into_iter().collect()
    });
    let show_partner = fields.get("show_partner").map_or(Some(true), |node| reader.flag(&node));
    if let Some(node) = fields.get("allow") {
        allow::check(reader, &node);
    }
    let vendor = Vendor { id: id?, name: name?, mail_domains: mail_domains?, exclusive: exclusive? };
    Some(VendorFile { vendor, contacts: contacts?, scope: scope?, show_partner: show_partner? })
}

fn domain(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<String> {
    let text = reader.line(node)?;
    let lower = text.to_lowercase();
    if guide_model::mail_domain(&format!("a@{lower}")) == Some(lower.as_str()) && text == lower {
        return Some(text);
    }
    let wanted = lower.rsplit('@').next().unwrap_or("");
    let remedy = match guide_model::mail_domain(&format!("a@{wanted}")) {
        Some(domain) => format!("Write '{domain}'."),
        None => "Write what stands after the @ of the addresses, such as 'example.com'.".into(),
    };
    reader.report(node.node.span, Code::Address, format!("'{}' is no mail domain.", shorten(&text)), remedy);
    None
}
