//! The pages around guides: the standalone page, the link maker, articles, pages without a script.

use super::Scene;
use super::step::Step::{Article, Go, Press, PressIn, Ready, Refuse, See, Type, Vendors, Written};

pub(super) const SCENES: &[Scene] = &[
    Scene::new("picker-1", "One vendor to pick.", &[Vendors(1), Go("/"), See("Vendor 1")]),
    Scene::new("picker-2", "Two vendors to pick: ours.", &[Go("/"), See("GoProfiles")]),
    Scene::new(
        "picker-200",
        "Two hundred vendors, with a field to find one.",
        &[Vendors(200), Go("/"), See("Vendor 200")],
    ),
    Scene::new(
        "picker-found",
        "Some of two hundred were found.",
        &[Vendors(200), Go("/"), Type("#words", "vendor 19"), See("12 of 200 guides")],
    ),
    Scene::new(
        "picker-nothing-found",
        "Nothing fits what was typed.",
        &[Vendors(200), Go("/"), Type("#words", "nothing like it"), See("No guide matches")],
    ),
    Scene::new("picker-0", "No guide is published.", &[Vendors(0), Go("/"), See("No guide is published here yet.")]),
    Scene::new(
        "unknown-vendor",
        "A link names a vendor that is not here.",
        &[Go("/#vendor=nobody"), See("There is no guide for")],
    ),
    Scene::new(
        "damaged-link",
        "A link names nothing that could be a guide.",
        &[Go("/#vendor=No%20body"), See("This link does not name a guide.")],
    ),
    Scene::new("link-choice", "Which guide the link is for.", &[Go("/#make-link"), See("For which guide?")]),
    Scene::new(
        "link-empty",
        "The form for a link, empty.",
        &[Go("/#make-link=fleet/justworks"), See("Fill in what you know")],
    ),
    Scene::new(
        "link-filled",
        "The form for a link, filled in; the link was copied.",
        &[
            Go("/#make-link=fleet/justworks"),
            Type("#link-first_name", "Ada"),
            Type("#link-work_email", "ada@example.com"),
            Press("Copy the link"),
            See("Link copied."),
        ],
    ),
    Scene::new(
        "link-value-refused",
        "The form for a link refuses a value.",
        &[
            Go("/#make-link=fleet/justworks"),
            Type("#link-first_name", "Ada"),
            Type("#link-work_email", "no address"),
            See("That is not an email address."),
        ],
    ),
    Scene::new(
        "link-doubtful",
        "The form for a link points out letters that look like others.",
        &[
            Go("/#make-link=fleet/justworks"),
            Type("#link-first_name", "\u{41e}\u{441}\u{430}"),
            See("only looks as if it were written in Latin letters."),
        ],
    ),
    Scene::new("article", "A help article with hostile styles, both guides in it.", &[Go("/demo/article.html"), Ready]),
    Scene::new("pre-rendered", "The guide's own page, live.", &[Go("/pages/fleet/justworks.html"), Ready]),
    Scene::new(
        "pre-rendered-without-script",
        "The guide's own page as text.",
        &[Refuse("*.js"), Go("/pages/fleet/justworks.html"), See("Grant administrator access")],
    ),
    Scene::new(
        "picker-without-script",
        "The standalone page without its script.",
        &[Refuse("*.js"), Go("/"), See("What do you want to connect?")],
    ),
    Scene::new(
        "right-to-left",
        "A guide in a page that is read from right to left.",
        &[
            Article(
                r#"<body dir="rtl" lang="ar"><main><h1>مساعدة</h1><connector-guide vendor="fleet" system="justworks"><p>نص</p></connector-guide></main></body>"#,
            ),
            Go("/help"),
            Ready,
            See("Before you start"),
        ],
    ),
    Scene::new(
        "language-from-right-to-left",
        "A guide that is written in Arabic: mirrored.",
        &[Written(include_str!("arabic.yaml")), Go("/#vendor=fleet&system=justworks"), Ready, See("3rd Party Admin")],
    ),
    Scene::new(
        "own-header",
        "A guide whose title the page shows itself, with feedback asked for and given.",
        &[
            Article(
                r#"<body><main><h1>Connect Justworks</h1><connector-guide vendor="goprofiles" system="justworks" heading-level="1" hide-header connect feedback><p>Text</p></connector-guide></main></body>"#,
            ),
            Go("/help"),
            Ready,
            See("Did this help?"),
            PressIn("[role=group][aria-label='Did this help?']", "No"),
            See("Thank you. Your answer was passed on."),
        ],
    ),
];
