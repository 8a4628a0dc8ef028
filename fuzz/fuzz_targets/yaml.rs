//! What authors write: a guide, with its vendor, its translation and the procedure it may be based on.
#![no_main]

use guide_author::{compile, refresh_translation};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let files = fuzz::files(text);
    let compiled = compile(&files);
    for problem in compiled.problems.iter().chain(&compiled.notices) {
        fuzz::can_be_shown(problem, &files);
    }
    for vendor in &compiled.library.vendors {
        for guide in vendor.guides.iter().chain(&vendor.translations) {
            fuzz::use_guide(guide);
        }
    }
    let _ = refresh_translation(&files, "acme/example", "es");
});
