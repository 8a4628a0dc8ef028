//! When the sources were read, and why each permission is needed.

use super::values::says_the_same;
use super::walk::{Around, Walk};
use super::{Finding, LintOptions};
use crate::problem::Code;
use crate::reader::shorten;
use crate::tree::Node;
use guide_model::Date;

/// Sources that were read long ago, or after today.
pub(super) fn source_age(root: &Node, options: LintOptions, findings: &mut Vec<Finding>) {
    let Some(node) = root.under("checked_on") else { return };
    let Some(date) = root.peek("checked_on").and_then(Date::parse) else { return };
    let age = days(options.today).saturating_sub(days(date));
    let (message, remedy) = if age > i64::from(options.max_age) {
        (
            format!("the sources were read {age} days ago; after {} days they may have changed.", options.max_age),
            "Read them again, mend what has changed, and write the day on which you read them.".to_owned(),
        )
    } else if age < -1 {
        // One day later is today elsewhere on Earth.
        (
            format!("'{date}' is after today, {}.", options.today),
            "Write the day on which the sources were read.".to_owned(),
        )
    } else {
        return;
    };
    findings.push(Finding::new(Code::SourceAge, node.span, &Around::default(), &message, remedy));
}

/// Days since the first of March of the year 0.
fn days(date: Date) -> i64 {
    // A year that begins in March ends with the leap day.
    let (year, month) = if date.month > 2 {
        (i64::from(date.year), i64::from(date.month) - 3)
    } else {
        (i64::from(date.year) - 1, i64::from(date.month) + 9)
    };
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i64::from(date.day)
}

/// Permissions without a reason, or with one that is none.
pub(super) fn reasons(walk: &Walk<'_>, findings: &mut Vec<Finding>) {
    for permission in walk.under(&["groups", "items"]) {
        let node = permission.node;
        let (Some(label), Some(name)) = (node.under("label"), node.peek("label")) else { continue };
        if node.peek("reason").is_none() {
            findings.push(Finding::new(
                Code::PermissionWithoutReason,
                label.span,
                &permission.around,
                &format!("nothing says why the permission '{}' is needed.", shorten(name)),
                "Add 'reason: …'. Who grants rights wants to know what for.",
            ));
        }
        if let Some((reason, _)) =
            node.under("reason").zip(node.peek("reason")).filter(|(_, reason)| says_the_same(reason, name))
        {
            findings.push(Finding::new(
                Code::ReasonRepeatsLabel,
                reason.span,
                &permission.around,
                &format!("the reason for '{}' says only what the label says.", shorten(name)),
                "Say what it is needed for, such as 'To read who works for you.'",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::days;
    use guide_model::Date;

    #[test]
    fn days_are_counted_over_leap_years() {
        let between = |a, b| days(Date::parse(b).unwrap()) - days(Date::parse(a).unwrap());
        assert_eq!(between("2024-02-28", "2024-03-01"), 2);
        assert_eq!(between("2023-02-28", "2023-03-01"), 1);
        assert_eq!(between("2025-12-31", "2026-01-01"), 1);
        assert_eq!(between("2000-01-01", "2026-11-21"), 9_821);
        assert_eq!(between("1900-02-28", "1900-03-01"), 1);
    }
}
