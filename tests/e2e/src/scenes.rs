//! Every state that there is to look at, reached as a reader reaches it: by addresses, clicks and keys.
//!
//! Owns the one list of states, for pictures and for the tests that run over all of them. A state that can be
//! seen and is not here is not looked at: add it. What a step of the way does is the matter of [`step`]; nothing
//! here checks anything. The clock stands still, so that every run shows the same day. Chromium only.

mod constructs;
mod data;
mod extremes;
mod going;
mod mishaps;
mod pages;
mod step;
mod values;

use std::any::Any;

use crate::Page;
use crate::emulate::Media;
use step::Step;
pub use step::clock;

/// A page in one state.
pub struct Scene {
    /// What its files are called: lower case, with dashes.
    pub name: &'static str,
    /// What a reviewer should see there.
    pub shows: &'static str,
    /// True if it is looked at on paper.
    pub printed: bool,
    way: &'static [Step],
}

/// What must stay until a scene was looked at: answers that the server holds back.
pub struct Reached {
    _held: Vec<Box<dyn Any>>,
}

/// The list, in parts: what belongs together and what takes about equally long.
pub const PARTS: [&[Scene]; 7] =
    [going::SCENES, values::SCENES, data::SCENES, constructs::SCENES, mishaps::SCENES, pages::SCENES, extremes::SCENES];

/// What the browser calls itself, whichever version runs the tests.
const AGENT: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

/// All scenes, in the order in which people look at them.
pub fn all() -> impl Iterator<Item = &'static Scene> {
    PARTS.into_iter().flatten()
}

impl Scene {
    const fn new(name: &'static str, shows: &'static str, way: &'static [Step]) -> Scene {
        Scene { name, shows, printed: false, way }
    }

    const fn on_paper(self) -> Scene {
        Scene { printed: true, ..self }
    }

    /// Goes there, on the published folder. What it answers is kept until the scene was looked at.
    pub async fn reach(&self, page: &Page) -> Reached {
        page.server().mount_dist("/");
        page.server().first(&step::clock("2026, 10, 24"));
        page.call_itself(AGENT).await;
        let mut held = Vec::new();
        for step in self.way {
            step.take(page, &mut held).await;
        }
        page.emulate(self.media()).await;
        Reached { _held: held }
    }

    /// The media that the scene is looked at in: a screen, or paper.
    pub fn media(&self) -> Media {
        Media { print: self.printed, ..Media::default() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn every_scene_has_a_name_of_its_own_and_says_what_it_shows() {
        let names: BTreeSet<&str> = super::all().map(|scene| scene.name).collect();
        assert_eq!(names.len(), super::all().count());
        for scene in super::all() {
            assert!(scene.name.chars().all(|letter| letter.is_ascii_lowercase() || "-0123456789".contains(letter)));
            assert!(scene.shows.ends_with('.'), "{}: {}", scene.name, scene.shows);
        }
    }
}
