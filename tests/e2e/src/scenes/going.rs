//! Going through a guide: nothing done, in the middle, waiting, changed, all done, started over.

use super::Scene;
use super::step::Step::{self, Changed, Go, Press, PressIn, Ready, Reload, See, Tick, TickAll, TickIn, Type, Unfold};

pub(super) const FLEET: Step = Go("/#vendor=fleet&system=justworks");
pub(super) const GOPROFILES: Step = Go("/#vendor=goprofiles&system=justworks");
pub(super) const PRIVILEGES: &str = "You have administrator privileges in Justworks.";
pub(super) const FORM: &str = "Add a third-party administrator";
const VERIFY: &str = "Verify the permissions";

pub(super) const SCENES: &[Scene] = &[
    Scene::new("start-fleet", "Nothing done: what comes first is open and marked.", &[FLEET, Ready]),
    Scene::new("start-goprofiles", "Nothing done, with a choice of prerequisites.", &[GOPROFILES, Ready]),
    Scene::new(
        "middle",
        "A step done and folded, the next one open, one action of it ticked.",
        &[FLEET, Ready, Tick(PRIVILEGES), Press("Continue"), Tick("Log in to Justworks as an administrator.")],
    ),
    Scene::new(
        "all-open",
        "All steps and all folds open, a secret ticked.",
        &[
            FLEET,
            Ready,
            Unfold(FORM),
            Unfold("Grant administrator access"),
            Unfold("Set the permissions"),
            Unfold("Verify the permissions"),
            Unfold("Note the connection details"),
            Unfold("Complete the connection"),
            Press("Security"),
            Press("Where this comes from"),
            Press("If something does not work"),
            Tick("Temporary password – I have it"),
        ],
    ),
    Scene::new(
        "permissions",
        "Permissions with their reasons, 2 of 6 ticked.",
        &[GOPROFILES, Ready, Unfold("Add the permissions"), Tick("Edit Company Settings"), Tick("Manage Employees")],
    ),
    Scene::new(
        "waiting",
        "A step waits for someone, since a day.",
        &[FLEET, Ready, Unfold("Grant administrator access"), Press("I’m waiting for someone"), See("waiting since")],
    ),
    Scene::new(
        "does-not-apply",
        "An action does not apply to the reader: left out, not counted, with a way back.",
        &[
            FLEET,
            Ready,
            Tick(PRIVILEGES),
            Press("Continue"),
            Press("Does not apply to me"),
            See("does not apply to you"),
        ],
    ),
    Scene::new(
        "did-it-work",
        "Everything in a step is ticked: whether it worked is asked.",
        &[FLEET, Ready, Unfold(VERIFY), TickIn(VERIFY), See("Did it work?")],
    ),
    Scene::new(
        "did-not-work",
        "It did not: what to check, and what to send to whom.",
        &[FLEET, Ready, Unfold(VERIFY), TickIn(VERIFY), Press("No"), See("Check these first:")],
    ),
    Scene::new(
        "looks-different",
        "The reader’s screen looks different: what to check, and what to send to whom, copied.",
        &[FLEET, Ready, Unfold(FORM), Press("My screen looks different"), Press("Copy message"), See("Copied")],
    ),
    Scene::new(
        "changed",
        "Two things have changed since they were done: said above, marked at both places, not counted.",
        &[
            FLEET,
            Ready,
            Unfold(VERIFY),
            TickIn(VERIFY),
            Unfold("Grant administrator access"),
            Tick("Click Add an admin."),
            Tick("Confirm your choice."),
            Changed(
                "fleet",
                &[
                    ("click: Add an admin }", "click: Add administrators }"),
                    (
                        "id: reopen-permissions, go: [Company, Permissions]",
                        "id: reopen-permissions, go: [Company, Access]",
                    ),
                ],
            ),
            Reload,
            Ready,
            See("2 things have changed"),
            Unfold("Grant administrator access"),
            Unfold(VERIFY),
        ],
    ),
    Scene::new(
        "question-answered",
        "A question was answered: a note that only concerns those who said yes.",
        &[GOPROFILES, Ready, Unfold("Set up the service account"), Press("Yes"), See("Open the linking flow again")],
    ),
    Scene::new(
        "everything-done",
        "Everything done: what to tell, and whom.",
        &[GOPROFILES, Ready, TickAll, See("All done")],
    ),
    Scene::new(
        "all-but-one",
        "Everything is ticked but something did not work: it is not done.",
        &[
            FLEET,
            Ready,
            TickAll,
            See("All done"),
            PressIn("#fleet-justworks-verify-permissions", "No"),
            See("Everything is ticked, but something did not work."),
        ],
    ),
    Scene::new(
        "summary",
        "In the middle, the summary of how far it is was unfolded and copied.",
        &[
            FLEET,
            Ready,
            Tick(PRIVILEGES),
            Press("Tell your account representative how far you are"),
            Press("Copy summary"),
            See("Copied"),
        ],
    ),
    Scene::new(
        "started-over",
        "Started over: nothing ticked, and the way back.",
        &[
            GOPROFILES,
            Ready,
            Tick("You are an administrator in your company's Justworks."),
            Press("Start over"),
            See("Undo"),
        ],
    ),
    Scene::new(
        "on-paper",
        "On paper: every step open, boxes to tick and to mark, nothing to press.",
        &[
            FLEET,
            Ready,
            Tick(PRIVILEGES),
            Unfold(FORM),
            Type("[id$='first-name.first_name']", "Ada"),
            Press("Keep First name"),
            See("you typed this"),
        ],
    )
    .on_paper(),
];
