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

pub(crate) async fn picture(page: &Page) -> Result<Vec<u8>, Failure> {
    if page.engine() != Engine::Chromium {
        return page.in_front(async |driver| Ok(driver.screenshot_as_png().await?)).await;
    }
    let wanted = json!({"format": "png", "captureBeyondViewport": true});
    let answer = page.devtools("Page.captureScreenshot", wanted).await?;
    let text = answer["data"].as_str().unwrap_or_default();
    BASE64_STANDARD.decode(text).map_err(|error| Failure::for_good(error.to_string()))
}
