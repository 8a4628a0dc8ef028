//! Customer links: what is read, what is left alone, what is refused, and what comes through.

use crate::fixture::{guide, slug, vendor};
use crate::support::id;
use guide_model::{Guide, Link, LinkError, LinkProblem, LinkedValue, ValueProblem, Vendor};

#[track_caller]
fn link(fragment: &str) -> Link {
    Link::parse(fragment).unwrap().expect("a customer link")
}

#[track_caller]
fn refused(fragment: &str, error: LinkError) {
    assert_eq!(Link::parse(fragment), Err(error));
}

/// What a link with these parameters brings to the fixture.
#[track_caller]
fn checked(parameters: &str) -> (Vec<LinkedValue>, Vec<LinkProblem>) {
    link(&format!("#vendor=acme&system=peoplesys&{parameters}")).check(&guide())
}

#[track_caller]
fn brings(parameters: &str, name: &str, text: &str) {
    let value = LinkedValue { id: id(name), text: text.into(), vouched: false };
    assert_eq!(checked(parameters), (vec![value], vec![]), "{parameters}");
}

#[track_caller]
fn leaves_out(parameters: &str, problem: LinkProblem) {
    assert_eq!(checked(parameters), (vec![], vec![problem]), "{parameters}");
}

fn problem(label: &str, problem: ValueProblem) -> LinkProblem {
    LinkProblem::Refused { label: label.into(), problem }
}

#[test]
fn a_link_names_a_vendor_and_perhaps_a_system() {
    for fragment in
        ["#vendor=acme&system=peoplesys", "vendor=acme&system=peoplesys", "#vendor=%61cme&&system=people%73ys&"]
    {
        let link = link(fragment);
        assert_eq!((&link.vendor, &link.system), (&slug("acme"), &Some(slug("peoplesys"))));
        assert!(link.is_for(&guide()));
    }
    assert_eq!(link("#vendor=acme").system, None);
    assert!(link("#vendor=acme").is_for(&guide()));
    assert!(!link("#vendor=fleet").is_for(&guide()));
    assert!(!link("#vendor=acme&system=other").is_for(&guide()));
}

#[test]
fn foreign_fragments_are_left_alone() {
    let long = format!("#{}", "x".repeat(100_000));
    for foreign in [
        "",
        "#",
        "#top",
        "#vendor",
        "#vendors=a",
        "#Vendor=acme",
        "#system=peoplesys&vendor=acme",
        "#%76endor=acme",
        "#/vendor=acme",
        "##vendor=acme",
        "#:~:text=vendor=acme",
        "#acme-peoplesys-rights",
        "#a=%zz",
        "#a=1&a=2",
        &long,
    ] {
        assert_eq!(Link::parse(foreign), Ok(None), "{foreign:.40}");
    }
}

#[test]
fn a_plus_is_a_plus() {
    brings("work_email=link+a83@acme.example", "work_email", "link+a83@acme.example");
    brings("work_email=link%2Ba83%40acme.example", "work_email", "link+a83@acme.example");
    brings("first_name=Ada+Lovelace", "first_name", "Ada+Lovelace");
    brings("first_name=Ada%20Lovelace", "first_name", "Ada Lovelace");
    brings("first_name=%2541", "first_name", "%41");
    brings("company=a=b%26c", "company", "a=b&c");
    brings("company=M%C3%BCller", "company", "Müller");
    brings("company=Müller", "company", "Müller");
}

#[test]
fn a_repeated_key_refuses_the_link_however_it_is_written() {
    for repeated in [
        "&first_name=Ada&first_name=Eve",
        "&first_name=Ada&first%5Fname=Eve",
        "&first_name&first_name=",
        "&%76endor=evil",
        "&vendor=acme",
        "&system=a&syste%6D=b",
        "&x=1&x=1",
    ] {
        refused(&format!("#vendor=acme{repeated}"), LinkError::Repeated);
    }
}

#[test]
fn broken_encoding_refuses_the_link() {
    for broken in ["%", "%4", "%zz", "%4z", "%+1", "%é1", "%ff", "%C3", "%C0%80", "%ED%A0%80", "%F5%80%80%80"] {
        refused(&format!("#vendor=acme&first_name={broken}"), LinkError::Encoding);
        refused(&format!("#vendor=acme&{broken}=x"), LinkError::Encoding);
        refused(&format!("#vendor={broken}"), LinkError::Encoding);
    }
}

#[test]
fn vendor_and_system_are_ids_before_any_address_is_made_of_them() {
    for wrong in [
        "",
        "ACME",
        "..",
        "a/b",
        "%2e%2e%2f",
        "a%00",
        "javascript:x",
        "https://evil.example/",
        "\u{430}cme",
        &"a".repeat(65),
    ] {
        refused(&format!("#vendor={wrong}"), LinkError::BadName);
        refused(&format!("#vendor=acme&system={wrong}"), LinkError::BadName);
    }
}

