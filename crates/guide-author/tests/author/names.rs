//! Ids given and used, questions, renames.

use crate::support::{check_blocks, check_keys};

#[test]
fn ids() {
    check_blocks(
        r#"- actions:
    - { id: Log In, do: x }
    - { id: "é", do: x }
    - { id: [a], do: x }
    - { id: "", do: x }
    - { id: -finished, do: x }
    - { id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, do: x }"#,
        &[
            (
                "Log In",
                "steps[2] 'Two', action 'Log In': 'Log In' cannot be an id: an id has 1 to 64 characters of a-z, 0-9, - and _. Write 'log-in'.",
            ),
            (
                r#""é""#,
                "steps[2] 'Two', action 'é': 'é' cannot be an id: an id has 1 to 64 characters of a-z, 0-9, - and _. Write 'e'.",
            ),
            (
                "[a]",
                r#"steps[2] 'Two', actions[3]: 'id' is a list, not a text. A text that starts with [ must stand in double quotes: "[a]"."#,
            ),
            (r#""""#, "steps[2] 'Two', actions[4]: 'id' is empty. Fill it in, or remove it if it is not needed."),
            (
                "-finished",
                "steps[2] 'Two', action '-finished': '-finished' cannot be an id: an id begins with a letter or a digit. Write 'finished'.",
            ),
            (
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "steps[2] 'Two', action 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' cannot be an id: an id has 1 to 64 characters of a-z, 0-9, - and _. Write 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.",
            ),
        ],
    );
}

#[test]
fn ids_of_systems_and_partners() {
    check_keys(
        "system: { id: Example HR, name: x }",
        &[(
            "Example HR",
            "system: 'Example HR' cannot be an id: this id becomes part of an address and has 1 to 64 characters of a-z, 0-9 and -. Write 'example-hr'.",
        )],
    );
    check_keys(
        "system: { id: other, name: x }",
        &[(
            "other",
            "The system has the id 'other', but the file is called 'example.yaml'. Call the file 'other.yaml', or change the id.",
        )],
    );
    check_keys(
        "partner: { id: merge_dev, name: x, flow: y }",
        &[(
            "merge_dev",
            "partner: 'merge_dev' cannot be an id: this id becomes part of an address and has 1 to 64 characters of a-z, 0-9 and -. Write 'merge-dev'.",
        )],
    );
}

#[test]
fn ids_given_twice() {
    check_blocks(
        r"- actions:
    - { id: two, do: x }
    - { id: a, do: x }
    - { id: a, do: x }
    - { id: moving, do: x }",
        &[
            (
                "two",
                "steps[2] 'Two', action 'two': the id 'two' is given twice (lines 16 and 20). Give one of them another id; if readers have used the guide, the newer one.",
            ),
            (
                "a",
                "steps[2] 'Two', action 'a': the id 'a' is given twice (lines 21 and 22). Give one of them another id; if readers have used the guide, the newer one.",
            ),
            (
                "moving",
                "steps[2] 'Two', action 'moving': the id 'moving' is given twice (lines 13 and 23). Give one of them another id; if readers have used the guide, the newer one.",
            ),
        ],
    );
}

#[test]
fn ids_of_values_given_twice() {
    check_keys(
        r"values:
  - { id: a, label: A, from: reader }
  - { id: a, label: B, from: secret }
  - { id: vendor, label: V, from: reader }
  - { id: system, label: V, from: secret }",
        &[
            (
                "a",
                "value 'B': the id 'a' is given twice (lines 10 and 11). Give one of them another id; if readers have used the guide, the newer one.",
            ),
            (
                "vendor",
                "value 'V': 'vendor' cannot be the id of a value: customer links use this word for something else. Write 'vendor_name', for example.",
            ),
            (
                "system",
                "value 'V': 'system' cannot be the id of a value: customer links use this word for something else. Write 'system_name', for example.",
            ),
        ],
    );
}

#[test]
fn renames() {
    check_keys(
        r"steps:
  - id: one
    title: One
    was: two
    blocks: [{ text: x }]
  - id: two
    title: Two
    blocks:
      - actions:
          - { id: a, was: a, do: x }
          - { id: b, was: old, do: x }
          - { id: c, was: old, do: x }
          - { id: d, was: No, do: x }",
        &[
            (
                "two",
                "'was: two' names an id that is in use (lines 12 and 14). Remove 'was: two', or give the other one a new id.",
            ),
            ("a", "'was: a' is the id that it has now. Remove 'was', or write the id that it had before."),
            ("old", "'was: old' is written twice (lines 19 and 20). Only one id can be the new name: keep one."),
            (
                "No",
                "steps[2] 'Two', action 'd': 'No' cannot be an id: an id has 1 to 64 characters of a-z, 0-9, - and _. Write 'no'.",
            ),
        ],
    );
    check_keys(
        "values: [{ id: a, was: one, label: A, from: reader }]",
        &[(
            "one",
            "'was: one' names an id that is in use (lines 9 and 11). Remove 'was: one', or give the other one a new id.",
        )],
    );
}

#[test]
fn questions() {
    check_keys(
        r"ask:
  - { id: moving, question: Moving? }
  - { id: alone, question: Alone? }
steps:
  - id: one
    title: One
    when: moving
    blocks:
      - note: { when: not moving, text: x }
      - ask: moving
      - note: { when: not moving, text: x }
      - ask: moving
      - actions:
          - { id: a, when: movin, do: x }
          - { id: b, when: not moved, do: x }
          - { id: c, when: moving now, do: x }
          - { id: d, when: not alone, do: x }
      - ask: other",
        &[
            (
                "alone",
                "The question 'alone' is never asked. Put the block '- ask: alone' where readers can answer it, or remove the question.",
            ),
            (
                "moving",
                "steps[1] 'One': this depends on the question 'moving', which has not been asked up to here. Put the block '- ask: moving' before it.",
            ),
            (
                "not moving",
                "steps[1] 'One', note: this depends on the question 'moving', which has not been asked up to here. Put the block '- ask: moving' before it.",
            ),
            (
                "moving",
                "steps[1] 'One': the question 'moving' is asked twice (lines 18 and 20). Keep the first: the answer holds for the whole guide.",
            ),
            ("movin", "steps[1] 'One', action 'a': there is no question 'movin'. Did you mean 'moving'?"),
            (
                "moved",
                "steps[1] 'One', action 'b': there is no question 'moved'. Write the question under 'ask' at the top of the guide first.",
            ),
            (
                "moving now",
                "steps[1] 'One', action 'c': 'moving now' is no condition. Write the id of a question, 'not' and the id of a question, or 'is' between a question and its answers, such as 'way is key or login'.",
            ),
            (
                "not alone",
                "steps[1] 'One', action 'd': this depends on the question 'alone', which has not been asked up to here. Put the block '- ask: alone' before it.",
            ),
            (
                "other",
                "steps[1] 'One': there is no question 'other'. Write the question under 'ask' at the top of the guide first.",
            ),
        ],
    );
}

#[test]
fn things_to_note() {
    check_blocks(
        r"- notables:
    - { id: a, value: firstname }
    - { id: b, value: password }
    - { id: c, secret: first_name }
    - { id: d, secret: nothing }
    - { id: e }
    - { id: f, value: first_name, secret: password }",
        &[
            ("firstname", "steps[2] 'Two', to note 'a': there is no value 'firstname'. Did you mean 'first_name'?"),
            ("password", "steps[2] 'Two', to note 'b': 'password' is a secret. Write 'secret: password'."),
            (
                "first_name",
                "steps[2] 'Two', to note 'c': 'first_name' is no secret. Write 'value: first_name', or give it 'from: secret' under 'values'.",
            ),
            ("nothing", "steps[2] 'Two', to note 'd': there is no value 'nothing'. Add it under 'values' first."),
            (
                "{ id: e }",
                "steps[2] 'Two', to note 'e': nothing says what to note. Write 'value: …' or 'secret: …' with an id from 'values'.",
            ),
            ("password", "steps[2] 'Two', to note 'f': 'value' and 'secret' exclude each other. Keep one."),
        ],
    );
}

#[test]
fn permissions_listed_twice() {
    check_blocks(
        r"- permissions:
    groups:
      - title: A
        items:
          - { id: a, label: Manage employees }
      - title: B
        items:
          - { id: b, label: Manage Employees }",
        &[(
            "Manage Employees",
            "steps[2] 'Two': permission 'Manage Employees' is listed twice (lines 23 and 26). Remove one.",
        )],
    );
}
