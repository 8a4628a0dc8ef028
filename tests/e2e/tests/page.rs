//! The standalone page: picking, opening, going back, searching, what is not there, and making customer links.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::value_of;
use e2e::{Find, Page, every_engine};
use serde_json::json;
use std::fs;
use std::path::Path;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const FLEET: &str = "Fleet Connect Justworks to Fleet through Finch";
const GOPROFILES: &str = "GoProfiles Connect Justworks to GoProfiles through Merge";

/// How many guides this checkout publishes: every file of a vendor except what vendors share and translations.
fn our_guides() -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let files = |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let vendors = files(&folder).into_iter().filter(|path| path.join("vendor.yaml").is_file());
    let stem = |path: &Path| path.file_name().unwrap().to_str().unwrap().strip_suffix(".yaml").map(str::to_owned);
    let stems = vendors.flat_map(|vendor| files(&vendor)).filter_map(|path| stem(&path));
    stems.filter(|stem| stem != "vendor" && !stem.contains('.')).count()
}

/// The page below a folder, as most hosts have it, under the policy that our docs name.
async fn open(page: &Page, fragment: &str) {
    page.server().mount_dist("/guides-of/us/");
    page.goto(&format!("/guides-of/us/{fragment}")).await;
}

async fn the_picker_opens_each_guide_and_back_leads_back(page: Page) {
    page.server().content_security_policy(POLICY);
    open(&page, "").await;
    page.heading("What do you want to connect?").wait_visible().await;
    page.css("#guides a").wait_count(our_guides()).await;
    for (card, vendor, title) in
        [(GOPROFILES, "goprofiles", "Connect Justworks to GoProfiles"), (FLEET, "fleet", "Connect Justworks to Fleet")]
    {
        page.link(card).click().await;
        page.wait_event_where("ready", vendor, |detail| detail["vendor"] == vendor).await;
        page.guide(vendor).heading(title).wait("is of level 1", |seen| seen.tag == "h1").await;
        page.wait_until("the title says so", &format!("document.title == '{title} · Connector Guide'")).await;
        assert!(page.address().await.ends_with(&format!("/guides-of/us/#vendor={vendor}&system=justworks")));
        page.back().await;
        page.link(card).wait_visible().await;
        page.css("connector-guide").wait_gone().await;
        page.wait_until("the title is the page's", "document.title == 'Connector Guide'").await;
    }
    assert_eq!(page.server().times_asked("*/link-*"), 0, "readers load nothing of the form for links");
    // A step of a guide has an address, too.
    page.set_fragment("fleet-justworks-set-permissions").await;
    page.checkbox("View all employee info").wait_visible().await;
    page.set_fragment("fleetdm-identity-provider-server").await;
    page.wait_event_where("ready", "a guide with a picture", |detail| detail["vendor"] == "fleetdm").await;
    let image = "document.querySelector('connector-guide').shadowRoot.querySelector('img')";
    page.wait_until("the picture is there", &format!("{image}.naturalWidth > 0")).await;
    page.link("All guides").click().await;
    page.link(FLEET).wait_visible().await;
    let lines: Vec<String> = page.console().await.into_iter().map(|line| line.text).collect();
    assert_eq!(lines, Vec::<String>::new(), "the policy of our docs is enough");
}

async fn a_guide_is_read_in_another_language_and_ticks_are_the_same(page: Page) {
    open(&page, "#vendor=fleet&system=justworks").await;
    page.wait_event("ready").await;
    page.checkbox("You have administrator privileges in Justworks.").click().await;
    page.link("Español").click().await;
    let title = "Conecte Justworks con Fleet";
    page.guide("fleet").heading(title).wait("is of level 1", |seen| seen.tag == "h1").await;
    page.wait_until("the title says so", &format!("document.title == '{title} · Connector Guide'")).await;
    page.text("1 de 38 hechos").wait_visible().await;

    // A language that there is not is nobody's.
    for strange in ["fr", "__proto__"] {
        page.goto(&format!("/guides-of/us/?lang={strange}#vendor=fleet&system=justworks")).await;
        page.wait_event("ready").await;
        page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
        page.link("Español").wait_visible().await;
    }
    page.goto("/guides-of/us/?lang=es#vendor=fleet&system=justworks").await;
    page.wait_event("ready").await;
    page.link("English").click().await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
}

async fn a_message_to_a_colleague_leads_to_the_same_guide_and_tells_no_values(page: Page) {
    open(&page, "#vendor=culture-amp&system=gusto&first_name=Ada").await;
    page.wait_event("ready").await;
    let address = page.server().url("/guides-of/us/#vendor=culture-amp&system=gusto");
    let guide = page.guide("culture-amp");
    guide.text("Message to a colleague").nth(0).click().await;
    let text = value_of(&guide.css(".message textarea").nth(1)).await;
    assert!(text.ends_with(&address), "{text}");
}