#[test]
fn a_link_has_a_greatest_length() {
    let start = "#vendor=acme&first_name=";
    let filled = |length: usize| format!("{start}{}", "x".repeat(length + 1 - start.len()));
    let (values, problems) = link(&filled(32_768)).check(&guide());
    assert_eq!((values, problems), (vec![], vec![problem("First name", ValueProblem::TooLong { most: 100 })]));
    refused(&filled(32_769), LinkError::TooLong);
    refused(&filled(100_000), LinkError::TooLong);
}

#[test]
fn a_link_has_a_greatest_number_of_parameters() {
    let filled = |more: usize| (0..more).fold("#vendor=acme".to_owned(), |link, at| format!("{link}&p{at}"));
    assert_eq!(link(&filled(63)).check(&guide()).1.len(), 63);
    refused(&filled(64), LinkError::TooLong);
    refused(&filled(5000), LinkError::TooLong);
}

#[test]
fn a_secret_is_refused_by_name_and_its_text_not_repeated() {
    leaves_out("password=hunter2", LinkProblem::Secret { label: "Temporary password".into() });
    leaves_out("pass%77ord=hunter2", LinkProblem::Secret { label: "Temporary password".into() });
    leaves_out("password", LinkProblem::Secret { label: "Temporary password".into() });
    for unknown in ["Password=hunter2", "pass word=hunter2", "have-password=hunter2", "=hunter2", "unknown=hunter2"] {
        leaves_out(unknown, LinkProblem::Unknown);
    }
}

#[test]
fn values_pass_their_check_or_stay_out() {
    leaves_out("first_name=", problem("First name", ValueProblem::Empty));
    leaves_out("first_name", problem("First name", ValueProblem::Empty));
    leaves_out("first_name=a%0Ab", problem("First name", ValueProblem::Hidden));
    leaves_out("first_name=a%E2%80%AEb", problem("First name", ValueProblem::Hidden));
    leaves_out("work_email=Ada", problem("Work email", ValueProblem::NotMail));
    let allowed = vec!["acme.example".into(), "mail.acme.example".into()];
    leaves_out("work_email=a@evil.example", problem("Work email", ValueProblem::ForeignDomain { allowed }));
    brings("own_email=hr@customer.example", "own_email", "hr@customer.example");
}

#[test]
fn markup_in_a_value_is_text() {
    brings("company=<img src=x onerror=alert(1)>", "company", "<img src=x onerror=alert(1)>");
    brings("company=%3Cscript%3E%26amp%3B", "company", "<script>&amp;");
}

#[test]
fn what_is_good_comes_through_beside_what_is_not() {
    let (values, problems) = checked("utm_source=x&first_name=Ada&work_email=bad&company=Acme%20Inc");
    let texts: Vec<_> = values.iter().map(|value| value.text.as_str()).collect();
    assert_eq!(texts, ["Ada", "Acme Inc"]);
    assert_eq!(problems, [LinkProblem::Unknown, problem("Work email", ValueProblem::NotMail)]);
}

#[test]
fn only_exclusive_domains_vouch_and_only_for_what_the_vendor_gives_out() {
    let vouched = |exclusive, domains: &[&str], parameter: &str| {
        let mail_domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
        let guide = Guide { vendor: Vendor { exclusive, mail_domains, ..vendor() }, ..guide() };
        let (values, problems) = link(&format!("#vendor=acme&{parameter}")).check(&guide);
        assert_eq!((values.len(), problems.len()), (1, 0));
        values[0].vouched
    };
    assert!(vouched(true, &["acme.example"], "work_email=a@acme.example"));
    assert!(vouched(true, &["acme.example"], "work_email=a@ACME.example"));
    assert!(!vouched(false, &["acme.example"], "work_email=a@acme.example"));
    assert!(!vouched(true, &[], "work_email=a@acme.example"));
    assert!(!vouched(true, &["acme.example"], "first_name=a@acme.example"));
    assert!(!vouched(true, &["acme.example"], "own_email=a@acme.example"));
}

#[test]
fn a_link_is_written_so_that_it_survives_anything() {
    let values = [(id("first_name"), "Zoë +&#=%".to_owned()), (id("work_email"), "a.b-c_d~e@acme.example".to_owned())];
    assert_eq!(
        Link::write(&guide(), &values),
        "#vendor=acme&system=peoplesys&first_name=Zo%C3%AB%20%2B%26%23%3D%25&work_email=a.b-c_d~e%40acme.example"
    );
    assert_eq!(Link::write(&guide(), &[]), "#vendor=acme&system=peoplesys");
}

#[test]
fn a_dozen_of_the_longest_values_fit_into_a_link() {
    let values: Vec<_> = (0..12).map(|at| (id(&format!("value-{at}")), "𝒳".repeat(200))).collect();
    assert!(Link::parse(&Link::write(&guide(), &values)).is_ok());
}
