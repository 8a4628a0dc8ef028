//! What a page said: its events, its console lines and what it announced, kept by `script/recorder.js`.
//!
//! Knows only what happened since the page loaded last.

use std::future::Future;

use serde_json::Value;

use crate::Page;
use crate::session::{Failure, until};

/// A `connector-guide:*` event as the host page got it.
#[derive(Clone, Debug)]
pub struct Event {
    /// The name without `connector-guide:`.
    pub name: String,
    /// The detail, as JSON.
    pub detail: Value,
    /// The tag of the element that the host page sees as its target.
    pub target: String,
    /// Everything recorded: besides the above `bubbles`, `composed`, `cancelable`.
    pub record: Value,
}

/// A line that the page wrote to the console, or an error that nobody caught.
#[derive(Clone, Debug)]
pub struct ConsoleLine {
    /// `debug`, `log`, `info`, `warn`, `error`, or `policy` for what a Content-Security-Policy refused.
    pub level: String,
    /// What it says.
    pub text: String,
}

impl Page {
    /// All `connector-guide:*` events since the page loaded, in order.
    #[track_caller]
    pub fn events(&self) -> impl Future<Output = Vec<Event>> {
        self.step("read the events", async |page| until(async || page.recorded_events().await).await)
    }

    /// Waits for the first event of this name (without `connector-guide:`) since the page loaded.
    #[track_caller]
    pub fn wait_event(&self, name: &str) -> impl Future<Output = Event> {
        self.wait_event_where(name, "", |_| true)
    }

    /// Waits for an event of this name whose detail meets the condition.
    #[track_caller]
    pub fn wait_event_where(
        &self,
        name: &str,
        condition: &str,
        met: impl Fn(&Value) -> bool,
    ) -> impl Future<Output = Event> {
        self.step(format!("wait for event {name} {condition}"), async move |page| {
            until(async || {
                let events = page.recorded_events().await?;
                let names: Vec<String> =
                    events.iter().map(|event| format!("{} {}", event.name, event.detail)).collect();
                let found = events.into_iter().find(|event| event.name == name && met(&event.detail));
                found.ok_or_else(|| Failure::not_yet(format!("only [{}] came", names.join(", "))))
            })
            .await
        })
    }

    /// Everything written to the console since the page loaded, errors that nobody caught included.
    #[track_caller]
    pub fn console(&self) -> impl Future<Output = Vec<ConsoleLine>> {
        self.step("read the console", async |page| {
            let lines = page.ask_until_answered("return window.__recorded?.console ?? null", vec![]).await?;
            let lines = lines.as_array().ok_or_else(|| Failure::for_good("this page has no recorder"))?;
            let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
            Ok(lines.iter().map(|line| ConsoleLine { level: text(line, "level"), text: text(line, "text") }).collect())
        })
    }

    /// What live regions have announced since the page loaded, in order: each time the region's whole text.
    #[track_caller]
    pub fn announced(&self) -> impl Future<Output = Vec<String>> {
        self.step("read what was announced", async |page| page.recorded_announcements().await)
    }

    /// Waits until something has been announced that reads exactly so.
    #[track_caller]
    pub fn wait_announced(&self, text: &str) -> impl Future<Output = ()> {
        self.step(format!("wait until “{text}” is announced"), async move |page| {
            until(async || match page.recorded_announcements().await? {
                texts if texts.iter().any(|known| known == text) => Ok(()),
                texts => Err(Failure::not_yet(format!("announced was only [{}]", texts.join(" | ")))),
            })
            .await
        })
    }

    async fn recorded_announcements(&self) -> Result<Vec<String>, Failure> {
        let texts = self.ask_until_answered("return window.__recorded?.announced ?? null", vec![]).await?;
        let texts = texts.as_array().ok_or_else(|| Failure::for_good("this page has no recorder"))?;
        Ok(texts.iter().filter_map(|text| text.as_str().map(str::to_owned)).collect())
    }

    async fn recorded_events(&self) -> Result<Vec<Event>, Failure> {
        let events = self.ask("return window.__recorded?.events ?? null", vec![]).await?;
        let events = events.as_array().ok_or_else(|| Failure::for_good("this page has no recorder"))?;
        let text = |event: &Value, key: &str| event[key].as_str().unwrap_or_default().to_owned();
        Ok(events
            .iter()
            .map(|event| Event {
                name: text(event, "name"),
                detail: event["detail"].clone(),
                target: text(event, "target"),
                record: event.clone(),
            })
            .collect())
    }
}
