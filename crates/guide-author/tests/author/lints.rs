//! Lints: what they say word for word, what the caret marks, and what they leave alone.

use crate::support::{check_keys, with_blocks, with_keys};
use guide_author::{LintOptions, Problem, Severity, SourceFile, lint};
use guide_model::Date;

pub(crate) fn lints_of(files: &[SourceFile]) -> Vec<Problem> {
    lint(files, LintOptions { today: Date::parse("2026-11-22").unwrap(), max_age: 180 })
}

/// What the caret marks, and code, message and remedy in one line.
fn described(guide: &str) -> Vec<(String, String)> {
    let files = [
        SourceFile::text("acme/vendor.yaml", "format: 1\nname: Acme\n"),
        SourceFile::text("acme/example.yaml", guide),
        SourceFile::text("zeta/vendor.yaml", "format: 1\nname: Zeta\n"),
    ];
    let marked =
        |problem: &Problem| problem.place.map_or("", |place| &guide[place.span.start..place.span.end]).to_owned();
    lints_of(&files)
        .iter()
        .inspect(|problem| assert_eq!(problem.severity(), Severity::Lint))
        .map(|problem| (marked(problem), format!("{}: {problem}", problem.code.as_str())))
        .collect()
}

#[track_caller]
pub(crate) fn check(guide: &str, expected: &[(&str, &str)]) {
    let found = described(guide);
    let found: Vec<(&str, &str)> = found.iter().map(|(mark, words)| (mark.as_str(), words.as_str())).collect();
    assert_eq!(found, expected);
}

#[track_caller]
pub(crate) fn check_blocks_lints(blocks: &str, expected: &[(&str, &str)]) {
    let asks = "blocks: [{ ask: moving }]";
    let uses = "blocks: [{ ask: moving }, { notables: [{ id: n1, value: first_name }, { id: n2, secret: password }] }]";
    check(&with_blocks(blocks).replace(asks, uses), expected);
}

#[track_caller]
pub(crate) fn check_keys_lints(keys: &str, expected: &[(&str, &str)]) {
    check(&with_keys(keys), expected);
}

#[test]
fn steps_that_show_nothing() {
    let nothing = "step-without-check: steps[2] 'Two': nothing says how readers see that this step worked. Add 'see: …' to its last action, or an action that looks: 'check: …' or 'test: …'.";
    let form = "- form: { fields: [{ id: a, label: A, leave: may_be_empty }] }";
    for blocks in [
        "- actions: [{ id: a, click: Add }]",
        &format!("- actions: [{{ id: b, go: People }}]\n{form}"),
        "- actions: [{ id: a, do: Check the box. }]",
    ] {
        check_blocks_lints(blocks, &[("Two", nothing)]);
    }
    let no_actions = "step-without-check: steps[2] 'Two': nothing says how readers see that this step worked. Add a block behind the others that looks: '- actions: [{ id: see-it, check: \"…\" }]', with an id of your own.";
    let rights = "- permissions: { groups: [{ items: [{ id: p, label: View, reason: To read. }] }] }";
    for blocks in [form, rights] {
        check_blocks_lints(blocks, &[("Two", no_actions)]);
        check_blocks_lints(&format!("{blocks}\n- actions: [{{ id: see-it, check: \"It is there.\" }}]"), &[]);
    }
    for blocks in [
        "- actions: [{ id: a, click: Add, see: A new row. }]",
        "- actions: [{ id: a, click: Add }, { id: b, test: Test connection }]",
        "- actions: [{ id: a, click: Add }, { id: b, do: Check that Acme stands in the list. }]",
        "- actions: [{ id: a, click: Add, detail: You will see a new row. }]",
        "- actions: [{ id: a, go: [Manage, Employees] }, { id: b, tab: Admins }]",
        "- actions: [{ id: a, click: Copy }]\n- notables: [{ id: n, value: first_name }]",
        "- text: Words.",
    ] {
        check_blocks_lints(blocks, &[]);
    }
}

#[test]
fn permissions_without_a_reason() {
    check_blocks_lints(
        r"- permissions:
    intro: Check that you have these.
    groups:
      - items:
          - { id: p, label: View reports }
          - { id: q, label: View payments, reason: To read them. }",
        &[(
            "View reports",
            "permission-without-reason: steps[2] 'Two': nothing says why the permission 'View reports' is needed. Add 'reason: …'. Who grants rights wants to know what for.",
        )],
    );
}

