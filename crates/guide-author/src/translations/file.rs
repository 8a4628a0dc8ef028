//! A file of translations: which text becomes which.

use super::pieces::plain;
use crate::constructs::{is_known_format, language};
use crate::fields::Keys;
use crate::library::Loaded;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::tree::Node;
use std::collections::BTreeMap;

pub(crate) const TRANSLATION: Keys =
    Keys { what: "a translation", required: &["format", "language", "texts"], optional: &["labels"] };
pub(crate) const ENTRY: Keys = Keys { what: "a translated text", required: &["at", "from", "to"], optional: &[] };

/// What a file of translations says.
#[derive(Debug)]
pub(crate) struct Translation<'f> {
    pub(crate) loaded: Loaded<'f>,
    /// With the capitals that are usual: `pt-BR`.
    pub(crate) language: String,
    pub(crate) entries: Vec<Entry>,
    /// Where an entry is, by what it is for.
    by_piece: BTreeMap<(String, String), usize>,
}

/// One translated text.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) at: String,
    pub(crate) at_span: Span,
    /// The text that it translates, in one line.
    pub(crate) from: String,
    pub(crate) from_span: Span,
    /// `None` if nobody has written it yet.
    pub(crate) to: Option<Node>,
    pub(crate) to_span: Span,
}

impl Translation<'_> {
    /// The entry for a text.
    pub(crate) fn entry(&self, at: &str, text: &str) -> Option<&Entry> {
        self.by_piece.get(&(at.to_owned(), plain(text))).and_then(|index| self.entries.get(*index))
    }
}

/// Reads a file of translations. `of` is the language that its name says.
pub(crate) fn read_translation<'f>(reader: &mut Reader<'_>, loaded: Loaded<'f>, of: &str) -> Option<Translation<'f>> {
    let root = Named { node: &loaded.root, name: "translation".into() };
    is_known_format(reader, &root).then_some(())?;
    let fields = reader.fields(&root, &TRANSLATION)?;
    let tag = fields.get("language").and_then(|node| {
        let tag = language(reader, &node)?.tag;
        if !tag.eq_ignore_ascii_case(of) {
            let message = format!("the language is '{tag}', but the file's name says '{}'.", shorten(of));
            reader.report(node.node.span, Code::Word, message, "Rename the file, or change the language.");
            return None;
        }
        Some(tag)
    });
    let mut by_piece: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut entries: Vec<Entry> = Vec::new();
    let texts = fields.get("texts").map(|node| reader.items(&node).unwrap_or_default()).unwrap_or_default();
    for item in texts {
        let entry = reader.within(item.name.clone(), |reader| entry(reader, &item));
        let Some(entry) = entry else { continue };
        let key = (entry.at.clone(), entry.from.clone());
        if let Some(first) = by_piece.get(&key).and_then(|index| entries.get(*index)) {
            let message = format!(
                "this text of '{}' is translated twice ({}).",
                entry.at,
                reader.lines(first.at_span, entry.at_span)
            );
            reader.report_two(entry.at_span, first.at_span, Code::Repeated, message, "Keep one.");
            continue;
        }
        by_piece.insert(key, entries.len());
        entries.push(entry);
    }
    Some(Translation { language: tag?, entries, by_piece, loaded })
}

fn entry(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Entry> {
    let fields = reader.fields(node, &ENTRY)?;
    let at = fields.get("at").and_then(|node| Some((reader.line(&node)?, node.node.span)));
    let from = fields.get("from").and_then(|node| Some((plain(reader.scalar(&node)?), node.node.span)));
    let to = fields.get("to");
    let (at, at_span) = at?;
    let (from, from_span) = from?;
    let to_span = to.as_ref().map_or(from_span, |to| to.node.span);
    // Whatever it is, it is read where it will stand.
    let to = to.filter(|to| to.node.shape() != "empty").map(|to| to.node.clone());
    Some(Entry { at, at_span, from, from_span, to, to_span })
}
