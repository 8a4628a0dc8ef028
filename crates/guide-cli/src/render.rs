//! `guide render`: writes the guides as text: a page each and what vendors paste. With problems, nothing is written.

use crate::failure::Failure;
use crate::output::Output;
use crate::report::count;
use crate::sources::Guides;
use connector_guide::prerender::{Address, Prerenderer};
use guide_author::Library;
use guide_model::Guide;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Writes OUT/pages/<vendor>/<system>.html, the guide's own page, and OUT/snippets/<vendor>-<system>…:
  .html           to paste into a help article: the element with a short text in it
  .full.html      the same with the whole guide as text, which gets old in the article
  .intercom.html  the whole guide in the tags that Intercom's articles keep, under a link to the live one
A translation has the same files with its language before the ending, such as <system>.es.html.
With --markdown also OUT/markdown/<vendor>/<system>.md, the whole guide as Markdown with tables.
What depends on an answer stands in all of them and says for whom it is. Files that stay the same are not touched.

Examples:
  guide render --out public --base https://guides.example/connector-guide/
  guide render help/guides --out fleet-only --base https://guides.example/ --vendor fleet
  guide render --out text --markdown

Exit codes: 0 written, 1 problems or a file that cannot be written, 2 called wrongly.")]
pub(crate) struct Render {
    #[command(flatten)]
    guides: Guides,
    /// Where to write: the folder that gets published
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Where that folder will be on the web, for snippets; pages work anywhere
    #[arg(long, value_name = "URL", value_parser = Address::new)]
    base: Option<Address>,
    /// Write each guide as Markdown, too: OUT/markdown/<vendor>/<system>.md
    #[arg(long)]
    markdown: bool,
    /// Only this vendor
    #[arg(long, value_name = "NAME")]
    vendor: Option<String>,
}

impl Render {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let compiled = self.guides.compile_sound(self.vendor.as_deref())?;
        let output = rendered_files(&compiled.library, &self.address(), self.markdown)?;
        let written = output.write(&self.out)?;
        let guides = count(compiled.guides, "guide");
        let mut report = format!("{guides} rendered into {}: {} written\n", self.out.display(), count(written, "file"));
        if self.base.is_none() {
            report.push_str(&format!("Snippets point to {}: give --base for the real address.\n", self.address()));
        }
        io::stdout().write_all(report.as_bytes()).map_err(|_| Failure::Closed)
    }

    fn address(&self) -> Address {
        self.base.clone().unwrap_or_else(Address::placeholder)
    }
}

/// All files of a library.
fn rendered_files(library: &Library, address: &Address, markdown: bool) -> Result<Output, Failure> {
    let prerenderer = Prerenderer::new().map_err(|error| Failure::Encode(error.to_string()))?;
    let mut output = Output::default();
    let refused = |guide: &Guide, error| {
        Failure::Encode(format!("cannot render {}/{}: {error}", guide.vendor.id, guide.system.id))
    };
    for vendor in &library.vendors {
        let guides = vendor.guides.iter().map(|guide| (guide, prerenderer.files(guide, address)));
        let translations =
            vendor.translations.iter().map(|guide| (guide, prerenderer.translated_files(guide, address)));
        for (guide, files) in guides.chain(translations) {
            for file in files.map_err(|error| refused(guide, error))? {
                output.add(file.path, file.html.into_bytes());
            }
        }
        if markdown {
            let guides = vendor.guides.iter().map(|guide| (guide, prerenderer.markdown(guide, address)));
            let translations =
                vendor.translations.iter().map(|guide| (guide, prerenderer.translated_markdown(guide, address)));
            for (guide, file) in guides.chain(translations) {
                let file = file.map_err(|error| refused(guide, error))?;
                output.add(file.path, file.html.into_bytes());
            }
        }
    }
    Ok(output)
}
