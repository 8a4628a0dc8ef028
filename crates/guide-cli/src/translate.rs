//! `guide translate`: starts a file of translations, or adds to it what it lacks. What is written stays.

use crate::failure::Failure;
use crate::output::Output;
use crate::place;
use crate::report::count;
use guide_author::{SourceFile, refresh_translation};
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Writes GUIDES_DIR/GUIDE.LANGUAGE.yaml with every text that has no translation yet and nothing under 'to'.
A file that is there keeps all that is in it; what it lacks comes behind its texts. 'guide check' says which
translations are of texts that have changed.

Examples:
  guide translate fleet/justworks es
  guide translate fleet/justworks pt-BR help/guides
  guide translate partners/merge/justworks es     what many vendors' guides are based on

Exit codes: 0 written or nothing to add, 1 a file cannot be read or written, 2 called wrongly.")]
pub(crate) struct Translate {
    /// Which guide: its path without '.yaml', such as fleet/justworks
    #[arg(value_name = "GUIDE")]
    guide: String,
    /// Into which language, as a short form such as es or pt-BR
    #[arg(value_name = "LANGUAGE", value_parser = language)]
    language: String,
    /// The folder with the guides
    #[arg(value_name = "GUIDES_DIR", default_value = "guides")]
    folder: PathBuf,
}

impl Translate {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let files = place::read(&self.folder)?;
        let guide = self.guide.trim_end_matches(".yaml");
        let refreshed = refresh_translation(&files, guide, &self.language)
            .map_err(Failure::Usage)?
            .ok_or_else(|| Failure::Usage(self.no_guide(&files, guide)))?;
        let path = self.folder.join(&refreshed.path).display().to_string();
        let mut output = Output::default();
        output.add(refreshed.path, refreshed.text.into_bytes());
        output.write(&self.folder)?;
        let added = match refreshed.added {
            0 => "nothing to add".into(),
            added => format!("{} added", count(added, "text")),
        };
        let open = match refreshed.open {
            0 => "all have translations".into(),
            1 => "1 waits for its translation".into(),
            open => format!("{open} wait for their translations"),
        };
        writeln!(io::stdout(), "{path}: {added}, {open}").map_err(|_| Failure::Closed)
    }

    fn no_guide(&self, files: &[SourceFile], guide: &str) -> String {
        let is_guide = |path: &&str| !path.ends_with("/vendor") && !path.rsplit('/').next().unwrap_or("").contains('.');
        let all: Vec<&str> = files.iter().filter_map(|file| file.path.strip_suffix(".yaml")).filter(is_guide).collect();
        let folder = self.folder.display();
        if all.contains(&guide) {
            return format!("the guide '{guide}' in {folder} cannot be read yet: 'guide check' says why");
        }
        let there = if all.is_empty() { "no guides".into() } else { all.join(", ") };
        format!("there is no guide '{guide}' in {folder}, but there is {there}")
    }
}

/// A name that can be part of a file's: what a language is, its own check says.
fn language(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if (2..=35).contains(&text.len()) && text.chars().all(fits) {
        Ok(text.into())
    } else {
        Err("write the short form of a language, such as es or pt-BR".into())
    }
}
