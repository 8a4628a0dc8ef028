//! What stands in steps: messages, pictures, tables, forms with detours, people and time.

use crate::dump::dump;
use crate::support::{VENDOR, check_blocks, check_keys, guide, with_blocks};
use crate::whole::files;
use guide_author::{Content, SourceFile, compile};

#[test]
fn messages() {
    check_blocks(
        r#"- message: { id: a, to: my boss, body: "The password is {password}.", mail: "https://a.example" }
- message: { to: my boss }
- hand_over: Words.
- message: { id: b, to: my boss, body: "{first_name} reads {page}", subject: "{nobody}", mail: "mailto:nobody" }"#,
        &[
            (
                "{password}",
                "steps[2] 'Two', message: '{password}' is a secret, and others can read a message. Say in the message how it is passed on safely, without its content.",
            ),
            (
                "\"https://a.example\"",
                "steps[2] 'Two', message: 'https://a.example' is no mail address to write to. Write 'mailto:' and the address, such as 'mailto:success@example.com'.",
            ),
            (
                "{ to: my boss }",
                "steps[2] 'Two', message: a message needs an id, and there is none. Write one, such as 'id: my-boss', and keep it for ever: progress hangs on it.",
            ),
            ("{ to: my boss }", "steps[2] 'Two', message: a message needs 'body', and there is none. Add 'body: …'."),
            (
                "Words.",
                "steps[2] 'Two', hand_over: this is a text, not a hand-over. Write its keys, such as 'hand_over: { id: hand-over }'.",
            ),
            (
                "{nobody}",
                "steps[2] 'Two', message: '{nobody}' stands for nothing. Add a value with this id under 'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \\{ for a brace.",
            ),
            (
                "\"mailto:nobody\"",
                "steps[2] 'Two', message: 'mailto:nobody' is no mail address to write to. Write 'mailto:' and the address, such as 'mailto:success@example.com'.",
            ),
        ],
    );
}

#[test]
fn a_colleague_needs_a_reason_to_get_a_message() {
    check_keys(
        "prerequisites:\n  - { id: a, text: A, hand_over: true }\n  - { id: b, text: B, kind: rule }",
        &[
            (
                "true",
                "prerequisite 'a': 'hand_over' goes with 'otherwise', and there is none. Say in 'otherwise' who can do it, or remove 'hand_over'.",
            ),
            ("rule", "prerequisite 'b': 'kind' cannot be 'rule'. Did you mean 'role'?"),
        ],
    );
}

/// The problems of a picture among these files.
fn of_picture(picture: &str, content: &[u8]) -> Vec<String> {
    let mut files = files(&with_blocks(&format!("- picture: {picture}")));
    files.push(SourceFile { path: "acme/media/bad.svg".into(), content: Content::Media(content.to_vec()) });
    compile(&files).problems.iter().map(ToString::to_string).collect()
}

#[test]
fn pictures() {
    let place = "steps[2] 'Two', picture:";
    assert_eq!(of_picture("{ file: media/key.png, alt: A key }", b""), Vec::<String>::new());
    assert_eq!(
        of_picture("{ file: media/kee.png, alt: A key }", b""),
        [format!("{place} there is no picture 'media/kee.png'. Did you mean 'media/key.png'?")]
    );
    assert_eq!(
        of_picture("{ file: screenshot.gif, alt: A key }", b""),
        [format!(
            "{place} there is no picture 'screenshot.gif'. Put it into the folder 'media' beside the guide and write 'media/' \
             and its name. Pictures are PNG, JPEG, WebP or SVG."
        )]
    );
    let bad = "{ file: media/bad.svg, alt: A key }";
    assert_eq!(
        of_picture(bad, b"GIF89a"),
        [format!(
            "{place} the picture 'media/bad.svg' cannot be used: it is no PNG, JPEG, WebP or SVG. Save it in one of these \
             formats."
        )]
    );
    assert_eq!(
        of_picture(bad, b"<svg/>"),
        [format!(
            "{place} the picture 'media/bad.svg' cannot be used: it has no width and height, or too large ones. Save it \
             with at most 16000 pixels on each side; an SVG needs 'viewBox', or 'width' and 'height'."
        )]
    );
    assert_eq!(
        of_picture(bad, b"<svg width='1' height='1' onload='alert(1)'/>"),
        [format!(
            "{place} the picture 'media/bad.svg' cannot be used: it does more than be looked at: it has a script, an \
             address or something that moves in it. Export it again as a plain drawing."
        )]
    );
    assert_eq!(
        of_picture("{ file: media/key.png }", b""),
        [format!("{place} a picture needs 'alt', and there is none. Add 'alt: …'.")]
    );
}

