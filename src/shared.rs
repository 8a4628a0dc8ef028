//! A guide that all parts of the widget hold.

use guide_model::Guide;
use std::ops::Deref;
use std::rc::Rc;

/// A guide that stays for as long as the page does. A page shows few, and the code that gives one back, piece by
/// piece, is 5 KB.
#[derive(Debug, Clone, Copy)]
pub struct SharedGuide(&'static Guide);

impl Deref for SharedGuide {
    type Target = Guide;

    fn deref(&self) -> &Guide {
        self.0
    }
}

/// The same one: a guide never changes, and comparing it piece by piece costs 5 KB of code.
impl PartialEq for SharedGuide {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl From<Guide> for SharedGuide {
    fn from(guide: Guide) -> Self {
        Self(Box::leak(Box::new(guide)))
    }
}

impl From<Rc<Guide>> for SharedGuide {
    fn from(guide: Rc<Guide>) -> Self {
        Rc::unwrap_or_clone(guide).into()
    }
}
