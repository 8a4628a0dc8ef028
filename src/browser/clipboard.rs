//! The clipboard: the Clipboard API, else the old copy command. Says when neither served.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Puts a text into the clipboard. `root` lends a place for the old copy command.
pub(crate) async fn copy(text: &str, root: &Element) -> bool {
    with_api(text).await || with_command(text, root).unwrap_or(false)
}

/// Looked up by name and called through `Function`, so that a missing or throwing API is an `Err`.
async fn with_api(text: &str) -> bool {
    let Some(promise) = write_text(text) else { return false };
    JsFuture::from(promise).await.is_ok()
}

fn write_text(text: &str) -> Option<Promise> {
    let navigator = super::page::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let write = Reflect::get(&clipboard, &JsValue::from_str("writeText")).ok()?;
    let written = write.dyn_ref::<Function>()?.call1(&clipboard, &JsValue::from_str(text)).ok()?;
    Some(Promise::resolve(&written))
}

fn with_command(text: &str, root: &Element) -> Option<bool> {
    let document = root.owner_document()?;
    // Of the shadow root or of the document, whichever holds the guide.
    let focused = Reflect::get(&root.get_root_node(), &JsValue::from_str("activeElement")).ok();
    let area = document.create_element("textarea").ok()?.unchecked_into::<HtmlTextAreaElement>();
    area.set_value(text);
    area.set_read_only(true);
    area.set_class_name("offscreen");
    root.append_child(&area).ok()?;
    area.unchecked_ref::<HtmlInputElement>().select();
    // Every document has it, also one that is none of HTML.
    let copied = document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(focused) = focused.filter(|element| !element.is_null()) {
        // Nothing to focus anew where what had the focus cannot have it.
        let _ = focused.unchecked_ref::<HtmlElement>().focus();
    }
    Some(copied)
}
