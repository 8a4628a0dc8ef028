//! Progress saved to a file and loaded elsewhere. Another origin stands for another browser: the two share nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use std::path::{Path, PathBuf};

use e2e::journey::{ARTICLE, GOPROFILES, SCRIPTS, open_article, open_step, tick, wait_done};
use e2e::{Find, Locator, Page, Server, every_engine, settings};
use serde_json::json;

const PROGRESS: &str = "connector-guide/1/goprofiles/justworks/main";
const NAME: &str = "goprofiles-justworks-progress.txt";
const IS_ADMIN: &str = "You are an administrator in your company's Justworks.";
const ACCOUNT: &str = "Set up the service account";
const SENTINEL: &str = "Sentinel-9f3c";

const UNREADABLE: &str = "That file is not a saved progress, or it is damaged. Nothing was changed.";
const OTHER: &str = "That file is for another guide (fleet, justworks). Nothing was changed.";
const NEWER: &str = "That file was saved by a newer version of this guide. Reload the page, then load it again.";

/// Notes what is saved: the name and the address that holds the text.
const NOTE_SAVED: &str = "addEventListener('click', (event) => {
    const link = event.composedPath()[0];
    if (link.download) window.saved = [link.download, decodeURIComponent(link.href.split(',')[1])];
}, true)";

