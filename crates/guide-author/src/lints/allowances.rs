//! `allow`: lints that a file allows itself, each with a reason.
//!
//! How an allowance has to look is checked where the file is read; here only what it does.

use super::Finding;
use super::walk::Around;
use crate::problem::{Code, Severity};
use crate::tree::{Content, Node};

/// Takes away what is allowed, and adds a finding for each allowance that allowed nothing.
pub(super) fn apply(root: &Node, findings: Vec<Finding>) -> Vec<Finding> {
    let allowances = written(root);
    let mut used = vec![false; allowances.len()];
    let mut left = Vec::new();
    for finding in findings {
        let mut allowed = false;
        for (allowance, used) in allowances.iter().zip(&mut used) {
            if allowance.covers(&finding) {
                allowed = true;
                *used = true;
            }
        }
        if !allowed {
            left.push(finding);
        }
    }
    for (at, (allowance, used)) in allowances.iter().zip(used).enumerate() {
        if !used {
            left.push(allowance.useless(at));
        }
    }
    left
}

struct Allowance<'n> {
    code: Code,
    lint: &'n Node,
    at: Option<&'n str>,
}

/// Allowances that name a lint. All others are errors, which are reported elsewhere.
fn written(root: &Node) -> Vec<Allowance<'_>> {
    let Some(Content::Sequence(items)) = root.under("allow").map(|node| &node.content) else { return Vec::new() };
    let read = |item| {
        let lint = Node::under(item, "lint")?;
        let code = Code::named(lint.scalar()?.trim()).filter(|code| code.severity() == Severity::Lint)?;
        Some(Allowance { code, lint, at: item.peek("at") })
    };
    items.iter().filter_map(read).collect()
}

impl Allowance<'_> {
    fn covers(&self, finding: &Finding) -> bool {
        self.code == finding.code && self.at.is_none_or(|at| finding.ids.iter().any(|id| id == at))
    }

    fn useless(&self, at: usize) -> Finding {
        let around = Around { place: format!("allow[{}]", at.saturating_add(1)), ..Around::default() };
        let whose = match self.at {
            Some(id) => format!("at '{id}' there is no '{}'", self.code.as_str()),
            None => format!("there is no '{}' in this file", self.code.as_str()),
        };
        Finding::new(
            Code::UnusedAllowance,
            self.lint.span,
            &around,
            &format!("this allows nothing: {whose}."),
            "Remove it.",
        )
    }
}
