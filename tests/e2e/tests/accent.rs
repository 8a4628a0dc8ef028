//! A page may choose any accent: words in it and on it stay readable in both themes. Chromium resolves the
//! colours of a running guide, a canvas turns them into sRGB, and WCAG's formula judges. The other engines are only
//! asked whether they resolve the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::collections::BTreeSet;

use e2e::{Find, Page, every_engine, in_chromium};
use serde_json::{Value, json};

const RANDOM: usize = 1_000;
/// What people really choose, the corners of sRGB, colours beyond it, and some that are half there.
const CORNERS: &str =
    "yellow,white,black,lime,cyan,magenta,red,blue,gray,transparent,#ff0,#39ff14,#ff5f1f,#fe019a,#ffd400,
    #fafafa,#050505,#777,#767676,#2f5bea,#8ea9ff,#ffffff80,#00000080,rgb(255 0 0 / .1),hsl(60 100% 50%),
    oklch(.9 .3 130),oklch(.3 .3 300),lab(100 80 80),lab(50 -120 90),color(display-p3 0 1 0),color(display-p3 1 0 0)";

/// Judges a list of accents on the guide of the page. What is judged: words in the accent on everything that they stand on,
/// all words on the soft accent, words in buttons, the ring of the focus and the mark of what is current.
const JUDGE: &str = r"
    const host = document.querySelector('connector-guide'), root = host.shadowRoot;
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const light = (color) => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = '#123456'; // stays where the next line is no colour
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, opaque] = pen.getImageData(0, 0, 1, 1).data;
      if (opaque != 255) return null; // what lies beneath would decide
      const linear = (byte) => (byte / 255 <= .04045 ? byte / 255 / 12.92 : ((byte / 255 + .055) / 1.055) ** 2.4);
      return .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
    };
    const contrast = (one, other) => {
      const [a, b] = [light(one), light(other)];
      return a === null || b === null ? 0 : (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    };
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    const at = { guide: style('.guide'), link: style('.facts a'), soft: style('.row.next'), muted: style('.row.next .what'),
      button: style('.row.next .primary'), warn: style('.since'), sunken: style('.footer'), dot: style('.current > .dot') };
    const focused = getComputedStyle(root.activeElement);
    const judged = [];
    for (const accent of arguments[0]) {
      host.style.setProperty('--connector-guide-accent', accent);
      const surface = at.guide.backgroundColor, soft = at.soft.backgroundColor;
      const pairs = {
        'a link': [at.link.color, surface, 4.5], 'a link on the soft accent': [at.link.color, soft, 4.5],
        'a link in the footer': [at.link.color, at.sunken.backgroundColor, 4.5],
        'words on the soft accent': [at.guide.color, soft, 4.5], 'quiet words on it': [at.muted.color, soft, 4.5],
        'a warning on it': [at.warn.color, soft, 4.5],
        'words in a button': [at.button.color, at.button.backgroundColor, 4.5], 'its edge': [at.button.borderTopColor, soft, 3],
        'the ring': [focused.outlineColor, surface, 3], 'the ring on the soft accent': [focused.outlineColor, soft, 3],
        'the number of the step': [at.dot.color, surface, 4.5], 'its circle': [at.dot.borderTopColor, surface, 3],
      };
      for (const [name, [one, other, least]] of Object.entries(pairs)) {
        judged.push([accent, name, least, contrast(one, other), one]);
      }
    }
    return [parseFloat(focused.outlineWidth), judged]";

/// The same list in every run.
fn accents() -> Vec<String> {
    let mut state = 20_261_121_u32;
    let random = (0..RANDOM).map(|_| {
        // Knuth's constants; the high bits are the good ones.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        format!("#{:06x}", state >> 8)
    });
    random.chain(CORNERS.split(',').map(|corner| corner.trim().to_owned())).collect()
}

async fn set_theme(page: &Page, theme: &str) {
    let script = format!("document.querySelector('connector-guide').setAttribute('theme', '{theme}')");
    page.script(&script, vec![]).await;
    let is_on =
        format!("document.querySelector('connector-guide').shadowRoot.querySelector('[data-theme={theme}]') != null");
    page.wait_until("the theme is on", &is_on).await;
}

/// Opens a page with a guide. `head` goes before it.
async fn open(page: &Page, head: &str) {
    page.server().mount_dist("/cg/");
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body>
        <connector-guide vendor="fleet" system="justworks"><p>Text</p></connector-guide></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto("/help").await;
    page.wait_event("ready").await;
}

async fn any_accent_can_be_read(page: Page) {
    open(&page, "").await;
    // One step waits, so that there is a warning; of another, a row with its button comes next.
    page.css(".step-title").button("Verify the permissions").click().await;
    page.button("I’m waiting for someone").click().await;
    page.css(".step-title").button("Add a third-party administrator").click().await;
    page.checkbox("You have administrator privileges in Justworks.").click().await;
    for place in 0..3 {
        page.css("[id$=add-third-party] .tick .check").nth(place).click().await;
    }
    let next = page.css(".row.next .primary");
    next.wait_visible().await;
    // The keyboard is on the button of the row that comes next, so that its ring can be seen.
    page.css(".row.next .check").focus().await;
    page.press("Tab").await;
    next.wait_focused().await;

    let accents = accents();
    assert!(accents.len() > RANDOM + 25, "the corners are there");
    for theme in ["light", "dark"] {
        set_theme(&page, theme).await;
        let mut failing = Vec::new();
        let mut chosen = BTreeSet::new();
        for some in accents.chunks(250) {
            let Value::Array(answer) = page.script(JUDGE, vec![json!(some)]).await else { panic!("no answer") };
            assert!(answer[0].as_f64().unwrap() >= 2.0, "the ring is thinner than 2 pixels");
            for one in answer[1].as_array().unwrap() {
                let (least, found) = (one[2].as_f64().unwrap(), one[3].as_f64().unwrap());
                chosen.insert(one[4].to_string());
                if found < least {
                    failing.push(format!("{} in {theme}: {} has {found:.2} of {least}", one[0], one[1]));
                }
            }
        }
        // A guide that takes no notice of the page's accent would pass, too.
        assert!(chosen.len() > 900, "only {} different colours in {theme}", chosen.len());
        assert!(
            failing.is_empty(),
            "{} cannot be read:\n{}",
            failing.len(),
            failing[..failing.len().min(30)].join("\n")
        );
    }
}

/// What suits both themes is left as it is: a page gets the colour that it asked for.
async fn an_accent_that_can_be_read_is_not_changed(page: Page) {
    open(&page, "<style>:root { --connector-guide-accent: light-dark(#8a1c5a, #f29ac8) }</style>").await;
    let script = "const root = document.querySelector('connector-guide').shadowRoot;
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
        canvas.fillStyle = getComputedStyle(root.querySelector('.facts a')).color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)";
    for (theme, wanted) in [("light", [0x8a, 0x1c, 0x5a]), ("dark", [0xf2, 0x9a, 0xc8])] {
        set_theme(&page, theme).await;
        let found: Vec<i64> = serde_json::from_value(page.script(script, vec![]).await).unwrap();
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found - wanted).abs() <= 1, "{theme}: {found} is not {wanted}");
        }
    }
}

/// Engines resolve the same colours, each in its own words: in light a luminance, in dark a lightness.
async fn every_engine_resolves_an_accent(page: Page) {
    open(&page, "<style>:root { --connector-guide-accent: light-dark(yellow, navy) }</style>").await;
    let script = "const root = document.querySelector('connector-guide').shadowRoot;
        return getComputedStyle(root.querySelector('.facts a')).color";
    for (theme, space, place, bounds) in [("light", "color(xyz", 1, 0.14..0.15), ("dark", "lab(", 0, 65.9..66.1)] {
        set_theme(&page, theme).await;
        let color = page.script(script, vec![]).await;
        let color = color.as_str().unwrap();
        assert!(color.starts_with(space), "{theme}: {color}");
        let numbers = color.trim_end_matches(')').split(['(', ' ']).filter_map(|word| word.parse::<f64>().ok());
        let number = numbers.collect::<Vec<_>>()[place];
        assert!(bounds.contains(&number), "{theme}: {color}");
    }
}

every_engine!(every_engine_resolves_an_accent);
in_chromium!(any_accent_can_be_read, an_accent_that_can_be_read_is_not_changed);
