//! Assembles `dist/`, the folder that gets published: hashed names, guides, pages, snippets, demo.
//! All or nothing: it is put together beside the old one and takes its place when every part is there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::build::{self, Bundle, Guides, Kind, Language, Package};
use crate::files::{copy_folder, files_below, remove_folder};
use crate::html::{local_references, replace_references, with_guides, without_trunk_links};
use crate::index::{INDEX_FILE, Index};
use crate::names::{bake_into_glue, bake_into_loader, bake_into_script, hashed_name};
use crate::process::run;
use crate::project::Project;
use crate::report::minutes;

/// What to publish.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// Which compiler makes the bundle.
    pub(crate) kind: Kind,
    /// Only this vendor's guides.
    pub(crate) vendor: Option<String>,
    /// Where the folder will be found.
    pub(crate) base: Option<String>,
}

impl Settings {
    /// What gets published and tested: every vendor, the small bundle.
    pub(crate) fn published() -> Self {
        Self { kind: Kind::Small, vendor: None, base: None }
    }
}

/// The standalone page's scripts by their plain names. A script stands behind those that it imports.
const SCRIPTS: [&str; 4] = ["page-words.js", "page-parts.js", "link-maker.js", "page.js"];

/// Holds the kind of bundle that `dist/` has, for `cargo xtask size`.
const KIND_FILE: &str = "xtask/dist-kind";

/// Builds everything and replaces `dist/`.
pub(crate) fn make(project: &Project, settings: &Settings) -> Result<()> {
    let start = Instant::now();
    let widget = build::bundle(project, settings.kind, Package::Widget)?;
    let link_form = build::bundle(project, settings.kind, Package::LinkForm)?;
    let next = project.root.join("dist.next");
    remove_folder(&next)?;
    fs::create_dir_all(&next)?;
    let assembly = Assembly { project, settings, folder: &next };
    assembly.loader(&widget)?;
    assembly.guides()?;
    assembly.pages(&link_form)?;
    check_references(&next)?;
    replace(&project.dist(), &next)?;
    remember_kind(project, settings.kind)?;
    println!("dist: made {} in {}", project.dist().display(), minutes(start.elapsed()));
    Ok(())
}

/// Which bundle `dist/` holds.
pub(crate) fn made_kind(project: &Project) -> Result<Kind> {
    let kind = fs::read_to_string(project.scratch().join(KIND_FILE)).unwrap_or_default();
    match kind.as_str() {
        _ if !project.dist().is_dir() => bail!("there is no dist/; run `cargo xtask dist` first"),
        "small" => Ok(Kind::Small),
        "stable" => Ok(Kind::Stable),
        _ => bail!("dist/ was not made by `cargo xtask dist` in this checkout; run that first"),
    }
}

struct Assembly<'a> {
    project: &'a Project,
    settings: &'a Settings,
    folder: &'a Path,
}

