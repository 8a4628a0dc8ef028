//! A value in each of its states. Only what the reader stands behind can be copied.

use super::*;
use connector_guide::effect::Effect;

/// With the form unfolded.
fn begin() -> State {
    let mut state = super::begin();
    state.apply(Action::Toggle(2));
    state
}

fn row(state: &State, name: &str) -> Element {
    item(&show(state), name).clone()
}

fn buttons(row: &Element) -> Vec<String> {
    row.select(|one| one.name == "button").iter().map(|one| one.words()).collect()
}

fn keep(state: &mut State, value: &str, text: &str) {
    keep_in(state, &value.replace('_', "-"), value, text);
}

fn keep_in(state: &mut State, item: &str, value: &str, text: &str) {
    state.apply(Action::Keep(Typed { spot: spot(item, value), text: text.into(), done: false }));
}

#[test]
fn a_missing_value_is_typed() {
    insta::assert_snapshot!(row(&begin(), "work-email").outline());
}

#[test]
fn a_refused_value_says_why() {
    let mut state = begin();
    keep(&mut state, "work_email", "ada@other.example");
    let row = row(&state, "work-email");
    let input = row.one(|one| one.has_class("input"));
    assert_eq!(input.get("aria-invalid"), Some("true"));
    // Nothing that would overwrite what was typed.
    assert_eq!(input.get("value"), None);
    let message = row.one(|one| one.get("id") == input.get("aria-describedby"));
    assert_eq!(
        message.words(),
        "That address is not right for this. It ends in @acme.example. The linking flow shows it."
    );
}

#[test]
fn an_offered_value_is_compared_before_it_is_copied() {
    let mut state = begin();
    link(&mut state, "work_email=a%2B1@acme.example");
    let offered = row(&state, "work-email");
    assert_eq!(buttons(&offered), ["It matches Work email", "Type another Work email"]);
    insta::assert_snapshot!(offered.outline());
    state.apply(Action::Confirm { spot: spot("work-email", "work_email"), shown: "a+1@acme.example".into() });
    let kept = row(&state, "work-email");
    assert_eq!(buttons(&kept), ["Copy Work Email", "Change Work email"]);
    assert!(kept.words().contains("from your link, compared by you"));
}

#[test]
fn a_differing_value_leaves_the_choice() {
    let mut state = begin();
    keep(&mut state, "work_email", "b@acme.example");
    link(&mut state, "work_email=a@acme.example");
    let differs = row(&state, "work-email");
    assert_eq!(buttons(&differs), ["Keep this b@acme.example", "Use this a@acme.example"]);
    insta::assert_snapshot!(differs.outline());
    state.apply(Action::Decline(spot("work-email", "work_email")));
    assert_eq!(buttons(&row(&state, "work-email")), ["Copy Work Email", "Change Work email"]);
}

#[test]
fn a_kept_value_says_where_it_came_from() {
    let mut state = begin();
    keep(&mut state, "first_name", "Ada");
    insta::assert_snapshot!(row(&state, "first-name").outline());
}

#[test]
fn an_edited_value_begins_with_what_was_known() {
    let mut state = begin();
    keep(&mut state, "first_name", "Ada");
    state.apply(Action::Edit(spot("first-name", "first_name")));
    let row = row(&state, "first-name");
    assert_eq!(row.one(|one| one.has_class("input")).get("value"), Some("Ada"));
    assert_eq!(buttons(&row), ["Keep First name", "Cancel First name"]);
}

#[test]
fn of_two_rows_with_a_value_the_one_is_edited_whose_button_was_pressed() {
    let mut state = begin();
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    keep(&mut state, "first_name", "Ada");
    keep(&mut state, "team", "Payroll");
    let effects = state.apply(Action::Edit(spot("display-name", "first_name")));
    assert_eq!(buttons(&row(&state, "first-name")), ["Copy First Name", "Change First name"]);
    assert_eq!(buttons(&row(&state, "display-name")), ["Keep First name", "Cancel First name"]);
    let [Effect::Focus(place)] = effects.as_slice() else { panic!("{effects:?}") };
    let input = row(&state, "display-name").one(|one| one.get("data-focus") == Some(&place.mark())).clone();
    assert!(input.has_class("input"));

    keep_in(&mut state, "display-name", "first_name", "");
    assert!(
        row(&state, "display-name").words().contains("Type it here first."),
        "{}",
        row(&state, "display-name").words()
    );
    assert!(!row(&state, "first-name").words().contains("Type it here first."));
    state.apply(Action::Cancel(spot("display-name", "first_name")));
    assert_eq!(buttons(&row(&state, "display-name")), ["Copy Display Name", "Change First name", "Change Team"]);
}

