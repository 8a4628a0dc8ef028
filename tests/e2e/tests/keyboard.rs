//! Both guides by keys alone: Tab, Shift+Tab, Space, Enter and typing. After each action the keyboard is
//! somewhere sensible, never lost, and where it is can be seen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::by_keys::{FAR, Keys, is};
use e2e::{Find, Page, every_engine};

async fn open(page: &Page, body: &str, fragment: &str) -> Keys {
    page.server().mount_dist("/cg/");
    let html = format!(
        r##"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <script type="module" src="/cg/connector-guide.js"></script></head>
        <body><main><h1>Help</h1><p><a href="#before">Before</a></p>{body}<p><a href="#after">After</a></p></main></body></html>"##
    );
    page.server().page("/help", &html);
    page.goto(&format!("/help{fragment}")).await;
    page.wait_event("ready").await;
    page.css(".guide").wait_visible().await;
    page.link("Before").focus().await;
    Keys::of(page)
}

async fn fleet_by_keys_alone(page: Page) {
    let keys =
        open(&page, r#"<connector-guide vendor="fleet" system="justworks"><p>Text</p></connector-guide>"#, "").await;
    keys.tick("You have administrator privileges in Justworks.").await;
    keys.go_to("button", "Continue").await;
    page.press("Enter").await;
    keys.lands_on("button", "Add a third-party administrator").await;
    for action in ["Log in to Justworks as an administrator.", "Go to Manage", "Click Add in the top right corner."] {
        keys.go_to("input", action).await;
        page.press("Space").await;
        keys.lands_on("input", action).await;
    }
    // Copying moves on to what comes next.
    keys.go_to("button", "Copy Member Type").await;
    page.press("Enter").await;
    keys.lands_on("button", "Copy Admin Access").await;
    page.press("Space").await;
    keys.lands_on("input", "First name").await;
    page.press("Enter").await;
    // Refused: the keyboard stays where it has to be put right.
    page.css(".problem").wait_text("Type it here first.").await;
    keys.lands_on("input", "First name").await;
    page.type_keys("Ada").await;
    page.press("Enter").await;
    page.text("you typed this").wait_visible().await;
    keys.focused().await;
    keys.go_to("button", "Copy First Name").await;
    page.press("Enter").await;
    keys.lands_on("button", "Copy Last Name").await;
    // Back and changed.
    keys.go_back_to("button", "Change First name").await;
    page.press("Enter").await;
    keys.lands_on("input", "First name").await;
    page.press("Control+a").await;
    page.type_keys("Grace").await;
    page.press("Enter").await;
    page.text("Grace").nth(0).wait_visible().await;
    keys.focused().await;
    // Waiting and not waiting, folding and unfolding.
    keys.go_to("button", "I’m waiting for someone").await;
    page.press("Space").await;
    keys.lands_on("button", "I’m waiting for someone").await;
    page.press("Space").await;
    keys.lands_on("button", "I’m waiting for someone").await;
    keys.go_to("button", "Grant administrator access").await;
    page.press("Enter").await;
    keys.lands_on("button", "Grant administrator access").await;
    keys.tick("Click Add an admin.").await;
    keys.go_back_to("button", "Grant administrator access").await;
    page.press("Space").await;
    page.checkbox("Click Add an admin.").wait_gone().await;
    keys.lands_on("button", "Grant administrator access").await;
    // The same value stands in a folded step, too: the keyboard stays in the open one.
    keys.go_back_to("button", "Add a third-party administrator").await;
    page.press("Enter").await;
    keys.go_to("button", "Note the connection details").await;
    page.press("Enter").await;
    keys.walk_to_mark("value note-work-email work_email").await;
    page.type_keys("ada@example.com").await;
    page.press("Enter").await;
    keys.lands_on_mark("item note-work-email").await;
    keys.go_to("button", "Change Work email").await;
    page.press("Enter").await;
    keys.lands_on_mark("value note-work-email work_email").await;
    page.press("Enter").await;
    keys.lands_on_mark("item note-work-email").await;
    keys.go_to("button", "Complete the connection").await;
    page.press("Enter").await;
    // A question adds what depends on it and leaves the keyboard alone.
    keys.go_to("button", "Yes").await;
    page.press("Enter").await;
    page.checkbox("Select the right company to connect.").wait_visible().await;
    keys.lands_on("button", "Yes").await;
    keys.tick("Select the right company to connect.").await;
    // The last Continue leads to the finish.
    keys.go_to("button", "Continue").await;
    page.press("Enter").await;
    keys.lands_on("h3", "When everything is done").await;
    keys.go_to("summary", "Tell your account representative").await;
    page.press("Enter").await;
    keys.go_to("button", "Copy summary").await;
    page.press("Enter").await;
    page.button("Copied").wait_visible().await;
    keys.focused().await;
    // Starting over and back; then out of the guide: it is no trap.
    keys.go_to("button", "Start over").await;
    page.press("Enter").await;
    keys.lands_on("button", "Undo").await;
    page.press("Enter").await;
    keys.lands_on("h2", "Connect Justworks to Fleet").await;
    keys.go_to("button", "Before you start").await;
    keys.go_to("a", "After").await;
    keys.go_back_to("a", "Before").await;
}

async fn values_of_a_link_by_keys_alone(page: Page) {
    let body = r#"<div data-connector-guide data-vendor="goprofiles" data-system="justworks"><p>Text</p></div>"#;
    let link = "#vendor=goprofiles&system=justworks&first_name=Ada&work_email=ada%40example.com&nonsense=1";
    let keys = open(&page, body, link).await;
    keys.go_to("button", "Dismiss").await;
    page.press("Enter").await;
    keys.lands_on("h2", "Connect Justworks to GoProfiles").await;
    keys.tick("You are an administrator in your company's Justworks.").await;
    keys.go_to("button", "Set up the service account").await;
    page.press("Enter").await;
    keys.go_to("button", "It matches First name").await;
    page.press("Enter").await;
    page.text("from your link, compared by you").wait_visible().await;
    keys.lands_on("span", "Ada").await;
    keys.go_to("button", "Copy First Name").await;
    page.press("Enter").await;
    page.wait_event("copy").await;
    keys.focused().await;
    keys.go_to("button", "Type another Work email").await;
    page.press("Enter").await;
    keys.lands_on("input", "Work email").await;
    page.type_keys("eve@example.com").await;
    page.press("Enter").await;
    page.text("you typed this").wait_visible().await;
    keys.focused().await;
    page.link("Before").focus().await;
    page.set_fragment("vendor=goprofiles&system=justworks&first_name=Grace").await;
    page.button("Use this Grace").wait_visible().await;
    keys.go_to("button", "Keep this Ada").await;
    page.press("Enter").await;
    page.button("Use this Grace").wait_gone().await;
    keys.lands_on("span", "Ada").await;
    keys.go_to("button", "Add the permissions").await;
    page.press("Enter").await;
    keys.tick("View Invoices and Reporting").await;
    // All else is folded: the end is near, and the way is downwards, never up and down.
    let mut before = 0;
    for _ in 0..FAR {
        let seen = keys.focused().await;
        if is(&seen, "a", "After") {
            return;
        }
        let top = seen["at"][0].as_i64().unwrap();
        assert!(top >= before - 60, "Tab leads upwards to {seen}");
        before = top;
        page.press("Tab").await;
    }
    panic!("Tab never leaves the guide");
}

every_engine!(fleet_by_keys_alone, values_of_a_link_by_keys_alone);
