//! What a scenario has asked of its server: content, headers and mishaps, found by path.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::watch;

/// Everything that decides an answer.
#[derive(Default)]
pub(super) struct Rules {
    pub(super) files: HashMap<String, (String, Vec<u8>)>,
    pub(super) folders: Vec<(String, PathBuf)>,
    pub(super) headers: Vec<(String, String, String)>,
    pub(super) mishaps: Vec<(String, Mishap)>,
    pub(super) plain: bool,
    pub(super) first: String,
}

/// What goes wrong with an answer.
#[derive(Clone)]
pub(super) enum Mishap {
    Refuse(u16),
    Disconnect,
    Hold(Held),
    Rewrite(Arc<dyn Fn(Vec<u8>) -> Vec<u8> + Send + Sync>),
}

impl Rules {
    pub(super) fn mishaps_of(&self, path: &str) -> Vec<Mishap> {
        self.mishaps.iter().filter(|(pattern, _)| matches(pattern, path)).map(|(_, mishap)| mishap.clone()).collect()
    }

    pub(super) fn headers_of(&self, path: &str) -> Vec<(String, String)> {
        self.headers
            .iter()
            .filter(|(pattern, _, _)| matches(pattern, path))
            .map(|(_, name, value)| (name.clone(), value.clone()))
            .collect()
    }
}

/// Answers that wait for the scenario. Dropping it releases them.
pub struct Hold {
    open: watch::Sender<bool>,
    reached: watch::Receiver<usize>,
}

/// The server's end of a [`Hold`].
#[derive(Clone)]
pub(super) struct Held {
    open: watch::Receiver<bool>,
    reached: Arc<watch::Sender<usize>>,
}

impl Hold {
    pub(super) fn new() -> (Hold, Held) {
        let (open, opened) = watch::channel(false);
        let (arrive, reached) = watch::channel(0);
        (Hold { open, reached }, Held { open: opened, reached: Arc::new(arrive) })
    }

    /// Waits until a browser has asked for something that is held.
    pub async fn reached(&self) {
        let mut reached = self.reached.clone();
        let asked = tokio::time::timeout(crate::session::DEADLINE, reached.wait_for(|times| *times > 0)).await;
        assert!(asked.is_ok(), "nothing that is held was asked for within {:?}", crate::session::DEADLINE);
    }

    /// Lets the held answers go, and all later ones.
    pub fn release(self) {
        let _ = self.open.send(true);
    }
}

impl Held {
    pub(super) async fn wait(mut self) {
        self.reached.send_modify(|times| *times += 1);
        // An error means that the hold was dropped, which releases too.
        let _ = self.open.wait_for(|open| *open).await;
    }
}

/// True if the path is what the pattern says; each `*` stands for any text, also for none.
pub(super) fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// The content type that any web host would send.
pub(super) fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_any_text() {
        assert!(matches("*", "/a/b"));
        assert!(matches("*.wasm", "/x/connector-guide-0123.wasm"));
        assert!(matches("/a/*/c", "/a/b/c"));
        assert!(matches("/a", "/a"));
        assert!(!matches("/a", "/a/b"));
        assert!(!matches("*.wasm", "/x.wasm.js"));
        assert!(!matches("/a/*/c", "/a/c"));
    }
}
