//! A language that nobody speaks: English words in Arabic letters. A guide in it shows which words are the
//! guide's, and which way everything runs, to people who read no language of that direction.
//!
//! Labels of the system, values, names and ids stay as they are, as in a real translation.

use guide_author::{compile, read_folder};
use guide_model::{Guide, encode};
use serde_json::Value;
use std::path::Path;

const LETTERS: [char; 26] = [
    'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل',
    'م', 'ن', 'ي',
];
const NAMES: [&str; 4] = ["Finch", "Fleet", "Justworks", "PEO"];

/// Words in that language.
pub(crate) fn pseudo(words: &str) -> String {
    let letter = |c: char| match c.to_ascii_lowercase() {
        c @ 'a'..='z' => LETTERS[usize::from(u8::try_from(c).unwrap() - b'a')],
        c => c,
    };
    let word = |word: &str| match NAMES.iter().find(|name| word.starts_with(*name)) {
        Some(_) => word.to_owned(),
        None => word.chars().map(letter).collect(),
    };
    words.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

/// Fleet's compiled guide in that language.
pub(crate) fn fleet() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let compiled = compile(&read_folder(&folder).unwrap());
    let guides = compiled.library.vendors.into_iter().flat_map(|vendor| vendor.guides);
    let english = guides.into_iter().find(|guide| guide.vendor.id.as_str() == "fleet").unwrap();
    let mut told = serde_json::to_value(&english).unwrap();
    translate(&mut told);
    let told: Guide = serde_json::from_value(told).unwrap();
    encode(&Guide { language: "ar-XB".into(), right_to_left: true, ..told }).unwrap()
}

/// Translates what an author writes in the guide's language, and leaves what the system's screen says.
fn translate(part: &mut Value) {
    match part {
        Value::Array(parts) => parts.iter_mut().for_each(translate),
        Value::Object(part) => {
            // Labels of forms and rights are the system's: what can be ticked has a fingerprint.
            let is_row = part.contains_key("fingerprint");
            // A group of rights is the system's as well, and a source is called as its author calls it.
            let has_title = !part.contains_key("items") && !part.contains_key("href");
            for (key, inside) in part {
                let is_ours = match key.as_str() {
                    "title" => has_title,
                    "label" => !is_row,
                    "window" | "tell" | "flow" | "text" => true,
                    _ => false,
                };
                match inside {
                    Value::String(words) if is_ours => *words = pseudo(words),
                    inside => translate(inside),
                }
            }
        }
        _ => {}
    }
}
