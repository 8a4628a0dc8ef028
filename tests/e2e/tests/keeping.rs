//! What is kept in the browser: over a reload, between tabs, over changes of the guide, and where it cannot be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod edited;

use e2e::journey::{
    ARTICLE, GOPROFILES, open_article, open_step, publish_article, publish_article_with_head, step, tick, wait_done,
};
use e2e::{Find, Locator, Page, every_engine};
use edited::changed_guide;

const PROGRESS: &str = "connector-guide/1/goprofiles/justworks/main";
const VALUES: &str = "connector-guide/1/goprofiles/justworks/main/values";

const DENIED: &str = "Your browser does not let this page keep anything, so your progress will not be kept. \
    Everything works until you leave. To come back later, open this page in a normal window and allow it to store data.";
const FULL: &str = "Your browser has no room left for this site, so your progress will not be kept. \
    Everything works until you leave. Free some room and tick once more.";
const DAMAGED: &str = "What this browser has kept of your progress cannot be read. It is left as it is, \
    so your progress will not be kept. Everything works until you leave.";
const NEWER: &str = "A newer version of this guide has kept your progress here. It is left as it is, \
    so your progress will not be kept. Reload the page to get the newer version.";
const STARTED_OVER: &str = "Started over. All ticks are gone. You can undo this.";

const QUESTION: &str = "Are you moving from an earlier way of connecting Justworks?";

/// Lets a scenario make a tab deaf to what other tabs write, as if both had written at the same moment.
const DEAF: &str = r#"<script>
for (const type of ["storage", "visibilitychange", "pageshow"]) {
  addEventListener(type, (event) => { if (window.deaf) event.stopImmediatePropagation() }, true);
}
</script>"#;

/// In WebKit a second tab stays behind the first, where nothing comes near: it must not wait for that.
fn eager() -> String {
    GOPROFILES.replace("<connector-guide ", "<connector-guide loading=\"eager\" ")
}

async fn open_again(page: &Page) -> Locator {
    page.reload().await;
    page.wait_event("ready").await;
    page.guide("goprofiles")
}

async fn a_reload_in_the_middle_and_a_new_tab_find_everything(page: Page) {
    open_article(&page, &eager()).await;
    let guide = page.guide("goprofiles");
    assert!(page.local_storage().await.is_empty(), "looking writes nothing");
    tick(&guide, "You are an administrator in your company's Justworks.").await;
    open_step(&guide, "Set up the service account").await;
    guide.role("group", QUESTION).button("Yes").click().await;
    guide.button("Copy Member Type").click().await;
    guide.checkbox("Member Type").wait_checked(true).await;
    guide.textbox("First name").type_keys("Merge & Söhne").await;
    page.press("Enter").await;
    guide.button("Change First name").wait_visible().await;
    // At once: what was not written yet is written when the page goes.
    let guide = open_again(&page).await;
    let ready = page.wait_event("ready").await;
    assert_eq!((ready.detail["done"].as_u64(), ready.detail["total"].as_u64()), (Some(3), Some(23)));
    everything_is_there(&page, &guide).await;

    let tab = page.open_tab(ARTICLE).await;
    everything_is_there(&tab, &tab.guide("goprofiles")).await;
    // Under the documented keys, and values apart from progress.
    let kept = page.local_storage().await;
    assert_eq!(kept.keys().map(String::as_str).collect::<Vec<_>>(), [PROGRESS, VALUES]);
    assert!(kept[PROGRESS].contains("member-type done") && !kept[PROGRESS].contains("Merge"), "{kept:?}");
    assert!(kept[VALUES].contains("Merge & Söhne"), "{kept:?}");
}

