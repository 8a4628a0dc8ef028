//! `guide diff`: what readers would notice between two versions, and what becomes of their ticks.

use crate::failure::Failure;
use crate::report::{self, Painting, Report, count};
use crate::sources::Sources;
use guide_author::{
    Change, ChangeKind, Content, GuideDiff, Library, Severity, SourceFile, Ticks, compile, diff, read_folder,
};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
BEFORE and AFTER are two folders with guides, or two files of one guide. A file that lies in no guides folder, such as
an older version put aside, is read as if it lay where the other one lies.

For each change it says what becomes of ticks: they are kept; marked \"changed since you did it\", because what the
reader acted on is another; or lost, because an id is gone and no 'was' says what it is called now.

Examples:
  guide diff guides.old guides
  git show HEAD:guides/acme/justworks.yaml > /tmp/before.yaml
  guide diff /tmp/before.yaml guides/acme/justworks.yaml
  guide diff guides.old guides --json

Exit codes, as those of diff: 0 nothing differs, 1 something differs, 2 the guides have problems, a file cannot be
read, or the command was called wrongly.")]
pub(crate) struct Diff {
    /// A folder with guides, or one guide's file
    before: PathBuf,
    /// The same, later
    after: PathBuf,
    /// Print the changes as JSON, for other programs
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let (before, after) = (Side::of(&self.before)?, Side::of(&self.after)?);
        let (before, after) = match (before, after) {
            (Side::Stray(text), Side::Whole(after)) => (after.with(text)?, after),
            (Side::Whole(before), Side::Stray(text)) => {
                let after = before.with(text)?;
                (before, after)
            }
            (Side::Whole(before), Side::Whole(after)) if before.only.is_some() == after.only.is_some() => {
                (before, after)
            }
            (Side::Whole(_), Side::Whole(_)) => {
                return Err(Failure::Usage("give two folders, or two files".into()));
            }
            (Side::Stray(_), Side::Stray(_)) => {
                let message = "neither file lies in a guides folder, so nothing says which vendor's guide this is";
                return Err(Failure::Usage(message.into()));
            }
        };
        let diffs = diff(&before.library()?, &after.library()?);
        let text = if self.json { json(&diffs)? } else { text(&diffs) };
        io::stdout().write_all(text.as_bytes()).map_err(|_| Failure::Closed)?;
        if diffs.is_empty() { Ok(()) } else { Err(Failure::Differs) }
    }
}

/// One of the two things to compare.
enum Side {
    /// Guides in their folder.
    Whole(Version),
    /// The text of a file that lies nowhere.
    Stray(String),
}

/// Guides, or one of them.
struct Version {
    folder: PathBuf,
    files: Vec<SourceFile>,
    /// The path of the only guide to compare, below the folder.
    only: Option<String>,
}

impl Side {
    fn of(path: &Path) -> Result<Self, Failure> {
        if path.is_dir() {
            let files = read_folder(path).map_err(|error| Failure::trouble("read", path, &error))?;
            return Ok(Self::Whole(Version { folder: path.into(), files, only: None }));
        }
        let whole = std::path::absolute(path).map_err(|error| Failure::trouble("find", path, &error))?;
        let text = std::fs::read_to_string(&whole).map_err(|error| Failure::trouble("read", path, &error))?;
        let vendor = whole.parent();
        let in_folder = vendor.filter(|vendor| vendor.join("vendor.yaml").exists());
        let (Some(vendor), Some(folder)) = (in_folder, vendor.and_then(Path::parent)) else {
            return Ok(Self::Stray(text));
        };
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let id = name(vendor);
        let all = read_folder(folder).map_err(|error| Failure::trouble("read", folder, &error))?;
        let kept =
            |file: &SourceFile| matches!(file.path.split_once('/'), Some((top, _)) if top == id || top == "partners");
        let files = all.into_iter().filter(kept).collect();
        // Shown as it was given: "guides/acme/justworks.yaml" lies in "guides".
        let shown = path.parent().and_then(Path::parent).unwrap_or(folder);
        Ok(Self::Whole(Version { folder: shown.into(), files, only: Some(format!("{id}/{}", name(&whole))) }))
    }
}

impl Version {
    /// The same with another text for the only guide.
    fn with(&self, text: String) -> Result<Self, Failure> {
        let Some(only) = self.only.clone() else {
            return Err(Failure::Usage("give two folders, or two files".into()));
        };
        let mut files = self.files.clone();
        for file in files.iter_mut().filter(|file| file.path == only) {
            file.content = Content::Text(text.clone());
        }
        Ok(Self { folder: self.folder.clone(), files, only: Some(only) })
    }