async fn names_without_a_guide_are_answered_with_what_there_is(page: Page) {
    open(&page, "#vendor=nobody&system=justworks").await;
    page.css("#notice").wait_text("There is no guide for “nobody” here. Pick one of these.").await;
    page.css("#guides a").wait_count(our_guides()).await;
    page.set_fragment("vendor=fleet&system=gusto").await;
    page.css("#notice").wait_text("Fleet has no guide for “gusto” here. Pick one of these.").await;
    page.css("#guides a").wait_count(1).await;
    page.link(FLEET).wait_visible().await;
    page.set_fragment("vendor=<img src=x onerror=alert(1)>").await;
    let cut = "This link does not name a guide. Perhaps it was cut off: ask whoever sent it for a new one, or pick a guide here.";
    page.css("#notice").wait_text(cut).await;
    page.set_fragment("").await;
    page.css("#notice").wait_gone().await;
    page.set_fragment("vendor=fleet").await;
    page.wait_event("ready").await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
}

/// Lets so many vendors be published, with a guide each.
fn publish(page: &Page, count: usize) {
    page.server().rewrite("*/index.json", move |_| {
        let one = |at: usize| {
            json!({"id": format!("v{at}"), "name": format!("Vendor {at}"), "systems": [{"id": "justworks",
                "name": "Justworks", "title": format!("Connect Justworks to Vendor {at}"), "partner": null}]})
        };
        json!({ "vendors": (0..count).map(one).collect::<Vec<_>>() }).to_string().into_bytes()
    });
}

async fn a_picker_without_a_guide_says_so(page: Page) {
    publish(&page, 0);
    open(&page, "").await;
    page.css("#notice").wait_text("No guide is published here yet.").await;
    page.css("#guides a").wait_gone().await;
    page.role("searchbox", "Find your product").wait_gone().await;
    page.check_accessibility().await;
}

async fn a_single_guide_is_picked_like_any_other(page: Page) {
    publish(&page, 1);
    open(&page, "").await;
    // The page does not go on by itself: whoever opens it sees what it is, and "back" leads here.
    page.link("Vendor 0 Connect Justworks to Vendor 0").wait_visible().await;
    page.css("#guides a").wait_count(1).await;
    page.role("searchbox", "Find your product").wait_gone().await;
    page.css("connector-guide").wait_gone().await;
    page.css("#notice").wait_gone().await;
}

async fn a_list_that_can_be_overlooked_has_no_search(page: Page) {
    publish(&page, 8);
    open(&page, "").await;
    page.css("#guides a").wait_count(8).await;
    page.role("searchbox", "Find your product").wait_gone().await;
    publish(&page, 9);
    page.reload().await;
    page.css("#guides a").wait_count(9).await;
    page.role("searchbox", "Find your product").wait_visible().await;
}

async fn many_vendors_can_be_searched(page: Page) {
    publish(&page, 200);
    open(&page, "").await;
    page.css("#guides a").wait_count(200).await;
    let search = page.role("searchbox", "Find your product");
    search.type_keys("vendor 19").await;
    page.css("#guides a").wait_count(12).await;
    page.css("#found").wait_text("12 of 200 guides").await;
    search.type_keys("7").await;
    page.css("#guides a").wait_count(1).await;
    page.link("Vendor 197 Connect Justworks to Vendor 197").wait_visible().await;
    search.type_keys(" nope").await;
    page.css("#guides a").wait_gone().await;
    page.css("#found").wait_text("No guide matches “vendor 197 nope”. Try fewer letters, or ask the vendor.").await;
    page.press("Control+a").await;
    page.type_keys("197").await;
    page.css("#guides a").wait_count(1).await;
    page.press("Enter").await;
    page.wait_event("error").await;
    // The list promised a guide that is not there: its text is offered.
    page.link("Read the guide as text").wait_visible().await;
    page.text("The checklist cannot run here.").wait_visible().await;
    assert!(page.address().await.ends_with("#vendor=v197&system=justworks"));
}

async fn without_its_list_the_page_still_opens_what_a_link_names(page: Page) {
    page.server().refuse("*/index.json", 404);
    open(&page, "").await;
    page.text("The list of guides could not be loaded. Check your connection.").wait_visible().await;
    page.set_fragment("vendor=fleet&system=justworks").await;
    page.wait_event("ready").await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
    page.server().restore("*/index.json");
    page.button("Try again").click().await;
    page.css("#notice").wait_gone().await;
    page.set_fragment("").await;
    page.css("#guides a").wait_count(our_guides()).await;
}

