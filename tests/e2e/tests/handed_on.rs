//! What goes back and forth between the reader and others: messages, pasted details, made values, waiting, languages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::acme::{self, come_back, keep, unfold};
use e2e::emulate::Media;
use e2e::journey::{SCRIPTS, tick, value_of, wait_done};
use e2e::{Find, Locator, Page, every_engine, in_chromium, scenes};

/// What another window shows: labels with what stands behind them or below, and other things.
const WINDOW: &str = r#"<!doctype html><html lang="en"><title>Linking window</title>
<textarea aria-label="Linking window" rows="8">Add a user
First name: Ada
Last name: Lovelace
Email
ada@acme.example
Go on below.</textarea></html>"#;

async fn copied(page: &Page, form: &Locator, label: &str) -> String {
    form.button(&format!("Copy {label}")).click().await;
    form.button(&format!("Copied {label}")).wait_visible().await;
    page.clipboard().await
}

async fn a_message_is_filled_in_copied_mailed_and_ticked(page: Page) {
    let guide = acme::open(&page).await;
    let place = unfold(&guide, "write", "Write to your representative").await;
    // Not to be sent as long as something is missing in it.
    place.textbox("Company name").wait_visible().await;
    place.button("Copy message").wait_gone().await;
    place.link("Open in mail").wait_gone().await;
    keep(&page, &place, "Company name", "Acme & Söhne").await;
    let values = place.css(".listed .value");
    values.wait_focused().await;
    place.button("Copy message").wait_gone().await;
    keep(&page, &place, "Email", "ada+hr@acme.example").await;
    values.nth(1).wait_focused().await;

    let address = page.address().await;
    let body = format!(
        "Hello,\n\nplease switch on API access for Acme & Söhne (100 % of it).\nI follow this guide: {address}"
    );
    assert_eq!(value_of(&place.textbox("Message")).await, body);
    assert_eq!(value_of(&place.textbox("Subject")).await, "API access for Acme & Söhne");
    assert_eq!(value_of(&place.textbox("Copy to")).await, "ada+hr@acme.example");
    for (button, text) in [
        ("Copy message", body.as_str()),
        ("Copy subject", "API access for Acme & Söhne"),
        ("Copy address", "ada+hr@acme.example"),
    ] {
        place.button(button).click().await;
        place.button("Copied").wait_visible().await;
        assert_eq!(page.clipboard().await, text);
    }
    let address = address.replace(':', "%3A").replace('/', "%2F");
    assert_eq!(
        place.link("Open in mail").seen().await.attributes["href"],
        format!(
            "mailto:success@acme.example?subject=API%20access%20for%20Acme%20%26%20S%C3%B6hne\
             &cc=ada%2Bhr%40acme.example&body=Hello%2C%0D%0A%0D%0A\
             please%20switch%20on%20API%20access%20for%20Acme%20%26%20S%C3%B6hne%20%28100%20%25%20of%20it%29.%0D%0A\
             I%20follow%20this%20guide%3A%20{address}"
        )
    );
    // Copying is not sending.
    wait_done(&guide, 0, 15).await;
    tick(&place, "I sent it").await;
    wait_done(&guide, 1, 15).await;
}

async fn what_was_typed_is_kept_by_going_on(page: Page) {
    let guide = acme::open(&page).await;
    let form = unfold(&guide, "create-user", "Create the user").await;
    form.textbox("Address of your BambooHR").type_keys("our BambooHR").await;
    form.button("Continue").click().await;
    form.textbox("Address of your BambooHR").wait_focused().await;
    form.css(".problem").wait_visible().await;
    page.press("Control+a").await;
    page.type_keys("https://acme.bamboohr.com/home").await;
    form.textbox("First name").nth(0).type_keys("Ada").await;
    form.button("Continue").click().await;
    guide.text_containing("acme").nth(0).wait_gone().await;
    come_back(&page).await;
    let form = unfold(&guide, "create-user", "Create the user").await;
    form.text("acme").wait_visible().await;
    form.button("Copy First Name").wait_visible().await;
    form.button("Copy Account").wait_visible().await;
}

async fn all_that_the_linking_window_shows_is_pasted_at_once(page: Page) {
    let guide = acme::open(&page).await;
    page.server().page("/window", WINDOW);
    let window = page.open_tab("/window").await;
    window.textbox("Linking window").click().await;
    window.press("Control+a").await;
    window.press("Control+c").await;
    window.close().await;
    let field = guide.textbox("Paste everything the linking window shows");
    field.focus().await;
    page.press("Control+v").await;
    guide.button("Find the details").click().await;
    guide.css(".paste .hint").wait_text("First name and Email found.").await;
    page.wait_announced("First name and Email found.").await;
    // Nothing else of it stays.
    field.wait_value("").await;
    let stored = page.local_storage().await;
    assert!(stored.values().all(|text| !text.contains("Lovelace")), "{stored:?}");

    let form = unfold(&guide, "create-user", "Create the user").await;
    assert_eq!(copied(&page, &form, "First Name").await, "Ada");
    assert_eq!(copied(&page, &form, "Work Email").await, "ada@acme.example");
}