    fn library(self) -> Result<Library, Failure> {
        let mut compiled = compile(&self.files);
        // Of one guide, only its own mistakes are in the way.
        let is_meant =
            |file: &str| self.only.as_deref().is_none_or(|only| file == only || file.ends_with("/vendor.yaml"));
        compiled.problems.retain(|problem| problem.severity() == Severity::Error && is_meant(&problem.file));
        if !compiled.problems.is_empty() {
            let sources = Sources { folder: self.folder, files: self.files, compiled };
            let report = Report { sources: &sources, problems: &sources.compiled.problems, written: &[] };
            report::print_problems(&report, Painting::of(io::stderr().is_terminal()), &mut io::stderr().lock())?;
            return Err(Failure::Trouble(String::new()));
        }
        let mut library = compiled.library;
        if let Some(only) = self.only.as_deref().and_then(|only| only.strip_suffix(".yaml")) {
            let is_it = |guide: &guide_model::Guide| format!("{}/{}", guide.vendor.id, guide.system.id) == only;
            for vendor in &mut library.vendors {
                vendor.guides.retain(is_it);
                vendor.translations.retain(is_it);
            }
        }
        Ok(library)
    }
}

fn text(diffs: &[GuideDiff]) -> String {
    if diffs.is_empty() {
        return "Nothing differs\n".into();
    }
    let mut text = String::new();
    for diff in diffs {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", diff.guide);
        for change in &diff.changes {
            let _ = writeln!(text, "{}", line(change));
        }
        text.push('\n');
    }
    let all = || diffs.iter().flat_map(|diff| &diff.changes);
    // A guide and its translations share their ticks.
    let original = |diff: &GuideDiff| diff.guide.split('.').next().unwrap_or_default().to_owned();
    let ids = |ticks| {
        let changes = diffs.iter().flat_map(|diff| diff.changes.iter().map(move |change| (original(diff), change)));
        let of_kind = changes.filter(|(_, change)| change.ticks == ticks);
        of_kind.map(|(guide, change)| (guide, change.id.as_deref())).collect::<BTreeSet<_>>().len()
    };
    let (changes, guides) = (count(all().count(), "change"), count(diffs.len(), "guide"));
    let _ = writeln!(
        text,
        "{changes} in {guides}; ticks of {} marked as changed, of {} lost",
        count(ids(Ticks::Marked), "item"),
        count(ids(Ticks::Lost), "item")
    );
    text
}

fn line(change: &Change) -> String {
    let mut line = format!("  {:<8} {}", change.kind.as_str(), change.what);
    if let (ChangeKind::Added | ChangeKind::Removed, Some(id), None, None) =
        (change.kind, &change.id, &change.from, &change.to)
    {
        let _ = write!(line, ", id '{id}'");
    }
    if let Some(step) = &change.step {
        let _ = write!(line, " (in '{step}')");
    }
    match (&change.from, &change.to) {
        (Some(from), Some(to)) => {
            let _ = write!(line, "\n             {from:?}\n          -> {to:?}");
        }
        (Some(text), None) | (None, Some(text)) => {
            let _ = write!(line, "\n             {text:?}");
        }
        (None, None) => {}
    }
    match change.ticks {
        Ticks::Kept => {}
        Ticks::Marked => line.push_str("\n             ticks: marked \"changed since you did it\""),
        Ticks::Lost => line.push_str("\n             ticks: lost"),
    }
    if let (Some(new), Some(id)) = (&change.perhaps, &change.id) {
        let _ = write!(line, "; if it is now called '{new}', write 'was: {id}' there, and they are kept");
    }
    line
}

/// What `--json` prints: keys may be added, never renamed.
#[derive(Serialize)]
struct JsonDiff<'a> {
    guides: Vec<JsonGuide<'a>>,
}

#[derive(Serialize)]
struct JsonGuide<'a> {
    guide: &'a str,
    changes: Vec<JsonChange<'a>>,
}

#[derive(Serialize)]
struct JsonChange<'a> {
    kind: &'static str,
    what: &'a str,
    step: Option<&'a str>,
    id: Option<&'a str>,
    from: Option<&'a str>,
    to: Option<&'a str>,
    ticks: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    perhaps: Option<&'a str>,
}

fn json(diffs: &[GuideDiff]) -> Result<String, Failure> {
    let guides = diffs.iter().map(|diff| JsonGuide {
        guide: &diff.guide,
        changes: diff
            .changes
            .iter()
            .map(|change| JsonChange {
                kind: change.kind.as_str(),
                what: &change.what,
                step: change.step.as_deref(),
                id: change.id.as_deref(),
                from: change.from.as_deref(),
                to: change.to.as_deref(),
                ticks: change.ticks.as_str(),
                perhaps: change.perhaps.as_deref(),
            })
            .collect(),
    });
    serde_json::to_string_pretty(&JsonDiff { guides: guides.collect() })
        .map(|text| text + "\n")
        .map_err(|error| Failure::Encode(format!("cannot encode the changes: {error}")))
}
