//! Whose code the WASM is: its functions' bytes by crate, and which crates it must never hold.
//! Reads a WASM that still has the names of its functions; builds nothing.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// What reads or checks authors' files, or describes what is wrong with them, and what such crates stand on.
/// None of it has a place in the WASM that readers load.
pub(crate) const NOT_FOR_READERS: [&str; 14] = [
    "annotate_snippets",
    "anstream",
    "anstyle",
    "clap",
    "clap_builder",
    "guide_author",
    "guide_cli",
    "jsonschema",
    "pulldown_cmark",
    "regex",
    "saphyr_parser",
    "schemars",
    // Yew's dependencies name it, and nothing that ships calls it.
    "serde_json",
    "toml",
];

/// What comes with the compiler. A function of theirs that is made for a type of somebody else is that one's.
const STANDARD: [&str; 6] = ["alloc", "compiler_builtins", "core", "hashbrown", "panic_abort", "std"];

/// What is no function.
const DATA: &str = "(data)";
const UNNAMED: &str = "(no crate)";
const FRAME: &str = "(types, imports, tables)";

/// The bytes of a WASM by crate.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Crates(BTreeMap<String, usize>);

impl Crates {
    /// Weighs a WASM.
    pub(crate) fn of(wasm: &[u8]) -> Result<Self> {
        let (mut names, mut bodies) = (HashMap::new(), Vec::new());
        let (mut imported, mut data, mut custom) = (0, 0, 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.context("the WASM cannot be read")? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)) {
                            imported += 1;
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
                Payload::DataSection(section) => data = section.range().len(),
                Payload::CustomSection(section) => {
                    custom += section.range().len();
                    if let KnownCustom::Name(section) = section.as_known() {
                        for subsection in section {
                            if let Name::Function(functions) = subsection? {
                                for function in functions {
                                    let function = function?;
                                    names.insert(function.index, function.name);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        if names.is_empty() {
            bail!("the WASM has no names of functions");
        }
        let mut crates = BTreeMap::new();
        let mut add = |name: &str, bytes: usize| *crates.entry(name.to_owned()).or_default() += bytes;
        for (index, bytes) in (imported..).zip(&bodies) {
            add(names.get(&index).map_or(UNNAMED, |name| crate_of(name)), *bytes);
        }
        add(DATA, data);
        let functions: usize = bodies.iter().sum();
        add(FRAME, wasm.len().saturating_sub(functions + data + custom));
        Ok(Self(crates))
    }

    /// The largest first, with the share of each.
    pub(crate) fn table(&self) -> String {
        let mut rows: Vec<_> = self.0.iter().collect();
        rows.sort_by_key(|(name, bytes)| (std::cmp::Reverse(**bytes), *name));
        let all: usize = self.0.values().sum();
        let widest = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let mut table = String::new();
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{:<widest$} {:>9} {:>8}", "crate", "raw", "share");
        for (name, bytes) in rows {
            let tenths = bytes * 1_000 / all.max(1);
            let _ = writeln!(table, "{name:<widest$} {bytes:>9} {:>5}.{}%", tenths / 10, tenths % 10);
        }
        table
    }

    /// Fails where something is in it that readers have no use for.
    pub(crate) fn check(&self) -> Result<()> {
        let found: Vec<&str> = NOT_FOR_READERS.into_iter().filter(|name| self.0.contains_key(*name)).collect();
        if !found.is_empty() {
            bail!("the WASM holds code of {}, which only authors need", found.join(", "));
        }
        Ok(())
    }
}

/// The crate that a function is there for: of all that its name mentions, one of ours or another that does not
/// come with the compiler, and only then what does.
fn crate_of(function: &str) -> &str {
    let mentioned = crates_in(function);
    let rank = |name: &&str| match *name {
        "connector_guide" => 0,
        "link_form" | "guide_words" | "guide_model" => 1,
        name if STANDARD.contains(&name) => 3,
        _ => 2,
    };
    mentioned.into_iter().min_by_key(rank).unwrap_or(UNNAMED)
}

/// Every crate that a demangled name mentions: what begins a path, as in `<alloc[1f]::vec::Vec<a[2]::B>>::push`.
fn crates_in(function: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut found = Vec::new();
    let mut rest = function;
    let mut inside_path = false;
    while let Some(first) = rest.chars().next() {
        if !is_name(first) {
            // After `::` a path goes on; after anything else a new one may begin.
            inside_path = rest.starts_with("::");
            rest = rest.get(if inside_path { 2 } else { first.len_utf8() }..).unwrap_or_default();
            continue;
        }
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let is_hash = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_hexdigit());
        let hash = after.strip_prefix('[').and_then(|after| after.split_once("]::")).filter(|(hash, _)| is_hash(hash));
        if !inside_path && (hash.is_some() || after.starts_with("::")) && !first.is_ascii_digit() {
            found.push(name);
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::{cargo, read};
    use crate::project::Project;

    #[test]
    fn a_function_belongs_to_who_needs_it() {
        for (function, expected) in [
            ("guide_model[12ab]::decode::read", "guide_model"),
            ("<guide_model[12ab]::guide::Guide as core[34cd]::clone::Clone>::clone", "guide_model"),
            ("<alloc[1f]::vec::Vec<guide_model[2]::step::Part>>::push", "guide_model"),
            ("core[3]::ptr::drop_in_place::<yew[4]::virtual_dom::VNode>", "yew"),
            ("<connector_guide[5]::app::App as yew[4]::Component>::view::{closure#0}", "connector_guide"),
            ("<dyn core[3]::fmt::Write>::write_fmt", "core"),
            ("alloc::raw_vec::finish_grow::h0123456789abcdef", "alloc"),
            ("hashbrown::raw::RawTable<T>::reserve", "hashbrown"),
            ("memcpy", UNNAMED),
            ("__wbindgen_malloc", UNNAMED),
            ("wasm_bindgen[6]::__rt::malloc [clone 1]", "wasm_bindgen"),
        ] {
            assert_eq!(crate_of(function), expected, "{function}");
        }
    }

    #[test]
    fn what_authors_need_is_refused_by_name() {
        let crates = |names: &[&str]| Crates(names.iter().map(|name| ((*name).to_owned(), 10)).collect());
        crates(&["connector_guide", "yew", DATA]).check().unwrap();
        assert_eq!(
            crates(&["serde_json", "yew", "saphyr_parser"]).check().unwrap_err().to_string(),
            "the WASM holds code of saphyr_parser, serde_json, which only authors need"
        );
    }

    #[test]
    fn the_table_has_the_largest_first() {
        let crates = Crates([("yew", 300), (DATA, 100), ("core", 600)].map(|(n, b)| (n.to_owned(), b)).into());
        assert_eq!(
            crates.table(),
            "crate        raw    share\n\
             core         600    60.0%\n\
             yew          300    30.0%\n\
             (data)       100    10.0%\n"
        );
    }

    #[test]
    fn every_byte_is_weighed() {
        // A function, named `core::a`, that returns nothing; the name section does not ship.
        let wasm = b"\0asm\x01\0\0\0\
            \x01\x04\x01\x60\0\0\
            \x03\x02\x01\0\
            \x0a\x04\x01\x02\0\x0b\
            \0\x11\x04name\x01\x0a\x01\0\x07core::a";
        let Crates(crates) = Crates::of(wasm).unwrap();
        assert_eq!(crates.get("core"), Some(&2));
        assert_eq!(Crates::of(&wasm[..24]).unwrap_err().to_string(), "the WASM has no names of functions");
        assert_eq!(Crates::of(b"<!doctype html>").unwrap_err().to_string(), "the WASM cannot be read");
    }

    /// What is not in the tree cannot slip in.
    #[test]
    fn nothing_that_authors_need_is_in_the_tree_of_the_wasm() {
        let project = Project::find().unwrap();
        for package in ["connector-guide", "link-form"] {
            let mut tree = cargo(&project).unwrap();
            tree.args(["tree", "--locked", "--target", crate::tools::WASM_TARGET, "--package", package]);
            tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{lib}"]);
            let tree = read(&mut tree).unwrap();
            assert!(tree.lines().any(|name| name.starts_with("guide_model")), "{tree}");
            for line in tree.lines() {
                let name = line.split(' ').next().unwrap_or_default();
                let is_refused = NOT_FOR_READERS.contains(&name) && name != "serde_json";
                assert!(!is_refused, "{package} depends on {name}, which only authors need");
            }
        }
    }
}
