//! A compiled guide, with or without its header: whatever is accepted is what would be written.
#![no_main]

use guide_model::{content_hash, decode, encode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = (decode(bytes), content_hash(bytes));
    let whole = fuzz::sealed(bytes);
    if let Ok(guide) = decode(&whole) {
        assert_eq!(encode(&guide).as_ref(), Ok(&whole));
        fuzz::use_guide(&guide);
    }
});
