//! Pictures beside a guide: whether they are what they are called, and how large they are.

use crate::folder::{Content, SourceFile};
use guide_model::{Block, Guide};
use imagesize::ImageType;
use roxmltree::{Document, Node};
use std::sync::Arc;

/// A picture beside a guide.
#[derive(Debug, Clone)]
pub(crate) struct Media {
    /// As guides name it: "media/key.png".
    pub(crate) path: String,
    /// Width and height in pixels.
    pub(crate) size: Result<(u16, u16), Unusable>,
    bytes: Arc<[u8]>,
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unusable {
    /// It is none of the formats that it may have.
    Format,
    /// It says nothing about its size, or too large a size.
    Size,
    /// It is a drawing that does something.
    Script,
}

impl Unusable {
    pub(crate) fn what(self) -> &'static str {
        match self {
            Self::Format => "it is no PNG, JPEG, WebP or SVG",
            Self::Size => "it has no width and height, or too large ones",
            Self::Script => "it does more than be looked at: it has a script, an address or something that moves in it",
        }
    }

    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::Format => "Save it in one of these formats.",
            Self::Size => {
                "Save it with at most 16000 pixels on each side; an SVG needs 'viewBox', or 'width' and 'height'."
            }
            Self::Script => "Export it again as a plain drawing.",
        }
    }
}

/// The pictures among the files of a vendor, which are named within its folder.
pub(crate) fn media_of(files: &[(&str, &SourceFile)]) -> Vec<Media> {
    let media = |(path, file): &(&str, &SourceFile)| match &file.content {
        Content::Media(bytes) => {
            Some(Media { path: (*path).to_owned(), size: size(bytes), bytes: bytes.as_slice().into() })
        }
        _ => None,
    };
    files.iter().filter_map(media).collect()
}

/// The pictures that a guide shows, and what is in them.
pub(crate) fn shown<'m>(guide: &'m Guide, media: &'m [Media]) -> impl Iterator<Item = (String, Vec<u8>)> + 'm {
    let parts = guide.start.iter().chain(guide.steps.iter().flat_map(|step| &step.blocks));
    parts.filter_map(|part| {
        let Block::Picture(picture) = &part.block else { return None };
        let media = media.iter().find(|media| media.path == picture.src)?;
        Some((media.path.clone(), media.bytes.to_vec()))
    })
}

/// The longest side that a picture may have.
const LARGEST: u32 = 16_000;

/// Width and height of a picture, in pixels.
fn size(bytes: &[u8]) -> Result<(u16, u16), Unusable> {
    let is_readable = match imagesize::image_type(bytes) {
        Ok(ImageType::Png | ImageType::Jpeg | ImageType::Webp) => true,
        Ok(_) => return Err(Unusable::Format),
        // A drawing is text, which nobody can tell by its first bytes.
        Err(_) => false,
    };
    let (width, height) = if is_readable {
        let size = imagesize::blob_size(bytes).map_err(|_| Unusable::Format)?;
        (u32::try_from(size.width).ok(), u32::try_from(size.height).ok())
    } else {
        drawing(std::str::from_utf8(bytes).map_err(|_| Unusable::Format)?)?
    };
    let side = |side: Option<u32>| {
        let side = side.filter(|side| (1..=LARGEST).contains(side)).ok_or(Unusable::Size)?;
        u16::try_from(side).map_err(|_| Unusable::Size)
    };
    Ok((side(width)?, side(height)?))
}

