//! Copying, proved by pasting with real keys: by the Clipboard API, by the old command, by hand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{
    ARTICLE, GOPROFILES, SCRIPTS, open_article, open_step, publish_article_with_head, value_of, wait_done,
};
use e2e::{Engine, Find, Locator, Page, every_engine};
use serde_json::json;

const BY_HAND: &str = "Copying did not work here. The text is selected: press Ctrl+C, or ⌘C on a Mac.";

const NO_API: &str = r#"<script>
navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
</script>"#;
const NO_API_AT_ALL: &str = r#"<script>
Object.defineProperty(navigator, "clipboard", { value: undefined });
</script>"#;
const NOTHING_COPIES: &str = r#"<script>
navigator.clipboard.writeText = () => { throw new TypeError("no") };
document.execCommand = () => false;
</script>"#;

/// Opens the article with this in its head, and the step with the form.
async fn open_form(page: &Page, head: &str) -> Locator {
    publish_article_with_head(page, head, GOPROFILES);
    page.goto(ARTICLE).await;
    page.wait_event("ready").await;
    let guide = page.guide("goprofiles");
    open_step(&guide, "Set up the service account").await;
    guide
}

async fn copying_ticks_the_row_and_moves_on_to_the_next(page: Page) {
    let guide = open_form(&page, "").await;
    guide.button("Copy Member Type").click().await;
    guide.button("Copied Member Type").wait_visible().await;
    guide.checkbox("Member Type").wait_checked(true).await;
    guide.button("Copy Admin Access").wait_focused().await;
    wait_done(&guide, 1, 23).await;
    assert_eq!(page.clipboard().await, "3rd Party Admin / Accountant");

    // On with the keyboard alone: what is pasted is what stood in the row.
    page.press("Enter").await;
    guide.button("Copied Admin Access").wait_visible().await;
    guide.textbox("First name").wait_focused().await;
    assert_eq!(page.clipboard().await, "Yes");

    // A typed value arrives as it was typed.
    guide.textbox("First name").type_keys("  Zoë <b>& “Söhne”</b> +1 ").await;
    page.press("Enter").await;
    guide.button("Copy First Name").click().await;
    guide.button("Copy Last Name").wait_focused().await;
    assert_eq!(page.clipboard().await, "Zoë <b>& “Söhne”</b> +1");

    // The next one is what comes behind it, also where a row was passed over, and also without a copy button.
    guide.button("Copy Title").click().await;
    guide.checkbox("Title").wait_checked(true).await;
    guide.checkbox("Manager").wait_focused().await;

    // What the page is told: which row, and no value.
    let told: Vec<_> =
        page.events().await.into_iter().filter(|event| event.name == "copy").map(|event| event.detail).collect();
    let of = |item: &str| json!({"vendor": "goprofiles", "system": "justworks", "item": item});
    assert_eq!(told, [of("member-type"), of("admin-access"), of("first-name"), of("title")]);

    // Copying a second time unticks nothing.
    guide.button("Copied Member Type").click().await;
    page.wait_event_where("copy", "for the fifth time", |detail| detail["item"] == "member-type").await;
    guide.checkbox("Member Type").wait_checked(true).await;
    assert_eq!(page.clipboard().await, "3rd Party Admin / Accountant");
    wait_done(&guide, 4, 23).await;
}

