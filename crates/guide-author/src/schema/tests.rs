//! The schema knows what the checker knows, and accepts the guides that it accepts.

use super::{SchemaOf, doc_of, docs, schema, texts};
use crate::constructs::TABLES;
use crate::source::Source;
use crate::tree::{self, Content, Node};
use serde_json::{Map, Value};
use std::path::Path;

#[test]
fn every_key_of_every_table_has_a_text() {
    for (table, keys) in TABLES {
        for key in keys.required.iter().chain(keys.optional) {
            let doc =
                doc_of(table, key).unwrap_or_else(|| panic!("{table}.{key}: write what it is for in schema/docs.rs"));
            let begins = ["true: ", "false: "].iter().any(|word| doc.doc.starts_with(word));
            assert!(begins || doc.doc.starts_with(char::is_uppercase), "{}", doc.doc);
            assert!(doc.doc.ends_with('.'), "{}", doc.doc);
        }
    }
}

#[test]
fn no_text_is_about_a_key_that_is_gone() {
    for (table, docs) in docs::DOCS {
        let (_, keys) = TABLES.iter().find(|(name, _)| name == table).unwrap_or_else(|| panic!("{table} is no table"));
        for doc in *docs {
            assert!(keys.required.iter().chain(keys.optional).any(|key| *key == doc.key), "{table}.{}", doc.key);
        }
    }
    for doc in texts::SHARED {
        let has = |keys: &crate::fields::Keys| keys.required.iter().chain(keys.optional).any(|key| *key == doc.key);
        assert!(TABLES.iter().any(|(_, keys)| has(keys)), "{}", doc.key);
    }
}

#[test]
fn every_table_of_the_source_is_among_them() {
    fn count(folder: &Path) -> usize {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .map(|path| {
                if path.is_dir() {
                    return count(&path);
                }
                let text = std::fs::read_to_string(&path).unwrap();
                text.lines().filter(|line| line.starts_with("pub(crate) const ") && line.contains(": Keys =")).count()
            })
            .sum()
    }
    assert_eq!(count(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))), TABLES.len());
}

#[test]
fn every_table_is_reached() {
    let all: Vec<Value> = [SchemaOf::Guide, SchemaOf::Vendor, SchemaOf::Translation].map(schema).into();
    for (table, _) in TABLES {
        let root = matches!(*table, "guide" | "vendor" | "translation");
        assert!(root || all.iter().any(|schema| schema["definitions"].get(table).is_some()), "{table}");
    }
}

/// A tree as an editor sees it: YAML 1.2 takes some texts for numbers, and for yes and no.
fn json(node: &Node) -> Value {
    match &node.content {
        Content::Scalar(text) => match text.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            text => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        },
        Content::Sequence(items) => items.iter().map(json).collect(),
        Content::Mapping(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.scalar().unwrap().to_owned(), json(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

fn value(text: &str) -> Value {
    let source = Source::new("", text);
    json(&tree::parse(&source).unwrap().unwrap())
}

fn refused(of: SchemaOf, text: &str) -> Vec<String> {
    let validator = jsonschema::draft7::new(&schema(of)).unwrap();
    let value = value(text);
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn guides(folder: &Path, found: &mut Vec<(SchemaOf, String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            guides(&path, found);
        } else if name.ends_with(".yaml") {
            let of = match name.matches('.').count() {
                1 if name == "vendor.yaml" => SchemaOf::Vendor,
                1 => SchemaOf::Guide,
                _ => SchemaOf::Translation,
            };
            found.push((of, path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn our_own_guides_are_accepted() {
    let mut found = Vec::new();
    guides(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../guides")), &mut found);
    assert!(found.len() > 3);
    for (of, path, text) in found {
        assert_eq!(refused(of, &text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_guide_with_every_construct_is_accepted() {
    assert_eq!(refused(SchemaOf::Guide, include_str!("../../tests/author/everything.yaml")), Vec::<String>::new());
    assert_eq!(refused(SchemaOf::Guide, "format: 1\nbased_on: finch/example\n"), Vec::<String>::new());
}

#[test]
fn mistakes_are_marked() {
    let guide = include_str!("../../tests/author/everything.yaml");
    for (right, wrong) in [
        ("leave: may_be_empty", "leave: blank"),
        ("click: \"Add {first_name}\"", "clik: x"),
        ("checked_on: 2026-11-21", "checked_on: soon"),
        ("overview: |", "overviews: |"),
        ("kind: email", "kind: mail"),
    ] {
        assert!(guide.contains(right));
        assert_ne!(refused(SchemaOf::Guide, &guide.replace(right, wrong)), Vec::<String>::new(), "{wrong}");
    }
    assert_ne!(refused(SchemaOf::Vendor, "format: 1\n"), Vec::<String>::new());
}
