//! What a value may look like, whoever gives it: a link, a reader, a file.

use crate::letters::find_problem;
use crate::text::cut;
use crate::{Kind, Origin, Value, Vendor};

/// Why a text is refused as a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueProblem {
    /// There is nothing.
    Empty,
    /// It has more characters than its kind allows.
    TooLong {
        /// How many are allowed.
        most: usize,
    },
    /// It has a line break, a control character or one that cannot be seen or turns the reading direction.
    Hidden,
    /// A word in it mixes letters of different alphabets, which may look alike, or a letter carries more marks
    /// than any language puts on one.
    MixedLetters,
    /// It is no mail address: one `@`, a name before it, a domain with a dot after it, plain characters. The
    /// domain is a name, not a number such as 127.0.0.1.
    NotMail,
    /// It is a mail address outside the vendor's declared domains.
    ForeignDomain {
        /// The declared domains.
        allowed: Vec<String>,
    },
    /// The part of it that is wanted is not in it: see [`Extract`](crate::Extract).
    NoPart,
}

/// Checks a text for a value and returns what is kept of it: the part that is wanted, without space around it.
///
/// # Errors
/// [`ValueProblem`], the first that applies.
pub fn check_value(value: &Value, vendor: &Vendor, text: &str) -> Result<String, ValueProblem> {
    match &value.extract {
        Some(rule) if !text.trim().is_empty() => {
            check_part(value, vendor, &rule.take(text).ok_or(ValueProblem::NoPart)?)
        }
        _ => check_part(value, vendor, text),
    }
}

/// Checks a text that nothing is to be taken out of any more. See [`check_value`].
pub(crate) fn check_part(value: &Value, vendor: &Vendor, text: &str) -> Result<String, ValueProblem> {
    let text = text.trim();
    let most = match value.kind {
        Kind::Text => 200,
        Kind::Name => 100,
        Kind::Email => 254,
    };
    if text.is_empty() {
        return Err(ValueProblem::Empty);
    }
    if text.chars().nth(most).is_some() {
        return Err(ValueProblem::TooLong { most });
    }
    if let Some(problem) = find_problem(text) {
        return Err(problem);
    }
    if value.kind == Kind::Email {
        let domain = mail_domain(text).ok_or(ValueProblem::NotMail)?;
        // Only addresses that the vendor gives out are bound to its domains.
        if value.origin != Origin::Reader && !vendor.mail_domains.is_empty() && !is_declared(vendor, domain) {
            return Err(ValueProblem::ForeignDomain { allowed: vendor.mail_domains.clone() });
        }
    }
    Ok(text.to_owned())
}

/// Whether the vendor alone can have given out this value: it is not the reader's own to give, the
/// vendor's domains are exclusive and it lies in one.
pub(crate) fn is_vouched(value: &Value, vendor: &Vendor, text: &str) -> bool {
    value.kind == Kind::Email
        && value.origin != Origin::Reader
        && vendor.exclusive
        && mail_domain(text).is_some_and(|domain| is_declared(vendor, domain))
}

/// The domain of a plain mail address, or `None` if the text is none.
///
/// Stricter than the standards on purpose: what they allow beyond this is used to deceive, not to reach people.
#[must_use]
pub fn mail_domain(text: &str) -> Option<&str> {
    let (name, domain) = text.split_once('@')?;
    let in_name = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let in_label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let dots = |part: &str| part.starts_with('.') || part.ends_with('.') || cut(part, "..").is_some();
    let good = !name.is_empty()
        && !dots(name)
        && name.chars().all(in_name)
        && domain.rsplit_once('.').is_some_and(|(_, last)| last.contains(|c: char| c.is_ascii_alphabetic()))
        && domain.split('.').all(|label| {
            !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(in_label)
        });
    good.then_some(domain)
}

/// Exact comparison, never by suffix: `a@goprofiles.example.org` is not of `goprofiles.example`.
fn is_declared(vendor: &Vendor, domain: &str) -> bool {
    vendor.mail_domains.iter().any(|declared| declared.eq_ignore_ascii_case(domain))
}