#[test]
fn pictures_without_words() {
    let remedy = "Write 'alt: …' with what a reader who cannot see the picture has to know.";
    for (alt, mark, message) in [
        (
            "alt: A screenshot",
            "A screenshot",
            "the alternative text 'A screenshot' does not say what the picture shows.",
        ),
        ("alt: Image 2", "Image 2", "the alternative text 'Image 2' does not say what the picture shows."),
        ("alt: list.PNG", "list.PNG", "the alternative text 'list.PNG' does not say what the picture shows."),
    ] {
        check_blocks_lints(
            &format!("- ask: moving\n- picture: {{ file: media/list.png, {alt} }}"),
            &[(mark, &format!("picture-without-text: steps[2] 'Two': {message} {remedy}"))],
        );
    }
    check_blocks_lints("- ask: moving\n- picture: { file: a.png, alt: The list of admins with Acme in it. }", &[]);
}

#[test]
fn what_only_a_picture_says() {
    check_blocks_lints(
        "- text: Do this.\n- picture: { file: a.png, alt: The list of admins. }",
        &[(
            "file",
            "only-in-picture: steps[2] 'Two': this step has a picture and nothing to do beside it: what to do seems to stand in the picture only. Write what the picture shows as actions, rows or permissions.",
        )],
    );
    let pointing = "only-in-picture: steps[2] 'Two': this text sends readers to a picture for something. Say in words what is to be seen there; then the picture is a help and not the only way.";
    for (text, mark) in [
        ("Fill it in as shown in the screenshot.", "screenshot"),
        ("Use the values in the following image.", "image"),
        ("See screenshot below.", "screenshot"),
        ("The picture above has all.", "picture"),
    ] {
        check_blocks_lints(&format!("- text: {text}"), &[(mark, pointing)]);
    }
    for text in ["Take a screenshot and send it.", "Upload a picture of yourself.", "Click [[Insert image below]]."] {
        check_blocks_lints(&format!("- text: \"{text}\""), &[]);
    }
}

#[test]
fn the_partner_in_titles_and_at_the_end() {
    let partner = "partner: { id: finch, name: Finch, flow: linking flow }\n";
    let says = "the partner's name, 'Finch', stands here; readers know the vendor. Name the vendor: {vendor.name}. If readers must know the partner here, write {partner.name}.";
    check_keys_lints(
        &format!("{partner}title: Connect Example HR to Finch"),
        &[("Finch", &format!("partner-in-prose: title: {says}"))],
    );
    check_keys_lints(
        &format!("{partner}finish: {{ text: Finch takes over., tell: your contact }}"),
        &[("Finch", &format!("partner-in-prose: finish: {says}"))],
    );
    check_keys_lints(&format!("{partner}overview: It goes through Finch, a platform."), &[]);
    check_keys_lints(&format!("{partner}title: \"Connect to {{vendor.name}} by {{partner.name}}\""), &[]);
}

#[test]
fn a_partner_that_is_not_shown() {
    let guide = with_keys(
        "partner: { id: finch, name: Finch, flow: linking flow }\nshow_partner: false\noverview: It goes through Finch.",
    );
    check(
        &guide,
        &[(
            "Finch",
            "partner-in-prose: overview: the partner's name, 'Finch', stands here, and this guide does not show its partner. Say it without the name, or name the vendor: {vendor.name}.",
        )],
    );
    // The vendor says it for all its guides, and the procedure says who the partner is.
    let files = [
        SourceFile::text("acme/vendor.yaml", "format: 1\nname: Acme\nshow_partner: false\n"),
        SourceFile::text("acme/example.yaml", "format: 1\nbased_on: finch/example\noverview: By Finch.\n"),
        SourceFile::text(
            "partners/finch/example.yaml",
            "format: 1\npartner: { id: finch, name: Finch, flow: flow }\noverview: Finch asks.\nsecurity: Ask {partner.name}.\n",
        ),
    ];
    let found: Vec<(String, String)> =
        lints_of(&files).iter().map(|problem| (problem.file.clone(), problem.message.clone())).collect();
    assert_eq!(
        found,
        [
            (
                "acme/example.yaml".to_owned(),
                "overview: the partner's name, 'Finch', stands here, and this guide does not show its partner."
                    .to_owned()
            ),
            (
                "partners/finch/example.yaml".to_owned(),
                "overview: the partner's name, 'Finch', is written out in a procedure that many vendors share."
                    .to_owned()
            ),
        ]
    );
}

