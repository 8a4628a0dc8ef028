//! `guide diff`: what readers would notice, and what becomes of their ticks.

use crate::support::{Folder, GUIDE, Ran, VENDOR};

const BEFORE: &str = r#"format: 1
title: Connect Example HR to {vendor.name}
system: { id: example, name: Example HR }
overview: It connects the two.
checked_on: 2026-11-21
sources: [{ title: Help, href: "https://acme.example/help" }]
values: [{ id: first_name, label: First name, from: reader }]
steps:
  - id: start
    title: Start
    blocks:
      - text: Begin here.
      - actions:
          - { id: add, click: Add }
          - { id: look, do: Check that it is there. }
          - { id: more, click: More }
      - form:
          fields:
            - { id: name, label: Name, value: "{first_name}" }
            - { id: office, label: Office, value: Home }
            - { id: phone, label: Phone, leave: may_be_empty }
  - { id: end, title: End, blocks: [{ text: The end. }] }
finish: { text: Done., tell: your contact }
"#;

/// The same after these replacements.
fn after(replacements: &[(&str, &str)]) -> String {
    let mut text = BEFORE.to_owned();
    for (old, new) in replacements {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    text
}

fn compare(after: &str, more: &[&str]) -> Ran {
    let folder = Folder::with(&[
        ("old/acme/vendor.yaml", VENDOR),
        ("old/acme/example.yaml", BEFORE),
        ("new/acme/vendor.yaml", VENDOR),
        ("new/acme/example.yaml", after),
    ]);
    folder.run(&[&["diff", "old", "new"], more].concat())
}

#[test]
fn nothing_differs() {
    assert_eq!(compare(BEFORE, &[]), Ran { code: Some(0), out: "Nothing differs\n".into(), err: String::new() });
    let comments = BEFORE.replace("steps:", "# A comment.\nsteps:");
    assert_eq!(compare(&comments, &[]).code, Some(0));
    assert_eq!(compare(BEFORE, &["--json"]).out, "{\n  \"guides\": []\n}\n");
}

#[test]
fn labels_values_and_prose() {
    let after = after(&[
        ("click: Add", "click: Invite"),
        ("value: Home", "value: Remote"),
        ("Begin here.", "Begin **here**."),
        ("overview: It connects the two.", "overview: It connects both."),
        ("2026-11-21", "2026-11-22"),
    ]);
    let expected = r#"acme/example
  changed  day of the sources
             "2026-11-21"
          -> "2026-11-22"
  changed  overview
             "It connects the two."
          -> "It connects both."
  changed  step 'Start': text
             "Begin here."
          -> "Begin **here**."
  changed  action 'Click [[Invite]].': text (in 'Start')
             "Click [[Add]]."
          -> "Click [[Invite]]."
             ticks: marked "changed since you did it"
  changed  row 'Office': what goes in (in 'Start')
             "Home"
          -> "Remote"
             ticks: marked "changed since you did it"

5 changes in 1 guide; ticks of 2 items marked as changed, of 0 items lost
"#;
    assert_eq!(compare(&after, &[]), Ran { code: Some(1), out: expected.into(), err: String::new() });
}

#[test]
fn what_comes_goes_and_moves() {
    let after = after(&[
        ("            - { id: office, label: Office, value: Home }\n", ""),
        ("            - { id: phone, label: Phone, leave: may_be_empty }\n", ""),
        (
            "            - { id: name,",
            "            - { id: phone, label: Phone, leave: may_be_empty }\n            - { id: name,",
        ),
        ("          - { id: more, click: More }\n", "          - { id: more-2, click: More }\n"),
        ("id: look, do", "id: see, was: look, do"),
        ("  - { id: end,", "  - { id: between, title: Between, blocks: [{ text: Wait. }] }\n  - { id: end,"),
    ]);
    let expected = "\
acme/example
  added    action 'Click [[More]].', id 'more-2' (in 'Start')
  moved    row 'Name' (in 'Start')
  added    step 'Between', id 'between'
  removed  action 'Click [[More]].', id 'more' (in 'Start')
             ticks: lost; if it is now called 'more-2', write 'was: more' there, and they are kept
  removed  row 'Office', id 'office' (in 'Start')
             ticks: lost

5 changes in 1 guide; ticks of 0 items marked as changed, of 2 items lost
";
    let ran = compare(&after, &[]);
    let either = expected.replace("moved    row 'Name'", "moved    row 'Phone'");
    assert!(ran.out == expected || ran.out == either, "{}", ran.out);
    assert_eq!(ran.code, Some(1));
}

#[test]
fn what_a_translation_has_from_its_guide_is_said_once() {
    let spanish = |old_overview: &str| {
        format!(
            "format: 1\nlanguage: es\ntexts:\n  - {{ at: overview, from: {old_overview:?}, to: Los une. }}\n  - {{ at: more.click, from: More, to: Más }}\n"
        )
    };
    let after = after(&[
        ("            - { id: office, label: Office, value: Home }\n", ""),
        ("value: \"{first_name}\"", "value: Ada"),
        ("It connects the two.", "It connects both."),
    ]);
    let folder = Folder::with(&[
        ("old/acme/vendor.yaml", VENDOR),
        ("old/acme/example.yaml", BEFORE),
        ("old/acme/example.es.yaml", &spanish("It connects the two.")),
        ("new/acme/vendor.yaml", VENDOR),
        ("new/acme/example.yaml", &after),
        ("new/acme/example.es.yaml", &spanish("It connects both.").replace("Los une", "Une ambos")),
    ]);
    let ran = folder.run(&["diff", "old", "new"]);
    let expected = r#"acme/example
  changed  overview
             "It connects the two."
          -> "It connects both."
  changed  row 'Name': what goes in (in 'Start')
             "{First name}"
          -> "Ada"
             ticks: marked "changed since you did it"
  removed  row 'Office', id 'office' (in 'Start')
             ticks: lost

acme/example.es
  changed  overview
             "Los une."
          -> "Une ambos."

4 changes in 2 guides; ticks of 1 item marked as changed, of 1 item lost
"#;
    assert_eq!(ran, Ran { code: Some(1), out: expected.into(), err: String::new() });
}

#[test]
fn for_other_programs() {
    let ran = compare(&after(&[("value: Home", "value: Remote")]), &["--json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let expected = serde_json::json!({ "guides": [{ "guide": "acme/example", "changes": [{
        "kind": "changed",
        "what": "row 'Office': what goes in",
        "step": "Start",
        "id": "office",
        "from": "Home",
        "to": "Remote",
        "ticks": "marked",
    }] }] });
    assert_eq!((ran.code, report), (Some(1), expected));
}

