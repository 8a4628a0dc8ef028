//! Values that are secrets, that nothing uses, or whose example does not fit.

use super::language::words;
use super::secrets::is_secret;
use super::walk::{Group, Walk};
use super::{File, Finding, Kind};
use crate::constructs::take;
use crate::problem::Code;
use crate::reader::{Named, Reader, shorten};
use crate::source::Source;
use crate::tree::Node;
use guide_model::Extract;
use std::collections::{BTreeMap, BTreeSet};

/// Which names stand in a partner's procedure and in all guides that are based on it, by its path without the ending:
/// `merge/justworks`.
#[derive(Debug, Default)]
pub(super) struct Uses(BTreeMap<String, BTreeSet<String>>);

impl Uses {
    pub(super) fn of(files: &[File<'_>]) -> Self {
        let mut uses = Self::default();
        for file in files {
            if let Some(procedure) = procedure(file) {
                uses.0.entry(procedure.to_owned()).or_default().extend(names(&Walk::through(file.root)));
            }
        }
        uses
    }

    fn has(&self, file: &File<'_>, name: &str) -> bool {
        procedure(file).and_then(|procedure| self.0.get(procedure)).is_some_and(|names| names.contains(name))
    }
}

/// The procedure that a file is, or is based on.
fn procedure<'f>(file: &File<'f>) -> Option<&'f str> {
    match file.kind {
        Kind::Vendor => None,
        Kind::Guide => file.root.peek("based_on"),
        Kind::Partner => file.path.strip_prefix("partners/")?.strip_suffix(".yaml"),
    }
}

/// What stands between `{` and `}`, and what is noted.
fn names(walk: &Walk<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for piece in &walk.pieces {
        let inside = piece.text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        names.extend(inside.map(|(name, _)| name.trim().to_owned()));
        if matches!(piece.around.keys.last(), Some(&("value" | "secret"))) {
            names.insert(piece.text.trim().to_owned());
        }
    }
    names
}

pub(super) fn values(file: &File<'_>, walk: &Walk<'_>, uses: &Uses, findings: &mut Vec<Finding>) {
    let here = names(walk);
    for value in walk.groups.iter().filter(|group| is_value(group)) {
        secret_as_value(value, findings);
        example(value, file.source, findings);
        if let Some(id) = value.node.peek("id").filter(|id| !here.contains(*id) && !uses.has(file, id)) {
            unused(value, id, findings);
        }
    }
}

/// Whether a group is a value, in a guide or among the changes to a partner's.
fn is_value(group: &Group<'_>) -> bool {
    match group.around.keys.as_slice() {
        ["values"] => true,
        ["change", "with" | "insert"] => group.node.under("from").is_some() || group.node.under("is").is_some(),
        _ => false,
    }
}

fn secret_as_value(value: &Group<'_>, findings: &mut Vec<Finding>) {
    let node = value.node;
    let is_entered = node.peek("from").is_some_and(|from| from != "secret");
    let Some((label, span)) = node.peek("label").zip(node.under("label")).map(|(label, node)| (label, node.span))
    else {
        return;
    };
    if is_entered && is_secret(label) {
        findings.push(Finding::new(
            Code::SecretAsValue,
            span,
            &value.around,
            &format!("'{}' seems to be a secret, and values are typed in, kept and shown.", shorten(label)),
            "Write 'from: secret', without 'kind', 'help', 'example' and 'take'. Readers then only tick that they have it.",
        ));
    }
}

fn example(value: &Group<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let (Some(rule), Some(text), Some(node)) =
        (value.node.under("take"), value.node.peek("example"), value.node.under("example"))
    else {
        return;
    };
    // What is wrong with the rule itself is reported elsewhere.
    let Some(extract) = take(&mut Reader::new(source), &Named { node: rule, name: "take".into() }) else { return };
    // A placeholder stands for something that is not known here.
    if text.contains('{') {
        return;
    }
    let whole = !matches!(extract, Extract::Digits | Extract::Host);
    let said = match extract.take(text) {
        None => "takes nothing out of it",
        Some(taken) if taken == text && whole => "would take all of it",
        Some(_) => return,
    };
    findings.push(Finding::new(
        Code::ExampleRefused,
        node.span,
        &value.around,
        &format!(
            "the example '{}' does not fit the rule: 'take: {}' {said}.",
            shorten(text),
            shorten(source.slice(rule.span))
        ),
        "Write what readers copy as a whole, with the part that is taken in it, such as \
         https://acme.bamboohr.com/home for 'take: subdomain'.",
    ));
}

fn unused(value: &Group<'_>, id: &str, findings: &mut Vec<Finding>) {
    let span = value.node.under("id").map_or(value.node.span, |node: &Node| node.span);
    let (what, remedy) = if value.node.peek("from") == Some("secret") {
        (
            "secret",
            format!("Let readers tick that they have it, '- notables: [{{ id: …, secret: {id} }}]', or remove it."),
        )
    } else {
        ("value", format!("Write {{{id}}} where readers need it, or remove it."))
    };
    findings.push(Finding::new(
        Code::UnusedValue,
        span,
        &value.around,
        &format!("nothing uses the {what} '{}'.", shorten(id)),
        remedy,
    ));
}

/// Whether a reason says only what the label says: "To view reports" of "View reports".
pub(super) fn says_the_same(reason: &str, label: &str) -> bool {
    let plain = |text: &str| -> Vec<String> {
        let mut all: Vec<String> = words(text).iter().map(|word| word.text.to_lowercase()).collect();
        if all.first().is_some_and(|first| matches!(first.as_str(), "to" | "para")) {
            all.remove(0);
        }
        all
    };
    let reason = plain(reason);
    !reason.is_empty() && reason == plain(label)
}

#[cfg(test)]
mod tests {
    use super::says_the_same;

    #[test]
    fn reasons_that_say_nothing_more() {
        assert!(says_the_same("To view reports.", "View reports"));
        assert!(says_the_same("View Reports", "View reports"));
        assert!(!says_the_same("To view reports of last year.", "View reports"));
        assert!(!says_the_same("…", "…"));
    }
}
