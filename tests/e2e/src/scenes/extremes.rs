//! Texts as short and as long as authors can write them.

use super::Scene;
use super::going::FLEET;
use super::step::Step::{self, Press, Ready, See, Tick, Type, Unfold, Written};

const LONG: Step = Written(include_str!("long.yaml"));
const SHORT: Step = Written(include_str!("short.yaml"));

pub(super) const SCENES: &[Scene] = &[
    Scene::new("long-start", "Very long texts and words without an end: the start.", &[LONG, FLEET, Ready]),
    Scene::new(
        "long-open",
        "Very long texts: every kind of block, open, with a value that was kept.",
        &[
            LONG,
            FLEET,
            Ready,
            Unfold(
                "Do everything that this guide knows, in a step whose title is so long that it needs several lines on every screen there is",
            ),
            Press("Yes"),
            Type(
                "[id$='first-name.first_name']",
                "Wolfeschlegelsteinhausenbergerdorff-Pneumonoultramicroscopicsilicovolcanoconiosis",
            ),
            Press("Keep The first name of the service account, exactly as the linking window of the partner shows it"),
            See("you typed this"),
        ],
    ),
    Scene::new("short-start", "The least that a guide can have.", &[SHORT, FLEET, Ready]),
    Scene::new(
        "short-done",
        "The least that a guide can have, done.",
        &[SHORT, FLEET, Ready, Tick("Press it."), See("All done")],
    ),
];
