//! A reader's details: forgotten when they say so, kept nowhere when they say so, gone after 30 days, and never told
//! to anybody. Secrets, which are never taken at all, are in `secrets.rs`; customer links in `links.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{ARTICLE, GOPROFILES, open_step, publish_article_with_head, tick, value_of, wait_done};
use e2e::{Find, Locator, Page, every_engine};

const PROGRESS: &str = "connector-guide/1/goprofiles/justworks/main";
const VALUES: &str = "connector-guide/1/goprofiles/justworks/main/values";
const MEMORY_ONLY: &str = "connector-guide/1/goprofiles/justworks/main/memory-only";

const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";
const ACCOUNT: &str = "Set up the service account";
const DONT_KEEP: &str = "Don’t keep my details on this computer";
const EXPIRED: &str = "Your details are gone from this browser, because 30 days have passed since everything was done. \
    Your ticks are still here.";

/// A detail that can be found again wherever it goes.
const SENTINEL: &str = "Sentinel-9f3c";

/// What a page can be told: another day, and to be deaf to what other tabs write.
const HEAD: &str = r#"<script>
const at = new URLSearchParams(location.search).get("now");
if (at) {
  const Real = Date, shift = Real.parse(at) - Real.now();
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
}
addEventListener("storage", (event) => { if (window.deaf) event.stopImmediatePropagation() }, true);
</script>"#;

/// In WebKit a second tab stays behind the first, where nothing comes near: it must not wait for that.
fn publish(page: &Page) {
    publish_article_with_head(
        page,
        HEAD,
        &GOPROFILES.replace("<connector-guide ", "<connector-guide loading=\"eager\" "),
    );
}

async fn open(page: &Page) -> Locator {
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    page.guide("goprofiles")
}

async fn keep_first_name(page: &Page, guide: &Locator) {
    open_step(guide, ACCOUNT).await;
    guide.textbox("First name").type_keys(SENTINEL).await;
    page.press("Enter").await;
    guide.button("Copy First Name").wait_visible().await;
}

/// Where a detail could outlive the page or reach somebody else. What the guide itself shows is not among it.
async fn is_nowhere(page: &Page) {
    let told = page
        .script(
            "const databases = indexedDB.databases ? indexedDB.databases() : Promise.resolve([]);
            const caches = window.caches ? window.caches.keys().catch(() => []) : Promise.resolve([]);
            return Promise.all([databases, caches]).then(([databases, caches]) => JSON.stringify([
                {...localStorage}, {...sessionStorage}, location.href, document.referrer, history.state,
                document.cookie, document.title, window.name, __recorded, databases.map((one) => one.name), caches,
                document.querySelector('connector-guide')?.outerHTML,
            ]))",
            vec![],
        )
        .await;
    let told = told.as_str().unwrap();
    let at = told.find(SENTINEL).map(|at| &told[at.saturating_sub(200)..at + SENTINEL.len()]);
    assert_eq!(at, None, "a detail is somewhere");
    assert!(
        told.ends_with("[],[],null]") || told.contains("[],[],\"<connector-guide"),
        "a database or a cache: {told}"
    );
    assert!(page.server().asked().iter().all(|asked| !format!("{asked:?}").contains(SENTINEL)), "the server was told");
}

/// An expression that is true once no stored text has the detail.
fn is_gone() -> String {
    format!("!JSON.stringify({{ ...localStorage }}).includes('{SENTINEL}')")
}