#[test]
fn pictures_lie_in_their_folder() {
    let mut files = files(&with_blocks("- text: T"));
    files.push(SourceFile { path: "acme/key.png".into(), content: Content::Media(Vec::new()) });
    let problems: Vec<String> = compile(&files).problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["This is no place for a guide. Guides are <vendor>/<system>.yaml: move it there, or out of this folder."]
    );
}

#[test]
fn pictures_of_a_partner_come_with_the_guides_based_on_it() {
    let picture = |path: &str| SourceFile {
        path: path.into(),
        content: Content::Media(b"<svg viewBox='0 0 8 4'></svg>".to_vec()),
    };
    let procedure = with_blocks("- picture: { file: media/theirs.svg, alt: A key }");
    let procedure =
        procedure.replace("overview:", "partner: { id: merge, name: Merge, flow: linking flow }\noverview:");
    let files = [
        SourceFile::text("acme/vendor.yaml", VENDOR),
        SourceFile::text("acme/example.yaml", "format: 1\nbased_on: merge/example\n"),
        SourceFile::text("partners/merge/example.yaml", procedure),
        picture("partners/merge/media/theirs.svg"),
    ];
    let compiled = compile(&files);
    assert_eq!(compiled.problems, []);
    let media: Vec<&str> = compiled.library.vendors[0].media.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(media, ["media/theirs.svg"]);
}

#[test]
fn tables() {
    check_blocks(
        "- table: { head: [A, B], rows: [[x, y], [x], x] }",
        &[
            (
                "[x]",
                "steps[2] 'Two', table: a row has 1 text, and the table has 2 columns. Write one text for each column; \"\" for an empty one.",
            ),
            (
                "x",
                "steps[2] 'Two', table: 'rows[3]' is a text, not a list. Write its texts between [ and ], with commas: '- [x]'.",
            ),
        ],
    );
}

#[test]
fn code_to_copy_keeps_its_braces() {
    let text = with_blocks(
        "- copy:
    id: a
    label: Code
    value: |
      { \"name\": \"{first_name}\", \\{x\\} }
        }",
    );
    let lines = dump(&guide(&text));
    let expected = r#"- a: Code = "{ \"name\": \"{first_name}\", {x} }\n  }""#;
    assert!(lines.iter().any(|line| line == expected), "{lines:#?}");
    check_blocks(
        "- copy: { id: a, label: Code, value: \"{frist_name}\" }",
        &[("{frist_name}", "steps[2] 'Two', copy: '{frist_name}' stands for nothing. Did you mean '{first_name}'?")],
    );
}

#[test]
fn forms() {
    check_blocks(
        r"- form:
    submit: Save
    fields:
      - { id: a, label: A, value: x, required: true, optional: true }
      - { id: b, label: B, value: x, example: y }
      - { id: c, detour: { where: elsewhere } }
      - { id: d, detour: Go away }
      - { id: e, label: E, today: DD-MMM-YYYY }",
        &[
            (
                "Save",
                "steps[2] 'Two': 'submit' needs 'submit_id' beside it, and there is none. Add 'submit_id: …': the button is ticked under an id of its own.",
            ),
            ("true", "steps[2] 'Two', row 'A': a row cannot be both required and optional. Keep one."),
            ("y", "steps[2] 'Two', row 'B': 'example' does not go with 'value'. Remove it, or say it in 'hint'."),
            (
                "{ where: elsewhere }",
                "steps[2] 'Two', row 'c', detour: a detour needs 'do', and there is none. Add 'do: …'.",
            ),
            (
                "Go away",
                "steps[2] 'Two', row 'd', detour: this is a text, not a detour. Write its keys, such as 'detour: { where: a new tab, do: Copy the key. }'.",
            ),
            (
                "DD-MMM-YYYY",
                "steps[2] 'Two', row 'E': 'DD-MMM-YYYY' is no way to write a day. Write D or DD, M or MM, and YY or YYYY with what stands between them, such as MM/DD/YYYY.",
            ),
        ],
    );
}

