//! For whom something is there, as the beginning of a sentence: nobody can answer in plain text.

use super::Reading;
use super::inline::prose;
use guide_model::{Choice, Condition, Question};
use yew::prelude::*;

/// For whom the rest of the line is there, with a colon and a space at its end. Nothing where it is for everybody.
pub(super) fn only_if(reading: &Reading, when: &[Condition]) -> Html {
    let mut said = Vec::new();
    for condition in when.iter().filter(|condition| is_said(reading, condition)) {
        let question = reading.guide.question(&condition.question);
        said.push(html! { { reading.own(if said.is_empty() { "Only if " } else { " and " }) } });
        said.push(match question {
            Some(question) => answered(reading, question, condition),
            None => html! { { reading.own("this is about you") } },
        });
    }
    if !said.is_empty() {
        said.push(html! { ": " });
    }
    said.into_iter().collect()
}

/// Whether it is for everybody who reads on.
pub(super) fn is_for_everybody(reading: &Reading, when: &[Condition]) -> bool {
    !when.iter().any(|condition| is_said(reading, condition))
}

/// What can only be agreed to is agreed to by reading on, and where an answer ends the guide, its question says so.
fn is_said(reading: &Reading, condition: &Condition) -> bool {
    let is_agreed = |question: &Question| question.choices.len() == 1 && !question.optional;
    !condition.unless && !reading.guide.question(&condition.question).is_some_and(is_agreed)
}

fn answered(reading: &Reading, question: &Question, condition: &Condition) -> Html {
    if let [choice] = question.choices.as_slice() {
        return html! { { reading.own(format!("“{}” is true of you", choice.label)) } };
    }
    let mut answers = String::new();
    for mark in &condition.answers {
        if !answers.is_empty() {
            answers.push_str(&reading.own(" or "));
        }
        match (*mark, question.choices.iter().find(|choice| choice.mark == *mark)) {
            (Choice::YES, _) => answers.push_str(&reading.own("yes")),
            (Choice::NO, _) => answers.push_str(&reading.own("no")),
            (_, Some(choice)) => answers.push_str(&format!("“{}”", choice.label)),
            (_, None) => answers.push('…'),
        }
    }
    html! { <>{ reading.own("the answer to “") }{ prose(reading, &question.text) }{ reading.own(format!("” is {answers}")) }</> }
}
