//! Guides where all is well: every construct, the compiled form, fingerprints, repeatability.

use crate::dump::dump;
use crate::support::{VENDOR, compile_text, guide, with_blocks, with_keys};
use guide_author::{Content, SourceFile, compile};
use guide_model::{
    Block, Guide, Href, Id, Inline, Kind, Origin, Outline, Piece, Rename, Style, Template, Text, decode, encode,
};

/// Uses every construct and every key of the format.
pub(crate) const EVERYTHING: &str = include_str!("everything.yaml");
const EVERYTHING_VENDOR: &str = include_str!("everything-vendor.yaml");

/// The first bytes of a picture of 256 by 80 pixels.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x50rest";

/// A vendor with this guide, and a picture beside it.
pub(crate) fn files(guide: &str) -> Vec<SourceFile> {
    vec![
        SourceFile::text("acme/vendor.yaml", EVERYTHING_VENDOR),
        SourceFile::text("acme/example.yaml", guide),
        SourceFile { path: "acme/media/key.png".into(), content: Content::Media(PNG.to_vec()) },
        SourceFile { path: "acme/media/other.png".into(), content: Content::Media(PNG.to_vec()) },
    ]
}

fn everything() -> Guide {
    let mut compiled = compile(&files(EVERYTHING));
    assert_eq!(compiled.problems, []);
    compiled.library.vendors.remove(0).guides.remove(0)
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

#[test]
fn a_guide_with_every_construct_survives_encoding() {
    let guide = everything();
    let bytes = encode(&guide).unwrap();
    assert_eq!(decode(&bytes), Ok(guide.with_all_rounds()));
}

#[test]
fn the_frame_is_read() {
    let guide = everything();
    assert_eq!(guide.vendor.mail_domains, ["acme.example", "mail.acme.example"]);
    assert!(guide.vendor.exclusive);
    assert_eq!(guide.system.edition.as_deref(), Some("PEO"));
    assert_eq!(guide.partner.as_ref().map(|partner| partner.flow.as_str()), Some("linking flow"));
    assert_eq!(guide.language, "en-US");
    assert_eq!(guide.title, "Connect Example HR to Acme");
    assert_eq!(guide.overview.len(), 2, "an empty line divides paragraphs");
    let effort = &guide.effort[0];
    assert_eq!((effort.least, effort.most), (10, 15));
    assert_eq!(guide.checked_on.to_string(), "2026-11-21");
    let contacts: Vec<&str> = guide.contacts.iter().map(|contact| contact.label.as_str()).collect();
    assert_eq!(contacts, ["Help Center", "Account representative"], "the vendor's own come last");
    assert_eq!(guide.contacts[1].text, Some(Text::plain("Ask for Acme.")));
    assert_eq!(guide.finish.mail, Some(Href::new("mailto:success@acme.example?subject=Ready").unwrap()));
    assert_eq!(
        guide.renames,
        [
            Rename { was: id("email"), now: id("work_email") },
            Rename { was: id("earlier"), now: id("reconnecting") },
            Rename { was: id("firms"), now: id("companies") },
            Rename { was: id("admin"), now: id("is-admin") },
            Rename { was: id("start"), now: id("log-in-step") },
            Rename { was: id("add"), now: id("click-add") },
            Rename { was: id("name"), now: id("first-name") },
            Rename { was: id("view"), now: id("view-company") },
            Rename { was: id("password"), now: id("have-password") },
        ]
    );
}

#[test]
fn values_and_secrets_are_kept_apart() {
    let guide = everything();
    let values: Vec<_> = guide.values.iter().map(|value| (value.id.as_str(), value.kind, value.origin)).collect();
    assert_eq!(
        values,
        [
            ("first_name", Kind::Name, Origin::LinkingFlow),
            ("work_email", Kind::Email, Origin::Vendor),
            ("company", Kind::Text, Origin::Reader),
            ("subdomain", Kind::Text, Origin::Reader),
            ("part", Kind::Text, Origin::Reader),
            ("number", Kind::Text, Origin::Reader),
            ("branch", Kind::Text, Origin::Reader),
            ("tenant", Kind::Text, Origin::Reader),
        ]
    );
    assert_eq!(guide.secrets.len(), 1);
    assert_eq!(guide.secrets[0].id, id("temporary_password"));
}

#[test]
fn every_construct_is_lowered() {
    let found = dump(&everything());
    let expected: Vec<&str> = include_str!("everything.txt").lines().collect();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len(), "{}", found.join("\n"));
}

