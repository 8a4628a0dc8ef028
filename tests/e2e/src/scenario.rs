//! Runs one scenario in one engine.
//!
//! Owns the runtime, the number of browsers at a time, and what is kept of a failure. A scenario gets a
//! fresh browser profile and a server of its own, and whatever happens, the browser is ended afterwards.

use std::any::Any;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

use crate::driver::Driver;
use crate::page::Stopped;
use crate::session::Session;
use crate::{Engine, Page, Server, settings};

/// A whole scenario may take this long; past it, something hangs.
const DEADLINE: Duration = Duration::from_secs(240);
/// Browsers at a time: more than the cores of a small machine only makes all of them late.
const BROWSERS: usize = 2;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a tokio runtime"));
static PLACES: Semaphore = Semaphore::const_new(BROWSERS);

/// Runs the scenario in a fresh browser of the engine and fails the test when it fails.
pub fn run(engine: Engine, name: &str, scenario: impl AsyncFnOnce(Page)) {
    run_in(engine, false, name, scenario);
}

/// The same in a private window.
pub fn run_privately(engine: Engine, name: &str, scenario: impl AsyncFnOnce(Page)) {
    run_in(engine, true, name, scenario);
}

fn run_in(engine: Engine, private: bool, name: &str, scenario: impl AsyncFnOnce(Page)) {
    RUNTIME.block_on(async {
        let _place = PLACES.acquire().await.expect("the semaphore is never closed");
        let start = Instant::now();
        let driver = Driver::take(engine).await.unwrap_or_else(|problem| panic!("{problem}"));
        let session = Session::start(engine, private, &driver).await.unwrap_or_else(|problem| panic!("{problem}"));
        let session = Arc::new(session);
        let started = start.elapsed();

        let server = Server::start().await;
        let page = Page::first(Arc::clone(&session), server).await;
        let attempt = AssertUnwindSafe(scenario(page.clone())).catch_unwind();
        let outcome: Result<(), Box<dyn Any + Send>> = match tokio::time::timeout(DEADLINE, attempt).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Box::new(Stopped(format!("{name} still runs after {DEADLINE:?}")))),
        };
        println!("{engine} started in {started:.1?}, scenario ended after {:.1?}", start.elapsed());
        if outcome.is_err() {
            keep_what_is_seen(&page, &driver, name).await;
        }
        // A driver whose browser does not end is dropped, which ends both.
        if session.quit().await.is_ok() {
            driver.give_back();
        }
        if let Err(problem) = outcome {
            if let Some(Stopped(text)) = problem.downcast_ref::<Stopped>() {
                eprintln!("--- why it failed\n{text}");
            }
            resume_unwind(problem);
        }
    });
}

async fn keep_what_is_seen(page: &Page, driver: &Driver, name: &str) {
    let folder = settings::shots().join("failures");
    let file = folder.join(format!("{}-{}", name.replace("::", "-"), page.engine()));
    let seen = page.what_is_seen().await;
    eprintln!("--- what the scenario did\n{}\n--- what is seen\n{seen}", page.trail());
    eprintln!("--- the driver's last words\n{}", driver.last_words());
    if std::fs::create_dir_all(&folder).is_ok()
        && let Ok(picture) = page.picture().await
        && std::fs::write(file.with_extension("png"), picture).is_ok()
    {
        eprintln!("--- picture: {}", file.with_extension("png").display());
    }
}
