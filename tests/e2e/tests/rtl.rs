//! A guide in a language that is read from right to left: everything is mirrored, and nothing that is not of
//! that language. In every engine, but for what only Chromium can pretend.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod pseudo;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use e2e::emulate::Media;
use e2e::{Find, Locator, Page, every_engine, in_chromium};
use pseudo::pseudo;
use serde_json::json;
use std::path::Path;

/// Where something does not run from right to left, or where something of another direction was turned.
const TURNED: &str = r"
    const root = document.querySelector('connector-guide').shadowRoot, found = [];
    const all = (selector, inside = root) => [...inside.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const box = (one) => one.getBoundingClientRect();
    const words = (one) => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect(); };
    const name = (one) => `${one.localName}.${one.className} “${one.textContent.slice(0, 40)}”`;
    const inLine = (one, other) => Math.max(one.bottom, other.bottom) - Math.min(one.top, other.top) < 40;
    const leftOf = (one, other, what) => {
      if (one.right > other.left + 1) found.push(`${what}: ${Math.round(one.right)} is not left of ${Math.round(other.left)}`);
    };
    if (getComputedStyle(root.querySelector('.guide')).direction != 'rtl') found.push('the guide');
    for (const step of all('.step'))
      leftOf(words(step.querySelector('.step-title')), box(step.querySelector(':scope > .dot')), `title and dot of ${step.id}`);
    for (const tick of all('.tick-label')) leftOf(words(tick.querySelector('span')), box(tick.querySelector('.check')), name(tick));
    for (const path of all('.path')) {
      const [first, second] = all('.label', path), mark = path.querySelector('.mark');
      if (inLine(words(first), words(second))) leftOf(words(second), words(first), name(path));
      if (getComputedStyle(mark).direction != 'rtl' || mark.textContent.trim() != '›') found.push(`the mark of ${name(path)}`);
    }
    for (const own of all('.tick-label [lang=en]')) {
      const next = own.nextElementSibling, [here, there] = [box(own), next && box(next)];
      if (next?.matches('b, .path') && inLine(here, there) && here.left - there.right < 2) found.push(`${name(own)} sticks to ${name(next)}`);
    }
    // Letter by letter: in each line, the later one stands to the right.
    const rising = (one) => {
      const letters = [], walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let text; (text = walker.nextNode()); )
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { left, top, width } = range.getBoundingClientRect();
          if (width && text.data[at].trim()) letters.push({ left, top });
        }
      return letters.every(({ left, top }, at) => !at || Math.abs(top - letters[at - 1].top) > 4 || left >= letters[at - 1].left);
    };
    const latin = all('.value, .label, bdi, [lang=en]').filter((one) => !/[\u0600-\u06ff]/.test(one.textContent) && !one.closest('.unseen') && !one.querySelector('.unseen'));
    for (const one of latin) if (!rising(one)) found.push(`turned: ${name(one)}`);
    for (const input of all('input[type=text], input[type=email]'))
      if (input.value && getComputedStyle(input).direction != 'ltr') found.push(`the input of ${input.value}`);
    if (latin.length < 20) found.push(`only ${latin.length} Latin words`);
    const wide = root.querySelector('.guide');
    if (wide.scrollWidth > wide.clientWidth + 1) found.push('it scrolls sideways');
    return found";

/// The colours of the progress bar near its left and its right end, as they are on a picture of the page.
const ENDS: &str = r"
    const [picture] = arguments, bar = document.querySelector('connector-guide').shadowRoot.querySelector('.bar').getBoundingClientRect();
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    return image.decode().then(() => {
      const canvas = document.createElement('canvas'), pen = canvas.getContext('2d'), sharp = devicePixelRatio;
      [canvas.width, canvas.height] = [image.width, image.height];
      pen.drawImage(image, 0, 0);
      const at = (part) => [...pen.getImageData((bar.left + bar.width * part) * sharp, (bar.top + bar.height / 2) * sharp, 1, 1).data].join();
      return [at(0.1), at(0.9)];
    })";

/// Puts the guide on an English page that is read from left to right.
async fn open(page: &Page, before: &str) -> Locator {
    page.server().mount_dist("/cg/");
    page.server().rewrite("/cg/guides/f2/fleet/justworks.guide", |_| pseudo::fleet());
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        <script type="module" src="/cg/connector-guide.js"></script></head><body><main><h1>Help</h1>
        {before}<connector-guide vendor="fleet" system="justworks"><p>Text</p></connector-guide></main></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto("/help").await;
    page.wait_event("ready").await;
    let guide = page.guide("fleet");
    guide.heading(&pseudo("Connect Justworks to Fleet")).wait_visible().await;
    guide
}

async fn unfold(guide: &Locator, title: &str) {
    let title = pseudo(title);
    let button = guide.heading(&title).button(&title);
    if button.seen().await.expanded != Some(true) {
        button.click().await;
    }
    button.wait("is open", |seen| seen.expanded == Some(true)).await;
}

/// Opens every step, so that all of the guide can be looked at.
async fn unfold_all(guide: &Locator) {
    for title in [
        "Add a third-party administrator",
        "Grant administrator access",
        "Set the permissions",
        "Verify the permissions",
        "Note the connection details",
        "Complete the connection",
    ] {
        unfold(guide, title).await;
    }
}

