//! Guides in pages that strangers wrote: several on one page, far below, late, moved, removed, with other
//! attributes, from other places. What stands around them is the matter of surroundings.rs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod stranger;

use e2e::{Find, Page, Server, every_engine};
use serde_json::json;
use stranger::{FAR, FLEET, GOPROFILES, HAS_PRIVILEGES, open, step, wait_ready, with_host};

const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";

async fn two_guides_on_one_page_keep_apart_and_share_one_program(page: Page) {
    let twice = r#"<script type="module" src="/cg/connector-guide.js?again"></script>"#;
    open(&page, &format!("{GOPROFILES}{FLEET}{twice}")).await;
    assert_eq!(wait_ready(&page, "goprofiles").await["done"], 0);
    wait_ready(&page, "fleet").await;
    let (goprofiles, fleet) = (page.guide("goprofiles"), page.guide("fleet"));
    goprofiles.heading("Connect Justworks to GoProfiles").wait_visible().await;
    fleet.heading("Connect Justworks to Fleet").wait_visible().await;
    page.css("main > * > p").wait_gone().await;

    goprofiles.checkbox(IS_ADMIN).click().await;
    goprofiles.checkbox(IS_ADMIN).wait_checked(true).await;
    let progress = page.wait_event("progress").await;
    assert_eq!((progress.detail["vendor"].clone(), progress.target.as_str()), (json!("goprofiles"), "connector-guide"));
    fleet.checkbox(HAS_PRIVILEGES).wait_checked(false).await;
    fleet.checkbox(HAS_PRIVILEGES).click().await;
    let progress = page.wait_event_where("progress", "of fleet", |detail| detail["vendor"] == "fleet").await;
    assert_eq!((progress.detail["done"].clone(), progress.target.as_str()), (json!(1), "div"));

    let ready = page.events().await.into_iter().filter(|event| event.name == "ready").count();
    assert_eq!(ready, 2, "a second script starts nothing twice");
    let server = page.server();
    assert_eq!(server.times_asked("*.wasm"), 1);
    assert_eq!(server.times_asked("/cg/connector-guide-*.js"), 1);
    assert_eq!(server.times_asked("/cg/guides/f2/goprofiles/justworks.guide"), 1);
    assert_eq!(server.times_asked("/cg/guides/f2/fleet/justworks.guide"), 1);
}

async fn a_guide_is_fetched_when_it_comes_near_or_at_once_if_eager(page: Page) {
    open(&page, &format!("{FAR}{GOPROFILES}{FAR}{FLEET}")).await;
    // An observer like the loader's own, made after it: when this one has spoken, so has that one.
    page.script(
        "return new Promise((spoken) => new IntersectionObserver(spoken, { rootMargin: '600px' })
            .observe(document.querySelector('connector-guide'))).then(() => 0)",
        vec![],
    )
    .await;
    let programs = || page.server().times_asked("*.wasm") + page.server().times_asked("*.guide");
    assert_eq!(programs(), 0, "nothing is fetched for guides far below");

    with_host(&page, "goprofiles", "host.setAttribute('loading', 'eager')").await;
    wait_ready(&page, "goprofiles").await;
    assert_eq!(page.server().times_asked("*/fleet/justworks.guide"), 0, "the lazy one still waits");
    with_host(&page, "fleet", "scrollTo(0, host.getBoundingClientRect().top + scrollY - innerHeight - 500)").await;
    wait_ready(&page, "fleet").await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
}