#[test]
fn pictures_come_with_the_vendor() {
    let library = compile(&files(EVERYTHING)).library;
    assert_eq!(library.vendors[0].media, [("media/key.png".to_owned(), PNG.to_vec())]);
}

#[test]
fn text_becomes_runs() {
    let run = |text: &str, style| Inline::Run { text: text.into(), style };
    let text = |words: &str| {
        let guide = guide(&with_blocks(&format!("- text: |-\n    {words}")));
        match &guide.steps[1].blocks[0].block {
            Block::Paragraph(text) => text.0.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        text("Plain, *stressed*, **strong**, ***both***, `co*de`."),
        [
            run("Plain, ", Style::Plain),
            run("stressed", Style::Emphasis),
            run(", ", Style::Plain),
            run("strong", Style::Strong),
            run(", ", Style::Plain),
            run("both", Style::StrongEmphasis),
            run(", ", Style::Plain),
            run("co*de", Style::Code),
            run(".", Style::Plain),
        ]
    );
    let to = Href::new("https://acme.example/help").unwrap();
    assert_eq!(
        text("See [{vendor.name} help](https://acme.example/help)."),
        [run("See ", Style::Plain), Inline::Link { href: to, text: "Acme help".into() }, run(".", Style::Plain)]
    );
    let label = Template(vec![Piece::Fixed("Invite * ".into()), Piece::Value(id("first_name"))]);
    assert_eq!(
        text("**Click** [[Invite * {first_name}]] in {system.name}, then tell {first_name}."),
        [
            run("Click", Style::Strong),
            run(" ", Style::Plain),
            Inline::Label(label),
            run(" in Example HR, then tell ", Style::Plain),
            Inline::Value(id("first_name")),
            run(".", Style::Plain),
        ]
    );
    assert_eq!(
        text(r"A \{brace\}, a \[[bracket\]], 2 \* 3, 4 < 5."),
        [run("A {brace}, a [[bracket]], 2 * 3, 4 < 5.", Style::Plain)]
    );
    assert_eq!(text("first line\n    second line"), [run("first line second line", Style::Plain)]);
}

#[test]
fn labels_are_never_read_as_markdown() {
    let guide = guide(&with_blocks("- actions:\n    - { id: a, click: \"*Add* [x] \\\\{y\\\\}\" }"));
    let Block::Actions(actions) = &guide.steps[1].blocks[0].block else { panic!("the block holds actions") };
    let label = Template::fixed("*Add* [x] {y}");
    assert_eq!(actions[0].text.0[1], Inline::Label(label));
}

#[test]
fn the_same_files_give_the_same_guide_in_any_order() {
    let mut files = files(EVERYTHING);
    files.push(SourceFile::text("zeta/vendor.yaml", VENDOR));
    files.push(SourceFile::text("zeta/example.yaml", with_keys("title: Zeta")));
    let first = compile(&files);
    files.reverse();
    assert_eq!(compile(&files), first);
    assert_eq!(first.guides, 2);
}

#[test]
fn line_ends_and_byte_order_marks_of_windows_change_nothing() {
    let windows = format!("\u{feff}{}", EVERYTHING.replace('\n', "\r\n"));
    assert_eq!(compile(&files(&windows)), compile(&files(EVERYTHING)));
    let broken = windows.replace("label: Manager", "lable: Manager");
    let problem = compile(&files(&broken)).problems.remove(0);
    let place = problem.place.unwrap();
    assert_eq!(&broken.trim_start_matches('\u{feff}')[place.span.start..place.span.end], "lable");
}

/// The fingerprints of a guide's items, in order.
fn fingerprints(text: &str) -> Vec<u32> {
    let outline = Outline::of(&guide(text));
    // The last step has them; the one before it asks a question.
    outline.sections[2].items.iter().flat_map(|item| &item.any_of).map(|way| way.1).collect()
}

const ITEMS: &str = "\
- actions:
    - { id: a, do: Log in., detail: Details. }
    - { id: b, go: [Company, Permissions], place: on the left }
    - { id: c, click: \"Invite {first_name}\" }
- form:
    intro: Words.
    fields:
      - { id: d, label: Member Type, value: \"3rd Party {first_name}\", hint: Hints. }
      - { id: e, label: Manager, leave: may_be_empty }
      - { id: f, label: Start, any: date }
- permissions:
    groups:
      - { title: Group, items: [{ id: g, label: View, reason: Reasons. }] }
- notables:
    - { id: h, value: first_name, hint: Hints. }
    - { id: i, secret: password }";

#[track_caller]
fn changed(from: &str, to: &str, expected: &[usize]) {
    assert!(ITEMS.contains(from), "{from}");
    let before = fingerprints(&with_blocks(ITEMS));
    let after = fingerprints(&with_blocks(&ITEMS.replace(from, to)));
    let changed: Vec<usize> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
    assert_eq!(changed, expected, "{from} -> {to}");
}

/// Readers' ticks hang on these numbers: other ones would mark everything as changed.
#[test]
fn fingerprints_are_for_ever() {
    assert_eq!(
        fingerprints(&with_blocks(ITEMS)),
        [
            0x3edd_22c9,
            0x6f32_14ba,
            0xad1f_f98d,
            0xcba5_75eb,
            0x2692_8414,
            0x98f0_555a,
            0xfb51_b63d,
            0x63fb_9063,
            0x75c0_01a7
        ]
    );
}

#[test]
fn a_revision_changes_the_fingerprint() {
    changed("id: a, do", "id: a, revision: 1, do", &[]);
    changed("id: a, do", "id: a, revision: 2, do", &[0]);
    changed("id: d, label", "id: d, revision: 3, label", &[3]);
    changed("id: g, label", "id: g, revision: 2, label", &[6]);
    changed("id: h, value", "id: h, revision: 2, value", &[7]);
    let all = with_blocks(ITEMS).replace("id: two\n", "id: two\n    revision: 2\n");
    let (before, after) = (fingerprints(&with_blocks(ITEMS)), fingerprints(&all));
    assert!(before.iter().zip(&after).all(|(before, after)| before != after));
}

#[test]
fn what_readers_acted_on_changes_the_fingerprint() {
    changed("Company, ", "Organisation, ", &[1]);
    changed("[Company, Permissions]", "[Company Permissions]", &[1]);
    changed("click:", "tab:", &[2]);
    changed("Invite", "Ask", &[2]);
    changed("Invite {first_name}", "Invite first_name", &[2]);
    changed("Member Type", "Kind of member", &[3]);
    changed("3rd Party", "Third Party", &[3]);
    changed("may_be_empty", "must_be_empty", &[4]);
    changed("any: date", "any: day", &[5]);
    changed("label: View", "label: See", &[6]);
    changed("label: View", "label: View, required: false", &[6]);
    changed("do: Log in.", "click: Log in.", &[0]);
}

#[test]
fn prose_does_not_change_the_fingerprint() {
    for (from, to) in [
        ("Log in.", "Sign in."),
        ("Details.", "Other details."),
        ("on the left", "on the right"),
        ("intro: Words.", "intro: Other words."),
        ("Hints.", "Other hints."),
        ("Reasons.", "Other reasons."),
        ("title: Group", "title: Other group"),
        ("label: View", "label: View, required: true"),
        ("id: a,", "id: z, was: a,"),
    ] {
        changed(from, to, &[]);
    }
}

#[test]
fn renaming_a_value_does_not_change_the_fingerprint() {
    let before = with_blocks(ITEMS);
    let after = before.replace("id: first_name,", "id: given_name, was: first_name,");
    let after = after.replace("{first_name}", "{given_name}").replace("value: first_name", "value: given_name");
    assert_eq!(fingerprints(&before), fingerprints(&after));
}

#[test]
fn the_optional_parts_can_be_left_out() {
    let compiled = compile_text(&with_keys("title: Short"));
    assert_eq!(compiled.problems, []);
    assert_eq!(compiled.library.vendors[0].guides[0].contacts, []);
}
