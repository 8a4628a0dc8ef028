//! Keys that are unknown, repeated or missing, and ids that are missing.

use crate::support::{check, check_blocks, check_keys, with_keys};

#[test]
fn unknown_keys() {
    check_keys(
        "troubleshoting: [x]",
        &[("troubleshoting", "'troubleshoting' is no key of a guide. Did you mean 'troubleshooting'?")],
    );
    check_keys(
        "author: me",
        &[(
            "author",
            "'author' is no key of a guide. The keys here are: format, title, system, overview, checked_on, sources, steps, finish, language, partner, audience, effort, security, sync, limits, values, ask, repeats, prerequisites, start, contacts, troubleshooting, faq, renewal, disconnecting, chapters, based_on, show_partner, change, scopes, scope, labels, allow.",
        )],
    );
    check_keys(
        "effort: { minutes: 5, hint: x }",
        &[("hint", "effort: 'hint' is no key of an effort. The keys here are: minutes, waiting, note, when, needs.")],
    );
}

#[test]
fn unknown_keys_in_blocks() {
    check_blocks("- txt: Words.", &[("txt", "steps[2] 'Two': 'txt' is no key of a block. Did you mean 'text'?")]);
    check_blocks(
        r"- text: Words.
  because: of",
        &[(
            "because",
            "steps[2] 'Two': 'because' is no key of a block. The keys here are: text, actions, form, permissions, note, tip, warning, notables, ask, consequence, message, table, picture, video, copy, hand_over, when, needs.",
        )],
    );
    check_blocks(
        r"- actions:
    - { id: a, do: Log in, then wait }",
        &[(
            "then wait",
            "steps[2] 'Two', action 'a': 'then wait' is no key of an action. If it belongs to the text before the comma, put that text in double quotes.",
        )],
    );
    check_blocks(
        r"- permissions:
    groups:
      - items:
          - { id: p, label: P, reson: R }",
        &[("reson", "steps[2] 'Two', permission 'P': 'reson' is no key of a permission. Did you mean 'reason'?")],
    );
    check_blocks(
        "- 3: x",
        &[(
            "3",
            "steps[2] 'Two': '3' is no key of a block. The keys here are: text, actions, form, permissions, note, tip, warning, notables, ask, consequence, message, table, picture, video, copy, hand_over, when, needs.",
        )],
    );
    check_blocks(
        r"- ? [a]
  : x",
        &[(
            "[a]",
            "steps[2] 'Two': a key is a word, not a list or a group. Put texts that have [ ] { } in them in double quotes.",
        )],
    );
}

#[test]
fn keys_written_twice() {
    check_keys(
        "effort: { minutes: 5, minutes: 10 }",
        &[("minutes", "effort: 'minutes' is written twice (line 9). Keep one.")],
    );
}

#[test]
fn keys_written_twice_over() {
    check(
        r#"format: 1
title: Connect Example HR to {vendor.name}
system: { id: example, name: Example HR }
overview: It connects the two.
checked_on: 2026-11-21
sources:
  - { title: Help, href: "https://acme.example/help" }
finish: { text: Done., tell: your contact }
troubleshooting: A
steps:
  - { id: one, title: One, blocks: [{ text: Words. }] }
troubleshooting: B
"#,
        &[("troubleshooting", "'troubleshooting' is written twice (lines 9 and 12). Keep one.")],
    );
}

#[test]
fn the_format_is_told_with_its_number() {
    let text = with_keys("").replace("format: 1\n", "");
    check(
        &text,
        &[(
            "title: Connect Example HR to {vendor.name}",
            "A guide needs 'format', and there is none. Add 'format: 1'.",
        )],
    );
}

