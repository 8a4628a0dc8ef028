//! Questions with answers, conditions, gates, consequences, ways out.

use crate::dump::dump;
use crate::support::{check, check_keys, guide, with_keys};

/// A guide with a question `way` of three answers, asked in step `one`, and these blocks in step `two`.
fn with_way(blocks: &str) -> String {
    let indented: String = blocks.lines().map(|line| format!("      {line}\n")).collect();
    with_keys(&format!(
        "ask:
  - id: way
    question: Which way?
    answers:
      - {{ id: key, label: A key }}
      - {{ id: login, label: A log-in }}
      - {{ id: account, label: An account }}
  - {{ id: moving, question: Are you moving? }}
steps:
  - {{ id: one, title: One, blocks: [{{ ask: way }}, {{ ask: moving }}] }}
  - id: two
    title: Two
    blocks:
{indented}"
    ))
}

/// The lines of a guide that begin like this.
fn lines(text: &str, start: &str) -> Vec<String> {
    dump(&guide(text)).into_iter().filter(|line| line.starts_with(start)).collect()
}

#[test]
fn answers() {
    check_keys(
        r"ask:
  - { id: a, question: Q?, answers: [{ id: x, label: X }] }
  - { id: b, question: Q?, answers: [{ id: x, label: X }, { id: x, label: Y }] }
  - { id: c, question: Q?, answers: [{ id: x }, { id: yes }, { id: no, outcom: x }] }
  - { id: d, question: Q?, answers: [] }
steps:
  - { id: one, title: One, blocks: [{ ask: a }, { ask: b }, { ask: c }, { ask: d }, { text: T, when: a is y }] }",
        &[
            (
                "[{ id: x, label: X }]",
                "question 'a': a question has at least two answers. Add the others, or remove 'answers' for yes and no.",
            ),
            (
                "x",
                "question 'b', answer 'Y': the id 'x' is given to two answers (line 11). Give one of them another id.",
            ),
            (
                "{ id: x }",
                "question 'c', answer 'x': an answer needs 'label', and there is none. Add 'label: …': it is what the button says.",
            ),
            ("outcom", "question 'c', answer 'no': 'outcom' is no key of an answer. Did you mean 'outcome'?"),
            ("[]", "question 'd': 'answers' is empty. Fill it in, or remove it if it is not needed."),
        ],
    );
}

#[test]
fn outcomes() {
    let outcome = |outcome: &str| {
        format!(
            "ask:\n  - {{ id: a, question: Q?, answers: [{{ id: yes }}, {{ id: no, outcome: {outcome} }}] }}\n\
             steps:\n  - {{ id: one, title: One, blocks: [{{ ask: a }}] }}"
        )
    };
    let place = "question 'a', answer 'no', outcome:";
    let choose = "Write 'stop: …', 'go_to: …' with 'href: …', or 'send: …' with 'message: …'.";
    check_keys(&outcome("{ }"), &[("{ }", &format!("{place} nothing says how the guide ends. {choose}"))]);
    check_keys(
        &outcome("{ stop: S, go_to: G }"),
        &[("G", &format!("{place} 'stop' and 'go_to' exclude each other. Keep one."))],
    );
    check_keys(
        &outcome("{ go_to: G }"),
        &[("{ go_to: G }", &format!("{place} 'go_to' needs 'href' beside it, and there is none. Add 'href: …'."))],
    );
    check_keys(
        &outcome("{ send: S }"),
        &[("{ send: S }", &format!("{place} 'send' needs 'message' beside it, and there is none. Add 'message: …'."))],
    );
    check_keys(
        &outcome("{ stop: S, href: \"https://a.example\" }"),
        &[("\"https://a.example\"", &format!("{place} 'href' goes with 'go_to' only. Remove 'href'."))],
    );
}

#[test]
fn conditions_name_answers() {
    let text = with_way(
        "- { text: A, when: way is key }
- { text: B, when: way is key or login }
- { text: C, when: way is not key }
- { text: D, when: [way is key, not moving] }
- { text: E, when: moving is no }",
    );
    assert_eq!(
        lines(&text, "- "),
        [
            "- ask way",
            "- ask moving",
            "- A // if way is A key",
            "- B // if way is A key or A log-in",
            "- C // if way is A log-in or An account",
            "- D // if way is A key and if moving is No",
            "- E // if moving is No",
        ]
    );
}

#[test]
fn conditions_that_are_none() {
    check(
        &with_way(
            "- { text: A, when: way }
- { text: B, when: way is kee }
- { text: C, when: way is phone }
- { text: D, when: way is }
- { text: E, when: way is key login }
- { text: F, when: [] }
- { text: G, when: way is not key or login or account }
- { text: H, when: [moving, mooving] }",
        ),
        &[
            (
                "way",
                "steps[2] 'Two': the question 'way' has no answer 'yes': it has answers of its own. Write 'way is key', for example.",
            ),
            ("kee", "steps[2] 'Two': the question 'way' has no answer 'kee'. Did you mean 'key'?"),
            (
                "phone",
                "steps[2] 'Two': the question 'way' has no answer 'phone'. Its answers are: key, login, account.",
            ),
            (
                "way is",
                "steps[2] 'Two': 'way is' is no condition. Write the id of a question, 'not' and the id of a question, or 'is' between a question and its answers, such as 'way is key or login'.",
            ),
            (
                "way is key login",
                "steps[2] 'Two': 'way is key login' is no condition. Write the id of a question, 'not' and the id of a question, or 'is' between a question and its answers, such as 'way is key or login'.",
            ),
            ("[]", "steps[2] 'Two': 'when' is empty. Fill it in, or remove it if it is not needed."),
            (
                "way is not key or login or account",
                "steps[2] 'Two': 'way is not key or login or account' leaves no answer. Name fewer answers.",
            ),
            ("mooving", "steps[2] 'Two': there is no question 'mooving'. Did you mean 'moving'?"),
        ],
    );
}

