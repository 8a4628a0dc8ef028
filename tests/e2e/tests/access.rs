//! Accessible in every state: axe finds nothing, in light, dark, forced colours and with less motion; nothing
//! scrolls sideways on 320 pixels; text spacing, right-to-left pages and paper are coped with. Chromium only:
//! the others cannot pretend these media, and what axe computes does not depend on the engine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::emulate::Media;
use e2e::{Find, Locator, Page, in_chromium};
use serde_json::json;

const FLEET: &str = r#"<connector-guide vendor="fleet" system="justworks"><p>Text of Fleet</p></connector-guide>"#;
const HAS_PRIVILEGES: &str = "You have administrator privileges in Justworks.";
/// What stands out of the view, sideways. What is only for ears is one clipped pixel and does not count.
const TOO_WIDE: &str = "
    const trees = [document], wide = [];
    for (const tree of trees) for (const one of tree.querySelectorAll('*')) {
      if (one.shadowRoot) trees.push(one.shadowRoot);
      const box = one.getBoundingClientRect();
      const seen = box.width > 1 && one.checkVisibility() && !one.closest('.unseen, .offscreen, .skip');
      if (seen && (box.right > innerWidth + 1 || box.left < -1)) wide.push(`${one.localName}.${one.className} ${Math.round(box.left)}-${Math.round(box.right)}`);
      if (seen && getComputedStyle(one).overflowX == 'hidden' && one.scrollWidth > one.clientWidth + 1) wide.push(`${one.localName}.${one.className} clips`);
    }
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) wide.push(`the page is ${page.scrollWidth} wide`);
    return wide.slice(0, 8)";

/// Collects what is found in all states of a journey, so that one run tells everything.
struct Findings {
    page: Page,
    found: Vec<String>,
}

impl Findings {
    fn on(page: &Page) -> Findings {
        Findings { page: page.clone(), found: Vec::new() }
    }

    /// Looks at the page as it is now, in all media.
    async fn look(&mut self, state: &str) {
        let media = [
            ("light", Media::default()),
            ("dark, less motion", Media { dark: true, reduced_motion: true, ..Media::default() }),
            ("forced colours", Media { forced_colors: true, ..Media::default() }),
        ];
        for (medium, media) in media {
            self.page.emulate(media).await;
            for violation in self.page.accessibility_violations().await {
                self.found.push(format!("{state}, {medium}: {violation}"));
            }
        }
        self.page.emulate(Media::default()).await;
        // 320 pixels are also 1280 at 400 %.
        self.page.set_viewport(320, 640).await;
        self.check_width(&format!("{state}, 320 pixels")).await;
        self.page.set_viewport(1280, 1000).await;
    }

    async fn check_width(&mut self, state: &str) {
        for wide in self.page.script(TOO_WIDE, vec![]).await.as_array().unwrap() {
            self.found.push(format!("{state}: {wide} does not fit"));
        }
    }

    fn expect_none(self) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
    }
}

async fn open(page: &Page, head: &str, body: &str, fragment: &str) {
    page.server().mount_dist("/cg/");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body><main><h1>Help</h1>{body}</main></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto(&format!("/help{fragment}")).await;
    page.wait_event("ready").await;
}

/// The button that folds a step: the finish has one of the same name that leads there.
fn step(page: &Page, title: &str) -> Locator {
    page.css(".step-title").button(title)
}

async fn tick_everything(page: &Page) {
    let script = "for (const box of document.querySelector('connector-guide').shadowRoot.querySelectorAll('input[type=checkbox]'))
        if (!box.checked) box.click()";
    page.script(script, vec![]).await;
    page.wait_event("complete").await;
}

