//! Folders of guides: what belongs where, and every problem of every file at once.

use crate::support::{VENDOR, with_keys};
use guide_author::{Content, SourceFile, compile, read_folder};

/// The problems of these files: file, line, message and remedy.
#[track_caller]
fn check(files: &[SourceFile], expected: &[(&str, usize, &str)]) {
    let problems = compile(files).problems;
    let found: Vec<(&str, usize, String)> = problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.place.map_or(0, |place| place.line), problem.to_string()))
        .collect();
    let found: Vec<(&str, usize, &str)> =
        found.iter().map(|(file, line, text)| (*file, *line, text.as_str())).collect();
    assert_eq!(found, expected);
}

fn vendor(folder: &str) -> SourceFile {
    SourceFile::text(format!("{folder}/vendor.yaml"), VENDOR)
}

fn guide(folder: &str) -> SourceFile {
    SourceFile::text(format!("{folder}/example.yaml"), with_keys("title: T"))
}

fn found(path: &str, content: Content) -> SourceFile {
    SourceFile { path: path.into(), content }
}

#[test]
fn a_sound_folder_has_no_problems() {
    check(&[vendor("acme"), guide("acme"), vendor("zeta"), guide("zeta")], &[]);
    check(&[], &[]);
}

#[test]
fn names_and_files_that_are_missing() {
    check(
        &[
            found("Acme Inc", Content::EmptyFolder),
            guide("bravo"),
            vendor("Charlie"),
            guide("Charlie"),
            vendor("delta"),
        ],
        &[
            (
                "Acme Inc",
                0,
                "The folder 'Acme Inc' is empty. Write Acme Inc/vendor.yaml and Acme Inc/<system>.yaml, or remove the folder.",
            ),
            (
                "Charlie",
                0,
                "The folder 'Charlie' has a name that cannot be an id: a vendor's id has 1 to 64 characters of a-z, 0-9 and -. \
                 Rename it, for example to 'charlie'.",
            ),
            (
                "bravo/vendor.yaml",
                0,
                "The folder 'bravo' has no 'vendor.yaml'. Write bravo/vendor.yaml with 'format: 1' and 'name: …'.",
            ),
            ("delta", 0, "The vendor 'delta' has no guide. Write delta/<system>.yaml, or move the folder elsewhere."),
        ],
    );
}

#[test]
fn files_where_none_belong() {
    let stray =
        "This is no place for a guide. Guides are <vendor>/<system>.yaml: move it there, or out of this folder.";
    let no_guide =
        "This is no place for a guide. Only guides and their pictures belong here: move it out of this folder.";
    check(
        &[
            vendor("acme"),
            guide("acme"),
            SourceFile::text("notes.txt", ""),
            SourceFile::text("justworks.yaml", ""),
            found("notes.docx", Content::NotText),
            SourceFile::text("acme/notes.md", ""),
            SourceFile::text("acme/other.yml", ""),
            SourceFile::text("acme/drafts/other.yaml", ""),
            found("acme/pictures", Content::EmptyFolder),
            found("acme/old.yaml", Content::Folder),
        ],
        &[
            ("acme/drafts/other.yaml", 0, stray),
            ("acme/notes.md", 0, no_guide),
            ("acme/old.yaml", 0, stray),
            ("acme/other.yml", 0, "This is no place for a guide. Rename it to 'acme/other.yaml'."),
            ("acme/pictures", 0, stray),
            ("justworks.yaml", 0, stray),
            ("notes.docx", 0, no_guide),
            ("notes.txt", 0, no_guide),
        ],
    );
}

#[test]
fn pictures_where_vendors_are() {
    check(
        &[vendor("acme"), guide("acme"), found("media/add-user.png", Content::Media(Vec::new()))],
        &[(
            "media",
            0,
            "The folder 'media' has only pictures in it, and every folder here is a vendor's. Put them into a folder \
             'media' in the vendor's folder: <vendor>/media.",
        )],
    );
}

#[test]
fn files_that_cannot_be_read() {
    check(
        &[
            vendor("acme"),
            found("acme/example.yaml", Content::NotText),
            found("acme/other.yaml", Content::Unreadable { reason: "permission denied".into() }),
            found("zeta/vendor.yaml", Content::NotText),
            guide("zeta"),
        ],
        &[
            ("acme/example.yaml", 0, "This file is no text in UTF-8. Save it as UTF-8 in your editor."),
            (
                "acme/other.yaml",
                0,
                "This file cannot be read: permission denied. See whether it exists and whether you may read it.",
            ),
            ("zeta/vendor.yaml", 0, "This file is no text in UTF-8. Save it as UTF-8 in your editor."),
        ],
    );
}

