//! `guide new`: what it writes passes the check, and what is there stays.

use crate::support::{Folder, Ran};

#[test]
fn a_first_guide_passes_the_check_and_builds() {
    let folder = Folder::with(&[]);
    let ran = folder.run(&["new", "acme", "justworks", "--today", "2026-11-22"]);
    let out = "guides/acme/vendor.yaml written\nguides/acme/justworks.yaml written\nWrite your own steps into the guide, and run 'guide check' after each.\n";
    assert_eq!(ran, Ran { code: Some(0), out: out.into(), err: String::new() });
    assert_eq!(folder.check(&[]).out, "1 guide checked, no problems\n");
    assert_eq!(folder.run(&["build", "--out", "out"]).code, Some(0));
    let names: Vec<String> = folder.files("guides").into_keys().collect();
    assert_eq!(names, ["acme/justworks.yaml", "acme/vendor.yaml"]);
    // Without a day it writes the day it is, on which nothing is old.
    folder.run(&["new", "acme", "gusto"]);
    assert_eq!(folder.run(&["check", "--max-age", "99999"]).code, Some(0));
}

#[test]
fn names_of_any_kind_and_other_folders() {
    for name in ["Acme & Söhne: \"best\"", "C:\\tools", "{Acme}", "# [1] *", "日本"] {
        let folder = Folder::with(&[]);
        let ran = folder.run(&[
            "new",
            "acme-inc",
            "bamboo-hr",
            "--name",
            name,
            "--system-name",
            name,
            "--dir",
            "help",
            "--today",
            "2026-11-22",
        ]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{name}");
        assert_eq!(folder.check(&["help"]).out, "1 guide checked, no problems\n", "{name}");
        folder.run(&["build", "help", "--out", "out"]);
        let files = folder.files("out");
        let index: serde_json::Value =
            serde_json::from_slice(files.iter().find(|(path, _)| path.ends_with("index.json")).unwrap().1).unwrap();
        assert_eq!(index["vendors"][0]["name"], name);
        assert_eq!(index["vendors"][0]["systems"][0]["name"], name);
    }
}

#[test]
fn what_is_there_stays() {
    let folder = Folder::with(&[("guides/acme/vendor.yaml", "format: 1\nname: ACME Inc.\n")]);
    let ran = folder.run(&["new", "acme", "justworks", "--today", "2026-11-22"]);
    assert!(ran.out.starts_with("guides/acme/justworks.yaml written\n"), "{}", ran.out);
    let before = folder.files("guides");
    assert_eq!(before["acme/vendor.yaml"], b"format: 1\nname: ACME Inc.\n");
    let ran = folder.run(&["new", "acme", "justworks"]);
    let message = "guide: guides/acme/justworks.yaml exists already; it was left as it is\n";
    assert_eq!(ran, Ran { code: Some(1), out: String::new(), err: message.into() });
    assert_eq!(folder.files("guides"), before);
}

#[test]
fn ids_that_are_none() {
    let folder = Folder::with(&[]);
    for (arguments, message) in [
        (["new", "Acme Inc", "justworks"], "an id has 1 to 64 characters of a-z, 0-9 and -"),
        (["new", "partners", "justworks"], "'partners' has a meaning of its own among the guides"),
        (["new", "acme", "vendor"], "'vendor' has a meaning of its own among the guides"),
    ] {
        let ran = folder.run(&arguments);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains(message), "{}", ran.err);
    }
    assert!(folder.files("").is_empty());
}
