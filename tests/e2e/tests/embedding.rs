//! Guides in pages that strangers wrote: several on one page, late, moved, removed, far below, under a strict
//! policy, among hostile styles; and that `docs/embedding.md` says what the code does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::collections::BTreeSet;

use e2e::{Find, Locator, Page, Server, every_engine};
use serde_json::{Value, json};

const GOPROFILES: &str =
    r#"<connector-guide vendor="goprofiles" system="justworks"><p>Text of GoProfiles</p></connector-guide>"#;
const FLEET: &str =
    r#"<div data-connector-guide data-vendor="fleet" data-system="justworks"><p>Text of Fleet</p></div>"#;
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";
const HAS_PRIVILEGES: &str = "You have administrator privileges in Justworks.";
const FAR: &str = r#"<div class="far"></div>"#;

/// A help page of somebody else's, with the published folder below `/cg/`.
async fn open(page: &Page, body: &str) {
    page.server().mount_dist("/cg/");
    page.server().file("/far.css", "text/css", ".far { height: 6000px }");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <link rel="stylesheet" href="/far.css"><script type="module" src="/cg/connector-guide.js"></script></head>
        <body><main id="main"><h1>Help</h1>{body}</main></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto("/help").await;
}

async fn wait_ready(page: &Page, vendor: &str) -> Value {
    page.wait_event_where("ready", &format!("of {vendor}"), |detail| detail["vendor"] == vendor).await.detail
}

/// The button that folds a step: the finish has one of the same name that leads there.
fn step(guide: &Locator, title: &str) -> Locator {
    guide.css(".step-title").button(title)
}

/// Runs a script on the guide of a vendor, called `host` in it.
async fn with_host(page: &Page, vendor: &str, script: &str) -> Value {
    let host = format!(
        "const host = document.querySelector(`connector-guide[vendor=\"{vendor}\"], div[data-vendor=\"{vendor}\"]`);"
    );
    page.script(&format!("{host} {script}"), vec![]).await
}

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
    assert_eq!(server.times_asked("/cg/guides/f1/goprofiles/justworks.guide"), 1);
    assert_eq!(server.times_asked("/cg/guides/f1/fleet/justworks.guide"), 1);
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
    guide.css(".progress .figures").nth(0).wait_text("1 of 22 done").await;
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
    let foreign = other.url("/cg/guides/f1/fleet/justworks.guide");
    let body = format!(
        r#"<connector-guide vendor="own" src="/mine.guide"><p>Text of own</p></connector-guide>
        <connector-guide vendor="foreign" src="{foreign}"><p>Text of foreign</p></connector-guide>
        <connector-guide vendor="script" src="javascript:alert(1)"><p>Text of script</p></connector-guide>
        <connector-guide vendor="moved" src="/moved.guide"><p>Text of moved</p></connector-guide>
        <div data-connector-guide data-vendor="goprofiles" data-system="justworks" data-src="{foreign}">Text of div</div>"#
    );
    let dist = e2e::settings::dist().unwrap();
    let bytes = std::fs::read(dist.join("guides/f1/fleet/justworks.guide")).unwrap();
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