async fn a_customer_link_is_made_checked_previewed_and_opened(page: Page) {
    page.server().content_security_policy(POLICY);
    open(&page, "").await;
    page.link("Make a customer link").click().await;
    page.heading("For which guide?").wait_visible().await;
    page.link(FLEET).nth(0).click().await;
    let (name, mail) = (page.css("#link-first_name"), page.css("#link-work_email"));
    let base = page.server().url("/guides-of/us/");
    let link = page.css("#address");
    link.wait_value(&format!("{base}#vendor=fleet&system=justworks")).await;
    page.css("#link-username").wait_gone().await;
    page.css("#link-temporary_password").wait_gone().await;

    assert_eq!(page.server().times_asked("*/link-form-*"), 2, "its script and its WASM");
    page.text("Fill in what you know. Leave out what you do not know.").wait_visible().await;
    mail.type_keys("ada+fleet").await;
    page.css("#link-work_email-problem")
        .wait_text("That is not an email address. An address looks like name@company.com.")
        .await;
    link.wait_value(&format!("{base}#vendor=fleet&system=justworks")).await;
    mail.type_keys("@example.com").await;
    page.css("#link-work_email-problem").wait_gone().await;
    name.type_keys("Zoë & Co").await;
    let made = format!(
        "{base}#vendor=fleet&system=justworks&first_name=Zo%C3%AB%20%26%20Co&work_email=ada%2Bfleet%40example.com"
    );
    link.wait_value(&made).await;
    // What was typed is what the customer will see, and can be tried without a trace.
    page.css(".step-title").button("Add a third-party administrator").click().await;
    page.button("It matches First name").click().await;
    page.text("from your link, compared by you").wait_visible().await;
    assert!(page.local_storage().await.is_empty(), "a preview keeps nothing");
    page.button("Copy the link").click().await;
    page.css(".link-maker > [role=status]").wait_text("Link copied.").await;
    assert_eq!(page.clipboard().await, made);
    let lines: Vec<String> = page.console().await.into_iter().map(|line| line.text).collect();
    assert_eq!(lines, Vec::<String>::new(), "the policy of our docs is enough");

    let customer = page.open_tab(&made).await;
    customer.wait_event("ready").await;
    customer.css(".step-title").button("Add a third-party administrator").click().await;
    customer.text("Zoë & Co").nth(0).wait_visible().await;
    customer.text("ada+fleet@example.com").nth(0).wait_visible().await;
    customer.button("Copy First Name").wait_gone().await;
    customer.wait_until("the values are out of the address", "location.hash == '#vendor=fleet&system=justworks'").await;
    customer.close().await;
}

async fn letters_that_look_like_others_are_refused_or_pointed_out(page: Page) {
    open(&page, "#make-link=fleet/justworks").await;
    let (name, remark, link) =
        (page.css("#link-first_name"), page.css("#link-first_name-problem"), page.css("#address"));
    let base = page.server().url("/guides-of/us/#vendor=fleet&system=justworks");
    // The first letter is a Cyrillic one.
    name.type_keys("\u{410}da").await;
    remark.wait_text("Some letters in that do not belong together. Type it by hand.").await;
    link.wait_value(&base).await;
    page.press("Control+a").await;
    // A whole word in Cyrillic letters may be somebody's name.
    page.type_keys("\u{41e}\u{441}\u{430}").await;
    let doubt = "“\u{41e}\u{441}\u{430}” only looks as if it were written in Latin letters. If that is not meant, type it by hand.";
    remark.wait_text(doubt).await;
    link.wait_value(&format!("{base}&first_name=%D0%9E%D1%81%D0%B0")).await;
    page.press("Control+a").await;
    page.type_keys("Ольга").await;
    remark.wait_gone().await;
    // Whoever opens a forged link is not shown what the form would have refused.
    page.goto("/guides-of/us/#vendor=fleet&system=justworks&first_name=%D0%90da").await;
    page.wait_event("ready").await;
    page.text("“First name” from the link you followed was left out. Some of its letters did not belong together.")
        .wait_visible()
        .await;
}

every_engine!(
    the_picker_opens_each_guide_and_back_leads_back,
    a_guide_is_read_in_another_language_and_ticks_are_the_same,
    a_message_to_a_colleague_leads_to_the_same_guide_and_tells_no_values,
    names_without_a_guide_are_answered_with_what_there_is,
    a_picker_without_a_guide_says_so,
    a_single_guide_is_picked_like_any_other,
    a_list_that_can_be_overlooked_has_no_search,
    many_vendors_can_be_searched,
    without_its_list_the_page_still_opens_what_a_link_names,
    a_customer_link_is_made_checked_previewed_and_opened,
    letters_that_look_like_others_are_refused_or_pointed_out,
);
