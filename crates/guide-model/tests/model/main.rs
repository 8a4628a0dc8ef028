//! The model's tests, through its public names only, one module per module of the crate.
//!
//! `laws` and `inputs` are property tests; `golden` holds what must never change unnoticed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the report"
)]

mod check;
mod codec;
mod date;
mod extract;
mod fixture;
mod golden;
mod inputs;
mod laws;
mod letters;
mod link;
mod names;
mod outline;
mod paste;
mod progress;
mod progress_file;
mod questions;
mod rounds;
mod support;
mod values;
