//! Words that people understand who are in a hurry, beside another window, often in a second language.
//! Held to it: the prose of our own guides and every word of the interface.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the report")]

#[path = "plain_words/grade.rs"]
mod grade;
#[path = "plain_words/guides.rs"]
mod guides;
#[path = "plain_words/interface.rs"]
mod interface;
