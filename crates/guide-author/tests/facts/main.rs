//! Holds each guide in `guides/` to the list of its facts: what its sources say, and nothing they do not say.
//!
//! What is data stands here line by line, with every id: an id that changes without `was:` costs readers
//! their ticks. What is prose is held to the words that carry the fact, so that it can still be reworded.
//! A failure means: read the source again, then correct the guide or, if the source has changed, the list.

#![allow(clippy::panic, clippy::expect_used, reason = "in a test a panic is the report")]

mod articles;
mod constructs;
mod drata;
mod fleet;
mod goprofiles;
mod lines;
mod prose;
mod skyprep;
mod spanish;

use guide_author::{compile, read_folder};
use guide_model::{Guide, Outline};
use std::path::Path;

/// The guide of this checkout for a vendor with a system.
fn guide(vendor: &str, system: &str) -> Guide {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let compiled = compile(&read_folder(&folder).expect("the guides of this checkout can be read"));
    assert!(compiled.problems.is_empty(), "{:#?}", compiled.problems);
    let guides = compiled.library.vendors.into_iter().filter(|one| one.vendor.id.as_str() == vendor);
    guides
        .flat_map(|one| one.guides)
        .find(|guide| guide.system.id.as_str() == system)
        .unwrap_or_else(|| panic!("there is no guide for {vendor} with {system}"))
}

/// The guide of this checkout for a vendor with Justworks.
fn justworks_guide(vendor: &str) -> Guide {
    guide(vendor, "justworks")
}

/// Readers who change the language keep their ticks: what they acted on is the same.
#[test]
fn translations_have_the_fingerprints_of_their_guides() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let compiled = compile(&read_folder(&folder).expect("the guides of this checkout can be read"));
    let ways = |guide: &Guide| -> Vec<_> {
        let sections = Outline::of(guide).sections;
        sections.into_iter().flat_map(|section| section.items).flat_map(|item| item.any_of).collect()
    };
    let mut compared = 0;
    for vendor in &compiled.library.vendors {
        for translation in &vendor.translations {
            let original = vendor.guides.iter().find(|guide| guide.system == translation.system).expect("it is there");
            assert_eq!(ways(translation), ways(original), "{}: {}", vendor.vendor.id, translation.language);
            compared += 1;
        }
    }
    assert!(compared > 0);
}
