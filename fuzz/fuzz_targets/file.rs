//! Progress as a file, which anyone may have changed.
#![no_main]

use guide_model::Progress;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let guide = &*fuzz::GUIDE;
    let Ok(progress) = Progress::from_file(guide, text) else { return };
    assert_eq!(Progress::from_file(guide, &progress.to_file(guide)).as_ref(), Ok(&progress));
    fuzz::survives(&progress, guide);
    let mut here = Progress::default();
    here.adopt(&progress, guide);
    here.join(&progress);
    fuzz::survives(&here, guide);
});
