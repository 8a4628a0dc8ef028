//! Both guides from the first tick to the summary, on an article that a stranger could have written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{FLEET, GOPROFILES, open_article, step, tick, value_of, wait_done};
use e2e::{Find, Locator, Page, every_engine};
use serde_json::json;

/// Presses a row's copy button and waits until the row is done.
async fn copy(guide: &Locator, label: &str) {
    guide.button(&format!("Copy {label}")).click().await;
    guide.checkbox(label).wait_checked(true).await;
}

async fn names_of_events(page: &Page) -> Vec<String> {
    let events = page.events().await;
    let telling = events.iter().filter(|event| event.name != "progress" && event.name != "copy");
    telling.map(|event| format!("{} {}", event.name, event.detail["step"].as_str().unwrap_or("-"))).collect()
}

async fn goprofiles_is_set_up_from_the_first_tick_to_the_summary(page: Page) {
    let guide = page.guide("goprofiles");
    let inside = GOPROFILES.replace("<connector-guide ", "<connector-guide connect feedback ");
    open_article(&page, &inside).await;
    assert_eq!(
        page.wait_event("ready").await.detail,
        json!({"vendor": "goprofiles", "system": "justworks", "done": 0, "total": 23})
    );
    guide.text_containing("How to connect Justworks").wait_gone().await;
    guide.heading("Connect Justworks to GoProfiles").wait_visible().await;
    wait_done(&guide, 0, 23).await;

    // Before you start: one of the two is enough, and both are no more than one.
    guide.text("One of these is enough:").wait_visible().await;
    tick(&guide, "You are an administrator in your company's Justworks.").await;
    wait_done(&guide, 1, 23).await;
    tick(&guide, "Someone with that access has shared it with you.").await;
    wait_done(&guide, 1, 23).await;
    guide.button("Continue").click().await;
    step(&guide, "Add a third party").wait_focused().await;
    wait_done(&guide, 1, 23).await;

    // The first step.
    for name in [
        "Go to Employees in the side navigation.",
        "Click Add.",
        "Expand Add third party or temp further down the page (scroll to it).",
        "Click Add 3rd-party.",
    ] {
        tick(&guide, name).await;
    }
    wait_done(&guide, 5, 23).await;
    let told = page.wait_event("step-complete").await;
    assert_eq!(told.detail, json!({"vendor": "goprofiles", "system": "justworks", "step": "add-third-party"}));
    guide.button("Yes, continue").click().await;
    step(&guide, "Set up the service account").wait_focused().await;

    // The question decides what is shown, and counts.
    let note = guide.text_containing("You will not find this address in Justworks.");
    note.wait_gone().await;
    guide.role("group", "Are you moving from an earlier way of connecting Justworks?").button("Yes").click().await;
    note.wait_visible().await;
    guide.role("group", "Are you moving from an earlier way of connecting Justworks?").button("No").click().await;
    note.wait_gone().await;
    wait_done(&guide, 6, 23).await;

    // The form: what is missing is typed, and a wrong value is refused with the reason.
    copy(&guide, "Member Type").await;
    copy(&guide, "Admin Access").await;
    guide.textbox("First name").wait_focused().await;
    page.type_keys("Merge").await;
    page.press("Enter").await;
    guide.button("Copy First Name").wait_visible().await;
    wait_done(&guide, 8, 23).await;
    for label in ["First Name", "Last Name", "Title"] {
        copy(&guide, label).await;
    }
    guide.text("may stay empty").wait_visible().await;
    guide.text("any date").wait_visible().await;
    tick(&guide, "Manager").await;
    for label in ["Department", "Office"] {
        copy(&guide, label).await;
    }
    tick(&guide, "Start date").await;
    let work_email = guide.textbox("Work email");
    work_email.type_keys("not an address").await;
    guide.button("Keep Work email").click().await;
    guide.css(".problem").wait_text("That is not an email address. An address looks like name@company.com.").await;
    work_email.wait_focused().await;
    page.press("Control+a").await;
    page.type_keys("merge+acme@customer.example").await;
    page.press("Enter").await;
    guide.css(".problem").wait_gone().await;
    copy(&guide, "Work Email").await;
    copy(&guide, "Send Invitation to").await;
    wait_done(&guide, 17, 23).await;
    guide.button("Yes, continue").click().await;

    // Six permissions, each with its reason.
    guide.text("All 6 are required.").wait_visible().await;
    for name in [
        "Edit Company Settings",
        "Manage Employees",
        "View all employee information",
        "View basic employee information",
        "Upload and View all Documents",
    ] {
        tick(&guide, name).await;
    }
    wait_done(&guide, 22, 23).await;
    guide.text("1 of 23 is left.").wait_visible().await;
    guide.heading("All done").wait_gone().await;
    tick(&guide, "View Invoices and Reporting").await;

    // The end.
    wait_done(&guide, 23, 23).await;
    guide.heading("All done").wait_visible().await;
    let complete = page.wait_event("complete").await;
    assert_eq!(complete.detail, json!({"vendor": "goprofiles", "system": "justworks", "total": 23}));
    guide.button("Tell your Customer Success Manager that you are done").wait_visible().await;
    let summary = value_of(&guide.textbox("Your summary")).await;
    assert_eq!(
        summary,
        "Connect Justworks to GoProfiles\n23 of 23 done\n\nAdd a third party: 4 of 4\n\
         Set up the service account: 12 of 12\nAdd the permissions: 6 of 6"
    );
    guide.button("Copy summary").click().await;
    guide.button("Copied").wait_visible().await;
    assert_eq!(page.clipboard().await, summary);

    // The page around it opens the linking flow and takes the feedback.
    guide.button("Open the linking flow").click().await;
    assert_eq!(page.wait_event("connect").await.record["cancelable"], json!(true));
    guide.role("group", "Did this help?").button("Yes").click().await;
    assert_eq!(
        page.wait_event("feedback").await.detail,
        json!({"vendor": "goprofiles", "system": "justworks", "helpful": true})
    );
    guide.text("Thank you. Your answer was passed on.").nth(0).wait_visible().await;
    assert_eq!(
        names_of_events(&page).await,
        [
            "ready -",
            "step-complete add-third-party",
            "step-complete service-account",
            "step-complete add-permissions",
            "complete -",
            "connect -",
            "feedback -"
        ]
    );
}

