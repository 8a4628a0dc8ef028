//! A guide on paper: every step, what is ticked and what not, the reader's details unless they are to be left out, and
//! nothing to press. Chromium only: the others cannot pretend to print.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod stretched;

use e2e::emulate::Media;
use e2e::{Find, Page, in_chromium};
use serde_json::json;

/// Says of everything that is asked for whether it is on paper.
const ON_PAPER: &str = "
    const root = document.querySelector('connector-guide').shadowRoot, all = (selector) => [...root.querySelectorAll(selector)];
    const seen = (one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
    const words = (selector) => all(selector).filter(seen).map((one) => one.textContent.trim());";

async fn print(page: &Page) {
    page.emulate(Media { print: true, ..Media::default() }).await;
    // Only the next frame shows Chromium what a fold that the medium opened has in it.
    let frame = "return new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))).then(() => 0)";
    page.script(frame, vec![]).await;
}

async fn everything_to_read_is_on_paper_and_nothing_to_press(page: Page) {
    stretched::open(&page, "").await;
    page.css(".step-title").button("Done").click().await;
    page.checkbox("Log out.").click().await;
    print(&page).await;
    let found = page
        .script(
            &format!(
                "{ON_PAPER} return {{
                    folded: all('.panel > .body, details > :not(summary)').filter((one) => !seen(one) && !one.closest('.footer')).map((one) => one.className),
                    pressed: words(':is(button, .button, .linked):not(.step-button, .steps .answers *), .ways, .footer, .notices, .help-here, .head > .icon'),
                    inputs: all('input:not(.check)').filter(seen).length, bars: words('progress').length,
                    titles: words('.step-title').length, values: words('.value'), addresses: getComputedStyle(root.querySelector('.fact li > a'), '::after').content,
                }}"
            ),
            vec![],
        )
        .await;
    assert_eq!(found["folded"], json!([]), "what is folded is on paper, too");
    assert_eq!(found["pressed"], json!([]), "nothing to press is on paper");
    assert_eq!((&found["inputs"], &found["bars"]), (&json!(0), &json!(0)));
    assert_eq!(found["titles"], 4, "{found}");
    assert!(found["values"].as_array().unwrap().contains(&json!("Now")), "{found}");
    assert!(found["addresses"].as_str().unwrap().contains("https://vendor.example/articles/"), "{found}");
}

/// Neither accents nor backgrounds are printed: boxes have edges, and ticks are words.
async fn boxes_show_on_paper_what_is_ticked(page: Page) {
    stretched::open(&page, "").await;
    page.css(".step-title").button("Done").click().await;
    page.checkbox("Log out.").click().await;
    page.css(".step-title")
        .button("Vervielfältigungsberechtigungsbestätigung and some more words that belong to it")
        .click()
        .await;
    page.css(".steps .answers").button("Yes").click().await;
    print(&page).await;
    let found = page
        .script(
            &format!(
                "{ON_PAPER} return all('.steps .check').map((one) => {{
                    const style = getComputedStyle(one), box = one.getBoundingClientRect();
                    return [one.checked, style.appearance, parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle, getComputedStyle(one, '::before').content, box.width >= 14 && seen(one)];
                }})"
            ),
            vec![],
        )
        .await;
    let boxes = found.as_array().unwrap();
    assert!(boxes.len() > 10);
    assert_eq!(boxes.iter().filter(|one| one[0] == true).count(), 1);
    let answers = format!(
        "{ON_PAPER} return all('.steps .answers .button').filter(seen).map((one) => {{
            const box = getComputedStyle(one, '::before');
            return [one.textContent, getComputedStyle(one).borderTopStyle, box.borderTopStyle, box.width, box.content];
        }})"
    );
    assert_eq!(
        page.script(&answers, vec![]).await,
        json!([["Yes", "none", "solid", "16px", "\"✓\""], ["No", "none", "solid", "16px", "\"\""]]),
        "answers are words with a box to mark"
    );
    for one in boxes {
        let tick = if one[0] == true { "\"✓\"" } else { "none" };
        assert_eq!(one, &json!([one[0], "none", "solid", tick, true]));
    }
}

