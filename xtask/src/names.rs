//! The names of published files: content hashes, and writing them into the files that refer to others.
//! Text in, text out: nothing here reads or writes a file.

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

/// The loader's one line that names the runtime. The plain names in it are what Trunk produces.
pub(crate) const LOADER_LINE: &str = "const RUNTIME = \"./runtime/connector-guide.js\"; \
                                      const WASM = \"./runtime/connector-guide_bg.wasm\";";

/// The name under which wasm-bindgen's glue looks for its WASM.
pub(crate) const PLAIN_WASM: &str = "connector-guide_bg.wasm";

/// The first 16 hexadecimal digits of the content's SHA-256.
pub(crate) fn content_hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// `page` and `js` become `page-<hash>.js`.
pub(crate) fn hashed_name(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", content_hash(content))
}

/// The loader with the hashed names in the place of the plain ones.
pub(crate) fn bake_into_loader(loader: &str, runtime: &str, wasm: &str) -> Result<String> {
    let baked = format!("const RUNTIME = \"./{runtime}\"; const WASM = \"./{wasm}\";");
    replace_once("src/connector-guide.js", loader, LOADER_LINE, &baked)
}

/// The glue with the hashed name of its WASM.
pub(crate) fn bake_into_glue(glue: &str, wasm: &str) -> Result<String> {
    replace_once("wasm-bindgen's glue", glue, PLAIN_WASM, wasm)
}

/// The page with every reference to `plain` (as an attribute's whole value or its last segment)
/// changed to `hashed`, and how many there were.
pub(crate) fn replace_references(html: &str, plain: &str, hashed: &str) -> (String, usize) {
    let mut result = String::with_capacity(html.len());
    let mut count = 0;
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(plain) {
        let starts = before.ends_with(['"', '\'', '/']);
        let ends = after.starts_with(['"', '\'']);
        result.push_str(before);
        if starts && ends {
            result.push_str(hashed);
            count += 1;
        } else {
            result.push_str(plain);
        }
        rest = after;
    }
    result.push_str(rest);
    (result, count)
}

/// The page without comments and without Trunk's instructions: in `dist/` the files they name are put
/// in place by xtask.
pub(crate) fn without_trunk_links(html: &str) -> Result<String> {
    let page = without(&without(html, "<!--", "-->")?, "<link data-trunk", ">")?;
    if page.contains("data-trunk") {
        bail!(
            "index.html speaks to Trunk in a way that `cargo xtask dist` does not know; \
             write such links as `<link data-trunk …>`"
        );
    }
    Ok(page)
}

/// The text without its parts from `start` to `end`, and without the lines they leave empty.
fn without(html: &str, start: &str, end: &str) -> Result<String> {
    let mut result = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, part)) = rest.split_once(start) {
        let Some((_, after)) = part.split_once(end) else {
            bail!("index.html has a `{start}` without its `{end}`");
        };
        result.push_str(before.trim_end_matches([' ', '\t']));
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    result.push_str(rest);
    Ok(result)
}

/// The addresses in `src` and `href` that point to files of the same site, without query and fragment.
pub(crate) fn local_references(html: &str) -> Vec<&str> {
    let after_attribute = |name| html.split(name).skip(1);
    after_attribute(" src=\"")
        .chain(after_attribute(" href=\""))
        .filter_map(|rest| rest.split('"').next())
        .filter_map(|address| address.split(['?', '#']).next())
        .filter(|address| !address.is_empty() && !has_scheme(address))
        .collect()
}

fn has_scheme(address: &str) -> bool {
    let beginning = address.split('/').next().unwrap_or_default();
    beginning.contains(':') || address.starts_with("//")
}

fn replace_once(file: &str, text: &str, from: &str, to: &str) -> Result<String> {
    let found = text.matches(from).count();
    if found != 1 {
        bail!("{file} must hold `{from}` exactly once, but holds it {found} times");
    }
    Ok(text.replacen(from, to, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_short_and_stable() {
        assert_eq!(content_hash(b""), "e3b0c44298fc1c14");
        assert_eq!(hashed_name("page", "js", b"x"), "page-2d711642b726b044.js");
    }

    #[test]
    fn the_loader_line_is_replaced() {
        let loader = format!("// top\n{LOADER_LINE}\nrest();\n");
        assert_eq!(
            bake_into_loader(&loader, "r-1.js", "w-2.wasm").unwrap(),
            "// top\nconst RUNTIME = \"./r-1.js\"; const WASM = \"./w-2.wasm\";\nrest();\n"
        );
    }

    #[test]
    fn a_loader_without_or_with_two_lines_is_refused() {
        let problem = |loader: &str| bake_into_loader(loader, "r.js", "w.wasm").unwrap_err().to_string();
        assert_eq!(
            problem("const RUNTIME = \"./other.js\";"),
            format!("src/connector-guide.js must hold `{LOADER_LINE}` exactly once, but holds it 0 times")
        );
        let twice = format!("{LOADER_LINE}\n{LOADER_LINE}\n");
        assert!(problem(&twice).ends_with("but holds it 2 times"));
    }

    #[test]
    fn the_glue_names_its_wasm() {
        let glue = "new URL('connector-guide_bg.wasm', import.meta.url)";
        assert_eq!(
            bake_into_glue(glue, "connector-guide-1.wasm").unwrap(),
            "new URL('connector-guide-1.wasm', import.meta.url)"
        );
        assert!(bake_into_glue("nothing", "x").is_err());
    }

    #[test]
    fn references_are_replaced_whole() {
        let html = r#"<script src="page.js"></script><a href='../../page.js'>page.js</a>
            <a href="homepage.js"></a><a href="page.json"></a>"#;
        let (replaced, count) = replace_references(html, "page.js", "page-1.js");
        assert_eq!(count, 2);
        assert_eq!(
            replaced,
            r#"<script src="page-1.js"></script><a href='../../page-1.js'>page.js</a>
            <a href="homepage.js"></a><a href="page.json"></a>"#
        );
    }

    #[test]
    fn trunk_links_are_removed_with_their_lines() {
        let html = "<head>\n  <link data-trunk rel=\"rust\" />\n  \
                    <link data-trunk\n    rel=\"copy-file\"\n    href=\"a\">\n  <title>x</title>";
        assert_eq!(without_trunk_links(html).unwrap(), "<head>\n  <title>x</title>");
        assert_eq!(without_trunk_links("a\n  <!-- <link data-trunk> -->\nb").unwrap(), "a\nb");
        let endless = without_trunk_links("<link data-trunk").unwrap_err();
        assert_eq!(endless.to_string(), "index.html has a `<link data-trunk` without its `>`");
        assert!(without_trunk_links("<link rel=\"rust\" data-trunk>").is_err());
    }

    #[test]
    fn local_references_are_found() {
        let html = r##"<a href="#top"></a><a href="pages/a.html#step-1"></a>
            <script src="./page.js?x"></script><a href="https://example.com/y"></a>
            <a href="mailto:a@example.com"></a><a href="//example.com"></a><a href="/"></a>"##;
        assert_eq!(local_references(html), ["./page.js", "pages/a.html", "/"]);
    }
}
