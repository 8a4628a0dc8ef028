//! A list where a text belongs, nothing where something has to be.

use crate::support::{check_blocks, check_keys};

#[test]
fn shapes() {
    check_keys(
        "title: [a]",
        &[("[a]", r#"'title' is a list, not a text. A text that starts with [ must stand in double quotes: "[a]"."#)],
    );
    check_keys(
        "title: { a: b }",
        &[(
            "{ a: b }",
            r#"'title' is a group of keys, not a text. A text that starts with { must stand in double quotes: "{ a: b }"."#,
        )],
    );
    check_keys(
        "steps: none",
        &[("none", "'steps' is a text, not a list. Start each item on a line of its own with '- '.")],
    );
    check_keys(
        "steps: { id: one }",
        &[("{ id: one }", "'steps' is a group of keys, not a list. Start each item on a line of its own with '- '.")],
    );
    check_keys(
        "contacts: Anna",
        &[("Anna", "'contacts' is a text, not a list. Start each item on a line of its own with '- '.")],
    );
    check_keys(
        "effort: 10",
        &[("10", "effort: this is a text, not an effort. Write its keys, such as 'effort: { minutes: 10 }'.")],
    );
    check_keys("security:", &[("", "'security' is empty. Fill it in, or remove it if it is not needed.")]);
    check_keys("sources: []", &[("[]", "'sources' is empty. Fill it in, or remove it if it is not needed.")]);
    check_keys(r#"title: """#, &[(r#""""#, "'title' is empty. Fill it in, or remove it if it is not needed.")]);
    check_keys(
        r#"overview: ["", x]"#,
        &[(r#""""#, "'overview[1]' is empty. Fill it in, or remove it if it is not needed.")],
    );
    check_keys(
        "system: []",
        &[(
            "[]",
            "system: this is a list, not a system. Write its keys, such as 'system: { id: justworks, name: Justworks }'.",
        )],
    );
    check_keys(
        "overview: { vendor.name }",
        &[(
            "{ vendor.name }",
            r#"'overview' is a group of keys, not a text. A text that starts with { must stand in double quotes: "{ vendor.name }"."#,
        )],
    );
}

#[test]
fn brackets_without_quotes() {
    check_blocks(
        "- text: {first_name}",
        &[(
            "{first_name}",
            r#"steps[2] 'Two': 'text' is a group of keys, not a text. A text that starts with { must stand in double quotes: "{first_name}"."#,
        )],
    );
    check_blocks(
        "- note: {first_name}",
        &[(
            "{first_name}",
            r#"steps[2] 'Two': 'note' is a group of keys, not a text. A text that starts with { must stand in double quotes: "{first_name}"."#,
        )],
    );
    check_blocks(
        "- text: [[Add]]",
        &[(
            "[[Add]]",
            r#"steps[2] 'Two': 'text' is a list, not a text. A text that starts with [ must stand in double quotes: "[[Add]]"."#,
        )],
    );
    check_blocks(
        r"- form:
    fields:
      - { id: a, label: A, value: {first_name} }",
        &[(
            "{first_name}",
            r#"steps[2] 'Two', row 'A': 'value' is a group of keys, not a text. A text that starts with { must stand in double quotes: "{first_name}"."#,
        )],
    );
}

#[test]
fn blocks() {
    check_blocks(
        "- Words.",
        &[(
            "Words.",
            "steps[2] 'Two': 'blocks[1]' is a text, not a block. Write its keys, such as '- { text: Words for the reader. }'.",
        )],
    );
    check_blocks(
        "- {}",
        &[("{}", "steps[2] 'Two': 'blocks[1]' is empty. Fill it in, or remove it if it is not needed.")],
    );
    check_blocks(
        "- { text: A, note: B }",
        &[("B", "steps[2] 'Two': 'text' and 'note' exclude each other. Start a block of its own with '- '.")],
    );
    check_blocks(
        "- actions: [Log in]",
        &[(
            "Log in",
            "steps[2] 'Two', actions[1]: this is a text, not an action. Write its keys, such as '- { id: log-in, do: Log in. }'.",
        )],
    );
}