async fn details_are_forgotten_in_every_tab_and_for_good(page: Page) {
    publish(&page);
    let here = open(&page).await;
    tick(&here, IS_ADMIN).await;
    keep_first_name(&page, &here).await;
    let other = page.open_tab(ARTICLE).await;
    other.wait_event("ready").await;
    let there = other.guide("goprofiles");
    open_step(&there, ACCOUNT).await;
    there.text(SENTINEL).wait_visible().await;
    // A third one hears of nothing.
    let deaf = page.open_tab(ARTICLE).await;
    deaf.wait_event("ready").await;
    deaf.script("window.deaf = true", vec![]).await;
    let old = deaf.guide("goprofiles");
    open_step(&old, ACCOUNT).await;
    old.text(SENTINEL).wait_visible().await;

    here.button("Your data").click().await;
    here.button("Forget my details").click().await;
    here.css("[aria-live]").even_hidden().wait_text("Your details are gone from this browser.").await;
    here.button("Forget my details").wait_gone().await;
    here.button("Your data").wait_focused().await;
    here.text(SENTINEL).wait_gone().await;
    page.wait_until("it is gone from storage", &is_gone()).await;
    there.text(SENTINEL).wait_gone().await;
    is_nowhere(&page).await;

    // What that tab still has is older: it cannot bring it back.
    tick(&old, "Manager").await;
    deaf.wait_until("it has written", &format!("localStorage.getItem('{PROGRESS}').includes('manager done')")).await;
    deaf.wait_until("the detail is still gone", &is_gone()).await;
    old.text(SENTINEL).wait_gone().await;
    let here = open(&page).await;
    wait_done(&here, 2, 23).await;
    open_step(&here, ACCOUNT).await;
    here.textbox("First name").wait_value("").await;
    is_nowhere(&page).await;
}

