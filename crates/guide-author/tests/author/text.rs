//! Placeholders, labels, addresses, characters.

use crate::support::{check_blocks, check_keys};

#[test]
fn placeholders() {
    check_blocks(
        r#"- text: "Hello {frist_name}.""#,
        &[("{frist_name}", "steps[2] 'Two': '{frist_name}' stands for nothing. Did you mean '{first_name}'?")],
    );
    check_blocks(
        r#"- text: "Hello {nobody at all}.""#,
        &[(
            "{nobody at all}",
            r"steps[2] 'Two': '{nobody at all}' stands for nothing. Add a value with this id under 'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \{ for a brace.",
        )],
    );
    check_blocks(
        r#"- text: "{partner.name} does it.""#,
        &[(
            "{partner.name}",
            "steps[2] 'Two': '{partner.name}' stands for nothing: there is no partner here. Write the name itself, or add 'partner' to the guide.",
        )],
    );
    check_blocks(
        r#"- text: "Keep {password} safe.""#,
        &[(
            "{password}",
            "steps[2] 'Two': '{password}' is a secret, and a secret has no content that could stand here. Say in words what it is; to let readers tick that they have it, list it under 'notables'.",
        )],
    );
    check_blocks(
        r#"- text: "Open { first_name }.""#,
        &[("{ first_name }", "steps[2] 'Two': '{ first_name }' stands for nothing. Did you mean '{first_name}'?")],
    );
    check_blocks(
        r#"- text: "An open { brace.""#,
        &[("{ brace.", r"steps[2] 'Two': a '{' has no '}' after it. Close the placeholder, or write \{ for a brace.")],
    );
    check_blocks(
        r#"- text: "A closing } brace.""#,
        &[("} brace.", r"steps[2] 'Two': a '}' has no '{' before it. Open the placeholder, or write \} for a brace.")],
    );
    check_blocks(
        r#"- form:
    fields:
      - { id: a, label: "Name {first_name}", value: "{password}" }"#,
        &[
            (
                "{first_name}",
                "steps[2] 'Two', row 'Name {first_name}': 'label' is the same for every reader, so the value '{first_name}' cannot stand in it. Write plain words here.",
            ),
            (
                "{password}",
                "steps[2] 'Two', row 'Name {first_name}': '{password}' is a secret, and a secret has no content that could stand here. Say in words what it is; to let readers tick that they have it, list it under 'notables'.",
            ),
        ],
    );
    check_blocks(
        r#"- actions:
    - { id: a, click: "Invite {last_name}" }"#,
        &[(
            "{last_name}",
            "steps[2] 'Two', action 'a': '{last_name}' stands for nothing. Did you mean '{first_name}'?",
        )],
    );
    check_blocks(
        r#"- text: "See [[Add {who}]].""#,
        &[(
            "{who}",
            r"steps[2] 'Two': '{who}' stands for nothing. Add a value with this id under 'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \{ for a brace.",
        )],
    );
}

#[test]
fn placeholders_in_titles() {
    check_keys(
        "title: Connect {first_name}",
        &[(
            "{first_name}",
            r"'{first_name}' stands for nothing. Add a value with this id under 'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \{ for a brace.",
        )],
    );
    check_keys(
        "title: Connect to {vendor.nam}",
        &[("{vendor.nam}", "'{vendor.nam}' stands for nothing. Did you mean '{vendor.name}'?")],
    );
    check_keys(
        r"values: [{ id: a, label: A, from: reader }]
title: Connect {a}",
        &[(
            "{a}",
            "'title' is the same for every reader, so the value '{a}' cannot stand in it. Write plain words here.",
        )],
    );
}

