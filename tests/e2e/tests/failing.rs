//! Whatever fails, the text is what readers see: one error event and one line on the console say why.
//! And what has loaded needs no network any more.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::sync::atomic::{AtomicUsize, Ordering};

use e2e::{Find, Page, every_engine};
use serde_json::json;

const BODY: &str = r#"<connector-guide vendor="fleet" system="justworks"><p>Text of Fleet</p></connector-guide>"#;
const BOTH: &str = r#"<connector-guide vendor="fleet" system="justworks"><p>Text of Fleet</p></connector-guide>
    <div data-connector-guide data-vendor="goprofiles" data-system="justworks"><p>Text of GoProfiles</p></div>"#;
const GUIDE: &str = "*/fleet/justworks.guide";
const HAS_PRIVILEGES: &str = "You have administrator privileges in Justworks.";

/// Lets the page make the module trap, for real: while `armed`, each of the module's imports runs into an
/// `unreachable` of another module, below the frames of ours.
const TRAP: &str = r"
const bytes = [0,97,115,109,1,0,0,0, 1,4,1,96,0,0, 3,2,1,0, 7,8,1,4,116,114,97,112,0,0, 10,5,1,3,0,0,11];
const { trap } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
for (const name of ['instantiate', 'instantiateStreaming']) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (source, imports) => {
    for (const group of Object.values(imports)) for (const [key, item] of Object.entries(group)) {
      if (typeof item == 'function') group[key] = (...given) => window.armed ? trap() : item(...given);
    }
    const made = await original.call(WebAssembly, source, imports);
    window.instantiated = true;
    return made;
  };
}";

fn html(head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body><main><h1>Help</h1>{body}</main></body></html>"#
    )
}

/// Fails unless the text is seen, one event has this reason, and one line on the console says the same.
async fn check_failed(page: &Page, reason: &str, start: &str, end: &str) {
    let error = page.wait_event("error").await;
    assert_eq!((&error.detail["vendor"], &error.detail["system"]), (&json!("fleet"), &json!("justworks")));
    assert_eq!(error.detail["reason"], reason, "{error:?}");
    let message = error.detail["message"].as_str().unwrap();
    assert!(message.starts_with(start) && message.ends_with(end), "{reason}: {message}");
    page.css("[vendor=fleet] p").wait_text("Text of Fleet").await;
    page.css(".guide").wait_gone().await;
    let console = page.console().await;
    let ours: Vec<_> = console.iter().filter(|line| line.text.starts_with("connector-guide:")).collect();
    assert_eq!(ours.len(), 1, "{console:?}");
    assert_eq!(
        (ours[0].level.as_str(), &ours[0].text),
        ("error", &format!("connector-guide: fleet/justworks: {message}"))
    );
    assert_eq!(page.events().await.len(), 1, "the error is all that is said");
}

