//! Waiting for one element and acting on it.
//!
//! A locator is a description, looked up afresh for each use; it waits until exactly one visible element
//! fits and otherwise says what there is instead. What can be described is the matter of [`crate::find`].

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::Page;
use crate::find::Find;
use crate::seen::Seen;
use crate::session::{Failure, until};

const FIND: &str = include_str!("script/find.js");

impl Find for Locator {
    fn origin(&self) -> (&Page, &[Value]) {
        (&self.page, &self.chain)
    }
}

/// A description of elements on a page.
#[derive(Clone)]
pub struct Locator {
    page: Page,
    chain: Vec<Value>,
    said: String,
}

impl fmt::Display for Locator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.said)
    }
}

impl Locator {
    /// A description that looks for this query inside what was described before.
    pub(crate) fn narrowed((page, chain): (&Page, &[Value]), said: String, mut query: Value) -> Locator {
        for key in ["css", "role", "name", "text", "nth"] {
            query[key] = query.get(key).cloned().unwrap_or_default();
        }
        query["hidden"] = Value::Bool(false);
        query["said"] = Value::String(said);
        let mut chain = chain.to_vec();
        chain.push(query);
        Locator::new(page.clone(), chain)
    }

    fn new(page: Page, chain: Vec<Value>) -> Locator {
        let said: Vec<&str> = chain.iter().rev().filter_map(|query| query["said"].as_str()).collect();
        let said = said.join(" in ");
        Locator { page, chain, said }
    }

    fn changed(&self, key: &str, value: Value, said: &str) -> Locator {
        let mut chain = self.chain.clone();
        if let Some(last) = chain.last_mut() {
            last[key] = value;
            last["said"] = Value::String(format!("{said}{}", last["said"].as_str().unwrap_or_default()));
        }
        Locator::new(self.page.clone(), chain)
    }

    /// The one of several at this place, counted from 0.
    pub fn nth(&self, place: usize) -> Locator {
        self.changed("nth", json!(place), &format!("number {place} of "))
    }

    /// Also what is not visible.
    pub fn even_hidden(&self) -> Locator {
        self.changed("hidden", Value::Bool(true), "")
    }

    /// Presses it with the pointer, as soon as it can be pressed.
    #[track_caller]
    pub fn click(&self) -> impl Future<Output = ()> {
        self.page.step(format!("click {self}"), async |_| {
            until(async || {
                let seen = self.look_for_one().await?;
                if seen.disabled {
                    return Err(Failure::not_yet("it is disabled"));
                }
                self.on_element(&seen, async |element| Ok(element.click().await?)).await
            })
            .await
        })
    }

    /// Puts the keyboard on it and types, key by key, after what stands there.
    #[track_caller]
    pub fn type_keys(&self, text: &str) -> impl Future<Output = ()> {
        self.page.step(format!("type “{text}” into {self}"), async move |_| {
            until(async || {
                let seen = self.look_for_one().await?;
                self.on_element(&seen, async |element| Ok(element.send_keys(text).await?)).await
            })
            .await
        })
    }

    /// Puts the keyboard on it without pressing it.
    #[track_caller]
    pub fn focus(&self) -> impl Future<Output = ()> {
        self.page.step(format!("focus {self}"), async |_| {
            until(async || {
                let seen = self.look_for_one().await?;
                self.page.ask("arguments[0].focus()", vec![seen.reference]).await.map(drop)
            })
            .await
        })
    }

    /// Waits until there is exactly one, and says what a reader perceives of it.
    #[track_caller]
    pub fn seen(&self) -> impl Future<Output = Seen> {
        self.page.step(format!("see {self}"), async |_| until(async || self.look_for_one().await).await)
    }

    /// All that fit at this moment; does not wait.
    #[track_caller]
    pub fn all_now(&self) -> impl Future<Output = Vec<Seen>> {
        self.page.step(format!("count {self}"), async |_| Ok(until(async || self.look(500).await).await?.0))
    }

