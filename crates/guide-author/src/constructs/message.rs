//! `message` and `hand_over`: something to send to somebody.

use crate::fields::{Fields, Keys};
use crate::fingerprint;
use crate::names::Space;
use crate::problem::Code;
use crate::reader::{Named, Reader};
use guide_model::{Href, Id, Message, Piece, Template};

pub(crate) const MESSAGE: Keys = Keys {
    what: "a message",
    required: &["id", "to", "body"],
    optional: &["mail", "copy_to", "subject", "optional", "needs", "was", "revision"],
};
pub(crate) const HAND_OVER: Keys =
    Keys { what: "a hand-over", required: &["id"], optional: &["text", "needs", "was", "revision"] };

/// Reads a message.
pub(crate) fn message(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Message> {
    reader.within("message".into(), |reader| {
        let fields = reader.fields(node, &MESSAGE)?;
        let id = reader.own_id(&fields, Space::Items);
        let to = fields.get("to").and_then(|node| reader.words(&node));
        let address = fields.get("mail").map(|node| mail(reader, &node));
        let [copy_to, subject] = ["copy_to", "subject"]
            .map(|key| fields.get(key).map(|node| in_message(reader, |reader| reader.template(&node))));
        let body = fields.get("body").and_then(|node| in_message(reader, |reader| reader.template_lines(&node)));
        let optional = reader.is_optional(&fields);
        let fingerprint = reader.fingerprint(&fields, fingerprint::of_kind("message"));
        // Given, but with a problem: nothing comes of it.
        let (address, copy_to, subject) = (sound(address)?, sound(copy_to)?, sound(subject)?);
        Some(Message { id: id?, to: to?, address, copy_to, subject, body: body?, optional, fingerprint })
    })
}

/// Reads a ready message for a colleague who can do it instead.
pub(crate) fn hand_over(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Message> {
    reader.within("hand_over".into(), |reader| {
        let fields = reader.fields(node, &HAND_OVER)?;
        let id = reader.own_id(&fields, Space::Items);
        let text = match fields.get("text") {
            Some(node) => in_message(reader, |reader| reader.template_lines(&node)),
            None => Some(vec![Template::fixed(reader.phrases.please_do)]),
        };
        let mut message = for_colleague(reader, id?, text?);
        message.fingerprint = reader.fingerprint(&fields, message.fingerprint);
        Some(message)
    })
}

/// A message to a colleague with the address of the guide.
pub(crate) fn for_colleague(reader: &Reader<'_>, id: Id, mut body: Vec<Template>) -> Message {
    let own = reader.phrases;
    body.extend([Template::default(), Template::fixed(own.guide_is_here), Template(vec![Piece::Page])]);
    Message {
        id,
        to: own.to_colleague.into(),
        address: None,
        copy_to: None,
        subject: Some(Template::fixed(reader.names.title.clone())),
        body,
        optional: true,
        fingerprint: fingerprint::of_kind("message"),
    }
}

/// A mail address to write to.
pub(crate) fn mail(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Href> {
    let href = reader.href(node)?;
    if href.mail_address().and_then(guide_model::mail_domain).is_none() {
        let message = format!("'{}' is no mail address to write to.", href.as_str());
        let remedy = "Write 'mailto:' and the address, such as 'mailto:success@example.com'.";
        reader.report(node.node.span, Code::Address, message, remedy);
        return None;
    }
    Some(href)
}

fn in_message<T>(reader: &mut Reader<'_>, read: impl FnOnce(&mut Reader<'_>) -> T) -> T {
    reader.flow.in_message = true;
    let result = read(reader);
    reader.flow.in_message = false;
    result
}

/// `None` where something was given and has a problem; what was not given has none.
pub(crate) fn sound<T>(given: Option<Option<T>>) -> Option<Option<T>> {
    match given {
        Some(None) => None,
        Some(some) => Some(some),
        None => Some(None),
    }
}

/// A key with words of one's own that stands beside others.
pub(crate) fn optional_words(reader: &mut Reader<'_>, fields: &Fields<'_>, key: &str) -> Option<Option<String>> {
    sound(fields.get(key).map(|node| reader.words(&node)))
}
