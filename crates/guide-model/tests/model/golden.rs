//! What lies on servers and in readers' browsers already. These files must not change unnoticed.
//!
//! To renew them: `RENEW_GOLDEN=1 cargo test -p guide-model --test model golden`. What that means:
//! - `f2.guide` differs although the fixture does not: published widgets cannot read what you now
//!   write. That is a new `FORMAT`: raise it, name the new file after it, and keep this one as it is.
//! - `f2.guide` differs because the fixture got a construct more, added at the end of its enum: renew it.
//! - a record differs: it must still be read (that is the second half of each test), or readers lose what
//!   they did. If it cannot, its first line gets a new version and the old one must stay readable.

use crate::fixture::guide;
use crate::support::{done, id, record};
use guide_model::{DecodeError, ItemState, Progress, Values, decode, encode};
use std::path::Path;

/// Holds bytes against a golden file and returns what the file holds.
#[track_caller]
fn golden(name: &str, now: &[u8]) -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("RENEW_GOLDEN").is_some() {
        std::fs::write(&file, now).unwrap();
    }
    let held = std::fs::read(&file).unwrap();
    let first = held.iter().zip(now).position(|(held, now)| held != now);
    assert!(held == now, "{name} differs from byte {first:?} on: see the top of this file for what that means");
    held
}

#[test]
fn the_compiled_form_of_format_2_stands() {
    let held = golden("f2.guide", &encode(&guide()).unwrap());
    assert_eq!(decode(&held), Ok(guide().with_all_rounds()));
}

/// What the widget of format 1 still fetches from its own folder.
#[test]
fn a_guide_of_format_1_is_told_by_its_number() {
    let problem = decode(include_bytes!("../golden/f1.guide")).unwrap_err();
    assert_eq!(problem, DecodeError::OtherFormat { found: 1 });
    assert_eq!(problem.to_string(), "this guide has format 1, this widget reads format 2");
}

#[test]
fn the_fixture_uses_every_construct() {
    let shown = format!("{:?}", guide());
    let constructs = [
        ("block: ", "Paragraph( Actions( Form( Permissions( Note( Notables( Ask( Message( Table( Picture(", ""),
        ("entry: ", "Fill( Soft(", ""),
        ("tone: ", "Note Tip Warning", ","),
        ("what: ", "Value( Secret(", ""),
        ("", "Run Link Label( Value( Path( Today(", ""),
        ("style: ", "Plain Emphasis Strong StrongEmphasis Code Tag", " }"),
        ("", "Fixed( Value( Today( Page", ""),
        ("kind: ", "Text Name Email", ","),
        ("origin: ", "LinkingFlow Vendor Reader", ","),
        ("place: ", "Before After", ","),
        ("extract: ", "None Some(", ""),
        ("extract: Some(", "Subdomain Host HostRest PathPart( Digits After( Before( Query(", ""),
        ("unless: ", "true false", " }"),
        ("optional: ", "true false", ","),
        ("hold: ", "true false", ""),
        ("lapses: ", "true false", " }"),
        ("repeat: ", "None Some(", ""),
        ("wait: ", "None Some(", ""),
        ("group: ", "None Some(", ""),
        ("about: ", "None Some(", ""),
        ("sign: ", "None Some(", ""),
        ("address: ", "None Some(", ""),
        ("caption: ", "None Some(", ""),
        ("reason: ", "None Some(", ""),
    ];
    for (before, names, after) in constructs {
        for name in names.split(' ') {
            let shape = format!("{before}{name}{after}");
            assert!(shown.contains(&shape), "{shape}");
        }
    }
}

#[test]
fn the_progress_record_stands() {
    let mut progress = Progress::default();
    progress.start_over();
    for (name, state, mark) in [
        ("is-admin", ItemState::Done, 0xdead_beef),
        ("reconnecting", ItemState::Yes, 0),
        ("other-question", ItemState::No, 0),
        ("invited", ItemState::Waiting, 20_778),
        ("manager", ItemState::Skipped, 0),
        ("log-in", ItemState::Done, 1),
        ("log-in", ItemState::Open, 1),
        ("epoch", ItemState::Done, u32::MAX),
    ] {
        progress.set(&id(name), record(state, mark));
    }
    let mut before = Progress::default();
    before.set(&id("from-before"), done());
    progress.bring_back(&before);
    let held = golden("progress.txt", progress.to_string().as_bytes());
    assert_eq!(Progress::parse(str::from_utf8(&held).unwrap()), Ok(progress));
}

#[test]
fn the_values_record_stands() {
    let mut values = Values::default();
    values.keep(&id("company"), "Müller & Söhne  <AG>");
    values.offer(&id("work_email"), "link+a83@acme.example", false);
    values.confirm(&id("work_email"), "link+a83@acme.example");
    values.offer(&id("work_email"), "link+b94@acme.example", false);
    values.offer(&id("vouched"), "a@acme.example", true);
    values.keep(&id("gone"), "x");
    values.forget(&id("gone"));
    let held = golden("values.txt", values.to_string().as_bytes());
    assert_eq!(Values::parse(str::from_utf8(&held).unwrap()), Ok(values));
}
