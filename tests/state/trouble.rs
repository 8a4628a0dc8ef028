//! What does not work, and what the reader can send to whom.

use crate::fixture::{id, spot};
use crate::{begin, count, restored, section, tick};
use connector_guide::action::Typed;
use connector_guide::effect::{Effect, Event, Focus, Letter};
use connector_guide::step_state::Status;
use connector_guide::{Action, State};

fn worked(state: &mut State, yes: bool) -> Vec<Effect> {
    state.apply(Action::Worked { section: 2, yes })
}

fn rights_done() -> State {
    let mut state = begin();
    state.version = "1a2b3c4d".into();
    state.browser = "Browser/1.0".into();
    tick(&mut state, "view");
    tick(&mut state, "edit");
    state
}

#[test]
fn what_works_leads_on_to_the_next_step() {
    let mut state = rights_done();
    let effects = worked(&mut state, true);
    assert_eq!(effects, [Effect::Save, Effect::Focus(Focus::Section(3))]);
    assert!(!section(&state, 2).open && section(&state, 3).open);
    assert_eq!(state.progress().get(&id("rights")), None, "only what does not work is worth a record");
}

#[test]
fn what_does_not_work_gets_help_and_holds_the_finish_back() {
    let mut state = rights_done();
    let effects = worked(&mut state, false);
    assert_eq!(effects, [Effect::Save, Effect::Emit(Event::Stuck { step: id("rights") })]);
    assert_eq!(section(&state, 2).status, Status::Stuck);
    assert_eq!(
        section(&state, 2).help.as_deref(),
        Some(
            "This step did not work.\nGuide: Connect Justworks to Acme, version 1a2b3c4d\n\
             Step: Step rights (rights), 2 of 2 done\nBrowser: Browser/1.0"
        )
    );
    for item in ["admin", "type", "email", "manager", "note-username", "have-password"] {
        tick(&mut state, item);
    }
    assert_eq!((state.count(), state.is_complete()), (count(8, 8), false));
    let mut later = begin();
    later.apply(restored(&state));
    assert_eq!(section(&later, 2).status, Status::Stuck, "it is kept");
    assert_eq!(section(&later, 2).help, None);
    let effects = worked(&mut state, false);
    assert_eq!(effects, [Effect::Save, Effect::Emit(Event::Complete { total: 8 })], "a second no takes it back");
    assert_eq!((section(&state, 2).status, section(&state, 2).help.as_ref()), (Status::Done, None));
}

#[test]
fn a_screen_that_looks_different_is_told_without_values() {
    let mut state = rights_done();
    state.apply(Action::Keep(Typed { spot: spot("note-username", "username"), text: "acme.bot".into(), done: false }));
    assert_eq!(state.apply(Action::Help(1)), [Effect::Emit(Event::Stuck { step: id("form") })]);
    let message = "My screen looks different.\nGuide: Connect Justworks to Acme, version 1a2b3c4d\n\
                   Step: Step form (form), 0 of 3 done\nBrowser: Browser/1.0";
    let letter = Letter::Trouble(1);
    assert_eq!(section(&state, 1).help.as_deref(), Some(message));
    let (copy, copied) = (|letter| Action::CopyLetter { letter, text: message.into() }, Action::LetterCopied);
    assert_eq!(
        state.apply(copy(letter.clone())),
        [Effect::CopyLetter { letter: letter.clone(), text: message.into() }]
    );
    assert_eq!(state.apply(copied(letter.clone(), true)), []);
    assert_eq!(state.announcement, "Message copied.");
    assert_eq!(section(&state, 1).letter, Some((letter.clone(), true)));
    assert_eq!(state.apply(copied(letter.clone(), false)), [Effect::Focus(Focus::Letter(letter))]);
    assert_eq!(state.apply(Action::Help(1)), []);
    assert_eq!(section(&state, 1).help, None);
}

#[test]
fn the_prerequisites_have_no_help() {
    let mut state = begin();
    assert_eq!(state.apply(Action::Help(0)), []);
    assert_eq!(section(&state, 0).help, None);
}

#[test]
fn the_summary_says_what_is_done_and_noted_and_no_secret() {
    let mut state = begin();
    tick(&mut state, "view");
    tick(&mut state, "edit");
    worked(&mut state, false);
    tick(&mut state, "have-password");
    let (spot, text) = (spot("note-username", "username"), "fleet.integration".into());
    state.apply(Action::Keep(Typed { spot, text, done: true }));
    let expected = "Connect Justworks to Acme\n4 of 8 done\n\nStep form: 0 of 3\nStep rights: 2 of 2, did not work\n\
                    Step notes: 2 of 2\n\nusername: fleet.integration";
    let letter = Letter::Summary;
    assert_eq!(connector_guide::text::summary(&state), expected);
    assert_eq!(state.apply(Action::LetterCopied(letter.clone(), true)), []);
    assert_eq!(state.apply(Action::LetterCopied(letter.clone(), false)), [Effect::Focus(Focus::Letter(letter))]);
}
