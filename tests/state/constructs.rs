//! What the constructs of a guide mean: gates, what holds a step, waiting, pasting, taking a part.

use super::*;
use crate::fixture::{choice, part, value, when, yes_or_no};
use connector_guide::Action;
use guide_model::*;

fn answer(state: &mut State, question: &str, mark: u32) -> Vec<Effect> {
    state.apply(Action::Answer { question: id(question), mark })
}

/// A question before the first step, whose answer no ends the guide.
fn gated() -> State {
    let mut guide = guide();
    guide.questions.push(Question { optional: false, ..yes_or_no("has-plan", "Do you have the plan?") });
    guide.start.push(part(Block::Ask(id("has-plan"))));
    for step in &mut guide.steps {
        step.when = when("has-plan", Choice::YES);
    }
    guide.finish.when = when("has-plan", Choice::YES);
    State::new(Rc::new(guide))
}

#[test]
fn what_an_answer_ends_with_stays_open() {
    let mut state = gated();
    tick(&mut state, "admin");
    answer(&mut state, "has-plan", Choice::NO);
    state.apply(Action::Continue(0));
    assert!(state.steps()[0].open, "it says why");
    let mut again = gated();
    again.apply(restored(&state));
    assert!(again.steps()[0].open, "also to those who come back");
}

#[test]
fn a_gate_shows_what_comes_after_it_to_those_who_may_go_on() {
    let mut state = gated();
    let applies = |state: &State| state.steps().iter().filter(|step| step.applies).count();
    assert_eq!((applies(&state), state.count()), (1, count(0, 2)));
    answer(&mut state, "has-plan", Choice::YES);
    assert_eq!((applies(&state), state.count(), state.finishes()), (4, count(1, 9), true));
    let effects = answer(&mut state, "has-plan", Choice::YES);
    assert_eq!(effects.first(), Some(&Effect::Save));
    assert_eq!(state.count(), count(1, 9), "an answer that is needed stays");
}

#[test]
fn whom_a_gate_stops_is_never_done() {
    let mut state = gated();
    tick(&mut state, "admin");
    let effects = answer(&mut state, "has-plan", Choice::NO);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Emit(Event::Complete { .. }))));
    assert_eq!((state.count(), state.is_complete(), state.finishes()), (count(2, 2), false, false));
    assert_eq!(state.apply(Action::Continue(0)), [Effect::Focus(Focus::Section(0))], "there is nowhere to go on to");
}

#[test]
fn an_answer_that_is_no_longer_offered_is_to_be_given_again() {
    let mut guide = guide();
    guide.questions[0].choices = vec![choice(7, "A key"), choice(8, "A login"), choice(9, "An account")];
    let mut before = State::new(Rc::new(guide.clone()));
    answer(&mut before, "moving", 8);
    assert_eq!((before.count(), section(&before, 1).answers.as_slice()), (count(1, 9), [Some(8)].as_slice()));
    guide.questions[0].choices.remove(1);
    guide.questions[0].optional = false;
    let mut state = State::new(Rc::new(guide));
    state.apply(restored(&before));
    assert_eq!(section(&state, 1).changed, [id("moving")]);
    answer(&mut state, "moving", 9);
    assert!(section(&state, 1).changed.is_empty());
}

#[test]
fn what_is_shown_only_once_keeps_its_step_open() {
    let mut guide = guide();
    let Block::Notables(notables) = &mut guide.steps[2].blocks[0].block else { panic!("things to note") };
    notables[1].hold = true;
    let mut state = State::new(Rc::new(guide));
    state.apply(Action::Toggle(3));
    for leave in [Action::Continue(3), Action::Toggle(3)] {
        assert_eq!(state.apply(leave), [Effect::Focus(Focus::Item(id("have-password")))]);
        assert!(section(&state, 3).open);
        assert!(state.announcement.starts_with("First: Temporary password. It is shown only once."));
    }
    assert!(section(&state, 3).held.is_some());
    state.apply(Action::Toggle(1));
    assert_eq!(open_sections(&state), [0, 1, 3], "all else works");
    tick(&mut state, "have-password");
    assert_eq!(section(&state, 3).held, None);
    state.apply(Action::Toggle(3));
    assert!(!section(&state, 3).open);
}

