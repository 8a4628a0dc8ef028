//! Property tests of input from outside: nothing panics, and what is accepted means one thing.

use crate::codec::{HEADER, sealed};
use crate::fixture::{guide, vendor};
use crate::support::{any_id, any_record, any_stamp, any_text};
use guide_model::{Guide, Id, Kind, Link, Progress, Value, Values, Vendor, check_value, decode, encode};
use proptest::prelude::*;

/// Lines that nearly make a record.
fn nearly(name: &'static str) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z0-9-]{0,4}",
        any_stamp().prop_map(|stamp| stamp.to_string()),
        any_text(),
        prop::sample::select(vec![
            "epoch",
            "open",
            "done",
            "yes",
            "typed",
            "vouched",
            "offered",
            "forgotten",
            "offered-forgotten"
        ])
        .prop_map(String::from),
    ];
    let line = prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "));
    (prop::collection::vec(line, 0..6), 0_u32..3)
        .prop_map(move |(lines, version)| format!("{name} {version}\n{}\n", lines.join("\n")))
}

/// Fragments of what links are made of.
fn nearly_a_link() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "#",
            "vendor",
            "system",
            "first_name",
            "password",
            "work_email",
            "acme",
            "=",
            "&",
            "%",
            "+"
        ])
        .prop_map(String::from),
        "%[0-9a-fA-F]{2}",
        any_text(),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| format!("#vendor=acme&{}", parts.concat()))
}

/// A value of the fixture and a text, padded, that it accepts.
fn acceptable() -> impl Strategy<Value = (Id, String)> {
    let address = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,60}@([a-z0-9]{1,20}\\.){1,4}[a-z]{2,6}";
    // Of one alphabet, or hardly any would be accepted.
    let wide = prop_oneof!["[ !-@\\p{Latin}]{1,220}", "[ !-@\\p{Cyrillic}]{1,220}", "[ !-@\\p{Han}\\p{Arabic}]{1,40}"];
    (prop::sample::select(guide().values), address, prop_oneof!["[ -~]{1,200}", wide])
        .prop_map(|(value, address, text)| (value.clone(), if value.kind == Kind::Email { address } else { text }))
        .prop_filter_map("is refused", |(value, text)| {
            let vendor = Vendor { mail_domains: Vec::new(), ..vendor() };
            check_value(&value, &vendor, &text).ok().map(|text| (value.id.clone(), text))
        })
}

proptest! {
    #[test]
    fn any_text_is_read_as_progress_or_refused(text in prop_oneof![any::<String>(), nearly("connector-guide-progress")]) {
        if let Ok(progress) = Progress::parse(&text) {
            prop_assert_eq!(Progress::parse(&progress.to_string()), Ok(progress));
        }
    }

    #[test]
    fn any_text_is_read_as_values_or_refused(text in prop_oneof![any::<String>(), nearly("connector-guide-values")]) {
        if let Ok(values) = Values::parse(&text) {
            prop_assert_eq!(Values::parse(&values.to_string()), Ok(values));
        }
    }

    #[test]
    fn a_record_without_its_end_is_never_read_as_something_else(
        entries in prop::collection::vec((any_id(), any_record()), 0..6), cut in any::<prop::sample::Index>()
    ) {
        let mut progress = Progress::default();
        for (id, record) in &entries {
            progress.set(id, *record);
        }
        let text = progress.to_string();
        let cut = &text[..cut.index(text.len())];
        // At the end of a line it is a shorter record, and all that it says is true.
        if let Ok(shorter) = Progress::parse(cut) {
            prop_assert!(cut.ends_with('\n'));
            progress.join(&shorter);
            prop_assert_eq!(progress.to_string(), text);
        }
    }

    #[test]
    fn any_fragment_is_read_or_refused(text in prop_oneof![any::<String>(), nearly_a_link()]) {
        if let Ok(Some(link)) = Link::parse(&text) {
            let (values, problems) = link.check(&guide());
            for value in &values {
                let of = guide();
                let held = Value { extract: None, ..of.value(&value.id).unwrap().clone() };
                prop_assert_eq!(check_value(&held, &of.vendor, &value.text), Ok(value.text.clone()));
            }
            prop_assert!(values.len() + problems.len() <= 64);
        }
    }

    #[test]
    fn what_is_written_into_a_link_comes_out_of_it(values in prop::collection::btree_map(any::<u8>(), acceptable(), 1..4)) {
        let guide = Guide { vendor: Vendor { mail_domains: Vec::new(), ..vendor() }, ..guide() };
        let mut values: Vec<_> = values.into_values().collect();
        values.sort();
        values.dedup_by(|one, other| one.0 == other.0);
        let link = Link::parse(&Link::write(&guide, &values)).unwrap().unwrap();
        prop_assert!(link.is_for(&guide));
        let (found, problems) = link.check(&guide);
        prop_assert_eq!(problems, vec![]);
        let found: Vec<_> = found.into_iter().map(|value| (value.id, value.text)).collect();
        prop_assert_eq!(found, values);
    }

    #[test]
    fn what_passes_a_check_passes_it_again_and_can_be_kept((id, text) in acceptable()) {
        let vendor = Vendor { mail_domains: Vec::new(), ..vendor() };
        // Nothing is taken out of what was taken out already.
        let value = Value { extract: None, ..guide().value(&id).unwrap().clone() };
        prop_assert_eq!(check_value(&value, &vendor, &text), Ok(text.clone()));
        let mut values = Values::default();
        values.keep(&id, &text);
        prop_assert_eq!(values.usable(&id), Some(text.as_str()));
        prop_assert_eq!(Values::parse(&values.to_string()), Ok(values));
    }

    #[test]
    fn any_bytes_are_decoded_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(decode(&bytes).is_err());
        prop_assert!(decode(&sealed(&bytes)).is_err());
    }

    #[test]
    fn a_guide_changed_on_purpose_is_decoded_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)
    ) {
        let mut payload = encode(&guide()).unwrap().split_off(HEADER);
        for (at, byte) in changes {
            let at = at.index(payload.len());
            payload[at] = byte;
        }
        // What is accepted is what the writer's own reader finds, and what would be written again.
        let bytes = sealed(&payload);
        let expected = postcard::from_bytes::<Guide>(&payload).ok().filter(|guide| encode(guide).as_ref() == Ok(&bytes));
        prop_assert_eq!(decode(&bytes).ok(), expected);
    }
}
