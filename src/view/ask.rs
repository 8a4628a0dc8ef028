//! A question about the reader's situation. The answer can be changed at any time.

use super::button::Button;
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use crate::action::Action;
use crate::effect::Focus;
use guide_model::{Choice, Id, Question};

/// The question and its answers.
pub(super) fn ask(pen: &mut Pen, scene: Scene<'_>, id: &Id) {
    let Some(question) = scene.guide.question(id) else { return };
    let answer = scene.state.answer(scene.guide, id);
    let name = scene.element_id(id, "question");
    let look = match answer {
        Some(_) => "question answered",
        // It can only be agreed to: it is something to mind.
        None if question.hold => "question warning",
        None => "question",
    };
    let class = scene.class(look, id, scene.is_next(id));
    pen.el_of("div", &class, |pen| {
        pen.attr("role", "group");
        pen.attr("aria-labelledby", &name);
        pen.el("p", |pen| {
            pen.attr("id", &name);
            prose(pen, scene, &question.text);
        });
        pen.el("div.answers", |pen| {
            for (at, choice) in question.choices.iter().enumerate() {
                choice_of(pen, scene, question, choice, at == 0);
            }
        });
        scene.again(pen, id);
    });
}

fn choice_of(pen: &mut Pen, scene: Scene<'_>, question: &Question, choice: &Choice, first: bool) {
    let action = Action::Answer { question: question.id.clone(), mark: choice.mark };
    let answer = scene.state.answer(scene.guide, &question.id);
    let mut button = Button::new(&choice.label, action).of_guide().pressed(answer == Some(choice.mark));
    if first {
        button = button.focus(Focus::Item(question.id.clone()));
    }
    match &choice.sign {
        Some(sign) => pen.el("div.answer", |pen| {
            let id = scene.element_id(&question.id, &choice.mark.to_string());
            button.described_by(&id).write(pen, scene.act);
            pen.el("p.hint", |pen| {
                pen.attr("id", &id);
                prose(pen, scene, sign);
            });
        }),
        None => button.write(pen, scene.act),
    }
}