#[test]
fn keys_that_are_missing() {
    check(
        r"format: 1
",
        &[
            ("format: 1", "A guide needs 'title', and there is none. Add 'title: …'."),
            (
                "format: 1",
                "A guide needs 'system', and there is none. Add 'system: { id: justworks, name: Justworks }'.",
            ),
            ("format: 1", "A guide needs 'overview', and there is none. Add 'overview: …'."),
            ("format: 1", "A guide needs 'checked_on', and there is none. Add 'checked_on: …'."),
            ("format: 1", "A guide needs 'sources', and there is none. Add 'sources: …'."),
            ("format: 1", "A guide needs 'steps', and there is none. Add 'steps: …'."),
            (
                "format: 1",
                "A guide needs 'finish', and there is none. Add 'finish: { text: You are done., tell: your contact }'.",
            ),
        ],
    );
}

#[test]
fn keys_that_are_missing_inside() {
    check_keys(
        "system: { id: example }",
        &[("{ id: example }", "system: a system needs 'name', and there is none. Add 'name: …'.")],
    );
    check_keys(
        "partner: { id: merge, name: Merge }",
        &[("{ id: merge, name: Merge }", "partner: a partner needs 'flow', and there is none. Add 'flow: …'.")],
    );
    check_keys(
        "sources: [{ title: Help }]",
        &[("{ title: Help }", "source 'Help': a source needs 'href', and there is none. Add 'href: …'.")],
    );
    check_keys(
        "contacts: [{ text: x }]",
        &[("{ text: x }", "contacts[1]: a contact needs 'label', and there is none. Add 'label: …'.")],
    );
    check_keys(
        "finish: { text: Done. }",
        &[("{ text: Done. }", "finish: a finish needs 'tell', and there is none. Add 'tell: …'.")],
    );
}

#[test]
fn keys_that_are_missing_in_blocks() {
    check_blocks(
        "- form: { intro: x }",
        &[("{ intro: x }", "steps[2] 'Two': a form needs 'fields', and there is none. Add 'fields: …'.")],
    );
    check_blocks(
        r"- form:
    fields:
      - { id: a, value: x }",
        &[("{ id: a, value: x }", "steps[2] 'Two', row 'a': a row needs 'label', and there is none. Add 'label: …'.")],
    );
    check_blocks(
        r"- permissions:
    groups:
      - title: x",
        &[("title: x", "steps[2] 'Two': a group needs 'items' or 'groups', and there is none. Add 'items: …'.")],
    );
    check_blocks(
        "- note: { when: moving }",
        &[("{ when: moving }", "steps[2] 'Two', note: a note needs 'text', and there is none. Add 'text: …'.")],
    );
}

#[test]
fn ids_that_are_missing() {
    check_blocks(
        r"- form:
    fields:
      - { label: Member Type, value: x }",
        &[(
            "{ label: Member Type, value: x }",
            "steps[2] 'Two', row 'Member Type': a row needs an id, and there is none. Write one, such as 'id: member-type', and keep it for ever: progress hangs on it.",
        )],
    );
    check_blocks(
        r"- actions:
    - click: Add
    - go: [A]",
        &[
            (
                "click: Add",
                "steps[2] 'Two', actions[1]: an action needs an id, and there is none. Write one, such as 'id: add', and keep it for ever: progress hangs on it.",
            ),
            (
                "go: [A]",
                "steps[2] 'Two', actions[2]: an action needs an id, and there is none. Write one, such as 'id: a', and keep it for ever: progress hangs on it.",
            ),
        ],
    );
    check_blocks(
        r"- notables:
    - value: first_name",
        &[(
            "value: first_name",
            "steps[2] 'Two', notables[1]: a thing to note needs an id, and there is none. Write one, such as 'id: first_name', and keep it for ever: progress hangs on it.",
        )],
    );
    check_blocks(
        r#"- permissions:
    groups:
      - items: [{ label: "日本" }]"#,
        &[(
            r#"{ label: "日本" }"#,
            "steps[2] 'Two', permission '日本': a permission needs an id, and there is none. Write one, such as 'id: some-name', and keep it for ever: progress hangs on it.",
        )],
    );
}