/// The size of an SVG that does nothing but be looked at: opened by itself, it would act as a page of the site.
fn drawing(text: &str) -> Result<(Option<u32>, Option<u32>), Unusable> {
    let document = Document::parse(text).map_err(|error| match error {
        // Entities can say anything, and anything as long as they like.
        roxmltree::Error::DtdDetected => Unusable::Script,
        _ => Unusable::Format,
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(Unusable::Format);
    }
    if root.descendants().any(|node| acts(&node)) {
        return Err(Unusable::Script);
    }
    let own = |name| root.attribute(name).and_then(pixels);
    let mut seen = root.attribute("viewBox").unwrap_or("").split([' ', ',']).filter(|side| !side.is_empty()).skip(2);
    Ok(match (own("width"), own("height")) {
        (Some(width), Some(height)) => (Some(width), Some(height)),
        _ => (seen.next().and_then(pixels), seen.next().and_then(pixels)),
    })
}

/// Whether a part of a drawing does something: runs, listens, brings HTML, or leads out of the file.
fn acts(node: &Node<'_, '_>) -> bool {
    let odd = |attribute: roxmltree::Attribute<'_, '_>| {
        let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim_start());
        // A data address is a picture within the picture; a fragment is a part of the file itself.
        let is_inside = value.starts_with('#') || ["png", "jpeg", "webp"].iter().any(|kind| is_data(value, kind));
        name.starts_with("on") || (matches!(name.as_str(), "href" | "src") && !is_inside)
    };
    let name = node.tag_name().name().to_ascii_lowercase();
    matches!(name.as_str(), "script" | "foreignobject" | "set" | "iframe" | "handler")
        || name.starts_with("animate")
        || node.attributes().any(odd)
}

fn is_data(address: &str, kind: &str) -> bool {
    address.strip_prefix("data:image/").is_some_and(|rest| rest.starts_with(kind))
}

fn pixels(text: &str) -> Option<u32> {
    let number = text.trim().trim_end_matches("px").parse::<f64>().ok()?;
    // Beyond the bounds it is refused by those who asked.
    (number.is_finite() && number > 0.0).then(|| number.round().clamp(1.0, 1_000_000.0) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_of_every_format() {
        let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 0, 1, 0], &[0, 0, 0, 80], b"rest"].concat();
        assert_eq!(size(&png), Ok((256, 80)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x0b\x08\0\x50\x01\0\x03\x01\x22\0";
        assert_eq!(size(jpeg), Ok((256, 80)));
        let extended = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\0\0\x4f\0\0";
        assert_eq!(size(extended), Ok((256, 80)));
        let lossless = [b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f".as_slice(), &(255_u32 | 79 << 14).to_le_bytes()].concat();
        assert_eq!(size(&lossless), Ok((256, 80)));
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\0\x01\x50\0";
        assert_eq!(size(lossy), Ok((256, 80)));
        assert_eq!(size(b"<?xml version='1.0'?>\n<svg width=\"256px\" height='80.2'/>"), Ok((256, 80)));
        assert_eq!(size(b"<svg width=\"100%\" viewBox=\"0 0  256,80\"/>"), Ok((256, 80)));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(size(b""), Err(Unusable::Format));
        assert_eq!(size(b"\xff\xd8\xff"), Err(Unusable::Format));
        assert_eq!(size(b"GIF89a"), Err(Unusable::Format));
        assert_eq!(size(b"<svg"), Err(Unusable::Format));
        assert_eq!(size(b"<html/>"), Err(Unusable::Format));
        assert_eq!(size(b"<svg/>"), Err(Unusable::Size));
        assert_eq!(size(b"<svg width=\"99999\" height=\"10\"/>"), Err(Unusable::Size));
    }

    #[test]
    fn a_drawing_that_does_something_is_refused() {
        let drawing = |inside: &str| {
            let text = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>\
                 {inside}</svg>"
            );
            size(text.as_bytes())
        };
        for still in ["<path d='M0 0'/>", "<use href='#a'/>", "<image xlink:href='data:image/png;base64,AA'/>"] {
            assert_eq!(drawing(still), Ok((9, 9)), "{still}");
        }
        for acting in [
            "<script>alert(1)</script>",
            "<g onload='alert(1)'/>",
            "<g ONCLICK='alert(1)'/>",
            "<foreignObject/>",
            "<a href='javascript:alert(1)'/>",
            "<a xlink:href=' java&#115;cript:alert(1)'/>",
            "<image href='https://example.com/track.png'/>",
            "<use href='data:image/svg+xml,%3Csvg%3E'/>",
            "<animate attributeName='href' to='javascript:alert(1)'/>",
            "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
        ] {
            assert_eq!(drawing(acting), Err(Unusable::Script), "{acting}");
        }
        let entity = b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'>&a;</svg>";
        assert_eq!(size(entity), Err(Unusable::Script));
    }
}
