//! Slips that writers make because another program is like that, and remedies that solve them.

use crate::support::{VENDOR, check_blocks, check_keys, with_keys};
use guide_author::{SourceFile, compile};

#[test]
fn an_answer_in_place_of_its_question() {
    let ask =
        "ask:\n  - id: way\n    question: How?\n    answers: [{ id: key, label: Key }, { id: login, label: Login }]\n";
    let steps = "steps:\n  - id: one\n    title: One\n    blocks:\n      - ask: way\n";
    let place = "steps[1] 'One':";
    for (block, mark, remedy) in [
        ("{ text: T, when: key }", "key", "write 'way is key'."),
        ("{ text: T, when: not key }", "key", "write 'way is not key'."),
        ("{ text: T, when: key is yes }", "key", "write 'way is key'."),
        ("{ ask: login }", "login", "write 'ask: way'."),
    ] {
        let message =
            format!("{place} there is no question '{mark}'. '{mark}' is an answer of the question 'way': {remedy}");
        check_keys(&format!("{ask}{steps}      - {block}"), &[(mark, &message)]);
    }
}

#[test]
fn two_conditions_in_one_line() {
    check_blocks(
        "- { text: T, when: moving is yes and not moving }",
        &[(
            "moving is yes and not moving",
            "steps[2] 'Two': 'moving is yes and not moving' is no condition. What must hold together is a list: 'when: \
             [moving is yes, not moving]'.",
        )],
    );
}

#[test]
fn braces_of_other_programs() {
    check_blocks(
        "- text: \"Type {{first_name}} and {{ first_name }}.\"",
        &[
            (
                "{{first_name}}",
                "steps[2] 'Two': '{{first_name}}' has two braces on each side, and one is enough. Write '{first_name}'.",
            ),
            (
                "{{ first_name }}",
                "steps[2] 'Two': '{{ first_name }}' has two braces on each side, and one is enough. Write '{first_name}'.",
            ),
        ],
    );
    // Code has its own braces.
    check_blocks("- copy: { id: code, label: Code, value: \"${{ secrets.key }}\" }", &[]);
}

#[test]
fn today_without_saying_how() {
    check_blocks(
        "- form:\n    fields: [{ id: day, label: Day, value: \"{today}\" }]",
        &[(
            "{today}",
            "steps[2] 'Two', row 'Day': '{today}' does not say how the day is to be written. Write it as the system does, \
             such as '{today MM/DD/YYYY}', or 'today: true' instead of 'value' in a row of a form.",
        )],
    );
}

#[test]
fn a_picture_in_the_middle_of_a_text() {
    check_blocks(
        "- text: \"Look: ![x](media/add-user.png)\"",
        &[(
            "![x](media/add-user.png)",
            "steps[2] 'Two': this text has an image in it. Make it a block of its own: '- picture: { file: media/name.png, \
             alt: what it shows }'.",
        )],
    );
}

#[test]
fn items_of_a_list_of_texts_that_yaml_takes_for_something_else() {
    check_keys(
        "overview:\n  - First.\n  - - The data goes to Acme.\n  - Note: it takes a day.\n  - { a: b, c: d }\n  - a: b\n    c: d",
        &[
            ("- The data goes to Acme.", "'overview[2]' is a list, not a text. Remove one '- '."),
            (
                "Note: it takes a day.",
                "'overview[3]' is a group of keys, not a text. A text with ': ' in it must stand in double quotes: \
                 \"Note: it takes a day.\".",
            ),
            (
                "{ a: b, c: d }",
                "'overview[4]' is a group of keys, not a text. A text that starts with { must stand in double quotes: \"{ a: \
                 b, c: d }\".",
            ),
            ("a: b", "'overview[5]' is a group of keys, not a text. Write '- …' with the text in double quotes."),
        ],
    );
}

#[test]
fn a_row_of_a_table_as_markdown_has_it() {
    check_blocks(
        "- table:\n    head: [Right, For]\n    rows:\n      - View | looking\n      - \"| Edit, add | \\\"all\\\" |\"\n      - View",
        &[
            (
                "View | looking",
                "steps[2] 'Two', table: 'rows[1]' is a text, not a list. Write its texts between [ and ], with commas: '- \
                 [View, looking]'.",
            ),
            (
                "\"| Edit, add | \\\"all\\\" |\"",
                "steps[2] 'Two', table: 'rows[2]' is a text, not a list. Write its texts between [ and ], with commas: '- \
                 [\"Edit, add\", \"\\\"all\\\"\"]'.",
            ),
            (
                "View",
                "steps[2] 'Two', table: 'rows[3]' is a text, not a list. Write its texts between [ and ], with commas: '- \
                 [View]'.",
            ),
        ],
    );
}

#[test]
fn a_change_to_what_the_guides_own_keys_have_put_aside() {
    let partner = with_keys("partner: { id: bridge, name: Bridge, flow: linking flow }\nstart:\n  - text: Begin.");
    let own = "format: 1\nbased_on: bridge/example\nsteps:\n  - { id: two, title: Two, blocks: [{ text: Words. }] }\nchange:\n  - remove: one\n";
    let files = [
        SourceFile::text("acme/vendor.yaml", VENDOR),
        SourceFile::text("acme/example.yaml", own),
        SourceFile::text("partners/bridge/example.yaml", partner),
    ];
    let found: Vec<String> = compile(&files).problems.iter().map(ToString::to_string).collect();
    let expected = "change[1]: 'one' is in the partner's 'steps', and this guide has its own 'steps' in their place. Write it \
                    as you need it under 'steps' here, or remove 'steps' here and keep the change.";
    assert_eq!(found, [expected]);
}
