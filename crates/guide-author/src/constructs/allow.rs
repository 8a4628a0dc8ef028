//! `allow`: lints that a file allows itself. What an allowance does is the matter of `lints`.

use crate::fields::Keys;
use crate::problem::{Code, Severity};
use crate::reader::{Named, Reader};

pub(crate) const ALLOWANCE: Keys = Keys { what: "an allowance", required: &["lint", "reason"], optional: &["at"] };

/// Checks how allowances are written.
pub(super) fn check(reader: &mut Reader<'_>, node: &Named<'_>) {
    let lints: Vec<(&str, ())> = Code::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Lint && **code != Code::UnusedAllowance)
        .map(|code| (code.as_str(), ()))
        .collect();
    reader.list(node, |reader, item| {
        let name = item.name.clone();
        reader.within(name, |reader| {
            let fields = reader.fields(&item, &ALLOWANCE)?;
            fields.get("lint").and_then(|node| reader.choice(&node, &lints));
            fields.get("reason").and_then(|node| reader.scalar(&node).map(|_| ()));
            fields.get("at").and_then(|node| reader.id(&node));
            Some(())
        })
    });
}
