//! The address of the published folder, and what lies where below it.

use crate::view::reading::Links;
use guide_model::Guide;
use std::fmt;

/// Where the published folder is on the web. Ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// Why a text is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressProblem {
    /// It starts with neither `https://` nor `http://`, or names no host.
    Start,
    /// It has a space, a quotation mark, `?`, `#` or another character that such an address does not have.
    Character(char),
}

impl fmt::Display for AddressProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("the address of a folder starts with https:// (or http://) and a host"),
            Self::Character(wrong) => write!(f, "the address of a folder has no {wrong:?} in it"),
        }
    }
}

impl std::error::Error for AddressProblem {}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Address {
    /// Reads an address, with or without a slash at its end.
    ///
    /// # Errors
    /// [`AddressProblem`] says what is wrong with it.
    pub fn new(text: &str) -> Result<Self, AddressProblem> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let rest = rest.filter(|rest| !rest.is_empty() && !rest.starts_with('/')).ok_or(AddressProblem::Start)?;
        let good = |c: char| c.is_ascii_alphanumeric() || "-._~:/@!$&()*+,;=%[]".contains(c);
        match rest.chars().find(|c| !good(*c)) {
            Some(wrong) => Err(AddressProblem::Character(wrong)),
            None => Ok(Self(format!("{}/", text.trim_end_matches('/')))),
        }
    }

    /// What stands in snippets until somebody says where the folder is: visibly not an address yet.
    #[must_use]
    pub fn placeholder() -> Self {
        Self("https://YOUR-HOST/connector-guide/".into())
    }

    /// Where the parts of a guide are, in another language than it is written in if one is named.
    pub(super) fn links(&self, guide: &Guide, language: Option<&str>) -> Links {
        let ending = language.map(|language| format!(".{language}")).unwrap_or_default();
        let asked = language.map(|_| format!("?lang={}", guide.language)).unwrap_or_default();
        let (base, vendor, system) = (&self.0, &guide.vendor.id, &guide.system.id);
        Links {
            loader: format!("{base}connector-guide.js"),
            page: format!("{base}pages/{vendor}/{system}{ending}.html"),
            live: format!("{base}{asked}#vendor={vendor}&system={system}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_at_the_end_is_not_needed() {
        let with = Address::new("https://guides.example/connector-guide/");
        assert_eq!(with, Address::new("https://guides.example/connector-guide"));
        assert_eq!(with, Ok(Address("https://guides.example/connector-guide/".into())));
        assert_eq!(Address::new("http://127.0.0.1:8080"), Ok(Address("http://127.0.0.1:8080/".into())));
    }

    #[test]
    fn what_is_no_address() {
        for wrong in
            ["", "guides.example", "//guides.example", "https://", "https:///x", "javascript:alert(1)", "ftp://a"]
        {
            assert_eq!(Address::new(wrong), Err(AddressProblem::Start), "{wrong}");
        }
        for (wrong, character) in [
            ("https://a/#x", '#'),
            ("https://a/?x", '?'),
            ("https://a b", ' '),
            ("https://a\"b", '"'),
            ("https://é", 'é'),
        ] {
            assert_eq!(Address::new(wrong), Err(AddressProblem::Character(character)), "{wrong}");
        }
        assert_eq!(
            AddressProblem::Start.to_string(),
            "the address of a folder starts with https:// (or http://) and a host"
        );
        assert_eq!(AddressProblem::Character('#').to_string(), "the address of a folder has no '#' in it");
    }
}