async fn the_old_command_copies_where_the_clipboard_api_is_refused(page: Page) {
    // The policy of a page or a frame is what refuses in Chromium; the other engines know no such policy.
    if page.engine() == Engine::Chromium {
        page.server().header("/help/*", "permissions-policy", "clipboard-write=()");
        let guide = open_form(&page, "").await;
        let answer = "return navigator.clipboard.writeText('x').then(() => 'copied', (error) => error.name)";
        assert_eq!(page.script(answer, vec![]).await, json!("NotAllowedError"));
        guide.button("Copy Department").click().await;
        guide.button("Copied Department").wait_visible().await;
        assert_eq!(page.clipboard().await, "No Department");
    }
    for (head, label, text) in
        [(NO_API, "Member Type", "3rd Party Admin / Accountant"), (NO_API_AT_ALL, "Office", "Remote (work from home)")]
    {
        let guide = open_form(&page, head).await;
        guide.button(&format!("Copy {label}")).click().await;
        guide.button(&format!("Copied {label}")).wait_visible().await;
        guide.checkbox(label).wait_checked(true).await;
        assert_eq!(page.clipboard().await, text);
        assert_eq!(page.wait_event("copy").await.detail["system"], "justworks");
        page.css(".offscreen").even_hidden().wait_gone().await;
    }
}

async fn the_value_is_selected_where_nothing_can_copy_it(page: Page) {
    let guide = open_form(&page, NOTHING_COPIES).await;
    guide.button("Copy Member Type").click().await;
    let field = guide.textbox("Member Type");
    field.wait_focused().await;
    assert_eq!(value_of(&field).await, "3rd Party Admin / Accountant");
    guide.css(".source.ask").wait_text(BY_HAND).await;
    page.press("Control+c").await;
    assert_eq!(page.clipboard().await, "3rd Party Admin / Accountant");

    // Nobody knows whether the keys were pressed: the reader ticks.
    guide.checkbox("Member Type").wait_checked(false).await;
    assert!(page.events().await.iter().all(|event| event.name != "copy"));
    guide.checkbox("Member Type").click().await;
    guide.checkbox("Member Type").wait_checked(true).await;
    wait_done(&guide, 1, 23).await;

    // The summary likewise.
    guide.button("Tell your Customer Success Manager how far you are").click().await;
    guide.button("Copy summary").click().await;
    let summary = guide.textbox("Your summary");
    summary.wait_focused().await;
    guide.css(".summary .source.ask").wait_text(BY_HAND).await;
    page.press("Control+c").await;
    let copied = page.clipboard().await;
    assert_eq!(copied, value_of(&summary).await);
    assert!(copied.starts_with("Connect Justworks to GoProfiles\n1 of 23 done\n"), "{copied}");
}

async fn a_customer_link_is_selected_where_nothing_can_copy_it(page: Page) {
    page.server().mount_dist(SCRIPTS);
    page.server().rewrite(SCRIPTS, |html| {
        String::from_utf8(html).unwrap().replacen("<head>", &format!("<head>{NOTHING_COPIES}"), 1).into()
    });
    page.goto(&format!("{SCRIPTS}#make-link=goprofiles/justworks")).await;
    page.css("#link-first_name").type_keys("Merge").await;
    page.button("Copy the link").click().await;
    let link = page.textbox("The link");
    link.wait_focused().await;
    page.css("[role=status].status").wait_text(BY_HAND).await;
    page.press("Control+c").await;
    let copied = page.clipboard().await;
    assert_eq!(copied, value_of(&link).await);
    assert!(copied.ends_with("#vendor=goprofiles&system=justworks&first_name=Merge"), "{copied}");
}

async fn a_copy_is_undone_by_hand_and_made_again(page: Page) {
    open_article(&page, GOPROFILES).await;
    let guide = page.guide("goprofiles");
    open_step(&guide, "Set up the service account").await;
    guide.button("Copy Office").click().await;
    guide.button("Copied Office").wait_visible().await;
    guide.checkbox("Office").click().await;
    guide.button("Copy Office").wait_visible().await;
    wait_done(&guide, 0, 23).await;
    guide.button("Copy Office").click().await;
    wait_done(&guide, 1, 23).await;
}

every_engine!(
    copying_ticks_the_row_and_moves_on_to_the_next,
    the_old_command_copies_where_the_clipboard_api_is_refused,
    the_value_is_selected_where_nothing_can_copy_it,
    a_customer_link_is_selected_where_nothing_can_copy_it,
    a_copy_is_undone_by_hand_and_made_again,
);
