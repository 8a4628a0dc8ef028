//! What a value may look like, whoever gives it: a link, a reader, a file.

use crate::{Kind, Value, Vendor};

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
    /// It is no mail address: one `@`, a name before it, a domain with a dot after it, plain characters.
    NotMail,
    /// It is a mail address outside the vendor's declared domains.
    ForeignDomain {
        /// The declared domains.
        allowed: Vec<String>,
    },
}

/// Checks a text for a value and returns it without the space around it.
///
/// # Errors
/// [`ValueProblem`], the first that applies.
pub fn check_value<'a>(value: &Value, vendor: &Vendor, text: &'a str) -> Result<&'a str, ValueProblem> {
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
    if text.chars().any(is_hidden) {
        return Err(ValueProblem::Hidden);
    }
    if value.kind == Kind::Email {
        let domain = mail_domain(text).ok_or(ValueProblem::NotMail)?;
        // Only addresses that the vendor gives out are bound to its domains.
        if value.origin != crate::Origin::Reader && !vendor.mail_domains.is_empty() && !is_declared(vendor, domain) {
            return Err(ValueProblem::ForeignDomain { allowed: vendor.mail_domains.clone() });
        }
    }
    Ok(text)
}

/// Whether the vendor alone can have given out this value: its domains are exclusive and it lies in one.
pub(crate) fn is_vouched(value: &Value, vendor: &Vendor, text: &str) -> bool {
    value.kind == Kind::Email && vendor.exclusive && mail_domain(text).is_some_and(|domain| is_declared(vendor, domain))
}

/// The domain of a plain mail address, or `None` if the text is none.
///
/// Stricter than the standards on purpose: what they allow beyond this is used to deceive, not to reach people.
#[must_use]
pub fn mail_domain(text: &str) -> Option<&str> {
    let (name, domain) = text.split_once('@')?;
    let in_name = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let in_label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let dots = |part: &str| part.starts_with('.') || part.ends_with('.') || part.contains("..");
    let good = !name.is_empty()
        && !dots(name)
        && name.chars().all(in_name)
        && domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(in_label)
        });
    good.then_some(domain)
}

/// Exact comparison, never by suffix: `a@goprofiles.example.org` is not of `goprofiles.example`.
fn is_declared(vendor: &Vendor, domain: &str) -> bool {
    vendor.mail_domains.iter().any(|declared| declared.eq_ignore_ascii_case(domain))
}

/// Characters that a reader cannot see or that turn the direction in which the rest is read.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, Origin, Slug};

    fn vendor(domains: &[&str], exclusive: bool) -> Vendor {
        Vendor {
            id: Slug::new("acme").unwrap(),
            name: "Acme".into(),
            mail_domains: domains.iter().map(|d| (*d).into()).collect(),
            exclusive,
        }
    }

    fn value(kind: Kind) -> Value {
        Value { id: Id::new("v").unwrap(), label: "V".into(), kind, origin: Origin::LinkingFlow, help: None }
    }

    #[test]
    fn a_plus_in_an_address_stays() {
        let text = check_value(&value(Kind::Email), &vendor(&[], false), " link+a83@acme.example ");
        assert_eq!(text, Ok("link+a83@acme.example"));
    }

    #[test]
    fn what_is_no_mail_address() {
        for wrong in [
            "a",
            "@b.example",
            "a@",
            "a@b",
            "a@b@c.example",
            "a b@c.example",
            "a@c..example",
            ".a@c.example",
            "a@-c.example",
            "a@goprofi\u{142}es.example",
            "a@[127.0.0.1]",
            "<a@b.example>",
        ] {
            let found = check_value(&value(Kind::Email), &vendor(&[], false), wrong);
            assert_eq!(found, Err(ValueProblem::NotMail), "{wrong}");
        }
    }

    #[test]
    fn a_declared_domain_refuses_and_never_by_prefix_or_suffix() {
        let vendor = vendor(&["acme.example"], false);
        for foreign in ["a@evil.example", "a@acme.example.org", "a@xacme.example", "a@sub.acme.example"] {
            let found = check_value(&value(Kind::Email), &vendor, foreign);
            assert_eq!(found, Err(ValueProblem::ForeignDomain { allowed: vec!["acme.example".into()] }), "{foreign}");
        }
        assert!(check_value(&value(Kind::Email), &vendor, "a@ACME.example").is_ok());
        assert!(!is_vouched(&value(Kind::Email), &vendor, "a@acme.example"));
    }

    #[test]
    fn only_exclusive_domains_vouch() {
        assert!(is_vouched(&value(Kind::Email), &vendor(&["acme.example"], true), "a@acme.example"));
        assert!(!is_vouched(&value(Kind::Name), &vendor(&["acme.example"], true), "a@acme.example"));
        assert!(!is_vouched(&value(Kind::Email), &vendor(&[], true), "a@acme.example"));
    }

    #[test]
    fn hidden_characters_and_lengths() {
        let name = value(Kind::Name);
        let vendor = vendor(&[], false);
        for hidden in ["a\u{202e}b", "a\u{200b}b", "a\nb", "a\u{0}b", "a\u{e0041}"] {
            assert_eq!(check_value(&name, &vendor, hidden), Err(ValueProblem::Hidden), "{hidden:?}");
        }
        assert_eq!(check_value(&name, &vendor, &"é".repeat(101)), Err(ValueProblem::TooLong { most: 100 }));
        assert!(check_value(&name, &vendor, &"é".repeat(100)).is_ok());
        assert_eq!(check_value(&name, &vendor, "  "), Err(ValueProblem::Empty));
    }
}
