//! Lints: what keeps a guide from being good.

use super::Explanation;

pub(super) const STEP_WITHOUT_CHECK: Explanation = Explanation {
    what: "A step changes something, and nothing says how readers see that it worked.",
    why: "Who cannot see whether it worked does it twice, or goes on with a mistake. Say what is to be seen ('see'), let \
          readers look ('check') or press the system's own test button ('test'). A text that begins with words such as \
          \"Check that …\" or \"You should see …\" does it, too, and so does copying a value out. Steps that only lead \
          somewhere need none.",
    wrong: "- actions:\n    - { id: click-invite, click: Invite }",
    right: "- actions:\n    - { id: click-invite, click: Invite }\n    - { id: see-row, do: Check that Acme stands in the \
            list. }",
};

pub(super) const PERMISSION_WITHOUT_REASON: Explanation = Explanation {
    what: "Nothing says why a permission is needed.",
    why: "Who grants a right answers for it. Without a reason they ask, or say no. Where the source gives none, ask the \
          vendor; until then, allow it and say so.",
    wrong: "- permissions:\n    groups:\n      - items:\n          - { id: view-reports, label: View reports }",
    right: "- permissions:\n    groups:\n      - items:\n          - { id: view-reports, label: View reports, reason: To \
            read the list of employees. }",
};

pub(super) const PICTURE_WITHOUT_TEXT: Explanation = Explanation {
    what: "The alternative text of a picture says nothing.",
    why: "Who cannot see the picture, or whose browser does not load it, reads the alternative text instead. It says what \
          the picture tells, not that it is one.",
    wrong: "- picture: { file: media/list.svg, alt: Screenshot }",
    right: "- picture: { file: media/list.svg, alt: \"The button Add is in the top right corner of the list.\" }",
};

pub(super) const ONLY_IN_PICTURE: Explanation = Explanation {
    what: "Something seems to stand in a picture only.",
    why: "Pictures get old, cannot be read out, searched, copied or ticked. Write what they show as actions, rows or \
          permissions; then they are a help and not the only way.",
    wrong: "- text: Fill in the form as shown in the screenshot.",
    right: "- form:\n    fields:\n      - { id: member-type, label: Member Type, value: Accountant }",
};

pub(super) const PARTNER_IN_PROSE: Explanation = Explanation {
    what: "The partner's name stands where readers know the vendor only.",
    why: "Readers bought from the vendor. A name they have never seen, in a title or at the end, makes them wonder whom they \
          give their data to. In a procedure that many vendors share, write {partner.name}: a vendor may choose not to \
          show its partner ('show_partner: false'), and then the name must not stand anywhere.",
    wrong: "title: Connect Justworks to Finch",
    right: "title: Connect Justworks to {vendor.name}",
};

pub(super) const SOURCE_AGE: Explanation = Explanation {
    what: "The sources were read long ago, or on a day that has not come yet.",
    why: "Systems change their screens, and readers are told on which day the guide was compared with its sources. Read \
          them again, mend what has changed and write the new day. `guide check --max-age DAYS` sets how long is long.",
    wrong: "checked_on: 2020-01-31",
    right: "checked_on: 2026-11-21",
};

pub(super) const SAME_ITEM_TWICE: Explanation = Explanation {
    what: "A row, an action or a prerequisite is written twice.",
    why: "Readers wonder what the second one is for, and tick one of them only. Remove it, or say what is different. After a \
          form or permissions the same button may be pressed again.",
    wrong: "- form:\n    fields:\n      - { id: title, label: Title, value: Admin }\n      - { id: title-2, label: Title, \
            value: Admin }",
    right: "- form:\n    fields:\n      - { id: title, label: Title, value: Admin }",
};

pub(super) const STEP_NUMBER: Explanation = Explanation {
    what: "A text calls a step by its number.",
    why: "Numbers change when a step is added, moved, or not shown to a reader whom it does not concern. The title stays. A \
          label of the system's own screen may have a number in it: write it between brackets, [[Step 2]].",
    wrong: "- text: Use the address from step 3.",
    right: "- text: Use the address that you noted in \"Set up the service account\".",
};

pub(super) const SECRET_BY_MAIL: Explanation = Explanation {
    what: "Readers are asked to send a secret.",
    why: "Messages are read by others, forwarded and kept for years. A password, token or key is typed in where it is \
          needed, or said on a call. A message of the guide must not name a secret at all.",
    wrong: "- text: Send the temporary password to your account manager.",
    right: "- text: Have the temporary password ready for the call.",
};

