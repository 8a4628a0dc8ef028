//! Customer links: `#vendor=…&system=…&<value id>=…`. Nothing that a link says is trusted.

use crate::check::{check_part, is_vouched};
use crate::{Guide, Id, Slug, ValueProblem};

/// The longest fragment that is read, in bytes. A dozen of the longest values fit, with every byte encoded.
const LONGEST: usize = 32_768;

/// The most parameters that are read, so that comparing each with all before it stays cheap.
const MOST: usize = 64;

/// A fragment that is a customer link, read but not yet held against a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose guide.
    pub vendor: Slug,
    /// With which system; `None` where the link leaves it open.
    pub system: Option<Slug>,
    /// The rest, decoded, in order.
    parameters: Vec<(String, String)>,
}

/// Why a fragment that meant to be a customer link is refused as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// It has more than 32,768 bytes or more than 64 parameters.
    TooLong,
    /// A `%` without two hexadecimal digits, or bytes that are no UTF-8.
    Encoding,
    /// The same key twice: which one counts would be anyone's guess.
    Repeated,
    /// Vendor or system are no ids.
    BadName,
}

/// A parameter of a link that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// The guide has no value with this id. What was written is not repeated: anyone may have written it.
    Unknown,
    /// It names a secret.
    Secret {
        /// The secret's label.
        label: String,
    },
    /// The value does not pass its check.
    Refused {
        /// The value's label.
        label: String,
        /// Why.
        problem: ValueProblem,
    },
}

/// A value that a link brings and that passed its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedValue {
    /// Which value.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// Nobody but the vendor can have given it out.
    pub vouched: bool,
}

impl Link {
    /// Reads a fragment, with or without its `#`. `Ok(None)` for a foreign one: a customer link starts with
    /// `vendor=`, written just so. Keys are compared decoded, so that none hides behind an encoding.
    ///
    /// # Errors
    /// [`LinkError`] refuses the whole link.
    pub fn parse(fragment: &str) -> Result<Option<Self>, LinkError> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if !fragment.starts_with("vendor=") {
            return Ok(None);
        }
        if fragment.len() > LONGEST {
            return Err(LinkError::TooLong);
        }
        let mut pairs: Vec<(String, String)> = Vec::new();
        for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
            if pairs.len() >= MOST {
                return Err(LinkError::TooLong);
            }
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode(key)?, decode(value)?);
            if pairs.iter().any(|(known, _)| *known == key) {
                return Err(LinkError::Repeated);
            }
            pairs.push((key, value));
        }
        let mut take = |name: &str| {
            let at = pairs.iter().position(|(key, _)| key == name)?;
            Some(Slug::new(&pairs.remove(at).1).map_err(|_| LinkError::BadName))
        };
        let vendor = take("vendor").ok_or(LinkError::BadName)??;
        let system = take("system").transpose()?;
        Ok(Some(Self { vendor, system, parameters: pairs }))
    }

    /// Whether this link is for this guide.
    #[must_use]
    pub fn is_for(&self, guide: &Guide) -> bool {
        self.vendor == guide.vendor.id && self.system.as_ref().is_none_or(|system| *system == guide.system.id)
    }

    /// Holds the link's values against a guide: those that may be offered, and what was left out.
    #[must_use]
    pub fn check(&self, guide: &Guide) -> (Vec<LinkedValue>, Vec<LinkProblem>) {
        let (mut values, mut problems) = (Vec::new(), Vec::new());
        for (key, text) in &self.parameters {
            match self.check_one(guide, key, text) {
                Ok(value) => values.push(value),
                Err(problem) => problems.push(problem),
            }
        }
        (values, problems)
    }

    fn check_one(&self, guide: &Guide, key: &str, text: &str) -> Result<LinkedValue, LinkProblem> {
        let id = Id::new(key).map_err(|_| LinkProblem::Unknown)?;
        if let Some(secret) = guide.secret(&id) {
            return Err(LinkProblem::Secret { label: secret.label.clone() });
        }
        let value = guide.value(&id).ok_or(LinkProblem::Unknown)?;
        // Whoever made the link took the part out: some rules do not find it in the part itself.
        match check_part(value, &guide.vendor, text) {
            Ok(text) => Ok(LinkedValue { id, vouched: is_vouched(value, &guide.vendor, &text), text }),
            Err(problem) => Err(LinkProblem::Refused { label: value.label.clone(), problem }),
        }
    }

    /// The fragment of a link, with its `#`, for values of this guide that passed their check, each once.
    /// A guide with more of the longest values than a link can hold is for [`parse`](Self::parse) to find.
    #[must_use]
    pub fn write(guide: &Guide, values: &[(Id, String)]) -> String {
        let mut fragment = format!("#vendor={}&system={}", guide.vendor.id, guide.system.id);
        for (id, text) in values {
            fragment.push('&');
            fragment.push_str(id.as_str());
            fragment.push('=');
            encode(text, &mut fragment);
        }
        fragment
    }
}

/// Percent-decoding only: a `+` is a plus.
fn decode(text: &str) -> Result<String, LinkError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || rest.next().and_then(|b| char::from(b).to_digit(16)).ok_or(LinkError::Encoding);
                let (high, low) = (digit()?, digit()?);
                u8::try_from(high * 16 + low).map_err(|_| LinkError::Encoding)?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).map_err(|_| LinkError::Encoding)
}

/// Encodes all but letters, digits and `-._~`, so that a `+`, `&` or `#` in a value arrives as one.
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
            into.push('%');
            for digit in [byte >> 4, byte & 15] {
                into.extend(DIGITS.get(usize::from(digit)));
            }
        }
    }
}
