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
fn json_as_other_programs_are_asked_for_it() {
    let folder = Folder::sound();
    for (command, has_json) in [("check", true), ("diff", true), ("build", false)] {
        for format in [&["--format", "json"][..], &["--format=json"]] {
            let ran = folder.run(&[&[command], format].concat());
            assert_eq!(ran.code, Some(2));
            assert!(ran.err.contains("'--format' found"), "{}", ran.err);
            assert_eq!(ran.err.contains("  tip: a similar argument exists: '--json'\n"), has_json, "{}", ran.err);
        }
    }
}

#[test]
fn a_folder_that_is_not_there() {
    for command in [&["check", "nowhere"][..], &["build", "nowhere", "--out", "out"]] {
        let ran = Folder::sound().run(command);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
        let message = "guide: cannot read nowhere: there is no such folder. Go to the folder in which your guides lie, or \
                       write where they are: guide check path/to/guides\n";
        assert_eq!(ran.err, message);
    }
}

#[test]
fn something_else_in_place_of_the_folder_of_all_guides() {
    let folder = Folder::sound();
    folder.write("guides/partners/merge/example.yaml", "");
    folder.write("guides/acme/media/a.svg", "");
    folder.write("notes.txt", "");
    let part = |given: &str, what: &str, instead: &str| {
        let message = format!(
            "guide: {given} is {what}, and this works on the folder of all guides. Give that folder: {instead}\n"
        );
        let ran = folder.run(&["check", given]);
        assert_eq!((ran.code, ran.out.as_str(), ran.err), (Some(2), "", message));
    };
    part("guides/acme/example.yaml", "a file", "guides");
    part("./guides/acme/", "a part of the guides", "guides");
    part("guides/acme/media", "a part of the guides", "guides");
    part("guides/partners", "a part of the guides", "guides");
    part("guides/partners/merge/example.yaml", "a file", "guides");
    let ran = folder.run(&["check", "guides/acme/nowhere"]);
    assert!(ran.err.starts_with("guide: cannot read guides/acme/nowhere: there is no such folder. "), "{}", ran.err);
    let ran = folder.run(&["check", "notes.txt"]);
    let message = "guide: notes.txt is a file. Give the folder of all guides, in which each vendor has a folder\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), message));
    let ran = folder.run(&["translate", "acme/example", "es", "guides/acme"]);
    assert!(ran.err.ends_with("Give that folder: guides\n"), "{}", ran.err);
    // The name alone is no reason: these are all guides.
    folder.write("partners/zeta/vendor.yaml", "format: 1\nname: Zeta\n");
    folder.write("partners/zeta/example.yaml", &crate::support::GUIDE.replace("partner:", "# partner:"));
    assert_eq!(folder.check(&["partners"]).out, "1 guide checked, no problems\n");
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
