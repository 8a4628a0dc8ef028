//! `guide build`: compiles guides into what the widget fetches. With problems, nothing is written.

use crate::failure::Failure;
use crate::output::Output;
use crate::report::count;
use crate::sources::Guides;
use guide_author::{Library, VendorGuides};
use guide_model::Guide;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Writes OUT/f2/index.json and OUT/f2/<vendor>/<system>.guide, with translations
<system>.<language>.guide and the pictures of the guides, and removes from OUT/f2
what is no longer made. Files that stay the same are not touched.

Examples:
  guide build --out public/guides
  guide build help/guides --out public/guides --json
  guide build --out fleet-only --vendor fleet

Exit codes: 0 written, 1 problems or a file that cannot be written, 2 called wrongly.")]
pub(crate) struct Build {
    #[command(flatten)]
    guides: Guides,
    /// Where to write
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Write each guide as JSON, too, for people and other tools
    #[arg(long)]
    json: bool,
    /// Only this vendor
    #[arg(long, value_name = "NAME")]
    vendor: Option<String>,
}

impl Build {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let compiled = self.guides.compile_sound(self.vendor.as_deref())?;
        let output = compiled_files(&compiled.library, self.json)?;
        let written = output.write(&self.out)?;
        let removed = remove_stale(&self.out, &output)?;
        let guides = count(compiled.guides, "guide");
        let stale = if removed == 0 { String::new() } else { format!(", {} removed", count(removed, "old file")) };
        writeln!(io::stdout(), "{guides} built into {}: {} written{stale}", self.out.display(), count(written, "file"))
            .map_err(|_| Failure::Closed)
    }
}

/// The folder of this format below the output folder.
fn format_folder() -> String {
    format!("f{}", guide_model::FORMAT)
}

/// All files of a library.
fn compiled_files(library: &Library, with_json: bool) -> Result<Output, Failure> {
    let mut output = Output::default();
    let guides = library.vendors.iter().flat_map(|vendor| vendor.guides.iter().map(|guide| (guide, false)));
    let translations = library.vendors.iter().flat_map(|vendor| vendor.translations.iter().map(|guide| (guide, true)));
    for (guide, is_translation) in guides.chain(translations) {
        let (vendor, system) = (guide.vendor.id.as_str(), guide.system.id.as_str());
        // In lower case, because that is how the loader asks for a language.
        let language = if is_translation { format!(".{}", guide.language.to_lowercase()) } else { String::new() };
        let stem = format!("{}/{vendor}/{system}{language}", format_folder());
        let refused =
            |error: &dyn std::fmt::Display| Failure::Encode(format!("cannot encode {vendor}/{system}: {error}"));
        output.add(format!("{stem}.guide"), guide_model::encode(guide).map_err(|error| refused(&error))?);
        if with_json {
            let text = serde_json::to_string_pretty(guide).map_err(|error| refused(&error))?;
            output.add(format!("{stem}.json"), (text + "\n").into_bytes());
        }
    }
    for one in &library.vendors {
        for (path, bytes) in &one.media {
            output.add(format!("{}/{}/{path}", format_folder(), one.vendor.id), bytes.clone());
        }
    }
    // Last, so that it never names what is not there yet.
    let index = serde_json::to_string_pretty(&Index::of(library))
        .map_err(|error| Failure::Encode(format!("cannot encode the index: {error}")))?;
    output.add(format!("{}/index.json", format_folder()), (index + "\n").into_bytes());
    Ok(output)
}

/// What a page needs to let readers pick: `index.json`. Types, so that the order of keys is ours.
#[derive(Serialize)]
struct Index<'a> {
    vendors: Vec<IndexVendor<'a>>,
}

#[derive(Serialize)]
struct IndexVendor<'a> {
    id: &'a str,
    name: &'a str,
    systems: Vec<IndexSystem<'a>>,
}

#[derive(Serialize)]
struct IndexSystem<'a> {
    id: &'a str,
    name: &'a str,
    title: &'a str,
    partner: Option<&'a str>,
    /// Its title in other languages than the guide's own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    languages: BTreeMap<&'a str, &'a str>,
}

impl<'a> Index<'a> {
    fn of(library: &'a Library) -> Self {
        let translations = |guide: &'a Guide| {
            let all = library.vendors.iter().filter(|one| one.vendor.id == guide.vendor.id);
            let all = all.flat_map(|one| &one.translations);
            let all = all.filter(|one| one.system.id == guide.system.id);
            all.map(|one| (one.language.as_str(), one.title.as_str())).collect()
        };
        let system = |guide: &'a Guide| IndexSystem {
            id: guide.system.id.as_str(),
            name: &guide.system.name,
            title: &guide.title,
            partner: guide.partner.as_ref().filter(|partner| partner.shown).map(|partner| partner.name.as_str()),
            languages: translations(guide),
        };
        let vendor = |one: &'a VendorGuides| IndexVendor {
            id: one.vendor.id.as_str(),
            name: &one.vendor.name,
            systems: one.guides.iter().map(system).collect(),
        };
        Self { vendors: library.vendors.iter().map(vendor).collect() }
    }
}

/// How the names of pictures end.
const PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "svg"];

/// Removes what an earlier build wrote and this one did not: a guide that was withdrawn must not stay published.
fn remove_stale(out: &Path, output: &Output) -> Result<usize, Failure> {
    let mut removed: usize = 0;
    let folder = PathBuf::from(format_folder());
    let list = |at: &Path| -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(out.join(at)) else { return Vec::new() };
        entries.flatten().map(|entry| at.join(entry.file_name())).collect()
    };
    for vendor in list(&folder) {
        let media = vendor.join("media");
        for file in list(&vendor).into_iter().chain(list(&media)) {
            let endings = if file.starts_with(&media) { PICTURES.as_slice() } else { &["guide", "json"] };
            let ours = file.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known));
            if ours && !output.has(&file) {
                let path = out.join(&file);
                fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, error))?;
                removed = removed.saturating_add(1);
            }
        }
        // Fails where something is left in it, as it should.
        let _ = fs::remove_dir(out.join(&media));
        let _ = fs::remove_dir(out.join(&vendor));
    }
    Ok(removed)
}
