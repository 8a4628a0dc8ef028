//! What is found in the linking window's text, copied as a whole, and what is not taken for it.

use crate::fixture::{guide, vendor};
use crate::support::id;
use guide_model::{Guide, Kind, Origin, Value, Vendor, check_value, find_values};
use proptest::prelude::*;

/// The fixture with the values of a linking window: two names, a mail address and the name of a company.
fn window() -> Guide {
    let value = |name: &str, label: &str, kind, origin| Value {
        id: id(name),
        label: label.into(),
        kind,
        origin,
        help: None,
        extract: None,
        example: None,
    };
    Guide {
        values: vec![
            value("first_name", "First name", Kind::Name, Origin::LinkingFlow),
            value("last_name", "Last name", Kind::Name, Origin::LinkingFlow),
            value("work_email", "Work email", Kind::Email, Origin::LinkingFlow),
            value("name", "Name", Kind::Text, Origin::LinkingFlow),
            value("company", "Company", Kind::Text, Origin::Reader),
        ],
        ..guide()
    }
}

#[track_caller]
fn finds(block: &str, expected: &[(&str, &str)]) {
    let found = find_values(&window(), block);
    let found: Vec<_> = found.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    assert_eq!(found, expected, "{block}");
}

const ALL: [(&str, &str); 3] = [("first_name", "Ada"), ("last_name", "Lovelace"), ("work_email", "ada+7@acme.example")];

#[test]
fn a_value_stands_behind_its_label() {
    for block in [
        "First name: Ada\nLast name: Lovelace\nWork email: ada+7@acme.example",
        "Create an account\r\n\r\nFirst Name\tAda\r\nLast Name\tLovelace\r\nWork Email\tada+7@acme.example\r\n",
        "FIRST NAME Ada\n  LAST NAME Lovelace\n WORK EMAIL ada+7@acme.example",
        "First name = Ada\nLast name - Lovelace\nWork email – ada+7@acme.example",
        "Work email:\u{a0}ada+7@acme.example\nLast name:\u{a0}Lovelace\nFirst name:\u{a0}Ada",
        "First name\nAda\n\nLast name\nLovelace\n\nWork email\nada+7@acme.example\n",
        "First name:\n  Ada\nLast name:\n  Lovelace\nWork email:\n  ada+7@acme.example",
        "Work email\nCopy\nFirst name: Ada\nLast name: Lovelace\n<ada+7@acme.example>.",
    ] {
        finds(block, &ALL);
    }
}

#[test]
fn a_mail_address_needs_no_label_where_it_is_the_only_one() {
    finds("Invite ada+7@acme.example, please.", &[("work_email", "ada+7@acme.example")]);
    finds("(ada+7@acme.example) ada+7@acme.example.", &[("work_email", "ada+7@acme.example")]);
    finds("mailto:ada+7@acme.example", &[("work_email", "ada+7@acme.example")]);
    finds("ada+7@acme.example or bob@acme.example", &[]);
    finds("Work email: ada+7@acme.example\nSupport: help@acme.example", &[("work_email", "ada+7@acme.example")]);
    // Which of two would it be?
    let mut two = window();
    two.values.push(Value { id: id("other"), label: "Other".into(), ..two.values[2].clone() });
    assert_eq!(find_values(&two, "ada+7@acme.example"), []);
}

#[test]
fn nothing_is_guessed() {
    for block in [
        "",
        "Ada Lovelace",
        "My first name: Ada",
        "First nameAda",
        "First names: Ada",
        "First name of the administrator: Ada",
        "First name:",
        "First name",
        // The heads of a table.
        "First name\tLast name\tWork email\nAda\tLovelace\tnone",
        "First name\nLast name\n",
        // The reader gives that one.
        "Company: Acme",
        "Work email: Ada",
    ] {
        finds(block, &[]);
    }
    finds("Name of the company: Acme", &[]);
    finds("Name: Acme", &[("name", "Acme")]);
    let mut longer = window();
    longer.values[4].label = "Name on the invoice".into();
    assert_eq!(find_values(&longer, "Name on the invoice: Acme"), []);
}

#[test]
fn what_no_check_lets_through_is_not_found() {
    finds("First name: A\u{202e}da\nLast name: Lov\u{200b}elace\nWork email: ada@acme.example.evil.example", &[]);
    finds("Work email: ada@evil.example", &[]);
    finds("ada@evil.example", &[]);
    finds(&format!("First name: {}", "a".repeat(101)), &[]);
    let anywhere = Guide { vendor: Vendor { mail_domains: Vec::new(), ..vendor() }, ..window() };
    assert_eq!(find_values(&anywhere, "ada@evil.example"), [(id("work_email"), "ada@evil.example".into())]);
}

proptest! {
    #[test]
    fn what_is_found_was_there_and_passes_its_check(
        parts in prop::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "First name", "last name", "Work Email", "Name", ":", "\t", "\n", " ", "=", "–", "@", "ada@acme.example",
                "Ada", "\u{a0}", "\r\n", "é"
            ]).prop_map(String::from),
            any::<String>(),
        ], 0..16)
    ) {
        let (guide, block) = (window(), parts.concat());
        for (id, text) in find_values(&guide, &block) {
            prop_assert!(block.contains(&text));
            let value = guide.value(&id).unwrap();
            prop_assert_eq!(value.origin, Origin::LinkingFlow);
            prop_assert_eq!(check_value(value, &guide.vendor, &text), Ok(text));
        }
    }

    #[test]
    fn every_name_is_found_in_every_shape(
        name in prop_oneof!["[A-Z][a-zà-öø-ÿ]{1,8}", "[А-Я][а-я]{1,8}"], shape in prop::sample::select(vec![": ", ":", "\t", ":\n", "\n", " ", " – "])
    ) {
        let guide = window();
        let block = format!("Welcome!\nFirst name{shape}{name}\nContinue");
        prop_assert_eq!(find_values(&guide, &block), [(id("first_name"), name)]);
    }
}
