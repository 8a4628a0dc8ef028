//! A short whole example of each group of keys, for remedies: what to write where it is missing or something else.

use crate::fields::Keys;

/// By what the group is called, what stands between its braces.
const SHORT: &[(&str, &str)] = &[
    ("a system", "id: justworks, name: Justworks"),
    ("a partner", "id: finch, name: Finch, flow: linking flow"),
    ("a source", "title: How to add users, href: \"https://help.example\""),
    ("a contact", "label: Our support"),
    ("an effort", "minutes: 10"),
    ("a chapter", "title: Costs, text: It is free."),
    ("a value", "id: first_name, label: First name, from: reader"),
    ("a loop", "id: companies, noun: company"),
    ("an answer", "id: key, label: With a key"),
    ("a prerequisite", "id: admin, text: You are an administrator."),
    ("an alternative", "id: admin, text: You are an administrator."),
    ("a way out", "text: Ask your administrator."),
    ("a wait", "for: your administrator, days: 3"),
    ("a block", "text: Words for the reader."),
    ("an action", "id: log-in, do: Log in."),
    ("a row", "id: title, label: Title, value: Admin"),
    ("a detour", "where: a new tab, do: Copy the key."),
    ("something to copy", "id: code, label: Code, value: the text to copy"),
    ("a permission", "id: view, label: View"),
    ("a line for the end", "id: nothing-else"),
    ("a note", "text: Words for the reader."),
    ("a consequence", "id: sure, text: This cannot be undone."),
    ("a thing to note", "id: note-key, value: key"),
    ("a message", "id: ask, to: your administrator, body: Please add me."),
    ("a hand-over", "id: hand-over"),
    ("a table", "head: [Right, For], rows: [[View, looking]]"),
    ("a picture", "file: media/list.png, alt: The list of users."),
    ("a video", "title: How it works, href: \"https://help.example\""),
    ("a finish", "text: You are done., tell: your contact"),
    ("a change", "remove: the-id"),
    ("an allowance", "lint: step-number, reason: The system numbers its steps."),
];

/// A group in one line: `{ for: your administrator, days: 3 }`.
pub(crate) fn group(keys: &Keys) -> String {
    let known = SHORT.iter().find(|(what, _)| *what == keys.what).map(|(_, inside)| (*inside).to_owned());
    let inside = known.unwrap_or_else(|| {
        let first = || keys.optional.iter().take(1);
        let needed = keys.required.iter().chain(first().filter(|_| keys.required.is_empty()));
        needed.map(|key| format!("{key}: …")).collect::<Vec<_>>().join(", ")
    });
    format!("{{ {inside} }}")
}

/// The same where it stands: under a key, or as an item of a list, which messages call "actions[1]".
pub(crate) fn at(name: &str, keys: &Keys) -> String {
    let group = group(keys);
    if name.ends_with(']') { format!("- {group}") } else { format!("{name}: {group}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constructs::TABLES;
    use crate::source::Source;
    use crate::tree::{Content, parse};

    #[test]
    fn examples_are_whole_and_have_known_keys_only() {
        for (what, _) in SHORT {
            let (_, keys) = TABLES.iter().find(|(_, keys)| keys.what == *what).unwrap();
            let text = group(keys);
            let node = parse(&Source::new("a.yaml", &text)).unwrap().unwrap();
            let Content::Mapping(pairs) = &node.content else { panic!("{text}") };
            assert!(pairs.iter().all(|(key, _)| keys.has(key.scalar().unwrap())), "{text}");
            assert!(keys.required.iter().all(|key| node.peek(key).is_some() || node.under(key).is_some()), "{text}");
        }
    }

    #[test]
    fn where_it_stands() {
        let (_, wait) = TABLES.iter().find(|(name, _)| *name == "wait").unwrap();
        assert_eq!(at("wait", wait), "wait: { for: your administrator, days: 3 }");
        assert_eq!(at("list[2]", wait), "- { for: your administrator, days: 3 }");
        let (_, faq) = TABLES.iter().find(|(name, _)| *name == "faq").unwrap();
        assert_eq!(group(faq), "{ question: …, answer: … }");
    }
}
