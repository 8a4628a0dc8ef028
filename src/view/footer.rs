//! Where progress and values are kept, what the reader can do about it, and the way to begin anew.

use super::button::Button;
use super::pen::{On, Pen};
use crate::action::{Act, Action};
use crate::effect::Focus;
use crate::notice::Keeping;
use crate::state::State;
use crate::text::words;
use std::rc::Rc;
use yew::virtual_dom::{Listener, ListenerKind};

/// The footer.
pub(super) fn footer(pen: &mut Pen, state: &State, act: &Act) {
    pen.el("footer.footer|part=footer", |pen| {
        pen.own_in("p", words::kept(state.keeping, state.place));
        Button::new(words::START_OVER, Action::StartOver).quiet().write(pen, act);
        pen.el("details.fact data", |pen| {
            pen.switch("hidden", state.keeping == Keeping::Preview);
            pen.el("summary", |pen| {
                pen.attr("data-focus", &Focus::Data.mark());
                pen.own(words::YOUR_DATA);
            });
            details(pen, state, act);
            file(pen, state, act);
        });
    });
}

fn details(pen: &mut Pen, state: &State, act: &Act) {
    // Where nothing can be kept there is nothing to say or to choose.
    pen.when(state.keeping == Keeping::Kept, |pen| {
        pen.own_in("p", words::TICKS_ARE_KEPT);
        let details = if state.memory_only { words::DETAILS_IN_MEMORY } else { words::DETAILS_ARE_KEPT };
        pen.own_in("p", details);
        choice(pen, act, words::FORGET_ON_LEAVING, state.memory_only, Action::KeepDetails(state.memory_only));
    });
    choice(pen, act, words::PLAIN_PRINT, state.plain_print, Action::PrintDetails(state.plain_print));
    pen.when(state.values().holds_any(), |pen| {
        pen.el("div.choices", |pen| Button::new(words::FORGET, Action::ForgetDetails).write(pen, act));
    });
}

fn choice(pen: &mut Pen, act: &Act, words: &str, on: bool, action: Action) {
    pen.el("label.tick-label", |pen| {
        pen.el("input.check|type=checkbox", |pen| {
            pen.checked(on);
            pen.on(On::Change, act, action);
        });
        pen.own_in("span", words);
    });
}

fn file(pen: &mut Pen, state: &State, act: &Act) {
    pen.own_in("p", words::FILE);
    pen.el("div.choices", |pen| {
        Button::new(words::SAVE_FILE, Action::SaveFile).write(pen, act);
        pen.el("label.button|part=button", |pen| {
            pen.own_in("span", words::LOAD_FILE);
            pen.el("input.unseen|type=file|accept=.txt,text/plain", |pen| {
                pen.listen(Rc::new(Load { act: act.clone() }));
            });
        });
    });
    pen.each(state.data_said.as_ref(), |pen, said| pen.own_in("p.hint said", said));
}

/// Reads the file that was chosen.
struct Load {
    act: Act,
}

impl Listener for Load {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onchange
    }

    fn handle(&self, event: web_sys::Event) {
        let act = self.act.clone();
        if let Some(input) = event.target() {
            crate::browser::file::read(&input, move |text| act.emit(Rc::new(Action::LoadFile(text))));
        }
    }

    fn passive(&self) -> bool {
        true
    }
}
