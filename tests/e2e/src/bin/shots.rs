//! Writes pictures of the published bundle into `shots/`, for people to look at.
//!
//! `cargo run -p e2e --bin shots [WORD…]`: only scenes whose names contain one of the words. Each scene
//! is a page and what is done there first; it is drawn at 360, 768 and 1280 pixels, light and dark.
//! Needs `dist/` (`cargo xtask dist`) and Chromium. Owns no checks: pictures are judged by eye.

use e2e::{Engine, Find, Page, run, settings};

/// One page in one state.
struct Scene {
    name: &'static str,
    address: &'static str,
    steps: &'static [Step],
}

/// What is done before the picture is taken.
enum Step {
    /// Waits until a guide on the page is ready.
    Ready,
    /// Waits until this text can be seen.
    See(&'static str),
    /// Presses what has this role and name.
    Click(&'static str, &'static str),
}

const SCENES: &[Scene] = &[
    Scene { name: "picker", address: "/", steps: &[Step::See("Fleet")] },
    Scene { name: "link-maker", address: "/", steps: &[Step::Click("button", "Make a customer link")] },
    Scene { name: "goprofiles", address: "/#vendor=goprofiles&system=justworks", steps: &[Step::Ready] },
    Scene { name: "fleet", address: "/#vendor=fleet&system=justworks", steps: &[Step::Ready] },
    Scene { name: "article", address: "/demo/article.html", steps: &[Step::Ready] },
    Scene { name: "pre-rendered", address: "/pages/fleet/justworks.html", steps: &[Step::Ready] },
];

impl Step {
    async fn take(&self, page: &Page) {
        match self {
            Step::Ready => drop(page.wait_event("ready").await),
            Step::See(text) => drop(page.text_containing(text).nth(0).wait_visible().await),
            Step::Click(role, name) => page.role(role, name).click().await,
        }
    }
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    for scene in SCENES.iter().filter(|scene| wanted(scene.name)) {
        run(Engine::Chromium, scene.name, async |page: Page| {
            page.server().mount_dist("/");
            page.goto(scene.address).await;
            for step in scene.steps {
                step.take(&page).await;
            }
            page.write_pictures(&settings::shots(), scene.name).await;
        });
    }
}
