//! A page in a window: what a scenario says and asks.
//!
//! Owns going places, keys, scripts and storage. Finding elements is the matter of [`crate::locator`],
//! what the page said that of [`crate::heard`]. Each method is one line of the trail, waits at most the deadline and never
//! longer than needed, and on failure stops the scenario with the place that called it.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::future::Future;
use std::panic::{Location, resume_unwind};
use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriver;

use crate::find::Find;
use crate::keys::chord;
use crate::server::{PASTE, Server};
use crate::session::{Failure, Place, Session, until};
use crate::{Engine, settings, shot};

/// A window of a browser, and the server that its relative addresses mean.
#[derive(Clone)]
pub struct Page {
    session: Arc<Session>,
    place: Place,
    server: Server,
}

/// Why a scenario was stopped; the place that asked is in the text.
pub(crate) struct Stopped(pub(crate) String);

impl Page {
    pub(crate) async fn first(session: Arc<Session>, server: Server) -> Page {
        let place = session.place().await;
        Page { session, place, server }
    }

    /// The engine this runs in.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// The server that relative addresses mean.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// What a frame of this page shows, as a page of its own. The selector must fit in the document itself; what
    /// a frame shows is opened by the page around it, never by `goto`.
    pub fn frame(&self, selector: &str) -> Page {
        Page { place: Place { frame: Some(selector.to_owned()), ..self.place.clone() }, ..self.clone() }
    }

    /// Opens an address: a path of the own server, or a full address. Waits until the page has loaded.
    #[track_caller]
    pub fn goto(&self, address: &str) -> impl Future<Output = ()> {
        let address = self.absolute(address);
        self.step(format!("go to {address}"), async move |page| {
            let now = page.ask_until_answered("return location.href", vec![]).await?;
            let (now, fragment) = (without_fragment(now.as_str().unwrap_or_default()), address.contains('#'));
            if fragment && now == without_fragment(&address) {
                return page.in_front(async |driver| Ok(driver.goto(address).await?)).await;
            }
            page.leave(async |driver| Ok(driver.goto(address).await?)).await?;
            page.loaded().await
        })
    }

    /// Opens an address without waiting until all of it has loaded: for pages that wait for a held answer.
    #[track_caller]
    pub fn set_out_for(&self, address: &str) -> impl Future<Output = ()> {
        let address = self.absolute(address);
        self.step(format!("set out for {address}"), async move |page| {
            page.leave(async |driver| Ok(driver.goto(address).await?)).await
        })
    }

    /// Changes the fragment of the address, as a click on a link to it does; the page stays.
    #[track_caller]
    pub fn set_fragment(&self, fragment: &str) -> impl Future<Output = ()> {
        self.step(format!("go to fragment #{fragment}"), async move |page| {
            page.run_script("location.hash = arguments[0]", vec![json!(fragment)]).await.map(drop)
        })
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) -> impl Future<Output = ()> {
        self.step("reload", async |page| {
            page.leave(async |driver| Ok(driver.refresh().await?)).await?;
            page.loaded().await
        })
    }

    /// One page back in the history.
    #[track_caller]
    pub fn back(&self) -> impl Future<Output = ()> {
        self.step("go back", async |page| page.in_front(async |driver| Ok(driver.back().await?)).await)
    }

    /// The whole address as the page sees it.
    #[track_caller]
    pub fn address(&self) -> impl Future<Output = String> {
        self.step("read the address", async |page| {
            let address = page.ask_until_answered("return location.href", vec![]).await?;
            Ok(address.as_str().unwrap_or_default().to_owned())
        })
    }

    /// Presses keys: `Tab`, `Shift+Tab`, `Space`, `Enter`, `Control+v`, a letter.
    #[track_caller]
    pub fn press(&self, keys: &str) -> impl Future<Output = ()> {
        self.step(format!("press {keys}"), async move |page| {
            let keys = chord(keys)?;
            page.in_front(async |driver| {
                let down = keys.iter().fold(driver.action_chain(), |chain, key| chain.key_down(*key));
                keys.iter().rev().fold(down, |chain, key| chain.key_up(*key)).perform().await?;
                Ok(())
            })
            .await
        })
    }

    /// Types letters to wherever the keyboard is.
    #[track_caller]
    pub fn type_keys(&self, text: &str) -> impl Future<Output = ()> {
        self.step(format!("type “{text}”"), async move |page| {
            page.in_front(async |driver| Ok(driver.action_chain().send_keys(text).perform().await?)).await
        })
    }

    /// Runs a script; `arguments` are its arguments, a returned promise is awaited.
    #[track_caller]
    pub fn script(&self, text: &str, arguments: Vec<Value>) -> impl Future<Output = Value> {
        self.step("run a script", async move |page| page.run_script(text, arguments).await)
    }

    /// Waits until a JavaScript expression is true, and returns its value.
    #[track_caller]
    pub fn wait_until(&self, condition: &str, expression: &str) -> impl Future<Output = Value> {
        self.step(format!("wait until {condition}"), async move |page| {
            until(async || {
                let value = page.ask(&format!("return ({expression})"), vec![]).await?;
                let untrue =
                    matches!(&value, Value::Null | Value::Bool(false)) || value == json!(0) || value == json!("");
                if untrue { Err(Failure::not_yet(format!("it is {value}"))) } else { Ok(value) }
            })
            .await
        })
    }

    /// Opens an address of the own server in a second tab of the same browser.
    #[track_caller]
    pub fn open_tab(&self, address: &str) -> impl Future<Output = Page> {
        let address = self.absolute(address);
        self.step(format!("open a tab at {address}"), async move |page| {
            let window = page.in_front(async |driver| Ok(driver.new_tab().await?)).await?;
            let tab = Page { place: Place { window, frame: None }, ..page.clone() };
            tab.leave(async |driver| Ok(driver.goto(address).await?)).await?;
            tab.loaded().await?;
            Ok(tab)
        })
    }

