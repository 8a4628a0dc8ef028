//! Craft: what no guide is wrong for, but readers are served badly by.
//!
//! Lints read what was written, file by file, also where a file has mistakes. Each has a code that
//! `guide explain` explains, and may be allowed in the file itself, with a reason.

mod allowances;
mod frame;
mod language;
mod markup;
mod names;
mod pictures;
mod repeats;
mod secrets;
mod steps;
mod texts;
mod values;
mod walk;

use crate::folder::{Content, SourceFile};
use crate::library::Watch;
use crate::parallel;
use crate::problem::{Code, Problem, Related, Span};
use crate::reader::capital;
use crate::source::Source;
use crate::tree::{self, Node};
use guide_model::Date;
use names::Brands;
use values::Uses;
use walk::{Around, Walk};

/// What lints cannot know from the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LintOptions {
    /// The day to count from.
    pub today: Date,
    /// After how many days sources have to be read again.
    pub max_age: u32,
}

impl LintOptions {
    /// After how many days sources have to be read again, unless told otherwise.
    pub const MAX_AGE: u32 = 180;
}

/// All lints of the files of a guides folder that are not allowed: files in the order of their paths, and
/// each file from top to bottom.
#[must_use]
pub fn lint(files: &[SourceFile], options: LintOptions) -> Vec<Problem> {
    lint_watched(files, options, &|_| {})
}

/// The same for somebody who watches.
#[must_use]
pub fn lint_watched(files: &[SourceFile], options: LintOptions, watch: Watch<'_>) -> Vec<Problem> {
    let sources: Vec<Source<'_>> = files.iter().filter_map(source).collect();
    let roots = parallel::map(&sources, |source| tree::parse(source).ok().flatten());
    let parsed: Vec<File<'_>> = sources
        .iter()
        .zip(&roots)
        .filter_map(|(source, root)| {
            let path = source.file(Span::default());
            Some(File { path, source, root: root.as_ref()?, kind: Kind::of(path)? })
        })
        .collect();
    let folder = Folder { brands: Brands::of(&parsed), uses: Uses::of(&parsed) };
    let found = parallel::map(&parsed, |file| {
        let found = lint_file(file, &folder, options);
        watch(1);
        found
    });
    let mut problems: Vec<Problem> = found.into_iter().flatten().collect();
    problems.sort_by(|a, b| a.file.cmp(&b.file));
    problems
}

/// What lints of one file know from the others.
struct Folder {
    brands: Brands,
    uses: Uses,
}

/// A file that could be read as a tree.
struct File<'a> {
    path: &'a str,
    source: &'a Source<'a>,
    root: &'a Node,
    kind: Kind,
}

/// What a file is, as its path says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Vendor,
    Guide,
    /// A procedure that many vendors share.
    Partner,
}

impl Kind {
    /// `None` for translations, whose texts are judged where they come from, and for what is no guide.
    fn of(path: &str) -> Option<Self> {
        let mut parts = path.strip_suffix(".yaml")?.split('/');
        match (parts.next()?, parts.next()?, parts.next(), parts.next()) {
            ("partners", _, Some(stem), None) if !stem.contains('.') => Some(Self::Partner),
            (_, "vendor", None, None) => Some(Self::Vendor),
            (_, stem, None, None) if !stem.contains('.') => Some(Self::Guide),
            _ => None,
        }
    }
}

/// Something that was found, before it is asked whether it is allowed.
struct Finding {
    code: Code,
    span: Span,
    /// The ids around it: an allowance may name any of them.
    ids: Vec<String>,
    message: String,
    remedy: String,
    /// The first of two.
    first: Option<Span>,
}

impl Finding {
    fn new(code: Code, span: Span, around: &Around<'_>, message: &str, remedy: impl Into<String>) -> Self {
        let message = if around.place.is_empty() { capital(message) } else { format!("{}: {message}", around.place) };
        let ids = around.ids.iter().map(|id| (*id).to_owned()).collect();
        Self { code, span, ids, message, remedy: remedy.into(), first: None }
    }
}

fn lint_file(file: &File<'_>, folder: &Folder, options: LintOptions) -> Vec<Problem> {
    let walk = Walk::through(file.root);
    let mut findings = Vec::new();
    frame::source_age(file.root, options, &mut findings);
    frame::reasons(&walk, &mut findings);
    steps::checks(&walk, &mut findings);
    steps::numbers(&walk, file.source, &mut findings);
    pictures::pictures(&walk, file.source, &mut findings);
    names::names(file, &walk, &folder.brands, &mut findings);
    repeats::repeats(&walk, file.source, &mut findings);
    texts::texts(&walk, file.source, &mut findings);
    markup::markup(&walk, file.source, &mut findings);
    values::values(file, &walk, &folder.uses, &mut findings);
    secrets::secrets(file.root, &walk, file.source, &mut findings);
    let mut findings = allowances::apply(file.root, findings);
    findings.sort_by_key(|finding| (finding.span.start, finding.code));
    findings.into_iter().map(|finding| problem(file, finding)).collect()
}

fn problem(file: &File<'_>, finding: Finding) -> Problem {
    let source = file.source;
    let related = finding.first.map(|span| Related {
        file: file.path.into(),
        place: source.place(span),
        text: "first here".into(),
    });
    Problem {
        file: file.path.into(),
        place: Some(source.place(finding.span)),
        code: finding.code,
        message: finding.message,
        remedy: finding.remedy,
        related,
    }
}

fn source(file: &SourceFile) -> Option<Source<'_>> {
    match &file.content {
        Content::Text(text) => Some(Source::new(&file.path, text.strip_prefix('\u{feff}').unwrap_or(text))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn files_by_their_paths() {
        assert_eq!(Kind::of("acme/vendor.yaml"), Some(Kind::Vendor));
        assert_eq!(Kind::of("acme/justworks.yaml"), Some(Kind::Guide));
        assert_eq!(Kind::of("partners/merge/justworks.yaml"), Some(Kind::Partner));
        for other in
            ["notes.yaml", "acme/justworks.es.yaml", "partners/merge/justworks.es.yaml", "acme/a/b/c.yaml", "x.txt"]
        {
            assert_eq!(Kind::of(other), None, "{other}");
        }
    }
}
