//! What readers answer and note decides what there is to do: questions, gates, consequences, parts of a text, loops.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::acme::{self, come_back, keep, step_of, unfold};
use e2e::journey::{step, tick, wait_done};
use e2e::{Find, Locator, Page, every_engine};

const WAY: &str = "What does your linking window ask for?";
const PLAN: &str = "Which plan does your company have?";

async fn wait_pressed(button: &Locator, pressed: &str) {
    let what = format!("has aria-pressed={pressed}");
    button.wait(what, |seen| seen.attributes.get("aria-pressed").is_some_and(|is| is == pressed)).await;
}

async fn wait_open(guide: &Locator, title: &str) {
    step(guide, title).wait("is open", |seen| seen.expanded == Some(true)).await;
}

async fn a_question_with_three_answers_shows_and_hides_steps(page: Page) {
    let guide = acme::open(&page).await;
    wait_done(&guide, 0, 15).await;
    guide.heading("Make a key").wait_gone().await;
    guide.heading("Sign in").wait_gone().await;
    unfold(&guide, "look", "Look at the linking window").await;
    tick(&guide, "Open the linking window.").await;
    wait_done(&guide, 1, 15).await;

    // Two things more for those who make a key.
    let way = guide.role("group", WAY);
    way.text_containing("A box named").wait_visible().await;
    way.button("An API key").click().await;
    wait_pressed(&way.button("An API key"), "true").await;
    wait_done(&guide, 2, 17).await;
    guide.heading("Make a key").wait_visible().await;
    guide.heading("Sign in").wait_gone().await;

    // Kept.
    come_back(&page).await;
    wait_done(&guide, 2, 17).await;
    unfold(&guide, "make-key", "Make a key").await;
    tick(&guide, "Go to Account , then API keys.").await;
    wait_done(&guide, 3, 17).await;
    unfold(&guide, "look", "Look at the linking window").await;
    wait_pressed(&way.button("An API key"), "true").await;
    wait_pressed(&way.button("A service account"), "false").await;

    // Another answer, another step; what was done in it stays, also where two answers share it.
    way.button("User name and password").click().await;
    wait_done(&guide, 2, 16).await;
    guide.heading("Make a key").wait_gone().await;
    unfold(&guide, "sign-in", "Sign in").await;
    tick(&guide, "Open the Users tab.").await;
    wait_done(&guide, 3, 16).await;
    way.button("A service account").click().await;
    wait_pressed(&way.button("User name and password"), "false").await;
    wait_done(&guide, 3, 16).await;
    guide.checkbox("Open the Users tab.").wait_checked(true).await;

    // Back again: neither is lost, and nothing is ticked that the reader did not tick.
    way.button("An API key").click().await;
    wait_done(&guide, 3, 17).await;
    guide.heading("Sign in").wait_gone().await;
    guide.checkbox("Go to Account , then API keys.").wait_checked(true).await;
    guide.checkbox("Click Add new key.").wait_checked(false).await;
    guide.checkbox("Open the linking window.").wait_checked(true).await;
}

async fn an_answer_ends_the_guide_and_another_brings_it_back(page: Page) {
    let guide = acme::open(&page).await;
    let plan = guide.role("group", PLAN);
    plan.button("Core").click().await;
    wait_done(&guide, 1, 15).await;
    unfold(&guide, "look", "Look at the linking window").await;
    tick(&guide, "Open the linking window.").await;
    guide.heading("When everything is done").wait_visible().await;

    plan.button("Free").click().await;
    let link = guide.link("Send us a file instead").seen().await;
    assert_eq!(link.attributes["href"], "https://acme.example/file");
    for title in ["Look at the linking window", "Keep the key", "Open the company", "Have it switched on"] {
        guide.heading(title).wait_gone().await;
    }
    for title in ["When everything is done", "All done"] {
        guide.heading(title).wait_gone().await;
    }
    guide.button("Tell your representative how far you are").wait_gone().await;
    guide.button("Tell your representative that you are done").wait_gone().await;
    plan.button("Free").wait_focused().await;
    // Everything there is may be done: the guide is not.
    wait_done(&guide, 1, 1).await;
    assert!(page.events().await.iter().all(|event| event.name != "complete"));

    plan.button("Core").click().await;
    guide.link("Send us a file instead").wait_gone().await;
    wait_done(&guide, 2, 15).await;
    guide.heading("When everything is done").wait_visible().await;
    unfold(&guide, "look", "Look at the linking window").await;
    guide.checkbox("Open the linking window.").wait_checked(true).await;
}

async fn a_consequence_is_acknowledged_before_the_rest_of_its_step(page: Page) {
    let guide = acme::open(&page).await;
    let title = "Delete the old connection";
    let place = unfold(&guide, "delete-old", title).await;
    let action = place.checkbox("Click Delete connection.");
    let understood = place.button("I understand");
    place.text("The old connection stops at once.").wait_visible().await;
    place.text("BambooHR asks for your password.").wait_gone().await;
    action.wait_gone().await;

    // Neither going on nor folding leads past it.
    place.button("Continue").click().await;
    understood.wait_focused().await;
    place.css(".again").wait_text("Read this first and confirm it.").await;
    page.wait_announced("Read this first and confirm it.").await;
    wait_open(&guide, title).await;
    step(&guide, title).click().await;
    understood.wait_focused().await;
    wait_open(&guide, title).await;

    page.press("Enter").await;
    action.wait_visible().await;
    place.text("BambooHR asks for your password.").wait_visible().await;
    place.css(".again").wait_gone().await;
    wait_done(&guide, 1, 16).await;
    place.button("Continue").click().await;
    step(&guide, title).wait("is folded", |seen| seen.expanded == Some(false)).await;

    // Once is enough.
    come_back(&page).await;
    unfold(&guide, "delete-old", title).await;
    wait_pressed(&understood, "true").await;
    tick(&guide, "Click Delete connection.").await;
    wait_done(&guide, 2, 16).await;
}

