//! What a reader sees. One file per thing; each receives values and emits actions, and touches no browser.
