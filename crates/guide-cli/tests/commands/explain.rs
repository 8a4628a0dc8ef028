//! `guide explain`: one code, all codes, no such code.

use crate::support::{Folder, Ran};
use guide_author::{Code, explain};

const STEP_NUMBER: &str = "\
lint[step-number]

A text calls a step by its number.

Numbers change when a step is added, moved, or not shown to a reader whom it does not
concern. The title stays. A label of the system's own screen may have a number in it:
write it between brackets, [[Step 2]].

Wrong:

  - text: Use the address from step 3.

Right:

  - text: Use the address that you noted in \"Set up the service account\".

To allow it, write at the end of the file:

  allow:
    - lint: step-number
      at: ID          # the id it is about; without it, the whole file
      reason: \"…\"
";

#[test]
fn one_code() {
    let ran = Folder::with(&[]).run(&["explain", "step-number"]);
    assert_eq!(ran, Ran { code: Some(0), out: STEP_NUMBER.into(), err: String::new() });
    let ran = Folder::with(&[]).run(&["explain", "missing-id"]);
    assert!(ran.out.starts_with("problem[missing-id]\n") && !ran.out.contains("allow"), "{}", ran.out);
}

#[test]
fn all_codes() {
    let ran = Folder::with(&[]).run(&["explain"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    for code in Code::ALL {
        let line = format!("  {:<26} {}\n", code.as_str(), explain(*code).what);
        assert!(ran.out.contains(&line), "{line}");
    }
}

#[test]
fn no_such_code() {
    let folder = Folder::with(&[]);
    let ran = folder.run(&["explain", "step-nummer"]);
    let message = "guide: there is no code 'step-nummer'; did you mean 'step-number'?\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(2), "", message));
    let ran = folder.run(&["explain", "unkown-key"]);
    assert_eq!(ran.err, "guide: there is no code 'unkown-key'; did you mean 'unknown-key'?\n");
    let ran = folder.run(&["explain", "number-of-step"]);
    let near = "step-without-check, step-number";
    assert!(ran.err.contains("there is ") && near.split(", ").all(|code| ran.err.contains(code)), "{}", ran.err);
    let ran = folder.run(&["explain", "x"]);
    assert_eq!(ran.err, "guide: there is no code 'x'; 'guide explain' lists them all\n");
}
