//! The border to the page: what JavaScript can call.

use crate::Form;
use guide_model::{Kind, decode};
use js_sys::Function;
use wasm_bindgen::prelude::*;

/// A form for customer links to one guide.
#[wasm_bindgen]
pub struct LinkForm(Form);

#[wasm_bindgen]
impl LinkForm {
    /// A form for a compiled guide, with nothing filled in.
    ///
    /// # Errors
    /// An `Error` that says what is wrong with the guide.
    #[wasm_bindgen(constructor)]
    pub fn new(guide: &[u8]) -> Result<LinkForm, JsError> {
        decode(guide).map(|guide| Self(Form::new(guide))).map_err(|problem| JsError::new(&problem.to_string()))
    }

    /// Calls back with id, label and whether it is an email address, for every value to ask for.
    ///
    /// # Errors
    /// What the callback throws.
    pub fn values(&self, each: &Function) -> Result<(), JsValue> {
        for value in self.0.values() {
            let is_email = JsValue::from_bool(value.kind == Kind::Email);
            each.call3(&JsValue::NULL, &value.id.as_str().into(), &value.label.as_str().into(), &is_email)?;
        }
        Ok(())
    }

    /// Takes what was typed for a value. Answers why it is refused.
    pub fn fill(&mut self, id: &str, text: &str) -> Option<String> {
        self.0.fill(id, text)
    }

    /// What to look at once more in the value that was taken.
    #[must_use]
    pub fn doubt(&self, id: &str) -> Option<String> {
        self.0.doubt(id)
    }

    /// The fragment of the link, with what was not refused.
    #[must_use]
    pub fn link(&self) -> String {
        self.0.link()
    }
}
