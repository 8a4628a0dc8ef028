//! The facts of GoProfiles' article "JustWorks Data Connector Instructions", as read on 2026-11-21.

use crate::justworks_guide;
use crate::lines::{frame, values, work};
use crate::prose::{assert_says, prose};

#[test]
fn its_frame() {
    // No minutes, no address of each contact and no door to the linking flow: the article has none. It has buttons for
    // chat, support and Sales, and the one contact leads to them.
    assert_eq!(
        frame(&justworks_guide("goprofiles")),
        [
            "title: Connect Justworks to GoProfiles",
            "system: Justworks",
            "partner: Merge, linking flow",
            "checked on: 2026-11-21",
            "source: https://www.goprofiles.io/help/justworks-data-connector-instructions/",
            "tell: your Customer Success Manager",
            "contact: GoProfiles Help Centerhttps://www.goprofiles.io/help/justworks-data-connector-instructions/",
        ]
    );
}

#[test]
fn its_values() {
    assert_eq!(
        values(&justworks_guide("goprofiles")),
        [
            "first_name: First name, name from the linking flow",
            "work_email: Work email, email from the linking flow",
            "reconnecting?",
        ]
    );
}

#[test]
fn its_work() {
    // No button that sends the form and no path to the permissions page: the article has none.
    assert_eq!(
        work(&justworks_guide("goprofiles")),
        [
            "before: is-admin or shared-access",
            "# add-third-party: Add a third party [In Justworks]",
            "open-employees: Go to Employees in the side navigation.",
            "click-add: Click Add.",
            "expand-third-party: Expand Add third party or temp further down the page (scroll to it).",
            "click-add-third-party: Click Add 3rd-party.",
            "# service-account: Set up the service account [In Justworks]",
            "text",
            "ask reconnecting",
            "note if reconnecting",
            "member-type: Member Type = 3rd Party Admin / Accountant",
            "admin-access: Admin Access = Yes",
            "first-name: First Name = {first_name}",
            "last-name: Last Name = Service Account",
            "title: Title = Service Account",
            "manager: Manager may stay empty",
            "department: Department = No Department",
            "office: Office = Remote (work from home)",
            "start-date: Start date any date",
            "work-email: Work Email = {work_email}",
            "send-invitation-to: Send Invitation to = Work Email, Now",
            "# add-permissions: Add the permissions [In Justworks]",
            "edit-company-settings: Edit Company Settings, required, with a reason",
            "manage-employees: Manage Employees, required, with a reason",
            "view-all-employee-information: View all employee information, required, with a reason",
            "view-basic-employee-information: View basic employee information, required, with a reason",
            "upload-and-view-all-documents: Upload and View all Documents, required, with a reason",
            "view-invoices-and-reporting: View Invoices and Reporting, required, with a reason",
        ]
    );
}

#[test]
fn its_prose() {
    let guide = justworks_guide("goprofiles");
    let says = |place: &str, needed: &[&str]| assert_says(&guide, place, needed);
    says("overview", &["JustWorks Data Connector", "Customer Success Manager", "linking flow"]);
    says("overview", &["authenticate your Justworks account", "new service user"]);
    says("is-admin", &["administrator", "your company's Justworks"]);
    says("shared-access", &["shared"]);
    says("click-add", &["new employee"]);
    says("reconnecting", &["an earlier way of connecting Justworks"]);
    says("service-account", &["service account", "integration", "exactly"]);
    says("service-account", &["Open the linking flow again", "work email", "not find this address in Justworks"]);
    says("add-permissions", &["works only with all of them"]);
    says("finish", &["can now set up", "JustWorks Data Connector", "Customer Success Manager"]);
    says("GoProfiles Help Center", &["chat", "quicker", "technical support"]);
    says("GoProfiles Help Center", &["Sales", "demo", "questions"]);
}

#[test]
fn each_permission_has_its_own_reason() {
    let guide = justworks_guide("goprofiles");
    let says = |place: &str, needed: &[&str]| assert_says(&guide, place, needed);
    let reports = ["Employee Census Report", "Work History Report"];
    says("edit-company-settings", &["company, office, location and department", "only views", "requires edit access"]);
    for id in ["manage-employees", "view-all-employee-information", "view-basic-employee-information"] {
        says(id, &["employee information"]);
        says(id, &reports);
    }
    for id in ["upload-and-view-all-documents", "view-invoices-and-reporting"] {
        says(id, &reports);
        let reasons = prose(&guide);
        let told = reasons.iter().any(|(place, text)| place == id && text.contains("employee information"));
        assert!(!told, "'{id}' is for the two reports only");
    }
}

#[test]
fn our_prose_spells_justworks_as_its_maker_does() {
    for (place, text) in prose(&justworks_guide("goprofiles")) {
        let ours = text.replace("JustWorks Data Connector", "");
        assert!(!ours.contains("JustWorks"), "at '{place}': {text}");
    }
}
