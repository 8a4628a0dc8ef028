//! `cargo xtask size`: what `dist/` costs on the wire, and whether that is within `size-budget.toml`.
//! And whose code the WASM is (`crates`). Measures only; it never builds.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

use crate::build::{Kind, Package, named_wasm};
use crate::crates::Crates;
use crate::dist::made_kind;
use crate::files::files_below;
use crate::project::Project;

/// Measures `dist/`, prints the table, and fails above the budget.
pub(crate) fn check(project: &Project, kind: Kind) -> Result<()> {
    if made_kind(project)? != kind {
        bail!(match kind {
            Kind::Small => "dist/ holds the stable build; run `cargo xtask dist` first",
            Kind::Stable => "dist/ holds the small build; run `cargo xtask dist --stable` first",
        });
    }
    let text = fs::read_to_string(project.root.join("size-budget.toml")).context("could not read size-budget.toml")?;
    let budgets: Budgets = toml::from_str(&text).context("could not read size-budget.toml")?;
    let budget = match kind {
        Kind::Small => budgets.small,
        Kind::Stable => budgets.stable,
    };
    let sizes = measure(project)?;
    print!("{}", table(&sizes));
    let crates = Crates::of(&named_wasm(project, kind, Package::Widget)?)?;
    print!("\n{}\n", crates.table());
    let load = FirstLoad::of(&sizes)?;
    println!("{}", load.sentence(budget));
    crates.check()?;
    load.check(budget)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    small: Budget,
    stable: Budget,
}

/// Bytes after brotli.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    first_load: usize,
    loader: usize,
    guide: usize,
}

/// One published file, in bytes.
#[derive(Debug, Clone)]
struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What has to arrive before a reader can tick: bytes after brotli.
#[derive(Debug, PartialEq, Eq)]
struct FirstLoad {
    loader: usize,
    glue: usize,
    wasm: usize,
    /// The guide that the budget was set with: see [`GUIDE`].
    guide: usize,
    largest_guide: usize,
}

/// A guide of ordinary size. What other guides weigh beyond it is the matter of their writers, and has a limit of
/// its own; what the program weighs must not hide behind a small guide.
const GUIDE: &str = "guides/f2/fleet/justworks.guide";

impl FirstLoad {
    fn of(sizes: &[Size]) -> Result<Self> {
        let largest = |what: &str, fits: &dyn Fn(&str) -> bool| {
            sizes
                .iter()
                .filter(|size| fits(&size.name))
                .map(|size| size.brotli)
                .max()
                .with_context(|| format!("dist/ has no {what}"))
        };
        let runtime = "connector-guide-";
        Ok(Self {
            loader: largest("loader", &|name| name == "connector-guide.js")?,
            glue: largest("glue", &|name| name.starts_with(runtime) && name.ends_with(".js"))?,
            wasm: largest("WASM", &|name| name.starts_with(runtime) && name.ends_with(".wasm"))?,
            largest_guide: largest("guide", &|name| name.ends_with(".guide"))?,
            // A folder for one vendor may be without it.
            guide: largest("guide", &|name| name == GUIDE)
                .or_else(|_| largest("guide", &|name| name.ends_with(".guide")))?,
        })
    }

    fn sum(&self) -> usize {
        self.loader + self.glue + self.wasm + self.guide
    }

    fn sentence(&self, budget: Budget) -> String {
        format!(
            "first interactive load, brotli: loader {} + glue {} + WASM {} + guide {} = {} of {} bytes; largest guide {} of {}",
            self.loader,
            self.glue,
            self.wasm,
            self.guide,
            self.sum(),
            budget.first_load,
            self.largest_guide,
            budget.guide
        )
    }

    fn check(&self, budget: Budget) -> Result<()> {
        let over = |what: &str, is: usize, may_be: usize| {
            (is > may_be).then(|| format!("{what} is {is} bytes, {} more than size-budget.toml allows", is - may_be))
        };
        let problems: Vec<String> = [
            over("the first interactive load", self.sum(), budget.first_load),
            over("the loader", self.loader, budget.loader),
            over("the largest guide", self.largest_guide, budget.guide),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !problems.is_empty() {
            bail!(problems.join("; "));
        }
        Ok(())
    }
}

fn measure(project: &Project) -> Result<Vec<Size>> {
    let dist = project.dist();
    files_below(&dist)?
        .iter()
        .map(|file| {
            let content = fs::read(file)?;
            Ok(Size {
                name: file.strip_prefix(&dist)?.display().to_string(),
                raw: content.len(),
                gzip: gzip(&content)?,
                brotli: brotli(&content)?,
            })
        })
        .collect()
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn brotli(content: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed.len())
}

fn table(sizes: &[Size]) -> String {
    let widest = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0);
    let mut table = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(table, "{:<widest$} {:>9} {:>9} {:>9}", "file", "raw", "gzip -9", "brotli 11");
    for size in sizes {
        let _ = writeln!(table, "{:<widest$} {:>9} {:>9} {:>9}", size.name, size.raw, size.gzip, size.brotli);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget { first_load: 100, loader: 10, guide: 30 };

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.to_owned(), raw: brotli * 3, gzip: brotli * 2, brotli }
    }

    #[test]
    fn the_first_load_takes_one_guide() {
        let sizes = [
            size("connector-guide-1.js", 20),
            size("connector-guide-2.wasm", 50),
            size("connector-guide.js", 10),
            size("guides/f2/fleet/justworks.guide", 20),
            size("guides/f2/b/x.guide", 30),
            size("link-form-3.js", 99),
            size("link-form-4.wasm", 99),
            size("page-5.js", 99),
        ];
        let load = FirstLoad::of(&sizes).unwrap();
        assert_eq!(
            load.sentence(BUDGET),
            "first interactive load, brotli: loader 10 + glue 20 + WASM 50 + guide 20 = 100 of 100 bytes; largest guide 30 of 30"
        );
        load.check(BUDGET).unwrap();
    }

    #[test]
    fn what_is_missing_is_named() {
        let problem = FirstLoad::of(&[size("connector-guide.js", 1)]).unwrap_err();
        assert_eq!(problem.to_string(), "dist/ has no glue");
    }

    #[test]
    fn every_budget_counts() {
        let load = FirstLoad { loader: 11, glue: 0, wasm: 90, guide: 0, largest_guide: 31 };
        assert_eq!(
            load.check(BUDGET).unwrap_err().to_string(),
            "the first interactive load is 101 bytes, 1 more than size-budget.toml allows; \
             the loader is 11 bytes, 1 more than size-budget.toml allows; \
             the largest guide is 31 bytes, 1 more than size-budget.toml allows"
        );
    }

    #[test]
    fn the_table_lines_up() {
        assert_eq!(
            table(&[size("a.js", 5), size("longer.js", 1000)]),
            "file            raw   gzip -9 brotli 11\n\
             a.js             15        10         5\n\
             longer.js      3000      2000      1000\n"
        );
    }

    #[test]
    fn compression_compresses() {
        let content = vec![b'a'; 10_000];
        assert!(gzip(&content).unwrap() < 100);
        assert!(brotli(&content).unwrap() < 100);
    }

    #[test]
    fn the_budget_of_this_checkout_can_be_read() {
        let budgets: Budgets = toml::from_str(include_str!("../../size-budget.toml")).unwrap();
        assert!(budgets.small.first_load <= 90_000 && budgets.small.loader <= 3_000);
    }
}
