//! A question about the reader's situation. The answer can be changed at any time.

use super::button::Button;
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use crate::action::Action;
use crate::text::words;
use guide_model::Id;

/// The question and its two answers.
pub(super) fn ask(pen: &mut Pen, scene: Scene<'_>, id: &Id) {
    let answer = scene.state.answer(scene.guide, id);
    let name = scene.element_id(id, "question");
    pen.el("div", if answer.is_some() { "question answered" } else { "question" }, |pen| {
        pen.attr("role", "group");
        pen.attr("aria-labelledby", &name);
        pen.el("p", "", |pen| {
            pen.attr("id", &name);
            if let Some(question) = scene.guide.question(id) {
                prose(pen, scene, &question.text);
            }
        });
        pen.el("div", "answers", |pen| {
            for (words, yes) in [(words::YES, true), (words::NO, false)] {
                let action = Action::Answer { question: id.clone(), yes };
                Button::new(words, action).pressed(answer == Some(yes)).write(pen, scene.act);
            }
        });
    });
}
