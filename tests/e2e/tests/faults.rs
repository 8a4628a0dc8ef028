//! What happens to a reader's work when something goes wrong with what is kept or with the clock: cleared or damaged
//! while a guide is open, ended at every single write, the day set wrong. What cannot be kept from the start is in
//! `keeping.rs`, tabs against each other in `tabs.rs`, going away in `leaving.rs`. The whole list is the table in
//! `docs/reliability.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{
    ARTICLE, FLEET, GOPROFILES, open_article, open_step, publish_article, publish_article_with_head, step, tick,
    wait_done,
};
use e2e::{Find, Page, every_engine};
use serde_json::{Value, json};

const PROGRESS: &str = "connector-guide/1/goprofiles/justworks/main";
const VALUES: &str = "connector-guide/1/goprofiles/justworks/main/values";

const DAMAGED: &str = "What this browser has kept of your progress cannot be read. It is left as it is, \
    so your progress will not be kept. Everything works until you leave.";
const NEWER: &str = "A newer version of this guide has kept your progress here. It is left as it is, \
    so your progress will not be kept. Reload the page to get the newer version.";

const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";
const ACCOUNT: &str = "Set up the service account";

/// An expression that is true once the stored progress has these words.
fn stored(words: &str) -> String {
    format!("localStorage.getItem('{PROGRESS}')?.includes('{words}')")
}

async fn what_is_cleared_while_a_guide_is_open_is_written_again(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    open_step(&guide, ACCOUNT).await;
    guide.textbox("First name").type_keys("Merge").await;
    page.press("Enter").await;
    let both = format!("{} && localStorage.getItem('{VALUES}')?.includes('Merge')", stored("is-admin done"));
    page.wait_until("both are stored", &both).await;

    // Silently, as developer tools or a script of the page do: the next tick writes everything.
    page.script("localStorage.clear()", vec![]).await;
    tick(&guide, "Manager").await;
    let both = format!("{} && {}", stored("manager done"), stored("is-admin done"));
    page.wait_until("all is written again", &both).await;
    page.wait_until("the value, too", &format!("localStorage.getItem('{VALUES}').includes('Merge')")).await;

    // By another tab, which the browser tells of: all of it, or one key.
    let other = page.open_tab("/__paste.html").await;
    for clear in ["localStorage.clear()".to_owned(), format!("localStorage.removeItem('{PROGRESS}')")] {
        other.script(&clear, vec![]).await;
        other.wait_until("all is written again", &both).await;
        assert!(other.local_storage().await[VALUES].contains("Merge"));
    }
    wait_done(&guide, 2, 23).await;
    guide.css(".notice").wait_gone().await;
    page.reload().await;
    page.wait_event("ready").await;
    wait_done(&guide, 2, 23).await;

    // Emptied while nothing is left to write, it stays so when the page goes.
    page.script("localStorage.clear()", vec![]).await;
    page.goto("/__paste.html").await;
    assert!(page.local_storage().await.is_empty());
}

