//! A guide and what is around it: the page hears events, readers are not disturbed, addresses lead to steps, a
//! strict policy is kept, hostile styles stay outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failing assumption must stop the scenario"
)]

mod stranger;

use e2e::{Find, Page, every_engine};
use serde_json::json;
use stranger::{FAR, FLEET, GOPROFILES, HAS_PRIVILEGES, open, step, wait_ready, with_host};

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

async fn events_say_what_is_documented_and_never_a_value(page: Page) {
    open(
        &page,
        r#"<connector-guide vendor="fleet" system="justworks" connect feedback><p>Text</p></connector-guide>
        <connector-guide vendor="nobody" system="justworks"><p>Text</p></connector-guide>"#,
    )
    .await;
    wait_ready(&page, "fleet").await;
    page.wait_event("error").await;
    let fleet = page.guide("fleet");
    step(&fleet, "Add a third-party administrator").click().await;
    fleet.textbox("First name").type_keys("Sentinella").await;
    fleet.button("Keep First name").click().await;
    fleet.button("Copy First Name").click().await;
    page.wait_event("copy").await;
    fleet.button("My screen looks different").click().await;
    page.wait_event("stuck").await;
    fleet.button("Open the linking flow").click().await;
    page.wait_event("connect").await;
    fleet.role("group", "Did this help?").button("Yes").click().await;
    page.wait_event("feedback").await;
    // All the rest, as fast as a script can: what is looked at here are the events.
    let rest =
        "for (const box of host.shadowRoot.querySelectorAll('.steps [type=checkbox]')) if (!box.checked) box.click();
        [...host.shadowRoot.querySelectorAll('.question button')].find((button) => button.textContent == 'No').click()";
    with_host(&page, "fleet", rest).await;
    page.wait_event("complete").await;

    let events = page.events().await;
    let documented = [
        ("ready", vec!["done", "system", "total", "vendor"]),
        ("progress", vec!["done", "item", "system", "total", "vendor"]),
        ("step-complete", vec!["step", "system", "vendor"]),
        ("complete", vec!["system", "total", "vendor"]),
        ("copy", vec!["item", "system", "vendor"]),
        ("stuck", vec!["step", "system", "vendor"]),
        ("connect", vec!["system", "vendor"]),
        ("feedback", vec!["helpful", "system", "vendor"]),
        ("error", vec!["message", "reason", "system", "vendor"]),
    ];
    for (name, wanted) in documented {
        let found: Vec<_> = events.iter().filter(|event| event.name == name).collect();
        assert!(!found.is_empty(), "no {name} among {events:?}");
        for event in found {
            let mut keys: Vec<&str> = event.detail.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, wanted, "the detail of {name}");
            assert_eq!(event.record["bubbles"], true);
            assert_eq!(event.record["composed"], true);
        }
    }
    page.wait_until("both were stored", "localStorage.length == 2").await;
    let keys: Vec<String> = page.local_storage().await.into_keys().collect();
    assert_eq!(keys, ["connector-guide/1/fleet/justworks/main", "connector-guide/1/fleet/justworks/main/values"]);
    assert!(events.iter().any(|event| event.name == "connect" && event.record["cancelable"] == true));
    let said = format!("{events:?}");
    assert!(!said.contains("Sentinella"), "an event carries a value: {said}");
    let of_steps = events.iter().filter(|event| event.name == "step-complete");
    let steps: Vec<&str> = of_steps.filter_map(|event| event.detail["step"].as_str()).collect();
    assert_eq!(
        steps,
        [
            "add-third-party",
            "grant-admin-access",
            "set-permissions",
            "verify-permissions",
            "note-details",
            "complete-connection"
        ]
    );
}

async fn a_text_stays_while_somebody_is_inside_it(page: Page) {
    let hold = page.server().hold("*.guide");
    let body = r##"<p><a href="#x">Before</a></p>
        <connector-guide vendor="goprofiles" system="justworks"><p>Read <a href="#y">inside</a></p></connector-guide>
        <div data-connector-guide data-vendor="fleet" data-system="justworks"><p id="words">Words that are copied</p></div>
        <p><a href="#z">After</a></p>"##;
    open(&page, body).await;
    hold.reached().await;
    page.link("inside").focus().await;
    page.script("getSelection().selectAllChildren(document.getElementById('words'))", vec![]).await;
    hold.release();
    wait_ready(&page, "goprofiles").await;
    wait_ready(&page, "fleet").await;
    page.link("inside").wait_focused().await;
    page.css("#words").wait_visible().await;
    page.guide("goprofiles").heading("Connect Justworks to GoProfiles").wait_gone().await;

    page.link("After").focus().await;
    page.guide("goprofiles").heading("Connect Justworks to GoProfiles").wait_visible().await;
    page.link("After").wait_focused().await;
    page.script("getSelection().removeAllRanges()", vec![]).await;
    page.guide("fleet").heading("Connect Justworks to Fleet").wait_visible().await;
    page.css("#words").wait_gone().await;
}

