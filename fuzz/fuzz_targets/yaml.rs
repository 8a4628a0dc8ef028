//! What authors write: a guide, with its vendor, its translation and the procedure it may be based on.
#![no_main]

use guide_author::{Content, LintOptions, compile, lint, refresh_translation, write_ids};
use guide_model::Date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut files = fuzz::files(text);
    let compiled = compile(&files);
    for problem in compiled.problems.iter().chain(&compiled.notices) {
        fuzz::can_be_shown(problem, &files);
    }
    for vendor in &compiled.library.vendors {
        for guide in vendor.guides.iter().chain(&vendor.translations) {
            fuzz::use_guide(guide);
        }
    }
    // What is slower is not done each time, but for the same inputs always.
    match text.len() % 4 {
        0 => {
            for problem in &lint(&files, LintOptions { today: Date::of_day(20_778), max_age: LintOptions::MAX_AGE }) {
                fuzz::can_be_shown(problem, &files);
            }
        }
        1 => {
            let _ = refresh_translation(&files, "acme/example", "es");
        }
        2 => {
            let all_written = write_ids(&files, &compiled.problems);
            for written in &all_written {
                assert!(!written.ids.is_empty());
                let file = files.iter_mut().find(|file| file.path == written.file).expect("one of the files");
                file.content = Content::Text(written.text.clone());
            }
            if !all_written.is_empty() {
                for problem in &compile(&files).problems {
                    fuzz::can_be_shown(problem, &files);
                }
            }
        }
        _ => {}
    }
});
