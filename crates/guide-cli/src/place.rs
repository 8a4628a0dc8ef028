//! The folder of all guides: reading it, and what to say to those who give something else in its place.

use crate::failure::Failure;
use guide_author::{SourceFile, read_folder};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder of what vendors' guides are based on. No vendor has this name.
pub(crate) const PARTNERS: &str = "partners";

/// The files of a folder of guides.
pub(crate) fn read(folder: &Path) -> Result<Vec<SourceFile>, Failure> {
    let whole = std::path::absolute(folder).map_err(|error| Failure::file("find", folder, error))?;
    if let Some(of_all) = folder_of_all(&whole).filter(|_| whole.exists()) {
        let what = if whole.is_file() { "a file" } else { "a part of the guides" };
        let message = format!(
            "{} is {what}, and this works on the folder of all guides. Give that folder: {}",
            folder.display(),
            shown(&of_all).display()
        );
        return Err(Failure::Usage(message));
    }
    if whole.is_file() {
        let message =
            format!("{} is a file. Give the folder of all guides, in which each vendor has a folder", folder.display());
        return Err(Failure::Usage(message));
    }
    read_folder(folder).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::NoFolder(folder.into()),
        _ => Failure::file("read", folder, error),
    })
}

/// The folder of all guides, if this is one vendor's folder, a partner's, or something inside.
fn folder_of_all(whole: &Path) -> Option<PathBuf> {
    // A picture lies deepest: <vendor>/media/<picture>, partners/<partner>/media/<picture>.
    whole.ancestors().take(4).find_map(|part| {
        let above = part.parent()?;
        (is_vendors(part) || is_partners(part, above)).then(|| above.to_path_buf())
    })
}

fn is_vendors(folder: &Path) -> bool {
    folder.join("vendor.yaml").is_file()
}

/// Whether a folder has the name and stands beside vendors. The name alone is that of many folders.
fn is_partners(folder: &Path, above: &Path) -> bool {
    let vendors = || std::fs::read_dir(above).into_iter().flatten().flatten().any(|entry| is_vendors(&entry.path()));
    folder.file_name().is_some_and(|name| name == PARTNERS) && vendors()
}

/// A path as somebody would write it who is in the working folder.
fn shown(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    if path == here {
        return ".".into();
    }
    if here.parent() == Some(path) {
        return "..".into();
    }
    path.strip_prefix(&here).map_or_else(|_| path.to_path_buf(), Path::to_path_buf)
}
