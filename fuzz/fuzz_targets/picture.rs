//! A picture beside a guide, of which the size is read: PNG, JPEG, WebP or SVG.
#![no_main]

use guide_author::{Content, SourceFile, compile};
use guide_model::Block;
use libfuzzer_sys::fuzz_target;

const GUIDE: &str = "\
format: 1
title: Connect
system: { id: example, name: Example HR }
overview: It connects the two.
checked_on: 2026-11-21
sources:
  - { title: Help, href: \"https://acme.example/help\" }
finish: { text: Done., tell: your contact }
steps:
  - { id: one, title: One, blocks: [{ picture: { file: media/key.png, alt: The key } }] }
";

fuzz_target!(|bytes: &[u8]| {
    let files = [
        SourceFile::text("acme/vendor.yaml", "format: 1\nname: Acme\n"),
        SourceFile::text("acme/example.yaml", GUIDE),
        SourceFile { path: "acme/media/key.png".into(), content: Content::Media(bytes.to_vec()) },
    ];
    let compiled = compile(&files);
    let blocks = compiled.library.vendors.iter().flat_map(|vendor| &vendor.guides).flat_map(|guide| &guide.steps);
    let mut pictures = 0;
    for part in blocks.flat_map(|step| &step.blocks) {
        if let Block::Picture(picture) = &part.block {
            assert!((1..=16_000).contains(&picture.width) && (1..=16_000).contains(&picture.height));
            pictures += 1;
        }
    }
    assert_eq!(pictures, usize::from(compiled.problems.is_empty()), "{:?}", compiled.problems);
});