async fn what_is_damaged_while_a_guide_is_open_is_left_as_it_is(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    page.wait_until("it is stored", &stored("is-admin done")).await;
    let other = page.open_tab("/__paste.html").await;
    let texts = [("something else", DAMAGED), ("connector-guide-progress 2\nsomething that only it can read\n", NEWER)];
    for (text, words) in texts {
        other.set_local_storage(PROGRESS, text).await;
        guide.css(".notice p").wait_text(words).await;
        open_step(&guide, ACCOUNT).await;
        guide.checkbox("Manager").click().await;
        wait_done(&guide, 2, 23).await;
        page.script("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await;
        guide.css(".notice p").wait_text(words).await;
        assert_eq!(other.local_storage().await[PROGRESS], text);
        // Gone, it is as if it had never been.
        other.script(&format!("localStorage.removeItem('{PROGRESS}')"), vec![]).await;
        guide.css(".notice").wait_gone().await;
        other.wait_until("all is written", &format!("{} && {}", stored("manager done"), stored("is-admin done"))).await;
        guide.checkbox("Manager").click().await;
        wait_done(&guide, 1, 23).await;
        other.wait_until("it is written", &stored("manager open")).await;
    }
}

/// Keeps each write in order, so that the tab can be ended after any of them.
const RECORD: &str = r"<script>
const write = Storage.prototype.setItem;
window.writes = [];
Storage.prototype.setItem = function (key, text) {
  writes.push([key, text]);
  write.call(this, key, text);
};
</script>";

/// What a reader sees of what is kept: what is ticked, answered and waited for, and what is known.
const SHOWN: &str = "
    const root = document.querySelector('[data-vendor=fleet]').shadowRoot;
    const all = (selector) => [...root.querySelectorAll(selector)];
    return [
        JSON.stringify([all('[type=checkbox]').map((one) => one.checked), all('[aria-pressed=true]').length, all('.since').map((one) => one.textContent)]),
        JSON.stringify([all('strong.value').map((one) => one.textContent), all('button').map((one) => one.textContent).filter((name) => /^(Copy|Change|It matches) /.test(name))]),
    ]";

async fn shown(page: &Page) -> (String, String) {
    let shown = page.script(SHOWN, vec![]).await;
    (shown[0].as_str().unwrap().to_owned(), shown[1].as_str().unwrap().to_owned())
}

async fn a_tab_that_ends_after_any_of_its_writes_loses_nothing_older(page: Page) {
    publish_article_with_head(&page, RECORD, FLEET);
    page.goto(&format!("{ARTICLE}#vendor=fleet&system=justworks&first_name=Ada")).await;
    page.wait_event("ready").await;
    let guide = page.guide("fleet");
    let mut reached = vec![];
    let mut done = 0;
    // Each round is one thing that a reader does, up to its last write.
    for round in 0..9 {
        match round {
            0 => {}
            1 => tick(&guide, "You have administrator privileges in Justworks.").await,
            2 => {
                open_step(&guide, "Add a third-party administrator").await;
                guide.button("It matches First name").nth(0).click().await;
            }
            3 => {
                open_step(&guide, "Note the connection details").await;
                // One press that keeps a value and ticks.
                guide.textbox("Username").type_keys("ada.b").await;
                page.press("Enter").await;
            }
            4 => guide.button("I’m waiting for someone").nth(0).click().await,
            5 => {
                open_step(&guide, "Complete the connection").await;
                guide.button("Yes").nth(0).click().await;
            }
            6 => guide.checkbox("You have administrator privileges in Justworks.").click().await,
            7 => guide.button("Start over").click().await,
            _ => guide.button("Undo").click().await,
        }
        let more = format!("writes.length > {done} && writes.length % 2 == 0 && writes.length");
        done = page.wait_until("it is written", &more).await.as_u64().unwrap();
        let now = shown(&page).await;
        assert_ne!(reached.last(), Some(&now), "round {round} changes nothing");
        reached.push(now);
    }
    let Value::Array(writes) = page.script("return window.writes", vec![]).await else { panic!("no writes") };
    assert!(writes.len() >= 18, "{writes:?}");

    publish_article(&page, FLEET);
    let empty = {
        page.goto("/__paste.html").await;
        page.script("localStorage.clear()", vec![]).await;
        page.goto(ARTICLE).await;
        page.wait_event("ready").await;
        shown(&page).await
    };
    reached.insert(0, empty);
    let mut furthest = 0;
    for ended in 1..=writes.len() {
        page.goto("/__paste.html").await;
        let prefix = json!(writes[..ended]);
        let fill = "localStorage.clear(); for (const [key, text] of arguments[0]) localStorage.setItem(key, text)";
        page.script(fill, vec![prefix]).await;
        page.goto(ARTICLE).await;
        page.wait_event("ready").await;
        guide.css(".notice").wait_gone().await;
        let (ticks, values) = shown(&page).await;
        // Values are written first: between the two writes of one press stands the value, not yet its tick.
        let at = (furthest..reached.len()).find(|at| {
            let of_next = reached.get(at + 1).is_some_and(|next| next.1 == values);
            reached[*at].0 == ticks && (reached[*at].1 == values || of_next)
        });
        furthest = at.unwrap_or_else(|| {
            panic!(
                "ended after write {ended}, nobody was ever there: {ticks} {values}\nbut at {:#?}",
                &reached[furthest..]
            )
        });
    }
    assert_eq!(shown(&page).await, *reached.last().unwrap());
}

/// Another time of day for the whole page: the one in its address.
const CLOCK: &str = r#"<script>
const at = new URLSearchParams(location.search).get("now");
if (at) {
  const Real = Date, shift = Real.parse(at) - Real.now();
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
}
</script>"#;

async fn a_wrong_clock_loses_nothing_and_says_no_nonsense(page: Page) {
    publish_article_with_head(&page, CLOCK, GOPROFILES);
    let days = [
        // When somebody began to wait, and what is said then and on a later visit.
        ("2026-11-22", "2026-11-22", "waiting since Nov 22, 2026"),
        ("2026-11-22", "2026-12-31", "waiting since Nov 22, 2026"),
        // Set back by a day, a clock makes a day lie ahead: none is said.
        ("2026-11-22", "2026-11-21", "waiting"),
        ("1970-01-01", "2026-11-22", "waiting"),
        ("1970-03-05", "2026-11-22", "waiting"),
        ("2099-01-01", "2026-11-22", "waiting"),
        ("2026-11-22", "1970-01-01", "waiting"),
        ("2026-11-22", "2099-01-01", "waiting since Nov 22, 2026"),
    ];
    for (began, visit, words) in days {
        page.goto("/__paste.html").await;
        page.script("localStorage.clear()", vec![]).await;
        page.goto(&format!("{ARTICLE}?now={began}T12:00:00")).await;
        page.wait_event("ready").await;
        let guide = page.guide("goprofiles");
        tick(&guide, IS_ADMIN).await;
        open_step(&guide, "Add a third party").await;
        guide.button("I’m waiting for someone").nth(0).click().await;
        guide.css(".status .since").wait_visible().await;
        page.goto(&format!("{ARTICLE}?now={visit}T12:00:00")).await;
        page.wait_event("ready").await;
        guide.css(".status .since").wait_text(words).await;
        wait_done(&guide, 1, 23).await;
        // And it goes on as ever.
        step(&guide, ACCOUNT).wait_visible().await;
        tick(&guide, "Manager").await;
        page.wait_until("it is stored", &stored("manager done")).await;
        guide.css(".notice").wait_gone().await;
    }
}

/// The sources of the tests whose file has this name, all over the project.
fn sources(name: &str) -> String {
    let folders =
        ["tests", "tests/state", "tests/view", "tests/web", "tests/e2e/tests", "crates/guide-model/tests/model"];
    let file = |folder: &str| e2e::settings::checkout().join(folder).join(format!("{name}.rs"));
    folders.into_iter().filter_map(|folder| std::fs::read_to_string(file(folder)).ok()).collect()
}

#[test]
fn every_test_that_the_documents_name_exists_and_they_name_all_of_these() {
    let read = |path: &str| std::fs::read_to_string(e2e::settings::checkout().join(path)).unwrap();
    let documents = ["docs/reliability.md", "docs/privacy.md"].map(read).concat();
    let quoted: Vec<&str> = documents.split('`').skip(1).step_by(2).filter(|one| one.contains("::")).collect();
    assert!(quoted.len() > 30, "{quoted:?}");
    for name in &quoted {
        let (file, test) = name.split_once("::").unwrap();
        assert!(sources(file).contains(&format!("fn {test}(")), "there is no test {name}");
    }
    for file in ["faults", "leaving", "tabs", "frames", "privacy", "progress_file"] {
        let text = sources(file);
        let scenarios =
            text.split("async fn ").skip(1).filter(|text| text.split('{').next().unwrap().ends_with("(page: Page) "));
        for scenario in scenarios.map(|text| text.split('(').next().unwrap()) {
            assert!(quoted.contains(&format!("{file}::{scenario}").as_str()), "no document names {file}::{scenario}");
        }
    }
}

every_engine!(
    what_is_cleared_while_a_guide_is_open_is_written_again,
    what_is_damaged_while_a_guide_is_open_is_left_as_it_is,
    a_tab_that_ends_after_any_of_its_writes_loses_nothing_older,
    a_wrong_clock_loses_nothing_and_says_no_nonsense,
);
