//! Two tabs of one browser, at the very moments that are bad: one writes over the other, one has an older guide. That
//! they show the same is in `keeping.rs`; 1,000 orders of events are in `tests/web/racing.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod edited;

use e2e::journey::{ARTICLE, GOPROFILES, open_step, publish_article, publish_article_with_head, step, tick, wait_done};
use e2e::{Find, Page, every_engine};
use edited::changed_guide;

const PROGRESS: &str = "connector-guide/1/goprofiles/justworks/main";
const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";
const ACCOUNT: &str = "Set up the service account";

/// In WebKit a second tab stays behind the first, where nothing comes near: it must not wait for that.
fn eager() -> String {
    GOPROFILES.replace("<connector-guide ", "<connector-guide loading=\"eager\" ")
}

/// An expression that is true once the stored progress has these words.
fn stored(words: &str) -> String {
    format!("localStorage.getItem('{PROGRESS}')?.includes('{words}')")
}

/// Between reading and writing of a tab, another one can write. `late` is what this tab reads until it has written:
/// what stood there before. Browsers with a process for each tab really answer so for a moment. And the page can be
/// made deaf, as it is when it is closed.
const LATE: &str = r#"<script>
const { getItem, setItem } = Storage.prototype;
Storage.prototype.getItem = function (key) {
  return window.late ? window.late[key] ?? null : getItem.call(this, key);
};
Storage.prototype.setItem = function (key, text) {
  setItem.call(this, key, text);
  if (key != "connector-guide/1/goprofiles/justworks/main" || !window.late) return;
  window.late = undefined;
  window.over = text;
};
addEventListener("storage", (event) => { if (window.deaf) event.stopImmediatePropagation() }, true);
</script>"#;

async fn what_is_written_over_is_written_again(page: Page) {
    publish_article_with_head(&page, LATE, &eager());
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let other = page.open_tab(ARTICLE).await;
    other.wait_event("ready").await;
    let (here, there) = (page.guide("goprofiles"), other.guide("goprofiles"));
    tick(&here, IS_ADMIN).await;
    wait_done(&there, 1, 23).await;
    for guide in [&here, &there] {
        open_step(guide, ACCOUNT).await;
    }

    // The other tab reads what was there before this one wrote, then writes.
    other.script("window.late = { ...localStorage }; window.deaf = true", vec![]).await;
    page.script("window.deaf = true", vec![]).await;
    tick(&here, "Manager").await;
    page.wait_until("it is written", &stored("manager done")).await;
    tick(&there, "Start date").await;
    let over = other.wait_until("it writes over the other's", "window.over").await;
    let over = over.as_str().unwrap();
    assert!(over.contains("start-date done") && !over.contains("manager done"), "{over}");
    // Nobody has heard of it. Going out of sight, or away, is the moment to look.
    page.goto("/__paste.html").await;
    page.wait_until("both are there", &format!("{} && {}", stored("manager done"), stored("start-date done"))).await;

    // The same where this tab hears of it and stays.
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    wait_done(&here, 3, 23).await;
    open_step(&here, ACCOUNT).await;
    other.script("window.late = { ...localStorage }", vec![]).await;
    tick(&here, "Member Type").await;
    page.wait_until("it is written", &stored("member-type done")).await;
    other.script("window.deaf = false", vec![]).await;
    tick(&there, "Admin Access").await;
    let both = format!("{} && {}", stored("member-type done"), stored("admin-access done"));
    page.wait_until("both are there", &both).await;
    wait_done(&here, 5, 23).await;
    wait_done(&there, 5, 23).await;
}

async fn a_tab_with_the_older_guide_and_one_with_the_newer_lose_nothing(page: Page) {
    publish_article(&page, &eager());
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let old = page.guide("goprofiles");
    open_step(&old, "Add a third party").await;
    tick(&old, "Click Add.").await;

    let changed = changed_guide();
    page.server().rewrite("/cg/guides/f2/goprofiles/justworks.guide", move |_| changed.clone());
    let tab = page.open_tab(ARTICLE).await;
    tab.wait_event("ready").await;
    let new = tab.guide("goprofiles");
    // The one that was done is gone here; another one is new.
    wait_done(&new, 0, 23).await;
    open_step(&new, "Add a third party").await;
    tick(&new, "Check that this is the right company.").await;

    // Renamed meanwhile: done in the old one, it is done in the new one, and an untick as well.
    let expand = "Expand Add third party or temp further down the page (scroll to it).";
    tick(&old, expand).await;
    wait_done(&new, 2, 23).await;
    new.checkbox(expand).wait_checked(true).await;
    old.checkbox(expand).click().await;
    new.checkbox(expand).wait_checked(false).await;
    tick(&old, expand).await;
    wait_done(&new, 2, 23).await;
    open_step(&old, ACCOUNT).await;
    old.textbox("First name").type_keys("Merge").await;
    page.press("Enter").await;
    open_step(&new, ACCOUNT).await;
    new.css(".value").text("Merge").wait_visible().await;
    tick(&new, "Manager").await;
    wait_done(&old, 3, 23).await;
    old.checkbox("Manager").wait_checked(true).await;

    // Started over in the new one, it is so in the old one, and undone.
    new.button("Start over").click().await;
    wait_done(&old, 0, 23).await;
    new.button("Undo").click().await;
    wait_done(&old, 3, 23).await;
    wait_done(&new, 3, 23).await;

    // Loaded again, the old one has the new guide, and all that there is to have.
    page.reload().await;
    page.wait_event("ready").await;
    wait_done(&old, 3, 23).await;
    step(&old, "Grant the permissions").wait_visible().await;
    old.css(".notice").wait_gone().await;
    open_step(&old, ACCOUNT).await;
    old.css(".value").text("Merge").wait_visible().await;
}

every_engine!(what_is_written_over_is_written_again, a_tab_with_the_older_guide_and_one_with_the_newer_lose_nothing,);
