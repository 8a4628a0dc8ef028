//! Describing what a reader perceives: by role and name, by text, or by CSS, through open shadow roots.
//!
//! Owns the words only; looking is the matter of [`crate::locator`] and `script/find.js`.

use serde_json::{Value, json};

use crate::{Locator, Page};

/// Ways to begin or narrow a search; a page and every locator has them.
///
/// Names and texts are compared after white space is made single, and whole, unless the method says `containing`.
pub trait Find {
    /// Where the search happens.
    #[doc(hidden)]
    fn origin(&self) -> (&Page, &[Value]);

    /// An element of an ARIA role with exactly this accessible name.
    fn role(&self, role: &str, name: &str) -> Locator {
        Locator::narrowed(self.origin(), format!("{role} “{name}”"), json!({"role": role, "name": name, "exact": true}))
    }
    /// An element of an ARIA role whose accessible name contains this.
    fn role_containing(&self, role: &str, name: &str) -> Locator {
        Locator::narrowed(
            self.origin(),
            format!("{role} “…{name}…”"),
            json!({"role": role, "name": name, "exact": false}),
        )
    }
    /// All elements of an ARIA role, whatever their name.
    fn every(&self, role: &str) -> Locator {
        Locator::narrowed(self.origin(), format!("any {role}"), json!({"role": role}))
    }
    /// The button with this name.
    fn button(&self, name: &str) -> Locator {
        self.role("button", name)
    }
    /// The check box with this name.
    fn checkbox(&self, name: &str) -> Locator {
        self.role("checkbox", name)
    }
    /// The radio button with this name.
    fn radio(&self, name: &str) -> Locator {
        self.role("radio", name)
    }
    /// The link with this name.
    fn link(&self, name: &str) -> Locator {
        self.role("link", name)
    }
    /// The text field with this label.
    fn textbox(&self, name: &str) -> Locator {
        self.role("textbox", name)
    }
    /// The heading with this text.
    fn heading(&self, name: &str) -> Locator {
        self.role("heading", name)
    }
    /// The innermost element with exactly this text.
    fn text(&self, text: &str) -> Locator {
        Locator::narrowed(self.origin(), format!("text “{text}”"), json!({"text": text, "exact": true}))
    }
    /// The innermost element whose text contains this.
    fn text_containing(&self, text: &str) -> Locator {
        Locator::narrowed(self.origin(), format!("text “…{text}…”"), json!({"text": text, "exact": false}))
    }
    /// Elements of a CSS selector, in the page and in every open shadow root.
    fn css(&self, selector: &str) -> Locator {
        Locator::narrowed(self.origin(), selector.to_owned(), json!({"css": selector}))
    }
    /// The custom element of a vendor's guide.
    fn guide(&self, vendor: &str) -> Locator {
        self.css(&format!("connector-guide[vendor=\"{vendor}\"], [data-connector-guide][data-vendor=\"{vendor}\"]"))
    }
}

impl Find for Page {
    fn origin(&self) -> (&Page, &[Value]) {
        (self, &[])
    }
}
