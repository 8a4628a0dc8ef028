//! What a reader perceives of one element, as `script/find.js` describes it.

use std::collections::BTreeMap;

use serde_json::Value;

/// What a reader perceives of an element.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its tag.
    pub tag: String,
    /// Its ARIA role, or its tag where it has none that tests use.
    pub role: String,
    /// Its accessible name.
    pub name: String,
    /// Its visible text, shadow trees included.
    pub text: String,
    /// Its value, for fields.
    pub value: Option<String>,
    /// Ticked or not, for what can be ticked.
    pub checked: Option<bool>,
    /// Open or folded, for what can be folded.
    pub expanded: Option<bool>,
    /// True if it cannot be used.
    pub disabled: bool,
    /// True if the keyboard is on it.
    pub focused: bool,
    /// Its attributes.
    pub attributes: BTreeMap<String, String>,
    /// The element itself, as WebDriver names it.
    pub(crate) reference: Value,
}

impl Seen {
    /// Reads what `script/find.js` describes.
    pub(crate) fn read(found: &Value) -> Seen {
        let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        let attributes = found["attributes"].as_object().into_iter().flatten();
        Seen {
            tag: text("tag"),
            role: text("role"),
            name: text("name"),
            text: text("text"),
            value: found["value"].as_str().map(str::to_owned),
            checked: found["checked"].as_bool(),
            expanded: found["expanded"].as_bool(),
            disabled: found["disabled"].as_bool().unwrap_or(false),
            focused: found["focused"].as_bool().unwrap_or(false),
            attributes: attributes
                .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
                .collect(),
            reference: found["element"].clone(),
        }
    }

    /// One line for people.
    pub fn summary(&self) -> String {
        let mut line = format!("{} “{}”", self.role, if self.name.is_empty() { &self.text } else { &self.name });
        for (flag, yes, no) in [(self.checked, "ticked", "not ticked"), (self.expanded, "open", "folded")] {
            if let Some(flag) = flag {
                line.push_str(", ");
                line.push_str(if flag { yes } else { no });
            }
        }
        if let Some(value) = &self.value {
            line.push_str(&format!(", value “{value}”"));
        }
        if self.text != self.name && !self.name.is_empty() && !self.text.is_empty() {
            line.push_str(&format!(", text “{}”", self.text));
        }
        if self.disabled {
            line.push_str(", disabled");
        }
        if self.focused {
            line.push_str(", focused");
        }
        line
    }
}
