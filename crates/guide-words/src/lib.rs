//! What is wrong with a value, in words: said to whoever types it, in the widget and in the form for customer
//! links, and to a reader whose link brought it.
//!
//! Only words that more than one of our programs says stand here; all others are where they are said. It
//! decides nothing: what is wrong is the model's to find.

use guide_model::{Value, ValueProblem};

/// Why a typed value was refused, and what to do.
#[must_use]
pub fn value_problem(problem: &ValueProblem, value: &Value) -> String {
    match problem {
        ValueProblem::Empty => "Type it here first.".into(),
        ValueProblem::TooLong { most } => {
            format!("That is too long. At most {most} characters fit.")
        }
        ValueProblem::Hidden => "That has characters that cannot be seen. Type it by hand.".into(),
        ValueProblem::MixedLetters => "Some letters in that do not belong together. Type it by hand.".into(),
        ValueProblem::NotMail => "That is not an email address. An address looks like name@company.com.".into(),
        ValueProblem::ForeignDomain { allowed } => {
            format!("That address is not right for this. It ends in @{}.", domains(allowed))
        }
        ValueProblem::NoPart => match &value.example {
            Some(example) => format!("The part that is needed is not in that. It looks like {example}."),
            None => "The part that is needed is not in that. Copy all of it.".into(),
        },
    }
}

fn domains(allowed: &[String]) -> String {
    let mut domains = String::new();
    for domain in allowed {
        domains.push_str(if domains.is_empty() { "" } else { " or @" });
        domains.push_str(domain);
    }
    domains
}

/// Why a link's value was left out.
#[must_use]
pub fn left_out(problem: &ValueProblem) -> String {
    match problem {
        ValueProblem::Empty => "It was empty.".into(),
        ValueProblem::TooLong { most } => format!("It had more than {most} characters."),
        ValueProblem::Hidden => "It had characters that cannot be seen.".into(),
        ValueProblem::MixedLetters => "Some of its letters did not belong together.".into(),
        ValueProblem::NotMail => "It was not an email address.".into(),
        ValueProblem::ForeignDomain { allowed } => format!(
            "It did not end in @{}. Do not use it, and tell the person who sent you the link.",
            domains(allowed)
        ),
        ValueProblem::NoPart => "The part that is needed was not in it.".into(),
    }
}