async fn events_say_what_is_documented_and_never_a_value(page: Page) {
    open(
        &page,
        r#"<connector-guide vendor="fleet" system="justworks" connect feedback><p>Text</p></connector-guide>
        <connector-guide vendor="nobody" system="justworks"><p>Text</p></connector-guide>"#,
    )
    .await;
    wait_ready(&page, "fleet").await;
    page.wait_event("error").await;
    let fleet = page.guide("fleet");
    step(&fleet, "Add a third-party administrator").click().await;
    fleet.textbox("First name").type_keys("Sentinella").await;
    fleet.button("Keep First name").click().await;
    fleet.button("Copy First Name").click().await;
    page.wait_event("copy").await;
    fleet.button("Open the linking flow").click().await;
    page.wait_event("connect").await;
    fleet.role("group", "Did this help?").button("Yes").click().await;
    page.wait_event("feedback").await;
    // All the rest, as fast as a script can: what is looked at here are the events.
    let rest =
        "for (const box of host.shadowRoot.querySelectorAll('input[type=checkbox]')) if (!box.checked) box.click()";
    with_host(&page, "fleet", rest).await;
    page.wait_event("complete").await;

    let events = page.events().await;
    let documented = [
        ("ready", vec!["done", "system", "total", "vendor"]),
        ("progress", vec!["done", "item", "system", "total", "vendor"]),
        ("step-complete", vec!["step", "system", "vendor"]),
        ("complete", vec!["system", "total", "vendor"]),
        ("copy", vec!["item", "system", "vendor"]),
        ("connect", vec!["system", "vendor"]),
        ("feedback", vec!["helpful", "system", "vendor"]),
        ("error", vec!["message", "reason", "system", "vendor"]),
    ];
    for (name, wanted) in documented {
        let found: Vec<_> = events.iter().filter(|event| event.name == name).collect();
        assert!(!found.is_empty(), "no {name} among {events:?}");
        for event in found {
            let mut keys: Vec<&str> = event.detail.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, wanted, "the detail of {name}");
            assert_eq!(event.record["bubbles"], true);
            assert_eq!(event.record["composed"], true);
        }
    }
    page.wait_until("both were stored", "localStorage.length == 2").await;
    let keys: Vec<String> = page.local_storage().await.into_keys().collect();
    assert_eq!(keys, ["connector-guide/1/fleet/justworks/main", "connector-guide/1/fleet/justworks/main/values"]);
    assert!(events.iter().any(|event| event.name == "connect" && event.record["cancelable"] == true));
    let said = format!("{events:?}");
    assert!(!said.contains("Sentinella"), "an event carries a value: {said}");
    let steps: Vec<&str> = events.iter().filter_map(|event| event.detail["step"].as_str()).collect();
    assert_eq!(
        steps,
        [
            "add-third-party",
            "grant-admin-access",
            "set-permissions",
            "verify-permissions",
            "note-details",
            "complete-connection"
        ]
    );
}

async fn a_text_stays_while_somebody_is_inside_it(page: Page) {
    let hold = page.server().hold("*.guide");
    let body = r##"<p><a href="#x">Before</a></p>
        <connector-guide vendor="goprofiles" system="justworks"><p>Read <a href="#y">inside</a></p></connector-guide>
        <div data-connector-guide data-vendor="fleet" data-system="justworks"><p id="words">Words that are copied</p></div>
        <p><a href="#z">After</a></p>"##;
    open(&page, body).await;
    hold.reached().await;
    page.link("inside").focus().await;
    page.script("getSelection().selectAllChildren(document.getElementById('words'))", vec![]).await;
    hold.release();
    wait_ready(&page, "goprofiles").await;
    wait_ready(&page, "fleet").await;
    page.link("inside").wait_focused().await;
    page.css("#words").wait_visible().await;
    page.guide("goprofiles").heading("Connect Justworks to GoProfiles").wait_gone().await;

    page.link("After").focus().await;
    page.guide("goprofiles").heading("Connect Justworks to GoProfiles").wait_visible().await;
    page.link("After").wait_focused().await;
    page.script("getSelection().removeAllRanges()", vec![]).await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
    page.css("#words").wait_gone().await;
}

async fn the_address_of_a_step_leads_to_it_in_text_and_checklist(page: Page) {
    let far =
        FLEET.replace("<p>Text of Fleet</p>", r#"<h3 id="fleet-justworks-set-permissions">Text of the step</h3>"#);
    open(&page, &format!("{FAR}{far}{FAR}")).await;
    page.goto("/__paste.html").await;
    page.goto("/help#fleet-justworks-set-permissions").await;
    wait_ready(&page, "fleet").await;
    let fleet = page.guide("fleet");
    step(&fleet, "Set the permissions").wait("is open", |seen| seen.expanded == Some(true)).await;
    fleet.checkbox("View all employee info").wait_visible().await;
    let in_view = |id: &str| {
        format!("(() => {{ const place = document.querySelector('[data-vendor]').shadowRoot.getElementById('{id}').getBoundingClientRect();
            return place.top > -200 && place.top < innerHeight; }})()")
    };
    page.wait_until("the step is in view", &in_view("fleet-justworks-set-permissions")).await;
    page.set_fragment("fleet-justworks-note-details").await;
    step(&fleet, "Note the connection details").wait("is open", |seen| seen.expanded == Some(true)).await;
    page.wait_until("the other step is in view", &in_view("fleet-justworks-note-details")).await;
}

