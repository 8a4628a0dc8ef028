//! `docs/guide-command.md` says what the command says about itself.

use crate::support::{Folder, GUIDE, VENDOR};

const PAGE: &str = include_str!("../../../../docs/guide-command.md");

#[test]
fn the_help_of_every_command_is_in_the_page() {
    let folder = Folder::with(&[]);
    let whole = folder.run(&["--help"]);
    let commands =
        whole.out.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> =
        commands.map(|line| line.split_whitespace().next().unwrap()).filter(|name| *name != "help").collect();
    assert!(names.len() > 7, "{names:?}");
    for arguments in names.iter().map(|name| vec![*name, "--help"]).chain([vec!["--help"]]) {
        let ran = folder.run(&arguments);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(PAGE.contains(&format!("```text\n{}```\n", ran.out)), "write this into the page:\n{}", ran.out);
        assert!(ran.out.contains("Examples:\n") && ran.out.contains("Exit codes"), "{}", ran.out);
    }
}

#[test]
fn the_problem_in_the_page_is_the_one_that_programs_get() {
    let folder = Folder::with(&[
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", &GUIDE.replace("click: Add", "clik: Add")),
    ]);
    let ran = folder.check(&["--json"]);
    assert!(PAGE.contains(&format!("```json\n{}```\n", ran.out)), "write this into the page:\n{}", ran.out);
}

#[test]
fn links_within_the_page_lead_to_headings() {
    let headings: Vec<String> = PAGE
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(|title| title.to_lowercase().replace(' ', "-").replace(':', ""))
        .collect();
    let links: Vec<&str> = PAGE.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert_eq!(links, headings, "the contents list every heading in its order");
}
