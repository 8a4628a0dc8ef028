//! Connector Guide: a guided, resumable checklist for connecting a system to a vendor's product.
//!
//! Path of data, one way: a compiled guide and what storage, another tab or a link know become a
//! [`State`]; `view` shows it; what the reader does becomes an [`Action`]; [`State::apply`] answers
//! with the next state and the [`Effect`](effect::Effect)s that `app` has the `browser` carry out.
//!
//! Modules in reading order.

pub mod action;
pub mod app;
pub mod effect;
pub mod notice;
pub mod shared;
pub mod state;
pub mod step_state;
pub mod text;
pub mod view;

mod browser;
#[cfg(target_arch = "wasm32")]
pub mod element;
#[doc(hidden)]
pub mod keeper;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;

pub use action::Action;
pub use app::App as ConnectorGuide;
pub use state::State;

/// A two-level segregated fit: takes and gives back in constant time and joins free neighbours, so that a
/// page that stays open for days does not crumble. Rust's own does that too, in 4 KB more of WASM, 1.8 KB
/// after brotli, and none of its finer points pay in a program that holds a guide and a few values.
#[cfg(all(target_arch = "wasm32", feature = "allocator"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The styles of the widget, squeezed by the build script.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));
