//! `table`, `picture` and `video`: what is read and looked at.

use crate::fields::Keys;
use crate::phrases::fill;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten};
use crate::suggest::nearest;
use guide_model::{Inline, Picture, Table, Text};

pub(crate) const TABLE: Keys = Keys { what: "a table", required: &["head", "rows"], optional: &["needs"] };
pub(crate) const PICTURE: Keys =
    Keys { what: "a picture", required: &["file", "alt"], optional: &["caption", "needs"] };
pub(crate) const VIDEO: Keys = Keys { what: "a video", required: &["title", "href"], optional: &["needs"] };

pub(crate) fn table(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Table> {
    reader.within("table".into(), |reader| {
        let fields = reader.fields(node, &TABLE)?;
        let head = fields.get("head").and_then(|node| reader.list(&node, |reader, item| reader.words(&item)));
        let columns = head.as_ref().map(Vec::len);
        let rows = fields.get("rows").and_then(|node| reader.list(&node, |reader, item| row(reader, &item, columns)));
        Some(Table { head: head?, rows: rows? })
    })
}

/// A row with as many texts as there are columns. A text may be empty.
fn row(reader: &mut Reader<'_>, node: &Named<'_>, columns: Option<usize>) -> Option<Vec<Text>> {
    if let Some(text) = node.node.scalar().filter(|text| !text.trim().is_empty()) {
        let cells: Vec<String> = text.trim().trim_matches('|').split('|').map(cell).collect();
        let remedy = format!("Write its texts between [ and ], with commas: '- [{}]'.", cells.join(", "));
        reader.wrong_shape(node, "a list", &remedy);
        return None;
    }
    let items = reader.items(node)?;
    let texts = items.iter().map(|item| match item.node.scalar() {
        Some(text) if text.trim().is_empty() => Some(Text::default()),
        _ => reader.text(item),
    });
    let texts: Vec<Option<Text>> = texts.collect();
    if let Some(columns) = columns.filter(|columns| *columns != texts.len()) {
        let count = |number: usize, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
        let (texts, columns) = (count(texts.len(), "text"), count(columns, "column"));
        let message = format!("a row has {texts}, and the table has {columns}.");
        let remedy = "Write one text for each column; \"\" for an empty one.";
        reader.report(node.node.span, Code::Shape, message, remedy);
        return None;
    }
    texts.into_iter().collect()
}

/// A text of a row as it may stand between [ and ].
fn cell(text: &str) -> String {
    let text = shorten(text);
    let is_plain = !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || " .-/()".contains(c));
    if is_plain && !text.starts_with(['-', '.']) { text } else { format!("\"{}\"", text.replace('"', "\\\"")) }
}

pub(crate) fn picture(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Picture> {
    reader.within("picture".into(), |reader| {
        let fields = reader.fields(node, &PICTURE)?;
        let file = fields.get("file").and_then(|node| file(reader, &node));
        let alt = fields.get("alt").and_then(|node| reader.words(&node));
        let caption = fields.get("caption").and_then(|node| reader.text(&node));
        let (src, width, height) = file?;
        Some(Picture { src, alt: alt?, width, height, caption })
    })
}

/// The file of a picture, with its width and height.
fn file(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(String, u16, u16)> {
    let path = reader.line(node)?;
    let span = node.node.span;
    if let Some(media) = reader.media.iter().find(|media| media.path == path) {
        return match media.size {
            Ok((width, height)) => Some((path, width, height)),
            Err(problem) => {
                let message = format!("the picture '{}' cannot be used: {}.", shorten(&path), problem.what());
                reader.report(span, Code::Picture, message, problem.remedy());
                None
            }
        };
    }
    let near = nearest(&path, reader.media.iter().map(|media| media.path.as_str())).map(str::to_owned);
    let remedy = crate::names::did_you_mean(near, || {
        "Put it into the folder 'media' beside the guide and write 'media/' and its name. Pictures are PNG, JPEG, WebP \
         or SVG."
            .into()
    });
    reader.report(span, Code::Picture, format!("there is no picture '{}'.", shorten(&path)), remedy);
    None
}

/// A link to a film elsewhere.
pub(crate) fn video(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Text> {
    reader.within("video".into(), |reader| {
        let fields = reader.fields(node, &VIDEO)?;
        let title = fields.get("title").and_then(|node| reader.words(&node));
        let href = fields.get("href").and_then(|node| reader.href(&node));
        let link = Inline::Link { href: href?, text: title? };
        Some(fill(reader.phrases.video, &[("what", &[link])]))
    })
}
