//! Writes the pictures of `docs/guide-format.md` into `docs/pictures/`: what readers see of each example.
//!
//! `cargo xtask pictures [WORD…]`: only those whose names contain one of the words. Needs `dist/`
//! (`cargo xtask dist`) and Chromium. Owns what is done before a picture is taken and which part of the page it shows;
//! examples and the files around them are those that the page's test compiles. A picture is the same on every run.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a program for developers: it stops with what went wrong"
)]

#[path = "../../../../../crates/guide-author/tests/author/examples.rs"]
mod examples;
mod small;

use e2e::emulate::Media;
use e2e::{Engine, Find, Page, Server, run, scenes, settings};
use examples::Example;
use guide_author::{Content, SourceFile, compile};

/// CSS pixels of the page. The guide in it is narrower by the page's margins.
const WIDTH: u32 = 576;
/// Pixels of a picture for each of the page: letters stay readable on fine screens.
const SCALE: f32 = 1.5;

/// What happens before a picture is taken.
enum Deed {
    /// Presses the button with this name, the first of them.
    Press(&'static str),
    /// Types into the first field with this label.
    Type(&'static str, &'static str),
    /// Ticks everything.
    TickAll,
}
use Deed::{Press, TickAll, Type};

/// A picture that shows something else than the blocks of the last step, or shows them after something was done.
struct View {
    name: &'static str,
    deeds: &'static [Deed],
    /// CSS selectors of what it shows.
    shows: &'static str,
}

const BLOCKS: &str = ".steps > .step:last-child .panel .block, .steps > .step:last-child .panel .where:not([hidden])";
const STEPS: &str = ".steps > .step";
const HEADER: &str = ".header";

const VIEWS: &[View] = &[
    view("first-guide", &[], ".header, .steps"),
    view("frame", &[], HEADER),
    view("step", &[], STEPS),
    view("prerequisites", &[], STEPS_FIRST),
    view(
        "take",
        &[
            Type("Address of your BambooHR", "https://example.bamboohr.com/home"),
            Press("Keep Address of your BambooHR"),
        ],
        BLOCKS,
    ),
    view("derived", &[Type("First name", "Maria"), Press("Keep First name")], BLOCKS),
    view("question", &[Press("No")], BLOCKS),
    view("answers", &[Press("An API key")], STEPS),
    view("outcome", &[Press("Payroll")], STEPS_FIRST),
    view("repeat", &[Press("Add another company")], STEPS),
    view("wait", &[Press("I’m waiting for Justworks support")], STEPS),
    view("hand-over", &[Press("Message to a colleague")], BLOCKS),
    view("cannot", &[Press("I cannot do this")], STEPS),
    view("effort", &[Press("Yes")], HEADER),
    view("chapters", &[], ".header, .help"),
    view("finish", &[TickAll], ".finish"),
];
const STEPS_FIRST: &str = ".steps > .step:first-child";

/// Writes one text instead of another wherever the page shows it.
const REWORD: &str = "
const [from, to] = arguments, roots = [document];
for (const root of roots) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(from, to);
  for (const one of root.querySelectorAll('*')) {
    if (one.value?.includes?.(from)) one.value = one.value.replaceAll(from, to);
    if (one.shadowRoot) roots.push(one.shadowRoot);
  }
}
";

const fn view(name: &'static str, deeds: &'static [Deed], shows: &'static str) -> View {
    View { name, deeds, shows }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let folder = settings::checkout().join("docs/pictures");
    std::fs::create_dir_all(&folder).expect("the folder of the pictures can be written to");
    for example in examples::examples() {
        let Some(picture) = example.picture.as_ref().filter(|picture| wanted(&picture.name)) else { continue };
        run(Engine::Chromium, &picture.name, async |page: Page| {
            let bytes = taken(&page, &example, &picture.name).await;
            std::fs::write(folder.join(format!("{}.png", picture.name)), small::small(&bytes))
                .expect("a picture can be written");
        });
    }
}

/// The picture of an example.
async fn taken(page: &Page, example: &Example, name: &str) -> Vec<u8> {
    publish(page.server(), example);
    page.server().first(&scenes::clock("2026, 10, 24"));
    page.set_viewport(WIDTH, 900).await;
    page.emulate(Media { reduced_motion: true, ..Media::default() }).await;
    page.goto("/help").await;
    page.wait_event("ready").await;
    let known = VIEWS.iter().find(|view| view.name == name);
    unfold(page).await;
    for deed in known.map_or(&[][..], |view| view.deeds) {
        match deed {
            Press(name) => page.button(name).nth(0).click().await,
            Type(label, text) => page.textbox(label).nth(0).type_keys(text).await,
            TickAll => tick_all(page).await,
        }
        unfold(page).await;
    }
    // The server has another port on every run.
    page.script(REWORD, vec![page.server().origin().into(), "https://acme.example".into()]).await;
    page.script("document.activeElement?.shadowRoot?.activeElement?.blur(); document.activeElement?.blur()", vec![])
        .await;
    page.picture_of(known.map_or(BLOCKS, |view| view.shows), SCALE).await
}

/// Unfolds every step.
async fn unfold(page: &Page) {
    for step in page.css(".steps .step-button").all_now().await {
        if step.expanded == Some(false) {
            page.css(".step-title").button(&step.name).nth(0).click().await;
        }
    }
}

async fn tick_all(page: &Page) {
    let boxes = page.css(".steps input[type=checkbox]");
    for at in 0..boxes.all_now().await.len() {
        boxes.nth(at).click().await;
        boxes.nth(at).wait_checked(true).await;
    }
}

/// Puts the guide of an example where the published guides are, and a page with nothing but it.
fn publish(server: &Server, example: &Example) {
    let files = examples::files(&example.text);
    let compiled = compile(&files);
    assert!(compiled.problems.is_empty(), "the example on line {}: {:?}", example.line, compiled.problems);
    let guide = compiled.library.vendors.first().and_then(|vendor| vendor.guides.first()).expect("one guide");
    server.mount_dist("/");
    let bytes = guide_model::encode(guide).expect("every guide can be encoded");
    server.file("/guides/f2/acme/justworks.guide", "application/octet-stream", bytes);
    for SourceFile { path, content } in files {
        if let Content::Media(bytes) = content {
            server.file(&format!("/guides/f2/{path}"), "image/svg+xml", bytes);
        }
    }
    server.page(
        "/help",
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><script type="module" src="/connector-guide.js"></script>
        </head><body><connector-guide vendor="acme" system="justworks" loading="eager"></connector-guide></body></html>"#,
    );
}

#[cfg(test)]
mod tests {
    use super::{VIEWS, examples};

    #[test]
    fn every_view_is_of_a_picture_that_the_page_shows() {
        let pictures = examples::pictures();
        let lost = VIEWS.iter().filter(|view| !pictures.iter().any(|picture| picture.name == view.name));
        assert_eq!(lost.map(|view| view.name).collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
