//! Ids, addresses and templates.

use crate::support::{id, one_value};
use guide_model::{Here, Href, HrefProblem, Id, InvalidId, Piece, Slug, Template, Text};

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
    let here = Here { today: 20_778, page: "https://acme.example/help#step".into() };
    let fill = |template: &Template, known: Option<&'static str>| template.fill(&here, &|_| known);
    let template = Template(vec![Piece::Fixed("Invite ".into()), Piece::Value(id("first_name"))]);
    assert_eq!(fill(&template, None), None);
    assert_eq!(fill(&template, Some("Ada")), Some("Invite Ada".into()));
    assert_eq!(template.values().collect::<Vec<_>>(), [&id("first_name")]);
    // What a value holds is text, never a template again.
    assert_eq!(fill(&one_value("first_name"), Some("{work_email}")), Some("{work_email}".into()));
    assert_eq!(fill(&Template::fixed("No Department"), None), Some("No Department".into()));
    assert_eq!(fill(&Template::default(), None), Some(String::new()));
    let where_and_when = Template(vec![Piece::Today("D.M.YYYY, ".into()), Piece::Page]);
    assert_eq!(fill(&where_and_when, None), Some("21.11.2026, https://acme.example/help#step".into()));
    assert_eq!(where_and_when.values().count(), 0);
}

#[test]
fn an_id_of_a_round_is_one_that_can_be_written_down() {
    assert_eq!(id("note-id").in_round(2), id("note-id--2"));
    assert_eq!(id(&"a".repeat(60)).in_round(99).as_str().len(), 64);
    // No author can write one that is too long for that.
    assert_eq!(id(&"a".repeat(61)).in_round(99), id(&"a".repeat(61)));
}

#[test]
fn a_text_knows_whether_it_is_empty() {
    assert!(Text::default().is_empty());
    assert!(!Text::plain("x").is_empty());
}
