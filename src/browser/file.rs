//! Files that the reader saves and chooses.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement};

/// The largest file that is read, in bytes: more than what `guide-model` takes.
const LARGEST: f64 = 2_000_000.0;

/// Hands the reader a file at this address, which holds its text. `root` lends a place for the link.
pub(crate) fn save(name: &str, address: &str, root: &Element) -> Option<()> {
    let link = root.owner_document()?.create_element("a").ok()?;
    link.set_attribute("download", name).ok()?;
    link.set_attribute("href", address).ok()?;
    root.append_child(&link).ok()?;
    link.unchecked_ref::<HtmlElement>().click();
    link.remove();
    Some(())
}

/// Reads the file that was chosen in an input, and calls back with its text; with nothing where it cannot be
/// read. The input is emptied, so that the same file can be chosen again.
pub(crate) fn read(input: &JsValue, done: impl FnOnce(String) + 'static) {
    let text = text_of(input);
    let _ = Reflect::set(input, &"value".into(), &"".into());
    spawn_local(async move {
        if let Some(promise) = text {
            done(JsFuture::from(promise).await.ok().and_then(|text| text.as_string()).unwrap_or_default());
        }
    });
}

fn text_of(input: &JsValue) -> Option<Promise> {
    let get = |object: &JsValue, key: &str| Reflect::get(object, &JsValue::from_str(key)).ok();
    let file = get(&get(input, "files")?, "0")?;
    // A file that cannot be progress is not read: it might not fit into memory.
    if get(&file, "size")?.as_f64()? > LARGEST {
        return Some(Promise::resolve(&JsValue::from_str("")));
    }
    let text = get(&file, "text")?.dyn_ref::<Function>()?.call0(&file).ok()?;
    Some(Promise::resolve(&text))
}