    /// Waits until exactly one fits and meets the condition.
    #[track_caller]
    pub fn wait(&self, condition: impl fmt::Display, met: impl Fn(&Seen) -> bool) -> impl Future<Output = Seen> {
        self.page.step(format!("wait until {self} {condition}"), async move |_| {
            until(async || {
                let seen = self.look_for_one().await?;
                if met(&seen) { Ok(seen) } else { Err(Failure::not_yet(format!("it is {}", seen.summary()))) }
            })
            .await
        })
    }

    /// Waits until there is exactly one and it is visible.
    #[track_caller]
    pub fn wait_visible(&self) -> impl Future<Output = Seen> {
        self.wait("is there", |_| true)
    }

    /// Waits until it is ticked, or not.
    #[track_caller]
    pub fn wait_checked(&self, checked: bool) -> impl Future<Output = Seen> {
        let condition = if checked { "is ticked" } else { "is not ticked" };
        self.wait(condition, move |seen| seen.checked == Some(checked))
    }

    /// Waits until its visible text is exactly this.
    #[track_caller]
    pub fn wait_text(&self, text: &str) -> impl Future<Output = Seen> {
        self.wait(format!("reads “{text}”"), move |seen| seen.text == text)
    }

    /// Waits until its value is exactly this.
    #[track_caller]
    pub fn wait_value(&self, value: &str) -> impl Future<Output = Seen> {
        self.wait(format!("holds “{value}”"), move |seen| seen.value.as_deref() == Some(value))
    }

    /// Waits until the keyboard is on it.
    #[track_caller]
    pub fn wait_focused(&self) -> impl Future<Output = Seen> {
        self.wait("has the focus", |seen| seen.focused)
    }

    /// Waits until this many fit.
    #[track_caller]
    pub fn wait_count(&self, wanted: usize) -> impl Future<Output = ()> {
        self.page.step(format!("wait until there are {wanted} of {self}"), async move |_| {
            until(async || match self.look(0).await?.1 {
                count if count == wanted => Ok(()),
                count => Err(Failure::not_yet(format!("there are {count}"))),
            })
            .await
        })
    }

    /// Waits until none is visible.
    #[track_caller]
    pub fn wait_gone(&self) -> impl Future<Output = ()> {
        self.wait_count(0)
    }

    /// The text of the first one, for failures: no step of the scenario.
    pub(crate) async fn text_for_failures(&self) -> String {
        match self.look(1).await {
            Ok((seen, _, _)) => seen.first().map(|first| first.text.clone()).unwrap_or_default(),
            Err(failure) => failure.reason,
        }
    }

    async fn look_for_one(&self) -> Result<Seen, Failure> {
        let (mut seen, count, near) = self.look(5).await?;
        match seen.pop() {
            Some(only) if count == 1 => Ok(only),
            Some(last) => {
                seen.push(last);
                let some: Vec<String> = seen.iter().map(Seen::summary).collect();
                Err(Failure::not_yet(format!("{count} fit: {}", some.join("; "))))
            }
            None => Err(Failure::not_yet(near)),
        }
    }

    async fn look(&self, limit: usize) -> Result<(Vec<Seen>, usize, String), Failure> {
        let answer = self.page.ask(FIND, vec![Value::Array(self.chain.clone()), json!(limit)]).await?;
        let count = answer["count"].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
        let seen = answer["seen"].as_array().into_iter().flatten().map(Seen::read).collect();
        let missing = answer["depth"].as_u64().and_then(|depth| self.chain.get(usize::try_from(depth).ok()?));
        let missing = missing.and_then(|query| query["said"].as_str()).unwrap_or_default();
        let near: Vec<&str> = answer["near"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let near = match near.as_slice() {
            [] => format!("there is no {missing}"),
            names => format!("there is no {missing}, but “{}”", names.join("”, “")),
        };
        Ok((seen, count, near))
    }

    async fn on_element<T>(
        &self,
        seen: &Seen,
        act: impl AsyncFnOnce(WebElement) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.page
            .in_front(async |driver| {
                let element = WebElement::from_json(seen.reference.clone(), Arc::clone(driver.handle()))?;
                act(element).await
            })
            .await
    }
}
