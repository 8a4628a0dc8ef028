//! A static web server of our own, on 127.0.0.1 and a port that the system picks.
//!
//! Owns folders that are mounted, pages made of strings, and the mishaps a scenario asks for: headers,
//! refusals, held answers, changed bytes. Each server is an origin of its own, so two of them are two
//! sites. It answers what is there and computes nothing, as any web host would.

mod rules;

use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::settings;
pub use rules::Hold;
use rules::{Mishap, Rules, kind_of};

/// Paths of the harness's own files begin like this.
const OURS: &str = "/__";
/// The script that records events and console lines; put first into every HTML answer.
const RECORDER: &str = "/__recorder.js";
/// What a scenario wants to run first on each page, behind the recorder.
const FIRST: &str = "/__first.js";
/// An empty page with a field to paste into.
pub(crate) const PASTE: &str = "/__paste.html";
const PASTE_PAGE: &str =
    "<!doctype html><html lang=en><title>Paste</title><label>Paste here <textarea id=here></textarea></label></html>";

/// What a browser asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// `GET`, mostly.
    pub method: String,
    /// Path and query, as sent.
    pub target: String,
    /// All headers, one line each, as sent.
    pub headers: String,
}

/// A running server; clones are the same server. It ends with its last clone.
#[derive(Clone)]
pub struct Server {
    shared: Arc<Shared>,
    _accepting: Arc<Accepting>,
}

struct Shared {
    address: SocketAddr,
    rules: Mutex<Rules>,
    asked: Mutex<Vec<Asked>>,
}

struct Accepting(JoinHandle<()>);

impl Drop for Accepting {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Server {
    /// Starts an empty server.
    pub async fn start() -> Server {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port on 127.0.0.1");
        let address = listener.local_addr().expect("the address that was just bound");
        let shared = Arc::new(Shared { address, rules: Mutex::default(), asked: Mutex::default() });
        let server = Arc::clone(&shared);
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = Arc::clone(&server);
                tokio::spawn(async move {
                    let service = service_fn(move |request| answer(Arc::clone(&server), request));
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
                });
            }
        });
        Server { shared, _accepting: Arc::new(Accepting(accepting)) }
    }

    /// The full address of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.shared.address)
    }

    /// The origin of this server, as browsers write it.
    pub fn origin(&self) -> String {
        self.url("")
    }

    /// Serves a folder below `at`, which begins and ends with a slash. Stands behind pages of the same path.
    pub fn mount(&self, at: &str, folder: &Path) {
        assert!(at.starts_with('/') && at.ends_with('/'), "a mount point is written /like/this/, not {at}");
        self.rules().folders.push((at.to_owned(), folder.to_path_buf()));
    }

    /// Serves the folder that ships below `at`.
    pub fn mount_dist(&self, at: &str) {
        let dist = settings::dist().unwrap_or_else(|problem| panic!("{problem}"));
        self.mount(at, &dist);
    }

    /// Serves a page made of this HTML.
    pub fn page(&self, path: &str, html: &str) {
        self.file(path, "text/html; charset=utf-8", html);
    }

    /// Serves these bytes as this content type.
    pub fn file(&self, path: &str, content_type: &str, bytes: impl AsRef<[u8]>) {
        let file = (content_type.to_owned(), bytes.as_ref().to_vec());
        self.rules().files.insert(path.to_owned(), file);
    }

    /// Adds a header to every answer whose path matches; `*` in a pattern stands for any text.
    pub fn header(&self, pattern: &str, name: &str, value: &str) {
        self.rules().headers.push((pattern.to_owned(), name.to_owned(), value.to_owned()));
    }

    /// Sends a Content-Security-Policy with every answer.
    pub fn content_security_policy(&self, policy: &str) {
        self.header("*", "content-security-policy", policy);
    }

    /// Answers matching paths with this status and no content.
    pub fn refuse(&self, pattern: &str, status: u16) {
        self.rules().mishaps.push((pattern.to_owned(), Mishap::Refuse(status)));
    }

    /// Breaks the connection where matching paths are asked for.
    pub fn disconnect(&self, pattern: &str) {
        self.rules().mishaps.push((pattern.to_owned(), Mishap::Disconnect));
    }

    /// Answers matching paths only once the returned hold is released or dropped.
    pub fn hold(&self, pattern: &str) -> Hold {
        let (hold, held) = Hold::new();
        self.rules().mishaps.push((pattern.to_owned(), Mishap::Hold(held)));
        hold
    }

    /// Changes the bytes of matching paths on their way out.
    pub fn rewrite(&self, pattern: &str, change: impl Fn(Vec<u8>) -> Vec<u8> + Send + Sync + 'static) {
        self.rules().mishaps.push((pattern.to_owned(), Mishap::Rewrite(Arc::new(change))));
    }

    /// Takes back every refusal, break, hold and change made with exactly this pattern.
    pub fn restore(&self, pattern: &str) {
        self.rules().mishaps.retain(|(known, _)| known != pattern);
    }

    /// Has this script run first on every page that is opened from now on, after those asked for before.
    pub fn first(&self, script: &str) {
        // In a block of its own, so that no name of one script meets that of another.
        self.rules().first.push_str(&format!("{{\n{script}\n}}\n"));
    }

    /// Leaves HTML as it is: no recorder, so no events and console lines can be asked for.
    pub fn without_recorder(&self) {
        self.rules().plain = true;
    }

    /// All that was asked for, in order, without the harness's own files.
    pub fn asked(&self) -> Vec<Asked> {
        let asked = self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|one| !one.target.starts_with(OURS)).cloned().collect()
    }

    /// How often paths that match were asked for.
    pub fn times_asked(&self, pattern: &str) -> usize {
        self.asked().iter().filter(|one| rules::matches(pattern, path_of(&one.target))).count()
    }

    fn rules(&self) -> MutexGuard<'_, Rules> {
        self.shared.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn answer(
    shared: Arc<Shared>,
    request: hyper::Request<Incoming>,
) -> Result<hyper::Response<Full<Bytes>>, &'static str> {
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let headers = request.headers().iter().map(|(name, value)| format!("{name}: {value:?}\n")).collect();
    let asked = Asked { method: request.method().to_string(), target: target.clone(), headers };
    shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);

    let path = path_of(&target);
    let (mishaps, extra, plain) = {
        let rules = shared.rules.lock().unwrap_or_else(PoisonError::into_inner);
        // What the harness itself needs is never part of a mishap.
        let ours = path.starts_with(OURS);
        let mishaps = if ours { Vec::new() } else { rules.mishaps_of(path) };
        (mishaps, rules.headers_of(path), rules.plain)
    };
    let mut content = find(&shared, path);
    for mishap in mishaps {
        match mishap {
            Mishap::Disconnect => return Err("the scenario breaks this connection"),
            Mishap::Refuse(status) => content = Content { status, ..Content::default() },
            Mishap::Hold(held) => held.wait().await,
            Mishap::Rewrite(change) => content.bytes = change(content.bytes),
        }
    }
    if !plain && content.kind.starts_with("text/html") {
        content.bytes = with_scripts(content.bytes);
    }
    let mut response = hyper::Response::builder().status(content.status).header("content-type", content.kind);
    if extra.iter().all(|(name, _)| name != "cache-control") {
        response = response.header("cache-control", "no-store");
    }
    for (name, value) in extra {
        response = response.header(name, value);
    }
    response.body(Full::new(Bytes::from(content.bytes))).map_err(|_| "a header of the scenario is no header")
}

