//! `finish`: what comes when everything is done.

use super::message::mail;
use crate::fields::Keys;
use crate::reader::{Named, Reader};
use guide_model::Finish;

pub(crate) const FINISH: Keys =
    Keys { what: "a finish", required: &["text", "tell"], optional: &["mail", "connect", "feedback"] };

pub(crate) fn finish(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Finish> {
    let fields = reader.fields(node, &FINISH)?;
    let text = fields.get("text").and_then(|node| reader.paragraphs(&node));
    let tell = fields.get("tell").and_then(|node| reader.words(&node));
    let mail = fields.get("mail").and_then(|node| mail(reader, &node));
    let connect = fields.get("connect").and_then(|node| reader.href(&node));
    let feedback = fields.get("feedback").and_then(|node| reader.href(&node));
    Some(Finish { when: reader.flow.gates.clone(), text: text?, tell: tell?, mail, connect, feedback })
}