async fn a_strict_policy_is_kept(page: Page) {
    page.server().content_security_policy(STRICT);
    open(&page, &format!("{GOPROFILES}{FLEET}")).await;
    wait_ready(&page, "goprofiles").await;
    wait_ready(&page, "fleet").await;
    let fleet = page.guide("fleet");
    fleet.checkbox(HAS_PRIVILEGES).click().await;
    step(&fleet, "Add a third-party administrator").click().await;
    fleet.button("Copy Member Type").click().await;
    page.wait_event("copy").await;
    let styled = "const style = getComputedStyle(host.shadowRoot.querySelector('.guide'));
        return [style.borderTopLeftRadius, style.backgroundColor]";
    for vendor in ["goprofiles", "fleet"] {
        assert_eq!(with_host(&page, vendor, styled).await, json!(["14px", "rgb(255, 255, 255)"]));
    }
    // The icon of the page is nobody's here: some browsers ask for it by themselves.
    let lines: Vec<String> =
        page.console().await.into_iter().map(|line| format!("{}: {}", line.level, line.text)).collect();
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.ends_with("/favicon.ico")).collect();
    assert_eq!(lines, Vec::<String>::new(), "nothing was refused and nothing went wrong");
}

async fn a_hostile_page_does_not_reach_into_a_guide(page: Page) {
    page.server().mount_dist("/");
    page.goto("/demo/article.html").await;
    for vendor in ["goprofiles", "fleet"] {
        with_host(&page, vendor, "host.scrollIntoView()").await;
        wait_ready(&page, vendor).await;
        let guide = page.guide(vendor);
        guide.every("checkbox").nth(0).click().await;
        guide.every("checkbox").nth(0).wait_checked(true).await;
        let measure = "const root = host.shadowRoot, pick = (selector) => root.querySelector(selector);
            const style = (selector) => getComputedStyle(pick(selector));
            const text = style('.guide'), button = pick('.ways button').getBoundingClientRect();
            const sizes = [...root.querySelectorAll('.guide *')].filter((one) => one.checkVisibility() && one.textContent.trim())
                .map((one) => parseFloat(getComputedStyle(one).fontSize));
            return {
                smallest: Math.min(...sizes), lineHeight: parseFloat(text.lineHeight) / parseFloat(text.fontSize),
                words: [text.textTransform, text.letterSpacing, text.fontStyle, text.textAlign, text.textIndent, text.hyphens],
                select: style('.root').userSelect ?? style('.root').webkitUserSelect, cursor: text.cursor,
                check: [style('input[type=checkbox]').opacity, style('input[type=checkbox]').position],
                label: style('label').display, icon: style('svg').display,
                button: [button.width > 60, button.height >= 24, button.height < 60], visible: pick('.ways button').checkVisibility(),
                overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            }";
        let found = with_host(&page, vendor, measure).await;
        assert!(found["smallest"].as_f64().unwrap() >= 11.0, "{vendor}: {found}");
        let line = found["lineHeight"].as_f64().unwrap();
        assert!((1.3..=1.8).contains(&line), "{vendor}: {found}");
        assert_eq!(found["words"], json!(["none", "normal", "normal", "start", "0px", "manual"]), "{vendor}");
        assert_eq!(found["select"], "text", "{vendor}");
        assert_eq!(found["cursor"], "auto", "{vendor}");
        assert_eq!(found["check"][0], "1", "{vendor}");
        assert_ne!(found["label"], "none", "{vendor}");
        assert_ne!(found["icon"], "none", "{vendor}");
        assert_eq!(found["button"], json!([true, true, true]), "{vendor}");
        assert_eq!(found["visible"], true, "{vendor}");
        assert_eq!(found["overflow"], 0, "{vendor}");
    }
}

every_engine!(
    two_guides_on_one_page_keep_apart_and_share_one_program,
    a_guide_is_fetched_when_it_comes_near_or_at_once_if_eager,
    a_guide_added_later_runs_keeps_running_when_moved_and_ends_when_removed,
    attributes_take_effect_at_once,
    a_source_is_taken_from_the_own_origins_only,
    names_that_are_no_ids_are_refused_before_an_address_is_made_of_them,
    events_say_what_is_documented_and_never_a_value,
    a_text_stays_while_somebody_is_inside_it,
    the_address_of_a_step_leads_to_it_in_text_and_checklist,
    a_strict_policy_is_kept,
    a_hostile_page_does_not_reach_into_a_guide,
);

/// The first cells of the table whose head begins with this word.
fn table(document: &str, head: &str) -> BTreeSet<String> {
    rows(document, head).into_iter().map(|cells| cells[0].clone()).collect()
}

/// The rows of the table whose head begins with this word, without back quotes.
fn rows(document: &str, head: &str) -> Vec<Vec<String>> {
    let start = format!("| {head} |");
    let lines = document.lines().skip_while(|line| !line.starts_with(&start)).skip(2);
    let rows = lines
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().replace('`', "")).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    assert!(!rows.is_empty(), "docs/embedding.md has no table that begins with {start}");
    rows
}

