//! How a step is left: for the next one, to wait for somebody, because something is wrong.

use super::button::Button;
use super::letter::{Sending, letter};
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use crate::action::Action;
use crate::effect::Letter;
use crate::step_state::{Help, Status};
use crate::text::words;

/// The ways on. Whether a step works is asked once everything in it is done.
pub(super) fn ways(pen: &mut Pen, scene: Scene<'_>, is_step: bool, onward: bool) {
    let (section, status) = (scene.index, scene.state.status);
    let button = |words: &'static str, action| Button::new(words, action);
    pen.el("div", "ways", |pen| {
        if is_step && matches!(status, Status::Done | Status::Stuck) {
            pen.attr("role", "group");
            pen.label(words::DID_IT_WORK);
            pen.own_in("span", "", words::DID_IT_WORK);
            let yes = button(words::YES_CONTINUE, Action::Worked { section, yes: true });
            yes.primary(onward).write(pen, scene.act);
            let no = button(words::NO, Action::Worked { section, yes: false });
            no.pressed(status == Status::Stuck).expanded(scene.state.help.is_some()).write(pen, scene.act);
        } else {
            button(words::CONTINUE, Action::Continue(section)).primary(onward).write(pen, scene.act);
            if is_step {
                let waits = matches!(status, Status::Waiting(_));
                button(words::WAITING_FOR_SOMEONE, Action::Wait(section)).quiet().pressed(waits).write(pen, scene.act);
                let help = button(words::LOOKS_DIFFERENT, Action::Help(section)).quiet();
                help.expanded(scene.state.help.is_some()).write(pen, scene.act);
            }
        }
    });
}

/// What helps with a step, and what to send to whom.
pub(super) fn help(pen: &mut Pen, scene: Scene<'_>, help: &Help) {
    let finish = &scene.guide.finish;
    pen.el("div", "help-here", |pen| {
        pen.attr("role", "group");
        pen.label(words::HELP);
        if !scene.guide.troubleshooting.is_empty() {
            pen.own_in("p", "", words::CHECK_FIRST);
            pen.el("ul", "", |pen| {
                for text in &scene.guide.troubleshooting {
                    pen.el("li", "", |pen| prose(pen, scene, text));
                }
            });
        }
        pen.own_in("p", "", &words::send_to(&finish.tell));
        let letter_here = Letter::Trouble(scene.index);
        let sending = Sending { name: words::MESSAGE, copy: words::COPY_MESSAGE, copied: help.copied };
        letter(pen, scene.guide, scene.act, letter_here, &help.message, sending);
    });
}
