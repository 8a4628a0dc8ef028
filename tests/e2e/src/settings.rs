//! Where the programs and folders are that a run needs.
//!
//! Owns the environment variables and their fallbacks. Never downloads anything: what is missing is
//! an error that names it and the command that installs it.

use std::env;
use std::path::{Path, PathBuf};

use crate::Engine;

/// A program that a run needs: how to find it and what to tell people who lack it.
pub struct Program {
    /// What people call it.
    pub name: &'static str,
    /// The environment variable that holds its path.
    pub variable: &'static str,
    /// Names tried on the path, in this order.
    pub names: &'static [&'static str],
    /// The command that installs it.
    pub install: &'static str,
}

/// Chromium itself.
pub const CHROMIUM: Program = Program {
    name: "Chromium",
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome"],
    install: "apt-get install chromium",
};
/// The WebDriver of Chromium.
pub const CHROMEDRIVER: Program = Program {
    name: "ChromeDriver",
    variable: "CHROMEDRIVER",
    names: &["chromedriver"],
    install: "apt-get install chromium-driver",
};
/// Firefox itself.
pub const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    install: "apt-get install firefox-esr",
};
/// The WebDriver of Firefox.
pub const GECKODRIVER: Program = Program {
    name: "geckodriver",
    variable: "GECKODRIVER",
    names: &["geckodriver"],
    install: "cargo install geckodriver --locked --debug",
};
/// The WebDriver of WebKitGTK.
pub const WEBKIT_DRIVER: Program = Program {
    name: "WebKitWebDriver",
    variable: "WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    install: "apt-get install webkit2gtk-driver",
};
/// The X server without a screen that WebKitGTK draws to.
pub const XVFB: Program = Program { name: "Xvfb", variable: "XVFB", names: &["Xvfb"], install: "apt-get install xvfb" };

impl Program {
    /// The path of the program.
    ///
    /// # Errors
    /// A sentence that names the program and the command that installs it.
    pub fn find(&self) -> Result<PathBuf, String> {
        if let Some(given) = env::var_os(self.variable).filter(|given| !given.is_empty()) {
            let given = PathBuf::from(given);
            return if given.is_file() {
                Ok(given)
            } else {
                Err(format!(
                    "{} is not where {} says: {}. Correct the variable, or install it: {}",
                    self.name,
                    self.variable,
                    given.display(),
                    self.install
                ))
            };
        }
        let path = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&path)
            .flat_map(|folder| self.names.iter().map(move |name| folder.join(name)))
            .find(|file| file.is_file())
            .ok_or_else(|| {
                format!(
                    "{} is missing: it is not on the path and {} is not set. Install it: {}",
                    self.name, self.variable, self.install
                )
            })
    }
}

/// MiniBrowser, the browser of WebKitGTK that can be driven. Debian keeps it off the path, in a library folder.
///
/// # Errors
/// A sentence that names the program and the command that installs it.
pub fn minibrowser() -> Result<PathBuf, String> {
    if env::var_os("MINIBROWSER").is_some_and(|given| !given.is_empty()) {
        return Program {
            name: "MiniBrowser",
            variable: "MINIBROWSER",
            names: &[],
            install: "apt-get install webkit2gtk-driver libwebkit2gtk-4.1-0",
        }
        .find();
    }
    let mut folders = vec![PathBuf::from("/usr/libexec")];
    for folder in std::fs::read_dir("/usr/lib").into_iter().flatten().flatten() {
        folders.push(folder.path());
    }
    folders
        .iter()
        .flat_map(|folder| ["webkit2gtk-4.1", "webkitgtk-6.0"].map(|library| folder.join(library).join("MiniBrowser")))
        .find(|file| file.is_file())
        .ok_or_else(|| {
            "MiniBrowser of WebKitGTK is missing and MINIBROWSER is not set. \
             Install it: apt-get install webkit2gtk-driver libwebkit2gtk-4.1-0"
                .to_owned()
        })
}

/// The folder that ships: `CONNECTOR_GUIDE_DIST`, else `dist/` of this checkout.
///
/// # Errors
/// A sentence that says how to make it.
pub fn dist() -> Result<PathBuf, String> {
    let folder = match env::var_os("CONNECTOR_GUIDE_DIST").filter(|given| !given.is_empty()) {
        Some(given) => PathBuf::from(given),
        None => checkout().join("dist"),
    };
    if folder.join("connector-guide.js").is_file() {
        Ok(folder)
    } else {
        Err(format!(
            "there is no connector-guide.js in {}. Make the folder that ships: cargo xtask dist",
            folder.display()
        ))
    }
}

/// The source text of axe-core: `AXE_JS`, else what `npm ci` puts into the checkout.
///
/// # Errors
/// A sentence that says how to get it.
pub fn axe_source() -> Result<String, String> {
    let file = match env::var_os("AXE_JS").filter(|given| !given.is_empty()) {
        Some(given) => PathBuf::from(given),
        None => checkout().join("node_modules/axe-core/axe.min.js"),
    };
    std::fs::read_to_string(&file).map_err(|error| {
        format!("axe-core is missing ({}: {error}). Install it: npm ci, or set AXE_JS", file.display())
    })
}

/// Where the browsers of this run put what they download.
pub fn downloads(engine: Engine) -> PathBuf {
    env::temp_dir().join(format!("connector-guide-downloads-{}", std::process::id())).join(engine.id())
}

/// The folder for pictures of pages and of failures; git ignores it.
pub fn shots() -> PathBuf {
    checkout().join("shots")
}

/// The top folder of this checkout.
pub fn checkout() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::Program;

    #[test]
    fn a_missing_program_is_named_with_its_remedy() {
        let missing = Program {
            name: "Netscape",
            variable: "E2E_TEST_NETSCAPE",
            names: &["netscape-that-nobody-has"],
            install: "apt-get install netscape",
        };
        assert_eq!(
            missing.find().unwrap_err(),
            "Netscape is missing: it is not on the path and E2E_TEST_NETSCAPE is not set. \
             Install it: apt-get install netscape"
        );
    }
}
