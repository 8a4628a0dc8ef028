//! The names of published files: content hashes, and writing them into the scripts that load others.
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

/// Replaces what must be there exactly once.
pub(crate) fn replace_once(file: &str, text: &str, from: &str, to: &str) -> Result<String> {
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
}
