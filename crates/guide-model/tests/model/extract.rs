//! Properties of taking a value out of what was copied. Each rule case by case stands beside it.

use crate::fixture::vendor;
use crate::support::id;
use guide_model::{Extract, Kind, Origin, Value, ValueProblem, check_value};
use proptest::prelude::*;

fn any_rule() -> impl Strategy<Value = Extract> {
    let mark = || prop_oneof![2 => "[a-z@=/-]{1,3}", 1 => any::<String>()];
    prop_oneof![
        Just(Extract::Subdomain),
        Just(Extract::Host),
        Just(Extract::HostRest),
        any::<u16>().prop_map(Extract::PathPart),
        (0_u16..4).prop_map(Extract::PathPart),
        Just(Extract::Digits),
        mark().prop_map(Extract::After),
        mark().prop_map(Extract::Before),
        mark().prop_map(Extract::Query),
    ]
}

/// Addresses, what nearly is one, and anything.
fn any_input() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[a-z0-9]{0,4}",
        4 => prop::sample::select(vec!["https://", ".", "/", "?", "#", "&", "=", "@", ":", " ", "id", "-", "%20"])
            .prop_map(String::from),
        1 => any::<String>(),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn value(extract: Extract) -> Value {
    Value {
        id: id("v"),
        label: "V".into(),
        kind: Kind::Text,
        origin: Origin::Reader,
        help: None,
        extract: Some(extract),
        example: None,
    }
}

proptest! {
    #[test]
    fn what_is_taken_is_a_part_of_what_was_entered(rule in any_rule(), text in any_input()) {
        if let Some(part) = rule.take(&text) {
            prop_assert!(!part.is_empty());
            prop_assert_eq!(part.trim(), part.as_str());
            if rule == Extract::Digits {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(part, digits);
            } else {
                prop_assert!(text.contains(&part), "{part:?}");
            }
        }
    }

    /// Whoever cut the part out before entering it gets the same.
    #[test]
    fn a_part_is_taken_as_it_is(rule in any_rule(), text in any_input()) {
        if let (Extract::Subdomain | Extract::Host | Extract::Digits, Some(part)) = (&rule, rule.take(&text)) {
            prop_assert_eq!(rule.take(&part), Some(part));
        }
    }

    #[test]
    fn every_address_has_its_parts(
        labels in prop::collection::vec("[a-z0-9]{1,8}", 3..5), path in prop::collection::vec("[a-zA-Z0-9._-]{1,8}", 0..4),
        end in prop_oneof![Just(""), Just("/"), Just("?id=7"), Just("#top"), Just("/?id=7#top")]
    ) {
        let (host, rest) = (labels.join("."), labels[1..].join("."));
        let paths: String = path.iter().map(|part| format!("/{part}")).collect();
        for scheme in ["https://", "http://", ""] {
            let text = format!(" {scheme}{host}{paths}{end}\n");
            prop_assert_eq!(Extract::Subdomain.take(&text), Some(labels[0].clone()));
            prop_assert_eq!(Extract::Host.take(&text), Some(host.clone()));
            prop_assert_eq!(Extract::HostRest.take(&text), Some(rest.clone()));
            for at in 1..5_u16 {
                let found = Extract::PathPart(at).take(&text);
                prop_assert_eq!(found.as_ref(), path.get(usize::from(at) - 1), "{}, part {}", text, at);
            }
            let id = Extract::Query("id".into()).take(&text);
            prop_assert_eq!(id.as_deref(), end.contains("id=7").then_some("7"));
        }
    }
}

#[test]
fn the_part_is_checked_and_not_what_stands_around_it() {
    let check = |rule, text: &str| check_value(&value(rule), &vendor(), text);
    let long = format!("https://acme.bamboohr.com/{}?\u{202e}", "x".repeat(1_000));
    assert_eq!(check(Extract::Subdomain, &long), Ok("acme".into()));
    assert_eq!(check(Extract::Subdomain, "https://acme.bamboohr.com/home"), Ok("acme".into()));
    assert_eq!(check(Extract::Digits, "12\u{202e}34"), Ok("1234".into()));
    assert_eq!(check(Extract::After("=".into()), "x=\u{202e}y"), Err(ValueProblem::Hidden));
    assert_eq!(check(Extract::PathPart(1), &long), Err(ValueProblem::TooLong { most: 200 }));
    assert_eq!(check(Extract::Query("id".into()), "https://acme.bamboohr.com/"), Err(ValueProblem::NoPart));
    assert_eq!(check(Extract::Subdomain, "our company"), Err(ValueProblem::NoPart));
    assert_eq!(check(Extract::Subdomain, " \n"), Err(ValueProblem::Empty));
}
