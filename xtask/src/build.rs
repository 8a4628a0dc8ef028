//! Runs the compilers: the bundle that ships, the page for development, guides and their pages.
//! It writes into folders it is given or into build folders; assembling `dist/` is `dist.rs`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::files::remove_folder;
use crate::patched;
use crate::process::{cargo, command, filter, read, run};
use crate::project::Project;
use crate::shorten::ShortNames;
use crate::tools::{NIGHTLY, WASM_TARGET};

/// What Rust emits and every engine of the tests accepts. Never `--all-features`: WebKit refuses that.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The optimised WASM, in the folder of the bundle.
const NAMED_WASM: &str = "named.wasm";

/// Which compiler makes the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The dated nightly, with the standard library rebuilt for size. This is what gets published.
    Small,
    /// The stable compiler.
    Stable,
}

/// A package that becomes a pair of files: wasm-bindgen's glue and the WASM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Package {
    /// What readers load.
    Widget,
    /// What "Make a customer link" loads besides.
    LinkForm,
}

impl Package {
    /// Its name: Cargo's, and the beginning of both file names.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Widget => "connector-guide",
            Self::LinkForm => "link-form",
        }
    }

    /// What wasm-bindgen calls the WASM, and by what the glue looks for it.
    pub(crate) fn plain_wasm(self) -> String {
        format!("{}_bg.wasm", self.name())
    }
}

/// Such a pair, neither hashed nor minified yet.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// Whose.
    pub(crate) package: Package,
    /// JavaScript, a module.
    pub(crate) glue: String,
    /// Optimised WASM.
    pub(crate) wasm: Vec<u8>,
}

/// Which guides to compile or render.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Guides<'a> {
    /// Only this vendor's.
    pub(crate) vendor: Option<&'a str>,
    /// Where `dist/` will be found, for links in rendered pages and snippets.
    pub(crate) base: Option<&'a str>,
}

/// Compiles a package to what ships.
pub(crate) fn bundle(project: &Project, kind: Kind, package: Package) -> Result<Bundle> {
    let compiled = compile(project, kind, package)?;
    let folder = bundle_folder(&compiled);
    remove_folder(&folder)?;
    let mut bindgen = command(project, "wasm-bindgen")?;
    bindgen
        .arg(&compiled)
        .args(["--target", "web", "--no-typescript"])
        .arg("--remove-producers-section")
        .args(["--out-name", package.name(), "--out-dir"])
        .arg(&folder);
    run(&mut bindgen)?;
    if folder.join("snippets").exists() {
        bail!(
            "a dependency brings JavaScript of its own ({}), which would ship without a hash",
            folder.join("snippets").display()
        );
    }
    let optimised = folder.join(NAMED_WASM);
    let mut wasm_opt = wasm_opt(project)?;
    // Functions keep their names here, for `cargo xtask size`; the next pass drops them.
    wasm_opt.arg("-g");
    wasm_opt.args(["-Os", "--converge", "--strip-target-features"]);
    // `-Oz` and these two make a smaller file that compresses worse: 1 KB more after brotli.
    wasm_opt.args(["--skip-pass=inlining-optimizing", "--skip-pass=local-cse"]);
    // Rust keeps nothing at the lowest addresses: the end of the stack is there.
    wasm_opt.arg("--low-memory-unused");
    run(wasm_opt.arg(folder.join(package.plain_wasm())).arg("-o").arg(&optimised))?;
    shortened(project, package, &folder, &optimised)
}

/// The WASM of the last [`bundle`] with the names of its functions: what ships, but for them.
pub(crate) fn named_wasm(project: &Project, kind: Kind, package: Package) -> Result<Vec<u8>> {
    let path = bundle_folder(&compiled_path(&build_folder(project, kind), package)).join(NAMED_WASM);
    fs::read(&path).with_context(|| format!("could not read {}; run `cargo xtask dist` first", path.display()))
}

/// The pair with short names on the border between the two.
fn shortened(project: &Project, package: Package, folder: &Path, wasm: &Path) -> Result<Bundle> {
    let short = folder.join("short.wasm");
    let mut wasm_opt = wasm_opt(project)?;
    wasm_opt.arg("--minify-imports-and-exports-and-modules");
    let names = ShortNames::parse(&read(wasm_opt.arg(wasm).arg("-o").arg(&short))?)?;
    let glue = folder.join(package.name()).with_extension("js");
    let glue = fs::read_to_string(&glue).with_context(|| format!("could not read {}", glue.display()))?;
    let glue = without_sync_start(&names.apply_to(&glue, package.name())?)?;
    Ok(Bundle { package, glue, wasm: fs::read(&short)? })
}

