//! What one tick changes on the page: its step, the counts with the summary made of them, and what is said
//! aloud. Nothing else, however long the guide is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::generated::{self, name_of};
use e2e::{Find, Page, every_engine};
use serde_json::{Value, json};

/// Records from now on where in the guide something changes.
const WATCH: &str = "
    const root = document.querySelector('connector-guide').shadowRoot;
    const places = { '.step': (one) => one.id, '.progress': () => 'progress', '.left': () => 'counts at the end',
      '.summary': () => 'summary', '[aria-live]': () => 'said aloud' };
    window.changes = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target.nodeType == Node.ELEMENT_NODE ? target : target.parentElement;
        const [selector, name] = Object.entries(places).find(([selector]) => element?.closest(selector)) ?? [];
        changes.push(selector ? name(element.closest(selector)) : `${element?.localName}.${element?.className}`);
      }
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true })";

/// Waits until what a tick does is over, and says where something changed, without repetition.
async fn changed(page: &Page, done: usize) -> Vec<String> {
    page.wait_event_where("progress", &format!("with {done} done"), |detail| detail["done"] == done).await;
    // What is stored comes last; what it brings is rendered by the next frame.
    let stored = format!(
        "Object.keys(localStorage).some((key) => (localStorage[key].match(/action-|is-admin|log-in/g) ?? []).length >= {done})"
    );
    page.wait_until("the tick is stored", &stored).await;
    page.script(
        "return new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))).then(() => 0)",
        vec![],
    )
    .await;
    let Value::Array(places) =
        page.script("const seen = window.changes; window.changes = []; return seen", vec![]).await
    else {
        panic!("the page watches nothing")
    };
    assert!(places.len() <= 30, "one tick makes {} changes: {places:?}", places.len());
    let mut places: Vec<String> = places.iter().map(|place| place.as_str().unwrap().to_owned()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

async fn one_tick_changes_its_step_the_counts_and_what_is_said(page: Page) {
    page.server().mount_dist("/cg/");
    page.server().page(
        "/help",
        r#"<!doctype html><html lang="en"><title>Help</title><script type="module" src="/cg/connector-guide.js"></script>
        <main><connector-guide vendor="fleet" system="justworks"><p>Text</p></connector-guide></main></html>"#,
    );
    page.goto("/help").await;
    page.wait_event("ready").await;
    page.css(".step-title").button("Add a third-party administrator").click().await;
    page.checkbox("Log in to Justworks as an administrator.").wait_visible().await;
    page.script(WATCH, vec![]).await;
    page.checkbox("Log in to Justworks as an administrator.").click().await;
    let places = changed(&page, 1).await;
    assert_eq!(places, ["counts at the end", "fleet-justworks-add-third-party", "progress", "said aloud", "summary"]);
    // The last one of a section passes the accent on.
    page.checkbox("You have administrator privileges in Justworks.").click().await;
    let places = changed(&page, 2).await;
    assert_eq!(
        places,
        [
            "counts at the end",
            "fleet-justworks-add-third-party",
            "fleet-justworks-before-you-start",
            "progress",
            "said aloud",
            "summary"
        ]
    );
}

async fn one_tick_of_a_thousand_changes_no_more(page: Page) {
    generated::publish(page.server(), 1_000, "");
    page.goto(generated::PAGE).await;
    assert_eq!(page.wait_event("ready").await.detail["total"], json!(1_000));
    let first = page.checkbox(&name_of(0));
    first.wait_visible().await;
    page.script(WATCH, vec![]).await;
    first.click().await;
    let places = changed(&page, 1).await;
    assert_eq!(places, ["counts at the end", "generated-justworks-step-1", "progress", "said aloud", "summary"]);
    // Far down, beside an open step.
    page.css(".step-title").button("Step 50").click().await;
    let last = page.checkbox(&name_of(999));
    last.wait_visible().await;
    page.script("window.changes = []", vec![]).await;
    last.click().await;
    let places = changed(&page, 2).await;
    assert_eq!(places, ["counts at the end", "generated-justworks-step-50", "progress", "said aloud", "summary"]);
}

every_engine!(one_tick_changes_its_step_the_counts_and_what_is_said, one_tick_of_a_thousand_changes_no_more);
