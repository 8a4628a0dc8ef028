//! The form: what was filled in so far, and the link that comes of it.

use crate::find_doubt;
use guide_model::{Guide, Id, Link, Origin, Value, ValueProblem, check_value};

/// A customer link in the making.
#[derive(Debug)]
pub struct Form {
    guide: Guide,
    passed: Vec<(Id, String)>,
}

impl Form {
    /// A form with nothing filled in.
    #[must_use]
    pub fn new(guide: Guide) -> Self {
        Self { guide, passed: Vec::new() }
    }

    /// The values that somebody else gives to the reader.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.guide.values.iter().filter(|value| value.origin != Origin::Reader)
    }

    /// Takes what was typed for a value. Answers why it is refused; nothing typed is no reason.
    pub fn fill(&mut self, id: &str, text: &str) -> Option<String> {
        self.passed.retain(|(known, _)| known.as_str() != id);
        let value = self.values().find(|value| value.id.as_str() == id)?;
        match check_value(value, &self.guide.vendor, text) {
            Ok(text) => {
                let passed = (value.id.clone(), text);
                self.passed.push(passed);
                None
            }
            Err(ValueProblem::Empty) => None,
            Err(problem) => Some(guide_words::value_problem(&problem, value)),
        }
    }

    /// What to look at once more in the value that was taken, in words.
    #[must_use]
    pub fn doubt(&self, id: &str) -> Option<String> {
        let (_, text) = self.passed.iter().find(|(known, _)| known.as_str() == id)?;
        find_doubt(text).map(|doubt| doubt.words())
    }

    /// The fragment of the link, with the values that passed their check, in the guide's order.
    #[must_use]
    pub fn link(&self) -> String {
        let of = |value: &Value| self.passed.iter().find(|(id, _)| *id == value.id).cloned();
        Link::write(&self.guide, &self.values().filter_map(of).collect::<Vec<_>>())
    }
}
