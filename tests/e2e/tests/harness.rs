//! Proves the harness itself, on pages of its own: what a journey relies on works in every engine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::emulate::Media;
use e2e::{Find, Page, Server, every_engine, in_chromium};
use serde_json::json;

/// A page with a custom element whose open shadow root holds what our guides hold.
const PAGE: &str = r##"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A stranger's page</title>
<style>button { min-height: 24px }</style>
</head>
<body>
<main>
<h1>Help</h1>
<p>Read <a href="#second">the second step</a>.</p>
<x-guide vendor="one">Fallback of one</x-guide>
<label>Scratch <textarea></textarea></label>
</main>
<script src="/x-guide.js"></script>
</body>
</html>"##;

const ELEMENT: &str = r##"
customElements.define("x-guide", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.innerHTML = `
      <h2>Guide</h2>
      <label><input type="checkbox" id="tick"> Add an <b>employee</b></label>
      <button id="copy"><span aria-hidden="true">*</span> Copy First Name</button>
      <label>Name <input id="name"></label>
      <output></output>
      <details><summary>More</summary><p>Folded words</p></details>
      <p hidden>Never seen</p>
      <slot hidden></slot>`;
    const get = (id) => root.getElementById(id);
    const say = (text) => { root.querySelector("output").textContent = text; };
    get("tick").checked = localStorage.getItem("tick") === "yes";
    get("tick").onchange = () => {
      localStorage.setItem("tick", get("tick").checked ? "yes" : "no");
      const detail = { vendor: "one", item: "employee" };
      this.dispatchEvent(new CustomEvent("connector-guide:progress", { detail, bubbles: true, composed: true }));
    };
    get("copy").onclick = () => navigator.clipboard.writeText("Ada Lovelace")
      .then(() => say("copied"), (error) => say(`refused: ${error.message}`));
    addEventListener("storage", (event) => say(`${event.key} is ${event.newValue}`));
    addEventListener("hashchange", () => say(`at ${location.hash}`));
  }
});"##;

async fn open(page: &Page) {
    page.server().page("/", PAGE);
    page.server().file("/x-guide.js", "text/javascript", ELEMENT);
    page.goto("/").await;
}

async fn finds_and_clicks_through_a_shadow_root(page: Page) {
    open(&page).await;
    let guide = page.css("x-guide");
    guide.heading("Guide").wait_visible().await;
    page.text("Never seen").wait_gone().await;
    page.text("Fallback of one").wait_gone().await;
    guide.text("Folded words").wait_gone().await;
    guide.button("More").click().await;
    guide.text("Folded words").wait_visible().await;

    let tick = guide.checkbox("Add an employee");
    tick.wait_checked(false).await;
    tick.click().await;
    tick.wait_checked(true).await;

    let event = page.wait_event("progress").await;
    assert_eq!(event.target, "x-guide");
    assert_eq!(event.detail, json!({"vendor": "one", "item": "employee"}));
    assert_eq!(event.record["composed"], json!(true));
}

async fn types_with_real_keys(page: Page) {
    open(&page).await;
    let name = page.textbox("Name");
    name.type_keys("Ada").await;
    name.wait_value("Ada").await;
    page.press("Control+a").await;
    page.type_keys("Grace").await;
    name.wait_value("Grace").await;
    page.press("Backspace").await;
    name.wait_value("Grac").await;
}

async fn walks_with_the_tab_key(page: Page) {
    open(&page).await;
    page.checkbox("Add an employee").focus().await;
    page.press("Space").await;
    page.checkbox("Add an employee").wait_checked(true).await;
    page.press("Tab").await;
    page.button("Copy First Name").wait_focused().await;
    page.press("Tab").await;
    page.textbox("Name").wait_focused().await;
    page.press("Shift+Tab").await;
    page.button("Copy First Name").wait_focused().await;
    page.press("Enter").await;
    page.role("status", "copied").wait_visible().await;
}

async fn pastes_what_was_copied(page: Page) {
    open(&page).await;
    page.button("Copy First Name").click().await;
    page.role("status", "copied").wait_visible().await;
    assert_eq!(page.clipboard().await, "Ada Lovelace");
    page.textbox("Scratch").click().await;
    page.press("Control+v").await;
    page.textbox("Scratch").wait_value("Ada Lovelace").await;
}

async fn keeps_storage_over_a_reload_and_starts_without(page: Page) {
    open(&page).await;
    assert!(page.local_storage().await.is_empty());
    page.checkbox("Add an employee").click().await;
    page.wait_event("progress").await;
    page.reload().await;
    page.checkbox("Add an employee").wait_checked(true).await;
    assert_eq!(page.local_storage().await["tick"], "yes");
    assert!(page.events().await.is_empty(), "events are those since the page loaded");
}

async fn sees_storage_events_in_a_second_tab(page: Page) {
    open(&page).await;
    let second = page.open_tab("/").await;
    page.checkbox("Add an employee").click().await;
    second.role("status", "tick is yes").wait_visible().await;
    second.set_local_storage("tick", "no").await;
    page.role("status", "tick is no").wait_visible().await;
    second.close().await;
    page.checkbox("Add an employee").wait_checked(true).await;
}

