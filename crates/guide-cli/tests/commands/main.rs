//! The command `guide` as their users see them: output, files, exit codes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the report"
)]

mod build;
mod check;
mod diff;
mod documentation;
mod explain;
mod lints;
mod many;
mod new;
mod schema;
mod support;
mod translate;
mod usage;
mod write_ids;
