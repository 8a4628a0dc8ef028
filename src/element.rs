//! The border to the loader: what JavaScript can call. Opaque handles, plain objects, no product logic.

use crate::app::{App, AppProps};
use crate::shared::SharedGuide;
use crate::view::{Theme, ViewConfig};
use guide_model::{DecodeError, content_hash, decode};
use js_sys::{Error, Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget};
use yew::{AppHandle, AttrValue, Callback, Renderer};

/// The styles of the widget, for a constructed style sheet.
#[wasm_bindgen]
#[must_use]
pub fn stylesheet() -> String {
    crate::STYLES.into()
}

/// A guide on the page.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
    props: AppProps,
}

/// Shows a compiled guide in `root`, an element that nothing else was mounted in before.
///
/// # Errors
/// An `Error` named `guide-too-new` or `guide-unreadable`.
#[wasm_bindgen]
pub fn mount(root: Element, host: EventTarget, config: &JsValue, guide: &[u8]) -> Result<Handle, Error> {
    let ready = get(config, "onReady").dyn_into::<Function>().ok();
    let props = configure(
        AppProps {
            guide: known(guide)?,
            view: ViewConfig::default(),
            link: None,
            anchor: None,
            host: Some(host),
            keep: true,
            version: version(guide),
            on_ready: Callback::from(move |()| {
                if let Some(ready) = &ready {
                    // What the page does with it must not stop the guide.
                    let _ = ready.call0(&JsValue::NULL);
                }
            }),
        },
        config,
    );
    let app = Renderer::<App>::with_root_and_props(root, props.clone()).render();
    Ok(Handle { app, props })
}

#[wasm_bindgen]
impl Handle {
    /// Takes over a changed configuration.
    pub fn update(&mut self, config: &JsValue) {
        self.props = configure(self.props.clone(), config);
        self.app.update(self.props.clone());
    }

    /// Saves and takes the guide off the page.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

thread_local! {
    static KNOWN: RefCell<Vec<(u64, SharedGuide)>> = const { RefCell::new(Vec::new()) };
}

/// The guide in these bytes, which stays. The same one is not read twice, however often it comes and goes.
fn known(bytes: &[u8]) -> Result<SharedGuide, Error> {
    let hash = content_hash(bytes).map_err(refuse)?;
    let known =
        |known: &mut Vec<(u64, SharedGuide)>| known.iter().find(|(one, _)| *one == hash).map(|(_, guide)| *guide);
    if let Some(guide) = KNOWN.with_borrow_mut(known) {
        return Ok(guide);
    }
    let guide = SharedGuide::from(decode(bytes).map_err(refuse)?);
    KNOWN.with_borrow_mut(|known| known.push((hash, guide)));
    Ok(guide)
}

fn configure(props: AppProps, config: &JsValue) -> AppProps {
    let text = |key: &str| get(config, key).as_string().map(Into::into);
    // A link is handed over once; a later configuration without one does not take it back.
    let keep = get(config, "keep").as_bool().unwrap_or(true);
    // The address of the guide is handed over once, too: pictures lie beside it.
    let source = get(config, "source").as_string();
    let folder = source.and_then(|source| source.rsplit_once('/').map(|(folder, _)| format!("{folder}/")));
    let files = folder.map_or(props.view.files, Into::into);
    AppProps {
        view: view_config(config, files),
        link: text("link").or(props.link),
        anchor: text("anchor"),
        keep,
        ..props
    }
}

fn view_config(config: &JsValue, files: AttrValue) -> ViewConfig {
    let flag = |key: &str| get(config, key).is_truthy();
    let level = get(config, "headingLevel").as_f64().unwrap_or(2.0);
    ViewConfig {
        theme: get(config, "theme").as_string().map(|name| Theme::named(&name)).unwrap_or_default(),
        heading_level: level.clamp(1.0, 5.0) as u8,
        hide_header: flag("hideHeader"),
        connect: flag("connect"),
        feedback: flag("feedback"),
        files,
    }
}

/// The beginning of the content's hash, as a name for what people talk about.
fn version(guide: &[u8]) -> AttrValue {
    content_hash(guide).map(|hash| format!("{:08x}", hash >> 32)).unwrap_or_default().into()
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

fn refuse(problem: DecodeError) -> Error {
    let error = Error::new(&problem.to_string());
    error.set_name(match problem {
        DecodeError::OtherFormat { .. } => "guide-too-new",
        DecodeError::NotAGuide | DecodeError::Damaged => "guide-unreadable",
    });
    error
}
