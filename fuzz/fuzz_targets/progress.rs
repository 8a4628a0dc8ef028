//! The record of what a reader did, as another tab or an extension may have left it in storage.
#![no_main]

use guide_model::Progress;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(progress) = Progress::parse(text) else { return };
    fuzz::survives(&progress, &fuzz::GUIDE);
    let mut both = Progress::default();
    both.adopt(&progress, &fuzz::GUIDE);
    let once = both.clone();
    both.adopt(&progress, &fuzz::GUIDE);
    assert_eq!(both, once, "what was adopted is adopted once");
});
