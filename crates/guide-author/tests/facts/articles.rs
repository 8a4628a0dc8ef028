//! What must never get lost from the guides that were written from other companies' articles: labels and values as
//! the article quotes them, numbers, and what this guide could not find out.

use crate::guide;
use crate::lines::work;
use crate::prose::prose;

/// Asserts that a guide still says all this, wherever it says it.
#[track_caller]
fn assert_keeps(vendor: &str, system: &str, facts: &[&str]) {
    let guide = guide(vendor, system);
    let mut said = work(&guide);
    said.extend(prose(&guide).into_iter().map(|(_, text)| text));
    let lost: Vec<_> = facts.iter().filter(|fact| !said.iter().any(|line| line.contains(**fact))).collect();
    assert!(lost.is_empty(), "{vendor}/{system} has lost {lost:#?}; it says {said:#?}");
}

#[test]
fn fleets_identity_providers() {
    let facts = [
        "Fleet Premium",
        "SCIM connector base URL = https://{fleet_host}/api/v1/fleet/scim",
        "Unique identifier field for users = userName",
        "Supported provisioning actions = Push New Users, Push Profile Updates, Push Groups",
        "Authentication Mode = HTTP Header",
        "Test Connector Configuration",
        "Identity provider (IdP)",
        "Push group memberships immediately",
        "Tenant URL = https://{fleet_host}/api/v1/fleet/scim?aadOptscim062020",
        "displayName, members and externalId",
        "familyName",
        "department",
        "externalId",
        "up to 40 minutes",
        "Provision on demand",
        "Entire domain",
        "Server URL = ldap://ldap.google.com",
        "User object filter = (objectClass=person)",
        "Group object filter = (objectClass=groupOfNames)",
        "Group membership field = member",
        "Object uniqueness field = objectSid",
        "\"ldap_uniq\": list_flatten(ldap.get(\"objectSid\"))",
        "\"familyName\": list_flatten(ldap.get(\"sn\"))",
        "--global-role 'maintainer'",
        "does not expire",
    ];
    assert_keeps("fleetdm", "identity-provider", &facts);
}

#[test]
fn ukg_pro_for_merge_and_for_thrive() {
    let both = [
        "Service Account Administration",
        "Customer API Key",
        "person-details: Employee Person Details, required, with a reason",
        "payroll-integration: Payroll Integration, optional",
        "Web Services",
        "http://Servicet.ultipro.com/services/BIDataService",
        "works for 7 days",
        "Follow what they say",
    ];
    assert_keeps("merge", "ukg-pro", &both);
    assert_keeps("thrive", "ukg-pro", &both);
    assert_keeps("merge", "ukg-pro", &["Enter your UKG Pro Web Services URL (Part 1)", "note subdomain"]);
    assert_keeps("thrive", "ukg-pro", &["user-defined-fields: Employee User Defined Fields, optional"]);
}

#[test]
fn bamboohr_and_paychex_for_merge() {
    let bamboohr = [
        "Settings > Access Levels",
        "All Employees",
        "acme.bamboohr.com",
        "Add New Key",
        "API Key Name",
        "Generate Key",
    ];
    assert_keeps("merge", "bamboohr", &bamboohr);
    let paychex = [
        "Super admin or a Security admin",
        "Company Settings > Integrated apps",
        "Create App",
        "Company and worker APIs",
        "Payroll and check APIs",
        "Paychex Inc, API License Agreement",
        "+Add or remove Company",
        "could not be read",
    ];
    assert_keeps("merge", "paychex", &paychex);
}

#[test]
fn adp_for_finch() {
    let facts = [
        "Setup > Tools > Support",
        "Client Contact Change",
        "Add New Contact",
        "Last Name = Support",
        "Phone Number = 9177173974",
        "No, let me choose the options manually",
        "Administrator Access = Product User",
        "Product Access = Yes",
        "Contact Settings & Roles = Payroll",
        "Secondary Contact",
        "Setup > Security > Access Permissions > Manage People",
        "{first_name} Support",
        "Manage Profile Memberships",
        "Standard Practitioner",
        "3rd Party Practitioner",
        "does not support this edition",
        "signed-on: Date today",
        "Business Email = {work_email}",
        "comes from an older page",
        "could not be read",
    ];
    assert_keeps("finch", "adp", &facts);
}

#[test]
fn paycom_for_finch() {
    let facts = [
        "Modify Users > Add User",
        "Username = {application} Admin",
        "Access Group = All Departments",
        "Permission Profile = Full Access - Paycom Default",
        "User Status = Active",
        "Last Name = Support",
        "Email Address For Admins = {work_email}",
        "Phone Number = 9177173974",
        "Multi-Client User Settings",
        "Advanced User",
        "Security Question/Answer",
        "Sync & Clone User to Entire Family",
        "New Connection - Paycom - {company_name}",
        "Paycom Client Code: {client_code}",
        "It is left out here",
        "come from an older article",
    ];
    assert_keeps("finch", "paycom", &facts);
}

#[test]
fn gusto_for_culture_amp() {
    let facts = [
        "What is the field called = Exclude from Culture Amp",
        "Description = People who have this field set to ‘Yes’ will not be imported into Culture Amp.",
        "What type of field should this be = Radio",
        "What values should the user be able to select from = Yes,No",
        "Who should fill out this field = Admin",
        "Plus or Premium",
        "deactivated",
        "1 to 2 days",
        "could not be read",
    ];
    assert_keeps("culture-amp", "gusto", &facts);
}

#[test]
fn google_workspace_for_paylocity() {
    let facts = [
        "Super Admin",
        "External login",
        "Limited Use",
        "App Options",
        "Generate link",
        "Connect Paylocity to Google Workspace",
        "Update App",
        "could not be read",
    ];
    assert_keeps("paylocity", "google-workspace", &facts);
}

#[test]
fn who_is_vendor_and_partner_at_once_is_named_once() {
    for system in ["adp", "paycom"] {
        let partner = guide("finch", system).partner.expect("the linking flow is somebody's");
        assert_eq!((partner.id.as_str(), partner.shown), ("finch", false));
    }
    assert!(!guide("thrive", "ukg-pro").partner.expect("Merge").shown, "Thrive does not show its partner");
    assert!(guide("paylocity", "google-workspace").partner.expect("Cloudsnap").shown);
}
