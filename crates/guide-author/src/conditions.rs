//! Questions of a guide: declared once, asked once, and what depends on their answers.

use crate::fields::Fields;
use crate::flow::merged;
use crate::names::did_you_mean;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::suggest::nearest;
use crate::tree::Content;
use guide_model::{Block, Condition, Id, Question, When};

/// What stands instead of the rest of the guide, by the mark of the answer that ends it.
pub(crate) type Exits = Vec<(u32, Vec<Block>)>;

/// A question that is known.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) id: Id,
    pub(crate) span: Span,
    /// Id and mark of each answer.
    pub(crate) answers: Vec<(String, u32)>,
    /// What an answer ends the guide with, by its mark.
    pub(crate) exits: Exits,
    /// Its answers have problems of their own; what hangs on them is no further problem.
    pub(crate) broken: bool,
    pub(crate) asked: Option<Asked>,
}

/// Where a question is asked.
#[derive(Debug)]
pub(crate) struct Asked {
    span: Span,
    /// Of whom: an answer given by somebody whom it is not asked of counts for nothing.
    when: When,
    /// In which loop.
    repeat: Option<Id>,
    /// In a step that may be left out.
    optional: bool,
}

impl Reader<'_> {
    /// Declares a question, which can be asked and used from then on.
    pub(crate) fn declare_question(&mut self, question: Known) {
        self.names.questions.push(question);
    }

    /// Reads the question that a block asks, and gives what its answers end the guide with.
    pub(crate) fn ask(&mut self, node: &Named<'_>) -> Option<(Id, Exits)> {
        let text = self.line(node)?;
        let at = self.known_question(node, &text, &|question, _| format!("ask: {question}"))?;
        let span = node.node.span;
        let (is_for_all, context) = (self.flow.is_for_all(), self.flow.context.clone());
        let (repeat, optional) = (self.flow.repeat.clone(), self.flow.optional);
        let question = self.names.questions.get_mut(at)?;
        let (id, exits) = (question.id.clone(), question.exits.clone());
        if let Some(first) = question.asked.as_ref().map(|asked| asked.span) {
            let message = format!("the question '{id}' is asked twice ({}).", self.lines(first, span));
            self.report_two(span, first, Code::Ask, message, "Keep the first: the answer holds for the whole guide.");
            return None;
        }
        let in_loop = repeat.is_some();
        question.asked = Some(Asked { span, when: context, repeat, optional });
        if exits.is_empty() {
            return Some((id, exits));
        }
        if in_loop {
            let message = format!("the question '{id}' can end the guide, and it is asked in steps that are repeated.");
            self.report(span, Code::Ask, message, "Ask it before these steps.");
        } else if !is_for_all {
            let message = format!("the question '{id}' can end the guide, and it is not asked of everybody.");
            let remedy = "Ask it without a 'when', and add an answer for those whom it is not about.";
            self.report(span, Code::Ask, message, remedy);
        } else {
            let answers = exits.iter().map(|(mark, _)| *mark).collect();
            self.flow.add_gate(Condition { question: id.clone(), answers, unless: true });
        }
        Some((id, exits))
    }

    /// Reads `when`: a condition, or a list of which all must hold. What holds around it anyway is left out.
    pub(crate) fn condition(&mut self, fields: &Fields<'_>) -> When {
        let Some(node) = fields.get("when") else { return When::new() };
        let mut when = When::new();
        if matches!(node.node.content, Content::Sequence(_)) {
            let all = self.list(&node, |reader, item| reader.one_condition(&item)).unwrap_or_default();
            for more in all {
                when = merged(when, &more);
            }
        } else {
            when = self.one_condition(&node).unwrap_or_default();
        }
        when.retain(|condition| !self.flow.context.contains(condition));
        when
    }

    /// One condition, and what the question itself depends on.
    fn one_condition(&mut self, node: &Named<'_>) -> Option<When> {
        let text = self.line(node)?;
        let words: Vec<&str> = text.split_whitespace().collect();
        let (name, answers, negated) = match words.as_slice() {
            [name] => (*name, vec!["yes"], false),
            ["not", name] => (*name, vec!["no"], false),
            [name, "is", "not", answers @ ..] if !answers.is_empty() => (*name, either(answers)?, true),
            [name, "is", answers @ ..] if either(answers).is_some() => (*name, either(answers)?, false),
            _ => {
                let message = format!("'{}' is no condition.", shorten(&text));
                self.report(node.node.span, Code::Word, message, remedy_for_no_condition(&words));
                return None;
            }
        };
        let is = if negated || words.first() == Some(&"not") { "is not" } else { "is" };
        let at = self.known_question(node, name, &|question, answer| format!("{question} {is} {answer}"))?;
        let plain = words.len() < 3;
        let marks = answers.iter().map(|answer| self.mark(node, at, answer, plain)).collect::<Vec<_>>();
        let mut marks = marks.into_iter().collect::<Option<Vec<u32>>>()?;
        let question = self.names.questions.get(at)?;
        if negated {
            let others = question.answers.iter().map(|(_, mark)| *mark).filter(|mark| !marks.contains(mark));
            marks = others.collect();
        }
        let question_id = question.id.clone();
        let Some(asked) = &question.asked else {
            let message = format!("this depends on the question '{question_id}', which has not been asked up to here.");
            let remedy = format!("Put the block '- ask: {question_id}' before it.");
            self.report(node.node.span, Code::Ask, message, remedy);
            return None;
        };
        if marks.is_empty() {
            let message = format!("'{}' leaves no answer.", shorten(&text));
            self.report(node.node.span, Code::Choice, message, "Name fewer answers.");
            return None;
        }
        if let Some(repeat) = asked.repeat.clone().filter(|repeat| self.flow.repeat.as_ref() != Some(repeat)) {
            let message = format!("the question '{question_id}' is asked once for {}.", self.each(&repeat));
            let remedy = "Ask it before the steps that are repeated, or move this into them.";
            self.report(node.node.span, Code::Ask, message, remedy);
            return None;
        }
        let when = vec![Condition { question: question_id, answers: marks, unless: false }];
        Some(merged(when, &asked.when))
    }

    /// The mark of an answer.
    fn mark(&mut self, node: &Named<'_>, at: usize, answer: &str, plain: bool) -> Option<u32> {
        let question = self.names.questions.get(at)?;
        if let Some((_, mark)) = question.answers.iter().find(|(id, _)| id == answer) {
            return Some(*mark);
        }
        if question.broken {
            return None;
        }
        let id = question.id.clone();
        let answers: Vec<String> = question.answers.iter().map(|(id, _)| id.clone()).collect();
        let (span, message, remedy) = if plain {
            let message = format!("the question '{id}' has no answer '{answer}': it has answers of its own.");
            let example = answers.first().map_or("…", String::as_str);
            (node.node.span, message, format!("Write '{id} is {example}', for example."))
        } else {
            let near = nearest(answer, answers.iter().map(String::as_str)).map(str::to_owned);
            let remedy = did_you_mean(near, || format!("Its answers are: {}.", answers.join(", ")));
            let message = format!("the question '{id}' has no answer '{}'.", shorten(answer));
            (self.source.find(node.node.span, answer), message, remedy)
        };
        self.report(span, Code::Unknown, message, remedy);
        None
    }

    /// The place of a question. `instead` says what to write where the name is that of an answer, given the
    /// question and the answer.
    fn known_question(&mut self, node: &Named<'_>, name: &str, instead: &dyn Fn(&Id, &str) -> String) -> Option<usize> {
        let questions = &self.names.questions;
        if let Some(at) = questions.iter().position(|question| question.id.as_str() == name) {
            return Some(at);
        }
        let answered = questions.iter().find(|question| question.answers.iter().any(|(answer, _)| answer == name));
        let remedy = if let Some(question) = answered {
            let id = &question.id;
            format!("'{name}' is an answer of the question '{id}': write '{}'.", instead(id, name))
        } else {
            let near = nearest(name, questions.iter().map(|question| question.id.as_str())).map(str::to_owned);
            did_you_mean(near, || "Write the question under 'ask' at the top of the guide first.".into())
        };
        let span = self.source.find(node.node.span, name);
        self.report(span, Code::Unknown, format!("there is no question '{}'.", shorten(name)), remedy);
        None
    }

    /// The guide's questions with those that it asks without listing them.
    pub(crate) fn all_questions(&mut self, mut questions: Vec<Question>) -> Vec<Question> {
        for question in &mut questions {
            let known = self.names.questions.iter().find(|known| known.id == question.id);
            question.optional |= known.and_then(|known| known.asked.as_ref()).is_some_and(|asked| asked.optional);
        }
        questions.append(&mut self.names.made_questions);
        questions
    }

    /// Reports questions that are never asked. Called when the whole guide has been read.
    pub(crate) fn check_asked(&mut self) {
        let never = self.names.questions.iter().filter(|question| question.asked.is_none());
        let never: Vec<(Id, Span)> = never.map(|question| (question.id.clone(), question.span)).collect();
        for (id, span) in never {
            let remedy = format!("Put the block '- ask: {id}' where readers can answer it, or remove the question.");
            self.report(span, Code::Ask, format!("the question '{id}' is never asked."), remedy);
        }
    }
}

fn remedy_for_no_condition(words: &[&str]) -> String {
    if words.contains(&"and") {
        let all: Vec<String> = words.split(|word| *word == "and").map(|part| part.join(" ")).collect();
        return format!("What must hold together is a list: 'when: [{}]'.", all.join(", "));
    }
    "Write the id of a question, 'not' and the id of a question, or 'is' between a question and its answers, such as \
     'way is key or login'."
        .into()
}

/// The answers in "key or login".
fn either<'w>(words: &[&'w str]) -> Option<Vec<&'w str>> {
    let mut answers = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if at % 2 == 0 {
            answers.push(*word);
        } else if *word != "or" {
            return None;
        }
    }
    (words.len() % 2 == 1).then_some(answers)
}
