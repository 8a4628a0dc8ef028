//! How the command is called, and what it says when it is called wrongly.

use crate::support::Folder;

#[test]
fn called_wrongly() {
    let folder = Folder::sound();
    for arguments in [&[][..], &["chek"], &["check", "--jsn"], &["build"], &["check", "a", "b"]] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ran.err.contains("Usage: guide"), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn a_folder_that_is_not_there() {
    for command in [&["check", "nowhere"][..], &["build", "nowhere", "--out", "out"]] {
        let ran = Folder::sound().run(command);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
        assert!(ran.err.starts_with("guide: cannot read nowhere: "), "{}", ran.err);
    }
}

#[test]
fn help_has_examples_and_exit_codes() {
    let folder = Folder::sound();
    for (arguments, example) in [
        (&["--help"][..], "guide check help/guides --json"),
        (&["check", "--help"], "guide check help/guides"),
        (&["build", "--help"], "guide build --out public/guides"),
    ] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.contains(example) && ran.out.contains("Exit codes:"), "{}", ran.out);
    }
}
