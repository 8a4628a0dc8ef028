//! What each construct demands of its keys.

use crate::support::{check_blocks, check_keys, guide, with_keys};

#[test]
fn days_and_minutes() {
    check_keys(
        "checked_on: 2026-02-30",
        &[("2026-02-30", "'2026-02-30' is no day of the calendar. Write year, month and day, such as 2026-11-21.")],
    );
    check_keys(
        "checked_on: 21.11.2026",
        &[("21.11.2026", "'21.11.2026' is no day of the calendar. Write year, month and day, such as 2026-11-21.")],
    );
    check_keys(
        "effort: { minutes: 15-10 }",
        &[("15-10", "effort: '15-10' begins with more minutes than it ends with. Write '10-15'.")],
    );
    check_keys(
        "effort: { minutes: soon }",
        &[("soon", "effort: 'soon' is no number of minutes. Write a number such as 15, or two such as 10-15.")],
    );
    check_keys(
        "effort: { minutes: 0 }",
        &[("0", "effort: '0' is no number of minutes. Write a number such as 15, or two such as 10-15.")],
    );
    check_keys(
        "effort: { minutes: 99999 }",
        &[("99999", "effort: '99999' is no number of minutes. Write a number such as 15, or two such as 10-15.")],
    );
}

#[test]
fn languages() {
    let remedy = "Write the short form, such as en, es or pt-BR.";
    for wrong in ["English", "e", "en us", "en-", "-en", "en--US", "en-US-US", "en-x-own", "1a", "en-Latin-Latn", "ü"]
    {
        check_keys(
            &format!("language: \"{wrong}\""),
            &[(&format!("\"{wrong}\""), &format!("'{wrong}' is no tag of a language. {remedy}"))],
        );
    }
    check_keys("language: pt_br", &[("pt_br", "'pt_br' is no tag of a language. Write 'pt-BR'.")]);
    check_keys("language:", &[("", "'language' is empty. Fill it in, or remove it if it is not needed.")]);
}

#[test]
fn a_language_and_its_direction() {
    for (written, tag, right_to_left) in [
        ("title: x", "en", false),
        ("language: de", "de", false),
        ("language: PT-br", "pt-BR", false),
        ("language: zh-hANT-tw", "zh-Hant-TW", false),
        ("language: es-419", "es-419", false),
        ("language: de-CH-1996", "de-CH-1996", false),
        ("language: gsw", "gsw", false),
        ("language: ar", "ar", true),
        ("language: ar-xb", "ar-XB", true),
        ("language: he-IL", "he-IL", true),
        ("language: fa", "fa", true),
        ("language: ur", "ur", true),
        ("language: ps", "ps", true),
        ("language: sd", "sd", true),
        ("language: ug", "ug", true),
        ("language: yi", "yi", true),
        ("language: dv", "dv", true),
        ("language: ku", "ku", false),
        ("language: ku-arab", "ku-Arab", true),
        ("language: az-Arab-IR", "az-Arab-IR", true),
        ("language: lad-Hebr", "lad-Hebr", true),
        ("language: ur-Latn", "ur-Latn", false),
    ] {
        let guide = guide(&with_keys(written));
        assert_eq!((guide.language.as_str(), guide.right_to_left), (tag, right_to_left));
    }
}

#[test]
fn values() {
    check_keys(
        r"values:
  - { id: a, label: A, from: linkingflow }
  - { id: b, label: B, from: nowhere }
  - { id: c, label: C, from: reader, kind: phone }
  - { id: d, label: D, from: secret, kind: text, help: x }",
        &[
            ("linkingflow", "value 'A': 'from' cannot be 'linkingflow'. Did you mean 'linking_flow'?"),
            ("nowhere", "value 'B': 'from' cannot be 'nowhere'. Write one of: linking_flow, vendor, reader, secret."),
            ("phone", "value 'C': 'kind' cannot be 'phone'. Write one of: text, name, email."),
            (
                "text",
                "value 'D': a secret has no 'kind': it is never entered, checked or kept. Remove 'kind'; a hint can stand where it is noted.",
            ),
            (
                "x",
                "value 'D': a secret has no 'help': it is never entered, checked or kept. Remove 'help'; a hint can stand where it is noted.",
            ),
        ],
    );
}

#[test]
fn prerequisites() {
    check_keys(
        r#"prerequisites:
  - { text: x }
  - { any_of: [] }
  - { any_of: [{ id: a, text: x }], text: y }
  - any_of: [{ id: a, text: "" }]"#,
        &[
            (
                "{ text: x }",
                "prerequisites[1]: a prerequisite needs an id, and there is none. Write one, such as 'id: x', and keep it for ever: progress hangs on it.",
            ),
            ("[]", "prerequisites[2]: 'any_of' is empty. Fill it in, or remove it if it is not needed."),
            (
                "text",
                "prerequisites[3]: 'text' is no key of a prerequisite with 'any_of'. The keys here are: any_of, otherwise, kind, hand_over, needs.",
            ),
            (
                "a",
                "prerequisites[4], alternative 'a': the id 'a' is given twice (lines 12 and 13). Give one of them another id; if readers have used the guide, the newer one.",
            ),
            (
                r#""""#,
                "prerequisites[4], alternative 'a': 'text' is empty. Fill it in, or remove it if it is not needed.",
            ),
        ],
    );
}