pub(super) const PLACEHOLDER_LEFT: Explanation = Explanation {
    what: "A note for the author was left over.",
    why: "TODO, [insert …], <name> and the like were to be replaced before anyone reads them. Notes for other writers go \
          into comments, after '#'.",
    wrong: "- text: \"TODO: ask Acme for the address.\"",
    right: "- text: Acme tells you the address.   # to be asked for in December",
};

pub(super) const TEXT_CUT: Explanation = Explanation {
    what: "A text ends at a '#' that seems to belong to it.",
    why: "After a space, '#' begins a comment for other writers, and readers see nothing of it. A text that has ' #' in it \
          must stand in double quotes. If it is a comment, write a space after the '#'.",
    wrong: "- text: Give user #1 access.",
    right: "- text: \"Give user #1 access.\"   # the first user",
};

pub(super) const OTHER_BRAND: Explanation = Explanation {
    what: "The name of another vendor or partner stands in a guide.",
    why: "It was probably copied from that guide. Readers look for a label that is not on their screen, or learn who else is \
          a customer. Where the system's own screen shows the name, allow it and say so.",
    wrong: "- text: Tell Zeta that you are done.",
    right: "- text: Tell {vendor.name} that you are done.",
};

pub(super) const NUMBERED_TITLE: Explanation = Explanation {
    what: "The title of a step begins with a number.",
    why: "Readers see the number of each step anyway, and that one is right when a step is added, moved, or not shown to a \
          reader whom it does not concern. With yours they see two.",
    wrong: "steps:\n  - { id: give-access, title: 3. Give access, blocks: [{ text: Ask your contact. }] }",
    right: "steps:\n  - { id: give-access, title: Give access, blocks: [{ text: Ask your contact. }] }",
};

pub(super) const SECRET_AS_VALUE: Explanation = Explanation {
    what: "A value has the name of a secret, such as a password or an API key.",
    why: "Values are typed in, kept in the reader's browser and shown wherever the guide names them. A secret has only a \
          name: readers tick that they have it, and nobody else ever sees it. If it is not secret, say what it is: \"Name of \
          the API key\".",
    wrong: "values:\n  - { id: api_key, label: API key, from: reader }",
    right: "values:\n  - { id: api_key, label: API key, from: secret }\nsteps:\n  - id: make-key\n    title: Make a \
            key\n    blocks:\n      - notables: [{ id: have-key, secret: api_key }]",
};

pub(super) const REASON_REPEATS_LABEL: Explanation = Explanation {
    what: "The reason for a permission says only what its label says.",
    why: "Who grants a right has read its label already, and wants to know what it is needed for.",
    wrong: "- permissions:\n    groups:\n      - items:\n          - { id: view-reports, label: View reports, reason: To view \
            reports. }",
    right: "- permissions:\n    groups:\n      - items:\n          - { id: view-reports, label: View reports, reason: To \
            read the list of employees. }",
};

pub(super) const MARKUP_SHOWN: Explanation = Explanation {
    what: "Readers would see signs of Markdown, such as [[ or **.",
    why: "Labels, titles and messages have no Markdown: what is written there is shown letter by letter, and a label with \
          signs is not what the screen shows. In prose, ** makes words bold only if there are two more behind them.",
    wrong: "- actions:\n    - { id: click-add, click: \"[[Add]]\" }",
    right: "- actions:\n    - { id: click-add, click: Add }",
};

pub(super) const EXAMPLE_REFUSED: Explanation = Explanation {
    what: "The example of a value does not fit its own 'take'.",
    why: "Readers paste something long, and 'take' cuts out the part that is meant. They see the example where nothing could be \
          taken, so it has to be something that they could paste.",
    wrong: "values:\n  - { id: company, label: Address, from: reader, take: { path_part: 1 }, example: \"https://acme.example\" }",
    right: "values:\n  - { id: company, label: Address, from: reader, take: { path_part: 1 }, example: \
            \"https://acme.example/c-123/home\" }",
};

pub(super) const UNUSED_VALUE: Explanation = Explanation {
    what: "Nothing uses a value or a secret.",
    why: "What stands under 'values' only has an effect where it is named: {work_email} in a text or a row, or under \
          'notables'. Perhaps the name is written differently there, or the part that used it is gone.",
    wrong: "values:\n  - { id: work_email, label: Work email, from: vendor }\noverview: You need the address from Acme.",
    right: "values:\n  - { id: work_email, label: Work email, from: vendor }\noverview: You need the address {work_email}.",
};

pub(super) const UNUSED_ALLOWANCE: Explanation = Explanation {
    what: "An allowance allows nothing.",
    why: "What it allowed has been mended, or its id has changed. Left in, it would hide the next fault.",
    wrong: "allow:\n  - { lint: step-number, reason: The system numbers its steps. }",
    right: "troubleshooting: Ask your contact.",
};
