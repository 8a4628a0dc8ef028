//! One procedure, many vendors: a vendor's guide from a partner's, on trees, before anything is read as a guide.
//!
//! What a vendor's file says on the top level stands instead of what the partner's says there; `change`
//! goes to single things by their ids; `scopes` and `needs` leave out what a vendor's data does not need.

mod changes;
mod procedures;
mod scope;

pub(crate) use changes::{CHANGE, based};
pub(crate) use procedures::{Basis, PARTNERS, Procedures};
pub(crate) use scope::{Scope, check_vendor_scope, filter};
