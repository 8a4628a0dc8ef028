//! The page around the guide: its events and ours.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, EventTarget, Window};

/// The window. The only place that asks for it.
#[expect(clippy::disallowed_methods, reason = "the one door to the window")]
pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

/// One entry of an event's detail.
pub(crate) enum Detail<'a> {
    /// Words.
    Text(&'a str),
    /// A count.
    Number(usize),
    /// Yes or no.
    Flag(bool),
}

/// Tells the page. Answers whether it was canceled.
pub(crate) fn emit(target: &EventTarget, name: &str, cancelable: bool, detail: &[(&str, Detail<'_>)]) -> bool {
    let object = Object::new();
    for (key, value) in detail {
        let value = match value {
            Detail::Text(text) => JsValue::from_str(text),
            Detail::Number(number) => JsValue::from_f64(*number as f64),
            Detail::Flag(flag) => JsValue::from_bool(*flag),
        };
        // Setting a fresh key of a plain object does not fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), &value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(cancelable);
    init.set_detail(&object);
    let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) else { return false };
    // A listener of the page that throws is the page's own affair.
    !target.dispatch_event(&event).unwrap_or(true)
}

/// Calls back when the page may be about to go: what was not saved by then is lost.
pub(crate) fn on_leave(leave: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let mut listeners = Vec::new();
    if let Some(document) = window.document() {
        let leave = leave.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| leave()));
    }
    listeners.push(EventListener::new(&window, "pagehide", move |_| leave()));
    listeners
}

/// Calls back when the page is shown again that the browser had put aside: what other tabs did meanwhile
/// was told to nobody.
pub(crate) fn on_return(back: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "pageshow", move |_| back()))
}

/// The page's address, for others: without what names a place in it, and without a customer link's values. Which
/// guide it shows stays: the standalone page says that behind the `#`.
pub(crate) fn address() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let (page, fragment) = href.split_once('#').unwrap_or((&href, ""));
    let mut address = page.to_owned();
    let mut sign = '#';
    if fragment.starts_with("vendor=") {
        for pair in fragment.split('&').filter(|pair| pair.starts_with("vendor=") || pair.starts_with("system=")) {
            address.push(sign);
            address.push_str(pair);
            sign = '&';
        }
    }
    address
}

/// What the browser calls itself.
pub(crate) fn browser() -> String {
    window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// Whether the page stands, however deep, in a page of another origin: what it keeps may be apart from what
/// the same site keeps elsewhere.
pub(crate) fn is_framed() -> bool {
    let Some(window) = window() else { return false };
    let location = |top: JsValue| Reflect::get(&top, &JsValue::from_str("location"));
    let top = Reflect::get(&window, &JsValue::from_str("top")).and_then(location);
    // Another origin's address may be set and not read.
    top.and_then(|location| Reflect::get(&location, &JsValue::from_str("href"))).is_err()
}

/// Whether the browser empties storage seven days after the last visit, as all of Apple's engine do.
pub(crate) fn forgets_after_a_week() -> bool {
    let vendor = window().and_then(|window| Reflect::get(&window.navigator(), &"vendor".into()).ok());
    vendor.and_then(|vendor| vendor.as_string()).is_some_and(|vendor| vendor.starts_with("Apple"))
}

/// Opens an address beside this page.
pub(crate) fn open(address: &str) {
    if let Some(window) = window() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}
