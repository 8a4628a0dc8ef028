//! Moving the focus to a marked place.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Moves the focus to the first place with this mark that is not folded away, if there is one.
pub(crate) fn focus(root: &Element, mark: &str, select: bool) {
    let Ok(Some(place)) = root.query_selector(&format!("[data-focus=\"{mark}\"]:not([hidden] *)")) else {
        return;
    };
    // Our views put marks on HTML elements only, and select only what has a `select`: an input or a text area.
    // Asking for their types costs an import each.
    let _ = place.unchecked_ref::<HtmlElement>().focus();
    if select {
        place.unchecked_ref::<HtmlInputElement>().select();
    }
}
