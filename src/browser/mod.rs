//! The browser, one file per web API. Moves strings and knows no steps; every call can fail softly.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod file;
pub(crate) mod focus;
#[cfg(target_arch = "wasm32")]
pub(crate) mod locale;
pub(crate) mod page;
pub(crate) mod storage;
