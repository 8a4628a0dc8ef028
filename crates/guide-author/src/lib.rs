//! From what authors write to guides: YAML in, guides or problems out.
//!
//! Path of data: [`read_folder`] brings texts from the disk; [`compile`] makes trees with places of
//! them (`tree`), reads each construct node by node (`constructs`) into the types of `guide-model`,
//! and reports *all* problems, each with its place and its remedy ([`Problem`]).
//!
//! Never panics, whatever the input; never stops at the first mistake; writes nothing.
//!
//! Modules in reading order.

mod problem;
mod source;
mod yaml_advice;
mod tree;
mod suggest;
mod reader;
mod fields;
mod names;
mod placeholder;
mod words;
mod markdown;
mod fingerprint;
mod constructs;
mod folder;
mod library;

pub use folder::{Content, SourceFile, read_folder};
pub use library::{Compiled, Library, VendorGuides, compile};
pub use problem::{Code, Place, Problem, Related, Span};
