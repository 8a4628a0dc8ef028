//! Changes to whole pages: names of published files, Trunk's instructions, the list of guides.
//! Text in, text out; it knows the few forms that our own pages have, not HTML at large.

use anyhow::{Result, bail};

use crate::index::Index;
use crate::names::replace_once;

/// Where the start page has room for the list of guides.
const GUIDES_START: &str = "<!-- guides:start -->";
const GUIDES_END: &str = "<!-- guides:end -->";

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

/// The start page with a link to the pre-rendered page of every guide, for readers without scripts.
pub(crate) fn with_guides(html: &str, index: &Index) -> Result<String> {
    let list: String = index
        .guides()
        .map(|(vendor, system)| {
            let partner = system
                .partner
                .as_deref()
                .map(|partner| format!(" <span class=\"muted\">through {}</span>", escaped(partner)));
            format!(
                "<li><a href=\"pages/{}/{}.html\"><strong>{}</strong> <span>{}</span>{}</a></li>\n",
                escaped(&vendor.id),
                escaped(&system.id),
                escaped(&vendor.name),
                escaped(&system.title),
                partner.unwrap_or_default(),
            )
        })
        .collect();
    let Some((_, rest)) = html.split_once(GUIDES_START) else {
        bail!("index.html must hold `{GUIDES_START}` and `{GUIDES_END}`");
    };
    let between = rest.split_once(GUIDES_END).map_or("", |(between, _)| between);
    replace_once("index.html", html, &format!("{GUIDES_START}{between}{GUIDES_END}"), &list)
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

/// Text for use in an element or an attribute.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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

fn has_scheme(address: &str) -> bool {
    let beginning = address.split('/').next().unwrap_or_default();
    beginning.contains(':') || address.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_page_lists_every_guide() {
        let html = "<ul>\n<!-- guides:start -->\n  old\n<!-- guides:end -->\n</ul>";
        let index = Index::parse(crate::index::SAMPLE.as_bytes()).unwrap();
        assert_eq!(
            with_guides(html, &index).unwrap(),
            "<ul>\n<li><a href=\"pages/fleet/justworks.html\"><strong>Fleet</strong> <span>Connect Justworks</span> \
             <span class=\"muted\">through Finch</span></a></li>\n\
             <li><a href=\"pages/goprofiles/justworks.html\"><strong>GoProfiles</strong> <span>A &lt;b&gt; &amp; c</span></a></li>\n\
             \n</ul>"
        );
        assert_eq!(
            with_guides("<ul></ul>", &index).unwrap_err().to_string(),
            "index.html must hold `<!-- guides:start -->` and `<!-- guides:end -->`"
        );
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