async fn applies_a_content_security_policy(page: Page) {
    page.server().content_security_policy("script-src 'self'; style-src 'self'");
    page.server().page("/strict", "<!doctype html><html lang=en><title>Strict</title><p id=p>Plain</p><script>p.textContent = 'Inline ran'</script>");
    page.goto("/strict").await;
    page.text("Plain").wait_visible().await;
    page.wait_until("the policy has spoken", "__recorded.console.length").await;
    let lines = page.console().await;
    assert!(lines.iter().any(|line| line.level == "policy" && line.text.contains("script-src")), "{lines:?}");
    // Our own scripts and axe still run.
    assert_eq!(page.accessibility_violations().await, Vec::<String>::new());
}

async fn moves_between_fragments_without_loading(page: Page) {
    open(&page).await;
    page.script("window.same = true", vec![]).await;
    page.set_fragment("first").await;
    page.role("status", "at #first").wait_visible().await;
    page.link("the second step").click().await;
    page.role("status", "at #second").wait_visible().await;
    let address = format!("{}#third", page.address().await.split('#').next().unwrap());
    page.goto(&address).await;
    page.role("status", "at #third").wait_visible().await;
    page.wait_until("it is the same page", "window.same").await;
    assert_eq!(page.server().times_asked("/"), 1);
}

async fn refuses_holds_and_changes_files(page: Page) {
    page.server().refuse("/x-guide.js", 404);
    open(&page).await;
    page.text("Fallback of one").wait_visible().await;
    let lines = page.console().await;
    assert!(lines.iter().any(|line| line.text.contains("cannot load")), "{lines:?}");
    page.server().restore("/x-guide.js");

    let hold = page.server().hold("*.js");
    page.set_out_for("/?again").await;
    hold.reached().await;
    page.text("Fallback of one").wait_visible().await;
    hold.release();
    page.heading("Guide").wait_visible().await;

    page.server().rewrite("*.js", |bytes| String::from_utf8(bytes).unwrap().replace("<h2>Guide", "<h2>Changed").into());
    page.reload().await;
    page.heading("Changed").wait_visible().await;
    page.server().disconnect("*.js");
    page.reload().await;
    page.text("Fallback of one").wait_visible().await;
}

async fn serves_two_origins(page: Page) {
    let other = Server::start().await;
    other.file("/other.js", "text/javascript", "document.querySelector('h1').textContent = 'From elsewhere'");
    let html = format!("<!doctype html><h1>Here</h1><script src={}></script>", other.url("/other.js"));
    page.server().page("/", &html);
    page.goto("/").await;
    page.heading("From elsewhere").wait_visible().await;
    page.set_local_storage("mine", "1").await;
    other.page("/", "<!doctype html><h1>There</h1>");
    page.goto(&other.url("/")).await;
    assert!(page.local_storage().await.is_empty());
    assert_eq!(other.times_asked("/other.js"), 1);
}

async fn finds_planted_violations(page: Page) {
    open(&page).await;
    page.check_accessibility().await;
    let plant = "const root = document.querySelector('x-guide').shadowRoot;
        root.querySelector('h2').insertAdjacentHTML('afterend', '<img src=data:,><button></button>');
        root.querySelector('h2').style.color = '#ddd';
        for (const text of 'ab') root.querySelector('h2').insertAdjacentHTML('afterend',
            `<button style=\"all:unset;display:block;width:12px;height:12px\">${text}</button>`)";
    page.script(plant, vec![]).await;
    let found = page.accessibility_violations().await.join("\n");
    for rule in ["image-alt", "button-name", "color-contrast", "target-size"] {
        assert!(found.contains(rule), "{rule} is not among: {found}");
    }
}

async fn takes_a_picture(page: Page) {
    open(&page).await;
    let file = std::env::temp_dir().join(format!("connector-guide-{}-{}.png", page.engine(), std::process::id()));
    page.write_picture(&file).await;
    let picture = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(page.script("return innerWidth", vec![]).await.as_u64().unwrap() >= 1200);
    assert!(picture.starts_with(b"\x89PNG") && picture.len() > 1000, "{} bytes", picture.len());
}

async fn emulates_media_and_sizes(page: Page) {
    open(&page).await;
    let ask = "[matchMedia('(forced-colors: active)').matches, matchMedia('(prefers-reduced-motion: reduce)').matches, \
               matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('print').matches, innerWidth]";
    page.set_viewport(360, 700).await;
    page.emulate(Media { forced_colors: true, reduced_motion: true, ..Media::default() }).await;
    assert_eq!(page.script(&format!("return {ask}"), vec![]).await, json!([true, true, false, false, 360]));
    page.reload().await;
    page.emulate(Media { dark: true, print: true, ..Media::default() }).await;
    assert_eq!(page.script(&format!("return {ask}"), vec![]).await, json!([false, false, true, true, 360]));

    let folder = std::env::temp_dir().join(format!("connector-guide-shots-{}", std::process::id()));
    page.write_pictures(&folder, "harness", Media::default()).await;
    let mut files: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(files.len(), 8);
    assert_eq!(files[0], "harness-1280-dark.png");
}

every_engine!(
    finds_and_clicks_through_a_shadow_root,
    types_with_real_keys,
    walks_with_the_tab_key,
    pastes_what_was_copied,
    keeps_storage_over_a_reload_and_starts_without,
    sees_storage_events_in_a_second_tab,
    applies_a_content_security_policy,
    moves_between_fragments_without_loading,
    refuses_holds_and_changes_files,
    serves_two_origins,
    finds_planted_violations,
    takes_a_picture,
);
in_chromium!(emulates_media_and_sizes);