/// The glue without its second way to start, which nobody takes: unexported, it goes when minified.
fn without_sync_start(glue: &str) -> Result<String> {
    const EXPORTS: &str = "export { initSync, __wbg_init as default };";
    if !glue.contains(EXPORTS) {
        bail!("wasm-bindgen's glue does not say `{EXPORTS}`; look what it exports now");
    }
    Ok(glue.replace(EXPORTS, "export { __wbg_init as default };"))
}

fn wasm_opt(project: &Project) -> Result<Command> {
    let mut wasm_opt = command(project, project.npm_program("wasm-opt"))?;
    wasm_opt.args(WASM_FEATURES);
    Ok(wasm_opt)
}

/// Builds the page for development into `target/trunk/`, with plain names. Trunk compiles the guides too.
pub(crate) fn page(project: &Project) -> Result<()> {
    run(&mut page_command(project)?)
}

/// Like [`page`], for callers that want the output.
pub(crate) fn page_command(project: &Project) -> Result<Command> {
    let mut trunk = command(project, "trunk")?;
    // Trunk reads NO_COLOR as true or false, others set it to 1. Its own backtraces help nobody here.
    trunk.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0").arg("build");
    Ok(trunk)
}

/// The command that compiles guides into `<out>/f2/`.
pub(crate) fn guides_command(project: &Project, guides: Guides, out: &Path) -> Result<Command> {
    let mut command = guide(project)?;
    command.args(["build", "guides", "--out"]).arg(out);
    if let Some(vendor) = guides.vendor {
        command.args(["--vendor", vendor]);
    }
    Ok(command)
}

/// The command that renders `<out>/pages/` and `<out>/snippets/`.
pub(crate) fn pages_command(project: &Project, guides: Guides, out: &Path) -> Result<Command> {
    let mut command = guide(project)?;
    command.args(["render", "guides", "--out"]).arg(out);
    if let Some(base) = guides.base {
        command.args(["--base", base]);
    }
    if let Some(vendor) = guides.vendor {
        command.args(["--vendor", vendor]);
    }
    Ok(command)
}

/// The script or style sheet without what only people read.
pub(crate) fn minified(project: &Project, language: Language, text: &str) -> Result<String> {
    let mut esbuild = command(project, project.npm_program("esbuild"))?;
    esbuild.args(["--minify", "--charset=utf8", "--legal-comments=none"]);
    match language {
        // No bundling: imports stay as they are written. What nothing uses goes, and so do the glue's
        // warnings about calls that the loader does not make and a slower way to compile.
        Language::Glue => esbuild.args([
            "--loader=js",
            "--format=esm",
            "--target=es2022",
            "--tree-shaking=true",
            "--pure:console.warn",
        ]),
        Language::Script => esbuild.args(["--loader=js", "--format=esm", "--target=es2022"]),
        Language::Styles => esbuild.arg("--loader=css"),
    };
    filter(&mut esbuild, text)
}

/// What [`minified`] reads.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Language {
    /// A JavaScript module of ours.
    Script,
    /// A JavaScript module that wasm-bindgen wrote.
    Glue,
    /// CSS.
    Styles,
}

fn compile(project: &Project, kind: Kind, package: Package) -> Result<PathBuf> {
    let mut cargo = cargo(project)?;
    // Only as cdylib: as long as the same call also makes an rlib, Cargo leaves out the optimisation
    // across crates, and half as many bytes again would ship.
    cargo.args(["rustc", "--package", package.name(), "--lib"]);
    cargo.args(["--crate-type", "cdylib"]);
    cargo.args(["--profile", "wasm", "--target", WASM_TARGET]);
    let target = build_folder(project, kind);
    if kind == Kind::Small {
        cargo
            .env("RUSTUP_TOOLCHAIN", NIGHTLY)
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTFLAGS", "-Cpanic=immediate-abort -Zunstable-options")
            .args(["-Zbuild-std=std,panic_abort"])
            .args(["-Zbuild-std-features=optimize_for_size"]);
        if package == Package::Widget {
            cargo.args(["--config", &patched::yew(project, &target)?]);
        }
    }
    run(&mut cargo)?;
    Ok(compiled_path(&target, package))
}

/// A folder for each compiler, or the two would undo each other's work.
fn build_folder(project: &Project, kind: Kind) -> PathBuf {
    match kind {
        Kind::Stable => project.target.clone(),
        Kind::Small => project.target.join("small"),
    }
}

fn compiled_path(target: &Path, package: Package) -> PathBuf {
    let file = format!("{}.wasm", package.name().replace('-', "_"));
    target.join(WASM_TARGET).join("wasm").join(file)
}

/// Where the passes after the compiler leave what they make of its WASM.
fn bundle_folder(compiled: &Path) -> PathBuf {
    compiled.with_extension("bundle")
}

fn guide(project: &Project) -> Result<Command> {
    let mut cargo = cargo(project)?;
    cargo.args(["run", "--quiet", "--package", "guide-cli", "--"]);
    Ok(cargo)
}
