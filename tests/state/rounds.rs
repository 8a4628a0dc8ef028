//! Steps that are gone through once for each of something: added, named, removed, brought back.

use super::*;
use crate::fixture::{field, step, value};
use connector_guide::Action;
use guide_model::*;

/// Sections: prerequisites, `form`, `company` and `filing` (a loop), `rights`, `notes`.
fn looped() -> Guide {
    let mut guide = guide();
    guide.values.push(value("company_name", Kind::Name, Origin::Reader));
    guide.repeats = vec![Repeat { id: id("companies"), noun: "company".into(), values: vec![id("company_name")] }];
    let note = Notable {
        id: id("note-company"),
        what: NotableKind::Value(id("company_name")),
        hint: None,
        hold: false,
        fingerprint: 11,
    };
    let fill = field("name", Entry::Fill(Template(vec![Piece::Value(id("company_name"))])));
    let form = Form { intro: Text::plain("Fill in."), fields: vec![fill] };
    let mut steps = [step("company", vec![Block::Notables(vec![note])]), step("filing", vec![Block::Form(form)])];
    for step in &mut steps {
        step.repeat = Some(id("companies"));
    }
    guide.steps.splice(1..1, steps);
    guide
}

fn begin() -> State {
    State::new(Rc::new(looped().with_all_rounds()))
}

fn round(state: &mut State, more: bool) -> Vec<Effect> {
    state.apply(Action::Round { repeat: id("companies"), more })
}

/// The headings that are there, in order.
fn titles(state: &State) -> Vec<String> {
    let there = state.steps().iter().enumerate().filter(|(_, step)| step.applies);
    there.map(|(at, _)| text::named_title(state.guide(), state.values(), at)).collect()
}

fn keep(state: &mut State, value: &str, text: &str, item: &str) {
    state.apply(Action::Keep(Typed { spot: spot(item, value), text: text.into(), done: true }));
}

#[test]
fn a_round_is_added_after_the_last_one_and_the_focus_goes_there() {
    let mut state = begin();
    assert_eq!(state.count(), count(0, 10));
    state.apply(Action::Toggle(4));
    let effects = round(&mut state, true);
    assert_eq!(effects, [Effect::Save, Effect::Focus(Focus::Section(4))]);
    assert_eq!(
        titles(&state),
        [
            "Before you start",
            "Step form",
            "Step company",
            "Step filing",
            "Step company – company 2",
            "Step filing – company 2",
            "Step rights",
            "Step notes"
        ]
    );
    assert_eq!(state.count(), count(0, 12));
    assert_eq!(state.announcement, "0 of 12 done");
    assert_eq!(open_sections(&state), [0, 4], "the new round is open, what was open is so");
}

#[test]
fn a_round_is_called_by_what_it_is_about() {
    let mut state = begin();
    round(&mut state, true);
    keep(&mut state, "company_name", "Acme Ltd", "note-company");
    keep(&mut state, "company_name--2", "Bolt Inc", "note-company--2");
    assert_eq!(
        titles(&state)[2..6],
        ["Step company – Acme Ltd", "Step filing – Acme Ltd", "Step company – Bolt Inc", "Step filing – Bolt Inc"]
    );
    assert_eq!(state.count(), count(2, 12));
    state.apply(Action::Copied(id("name--2")));
    assert_eq!((section(&state, 3).count, section(&state, 5).count), (count(0, 1), count(1, 1)));
}

#[test]
fn ticks_of_a_round_come_back_with_it() {
    let mut state = begin();
    round(&mut state, true);
    keep(&mut state, "company_name--2", "Bolt Inc", "note-company--2");
    let effects = round(&mut state, false);
    assert_eq!(effects, [Effect::Save, Effect::Focus(Focus::Section(3))], "where the round before ends");
    assert_eq!((state.count(), titles(&state)[2].clone()), (count(0, 10), "Step company".to_owned()));
    round(&mut state, false);
    assert_eq!(state.progress().rounds(&id("companies")), 1, "one is always there");
    round(&mut state, true);
    assert_eq!((state.count(), titles(&state)[4].clone()), (count(1, 12), "Step company – Bolt Inc".to_owned()));
}

#[test]
fn storage_and_files_bring_rounds_along() {
    let mut state = begin();
    for _ in 0..2 {
        round(&mut state, true);
    }
    keep(&mut state, "company_name--3", "Cog Co", "note-company--3");
    let mut later = begin();
    later.apply(restored(&state));
    assert_eq!((later.count(), titles(&later)[6].clone()), (count(1, 14), "Step company – Cog Co".to_owned()));
    let Some(Effect::SaveFile { text, .. }) = state.apply(Action::SaveFile).pop() else { panic!("a file") };
    let mut elsewhere = begin();
    elsewhere.apply(Action::LoadFile(text));
    assert_eq!(elsewhere.count(), count(1, 14));
    elsewhere.apply(Action::StartOver);
    assert_eq!(elsewhere.count(), count(0, 10));
    elsewhere.apply(Action::Undo);
    assert_eq!(elsewhere.count(), count(1, 14));
}
