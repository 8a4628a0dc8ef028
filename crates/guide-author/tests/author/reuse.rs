//! One procedure, many vendors: what is replaced, removed and inserted, and whose file a problem is in.

use crate::support::VENDOR;
use guide_author::{Compiled, SourceFile, compile};
use guide_model::{Block, Guide};

/// A partner's guide.
pub(crate) const PROCEDURE: &str = "\
format: 1
title: Connect Example HR to {vendor.name}
system: { id: example, name: Example HR }
partner: { id: bridge, name: Bridge, flow: linking flow }
overview: The data goes through {partner.name} to {vendor.name}.
checked_on: 2026-11-21
sources: [{ title: Help, href: \"https://bridge.example/help\" }]
values: [{ id: first_name, label: First name, from: linking_flow }]
steps:
  - id: invite
    title: Invite
    blocks:
      - actions:
          - { id: open-people, go: [People] }
          - { id: click-add, click: Add }
      - form:
          fields:
            - { id: first-name, label: First Name, value: \"{first_name}\" }
            - { id: office, label: Office, value: Remote }
  - id: rights
    title: Rights
    blocks:
      - permissions: { groups: [{ items: [{ id: manage, label: Manage, reason: To read. }] }] }
finish: { text: Done., tell: your contact }
";

/// The files of a guides folder in which acme's guide is based on the procedure and says this besides.
fn files(keys: &str) -> Vec<SourceFile> {
    vec![
        SourceFile::text("partners/bridge/example.yaml", PROCEDURE),
        SourceFile::text("acme/vendor.yaml", VENDOR),
        SourceFile::text("acme/example.yaml", format!("format: 1\nbased_on: bridge/example\n{keys}")),
    ]
}

/// Each problem: file and line, what the caret marks, message and remedy.
fn described(files: &[SourceFile], compiled: &Compiled) -> Vec<String> {
    let text = |name: &str| files.iter().find(|file| file.path == name).map(|file| &file.content);
    let mark = |problem: &guide_author::Problem| match (problem.place, text(&problem.file)) {
        (Some(place), Some(guide_author::Content::Text(text))) => {
            format!(":{} [{}]", place.line, &text[place.span.start..place.span.end])
        }
        _ => String::new(),
    };
    compiled.problems.iter().map(|problem| format!("{}{} {problem}", problem.file, mark(problem))).collect()
}

#[track_caller]
fn check(files: &[SourceFile], expected: &[&str]) {
    assert_eq!(described(files, &compile(files)), expected);
}

#[track_caller]
fn guide(keys: &str) -> Guide {
    let files = files(keys);
    let mut compiled = compile(&files);
    assert_eq!(described(&files, &compiled), Vec::<String>::new());
    assert_eq!(compiled.guides, 1, "a partner's guide is nobody's");
    compiled.library.vendors.remove(0).guides.remove(0)
}

/// The ids of steps and of what is in them, in order.
fn ids(guide: &Guide) -> Vec<String> {
    let mut ids = Vec::new();
    for step in &guide.steps {
        ids.push(format!("# {}", step.id));
        for part in &step.blocks {
            match &part.block {
                Block::Actions(actions) => ids.extend(actions.iter().map(|one| one.id.to_string())),
                Block::Form(form) => ids.extend(form.fields.iter().map(|one| one.id.to_string())),
                Block::Permissions(permissions) => {
                    let items = permissions.groups.iter().flat_map(|group| &group.items);
                    ids.extend(items.map(|one| one.id.to_string()));
                }
                _ => ids.push("other".into()),
            }
        }
    }
    ids
}

#[test]
fn a_guide_that_changes_nothing_is_the_partners_with_the_vendors_name() {
    let guide = guide("");
    assert_eq!((guide.vendor.id.as_str(), guide.title.as_str()), ("acme", "Connect Example HR to Acme"));
    assert_eq!(ids(&guide), ["# invite", "open-people", "click-add", "first-name", "office", "# rights", "manage"]);
}

#[test]
fn top_level_keys_replace_and_changes_go_to_ids() {
    let guide = guide(
        "title: Acme and {system.name}
checked_on: 2026-11-22
change:
  - { replace: click-add, with: { id: click-add, click: Invite } }
  - { remove: office }
  - { after: first-name, insert: [{ id: title, label: Title, value: Service }, { id: team, label: Team, value: None }] }
  - { before: title, insert: [{ id: last-name, label: Last Name, value: Acme }] }
  - after: invite
    insert:
      - { id: pause, title: Pause, blocks: [{ text: Have a rest. }] }
",
    );
    assert_eq!(guide.title, "Acme and Example HR");
    assert_eq!(guide.checked_on.to_string(), "2026-11-22");
    assert_eq!(
        ids(&guide),
        [
            "# invite",
            "open-people",
            "click-add",
            "first-name",
            "last-name",
            "title",
            "team",
            "# pause",
            "other",
            "# rights",
            "manage"
        ]
    );
}

#[test]
fn what_is_left_empty_goes_too() {
    let only_form = guide("change: [{ remove: open-people }, { remove: click-add }, { remove: manage }]");
    assert_eq!(ids(&only_form), ["# invite", "first-name", "office"]);
}

#[test]
fn an_unknown_procedure() {
    let based = |on: &str| SourceFile::text("acme/example.yaml", format!("format: 1\nbased_on: {on}\n"));
    let vendor = SourceFile::text("acme/vendor.yaml", VENDOR);
    let procedure = SourceFile::text("partners/bridge/example.yaml", PROCEDURE);
    check(
        &[vendor.clone(), based("brigde/example"), procedure.clone()],
        &["acme/example.yaml:2 [brigde/example] There is no partner's guide 'brigde/example', that is no \
           partners/brigde/example.yaml. Did you mean 'bridge/example'?"],
    );
    check(
        &[vendor.clone(), based("other/system"), procedure],
        &["acme/example.yaml:2 [other/system] There is no partner's guide 'other/system', that is no \
           partners/other/system.yaml. Write one of: bridge/example."],
    );
    check(
        &[vendor, based("other/system")],
        &["acme/example.yaml:2 [other/system] There is no partner's guide 'other/system', that is no \
           partners/other/system.yaml. Write it as partners/<partner>/<system>.yaml first."],
    );
}

#[test]
fn changes_that_cannot_be_made() {
    let changes = "change:
  - { replace: clik-add, with: { id: click-add, click: Invite } }
  - { remove: nowhere }
  - { remove: office }
  - { replace: office, with: { id: office, label: Office, value: Home } }
  - { after: office, insert: [{ id: x, label: X, value: X }] }
  - { replace: click-add }
  - { after: click-add }
  - { remove: click-add, with: { id: click-add } }
  - { after: manage, with: { id: other, label: Other } }
  - { remove: manage, replace: manage }
  - { insert: [] }
";
    check(
        &files(changes),
        &[
            "acme/example.yaml:4 [clik-add] change[1]: nothing in the partner's guide has the id 'clik-add'. Did you mean 'click-add'?",
            "acme/example.yaml:5 [nowhere] change[2]: nothing in the partner's guide has the id 'nowhere'. Look for the id in the partner's guide.",
            "acme/example.yaml:7 [office] change[4]: 'office' is changed twice (lines 6 and 7). Keep one of the changes.",
            "acme/example.yaml:8 [office] change[5]: 'office' is changed twice (lines 6 and 8). Keep one of the changes.",
            "acme/example.yaml:9 [{ replace: click-add }] change[6]: 'replace' needs 'with', and there is none. Add 'with: …'.",
            "acme/example.yaml:10 [{ after: click-add }] change[7]: 'after' needs 'insert', and there is none. Add 'insert: …'.",
            "acme/example.yaml:11 [{ id: click-add }] change[8]: 'with' does not go with 'remove'. Remove it, or write 'replace' instead of 'remove'.",
            "acme/example.yaml:12 [{ after: manage, with: { id: other, label: Other } }] change[9]: 'after' needs 'insert', and there is none. Add 'insert: …'.",
            "acme/example.yaml:12 [{ id: other, label: Other }] change[9]: 'with' does not go with 'after'. Write 'insert' instead.",
            "acme/example.yaml:13 [manage] change[10]: 'remove' and 'replace' exclude each other. Make a change of its own for the other.",
            "acme/example.yaml:14 [{ insert: [] }] change[11]: nothing says what is changed. Write one of: replace, remove, after, before.",
        ],
    );
}

#[test]
fn a_change_without_anything_to_change() {
    check(
        &[
            SourceFile::text("acme/vendor.yaml", VENDOR),
            SourceFile::text("acme/example.yaml", crate::support::with_keys("change: [{ remove: one }]")),
        ],
        &[
            "acme/example.yaml:9 [[{ remove: one }]] 'change' says what differs from a partner's guide, and this guide is \
           based on none. Write 'based_on: <partner>/<system>', or remove 'change'.",
        ],
    );
}

#[test]
fn a_problem_of_the_partners_text_that_some_guides_have_is_said_once_and_names_them() {
    let without_value = "values: []\n";
    let mut all = files(without_value);
    for vendor in ["bravo", "zulu"] {
        all.push(SourceFile::text(format!("{vendor}/vendor.yaml"), VENDOR));
        let text = "format: 1\nbased_on: bridge/example\nvalues: [{ id: other, label: Other, from: reader }]\n";
        all.push(SourceFile::text(format!("{vendor}/example.yaml"), text));
    }
    let remedy = "Add a value with this id under 'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or \
                  write \\{ for a brace.";
    check(
        &all,
        &[
            "acme/example.yaml:3 [[]] 'values' is empty. Fill it in, or remove it if it is not needed.",
            &format!(
                "partners/bridge/example.yaml:18 [{{first_name}}] steps[1] 'Invite', row 'First Name': '{{first_name}}' \
                 stands for nothing (in acme/example.yaml, bravo/example.yaml and zulu/example.yaml, which are based on \
                 this). {remedy}"
            ),
        ],
    );
}

#[test]
fn removing_what_something_refers_to_names_both_files() {
    check(
        &files("change: [{ remove: first_name }]"),
        &[
            "partners/bridge/example.yaml:18 [{first_name}] steps[1] 'Invite', row 'First Name': '{first_name}' stands for \
           nothing (in acme/example.yaml, which is based on this). Add a value with this id under 'values', use one of \
           {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \\{ for a brace.",
        ],
    );
}

#[test]
fn two_of_a_kind_in_two_files_are_both_named() {
    let files = files("change: [{ after: click-add, insert: [{ id: office, click: Office }] }]");
    check(
        &files,
        &[
            "partners/bridge/example.yaml:19 [office] steps[1] 'Invite', row 'Office': the id 'office' is given twice (line \
           19, and line 3 of acme/example.yaml) (in acme/example.yaml, which is based on this). Give one of them another \
           id; if readers have used the guide, the newer one.",
        ],
    );
    let related = compile(&files).problems.remove(0).related.unwrap();
    assert_eq!((related.file.as_str(), related.place.line), ("acme/example.yaml", 3));
}

#[test]
fn a_partners_guide_is_checked_by_itself_and_what_is_wrong_with_it_is_said_once() {
    let broken = PROCEDURE.replace("go: [People]", "goo: [People]").replace("id: bridge", "id: ridge");
    let mut files = files("");
    files[0] = SourceFile::text("partners/bridge/example.yaml", broken.clone() + "change: []\nbased_on: x\n");
    let expected = [
        "partners/bridge/example.yaml:4 [ridge] The partner has the id 'ridge', but the folder is called 'bridge'. Write \
         'bridge', or rename the folder.",
        "partners/bridge/example.yaml:14 [goo] steps[1] 'Invite', action 'open-people': 'goo' is no key of an action. Did \
         you mean 'go'?",
        "partners/bridge/example.yaml:25 [[]] 'change' is for vendors' guides, and this is a partner's. Write it into the \
         guides that are based on this one.",
        "partners/bridge/example.yaml:26 [x] 'based_on' is for vendors' guides, and this is a partner's. Write the whole \
         guide here: what guides are based on is based on nothing itself.",
    ];
    check(&files[..1], &expected);
    check(&files, &expected);
}

#[test]
fn files_in_the_folder_of_partners() {
    let stray = "This is no place for a guide. Partners' guides are partners/<partner>/<system>.yaml: move it there, or \
                 out of this folder.";
    check(
        &[
            SourceFile::text("partners/notes.yaml", ""),
            SourceFile::text("partners/bridge/example.yml", ""),
            SourceFile::text("partners/bridge/example.yaml", "format: 1\n  a: b\n"),
        ],
        &[
            "partners/bridge/example.yaml:2 [a: b] This line is indented too far for the lines above it. Write it with 0 spaces before it: 'a: b'.",
            "partners/bridge/example.yml This is no place for a guide. Rename it to 'partners/bridge/example.yaml'.",
            &format!("partners/notes.yaml {stray}"),
        ],
    );
}

#[test]
fn a_guide_based_on_what_cannot_be_read_adds_no_problems() {
    let mut files = files("");
    files[0] = SourceFile::text("partners/bridge/example.yaml", "");
    check(&files, &["partners/bridge/example.yaml:1 [] This file is empty. Write it, or remove it."]);
}

#[test]
fn a_partner_who_is_not_shown_is_not_named() {
    check(
        &files("show_partner: false"),
        &[
            "partners/bridge/example.yaml:5 [{partner.name}] '{partner.name}' would show a name that 'show_partner: false' \
           hides (in acme/example.yaml, which is based on this). Say it without the name, such as 'the linking flow'.",
        ],
    );
    let guide = guide("show_partner: false\noverview: It goes to {vendor.name}.");
    assert!(!format!("{guide:?}").contains("Bridge"), "{guide:?}");
    let mut files = files("overview: It goes to {vendor.name}.");
    files[1] = SourceFile::text("acme/vendor.yaml", format!("{VENDOR}show_partner: false\n"));
    let by_vendor = compile(&files).library.vendors.remove(0).guides.remove(0);
    assert_eq!(by_vendor, guide);
}
