//! The copy of Yew that the published bundle is built from: the locked version with `patches/yew.patch`.
//! Everything else, and every other build, has Yew as it was published.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::files::{copy_folder, remove_folder};
use crate::process::{capture, cargo, command, read};
use crate::project::Project;

/// Below the checkout.
const PATCH: &str = "patches/yew.patch";

/// What of `cargo metadata` is looked at.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Locked>,
}

#[derive(Debug, Deserialize)]
struct Locked {
    name: String,
    version: String,
    manifest_path: PathBuf,
}

/// The setting that has Cargo take the patched Yew. A path override leaves `Cargo.lock` alone.
pub(crate) fn yew(project: &Project, target: &Path) -> Result<String> {
    let patch = project.root.join(PATCH);
    let text = fs::read_to_string(&patch).with_context(|| format!("could not read {}", patch.display()))?;
    let locked = locked_yew(&read(cargo(project)?.args(["metadata", "--format-version", "1", "--locked"]))?)?;
    let folder = target.join("patched");
    let (yew, stamp) = (folder.join("yew"), folder.join("yew.stamp"));
    let made_of = format!("{}\n{text}", locked.manifest_path.display());
    // Made anew only where something changed: whatever is newer is compiled again.
    if fs::read_to_string(&stamp).ok().as_deref() != Some(made_of.as_str()) {
        remove_folder(&folder)?;
        let published = locked.manifest_path.parent().context("a manifest is in a folder")?;
        copy_folder(published, &yew)?;
        // Git would look for a checkout around it, and leave out what that does not have.
        let mut git = command(project, "git")?;
        git.current_dir(&yew).env("GIT_CEILING_DIRECTORIES", &folder).arg("apply").arg(&patch);
        let applied = capture(&mut git)?;
        if applied.code != Some(0) {
            remove_folder(&folder)?;
            bail!("{PATCH} does not fit yew {}: renew or remove it\n{}", locked.version, applied.output);
        }
        fs::write(&stamp, made_of)?;
    }
    Ok(format!("paths=[{:?}]", yew.display().to_string()))
}

fn locked_yew(metadata: &str) -> Result<Locked> {
    let metadata: Metadata = serde_json::from_str(metadata).context("`cargo metadata` is not as expected")?;
    metadata.packages.into_iter().find(|package| package.name == "yew").context("no yew in Cargo.lock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_yew_is_found() {
        let one =
            |name| format!(r#"{{"name":"{name}","version":"0.23.0","manifest_path":"/x/{name}/Cargo.toml","id":"y"}}"#);
        let metadata = format!(r#"{{"packages":[{},{}],"version":1}}"#, one("yew-macro"), one("yew"));
        let yew = locked_yew(&metadata).unwrap();
        assert_eq!((yew.version.as_str(), yew.manifest_path), ("0.23.0", PathBuf::from("/x/yew/Cargo.toml")));
        assert_eq!(locked_yew(r#"{"packages":[]}"#).unwrap_err().to_string(), "no yew in Cargo.lock");
    }
}
