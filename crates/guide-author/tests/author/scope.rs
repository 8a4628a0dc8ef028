//! What only some vendors' data needs: absent for the others.

use crate::support::{VENDOR, with_keys};
use guide_author::{SourceFile, compile};

const STEPS: &str = "\
scopes: [payroll, benefits]
steps:
  - id: one
    title: One
    blocks:
      - { text: For payroll., needs: payroll }
      - { text: For others., needs: not payroll }
      - permissions:
          groups:
            - title: Pay
              items: [{ id: pay, label: Pay, needs: payroll }]
            - title: Plans
              items:
                - { id: both, label: Both, needs: [payroll, benefits] }
                - { id: plain, label: Plain }
  - { id: two, title: Two, needs: benefits, blocks: [{ text: Benefits. }] }
  - { id: three, title: Three, blocks: [{ actions: [{ id: pay-only, click: Pay, needs: payroll }] }] }
";

fn files(vendor: &str, guide: &str) -> [SourceFile; 2] {
    [
        SourceFile::text("acme/vendor.yaml", format!("{VENDOR}{vendor}")),
        SourceFile::text("acme/example.yaml", with_keys(guide)),
    ]
}

/// What is in the guide of a vendor, as far as it can be told by words.
#[track_caller]
fn has(vendor: &str, guide: &str, words: &[(&str, bool)]) {
    let compiled = compile(&files(vendor, guide));
    assert_eq!(compiled.problems, []);
    let guide = format!("{:?}", compiled.library.vendors[0].guides[0]);
    for (word, there) in words {
        assert_eq!(guide.contains(word), *there, "{word} with '{vendor}'");
    }
}

#[test]
fn what_is_not_needed_is_absent_with_all_that_is_left_empty_by_it() {
    let all = |pay, plans, both, others| {
        [
            ("For payroll", pay),
            ("\"pay\"", pay),
            ("\"Pay\"", pay),
            ("\"three\"", pay),
            ("\"two\"", plans),
            ("\"both\"", both),
            ("For others", others),
            ("\"plain\"", true),
        ]
    };
    has("", STEPS, &all(false, false, false, true));
    has("scope: [payroll]\n", STEPS, &all(true, false, false, false));
    has("scope: [benefits]\n", STEPS, &all(false, true, false, true));
    has("scope: [benefits, payroll]\n", STEPS, &all(true, true, true, false));
}

#[test]
fn a_guide_can_have_another_scope_than_its_vendor() {
    let guide = format!("scope: [benefits]\n{STEPS}");
    has("scope: [payroll]\n", &guide, &[("For payroll", false), ("\"two\"", true)]);
}

#[track_caller]
fn check(vendor: &str, guide: &str, expected: &[&str]) {
    let problems = compile(&files(vendor, guide)).problems;
    let line = |problem: &guide_author::Problem| problem.place.map_or(0, |place| place.line);
    let found: Vec<String> =
        problems.iter().map(|problem| format!("{}:{} {problem}", problem.file, line(problem))).collect();
    assert_eq!(found, expected);
}

#[test]
fn scopes_that_are_not_there() {
    check(
        "scope: [payrol, payroll, holidays]\n",
        STEPS,
        &[
            "acme/vendor.yaml:3 No guide of this vendor knows the scope 'payrol'. Did you mean 'payroll'?",
            "acme/vendor.yaml:3 No guide of this vendor knows the scope 'holidays'. Write one of: payroll, benefits.",
        ],
    );
    check(
        "scope: [payroll]\n",
        "title: T",
        &[
            "acme/vendor.yaml:3 No guide of this vendor knows the scope 'payroll'. Remove it: no guide of this vendor has 'scopes'.",
        ],
    );
    check(
        "",
        "scopes: [payroll]
scope: [payrol]
steps:
  - id: one
    title: One
    blocks:
      - { text: A., needs: benefit }
      - { text: B., needs: not pay roll }
      - { text: C. }
",
        &[
            "acme/example.yaml:10 There is no scope 'payrol'. Did you mean 'payroll'?",
            "acme/example.yaml:15 There is no scope 'benefit'. The guide knows payroll: write one of them, or add this one under 'scopes'.",
            "acme/example.yaml:16 'not pay roll' is no scope. Write a name under 'scopes', or 'not' and such a name.",
        ],
    );
    check(
        "",
        "steps:\n  - { id: one, title: One, blocks: [{ text: A., needs: payroll }, { text: B. }] }",
        &["acme/example.yaml:10 There is no scope 'payroll'. Write it under 'scopes' at the top of the guide first."],
    );
}
