//! The one table of pinned tools: what is used, in which version, and what for.
//! Nothing here installs or runs anything. npm's versions stand in `package.json` and its lock file.

/// The target that the browser runs.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The compiler of the published bundle. It rebuilds the standard library for size, which stable cannot.
pub(crate) const NIGHTLY: &str = "nightly-2026-05-20";

/// The oldest Node that the npm tools run on.
pub(crate) const NODE_MAJOR: u32 = 18;

/// A program that `cargo install` builds.
#[derive(Debug)]
pub(crate) struct CargoTool {
    /// The crate's name.
    pub(crate) name: &'static str,
    /// Exactly this version.
    pub(crate) version: &'static str,
    /// The programs it brings; the first one knows `--version`.
    pub(crate) programs: &'static [&'static str],
    /// More arguments for `cargo install`.
    pub(crate) arguments: &'static [&'static str],
    /// What the project uses it for.
    pub(crate) why: &'static str,
}

/// Must be the version of the `wasm-bindgen` crate in `Cargo.lock`: the two speak a private format.
/// Its own lock file names dependencies that some registries do not have yet, hence no `--locked`.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    arguments: &["--no-default-features"],
    why: "makes the JavaScript glue and runs the tests in tests/web.rs",
};

/// Newer ones need a newer compiler than the one in `rust-toolchain.toml`.
pub(crate) const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    arguments: &["--locked"],
    why: "builds the page for development",
};

/// Firefox's WebDriver; Debian has no package of it.
pub(crate) const GECKODRIVER: CargoTool = CargoTool {
    name: "geckodriver",
    version: "0.37.1",
    programs: &["geckodriver"],
    arguments: &["--locked"],
    why: "drives Firefox in the end-to-end tests",
};

/// Builds and runs the fuzz targets with libFuzzer.
pub(crate) const CARGO_FUZZ: CargoTool = CargoTool {
    name: "cargo-fuzz",
    version: "0.13.1",
    programs: &["cargo-fuzz"],
    arguments: &["--locked"],
    why: "feeds random inputs to the parsers",
};

/// Every tool of `cargo install`; their folders go to the front of the path of whatever xtask starts.
pub(crate) const CARGO_TOOLS: [&CargoTool; 4] = [&WASM_BINDGEN, &TRUNK, &GECKODRIVER, &CARGO_FUZZ];

/// A package of Debian and its relatives.
#[derive(Debug)]
pub(crate) struct SystemPackage {
    /// The package's name.
    pub(crate) name: &'static str,
    /// Programs of which any one proves it present, for systems that package it otherwise.
    pub(crate) programs: &'static [&'static str],
    /// What the project uses it for.
    pub(crate) why: &'static str,
}

/// What runs the npm tools.
pub(crate) const NODE_PACKAGES: [SystemPackage; 2] = [
    SystemPackage { name: "nodejs", programs: &["node"], why: "runs wasm-opt and esbuild" },
    SystemPackage {
        name: "npm",
        programs: &["npm"],
        why: "fetches wasm-opt, esbuild and axe-core in the versions of package-lock.json",
    },
];

/// Programs by which the three engines may be known.
pub(crate) const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
/// Chromium's WebDriver.
pub(crate) const CHROMEDRIVER: &[&str] = &["chromedriver"];
/// Firefox, long-term release first: it changes least.
pub(crate) const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
/// WebKitGTK's WebDriver.
pub(crate) const WEBKIT_DRIVER: &[&str] = &["WebKitWebDriver"];
/// The X server that draws to no screen.
pub(crate) const XVFB: &[&str] = &["Xvfb"];

/// The browsers of the tests and what they need to run without a screen.
pub(crate) const BROWSER_PACKAGES: [SystemPackage; 6] = [
    SystemPackage { name: "chromium", programs: CHROMIUM, why: "the engine of Chrome and Edge, for the tests" },
    SystemPackage { name: "chromium-driver", programs: CHROMEDRIVER, why: "drives Chromium in the tests" },
    SystemPackage { name: "firefox-esr", programs: FIREFOX, why: "the engine of Firefox, for the tests" },
    SystemPackage {
        name: "webkit2gtk-driver",
        programs: WEBKIT_DRIVER,
        why: "the engine of Safari and its driver, for the tests",
    },
    SystemPackage { name: "xvfb", programs: XVFB, why: "a screen for WebKit, which has no headless mode" },
    SystemPackage {
        name: "fonts-noto-core",
        programs: &[],
        why: "fonts, so that pages are laid out alike on every test machine",
    },
];