async fn made_values_and_todays_date_are_copied(page: Page) {
    page.server().first(&scenes::clock("2026, 10, 4"));
    let guide = acme::open(&page).await;
    let form = unfold(&guide, "create-user", "Create the user").await;
    assert_eq!(copied(&page, &form, "Start Date").await, "11/04/2026");
    // What it is made of is asked for in its own row.
    form.button("Copy Account").wait_gone().await;
    let row = form.css(".row").nth(3);
    row.textbox("First name").type_keys("Zoë").await;
    page.press("Enter").await;
    assert_eq!(copied(&page, &form, "Account").await, "Zoë Admin");
    // Made anew from another name, and then no longer done.
    row.button("Change First name").click().await;
    row.textbox("First name").focus().await;
    page.press("Control+a").await;
    page.type_keys("Ada").await;
    page.press("Enter").await;
    form.checkbox("Account").wait_checked(false).await;
    assert_eq!(copied(&page, &form, "Account").await, "Ada Admin");
}

async fn waiting_says_until_when_and_what_is_looked_at_is_there(page: Page) {
    page.server().first(&scenes::clock("2026, 10, 24"));
    let guide = acme::open(&page).await;
    let place = unfold(&guide, "support", "Have it switched on").await;
    place.text("Usually done by Dec 1, 2026.").wait_gone().await;
    place.button("I’m waiting for BambooHR support").click().await;
    place.text("Usually done by Dec 1, 2026.").wait_visible().await;

    // Three days later.
    page.server().first(&scenes::clock("2026, 10, 27"));
    come_back(&page).await;
    unfold(&guide, "support", "Have it switched on").await;
    place.text("waiting for BambooHR support since Nov 24, 2026").wait_count(2).await;
    place.text("Usually done by Dec 1, 2026.").wait_visible().await;

    let table = place.css("table");
    let cells = table.css("th, td").all_now().await;
    let cells: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(cells, ["Your plan", "What to ask for", "Core", "API access", "Pro", "Nothing"]);

    let picture = place.css("img").wait_visible().await;
    assert_eq!(picture.attributes["alt"], "The list of employees with the button Add above it.");
    place.text("The button is on the right.").wait_visible().await;
    // It is loaded once somebody comes near it.
    let image = "document.querySelector('connector-guide').shadowRoot.querySelector('img')";
    page.script(&format!("{image}.scrollIntoView()"), vec![]).await;
    page.wait_until("the picture is there", &format!("{image}.naturalWidth > 0")).await;

    place.button("I’m waiting for BambooHR support").click().await;
    place.text("Usually done by Dec 1, 2026.").wait_gone().await;
}

async fn a_guide_is_shown_in_the_language_of_the_element(page: Page) {
    page.server().mount_dist(SCRIPTS);
    for (language, title, button) in
        [("es", "Conecte Justworks con Fleet", "Continuar"), ("fr", "Connect Justworks to Fleet", "Continue")]
    {
        let inside = format!(
            r#"<connector-guide vendor="fleet" system="justworks" lang="{language}"><p>Text</p></connector-guide>"#
        );
        acme::publish(&page, &inside);
        page.goto("/help").await;
        page.wait_event("ready").await;
        let guide = page.guide("fleet");
        guide.heading(title).wait_visible().await;
        guide.button(button).nth(0).wait_visible().await;
    }
}

/// All of it open, with a step that is held, a text that was refused, somebody who is waited for.
async fn nothing_of_it_is_out_of_reach(page: Page) {
    let guide = acme::open(&page).await;
    guide.role("group", "Which plan does your company have?").button("Core").click().await;
    let look = unfold(&guide, "look", "Look at the linking window").await;
    look.button("An API key").click().await;
    let held = unfold(&guide, "delete-old", "Delete the old connection").await;
    held.button("Continue").click().await;
    held.css(".again").wait_visible().await;
    let secret = unfold(&guide, "keep-key", "Keep the key").await;
    secret.button("Continue").click().await;
    secret.css(".again").wait_visible().await;
    let address = unfold(&guide, "note-address", "Note your address").await;
    address.textbox("Address of your BambooHR").type_keys("our BambooHR").await;
    page.press("Enter").await;
    address.css(".problem").wait_visible().await;
    let company = unfold(&guide, "open-company", "Open the company").await;
    company.button("Add another company").click().await;
    let message = unfold(&guide, "write", "Write to your representative").await;
    keep(&page, &message, "Company name", "Rindfleischetikettierungsüberwachungsgesellschaft").await;
    keep(&page, &message, "Email", "ada@acme.example").await;
    let support = unfold(&guide, "support", "Have it switched on").await;
    support.button("I’m waiting for BambooHR support").click().await;
    let closed = page.css(".step-button[aria-expanded=false]");
    for _ in closed.all_now().await {
        closed.nth(0).click().await;
    }
    let open = "for (const fold of document.querySelector('connector-guide').shadowRoot.querySelectorAll('details')) fold.open = true";
    page.script(open, vec![]).await;

    for dark in [false, true] {
        page.emulate(Media { dark, ..Media::default() }).await;
        for width in [1280, 320] {
            page.set_viewport(width, 900).await;
            page.check_accessibility().await;
            let wide = page.too_wide().await;
            assert!(wide.is_empty(), "{width} pixels: {wide:?}");
        }
    }
}

every_engine!(
    a_message_is_filled_in_copied_mailed_and_ticked,
    what_was_typed_is_kept_by_going_on,
    all_that_the_linking_window_shows_is_pasted_at_once,
    made_values_and_todays_date_are_copied,
    waiting_says_until_when_and_what_is_looked_at_is_there,
    a_guide_is_shown_in_the_language_of_the_element,
);
in_chromium!(nothing_of_it_is_out_of_reach);
