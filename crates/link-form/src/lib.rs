//! What "Make a customer link" asks about a guide, as a module that the standalone page loads when somebody
//! opens that form: readers, who never do, load none of it.
//!
//! [`Form`] is the whole of it; `border` is what JavaScript can call. How the form looks is the page's
//! (`src/link-maker.js`); what may be in a link is the model's. Nothing here touches the page.

#[cfg(target_arch = "wasm32")]
mod border;
mod doubt;
mod form;

pub use doubt::{Doubt, find_doubt};
pub use form::Form;
