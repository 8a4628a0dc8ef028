//! Nothing is lost where there is little room: 320 pixels, which is also 1280 at 400 %, with the wide letters of WCAG 1.4.12,
//! in both directions of writing, with everything open and everything in it long.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod stretched;

use e2e::{Find, Page, in_chromium};
use serde_json::{Value, json};

/// What sticks out, is cut off, or lies on something else. What is only for ears is one clipped pixel and does not count.
const LOST: &str = r"
    const root = document.querySelector('connector-guide').shadowRoot, lost = [];
    const page = document.documentElement, guide = root.querySelector('.guide').getBoundingClientRect();
    if (page.scrollWidth > page.clientWidth) lost.push(`the page is ${page.scrollWidth} wide`);
    const call = (one) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}`;
    const seen = [...root.querySelectorAll('.guide *')].filter((one) => one.checkVisibility() && !one.closest('.unseen, svg'));
    for (const one of seen) {
      const box = one.getBoundingClientRect(), style = getComputedStyle(one);
      if (box.width > 1 && (box.left < guide.left - 1 || box.right > guide.right + 1)) lost.push(`${call(one)} sticks out: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      const isField = one.matches('input, textarea');
      if (style.overflowX != 'visible' && !isField && one.scrollWidth > one.clientWidth + 1) lost.push(`${call(one)} is cut off at the side`);
      if ((style.overflowY != 'visible' || one.localName == 'textarea') && one.localName != 'input' && one.scrollHeight > one.clientHeight + 1) lost.push(`${call(one)} is cut off below`);
      // Words that are wider than their box run over what is beside it. What is next is tinted 8 pixels beyond the column.
      if (style.display != 'inline' && style.overflowX == 'visible' && !isField && one.localName != 'progress' && one.scrollWidth > one.clientWidth + 9 && one.clientWidth) lost.push(`${call(one)} runs over`);
    }
    // Side by side in a line, nothing covers anything.
    for (const line of root.querySelectorAll('.entry, .caption, .head, .ways, .choices, .answers, .footer, .progress, .eyebrow, .question')) {
      const boxes = [...line.children].filter((one) => one.checkVisibility() && !one.matches('.unseen')).map((one) => [one, one.getBoundingClientRect()]);
      boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) lost.push(`${call(one)} and ${call(other)} lie on each other`);
      }));
    }
    return lost.slice(0, 20)";

/// WCAG 1.4.12, as a reader's own style sheet sets it.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    for (const tree of [document, document.querySelector('connector-guide').shadowRoot])
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]";

async fn nothing_is_lost_where_there_is_little_room(page: Page) {
    stretched::open(&page, "").await;
    // A value that differs from the link's, one that was refused, and one that is kept.
    page.css(".step-button").nth(1).click().await;
    page.button("It matches First name").nth(0).click().await;
    let mail = "Work email of the service account that the integration uses";
    page.button(&format!("Type another {mail}")).nth(0).click().await;
    page.button(&format!("Keep {mail}")).nth(0).click().await;
    page.css(".problem").wait_visible().await;
    page.button("I’m waiting for someone").nth(0).click().await;
    stretched::open_everything(&page).await;
    let mut found = Vec::new();
    for spaced in [false, true] {
        if spaced {
            page.script(SPACING, vec![]).await;
        }
        for direction in ["ltr", "rtl"] {
            let turn =
                "document.querySelector('connector-guide').shadowRoot.querySelector('.guide').dir = arguments[0]";
            page.script(turn, vec![json!(direction)]).await;
            for width in [320, 360, 768, 1280] {
                page.set_viewport(width, 900).await;
                let Value::Array(lost) = page.script(LOST, vec![]).await else { panic!("no answer") };
                let spaced = if spaced { ", wide letters" } else { "" };
                found.extend(lost.iter().map(|lost| format!("{width} pixels, {direction}{spaced}: {lost}")));
            }
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// A value that fills the row has its button beneath; a short one beside it. The count of a form stays beside its caption.
async fn long_values_take_the_row(page: Page) {
    stretched::open(&page, "").await;
    stretched::open_everything(&page).await;
    page.set_viewport(320, 900).await;
    let places = "const root = document.querySelector('connector-guide').shadowRoot;
        const top = (one) => one.getBoundingClientRect().top, bottom = (one) => one.getBoundingClientRect().bottom;
        const rows = [...root.querySelectorAll('.entry')].filter((entry) => entry.querySelector(':scope > .value'));
        const entries = rows.map((entry) => {
          const [value, button] = [entry.querySelector('.value'), entry.querySelector('.button')];
          return [value.textContent.slice(0, 20), bottom(value) <= top(button), value.getBoundingClientRect().width / entry.clientWidth];
        });
        const captions = [...root.querySelectorAll('.caption')].map((caption) => top(caption.lastElementChild) - top(caption.firstElementChild));
        return [entries, captions]";
    let found = page.script(places, vec![]).await;
    let beneath = |value: &str| {
        let entries = found[0].as_array().unwrap();
        entries.iter().find(|entry| entry[0] == value).unwrap_or_else(|| panic!("no {value} in {found}")).clone()
    };
    assert_eq!(beneath("Now")[1], false, "{found}");
    let long = beneath("https://vendor.examp");
    assert_eq!(long[1], true, "{found}");
    assert!(long[2].as_f64().unwrap() > 0.8, "a long value takes the row: {found}");
    for apart in found[1].as_array().unwrap() {
        assert!(apart.as_f64().unwrap().abs() < 3.0, "a count left its caption: {found}");
    }
}

/// Written from right to left, everything is mirrored; what is in another script is not.
async fn from_right_to_left_everything_is_mirrored(page: Page) {
    stretched::open(&page, "").await;
    stretched::open_everything(&page).await;
    let places = "const root = document.querySelector('connector-guide').shadowRoot, guide = root.querySelector('.guide');
        guide.dir = arguments[0];
        const all = guide.getBoundingClientRect();
        const mirrored = ['.dot', '.step-button', '.head > .icon', '.panel', '.check', '.row .what', '.entry > .button', '.caption > span', '.caption .figures', '.note .icon', '.progress .figures'];
        const start = (box) => Math.round(arguments[0] == 'ltr' ? box.left - all.left : all.right - box.right);
        return [mirrored.map((selector) => start(root.querySelector(selector).getBoundingClientRect())),
          getComputedStyle(root.querySelector('.value')).unicodeBidi]";
    let left = page.script(places, vec![json!("ltr")]).await;
    let right = page.script(places, vec![json!("rtl")]).await;
    assert_eq!(left, right, "every place is as far from its own start");
    assert_eq!(right[1], "plaintext", "values are read in their own direction");
}

in_chromium!(
    nothing_is_lost_where_there_is_little_room,
    long_values_take_the_row,
    from_right_to_left_everything_is_mirrored,
);
