//! Keys at a wrong indentation, which belong to a neighbour.

use crate::support::{check, check_blocks, check_keys, with_keys};

#[test]
fn a_key_that_belongs_to_the_group_before_it() {
    check_blocks(
        "- form:\n    fields:\n      - { id: a, label: A, value: x }\n  submit: Save\n  submit_id: save",
        &[
            (
                "submit",
                "steps[2] 'Two': 'submit' is no key of a block. It belongs to 'form': put 2 more spaces before it.",
            ),
            (
                "submit_id",
                "steps[2] 'Two': 'submit_id' is no key of a block. It belongs to 'form': put 2 more spaces before it.",
            ),
        ],
    );
    check_blocks(
        "- actions:\n    - id: a\n      click: A\n  see: It is there.\n- form: { fields: [{ id: b, label: B, value: x }] }\n  submit: Save",
        &[
            (
                "see",
                "steps[2] 'Two': 'see' is no key of a block. It belongs to the last item of 'actions': put 4 more spaces \
                 before it.",
            ),
            (
                "submit",
                "steps[2] 'Two': 'submit' is no key of a block. It belongs to 'form': write it between the { and } there.",
            ),
        ],
    );
    check_keys(
        "system:\n  id: example\n  name: Example HR\nedition: Pro",
        &[("edition", "'edition' is no key of a guide. It belongs to 'system': put 2 more spaces before it.")],
    );
}

#[test]
fn a_group_that_is_not_indented() {
    check_blocks(
        "- consequence:\n  id: sure\n  text: It cannot be undone.\n- note:\n  text: It takes a day.\n  when: moving\n- form:\n  fields:\n    - { id: a, label: A, value: x }",
        &[
            (
                "consequence",
                "steps[2] 'Two': 'consequence' is empty, and what belongs to it is not indented: id, text. Put two more \
                 spaces before each line that belongs to 'consequence'.",
            ),
            (
                "note",
                "steps[2] 'Two': 'note' is empty, and what belongs to it is not indented: text, when. Put two more spaces \
                 before each line that belongs to 'note'.",
            ),
            (
                "form",
                "steps[2] 'Two': 'form' is empty, and what belongs to it is not indented: fields. Put two more spaces before \
                 each line that belongs to 'form'.",
            ),
        ],
    );
    // What comes after it is read nevertheless, and the key is not missing as well.
    let text = with_keys("finish:\ntext: Done.\ntell: your contact\nauthor: me");
    check(
        &text,
        &[
            (
                "finish",
                "'finish' is empty, and what belongs to it is not indented: text, tell. Put two more spaces before each line \
                 that belongs to 'finish'.",
            ),
            (
                "author",
                "'author' is no key of a guide. The keys here are: format, title, system, overview, checked_on, sources, \
                 steps, finish, language, partner, audience, effort, security, sync, limits, values, ask, repeats, \
                 prerequisites, start, contacts, troubleshooting, faq, renewal, disconnecting, chapters, based_on, \
                 show_partner, change, scopes, scope, labels, allow.",
            ),
        ],
    );
}

#[test]
fn an_empty_key_beside_keys_of_its_surroundings_is_just_empty() {
    check_blocks(
        "- note:\n  when: moving",
        &[("", "steps[2] 'Two': 'note' is empty. Fill it in, or remove it if it is not needed.")],
    );
}