async fn a_secret_shown_once_keeps_its_step_open(page: Page) {
    let guide = acme::open(&page).await;
    let place = unfold(&guide, "keep-key", "Keep the key").await;
    let have_it = place.checkbox("API key – I have it");
    place.text_containing("It is shown only once: keep it before you go on.").wait_visible().await;
    place.button("Continue").click().await;
    have_it.wait_focused().await;
    place.css(".again").wait_text("First: API key. It is shown only once.").await;
    page.wait_announced("First: API key. It is shown only once.").await;
    wait_open(&guide, "Keep the key").await;

    page.press("Space").await;
    have_it.wait_checked(true).await;
    place.css(".again").wait_gone().await;
    wait_done(&guide, 1, 15).await;
    place.button("Continue").click().await;
    step(&guide, "Keep the key").wait("is folded", |seen| seen.expanded == Some(false)).await;
    step(&guide, "Note your address").wait_focused().await;
}

async fn of_a_long_text_the_part_that_is_needed_is_taken(page: Page) {
    let guide = acme::open(&page).await;
    let place = unfold(&guide, "note-address", "Note your address").await;
    let field = place.textbox("Address of your BambooHR");
    field.type_keys("our BambooHR").await;
    page.press("Enter").await;
    let refused = "The part that is needed is not in that. It looks like https://acme.bamboohr.com/home.";
    place.css(".problem").wait_text(refused).await;
    page.wait_announced(refused).await;
    field.wait_focused().await;
    wait_done(&guide, 0, 15).await;

    page.press("Control+a").await;
    page.type_keys("https://acme.bamboohr.com/home").await;
    page.press("Enter").await;
    place.checkbox("Address of your BambooHR").wait_checked(true).await;
    place.css(".value").wait_text("acme").await;
    page.wait_announced("Kept: acme 1 of 15 done").await;

    let form = unfold(&guide, "create-user", "Create the user").await;
    form.button("Copy Subdomain").click().await;
    form.button("Copied Subdomain").wait_visible().await;
    assert_eq!(page.clipboard().await, "acme");
}

async fn a_loop_is_gone_through_for_each_company(page: Page) {
    let guide = acme::open(&page).await;
    let first = unfold(&guide, "open-company", "Open the company").await;
    keep(&page, &first, "Company code", "ACME-1").await;
    guide.heading("Open the company – ACME-1").wait_visible().await;
    tick(&first, "Turn on API access.").await;
    wait_done(&guide, 2, 15).await;
    first.button("Remove the last one").wait_gone().await;

    // A second one: ticks and values of its own.
    first.button("Add another company").click().await;
    step(&guide, "Open the company – company 2").wait_focused().await;
    wait_done(&guide, 2, 17).await;
    let second = step_of(&guide, "open-company--2");
    second.checkbox("Turn on API access.").wait_checked(false).await;
    keep(&page, &second, "Company code", "ACME-2").await;
    tick(&second, "Turn on API access.").await;
    wait_done(&guide, 4, 17).await;
    first.button("Add another company").wait_gone().await;

    come_back(&page).await;
    wait_done(&guide, 4, 17).await;
    let named = "Open the company – ACME-2";
    unfold(&guide, "open-company--2", named).await;
    second.checkbox("Turn on API access.").wait_checked(true).await;
    second.css(".value").wait_text("ACME-2").await;

    second.button("Remove the last one").click().await;
    guide.heading(named).wait_gone().await;
    step(&guide, "Open the company – ACME-1").wait_focused().await;
    wait_done(&guide, 2, 15).await;
    first.checkbox("Turn on API access.").wait_checked(true).await;

    // What was done comes back with it.
    first.button("Add another company").click().await;
    step(&guide, named).wait_focused().await;
    wait_done(&guide, 4, 17).await;
    second.checkbox("Turn on API access.").wait_checked(true).await;
}

async fn what_an_answer_ends_with_is_there_on_coming_back(page: Page) {
    let guide = acme::open(&page).await;
    guide.role("group", PLAN).button("Free").click().await;
    guide.link("Send us a file instead").wait_visible().await;
    come_back(&page).await;
    guide.link("Send us a file instead").wait_visible().await;
}

async fn going_on_leads_not_past_what_an_answer_ends_with(page: Page) {
    let guide = acme::open(&page).await;
    guide.role("group", PLAN).button("Free").click().await;
    guide.link("Send us a file instead").wait_visible().await;
    guide.button("Continue").wait_gone().await;
    guide.role("group", PLAN).button("Core").click().await;
    guide.button("Continue").wait_visible().await;
}

every_engine!(
    a_question_with_three_answers_shows_and_hides_steps,
    an_answer_ends_the_guide_and_another_brings_it_back,
    what_an_answer_ends_with_is_there_on_coming_back,
    going_on_leads_not_past_what_an_answer_ends_with,
    a_consequence_is_acknowledged_before_the_rest_of_its_step,
    a_secret_shown_once_keeps_its_step_open,
    of_a_long_text_the_part_that_is_needed_is_taken,
    a_loop_is_gone_through_for_each_company,
);
