//! "Did you mean …?": names near a mistyped one, and ids made from labels as a proposal.

use crate::tree::{Content, Node};

/// The name that is near enough to have been meant.
pub(crate) fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found: Vec<char> = found.to_lowercase().chars().take(LONGEST).collect();
    let most = (found.len() / 3).clamp(1, 3);
    names
        .into_iter()
        .map(|name| (distance(&found, &name.to_lowercase().chars().collect::<Vec<_>>()), name))
        .filter(|(distance, name)| *distance <= most && *distance < name.chars().count())
        .min()
        .map(|(_, name)| name)
}

/// Longer than any name there is; what is mistyped may be a whole book.
const LONGEST: usize = 80;

/// An id for a label: "Member Type" gives "member-type". `None` if nothing of it fits into an id.
pub(crate) fn id_for(label: &str) -> Option<String> {
    let mut id = String::new();
    for c in label.chars().flat_map(plain) {
        if c.is_ascii_lowercase() || c.is_ascii_digit() || (c == '_' && !id.is_empty()) {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') && !matches!(c, '\'' | '’') {
            id.push('-');
        }
        if id.len() >= 40 {
            break;
        }
    }
    let id = id.trim_end_matches(['-', '_']);
    (!id.is_empty()).then(|| id.to_owned())
}

/// A letter as English writes it: "ü" gives "u", "ß" gives "ss".
fn plain(c: char) -> impl Iterator<Item = char> {
    /// Small letters with what stands on them, each group after the letter without it.
    const MARKED: [(&str, &str); 20] = [
        ("a", "àáâãäåāăą"),
        ("ae", "æ"),
        ("c", "çćĉċč"),
        ("d", "ďđð"),
        ("e", "èéêëēĕėęě"),
        ("g", "ĝğġģ"),
        ("i", "ìíîïĩīĭįı"),
        ("k", "ķ"),
        ("l", "ĺļľł"),
        ("n", "ñńņň"),
        ("o", "òóôõöøōŏő"),
        ("oe", "œ"),
        ("r", "ŕŗř"),
        ("s", "śŝşšș"),
        ("ss", "ß"),
        ("t", "ţťț"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűų"),
        ("y", "ýÿ"),
        ("z", "źżž"),
    ];
    let small = c.to_lowercase().next().unwrap_or(c);
    let english = MARKED.iter().find(|(_, marked)| marked.contains(small)).map(|(english, _)| *english);
    english.unwrap_or_default().chars().chain(english.is_none().then_some(small))
}

/// An id for a group of keys, from what it is called or from what it says.
pub(crate) fn proposed_id(group: &Node) -> Option<String> {
    /// What things are called. Other keys come after these, in their order in the file.
    const NAMES: [&str; 6] = ["label", "title", "name", "question", "secret", "value"];
    /// Keys that name no one thing.
    const NOTHING: [&str; 12] =
        ["was", "when", "needs", "place", "detail", "see", "hint", "reason", "who", "optional", "required", "from"];
    let Content::Mapping(entries) = &group.content else { return None };
    let others = entries.iter().filter(|(key, _)| !key.scalar().is_some_and(|key| NOTHING.contains(&key)));
    NAMES
        .iter()
        .find_map(|key| short_id(group.peek(key)?))
        .or_else(|| others.into_iter().find_map(|(_, value)| short_id(last_text(value)?)))
}

/// The text of a node, or the last one of a path.
fn last_text(node: &Node) -> Option<&str> {
    match &node.content {
        Content::Scalar(text) => Some(text),
        Content::Sequence(items) => items.last().and_then(Node::scalar),
        Content::Mapping(_) => None,
    }
}

/// An id of whole words.
fn short_id(text: &str) -> Option<String> {
    const LONG: usize = 40;
    let id = id_for(text)?;
    match id.rsplit_once('-') {
        Some((words, _)) if id.len() >= LONG => Some(words.to_owned()),
        _ => Some(id),
    }
}

/// How many letters must be changed, added, removed or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (row, &x) in a.iter().enumerate() {
        let mut current = vec![row.saturating_add(1)];
        for (column, &y) in b.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
            let next = column.saturating_add(1);
            let replaced = at(&last, column).saturating_add(usize::from(x != y));
            let removed = at(&last, next).saturating_add(1);
            let added = at(&current, column).saturating_add(1);
            let mut best = replaced.min(removed).min(added);
            let neighbours = (row.checked_sub(1).and_then(|r| a.get(r)), column.checked_sub(1).and_then(|c| b.get(c)));
            if neighbours == (Some(&y), Some(&x)) {
                best = best.min(at(&before_last, column.saturating_sub(1)).saturating_add(1));
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["label", "leave", "value", "id"];
        assert_eq!(nearest("lable", names), Some("label"));
        assert_eq!(nearest("Label", names), Some("label"));
        assert_eq!(nearest("labl", names), Some("label"));
        assert_eq!(nearest("description", names), None);
        assert_eq!(nearest("x", names), None);
        assert_eq!(nearest("", names), None);
    }

    #[test]
    fn ids_from_labels() {
        assert_eq!(id_for("Member Type").as_deref(), Some("member-type"));
        assert_eq!(id_for("View Invoices & Reports!").as_deref(), Some("view-invoices-reports"));
        assert_eq!(id_for("Company's name").as_deref(), Some("companys-name"));
        assert_eq!(id_for("first_name").as_deref(), Some("first_name"));
        assert_eq!(id_for("Über Straße é").as_deref(), Some("uber-strasse-e"));
        assert_eq!(id_for("日本"), None);
    }
}
