//! Ids, addresses, templates and days.

use crate::support::{id, one_value};
use guide_model::{Date, Href, HrefProblem, Id, InvalidId, Piece, Slug, Template, Text};

#[test]
fn ids_are_short_and_plain() {
    assert_eq!(Id::new("work_email").unwrap().as_str(), "work_email");
    assert_eq!(Slug::new("adp-run").unwrap().to_string(), "adp-run");
    assert!(Id::new(&"a".repeat(64)).is_ok());
    for wrong in ["", "Work", "a b", "a/b", "..", "é", "a\n", "%61", &"a".repeat(65)] {
        assert_eq!(Id::new(wrong), Err(InvalidId), "{wrong:?}");
        assert_eq!(Slug::new(wrong), Err(InvalidId), "{wrong:?}");
    }
    assert_eq!(Slug::new("work_email"), Err(InvalidId));
    assert_eq!(InvalidId.to_string(), "an id has 1 to 64 characters of a-z, 0-9, - and _");
}

#[test]
fn addresses_are_https_or_mailto() {
    assert_eq!(Href::new("https://acme.example/help/?a=b#c").unwrap().as_str(), "https://acme.example/help/?a=b#c");
    for wrong in
        ["javascript:alert(1)", "http://a.example", "//a.example", "HTTPS://a.example", " https://a", "data:x", ""]
    {
        assert_eq!(Href::new(wrong), Err(HrefProblem::Scheme), "{wrong:?}");
    }
    for wrong in [
        "https://",
        "https:///x",
        "https://?a",
        "https://#a",
        "https://a b",
        "https://a\n",
        "https://a\"b",
        "https://a'b",
        "https://a<b",
        "https://a\\b",
        "https://a`b",
        "mailto:",
        "mailto:?subject=x",
    ] {
        assert_eq!(Href::new(wrong), Err(HrefProblem::Form), "{wrong:?}");
    }
    assert_eq!(HrefProblem::Scheme.to_string(), "an address starts with https:// or mailto:");
    assert_eq!(HrefProblem::Form.to_string(), "an address has no spaces, quotation marks or control characters");
}

#[test]
fn a_mail_address_ends_at_the_question_mark() {
    assert_eq!(Href::new("mailto:a@b.example?subject=x").unwrap().mail_address(), Some("a@b.example"));
    assert_eq!(Href::new("mailto:a@b.example").unwrap().mail_address(), Some("a@b.example"));
    assert_eq!(Href::new("https://b.example").unwrap().mail_address(), None);
}

#[test]
fn a_template_waits_for_its_values() {
    let template = Template(vec![Piece::Fixed("Invite ".into()), Piece::Value(id("first_name"))]);
    assert_eq!(template.fill(|_| None), None);
    assert_eq!(template.fill(|_| Some("Ada")), Some("Invite Ada".into()));
    assert_eq!(template.values().collect::<Vec<_>>(), [&id("first_name")]);
    // What a value holds is text, never a template again.
    assert_eq!(one_value("first_name").fill(|_| Some("{work_email}")), Some("{work_email}".into()));
    assert_eq!(Template::fixed("No Department").fill(|_| None), Some("No Department".into()));
    assert_eq!(Template::default().fill(|_| None), Some(String::new()));
}

#[test]
fn a_text_knows_whether_it_is_empty() {
    assert!(Text::default().is_empty());
    assert!(!Text::plain("x").is_empty());
}

#[test]
fn days_exist_or_are_refused() {
    for day in ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        assert_eq!(Date::parse(day).unwrap().to_string(), day);
    }
    for wrong in [
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2026-1-1",
        "2026-11-21-",
        "2026-11-21 ",
        "",
        "0000-01-01",
        "+026-01-01",
        "10000-01-01",
        "2026/11/21",
        "٢٠٢٦-11-21",
    ] {
        assert_eq!(Date::parse(wrong), None, "{wrong:?}");
    }
}
