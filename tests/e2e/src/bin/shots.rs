//! Writes pictures of the published bundle into `shots/`, for people to look at, and `shots/index.html` with all.
//!
//! `cargo run -p e2e --bin shots [WORD…]`: only scenes whose names contain one of the words. Each scene
//! is a page and what is done there first; it is drawn at 360, 768 and 1280 pixels, light and dark.
//! Needs `dist/` (`cargo xtask dist`) and Chromium. Owns no checks: pictures are judged by eye.
#![allow(clippy::expect_used, reason = "a program for developers: it stops with what went wrong")]

use std::fmt::Write;

use e2e::{Engine, Find, Page, run, settings};

/// One page in one state.
struct Scene {
    name: &'static str,
    address: &'static str,
    steps: &'static [Step],
}

/// What is done before the picture is taken.
enum Step {
    /// Waits until a guide on the page is ready.
    Ready,
    /// Waits until this text can be seen.
    See(&'static str),
    /// Presses what has this role and name.
    Click(&'static str, &'static str),
    /// Unfolds the step with this title.
    Open(&'static str),
    /// Ticks this.
    Tick(&'static str),
    /// Types into the field that this CSS selector finds.
    Type(&'static str, &'static str),
    /// Ticks everything that there is.
    TickAll,
    /// Opens the same page with another fragment.
    Link(&'static str),
    /// From the next page on, nothing gets into the clipboard.
    NoClipboard,
    /// From the next page on, nothing is kept.
    NoStorage,
    /// From the next page on, no script comes.
    NoScript,
    /// From the next page on, there is no list of guides.
    NoList,
    /// From the next page on, there are very many vendors.
    ManyVendors,
    /// Loads the page again.
    Reload,
}

use Step::{
    Click, Link, ManyVendors, NoClipboard, NoList, NoScript, NoStorage, Open, Ready, Reload, See, Tick, TickAll, Type,
};

const FLEET: &str = "/#vendor=fleet&system=justworks";
const GOPROFILES: &str = "/#vendor=goprofiles&system=justworks";
const OFFERED: &str = "/#vendor=goprofiles&system=justworks&first_name=Ada&work_email=ada%40example.com";
const PRIVILEGES: &str = "You have administrator privileges in Justworks.";
const FIRST_NAME: &str = "[id$='first-name.first_name']";

const SCENES: &[Scene] = &[
    Scene { name: "picker", address: "/", steps: &[See("Fleet")] },
    Scene {
        name: "picker-many",
        address: "/__paste.html",
        steps: &[ManyVendors, Link("/"), Type("#words", "vendor 1")],
    },
    Scene { name: "picker-unknown", address: "/#vendor=nobody", steps: &[See("There is no guide for")] },
    Scene { name: "picker-without-list", address: "/__paste.html", steps: &[NoList, Link("/"), See("Try again")] },
    Scene {
        name: "link-maker",
        address: "/#make-link=fleet/justworks",
        steps: &[
            Type("#link-first_name", "Ada"),
            Type("#link-work_email", "no address"),
            Open("Add a third-party administrator"),
            Click("button", "Copy the link"),
            See("Link copied."),
        ],
    },
    Scene { name: "start-goprofiles", address: GOPROFILES, steps: &[Ready] },
    Scene { name: "start-fleet", address: FLEET, steps: &[Ready] },
    Scene {
        name: "middle",
        address: FLEET,
        steps: &[
            Ready,
            Tick(PRIVILEGES),
            Click("button", "Continue"),
            Tick("Log in to Justworks as an administrator."),
            Type(FIRST_NAME, "Ada"),
            Click("button", "Keep First name"),
            Click("button", "Copy Member Type"),
            See("Copied"),
            Click("button", "Keep Work email"),
            See("Type it here first."),
        ],
    },
    Scene {
        name: "all-open",
        address: FLEET,
        steps: &[
            Ready,
            Open("Add a third-party administrator"),
            Open("Grant administrator access"),
            Open("Set the permissions"),
            Open("Verify the permissions"),
            Open("Note the connection details"),
            Open("Complete the connection"),
            Click("button", "Security"),
            Click("button", "Where this comes from"),
            Click("button", "If something does not work"),
            Tick("Temporary password – I have it"),
        ],
    },
    Scene {
        name: "waiting",
        address: FLEET,
        steps: &[
            Ready,
            Open("Grant administrator access"),
            Click("button", "I’m waiting for someone"),
            See("waiting since"),
        ],
    },
    Scene { name: "offered", address: OFFERED, steps: &[Ready, Open("Set up the service account")] },
    Scene {
        name: "differs-and-notices",
        address: OFFERED,
        steps: &[
            Ready,
            Open("Set up the service account"),
            Click("button", "It matches First name"),
            Click("button", "Type another Work email"),
            Link("/#vendor=goprofiles&system=justworks&first_name=Grace&password=x&work_email=no"),
            See("What your link says"),
        ],
    },
    Scene {
        name: "question-answered",
        address: GOPROFILES,
        steps: &[Ready, Open("Set up the service account"), Click("button", "Yes"), Open("Add the permissions")],
    },
    Scene {
        name: "copy-by-hand",
        address: "/__paste.html",
        steps: &[
            NoClipboard,
            Link(FLEET),
            Ready,
            Open("Add a third-party administrator"),
            Click("button", "Copy Last Name"),
        ],
    },
    Scene { name: "nothing-kept", address: "/__paste.html", steps: &[NoStorage, Link(FLEET), Ready] },
    Scene { name: "all-done", address: GOPROFILES, steps: &[Ready, TickAll, See("All done")] },
    Scene {
        name: "started-over",
        address: GOPROFILES,
        steps: &[Ready, TickAll, Click("button", "Start over"), See("Undo")],
    },
    Scene { name: "article", address: "/demo/article.html", steps: &[Ready] },
    Scene { name: "article-without-script", address: "/__paste.html", steps: &[NoScript, Link("/demo/article.html")] },
    Scene { name: "pre-rendered", address: "/pages/fleet/justworks.html", steps: &[Ready] },
    Scene {
        name: "pre-rendered-without-script",
        address: "/__paste.html",
        steps: &[NoScript, Link("/pages/fleet/justworks.html"), Reload],
    },
];

impl Step {
    async fn take(&self, page: &Page) {
        match self {
            Step::Ready => drop(page.wait_event("ready").await),
            Step::See(text) => drop(page.text_containing(text).nth(0).wait_visible().await),
            Step::Click(role, name) => page.role(role, name).nth(0).click().await,
            Step::Open(title) => page.css(".step-title").button(title).click().await,
            Step::Tick(name) => page.checkbox(name).click().await,
            Step::Type(selector, text) => page.css(selector).type_keys(text).await,
            Step::TickAll => {
                let script = "for (const box of document.querySelector('connector-guide').shadowRoot.querySelectorAll('input[type=checkbox]'))
                    if (!box.checked) box.click()";
                page.script(script, vec![]).await;
            }
            Step::Link(address) => page.goto(address).await,
            Step::NoClipboard => {
                prefix_pages(
                    page,
                    "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false",
                );
            }
            Step::NoStorage => {
                prefix_pages(
                    page,
                    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
                );
            }
            Step::NoScript => page.server().refuse("*.js", 404),
            Step::NoList => page.server().refuse("*/index.json", 404),
            Step::ManyVendors => page.server().rewrite("*/index.json", |_| many_vendors().into_bytes()),
            Step::Reload => page.reload().await,
        }
    }
}

/// Has every page run this first.
fn prefix_pages(page: &Page, script: &'static str) {
    let change = move |html: Vec<u8>| {
        let html = String::from_utf8_lossy(&html).replacen("<head>", &format!("<head><script>{script}</script>"), 1);
        html.into_bytes()
    };
    page.server().rewrite("/", change);
}

fn many_vendors() -> String {
    let one = |at| {
        format!(
            r#"{{"id":"v{at}","name":"Vendor {at}","systems":[{{"id":"justworks","name":"Justworks","title":"Connect Justworks to Vendor {at}","partner":"Finch"}}]}}"#
        )
    };
    let vendors: Vec<String> = (0..200).map(one).collect();
    format!(r#"{{"vendors":[{}]}}"#, vendors.join(","))
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    for scene in SCENES.iter().filter(|scene| wanted(scene.name)) {
        run(Engine::Chromium, scene.name, async |page: Page| {
            page.server().mount_dist("/");
            page.goto(scene.address).await;
            for step in scene.steps {
                step.take(&page).await;
            }
            page.write_pictures(&settings::shots(), scene.name).await;
        });
    }
    write_sheet();
}

/// All pictures that there are, on one page.
fn write_sheet() {
    let folder = settings::shots();
    let files = std::fs::read_dir(&folder).expect("the folder of the pictures").filter_map(Result::ok);
    let mut names: Vec<String> = files.filter_map(|file| file.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".png"));
    names.sort();
    let mut sheet = "<!doctype html><html lang=en><meta charset=utf-8><title>Pictures</title>\
        <style>body{font:14px sans-serif;background:#888}figure{display:inline-block;margin:8px;vertical-align:top}img{max-width:420px;display:block}</style>\n"
        .to_owned();
    for name in names {
        writeln!(sheet, "<figure><a href=\"{name}\"><img loading=lazy src=\"{name}\" alt=\"\"></a><figcaption>{name}</figcaption></figure>")
            .expect("a string takes everything");
    }
    let file = folder.join("index.html");
    std::fs::write(&file, sheet).expect("the folder of the pictures can be written to");
    println!("{}", file.display());
}
