//! What writers get: guides where all is well, and otherwise every problem, word for word.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test, a panic is the report"
)]

mod blocks;
mod branches;
mod constructs;
mod documentation;
mod dump;
mod edits;
mod examples;
mod explanations;
mod folders;
mod keys;
mod lints;
mod lints_of_values;
mod loops;
mod markdown;
mod misplaced;
mod names;
mod remedies;
mod reuse;
mod robustness;
mod scope;
mod shapes;
mod slips;
mod support;
mod text;
mod together;
mod translations;
mod whole;
mod write_ids;
mod yaml;
