//! Customer links: what they bring, what they may not do, and fragments that are none of ours.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

use e2e::journey::{ARTICLE, FLEET, GOPROFILES, SCRIPTS, open_step, publish_article, step, wait_done};
use e2e::{Find, Locator, Page, every_engine};

const VALUES: &str = "connector-guide/1/goprofiles/justworks/main/values";
const FORM: &str = "Set up the service account";
const NAMES: &str = "vendor=goprofiles&system=justworks";

const UNVERIFIED: &str = "from your link, not checked: compare it with the linking flow";
const COMPARED: &str = "from your link, compared by you";
const DIFFERS: &str =
    "Your link says something else than you have. Before you use it, compare it with the linking flow.";

/// Opens a fragment and the step with the form.
async fn follow(page: &Page, address: &str, fragment: &str) -> Locator {
    page.goto(&format!("{address}#{fragment}")).await;
    page.wait_event("ready").await;
    let guide = page.guide("goprofiles");
    open_step(&guide, FORM).await;
    guide
}

async fn wait_for_fragment(page: &Page, fragment: &str) {
    page.wait_until(&format!("the address ends in #{fragment}"), &format!("location.hash === '#{fragment}'")).await;
}

async fn values_of_a_link_are_compared_before_they_can_be_copied(page: Page) {
    publish_article(&page, GOPROFILES);
    // On the standalone page, and on the very article. A plus stays a plus, encoded or not.
    for (address, mail) in [(SCRIPTS, "merge+acme@customer.example"), (ARTICLE, "merge%2Bacme%40customer.example")] {
        page.goto("/__paste.html").await;
        page.script("localStorage.clear()", vec![]).await;
        let guide = follow(&page, address, &format!("{NAMES}&first_name=Zo%C3%AB&work_email={mail}")).await;
        wait_for_fragment(&page, NAMES).await;
        wait_done(&guide, 0, 23).await;
        guide.css(".notice").wait_gone().await;
        guide.text("Zoë").wait_visible().await;
        guide.text("merge+acme@customer.example").wait_visible().await;
        guide.text(UNVERIFIED).wait_count(2).await;
        guide.button("Copy First Name").wait_gone().await;
        guide.button("Copy Work Email").wait_gone().await;
        guide.textbox("First name").wait_gone().await;

        // Compared: from now on it is the reader's own.
        guide.button("It matches First name").click().await;
        guide.text(COMPARED).wait_visible().await;
        guide.text(UNVERIFIED).wait_count(1).await;
        guide.button("Copy First Name").wait_visible().await;
        // The other one is still in doubt after a reload, without its link.
        page.reload().await;
        page.wait_event("ready").await;
        let guide = page.guide("goprofiles");
        open_step(&guide, FORM).await;
        guide.text(COMPARED).wait_visible().await;
        guide.text(UNVERIFIED).wait_visible().await;
        guide.button("Copy Work Email").wait_gone().await;

        // Compared and found wrong: typed instead, from nothing.
        guide.button("Type another Work email").click().await;
        guide.textbox("Work email").wait_focused().await;
        guide.textbox("Work email").wait_value("").await;
        page.type_keys("right@customer.example").await;
        page.press("Enter").await;
        guide.text("you typed this").wait_visible().await;
        guide.text(UNVERIFIED).wait_gone().await;
        guide.text("merge+acme@customer.example").wait_gone().await;
        guide.button("Copy First Name").click().await;
        guide.button("Copied First Name").wait_visible().await;
        assert_eq!(page.clipboard().await, "Zoë");
        guide.button("Copy Work Email").click().await;
        guide.button("Copied Work Email").wait_visible().await;
        assert_eq!(page.clipboard().await, "right@customer.example");
        assert!(page.server().asked().iter().all(|asked| !asked.target.contains("Zo")), "a value was sent");
    }
}

