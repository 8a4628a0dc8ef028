//! `scopes`, `scope` and `needs`: what only some vendors' data needs is absent for the others.

use crate::names::did_you_mean;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::suggest::nearest;
use crate::tree::{Content, Node};

/// Which data a vendor uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Stands for any vendor: a procedure is checked by itself with all that can be in it, and with nothing.
    All,
    /// These.
    Of(Vec<String>),
}

/// The tree of a guide without what this vendor does not need, and the scopes that the guide knows.
pub(crate) fn filter(reader: &mut Reader<'_>, root: Node, scope: &Scope) -> (Node, Vec<String>) {
    let known = names(reader, &root, "scopes");
    let own = root.under("scope").is_some().then(|| names(reader, &root, "scope"));
    for (name, span) in own.iter().flatten() {
        check(reader, &known, name, *span);
    }
    let known: Vec<String> = known.into_iter().map(|(name, _)| name).collect();
    let scope = match (scope, own) {
        (Scope::All, _) => Scope::All,
        (Scope::Of(_), Some(own)) => Scope::Of(own.into_iter().map(|(name, _)| name).collect()),
        (of, None) => of.clone(),
    };
    let Content::Mapping(pairs) = root.content else { return (root, known) };
    let mut needed = |node: &Node| is_needed(reader, &known, &scope, node);
    let kept = pairs.into_iter().filter_map(|(key, value)| Some((key, value.retain(&mut needed)?))).collect();
    (Node { span: root.span, content: Content::Mapping(kept) }.without_needs(), known)
}

/// Reports scopes of a `vendor.yaml` that none of its guides knows.
pub(crate) fn check_vendor_scope(reader: &mut Reader<'_>, known: &[String], scope: &[(String, Span)]) {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for (name, span) in scope.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
        let near = nearest(name, known.iter().copied()).map(str::to_owned);
        let remedy = did_you_mean(near, || match known.as_slice() {
            [] => "Remove it: no guide of this vendor has 'scopes'.".into(),
            known => format!("Write one of: {}.", known.join(", ")),
        });
        let message = format!("no guide of this vendor knows the scope '{}'.", shorten(name));
        reader.report(*span, Code::Unknown, message, remedy);
    }
}

impl Node {
    /// The tree without what has been decided: `needs` on items of lists.
    fn without_needs(self) -> Self {
        let content = match self.content {
            Content::Scalar(text) => Content::Scalar(text),
            Content::Mapping(pairs) => {
                Content::Mapping(pairs.into_iter().map(|(key, value)| (key, value.without_needs())).collect())
            }
            Content::Sequence(nodes) => Content::Sequence(
                nodes
                    .into_iter()
                    .map(|mut node| {
                        if let Content::Mapping(pairs) = &mut node.content {
                            pairs.retain(|(key, _)| key.scalar() != Some("needs"));
                        }
                        node.without_needs()
                    })
                    .collect(),
            ),
        };
        Self { span: self.span, content }
    }
}

/// The names in a list on the top level.
fn names(reader: &mut Reader<'_>, root: &Node, key: &str) -> Vec<(String, Span)> {
    let Some(node) = root.under(key) else { return Vec::new() };
    let items = reader.items(&Named { node, name: key.into() }).unwrap_or_default();
    items.iter().filter_map(|item| Some((reader.line(item)?, item.node.span))).collect()
}

fn check(reader: &mut Reader<'_>, known: &[(String, Span)], name: &str, span: Span) {
    let known: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
    report_unknown(reader, &known, name, span);
}

/// Reports a scope that the guide does not know.
fn report_unknown(reader: &mut Reader<'_>, known: &[&str], name: &str, span: Span) {
    if known.contains(&name) {
        return;
    }
    let near = nearest(name, known.iter().copied()).map(str::to_owned);
    let remedy = did_you_mean(near, || match known {
        [] => "Write it under 'scopes' at the top of the guide first.".into(),
        known => {
            format!("The guide knows {}: write one of them, or add this one under 'scopes'.", known.join(", "))
        }
    });
    let at = reader.source.find(span, name);
    reader.report(at, Code::Unknown, format!("there is no scope '{}'.", shorten(name)), remedy);
}

/// Reads `needs: payroll`, `needs: not payroll` or a list of such, all of which must hold.
fn is_needed(reader: &mut Reader<'_>, known: &[String], scope: &Scope, node: &Node) -> bool {
    let Some(needs) = node.under("needs") else { return true };
    let needs = Named { node: needs, name: "needs".into() };
    let all = match &needs.node.content {
        Content::Sequence(_) => reader.items(&needs).unwrap_or_default(),
        _ => vec![needs],
    };
    // Not `all`, which would stop before the second mistake.
    all.iter().filter(|item| !holds(reader, known, scope, item)).count() == 0
}

fn holds(reader: &mut Reader<'_>, known: &[String], scope: &Scope, node: &Named<'_>) -> bool {
    let Some(text) = reader.line(node) else { return true };
    let words: Vec<&str> = text.split_whitespace().collect();
    let (name, wanted) = match words.as_slice() {
        [name] => (*name, true),
        ["not", name] => (*name, false),
        _ => {
            let message = format!("'{}' is no scope.", shorten(&text));
            reader.report(
                node.node.span,
                Code::Word,
                message,
                "Write a name under 'scopes', or 'not' and such a name.",
            );
            return true;
        }
    };
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    report_unknown(reader, &known, name, node.node.span);
    match scope {
        Scope::All => wanted,
        Scope::Of(names) => names.iter().any(|scope| scope == name) == wanted,
    }
}
