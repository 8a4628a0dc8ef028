//! A question about the reader's situation. The answer can be changed at any time.

use super::button::Button;
use super::prose::prose;
use super::scene::Scene;
use crate::action::Action;
use crate::text::words;
use guide_model::Id;
use yew::prelude::*;

/// The question and its two answers.
pub(super) fn ask(scene: Scene<'_>, id: &Id) -> Html {
    let answer = scene.state.answer(scene.guide, id);
    let name = scene.element_id(id, "question");
    let button = |words, yes| {
        let action = Action::Answer { question: id.clone(), yes };
        Button::new(words, action).pressed(answer == Some(yes)).view(scene.act)
    };
    html! {
        <div class={classes!("question", answer.is_some().then_some("answered"))} role="group" aria-labelledby={name.clone()}>
            <p id={name}>
                if let Some(question) = scene.guide.question(id) {
                    { prose(scene, &question.text) }
                }
            </p>
            <div class="answers">{ button(words::YES, true) }{ button(words::NO, false) }</div>
        </div>
    }
}
