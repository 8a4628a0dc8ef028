//! The domain of Connector Guide: what a guide is, what a reader has done, what a link may bring.
//!
//! Path of data: an author's file is checked and compiled elsewhere into a [`Guide`]; [`encode`] and
//! [`decode`] carry it to the widget; [`Outline`] says what can be ticked; [`Progress`] and [`Values`]
//! say what the reader did and knows, and how two records of it join; [`Link`] reads a customer link.
//!
//! This crate does no IO, reads no clock and knows no browser. It never panics, whatever the input.
//! It sits in the WASM, so it stays small.
//!
//! To read in this order: `id`, `text`, `date`, `guide`, `step`, `codec`, `decode`, `letters`, `check`, `outline`, `ledger`,
//! `progress`, `progress_file`, `values`, `link`.

mod check;
mod codec;
mod date;
mod decode;
mod extract;
mod guide;
mod id;
mod ledger;
mod letters;
mod link;
mod outline;
mod paste;
mod phrase;
mod progress;
mod progress_file;
mod rounds;
mod step;
mod text;
mod values;

pub use check::{ValueProblem, check_value, mail_domain};
pub use codec::{DecodeError, FORMAT, content_hash, decode, encode};
pub use date::Date;
pub use guide::*;
pub use id::{Id, InvalidId, Slug};
pub use link::{Link, LinkError, LinkProblem, LinkedValue};
pub use outline::{Count, Item, Outline, Section};
pub use paste::find_values;
pub use progress::{ItemState, Progress, Record, RecordError, Stamp};
pub use progress_file::FileError;
pub use rounds::MOST_ROUNDS;
pub use step::*;
pub use text::{Here, Href, HrefProblem, Inline, Piece, Style, Template, Text};
pub use values::{Kept, Offered, Source, ValueStatus, Values};
