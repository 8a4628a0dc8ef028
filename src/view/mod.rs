//! What a reader sees. One file per thing; each receives values and emits actions, and touches no browser.

#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
