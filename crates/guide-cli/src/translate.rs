//! `guide translate`: starts a file of translations, or adds to it what it lacks. What is written stays, if only in
//! a comment.

use crate::failure::Failure;
use crate::output::Output;
use crate::place;
use crate::report::count;
use guide_author::{SourceFile, language_tag, refresh_translation};
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Writes GUIDES_DIR/GUIDE.LANGUAGE.yaml with every text that has no translation yet and nothing under 'to'.
In a file that is there, what it lacks comes behind its texts. Where a text has changed, its entry gets the new one
under 'from' and nothing under 'to'; the old text and its translation stay above it in a comment, to be looked over.
Where a text has only moved, its entry goes with it. All else stays as it is.

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
    #[arg(value_name = "LANGUAGE", value_parser = language_tag)]
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
        let renewed = match refreshed.renewed {
            0 => String::new(),
            renewed => format!(", {} brought up to date", count(renewed, "changed text")),
        };
        let open = match refreshed.open {
            0 => "all have translations".into(),
            1 => "1 waits for its translation".into(),
            open => format!("{open} wait for their translations"),
        };
        writeln!(io::stdout(), "{path}: {added}{renewed}, {open}").map_err(|_| Failure::Closed)
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
