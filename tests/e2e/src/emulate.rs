//! What Chromium can pretend: media, colours, motion, sizes. Chromium only; the others cannot.

use std::future::Future;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::session::Failure;
use crate::{Engine, Page};

/// What the page is told about its reader; the default is an ordinary light screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// Dark colours are preferred.
    pub dark: bool,
    /// The system forces its own colours.
    pub forced_colors: bool,
    /// The reader wants less motion.
    pub reduced_motion: bool,
    /// The reader wants more contrast.
    pub more_contrast: bool,
    /// The page is being printed.
    pub print: bool,
    /// The pointer is a finger.
    pub touch: bool,
}

impl Page {
    /// Pretends these media from now on, also after a reload.
    #[track_caller]
    pub fn emulate(&self, media: Media) -> impl Future<Output = ()> {
        self.step(format!("emulate {media:?}"), async move |page| {
            let feature = |name: &str, value: &str| json!({"name": name, "value": value});
            let features = [
                feature("prefers-color-scheme", if media.dark { "dark" } else { "light" }),
                feature("forced-colors", if media.forced_colors { "active" } else { "none" }),
                feature("prefers-reduced-motion", if media.reduced_motion { "reduce" } else { "no-preference" }),
                feature("prefers-contrast", if media.more_contrast { "more" } else { "no-preference" }),
            ];
            page.devtools("Emulation.setTouchEmulationEnabled", json!({"enabled": media.touch})).await?;
            let medium = if media.print { "print" } else { "" };
            page.devtools("Emulation.setEmulatedMedia", json!({"media": medium, "features": features})).await.map(drop)
        })
    }

    /// Gives the page a view of this width and height in CSS pixels.
    #[track_caller]
    pub fn set_viewport(&self, width: u32, height: u32) -> impl Future<Output = ()> {
        self.step(format!("set the view to {width}×{height}"), async move |page| {
            let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            page.devtools("Emulation.setDeviceMetricsOverride", metrics).await.map(drop)
        })
    }

    /// Has the browser call itself so, for pages that are opened from now on.
    #[track_caller]
    pub fn call_itself(&self, agent: &str) -> impl Future<Output = ()> {
        self.step(format!("call itself {agent}"), async move |page| {
            page.devtools("Emulation.setUserAgentOverride", json!({"userAgent": agent})).await.map(drop)
        })
    }

    /// Ends the program behind this tab at once, as a crash does. The tab cannot be used any more; another one must be
    /// open.
    #[track_caller]
    pub fn crash(&self) -> impl Future<Output = ()> {
        self.step("crash", async |page| {
            // The answer can only be that the tab is gone.
            let _ = page.devtools("Page.crash", json!({})).await;
            Ok(())
        })
    }

    /// The page as a PDF, as "Save as PDF" makes it: without backgrounds.
    #[track_caller]
    pub fn pdf(&self) -> impl Future<Output = Vec<u8>> {
        self.step("print", async move |page| {
            let answer = page.devtools("Page.printToPDF", json!({"printBackground": false})).await?;
            let text = answer["data"].as_str().unwrap_or_default();
            BASE64_STANDARD.decode(text).map_err(|error| Failure::for_good(error.to_string()))
        })
    }

    /// Sends one command of the Chrome DevTools Protocol.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, Failure> {
        if self.engine() != Engine::Chromium {
            return Err(Failure::for_good(format!("only Chromium has {command}")));
        }
        self.in_front(async |driver| Ok(driver.cdp().send_raw(command, parameters).await?)).await
    }
}
