//! Pictures of pages: what people look at when they review a change.

use std::future::Future;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::emulate::Media;
use crate::session::Failure;
use crate::{Engine, Page};

/// The widths at which pages are looked at: the narrowest there is, a phone, a tablet, a desktop.
pub const WIDTHS: [u32; 4] = [320, 360, 768, 1280];

impl Page {
    /// Writes a picture of the whole page; other engines than Chromium show what fits the window.
    #[track_caller]
    pub fn write_picture(&self, file: &Path) -> impl Future<Output = ()> {
        self.step(format!("write {}", file.display()), async move |page| {
            let picture = page.picture().await?;
            let folder = file.parent().unwrap_or(Path::new("."));
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(file, picture))
                .map_err(|error| Failure::for_good(error.to_string()))
        })
    }

    /// A picture of what these CSS selectors find together, with a little room around it, at this scale. Chromium only.
    #[track_caller]
    pub fn picture_of(&self, selectors: &str, scale: f32) -> impl Future<Output = Vec<u8>> {
        self.step(format!("take a picture of {selectors}"), async move |page| {
            let clip = page.run_script(AROUND, vec![json!(selectors)]).await?;
            if clip["width"].as_f64().is_none_or(|width| width < 1.0) {
                return Err(Failure::not_yet(format!("nothing is seen of {selectors}")));
            }
            let mut clip = clip;
            clip["scale"] = json!(scale);
            captured(page, json!({"format": "png", "captureBeyondViewport": true, "clip": clip})).await
        })
    }

    /// Writes pictures at each of [`WIDTHS`], light and dark, as `<name>-<width>-<theme>.png`. Chromium only.
    pub async fn write_pictures(&self, folder: &Path, name: &str, media: Media) {
        for width in WIDTHS {
            for dark in [false, true] {
                self.set_viewport(width, 900).await;
                // Without motion: colours on their way from light to dark are in no picture.
                self.emulate(Media { dark, reduced_motion: true, ..media }).await;
                let theme = if dark { "dark" } else { "light" };
                self.write_picture(&folder.join(format!("{name}-{width}-{theme}.png"))).await;
            }
        }
    }
}

/// The rectangle around everything that is found, through open shadow roots.
const AROUND: &str = "
const found = [], roots = [document];
for (const root of roots) {
  found.push(...root.querySelectorAll(arguments[0]));
  for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
}
const seen = found.map((one) => one.getBoundingClientRect()).filter((one) => one.width && one.height);
if (!seen.length) return { width: 0 };
const room = 8, top = Math.min(...seen.map((one) => one.top)) + scrollY - room;
const bottom = Math.max(...seen.map((one) => one.bottom)) + scrollY + room;
const left = Math.min(...seen.map((one) => one.left)) + scrollX - room;
const right = Math.max(...seen.map((one) => one.right)) + scrollX + room;
return { x: Math.floor(left), y: Math.floor(top), width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
";

pub(crate) async fn picture(page: &Page) -> Result<Vec<u8>, Failure> {
    if page.engine() != Engine::Chromium {
        return page.in_front(async |driver| Ok(driver.screenshot_as_png().await?)).await;
    }
    captured(page, json!({"format": "png", "captureBeyondViewport": true})).await
}

async fn captured(page: &Page, wanted: serde_json::Value) -> Result<Vec<u8>, Failure> {
    let answer = page.devtools("Page.captureScreenshot", wanted).await?;
    let text = answer["data"].as_str().unwrap_or_default();
    BASE64_STANDARD.decode(text).map_err(|error| Failure::for_good(error.to_string()))
}
