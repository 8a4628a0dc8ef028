//! Steps that are repeated, and values: derived, taken out of what is entered, noted in each round.

use crate::dump::dump;
use crate::support::{check, check_blocks, check_keys, guide, with_keys};

const LOOP: &str = "values:
  - { id: number, label: Number, from: reader }
  - { id: name, label: Name, from: reader }
repeats: [{ id: firms, noun: company }]
";

#[test]
fn a_loop_knows_what_differs_from_round_to_round() {
    let text = with_keys(&format!(
        "{LOOP}steps:
  - {{ id: a, title: A, repeat: firms, blocks: [{{ notables: [{{ id: n, value: name }}] }}] }}
  - {{ id: b, title: B, repeat: firms, blocks: [{{ notables: [{{ id: m, value: number }}] }}, {{ text: \"{{name}}\" }}] }}"
    ));
    assert!(dump(&guide(&text)).contains(&"loop firms company: [Id(\"name\"), Id(\"number\")]".to_owned()));
}

#[test]
fn loops_that_do_not_hold_together() {
    check_keys(
        "repeats: [{ id: firms, noun: company }, { id: people, noun: person }]
steps:
  - { id: a, title: A, repeat: firms, blocks: [{ text: T }] }
  - { id: b, title: B, blocks: [{ text: T }] }
  - { id: c, title: C, repeat: firms, blocks: [{ text: T }] }
  - { id: d, title: D, repeat: frims, blocks: [{ text: T }] }",
        &[
            (
                "{ id: people, noun: person }",
                "No step is part of the loop 'people'. Write 'repeat: people' in its steps, or remove it.",
            ),
            (
                "firms",
                "steps[3] 'C': the steps of the loop 'firms' do not stand together. Move this step up to the others, or give it a loop of its own.",
            ),
            ("frims", "steps[4] 'D': there is no loop 'frims'. Did you mean 'firms'?"),
        ],
    );
}

#[test]
fn a_mistyped_loop_is_one_problem() {
    let keys =
        |repeat: &str| format!("{LOOP}steps:\n  - {{ id: a, title: A, repeat: {repeat}, blocks: [{{ text: T }}] }}");
    check_keys(&keys("company"), &[("company", "steps[1] 'A': there is no loop 'company'. Did you mean 'firms'?")]);
    let unknown = "steps[1] 'A': there is no loop 'rounds'. Write it under 'repeats' at the top of the guide first.";
    check_keys(&keys("rounds"), &[("rounds", unknown)]);
}

#[test]
fn where_steps_cannot_be_read_nothing_is_missed_in_them() {
    let ask = "ask: [{ id: moving, question: Are you moving? }]\n";
    let steps = "steps:\n  - { id: a, title: A, blocks: [{ ask: moving }] }";
    let text = with_keys(&format!("{LOOP}{ask}{steps}")).replace("steps:", "Steps:");
    check(&text, &[("Steps", "'Steps' is no key of a guide. Did you mean 'steps'?")]);
    check_keys(
        &format!("{ask}start:\n  ask: moving"),
        &[("ask: moving", "'start' is a group of keys, not a list. Start each item on a line of its own with '- '.")],
    );
}

#[test]
fn what_is_inside_a_loop_stays_inside() {
    check_keys(
        &format!(
            "{LOOP}ask: [{{ id: several, question: Several? }}]
steps:
  - id: a
    title: A
    repeat: firms
    blocks:
      - notables: [{{ id: n, value: name }}]
      - ask: several
      - text: Inside with {{name}}.
      - table: {{ head: [H], rows: [[\"{{name}}\"]] }}
  - {{ id: b, title: B, when: several, blocks: [{{ text: \"Outside with {{name}} and {{number}}.\" }}] }}"
        ),
        &[
            (
                "{name}",
                "The value 'name' is noted once for each company, and this is not about a single one. Move this into a step with 'repeat: firms', or write it in words.",
            ),
            (
                "several",
                "steps[2] 'B': the question 'several' is asked once for each company. Ask it before the steps that are repeated, or move this into them.",
            ),
            (
                "{name}",
                "The value 'name' is noted once for each company, and this is not about a single one. Move this into a step with 'repeat: firms', or write it in words.",
            ),
        ],
    );
}

#[test]
fn ids_leave_room_for_the_number_of_a_round() {
    let long = "x".repeat(59);
    check_keys(
        &format!(
            "{LOOP}steps:
  - {{ id: a, title: A, repeat: firms, blocks: [{{ actions: [{{ id: {long}, do: D }}] }}] }}
  - {{ id: {long}-b, title: B, blocks: [{{ actions: [{{ id: a--2, do: D }}] }}] }}"
        ),
        &[
            (
                &long,
                &format!(
                    "steps[1] 'A', action '{}…': the id '{long}' has 59 characters; in steps that are repeated it may have 58. Give it a shorter id.",
                    &long[..48]
                ),
            ),
            (
                "a--2",
                "steps[2] 'B', action 'a--2': 'a--2' cannot be an id: what ends with '--' and a number belongs to the rounds of a loop. Write 'a-2'.",
            ),
        ],
    );
}

#[test]
fn values_that_are_made_of_others() {
    let text = with_keys(
        "values:
  - { id: whole, is: \"{short}, {vendor.name} on {today DD.MM.YYYY}\" }
  - { id: short, is: \"{first} Admin\" }
  - { id: first, label: First, from: reader }
steps:
  - { id: a, title: A, blocks: [{ text: \"Say *{whole}*.\" }, { actions: [{ id: b, click: \"Add {short}\" }] }] }",
    );
    let lines = dump(&guide(&text));
    assert!(lines.contains(&"- Say {first}* Admin, Acme on *{today DD.MM.YYYY}.".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"- b: Click [Add {first} Admin].".to_owned()), "{lines:#?}");
    assert_eq!(guide(&text).values.len(), 1);
}

#[test]
fn values_that_cannot_be_made() {
    check_keys(
        "values:
  - { id: a, is: \"{b}\" }
  - { id: b, is: \"{a}\" }
  - { id: c, is: \"{nothing}\", kind: text }
  - { id: d, label: D, from: reader, is: \"{c}\" }
  - { id: e, is: \"x\" }
steps:
  - { id: one, title: One, blocks: [{ notables: [{ id: n, value: e }] }] }",
        &[
            (
                "\"{b}\"",
                "value 'a': the value 'a' is made of itself, or of one that is. Make it of values that are entered.",
            ),
            (
                "\"{a}\"",
                "value 'b': the value 'b' is made of itself, or of one that is. Make it of values that are entered.",
            ),
            (
                "{nothing}",
                "value 'c': '{nothing}' stands for nothing. Add a value with this id under 'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \\{ for a brace.",
            ),
            ("kind", "value 'c': 'kind' is no key of a value with 'is'. The keys here are: id, is, label, was, needs."),
            ("\"{c}\"", "value 'D': 'from' and 'is' exclude each other. Keep one."),
            (
                "e",
                "steps[1] 'One', to note 'n': 'e' is made of other values, and cannot be noted. Note what it is made of.",
            ),
        ],
    );
}

#[test]
fn rules_for_taking_a_value_out() {
    check_keys(
        "values:
  - { id: a, label: A, from: reader, take: subdomian }
  - { id: b, label: B, from: reader, take: first word }
  - { id: c, label: C, from: reader, take: { path_part: 0 } }
  - { id: d, label: D, from: reader, take: { after: a, before: b } }
  - { id: e, label: E, from: reader, take: { } }
  - { id: f, label: F, from: secret, take: host, example: x }",
        &[
            ("subdomian", "value 'A', take: 'subdomian' is no rule. Did you mean 'subdomain'?"),
            (
                "first word",
                "value 'B', take: 'first word' is no rule. Write subdomain, host, host_rest, digits, or a group such as '{ path_part: 2 }', '{ after: \"x\" }', '{ before: \"x\" }' or '{ query: \"key\" }'.",
            ),
            (
                "0",
                "value 'C', take: 'path_part' is '0', not a number from 1. Count the parts between the slashes after the host, from 1.",
            ),
            ("b", "value 'D', take: 'after' and 'before' exclude each other. Keep one."),
            ("{ }", "value 'E', take: nothing says what to take. Write one of: path_part, after, before, query."),
            (
                "host",
                "value 'F': a secret has no 'take': it is never entered, checked or kept. Remove 'take'; a hint can stand where it is noted.",
            ),
            (
                "x",
                "value 'F': a secret has no 'example': it is never entered, checked or kept. Remove 'example'; a hint can stand where it is noted.",
            ),
        ],
    );
}

#[test]
fn placeholders_of_days_and_pages() {
    check_blocks(
        "- text: Today is {today DD/MM}.
- text: This page is {page}.",
        &[
            (
                "{today DD/MM}",
                "steps[2] 'Two': 'DD/MM' is no way to write a day. Write D or DD, M or MM, and YY or YYYY with what stands between them, such as MM/DD/YYYY.",
            ),
            (
                "{page}",
                "steps[2] 'Two': '{page}' is the address of the page, which only messages can have in them. Write it in the body of a 'message'.",
            ),
        ],
    );
    check_keys(
        "title: On {today MM/DD/YYYY}",
        &[(
            "{today MM/DD/YYYY}",
            "'title' is the same on every day, so '{today …}' cannot stand in it. Write plain words here.",
        )],
    );
}
