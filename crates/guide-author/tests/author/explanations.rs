//! Every explanation is true: the wrong example is reported under its code, the right one is not.

use guide_author::{Code, Content, LintOptions, Problem, Severity, SourceFile, compile, explain, lint};
use guide_model::Date;

const FRAME: &str = "\
format: 1
title: Connect Justworks to {vendor.name}
system: { id: justworks, name: Justworks }
partner: { id: finch, name: Finch, flow: linking flow }
overview: It connects the two.
checked_on: 2026-11-21
sources: [{ title: Help, href: \"https://acme.example/help\" }]
values: [{ id: first_name, label: F, from: reader }, { id: temporary_password, label: T, from: secret }]
finish: { text: Done., tell: your contact }
";
const ZETA: &str = "format: 1\nname: Zeta\n";
const THEIRS: &str = "values: [{ id: first_name, label: F, from: reader }]\noverview: For {first_name}.";

/// A guide of which this is a part: blocks of a step, or keys at the top.
fn guide(part: &str) -> String {
    if part.starts_with("- ") {
        let blocks: String = part.lines().map(|line| format!("      {line}\n")).collect();
        return format!(
            "{FRAME}ask: [{{ id: reconnecting, question: Q? }}]\nsteps:\n  - id: step\n    title: Step\n    blocks:\n      \
             - ask: reconnecting\n{blocks}"
        );
    }
    let key = |line: &str| line.split(':').next().unwrap_or("").to_owned();
    let given: Vec<String> = part.lines().map(key).collect();
    let frame: String =
        FRAME.lines().filter(|line| !given.contains(&key(line))).map(|line| format!("{line}\n")).collect();
    let steps =
        if part.contains("steps:") { "" } else { "steps: [{ id: step, title: Step, blocks: [{ text: Words. }] }]\n" };
    format!("{frame}{part}\n{steps}")
}

/// What a partner's guide does with all that it names.
const PARTNERS: &str = "steps:
  - id: step
    title: Step
    blocks: [{ text: 'Words for {first_name}.' }, { notables: [{ id: have, secret: temporary_password }] }]";

fn problems(part: &str) -> Vec<Problem> {
    let files = [
        SourceFile::text("acme/vendor.yaml", "format: 1\nname: Acme\n"),
        SourceFile::text("acme/justworks.yaml", guide(part)),
        SourceFile {
            path: "acme/media/list.svg".into(),
            content: Content::Media(br#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>"#.to_vec()),
        },
        SourceFile::text("partners/finch/justworks.yaml", guide(PARTNERS)),
        SourceFile::text("zeta/vendor.yaml", ZETA),
        SourceFile::text("zeta/justworks.yaml", guide(THEIRS).replace("Words.", "Look.")),
    ];
    let options = LintOptions { today: Date::parse("2026-11-22").unwrap(), max_age: LintOptions::MAX_AGE };
    compile(&files).problems.into_iter().chain(lint(&files, options)).collect()
}

#[test]
fn the_wrong_example_is_reported_and_the_right_one_is_not() {
    for &code in Code::ALL {
        let explanation = explain(code);
        let of_files = [
            Code::Folder,
            Code::Unreadable,
            Code::Untranslated,
            Code::Stale,
            Code::TranslationDiffers,
            Code::UnusedLabel,
        ];
        if of_files.contains(&code) {
            assert!(explanation.wrong.contains("guides/"), "these are about files as a whole");
            continue;
        }
        let wrong = problems(explanation.wrong);
        assert!(wrong.iter().any(|problem| problem.code == code), "{}: {wrong:?}", code.as_str());
        let right: Vec<Problem> = problems(explanation.right);
        let is_fine = |problem: &Problem| problem.code != code && problem.severity() != Severity::Error;
        assert!(right.iter().all(is_fine), "{}: {right:?}", code.as_str());
    }
}

#[test]
fn explanations_are_sentences_for_writers() {
    for &code in Code::ALL {
        let explanation = explain(code);
        for text in [explanation.what, explanation.why] {
            assert!(text.starts_with(char::is_uppercase) || text.starts_with('`'), "{text}");
            assert!(text.ends_with('.'), "{text}");
            assert!(!text.contains("  "), "{text}");
        }
        assert!(explanation.what.len() < 100, "{}", explanation.what);
    }
}

#[test]
fn codes_are_found_by_their_names() {
    assert_eq!(Code::near("unkown-key"), Some(Code::UnknownKey));
    assert_eq!(Code::near("step_without_check"), Some(Code::StepWithoutCheck));
    assert_eq!(Code::near("nothing"), None);
    for &code in Code::ALL {
        assert_eq!(Code::named(code.as_str()), Some(code));
    }
    assert_eq!(Code::named("nothing"), None);
}
