//! What is being served: the last good build, held in memory, and what is wrong with the newest sources.
//! A build replaces the whole at once, so that no page ever sees half of one.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::files::files_below;

/// Files by their path below the top, with `/` between folders.
#[derive(Debug, Default)]
pub(super) struct Site {
    files: HashMap<String, Vec<u8>>,
}

impl Site {
    /// Reads folders, of which later ones add to earlier ones.
    pub(super) fn read(folders: &[&Path]) -> Result<Self> {
        let mut site = Self::default();
        for folder in folders {
            for file in files_below(folder)? {
                let name = file.strip_prefix(folder)?;
                let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
                site.insert(&name.join("/"), fs::read(&file)?);
            }
        }
        Ok(site)
    }

    /// Adds a file.
    pub(super) fn insert(&mut self, name: &str, content: Vec<u8>) {
        self.files.insert(name.to_owned(), content);
    }

    /// The file, by its exact name.
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }
}

/// Why the newest sources are not what is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// `guide` found mistakes; its report.
    Guides(String),
    /// The code does not build; the compiler's output.
    Code(String),
}

impl Problem {
    /// One sentence.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Guides(_) => "The guides have mistakes",
            Self::Code(_) => "The code does not build",
        }
    }

    /// The whole story.
    pub(super) fn report(&self) -> &str {
        match self {
            Self::Guides(report) | Self::Code(report) => report,
        }
    }
}

/// One moment of [`Live`].
#[derive(Debug, Clone, Default)]
pub(super) struct Moment {
    /// Counts builds, good and bad.
    pub(super) count: u64,
    /// The last good build.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong now.
    pub(super) problem: Option<Problem>,
}

/// What the builder changes and every request reads.
#[derive(Debug)]
pub(super) struct Live {
    /// Tells this run from an earlier one, whose pages may still be open.
    started: u128,
    moment: Mutex<Moment>,
    changed: Condvar,
}

impl Default for Live {
    fn default() -> Self {
        let started = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        Self { started: started.unwrap_or_default().as_millis(), moment: Mutex::default(), changed: Condvar::new() }
    }
}

impl Live {
    /// Replaces everything with a good build.
    pub(super) fn show(&self, site: Site) {
        let mut moment = self.lock();
        moment.count += 1;
        moment.site = Some(Arc::new(site));
        moment.problem = None;
        self.changed.notify_all();
    }

    /// Keeps the last good build and says what is wrong with the newest.
    pub(super) fn report(&self, problem: Problem) {
        let mut moment = self.lock();
        moment.count += 1;
        moment.problem = Some(problem);
        self.changed.notify_all();
    }

    /// What is served now.
    pub(super) fn now(&self) -> Moment {
        self.lock().clone()
    }

    /// The name of the newest build.
    pub(super) fn build(&self) -> String {
        self.name(self.lock().count)
    }

    /// Waits until the newest build is not the one named, at most this long. Returns the newest.
    pub(super) fn wait_for_other_than(&self, build: &str, longest: Duration) -> String {
        let same = |moment: &mut Moment| self.name(moment.count) == build;
        let waited = self.changed.wait_timeout_while(self.lock(), longest, same);
        let (moment, _) = waited.unwrap_or_else(PoisonError::into_inner);
        self.name(moment.count)
    }

    fn name(&self, count: u64) -> String {
        format!("{}-{count}", self.started)
    }

    fn lock(&self) -> MutexGuard<'_, Moment> {
        // No code that holds the lock can panic; if it ever did, the data would still be whole.
        self.moment.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_keeps_the_last_good_build() {
        let live = Live::default();
        let mut site = Site::default();
        site.insert("a", b"1".to_vec());
        live.show(site);
        let first = live.build();
        live.report(Problem::Guides("line 3".to_owned()));
        assert_ne!(live.build(), first);
        let now = live.now();
        assert_eq!(now.site.unwrap().get("a"), Some(&b"1"[..]));
        assert_eq!(now.problem, Some(Problem::Guides("line 3".to_owned())));
        live.show(Site::default());
        assert_eq!(live.now().problem, None);
    }

    #[test]
    fn waiting_ends_with_the_next_build() {
        let live = Arc::new(Live::default());
        let old = live.build();
        let other = Arc::clone(&live);
        let waiting = std::thread::spawn({
            let old = old.clone();
            move || other.wait_for_other_than(&old, Duration::from_secs(60))
        });
        live.show(Site::default());
        assert_eq!(waiting.join().unwrap(), live.build());
        assert_eq!(live.wait_for_other_than(&old, Duration::ZERO), live.build());
        let same = live.build();
        assert_eq!(live.wait_for_other_than(&same, Duration::ZERO), same);
    }
}
