//! The names of published files: content hashes, and writing them into the scripts that load others.
//! Text in, text out: nothing here reads or writes a file.

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

/// The loader's one line that names the runtime. The plain names in it are what Trunk produces.
pub(crate) const LOADER_LINE: &str = "const RUNTIME = \"./runtime/connector-guide.js\"; \
                                      const WASM = \"./runtime/connector-guide_bg.wasm\";";

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
pub(crate) fn bake_into_glue(glue: &str, plain: &str, wasm: &str) -> Result<String> {
    replace_once("wasm-bindgen's glue", glue, plain, wasm)
}

/// A script of ours with published names in the place of the plain ones by which it imports others. Whatever
/// it imports must be among them.
pub(crate) fn bake_into_script(file: &str, script: &str, names: &[(&str, String)]) -> Result<String> {
    let mut parts = script.split("\"./");
    let mut baked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (plain, rest) = part.split_once('"').unwrap_or((part, ""));
        let Some((_, published)) = names.iter().find(|(known, _)| *known == plain) else {
            bail!("{file} refers to ./{plain}, which is not published, or only after {file}");
        };
        baked.push_str(&format!("\"./{published}\"{rest}"));
    }
    Ok(baked)
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
    fn a_script_names_what_it_imports() {
        let names = [("a.js", "a-1.js".to_owned()), ("runtime/b.js", "b-2.js".to_owned())];
        let baked = |script: &str| bake_into_script("page.js", script, &names);
        assert_eq!(
            baked("import \"./a.js\";\nawait import(\"./runtime/b.js\"); // a.js").unwrap(),
            "import \"./a-1.js\";\nawait import(\"./b-2.js\"); // a.js"
        );
        assert_eq!(
            baked("import \"./c.js\";").unwrap_err().to_string(),
            "page.js refers to ./c.js, which is not published, or only after page.js"
        );
    }

    #[test]
    fn the_glue_names_its_wasm() {
        let glue = "new URL('connector-guide_bg.wasm', import.meta.url)";
        assert_eq!(
            bake_into_glue(glue, "connector-guide_bg.wasm", "connector-guide-1.wasm").unwrap(),
            "new URL('connector-guide-1.wasm', import.meta.url)"
        );
        assert!(bake_into_glue("nothing", "a", "x").is_err());
    }
}