async fn fleet_from_start_to_start_over(page: Page) {
    let refuse =
        "navigator.clipboard.writeText = () => Promise.reject(Error('refused')); document.execCommand = () => false";
    page.server().file("/refuse.js", "text/javascript", refuse);
    open(&page, r#"<script src="/refuse.js"></script>"#, FLEET, "").await;
    let mut findings = Findings::on(&page);
    findings.look("start").await;

    page.checkbox(HAS_PRIVILEGES).click().await;
    page.button("Continue").click().await;
    page.checkbox("Log in to Justworks as an administrator.").click().await;
    findings.look("a step done and folded, values missing").await;

    page.button("Keep First name").click().await;
    page.css(".problem").wait_text("Type it here first.").await;
    page.textbox("Work email").type_keys("no address").await;
    page.button("Keep Work email").click().await;
    page.css(".problem").wait_text("That is not an email address. It looks like name@company.com.").await;
    findings.look("value refused").await;

    page.textbox("First name").type_keys("Ada").await;
    page.button("Keep First name").click().await;
    page.text("you typed this").wait_visible().await;
    page.button("Copy Last Name").click().await;
    page.textbox("Last Name").wait_focused().await;
    page.button("I’m waiting for someone").click().await;
    page.text_containing("waiting since").nth(0).wait_visible().await;
    findings.look("value kept, copied by hand, waiting").await;

    step(&page, "Note the connection details").click().await;
    page.checkbox("Temporary password – I have it").click().await;
    step(&page, "Complete the connection").click().await;
    page.role("group", "Do you manage several companies in Justworks?").button("Yes").click().await;
    page.checkbox("Select the right company to connect.").wait_visible().await;
    page.button("Where this comes from").click().await;
    page.button("If something does not work").click().await;
    findings.look("middle: secret, question, all folds open").await;

    tick_everything(&page).await;
    page.heading("All done").wait_visible().await;
    findings.look("all done").await;
    page.button("Copy summary").click().await;
    page.text("Copying did not work here. The text is selected: press Ctrl+C, or ⌘C on a Mac.")
        .nth(0)
        .wait_visible()
        .await;
    findings.look("summary by hand").await;

    page.button("Start over").click().await;
    page.button("Undo").wait_visible().await;
    findings.look("started over").await;
    findings.expect_none();
}

async fn values_from_links_and_notices(page: Page) {
    let article =
        r#"<connector-guide vendor="goprofiles" system="justworks" connect feedback><p>Text</p></connector-guide>"#;
    let link = "vendor=goprofiles&system=justworks&first_name=Ada&work_email=ada%40example.com";
    open(&page, "", article, &format!("#{link}")).await;
    let mut findings = Findings::on(&page);
    step(&page, "Set up the service account").click().await;
    page.button("It matches First name").wait_visible().await;
    findings.look("values offered").await;

    page.button("It matches First name").click().await;
    page.text("from your link, compared by you").wait_visible().await;
    page.button("Type another Work email").click().await;
    page.textbox("Work email").type_keys("eve@example.com").await;
    page.button("Keep Work email").click().await;
    page.role("group", "Are you moving from an earlier way of connecting Justworks?").button("Yes").click().await;
    page.set_fragment("vendor=goprofiles&system=justworks&first_name=Grace&nonsense=1&work_email=no").await;
    page.button("Use this Grace").wait_visible().await;
    page.button("Dismiss").nth(1).wait_visible().await;
    findings.look("value differs, notices, question answered").await;

    page.role("group", "Did this help?").button("No").click().await;
    page.text("Thank you. Your answer was passed on.").nth(0).wait_visible().await;
    page.button("Copy Member Type").click().await;
    page.button("Copied Member Type").wait_visible().await;
    step(&page, "Add the permissions").click().await;
    findings.look("copied, permissions, feedback given").await;

    let denied =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    page.server().file("/denied.js", "text/javascript", denied);
    open(&page, r#"<script src="/denied.js"></script>"#, FLEET, "").await;
    page.text_containing("your progress will not be kept").wait_visible().await;
    findings.look("nothing can be kept").await;
    findings.expect_none();
}

async fn the_standalone_page(page: Page) {
    page.server().mount_dist("/");
    let mut findings = Findings::on(&page);
    page.goto("/").await;
    page.link("Fleet Connect Justworks to Fleet through Finch").wait_visible().await;
    findings.look("picker").await;
    page.goto("/#vendor=nobody").await;
    page.text_containing("There is no guide for").wait_visible().await;
    findings.look("unknown vendor").await;
    page.goto("/#vendor=fleet&system=justworks").await;
    page.wait_event("ready").await;
    findings.look("vendor view").await;
    page.goto("/#make-link").await;
    page.heading("For which guide?").wait_visible().await;
    findings.look("link maker, choice").await;
    page.goto("/#make-link=fleet/justworks").await;
    page.css("#link-work_email").type_keys("no address").await;
    page.text("That is not an email address. It looks like name@company.com.").wait_visible().await;
    page.button("Copy the link").click().await;
    page.text("Link copied.").wait_visible().await;
    findings.look("link maker, value refused, link copied").await;

    page.server().rewrite("*/index.json", |_| {
        let vendors: Vec<_> = (0..200)
            .map(|at| json!({"id": format!("v{at}"), "name": format!("Vendor {at}"), "systems": [
                {"id": "justworks", "name": "Justworks", "title": format!("Connect Justworks to Vendor {at}"), "partner": "Finch"}]}))
            .collect();
        json!({ "vendors": vendors }).to_string().into_bytes()
    });
    page.goto("/?many").await;
    page.role("searchbox", "Find your product").type_keys("nothing like it").await;
    page.text_containing("No guide matches “nothing like it”.").wait_visible().await;
    findings.look("search without a result").await;
    page.server().restore("*/index.json");
    page.server().refuse("*/index.json", 404);
    page.goto("/?none").await;
    page.button("Try again").wait_visible().await;
    findings.look("no list of guides").await;
    findings.expect_none();
}

async fn pages_with_and_without_script(page: Page) {
    page.server().mount_dist("/");
    let mut findings = Findings::on(&page);
    page.goto("/pages/goprofiles/justworks.html").await;
    page.wait_event("ready").await;
    findings.look("pre-rendered page").await;
    page.goto("/demo/article.html").await;
    page.wait_event("ready").await;
    findings.look("demo article").await;
    page.server().refuse("*.js", 404);
    page.goto("/pages/fleet/justworks.html").await;
    page.heading("2. Grant administrator access").wait_visible().await;
    findings.look("pre-rendered page without script").await;
    page.goto("/demo/article.html").await;
    page.link("Read the Fleet guide on its own page").wait_visible().await;
    findings.look("demo article without script").await;
    page.goto("/").await;
    findings.look("picker without script").await;
    findings.expect_none();
}

async fn wide_letters_foreign_directions_and_paper(page: Page) {
    open(&page, "", FLEET, "").await;
    let mut findings = Findings::on(&page);
    page.checkbox(HAS_PRIVILEGES).click().await;
    for title in ["Add a third-party administrator", "Set the permissions", "Note the connection details"] {
        step(&page, title).click().await;
    }
    page.textbox("Username").wait_visible().await;

    // WCAG 1.4.12.
    let spacing = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
        for (const tree of [document, document.querySelector('connector-guide').shadowRoot])
          tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]";
    page.script(spacing, vec![]).await;
    for width in [1280, 320] {
        page.set_viewport(width, 900).await;
        findings.check_width(&format!("wide letters at {width}")).await;
    }
    page.reload().await;
    page.wait_event("ready").await;
    step(&page, "Set the permissions").click().await;

    page.script("document.documentElement.dir = 'rtl'", vec![]).await;
    for width in [1280, 320] {
        page.set_viewport(width, 900).await;
        findings.check_width(&format!("right to left at {width}")).await;
    }
    page.set_viewport(1280, 900).await;
    findings.look("right to left").await;
    // The words are English wherever they stand.
    assert_eq!(page.script("return getComputedStyle(document.querySelector('connector-guide').shadowRoot.querySelector('.guide')).direction", vec![]).await, "ltr");
    page.script("document.documentElement.dir = 'ltr'", vec![]).await;

    page.emulate(Media { print: true, ..Media::default() }).await;
    let printed = "const root = document.querySelector('connector-guide').shadowRoot, all = (selector) => [...root.querySelectorAll(selector)];
        const seen = (one) => one.checkVisibility({ contentVisibilityAuto: true });
        return {
            panels: all('.panel').length, folded: all('.panel').filter((one) => !seen(one.firstElementChild)).map((one) => one.id),
            buttons: all('.button, .linked').filter(seen).map((one) => one.textContent),
            facts: all('details > :not(summary)').filter((one) => !seen(one)).map((one) => one.textContent),
        }";
    // Only the next frame shows Chromium what a fold that the medium opened has in it.
    page.script("return new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))).then(() => 0)", vec![])
        .await;
    let printed = page.script(printed, vec![]).await;
    assert_eq!((&printed["panels"], &printed["folded"]), (&json!(7), &json!([])), "all steps are on paper");
    assert_eq!(printed["buttons"], json!([]), "nothing to press is on paper");
    assert_eq!(printed["facts"], json!([]), "what is folded is on paper, too");
    findings.expect_none();
}

in_chromium!(
    fleet_from_start_to_start_over,
    values_from_links_and_notices,
    the_standalone_page,
    pages_with_and_without_script,
    wide_letters_foreign_directions_and_paper,
);
