//! `docs/guide-command.md` says what the command says about itself, and the first guide of `docs/guide-format.md`
//! can be written, checked and seen as the page says.

use crate::support::{Folder, GUIDE, VENDOR};

const PAGE: &str = include_str!("../../../../docs/guide-command.md");
const FORMAT: &str = include_str!("../../../../docs/guide-format.md");

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
fn the_page_lists_every_lint_and_every_notice() {
    let whole = Folder::with(&[]).run(&["explain"]).out;
    let (_, rest) = whole.split_once("\nLints: ").unwrap();
    let rows: Vec<String> = rest
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(' '))
        .map(|(code, what)| format!("| `{code}` | {} |\n", what.trim()))
        .collect();
    assert!(rows.len() > 20, "{rows:?}");
    let lost: Vec<&String> = rows.iter().filter(|row| !PAGE.contains(*row)).collect();
    assert_eq!(lost, Vec::<&String>::new());
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

#[test]
fn the_first_guide_is_written_checked_and_seen_as_the_page_says() {
    let (_, section) = FORMAT.split_once("## A first guide in ten minutes\n").unwrap();
    let section = section.split_once("\n## ").unwrap().0;
    let written: Vec<&str> = section.split("```yaml\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    let [vendor, guide] = written[..] else { panic!("two files, not {}", written.len()) };
    let folder = Folder::with(&[("guides/acme/vendor.yaml", vendor), ("guides/acme/justworks.yaml", guide)]);

    let ran = folder.check(&[]);
    assert!(section.contains(&format!("`{}`", ran.out.trim_end())), "{}", ran.out);
    let command = "guide render --out look";
    assert!(section.contains(&format!("```text\n{command}\n```")));
    let arguments: Vec<&str> = command.split(' ').skip(1).collect();
    assert_eq!(folder.run(&arguments).code, Some(0));
    let page = "pages/acme/justworks.html";
    assert!(section.contains(&format!("`look/{page}`")));
    let text = String::from_utf8(folder.files("look")[page].clone()).unwrap();
    assert!(text.contains("Invite Acme") && text.contains("Check that Acme stands in the list."), "{text}");

    let command = "guide new acme bamboohr";
    assert!(section.contains(&format!("`{command}`")));
    assert_eq!(folder.run(&command.split(' ').skip(1).collect::<Vec<_>>()).code, Some(0));
}
