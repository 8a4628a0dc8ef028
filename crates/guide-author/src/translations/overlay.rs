//! A guide's tree with translated texts in it. What has no translation stays as it is.

use super::file::Translation;
use super::pieces::replaced;
use crate::tree::{Content, Node};

/// A tree in another language.
pub(crate) struct Translated {
    pub(crate) root: Node,
    /// The texts that have no translation: where, what and its span.
    pub(crate) missing: Vec<Missing>,
}

/// A text without a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Missing {
    pub(crate) at: String,
    pub(crate) text: String,
    pub(crate) span: crate::problem::Span,
}

/// Translates a tree. The first file that has a text counts; each comes with what to add to its spans.
pub(crate) fn overlay(root: &Node, files: &[(&Translation<'_>, usize)]) -> Translated {
    let mut missing = Vec::new();
    let mut root = replaced(root, &mut |piece| {
        let text = piece.node.scalar().unwrap_or("");
        let found = files.iter().find_map(|(file, shift)| {
            let to = file.entry(&piece.at, text)?.to.as_ref()?;
            Some(to.clone().shifted(*shift))
        });
        if found.is_none() {
            missing.push(Missing { at: piece.at.clone(), text: text.trim().to_owned(), span: piece.node.span });
        }
        found
    });
    if let Content::Mapping(pairs) = &mut root.content {
        pairs.retain(|(name, _)| !matches!(name.scalar(), Some("language" | "labels")));
        pairs.extend(files.iter().find_map(|(file, shift)| own(&file.loaded.root, "language", *shift)));
        pairs.extend(labels(files));
    }
    Translated { root, missing }
}

fn own(root: &Node, key: &str, shift: usize) -> Option<(Node, Node)> {
    let Content::Mapping(pairs) = &root.content else { return None };
    let (name, value) = pairs.iter().find(|(name, _)| name.scalar() == Some(key))?;
    Some((name.clone().shifted(shift), value.clone().shifted(shift)))
}

/// What all files say about labels; for one label, the first file counts.
fn labels(files: &[(&Translation<'_>, usize)]) -> Option<(Node, Node)> {
    let mut all = files.iter().filter_map(|(file, shift)| own(&file.loaded.root, "labels", *shift));
    let (key, mut first) = all.next()?;
    for (_, other) in all {
        if let (Content::Mapping(known), Content::Mapping(pairs)) = (&mut first.content, other.content) {
            let news =
                pairs.into_iter().filter(|(name, _)| !known.iter().any(|(known, _)| known.scalar() == name.scalar()));
            let news: Vec<_> = news.collect();
            known.extend(news);
        }
    }
    Some((key, first))
}
