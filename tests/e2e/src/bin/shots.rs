//! Writes pictures of every state into `shots/`, for people to look at, and one sheet with all of them:
//! `shots/index.html`, where a state stands in a row: 320, 360, 768 and 1280 pixels, light above dark.
//!
//! `cargo xtask shots [WORD…]`: only states whose names contain one of the words. Needs `dist/` (`cargo xtask dist`)
//! and Chromium. Owns no checks and no states: pictures are judged by eye, states are listed in `e2e::scenes`.
#![allow(clippy::expect_used, reason = "a program for developers: it stops with what went wrong")]

use std::fmt::Write;
use std::path::Path;

use e2e::scenes::{self, Scene};
use e2e::shot::WIDTHS;
use e2e::{Engine, Page, run, settings};

const HEAD: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Every state</title>
<style>
body { font: 14px sans-serif; margin: 16px; background: #888; color: #000 }
section { margin: 0 0 40px } h2 { margin: 0 } p { margin: 4px 0 8px }
.row { display: flex; gap: 8px; align-items: flex-start; margin-bottom: 8px }
img { display: block; background: #fff }
</style>
<h1>Every state</h1>
";

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let folder = settings::shots();
    for scene in scenes::all().filter(|scene| wanted(scene.name)) {
        run(Engine::Chromium, scene.name, async |page: Page| {
            let _reached = scene.reach(&page).await;
            page.write_pictures(&folder, scene.name, scene.media()).await;
        });
    }
    let file = folder.join("index.html");
    std::fs::write(&file, sheet(&folder)).expect("the folder of the pictures can be written to");
    println!("{}", file.display());
}

/// All pictures that there are, those of a state beside each other.
fn sheet(folder: &Path) -> String {
    let taken = |scene: &&Scene| folder.join(format!("{}-{}-light.png", scene.name, WIDTHS[0])).is_file();
    let mut sheet = HEAD.to_owned();
    let mut line = |text: String| writeln!(sheet, "{text}").expect("a string takes everything");
    for Scene { name, shows, .. } in scenes::all().filter(taken) {
        line(format!("<section id={name}><h2>{name}</h2><p>{shows}</p>"));
        for theme in ["light", "dark"] {
            line("<div class=row>".to_owned());
            for width in WIDTHS {
                let file = format!("{name}-{width}-{theme}.png");
                // Half as large as life: all four fit beside each other on an ordinary screen.
                let alt = format!("{name}, {width} pixels, {theme}");
                line(format!("<a href={file}><img loading=lazy src={file} alt=\"{alt}\" width={}></a>", width / 2));
            }
            line("</div>".to_owned());
        }
        line("</section>".to_owned());
    }
    sheet
}
