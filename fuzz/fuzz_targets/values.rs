//! The record of a reader's values, as another tab or an extension may have left it in storage.
#![no_main]

use guide_model::{Values, check_value, find_values};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    // Also what a reader pastes.
    let guide = &*fuzz::GUIDE;
    for (id, found) in find_values(guide, text) {
        assert!(text.contains(&found) && guide.value(&id).is_some());
    }
    for value in &guide.values {
        if let Ok(checked) = check_value(value, &guide.vendor, text) {
            let mut values = Values::default();
            values.keep(&value.id, &checked);
            assert_eq!(values.usable(&value.id), Some(checked.as_str()));
        }
    }
    let Ok(mut values) = Values::parse(text) else { return };
    assert_eq!(Values::parse(&values.to_string()).as_ref(), Ok(&values));
    values.apply_renames(guide);
    let once = values.clone();
    values.apply_renames(guide);
    values.join(&once);
    assert_eq!(values, once);
    values.forget_all();
    assert!(!values.holds_any());
    values.join(&once);
    assert!(!values.holds_any(), "what was forgotten comes back");
});
