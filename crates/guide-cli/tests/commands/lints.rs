//! `guide check` and craft: what fails it, what is allowed, and that `guide build` does not care.

use crate::support::{Folder, GUIDE, Ran, VENDOR};

const LINTED: &str = "\
lint[source-age]: The sources were read 235 days ago; after 180 days they may have changed.
 --> guides/acme/example.yaml:6:13
  |
6 | checked_on: 2026-04-01
  |             ^^^^^^^^^^
  |
  = remedy: Read them again, mend what has changed, and write the day on which you read them.

lint[step-without-check]: steps[1] 'Start': nothing says how readers see that this step worked.
  --> guides/acme/example.yaml:10:12
   |
10 |     title: Start
   |            ^^^^^
   |
   = remedy: Add 'see: …' to its last action, or an action that looks: 'check: …' or 'test: …'.

2 lints in 1 file
";

fn with(guide: &str) -> Folder {
    Folder::with(&[("guides/acme/vendor.yaml", VENDOR), ("guides/acme/example.yaml", guide)])
}

fn linted() -> String {
    GUIDE
        .replace("2026-11-21", "2026-04-01")
        .replace("          - { id: look, do: Check that it is in the list. }\n", "")
}

#[test]
fn lints_fail_the_check_and_not_the_build() {
    let folder = with(&linted());
    assert_eq!(folder.check(&[]), Ran { code: Some(1), out: LINTED.into(), err: String::new() });
    assert_eq!(folder.run(&["build", "--out", "out"]).code, Some(0));
}

#[test]
fn lints_for_editors() {
    let report: serde_json::Value = serde_json::from_str(&with(&linted()).check(&["--json"]).out).unwrap();
    assert_eq!((&report["errors"], &report["lints"]), (&0.into(), &2.into()));
    assert_eq!(
        (&report["problems"][0]["severity"], &report["problems"][0]["code"]),
        (&"lint".into(), &"source-age".into())
    );
}

#[test]
fn how_long_sources_stay_fresh() {
    let old = GUIDE.replace("2026-11-21", "2026-04-01");
    assert_eq!(with(&old).check(&["--max-age", "235"]).code, Some(0));
    assert_eq!(with(&old).check(&["--max-age", "234"]).code, Some(1));
    let ran = with(GUIDE).run(&["check", "--today", "2027-11-22"]);
    assert!(ran.out.contains("The sources were read 366 days ago"), "{}", ran.out);
    let ran = with(GUIDE).run(&["check", "--today", "tomorrow"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("write year, month and day, such as 2026-11-21"), "{}", ran.err);
}

#[test]
fn what_is_allowed_with_a_reason() {
    let allowed = linted()
        + "allow:\n  - { lint: source-age, reason: R. }\n  - { lint: step-without-check, at: start, reason: R. }\n";
    assert_eq!(
        with(&allowed).check(&[]),
        Ran { code: Some(0), out: "1 guide checked, no problems\n".into(), err: String::new() }
    );
    let ran = with(&allowed.replace("at: start", "at: other")).check(&[]);
    assert!(ran.out.ends_with("\n2 lints in 1 file\n"), "{}", ran.out);
    let ran = with(&allowed.replace(", reason: R. }\n  - { lint: step", " }\n  - { lint: step")).check(&[]);
    assert!(
        ran.out.contains("problem[missing-key]: allow[1]: an allowance needs 'reason', and there is none."),
        "{}",
        ran.out
    );
    assert!(ran.out.ends_with("\n1 problem in 1 file\n"), "{}", ran.out);
}

#[test]
fn problems_and_lints_are_counted_apart() {
    let ran = with(&linted().replace("click: Add", "clik: Add")).check(&[]);
    assert!(ran.out.ends_with("\n1 problem and 2 lints in 1 file\n"), "{}", ran.out);
}