#[test]
fn an_answer_given_where_it_is_not_asked_counts_for_nothing() {
    let text = with_keys(
        "ask:
  - { id: first, question: First? }
  - { id: second, question: Second? }
steps:
  - { id: one, title: One, blocks: [{ ask: first }] }
  - { id: two, title: Two, when: first, blocks: [{ ask: second }, { text: Inside, when: second }] }
  - { id: three, title: Three, when: second, blocks: [{ text: Both, when: first }] }",
    );
    assert_eq!(lines(&text, "# three"), ["# three: Three if second is Yes and if first is Yes"]);
    assert_eq!(lines(&text, "- Inside"), ["- Inside // if second is Yes"], "the step says the rest");
    assert_eq!(lines(&text, "- Both"), ["- Both"], "the step says that already");
}

const GATE: &str = "ask:
  - { id: fits, question: Does it fit?, answers: [{ id: yes }, { id: no, outcome: { stop: Then stop. } }] }
  - { id: other, question: Other? }
";

#[test]
fn everything_after_a_gate_is_gone_once_it_is_closed() {
    let text = with_keys(&format!(
        "{GATE}steps:
  - {{ id: one, title: One, blocks: [{{ text: Before }}, {{ ask: fits }}, {{ text: After }}, {{ ask: other }}] }}
  - {{ id: two, title: Two, when: other, blocks: [{{ text: Later }}] }}"
    ));
    assert_eq!(
        dump(&guide(&text)),
        [
            "question fits Does it fit?: Yes | No",
            "question other Other?: Yes | No",
            "# one: One",
            "- Before",
            "- ask fits",
            "- Warning: Then stop. // if fits is No",
            "- After // unless fits is No",
            "- ask other // unless fits is No",
            "# two: Two if other is Yes and unless fits is No",
            "- Later",
            "finish unless fits is No",
        ]
    );
}

#[test]
fn a_gate_is_for_everybody() {
    check_keys(
        &format!(
            "{GATE}repeats: [{{ id: firms, noun: company }}]
steps:
  - {{ id: one, title: One, blocks: [{{ ask: other }}] }}
  - {{ id: two, title: Two, when: other, blocks: [{{ ask: fits }}] }}
  - {{ id: three, title: Three, repeat: firms, blocks: [{{ text: T }}] }}"
        ),
        &[(
            "fits",
            "steps[2] 'Two': the question 'fits' can end the guide, and it is not asked of everybody. Ask it without a 'when', and add an answer for those whom it is not about.",
        )],
    );
    check_keys(
        &format!(
            "{GATE}repeats: [{{ id: firms, noun: company }}]
steps:
  - {{ id: one, title: One, blocks: [{{ ask: other }}] }}
  - {{ id: two, title: Two, repeat: firms, blocks: [{{ ask: fits }}] }}"
        ),
        &[(
            "fits",
            "steps[2] 'Two': the question 'fits' can end the guide, and it is asked in steps that are repeated. Ask it before these steps.",
        )],
    );
}

#[test]
fn consequences() {
    let text = with_way(
        "- consequence: { id: ends, text: The old one ends. }
- text: After
- consequence: { id: for-some, text: Only some., button: Fine }
  when: moving
- text: Last",
    );
    assert_eq!(
        lines(&text, "- "),
        [
            "- ask way",
            "- ask moving",
            "- ask ends",
            "- After // if ends is I understand",
            "- ask for-some // if moving is Yes and if ends is I understand",
            "- Last // if ends is I understand",
        ]
    );
    check(
        &with_way("- consequence: { text: It ends. }\n- consequence: Words."),
        &[
            (
                "{ text: It ends. }",
                "steps[2] 'Two', consequence: a consequence needs an id, and there is none. Write one, such as 'id: it-ends', and keep it for ever: progress hangs on it.",
            ),
            (
                "Words.",
                "steps[2] 'Two', consequence: this is a text, not a consequence. Write its keys, such as 'consequence: { id: sure, text: This cannot be undone. }'.",
            ),
        ],
    );
}

#[test]
fn ways_out() {
    let long = "x".repeat(60);
    check_keys(
        &format!("steps:\n  - {{ id: {long}, title: T, cannot: {{ text: Ask. }}, blocks: [{{ text: B }}] }}"),
        &[(
            &format!("{{ id: {long}, title: T, cannot: {{ text: Ask. }}, blocks: [{{ text: B }}] }}"),
            &format!(
                "steps[1] 'T', cannot: the id '{long}' is too long: with '-cannot' after it, it would have more than 64 characters. Give it a shorter id."
            ),
        )],
    );
    check_keys(
        "steps:\n  - { id: a, title: T, cannot: Ask., blocks: [{ text: B }] }",
        &[(
            "Ask.",
            "steps[1] 'T', cannot: this is a text, not a way out. Write its keys, such as 'cannot: { text: Ask your administrator. }'.",
        )],
    );
}