async fn everything_is_there(page: &Page, guide: &Locator) {
    page.wait_event("ready").await;
    wait_done(guide, 3, 23).await;
    // The first step with something left is open, and nothing else.
    step(guide, "Add a third party").wait("is open", |seen| seen.expanded == Some(true)).await;
    open_step(guide, "Set up the service account").await;
    guide.role("group", QUESTION).button("Yes").wait_checked(true).await;
    guide.text_containing("You will not find this address in Justworks.").wait_visible().await;
    guide.checkbox("Member Type").wait_checked(true).await;
    guide.checkbox("Admin Access").wait_checked(false).await;
    guide.text("Merge & Söhne").wait_visible().await;
    guide.text("you typed this").wait_visible().await;
    open_step(guide, "Before you start").await;
    guide.checkbox("You are an administrator in your company's Justworks.").wait_checked(true).await;
    guide.checkbox("Someone with that access has shared it with you.").wait_checked(false).await;
}

async fn two_tabs_show_the_same_and_lose_nothing(page: Page) {
    publish_article_with_head(&page, DEAF, &eager());
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let other = page.open_tab(ARTICLE).await;
    other.wait_event("ready").await;
    let (here, there) = (page.guide("goprofiles"), other.guide("goprofiles"));

    // A tick, a value and an untick, in both directions.
    tick(&here, "You are an administrator in your company's Justworks.").await;
    wait_done(&there, 1, 23).await;
    open_step(&there, "Set up the service account").await;
    there.textbox("First name").type_keys("Merge").await;
    other.press("Enter").await;
    tick(&there, "Manager").await;
    wait_done(&here, 2, 23).await;
    open_step(&here, "Set up the service account").await;
    here.button("Copy First Name").wait_visible().await;
    here.checkbox("Manager").wait_checked(true).await;
    here.checkbox("Manager").click().await;
    there.checkbox("Manager").wait_checked(false).await;
    wait_done(&there, 1, 23).await;
    // Only the tab in which it happened tells its page.
    assert_eq!(other.events().await.iter().filter(|event| event.name == "progress").count(), 1);

    // Both at the same moment: neither has heard of the other, and nothing is lost.
    for tab in [&page, &other] {
        tab.script("window.deaf = true", vec![]).await;
    }
    tick(&here, "Manager").await;
    page.wait_until("it is written", &stored("manager done")).await;
    tick(&there, "Start date").await;
    wait_done(&there, 3, 23).await;
    let kept = page.local_storage().await[PROGRESS].clone();
    assert!(kept.contains("manager done") && kept.contains("start-date done"), "{kept}");
    for tab in [&page, &other] {
        tab.script("window.deaf = false", vec![]).await;
    }
    tick(&there, "Member Type").await;
    wait_done(&here, 4, 23).await;
    here.checkbox("Start date").wait_checked(true).await;
}

/// An expression that is true once the stored progress has these words.
fn stored(words: &str) -> String {
    format!("localStorage.getItem('{PROGRESS}')?.includes('{words}')")
}

async fn starting_over_can_be_undone_and_old_ticks_do_not_come_back(page: Page) {
    publish_article_with_head(&page, DEAF, &eager());
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let other = page.open_tab(ARTICLE).await;
    other.wait_event("ready").await;
    let (here, there) = (page.guide("goprofiles"), other.guide("goprofiles"));
    tick(&here, "Someone with that access has shared it with you.").await;
    open_step(&here, "Set up the service account").await;
    tick(&here, "Manager").await;
    here.textbox("First name").type_keys("Merge").await;
    page.press("Enter").await;
    wait_done(&there, 2, 23).await;

    // Undone, here and there.
    here.button("Start over").click().await;
    here.button("Undo").wait_focused().await;
    here.css(".notice p").wait_text(STARTED_OVER).await;
    wait_done(&here, 0, 23).await;
    wait_done(&there, 0, 23).await;
    here.button("Undo").click().await;
    wait_done(&here, 2, 23).await;
    here.css(".notice").wait_gone().await;
    here.heading("Connect Justworks to GoProfiles").wait_focused().await;
    wait_done(&there, 2, 23).await;

    // Not undone: the other tab, which has not heard of it, cannot bring the old ticks back.
    other.script("window.deaf = true", vec![]).await;
    here.button("Start over").click().await;
    wait_done(&here, 0, 23).await;
    page.wait_until("it is written", &format!("!({})", stored("manager"))).await;
    open_step(&there, "Add a third party").await;
    there.checkbox("Click Add.").click().await;
    other.wait_event_where("progress", "of that tick", |detail| detail["item"] == "click-add").await;
    wait_done(&there, 0, 23).await;
    wait_done(&here, 0, 23).await;
    tick(&there, "Click Add.").await;
    wait_done(&here, 1, 23).await;

    // Ticks are gone; what was typed is not. A tick ends the way back.
    here.button("Undo").wait_visible().await;
    let guide = open_again(&page).await;
    wait_done(&guide, 1, 23).await;
    guide.button("Undo").wait_gone().await;
    open_step(&guide, "Set up the service account").await;
    guide.checkbox("Manager").wait_checked(false).await;
    guide.css(".value").text("Merge").wait_visible().await;
}

