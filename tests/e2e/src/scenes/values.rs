//! Values: missing, refused, from a link, differing, kept, copied, secret.

use super::Scene;
use super::going::{FLEET, FORM, GOPROFILES};
use super::step::Step::{self, First, Go, Press, Ready, See, Tick, Type, Unfold};

const OFFERED: Step = Go("/#vendor=goprofiles&system=justworks&first_name=Ada&work_email=ada%40example.com");
const OTHERS: Step = Go("/#vendor=goprofiles&system=justworks&first_name=Grace&work_email=grace%40example.com");
const ACCOUNT: &str = "Set up the service account";
const FIRST_NAME: &str = "[id$='first-name.first_name']";
const WORK_EMAIL: &str = "[id$='work-email.work_email']";
/// Neither way of copying works.
const NO_CLIPBOARD: Step = First(
    "navigator.clipboard.writeText = () => Promise.reject(Error('refused')); document.execCommand = () => false;",
);

pub(super) const SCENES: &[Scene] = &[
    Scene::new("value-missing", "A form whose values the reader has to type.", &[FLEET, Ready, Unfold(FORM)]),
    Scene::new(
        "value-refused",
        "An address that is none was refused where it was typed.",
        &[
            FLEET,
            Ready,
            Unfold(FORM),
            Type(WORK_EMAIL, "no address"),
            Press("Keep Work email"),
            See("That is not an email address."),
        ],
    ),
    Scene::new(
        "value-typed",
        "A value was typed: it can be copied and changed.",
        &[FLEET, Ready, Unfold(FORM), Type(FIRST_NAME, "Ada"), Press("Keep First name"), See("you typed this")],
    ),
    Scene::new(
        "value-unverified",
        "Values from a link: to be compared before they can be copied.",
        &[OFFERED, Ready, Unfold(ACCOUNT), See("not checked")],
    ),
    Scene::new(
        "value-confirmed",
        "A value from a link was compared; the other one is about to be typed anew.",
        &[
            OFFERED,
            Ready,
            Unfold(ACCOUNT),
            Press("It matches First name"),
            See("compared by you"),
            Press("Type another Work email"),
        ],
    ),
    Scene::new(
        "values-differ",
        "What the reader has and what another link says, side by side.",
        &[
            OFFERED,
            Ready,
            Unfold(ACCOUNT),
            Press("It matches First name"),
            Press("It matches Work email"),
            OTHERS,
            See("What your link says"),
        ],
    ),
    Scene::new(
        "link-refused",
        "What is wrong with a link is said above the steps, each with a way to put it away.",
        &[
            Go("/#vendor=goprofiles&system=justworks&first_name=Grace&nonsense=1&work_email=no"),
            Ready,
            See("was left out"),
        ],
    ),
    Scene::new(
        "link-with-a-password",
        "A link carries a password: it is refused and the reader is told what to do.",
        &[Go("/#vendor=fleet&system=justworks&temporary_password=hunter2"), Ready, See("never belongs in a link")],
    ),
    Scene::new(
        "copied",
        "A value was copied: its button says so and the next one has the keyboard.",
        &[GOPROFILES, Ready, Unfold(ACCOUNT), Press("Copy Member Type"), See("Copied")],
    ),
    Scene::new(
        "copy-by-hand",
        "Copying is refused: the value is selected, and what to press is said.",
        &[NO_CLIPBOARD, FLEET, Ready, Unfold(FORM), Press("Copy Last Name"), See("press Ctrl+C")],
    ),
    Scene::new(
        "summary-by-hand",
        "Copying the summary is refused: it is selected, and what to press is said.",
        &[
            NO_CLIPBOARD,
            FLEET,
            Ready,
            Press("Tell your account representative how far you are"),
            Press("Copy summary"),
            See("press Ctrl+C"),
        ],
    ),
    Scene::new(
        "secret",
        "A secret has a check box and nothing to type into.",
        &[FLEET, Ready, Unfold("Note the connection details"), Tick("Temporary password – I have it")],
    ),
];
