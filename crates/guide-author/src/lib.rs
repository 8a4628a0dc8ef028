//! From what authors write to guides: YAML in, guides or problems out.
//!
//! Path of data: [`read_folder`] brings texts from the disk; [`compile`] makes trees with places of
//! them (`tree`), reads each construct node by node (`constructs`) into the types of `guide-model`,
//! and reports *all* problems, each with its place and its remedy ([`Problem`]).
//!
//! Never panics, whatever the input; never stops at the first mistake; writes nothing.
//!
//! Modules in reading order.

mod conditions;
mod constructs;
mod day_pattern;
mod deed;
mod diff;
mod explain;
mod fields;
mod findings;
mod fingerprint;
mod flow;
mod folder;
mod glosses;
mod interface;
mod library;
mod lints;
mod loops;
mod markdown;
mod media;
mod misplaced;
mod names;
mod parallel;
mod phrases;
mod placeholder;
mod problem;
mod reader;
mod reuse;
mod schema;
mod short;
mod slips;
mod source;
mod suggest;
mod translations;
mod tree;
mod words;
mod write_ids;
mod yaml_advice;

/// The number that heads the files of authors. The compiled form counts for itself.
pub const FORMAT: u16 = 1;

pub use constructs::language_tag;
pub use diff::{Change, ChangeKind, GuideDiff, Ticks, diff};
pub use explain::{Explanation, explain};
pub use folder::{Content, SourceFile, read_folder};
pub use library::{Compiled, Library, VendorGuides, Watch, compile, compile_watched, refresh_translation};
pub use lints::{LintOptions, lint, lint_watched};
pub use problem::{Code, Place, Problem, Related, Severity, Span};
pub use schema::{SchemaOf, schema};
pub use translations::Refreshed;
pub use write_ids::{WithIds, WrittenId, write_ids};
