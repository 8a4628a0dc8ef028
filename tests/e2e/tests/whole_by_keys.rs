//! Both guides from the first action to the last by keys alone, on a narrow screen, and what is said aloud meanwhile.
//! After each key something has the keyboard that can be seen; each tick is announced once, in words, politely.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::by_keys::Keys;
use e2e::journey::{FLEET, GOPROFILES, publish_article};
use e2e::{Engine, Find, Page, every_engine};

/// A listener with a keyboard: what was announced up to now is compared step by step.
struct Listener {
    page: Page,
    keys: Keys,
    heard: usize,
}

impl Listener {
    async fn open(page: &Page, guide: &str) -> Listener {
        // The others cannot pretend; their windows stay as wide as they are.
        if page.engine() == Engine::Chromium {
            page.set_viewport(360, 740).await;
        }
        publish_article(page, guide);
        page.goto(e2e::journey::ARTICLE).await;
        page.wait_event("ready").await;
        page.css(".guide").wait_visible().await;
        let keys = Keys::of(page);
        keys.press("Tab").await;
        Listener { page: page.clone(), keys, heard: 0 }
    }

    /// What was announced since the last question is exactly this, in this order.
    async fn hears(&mut self, wanted: &[&str]) {
        if let Some(last) = wanted.last() {
            let condition = format!("“{last}” is announced");
            let script = format!("window.__recorded.announced.slice({}).includes({last:?})", self.heard);
            self.page.wait_until(&condition, &script).await;
        }
        let all = self.page.announced().await;
        assert_eq!(all[self.heard..], *wanted, "after {:?}", self.keys.focused().await);
        self.heard = all.len();
    }

    /// Ticks with the space bar; so much is done then.
    async fn ticks(&mut self, name: &str, done: &str) {
        self.keys.tick(name).await;
        self.hears(&[done]).await;
    }

    /// Copies with Enter; the way on leads to what is next by itself.
    async fn copies(&mut self, label: &str, done: &str) {
        self.keys.go_to("button", &format!("Copy {label}")).await;
        self.keys.press("Enter").await;
        self.hears(&[&format!("{label} copied. {done}")]).await;
    }

    /// Types a value and keeps it with Enter.
    async fn types(&mut self, label: &str, text: &str, announced: &[&str]) {
        self.keys.go_to("field", label).await;
        self.page.type_keys(text).await;
        self.keys.press("Enter").await;
        self.hears(announced).await;
    }

    async fn presses(&mut self, button: &str, announced: &[&str]) {
        self.keys.go_to("button", button).await;
        self.keys.press("Enter").await;
        self.hears(announced).await;
    }

    /// Goes on to the next step, which gets the keyboard.
    async fn goes_on(&mut self, button: &str, title: &str) {
        self.presses(button, &[]).await;
        self.keys.lands_on("button", title).await;
    }
}

async fn fleet_from_start_to_end(page: Page) {
    let mut at = Listener::open(&page, FLEET).await;
    at.ticks("You have administrator privileges in Justworks.", "1 of 38 done").await;
    at.goes_on("Continue", "Add a third-party administrator").await;
    at.ticks("Log in to Justworks as an administrator.", "2 of 38 done").await;
    at.ticks("Go to Manage", "3 of 38 done").await;
    at.ticks("Click Add in the top right corner.", "4 of 38 done").await;
    at.copies("Member Type", "5 of 38 done").await;
    at.copies("Admin Access", "6 of 38 done").await;
    at.keys.lands_on("input", "First name").await;
    at.types("First name", "Ada", &["First name kept."]).await;
    at.copies("First Name", "7 of 38 done").await;
    at.copies("Last Name", "8 of 38 done").await;
    at.ticks("Start Date", "9 of 38 done").await;
    at.types("Work email", "no address", &["That is not an email address. An address looks like name@company.com."])
        .await;
    at.keys.lands_on("input", "Work email").await;
    at.keys.press("Control+a").await;
    at.types("Work email", "ada@example.com", &["Work email kept."]).await;
    at.copies("Work Email", "10 of 38 done").await;
    at.copies("Send Invitation To", "11 of 38 done").await;
    at.copies("Send", "12 of 38 done").await;
    at.copies("Show in Directory and Org Chart", "13 of 38 done").await;
    at.ticks("Click Invite.", "14 of 38 done").await;
    at.goes_on("Yes, continue", "Grant administrator access").await;

    at.ticks("Go to Company", "15 of 38 done").await;
    at.presses("I’m waiting for someone", &[]).await;
    at.presses("I’m waiting for someone", &[]).await;
    at.keys.go_back_to("button", "Grant administrator access").await;
    at.ticks("Open the Administrator permissions tab.", "16 of 38 done").await;
    at.ticks("Click the pencil", "17 of 38 done").await;
    at.ticks("Click Add an admin.", "18 of 38 done").await;
    at.ticks("Search for the third-party administrator", "19 of 38 done").await;
    at.ticks("Confirm your choice.", "20 of 38 done").await;
    at.goes_on("Yes, continue", "Set the permissions").await;

    let rights = [
        "View basic employee info",
        "View all employee info",
        "Manage employees",
        "View company info",
        "View reports",
        "View payments",
        "View financial reports",
        "View company benefits",
        "Manage company benefits",
    ];
    for (right, done) in rights.into_iter().zip(21..) {
        at.ticks(right, &format!("{done} of 38 done")).await;
    }
    at.goes_on("Yes, continue", "Verify the permissions").await;

    at.ticks("Go to Company", "30 of 38 done").await;
    at.ticks("Review every permission", "31 of 38 done").await;
    at.presses("No", &[]).await;
    at.presses("Copy message", &["Message copied."]).await;
    at.keys.go_back_to("button", "Yes, continue").await;
    at.goes_on("Yes, continue", "Note the connection details").await;

    at.types("Username", "service", &["Username kept. 32 of 38 done"]).await;
    at.ticks("Work email", "33 of 38 done").await;
    at.ticks("Temporary password", "34 of 38 done").await;
    at.types("Company name", "Example", &["Company name kept. 35 of 38 done"]).await;
    at.goes_on("Continue", "Complete the connection").await;

    at.presses("No", &["36 of 38 done"]).await;
    at.ticks("Enter the integration user's username and password.", "37 of 38 done").await;
    at.ticks("Authorize the connection", "Everything is done.").await;
    at.presses("Yes, continue", &[]).await;
    at.keys.lands_on("h3", "All done").await;
    at.presses("Copy summary", &["Summary copied."]).await;
    its_data_and_starting_over(at, "Connect Justworks to Fleet").await;
}

