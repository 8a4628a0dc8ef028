//! What guides consist of, one module per construct: its table of keys and how it is read.

mod actions;
mod allow;
mod blocks;
mod chapters;
mod finish;
mod form;
mod frame;
mod guide;
mod language;
mod media;
mod message;
mod notables;
mod notes;
mod people;
mod permissions;
mod prerequisites;
mod questions;
mod steps;
mod tables;
mod values;
mod vendor;
mod verbs;

pub(crate) use frame::is_known_format;
pub(crate) use guide::{GuideContext, read_guide};
pub(crate) use language::language;
pub use language::language_tag;
pub(crate) use tables::TABLES;
pub(crate) use values::take;
pub(crate) use vendor::{VendorFile, read_vendor};
pub(crate) use verbs::VERBS;
