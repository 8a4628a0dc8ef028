//! The prose of our guides: all there is, wherever it stands.

use crate::grade::{Measure, sentences};
use guide_author::{compile, read_folder};
use guide_model::Guide;
use serde_json::Value;
use std::path::Path;

/// Eight years of school is what guides to plain language ask of texts for everybody. Shorter texts hang on
/// single words: there a sentence's length is what counts.
const MOST_OF_A_TEXT: f64 = 8.0;
/// From how many words on a text is measured by itself.
const LONG: usize = 20;
/// The same, for all prose of a guide together. Ours are below 6.
const MOST_OF_A_GUIDE: f64 = 7.0;
/// Nobody finds back into a longer one after looking at another window.
const LONGEST_SENTENCE: usize = 25;

/// What things are called elsewhere. Nobody reads these letter by letter, and we cannot reword them.
const NAMES: [&str; 5] = [
    "JustWorks Data Connector",
    "Employee Census Report",
    "Work History Report",
    "Customer Success Manager",
    "SOC 2 Type II",
];

fn guides() -> Vec<Guide> {
    let compiled = compile(&read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("guides")).unwrap());
    compiled.library.vendors.into_iter().flat_map(|vendor| vendor.guides).collect()
}

/// Every text of a guide in English, with the id of what it belongs to. Labels of the system's screen,
/// values and names of products are one short word each.
fn prose(guide: &Guide) -> Vec<(String, String)> {
    let mut all = Vec::new();
    collect(&serde_json::to_value(guide).unwrap(), guide.title.as_str(), &mut all);
    let partner = guide.partner.as_ref().filter(|partner| partner.shown).map(|partner| partner.name.as_str());
    let known = [guide.vendor.name.as_str(), guide.system.name.as_str()];
    let names: Vec<&str> = NAMES.into_iter().chain(known).chain(partner).collect();
    for (_, text) in &mut all {
        for name in &names {
            *text = text.replace(name, "it");
        }
    }
    all
}

fn collect(part: &Value, place: &str, all: &mut Vec<(String, String)>) {
    match part {
        Value::Array(parts) => {
            let runs: Option<Vec<&str>> = parts.iter().map(run).collect();
            match runs {
                Some(runs) if !runs.is_empty() => all.push((place.to_owned(), runs.concat())),
                _ => parts.iter().for_each(|part| collect(part, place, all)),
            }
        }
        Value::Object(parts) => {
            let place = parts.get("id").and_then(Value::as_str).unwrap_or(place);
            parts.values().for_each(|part| collect(part, place, all));
        }
        _ => {}
    }
}

/// A run of a text, as the model writes it. `None` where a list is no text.
fn run(part: &Value) -> Option<&str> {
    let (kind, inside) = part.as_object().filter(|one| one.len() == 1)?.iter().next()?;
    match (kind.as_str(), inside) {
        ("Run" | "Link", Value::Object(run)) => run.get("text").and_then(Value::as_str),
        ("Label" | "Path", Value::Array(_)) | ("Value" | "Today", Value::String(_)) => Some("it"),
        _ => None,
    }
}

#[test]
fn all_prose_is_found() {
    for guide in guides().into_iter().filter(|guide| guide.vendor.id.as_str() == "goprofiles") {
        let prose = prose(&guide);
        let places: Vec<&str> = prose.iter().map(|(place, _)| place.as_str()).collect();
        assert!(places.len() > 20, "{places:?}");
        assert!(places.contains(&guide.title.as_str()) && places.contains(&"is-admin"), "{places:?}");
        let said = prose.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
        for word in ["set up", "access", "row"] {
            assert!(said.contains(word), "{word} in {said}");
        }
        assert!(!said.contains("Justworks"), "{said}");
    }
}

#[test]
fn no_text_takes_more_than_eight_years_of_school() {
    for guide in guides() {
        for (place, text) in prose(&guide) {
            let measure = Measure::of(&text);
            assert!(
                measure.words <= LONG || measure.grade() <= MOST_OF_A_TEXT,
                "{}, '{place}': grade {:.1}, more than {MOST_OF_A_TEXT}: “{text}”",
                guide.title,
                measure.grade()
            );
        }
    }
}

#[test]
fn no_sentence_is_longer_than_a_glance() {
    for guide in guides() {
        for (place, text) in prose(&guide) {
            for sentence in sentences(&text) {
                let words = Measure::of(sentence).words;
                assert!(words <= LONGEST_SENTENCE, "{}, '{place}': {words} words: “{sentence}”", guide.title);
            }
        }
    }
}

#[test]
fn no_guide_as_a_whole_is_hard() {
    for guide in guides() {
        // What has no mark at its end is a sentence, too.
        let all: String =
            prose(&guide).into_iter().map(|(_, text)| text.trim_end_matches('.').to_owned() + ". ").collect();
        let grade = Measure::of(&all).grade();
        assert!(grade <= MOST_OF_A_GUIDE, "{}: grade {grade:.1}, more than {MOST_OF_A_GUIDE}", guide.title);
    }
}