#[test]
fn what_goes_with_an_action() {
    check_blocks(
        r"- actions:
    - { id: a, click: Add, format: PDF }
    - { id: b, check: it is there, place: above }
    - { id: c, invite: Ada, lapses: soon }
    - { id: d, do: D, revision: 0 }
    - { id: e, do: D, who: partner }
    - { id: f, do: D, optional: maybe }",
        &[
            (
                "PDF",
                "steps[2] 'Two', action 'a': 'format' does not go with 'click'. Say it in the text, or in 'detail'.",
            ),
            ("above", "steps[2] 'Two', action 'b': 'place' does not go with 'check'. Say the place in the text."),
            ("soon", "steps[2] 'Two', action 'c': 'soon' is no number of days. Write a number such as 7."),
            (
                "0",
                "steps[2] 'Two', action 'd': 'revision' is '0', not a whole number from 1. Write 2 the first time you revise it, then 3.",
            ),
            (
                "partner",
                "steps[2] 'Two', action 'e': '{partner.name}' stands for nothing: there is no partner here. Write the name itself, or add 'partner' to the guide.",
            ),
            ("maybe", "steps[2] 'Two', action 'f': 'optional' is 'maybe', not true or false. Write true or false."),
        ],
    );
}

#[test]
fn steps_and_waiting() {
    check_keys(
        r"steps:
  - { id: a, title: A, minutes: long, wait: { for: support, lapses: true }, blocks: [{ text: T }] }
  - { id: b, title: B, wait: { days: 0 }, blocks: [{ when: x }] }
values: [{ id: v, label: V, from: reader }]
chapters: [{ title: C, text: T, place: behind }]
effort: [{ note: N }]",
        &[
            ("long", "steps[1] 'A': 'long' is no number of minutes. Write a number such as 15, or two such as 10-15."),
            (
                "{ for: support, lapses: true }",
                "steps[1] 'A', wait: 'lapses' says that something lapses, and not after how many days. Add 'days: …', or remove 'lapses'.",
            ),
            ("{ days: 0 }", "steps[2] 'B', wait: a wait needs 'for', and there is none. Add 'for: …'."),
            ("0", "steps[2] 'B', wait: '0' is no number of days. Write a number such as 7."),
            (
                "{ when: x }",
                "steps[2] 'B': nothing says what this block is. Write one of: text, actions, form, permissions, note, tip, warning, notables, ask, consequence, message, table, picture, video, copy, hand_over.",
            ),
            ("behind", "chapter 'C': 'place' cannot be 'behind'. Write one of: before, after."),
            ("{ note: N }", "effort[1]: an effort needs 'minutes' or 'waiting', and there is none. Add 'minutes: …'."),
        ],
    );
}

#[test]
fn rights_in_groups_of_groups() {
    check_blocks(
        r"- permissions:
    nothing_else: Nothing.
    groups:
      - title: HR
        items: [{ id: a, label: View }, { id: b, label: View, level: Edit }]
        groups:
          - { title: People, items: [{ id: c, label: View }, { id: d, label: view }] }
      - { title: Empty }",
        &[
            (
                "Nothing.",
                "steps[2] 'Two', nothing_else: this is a text, not a line for the end. Write its keys, such as 'nothing_else: { id: nothing-else }'.",
            ),
            ("view", "steps[2] 'Two': permission 'view' is listed twice (line 25). Remove one."),
            (
                "{ title: Empty }",
                "steps[2] 'Two': a group needs 'items' or 'groups', and there is none. Add 'items: …'.",
            ),
        ],
    );
}

#[test]
fn what_is_noted() {
    check_keys(
        r"values: [{ id: v, label: V, from: reader }, { id: s, label: S, from: secret }]
steps:
  - { id: a, title: A, blocks: [{ notables: [{ id: n, value: v, once: true }] }] }
  - { id: b, title: B, optional: true, blocks: [{ notables: [{ id: m, secret: s }] }] }",
        &[
            (
                "true",
                "steps[1] 'A', to note 'n': 'once' goes with 'secret': what is no secret can be looked up again. Remove 'once', or make it a secret.",
            ),
            (
                "{ id: m, secret: s }",
                "steps[2] 'B', to note 'm': something to note stands in a step that is optional, and it would have to be noted. Ask with a question whether the reader wants the step, and write 'when' instead of 'optional'.",
            ),
        ],
    );
}
