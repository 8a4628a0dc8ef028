//! `guide check`: every problem of every file, for people and for editors.

use crate::support::{Folder, GUIDE, Ran, VENDOR};

/// Two files with mistakes, one file that is missing, one that is no text.
fn broken() -> Folder {
    let guide = GUIDE.replace("click: Add", "clik: Add").replace("2026-11-21", "2026-11-31");
    let folder = Folder::with(&[
        ("guides/acme/vendor.yaml", "format: 1\nname: Acme\nname: Acme Inc\n"),
        ("guides/acme/example.yaml", &guide),
        ("guides/zeta/example.yaml", GUIDE),
    ]);
    std::fs::write(folder.at("guides/zeta/other.yaml"), b"\xff\xfe").unwrap();
    folder
}

const BROKEN: &str = "\
problem[number]: '2026-11-31' is no day of the calendar.
 --> guides/acme/example.yaml:6:13
  |
6 | checked_on: 2026-11-31
  |             ^^^^^^^^^^
  |
  = remedy: Write year, month and day, such as 2026-11-21.

problem[unknown-key]: steps[1] 'Start', action 'add': 'clik' is no key of an action.
  --> guides/acme/example.yaml:13:24
   |
13 |           - { id: add, clik: Add }
   |                        ^^^^
   |
   = remedy: Did you mean 'click'?

problem[repeated-key]: 'name' is written twice (lines 2 and 3).
 --> guides/acme/vendor.yaml:3:1
  |
2 | name: Acme
  | ---- first here
3 | name: Acme Inc
  | ^^^^
  |
  = remedy: Keep one.

problem[unreadable]: This file is no text in UTF-8.
--> guides/zeta/other.yaml
 = remedy: Save it as UTF-8 in your editor.

problem[folder]: The folder 'zeta' has no 'vendor.yaml'.
--> guides/zeta/vendor.yaml
 = remedy: Write zeta/vendor.yaml with 'format: 1' and 'name: …'.

5 problems in 4 files
";

#[test]
fn a_sound_folder() {
    let expected = Ran { code: Some(0), out: "2 guides checked, no problems\n".into(), err: String::new() };
    let folder = Folder::sound();
    assert_eq!(folder.check(&[]), expected, "'guides' is where guides are, unless told otherwise");
    assert_eq!(folder.check(&["guides"]), expected);
}

#[test]
fn one_guide_and_one_problem_are_counted_as_one() {
    let folder = Folder::with(&[("guides/acme/vendor.yaml", VENDOR), ("guides/acme/example.yaml", GUIDE)]);
    assert_eq!(folder.check(&[]).out, "1 guide checked, no problems\n");
    folder.write("guides/notes.txt", "");
    assert!(folder.check(&[]).out.ends_with("\n1 problem in 1 file\n"));
}

#[test]
fn every_problem_of_every_file_with_its_line_and_no_colours_in_a_pipe() {
    assert_eq!(broken().check(&[]), Ran { code: Some(1), out: BROKEN.into(), err: String::new() });
}

#[test]
fn excerpts_stand_right_in_files_of_windows() {
    let folder = broken();
    for file in ["acme/vendor.yaml", "acme/example.yaml"] {
        let path = format!("guides/{file}");
        let text = std::fs::read_to_string(folder.at(&path)).unwrap();
        folder.write(&path, &format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    let out = folder.check(&[]).out;
    for excerpt in
        ["  |             ^^^^^^^^^^\n", "   |                        ^^^^\n", " --> guides/acme/vendor.yaml:3:1\n"]
    {
        assert!(out.contains(excerpt), "{out}");
    }
}

#[test]
fn problems_for_editors() {
    let ran = broken().check(&["--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["guides"], 3);
    let problems = report["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 5);
    let expected = serde_json::json!({
        "severity": "error",
        "code": "unknown-key",
        "file": "guides/acme/example.yaml",
        "line": 13,
        "column": 24,
        "endColumn": 28,
        "end": { "line": 13, "column": 28 },
        "message": "steps[1] 'Start', action 'add': 'clik' is no key of an action.",
        "remedy": "Did you mean 'click'?",
        "explain": "guide explain unknown-key",
    });
    assert_eq!(problems[1], expected);
    assert_eq!(problems[3]["line"], serde_json::Value::Null);
    assert_eq!(problems[3]["code"], "unreadable");
}

const NOTHING: &str = r#"{
  "guides": 2,
  "errors": 0,
  "lints": 0,
  "notices": 0,
  "problems": []
}
"#;

#[test]
fn no_problems_for_editors() {
    let ran = Folder::sound().check(&["--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), NOTHING));
}

#[test]
fn our_own_guides_have_neither_problems_nor_lints() {
    let guides = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guides");
    let ran = Folder::with(&[]).check(&[guides]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
}
