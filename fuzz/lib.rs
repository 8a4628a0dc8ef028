//! What fuzz targets share: a guide to hold inputs against, and what everything that is read must stand.

use guide_author::{Content, Problem, SourceFile};
use guide_model::{
    Count, Guide, Here, Item, ItemState, Outline, Progress, Record, Step, Values, decode, encode, find_values,
};
use std::sync::LazyLock;

/// The guide of the golden file: every construct in every form.
pub static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    decode(include_bytes!("../crates/guide-model/tests/golden/f2.guide")).expect("the golden file is a guide")
});

/// These bytes under a header that fits them: what an attacker could publish.
pub fn sealed(payload: &[u8]) -> Vec<u8> {
    let hash = payload
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    [&b"CGDE"[..], &guide_model::FORMAT.to_le_bytes(), &hash.to_le_bytes(), payload].concat()
}

/// Everything the widget does with a guide that it has read.
pub fn use_guide(guide: &Guide) {
    let mut progress = Progress::default();
    for repeat in &guide.repeats {
        progress.set(&repeat.id, Record { state: ItemState::Done, mark: 3 });
    }
    let all = guide.with_all_rounds();
    assert_eq!(all.with_all_rounds(), all, "rounds that are there stay");
    let bytes = encode(&all).expect("a guide with rounds is a guide");
    assert_eq!(decode(&bytes).as_ref(), Ok(&all));
    let outline = Outline::of(&all);
    let all_items: Vec<&Item> = outline.sections.iter().flat_map(|section| &section.items).collect();
    assert!(outline.count(&progress).total <= all_items.len());
    for item in all_items {
        if let Some((id, mark)) = item.any_of.first() {
            progress.set(id, Record { state: ItemState::Done, mark: *mark });
            let _ = item.changed(&progress);
        }
    }
    let Count { done, total } = outline.count(&progress);
    assert!(done <= total);
    survives(&progress, guide);
    let _ = find_values(&all, "First name: Ada\nLast name\nLovelace\nada@acme.example");
    let values = Values::default();
    let here = Here { today: 20_778, page: "https://acme.example/".into() };
    for value in &all.values {
        if let Some(example) = &value.example {
            let _ = guide_model::check_value(value, &all.vendor, example);
        }
    }
    for phrase in &all.words {
        let _ = phrase.translate("3 of 21 done");
        let _ = phrase.translate(&phrase.from);
    }
    let pieces = all.steps.iter().flat_map(|step| &step.blocks).filter_map(|part| match &part.block {
        guide_model::Block::Message(message) => Some(&message.body),
        _ => None,
    });
    for template in pieces.flatten() {
        let _ = values.fill(template, &here);
    }
}

/// A record is written so that it is read as what it was, and every change of it keeps to the rules.
pub fn survives(progress: &Progress, guide: &Guide) {
    assert_eq!(Progress::parse(&progress.to_string()).as_ref(), Ok(progress));
    let mut renamed = progress.clone();
    renamed.apply_renames(guide);
    let once = renamed.clone();
    renamed.apply_renames(guide);
    assert_eq!(renamed, once, "renames are done once");
    renamed.join(progress);
    assert_eq!(renamed, once, "renaming only adds");
    let mut adopted = progress.clone();
    adopted.adopt(&once, guide);
    assert_eq!(Progress::parse(&adopted.to_string()).as_ref(), Ok(&adopted));
    let mut over = progress.clone();
    over.start_over();
    over.bring_back(progress);
    over.finish(20_778);
    assert_eq!(Progress::parse(&over.to_string()), Ok(over));
}

/// Between the files of one input of the target `yaml`.
pub const NEXT_FILE: &str = "\n=====\n";

/// A sound `vendor.yaml`.
const VENDOR: &str = "format: 1\nname: Acme\n";

/// The first bytes of a picture of 256 by 80 pixels.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x50rest";

/// The files that an input stands for: a guide, and after it, where there are more, its vendor, the
/// translation of the guide and the procedure of a partner.
pub fn files(text: &str) -> Vec<SourceFile> {
    let mut parts = text.split(NEXT_FILE);
    let mut files = vec![SourceFile::text("acme/example.yaml", parts.next().unwrap_or_default())];
    files.push(SourceFile::text("acme/vendor.yaml", parts.next().unwrap_or(VENDOR)));
    let more = ["acme/example.es.yaml", "partners/merge/example.yaml"];
    files.extend(more.into_iter().zip(parts).map(|(path, text)| SourceFile::text(path, text)));
    for path in ["acme/media/key.png", "acme/media/other.png"] {
        files.push(SourceFile { path: path.into(), content: Content::Media(PNG.to_vec()) });
    }
    files
}

/// Every problem has words, and its place is one in a line of its file.
pub fn can_be_shown(problem: &Problem, files: &[SourceFile]) {
    assert!(!problem.message.is_empty() && !problem.remedy.is_empty(), "{problem:?}");
    let places = problem.place.map(|place| (&problem.file, place));
    for (name, place) in places.into_iter().chain(problem.related.iter().map(|other| (&other.file, other.place))) {
        let file = files.iter().find(|file| file.path == *name).expect("a problem is of one of the files");
        let Content::Text(text) = &file.content else { panic!("a place in no text: {problem:?}") };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let shown = text.get(place.span.start..place.span.end);
        assert!(shown.is_some_and(|part| !part.contains('\n')), "{problem:?}");
    }
}
