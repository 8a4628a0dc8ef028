//! Many guides at once, on all processors: the same every time, and quiet where nobody listens.

use crate::support::{Folder, GUIDE, TODAY, VENDOR};
use std::process::{Command, Stdio};

const NUMBER: usize = 240;

/// Vendors with a sound guide each, every third of them with mistakes.
fn many(mistakes: bool) -> Folder {
    let folder = Folder::with(&[]);
    for at in 0..NUMBER {
        let broken = GUIDE.replace("click: Add", "clik: Add").replace("in the list", "as in step 3");
        let guide = if mistakes && at % 3 == 0 { broken.as_str() } else { GUIDE };
        folder.write(&format!("guides/vendor-{at}/vendor.yaml"), &VENDOR.replace("Acme", &format!("Vendor {at}")));
        folder.write(&format!("guides/vendor-{at}/example.yaml"), guide);
    }
    folder
}

#[test]
fn every_run_says_the_same() {
    let folder = many(true);
    let first = folder.check(&[]);
    assert_eq!((first.code, first.err.as_str()), (Some(1), ""), "no bar in a pipe");
    assert!(first.out.ends_with("\n80 problems and 80 lints in 80 files\n"), "{}", first.out);
    let json = folder.check(&["--json"]);
    for _ in 0..3 {
        assert_eq!(folder.check(&[]), first);
        assert_eq!(folder.check(&["--json"]), json);
    }
    let files: Vec<&str> =
        first.out.lines().filter_map(|line| line.split_once("--> ")).map(|(_, place)| place).collect();
    let mut sorted = files.clone();
    sorted.sort_by_key(|place| place.split(':').next().unwrap().to_owned());
    assert_eq!(files, sorted);
}

#[test]
fn every_run_writes_the_same() {
    let folder = many(false);
    for out in ["one", "two"] {
        let ran = folder.run(&["build", "--out", out, "--json"]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert_eq!(ran.out, format!("240 guides built into {out}: 481 files written\n"));
    }
    assert_eq!(folder.files("one"), folder.files("two"));
    assert_eq!(folder.run(&["build", "--out", "one", "--json"]).out, "240 guides built into one: 0 files written\n");
}

#[test]
fn a_pipe_that_is_closed_is_no_mistake_to_talk_about() {
    let folder = many(true);
    for arguments in [&["check"][..], &["check", "--json"], &["explain"]] {
        // Closed before the command begins: it could be done sooner than anybody closes it.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child = Command::new(env!("CARGO_BIN_EXE_guide"))
            .args(arguments)
            .args(if arguments == ["explain"] { &[][..] } else { &TODAY[..] })
            .current_dir(folder.at("."))
            .stdout(writer)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr), (Some(1), Vec::new()), "{arguments:?}");
    }
}