#[test]
fn actions() {
    check_blocks(
        r#"- actions:
    - { id: a }
    - { id: b, do: x, click: y }
    - { id: c, do: x, place: here }
    - { id: d, go: Company › Permissions }
    - { id: e, go: [] }
    - { id: f, go: [A, ""] }
    - { id: g, click: [A] }"#,
        &[
            (
                "{ id: a }",
                "steps[2] 'Two', action 'a': nothing says what to do. Write one of: do, go, click, icon, tab, menu, expand, follow, search, check_box, toggle, choose, hover, right_click, double_click, scroll_to, remove, refrain, check, test, download, upload, fill_file, open_file, invite, call, press.",
            ),
            (
                "y",
                "steps[2] 'Two', action 'b': 'do' and 'click' exclude each other. Keep one, and make an action of its own for the other.",
            ),
            ("here", "steps[2] 'Two', action 'c': 'place' does not go with 'do'. Say the place in the text."),
            (
                "Company › Permissions",
                "steps[2] 'Two', action 'd': 'go' is one text with arrows in it, not a list of labels. Write 'go: [Company, Permissions]'.",
            ),
            ("[]", "steps[2] 'Two', action 'e': 'go' is empty. Fill it in, or remove it if it is not needed."),
            (r#""""#, "steps[2] 'Two', action 'f': 'go[2]' is empty. Fill it in, or remove it if it is not needed."),
            (
                "[A]",
                r#"steps[2] 'Two', action 'g': 'click' is a list, not a text. A text that starts with [ must stand in double quotes: "[A]"."#,
            ),
        ],
    );
}

#[test]
fn one_mistyped_key_is_one_problem() {
    check_blocks(
        r"- actions:
    - { id: a, clik: Add }
- form:
    fields:
      - { id: b, label: B, valeu: x }
- notables:
    - { id: c, secrets: password }
- actoins: [{ id: d, do: x }]",
        &[
            ("clik", "steps[2] 'Two', action 'a': 'clik' is no key of an action. Did you mean 'click'?"),
            ("valeu", "steps[2] 'Two', row 'B': 'valeu' is no key of a row. Did you mean 'value'?"),
            ("secrets", "steps[2] 'Two', to note 'c': 'secrets' is no key of a thing to note. Did you mean 'secret'?"),
            ("actoins", "steps[2] 'Two': 'actoins' is no key of a block. Did you mean 'actions'?"),
        ],
    );
}

#[test]
fn rows() {
    check_blocks(
        r#"- form:
    fields:
      - { id: a, label: A }
      - { id: b, label: B, value: x, any: true }
      - { id: c, label: C, leave: empty }
      - { id: d, label: D, leave: must_be_emty }
      - { id: e, label: E, any: false }
      - { id: f, label: F, today: false }
      - { id: g, label: G, today: maybe }
      - { id: h, label: H, value: "" }"#,
        &[
            (
                "{ id: a, label: A }",
                "steps[2] 'Two', row 'A': nothing says what goes in. Write 'value: …', 'leave: may_be_empty', 'leave: must_be_empty', 'any: value', 'choose: …' or 'today: true'.",
            ),
            ("true", "steps[2] 'Two', row 'B': 'value' and 'any' exclude each other. Keep one."),
            ("empty", "steps[2] 'Two', row 'C': 'leave' cannot be 'empty'. Write one of: may_be_empty, must_be_empty."),
            (
                "must_be_emty",
                "steps[2] 'Two', row 'D': 'leave' cannot be 'must_be_emty'. Did you mean 'must_be_empty'?",
            ),
            ("false", "steps[2] 'Two', row 'E': 'any: false' says nothing. Say what goes in instead."),
            ("false", "steps[2] 'Two', row 'F': 'today: false' says nothing. Say what goes in instead."),
            (
                "maybe",
                "steps[2] 'Two', row 'G': 'maybe' is no way to write a day. Write D or DD, M or MM, and YY or YYYY with what stands between them, such as MM/DD/YYYY.",
            ),
            (r#""""#, "steps[2] 'Two', row 'H': 'value' is empty. Fill it in, or remove it if it is not needed."),
        ],
    );
}

#[test]
fn permissions() {
    check_blocks(
        r"- permissions:
    groups:
      - items:
          - { id: a, label: A, required: yes }
      - items: []
- permissions:
    groups: []",
        &[
            ("yes", "steps[2] 'Two', permission 'A': 'required' is 'yes', not true or false. Write true or false."),
            ("[]", "steps[2] 'Two': 'items' is empty. Fill it in, or remove it if it is not needed."),
            ("[]", "steps[2] 'Two': 'groups' is empty. Fill it in, or remove it if it is not needed."),
        ],
    );
}

#[test]
fn steps() {
    check_keys("steps: []", &[("[]", "'steps' is empty. Fill it in, or remove it if it is not needed.")]);
    check_keys(
        r"steps:
  - { id: a, title: A, blocks: [] }
  - { id: b, title: B, blocks: }
  - { id: c, title: C }",
        &[
            ("[]", "steps[1] 'A': 'blocks' is empty. Fill it in, or remove it if it is not needed."),
            ("", "steps[2] 'B': 'blocks' is empty. Fill it in, or remove it if it is not needed."),
            ("{ id: c, title: C }", "steps[3] 'C': a step needs 'blocks', and there is none. Add 'blocks: …'."),
        ],
    );
}
