//! What a guide can be made of: questions that decide, consequences, secrets, loops, messages, waiting.

use super::Scene;
use super::step::Step::{self, Acme, Go, Press, PressIn, Ready, See, Tick, Type, Unfold};

const HELP: Step = Go("/help");
const CODE: &str = "[id$='note-code.company_code']";
const NAME: &str = "[id$='write-representative.company_name']";
const EMAIL: &str = "[id$='write-representative.work_email']";
const SUBDOMAIN: &str = "[id$='note-subdomain.subdomain']";

pub(super) const SCENES: &[Scene] = &[
    Scene::new(
        "constructs-start",
        "A question before the first step, and details to paste at once.",
        &[Acme, HELP, Ready],
    ),
    Scene::new(
        "pasted",
        "What the linking window shows was pasted: what was found in it.",
        &[
            Acme,
            HELP,
            Ready,
            Type("textarea[id$='paste']", "First name: Ada\nEmail: ada@acme.example"),
            Press("Find the details"),
            See("found."),
        ],
    ),
    Scene::new(
        "outcome",
        "An answer ended the guide: what to do instead, and nothing to go on to.",
        &[Acme, HELP, Ready, Press("Free"), See("Send us a file instead")],
    ),
    Scene::new(
        "signs",
        "A question with three answers, one with a sign to know it by.",
        &[Acme, HELP, Ready, Press("Core"), Unfold("Look at the linking window"), Tick("Open the linking window.")],
    ),
    Scene::new(
        "signs-answered",
        "The question was answered; a step came with the answer.",
        &[Acme, HELP, Ready, Unfold("Look at the linking window"), Press("An API key"), See("Make a key")],
    ),
    Scene::new(
        "consequence",
        "A consequence hides what comes after it; the reader tried to go on.",
        &[
            Acme,
            HELP,
            Ready,
            Unfold("Delete the old connection"),
            PressIn("#acme-bamboohr-delete-old", "Continue"),
            See("Read this first and confirm it."),
        ],
    ),
    Scene::new(
        "consequence-confirmed",
        "The consequence was confirmed: what to do is there.",
        &[Acme, HELP, Ready, Unfold("Delete the old connection"), Press("I understand"), See("BambooHR asks")],
    ),
    Scene::new(
        "secret-once",
        "A secret that is shown only once keeps its step open; the reader tried to go on.",
        &[Acme, HELP, Ready, Unfold("Keep the key"), PressIn("#acme-bamboohr-keep-key", "Continue"), See("only once")],
    ),
    Scene::new(
        "part-refused",
        "The part of an address that is needed is not in what was typed.",
        &[
            Acme,
            HELP,
            Ready,
            Unfold("Note your address"),
            Type(SUBDOMAIN, "https:///"),
            Press("Keep Address of your BambooHR"),
            See("The part that is needed is not in that."),
        ],
    ),
    Scene::new(
        "part-taken",
        "The part of an address that is needed was taken out of it.",
        &[
            Acme,
            HELP,
            Ready,
            Unfold("Note your address"),
            Type(SUBDOMAIN, "https://acme.bamboohr.com/home"),
            Press("Keep Address of your BambooHR"),
            See("you typed this"),
        ],
    ),
    Scene::new(
        "rounds",
        "A loop in its second round; the first is called by its name.",
        &[
            Acme,
            HELP,
            Ready,
            Unfold("Open the company"),
            Type(CODE, "ACME-1"),
            Press("Keep Company code"),
            Press("Add another company"),
            See("Open the company – company 2"),
        ],
    ),
    Scene::new(
        "message-missing",
        "A message with what is missing in it.",
        &[Acme, HELP, Ready, Unfold("Write to your representative")],
    ),
    Scene::new(
        "message-ready",
        "A message that can be sent, with the details that are in it.",
        &[
            Acme,
            HELP,
            Ready,
            Unfold("Write to your representative"),
            Type(NAME, "Acme GmbH"),
            Press("Keep Company name"),
            Type(EMAIL, "ada@acme.example"),
            Press("Keep Email"),
            See("Open in mail"),
        ],
    ),
    Scene::new(
        "form-derived",
        "A form with a value made of another, a part of an address and today’s date.",
        &[
            Acme,
            HELP,
            Ready,
            Type("textarea[id$='paste']", "First name: Ada\nEmail: ada@acme.example"),
            Press("Find the details"),
            Unfold("Create the user"),
            See("Ada Admin"),
        ],
    ),
    Scene::new(
        "waiting-for",
        "A step waits for somebody with a name, until a day; a table and a picture.",
        &[Acme, HELP, Ready, Unfold("Have it switched on"), Press("I’m waiting for BambooHR support"), See("waiting")],
    ),
    Scene::new(
        "constructs-on-paper",
        "On paper: answers to mark by hand, messages, tables and pictures.",
        &[Acme, HELP, Ready, Unfold("Create the user")],
    )
    .on_paper(),
    Scene::new(
        "spanish",
        "A guide in Spanish with one step open.",
        &[Go("/?lang=es#vendor=fleet&system=justworks"), Ready, Press("Continuar")],
    ),
];
