//! How a step is left: for the next one, to wait for somebody, because something is wrong.

use super::button::Button;
use super::letter::{Sending, letter};
use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use super::step::Onward;
use crate::action::Action;
use crate::effect::Letter;
use crate::step_state::Status;
use crate::text::{self, words};
use guide_model::{Block, Step};

/// The ways on. Whether a step works is asked once everything in it is done.
pub(super) fn ways(pen: &mut Pen, scene: Scene<'_>, step: Option<&Step>, onward: Onward) {
    let is_step = step.is_some();
    // What was only answered or noted can neither work nor fail.
    let is_tried = step.is_some_and(|step| {
        let is_done = |block: &Block| matches!(block, Block::Actions(_) | Block::Form(_) | Block::Permissions(_));
        step.blocks.iter().any(|part| is_done(&part.block) && scene.meets(&part.when))
    });
    let wait = step.and_then(|step| step.wait.as_ref());
    let (section, status) = (scene.index, scene.state.status);
    let button = |words: &'static str, action| Button::new(words, action);
    pen.el("div.ways", |pen| {
        // Who said that it does not work can always take that back.
        if status == Status::Stuck || (is_tried && status == Status::Done) {
            pen.attr("role", "group");
            pen.label(words::DID_IT_WORK);
            pen.own_in("span", words::DID_IT_WORK);
            let yes = button(words::YES_CONTINUE, Action::Worked { section, yes: true });
            yes.primary(onward == Onward::Next).write(pen, scene.act);
            let no = button(words::NO, Action::Worked { section, yes: false });
            no.pressed(status == Status::Stuck).expanded(scene.state.help.is_some()).write(pen, scene.act);
        } else {
            pen.when(onward != Onward::Nowhere, |pen| {
                let go_on = button(words::CONTINUE, Action::Continue(section));
                go_on.primary(onward == Onward::Next).write(pen, scene.act);
            });
            if is_step {
                let waits = matches!(status, Status::Waiting(_));
                let words = words::wait_for(wait);
                Button::new(&words, Action::Wait(section)).quiet().pressed(waits).write(pen, scene.act);
                let help = button(words::LOOKS_DIFFERENT, Action::Help(section)).quiet();
                help.expanded(scene.state.help.is_some()).write(pen, scene.act);
            }
        }
    });
}

/// How long waiting takes, and more or fewer rounds at the end of a loop.
pub(super) fn more(pen: &mut Pen, scene: Scene<'_>, step: &Step) {
    if let Status::Waiting(since) = scene.state.status {
        // It is said in the heading, too, which may be far above.
        pen.own_in("p.since", &words::status(scene.guide, step.wait.as_ref(), scene.state.status));
        if let Some(wait) = &step.wait {
            pen.own_in("p.since", &words::until(scene.guide, wait, since, scene.state.here.today));
        }
    }
    let is_there = |one: &&Step| one.repeat == step.repeat && scene.meets(&one.when);
    let is_last = scene.guide.steps.iter().rev().find(is_there).is_some_and(|last| last.id == step.id);
    for repeat in &scene.guide.repeats {
        if is_last && step.repeat.as_ref() == Some(&repeat.id) {
            pen.el("div.choices", |pen| {
                let action = |more| Action::Round { repeat: repeat.id.clone(), more };
                Button::new(&words::add_round(&repeat.noun), action(true)).write(pen, scene.act);
                if step.round > 1 {
                    Button::new(words::REMOVE_ROUND, action(false)).quiet().write(pen, scene.act);
                }
            });
        }
    }
}

/// What helps with a step, and what to send to whom.
pub(super) fn help(pen: &mut Pen, scene: Scene<'_>, help: &str) {
    let finish = &scene.guide.finish;
    pen.el("div.help-here|role=group", |pen| {
        pen.label(words::HELP);
        if !scene.guide.troubleshooting.is_empty() {
            pen.own_in("p", words::CHECK_FIRST);
            pen.el("ul", |pen| {
                for text in &scene.guide.troubleshooting {
                    pen.el("li", |pen| prose(pen, scene, text));
                }
            });
        }
        pen.own_in("p", &words::send_to(&finish.tell));
        let this = Letter::Trouble(scene.index);
        let copied = scene.state.letter.as_ref().filter(|(letter, _)| *letter == this).map(|(_, copied)| *copied);
        let mail = text::mail_address(finish.mail.as_ref(), "", &scene.guide.title, help);
        let mail = Some((words::MAIL_SUMMARY, mail));
        let sending =
            Sending { letter: this, name: words::MESSAGE, copy: words::COPY_MESSAGE, copied, mail, ready: true };
        letter(pen, scene.act, help, sending);
    });
}
