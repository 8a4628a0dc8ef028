//! The form for customer links: what it asks, what it refuses, and the link that comes of it.
#![allow(clippy::unwrap_used, reason = "in a test, a panic is the report")]

use guide_model::{Link, decode};
use link_form::Form;

/// A form for the guide with every construct.
fn form() -> Form {
    Form::new(decode(include_bytes!("../../guide-model/tests/golden/f2.guide")).unwrap())
}

#[test]
fn it_asks_for_what_somebody_else_gives_to_the_reader() {
    let form = form();
    let asked: Vec<&str> = form.values().map(|value| value.label.as_str()).collect();
    assert_eq!(asked, ["First name", "Work email"], "not for the reader's own, and never for a secret");
}

#[test]
fn the_link_holds_what_passed_in_the_guides_order() {
    let mut form = form();
    assert_eq!(form.link(), "#vendor=acme&system=peoplesys");
    assert_eq!(form.fill("work_email", " hr+acme@acme.example "), None);
    assert_eq!(form.fill("first_name", "Zoë & Co"), None);
    let link = "#vendor=acme&system=peoplesys&first_name=Zo%C3%AB%20%26%20Co&work_email=hr%2Bacme%40acme.example";
    assert_eq!(form.link(), link);
    // Whoever opens it is offered just that.
    let guide = decode(include_bytes!("../../guide-model/tests/golden/f2.guide")).unwrap();
    let (offered, left_out) = Link::parse(&form.link()).unwrap().unwrap().check(&guide);
    let texts: Vec<&str> = offered.iter().map(|value| value.text.as_str()).collect();
    assert_eq!((texts, left_out), (vec!["Zoë & Co", "hr+acme@acme.example"], vec![]));
    // What is taken back is out of it.
    assert_eq!(form.fill("first_name", ""), None);
    assert_eq!(form.link(), "#vendor=acme&system=peoplesys&work_email=hr%2Bacme%40acme.example");
}

#[test]
fn what_is_refused_is_said_and_leaves_the_link() {
    let mut form = form();
    assert_eq!(form.fill("work_email", "hr@acme.example"), None);
    let refused = |form: &mut Form, text: &str, why: &str| {
        assert_eq!(form.fill("work_email", text).as_deref(), Some(why));
        assert_eq!(form.link(), "#vendor=acme&system=peoplesys");
    };
    refused(&mut form, "hr", "That is not an email address. An address looks like name@company.com.");
    refused(
        &mut form,
        "hr@evil.example",
        "That address is not right for this. It ends in @acme.example or @mail.acme.example.",
    );
    refused(&mut form, "h\u{440}@acme.example", "Some letters in that do not belong together. Type it by hand.");
    refused(&mut form, "h\u{200b}r@acme.example", "That has characters that cannot be seen. Type it by hand.");
}

#[test]
fn what_the_guide_does_not_ask_for_never_gets_into_a_link() {
    let mut form = form();
    for name in ["password", "company", "unknown", ""] {
        assert_eq!(form.fill(name, "hunter2"), None);
    }
    assert_eq!(form.link(), "#vendor=acme&system=peoplesys");
}

#[test]
fn what_is_doubtful_is_pointed_out_and_still_sent() {
    let doubt = |text: &str| {
        let mut form = form();
        assert_eq!(form.fill("first_name", text), None, "{text}");
        assert!(form.link().contains("first_name="), "{text}");
        form.doubt("first_name")
    };
    for fine in ["Ada", "Zoë O’Neil", "José Mª", "Ольга Сидорова", "Ελένη", "פרידה", "王小明", "LINE株式会社", "किरण"]
    {
        assert_eq!(doubt(fine), None, "{fine}");
    }
    for (text, why) in [
        ("Анна Оса", "“Оса” only looks as if it were written in Latin letters. If that is not meant, type it by hand."),
        ("אԱדם", "“אԱדם” mixes letters of several alphabets. Is that meant?"),
        ("ꝚAda", "“ꝚAda” has letters that names hardly have. Is that meant?"),
        ("Ａda", "“Ａda” has letters that names hardly have. Is that meant?"),
    ] {
        assert_eq!(doubt(text).as_deref(), Some(why));
    }
    // What was refused or never asked for is not doubted.
    let mut form = form();
    assert!(form.fill("first_name", "Аda").is_some());
    assert_eq!(form.doubt("first_name"), None);
    assert_eq!(form.doubt("password"), None);
}