/// Pale words of a dark theme, or of a page's own, would be lost on white paper.
async fn paper_is_light(page: Page) {
    let colours = "<style>:root { color-scheme: dark; --connector-guide-text: #fff; --connector-guide-muted: #eee;
        --connector-guide-surface: #000; --connector-guide-line: #222; --connector-guide-accent: #ff0 }</style>";
    stretched::open(&page, colours).await;
    page.script("document.querySelector('connector-guide').setAttribute('theme', 'dark')", vec![]).await;
    let dark = "document.querySelector('connector-guide').shadowRoot.querySelector('[data-theme=dark]') != null";
    page.wait_until("the theme is on", dark).await;
    page.css(".step-title").button("Done").click().await;
    page.checkbox("Log out.").click().await;
    print(&page).await;
    let pale = "const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
        const root = document.querySelector('connector-guide').shadowRoot, pale = [];
        for (const one of root.querySelectorAll('.guide *')) {
          if (!one.checkVisibility() || one.closest('.unseen')) continue;
          canvas.fillStyle = getComputedStyle(one).color;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => (byte / 255 <= .04045 ? byte / 255 / 12.92 : ((byte / 255 + .055) / 1.055) ** 2.4));
          const contrast = 1.05 / (.2126 * r + .7152 * g + .0722 * b + .05);
          if (contrast < 4.5) pale.push(`${one.localName}.${one.className} ${contrast.toFixed(1)}`);
        }
        return pale";
    assert_eq!(page.script(pale, vec![]).await, json!([]), "pale on white paper");
}

async fn details_can_be_left_out(page: Page) {
    stretched::open(&page, "").await;
    let long = "Vervielfältigungsberechtigungsbestätigung and some more words that belong to it";
    page.css(".step-title").button(long).click().await;
    page.button("It matches First name").nth(0).click().await;
    page.text("Maximiliane-Hildegard").nth(0).wait_visible().await;
    page.textbox("Unternehmensidentifikationsnummernbezeichnung").type_keys("half-typed").await;
    let look = format!(
        "{ON_PAPER} return {{
            mine: all('.mine').map((one) => [one.textContent, seen(one), getComputedStyle(one, '::after').visibility, one.getBoundingClientRect().width > 100]),
            areas: all('textarea').filter(seen).length, inputs: all('input:not(.check)').filter(seen).length,
            told: all('.guide *').filter((one) => seen(one) && /Maximiliane|justworks\\+/.test(one.firstChild?.data)).map((one) => one.className),
        }}"
    );
    print(&page).await;
    let found = page.script(&look, vec![]).await;
    let mine = found["mine"].as_array().unwrap();
    assert!(mine.len() >= 2 && mine.iter().all(|mine| mine[1] == true), "details are on paper: {found}");
    assert_eq!((&found["areas"], &found["inputs"]), (&json!(1), &json!(0)), "with the summary: {found}");

    page.emulate(Media::default()).await;
    page.button("Your data").click().await;
    let plain = page.checkbox("Leave my details out when printing");
    plain.click().await;
    plain.wait_checked(true).await;
    print(&page).await;
    let found = page.script(&look, vec![]).await;
    for mine in found["mine"].as_array().unwrap() {
        assert_eq!(
            (&mine[1], &mine[2], &mine[3]),
            (&json!(false), &json!("visible"), &json!(true)),
            "a ruled gap: {found}"
        );
    }
    assert_eq!((&found["areas"], &found["inputs"]), (&json!(0), &json!(0)), "no summary, nothing half typed: {found}");
    assert_eq!(found["told"], json!([]), "no value anywhere");
}

async fn a_pdf_has_pages(page: Page) {
    stretched::open(&page, "").await;
    stretched::open_everything(&page).await;
    let pdf = page.pdf().await;
    assert!(pdf.starts_with(b"%PDF-"));
    // Chromium writes the directory of pages in plain text.
    let text = String::from_utf8_lossy(&pdf);
    let pages = text.matches("/Type /Page\n").count() + text.matches("/Type /Page ").count();
    assert!((2..=6).contains(&pages), "{pages} pages");
}

in_chromium!(
    everything_to_read_is_on_paper_and_nothing_to_press,
    boxes_show_on_paper_what_is_ticked,
    paper_is_light,
    details_can_be_left_out,
    a_pdf_has_pages,
);
