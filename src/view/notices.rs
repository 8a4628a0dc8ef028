//! Messages above the steps: what went wrong and the way on, and the way back after starting over.

use super::button::Button;
use super::icon::{Icon, icon};
use super::pen::Pen;
use crate::action::{Act, Action};
use crate::effect::Focus;
use crate::state::State;
use crate::text::{self, words};

/// The messages. Their region always exists, so that assistive technology hears what enters it.
pub(super) fn notices(pen: &mut Pen, state: &State, act: &Act) {
    pen.el("div.notices", |pen| {
        pen.el("div|role=status", |pen| {
            if let Some(message) = words::keeping(state.keeping) {
                view(pen, "notice", Icon::Alert, message, None, act);
            }
            if state.changed() > 0 {
                view(pen, "notice", Icon::Alert, &words::changed(state.changed()), None, act);
            }
            for notice in &state.notices {
                let dismiss = Button::new(words::DISMISS, Action::Dismiss(notice.clone())).quiet();
                view(pen, "notice", Icon::Alert, &text::notice(notice), Some(dismiss), act);
            }
        });
        pen.when(state.undo.is_some(), |pen| {
            let undo = Button::new(words::UNDO, Action::Undo).focus(Focus::Undo);
            view(pen, "notice undo", Icon::Info, text::STARTED_OVER, Some(undo), act);
        });
    });
}

fn view(pen: &mut Pen, class: &str, drawing: Icon, message: &str, button: Option<Button<'_>>, act: &Act) {
    pen.el_of("div", class, |pen| {
        pen.key(message);
        icon(pen, drawing);
        pen.own_in("p", message);
        if let Some(button) = button {
            button.write(pen, act);
        }
    });
}
