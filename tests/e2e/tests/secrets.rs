//! A secret is kept nowhere, whichever way it comes in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{ARTICLE, FLEET, SCRIPTS, open_step, publish_article, tick, value_of, wait_done};
use e2e::{Find, Locator, Page, every_engine};

/// The password of this test. It has nothing that a kind of value would refuse.
const SENTINEL: &str = "Sentinel-9f3c";
const SECRET: &str = "Temporary password – I have it";
const NOTES: &str = "Note the connection details";
const NAMES: &str = "vendor=fleet&system=justworks";

const REFUSED: &str = "The link you followed carries a “Temporary password”. That never belongs in a link, so it was \
    left out. Tell whoever sent it, and change it if it was real.";
const UNKNOWN: &str =
    "The link you followed has a part that this guide does not know. It was left out; the rest works.";
const REPEATED: &str = "The link you followed says something twice, so nothing was taken from it. Ask for a new one.";
const DAMAGED: &str = "The link you followed is damaged, so nothing was taken from it. Ask for a new one.";

/// Everything that outlives a moment or reaches somebody else: storage, address, history, events, console,
/// cookies, names, what the server was asked, what the guide shows, its summary and its mail.
async fn is_nowhere(page: &Page, guide: &Locator) {
    let told = page
        .script(
            "const guide = document.querySelector('[data-vendor=fleet], [vendor=fleet]');
            return JSON.stringify([
                {...localStorage}, {...sessionStorage}, location.href, document.referrer, history.state,
                document.cookie, document.title, window.name, __recorded,
                guide.outerHTML, guide.shadowRoot.innerHTML, guide.shadowRoot.querySelector('textarea').value,
            ])",
            vec![],
        )
        .await;
    let told = told.as_str().unwrap();
    assert!(told.contains("Connect Justworks to Fleet") && told.contains("connector-guide"), "{told}");
    let at = told.find(SENTINEL).map(|at| &told[at.saturating_sub(200)..at + SENTINEL.len()]);
    assert_eq!(at, None, "the secret is somewhere");
    assert!(page.server().asked().iter().all(|asked| !format!("{asked:?}").contains(SENTINEL)), "the server was told");
    let mail = guide.css(".summary a").even_hidden().seen().await.attributes["href"].clone();
    assert!(mail.starts_with("mailto:") && !mail.contains(SENTINEL), "{mail}");
}

async fn a_secret_in_a_link_is_refused_and_kept_nowhere(page: Page) {
    publish_article(&page, FLEET);
    for address in [ARTICLE, SCRIPTS] {
        page.goto("/__paste.html").await;
        page.script("localStorage.clear()", vec![]).await;
        page.goto(&format!("{address}#{NAMES}&temporary_password={SENTINEL}&company_name=Acme")).await;
        page.wait_event("ready").await;
        let guide = page.guide("fleet");
        guide.css(".notice p").wait_text(REFUSED).await;
        guide.button("Dismiss").click().await;
        guide.css(".notice").wait_gone().await;
        // The rest of the link works.
        open_step(&guide, NOTES).await;
        guide.text("Acme").wait_visible().await;
        is_nowhere(&page, &guide).await;
    }
    // Under other names, encoded, as an answer, as a step, in links that are refused as a whole.
    let guide = page.guide("fleet");
    for (part, words) in [
        (format!("temporary%5Fpassword={SENTINEL}"), REFUSED),
        (format!("have-temporary-password={SENTINEL}"), UNKNOWN),
        (format!("password={SENTINEL}"), UNKNOWN),
        (format!("{SENTINEL}=1"), UNKNOWN),
        (SENTINEL.to_owned(), UNKNOWN),
        (format!("several-companies={SENTINEL}"), UNKNOWN),
        (format!("note-details={SENTINEL}"), UNKNOWN),
        (format!("temporary_password={SENTINEL}&temporary_password={SENTINEL}"), REPEATED),
        (format!("temporary_password={SENTINEL}%"), DAMAGED),
    ] {
        page.set_fragment(&format!("{NAMES}&{part}")).await;
        guide.css(".notice p").wait_text(words).await;
        page.wait_until("the address is clean", &format!("location.hash === '#{NAMES}'")).await;
        guide.button("Dismiss").click().await;
        guide.css(".notice").wait_gone().await;
    }
    is_nowhere(&page, &guide).await;
    // Nor behind the page, where one goes back to.
    page.back().await;
    page.wait_until("it went back", &format!("location.hash === '#{NAMES}'")).await;
    is_nowhere(&page, &guide).await;
}

