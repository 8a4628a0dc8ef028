//! For whom something is there, as the beginning of a sentence: nobody can answer in plain text.

use super::Reading;
use super::inline::prose;
use guide_model::{Choice, Condition, Question};
use yew::prelude::*;

/// For whom the rest of the line is there, with a colon and a space at its end. Nothing where it is for everybody.
pub(super) fn only_if(reading: &Reading, when: &[Condition]) -> Html {
    let mut said = Vec::new();
    for condition in when {
        let question = reading.guide.question(&condition.question);
        // What can only be agreed to is agreed to by reading on.
        if question.is_some_and(|question| question.choices.len() == 1) {
            continue;
        }
        said.push(html! { if said.is_empty() { { "Only if " } } else { { " and " } } });
        said.push(match question {
            Some(question) => answered(reading, question, condition),
            None => html! { "this is about you" },
        });
    }
    if !said.is_empty() {
        said.push(html! { ": " });
    }
    said.into_iter().collect()
}

fn answered(reading: &Reading, question: &Question, condition: &Condition) -> Html {
    let mut answers = String::new();
    for mark in &condition.answers {
        answers.push_str(if answers.is_empty() { "" } else { " or " });
        match (*mark, question.choices.iter().find(|choice| choice.mark == *mark)) {
            (Choice::YES, _) => answers.push_str("yes"),
            (Choice::NO, _) => answers.push_str("no"),
            (_, Some(choice)) => answers.push_str(&format!("“{}”", choice.label)),
            (_, None) => answers.push('…'),
        }
    }
    let not = if condition.unless { "not " } else { "" };
    html! { <>{ "the answer to “" }{ prose(reading, &question.text) }{ format!("” is {not}{answers}") }</> }
}
