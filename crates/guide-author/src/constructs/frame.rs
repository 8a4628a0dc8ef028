//! What stands around the steps: format, system, partner, time, sources, contacts.

use crate::fields::Keys;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten, title};
use guide_model::{Contact, Date, Partner, Reference, System};

pub(crate) const SYSTEM: Keys = Keys { what: "a system", required: &["id", "name"], optional: &["edition"] };
pub(crate) const PARTNER: Keys = Keys { what: "a partner", required: &["id", "name", "flow"], optional: &[] };
pub(crate) const SOURCE: Keys = Keys { what: "a source", required: &["title", "href"], optional: &[] };
pub(crate) const CONTACT: Keys = Keys { what: "a contact", required: &["label"], optional: &["text", "href", "needs"] };

/// Whether a file has the format that this build reads. Of another one nothing else can be said.
pub(crate) fn is_known_format(reader: &mut Reader<'_>, root: &Named<'_>) -> bool {
    let (Some(node), Some(found)) = (root.node.under("format"), root.node.peek("format")) else { return true };
    let known = crate::FORMAT.to_string();
    if found != known {
        let message = format!("format '{}' is unknown; this program reads format {known}.", shorten(found));
        reader.report(node.span, Code::Format, message, format!("Write 'format: {known}', or use a newer program."));
    }
    found == known
}

pub(crate) fn system(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<System> {
    let fields = reader.fields(node, &SYSTEM)?;
    let id = fields.get("id").and_then(|node| reader.slug(&node));
    let name = fields.get("name").and_then(|node| reader.words(&node));
    let edition = fields.get("edition").and_then(|node| reader.words(&node));
    Some(System { id: id?, name: name?, edition })
}

pub(crate) fn partner(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Partner> {
    let fields = reader.fields(node, &PARTNER)?;
    let id = fields.get("id").and_then(|node| reader.slug(&node));
    let name = fields.get("name").and_then(|node| reader.words(&node));
    let flow = fields.get("flow").and_then(|node| reader.words(&node));
    Some(Partner { id: id?, name: name?, flow: flow?, shown: true })
}

pub(crate) fn minutes(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(u16, u16)> {
    let text = reader.line(node)?;
    let (least, most) = text.split_once(['-', '–']).unwrap_or((&text, &text));
    match (least.trim().parse::<u16>(), most.trim().parse::<u16>()) {
        (Ok(least), Ok(most)) if 0 < least && least <= most => Some((least, most)),
        (Ok(least), Ok(most)) if least > most => {
            let message = format!("'{text}' begins with more minutes than it ends with.");
            reader.report(node.node.span, Code::Number, message, format!("Write '{most}-{least}'."));
            None
        }
        _ => {
            let message = format!("'{}' is no number of minutes.", shorten(&text));
            reader.report(node.node.span, Code::Number, message, "Write a number such as 15, or two such as 10-15.");
            None
        }
    }
}

pub(crate) fn date(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Date> {
    let text = reader.line(node)?;
    let date = Date::parse(&text);
    if date.is_none() {
        let message = format!("'{}' is no day of the calendar.", shorten(&text));
        reader.report(node.node.span, Code::Number, message, "Write year, month and day, such as 2026-11-21.");
    }
    date
}

pub(crate) fn sources(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Reference>> {
    reader.list(node, |reader, item| {
        reader.within(title("source", &item), |reader| {
            let fields = reader.fields(&item, &SOURCE)?;
            let title = fields.get("title").and_then(|node| reader.words(&node));
            let href = fields.get("href").and_then(|node| reader.href(&node));
            Some(Reference { title: title?, href: href? })
        })
    })
}

pub(crate) fn contacts(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Contact>> {
    reader.list(node, |reader, item| {
        reader.within(title("contact", &item), |reader| {
            let fields = reader.fields(&item, &CONTACT)?;
            let label = fields.get("label").and_then(|node| reader.words(&node));
            let text = fields.get("text").and_then(|node| reader.text(&node));
            let href = fields.get("href").and_then(|node| reader.href(&node));
            Some(Contact { label: label?, text, href })
        })
    })
}