async fn expect_mirrored(page: &Page) {
    assert_eq!(page.script(TURNED, vec![]).await, json!([]));
}

async fn ends_of_the_bar(page: &Page, name: &str) -> [String; 2] {
    // A picture shows what was painted: the page is there only with the frame after the next.
    let there = "scrollTo({ top: 0, behavior: 'instant' });
        return new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen)))).then(() => 0)";
    page.script(there, vec![]).await;
    let engine = page.engine();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bar-{engine:?}-{name}.png"));
    page.write_picture(&file).await;
    let picture = BASE64_STANDARD.encode(std::fs::read(&file).unwrap());
    let ends = page.script(ENDS, vec![json!(picture)]).await;
    [0, 1].map(|at| ends[at].as_str().unwrap().to_owned())
}

async fn everything_is_mirrored_but_labels_values_and_our_own_words(page: Page) {
    let guide = open(&page, "").await;
    unfold_all(&guide).await;
    expect_mirrored(&page).await;

    // Values of all kinds: typed, waiting to be compared, in an input.
    unfold(&guide, "Add a third-party administrator").await;
    guide.css("#fleet-justworks-add-third-party").textbox(&pseudo("Work email")).type_keys("ada+83@acme.example").await;
    page.press("Enter").await;
    guide.text("ada+83@acme.example").nth(0).wait_visible().await;
    guide.text("you typed this").nth(0).wait_visible().await;
    expect_mirrored(&page).await;

    // The bar fills from where reading begins.
    let [left, right] = ends_of_the_bar(&page, "empty").await;
    assert_eq!(left, right, "nothing is done");
    let tick =
        "[...document.querySelector('connector-guide').shadowRoot.querySelectorAll('input[type=checkbox][data-focus]')]
        .slice(0, 14).forEach((one) => one.click())";
    page.script(tick, vec![]).await;
    page.wait_event_where("progress", "with 14 done", |detail| detail["done"] == 14).await;
    page.script("return new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))).then(() => 0)", vec![])
        .await;
    let [now_left, now_right] = ends_of_the_bar(&page, "begun").await;
    assert_eq!(now_left, left, "the left end is what comes last");
    assert_ne!(now_right, right, "the right end comes first");
    expect_mirrored(&page).await;
}

/// Presses Tab until this has the keyboard.
async fn tab_to(page: &Page, wanted: &Locator) {
    for _ in 0..40 {
        if wanted.seen().await.focused {
            return;
        }
        page.press("Tab").await;
    }
    panic!("Tab does not lead to {:?}", wanted.seen().await);
}

async fn keys_alone_go_through_it_and_copy_exact_values(page: Page) {
    let guide = open(&page, r##"<p><a href="#before">Before</a></p>"##).await;
    page.link("Before").focus().await;
    let first = guide.checkbox(&pseudo("You have administrator privileges in Justworks."));
    tab_to(&page, &first).await;
    page.press("Space").await;
    first.wait_checked(true).await;
    tab_to(&page, &guide.button("Continue")).await;
    page.press("Enter").await;
    let title = pseudo("Add a third-party administrator");
    guide.heading(&title).button(&title).wait_focused().await;
    tab_to(&page, &guide.button("Copy Member Type")).await;
    page.press("Enter").await;
    guide.button("Copy Admin Access").wait_focused().await;
    assert_eq!(page.clipboard().await, "3rd Party Admin/Accountant");
    // A value in the guide's own letters, and one that begins with a number.
    tab_to(&page, &guide.textbox(&pseudo("First name"))).await;
    page.type_keys("سارة 2").await;
    page.press("Enter").await;
    tab_to(&page, &guide.button("Copy First Name")).await;
    page.press("Enter").await;
    guide.button("Copy Last Name").wait_focused().await;
    assert_eq!(page.clipboard().await, "سارة 2");
}

async fn it_fits_a_phone_and_is_accessible(page: Page) {
    let guide = open(&page, "").await;
    unfold_all(&guide).await;
    let mut found = page.accessibility_violations().await;
    page.emulate(Media { dark: true, ..Media::default() }).await;
    found.extend(page.accessibility_violations().await);
    assert_eq!(found, Vec::<String>::new());
    page.emulate(Media::default()).await;
    page.set_viewport(320, 640).await;
    expect_mirrored(&page).await;
    let sideways = "const page = document.documentElement, wide = [];
        if (page.scrollWidth > page.clientWidth) wide.push(`the page is ${page.scrollWidth} wide`);
        for (const one of document.querySelector('connector-guide').shadowRoot.querySelectorAll('*')) {
          const box = one.getBoundingClientRect();
          if (box.width > 1 && one.checkVisibility() && !one.closest('.unseen, .offscreen') && (box.left < -1 || box.right > innerWidth + 1))
            wide.push(`${one.localName}.${one.className} ${Math.round(box.left)} to ${Math.round(box.right)}`);
        }
        return wide";
    assert_eq!(page.script(sideways, vec![]).await, json!([]));
}

every_engine!(
    everything_is_mirrored_but_labels_values_and_our_own_words,
    keys_alone_go_through_it_and_copy_exact_values,
);
in_chromium!(it_fits_a_phone_and_is_accessible);