#[test]
fn what_a_link_brought_is_never_kept_by_pressing_keep() {
    let mut state = begin();
    link(&mut state, "first_name=Mallory");
    state.apply(Action::Edit(spot("first-name", "first_name")));
    let row = row(&state, "first-name");
    assert_eq!(row.one(|one| one.has_class("input")).get("value"), None);
    assert!(!row.words().contains("Mallory"));
}

#[test]
fn a_row_of_two_values_waits_for_both() {
    let mut state = begin();
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    assert_eq!(buttons(&row(&state, "display-name")), ["Keep First name", "Keep Team"]);
    keep(&mut state, "first_name", "Ada");
    assert_eq!(buttons(&row(&state, "display-name")), ["Keep Team"]);
    keep(&mut state, "team", "Payroll");
    let row = row(&state, "display-name");
    assert_eq!(row.one(|one| one.has_class("value")).words(), "Ada of Payroll");
    assert_eq!(buttons(&row), ["Copy Display Name", "Change First name", "Change Team"]);
}

#[test]
fn a_value_to_copy_by_hand_is_there_to_be_selected() {
    let mut state = begin();
    state.apply(Action::NotCopied(id("office")));
    insta::assert_snapshot!(row(&state, "office").outline());
}

#[test]
fn prose_calls_an_unknown_value_by_its_name() {
    let mut state = begin();
    assert_eq!(row(&state, "send").words(), "Send it to [Work email].");
    keep(&mut state, "work_email", "a@acme.example");
    assert_eq!(row(&state, "send").words(), "Send it to a@acme.example.");
}

#[test]
fn a_secret_has_a_check_box_and_nothing_to_type_into() {
    let row = row(&begin(), "have-password");
    let inputs = row.select(|one| matches!(one.name.as_str(), "input" | "textarea" | "form"));
    assert_eq!(inputs.iter().map(|one| one.get("type")).collect::<Vec<_>>(), [Some("checkbox")]);
    assert!(row.words().contains("Never typed here, never kept."));
}

/// Paper can leave out what is the reader's: whatever holds a value says that it is theirs.
#[test]
fn every_place_with_a_value_says_that_it_is_the_readers() {
    let mut state = begin();
    for (value, text) in [("first_name", "Ada"), ("work_email", "link+1@acme.example"), ("username", "ada.bot")] {
        keep(&mut state, value, text);
        let page = show(&state);
        let outside: Vec<&str> = page.texts_outside("mine").into_iter().filter(|own| own.contains(text)).collect();
        assert!(outside.is_empty(), "{value}: {outside:?}");
        assert!(!page.select(|one| one.has_class("mine") && one.words().contains(text)).is_empty(), "{value}");
    }
}

#[test]
fn a_noted_value_can_be_copied_and_selected_where_that_fails() {
    let mut state = super::begin();
    state.apply(Action::Toggle(5));
    keep_in(&mut state, "note-username", "username", "jw-admin");
    let row = |state: &State| item(&show(state), "note-username").clone();
    assert!(buttons(&row(&state)).contains(&"Copy Username".to_owned()), "{:?}", buttons(&row(&state)));
    state.apply(Action::Copied(id("note-username")));
    assert!(buttons(&row(&state)).contains(&"Copied Username".to_owned()));
    state.apply(Action::NotCopied(id("note-username")));
    let row = row(&state);
    assert_eq!(row.with_mark("by-hand note-username")[0].name, "input");
}

#[test]
fn an_example_is_shown_before_anything_was_refused() {
    let mut guide = sample::guide();
    guide.values[0].example = Some("Ada".into());
    let mut state = State::new(Rc::new(guide));
    state.apply(Action::Toggle(2));
    assert!(row(&state, "first-name").words().ends_with("It may look like Ada."));
}
