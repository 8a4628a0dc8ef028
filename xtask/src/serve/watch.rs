//! Notices that a source changed, by looking at times and sizes: no service of the system is needed,
//! and it works on every file system, shared folders of virtual machines included.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::files::files_below;

/// Everything a page is made of.
const WATCHED: [&str; 9] =
    ["index.html", "Cargo.toml", "Cargo.lock", "build.rs", "src", "styles", "guides", "crates", "demo"];

/// A number that differs when any watched file was added, changed or removed.
pub(super) fn fingerprint(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in WATCHED.iter().flat_map(|name| files(&root.join(name))) {
        // A file may vanish while we look; then its absence is the change.
        if let Ok(data) = fs::metadata(&file) {
            file.hash(&mut hasher);
            data.len().hash(&mut hasher);
            data.modified().ok().hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The fingerprint once two looks in a row agree.
pub(super) fn settled(root: &Path, mut last: u64, pause: Duration) -> u64 {
    loop {
        thread::sleep(pause);
        let now = fingerprint(root);
        if now == last {
            return now;
        }
        last = now;
    }
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_dir() { files_below(path).unwrap_or_default() } else { vec![path.to_path_buf()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_changed_and_removed_files_are_noticed() {
        let root = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        let file = root.join("guides/fleet/justworks.yaml");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let empty = fingerprint(&root);
        fs::write(&file, "a").unwrap();
        let added = fingerprint(&root);
        fs::write(&file, "ab").unwrap();
        let changed = fingerprint(&root);
        fs::write(root.join("unrelated"), "x").unwrap();
        assert_eq!(fingerprint(&root), changed);
        fs::remove_file(&file).unwrap();
        assert_eq!(fingerprint(&root), empty);
        assert!(empty != added && added != changed);
        fs::remove_dir_all(&root).unwrap();
    }
}
