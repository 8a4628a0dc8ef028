//! What can fail: loading, the network, what the browser keeps.

use super::Scene;
use super::going::{FLEET, FORM, PRIVILEGES};
use super::step::Step::{self, CutOff, First, Go, Hold, Press, Ready, Refuse, See, Stored, Tick, Unfold};

const PROGRESS: &str = "connector-guide/1/fleet/justworks/main";
const ARTICLE: Step = Go("/demo/article.html");

pub(super) const SCENES: &[Scene] = &[
    Scene::new(
        "loading-page",
        "The page before its guide is there.",
        &[Hold("*.wasm"), FLEET, See("Opening the guide")],
    ),
    Scene::new(
        "loading-article",
        "An article before its guide is there: its text.",
        &[Hold("*.wasm"), ARTICLE, See("Read the Fleet guide on its own page")],
    ),
    Scene::new(
        "failed-page",
        "The page where the guide cannot run: the text, and trying again.",
        &[Refuse("*.wasm"), FLEET, See("The checklist cannot run here.")],
    ),
    Scene::new(
        "failed-article",
        "An article where nothing of ours comes: its text stays.",
        &[Refuse("*.js"), ARTICLE, See("Read the Fleet guide on its own page")],
    ),
    Scene::new(
        "failed-list",
        "The list of guides does not come.",
        &[Refuse("*/index.json"), Go("/"), See("The list of guides could not be loaded.")],
    ),
    Scene::new(
        "offline",
        "The network went after loading: everything still works.",
        &[FLEET, Ready, CutOff, Tick(PRIVILEGES), Press("Continue"), Press("Copy Member Type"), See("Copied")],
    ),
    Scene::new(
        "storage-denied",
        "The browser keeps nothing: said before anything is lost.",
        &[
            First(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } });",
            ),
            FLEET,
            Ready,
            See("does not let this page keep anything"),
        ],
    ),
    Scene::new(
        "storage-full",
        "No room is left: said at the first tick.",
        &[
            First("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };"),
            FLEET,
            Ready,
            Tick(PRIVILEGES),
            See("no room left"),
        ],
    ),
    Scene::new(
        "storage-damaged",
        "What was kept cannot be read.",
        &[
            Stored(PROGRESS, "connector-guide-progress 1\nepoch 0\nis-admin perhaps 1 0\n"),
            FLEET,
            Ready,
            See("cannot be read"),
        ],
    ),
    Scene::new(
        "storage-newer",
        "A newer version wrote what was kept.",
        &[
            Stored(PROGRESS, "connector-guide-progress 2\nsomething that only it can read\n"),
            FLEET,
            Ready,
            See("A newer version of this guide"),
        ],
    ),
    Scene::new(
        "unfolded-while-cut-off",
        "A step opened without network: nothing of it has to be fetched.",
        &[FLEET, Ready, CutOff, Unfold(FORM), See("Member Type")],
    ),
];