async fn the_address_of_a_step_leads_to_it_in_text_and_checklist(page: Page) {
    let far =
        FLEET.replace("<p>Text of Fleet</p>", r#"<h3 id="fleet-justworks-set-permissions">Text of the step</h3>"#);
    open(&page, &format!("{FAR}{far}{FAR}")).await;
    page.goto("/__paste.html").await;
    page.goto("/help#fleet-justworks-set-permissions").await;
    wait_ready(&page, "fleet").await;
    let fleet = page.guide("fleet");
    step(&fleet, "Set the permissions").wait("is open", |seen| seen.expanded == Some(true)).await;
    fleet.checkbox("View all employee info").wait_visible().await;
    let in_view = |id: &str| {
        format!("(() => {{ const place = document.querySelector('[data-vendor]').shadowRoot.getElementById('{id}').getBoundingClientRect();
            return place.top > -200 && place.top < innerHeight; }})()")
    };
    page.wait_until("the step is in view", &in_view("fleet-justworks-set-permissions")).await;
    page.set_fragment("fleet-justworks-note-details").await;
    step(&fleet, "Note the connection details").wait("is open", |seen| seen.expanded == Some(true)).await;
    page.wait_until("the other step is in view", &in_view("fleet-justworks-note-details")).await;
}

async fn a_strict_policy_is_kept(page: Page) {
    page.server().content_security_policy(STRICT);
    open(&page, &format!("{GOPROFILES}{FLEET}")).await;
    wait_ready(&page, "goprofiles").await;
    wait_ready(&page, "fleet").await;
    let fleet = page.guide("fleet");
    fleet.checkbox(HAS_PRIVILEGES).click().await;
    step(&fleet, "Add a third-party administrator").click().await;
    fleet.button("Copy Member Type").click().await;
    page.wait_event("copy").await;
    let styled = "const style = getComputedStyle(host.shadowRoot.querySelector('.guide'));
        return [style.borderTopLeftRadius, style.backgroundColor]";
    for vendor in ["goprofiles", "fleet"] {
        assert_eq!(with_host(&page, vendor, styled).await, json!(["14px", "rgb(255, 255, 255)"]));
    }
    // The icon of the page is nobody's here: some browsers ask for it by themselves.
    let lines: Vec<String> =
        page.console().await.into_iter().map(|line| format!("{}: {}", line.level, line.text)).collect();
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.ends_with("/favicon.ico")).collect();
    assert_eq!(lines, Vec::<String>::new(), "nothing was refused and nothing went wrong");
}

async fn a_hostile_page_does_not_reach_into_a_guide(page: Page) {
    page.server().mount_dist("/");
    page.goto("/demo/article.html").await;
    for vendor in ["goprofiles", "fleet"] {
        with_host(&page, vendor, "host.scrollIntoView()").await;
        wait_ready(&page, vendor).await;
        let guide = page.guide(vendor);
        guide.every("checkbox").nth(0).click().await;
        guide.every("checkbox").nth(0).wait_checked(true).await;
        let measure = "const root = host.shadowRoot, pick = (selector) => root.querySelector(selector);
            const style = (selector) => getComputedStyle(pick(selector));
            const text = style('.guide'), button = pick('.ways button').getBoundingClientRect();
            const sizes = [...root.querySelectorAll('.guide *')].filter((one) => one.checkVisibility() && one.textContent.trim())
                .map((one) => parseFloat(getComputedStyle(one).fontSize));
            return {
                smallest: Math.min(...sizes), lineHeight: parseFloat(text.lineHeight) / parseFloat(text.fontSize),
                words: [text.textTransform, text.letterSpacing, text.fontStyle, text.textAlign, text.textIndent, text.hyphens],
                select: style('.root').userSelect ?? style('.root').webkitUserSelect, cursor: text.cursor,
                check: [style('input[type=checkbox]').opacity, style('input[type=checkbox]').position],
                label: style('label').display, icon: style('svg').display,
                button: [button.width > 60, button.height >= 24, button.height < 60], visible: pick('.ways button').checkVisibility(),
                overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            }";
        let found = with_host(&page, vendor, measure).await;
        assert!(found["smallest"].as_f64().unwrap() >= 11.0, "{vendor}: {found}");
        let line = found["lineHeight"].as_f64().unwrap();
        assert!((1.3..=1.8).contains(&line), "{vendor}: {found}");
        assert_eq!(found["words"], json!(["none", "normal", "normal", "start", "0px", "manual"]), "{vendor}");
        assert_eq!(found["select"], "text", "{vendor}");
        assert_eq!(found["cursor"], "auto", "{vendor}");
        assert_eq!(found["check"][0], "1", "{vendor}");
        assert_ne!(found["label"], "none", "{vendor}");
        assert_ne!(found["icon"], "none", "{vendor}");
        assert_eq!(found["button"], json!([true, true, true]), "{vendor}");
        assert_eq!(found["visible"], true, "{vendor}");
        assert_eq!(found["overflow"], 0, "{vendor}");
    }
}

every_engine!(
    events_say_what_is_documented_and_never_a_value,
    a_text_stays_while_somebody_is_inside_it,
    the_address_of_a_step_leads_to_it_in_text_and_checklist,
    a_strict_policy_is_kept,
    a_hostile_page_does_not_reach_into_a_guide,
);