#[test]
fn guides_that_come_and_go() {
    let folder = Folder::sound();
    folder.write("new/acme/vendor.yaml", VENDOR);
    folder.write("new/acme/example.yaml", GUIDE);
    let ran = folder.run(&["diff", "guides", "new"]);
    assert_eq!(
        ran.out,
        "zeta/example\n  removed  guide\n             \"Connect Example HR to Zeta\"\n             ticks: lost\n\n1 change in 1 guide; ticks of 0 items marked as changed, of 1 item lost\n"
    );
    assert_eq!(folder.run(&["diff", "new", "guides"]).out.lines().nth(1), Some("  added    guide"));
}

#[test]
fn one_file_and_an_older_version_of_it() {
    let folder = Folder::with(&[
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", BEFORE),
        ("guides/acme/broken.yaml", "format: 1\n"),
        ("before.yaml", &after(&[("value: Home", "value: Remote")])),
    ]);
    let ran = folder.run(&["diff", "before.yaml", "guides/acme/example.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("\"Remote\"\n          -> \"Home\"\n"), "{}", ran.out);
    assert_eq!(folder.run(&["diff", "guides/acme/example.yaml", "guides/acme/example.yaml"]).code, Some(0));
}

#[test]
fn what_cannot_be_compared() {
    let folder = Folder::with(&[
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", BEFORE),
        ("before.yaml", "format: 1\n"),
        ("other.yaml", BEFORE),
    ]);
    for (arguments, message) in [
        (["diff", "guides", "guides/acme/example.yaml"], "guide: give two folders, or two files\n"),
        (["diff", "guides", "other.yaml"], "guide: give two folders, or two files\n"),
        (
            ["diff", "before.yaml", "other.yaml"],
            "guide: neither file lies in a guides folder, so nothing says which vendor's guide this is\n",
        ),
    ] {
        let ran = folder.run(&arguments);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(2), "", message));
    }
    let ran = folder.run(&["diff", "nowhere", "guides"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(ran.err, "guide: cannot read nowhere: there is no such file or folder\n");
    let ran = folder.run(&["diff", "before.yaml", "guides/acme/example.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("problem[missing-key]: A guide needs 'title', and there is none."), "{}", ran.err);
}
