//! End-to-end harness: drives the published bundle in Chromium, Firefox and WebKit over WebDriver.
//!
//! Owns browsers, drivers, a local HTTP server and the words in which journeys are written.
//! It must never know how the product is built: it sees what a reader and a host page see. Only
//! [`acme`] and [`generated`] know how a guide is written.
//!
//! Reading order: [`scenario`] (how a journey is run), [`page`], [`find`], [`locator`], [`by_keys`]
//! and [`heard`] (what it can do),
//! [`server`] (the web it runs in), [`engine`] and [`driver`] (the browsers), [`axe`], [`tree`], [`fit`], [`emulate`]
//! and [`shot`] (what is looked at besides), [`scenes`] (every state there is). `README.md` next to this crate shows
//! how to write one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test crate: a failing assumption must stop the scenario, and says which one it was"
)]

pub mod acme;
pub mod axe;
pub mod by_keys;
pub mod driver;
pub mod emulate;
pub mod engine;
pub mod find;
pub mod fit;
pub mod generated;
pub mod heard;
pub mod journey;
pub mod keys;
pub mod locator;
pub mod page;
pub mod scenario;
pub mod scenes;
pub mod seen;
pub mod server;
pub mod session;
pub mod settings;
pub mod shot;
pub mod tree;

pub use engine::Engine;
pub use find::Find;
pub use locator::Locator;
pub use page::Page;
pub use scenario::{run, run_privately};
pub use server::Server;

/// Makes three tests of each named `async fn(Page)`: `name::chromium`, `name::firefox` and `name::webkit`.
#[macro_export]
macro_rules! every_engine {
    ($($name:ident),+ $(,)?) => {
        $(
            mod $name {
                #[test]
                fn chromium() {
                    $crate::run($crate::Engine::Chromium, module_path!(), super::$name);
                }
                #[test]
                fn firefox() {
                    $crate::run($crate::Engine::Firefox, module_path!(), super::$name);
                }
                #[test]
                fn webkit() {
                    $crate::run($crate::Engine::WebKit, module_path!(), super::$name);
                }
            }
        )+
    };
}

/// Makes one test of each named `async fn(Page)`, `name::chromium`: for what only Chromium can emulate.
#[macro_export]
macro_rules! in_chromium {
    ($($name:ident),+ $(,)?) => {
        $(
            mod $name {
                #[test]
                fn chromium() {
                    $crate::run($crate::Engine::Chromium, module_path!(), super::$name);
                }
            }
        )+
    };
}
