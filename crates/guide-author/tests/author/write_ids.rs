//! Missing ids are written into the text; all else in it stays as it is.

use crate::support::{VENDOR, with_blocks, with_keys};
use guide_author::{Code, SourceFile, compile, write_ids};

/// The text of a guide after its ids were written, and which they were.
fn written(text: &str) -> Option<(String, Vec<(String, usize)>)> {
    let files = [SourceFile::text("acme/vendor.yaml", VENDOR), SourceFile::text("acme/example.yaml", text)];
    let mut written = write_ids(&files, &compile(&files).problems);
    assert!(written.len() < 2);
    let file = written.pop()?;
    assert_eq!(file.file, "acme/example.yaml");
    let again =
        [SourceFile::text("acme/vendor.yaml", VENDOR), SourceFile::text("acme/example.yaml", file.text.as_str())];
    let left = compile(&again).problems;
    assert!(left.iter().all(|problem| problem.code != Code::MissingId), "{left:?}");
    Some((file.text, file.ids.into_iter().map(|id| (id.id, id.line)).collect()))
}

#[track_caller]
fn check(before: &str, after: &str, ids: &[&str]) {
    let (text, written) = written(before).expect("something is written");
    assert_eq!(text, after);
    for (id, line) in &written {
        let line = text.lines().nth(line - 1).unwrap();
        assert!(line.contains(&format!("id: {id}")), "{line}");
    }
    let written: Vec<&str> = written.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(written, ids);
}

#[test]
fn in_every_form_that_yaml_has() {
    let before = r#"
- actions:   # a comment
    - { click: Add }            # another
    - {click: "Add an admin"}
    - click: Invite
      # between
      detail: Words.
    -
      go: [Manage, Employees]
    - { id: given,   do: Look. }
    - {
        tab: Admins,
      }
- form:
    fields:
      - { label: Member Type, value: X }"#;
    let after = r#"
- actions:   # a comment
    - { id: add, click: Add }            # another
    - { id: add-an-admin, click: "Add an admin"}
    - id: invite
      click: Invite
      # between
      detail: Words.
    -
      id: employees
      go: [Manage, Employees]
    - { id: given,   do: Look. }
    - { id: admins,
        tab: Admins,
      }
- form:
    fields:
      - { id: member-type, label: Member Type, value: X }"#;
    check(
        &with_blocks(before),
        &with_blocks(after),
        &["add", "add-an-admin", "invite", "employees", "admins", "member-type"],
    );
}

#[test]
fn steps_and_values() {
    let before = "values:\n  - label: First name\n    from: reader\n  - { label: System, from: reader }\nsteps:\n\n  # One.\n  - title: Add a third party\n    blocks: [{ text: Words. }]\n";
    let after = "values:\n  - id: first_name\n    label: First name\n    from: reader\n  - { id: system_name, label: System, from: reader }\nsteps:\n\n  # One.\n  - id: add-a-third-party\n    title: Add a third party\n    blocks: [{ text: Words. }]\n";
    check(&with_keys(before), &with_keys(after), &["first_name", "system_name", "add-a-third-party"]);
}

#[test]
fn no_id_is_given_twice() {
    let before = "- actions:\n    - { click: Add }\n    - { click: Add, place: below }\n    - { id: add-3, was: add, click: Add, place: above }\n    - { do: 日本 }\n    - { do: 日本語 }";
    let after = "- actions:\n    - { id: add-2, click: Add }\n    - { id: add-4, click: Add, place: below }\n    - { id: add-3, was: add, click: Add, place: above }\n    - { id: item, do: 日本 }\n    - { id: item-2, do: 日本語 }";
    check(&with_blocks(before), &with_blocks(after), &["add-2", "add-4", "item", "item-2"]);
}

#[test]
fn long_texts_give_ids_of_whole_words() {
    let before = "- actions: [{ do: Search for the third-party administrator you have just created. }]";
    let after = "- actions: [{ id: search-for-the-third-party, do: Search for the third-party administrator you have just created. }]";
    check(&with_blocks(before), &with_blocks(after), &["search-for-the-third-party"]);
}

#[test]
fn files_of_windows_stay_as_they_are() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    check(
        &windows(&with_blocks("- actions:\n    - click: Add\n    - { tab: Admins }")),
        &windows(&with_blocks("- actions:\n    - id: add\n      click: Add\n    - { id: admins, tab: Admins }")),
        &["add", "admins"],
    );
}

#[test]
fn where_nothing_is_missing_nothing_is_written() {
    assert_eq!(written(&with_blocks("- text: Words.")), None);
    assert_eq!(written("format: 1\nsteps: [\n"), None, "what is no YAML is left alone");
}
