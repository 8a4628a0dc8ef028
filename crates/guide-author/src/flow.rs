//! Where in a guide we are reading, and what that means for what stands there: its conditions, its loop,
//! whether it may be left out.

use crate::fields::Fields;
use crate::fingerprint;
use crate::problem::Code;
use crate::reader::{Reader, shorten};
use guide_model::{Condition, Id, Part, When};

/// Where we are. Changes from step to step and from block to block.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// What holds here anyway, because the step or the block around us says so.
    pub(crate) context: When,
    /// What everything from here on needs: that no answer has ended the guide.
    pub(crate) gates: When,
    /// What the rest of this step needs: gates and acknowledgements that stand in it.
    pub(crate) barriers: When,
    /// Consequences so far: they are acknowledged, and nobody takes that back.
    pub(crate) acknowledged: Vec<Id>,
    /// The loop that the step is part of.
    pub(crate) repeat: Option<Id>,
    /// Whether the step may be left out.
    pub(crate) optional: bool,
    /// Inside a message, where the address of the page may stand and a secret may not.
    pub(crate) in_message: bool,
    /// Inside something to copy letter by letter, which may be code: a brace is a brace, unless it names something.
    pub(crate) in_code: bool,
    /// The step's revision.
    revision: Option<String>,
}

impl Flow {
    /// Whether everybody who has come this far is here.
    pub(crate) fn is_for_all(&self) -> bool {
        self.context.iter().all(|condition| condition.unless || self.acknowledged.contains(&condition.question))
    }

    /// What a block needs on top of what its step needs.
    pub(crate) fn of_block(&self, own: When) -> When {
        merged(own, &self.barriers)
    }

    /// A question that can end the guide has been asked.
    pub(crate) fn add_gate(&mut self, gate: Condition) {
        self.barriers.push(gate.clone());
        self.gates.push(gate);
    }
}

/// Both, each condition once.
pub(crate) fn merged(mut when: When, more: &[Condition]) -> When {
    for condition in more {
        if !when.contains(condition) {
            when.push(condition.clone());
        }
    }
    when
}

impl Reader<'_> {
    /// Reads blocks of a step, or of what comes before the steps, for which this holds anyway.
    pub(crate) fn in_step<T>(&mut self, fields: &Fields<'_>, when: &When, read: impl FnOnce(&mut Self) -> T) -> T {
        self.flow.context.clone_from(when);
        self.flow.barriers.clear();
        self.flow.revision = self.revision(fields);
        let result = read(self);
        self.flow.context.clear();
        self.flow.barriers.clear();
        self.flow.revision = None;
        self.flow.repeat = None;
        self.flow.optional = false;
        result
    }

    /// Reads a block that is there under this condition, which comes without what the step needs.
    pub(crate) fn in_block<T>(&mut self, when: &When, read: impl FnOnce(&mut Self) -> T) -> T {
        let around = std::mem::take(&mut self.flow.context);
        self.flow.context = merged(around.clone(), when);
        let result = read(self);
        self.flow.context = around;
        result
    }

    /// Reads something that stays the same in every round of a loop.
    pub(crate) fn outside_rounds<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let repeat = self.flow.repeat.take();
        let result = read(self);
        self.flow.repeat = repeat;
        result
    }

    /// Whether an item may be left out.
    pub(crate) fn is_optional(&mut self, fields: &Fields<'_>) -> bool {
        let own = fields.get("optional").and_then(|node| self.flag(&node)).unwrap_or(false);
        own || self.flow.optional
    }

    /// The fingerprint of an item, with its own revision and that of its step.
    pub(crate) fn fingerprint(&mut self, fields: &Fields<'_>, mut fingerprint: u32) -> u32 {
        let own = self.revision(fields);
        for revision in own.iter().chain(&self.flow.revision) {
            fingerprint = fingerprint::revised(fingerprint, revision);
        }
        fingerprint
    }

    /// How often it was revised. The first time is how it was written first.
    fn revision(&mut self, fields: &Fields<'_>) -> Option<String> {
        let node = fields.maybe("revision")?;
        let text = self.line(&node)?;
        match text.parse::<u32>() {
            Ok(1) => None,
            Ok(number) if number > 1 => Some(number.to_string()),
            _ => {
                let message = format!("'revision' is '{}', not a whole number from 1.", shorten(&text));
                self.report(node.node.span, Code::Number, message, "Write 2 the first time you revise it, then 3.");
                None
            }
        }
    }
}

/// Blocks that are there under the same condition.
pub(crate) fn part(when: &When, block: guide_model::Block) -> Part {
    Part { when: when.clone(), block }
}