#[test]
fn what_decides_which_steps_there_are_is_answered_before_going_on() {
    let mut state = gated();
    tick(&mut state, "admin");
    assert_eq!(state.apply(Action::Continue(0)), [Effect::Focus(Focus::Item(id("has-plan")))]);
    assert_eq!(state.announcement, "Answer this before you go on.");
    assert!(section(&state, 0).open);
    assert!(section(&state, 0).held.is_some());
    state.apply(Action::Toggle(0));
    assert!(!section(&state, 0).open, "whoever only looks around may fold it");
    answer(&mut state, "has-plan", Choice::YES);
    assert_eq!(state.apply(Action::Continue(0)), [Effect::Focus(Focus::Section(1))]);
    assert_eq!(state.apply(Action::Continue(1)), [Effect::Focus(Focus::Section(2))], "no step depends on \"moving\"");
}

#[test]
fn what_has_to_be_agreed_to_comes_before_going_on() {
    let mut guide = guide();
    let agree = Question {
        choices: vec![choice(Choice::YES, "I understand")],
        optional: false,
        hold: true,
        ..yes_or_no("agree", "It cannot be undone.")
    };
    guide.questions.push(agree);
    guide.steps[0].blocks.insert(0, part(Block::Ask(id("agree"))));
    let mut state = State::new(Rc::new(guide));
    state.apply(Action::Continue(0));
    assert_eq!(state.apply(Action::Continue(1)), [Effect::Focus(Focus::Item(id("agree")))]);
    assert_eq!(state.announcement, "Read this first and confirm it.");
    answer(&mut state, "agree", Choice::YES);
    assert_eq!(state.apply(Action::Continue(1)), [Effect::Focus(Focus::Section(2))]);
}

#[test]
fn the_part_of_a_value_that_is_wanted_is_kept() {
    let mut guide = guide();
    guide.values[1].extract = Some(Extract::Subdomain);
    let mut state = State::new(Rc::new(guide));
    let keep =
        |text: &str| Action::Keep(Typed { spot: spot("note-username", "username"), text: text.into(), done: true });
    state.apply(keep("https://acme.bamboohr.com/home"));
    assert_eq!(state.values().usable(&id("username")), Some("acme"));
    assert_eq!(state.announcement, "Kept: acme 1 of 8 done");
    state.apply(keep("acme"));
    assert_eq!(state.announcement, "username kept. 1 of 8 done");
    state.apply(keep("https:///"));
    assert_eq!(section(&state, 3).refused, Some((spot("note-username", "username"), ValueProblem::NoPart)));
}

#[test]
fn what_is_pasted_is_taken_apart_and_the_rest_forgotten() {
    let mut guide = guide();
    guide.values.push(value("first_name", Kind::Name, Origin::LinkingFlow));
    guide.values.push(value("team", Kind::Text, Origin::LinkingFlow));
    let mut state = State::new(Rc::new(guide));
    let effects = state.apply(Action::Paste("first name: Acme\nwork email: a@acme.example\npassword: hunter2".into()));
    assert!(effects.contains(&Effect::Save));
    assert_eq!(state.announcement, "work email and first name found.");
    assert_eq!(section(&state, 0).found.as_deref(), Some("work email and first name found."));
    assert_eq!(state.values().usable(&id("work_email")), Some("a@acme.example"));
    assert!(!format!("{:?}", state.values()).contains("hunter2"));
    assert_eq!(state.apply(Action::Paste("nothing".into())), []);
    assert_eq!(state.announcement, "None of the details is in that. Type them where they are asked for.");
}

#[test]
fn what_may_be_left_out_holds_nothing_back() {
    let mut guide = guide();
    let Block::Permissions(list) = &mut guide.steps[1].blocks[0].block else { panic!("rights") };
    list.groups[0].items[0].optional = true;
    let mut state = State::new(Rc::new(guide));
    state.apply(Action::Continue(0));
    state.apply(Action::Continue(1));
    assert_eq!((state.count(), section(&state, 2).next.clone()), (count(0, 7), Some(id("edit"))));
    tick(&mut state, "edit");
    assert_eq!(section(&state, 2).status, Status::Done);
    tick(&mut state, "view");
    assert_eq!(section(&state, 2).count, count(2, 2));
}