async fn what_cannot_be_read_is_left_as_it_is(page: Page) {
    publish_article(&page, GOPROFILES);
    page.goto("/__paste.html").await;
    let texts = [
        (PROGRESS, "connector-guide-progress 1\nepoch 0\nmanager perhaps 1 0\n", DAMAGED),
        (PROGRESS, "{\"manager\": true}", DAMAGED),
        (VALUES, "connector-guide-values 1\nfirst_name typed 1 Mer", DAMAGED),
        (PROGRESS, "connector-guide-progress 2\nsomething that only it can read\n", NEWER),
        (VALUES, "connector-guide-values 7\n", NEWER),
    ];
    for (key, text, words) in texts {
        page.script("localStorage.clear()", vec![]).await;
        page.set_local_storage(key, text).await;
        page.goto(ARTICLE).await;
        page.wait_event("ready").await;
        let guide = page.guide("goprofiles");
        guide.css(".notice p").wait_text(words).await;
        tick(&guide, "You are an administrator in your company's Justworks.").await;
        wait_done(&guide, 1, 23).await;
        // Going away is the last moment at which anything could be written.
        page.goto("/__paste.html").await;
        assert_eq!(page.local_storage().await.get(key).map(String::as_str), Some(text), "{key}");
    }
    page.script("localStorage.clear()", vec![]).await;
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    page.guide("goprofiles").css(".notice").wait_gone().await;
}

async fn where_nothing_can_be_kept_the_guide_works_and_says_so(page: Page) {
    let refuse = r#"<script>
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError") } });
    </script>"#;
    publish_article_with_head(&page, refuse, GOPROFILES);
    // Sandboxed, a page is of no origin at all, as in a frame without `allow-same-origin`.
    page.server().header("/sandboxed", "content-security-policy", "sandbox allow-scripts allow-forms");
    page.server().header("/cg/*", "access-control-allow-origin", "*");
    let sandboxed = "<!doctype html><html lang=en><title>Frame</title>\
        <script type=module src=/cg/connector-guide.js></script>"
        .to_owned()
        + GOPROFILES;
    page.server().page("/sandboxed", &sandboxed);
    for address in [ARTICLE, "/sandboxed"] {
        page.goto(address).await;
        page.wait_event("ready").await;
        let guide = page.guide("goprofiles");
        guide.css(".notice p").wait_text(DENIED).await;
        tick(&guide, "You are an administrator in your company's Justworks.").await;
        open_step(&guide, "Set up the service account").await;
        guide.textbox("First name").type_keys("Merge").await;
        guide.button("Keep First name").click().await;
        guide.button("Copy First Name").wait_visible().await;
        wait_done(&guide, 1, 23).await;
        guide.css(".notice p").wait_text(DENIED).await;
        assert!(page.console().await.is_empty(), "{:?}", page.console().await);
    }
}

