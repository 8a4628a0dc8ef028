//! Pages reload when there is a new build: a script that only `cargo xtask serve` adds, never `dist/`.

/// Where the script is.
pub(super) const SCRIPT_PATH: &str = "/__reload.js";
/// Answers when the build is another than the one in the query.
pub(super) const WAIT_PATH: &str = "/__reload";

/// Its own address carries the build that the page came from.
pub(super) const SCRIPT: &str = r#"const page = new URL(document.currentScript.src).search.slice(1);
const wait = () =>
  fetch("/__reload?" + page, { cache: "no-store" })
    .then((answer) => answer.text())
    .then((build) => (build === page ? wait() : location.reload()))
    .catch(() => setTimeout(wait, 1000));
wait();
"#;

/// The page with the script at its end.
pub(super) fn with_script(html: &str, build: &str) -> String {
    let script = format!("<script src=\"{SCRIPT_PATH}?{build}\"></script>");
    match html.rsplit_once("</body>") {
        Some((before, after)) => format!("{before}{script}</body>{after}"),
        None => format!("{html}{script}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_goes_to_the_end_of_the_body() {
        assert_eq!(
            with_script("<body>x</body></html>", "7"),
            "<body>x<script src=\"/__reload.js?7\"></script></body></html>"
        );
        assert_eq!(with_script("x", "7"), "x<script src=\"/__reload.js?7\"></script>");
    }
}
