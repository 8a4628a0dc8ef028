//! Taking a value out of what was copied: an address where only a part of it is wanted.

use crate::Extract;
use crate::text::cut;

impl Extract {
    /// The part of a text that is the value, or `None` where it is not in there. A text that may be that
    /// part already is taken as it is: readers may have cut it out themselves.
    #[must_use]
    pub fn take(&self, text: &str) -> Option<String> {
        let (host, path) = address(text.trim());
        let rest = host.split_once('.').map(|(_, rest)| rest);
        let part = match self {
            Self::Subdomain | Self::Host | Self::HostRest if host.contains(is_odd) => None,
            Self::Subdomain => host.split('.').next(),
            Self::Host => rest.map(|_| host),
            Self::HostRest => rest.map(|rest| if rest.contains('.') { rest } else { host }),
            // Without a path it is a part itself, unless it is nothing but a host.
            Self::PathPart(at) if !path.is_empty() => {
                path.split(['?', '#']).next().and_then(|path| path.split('/').nth((*at).into()))
            }
            Self::PathPart(_) => rest.is_none().then_some(host),
            Self::Digits => {
                let mut digits = String::new();
                for digit in text.chars().filter(char::is_ascii_digit) {
                    digits.push(digit);
                }
                return if digits.is_empty() { None } else { Some(digits) };
            }
            Self::After(mark) => cut(text, mark).map(|(_, after)| after),
            Self::Before(mark) => cut(text, mark).map(|(before, _)| before),
            Self::Query(name) => query(path, name),
        };
        part.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
    }
}

/// The host of an address, and what comes after it. What has no scheme is taken as if it had one.
fn address(text: &str) -> (&str, &str) {
    let text = cut(text, "://").map_or(text, |(_, rest)| rest);
    text.split_at(text.find(['/', '?', '#']).unwrap_or(text.len()))
}

/// What no host has: a sentence or a mail address is none.
fn is_odd(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_')
}

fn query<'a>(path: &'a str, name: &str) -> Option<&'a str> {
    let (_, query) = path.split_once('?')?;
    let query = query.split('#').next()?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_takes_its_part() {
        let address = "https://acme.bamboohr.com/home/42?id=7&lang=en#top";
        let take = |rule: Extract, text: &str| rule.take(text);
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(take(Extract::Subdomain, address), some("acme"));
        assert_eq!(take(Extract::Subdomain, " acme "), some("acme"));
        assert_eq!(take(Extract::Subdomain, "acme.bamboohr.com"), some("acme"));
        assert_eq!(take(Extract::Host, address), some("acme.bamboohr.com"));
        assert_eq!(take(Extract::Host, "acme"), None);
        assert_eq!(take(Extract::HostRest, address), some("bamboohr.com"));
        assert_eq!(take(Extract::HostRest, "bamboohr.com"), some("bamboohr.com"));
        assert_eq!(take(Extract::HostRest, "acme"), None);
        assert_eq!(take(Extract::PathPart(1), address), some("home"));
        assert_eq!(take(Extract::PathPart(2), address), some("42"));
        assert_eq!(take(Extract::PathPart(3), address), None);
        assert_eq!(take(Extract::PathPart(1), "home"), some("home"));
        assert_eq!(take(Extract::PathPart(1), "https://acme.example"), None);
        assert_eq!(take(Extract::Digits, "No. 12-345"), some("12345"));
        assert_eq!(take(Extract::Digits, "none"), None);
        assert_eq!(take(Extract::After("CO-".into()), "CO-77"), some("77"));
        assert_eq!(take(Extract::After("CO-".into()), "77"), None);
        assert_eq!(take(Extract::Before("@".into()), "ada@acme.example"), some("ada"));
        assert_eq!(take(Extract::Query("id".into()), address), some("7"));
        assert_eq!(take(Extract::Query("i".into()), address), None);
        assert_eq!(take(Extract::Subdomain, "https:///"), None);
        assert_eq!(take(Extract::Subdomain, ""), None);
        assert_eq!(take(Extract::Subdomain, "Acme Inc"), None);
        assert_eq!(take(Extract::Host, "ada@acme.example"), None);
        assert_eq!(take(Extract::HostRest, "https://acme.example:8080/"), None);
    }
}
