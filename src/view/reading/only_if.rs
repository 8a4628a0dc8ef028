//! For whom something is there, as the beginning of a sentence: nobody can answer in plain text.

use super::Reading;
use super::inline::prose;
use guide_model::{Choice, Condition, Question};
use yew::prelude::*;

/// For whom the rest of the line is there, with a colon and a space at its end. Nothing where it is for everybody.
pub(super) fn only_if(reading: &Reading, when: &[Condition]) -> Html {
    let mut said = Vec::new();
    for condition in when.iter().filter(|condition| is_said(reading, condition, when)) {
        let question = reading.guide.question(&condition.question);
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

/// Whether it is for everybody who reads on.
pub(super) fn is_for_everybody(reading: &Reading, when: &[Condition]) -> bool {
    !when.iter().any(|condition| is_said(reading, condition, when))
}

/// What can only be agreed to is agreed to by reading on, and who must have answered one thing has not answered another.
fn is_said(reading: &Reading, condition: &Condition, when: &[Condition]) -> bool {
    let question = reading.guide.question(&condition.question);
    let is_consent = question.is_some_and(|question| question.choices.len() == 1);
    let decides = |other: &Condition| {
        let differs = !other.answers.iter().any(|answer| condition.answers.contains(answer));
        !other.unless && other.question == condition.question && differs
    };
    !is_consent && !(condition.unless && when.iter().any(decides))
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