#[test]
fn every_problem_of_every_file_comes_out() {
    let broken = with_keys("title: Connect {vendor.name}\nchecked_on: soon\nauthor: me");
    check(
        &[
            SourceFile::text("acme/vendor.yaml", "format: 1\nnam: Acme\n"),
            SourceFile::text("acme/example.yaml", broken.as_str()),
            SourceFile::text("acme/other.yaml", "format: 1\n  title: x\n"),
            vendor("zeta"),
            SourceFile::text("zeta/example.yaml", broken.replace("{vendor.name}", "{vendor.nme}")),
        ],
        &[
            (
                "acme/example.yaml",
                8,
                "'soon' is no day of the calendar. Write year, month and day, such as 2026-11-21.",
            ),
            (
                "acme/example.yaml",
                9,
                "'author' is no key of a guide. The keys here are: format, title, system, overview, checked_on, sources, steps, finish, language, partner, audience, effort, security, sync, limits, values, ask, repeats, prerequisites, start, contacts, troubleshooting, faq, renewal, disconnecting, chapters, based_on, show_partner, change, scopes, scope, labels, allow.",
            ),
            (
                "acme/other.yaml",
                2,
                "This line is indented too far for the lines above it. Write it with 0 spaces before it: 'title: x'.",
            ),
            ("acme/vendor.yaml", 2, "'nam' is no key of a vendor. Did you mean 'name'?"),
            ("zeta/example.yaml", 7, "'{vendor.nme}' stands for nothing. Did you mean '{vendor.name}'?"),
            (
                "zeta/example.yaml",
                8,
                "'soon' is no day of the calendar. Write year, month and day, such as 2026-11-21.",
            ),
            (
                "zeta/example.yaml",
                9,
                "'author' is no key of a guide. The keys here are: format, title, system, overview, checked_on, sources, steps, finish, language, partner, audience, effort, security, sync, limits, values, ask, repeats, prerequisites, start, contacts, troubleshooting, faq, renewal, disconnecting, chapters, based_on, show_partner, change, scopes, scope, labels, allow.",
            ),
        ],
    );
}

/// Problems of a `vendor.yaml`, in a folder that is sound otherwise.
#[track_caller]
fn check_vendor(text: &str, expected: &[(usize, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(line, text)| ("acme/vendor.yaml", *line, *text)).collect();
    check(&[SourceFile::text("acme/vendor.yaml", text), guide("acme")], &expected);
}

#[test]
fn vendors() {
    check_vendor(
        "format: 1\nname: Acme\nmail_domains: [ACME.example, me@acme.example, acme, a b]\nexclusive: maybe\n",
        &[
            (3, "'ACME.example' is no mail domain. Write 'acme.example'."),
            (3, "'me@acme.example' is no mail domain. Write 'acme.example'."),
            (3, "'acme' is no mail domain. Write what stands after the @ of the addresses, such as 'example.com'."),
            (3, "'a b' is no mail domain. Write what stands after the @ of the addresses, such as 'example.com'."),
            (4, "'exclusive' is 'maybe', not true or false. Write true or false."),
        ],
    );
    check_vendor(
        "format: 1\nname: Acme\nexclusive: true\nmail_domains: []\n",
        &[(
            3,
            "'exclusive' says something about the mail domains, and there are none. List them under 'mail_domains', or remove 'exclusive'.",
        )],
    );
    check_vendor(
        "format: 1\nname: Acme\ncontacts:\n  - { label: A, text: \"For {system.name} and {first_name}.\" }\n",
        &[
            (
                4,
                "contact 'A': '{system.name}' stands for nothing: there is no system here. Write the name itself, or add 'system' to the guide.",
            ),
            (
                4,
                "contact 'A': '{first_name}' stands for nothing. Add a value with this id under 'values', use one of \
                 {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \\{ for a brace.",
            ),
        ],
    );
    check_vendor(
        "format: 9\n",
        &[(1, "Format '9' is unknown; this program reads format 1. Write 'format: 1', or use a newer program.")],
    );
}

#[test]
fn a_folder_on_the_disk_is_read_in_order_and_whole() {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    for path in ["zeta", "acme/deep/deeper/deepest", "empty", ".hidden"] {
        std::fs::create_dir_all(at(path)).unwrap();
    }
    for (path, bytes) in [
        ("zeta/vendor.yaml", VENDOR.as_bytes()),
        ("acme/vendor.yaml", b"\xff\xfe"),
        ("acme/.draft.yaml", b""),
        (".hidden/x.yaml", b""),
        ("readme", b"words"),
    ] {
        std::fs::write(at(path), bytes).unwrap();
    }
    assert_eq!(
        read_folder(folder.path()).unwrap(),
        [
            found("acme/deep/deeper/deepest", Content::Folder),
            found("acme/vendor.yaml", Content::NotText),
            found("empty", Content::EmptyFolder),
            SourceFile::text("readme", "words"),
            SourceFile::text("zeta/vendor.yaml", VENDOR),
        ]
    );
    assert!(read_folder(&at("nowhere")).is_err());
}
