//! The problems of all files, each once.
//!
//! A partner's text is met through every guide that is based on it. What is wrong with it by itself is
//! said once; what is wrong with it only in some guides is said once, naming those guides.

use crate::problem::{Code, Problem, Severity};
use crate::reuse::PARTNERS;

/// What has been found so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    problems: Vec<Problem>,
    notices: Vec<Problem>,
    /// Problems of a partner's text, with the guides that are based on it.
    shared: Vec<(Problem, Vec<String>)>,
}

impl Findings {
    /// Adds a problem of a file as a whole.
    pub(crate) fn of_file(&mut self, file: &str, code: Code, message: impl Into<String>, remedy: impl Into<String>) {
        let (message, remedy) = (message.into(), remedy.into());
        self.problems.push(Problem { file: file.into(), place: None, code, message, remedy, related: None });
    }

    /// Adds what came of reading a guide. Says whether its own text and what it is made of are sound.
    pub(crate) fn of_guide(&mut self, guide: &str, problems: Vec<Problem>) -> bool {
        let (notices, problems): (Vec<Problem>, Vec<Problem>) =
            problems.into_iter().partition(|problem| problem.severity() == Severity::Notice);
        for notice in notices {
            if !self.notices.contains(&notice) {
                self.notices.push(notice);
            }
        }
        let sound = problems.is_empty();
        for problem in problems {
            if !is_partners(&problem.file) {
                self.problems.push(problem);
                continue;
            }
            if self.problems.contains(&problem) {
                continue;
            }
            if is_partners(guide) {
                self.problems.push(problem);
                continue;
            }
            match self.shared.iter_mut().find(|(known, _)| *known == problem) {
                Some((_, guides)) if guides.iter().any(|known| known == guide) => {}
                Some((_, guides)) => guides.push(guide.into()),
                None => self.shared.push((problem, vec![guide.into()])),
            }
        }
        sound
    }

    /// Adds what was found elsewhere, in other vendors' guides.
    pub(crate) fn absorb(&mut self, other: Self) {
        // Only a partner's files are met in more than one place.
        let is_new = |known: &[Problem], problem: &Problem| !is_partners(&problem.file) || !known.contains(problem);
        for problem in other.problems {
            if is_new(&self.problems, &problem) {
                self.problems.push(problem);
            }
        }
        for (problem, guides) in other.shared {
            if self.problems.contains(&problem) {
                continue;
            }
            match self.shared.iter_mut().find(|(known, _)| *known == problem) {
                Some((_, all)) => all.extend(guides),
                None => self.shared.push((problem, guides)),
            }
        }
        for notice in other.notices {
            if is_new(&self.notices, &notice) {
                self.notices.push(notice);
            }
        }
    }

    /// All problems and all notices: files in the order of their paths, each from top to bottom.
    pub(crate) fn into_sorted(mut self) -> (Vec<Problem>, Vec<Problem>) {
        for (problem, guides) in std::mem::take(&mut self.shared) {
            self.problems.push(Problem { message: met_in(&problem.message, &guides), ..problem });
        }
        let key = |problem: &Problem| problem.place.map(|place| place.span.start);
        for list in [&mut self.problems, &mut self.notices] {
            list.sort_by(|a, b| (&a.file, key(a)).cmp(&(&b.file, key(b))));
        }
        (self.problems, self.notices)
    }
}

fn is_partners(file: &str) -> bool {
    file.split_once('/').is_some_and(|(folder, _)| folder == PARTNERS)
}

/// "… (in fleet/justworks.yaml, which is based on this)."
fn met_in(message: &str, guides: &[String]) -> String {
    let message = message.strip_suffix('.').unwrap_or(message);
    match guides {
        [] => format!("{message}."),
        [one] => format!("{message} (in {one}, which is based on this)."),
        [others @ .., last] => format!("{message} (in {} and {last}, which are based on this).", others.join(", ")),
    }
}