async fn goprofiles_from_start_to_end(page: Page) {
    let mut at = Listener::open(&page, GOPROFILES).await;
    at.ticks("Someone with that access has shared it with you.", "1 of 23 done").await;
    at.goes_on("Continue", "Add a third party").await;
    at.ticks("Go to Employees", "2 of 23 done").await;
    at.ticks("Click Add.", "3 of 23 done").await;
    at.ticks("Expand Add third party or temp", "4 of 23 done").await;
    at.ticks("Click Add 3rd-party.", "5 of 23 done").await;
    at.goes_on("Yes, continue", "Set up the service account").await;

    at.presses("Yes", &["6 of 23 done"]).await;
    at.copies("Member Type", "7 of 23 done").await;
    at.copies("Admin Access", "8 of 23 done").await;
    at.types("First name", "Ada", &["First name kept."]).await;
    at.copies("First Name", "9 of 23 done").await;
    at.copies("Last Name", "10 of 23 done").await;
    at.copies("Title", "11 of 23 done").await;
    at.ticks("Manager", "12 of 23 done").await;
    at.copies("Department", "13 of 23 done").await;
    at.copies("Office", "14 of 23 done").await;
    at.ticks("Start date", "15 of 23 done").await;
    at.types("Work email", "ada@example.com", &["Work email kept."]).await;
    at.copies("Work Email", "16 of 23 done").await;
    at.copies("Send Invitation to", "17 of 23 done").await;
    at.goes_on("Yes, continue", "Add the permissions").await;

    let rights = [
        "Edit Company Settings",
        "Manage Employees",
        "View all employee information",
        "View basic employee information",
        "Upload and View all Documents",
    ];
    for (right, done) in rights.into_iter().zip(18..) {
        at.ticks(right, &format!("{done} of 23 done")).await;
    }
    at.ticks("View Invoices and Reporting", "Everything is done.").await;
    at.presses("Yes, continue", &[]).await;
    at.keys.lands_on("h3", "All done").await;
    its_data_and_starting_over(at, "Connect Justworks to GoProfiles").await;
}

/// The panel about what is kept, starting over and back, and out of the guide: it is no trap.
async fn its_data_and_starting_over(mut at: Listener, title: &str) {
    at.keys.go_to("summary", "Your data").await;
    at.keys.press("Enter").await;
    at.keys.go_to("input", "Don’t keep my details on this computer").await;
    at.keys.press("Space").await;
    at.page.text("Your details are not kept: they last until you close or reload this page.").wait_visible().await;
    at.keys.lands_on("input", "Don’t keep my details on this computer").await;
    at.presses("Forget my details", &["Your details are gone from this browser."]).await;
    at.keys.go_back_to("button", "Start over").await;
    at.keys.press("Enter").await;
    at.keys.lands_on("button", "Undo").await;
    at.hears(&["Started over. All ticks are gone. You can undo this."]).await;
    at.keys.press("Enter").await;
    at.keys.lands_on("h2", title).await;
    at.keys.go_to("a", "More help").await;
}

every_engine!(fleet_from_start_to_end, goprofiles_from_start_to_end);
