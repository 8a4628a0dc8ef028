//! Short names on the border between glue and WASM: wasm-bindgen gives every function that crosses it a
//! long name with a hash, twice, which compresses badly and costs 3 KB. Text in, text out.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::names::replace_once;

/// What wasm-opt prints when it shortens names: pairs of old and new.
#[derive(Debug, Deserialize)]
pub(crate) struct ShortNames {
    /// Module, old name, new name.
    imports: Vec<(String, String, String)>,
    /// Old name, new name.
    exports: Vec<(String, String)>,
}

impl ShortNames {
    /// Reads wasm-opt's output.
    pub(crate) fn parse(json: &str) -> Result<Self> {
        serde_json::from_str(json).context("could not read the names that wasm-opt printed")
    }

    /// The glue of this package with the new names. A name that is not where it should be is an error:
    /// such a bundle would not start.
    pub(crate) fn apply_to(&self, glue: &str, package: &str) -> Result<String> {
        // The module that the WASM imports from, as wasm-bindgen names it. wasm-opt calls it `a`.
        let plain = format!("./{package}_bg.js");
        let mut glue = replace_once("wasm-bindgen's glue", glue, &format!("\"{plain}\": import0"), "\"a\": import0")?;
        for (module, old, new) in &self.imports {
            if *module != plain {
                bail!("the WASM imports {old} from {module}, but all imports must come from {plain}");
            }
            // Functions of the import object stand at the beginning of a line.
            glue = replace_once(
                "wasm-bindgen's glue",
                &glue,
                &format!("\n        {old}: "),
                &format!("\n        {new}: "),
            )?;
        }
        // Short names have no underscores at their beginning.
        let mut keys = glue.lines().filter_map(|line| line.strip_prefix("        ")?.split_once(": function"));
        if let Some((name, _)) = keys.find(|(name, _)| name.starts_with("__")) {
            bail!("wasm-bindgen's glue offers {name}, which the WASM does not import");
        }
        if glue.contains("wasm[") {
            bail!("wasm-bindgen's glue uses an export in brackets, which would keep its long name");
        }
        self.rename_exports(&glue)
    }

    fn rename_exports(&self, glue: &str) -> Result<String> {
        let names: HashMap<&str, &str> = self.exports.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
        let mut parts = glue.split("wasm.");
        let mut renamed = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            if renamed.ends_with(in_identifier) {
                // The end of a longer name.
                renamed.push_str("wasm.");
                renamed.push_str(part);
                continue;
            }
            let end = part.find(|c| !in_identifier(c)).unwrap_or(part.len());
            let (old, rest) = part.split_at(end);
            let Some(new) = names.get(old) else {
                bail!("wasm-bindgen's glue uses wasm.{old}, which the WASM does not export");
            };
            renamed.push_str("wasm.");
            renamed.push_str(new);
            renamed.push_str(rest);
        }
        Ok(renamed)
    }
}

fn in_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "const import0 = {\n        __wbg_get_1: function() {\n            wasm.__wbindgen_free(1, wasm.memory);\n        },\
                        \n        __wbg_get_12: function() {\n        },\n};\nreturn { \"./connector-guide_bg.js\": import0 };";

    fn names() -> ShortNames {
        ShortNames::parse(
            r#"{ "imports": [["./connector-guide_bg.js","__wbg_get_1","$"],["./connector-guide_bg.js","__wbg_get_12","b"]],
                 "exports": [["__wbindgen_free","c"],["memory","d"],["unused","e"]] }"#,
        )
        .unwrap()
    }

    #[test]
    fn both_sides_of_the_border_are_renamed() {
        assert_eq!(
            names().apply_to(GLUE, "connector-guide").unwrap(),
            "const import0 = {\n        $: function() {\n            wasm.c(1, wasm.d);\n        },\
             \n        b: function() {\n        },\n};\nreturn { \"a\": import0 };"
        );
    }

    #[test]
    fn a_name_out_of_place_is_refused() {
        let problem = |glue: &str| names().apply_to(glue, "connector-guide").unwrap_err().to_string();
        assert_eq!(
            problem(&GLUE.replace("wasm.memory", "wasm.other")),
            "wasm-bindgen's glue uses wasm.other, which the WASM does not export"
        );
        assert!(problem(&GLUE.replace("__wbg_get_12", "__wbg_get_13")).contains("but holds it 0 times"));
        assert!(ShortNames::parse("{}").is_err());
        assert_eq!(
            problem(&GLUE.replace("        __wbg_get_12", "        __wbg_set_3: function() {},\n        __wbg_get_12")),
            "wasm-bindgen's glue offers __wbg_set_3, which the WASM does not import"
        );
        assert_eq!(
            problem(&GLUE.replace("wasm.memory", "wasm[\"memory\"]")),
            "wasm-bindgen's glue uses an export in brackets, which would keep its long name"
        );
        let elsewhere = ShortNames::parse(r#"{ "imports": [["./b.js","__wbg_get_1","$"]], "exports": [] }"#).unwrap();
        assert_eq!(
            elsewhere.apply_to(GLUE, "connector-guide").unwrap_err().to_string(),
            "the WASM imports __wbg_get_1 from ./b.js, but all imports must come from ./connector-guide_bg.js"
        );
    }

    #[test]
    fn the_end_of_a_longer_name_is_left_alone() {
        let before = "const size = mywasm.memory;\n        __wbg_init_promise = start();\n";
        assert!(names().apply_to(&format!("{before}{GLUE}"), "connector-guide").unwrap().starts_with(before));
    }
}
