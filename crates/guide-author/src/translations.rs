//! Guides in other languages: `<system>.<language>.yaml` beside `<system>.yaml`, the same tree with other words.
//!
//! Only what a reader sees as words is translated. Ids, values and the labels of the system's own screen
//! stay, so progress and copied texts are the same in every language.

mod compile;
mod fidelity;
mod file;
mod notices;
mod overlay;
mod pieces;
mod refresh;
mod stale;

pub(crate) use compile::{Languages, Original, all_languages, read_languages};
pub(crate) use file::{ENTRY, TRANSLATION};
pub use refresh::Refreshed;