async fn fleet_is_set_up_from_the_first_tick_to_the_summary(page: Page) {
    let guide = page.guide("fleet");
    open_article(&page, FLEET).await;
    guide.heading("Connect Justworks to Fleet").wait_visible().await;
    wait_done(&guide, 0, 38).await;
    guide.text_containing("10–15 minutes").wait_visible().await;
    tick(&guide, "You have administrator privileges in Justworks.").await;
    guide.button("Continue").click().await;

    // The user that the integration gets.
    tick(&guide, "Log in to Justworks as an administrator.").await;
    tick(&guide, "Go to Manage , then Employees in the left sidebar.").await;
    tick(&guide, "Click Add in the top right corner.").await;
    copy(&guide, "Member Type").await;
    copy(&guide, "Admin Access").await;
    guide.textbox("First name").type_keys("Fleet").await;
    guide.button("Keep First name").click().await;
    copy(&guide, "First Name").await;
    copy(&guide, "Last Name").await;
    guide.text("today’s date").wait_visible().await;
    tick(&guide, "Start Date").await;
    guide.textbox("Work email").type_keys("fleet@customer.example").await;
    page.press("Enter").await;
    for label in ["Work Email", "Send Invitation To", "Send", "Show in Directory and Org Chart"] {
        copy(&guide, label).await;
    }
    wait_done(&guide, 13, 38).await;
    tick(&guide, "Click Invite.").await;
    wait_done(&guide, 14, 38).await;
    guide.button("Yes, continue").click().await;

    for name in [
        "Go to Company , then Permissions in the left sidebar.",
        "Open the Administrator permissions tab.",
        "Click the pencil icon next to Your admins.",
        "Click Add an admin.",
        "Search for the third-party administrator you have just created.",
        "Confirm your choice.",
    ] {
        tick(&guide, name).await;
    }
    wait_done(&guide, 20, 38).await;
    guide.button("Yes, continue").click().await;

    for (group, names) in [
        ("Company HR", &["View basic employee info", "View all employee info", "Manage employees"][..]),
        ("Settings", &["View company info", "View reports"]),
        ("Payments", &["View payments", "View financial reports"]),
        ("Benefits/Deductions", &["View company benefits", "Manage company benefits"]),
    ] {
        for name in names {
            tick(&guide.role("group", group), name).await;
        }
    }
    wait_done(&guide, 29, 38).await;
    guide.button("Yes, continue").click().await;

    tick(&guide, "Go to Company , then Permissions.").await;
    tick(&guide, "Review every permission that the integration user now has.").await;
    wait_done(&guide, 31, 38).await;
    guide.button("Yes, continue").click().await;

    // What to note: keeping a value is the tick, the address is known already, the secret has no input.
    guide.textbox("Username").type_keys("acme-integration").await;
    page.press("Enter").await;
    guide.checkbox("Username").wait_checked(true).await;
    wait_done(&guide, 32, 38).await;
    guide.text("fleet@customer.example").nth(0).wait_visible().await;
    tick(&guide, "Work email").await;
    tick(&guide, "Temporary password – I have it").await;
    guide.text("Never typed here, never kept.").wait_visible().await;
    guide.textbox("Company name").type_keys("Acme & Söhne").await;
    page.press("Enter").await;
    guide.checkbox("Company name").wait_checked(true).await;
    wait_done(&guide, 35, 38).await;
    guide.button("Continue").click().await;

    // The answer brings one action more, and takes it away again.
    let several = guide.role("group", "Do you manage several companies in Justworks?");
    let pick = guide.checkbox("Select the right company to connect.");
    pick.wait_gone().await;
    several.button("Yes").click().await;
    wait_done(&guide, 36, 39).await;
    pick.wait_visible().await;
    several.button("No").click().await;
    wait_done(&guide, 36, 38).await;
    pick.wait_gone().await;
    several.button("Yes").click().await;
    tick(&guide, "Enter the integration user's username and password.").await;
    tick(&guide, "Authorize the connection to access your Justworks data.").await;
    wait_done(&guide, 38, 39).await;
    guide.heading("All done").wait_gone().await;
    assert!(page.events().await.iter().all(|event| event.name != "complete"));
    tick(&guide, "Select the right company to connect.").await;

    wait_done(&guide, 39, 39).await;
    guide.heading("All done").wait_visible().await;
    assert_eq!(
        value_of(&guide.textbox("Your summary")).await,
        "Connect Justworks to Fleet\n39 of 39 done\n\nAdd a third-party administrator: 13 of 13\n\
         Grant administrator access: 6 of 6\nSet the permissions: 9 of 9\nVerify the permissions: 2 of 2\n\
         Note the connection details: 4 of 4\nComplete the connection: 4 of 4\n\n\
         Username: acme-integration\nWork email: fleet@customer.example\nCompany name: Acme & Söhne"
    );
    let mail = guide.link("Mail it").seen().await.attributes["href"].clone();
    assert!(mail.starts_with("mailto:?subject=Connect%20Justworks%20to%20Fleet&body=Connect%20"), "{mail}");
    assert!(mail.ends_with("%0D%0ACompany%20name%3A%20Acme%20%26%20S%C3%B6hne"), "{mail}");
    let events = page.events().await;
    assert_eq!(events.iter().filter(|event| event.name == "complete").count(), 1, "{events:?}");
    assert_eq!(events.iter().filter(|event| event.name == "step-complete").count(), 6, "{events:?}");
    let told = serde_json::to_string(&events.iter().map(|event| &event.record).collect::<Vec<_>>()).unwrap();
    for value in ["acme-integration", "fleet@customer.example", "Acme"] {
        assert!(!told.contains(value), "an event tells {value}: {told}");
    }
}

every_engine!(
    goprofiles_is_set_up_from_the_first_tick_to_the_summary,
    fleet_is_set_up_from_the_first_tick_to_the_summary,
);
