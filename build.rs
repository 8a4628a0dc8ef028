//! Squeezes the widget's styles, which travel inside the WASM: comments and idle white space go.

use std::path::Path;
use std::{env, fs, io};

const STYLES: [&str; 2] = ["styles/tokens.css", "styles/widget.css"];

fn main() -> io::Result<()> {
    let mut squeezed = String::new();
    for file in STYLES {
        println!("cargo::rerun-if-changed={file}");
        let css = fs::read_to_string(file).map_err(|error| io::Error::other(format!("{file}: {error}")))?;
        squeezed.push_str(&squeeze(&css));
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("Cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("styles.css"), squeezed)
}

/// White space next to `{ } ; , > /` and after `:` says nothing in CSS; before `:` it does, as in `.a :hover`, and
/// elsewhere one space stands for all of it. Strings would be squeezed, too: the widget's styles hold none with
/// two spaces in a row or with space next to one of these.
fn squeeze(css: &str) -> String {
    let mut plain = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut squeezed = String::new();
    for word in plain.split_whitespace() {
        let idle = |c: char| matches!(c, '{' | '}' | ';' | ',' | '>' | '/');
        if !squeezed.is_empty() && !squeezed.ends_with(|c| idle(c) || c == ':') && !word.starts_with(idle) {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed.replace(";}", "}")
}
