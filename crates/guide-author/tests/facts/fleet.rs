//! The facts of Fleet's article "Justworks <> Fleet", as read on 2026-11-21, and of Finch's article for the form.

use crate::justworks_guide;
use crate::lines::{frame, values, work};
use crate::prose::{assert_says, prose};

#[test]
fn its_frame() {
    assert_eq!(
        frame(&justworks_guide("fleet")),
        [
            "title: Connect Justworks to Fleet",
            "system: Justworks, PEO",
            "partner: Finch, linking flow",
            "minutes: 10 to 15",
            "checked on: 2026-11-21",
            "source: https://support.movewithfleet.com/en/articles/12328788-justworks-fleet",
            "source: https://support.tryfinch.com/hc/en-us/articles/26377528324244-Justworks-Add-an-administrator",
            "tell: your account representative",
            "contact: Your account representative",
            "contact: The onboarding email",
        ]
    );
}

#[test]
fn its_values() {
    assert_eq!(
        values(&justworks_guide("fleet")),
        [
            "first_name: First name, name from the vendor",
            "work_email: Work email, email from the vendor",
            "username: Username, text from the reader",
            "company_name: Company name, text from the reader",
            "temporary_password: Temporary password, secret",
            "several-companies?",
        ]
    );
}

#[test]
fn its_work() {
    // The article gives no reasons for its permissions.
    assert_eq!(
        work(&justworks_guide("fleet")),
        [
            "before: is-admin",
            "# add-third-party: Add a third-party administrator [In Justworks]",
            "log-in: do",
            "open-employees: Go to Manage > Employees in the left sidebar.",
            "click-add: Click Add in the top right corner.",
            "member-type: Member Type = 3rd Party Admin/Accountant",
            "admin-access: Admin Access = Yes",
            "first-name: First Name = {first_name}",
            "last-name: Last Name = Admin",
            "start-date: Start Date today’s date",
            "work-email: Work Email = {work_email}",
            "send-invitation-to: Send Invitation To = Work Email",
            "send: Send = Now",
            "show-in-directory: Show in Directory and Org Chart = No",
            "click-invite: Click Invite.",
            "# grant-admin-access: Grant administrator access [In Justworks]",
            "open-permissions: Go to Company > Permissions in the left sidebar.",
            "open-administrator-permissions: Open the Administrator permissions tab.",
            "click-pencil: Click the pencil icon next to Your admins.",
            "click-add-admin: Click Add an admin.",
            "find-admin: do",
            "confirm-admin: do",
            "# set-permissions: Set the permissions [In Justworks]",
            "group: Company HR",
            "view-basic-employee-info: View basic employee info, required, no reason given",
            "view-all-employee-info: View all employee info, required, no reason given",
            "manage-employees: Manage employees, required, no reason given",
            "group: Settings",
            "view-company-info: View company info, required, no reason given",
            "view-reports: View reports, required, no reason given",
            "group: Payments",
            "view-payments: View payments, required, no reason given",
            "view-financial-reports: View financial reports, required, no reason given",
            "group: Benefits/Deductions",
            "view-company-benefits: View company benefits, required, no reason given",
            "manage-company-benefits: Manage company benefits, required, no reason given",
            "# verify-permissions: Verify the permissions [In Justworks]",
            "reopen-permissions: Go to Company > Permissions.",
            "review-permissions: do",
            "tip",
            "# note-details: Note the connection details",
            "text",
            "note-username: note username",
            "note-work-email: note work_email",
            "have-temporary-password: have temporary_password",
            "note-company-name: note company_name",
            "# complete-connection: Complete the connection [In the onboarding call]",
            "text",
            "note",
            "ask several-companies",
            "enter-credentials: do",
            "authorize: do",
            "pick-company: do if several-companies",
        ]
    );
}

#[test]
fn its_prose_around_the_steps() {
    let guide = justworks_guide("fleet");
    let says = |place: &str, needed: &[&str]| assert_says(&guide, place, needed);
    says(
        "overview",
        &["Justworks PEO", "HRIS integration platform Finch", "employee data", "simpler", "automatically"],
    );
    says("overview", &["saves time", "accurate", "up to date"]);
    says("effort", &["administrator access"]);
    says("security 1", &["secure", "only the data that the integration needs"]);
    says("security 2", &["Finch", "SOC 2 Type II compliant"]);
    says("security 3", &["login information", "never stored"]);
    says("is-admin", &["administrator privileges"]);
    says("otherwise", &["HR team"]);
    for value in ["first_name", "work_email"] {
        says(value, &["Fleet tells you", "Ask your account representative at Fleet before you start"]);
    }
    says("finish", &["Fleet guides you", "onboarding call"]);
    says("Your account representative", &["questions", "before the onboarding call"]);
    says("The onboarding email", &["Reply"]);
    says("troubleshooting 1", &["username", "typically not your email address"]);
    says("troubleshooting 2", &["every required permission", "granted"]);
    says("troubleshooting 3", &["integration user's credentials", "ready for the call"]);
}

#[test]
fn its_prose_in_the_steps() {
    let guide = justworks_guide("fleet");
    let says = |place: &str, needed: &[&str]| assert_says(&guide, place, needed);
    says("log-in", &["Log in", "as an administrator"]);
    says("add-third-party", &["Fleet's article leaves these rows out", "Finch's article"]);
    says("click-invite", &["creates the integration user", "temporary password"]);
    says("find-admin", &["Search", "just created"]);
    says("confirm-admin", &["Confirm", "grants the administrator access"]);
    says("set-permissions", &["integration user", "each of these", "essential"]);
    says("review-permissions", &["Review every permission", "integration user"]);
    says("verify-permissions", &["more about a permission", "downward arrow next to it"]);
    says("note-details", &["onboarding call"]);
    says("note-username", &["not always your email"]);
    says("note-work-email", &["you gave the integration user"]);
    says("have-temporary-password", &["when the user is created"]);
    says("note-company-name", &["appears in Justworks"]);
    says("complete-connection", &["onboarding call", "Fleet leads you", "Justworks credentials"]);
    says(
        "complete-connection",
        &["Questions before the call", "account representative", "reply to the onboarding email"],
    );
    says("several-companies", &["several companies in Justworks"]);
    says("enter-credentials", &["integration user's username and password"]);
    says("authorize", &["Authorize", "your Justworks data"]);
    says("pick-company", &["right company to connect"]);
}

#[test]
fn the_call_has_no_day() {
    for (place, text) in prose(&justworks_guide("fleet")) {
        assert!(!text.contains("tomorrow"), "at '{place}': {text}");
    }
}
