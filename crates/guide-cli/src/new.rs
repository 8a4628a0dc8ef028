//! `guide new`: a vendor and a first guide, with a comment for each thing that a writer has to decide.

use crate::failure::Failure;
use crate::output::Output;
use crate::today;
use guide_model::{Date, Slug};
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Writes DIR/VENDOR/vendor.yaml, if there is none, and DIR/VENDOR/SYSTEM.yaml. Never changes a file that is there.
What it writes passes `guide check`; every line is yours to change.

Examples:
  guide new acme justworks
  guide new acme bamboohr --name 'Acme Inc.' --system-name BambooHR --dir help/guides

Exit codes: 0 written, 1 the guide exists or a file cannot be written, 2 called wrongly.")]
pub(crate) struct New {
    /// The vendor's id, which becomes its folder and part of addresses: a-z, 0-9 and -
    #[arg(value_parser = slug)]
    vendor: Slug,
    /// The system's id, which becomes the guide's file and part of addresses: a-z, 0-9 and -
    #[arg(value_parser = slug)]
    system: Slug,
    /// The vendor's name, as readers know it [default: the id with a capital]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The system's name, as readers know it [default: the id with a capital]
    #[arg(long, value_name = "NAME")]
    system_name: Option<String>,
    /// The folder with the guides
    #[arg(long, value_name = "DIR", default_value = "guides")]
    dir: PathBuf,
    /// The day to write as the one on which the sources were read [default: the day it is]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = today::parse)]
    today: Option<Date>,
}

fn slug(text: &str) -> Result<Slug, String> {
    match Slug::new(text) {
        Ok(slug) if !matches!(text, "partners" | "vendor") => Ok(slug),
        Ok(_) => Err(format!("'{text}' has a meaning of its own among the guides")),
        Err(_) => Err("an id has 1 to 64 characters of a-z, 0-9 and -".into()),
    }
}

impl New {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let folder = self.dir.join(self.vendor.as_str());
        let vendor = format!("{}/vendor.yaml", self.vendor);
        let guide = format!("{}/{}.yaml", self.vendor, self.system);
        if self.dir.join(&guide).exists() {
            let path = self.dir.join(&guide);
            return Err(Failure::Exists(path));
        }
        let mut output = Output::default();
        let mut written = Vec::new();
        if !folder.join("vendor.yaml").exists() {
            let name = self.name.clone().unwrap_or_else(|| capital(self.vendor.as_str()));
            output.add(vendor.as_str(), VENDOR.replace("NAME", &quoted(&name)).into_bytes());
            written.push(vendor);
        }
        output.add(guide.as_str(), self.guide().into_bytes());
        written.push(guide);
        output.write(&self.dir)?;
        let mut text = String::new();
        for path in written {
            text.push_str(&format!("{} written\n", self.dir.join(path).display()));
        }
        text.push_str("Write your own steps into the guide, and run 'guide check' after each.\n");
        io::stdout().write_all(text.as_bytes()).map_err(|_| Failure::Closed)
    }

    fn guide(&self) -> String {
        let name = self.system_name.clone().unwrap_or_else(|| capital(self.system.as_str()));
        let today = self.today.unwrap_or_else(today::today);
        GUIDE
            .replace("SYSTEM-ID", self.system.as_str())
            .replace("VENDOR-ID", self.vendor.as_str())
            .replace("DAY", &today.to_string())
            .replace("SYSTEM", &quoted(&name))
    }
}

/// "bamboo-hr" gives "Bamboo Hr".
fn capital(id: &str) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        first.to_uppercase() + rest
    };
    id.split('-').filter(|part| !part.is_empty()).map(word).collect::<Vec<_>>().join(" ")
}

/// A name as a text of YAML that has no placeholders, whatever is in it.
fn quoted(name: &str) -> String {
    let mut text = String::from("\"");
    for c in name.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '{' | '}' | '[' | ']' => text.extend(["\\\\", c.encode_utf8(&mut [0; 4])]),
            c => text.push(c),
        }
    }
    text + "\""
}

const VENDOR: &str = include_str!("new/vendor.yaml");
const GUIDE: &str = include_str!("new/guide.yaml");