async fn a_guide_added_later_runs_keeps_running_when_moved_and_ends_when_removed(page: Page) {
    open(&page, "<p>Nothing yet</p>").await;
    page.wait_until("the loader has run", "customElements.get('connector-guide')").await;
    assert_eq!(page.server().times_asked("*.wasm"), 0, "a page without guides loads no program");
    page.script("document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])", vec![json!(FLEET)])
        .await;
    let total = wait_ready(&page, "fleet").await["total"].clone();
    let fleet = page.guide("fleet");
    fleet.checkbox(HAS_PRIVILEGES).click().await;
    step(&fleet, "Add a third-party administrator").click().await;
    fleet.textbox("First name").type_keys("Half typ").await;

    with_host(
        &page,
        "fleet",
        "const aside = document.createElement('aside'); document.body.append(aside); aside.append(host)",
    )
    .await;
    // The loader looks after the script that moved it; by then a second task is over, too.
    page.script("return new Promise((done) => setTimeout(() => setTimeout(done))).then(() => 0)", vec![]).await;
    fleet.textbox("First name").wait_value("Half typ").await;
    fleet.checkbox(HAS_PRIVILEGES).wait_checked(true).await;
    step(&fleet, "Add a third-party administrator").wait("is open", |seen| seen.expanded == Some(true)).await;
    let ready = page.events().await.into_iter().filter(|event| event.name == "ready").count();
    assert_eq!(ready, 1, "a move starts nothing anew");

    with_host(&page, "fleet", "window.kept = host; host.remove()").await;
    page.wait_until("nothing of it runs", "!kept.shadowRoot.querySelector('.guide')").await;
    assert!(!page.local_storage().await.is_empty(), "its progress is kept");
    page.script("document.querySelector('main').append(kept)", vec![]).await;
    page.wait_event_where("ready", "the second time", |detail| {
        *detail == json!({"vendor": "fleet", "system": "justworks", "done": 1, "total": total})
    })
    .await;

    // A `div` becomes a guide, and is none any more, by its attribute.
    with_host(&page, "fleet", "host.removeAttribute('data-connector-guide')").await;
    page.css("[data-vendor=fleet] p").wait_text("Text of Fleet").await;
}

async fn attributes_take_effect_at_once(page: Page) {
    open(&page, GOPROFILES).await;
    wait_ready(&page, "goprofiles").await;
    let guide = page.guide("goprofiles");
    let level = |seen: &e2e::seen::Seen, tag: &str| seen.tag == tag;
    let title = guide.heading("Connect Justworks to GoProfiles");
    title.wait("is of level 2", |seen| level(seen, "h2")).await;
    guide.checkbox(IS_ADMIN).click().await;
    step(&guide, "Set up the service account").click().await;
    guide.textbox("First name").type_keys("Half typ").await;

    let set = "for (const [name, value] of Object.entries({ theme: 'dark', 'heading-level': '4', connect: '', feedback: '' }))
        host.setAttribute(name, value)";
    with_host(&page, "goprofiles", set).await;
    title.wait("is of level 4", |seen| level(seen, "h4")).await;
    guide.heading("Set up the service account").wait("is of level 5", |seen| level(seen, "h5")).await;
    guide.button("Open the linking flow").wait_visible().await;
    guide.role("group", "Did this help?").wait_visible().await;
    let theme = "return getComputedStyle(host.shadowRoot.querySelector('.root')).colorScheme";
    assert_eq!(with_host(&page, "goprofiles", theme).await, "dark");
    guide.textbox("First name").wait_value("Half typ").await;

    with_host(&page, "goprofiles", "host.setAttribute('hide-header', ''); host.setAttribute('connect', 'false')").await;
    title.wait_gone().await;
    guide.css(".progress .figures").nth(0).wait_text("1 of 23 done").await;
    guide.button("Open the linking flow").wait_gone().await;
    with_host(&page, "goprofiles", "host.setAttribute('theme', 'light'); host.setAttribute('heading-level', '9')")
        .await;
    guide.heading("Set up the service account").wait("is of level 3", |seen| level(seen, "h3")).await;
    assert_eq!(with_host(&page, "goprofiles", theme).await, "light");
    let ready = page.events().await.into_iter().filter(|event| event.name == "ready").count();
    assert_eq!(ready, 1, "none of these starts the guide anew");

    with_host(&page, "goprofiles", "host.removeAttribute('hide-header'); host.setAttribute('vendor', 'fleet')").await;
    wait_ready(&page, "fleet").await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
    page.guide("fleet").checkbox(HAS_PRIVILEGES).wait_checked(false).await;
}