impl Assembly<'_> {
    /// The glue and the WASM of a package, the first naming the second by its hash. Answers both names.
    fn bundle(&self, bundle: &Bundle) -> Result<(String, String)> {
        let wasm = hashed_name(bundle.package.name(), "wasm", &bundle.wasm);
        self.write(&wasm, &bundle.wasm)?;
        let glue = bake_into_glue(&bundle.glue, &bundle.package.plain_wasm(), &wasm)?;
        let glue = self.minified(Language::Glue, &glue)?;
        let runtime = hashed_name(bundle.package.name(), "js", glue.as_bytes());
        self.write(&runtime, glue.as_bytes())?;
        Ok((runtime, wasm))
    }

    /// The loader and what it loads.
    fn loader(&self, widget: &Bundle) -> Result<()> {
        let (runtime, wasm) = self.bundle(widget)?;
        let loader = bake_into_loader(&self.source("src/connector-guide.js")?, &runtime, &wasm)?;
        let loader = self.minified(Language::Script, &loader)?;
        self.write("connector-guide.js", loader.as_bytes())
    }

    fn guides(&self) -> Result<()> {
        let guides = self.guide_settings();
        let out = self.folder.join("guides");
        run(&mut build::guides_command(self.project, guides, &out)?)?;
        run(&mut build::pages_command(self.project, guides, self.folder)?)
    }

    /// The standalone page, what its scripts load, its styles, the demo, and their names in every page.
    fn pages(&self, link_form: &Bundle) -> Result<()> {
        let guides = Index::parse(&fs::read(self.folder.join(INDEX_FILE))?)?;
        let start = with_guides(&self.source("index.html")?, &guides)?;
        self.write("index.html", without_trunk_links(&start)?.as_bytes())?;
        // The demo shows two vendors, so a folder for one of them has no use for it.
        if self.settings.vendor.is_none() {
            copy_folder(&self.project.root.join("demo"), &self.folder.join("demo"))?;
        }
        let (form, _) = self.bundle(link_form)?;
        // Trunk keeps what wasm-bindgen makes in a folder, `dist/` beside the rest.
        let mut names = vec![("runtime/link-form.js", form), ("connector-guide.js", "connector-guide.js".to_owned())];
        for plain in SCRIPTS {
            let script = bake_into_script(plain, &self.source(&format!("src/{plain}"))?, &names)?;
            let script = self.minified(Language::Script, &script)?;
            let hashed = hashed_name(plain.trim_end_matches(".js"), "js", script.as_bytes());
            self.write(&hashed, script.as_bytes())?;
            names.push((plain, hashed));
        }
        if let Some((plain, hashed)) = names.last() {
            self.refer(plain, hashed)?;
        }
        let styles = self.minified(Language::Styles, &self.source("styles/page.css")?)?;
        let hashed = hashed_name("page", "css", styles.as_bytes());
        self.write(&hashed, styles.as_bytes())?;
        self.refer("page.css", &hashed)
    }

    /// Writes a file's hashed name into every page. The start page must use it.
    fn refer(&self, plain: &str, hashed: &str) -> Result<()> {
        for page in pages_below(self.folder)? {
            let html = fs::read_to_string(&page)?;
            let (html, count) = replace_references(&html, plain, hashed);
            if count > 0 {
                fs::write(&page, html)?;
            } else if page == self.folder.join("index.html") {
                bail!("index.html does not refer to {plain}");
            }
        }
        Ok(())
    }

    fn guide_settings(&self) -> Guides<'_> {
        Guides { vendor: self.settings.vendor.as_deref(), base: self.settings.base.as_deref() }
    }

    fn minified(&self, language: Language, text: &str) -> Result<String> {
        build::minified(self.project, language, text)
    }

    fn source(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.project.root.join(path)).with_context(|| format!("could not read {path}"))
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        fs::write(self.folder.join(name), content).with_context(|| format!("could not write {name}"))
    }
}

/// Every page of our own; snippets are for other people's sites.
fn pages_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let snippets = folder.join("snippets");
    let mut files = files_below(folder)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "html") && !file.starts_with(&snippets));
    Ok(files)
}

/// No page may point to a file that is not published.
fn check_references(folder: &Path) -> Result<()> {
    for page in pages_below(folder)? {
        let html = fs::read_to_string(&page)?;
        let beside = page.parent().unwrap_or(folder);
        for reference in local_references(&html) {
            let target = match reference.strip_prefix('/') {
                Some(from_top) => folder.join(from_top),
                None => beside.join(reference),
            };
            let found = target.is_file() || target.join("index.html").is_file();
            if !found {
                let page = page.strip_prefix(folder).unwrap_or(&page).display();
                bail!("{page} points to {reference}, which is not in dist/");
            }
        }
    }
    Ok(())
}

/// Puts the new folder in the place of the old one.
fn replace(dist: &Path, next: &Path) -> Result<()> {
    let old = dist.with_extension("old");
    remove_folder(&old)?;
    if dist.exists() {
        fs::rename(dist, &old)?;
    }
    fs::rename(next, dist)?;
    remove_folder(&old)
}

fn remember_kind(project: &Project, kind: Kind) -> Result<()> {
    let file = project.scratch().join(KIND_FILE);
    fs::create_dir_all(file.parent().unwrap_or(&project.root))?;
    let name = match kind {
        Kind::Small => "small",
        Kind::Stable => "stable",
    };
    Ok(fs::write(file, name)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of this test's own, removed when it ends.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }
        fn write(&self, path: &str, content: &str) {
            let file = self.0.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_reference_to_nothing_is_named() {
        let folder = Folder::new("references");
        folder.write("index.html", "<a href=\"pages/a.html#x\"></a> <a href=\"demo/\"></a>");
        folder.write("demo/index.html", "<a href=\"/\"></a>");
        folder.write("pages/a.html", "<script src=\"../page.js\"></script>");
        folder.write("snippets/a.html", "<script src=\"elsewhere.js\"></script>");
        assert_eq!(
            check_references(&folder.0).unwrap_err().to_string(),
            "pages/a.html points to ../page.js, which is not in dist/"
        );
        folder.write("page.js", "");
        check_references(&folder.0).unwrap();
    }

    #[test]
    fn the_new_folder_takes_the_place_of_the_old() {
        let folder = Folder::new("replace");
        let (dist, next) = (folder.0.join("dist"), folder.0.join("dist.next"));
        folder.write("dist.next/a", "1");
        replace(&dist, &next).unwrap();
        folder.write("dist.next/b", "2");
        replace(&dist, &next).unwrap();
        assert_eq!(files_below(&folder.0).unwrap(), [dist.join("b")]);
    }
}
