//! A bar for people who wait for many guides. In a pipe, and where it would only flicker, there is none.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};

/// How many files take long enough to be waited for.
const MANY: usize = 200;

/// A bar, or none. It goes away when it is dropped.
pub(crate) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Of so many files.
    pub(crate) fn over(files: usize, what: &'static str) -> Self {
        if !is_wanted(files, io::stderr().is_terminal()) {
            return Self(None);
        }
        let length = u64::try_from(files).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
        // A template that cannot be read would be our mistake; the bar then looks as it does by itself.
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len} files") {
            bar.set_style(style);
        }
        bar.set_message(what);
        Self(Some(bar))
    }

    /// So many more are done.
    pub(crate) fn add(&self, done: usize) {
        if let Some(bar) = &self.0 {
            bar.inc(u64::try_from(done).unwrap_or(0));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

fn is_wanted(files: usize, terminal: bool) -> bool {
    terminal && files >= MANY
}

#[cfg(test)]
mod tests {
    use super::is_wanted;

    #[test]
    fn only_who_waits_at_a_terminal_sees_a_bar() {
        assert!(is_wanted(2_000, true));
        assert!(!is_wanted(2_000, false), "a pipe");
        assert!(!is_wanted(4, true), "done before anybody looks");
    }
}
