//! The facts of SkyPrep's article "Integrating with Justworks", as far as it could be read on 2026-11-22, and what
//! the guide takes from Merge's procedure.

use crate::justworks_guide;
use crate::lines::{frame, values, work};
use crate::prose::assert_says;

#[test]
fn its_frame_and_values() {
    let guide = justworks_guide("skyprep");
    assert_eq!(
        frame(&guide),
        [
            "title: Connect Justworks to SkyPrep",
            "system: Justworks",
            "partner: Merge, linking flow",
            "checked on: 2026-11-22",
            "source: https://help.skyprep.com/en/articles/9101391-integrating-with-justworks",
            "source: https://help.merge.dev/en/articles/8358999-justworks-how-do-i-link-my-account",
            "tell: your contact at SkyPrep",
        ]
    );
    assert_eq!(
        values(&guide),
        [
            "first_name: First name, name from the linking flow",
            "work_email: Work email, email from the linking flow",
            "reconnecting?",
            "is-disabled?",
        ]
    );
}

#[test]
fn its_work() {
    let work = work(&justworks_guide("skyprep"));
    let of = |id: &str| work.iter().find(|line| line.starts_with(&format!("{id}: "))).cloned().unwrap_or_default();
    for (id, fact) in [
        ("open-integrations", "Go to Settings > Integrations."),
        ("click-configure", "Click Configure under Justworks. if is-disabled"),
        ("click-add-to-skyprep", "Click Add to SkyPrep under Justworks. if not is-disabled"),
        ("link-justworks", "Click Link Justworks."),
        ("open-employees", "Go to Manage > Employees on the Justworks landing page."),
        ("click-add", "Click Add in the top right corner."),
        ("member-type", "Member Type = 3rd Party Admin / Accountant"),
        ("last-name", "Last Name = Service Account"),
        ("department", "Department = No Department"),
        ("office", "Office = Remote"),
        ("personal-email", "Personal / Home Email leave it empty"),
        ("send-invitation-to", "Send Invitation to = Work Email, Now"),
    ] {
        assert_eq!(of(id), format!("{id}: {fact}"));
    }
    let ids: Vec<&str> = work.iter().filter_map(|line| line.strip_prefix("# ")?.split(':').next()).collect();
    assert_eq!(ids, ["open-linking-flow", "add-third-party", "service-account", "add-permissions"]);
}

#[test]
fn it_says_what_could_not_be_read() {
    assert_says(&justworks_guide("skyprep"), "overview", &["all down to the form", "Merge's article"]);
}
