//! The commonest slips of people who do not know YAML: the place is where the slip is, and the remedy shows the
//! line as it should be.

use crate::support::{check, check_blocks, check_keys, with_blocks};

const ROWS: &str = "\
- form:
    fields:
      - { id: first, label: First, value: Acme }
      - { id: second, label: Second, value: \"{first_name}\" }
      - { id: third, label: Third, value: \"User {first_name}\" }";

/// The rows with one slip in them.
#[track_caller]
fn check_rows(right: &str, slip: &str, mark: &str, words: &str) {
    let rows = ROWS.replacen(right, slip, 1);
    assert_ne!(rows, ROWS);
    check_blocks(&rows, &[(mark, words)]);
}

#[test]
fn tabs() {
    let words = "A tab stands where only spaces may stand.";
    for (right, slip, spaces) in [
        ("    title: Two", "\ttitle: Two", 4),
        ("    blocks:\n      -", "\tblocks:\n      -", 4),
        ("      - text: Words.", "\t\t- text: Words.", 6),
        ("      - text: Words.\n", "      - text: Words.\n\n      # Why.\n\t- text: More.\n", 6),
    ] {
        let text = with_blocks("- text: Words.");
        let wrong = text.replacen(right, slip, 1);
        assert_ne!(wrong, text);
        let mark = slip.lines().find(|line| line.starts_with('\t')).unwrap();
        let shown = format!("{}{}", " ".repeat(spaces), mark.trim_start());
        check(&wrong, &[(mark, &format!("{words} Put {spaces} spaces before this line: '{shown}'."))]);
    }
    check_keys(
        "finish:\n\ttext: Done.\n\ttell: your contact",
        &[("\ttext: Done.", &format!("{words} Put 2 spaces before this line: '  text: Done.'."))],
    );
    check_keys(
        "audience:\tYou.\ntitle: T",
        &[("audience:\tYou.", "A tab stands after the colon, where a space belongs. Write 'audience: You.'.")],
    );
}

#[test]
fn spaces_that_are_none() {
    let words = "What stands before this line looks like spaces, but is something else. It comes from copying. Remove it and type 2 spaces with the space bar:";
    for (finish, mark) in [
        ("finish:\n\u{a0}\u{a0}text: Done.\n  tell: your contact", "text: Done."),
        ("finish:\n  text: Done.\n\u{a0}\u{a0}tell: you", "tell: you"),
        ("finish:\n\u{a0}\u{a0}text: Done.\n\u{a0}\u{a0}tell: you", "text: Done."),
    ] {
        check_keys(finish, &[(&format!("\u{a0}\u{a0}{mark}"), &format!("{words} '  {mark}'."))]);
    }
}

#[test]
fn colons() {
    let step = |step: &str| with_blocks("- text: Words.").replacen("    title: Two", step, 1);
    check(&step("    title Two"), &[("title Two", "'title' has no colon after it. Write 'title: Two'.")]);
    check(&step("    title:Two"), &[("title:Two", "After the colon of 'title' comes a space. Write 'title: Two'.")]);
    check(
        &with_blocks("- text: Words.").replacen("    blocks:\n", "    blocks\n", 1),
        &[("blocks", "'blocks' has no colon after it. Write 'blocks:'.")],
    );
    check_rows(
        "id: second",
        "id:second",
        "id:second",
        "steps[2] 'Two', row 'Second': 'id:second' is no key of a row. After the colon comes a space: write 'id: second'.",
    );
    check_rows(
        "id: second",
        "id second",
        "id second",
        "steps[2] 'Two', row 'Second': 'id second' is no key of a row. Write 'id: second'. If it belongs to the text before the comma, put that text in double quotes.",
    );
    check_blocks(
        "- text:Words.",
        &[("text:Words.", "steps[2] 'Two': 'blocks[1]' is a text, not a block. Write 'text: Words.'.")],
    );
    check_rows(
        "- { id: first",
        "-{ id: first",
        "-{ id: first, label: First, value: Acme }",
        "After the dash of an item comes a space. Write '- { id: first, label: First, value: Acme }'.",
    );
    check_rows(
        "Second, value",
        "Second value",
        "value",
        "A comma is missing before 'value'. Write 'label: Second, value: …'.",
    );
    check_rows(
        "label: Second",
        "label: Second: it",
        "Second: it",
        "A text that has ': ' in it is not in double quotes. Write 'label: \"Second: it\"'.",
    );
    check_keys(
        "overview: It reads\n  your list: all of it.",
        &[(
            "It reads",
            "A text that has ': ' in it is not in double quotes. Write 'overview: \"It reads your list: all of it.\"'.",
        )],
    );
}

#[test]
fn brackets() {
    check_rows("Acme }", "Acme", "{", "This { is never closed. Write '{ id: first, label: First, value: Acme }'.");
    check_rows(
        "- { id: first",
        "- id: first",
        "- id: first, label: First, value: Acme }",
        "This row ends with } and does not start with {. Write '- { id: first, label: First, value: Acme }'.",
    );
    let actions =
        |go: &str| format!("- actions:\n    - {{ id: a, go: {go}, place: left }}\n    - {{ id: b, click: Add }}");
    check_blocks(&actions("[One, Two"), &[("[", "This [ is never closed. Write 'go: [One, Two]'.")]);
    check_blocks(&actions("One, Two]"), &[("]", "This ] closes nothing. Write 'go: [One, Two]'.")]);
}

#[test]
fn quotation_marks() {
    let open = r#"The text that starts with " does not end with ". Write 'value: "{first_name}"'."#;
    check_rows("\"{first_name}\" }", "\"{first_name} }", "\"{first_name}", open);
    let starts = r#"A text that starts with { is not in double quotes. Write 'value: "{first_name}"'."#;
    check_rows("\"{first_name}\" }", "{first_name}\" }", "{first_name}\"", starts);
    let curly = |mark: char| {
        format!(
            "{mark} is no quotation mark here. Guides have the straight ones: \". Write 'value: \"{{first_name}}\"'."
        )
    };
    check_rows("\"{first_name}\"", "“{first_name}”", "“{first_name}”", &curly('“'));
    check_rows("\"{first_name}\"", "\"{first_name}”", "\"{first_name}”", &curly('”'));
    check_keys(
        "sources: [{ title: Help, href: “https://acme.example” }]",
        &[(
            "“https://acme.example”",
            "source 'Help': the address '“https://acme.example”' cannot be used: an address starts with https:// or mailto:. “ and ” are no quotation marks here: write '\"https://acme.example\"'.",
        )],
    );
    let apostrophe = "A text in single quotes ends at its first apostrophe.";
    check_blocks("- text: 'It's in Ireland.'", &[("'", &format!("{apostrophe} Write 'text: \"It's in Ireland.\"'."))]);
    check_blocks(
        "- actions: [{ id: a, do: 'It's in Ireland.', place: left }]",
        &[("'", &format!("{apostrophe} Write 'do: \"It's in Ireland.\"'."))],
    );
}

#[test]
fn texts_that_begin_like_something_else() {
    for text in ["{vendor.name} opens.", "[[Done]] now", "[Help](https://acme.example) tells more"] {
        let first = &text[..1];
        let words = format!("A text that starts with {first} is not in double quotes. Write");
        check_blocks(&format!("- text: {text}"), &[(text, &format!("{words} 'text: \"{text}\"'."))]);
        check_blocks(&format!("- text:\n    - {text}"), &[(text, &format!("{words} '\"{text}\"'."))]);
        check_blocks(
            &format!("- actions:\n    - {{ id: a, do: {text}, optional: true }}"),
            &[(text, &format!("{words} 'do: \"{text}\"'."))],
        );
    }
    check_blocks(
        "- text: {vendor.name} opens\n    and goes on.",
        &[(
            "{vendor.name} opens",
            "A text that starts with { is not in double quotes. Write 'text: \"{vendor.name} opens and goes on.\"'.",
        )],
    );
    check_rows(
        "label: Second,",
        "label: No #2,",
        "No #2",
        "A text that has ' #' in it is not in double quotes; everything after it is a comment. Write 'label: \"No #2\"'.",
    );
    check_keys(
        "title: #1",
        &[("", "'title' is empty. What stands behind ' #' is a comment. If it is the text, write '\"#1\"'.")],
    );
}

/// Of a long text the remedy shows the beginning and the end.
#[test]
fn long_texts() {
    let long = format!("{{vendor.name}} {}end.", "word ".repeat(40));
    check_blocks(
        &format!("- text: {long}"),
        &[(
            long.as_str(),
            "A text that starts with { is not in double quotes. Write 'text: \"{vendor.name} word word word word wor … rd word word word word end.\"'.",
        )],
    );
}
