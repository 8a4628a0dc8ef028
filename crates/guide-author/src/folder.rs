//! The edge to the disk: reads a guides folder into texts. Knows no guide, judges nothing.

use std::fs;
use std::io;
use std::path::Path;

/// One file or folder, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path below the guides folder, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a [`SourceFile`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// A picture, by the ending of its name.
    Media(Vec<u8>),
    /// Bytes that are no UTF-8 text.
    NotText,
    /// Nobody knows: reading it failed.
    Unreadable {
        /// Why, in the words of the operating system.
        reason: String,
    },
    /// It is a folder without files.
    EmptyFolder,
    /// It is a folder deeper than guides can lie. It was not looked into.
    Folder,
}

impl SourceFile {
    /// A text, as if it had been read.
    #[must_use]
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), content: Content::Text(text.into()) }
    }
}

/// How deep the files of a guides folder lie: `partners/<partner>/media/<picture>`.
const DEEPEST: usize = 4;

/// Reads a guides folder, sorted by path. What begins with a dot belongs to editors and systems and is left out.
///
/// # Errors
/// If the folder itself cannot be read. What cannot be read inside it is part of the result.
pub fn read_folder(folder: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    read_below(folder, "", 1, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn read_below(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<SourceFile>) -> io::Result<()> {
    let before = files.len();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        let at = entry.path();
        let content = if !at.is_dir() {
            read_file(&at)
        } else if depth >= DEEPEST {
            Content::Folder
        } else {
            match read_below(&at, &format!("{path}/"), depth.saturating_add(1), files) {
                Ok(()) => continue,
                Err(error) => Content::Unreadable { reason: error.to_string() },
            }
        };
        files.push(SourceFile { path, content });
    }
    if files.len() == before && !prefix.is_empty() {
        files.push(SourceFile { path: prefix.trim_end_matches('/').into(), content: Content::EmptyFolder });
    }
    Ok(())
}

fn is_media(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_ascii_lowercase();
    matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "webp" | "svg")
}

fn read_file(path: &Path) -> Content {
    match fs::read(path) {
        Ok(bytes) if is_media(path) => Content::Media(bytes),
        Ok(bytes) => String::from_utf8(bytes).map_or(Content::NotText, Content::Text),
        Err(error) => Content::Unreadable { reason: error.to_string() },
    }
}
