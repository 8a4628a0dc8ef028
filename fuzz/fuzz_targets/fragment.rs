//! A customer link, which anyone may have made.
#![no_main]

use guide_model::Link;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let guide = &*fuzz::GUIDE;
    let Ok(Some(link)) = Link::parse(text) else { return };
    let (values, problems) = link.check(guide);
    assert!(values.len() + problems.len() <= 64);
    let found: Vec<_> = values.iter().map(|value| (value.id.clone(), value.text.clone())).collect();
    let again = Link::parse(&Link::write(guide, &found)).expect("it is a link").expect("of a vendor");
    assert_eq!(again.check(guide), (values, Vec::new()), "a link that was written is read as what it was");
});
