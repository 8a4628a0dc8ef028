//! What the reader can do about their data: kept, not kept, forgotten, saved, loaded.

use super::Scene;
use super::going::{FLEET, FORM, GOPROFILES};
use super::step::Step::{Frame, Later, Load, Press, Ready, Reload, See, Tick, TickAll, Type, Unfold};

const FIRST_NAME: &str = "[id$='first-name.first_name']";
const DETAILS: &str = "Don’t keep my details on this computer";

pub(super) const SCENES: &[Scene] = &[
    Scene::new(
        "data-kept",
        "What is kept, where, and what the reader can do about it.",
        &[
            FLEET,
            Ready,
            Unfold(FORM),
            Type(FIRST_NAME, "Ada"),
            Press("Keep First name"),
            See("you typed this"),
            Press("Your data"),
            See("Forget my details"),
        ],
    ),
    Scene::new(
        "data-not-kept",
        "Details are not kept on this computer.",
        &[
            FLEET,
            Ready,
            Press("Your data"),
            Tick(DETAILS),
            See("Your details are not kept: they last until you close or reload this page."),
        ],
    ),
    Scene::new(
        "data-forgotten",
        "Details were forgotten; ticks are still there.",
        &[
            FLEET,
            Ready,
            Tick(super::going::PRIVILEGES),
            Unfold(FORM),
            Type(FIRST_NAME, "Ada"),
            Press("Keep First name"),
            See("you typed this"),
            Press("Your data"),
            Press("Forget my details"),
            See("1 of 38 done"),
        ],
    ),
    Scene::new(
        "data-gone",
        "Everything was done five weeks ago: details are gone, ticks are not.",
        &[
            GOPROFILES,
            Ready,
            Unfold("Set up the service account"),
            Type(FIRST_NAME, "Ada"),
            Press("Keep First name"),
            See("you typed this"),
            TickAll,
            See("All done"),
            Later,
            Reload,
            Ready,
            See("because 30 days have passed"),
        ],
    ),
    Scene::new(
        "file-refused",
        "A file that is no saved progress was refused.",
        &[
            FLEET,
            Ready,
            Press("Your data"),
            Load("holiday.txt", "Sun and sand"),
            See("That file is not a saved progress"),
        ],
    ),
    Scene::new(
        "file-of-another-guide",
        "A file of another guide was refused.",
        &[
            FLEET,
            Ready,
            Press("Your data"),
            Load(
                "goprofiles.txt",
                "connector-guide-file 1 goprofiles justworks\nconnector-guide-progress 1\nepoch 0\n",
            ),
            See("That file is for another guide"),
        ],
    ),
    Scene::new(
        "in-a-frame",
        "In a frame of another site’s page: what is kept is kept for that page.",
        &[Frame, See("Another site")],
    ),
];