async fn a_secret_has_no_input_and_what_is_only_typed_is_kept_nowhere(page: Page) {
    publish_article(&page, FLEET);
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let guide = page.guide("fleet");

    // Its row: a check box, and nothing to type into.
    open_step(&guide, NOTES).await;
    let row = "[...document.querySelector('[data-vendor=fleet]').shadowRoot.querySelectorAll('li.row')]\
        .find((row) => row.textContent.includes('Temporary password'))";
    let fields = "querySelectorAll('input, textarea, select, [contenteditable]')";
    let kinds = page.script(&format!("return [...{row}.{fields}].map((field) => field.type)"), vec![]).await;
    assert_eq!(kinds, serde_json::json!(["checkbox"]));
    let all = format!("document.querySelector('[data-vendor=fleet]').shadowRoot.{fields}");
    let passwords = page.script(&format!("return [...{all}].some((field) => field.type === 'password')"), vec![]).await;
    assert_eq!(passwords, serde_json::json!(false));
    tick(&guide, SECRET).await;
    wait_done(&guide, 1, 38).await;

    // Typed by mistake where something else belongs, and not kept: keys alone store nothing.
    for label in ["Username", "Company name"] {
        guide.textbox(label).type_keys(SENTINEL).await;
    }
    open_step(&guide, "Add a third-party administrator").await;
    for label in ["First name", "Work email"] {
        guide.textbox(label).nth(0).type_keys(SENTINEL).await;
    }
    // A refused value, too: it is no mail address.
    guide.button("Keep Work email").nth(0).click().await;
    guide
        .css(".problem")
        .nth(0)
        .wait_text("That is not an email address. An address looks like name@company.com.")
        .await;
    // An answer and a tick after it, so that everything there is to write is written.
    open_step(&guide, "Complete the connection").await;
    guide.role("group", "Do you manage several companies in Justworks?").button("Yes").click().await;
    tick(&guide, "Enter the integration user's username and password.").await;
    wait_done(&guide, 3, 39).await;
    let written = "localStorage.getItem('connector-guide/1/fleet/justworks/main')?.includes('enter-credentials done')";
    page.wait_until("it is written", written).await;
    is_nowhere(&page, &guide).await;

    // The summary names no secret, not even that there is one.
    guide.button("Tell your account representative how far you are").click().await;
    let summary = value_of(&guide.textbox("Your summary")).await;
    assert!(summary.starts_with("Connect Justworks to Fleet\n3 of 39 done\n"), "{summary}");
    assert!(!summary.contains("password") && !summary.contains(SENTINEL), "{summary}");
    guide.button("Copy summary").click().await;
    guide.button("Copied").wait_visible().await;
    assert_eq!(page.clipboard().await, summary);

    page.reload().await;
    page.wait_event("ready").await;
    let guide = page.guide("fleet");
    is_nowhere(&page, &guide).await;
    open_step(&guide, NOTES).await;
    guide.checkbox(SECRET).wait_checked(true).await;
    guide.textbox("Username").wait_value("").await;
}

every_engine!(
    a_secret_in_a_link_is_refused_and_kept_nowhere,
    a_secret_has_no_input_and_what_is_only_typed_is_kept_nowhere,
);