async fn a_second_link_replaces_nothing_and_the_reader_chooses(page: Page) {
    publish_article(&page, GOPROFILES);
    let guide = follow(&page, ARTICLE, &format!("{NAMES}&first_name=Alpha")).await;
    guide.button("It matches First name").click().await;
    guide.button("Copy First Name").wait_visible().await;

    // On the open page, by a click on another link: both are shown, neither can be copied.
    page.set_fragment(&format!("{NAMES}&first_name=Beta")).await;
    wait_for_fragment(&page, NAMES).await;
    guide.text(DIFFERS).wait_visible().await;
    guide.css(".option").nth(0).wait_text("What you have Alpha Keep this Alpha").await;
    guide.css(".option").nth(1).wait_text("What your link says Beta Use this Beta").await;
    guide.button("Copy First Name").wait_gone().await;
    guide.button("Keep this Alpha").click().await;
    guide.text(DIFFERS).wait_gone().await;
    guide.text("Beta").wait_gone().await;
    guide.css(".value").text("Alpha").wait_visible().await;
    guide.button("Copy First Name").wait_visible().await;

    // The same again, and the other one.
    page.set_fragment(&format!("{NAMES}&first_name=Gamma")).await;
    guide.button("Use this Gamma").click().await;
    guide.css(".value").text("Gamma").wait_visible().await;
    guide.text(COMPARED).wait_visible().await;

    // A link that says what is known already asks nothing.
    page.set_fragment(&format!("{NAMES}&first_name=Gamma")).await;
    wait_for_fragment(&page, NAMES).await;
    guide.text(COMPARED).wait_visible().await;

    // What was typed is not replaced either, and stays the choice over a reload.
    guide.button("Change First name").click().await;
    guide.textbox("First name").wait_value("Gamma").await;
    page.press("Control+a").await;
    page.type_keys("Typed").await;
    page.press("Enter").await;
    guide.text("you typed this").wait_visible().await;
    page.set_fragment(&format!("{NAMES}&first_name=Delta")).await;
    guide.button("Keep this Typed").wait_visible().await;
    page.reload().await;
    page.wait_event("ready").await;
    let guide = page.guide("goprofiles");
    open_step(&guide, FORM).await;
    guide.button("Use this Delta").wait_visible().await;
    guide.button("Keep this Typed").click().await;
    guide.button("Copy First Name").click().await;
    guide.button("Copied First Name").wait_visible().await;
    assert_eq!(page.clipboard().await, "Typed");
}

async fn what_is_wrong_with_a_link_is_said_and_the_guide_works(page: Page) {
    publish_article(&page, GOPROFILES);
    let guide = follow(&page, ARTICLE, "").await;
    let many = format!("first_name={}", "A".repeat(100_000));
    let cases = [
        ("first_name=%ZZ", "The link you followed is damaged, so nothing was taken from it. Ask for a new one."),
        ("first_name=%FF", "The link you followed is damaged, so nothing was taken from it. Ask for a new one."),
        (
            "first_name=A&first_name=B",
            "The link you followed says something twice, so nothing was taken from it. Ask for a new one.",
        ),
        (
            "first_name=A&first%5Fname=B",
            "The link you followed says something twice, so nothing was taken from it. Ask for a new one.",
        ),
        (
            many.as_str(),
            "The link you followed is too long to be right, so nothing was taken from it. Ask for a new one.",
        ),
        (
            "%3Cb%3E=1",
            "The link you followed has a part that this guide does not know. It was left out; the rest works.",
        ),
        ("first_name=", "“First name” from the link you followed was left out. It was empty."),
        (
            "first_name=%E2%80%AEecila",
            "“First name” from the link you followed was left out. It had characters that cannot be seen.",
        ),
        (
            "work_email=javascript:alert(1)",
            "“Work email” from the link you followed was left out. It was not an email address.",
        ),
    ];
    for (part, words) in &cases {
        page.set_fragment(&format!("{NAMES}&{part}")).await;
        guide.css(".notice p").wait_text(words).await;
        wait_for_fragment(&page, NAMES).await;
        guide.button("Dismiss").click().await;
        guide.css(".notice").wait_gone().await;
        guide.textbox("First name").wait_value("").await;
        guide.textbox("Work email").wait_value("").await;
        assert!(!page.local_storage().await.contains_key(VALUES), "{part:.60} left something");
    }
    // The rest of a link works; a name too long for the form does not.
    let long = "B".repeat(101);
    page.set_fragment(&format!("{NAMES}&nobody=1&first_name={long}&work_email=merge@customer.example")).await;
    guide.css(".notice p").wait_count(2).await;
    guide.css(".notice p").nth(0).wait_text(cases[5].1).await;
    let too_long = "“First name” from the link you followed was left out. It had more than 100 characters.";
    guide.css(".notice p").nth(1).wait_text(too_long).await;
    guide.text("merge@customer.example").wait_visible().await;

    // Markup is text: shown as it is, and no element.
    page.set_fragment(&format!("{NAMES}&first_name=%3Cimg%20src=x%20onerror=%22window.bad=1%22%3E")).await;
    guide.text("<img src=x onerror=\"window.bad=1\">").wait_visible().await;
    guide.css("img").even_hidden().wait_gone().await;
    guide.button("It matches First name").click().await;
    guide.button("Copy First Name").click().await;
    guide.checkbox("First Name").wait_checked(true).await;
    assert_eq!(page.clipboard().await, "<img src=x onerror=\"window.bad=1\">");
    page.wait_until("nothing ran", "window.bad === undefined").await;

    // The standalone page says which guide is not there, and offers those that are.
    for (fragment, words) in [
        ("vendor=nobody&first_name=A", "There is no guide for “nobody” here. Pick one of these."),
        ("vendor=goprofiles&system=gusto&first_name=A", "GoProfiles has no guide for “gusto” here. Pick one of these."),
        (
            "vendor=%3Cimg%3E&system=justworks",
            "This link does not name a guide. Perhaps it was cut off: ask whoever sent it for a new one, or pick a guide here.",
        ),
    ] {
        page.goto("/__paste.html").await;
        page.goto(&format!("{SCRIPTS}#{fragment}")).await;
        page.css("#notice").wait_text(words).await;
        page.role_containing("link", "Connect Justworks to GoProfiles").wait_visible().await;
    }
}

