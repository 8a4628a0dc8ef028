//! Going away with something that is not written yet, and coming back: hidden, left, closed, crashed, kept alive
//! behind another page.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{ARTICLE, GOPROFILES, open_step, publish_article, publish_article_with_head, tick, wait_done};
use e2e::{Engine, Find, Page, every_engine, in_chromium};
use serde_json::json;

const PROGRESS: &str = "connector-guide/1/goprofiles/justworks/main";
const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";

/// An expression that is true once the stored progress has these words.
fn stored(words: &str) -> String {
    format!("localStorage.getItem('{PROGRESS}')?.includes('{words}')")
}

/// In WebKit a second tab stays behind the first, where nothing comes near: it must not wait for that.
fn eager() -> String {
    GOPROFILES.replace("<connector-guide ", "<connector-guide loading=\"eager\" ")
}

/// In one go, so that nothing can wait for a later moment: ticks, then leaves in this way.
fn tick_and(leave: &str) -> String {
    format!(
        "const root = document.querySelector('connector-guide').shadowRoot;
        const box = root.querySelector('[data-focus=\"item is-admin\"]');
        box.click();
        if (!box.checked) throw new Error('it is not ticked');
        {leave}"
    )
}

async fn a_tick_is_written_however_soon_the_page_goes(page: Page) {
    publish_article(&page, GOPROFILES);
    page.server().page("/other", "<!doctype html><html lang=en><title>Other</title><p>Other</p></html>");
    let ways = [
        ("it is hidden", "document.dispatchEvent(new Event('visibilitychange'))"),
        ("another page comes", "location.href = '/other'"),
        ("it is loaded again", "location.reload()"),
        ("the same page comes from elsewhere", "location.href = '/__paste.html'"),
    ];
    for (what, leave) in ways {
        page.goto("/__paste.html").await;
        page.script("localStorage.clear()", vec![]).await;
        page.goto(ARTICLE).await;
        page.wait_event("ready").await;
        page.script("window.leaving = true", vec![]).await;
        page.script(&tick_and(leave), vec![]).await;
        if !leave.contains("dispatch") {
            page.wait_until(&format!("{what} and the old one is gone"), "!window.leaving").await;
        }
        page.wait_until(&format!("the tick is written before {what}"), &stored("is-admin done")).await;
    }
}

async fn a_tick_is_written_however_soon_the_tab_is_closed(page: Page) {
    publish_article(&page, &eager());
    page.goto("/__paste.html").await;
    let tab = page.open_tab(ARTICLE).await;
    tab.wait_event("ready").await;
    tab.script(&tick_and(""), vec![]).await;
    tab.close().await;
    page.wait_until("the tick is written", &stored("is-admin done")).await;
}

async fn a_crash_loses_nothing_that_was_written(page: Page) {
    publish_article(&page, GOPROFILES);
    let other = page.open_tab("/__paste.html").await;
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    open_step(&guide, "Set up the service account").await;
    guide.textbox("First name").type_keys("Merge").await;
    page.press("Enter").await;
    let both = format!("{} && localStorage.getItem('{PROGRESS}/values')?.includes('Merge')", stored("is-admin done"));
    page.wait_until("both are written", &both).await;
    page.crash().await;
    other.goto(ARTICLE).await;
    other.wait_event("ready").await;
    let guide = other.guide("goprofiles");
    wait_done(&guide, 1, 23).await;
    guide.css(".notice").wait_gone().await;
    open_step(&guide, "Set up the service account").await;
    guide.text("Merge").wait_visible().await;
}

/// Says whether the page comes out of the browser's cache of whole pages.
const PERSISTED: &str =
    r#"<script>addEventListener("pageshow", (event) => { window.persisted = event.persisted });</script>"#;

async fn coming_back_shows_what_another_tab_did_meanwhile(page: Page) {
    // Pages that may not be stored are not kept alive either.
    page.server().header(ARTICLE, "cache-control", "max-age=0");
    publish_article_with_head(&page, PERSISTED, &eager());
    page.server().page("/help/", "<!doctype html><html lang=en><title>Help</title><p>More help</p></html>");
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    open_step(&guide, "Set up the service account").await;
    page.script("window.stayed = true", vec![]).await;
    page.link("More help").click().await;
    page.text("More help").wait_visible().await;
    page.wait_until("it is another page", "location.pathname == '/help/'").await;

    let other = page.open_tab(ARTICLE).await;
    other.wait_event("ready").await;
    let there = other.guide("goprofiles");
    open_step(&there, "Set up the service account").await;
    tick(&there, "Manager").await;
    other.wait_until("it is written", &stored("manager done")).await;
    other.close().await;
    page.back().await;
    page.wait_until("it is back", &format!("location.pathname == '{ARTICLE}'")).await;
    page.wait_event("ready").await;
    let kept_alive = page.script("return [window.stayed ?? false, window.persisted]", vec![]).await;
    // Firefox does not keep pages under WebDriver: there, it is loaded again.
    let keeps = page.engine() != Engine::Firefox;
    assert_eq!(kept_alive, json!([keeps, keeps]), "whether it was put aside");
    wait_done(&guide, 2, 23).await;
    open_step(&guide, "Set up the service account").await;
    tick(&guide, "Start date").await;
    page.wait_until("all is written", &format!("{} && {}", stored("start-date done"), stored("manager done"))).await;
}

every_engine!(
    a_tick_is_written_however_soon_the_page_goes,
    a_tick_is_written_however_soon_the_tab_is_closed,
    coming_back_shows_what_another_tab_did_meanwhile,
);
in_chromium!(a_crash_loses_nothing_that_was_written);
