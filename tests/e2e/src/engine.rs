//! The three engines and what each session asks of them.
//!
//! Owns capabilities only; processes are the matter of [`crate::driver`].

use std::fmt;
use std::os::unix::fs::MetadataExt;

use serde_json::{Map, Value, json};

use crate::settings;

/// A browser engine that readers use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium: Chrome, Edge, Opera, most of Android.
    Chromium,
    /// Gecko: Firefox.
    Firefox,
    /// WebKit, as WebKitGTK: the engine of Safari.
    WebKit,
}

impl Engine {
    /// All three, in the order in which tests name them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name that tests and files use: lower case, no spaces.
    pub fn id(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// What a new session of this engine asks for: a fresh profile, no network of its own, a window of
    /// 1280 by 1000 where the engine takes one; a private window if wanted.
    ///
    /// # Errors
    /// A sentence that names the missing browser and the command that installs it.
    pub fn capabilities(self, private: bool) -> Result<Map<String, Value>, String> {
        let wanted = match self {
            Engine::Chromium => json!({
                "pageLoadStrategy": "none",
                "goog:chromeOptions": {
                    "binary": settings::CHROMIUM.find()?,
                    "args": chromium_arguments(private),
                    "prefs": {
                        "download.default_directory": settings::downloads(self),
                        "download.prompt_for_download": false,
                    },
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({
                "pageLoadStrategy": "none",
                "moz:firefoxOptions": {
                    "binary": settings::FIREFOX.find()?,
                    "args": if private { vec!["-headless", "-private-window"] } else { vec!["-headless"] },
                    "prefs": {
                        "browser.download.folderList": 2,
                        "browser.download.dir": settings::downloads(self),
                        "browser.sessionhistory.max_total_viewers": 8,
                    },
                },
            }),
            Engine::WebKit => json!({
                "pageLoadStrategy": "none",
                "webkitgtk:browserOptions": {
                    "binary": settings::minibrowser()?,
                    "args": if private { vec!["--automation", "--private"] } else { vec!["--automation"] },
                },
            }),
        };
        match wanted {
            Value::Object(wanted) => Ok(wanted),
            _ => Err("capabilities are not an object".to_owned()),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id())
    }
}

fn chromium_arguments(private: bool) -> Vec<&'static str> {
    let mut arguments = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--hide-scrollbars",
        "--window-size=1280,1000",
        // A tab that is not in front keeps its pace: journeys with two tabs wait on the one behind.
        "--disable-renderer-backgrounding",
        "--disable-background-timer-throttling",
    ];
    if private {
        arguments.push("--incognito");
    }
    // Chromium refuses its sandbox to root, and containers run as root.
    if std::fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0) {
        arguments.push("--no-sandbox");
    }
    arguments
}
