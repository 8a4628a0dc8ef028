//! Secrets that readers are asked to send, and what secrets are called.

use super::Finding;
use super::language::{Word, find_name, sentences, spoken, words};
use super::steps::items;
use super::walk::{Piece, Role, Walk};
use crate::problem::Code;
use crate::source::Source;
use crate::tree::Node;

pub(super) fn secrets(root: &Node, walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    let values = root.under("values").map(items).unwrap_or_default();
    let labels: Vec<&str> = values
        .iter()
        .filter(|value| value.peek("from") == Some("secret"))
        .filter_map(|value| value.peek("label"))
        .collect();
    for piece in walk.pieces.iter().filter(|piece| piece.role == Role::Prose) {
        let in_message = piece.around.keys.contains(&"message");
        let named = labels
            .iter()
            .find(|label| in_message && find_name(&piece.text.to_lowercase(), &label.to_lowercase()).is_some());
        let found = named.and_then(|label| part(piece.text, label)).or_else(|| asked_for(piece));
        if let Some(found) = found {
            let message = if named.is_some() {
                format!("this message names a secret, '{found}'.")
            } else {
                format!("this asks readers to send a secret ('{found}').")
            };
            findings.push(Finding::new(
                Code::SecretByMail,
                source.find(piece.span, &found),
                &piece.around,
                &message,
                "Messages are read by others and kept for years. Have it typed in where it is needed, or said on a call.",
            ));
        }
    }
}

/// A part of a text as it is written there, found without regard to capitals.
fn part(text: &str, label: &str) -> Option<String> {
    let at = text.to_lowercase().find(&label.to_lowercase())?;
    Some(text.get(at..at.saturating_add(label.len())).unwrap_or(label).to_owned())
}

const SECRET: [&str; 12] = [
    "password",
    "passwords",
    "passcode",
    "token",
    "tokens",
    "secret",
    "secrets",
    "credentials",
    "passphrase",
    "contraseña",
    "pin",
    "secreto",
];

/// Whether this is what a secret is called: "Temporary password", "API key of Acme", but not "Password hint".
pub(super) fn is_secret(label: &str) -> bool {
    const BEHIND: [&str; 9] = ["of", "for", "from", "in", "at", "to", "de", "del", "para"];
    let words = words(label);
    let is_last = |at: usize| words.get(at.saturating_add(1)).is_none_or(|next| next.is(&BEHIND));
    words.iter().enumerate().any(|(at, one)| (one.is(&SECRET) || is_key(&words, at)) && is_last(at))
}

/// "API key" and the like: other keys open doors.
fn is_key(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    words.get(at).is_some_and(|one| one.is(&["key", "keys"]))
        && before.is_some_and(|before| before.is(&["api", "secret", "access"]))
}

/// "Send us the API key": somebody is asked to send, and what is sent is a secret.
fn asked_for(piece: &Piece<'_>) -> Option<String> {
    const SENDING: [&str; 6] = ["send", "email", "mail", "forward", "share", "envía"];
    const NOT: [&str; 12] =
        ["never", "not", "don't", "don’t", "no", "without", "cannot", "can't", "can’t", "nunca", "won't", "won’t"];
    /// Before it, "send" is what somebody else does, or a noun.
    const OTHERS: [&str; 9] = ["will", "may", "can", "could", "we", "they", "the", "an", "by"];
    let said = spoken(piece.text);
    for (_, sentence) in sentences(&said) {
        let words = words(sentence);
        if words.iter().any(|word| word.is(&NOT)) {
            continue;
        }
        let word = |at: usize| words.get(at);
        let sends = words.iter().enumerate().position(|(at, one)| {
            let before = at.checked_sub(1).and_then(word);
            let to_reader = word(at.saturating_add(1)).is_some_and(|next| next.is(&["you", "address"]));
            // "E-mail" is two words here.
            one.is(&SENDING) && !to_reader && !before.is_some_and(|before| before.is(&OTHERS))
        });
        let Some(sends) = sends else { continue };
        let secret = words.iter().enumerate().skip(sends).find(|(at, one)| one.is(&SECRET) || is_key(&words, *at));
        if let Some((_, secret)) = secret {
            return Some(secret.text.to_owned());
        }
    }
    None
}