/// A folder of this scenario for files to load.
fn folder(page: &Page, name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("connector-guide-files-{}-{name}-{}", std::process::id(), page.engine()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Chooses a file with this text.
async fn load(guide: &Locator, folder: &Path, text: &str) {
    let file = folder.join(NAME);
    std::fs::write(&file, text).unwrap();
    guide.css("input[type=file]").type_keys(file.to_str().unwrap()).await;
}

/// The same article as another browser has it.
async fn elsewhere(page: &Page) -> (Server, Locator) {
    let server = Server::start().await;
    server.mount_dist(SCRIPTS);
    let html = format!(
        "<!doctype html><html lang=en><title>Help</title><script type=module src={SCRIPTS}connector-guide.js></script>
        <main>{GOPROFILES}</main></html>"
    );
    server.page(ARTICLE, &html);
    page.goto(&server.url(ARTICLE)).await;
    page.wait_event("ready").await;
    (server, page.guide("goprofiles"))
}

async fn progress_goes_to_another_browser_and_both_are_joined(page: Page) {
    let folder = folder(&page, "both");
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    open_step(&guide, ACCOUNT).await;
    guide.textbox("First name").type_keys(SENTINEL).await;
    page.press("Enter").await;
    tick(&guide, "Manager").await;
    page.script(NOTE_SAVED, vec![]).await;
    guide.button("Your data").click().await;
    guide.button("Save my progress").click().await;
    let saved = page.wait_until("it is saved", "window.saved").await;
    assert_eq!(saved[0], NAME);
    let text = saved[1].as_str().unwrap();
    assert!(
        text.starts_with("connector-guide-file 1 goprofiles justworks\nconnector-guide-progress 1\nepoch 0\n"),
        "{text}"
    );
    assert!(text.contains("manager done") && !text.contains(SENTINEL), "{text}");
    guide.css("[aria-live]").even_hidden().wait_text(&format!("Saved as {NAME}. Look in your downloads.")).await;

    // There, something else is done, and one thing that is done here was begun and taken back.
    let (_server, there) = elsewhere(&page).await;
    open_step(&there, ACCOUNT).await;
    tick(&there, "Start date").await;
    tick(&there, "Manager").await;
    there.checkbox("Manager").click().await;
    there.button("Your data").click().await;
    load(&there, &folder, text).await;
    wait_done(&there, 3, 23).await;
    there.css("[aria-live]").even_hidden().wait_text("Loaded. 3 of 23 done").await;
    // Shown as on opening: the first step with something left.
    open_step(&there, ACCOUNT).await;
    there.checkbox("Start date").wait_checked(true).await;
    page.wait_until("it is stored", &format!("localStorage.getItem('{PROGRESS}').includes('manager done')")).await;
    // The same file once more, and one that knows less: nothing is undone.
    load(&there, &folder, text).await;
    load(
        &there,
        &folder,
        "connector-guide-file 1 goprofiles justworks\nconnector-guide-progress 1\nepoch 9\nmanager open 900 0\n",
    )
    .await;
    there.css("[aria-live]").even_hidden().wait("says it again", |seen| seen.text.starts_with("Loaded. 3 of 23")).await;
    page.reload().await;
    page.wait_event("ready").await;
    wait_done(&there, 3, 23).await;
    open_step(&there, ACCOUNT).await;
    there.checkbox("Manager").wait_checked(true).await;
    there.textbox("First name").wait_value("").await;
    std::fs::remove_dir_all(folder).unwrap();
}

async fn a_file_that_does_not_fit_changes_nothing_and_says_why(page: Page) {
    let folder = folder(&page, "refused");
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    let is_stored = format!("localStorage.getItem('{PROGRESS}')?.includes('is-admin done')");
    page.wait_until("it is stored", &is_stored).await;
    let before = page.local_storage().await;
    guide.button("Your data").click().await;
    let head = "connector-guide-file 1 goprofiles justworks\nconnector-guide-progress 1\n";
    let huge = format!("{head}epoch 0\n{}", "manager done 1 0\n".repeat(70_000));
    let refused = [
        (String::new(), UNREADABLE),
        ("Dear Sir or Madam,\n".to_owned(), UNREADABLE),
        ("<!doctype html><script>alert(1)</script>".to_owned(), UNREADABLE),
        (format!("{head}epoch 0\nmanager do"), UNREADABLE),
        (format!("{head}epoch 0\nmanager done 99999999999999999999 0\n"), UNREADABLE),
        (format!("{head}epoch 99999999999\n"), UNREADABLE),
        (huge, UNREADABLE),
        (head.replace("goprofiles", "fleet"), OTHER),
        (head.replace("file 1", "file 2"), NEWER),
        (head.replace("progress 1", "progress 2"), NEWER),
    ];
    let (other, newer) = (head.replace("goprofiles", "fleet"), head.replace("file 1", "file 2"));
    for (text, words) in refused {
        // Something else is said before, so that these words can only be about this file.
        let before_it = if words == OTHER { (&newer, NEWER) } else { (&other, OTHER) };
        for (text, words) in [before_it, (&text, words)] {
            load(&guide, &folder, text).await;
            guide.css(".data .said").wait_text(words).await;
        }
        wait_done(&guide, 1, 23).await;
        assert_eq!(page.local_storage().await, before, "after {:.60}", text);
    }
    assert!(page.console().await.is_empty(), "{:?}", page.console().await);
    std::fs::remove_dir_all(folder).unwrap();
}

async fn a_forged_file_can_tick_and_no_more(page: Page) {
    let folder = folder(&page, "forged");
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    open_step(&guide, ACCOUNT).await;
    guide.textbox("First name").type_keys(SENTINEL).await;
    page.press("Enter").await;
    guide.button("Your data").click().await;
    let text = "connector-guide-file 1 goprofiles justworks\nconnector-guide-progress 1\nepoch 4294967295\n\
        -finished done 9007199254740992 4e20\nmanager done 9007199254740992 0\nnobody-knows-this done 1 ffffffff\n";
    // Its fingerprint is none of this guide: it counts as changed, not as done.
    load(&guide, &folder, text).await;
    guide.css(".notice p").wait_text("1 thing has changed since you did it. It is marked below.").await;
    wait_done(&guide, 1, 23).await;
    open_step(&guide, ACCOUNT).await;
    guide.checkbox("Manager").click().await;
    guide.checkbox("Manager").wait_checked(true).await;
    guide.checkbox("Manager").click().await;
    guide.checkbox("Manager").wait_checked(false).await;
    guide.text(SENTINEL).wait_visible().await;
    page.wait_until("it is stored", &format!("localStorage.getItem('{PROGRESS}').includes('manager open')")).await;
    let kept = page.local_storage().await[PROGRESS].clone();
    assert!(kept.starts_with("connector-guide-progress 1\nepoch 0\n") && !kept.contains("-finished"), "{kept}");
    assert!(kept.lines().skip(2).all(|line| line.split(' ').nth(2).unwrap().len() < 3), "{kept}");
    // Started over, all of it is gone.
    guide.button("Start over").click().await;
    wait_done(&guide, 0, 23).await;
    page.reload().await;
    page.wait_event("ready").await;
    wait_done(&guide, 0, 23).await;
    std::fs::remove_dir_all(folder).unwrap();
}

async fn a_file_is_chosen_with_the_keyboard(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    guide.button("Your data").focus().await;
    page.press("Enter").await;
    guide.button("Save my progress").focus().await;
    page.press("Tab").await;
    let input = guide.css("input[type=file]");
    input.wait_focused().await;
    // Seen where it stands: the browser's own field is out of sight, its label is what is drawn.
    let drawn = "const input = document.querySelector('connector-guide').shadowRoot.querySelector('input[type=file]');
        const label = input.closest('label');
        input.addEventListener('click', (event) => { event.preventDefault(); window.opened = true });
        return [label.textContent.trim(), getComputedStyle(label).outlineStyle, label.checkVisibility()]";
    assert_eq!(page.script(drawn, vec![]).await, json!(["Load progress", "solid", true]));
    // What opens is the system's dialog, beyond the page: only that it is asked for.
    page.press("Space").await;
    page.wait_until("the dialog is asked for", "window.opened").await;
}

async fn a_saved_file_arrives_in_the_downloads(page: Page) {
    let downloads = settings::downloads(page.engine());
    std::fs::create_dir_all(&downloads).unwrap();
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    tick(&guide, IS_ADMIN).await;
    guide.button("Your data").click().await;
    guide.button("Save my progress").click().await;
    let text = page.downloaded(NAME).await;
    assert!(
        text.starts_with("connector-guide-file 1 goprofiles justworks\n") && text.contains("is-admin done"),
        "{text}"
    );
    // As it came, it can be loaded.
    let (_server, there) = elsewhere(&page).await;
    there.button("Your data").click().await;
    there.css("input[type=file]").type_keys(downloads.join(NAME).to_str().unwrap()).await;
    wait_done(&there, 1, 23).await;
    std::fs::remove_dir_all(downloads).unwrap();
}

every_engine!(
    progress_goes_to_another_browser_and_both_are_joined,
    a_file_that_does_not_fit_changes_nothing_and_says_why,
    a_forged_file_can_tick_and_no_more,
    a_file_is_chosen_with_the_keyboard,
);

/// WebKit's MiniBrowser asks where to put it. That it is offered there is in the first scenario.
mod a_saved_file_arrives {
    use e2e::{Engine, run};

    #[test]
    fn chromium() {
        run(Engine::Chromium, module_path!(), super::a_saved_file_arrives_in_the_downloads);
    }

    #[test]
    fn firefox() {
        run(Engine::Firefox, module_path!(), super::a_saved_file_arrives_in_the_downloads);
    }
}
