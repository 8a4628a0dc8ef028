//! A guide in which everything is long, and a page that holds it: for journeys that look at how much room there is.

use e2e::{Find, Page};
use guide_author::{SourceFile, compile};

const VENDOR: &str = "
format: 1
name: Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesellschaft
contacts:
  - label: Your Kundenzufriedenheitsverantwortlichenvertretung
    href: https://vendor.example/help/and/a/long/way/down/to/the/place/where/people/answer
  - label: Support
    text: Mondays to Fridays, from nine in the morning to five in the afternoon, wherever you are.
    href: https://vendor.example/help
";

const GUIDE: &str = r#"
format: 1
title: Connect Justworks to {vendor.name} for subsidiaries, branches and everything else that belongs to it
system: { id: justworks, name: Justworks, edition: PEO }
partner: { id: finch, name: Finch, flow: linking flow }
overview: A guide in which everything is as long as people make it.
checked_on: 2026-11-21
sources:
  - title: Betriebsverfassungsgesetzdurchführungsverordnung, with a title that goes on for more than a line
    href: https://vendor.example/articles/26377528324244-Justworks-Add-an-administrator-with-a-very-long-address
security:
  - Nothing leaves this browser.

values:
  - { id: first_name, label: First name, kind: name, from: vendor, help: The linking flow shows which name to use. }
  - { id: work_email, label: Work email of the service account that the integration uses, kind: email, from: vendor }
  - { id: noted, label: Unternehmensidentifikationsnummernbezeichnung, kind: text, from: reader }
  - { id: word, label: Temporary password, from: secret }

ask:
  - { id: moved, question: "Are you moving from an earlier way of connecting Justworks, one that somebody else has set up?" }

prerequisites:
  - any_of:
      - { id: is-admin, text: You have administrator privileges in every company that you manage in Justworks. }
      - { id: has-admin, text: Arbeitsunfähigkeitsbescheinigungsverantwortliche have shared theirs with you. }
    otherwise: Ask whoever looks after Justworks in your company.

steps:
  - id: long
    title: Vervielfältigungsberechtigungsbestätigung and some more words that belong to it
    where: Justworks, in a second window beside this one
    blocks:
      - ask: moved
      - actions:
          - { id: go, go: [Administratorberechtigungen, Integrationsverwaltungseinstellungen, Add], place: "at the very bottom of the left sidebar" }
          - { id: click, click: Donaudampfschifffahrtsgesellschaftskapitän, detail: "This takes a while: see https://vendor.example/articles/why-this-takes-so-long-and-what-to-do-meanwhile." }
      - form:
          intro: Fill in the form row by row, exactly as shown here, and leave everything else as it is in your system.
          fields:
            - { id: short, label: Send, value: Now }
            - { id: name, label: First Name, value: "{first_name}" }
            - { id: mail, label: Work Email, value: "{work_email}", hint: "Compare it letter by letter." }
            - { id: address, label: Rechtsschutzversicherungsgesellschaften, value: "https://vendor.example/oauth/callback?client=0123456789abcdef0123456789abcdef0123456789abcdef" }
            - { id: words, label: A label that goes on and on until somebody reads all of it, value: "Third-party administrator, accountant, bookkeeper or auditor" }
            - { id: empty, label: Manager, leave: may_be_empty }
      - permissions:
          intro: Grant exactly these.
          groups:
            - title: Zugriffsberechtigungsverwaltungsgruppe
              items:
                - { id: one, label: Mitarbeiterstammdatenverarbeitungsberechtigung, reason: "So that Sozialversicherungsbeitragsabrechnungen can be read." }
                - { id: two, label: View reports, required: false }
      - warning: Wirtschaftsprüfungsgesellschaften have to be told before this step, in writing.
      - notables:
          - { id: note, value: noted, hint: As it appears in the top left corner of every page. }
          - { id: have, secret: word }
  - id: last
    title: Done
    blocks:
      - actions:
          - { id: lock, do: "Log out." }

finish:
  text: That is everything.
  tell: your Kundenzufriedenheitsverantwortlichenvertretung
  mail: mailto:somebody@vendor.example

troubleshooting:
  - Your user name is typically **not** your email address.
"#;

/// A customer link with long values.
pub(crate) const LINK: &str = "#vendor=stretched&system=justworks&first_name=Maximiliane-Hildegard\
    &work_email=justworks%2Bconnector-service-account-0123456789abcdef%40integrations.subsidiary.vendor.example";

/// Opens a page that holds the guide and nothing else; `head` goes before the script.
pub(crate) async fn open(page: &Page, head: &str) {
    let files = [("vendor.yaml", VENDOR), ("justworks.yaml", GUIDE)];
    let files = files.map(|(name, text)| SourceFile::text(format!("stretched/{name}"), text));
    let compiled = compile(&files);
    assert!(compiled.problems.is_empty(), "{:?}", compiled.problems);
    let bytes = guide_model::encode(&compiled.library.vendors[0].guides[0]).unwrap();
    page.server().mount_dist("/cg/");
    page.server().file("/cg/guides/f2/stretched/justworks.guide", "application/octet-stream", bytes);
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body>
        <connector-guide vendor="stretched" system="justworks" connect feedback><p>Text</p></connector-guide></body></html>"#
    );
    page.server().page("/help", &html);
    page.goto(&format!("/help{LINK}")).await;
    page.wait_event("ready").await;
}

/// Opens every step and whatever else can be opened.
pub(crate) async fn open_everything(page: &Page) {
    let closed = page.css(".step-button[aria-expanded=false]");
    for _ in closed.all_now().await {
        closed.nth(0).click().await;
    }
    let script = "for (const fold of document.querySelector('connector-guide').shadowRoot.querySelectorAll('details')) fold.open = true";
    page.script(script, vec![]).await;
}
