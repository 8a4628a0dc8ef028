//! The examples of `docs/guide-format.md`: each with the files of which it is a part, and the picture that follows it.
//!
//! Shared by the test of that page and by the command that makes its pictures, so that a picture shows exactly
//! what the page says and the test compiles.
#![allow(dead_code, reason = "neither the test nor the command needs all of it")]

use guide_author::{Content, SourceFile};

/// The page.
pub(crate) const PAGE: &str = include_str!("../../../../docs/guide-format.md");
/// A sound `vendor.yaml`.
const VENDOR: &str = "format: 1\nname: Acme\n";
/// What examples of blocks and of single keys stand in. A key of an example replaces it here.
const FRAME: &str = "\
format: 1
title: Connect Justworks to {vendor.name}
system: { id: justworks, name: Justworks }
partner: { id: finch, name: Finch, flow: linking flow }
overview: Acme reads your list of employees from Justworks.
checked_on: 2026-11-21
sources: [{ title: Our help article, href: \"https://acme.example/help\" }]
values: [{ id: first_name, label: First name, from: reader }, { id: company_name, label: Company name, from: reader }, { id: temporary_password, label: Temporary password, from: secret }]
finish: { text: Done., tell: your contact }
";
const STEPS: &str =
    "steps: [{ id: invite, title: Invite Acme, blocks: [{ actions: [{ id: click-add, click: Add }] }] }]\n";
/// The picture that a guide in an example may show: a list and the button above it.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="440" height="120" viewBox="0 0 440 120" font-family="sans-serif" font-size="14">
<rect x="1" y="1" width="438" height="118" rx="8" fill="#fff" stroke="#888"/><text x="20" y="34" font-size="18">Employees</text>
<rect x="352" y="14" width="68" height="30" rx="6" fill="#1d4ed8"/><text x="374" y="34" fill="#fff">Add</text>
<path d="M20 58H420M20 86H420" stroke="#ccc"/><text x="20" y="77">Maria Example</text><text x="20" y="105">Robin Example</text>
</svg>"##;

/// An example in YAML.
#[derive(Debug)]
pub(crate) struct Example {
    /// The line of the page on which it starts.
    pub(crate) line: usize,
    pub(crate) text: String,
    pub(crate) picture: Option<Picture>,
}

/// A picture of what readers see of an example.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// What it is called: `pictures/<name>.png`.
    pub(crate) name: String,
    /// What it shows, for those who do not see it.
    pub(crate) alt: String,
}

/// All examples. A picture belongs to the example before it.
pub(crate) fn examples() -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut inside = false;
    for (at, line) in PAGE.lines().enumerate() {
        match (inside, line) {
            (false, "```yaml") => {
                inside = true;
                examples.push(Example { line: at + 1, text: String::new(), picture: None });
            }
            (true, "```") => inside = false,
            (true, line) => {
                let example = examples.last_mut().unwrap();
                example.text = format!("{}{line}\n", example.text);
            }
            (false, line) => {
                if let Some(picture) = picture(line) {
                    examples.last_mut().unwrap().picture = Some(picture);
                }
            }
        }
    }
    examples
}

/// All pictures that the page shows.
pub(crate) fn pictures() -> Vec<Picture> {
    PAGE.lines().filter_map(picture).collect()
}

/// The picture on a line of its own.
fn picture(line: &str) -> Option<Picture> {
    let (alt, rest) = line.strip_prefix("![")?.split_once("](pictures/")?;
    Some(Picture { name: rest.strip_suffix(".png)")?.to_owned(), alt: alt.to_owned() })
}

/// The files of which an example is a part: of a vendor called `acme`, with a guide to `justworks`.
pub(crate) fn files(example: &str) -> Vec<SourceFile> {
    let (vendor, guide) = if example.starts_with("format: 1\nname:") {
        (example.to_owned(), format!("{FRAME}scopes: [payroll]\n{STEPS}"))
    } else if example.starts_with("format:") {
        (VENDOR.to_owned(), example.to_owned())
    } else if example.starts_with("- ") {
        (VENDOR.to_owned(), format!("{FRAME}{}", step_with(example)))
    } else {
        let key = |line: &str| line.split(':').next().unwrap_or("").to_owned();
        let given: Vec<String> = example.lines().map(key).collect();
        let frame: String =
            FRAME.lines().filter(|line| !given.contains(&key(line))).map(|line| format!("{line}\n")).collect();
        let steps = if given.contains(&"steps".to_owned()) { "" } else { STEPS };
        (VENDOR.to_owned(), format!("{frame}{example}{steps}"))
    };
    let drawing =
        SourceFile { path: "acme/media/add-user.svg".to_owned(), content: Content::Media(DRAWING.as_bytes().to_vec()) };
    let texts = [SourceFile::text("acme/vendor.yaml", vendor), SourceFile::text("acme/justworks.yaml", guide)];
    texts.into_iter().chain(example.contains("picture:").then_some(drawing)).collect()
}

/// A step with these blocks, and before it the question on which some of them depend.
fn step_with(blocks: &str) -> String {
    let blocks: String = blocks.lines().map(|line| format!("      {line}\n")).collect();
    let asks = if blocks.contains("reconnecting") {
        "ask: [{ id: reconnecting, question: Q? }]\nstart: [{ ask: reconnecting }]\n"
    } else {
        ""
    };
    format!("{asks}steps:\n  - id: step\n    title: Step\n    blocks:\n{blocks}")
}
