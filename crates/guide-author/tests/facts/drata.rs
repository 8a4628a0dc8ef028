//! The facts of Drata's article "Connecting Drata to Justworks", as far as it could be read on 2026-11-22, and what
//! the guide takes from the procedure that it is based on.

use crate::justworks_guide;
use crate::lines::{values, work};
use crate::prose::{assert_says, prose};

#[test]
fn its_values_come_from_the_panel() {
    assert_eq!(
        values(&justworks_guide("drata")),
        [
            "first_name: First name, name from the linking flow",
            "last_name: Last name, name from the linking flow",
            "work_email: Work email, email from the linking flow",
            "reconnecting?",
        ]
    );
}

#[test]
fn its_work() {
    let work = work(&justworks_guide("drata"));
    let of = |id: &str| work.iter().find(|line| line.starts_with(&format!("{id}: "))).cloned().unwrap_or_default();
    for (id, fact) in [
        ("open-connections", "Click Connections in that menu."),
        ("click-connect", "Click Connect for Justworks."),
        ("open-employees", "Go to Manage > Employees on the Justworks landing page."),
        ("click-add", "Click Add in the top right corner."),
        ("first-name", "First Name = {first_name}"),
        ("last-name", "Last Name = {last_name}"),
        ("work-email", "Work Email = {work_email}"),
    ] {
        assert_eq!(of(id), format!("{id}: {fact}"));
    }
}

#[test]
fn its_prose() {
    let guide = justworks_guide("drata");
    assert_says(&guide, "overview", &["join and leave", "every 90 days", "down to the first row of the form"]);
    assert_says(&guide, "open-company-menu", &["company's name", "lower left"]);
    assert_says(&guide, "reconnecting", &["username and password"]);
}

#[test]
fn it_names_no_partner() {
    let guide = justworks_guide("drata");
    let partner = guide.partner.clone().map(|partner| (partner.name, partner.shown, partner.flow));
    assert_eq!(partner, Some((String::new(), false, "connection panel".into())));
    for (place, text) in prose(&guide) {
        assert!(!text.contains("Merge") && !text.contains("linking flow"), "at '{place}': {text}");
    }
}
