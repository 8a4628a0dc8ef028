//! The compiled form: what comes back, and what is refused.

use crate::fixture::guide;
use guide_model::{Date, DecodeError, FORMAT, Guide, content_hash, decode, encode};

/// Where the payload starts: after magic word, format number and hash.
pub(crate) const HEADER: usize = 14;

/// Payload bytes under a header that fits them: what an attacker could publish.
pub(crate) fn sealed(payload: &[u8]) -> Vec<u8> {
    let hash = payload
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    [&b"CGDE"[..], &FORMAT.to_le_bytes(), &hash.to_le_bytes(), payload].concat()
}

#[track_caller]
fn refused(bytes: &[u8], expected: DecodeError) {
    assert_eq!(decode(bytes), Err(expected));
}

/// The guide as its compiled form has it.
fn whole() -> Guide {
    guide().with_all_rounds()
}

#[test]
fn what_goes_in_comes_out() {
    let bytes = encode(&guide()).unwrap();
    assert_eq!(decode(&bytes), Ok(whole()));
    assert_eq!(encode(&guide()), Ok(bytes));
}

#[test]
fn the_content_hash_tells_one_content_from_another() {
    let hash_of = |guide: &Guide| content_hash(&encode(guide).unwrap()).unwrap();
    assert_eq!(hash_of(&guide()), hash_of(&guide()));
    assert_ne!(hash_of(&guide()), hash_of(&Guide { title: "Another".into(), ..guide() }));
    assert_eq!(content_hash(b"<!doctype html>"), Err(DecodeError::NotAGuide));
    assert_eq!(content_hash(b"CGDE\x03\x0012345678"), Err(DecodeError::OtherFormat { found: 3 }));
    assert_eq!(content_hash(b"CGDE\x02\x001234567"), Err(DecodeError::Damaged));
}

#[test]
fn something_else_is_no_guide() {
    for bytes in [&b""[..], b"CGD", b"<!doctype html>", b"cgde\x01\x00"] {
        refused(bytes, DecodeError::NotAGuide);
    }
    assert_eq!(DecodeError::NotAGuide.to_string(), "this file is not a compiled guide");
}

#[test]
fn another_format_is_named_whatever_follows() {
    let mut bytes = encode(&guide()).unwrap();
    bytes[4..6].copy_from_slice(&300_u16.to_le_bytes());
    refused(&bytes, DecodeError::OtherFormat { found: 300 });
    refused(b"CGDE\x00\x00", DecodeError::OtherFormat { found: 0 });
    let problem = DecodeError::OtherFormat { found: 300 };
    assert_eq!(problem.to_string(), "this guide has format 300, this widget reads format 2");
}

#[test]
fn a_truncated_guide_is_damaged_at_every_length() {
    let bytes = encode(&guide()).unwrap();
    for length in 4..bytes.len() {
        refused(&bytes[..length], DecodeError::Damaged);
    }
    assert_eq!(DecodeError::Damaged.to_string(), "this compiled guide is damaged");
}

#[test]
fn a_truncated_payload_is_damaged_even_with_the_right_hash() {
    let bytes = encode(&guide()).unwrap();
    for length in HEADER..bytes.len() {
        refused(&sealed(&bytes[HEADER..length]), DecodeError::Damaged);
    }
}

#[test]
fn bytes_after_the_guide_are_damage() {
    let mut bytes = encode(&guide()).unwrap();
    refused(&sealed(&[&bytes[HEADER..], b"\0"].concat()), DecodeError::Damaged);
    bytes.push(0);
    refused(&bytes, DecodeError::Damaged);
}

