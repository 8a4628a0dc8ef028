//! Answers browsers on this machine, and no other: files, the page of problems, and when to reload.

use std::io::Cursor;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use super::reload::{SCRIPT, SCRIPT_PATH, WAIT_PATH, with_script};
use super::site::{Live, Moment, Problem};
use crate::html::escaped;
use crate::names::content_hash;

/// How long a page's question for a new build stays open.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// Starts to answer on 127.0.0.1; the thread ends only if the server breaks.
pub(super) fn listen(port: u16, live: &Arc<Live>) -> Result<JoinHandle<()>> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|problem| anyhow!("cannot listen on 127.0.0.1:{port} ({problem}); choose another port with --port"))?;
    let live = Arc::clone(live);
    Ok(thread::spawn(move || {
        for request in server.incoming_requests() {
            let live = Arc::clone(&live);
            thread::spawn(move || respond(&live, request));
        }
    }))
}

fn respond(live: &Live, request: Request) {
    let url = request.url().to_owned();
    let (path, query) = url.split_once('?').unwrap_or((&url, ""));
    let answer = match path {
        WAIT_PATH => Answer::new(200, "text/plain", live.wait_for_other_than(query, LONGEST_WAIT)),
        SCRIPT_PATH => Answer::new(200, mime(path), SCRIPT),
        _ => file(&live.now(), &live.build(), path),
    };
    let known = header(&request, "If-None-Match").is_some_and(|tag| tag == answer.tag());
    // The browser may have gone away meanwhile; that is its business.
    let _ = request.respond(answer.response(known));
}

/// What goes back, before it is HTTP.
#[derive(Debug)]
struct Answer {
    status: u16,
    mime: &'static str,
    body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, mime: &'static str, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        Self { status, mime, body }
    }

    fn tag(&self) -> String {
        format!("\"{}\"", content_hash(&self.body))
    }

    fn response(self, known: bool) -> Response<Cursor<Vec<u8>>> {
        let tag = self.tag();
        let (status, body) = match known && self.status == 200 {
            true => (304, Vec::new()),
            false => (self.status, self.body),
        };
        // Ask every time, and hear 304 when nothing changed.
        [("Content-Type", self.mime), ("Cache-Control", "no-cache"), ("ETag", &tag)]
            .into_iter()
            .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
            .fold(Response::from_data(body), Response::with_header)
            .with_status_code(status)
    }
}

/// The answer for a path of the site.
fn file(moment: &Moment, build: &str, path: &str) -> Answer {
    let html = mime("a.html");
    let name = file_name(path);
    let shown = match &moment.problem {
        // A mistake in a guide is shown wherever its author looks.
        Some(problem @ Problem::Guides(_)) => Some(problem),
        // Broken code only where there is nothing better; the terminal has the rest.
        Some(problem) if moment.site.is_none() => Some(problem),
        _ => None,
    };
    if let Some(problem) = shown.filter(|_| mime(&name) == html) {
        return Answer::new(500, html, with_script(&problem_page(problem), build));
    }
    let Some(site) = &moment.site else {
        return Answer::new(503, html, with_script("The first build is not ready yet.", build));
    };
    match site.get(&name) {
        Some(content) if mime(&name) == html => {
            let text = String::from_utf8_lossy(content);
            Answer::new(200, html, with_script(&text, build))
        }
        Some(content) => Answer::new(200, mime(&name), content),
        None => Answer::new(404, html, with_script("There is no such file here.", build)),
    }
}

/// `/` means the start page, as at any host. Names are looked up, never opened, so `..` leads nowhere.
fn file_name(path: &str) -> String {
    let name = path.trim_start_matches('/');
    if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() }
}

fn problem_page(problem: &Problem) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body><h1>{title}</h1><p>This page reloads once that is mended.</p><pre>{report}</pre></body></html>",
        title = problem.title(),
        report = escaped(problem.report())
    )
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map(|header| header.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::site::Site;
    use super::*;

    fn site() -> Moment {
        let mut site = Site::default();
        site.insert("index.html", b"<body>start</body>".to_vec());
        site.insert("a.wasm", b"wasm".to_vec());
        Moment { count: 1, site: Some(Arc::new(site)), problem: None }
    }

    fn text(answer: &Answer) -> String {
        String::from_utf8(answer.body.clone()).unwrap()
    }

    #[test]
    fn files_come_with_their_type() {
        let wasm = file(&site(), "7", "/a.wasm");
        assert_eq!((wasm.status, wasm.mime), (200, "application/wasm"));
        assert_eq!(text(&wasm), "wasm");
        let start = file(&site(), "7", "/");
        assert_eq!(start.mime, "text/html; charset=utf-8");
        assert_eq!(text(&start), "<body>start<script src=\"/__reload.js?7\"></script></body>");
        assert_eq!(file(&site(), "7", "/../a.wasm").status, 404);
        assert_eq!(file(&site(), "7", "/none.js").status, 404);
    }

    #[test]
    fn mistakes_in_guides_are_shown_instead_of_pages_only() {
        let mut moment = site();
        moment.problem = Some(Problem::Guides("fleet: <b> & co".to_owned()));
        let page = file(&moment, "7", "/demo/article.html");
        assert_eq!(page.status, 500);
        assert!(text(&page).contains("<h1>The guides have mistakes</h1>"));
        assert!(text(&page).contains("<pre>fleet: &lt;b&gt; &amp; co</pre>"));
        assert!(text(&page).contains("/__reload.js?7"));
        assert_eq!(file(&moment, "7", "/a.wasm").status, 200);
    }

    #[test]
    fn broken_code_leaves_the_last_good_build() {
        let mut moment = site();
        moment.problem = Some(Problem::Code("error[E0001]".to_owned()));
        assert_eq!(file(&moment, "7", "/").status, 200);
        moment.site = None;
        let page = file(&moment, "7", "/");
        assert_eq!(page.status, 500);
        assert!(text(&page).contains("error[E0001]"));
    }

    #[test]
    fn what_the_browser_knows_is_not_sent_again() {
        let answer = Answer::new(200, mime("a.js"), "1");
        assert_eq!(answer.response(true).status_code(), 304);
        let answer = Answer::new(404, mime("a.html"), "1");
        assert_eq!(answer.response(true).status_code(), 404);
    }
}