struct Content {
    status: u16,
    kind: String,
    bytes: Vec<u8>,
}

impl Default for Content {
    fn default() -> Content {
        Content { status: 404, kind: "text/plain".to_owned(), bytes: Vec::new() }
    }
}

fn find(shared: &Shared, path: &str) -> Content {
    let found = |kind: &str, bytes: &[u8]| Content { status: 200, kind: kind.to_owned(), bytes: bytes.to_vec() };
    match path {
        RECORDER => return found("text/javascript", include_bytes!("script/recorder.js")),
        PASTE => return found("text/html", PASTE_PAGE.as_bytes()),
        _ => {}
    }
    let rules = shared.rules.lock().unwrap_or_else(PoisonError::into_inner);
    if path == FIRST {
        return found("text/javascript", rules.first.as_bytes());
    }
    if let Some((kind, bytes)) = rules.files.get(path) {
        return found(kind, bytes);
    }
    for (at, folder) in &rules.folders {
        let Some(mut file) = path.strip_prefix(at.as_str()).and_then(|rest| inside(folder, rest)) else { continue };
        if file.is_dir() {
            file.push("index.html");
        }
        if let Ok(bytes) = std::fs::read(&file) {
            return found(kind_of(&file), &bytes);
        }
    }
    Content::default()
}

/// The file of a folder that a path names; never one outside it.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(path))
}

fn path_of(target: &str) -> &str {
    target.split('?').next().unwrap_or(target)
}

/// Puts our scripts before everything else that could run, yet behind the doctype.
fn with_scripts(html: Vec<u8>) -> Vec<u8> {
    let Ok(html) = String::from_utf8(html) else { return Vec::new() };
    let tag = format!("<script src=\"{RECORDER}\"></script><script src=\"{FIRST}\"></script>");
    let lower = html.to_ascii_lowercase();
    let at = lower
        .find("<head>")
        .or_else(|| lower.find("<head "))
        .or_else(|| lower.find("<html"))
        .or_else(|| lower.find("<!doctype"))
        .and_then(|from| lower[from..].find('>').map(|end| from + end + 1))
        .unwrap_or(0);
    format!("{}{tag}{}", &html[..at], &html[at..]).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{inside, with_scripts};
    use std::path::Path;

    #[test]
    fn no_path_leads_out_of_a_folder() {
        let folder = Path::new("/published");
        assert_eq!(inside(folder, "a/b.js").unwrap(), Path::new("/published/a/b.js"));
        assert_eq!(inside(folder, "../secret"), None);
        assert_eq!(inside(folder, "/etc/passwd"), None);
    }

    #[test]
    fn our_scripts_come_first_yet_behind_the_doctype() {
        let recorded = |html: &str| String::from_utf8(with_scripts(html.into())).unwrap();
        let tag = "<script src=\"/__recorder.js\"></script><script src=\"/__first.js\"></script>";
        assert_eq!(recorded("<!doctype html><p>a"), format!("<!doctype html>{tag}<p>a"));
        assert_eq!(
            recorded("<!doctype html><html lang=en><HEAD><title>a"),
            format!("<!doctype html><html lang=en><HEAD>{tag}<title>a")
        );
        assert_eq!(recorded("<p>a"), format!("{tag}<p>a"));
    }
}