async fn fragments_of_others_are_left_alone(page: Page) {
    publish_article(&page, GOPROFILES);
    let foreign = [
        "section-2",
        "access_token=abc&vendor=goprofiles&system=justworks&first_name=Alpha",
        "first_name=Alpha&vendor=goprofiles",
        "Vendor=goprofiles&system=justworks&first_name=Alpha",
        "vendor=fleet&system=justworks&first_name=Alpha",
        "vendor=goprofiles&system=gusto&first_name=Alpha",
        "/route?vendor=goprofiles&first_name=Alpha",
    ];
    let guide = follow(&page, ARTICLE, foreign[1]).await;
    for fragment in foreign {
        page.set_fragment(fragment).await;
        // Pressing something comes after all that the new address can have set off.
        guide.button("Where this comes from").click().await;
        let address = page.address().await;
        assert!(address.ends_with(&format!("#{fragment}")), "{address}");
        guide.css(".notice").wait_gone().await;
        guide.textbox("First name").wait_value("").await;
        guide.text("Alpha").wait_gone().await;
    }
    assert!(page.local_storage().await.is_empty());
    page.set_fragment(&format!("{NAMES}&first_name=Beta")).await;
    guide.text("Beta").wait_visible().await;
    guide.text("Alpha").wait_gone().await;
}

async fn of_two_guides_only_the_one_that_is_meant_takes_the_link(page: Page) {
    publish_article(&page, &format!("{GOPROFILES}\n<h2>Fleet</h2>\n{FLEET}"));
    page.goto(&format!("{ARTICLE}#vendor=fleet&system=justworks&first_name=Alpha&work_email=a@customer.example")).await;
    let fleet = page.guide("fleet");
    page.wait_event_where("ready", "of Fleet", |detail| detail["vendor"] == "fleet").await;
    wait_for_fragment(&page, "vendor=fleet&system=justworks").await;
    open_step(&fleet, "Add a third-party administrator").await;
    fleet.text("Alpha").wait_visible().await;
    fleet.text("from your link, not checked: compare it with what Fleet told you").wait_count(2).await;
    let goprofiles = page.guide("goprofiles");
    open_step(&goprofiles, FORM).await;
    goprofiles.textbox("First name").wait_value("").await;
    goprofiles.text("Alpha").wait_gone().await;
    page.wait_until("it is written", "localStorage.getItem('connector-guide/1/fleet/justworks/main/values')").await;
    assert!(!page.local_storage().await.contains_key(VALUES));

    // A link that leaves the system open is for the guide of its vendor.
    page.set_fragment("vendor=goprofiles&first_name=Beta").await;
    goprofiles.text("Beta").wait_visible().await;
    fleet.text("Beta").wait_gone().await;
}

async fn the_address_of_a_step_opens_it_and_goes_there(page: Page) {
    let far = r#"<p style="height: 3000px">Much to read</p>"#;
    let inside = format!("{far}{GOPROFILES}{far}");
    publish_article(&page, &inside);
    for address in [ARTICLE, SCRIPTS] {
        page.goto("/__paste.html").await;
        page.goto(&format!("{address}#goprofiles-justworks-add-permissions")).await;
        page.wait_event("ready").await;
        let guide = page.guide("goprofiles");
        step(&guide, "Add the permissions").wait("is open", |seen| seen.expanded == Some(true)).await;
        guide.checkbox("Edit Company Settings").wait_visible().await;
        is_in_view(&page, "add-permissions").await;
        // A click on a link to another one.
        page.set_fragment("goprofiles-justworks-service-account").await;
        step(&guide, FORM).wait("is open", |seen| seen.expanded == Some(true)).await;
        is_in_view(&page, "service-account").await;
        let address = page.address().await;
        assert!(address.ends_with("#goprofiles-justworks-service-account"), "{address}");
    }
    // Opening a step is no progress.
    wait_done(&page.guide("goprofiles"), 0, 23).await;
    assert!(page.local_storage().await.is_empty());
}

async fn is_in_view(page: &Page, step: &str) {
    let place = format!(
        "(() => {{
            const root = document.querySelector('connector-guide').shadowRoot;
            const {{ top }} = root.getElementById('goprofiles-justworks-{step}').getBoundingClientRect();
            return top > -2 && top < innerHeight / 2 ? 'seen' : '';
        }})()"
    );
    page.wait_until(&format!("the step {step} is at the top"), &place).await;
}

every_engine!(
    values_of_a_link_are_compared_before_they_can_be_copied,
    a_second_link_replaces_nothing_and_the_reader_chooses,
    what_is_wrong_with_a_link_is_said_and_the_guide_works,
    fragments_of_others_are_left_alone,
    of_two_guides_only_the_one_that_is_meant_takes_the_link,
    the_address_of_a_step_opens_it_and_goes_there,
);