#[test]
fn sources_that_are_old_or_not_read_yet() {
    check_keys_lints(
        "checked_on: 2026-05-25",
        &[(
            "2026-05-25",
            "source-age: The sources were read 181 days ago; after 180 days they may have changed. Read them again, mend what has changed, and write the day on which you read them.",
        )],
    );
    check_keys_lints("checked_on: 2026-05-26", &[]);
    check_keys_lints("checked_on: 2026-11-23", &[]);
    check_keys_lints(
        "checked_on: 2062-11-21",
        &[(
            "2062-11-21",
            "source-age: '2062-11-21' is after today, 2026-11-22. Write the day on which the sources were read.",
        )],
    );
}

#[test]
fn the_same_twice() {
    let see = "- text: You will see the list.\n";
    check_blocks_lints(
        &format!(
            "{see}- form:\n    fields:\n      - {{ id: a, label: Title, value: X }}\n      - {{ id: b, label: title, value: Y }}"
        ),
        &[(
            "title",
            "same-item-twice: steps[2] 'Two': the row 'title' is written twice (lines 22 and 23). Remove one, or say for whom each is with 'when'.",
        )],
    );
    check_blocks_lints(
        &format!(
            "{see}- form:\n    fields:\n      - {{ id: a, label: Title, value: X, when: moving }}\n      - {{ id: b, label: Title, value: Y, when: not moving }}"
        ),
        &[],
    );
    check_blocks_lints(
        &format!("{see}- actions: [{{ id: a, click: Add }}]\n- text: Then\n- actions: [{{ id: b, click: Add }}]"),
        &[(
            "Add",
            "same-item-twice: steps[2] 'Two': the action 'Add' is written twice (lines 20 and 22). Remove one, or say what is different: 'place', 'detail' or 'see'.",
        )],
    );
    let form = "- form: { fields: [{ id: f, label: F, value: X }] }\n";
    check_blocks_lints(
        &format!("{see}- actions: [{{ id: a, click: Next }}]\n{form}- actions: [{{ id: b, click: Next }}]"),
        &[],
    );
    check_keys_lints(
        "prerequisites:\n  - { id: a, text: You are an administrator. }\n  - { id: b, text: You are an administrator. }",
        &[(
            "You are an administrator.",
            "same-item-twice: prerequisites: the prerequisite 'You are an administrator.' is written twice (lines 10 and 11). Remove one, or say for whom each is with 'when'.",
        )],
    );
}

#[test]
fn steps_called_by_number() {
    for (text, found) in
        [("Go back to step 3.", "step 3"), ("As in Steps two and three", "Steps two"), ("See step #4.", "step #4")]
    {
        check_blocks_lints(
            &format!("- text: \"{text}\""),
            &[(
                found,
                &format!(
                    "step-number: steps[2] 'Two': '{found}' calls a step by its number, and numbers change when steps come, go or are hidden. Call the step by its title."
                ),
            )],
        );
    }
    for text in ["Wait until [[Step 2]] is shown.", "Use 2-step verification.", "One step. 3 rows.", "Step by step."] {
        check_blocks_lints(&format!("- text: \"{text}\""), &[]);
    }
}

#[test]
fn secrets_to_be_sent() {
    for (text, found) in [
        ("Send the temporary password to your contact.", "password"),
        ("Then email us your API key.", "key"),
        ("Please share the token with Acme.", "token"),
    ] {
        check_blocks_lints(
            &format!("- text: {text}"),
            &[(
                found,
                &format!(
                    "secret-by-mail: steps[2] 'Two': this asks readers to send a secret ('{found}'). Messages are read by others and kept for years. Have it typed in where it is needed, or said on a call."
                ),
            )],
        );
    }
    for text in [
        "Never send your password to anyone.",
        "Acme will send you a temporary password.",
        "Send the invitation. The password comes later.",
        "Choose a password for the email address.",
    ] {
        check_blocks_lints(&format!("- text: {text}"), &[]);
    }
    check_blocks_lints(
        "- message: { id: m, to: your contact, body: \"My password: …\" }",
        &[(
            "password",
            "secret-by-mail: steps[2] 'Two': this message names a secret, 'password'. Messages are read by others and kept for years. Have it typed in where it is needed, or said on a call.",
        )],
    );
}

