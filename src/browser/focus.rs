//! Moving the focus to a marked place.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Moves the focus to the first place with this mark that is not folded away. Answers whether there is one.
pub(crate) fn focus(root: &Element, mark: &str, select: bool) -> bool {
    let Ok(Some(place)) = root.query_selector(&format!("[data-focus=\"{mark}\"]:not([hidden] *)")) else {
        return false;
    };
    let Some(place) = place.dyn_ref::<HtmlElement>() else { return false };
    let focused = place.focus().is_ok();
    if select {
        if let Some(input) = place.dyn_ref::<HtmlInputElement>() {
            input.select();
        } else if let Some(area) = place.dyn_ref::<HtmlTextAreaElement>() {
            area.select();
        }
    }
    focused
}
