//! Going through a guide: nothing done, in the middle, waiting, changed, all done, started over.

use super::Scene;
use super::step::Step::{self, Changed, Go, Press, PressThe, Ready, See, Stored, Tick, TickAll, Type, Unfold};

pub(super) const FLEET: Step = Go("/#vendor=fleet&system=justworks");
pub(super) const GOPROFILES: Step = Go("/#vendor=goprofiles&system=justworks");
pub(super) const PRIVILEGES: &str = "You have administrator privileges in Justworks.";
pub(super) const FORM: &str = "Add a third-party administrator";

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
        "summary",
        "Everything done, the summary to send is open and was copied.",
        &[
            FLEET,
            Ready,
            Tick(PRIVILEGES),
            PressThe("button", "Tell your account representative that you are done."),
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
        "On paper: every step open, empty and ticked boxes, nothing to press.",
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
