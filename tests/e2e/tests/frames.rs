//! Where a guide keeps things when it does not stand in a page of its own: frames of another site, frames without an
//! origin, private windows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{ARTICLE, GOPROFILES, open_article, publish_article, tick, wait_done};
use e2e::{Find, Page, Server, every_engine};

const DENIED: &str = "Your browser does not let this page keep anything, so your progress will not be kept. \
    Everything works until you leave. To come back later, open this page in a normal window and allow it to store data.";

const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";

/// A page of another site, which has the article in a frame.
async fn framing(page: &Page, attributes: &str) -> (Server, String) {
    let site = Server::start().await;
    let article = page.server().url(ARTICLE);
    let html = format!(
        "<!doctype html><html lang=en><title>Another site</title><h1>Another site</h1>
        <iframe title=Guide width=900 height=900 src=\"{article}\" {attributes}></iframe></html>"
    );
    site.page("/framing", &html);
    // Another site, not only another port.
    let address = site.url("/framing").replace("127.0.0.1", "localhost");
    (site, address)
}

async fn in_a_frame_of_another_site_a_guide_keeps_for_that_site(page: Page) {
    publish_article(&page, GOPROFILES);
    let (_site, address) = framing(&page, "").await;
    page.goto(&address).await;
    let frame = page.frame("iframe");
    frame.wait_event("ready").await;
    let guide = frame.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    guide.text("Kept in this browser, for this page only.").wait_visible().await;
    frame.wait_until("it is written", "localStorage.length == 2").await;
    page.goto(&address).await;
    frame.wait_event("ready").await;
    wait_done(&guide, 1, 23).await;
    guide.css(".notice").wait_gone().await;
    // The page itself, by its own address, is another place: browsers keep the two apart.
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    assert!(page.local_storage().await.is_empty());
}

async fn in_a_frame_without_an_origin_a_guide_works_and_says_that_it_keeps_nothing(page: Page) {
    publish_article(&page, GOPROFILES);
    page.server().header("*", "access-control-allow-origin", "*");
    let (_site, address) = framing(&page, "sandbox=\"allow-scripts\"").await;
    page.goto(&address).await;
    let frame = page.frame("iframe");
    frame.wait_event("ready").await;
    let guide = frame.guide("goprofiles");
    guide.css(".notice p").wait_text(DENIED).await;
    tick(&guide, IS_ADMIN).await;
    wait_done(&guide, 1, 23).await;
    guide.css(".notice p").wait_text(DENIED).await;
    guide.text("Not kept in this browser.").wait_visible().await;
    assert!(frame.console().await.is_empty(), "{:?}", frame.console().await);
}

async fn a_private_window_keeps_until_it_is_closed(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    page.wait_until("it is written", "localStorage.length == 2").await;
    page.reload().await;
    page.wait_event("ready").await;
    wait_done(&guide, 1, 23).await;
    guide.css(".notice").wait_gone().await;
}

/// In windows that are private. That what is kept goes with them is for the browser to do.
mod privately {
    use e2e::{Engine, run_privately};

    #[test]
    fn chromium() {
        run_privately(Engine::Chromium, module_path!(), super::a_private_window_keeps_until_it_is_closed);
    }

    #[test]
    fn firefox() {
        run_privately(Engine::Firefox, module_path!(), super::a_private_window_keeps_until_it_is_closed);
    }

    #[test]
    fn webkit() {
        run_privately(Engine::WebKit, module_path!(), super::a_private_window_keeps_until_it_is_closed);
    }
}

every_engine!(
    in_a_frame_of_another_site_a_guide_keeps_for_that_site,
    in_a_frame_without_an_origin_a_guide_works_and_says_that_it_keeps_nothing,
);