#[test]
fn every_flipped_bit_is_noticed() {
    let bytes = encode(&guide()).unwrap();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << bit;
            assert!(decode(&flipped).is_err(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn a_length_that_is_not_there_takes_no_memory() {
    // The first field is the vendor's id: a length of almost 2^32 or 2^64, then nothing.
    for length in [&[0xff, 0xff, 0xff, 0xff, 0x0f][..], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]] {
        refused(&sealed(length), DecodeError::Damaged);
        // The same as the number of mail domains, after the id "a" and the name "".
        refused(&sealed(&[&[1, b'a', 0], length].concat()), DecodeError::Damaged);
    }
}

#[test]
fn what_the_types_forbid_is_damaged() {
    let wrong_day = Guide { checked_on: Date { year: 2026, month: 2, day: 30 }, ..guide() };
    refused(&encode(&wrong_day).unwrap(), DecodeError::Damaged);

    let payload = encode(&guide()).unwrap().split_off(HEADER);
    for (good, bad) in [("acme", "ac/e"), ("https://acme", "jttps://acme"), ("work_email", "work email")] {
        let at = payload.windows(good.len()).position(|window| window == good.as_bytes()).unwrap();
        let mut changed = payload.clone();
        changed[at..at + good.len()].copy_from_slice(bad.as_bytes());
        refused(&sealed(&changed), DecodeError::Damaged);
    }
}

/// The fixture's payload with the first of these bytes replaced.
#[track_caller]
fn spliced(good: &[u8], bad: &[u8]) -> Vec<u8> {
    let payload = encode(&guide()).unwrap().split_off(HEADER);
    let at = payload.windows(good.len()).position(|window| window == good).unwrap();
    sealed(&[&payload[..at], bad, &payload[at + good.len()..]].concat())
}

#[test]
fn the_reader_agrees_with_the_writers_own() {
    let bytes = encode(&guide()).unwrap();
    assert_eq!(decode(&bytes).ok(), postcard::from_bytes(&bytes[HEADER..]).ok());
    // The helper of the tests below does no damage by itself.
    assert_eq!(decode(&spliced(b"\x04acme", b"\x04acme")), Ok(whole()));
    assert_ne!(decode(&spliced(b"\x04acme", b"\x03ace")), Ok(whole()));
}

#[test]
fn a_number_has_one_form_and_fits_its_type() {
    // The length of the vendor's id, with one and with four bytes more than it takes.
    refused(&spliced(b"\x04acme", b"\x84\x00acme"), DecodeError::Damaged);
    refused(&spliced(b"\x04acme", b"\x84\x80\x80\x80\x00acme"), DecodeError::Damaged);
    refused(&spliced(b"\x04acme", b"\x84\x80\x80\x80\x80\x00acme"), DecodeError::Damaged);
    // A fingerprint of 32 bits, and of 33.
    let most = b"\xff\xff\xff\xff\x0f";
    assert_eq!(decode(&spliced(most, most)), Ok(whole()));
    refused(&spliced(most, b"\xff\xff\xff\xff\x1f"), DecodeError::Damaged);
    refused(&spliced(most, b"\xff\xff\xff\xff\xff"), DecodeError::Damaged);
    // 10 to 300 minutes, to 65,535, to 65,536.
    let longest = decode(&spliced(b"\x0a\xac\x02", b"\x0a\xff\xff\x03")).unwrap();
    assert_eq!(longest.effort[0].most, u16::MAX);
    refused(&spliced(b"\x0a\xac\x02", b"\x0a\x80\x80\x04"), DecodeError::Damaged);
}

#[test]
fn what_no_writer_writes_is_damaged() {
    // Whether the vendor's mail domains are exclusive; whether there is an edition; a style; a text that is none.
    for (good, bad) in [
        (&b"mail.acme.example\x00"[..], &b"mail.acme.example\x02"[..]),
        (b"\x01\x03PEO", b"\x02\x03PEO"),
        (b"Plain \x00", b"Plain \x06"),
        (b"Plain \x00", b"Plain \xff\xff\xff\xff\x0f"),
        (b"\x04Acme", b"\x04Acm\xff"),
    ] {
        refused(&spliced(good, bad), DecodeError::Damaged);
    }
    assert!(decode(&spliced(b"Plain \x00", b"Plain \x05")).is_ok());
}

#[test]
fn a_claimed_number_of_items_ends_with_the_input() {
    // The vendor's mail domains: 2^32 - 1 of them, and input for a hundred thousand empty ones.
    let payload = [&b"\x01a\x00\xff\xff\xff\xff\x0f"[..], &[0; 100_000]].concat();
    refused(&sealed(&payload), DecodeError::Damaged);
    // Nothing but zeros: every text empty, every list without items.
    refused(&sealed(&[0; 1_000]), DecodeError::Damaged);
    refused(&sealed(b""), DecodeError::Damaged);
}