async fn details_that_are_not_to_be_kept_are_nowhere(page: Page) {
    publish(&page);
    let here = open(&page).await;
    keep_first_name(&page, &here).await;
    page.wait_until("it is stored", &format!("localStorage.getItem('{VALUES}')?.includes('{SENTINEL}')")).await;
    let other = page.open_tab(ARTICLE).await;
    other.wait_event("ready").await;
    let there = other.guide("goprofiles");
    there.button("Your data").click().await;
    there.checkbox(DONT_KEEP).wait_checked(false).await;

    here.button("Your data").click().await;
    tick(&here, DONT_KEEP).await;
    here.text("Your details are not kept: they last until you close or reload this page.").wait_visible().await;
    page.wait_until("what was kept is gone", &is_gone()).await;
    there.checkbox(DONT_KEEP).wait_checked(true).await;
    // Typed from now on, in either tab, it is of use there and written nowhere. Ticks are.
    here.button("Change First name").click().await;
    here.textbox("First name").wait_value(SENTINEL).await;
    here.textbox("First name").focus().await;
    page.press("Control+a").await;
    page.type_keys(&format!("{SENTINEL}-more")).await;
    page.press("Enter").await;
    here.css(".value").text(&format!("{SENTINEL}-more")).wait_visible().await;
    here.button("Copy First Name").click().await;
    page.wait_event("copy").await;
    open_step(&there, ACCOUNT).await;
    there.textbox("Work email").type_keys(&format!("{SENTINEL}@example.com")).await;
    other.press("Enter").await;
    there.button("Copy Work Email").wait_visible().await;
    tick(&there, "Manager").await;
    wait_done(&here, 2, 23).await;
    for tab in [&page, &other] {
        // Also what waits to be written when a page goes.
        tab.script("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await;
        is_nowhere(tab).await;
    }
    let kept: Vec<String> = page.local_storage().await.into_keys().collect();
    assert_eq!(kept, [PROGRESS, MEMORY_ONLY]);

    // Loaded again, ticks and the choice are there, details are not.
    let here = open(&page).await;
    wait_done(&here, 2, 23).await;
    open_step(&here, ACCOUNT).await;
    here.textbox("First name").wait_value("").await;
    here.button("Your data").click().await;
    here.checkbox(DONT_KEEP).wait_checked(true).await;
    is_nowhere(&page).await;

    // Taken back: kept from now on, what other tabs have in memory, too.
    here.checkbox(DONT_KEEP).click().await;
    there.checkbox(DONT_KEEP).wait_checked(false).await;
    here.css(".value").text(&format!("{SENTINEL}@example.com")).wait_visible().await;
    let keys = "JSON.stringify(Object.keys(localStorage).sort())";
    page.wait_until("it is stored", &format!("{keys} == '[\"{PROGRESS}\",\"{VALUES}\"]'")).await;
}

async fn details_go_30_days_after_everything_was_done(page: Page) {
    publish(&page);
    let on = |day: &str| format!("{ARTICLE}?now={day}T12:00:00");
    page.goto(&on("2026-11-22")).await;
    page.wait_event("ready").await;
    let guide = page.guide("goprofiles");
    keep_first_name(&page, &guide).await;
    guide.textbox("Work email").type_keys("ada@example.com").await;
    page.press("Enter").await;
    guide.button("Copy Work Email").wait_visible().await;
    // As fast as a script can: what is looked at here comes later.
    let all = "const { shadowRoot } = document.querySelector('connector-guide');
        for (const box of shadowRoot.querySelectorAll('.steps input[type=checkbox]')) if (!box.checked) box.click();
        shadowRoot.querySelector('.question button').click()";
    page.script(all, vec![]).await;
    page.wait_event("complete").await;
    page.wait_until("it is stored", &format!("localStorage.getItem('{PROGRESS}')?.includes('-finished done')")).await;

    page.goto(&on("2026-12-21")).await;
    page.wait_event("ready").await;
    wait_done(&guide, 23, 23).await;
    guide.css(".notice").wait_gone().await;
    open_step(&guide, ACCOUNT).await;
    guide.text(SENTINEL).wait_visible().await;

    page.goto(&on("2026-12-22")).await;
    page.wait_event("ready").await;
    guide.css(".notice p").wait_text(EXPIRED).await;
    wait_done(&guide, 23, 23).await;
    open_step(&guide, ACCOUNT).await;
    guide.text(SENTINEL).wait_gone().await;
    page.wait_until("it is gone from storage", &is_gone()).await;
    is_nowhere(&page).await;
    guide.button("Dismiss").click().await;
    guide.css(".notice").wait_gone().await;
    // Said once.
    page.goto(&on("2027-02-22")).await;
    page.wait_event("ready").await;
    wait_done(&guide, 23, 23).await;
    guide.css(".notice").wait_gone().await;
}

async fn a_detail_is_told_to_nobody(page: Page) {
    publish(&page);
    let guide = open(&page).await;
    keep_first_name(&page, &guide).await;
    guide.textbox("Work email").type_keys(&format!("{SENTINEL}@example.com")).await;
    page.press("Enter").await;
    guide.button("Copy Work Email").click().await;
    page.wait_event("copy").await;
    // The message to whoever helps, and the summary of a guide that asks for nothing to be noted: as text and mail.
    guide.button("My screen looks different").nth(0).click().await;
    page.wait_event("stuck").await;
    let message = value_of(&guide.textbox("Message")).await;
    assert!(
        message.starts_with("My screen looks different.\nGuide: Connect Justworks to GoProfiles, version "),
        "{message}"
    );
    let letters = "JSON.stringify([...document.querySelector('connector-guide').shadowRoot.querySelectorAll('textarea, a[href^=mailto]')]
        .map((one) => one.value ?? decodeURIComponent(one.href)))";
    let letters = page.script(&format!("return {letters}"), vec![]).await;
    let letters = letters.as_str().unwrap();
    assert!(
        letters.contains("mailto:") && letters.contains("looks different") && !letters.contains(SENTINEL),
        "{letters}"
    );
    // The file.
    let note = "addEventListener('click', (event) => {
        const link = event.composedPath()[0];
        if (link.download) window.saved = link.download + decodeURIComponent(link.href);
    }, true)";
    page.script(note, vec![]).await;
    guide.button("Your data").click().await;
    guide.button("Save my progress").click().await;
    let saved = page.wait_until("it is saved", "window.saved").await;
    assert!(saved.as_str().unwrap().contains("connector-guide-file 1") && !saved.as_str().unwrap().contains(SENTINEL));
    page.script("window.saved = undefined", vec![]).await;
    // Everything else but the key that is for it.
    page.wait_until("it is stored", &format!("localStorage.getItem('{VALUES}')?.includes('{SENTINEL}@')")).await;
    let values = page
        .script(
            &format!("const kept = localStorage.getItem('{VALUES}'); localStorage.removeItem('{VALUES}'); return kept"),
            vec![],
        )
        .await;
    is_nowhere(&page).await;
    assert!(values.as_str().unwrap().contains(&format!("first_name typed 1 {SENTINEL}\n")), "{values}");
}

every_engine!(
    details_are_forgotten_in_every_tab_and_for_good,
    details_that_are_not_to_be_kept_are_nowhere,
    details_go_30_days_after_everything_was_done,
    a_detail_is_told_to_nobody,
);