/// All that follows `before` in a text, up to a character that no name has.
fn names_after(text: &str, before: &str) -> BTreeSet<String> {
    let ends = |letter: char| !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    text.match_indices(before)
        .filter_map(|(at, _)| text[at + before.len()..].split(ends).next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

fn read(path: &str) -> String {
    let file = e2e::settings::checkout().join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn sources_below(folder: &str) -> String {
    let mut text = String::new();
    let mut folders = vec![e2e::settings::checkout().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                text.push_str(&std::fs::read_to_string(&entry).unwrap());
            }
        }
    }
    text
}

#[test]
fn the_documented_attributes_are_those_the_loader_reads() {
    let (document, loader) = (read("docs/embedding.md"), read("src/connector-guide.js"));
    let list = loader.split("const ATTRIBUTES = [").nth(1).unwrap().split(']').next().unwrap();
    let watched: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(table(&document, "Attribute"), watched, "the table and ATTRIBUTES");
    let mut read = names_after(&loader, "get(\"");
    read.extend(names_after(&loader, "isOn(\""));
    // `names.get` reads a fragment; its keys are attributes, too.
    assert_eq!(read, watched, "ATTRIBUTES and what is read");
}

#[test]
fn the_documented_events_are_those_that_are_sent() {
    let document = read("docs/embedding.md");
    let effect = read("src/effect.rs");
    let mut sent = names_after(&effect, "\"connector-guide:");
    let loader = read("src/connector-guide.js");
    assert!(loader.contains("NAME + \":error\""));
    sent.insert("error".to_owned());
    let documented: BTreeSet<String> = table(&document, "Event")
        .iter()
        .map(|name| name.strip_prefix("connector-guide:").expect("our own event").to_owned())
        .collect();
    assert_eq!(documented, sent);
    // The types say the same as the table.
    for cells in rows(&document, "Event") {
        let keys: BTreeSet<String> = cells[1].split(", ").map(str::to_owned).collect();
        let line = document.lines().find(|line| line.trim_start().starts_with(&format!("\"{}\":", cells[0]))).unwrap();
        let typed = line.split('{').nth(1).unwrap().split('}').next().unwrap();
        let typed: BTreeSet<String> = typed
            .split(';')
            .filter_map(|part| part.split(':').next())
            .map(|key| key.trim().to_owned())
            .filter(|key| !key.is_empty())
            .collect();
        assert_eq!(keys, typed, "the detail of {}", cells[0]);
    }
}

#[test]
fn the_documented_reasons_are_those_the_loader_gives() {
    let loader = read("src/connector-guide.js");
    let mut given = names_after(&loader, "problem(\"");
    given.extend(names_after(&loader, "reason ?? \""));
    given.extend(names_after(&loader, "error.name : \""));
    // The reason of a file that did not come, and the name that the module gives its own refusal.
    given.extend(names_after(&loader, "fetchFile(url, \""));
    given.extend(names_after(&loader, "error.name == \"").into_iter().filter(|name| name != "untime"));
    assert_eq!(table(&read("docs/embedding.md"), "Reason"), given);
    for name in ["guide-too-new", "guide-unreadable"] {
        assert!(read("src/element.rs").contains(&format!("\"{name}\"")), "the module never says {name}");
    }
}

#[test]
fn the_documented_variables_are_those_the_styles_use() {
    let styles = [read("styles/tokens.css"), read("styles/widget.css")].concat();
    let used: BTreeSet<String> = names_after(&styles, "var(--connector-guide-")
        .into_iter()
        .map(|name| format!("--connector-guide-{name}"))
        .collect();
    assert_eq!(table(&read("docs/embedding.md"), "Variable"), used);
}

#[test]
fn the_documented_parts_are_those_the_views_have() {
    let views = sources_below("src/view");
    let mut had = names_after(&views, " part=\"");
    had.extend(names_after(&views, "card(Some(\""));
    assert_eq!(table(&read("docs/embedding.md"), "Part"), had);
}

#[test]
fn the_documented_keys_are_those_that_are_stored() {
    let documented = table(&read("docs/embedding.md"), "Key");
    let keeper = read("src/keeper.rs");
    assert!(keeper.contains("const RUN: &str = \"main\";"));
    let made = keeper.split("format!(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let made: BTreeSet<String> = made
        .filter(|made| made.contains('/'))
        .map(|made| {
            made.replacen("{}/{}/{RUN}", "<vendor>/<system>/main", 1).replacen(
                "{}",
                "connector-guide/1/<vendor>/<system>/main",
                1,
            )
        })
        .collect();
    assert_eq!(documented, made);
}