async fn the_text_stays_where_script_or_program_do_not_come(page: Page) {
    let server = page.server();
    server.mount_dist("/cg/");
    server.page("/help", &html("", BODY));
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    server.header("/strict", "content-security-policy", policy);
    server.page("/strict", &html("", BODY));
    server.file("/old.js", "text/javascript", "delete window.CSSStyleSheet");
    server.page("/old", &html(r#"<script src="/old.js"></script>"#, BODY));

    server.refuse("/cg/connector-guide.js", 404);
    page.goto("/help").await;
    page.text("Text of Fleet").wait_visible().await;
    server.restore("/cg/connector-guide.js");

    server.refuse("/cg/connector-guide-*.js", 404);
    page.goto("/help").await;
    let glue = "Publish the whole folder; allow its origin in script-src.";
    check_failed(&page, "script", &server.url("/cg/connector-guide-"), glue).await;
    server.restore("/cg/connector-guide-*.js");

    let program = "Publish the whole folder; allow its origin in connect-src and by CORS.";
    server.refuse("*.wasm", 404);
    page.goto("/help").await;
    check_failed(
        &page,
        "wasm",
        &server.url("/cg/connector-guide-"),
        &format!(".wasm did not load (HTTP 404). {program}"),
    )
    .await;
    server.restore("*.wasm");
    server.disconnect("*.wasm");
    page.goto("/help").await;
    check_failed(&page, "wasm", &server.url("/cg/connector-guide-"), program).await;
    server.restore("*.wasm");

    let refused = "Allow 'wasm-unsafe-eval' in script-src, or publish the whole folder again.";
    server.rewrite("*.wasm", |bytes| bytes[..bytes.len() / 2].to_vec());
    page.goto("/help").await;
    check_failed(&page, "wasm", "the browser refuses WebAssembly (", refused).await;
    server.restore("*.wasm");
    page.goto("/strict").await;
    check_failed(&page, "wasm", "the browser refuses WebAssembly (", refused).await;

    page.goto("/old").await;
    check_failed(&page, "script", "it stopped (TypeError", "). The browser may be too old.").await;

    // With nothing in the way, the same page shows the guide.
    page.goto("/help").await;
    page.wait_event("ready").await;
    page.heading("Connect Justworks to Fleet").wait_visible().await;
}

async fn the_text_stays_where_the_guide_cannot_be_read(page: Page) {
    let server = page.server();
    server.mount_dist("/cg/");
    server.page("/help", &html("", BODY));
    server.page("/both", &html("", BOTH));
    let url = server.url("/cg/guides/f2/fleet/justworks.guide");
    let unreadable =
        |why: &str| format!("{url} cannot be read ({why}). Publish the whole folder; empty caches on the way.");

    server.refuse(GUIDE, 404);
    page.goto("/help").await;
    let missing = format!(
        "{url} did not load (HTTP 404). Publish the whole folder; allow its origin in connect-src and by CORS."
    );
    check_failed(&page, "guide-missing", &missing, "").await;
    assert_eq!(server.times_asked(GUIDE), 1);
    // The other guide of the page is not concerned.
    page.goto("/both").await;
    page.wait_event("error").await;
    page.wait_event("ready").await;
    page.guide("goprofiles").heading("Connect Justworks to GoProfiles").wait_visible().await;
    page.css("[vendor=fleet] p").wait_text("Text of Fleet").await;
    server.restore(GUIDE);

    server.rewrite(GUIDE, |_| b"<!doctype html><title>Start</title>".to_vec());
    page.goto("/help").await;
    check_failed(&page, "guide-unreadable", &unreadable("this file is not a compiled guide"), "").await;
    server.restore(GUIDE);
    server.rewrite(GUIDE, |mut bytes| {
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        bytes
    });
    page.goto("/help").await;
    check_failed(&page, "guide-unreadable", &unreadable("this compiled guide is damaged"), "").await;
    server.restore(GUIDE);
    let asked = server.times_asked(GUIDE);
    server.rewrite(GUIDE, |mut bytes| {
        bytes[4] = 3;
        bytes
    });
    page.goto("/help").await;
    let newer = unreadable("this guide has format 3, this widget reads format 2");
    check_failed(&page, "guide-too-new", &newer, "").await;
    assert_eq!(server.times_asked(GUIDE), asked + 2, "it was fetched once more, past all caches");
    server.restore(GUIDE);

    // A cache on the way that is right the second time.
    let answers = AtomicUsize::new(0);
    server.rewrite(GUIDE, move |bytes| if answers.fetch_add(1, Ordering::SeqCst) == 0 { Vec::new() } else { bytes });
    page.goto("/help").await;
    page.wait_event("ready").await;
    page.heading("Connect Justworks to Fleet").wait_visible().await;
    assert_eq!(page.events().await.len(), 1, "nothing is said of the first answer");
}

async fn the_text_is_back_when_the_program_traps(page: Page) {
    let server = page.server();
    server.mount_dist("/cg/");
    server.file("/trap.js", "text/javascript", TRAP);
    server.page("/both", &html(r#"<script src="/trap.js"></script>"#, BOTH));
    server.page("/one", &html(r#"<script src="/trap.js"></script>"#, BODY));

    // In a listener, while somebody uses the guide.
    page.goto("/both").await;
    page.wait_event_where("ready", "of fleet", |detail| detail["vendor"] == "fleet").await;
    page.wait_event_where("ready", "of goprofiles", |detail| detail["vendor"] == "goprofiles").await;
    page.checkbox(HAS_PRIVILEGES).click().await;
    page.wait_until("the tick is stored", "localStorage.length == 2").await;
    page.script("window.armed = true", vec![]).await;
    page.css(".step-title").button("Add a third-party administrator").click().await;
    page.css("main > * > p").wait_count(2).await;
    page.css(".guide").wait_gone().await;
    let errors: Vec<_> = page.events().await.into_iter().filter(|event| event.name == "error").collect();
    assert_eq!(errors.len(), 2);
    for error in &errors {
        assert_eq!(error.detail["reason"], "trap");
        let message = error.detail["message"].as_str().unwrap();
        assert!(message.starts_with("the guide stopped (") && message.ends_with("). Reload the page."), "{message}");
    }
    let ours =
        || async { page.console().await.into_iter().filter(|line| line.text.starts_with("connector-guide:")).count() };
    assert_eq!(ours().await, 2, "one line for each guide");
    // What comes later gets no dead program.
    page.script("document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])", vec![json!(BODY)])
        .await;
    page.css("main > * > p").wait_count(3).await;
    page.wait_until("the third was refused", "__recorded.events.filter((one) => one.name == 'error').length == 3")
        .await;
    assert_eq!(ours().await, 3);

    // Loaded again, all is well and nothing is lost.
    page.reload().await;
    page.wait_event_where("ready", "of fleet", |detail| detail["vendor"] == "fleet").await;
    page.guide("fleet").css(".progress .figures").nth(0).wait_text("1 of 38 done").await;

    // While it is made.
    let hold = server.hold(GUIDE);
    page.goto("/one").await;
    page.wait_until("the program is there", "window.instantiated").await;
    page.script("window.armed = true", vec![]).await;
    hold.release();
    check_failed(&page, "trap", "the guide stopped (", "). Reload the page.").await;
}

async fn a_guide_that_has_loaded_needs_no_network(page: Page) {
    page.server().mount_dist("/cg/");
    page.server().page("/help", &html("", BODY));
    page.goto("/help").await;
    page.wait_event("ready").await;
    page.server().disconnect("*");
    let asked = page.server().asked().len();
    page.checkbox(HAS_PRIVILEGES).click().await;
    page.button("Continue").click().await;
    page.checkbox("Log in to Justworks as an administrator.").click().await;
    page.textbox("First name").type_keys("Ada").await;
    page.button("Keep First name").click().await;
    page.button("Copy First Name").click().await;
    page.wait_event_where("copy", "of the name", |detail| detail["item"] == "first-name").await;
    page.css(".step-title").button("Note the connection details").click().await;
    page.checkbox("Temporary password – I have it").click().await;
    page.button("Start over").click().await;
    page.button("Undo").click().await;
    page.css(".progress .figures").nth(0).wait_text("4 of 38 done").await;
    page.wait_until("it is stored", "localStorage.length == 2").await;
    assert_eq!(page.server().asked().len(), asked, "nothing was asked for");
    assert!(page.console().await.is_empty(), "{:?}", page.console().await);
}

every_engine!(
    the_text_stays_where_script_or_program_do_not_come,
    the_text_stays_where_the_guide_cannot_be_read,
    the_text_is_back_when_the_program_traps,
    a_guide_that_has_loaded_needs_no_network,
);
