//! The widget in a real browser: what is kept, what is left alone, and what the border answers.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a panic is the report")]

mod english;
mod fixture;
#[path = "web/racing.rs"]
mod racing;

use connector_guide::element::{Handle, mount};
use fixture::guide;
use gloo::timers::future::TimeoutFuture;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Storage};

wasm_bindgen_test_configure!(run_in_browser);

const KEY: &str = "connector-guide/1/acme/justworks/main";

#[expect(clippy::disallowed_methods, reason = "a test is the page")]
fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a test is the page")]
fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

fn stored() -> Option<String> {
    storage().get_item(KEY).unwrap()
}

/// Waits for a condition, a turn of the browser at a time.
async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..500 {
        if holds() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("waited in vain until {what}");
}

struct Page {
    root: Element,
    handle: Option<Handle>,
}

impl Page {
    async fn open(link: Option<&str>) -> Self {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let config = Object::new();
        if let Some(link) = link {
            Reflect::set(&config, &"link".into(), &link.into()).unwrap();
        }
        let bytes = guide_model::encode(&guide()).unwrap();
        let handle = mount(root.clone(), root.clone().into(), &config, &bytes).unwrap();
        let page = Self { root, handle: Some(handle) };
        until("the guide is shown", || page.find("[data-focus='title']").is_some()).await;
        page
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).unwrap()
    }

    fn check_box(&self, item: &str) -> HtmlInputElement {
        self.find(&format!("input[type=checkbox][data-focus='item {item}']")).unwrap().dyn_into().unwrap()
    }

    fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    fn close(mut self) {
        self.handle.take().unwrap().destroy();
        self.root.remove();
    }
}

fn click(element: &Element) {
    element.dyn_ref::<HtmlElement>().unwrap().click();
}

#[wasm_bindgen_test]
async fn a_tick_is_kept_and_comes_back() {
    storage().clear().unwrap();
    let page = Page::open(None).await;
    click(&page.check_box("view"));
    until("the tick is written", || stored().is_some_and(|text| text.contains("view done 1 9"))).await;
    page.close();
    let page = Page::open(None).await;
    until("the tick is back", || page.check_box("view").checked()).await;
    assert!(page.text().contains("1 of 8 done"));
    page.close();
}

#[wasm_bindgen_test]
async fn closing_writes_what_is_not_written_yet() {
    storage().clear().unwrap();
    let page = Page::open(None).await;
    click(&page.check_box("edit"));
    let shown = || page.text().contains("1 of 8 done");
    until("the tick is shown", shown).await;
    page.close();
    // Yew takes an app down when it gets to it.
    until("the tick is written", || stored().is_some_and(|text| text.contains("edit done"))).await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_never_overwritten() {
    for unreadable in ["garbage", "connector-guide-progress 2\nepoch 0\n"] {
        storage().clear().unwrap();
        storage().set_item(KEY, unreadable).unwrap();
        let page = Page::open(None).await;
        click(&page.check_box("view"));
        until("the tick is shown", || page.text().contains("1 of 8 done")).await;
        let root = page.root.clone();
        page.close();
        until("the app is down", || root.child_element_count() == 0).await;
        assert_eq!(stored().as_deref(), Some(unreadable));
    }
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn a_link_is_offered_and_kept_apart() {
    storage().clear().unwrap();
    let page = Page::open(Some("vendor=acme&system=justworks&work_email=a%2Bb@acme.example&password=hunter2")).await;
    let values = || storage().get_item(&format!("{KEY}/values")).unwrap().unwrap_or_default();
    until("the offer is written", || values().contains("work_email offered 1 a+b@acme.example")).await;
    until("the secret is refused", || page.text().contains("That never belongs in a link")).await;
    assert!(!values().contains("hunter2"));
    assert!(!page.text().contains("hunter2"));
    page.close();
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
fn what_is_no_guide_is_an_error_with_a_name() {
    #[track_caller]
    fn check(bytes: &[u8], name: &str, message: &str) {
        let root = document().create_element("div").unwrap();
        let error = mount(root.clone(), root.into(), &JsValue::UNDEFINED, bytes).err().unwrap();
        assert_eq!((String::from(error.name()), String::from(error.message())), (name.into(), message.into()));
    }
    check(b"<!doctype html>", "guide-unreadable", "this file is not a compiled guide");
    check(b"CGDE\x03\x00", "guide-too-new", "this guide has format 3, this widget reads format 2");
    check(b"CGDE\x02\x00", "guide-unreadable", "this compiled guide is damaged");
}

#[wasm_bindgen_test]
fn dates_and_plurals_are_what_they_are_natively() {
    english::dates();
    english::spanish_dates();
    english::days();
    english::counts();
}
