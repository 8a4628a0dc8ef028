//! What a value may look like, by kind, and what vouches for one.

use crate::fixture::vendor;
use crate::support::id;
use guide_model::{Kind, Origin, Value, ValueProblem, Vendor, check_value, mail_domain};

fn value(kind: Kind, origin: Origin) -> Value {
    Value { id: id("v"), label: "V".into(), kind, origin, help: None, extract: None, example: None }
}

fn no_domains() -> Vendor {
    Vendor { mail_domains: Vec::new(), ..vendor() }
}

#[track_caller]
fn accepted(kind: Kind, text: &str, expected: &str) {
    assert_eq!(
        check_value(&value(kind, Origin::LinkingFlow), &no_domains(), text),
        Ok(expected.to_owned()),
        "{text:?}"
    );
}

#[track_caller]
fn refused(kind: Kind, text: &str, problem: ValueProblem) {
    assert_eq!(check_value(&value(kind, Origin::LinkingFlow), &no_domains(), text), Err(problem), "{text:?}");
}

#[test]
fn the_space_around_a_value_goes_and_nothing_else() {
    accepted(Kind::Name, " Ada  Lovelace\n", "Ada  Lovelace");
    accepted(Kind::Email, " link+a83@acme.example ", "link+a83@acme.example");
    accepted(Kind::Text, "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>");
    accepted(Kind::Name, "Zoë 李 O’Neil-Ñandú", "Zoë 李 O’Neil-Ñandú");
}

#[test]
fn nothing_is_no_value() {
    for kind in [Kind::Text, Kind::Name, Kind::Email] {
        refused(kind, "", ValueProblem::Empty);
        refused(kind, " \t\n\u{a0}\u{3000}", ValueProblem::Empty);
    }
}

#[test]
fn each_kind_has_its_length_in_characters() {
    for (kind, most) in [(Kind::Text, 200), (Kind::Name, 100)] {
        let text = "é".repeat(most);
        accepted(kind, &text, &text);
        refused(kind, &"é".repeat(most + 1), ValueProblem::TooLong { most });
    }
    let domain = "@acme.example";
    let address = |length: usize| format!("{}{domain}", "a".repeat(length - domain.len()));
    accepted(Kind::Email, &address(254), &address(254));
    refused(Kind::Email, &address(255), ValueProblem::TooLong { most: 254 });
}

#[test]
fn what_cannot_be_seen_is_refused() {
    for hidden in [
        '\u{0}',
        '\t',
        '\n',
        '\r',
        '\u{7f}',
        '\u{85}',
        '\u{ad}',
        '\u{200b}',
        '\u{200d}',
        '\u{202e}',
        '\u{2066}',
        '\u{2028}',
        '\u{2800}',
        '\u{3164}',
        '\u{e000}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{fffd}',
        '\u{ffff}',
        '\u{e0041}',
        '\u{10ffff}',
    ] {
        for kind in [Kind::Text, Kind::Name, Kind::Email] {
            refused(kind, &format!("a{hidden}b@acme.example"), ValueProblem::Hidden);
        }
    }
}

#[test]
fn what_is_no_mail_address() {
    for wrong in [
        "a",
        "@b.example",
        "a@",
        "a@b",
        "a@b@c.example",
        "a b@c.example",
        "a@c..example",
        ".a@c.example",
        "a.@c.example",
        "a..b@c.example",
        "a@-c.example",
        "a@c-.example",
        "a@.example",
        "a@c.example.",
        "a@c.",
        "a@goprofi\u{142}es.example",
        "a@[127.0.0.1]",
        "a@127.0.0.1",
        "<a@b.example>",
        "\"a\"@b.example",
        "a(b)@c.example",
        "mailto:a@b.example",
        "a@b.example, c@d.example",
        "a@b_c.example",
    ] {
        refused(Kind::Email, wrong, ValueProblem::NotMail);
        assert_eq!(mail_domain(wrong), None, "{wrong:?}");
    }
    // What is closer to the matter is said: the first letter is a Cyrillic one.
    refused(Kind::Email, "\u{430}@c.example", ValueProblem::MixedLetters);
    assert_eq!(mail_domain("\u{430}@c.example"), None);
}

#[test]
fn mail_addresses_have_a_domain() {
    assert_eq!(mail_domain("o'neil+x/y=z@Mail.Acme-2.example"), Some("Mail.Acme-2.example"));
    assert_eq!(mail_domain("a@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"), Some("xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"));
}

#[test]
fn a_declared_domain_refuses_and_never_by_prefix_or_suffix() {
    let (vendor, value) = (vendor(), value(Kind::Email, Origin::Vendor));
    for foreign in
        ["a@evil.example", "a@acme.example.org", "a@xacme.example", "a@sub.acme.example", "acme.example@x.example"]
    {
        let allowed = vec!["acme.example".into(), "mail.acme.example".into()];
        assert_eq!(check_value(&value, &vendor, foreign), Err(ValueProblem::ForeignDomain { allowed }), "{foreign}");
    }
    for own in ["a@ACME.example", "a@mail.acme.example"] {
        assert_eq!(check_value(&value, &vendor, own), Ok(own.to_owned()));
    }
}

#[test]
fn the_readers_own_address_may_lie_anywhere() {
    let value = value(Kind::Email, Origin::Reader);
    assert_eq!(check_value(&value, &vendor(), "hr@customer.example"), Ok("hr@customer.example".to_owned()));
}
