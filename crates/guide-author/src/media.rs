//! Pictures beside a guide: whether they are what they are called, and how large they are.

use crate::folder::{Content, SourceFile};
use guide_model::{Block, Guide};
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
            Self::Script => "it has a script or a page of its own in it",
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
    let size = png(bytes).or_else(|| webp(bytes)).or_else(|| jpeg(bytes));
    let (width, height) = match size {
        Some(size) => size,
        None => svg(std::str::from_utf8(bytes).map_err(|_| Unusable::Format)?)?,
    };
    let side = |side: u32| u16::try_from(side).ok().filter(|_| (1..=LARGEST).contains(&side)).ok_or(Unusable::Size);
    Ok((side(width)?, side(height)?))
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk().copied()
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?.strip_prefix(b"IHDR")?;
    Some((u32::from_be_bytes(number(header, 0)?), u32::from_be_bytes(number(header, 4)?)))
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let chunk = bytes.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    let data = chunk.get(8..)?;
    let three = |at| number::<3>(data, at).map(|[a, b, c]| u32::from_le_bytes([a, b, c, 0]).saturating_add(1));
    match chunk.get(..4)? {
        b"VP8X" => Some((three(4)?, three(7)?)),
        b"VP8L" => {
            let bits = u32::from_le_bytes(number(data, 1)?);
            Some(((bits & 0x3fff).saturating_add(1), ((bits >> 14) & 0x3fff).saturating_add(1)))
        }
        b"VP8 " => {
            let side = |at| number(data, at).map(|two| u32::from(u16::from_le_bytes(two) & 0x3fff));
            Some((side(6)?, side(8)?))
        }
        _ => None,
    }
}

/// Goes from marker to marker until one that says the size.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let [mark, kind] = number(rest, 0)?;
        if mark != 0xff {
            return None;
        }
        if kind == 0xff {
            rest = rest.get(1..)?;
            continue;
        }
        let length = usize::from(u16::from_be_bytes(number(rest, 2)?));
        if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
            let side = |at| number(rest, at).map(|two| u32::from(u16::from_be_bytes(two)));
            return Some((side(7)?, side(5)?));
        }
        rest = rest.get(length.checked_add(2)?..)?;
    }
}

fn svg(text: &str) -> Result<(u32, u32), Unusable> {
    let lower = text.to_ascii_lowercase();
    let start = lower.find("<svg").ok_or(Unusable::Format)?;
    if ["<script", "<foreignobject", "javascript:", "<!entity"].iter().any(|odd| lower.contains(odd)) {
        return Err(Unusable::Script);
    }
    let tag = lower.get(start..).and_then(|rest| rest.split('>').next()).unwrap_or("");
    let attribute = |name: &str| {
        let (_, behind) = tag.split_once(&format!(" {name}="))?;
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        behind.get(1..)?.split(quote).next()
    };
    let pixels = |text: &str| {
        let number = text.trim().trim_end_matches("px").parse::<f64>().ok()?;
        // Beyond the bounds it is refused by those who asked.
        (number.is_finite() && number > 0.0).then(|| number.round().clamp(1.0, 1_000_000.0) as u32)
    };
    let own = attribute("width").and_then(pixels).zip(attribute("height").and_then(pixels));
    let seen = || {
        let sides: Vec<u32> = attribute("viewbox")?.split([' ', ',']).filter_map(pixels).collect();
        match sides.as_slice() {
            [.., width, height] => Some((*width, *height)),
            _ => None,
        }
    };
    own.or_else(seen).ok_or(Unusable::Size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_of_every_format() {
        let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0, 0, 1, 0], &[0, 0, 0, 80], b"rest"].concat();
        assert_eq!(size(&png), Ok((256, 80)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x0b\x08\0\x50\x01\0\x03";
        assert_eq!(size(jpeg), Ok((256, 80)));
        let extended = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\0\0\x4f\0\0";
        assert_eq!(size(extended), Ok((256, 80)));
        let lossless = [b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f".as_slice(), &(255_u32 | 79 << 14).to_le_bytes()].concat();
        assert_eq!(size(&lossless), Ok((256, 80)));
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\0\x01\x50\0";
        assert_eq!(size(lossy), Ok((256, 80)));
        assert_eq!(size(b"<?xml version='1.0'?>\n<svg width=\"256px\" height='80.2'>"), Ok((256, 80)));
        assert_eq!(size(b"<svg width=\"100%\" viewBox=\"0 0 256 80\">"), Ok((256, 80)));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(size(b""), Err(Unusable::Format));
        assert_eq!(size(b"\xff\xd8\xff"), Err(Unusable::Format));
        assert_eq!(size(b"GIF89a"), Err(Unusable::Format));
        assert_eq!(size(b"<svg>"), Err(Unusable::Size));
        assert_eq!(size(b"<svg width=\"99999\" height=\"10\">"), Err(Unusable::Size));
        assert_eq!(size(b"<svg viewBox=\"0 0 9 9\"><script>"), Err(Unusable::Script));
    }
}
