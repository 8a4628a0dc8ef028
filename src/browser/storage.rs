//! `localStorage`. Not through `gloo-storage`, which panics where storage is denied.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// Why storage did not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The browser refuses.
    Denied,
    /// There is no room left.
    Full,
}

/// What stands under a key.
pub(crate) fn read(key: &str) -> Result<Option<String>, Trouble> {
    open()?.get_item(key).map_err(|_| Trouble::Denied)
}

/// Writes under a key.
pub(crate) fn write(key: &str, text: &str) -> Result<(), Trouble> {
    open()?.set_item(key, text).map_err(|error| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.is_some_and(|name| name.starts_with("Quota")) { Trouble::Full } else { Trouble::Denied }
    })
}

/// Takes away what stands under a key.
pub(crate) fn remove(key: &str) -> Result<(), Trouble> {
    open()?.remove_item(key).map_err(|_| Trouble::Denied)
}

/// Calls back when another tab wrote under one of our keys, or emptied everything.
pub(crate) fn on_change(prefix: String, changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = super::page::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let key = event.unchecked_ref::<StorageEvent>().key();
        if key.is_none_or(|key| key.starts_with(&prefix)) {
            changed();
        }
    }))
}

fn open() -> Result<Storage, Trouble> {
    super::page::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Trouble::Denied)
}
