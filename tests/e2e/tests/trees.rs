//! What assistive technology is given in every state, against what was reviewed as a listener would hear it:
//! `tests/e2e/trees/<state>.txt`. And in the same visit, since reaching a state is the dear part: axe finds nothing
//! in light, dark and forced colours, and nothing scrolls sideways on 320 pixels.
//!
//! `RENEW_GOLDEN=1 cargo test -p e2e --test trees` writes the files anew: read every difference before it is kept.
//! Chromium only: the others give no tree and cannot pretend these media.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use e2e::emulate::Media;
use e2e::scenes::{self, PARTS, Scene};
use e2e::{Engine, Page, run};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("trees")
}

/// Visits every state of a part and tells of all findings at once.
fn visit(part: usize) {
    let mut found = Vec::new();
    for scene in PARTS[part] {
        let visited = catch_unwind(AssertUnwindSafe(|| {
            run(Engine::Chromium, scene.name, async |page: Page| {
                let _reached = scene.reach(&page).await;
                found.extend(compare(scene, &page.accessibility_tree("").await));
                found.extend(look(scene, &page).await);
            });
        }));
        if visited.is_err() {
            found.push(format!("{}: it cannot be reached; why is above", scene.name));
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// Where the tree is not as it was reviewed: the lines that went and came, each with one that stayed before them.
fn compare(scene: &Scene, tree: &str) -> Option<String> {
    let file = folder().join(format!("{}.txt", scene.name));
    let tree = format!("# {}\n{tree}", scene.shows);
    if std::env::var_os("RENEW_GOLDEN").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&file, &tree).unwrap();
    }
    let reviewed = fs::read_to_string(&file).unwrap_or_default();
    (reviewed != tree).then(|| {
        let changes = difference(&reviewed, &tree);
        format!("{}: the tree is not as it was reviewed (RENEW_GOLDEN=1 writes it anew):\n{changes}", scene.name)
    })
}

/// Lines that went (`-`) and came (`+`), with the line before each group.
fn difference(was: &str, now: &str) -> String {
    let (was, now): (Vec<&str>, Vec<&str>) = (was.lines().collect(), now.lines().collect());
    // Lengths of the longest common parts, from each pair of places on.
    let mut common = vec![vec![0_usize; now.len() + 1]; was.len() + 1];
    for at in (0..was.len()).rev() {
        for to in (0..now.len()).rev() {
            common[at][to] = if was[at] == now[to] {
                common[at + 1][to + 1] + 1
            } else {
                common[at + 1][to].max(common[at][to + 1])
            };
        }
    }
    let (mut at, mut to, mut lines, mut same) = (0, 0, Vec::new(), "");
    while at < was.len() || to < now.len() {
        if at < was.len() && to < now.len() && was[at] == now[to] {
            same = was[at];
            (at, to) = (at + 1, to + 1);
            continue;
        }
        if !std::mem::take(&mut same).is_empty() {
            lines.push(format!("  {}", was[at - 1]));
        }
        if to == now.len() || (at < was.len() && common[at + 1][to] >= common[at][to + 1]) {
            lines.push(format!("- {}", was[at]));
            at += 1;
        } else {
            lines.push(format!("+ {}", now[to]));
            to += 1;
        }
    }
    lines.join("\n")
}

async fn look(scene: &Scene, page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    let media = [
        ("light", scene.media()),
        ("dark, less motion", Media { dark: true, reduced_motion: true, ..scene.media() }),
        ("forced colours", Media { forced_colors: true, ..scene.media() }),
    ];
    for (medium, media) in media {
        page.emulate(media).await;
        for violation in page.accessibility_violations().await {
            found.push(format!("{}, {medium}: {violation}", scene.name));
        }
    }
    page.emulate(scene.media()).await;
    // 320 pixels are also 1280 at 400 %.
    page.set_viewport(320, 640).await;
    for wide in page.too_wide().await {
        found.push(format!("{}, 320 pixels: {wide}", scene.name));
    }
    found
}

#[test]
fn going_through_a_guide() {
    visit(0);
}

#[test]
fn values() {
    visit(1);
}

#[test]
fn what_is_kept() {
    visit(2);
}

#[test]
fn mishaps() {
    visit(3);
}

#[test]
fn pages_around() {
    visit(4);
}

#[test]
fn short_and_long_texts() {
    visit(5);
}

#[test]
fn every_reviewed_tree_is_of_a_state_that_there_is() {
    let states: BTreeSet<String> = scenes::all().map(|scene| format!("{}.txt", scene.name)).collect();
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert_eq!(files.collect::<BTreeSet<_>>(), states);
}

#[test]
fn differences_are_told_line_by_line() {
    assert_eq!(difference("a\nb\nc\nd\n", "a\nc\nx\nd\ne\n"), "  a\n- b\n  c\n+ x\n  d\n+ e");
    assert_eq!(difference("a\n", "a\n"), "");
}
