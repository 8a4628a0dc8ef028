//! Lints of values, and of what titles, labels and reasons say: word for word, what the caret marks, and what they
//! leave alone.

use crate::lints::{check, check_blocks_lints, check_keys_lints, lints_of};
use crate::support::with_keys;
use guide_author::SourceFile;

#[test]
fn titles_with_numbers() {
    let step = |title: &str| format!("steps: [{{ id: one, title: {title}, blocks: [{{ text: Words. }}] }}]");
    check_keys_lints(
        &step("3. Give access"),
        &[(
            "3.",
            "numbered-title: steps[1] '3. Give access': the title begins with the number '3.', and readers see the step's number anyway. Remove it: the numbers that readers see are right when steps come, go or are hidden, too.",
        )],
    );
    check_keys_lints(&step("3 rights to give"), &[]);
}

#[test]
fn reasons_that_repeat_the_label() {
    let permission = |reason: &str| {
        format!(
            "- text: Check that it is there.\n- permissions: {{ groups: [{{ items: [{{ id: p, label: View reports, reason: {reason} }}] }}] }}"
        )
    };
    check_blocks_lints(
        &permission("To view reports."),
        &[(
            "To view reports.",
            "reason-repeats-label: steps[2] 'Two': the reason for 'View reports' says only what the label says. Say what it is needed for, such as 'To read who works for you.'",
        )],
    );
    check_blocks_lints(&permission("To view reports of your team."), &[]);
}

#[test]
fn signs_of_markdown_that_readers_would_see() {
    let look = "- text: Check that it is there.\n";
    for (blocks, mark, message, remedy) in [
        ("- actions: [{ id: a, click: \"[[Add]]\" }]", "[[Add]]", "'[[Add]]' is shown with its signs", "Write 'Add'."),
        (
            "- form: { fields: [{ id: a, label: \"**First** Name\", any: true }] }",
            "**First**",
            "'**First**' is shown with its signs",
            "Write 'First'.",
        ),
        (
            "- message: { id: m, to: us, subject: S, body: \"**Now**\" }",
            "**Now**",
            "'**Now**' is shown with its signs",
            "Write 'Now'.",
        ),
    ] {
        let words = format!(
            "markup-shown: steps[2] 'Two': {message}: there is no Markdown in labels, titles and messages. {remedy}"
        );
        check_blocks_lints(&format!("{look}{blocks}"), &[(mark, &words)]);
    }
    check_blocks_lints(
        "- text: \"This **is important and *new*.\"",
        &[(
            "**is",
            "markup-shown: steps[2] 'Two': these '**' have no others that belong to them, so readers see them. Write '**words**', without a space inside the stars, or \\*\\* where readers shall see stars.",
        )],
    );
    for text in ["**Yes**, **[[First Name]]**", "`a ** b`", r"\\*\\*"] {
        check_blocks_lints(&format!("- text: \"{text}\""), &[]);
    }
    let typed = "- form: { fields: [{ id: a, label: A, value: \"**x** [[y]]\" }, { id: b, label: B, choose: \"**one** of [[Y]]\" }] }";
    check_blocks_lints(&format!("{look}{typed}"), &[]);
}

/// A guide with this value, which a text uses.
fn with_value(value: &str) -> String {
    with_keys(&format!("values: [{{ id: it, {value} }}]\noverview: \"{{it}}\""))
}

#[test]
fn secrets_as_values() {
    for label in ["Password", "Temporary password", "API key", "Token for Acme"] {
        let words = format!(
            "secret-as-value: values[1] '{label}': '{label}' seems to be a secret, and values are typed in, kept and shown. Write 'from: secret', without 'kind', 'help', 'example' and 'take'. Readers then only tick that they have it."
        );
        check(&with_value(&format!("label: {label}, from: vendor")), &[(label, &words)]);
    }
    for label in ["Password hint", "Name of the key", "Token name", "Office key"] {
        check(&with_value(&format!("label: {label}, from: vendor")), &[]);
    }
    check(
        &with_keys(
            "values: [{ id: it, label: Password, from: secret }]\nsteps: [{ id: a, title: A, blocks: [{ notables: [{ id: n, secret: it }] }] }]",
        ),
        &[],
    );
}

#[test]
fn examples_that_their_rule_does_not_fit() {
    let remedy = "Write what readers copy as a whole, with the part that is taken in it, such as https://acme.bamboohr.com/home for 'take: subdomain'.";
    for (rule, example, said) in [
        ("subdomain", "example", "would take all of it"),
        ("subdomain", "ann@acme.example", "takes nothing out of it"),
        ("{ query: key }", "acme.example/x", "takes nothing out of it"),
        ("digits", "none", "takes nothing out of it"),
    ] {
        let words = format!(
            "example-refused: values[1] 'Address': the example '{example}' does not fit the rule: 'take: {rule}' {said}. {remedy}"
        );
        check(
            &with_value(&format!("label: Address, from: reader, take: {rule}, example: \"{example}\"")),
            &[(&format!("\"{example}\""), &words)],
        );
    }
    for (rule, example) in [
        ("subdomain", "https://acme.example.com/home"),
        ("host", "acme.example.com"),
        ("digits", "4711"),
        ("nonsense", "x"),
        ("subdomain", "{vendor.name}"),
    ] {
        check(&with_value(&format!("label: Address, from: reader, take: {rule}, example: \"{example}\"")), &[]);
    }
}

#[test]
fn values_that_nothing_uses() {
    let values = "values:\n  - { id: a, label: A, from: reader }\n  - { id: b, label: B, from: secret }\n  - { id: c, is: \"{a}\" }";
    check_keys_lints(
        values,
        &[
            (
                "b",
                "unused-value: values[2] 'B': nothing uses the secret 'b'. Let readers tick that they have it, '- notables: [{ id: …, secret: b }]', or remove it.",
            ),
            (
                "c",
                "unused-value: values[3] 'c': nothing uses the value 'c'. Write {c} where readers need it, or remove it.",
            ),
        ],
    );
}

#[test]
fn values_that_only_the_other_file_uses() {
    let procedure = "values: [{ id: a, label: A, from: reader }, { id: b, label: B, from: reader }, { id: c, label: C, from: reader }]\noverview: \"{b}\"\n";
    let vendors = "based_on: merge/example\nvalues: [{ id: b, label: B, from: reader }, { id: d, label: D, from: reader }]\noverview: \"{a}\"\n";
    let found: Vec<String> = lints_of(&[
        SourceFile::text("acme/example.yaml", vendors),
        SourceFile::text("partners/merge/example.yaml", procedure),
        SourceFile::text("zeta/example.yaml", "overview: \"{c} {d}\""),
    ])
    .iter()
    .map(|problem| format!("{} {}", problem.file, problem.message))
    .collect();
    assert_eq!(
        found,
        [
            "acme/example.yaml values[2] 'D': nothing uses the value 'd'.",
            "partners/merge/example.yaml values[3] 'C': nothing uses the value 'c'."
        ]
    );
}
