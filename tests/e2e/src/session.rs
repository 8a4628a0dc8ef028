//! One browser session and the trail of what a scenario did in it.
//!
//! Owns the WebDriver connection and which of its windows and frames is in front. Pages share a session;
//! each command names its place, so two tabs can be used side by side.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::{By, WebDriver, WebDriverError};
use thirtyfour::{Capabilities, WindowHandle};

use crate::Engine;
use crate::driver::Driver;

/// How long a condition may take to come true.
pub const DEADLINE: Duration = Duration::from_secs(15);
/// How long WebKit may take to answer a question.
const PATIENCE: Duration = Duration::from_secs(4);
const PAUSE: Duration = Duration::from_millis(40);

/// A browser with a fresh profile.
pub struct Session {
    /// Which engine it runs.
    pub engine: Engine,
    driver: WebDriver,
    in_front: tokio::sync::Mutex<Place>,
    trail: Mutex<Vec<String>>,
}

/// Where commands go: a window, or a frame in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The window or tab.
    pub window: WindowHandle,
    /// A CSS selector of the frame.
    pub frame: Option<String>,
}

/// Why a command did not do its work.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What people read.
    pub reason: String,
    /// True if the same command may succeed a moment later.
    pub passing: bool,
}

impl Failure {
    /// A failure that waiting may cure.
    pub fn not_yet(reason: impl Into<String>) -> Failure {
        Failure { reason: reason.into(), passing: true }
    }

    /// A failure that waiting cannot cure.
    pub fn for_good(reason: impl Into<String>) -> Failure {
        Failure { reason: reason.into(), passing: false }
    }
}

impl From<WebDriverError> for Failure {
    fn from(error: WebDriverError) -> Failure {
        use WebDriverErrorInner as Kind;
        let passing = matches!(
            error.as_inner(),
            Kind::StaleElementReference(_)
                | Kind::ElementNotInteractable(_)
                | Kind::ElementClickIntercepted(_)
                | Kind::NoSuchElement(_)
                | Kind::NoSuchFrame(_)
                | Kind::JavascriptError(_)
                | Kind::MoveTargetOutOfBounds(_)
        );
        let whole = error.to_string();
        // Drivers append their own call stack, which says nothing about the page.
        let reason = whole.split("Stacktrace").next().unwrap_or_default().trim().to_owned();
        Failure { reason, passing }
    }
}

impl Session {
    /// Starts a browser, with a private window if wanted.
    ///
    /// # Errors
    /// What is missing and how to install it, or what the driver said.
    pub async fn start(engine: Engine, private: bool, driver: &Driver) -> Result<Session, String> {
        let capabilities = Capabilities::from(engine.capabilities(private)?);
        let started =
            WebDriver::builder(driver.url(), capabilities).request_timeout(Duration::from_secs(60)).await.map_err(
                |error| format!("{engine} does not start: {error}\nThe driver's last words:\n{}", driver.last_words()),
            )?;
        if engine == Engine::WebKit {
            let sized = started.set_window_rect(0, 0, 1280, 1000).await;
            sized.map_err(|error| format!("{engine} does not take a size: {error}"))?;
        }
        let window = started.window().await.map_err(|error| format!("{engine} has no window: {error}"))?;
        let place = Place { window, frame: None };
        Ok(Session { engine, driver: started, in_front: tokio::sync::Mutex::new(place), trail: Mutex::default() })
    }

    /// The place that commands go to now.
    pub async fn place(&self) -> Place {
        self.in_front.lock().await.clone()
    }

    /// Ends the browser.
    ///
    /// # Errors
    /// What the driver said; it should not be used again then.
    pub async fn quit(&self) -> Result<(), Failure> {
        self.driver.clone().quit().await.map_err(Failure::from)
    }

    /// Runs commands in a place and nothing else in between.
    ///
    /// # Errors
    /// What the commands report.
    pub async fn in_place<T>(
        &self,
        place: &Place,
        commands: impl AsyncFnOnce(&WebDriver) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut in_front = self.in_front.lock().await;
        if in_front.window != place.window {
            self.driver.switch_to_window(place.window.clone()).await?;
            *in_front = Place { frame: None, ..place.clone() };
        }
        if in_front.frame.is_some() {
            self.driver.enter_default_frame().await?;
            in_front.frame = None;
        }
        // Entered anew each time: what was in the frame may have left since.
        if let Some(frame) = &place.frame {
            self.driver.find(By::Css(frame)).await?.enter_frame().await?;
            in_front.frame = Some(frame.clone());
        }
        commands(&self.driver).await
    }

    /// Runs a script in a place; a promise is awaited.
    ///
    /// # Errors
    /// What the script throws.
    pub async fn script(&self, place: &Place, text: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        self.in_place(place, async |driver| Ok(driver.execute(text, arguments).await?.json().clone())).await
    }

    /// Runs a script that answers at once and may be asked again.
    ///
    /// WebKit loses scripts that are sent to a page which is just being left: the answer comes a minute
    /// later, or never. So waiting for it ends early, as a failure that passes.
    ///
    /// # Errors
    /// What the script throws.
    pub async fn question(&self, place: &Place, text: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        let answer = self.script(place, text, arguments);
        if self.engine != Engine::WebKit {
            return answer.await;
        }
        match tokio::time::timeout(PATIENCE, answer).await {
            Ok(answer) => answer,
            Err(_) => Err(Failure::not_yet("the page does not answer")),
        }
    }

    /// Notes what the scenario is about to do.
    pub fn note(&self, what: &str) {
        self.trail.lock().unwrap_or_else(PoisonError::into_inner).push(what.to_owned());
    }

    /// All that the scenario did so far, one line each.
    pub fn trail(&self) -> String {
        self.trail.lock().unwrap_or_else(PoisonError::into_inner).join("\n")
    }
}

/// Asks again and again until the answer is there; the last reason against it is the failure.
///
/// # Errors
/// The first failure for good, or the last one when the time is up.
pub async fn until<T>(mut ask: impl AsyncFnMut() -> Result<T, Failure>) -> Result<T, Failure> {
    let start = Instant::now();
    loop {
        match ask().await {
            Ok(answer) => return Ok(answer),
            Err(failure) if !failure.passing => return Err(failure),
            Err(failure) if start.elapsed() > DEADLINE => {
                return Err(Failure::for_good(format!("{} (waited {DEADLINE:?})", failure.reason)));
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
