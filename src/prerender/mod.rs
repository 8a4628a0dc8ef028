//! Guides as HTML files, made natively by the views of `view::reading`: pages, snippets, exports.
//!
//! Escaping is Yew's alone: nothing here puts markup together from text.

mod address;
mod markdown;

pub use address::{Address, AddressProblem};

use crate::view::reading::{self, Markup, Reading};
use guide_model::{DecodeError, FORMAT, Guide, content_hash, encode};
use std::fmt;
use std::io;
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;
use yew::{LocalServerRenderer, prelude::*};

/// A file to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where, below the published folder, with `/` between folders.
    pub path: String,
    /// What is in it: HTML, or Markdown.
    pub html: String,
}

/// Why a guide could not be rendered.
#[derive(Debug)]
pub enum PrerenderError {
    /// The machine gave no thread to render on.
    Runtime(io::Error),
    /// The guide has no compiled form, so that no hash can say which guide the text is of.
    Guide(DecodeError),
}

impl fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Runtime(error) => write!(f, "rendering could not start: {error}"),
            Self::Guide(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for PrerenderError {}

/// Renders guides. Make one and use it for all.
#[derive(Debug)]
pub struct Prerenderer {
    runtime: Runtime,
}

impl Prerenderer {
    /// Gets ready.
    ///
    /// # Errors
    /// [`PrerenderError::Runtime`].
    pub fn new() -> Result<Self, PrerenderError> {
        let runtime = Builder::new_current_thread().build().map_err(PrerenderError::Runtime)?;
        Ok(Self { runtime })
    }

    /// All files of a guide: its own page and the three things to paste.
    ///
    /// # Errors
    /// [`PrerenderError::Guide`].
    pub fn files(&self, guide: &Guide, address: &Address) -> Result<Vec<File>, PrerenderError> {
        self.all(guide, address, None)
    }

    /// The same files of a guide in another language than it is written in.
    ///
    /// # Errors
    /// [`PrerenderError::Guide`].
    pub fn translated_files(&self, guide: &Guide, address: &Address) -> Result<Vec<File>, PrerenderError> {
        self.all(guide, address, Some(&guide.language.to_lowercase()))
    }

    fn all(&self, guide: &Guide, address: &Address, language: Option<&str>) -> Result<Vec<File>, PrerenderError> {
        let hash = self.hash(guide)?;
        let links = address.links(guide, language);
        // The page has no heading above the guide's own; in an article there is the article's.
        let below = format!("guides/f{FORMAT}/{}/", guide.vendor.id);
        let (beside, abroad) = (format!("../../{below}"), format!("{address}{below}"));
        let own_page = Reading { guide, markup: Markup::Web, level: 1, files: &beside, language };
        let article = Reading { level: 2, files: &abroad, ..own_page };
        let intercom = Reading { markup: Markup::Intercom, ..own_page };
        let short = reading::short(&article, &links);
        let full = reading::full_text(&article, hash);
        let page = format!("<!doctype html>\n{}\n", self.html(reading::page(&own_page, hash)));
        let (vendor, system) = (&guide.vendor.id, &guide.system.id);
        let file = |path: String, html: String| File { path, html };
        let ending = language.map(|language| format!(".{language}")).unwrap_or_default();
        let snippet = |kind: &str| format!("snippets/{vendor}-{system}{ending}{kind}.html");
        Ok(vec![
            file(format!("pages/{vendor}/{system}{ending}.html"), page),
            file(snippet(""), self.html(reading::snippet(&article, &links, short))),
            file(snippet(".full"), self.html(reading::snippet(&article, &links, full))),
            file(snippet(".intercom"), self.html(reading::intercom(&intercom, &links))),
        ])
    }

    /// The whole guide as Markdown.
    ///
    /// # Errors
    /// [`PrerenderError::Guide`].
    pub fn markdown(&self, guide: &Guide, address: &Address) -> Result<File, PrerenderError> {
        self.as_markdown(guide, address, None)
    }

    /// The same of a guide in another language than it is written in.
    ///
    /// # Errors
    /// [`PrerenderError::Guide`].
    pub fn translated_markdown(&self, guide: &Guide, address: &Address) -> Result<File, PrerenderError> {
        self.as_markdown(guide, address, Some(&guide.language.to_lowercase()))
    }

    fn as_markdown(&self, guide: &Guide, address: &Address, language: Option<&str>) -> Result<File, PrerenderError> {
        let hash = self.hash(guide)?;
        let (vendor, system) = (&guide.vendor.id, &guide.system.id);
        let files = format!("{address}guides/f{FORMAT}/{vendor}/");
        let reading = Reading { guide, markup: Markup::Web, level: 1, files: &files, language };
        let html = markdown::from_html(&self.html(reading::full_text(&reading, hash)));
        let ending = language.map(|language| format!(".{language}")).unwrap_or_default();
        Ok(File { path: format!("markdown/{vendor}/{system}{ending}.md"), html })
    }

    /// The whole guide as text, its title a heading of this level (1 to 5). `files` is the address of the folder
    /// that its pictures lie below.
    ///
    /// # Errors
    /// [`PrerenderError::Guide`].
    pub fn full_text(&self, guide: &Guide, level: u8, files: &str) -> Result<String, PrerenderError> {
        let hash = self.hash(guide)?;
        Ok(self.html(reading::full_text(&Reading { guide, markup: Markup::Web, level, files, language: None }, hash)))
    }

    fn hash(&self, guide: &Guide) -> Result<u64, PrerenderError> {
        encode(guide).and_then(|bytes| content_hash(&bytes)).map_err(PrerenderError::Guide)
    }

    fn html(&self, html: Html) -> String {
        let render = LocalServerRenderer::<Shown>::with_props(ShownProps { html }).hydratable(false).render();
        LocalSet::new().block_on(&self.runtime, render)
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    html: Html,
}

/// Yew renders components only.
#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}
