//! Going through a page by keys alone: Tab, Shift+Tab, Space, Enter and typing.
//!
//! Owns what is known of whatever has the keyboard, and that it is never lost: after each key something has it that
//! people can see. What a journey does with the keys is the matter of tests.

use serde_json::Value;

use crate::Page;

/// What has the keyboard: its name as far as tests need it, and whether people see that it has.
const FOCUSED: &str = "
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    const root = one.getRootNode(), rings = [getComputedStyle(one), getComputedStyle(one, '::after')];
    const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
    const name = one.labels?.length ? [...one.labels].map((label) => label.textContent).join(' ') : one.getAttribute('aria-label') ?? one.textContent;
    const box = one.getBoundingClientRect();
    return {
      tag: one.localName, type: one.type ?? '', name: tidy(name), mark: one.dataset.focus ?? '',
      lost: one == document.body || one == document.documentElement || !one.checkVisibility(),
      ring: one.matches(':focus-visible') && rings.some((style) => style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 1),
      checked: one.checked ?? null, reachable: one.tabIndex >= 0, inside: root != document, onScreen: box.bottom > 0 && box.top < innerHeight,
      at: [Math.round(box.top + scrollY), Math.round(box.left)],
    }";

/// More stops than any part of a guide has.
pub const FAR: usize = 90;

/// The keyboard of a page.
pub struct Keys {
    page: Page,
}

impl Keys {
    /// The keyboard of this page.
    pub fn of(page: &Page) -> Keys {
        Keys { page: page.clone() }
    }

    /// Presses keys, lets the page draw what comes of it, and makes sure that the keyboard is not lost.
    pub async fn press(&self, keys: &str) {
        self.page.press(keys).await;
        let drawn =
            "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => 0)";
        self.page.script(drawn, vec![]).await;
        self.focused().await;
    }

    /// What has the keyboard: `tag`, `type`, `name`, `mark`, `at` and more. Fails if nothing has that can be seen.
    pub async fn focused(&self) -> Value {
        let seen = self.page.script(FOCUSED, vec![]).await;
        assert_eq!(seen["lost"], false, "the keyboard is lost: {seen}");
        seen
    }

    /// Goes on with Tab until something of this kind and name has the keyboard.
    pub async fn go_to(&self, tag: &str, name: &str) {
        self.walk("Tab", tag, name).await;
    }

    /// Goes back with Shift+Tab until something of this kind and name has the keyboard.
    pub async fn go_back_to(&self, tag: &str, name: &str) {
        self.walk("Shift+Tab", tag, name).await;
    }

    async fn walk(&self, key: &str, tag: &str, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..FAR {
            let seen = self.focused().await;
            if is(&seen, tag, name) {
                assert_eq!(seen["ring"], true, "it cannot be seen that {name} has the keyboard: {seen}");
                assert_eq!(seen["onScreen"], true, "{name} is out of sight: {seen}");
                return;
            }
            passed.push(seen["name"].as_str().unwrap_or_default().to_owned());
            self.press(key).await;
        }
        panic!("{key} never leads to {tag} “{name}”, but to {passed:?}");
    }

    /// Waits until the keyboard is on this, without a key pressed.
    pub async fn lands_on(&self, tag: &str, name: &str) {
        let condition = format!("the keyboard is on {tag} “{name}”");
        let script = format!(
            "(() => {{ const seen = (() => {{ {FOCUSED} }})(); return seen.tag == '{tag}' && seen.name.startsWith({name:?}) && !seen.lost }})()"
        );
        self.page.wait_until(&condition, &script).await;
    }

    /// Goes on with Tab until the place with this mark has the keyboard.
    pub async fn walk_to_mark(&self, mark: &str) {
        for _ in 0..FAR {
            if self.focused().await["mark"] == mark {
                return;
            }
            self.press("Tab").await;
        }
        panic!("Tab never leads to {mark}");
    }

    /// Waits until the keyboard is on the place with this mark, without a key pressed.
    pub async fn lands_on_mark(&self, mark: &str) {
        let script = format!(
            "(() => {{ const seen = (() => {{ {FOCUSED} }})(); return seen.mark == '{mark}' && !seen.lost }})()"
        );
        self.page.wait_until(&format!("the keyboard is on {mark}"), &script).await;
    }

    /// Ticks with the space bar what has a name that begins so, from wherever the keyboard is above it.
    pub async fn tick(&self, name: &str) {
        self.go_to("input", name).await;
        self.press("Space").await;
        let script = format!(
            "(() => {{ const seen = (() => {{ {FOCUSED} }})(); return seen.checked && seen.name.startsWith({name:?}) && !seen.lost }})()"
        );
        self.page.wait_until(&format!("“{name}” is ticked and has the keyboard"), &script).await;
    }
}

/// Whether what has the keyboard is of this kind and has a name that begins so. A kind is a tag, or `field`: an
/// input to type into.
pub fn is(seen: &Value, kind: &str, name: &str) -> bool {
    let fits = match kind {
        "field" => seen["type"] == "text" || seen["type"] == "email",
        tag => seen["tag"] == tag,
    };
    fits && seen["name"].as_str().is_some_and(|found| found.starts_with(name))
}