    /// Closes this tab; another one must be open.
    #[track_caller]
    pub fn close(&self) -> impl Future<Output = ()> {
        self.step("close the tab", async |page| page.in_front(async |driver| Ok(driver.close_window().await?)).await)
    }

    /// What the clipboard holds, read as people do: by pasting with keys into a field, in a tab of its own.
    #[track_caller]
    pub fn clipboard(&self) -> impl Future<Output = String> {
        let place = Location::caller();
        async move {
            let tab = self.open_tab(PASTE).await;
            let field = tab.textbox("Paste here");
            field.click().await;
            tab.press("Control+v").await;
            let text = field.seen().await.value.unwrap_or_default();
            tab.close().await;
            self.session.note(&format!("the clipboard at {place} holds “{text}”"));
            text
        }
    }

    /// The whole local storage of the page's origin.
    #[track_caller]
    pub fn local_storage(&self) -> impl Future<Output = BTreeMap<String, String>> {
        self.step("read local storage", async |page| {
            let all = page.ask_until_answered("return Object.entries(localStorage)", vec![]).await?;
            serde_json::from_value::<Vec<(String, String)>>(all)
                .map(|entries| entries.into_iter().collect())
                .map_err(|error| Failure::for_good(error.to_string()))
        })
    }

    /// Writes one entry of local storage.
    #[track_caller]
    pub fn set_local_storage(&self, key: &str, value: &str) -> impl Future<Output = ()> {
        let pair = vec![json!(key), json!(value)];
        self.step(format!("store {key}"), async move |page| {
            page.ask_until_answered("localStorage.setItem(arguments[0], arguments[1])", pair).await.map(drop)
        })
    }

    /// The text of a file of this name, once it has been downloaded. Chromium and Firefox; another one would ask.
    #[track_caller]
    pub fn downloaded(&self, name: &str) -> impl Future<Output = String> {
        let file = settings::downloads(self.engine()).join(name);
        self.step(format!("wait for the download of {name}"), async move |_| {
            until(async || match std::fs::read_to_string(&file) {
                Ok(text) if !text.is_empty() => Ok(text),
                Ok(_) => Err(Failure::not_yet("it is still empty")),
                Err(error) => Err(Failure::not_yet(format!("{}: {error}", file.display()))),
            })
            .await
        })
    }

    /// A picture of what the window shows, as PNG.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>, Failure> {
        shot::picture(self).await
    }

    /// What people would see now: for failures.
    pub(crate) async fn what_is_seen(&self) -> String {
        let script = "return [location.href, document.title, JSON.stringify(window.__recorded ?? null)]";
        let facts = self.ask(script, vec![]).await.unwrap_or_else(|failure| json!([failure.reason]));
        let facts: Vec<&str> = facts.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let body = self.css("body").text_for_failures().await;
        format!("{}\n{body}", facts.join("\n"))
    }

    pub(crate) fn trail(&self) -> String {
        self.session.trail()
    }

    pub(crate) async fn in_front<T>(
        &self,
        commands: impl AsyncFnOnce(&WebDriver) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.session.in_place(&self.place, commands).await
    }

    pub(crate) async fn run_script(&self, text: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.session.script(&self.place, text, arguments).await
    }

    /// Runs a script that answers at once and may be asked again.
    pub(crate) async fn ask(&self, text: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.session.question(&self.place, text, arguments).await
    }

    /// The same, asked again until the page answers.
    pub(crate) async fn ask_until_answered(&self, text: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        until(async || self.ask(text, arguments.clone()).await).await
    }

    /// Does one thing of a scenario; where it fails, the test stops with the caller's place.
    #[track_caller]
    pub(crate) fn step<T>(
        &self,
        what: impl Display,
        work: impl AsyncFnOnce(&Page) -> Result<T, Failure>,
    ) -> impl Future<Output = T> {
        let place = Location::caller();
        let what = what.to_string();
        async move {
            self.session.note(&what);
            match work(self).await {
                Ok(value) => value,
                // Not a panic message: the place to look at is the caller's, and no backtrace leads there.
                Err(failure) => resume_unwind(Box::new(Stopped(format!(
                    "{place} [{}] could not {what}: {}",
                    self.engine(),
                    failure.reason
                )))),
            }
        }
    }

    /// Has the driver load something and waits until the old document is gone.
    async fn leave(&self, go: impl AsyncFnOnce(&WebDriver) -> Result<(), Failure>) -> Result<(), Failure> {
        self.ask_until_answered("window.__left = true", vec![]).await?;
        self.in_front(go).await?;
        self.until_true("return window.__left !== true", "the old page is still there").await
    }

    /// Waits for the load event. Sessions are set not to, since drivers would then also hold back scripts.
    /// Firefox may show an empty page of another process on the way.
    async fn loaded(&self) -> Result<(), Failure> {
        let loaded = "return document.readyState === 'complete' && location.href !== 'about:blank'";
        self.until_true(loaded, "the page is still loading").await
    }

    async fn until_true(&self, script: &str, otherwise: &str) -> Result<(), Failure> {
        until(async || match self.ask(script, vec![]).await? {
            Value::Bool(true) => Ok(()),
            _ => Err(Failure::not_yet(otherwise)),
        })
        .await
    }

    fn absolute(&self, address: &str) -> String {
        if address.starts_with('/') { self.server.url(address) } else { address.to_owned() }
    }
}

fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}