async fn where_there_is_no_room_the_guide_says_so_until_there_is(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    let fill = "for (let size = 1 << 24; size >= 1;) {
        try {
            localStorage.setItem('filler', (localStorage.getItem('filler') ?? '') + 'x'.repeat(size));
        } catch { size >>= 1 }
    }";
    page.script(fill, vec![]).await;
    guide.css(".notice").wait_gone().await;
    tick(&guide, "You are an administrator in your company's Justworks.").await;
    guide.css(".notice p").wait_text(FULL).await;
    wait_done(&guide, 1, 23).await;
    // The way on that the words promise.
    page.script("localStorage.removeItem('filler')", vec![]).await;
    open_step(&guide, "Set up the service account").await;
    tick(&guide, "Manager").await;
    guide.css(".notice").wait_gone().await;
    let guide = open_again(&page).await;
    wait_done(&guide, 2, 23).await;
}

async fn ticks_stay_with_their_ids_when_the_author_changes_the_guide(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    open_step(&guide, "Add a third party").await;
    tick(&guide, "Click Add.").await;
    tick(&guide, "Expand Add third party or temp further down the page (scroll to it).").await;
    open_step(&guide, "Set up the service account").await;
    guide.textbox("First name").type_keys("Merge").await;
    page.press("Enter").await;
    tick(&guide, "First Name").await;
    open_step(&guide, "Add the permissions").await;
    tick(&guide, "Edit Company Settings").await;
    wait_done(&guide, 4, 23).await;

    let changed = changed_guide();
    let file = "/cg/guides/f2/goprofiles/justworks.guide";
    page.server().rewrite(file, move |_| changed.clone());
    let guide = open_again(&page).await;
    // One is gone, one is new, two are renamed, all stand elsewhere.
    wait_done(&guide, 3, 23).await;
    guide.css(".notice").wait_gone().await;
    let titles = guide.css(".steps .step-title").all_now().await;
    let titles: Vec<&str> = titles.iter().map(|seen| seen.text.as_str()).collect();
    assert_eq!(
        titles,
        ["Before you start", "Grant the permissions", "Add a third party", "Set up the service account"]
    );
    open_step(&guide, "Grant the permissions").await;
    guide.checkbox("Edit Company Settings").wait_checked(true).await;
    guide.checkbox("Manage Employees").wait_checked(false).await;
    open_step(&guide, "Add a third party").await;
    guide.checkbox("Check that this is the right company.").wait_checked(false).await;
    guide.checkbox("Expand Add third party or temp further down the page (scroll to it).").wait_checked(true).await;
    guide.checkbox("Click Add.").wait_gone().await;
    open_step(&guide, "Set up the service account").await;
    guide.checkbox("First Name").wait_checked(true).await;
    guide.css(".value").text("Merge").wait_visible().await;
    tick(&guide, "Manager").await;
    wait_done(&guide, 4, 23).await;

    // What vanished comes back with its tick.
    page.server().restore(file);
    let guide = open_again(&page).await;
    wait_done(&guide, 5, 23).await;
    open_step(&guide, "Add a third party").await;
    guide.checkbox("Click Add.").wait_checked(true).await;
    guide.checkbox("Expand Add third party or temp further down the page (scroll to it).").wait_checked(true).await;
    open_step(&guide, "Set up the service account").await;
    guide.checkbox("Manager").wait_checked(true).await;
    guide.css(".value").text("Merge").wait_visible().await;
}

every_engine!(
    a_reload_in_the_middle_and_a_new_tab_find_everything,
    two_tabs_show_the_same_and_lose_nothing,
    starting_over_can_be_undone_and_old_ticks_do_not_come_back,
    what_cannot_be_read_is_left_as_it_is,
    where_nothing_can_be_kept_the_guide_works_and_says_so,
    where_there_is_no_room_the_guide_says_so_until_there_is,
    ticks_stay_with_their_ids_when_the_author_changes_the_guide,
);
