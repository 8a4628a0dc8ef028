//! The compiled form of a guide: `CGDE`, format number, content hash, `postcard` payload.
//!
//! The payload is the order of fields and variants in `guide`, so a change there that is not an
//! addition at the end of an enum needs a new [`FORMAT`]. `postcard` writes it; the reader is our own
//! (`decode`), because a derived one makes the WASM 15 KB larger, 5 KB compressed. `Deserialize` is derived
//! for the tests alone, which hold the reader against it; what nobody calls does not ship.

use crate::Guide;
use crate::decode::Reader;
use std::fmt;

/// The format number this build reads and writes. Also part of a guide's address (`guides/f2/…`).
pub const FORMAT: u16 = 2;

const MAGIC: [u8; 4] = *b"CGDE";

/// Why bytes are not a guide that this build can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecodeError {
    /// They are something else, such as an error page.
    NotAGuide,
    /// They are a guide of another format.
    OtherFormat {
        /// The format number found.
        found: u16,
    },
    /// They were a guide of this format once.
    Damaged,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAGuide => f.write_str("this file is not a compiled guide"),
            Self::OtherFormat { found } => {
                write!(f, "this guide has format {found}, this widget reads format {FORMAT}")
            }
            Self::Damaged => f.write_str("this compiled guide is damaged"),
        }
    }
}

/// The compiled form of a guide, with all rounds of its loops. The same guide always gives the same bytes.
///
/// # Errors
/// [`DecodeError::Damaged`] if the serializer refuses, which no guide is known to cause.
pub fn encode(guide: &Guide) -> Result<Vec<u8>, DecodeError> {
    let payload = postcard::to_allocvec(&guide.with_all_rounds()).map_err(|_| DecodeError::Damaged)?;
    let mut bytes = Vec::with_capacity(payload.len().saturating_add(14));
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.extend_from_slice(&hash(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// Reads a compiled guide.
///
/// # Errors
/// [`DecodeError`] says what the bytes are instead. Bytes after the guide are an error, too.
pub fn decode(bytes: &[u8]) -> Result<Guide, DecodeError> {
    let (stamp, payload) = header(bytes)?;
    if stamp != hash(payload) {
        return Err(DecodeError::Damaged);
    }
    Reader::read_all(payload).ok_or(DecodeError::Damaged)
}

/// The content hash of a compiled guide: two guides with the same one have the same content.
///
/// # Errors
/// [`DecodeError`] says what the bytes are instead. The guide behind the hash is not looked at.
pub fn content_hash(bytes: &[u8]) -> Result<u64, DecodeError> {
    header(bytes).map(|(stamp, _)| stamp)
}

/// The content hash and what it is of.
fn header(bytes: &[u8]) -> Result<(u64, &[u8]), DecodeError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(DecodeError::NotAGuide)?;
    let (format, rest) = rest.split_first_chunk::<2>().ok_or(DecodeError::Damaged)?;
    let found = u16::from_le_bytes(*format);
    if found != FORMAT {
        return Err(DecodeError::OtherFormat { found });
    }
    let (stamp, payload) = rest.split_first_chunk::<8>().ok_or(DecodeError::Damaged)?;
    Ok((u64::from_le_bytes(*stamp), payload))
}

/// FNV-1a, 64 bit: finds accidents, not attackers, who could write a whole guide as well.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
