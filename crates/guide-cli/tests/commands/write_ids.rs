//! `guide check --write-ids`: writes what is missing, once, and says what it wrote.

use crate::support::{Folder, GUIDE, Ran, VENDOR};

fn folder() -> Folder {
    let guide = GUIDE.replace("id: add, ", "").replace("  - id: start\n    title", "  - title");
    Folder::with(&[("guides/acme/vendor.yaml", VENDOR), ("guides/acme/example.yaml", &guide)])
}

#[test]
fn missing_ids_are_written_once() {
    let folder = folder();
    let ran = folder.run(&["build", "--out", "out"]);
    assert_eq!(ran.code, Some(1), "'build' refuses without ids");
    assert!(ran.err.ends_with("\n2 problems in 1 file\n"), "{}", ran.err);

    let out =
        "2 ids written into guides/acme/example.yaml: start (line 9), add (line 13)\n\n1 guide checked, no problems\n";
    assert_eq!(folder.check(&["--write-ids"]), Ran { code: Some(0), out: out.into(), err: String::new() });
    let text = String::from_utf8(folder.files("guides")["acme/example.yaml"].clone()).unwrap();
    assert_eq!(text, GUIDE);
    assert_eq!(folder.check(&["--write-ids"]).out, "1 guide checked, no problems\n");
    assert_eq!(folder.run(&["build", "--out", "out"]).code, Some(0));
    assert_eq!(folder.files("guides").len(), 2, "nothing is left behind");
}

#[test]
fn for_editors() {
    let report: serde_json::Value = serde_json::from_str(&folder().check(&["--write-ids", "--json"]).out).unwrap();
    let expected = serde_json::json!([
        { "file": "guides/acme/example.yaml", "line": 9, "id": "start" },
        { "file": "guides/acme/example.yaml", "line": 13, "id": "add" },
    ]);
    assert_eq!((&report["written"], &report["problems"]), (&expected, &serde_json::json!([])));
}

#[test]
fn without_being_asked_nothing_is_written() {
    let folder = folder();
    let before = folder.files("guides");
    folder.check(&[]);
    assert_eq!(folder.files("guides"), before);
}
