//! Everything that can be pressed is large enough for a mouse and for a finger, and shows it when the keyboard is on it.
//! Chromium only: the others cannot pretend a finger, and layout does not depend on the engine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod stretched;

use e2e::emulate::Media;
use e2e::{Page, in_chromium};
use serde_json::{Value, json};

/// What is too small to be hit: presses four places around the middle, half the size away, and sees what they meet.
/// Links within a sentence are as high as its lines, as WCAG 2.5.8 allows.
const TOO_SMALL: &str = r"
    const root = document.querySelector('connector-guide').shadowRoot, far = arguments[0] / 2 - 1, small = [];
    const all = [...root.querySelectorAll('a[href], button, input, textarea, summary, select, [tabindex=\'0\']')].filter((one) => one.checkVisibility());
    for (const one of all) {
      if (one.localName == 'a' && getComputedStyle(one).display == 'inline') continue;
      const target = one.closest('label') ?? one;
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = (one.matches('.unseen') ? target : one).getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      // Of a box to tick, the words beside it are part: it may be pressed below or above its own middle.
      const whole = target.getBoundingClientRect();
      const middle = target == one ? y : whole.top + whole.height / 2;
      const places = [[x, middle - far], [x, middle + far], [target == one ? x - far : whole.left + 1, middle], [target == one ? x + far : whole.left + arguments[0] - 1, middle]];
      for (const [left, top] of places) {
        const met = root.elementFromPoint(left, top);
        if (!met || (met != one && met != target && !target.contains(met))) {
          small.push(`${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}, ${Math.round(whole.width)}×${Math.round(whole.height)}: beside it is ${met?.localName}.${met?.className}`);
          break;
        }
      }
    }
    return [all.length, small]";

async fn everything_is_large_enough(page: Page) {
    stretched::open(&page, "").await;
    stretched::open_everything(&page).await;
    let mut found = Vec::new();
    for (touch, least) in [(false, 24), (true, 44)] {
        page.emulate(Media { touch, ..Media::default() }).await;
        let coarse = page.script("return matchMedia('(pointer: coarse)').matches", vec![]).await;
        assert_eq!(coarse, json!(touch), "the pointer is what is pretended");
        for width in [320, 1280] {
            page.set_viewport(width, 900).await;
            let Value::Array(seen) = page.script(TOO_SMALL, vec![json!(least)]).await else { panic!("no answer") };
            assert!(seen[0].as_u64().unwrap() > 40, "too few were looked at: {}", seen[0]);
            let small = seen[1].as_array().unwrap().iter();
            found.extend(small.map(|one| format!("{least} pixels, {width} wide: {one}")));
        }
    }
    assert!(found.is_empty(), "{} are too small:\n{}", found.len(), found.join("\n"));
}

/// What shows where the keyboard is: an outline of 2 pixels that differs 3 to 1 from what it lies on and of which nothing is cut off.
const RING: &str = r"
    const root = document.querySelector('connector-guide').shadowRoot, one = root.activeElement;
    if (!one) return null;
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    const light = (color) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => (byte / 255 <= .04045 ? byte / 255 / 12.92 : ((byte / 255 + .055) / 1.055) ** 2.4));
      return .2126 * r + .7152 * g + .0722 * b;
    };
    const parents = [];
    for (let up = one.parentElement; up; up = up.parentElement) parents.push(up);
    const ground = parents.map((up) => getComputedStyle(up).backgroundColor).find((color) => color != 'rgba(0, 0, 0, 0)');
    const of = (element, pseudo) => ({ element, pseudo, style: getComputedStyle(element, pseudo) });
    const shown = [of(one), of(one, '::after'), ...(one.closest('.button') ? [of(one.closest('.button'))] : [])]
      .find(({ style }) => style.outlineStyle != 'none' && parseFloat(style.outlineWidth) > 0);
    const name = `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}`;
    if (!shown) return [name, 'shows nothing'];
    const width = parseFloat(shown.style.outlineWidth);
    if (width < 2) return [name, `shows ${width} pixels`];
    const [a, b] = [light(shown.style.outlineColor), light(ground)];
    const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (contrast < 3) return [name, `differs ${contrast} to 1`];
    // A box drawn by ::after lies within the head of its step.
    const box = shown.pseudo ? parents.find((up) => up.matches('.head')).getBoundingClientRect() : shown.element.getBoundingClientRect();
    const out = shown.pseudo ? 0 : width + parseFloat(shown.style.outlineOffset);
    for (const up of parents) {
      if (getComputedStyle(up).overflowX == 'visible') continue;
      const edge = up.getBoundingClientRect();
      if (box.left - out < edge.left - .5 || box.right + out > edge.right + .5 || box.top - out < edge.top - .5 || box.bottom + out > edge.bottom + .5)
        return [name, `is cut off by ${up.localName}.${up.className}`];
    }
    if (box.left - out < 0 || box.right + out > innerWidth) return [name, 'is cut off by the window'];
    return [name, ''];";

async fn the_keyboard_is_seen_everywhere(page: Page) {
    stretched::open(&page, "").await;
    stretched::open_everything(&page).await;
    let mut found = Vec::new();
    for (dark, width) in [(false, 1280), (true, 320)] {
        page.emulate(Media { dark, ..Media::default() }).await;
        page.set_viewport(width, 900).await;
        page.script("document.activeElement?.blur(); getSelection().setPosition(document.body, 0)", vec![]).await;
        page.script("const first = document.querySelector('connector-guide').shadowRoot.querySelector('summary'); first.focus(); first.blur()", vec![]).await;
        let mut seen = 0;
        for _ in 0..300 {
            page.press("Tab").await;
            let Value::Array(ring) = page.script(RING, vec![]).await else { break };
            seen += 1;
            if ring[1] != "" {
                found.push(format!("{width} wide: {} {}", ring[0], ring[1]));
            }
        }
        assert!(seen > 40 && seen < 300, "{seen} places were visited");
    }
    assert!(found.is_empty(), "{} cannot be seen:\n{}", found.len(), found.join("\n"));
}

in_chromium!(everything_is_large_enough, the_keyboard_is_seen_everywhere);
