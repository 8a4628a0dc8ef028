//! Messages above the steps: what went wrong, and the way on. Their words are in `text`.

use guide_model::{LinkError, LinkProblem};

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A customer link was refused as a whole.
    Link(LinkError),
    /// A part of a customer link was left out.
    LinkValue(LinkProblem),
    /// The values were forgotten because everything was done long ago.
    Expired,
}

/// How progress is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keeping {
    /// In this browser.
    #[default]
    Kept,
    /// The browser refuses: private window, blocked cookies, a sandboxed frame.
    Denied,
    /// There is no room left.
    Full,
    /// What stands there cannot be read. It is left as it is.
    Damaged,
    /// A newer version wrote what stands there. It is left as it is.
    Newer,
    /// Nothing is to be kept: it is a preview.
    Preview,
}

/// Where the browser keeps what it keeps, as far as it matters to readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// For the site, until somebody takes it away.
    #[default]
    Site,
    /// For the site, until seven days have passed without a visit: Safari and all browsers of its kind.
    Week,
    /// For this page alone, because it stands in a frame of another site's page.
    Frame,
}
