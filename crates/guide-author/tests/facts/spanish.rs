//! Our guides in Spanish: whole, up to date, with the same things to tick, and in one voice.

use crate::prose::prose;
use guide_author::{Compiled, compile, read_folder};
use guide_model::{Guide, Outline};
use std::path::Path;

fn compiled() -> Compiled {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    compile(&read_folder(&folder).expect("the guides of this checkout can be read"))
}

/// Each guide with its Spanish translation.
fn pairs() -> Vec<(Guide, Guide)> {
    let vendors = compiled().library.vendors;
    let both = vendors.into_iter().flat_map(|vendor| {
        let guides = vendor.guides;
        let original = move |one: &Guide| guides.iter().find(|guide| guide.system.id == one.system.id).cloned();
        vendor.translations.into_iter().filter_map(move |one| Some((original(&one)?, one)))
    });
    both.filter(|(_, one)| one.language == "es").collect()
}

#[test]
fn four_guides_are_whole_in_spanish() {
    let mut vendors: Vec<String> = pairs().iter().map(|(guide, _)| guide.vendor.id.to_string()).collect();
    vendors.dedup();
    assert_eq!(vendors, ["drata", "fleet", "goprofiles", "skyprep"]);
    assert_eq!(compiled().notices, [], "every text has a translation of what it says now");
}

#[test]
fn ticks_and_kept_values_are_the_same_in_both_languages() {
    for (guide, spanish) in pairs() {
        assert_eq!(Outline::of(&guide), Outline::of(&spanish), "{}", guide.vendor.id);
        let ids = |guide: &Guide| guide.values.iter().map(|value| value.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&guide), ids(&spanish));
        assert_eq!((guide.sources.len(), guide.checked_on), (spanish.sources.len(), spanish.checked_on));
    }
}

#[test]
fn no_text_is_the_english_one() {
    for (guide, spanish) in pairs() {
        let english: Vec<String> = prose(&guide).into_iter().map(|(_, text)| text).collect();
        for (place, text) in prose(&spanish) {
            assert!(!english.contains(&text), "{}, '{place}': {text}", guide.vendor.id);
        }
    }
}

#[test]
fn readers_are_spoken_to_as_usted() {
    for (guide, spanish) in pairs() {
        for (place, text) in prose(&spanish) {
            let words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
            for familiar in ["tú", "tu", "tus", "contigo", "puedes", "debes", "haz", "ve", "añade", "tienes"] {
                assert!(!words.iter().any(|word| word == familiar), "{}, '{place}': {text}", guide.vendor.id);
            }
        }
    }
}
