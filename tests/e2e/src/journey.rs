//! What journeys through a guide have in common: a stranger's article, ticking, counting.
//!
//! Owns words and waits that several journeys share. It asserts only what a reader sees while going on.

use crate::{Find, Locator, Page};

/// Where [`publish_article`] puts the folder that ships.
pub const SCRIPTS: &str = "/cg/";
/// Where the article is.
pub const ARTICLE: &str = "/help/connect-justworks";

/// The first of our two guides, as an article holds it.
pub const GOPROFILES: &str = r#"<connector-guide vendor="goprofiles" system="justworks">
<p>How to connect Justworks to GoProfiles.</p></connector-guide>"#;
/// The second, behind the other door.
pub const FLEET: &str = r#"<div data-connector-guide data-vendor="fleet" data-system="justworks">
<p>How to connect Justworks to Fleet.</p></div>"#;

/// Publishes a help article that a stranger could have written, with this inside.
pub fn publish_article(page: &Page, inside: &str) {
    publish_article_with_head(page, "", inside);
}

/// The same, with something that runs or stands before our script.
pub fn publish_article_with_head(page: &Page, head: &str, inside: &str) {
    let html = format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Connect Justworks – Help</title>
<style>* {{ box-sizing: content-box }} body {{ font: 18px/1.2 serif; margin: 2rem }} button {{ color: red }}</style>
{head}
<script type="module" src="{SCRIPTS}connector-guide.js"></script>
</head>
<body>
<main>
<h1>Connect Justworks</h1>
<p>Read this beside Justworks.</p>
{inside}
<p><a href="/help/">More help</a></p>
</main>
</body>
</html>"#
    );
    page.server().mount_dist(SCRIPTS);
    page.server().page(ARTICLE, &html);
}

/// Publishes the article, opens it and waits until its guide can be used.
pub async fn open_article(page: &Page, inside: &str) {
    publish_article(page, inside);
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
}

/// Presses a check box and waits for its tick.
pub async fn tick(guide: &Locator, name: &str) {
    let the_box = guide.checkbox(name);
    the_box.click().await;
    the_box.wait_checked(true).await;
}

/// Waits until so much is done, in the bar and in words.
pub async fn wait_done(guide: &Locator, done: usize, total: usize) {
    let (value, max) = (done.to_string(), total.to_string());
    let bar = guide.role("progressbar", "Done");
    bar.wait(format!("stands at {done} of {total}"), |bar| {
        bar.value.as_ref() == Some(&value) && bar.attributes.get("max") == Some(&max)
    })
    .await;
    guide.css(".progress .figures").nth(0).wait_text(&format!("{done} of {total} done")).await;
}

/// The value of a field, once it is there.
pub async fn value_of(field: &Locator) -> String {
    field.wait_visible().await.value.unwrap_or_default()
}

/// The button that folds a step. The finish has buttons with the same words that lead to what is left.
pub fn step(guide: &Locator, title: &str) -> Locator {
    guide.heading(title).button(title)
}

/// Opens a step, unless it is open already.
pub async fn open_step(guide: &Locator, title: &str) {
    let button = step(guide, title);
    if button.seen().await.expanded != Some(true) {
        button.click().await;
    }
    button.wait("is open", |seen| seen.expanded == Some(true)).await;
}