#[test]
fn labels() {
    check_blocks(
        r#"- text: "Click [[Add now.""#,
        &[("[[Add now.", r"steps[2] 'Two': a '[[' has no ']]' after it. Close the label, or write \[ for a bracket.")],
    );
    check_blocks(
        r#"- text: "Click [[ ]] now.""#,
        &[(r#""Click [[ ]] now.""#, "steps[2] 'Two': a label '[[ ]]' is empty. Write the label between the brackets.")],
    );
    check_blocks(
        r#"- text: "Click [words]([[Add]]) now.""#,
        &[(
            r#""Click [words]([[Add]]) now.""#,
            "steps[2] 'Two': an address has no placeholders and no labels in it. Write the whole address.",
        )],
    );
}

#[test]
fn addresses() {
    check_blocks(
        r#"- text: "[a](http://a.example/b)""#,
        &[(
            "http://a.example/b",
            "steps[2] 'Two': the address 'http://a.example/b' cannot be used: an address starts with https:// or mailto:. Write 'https://a.example/b'.",
        )],
    );
    check_blocks(
        r#"- text: "[a](javascript:alert)""#,
        &[(
            "javascript:alert",
            "steps[2] 'Two': the address 'javascript:alert' cannot be used: an address starts with https:// or mailto:. Write the address as the browser's address bar shows it.",
        )],
    );
    check_blocks(
        r#"- text: "[a](/help)""#,
        &[(
            "/help",
            "steps[2] 'Two': the address '/help' cannot be used: an address starts with https:// or mailto:. Write the address as the browser's address bar shows it.",
        )],
    );
    check_blocks(
        r#"- text: "[a](https://a.example/{vendor.name})""#,
        &[(
            r#""[a](https://a.example/{vendor.name})""#,
            "steps[2] 'Two': an address has no placeholders and no labels in it. Write the whole address.",
        )],
    );
    check_blocks(
        r#"- text: "[a](https://a.example/'x)""#,
        &[(
            "https://a.example/'x",
            "steps[2] 'Two': the address 'https://a.example/'x' cannot be used: an address has no spaces, quotation marks or control characters. Write the address as the browser's address bar shows it.",
        )],
    );
}

#[test]
fn addresses_as_such() {
    check_keys(
        r#"sources: [{ title: a, href: "http://a.example" }]"#,
        &[(
            "http://a.example",
            "source 'a': the address 'http://a.example' cannot be used: an address starts with https:// or mailto:. Write 'https://a.example'.",
        )],
    );
    check_keys(
        "contacts: [{ label: a, href: anna@a.example }]",
        &[(
            "anna@a.example",
            "contact 'a': the address 'anna@a.example' cannot be used: an address starts with https:// or mailto:. Write 'mailto:anna@a.example'.",
        )],
    );
    check_keys(
        r#"finish: { text: x, tell: y, mail: "https://a.example" }"#,
        &[(
            r#""https://a.example""#,
            "finish: 'https://a.example' is no mail address to write to. Write 'mailto:' and the address, such as 'mailto:success@example.com'.",
        )],
    );
    check_keys(
        r#"finish: { text: x, tell: y, mail: "mailto:nobody" }"#,
        &[(
            r#""mailto:nobody""#,
            "finish: 'mailto:nobody' is no mail address to write to. Write 'mailto:' and the address, such as 'mailto:success@example.com'.",
        )],
    );
    check_keys(
        r#"finish: { text: x, tell: y, connect: "https://a.example/{x}" }"#,
        &[(
            "https://a.example/{x}",
            "finish: an address has no placeholders and no labels in it. Write the whole address.",
        )],
    );
}

#[test]
fn characters_that_cannot_be_seen() {
    check_blocks(
        "- text: \"a\u{200b}b\"",
        &[(
            "\u{200b}",
            "steps[2] 'Two': this text has a character in it that cannot be seen (U+200B). Type the words around it anew.",
        )],
    );
    check_blocks(
        "- form:\n    fields:\n      - { id: a, label: \"First\u{a0}Name\", value: \"x\\ty\" }",
        &[
            (
                "\"First\u{a0}Name\"",
                "steps[2] 'Two', row 'First Name': 'label' has a space that is no ordinary space in it (U+00A0); copied, it would not match. Type the space anew.",
            ),
            (
                r#""x\ty""#,
                "steps[2] 'Two', row 'First Name': 'value' has a tab in it (U+0009); copied, it would not match. Type the space anew.",
            ),
        ],
    );
    check_blocks(
        r#"- text: "\u202Eabc""#,
        &[(
            r#""\u202Eabc""#,
            "steps[2] 'Two': this text has a character in it that cannot be seen (U+202E). Type the words around it anew.",
        )],
    );
    check_blocks(
        "- text: \"\u{f0000}\"",
        &[(
            "\u{f0000}",
            "steps[2] 'Two': this text has a character in it that cannot be seen (U+F0000). Type the words around it anew.",
        )],
    );
}

#[test]
fn brackets_that_are_never_closed_are_shown_a_few_times() {
    let count = |text: &str| {
        crate::support::compile_text(&crate::support::with_blocks(&format!("- tip: \"{text}\""))).problems.len()
    };
    assert_eq!(count(&"[".repeat(1_000)), 1);
    assert_eq!(count("[[a [[b {nothing}"), 2, "what else is wrong is said as well");
    assert_eq!(count("{a {b c} d}"), 3);
    assert_eq!(count(&"{".repeat(1_000)), 10);
    assert_eq!(count(&"}".repeat(1_000)), 10);
}