async fn a_source_is_taken_from_the_own_origins_only(page: Page) {
    let other = Server::start().await;
    other.mount_dist("/cg/");
    other.header("*", "access-control-allow-origin", "*");
    let foreign = other.url("/cg/guides/f2/fleet/justworks.guide");
    let body = format!(
        r#"<connector-guide vendor="own" src="/mine.guide"><p>Text of own</p></connector-guide>
        <connector-guide vendor="foreign" src="{foreign}"><p>Text of foreign</p></connector-guide>
        <connector-guide vendor="script" src="javascript:alert(1)"><p>Text of script</p></connector-guide>
        <connector-guide vendor="moved" src="/moved.guide"><p>Text of moved</p></connector-guide>
        <div data-connector-guide data-vendor="goprofiles" data-system="justworks" data-src="{foreign}">Text of div</div>"#
    );
    let dist = e2e::settings::dist().unwrap();
    let bytes = std::fs::read(dist.join("guides/f2/fleet/justworks.guide")).unwrap();
    page.server().file("/mine.guide", "application/octet-stream", bytes);
    page.server().refuse("/moved.guide", 302);
    page.server().header("/moved.guide", "location", &foreign);
    open(&page, &body).await;

    wait_ready(&page, "fleet").await;
    page.guide("own").heading("Connect Justworks to Fleet").wait_visible().await;
    wait_ready(&page, "goprofiles").await;
    page.guide("goprofiles").heading("Connect Justworks to GoProfiles").wait_visible().await;
    for vendor in ["foreign", "script"] {
        let error = page.wait_event_where("error", vendor, |detail| detail["vendor"] == vendor).await;
        assert_eq!(
            error.detail,
            json!({"vendor": vendor, "system": "", "reason": "src-refused", "message": "src must be on the page's or the script's origin."})
        );
        page.css(&format!("[vendor={vendor}] p")).wait_visible().await;
    }
    let error = page.wait_event_where("error", "moved", |detail| detail["vendor"] == "moved").await;
    assert_eq!(error.detail["reason"], "guide-missing", "a redirect could lead anywhere");
    page.css("[vendor=moved] p").wait_visible().await;
    assert!(other.asked().is_empty(), "nothing was asked of the other origin: {:?}", other.asked());
}

async fn names_that_are_no_ids_are_refused_before_an_address_is_made_of_them(page: Page) {
    let body = r#"<connector-guide vendor="../../x" system="justworks"><p>Text of path</p></connector-guide>
        <connector-guide vendor="Fleet" system="justworks"><p>Text of capital</p></connector-guide>
        <connector-guide vendor="fleet"><p>Text of half</p></connector-guide>
        <div data-connector-guide><p>Text of nothing</p></div>"#;
    open(&page, body).await;
    page.wait_until("all four were refused", "__recorded.events.length == 4").await;
    for event in page.events().await {
        assert_eq!((event.name.as_str(), &event.detail["reason"]), ("error", &json!("bad-name")));
        assert_eq!(event.detail["message"], "vendor and system must be 1 to 64 of a-z, 0-9 and - each.");
    }
    page.css("main > * > p").wait_count(4).await;
    let lines: Vec<String> = page.console().await.into_iter().map(|line| line.text).collect();
    assert_eq!(
        lines,
        ["../../x/justworks", "Fleet/justworks", "fleet/", "/"].map(|names| format!(
            "connector-guide: {names}: vendor and system must be 1 to 64 of a-z, 0-9 and - each."
        ))
    );
    assert_eq!(page.server().times_asked("*.guide"), 0);
}

every_engine!(
    two_guides_on_one_page_keep_apart_and_share_one_program,
    a_guide_is_fetched_when_it_comes_near_or_at_once_if_eager,
    a_guide_added_later_runs_keeps_running_when_moved_and_ends_when_removed,
    attributes_take_effect_at_once,
    a_source_is_taken_from_the_own_origins_only,
    names_that_are_no_ids_are_refused_before_an_address_is_made_of_them,
);