#[test]
fn notes_that_were_left_over() {
    for (text, found) in [
        ("TODO ask Acme", "TODO"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("[Insert the address]", "[Insert"),
        ("Delete this line before it goes out.", "Delete this line"),
        ("Hello <your name>", "<your name>"),
    ] {
        check_keys_lints(
            &format!("overview: \"{text}\""),
            &[(
                found,
                &format!(
                    "placeholder-left: overview: '{found}' looks like a note that was to be replaced. Write what belongs here. Notes for other writers go into comments, after '#'."
                ),
            )],
        );
    }
    check_keys_lints("overview: A todo list. # TODO", &[]);
}

#[test]
fn names_of_others() {
    check_blocks_lints(
        "- actions: [{ id: a, do: \"Check that [[Zeta Sync]] is on.\" }]",
        &[(
            "Zeta",
            "other-brand: steps[2] 'Two': 'Zeta' is the name of another vendor or partner; was this copied from its guide? Write what this guide's reader sees.",
        )],
    );
    check_keys_lints("overview: Zetas and zeta are others. See [here](https://Zeta.example/).", &[]);
    check_keys_lints("sources: [{ title: Zeta, href: \"https://zeta.example/\" }]", &[]);
}

#[test]
fn allowances() {
    let step = "steps:\n  - { id: one, title: One, blocks: [{ text: See step 3. }] }\n  - { id: two, title: Two, blocks: [{ text: See step 4. }] }";
    let of = |allow: &str| {
        described(&with_keys(&format!("{step}\nallow: {allow}"))).into_iter().map(|(mark, _)| mark).collect::<Vec<_>>()
    };
    assert_eq!(of("[]"), ["step 3", "step 4"]);
    assert_eq!(of("[{ lint: step-number, reason: R }]"), Vec::<String>::new());
    assert_eq!(of("[{ lint: step-number, at: one, reason: R }]"), ["step 4"]);
    check_keys_lints(
        &format!(
            "{step}\nallow: [{{ lint: step-number, reason: R }}, {{ lint: source-age, reason: R }}, {{ lint: step-number, at: three, reason: R }}]"
        ),
        &[
            (
                "source-age",
                "unused-allowance: allow[2]: this allows nothing: there is no 'source-age' in this file. Remove it.",
            ),
            (
                "step-number",
                "unused-allowance: allow[3]: this allows nothing: at 'three' there is no 'step-number'. Remove it.",
            ),
        ],
    );
}

#[test]
fn how_allowances_have_to_look() {
    check_keys(
        "allow:\n  - { lint: step-number }\n  - { lint: step-numbers, reason: R }\n  - { lint: yaml, reason: R, at: A B }",
        &[
            ("{ lint: step-number }", "allow[1]: an allowance needs 'reason', and there is none. Add 'reason: …'."),
            ("step-numbers", "allow[2]: 'lint' cannot be 'step-numbers'. Did you mean 'step-number'?"),
            (
                "yaml",
                "allow[3]: 'lint' cannot be 'yaml'. Write one of: step-without-check, permission-without-reason, picture-without-text, only-in-picture, partner-in-prose, source-age, same-item-twice, step-number, secret-by-mail, placeholder-left, text-cut, other-brand, numbered-title, secret-as-value, reason-repeats-label, markup-shown, example-refused, unused-value.",
            ),
            ("A B", "allow[3]: 'A B' cannot be an id: an id has 1 to 64 characters of a-z, 0-9, - and _. Write 'a-b'."),
        ],
    );
}

#[test]
fn files_that_cannot_be_read_have_no_lints() {
    let found = lints_of(&[SourceFile::text("acme/example.yaml", "overview: TODO: [")]);
    assert_eq!(found, []);
    assert_eq!(lints_of(&[SourceFile::text("notes.yaml", "overview: TODO")]), []);
    assert_eq!(lints_of(&[SourceFile::text("acme/example.es.yaml", "texts: [{ to: TODO }]")]), []);
}

#[test]
fn texts_that_a_comment_cuts_off() {
    let cut = |whole: &str| {
        format!(
            "text-cut: steps[2] 'Two': everything after ' #' is a comment, and readers do not see it. If it belongs to the text, write '\"{whole}\"'. If not, write a space after the '#'."
        )
    };
    check_blocks_lints("- text: Give user #1 access.", &[("#1 access.", &cut("Give user #1 access."))]);
    check_blocks_lints("- text: Say \"a\" #b", &[("#b", &cut("Say \\\"a\\\" #b"))]);
    check_blocks_lints("- text:\n    - See ticket #12\n    - Words.", &[("#12", &cut("See ticket #12"))]);
    for text in [
        "- text: Words. # 1 is for other writers",
        "- text: Words. ## Writers",
        "- text: \"Words.\" #1",
        "- text: \"Give user #1 access.\"",
        "- text: Give user no.#1 access.",
        "- text: >-\n    Give user #1 access.",
        "- text: Words.\n#1",
    ] {
        check_blocks_lints(text, &[]);
    }
}
