//! Each block as a snapshot.

use super::*;
use connector_guide::effect::Letter;
use connector_guide::notice::Keeping;

fn class<'a>(page: &'a Element, class: &str) -> &'a Element {
    page.one(|one| one.has_class(class))
}

pub(crate) fn section<'a>(page: &'a Element, name: &str) -> &'a Element {
    page.one(|one| one.name == "li" && one.get("id") == Some(&format!("acme-justworks-{name}")))
}

fn part<'a>(page: &'a Element, part: &str) -> &'a Element {
    page.one(|one| one.get("part") == Some(part))
}

#[test]
fn the_frame() {
    let page = show(&begin());
    let names: Vec<_> = page.children[0].children.iter().map(|one| (one.name.as_str(), one.get("class"))).collect();
    let expected = [
        ("header", Some("header")),
        ("div", Some("notices")),
        ("ol", Some("steps")),
        ("div", Some("finish")),
        ("div", Some("help")),
        ("footer", Some("footer")),
        ("p", Some("unseen")),
    ];
    assert_eq!(names, expected);
    assert_eq!(page.get("data-theme"), Some("auto"));
}

#[test]
fn the_header() {
    let mut state = begin();
    tick(&mut state, &["is-admin"]);
    insta::assert_snapshot!(class(&show(&state), "header").outline());
}

#[test]
fn the_header_leaves_the_title_to_the_page() {
    let page = show_with(&begin(), &ViewConfig { hide_header: true, ..ViewConfig::default() });
    assert!(
        page.select(|one| one.has_class("title") || one.has_class("overview") || one.has_class("eyebrow")).is_empty()
    );
    assert_eq!(page.with_mark("title")[0].words(), "0 of 31 done");
}

#[test]
fn the_prerequisites() {
    let mut state = begin();
    tick(&mut state, &["shared-access"]);
    insta::assert_snapshot!(section(&show(&state), "before-you-start").outline());
}

#[test]
fn actions() {
    insta::assert_snapshot!(section(&show(&begin()), "find").outline());
}

#[test]
fn a_folded_section_stays_in_the_document() {
    let mut state = begin();
    let hidden = |state: &State| {
        let page = show(state);
        let panel = |one: &&Element| one.has_class("panel");
        page.all().into_iter().filter(panel).map(|one| one.get("hidden").map(str::to_owned)).collect::<Vec<_>>()
    };
    let folded = || Some("until-found".to_owned());
    assert_eq!(hidden(&state), [None, folded(), folded(), folded(), folded()]);
    state.apply(Action::Toggle(0));
    state.apply(Action::Toggle(2));
    assert_eq!(hidden(&state), [folded(), folded(), None, folded(), folded()]);
}

#[test]
fn a_form() {
    let mut state = begin();
    state.apply(Action::Copied(id("member-type")));
    insta::assert_snapshot!(part(&show(&state), "form").outline());
}

#[test]
fn permissions() {
    let mut state = begin();
    tick(&mut state, &["manage-employees"]);
    insta::assert_snapshot!(section(&show(&state), "grant").outline());
}

#[test]
fn things_to_note() {
    let mut state = begin();
    state.apply(Action::Keep(Typed { spot: spot("note-username", "username"), text: "jw-admin".into(), done: true }));
    insta::assert_snapshot!(section(&show(&state), "note-down").outline());
}

#[test]
fn a_question_and_what_follows_from_it() {
    let mut state = begin();
    let question =
        |page: &Element| page.one(|one| one.has_class("question") && one.get("aria-labelledby").is_some()).clone();
    insta::assert_snapshot!(question(&show(&state)).outline());
    state.apply(Action::Answer { question: id("moving"), mark: Choice::NO });
    let page = show(&state);
    assert_eq!(question(&page).select(|one| one.get("aria-pressed") == Some("true"))[0].words(), "No");
    let shown = |page: &Element| {
        let titles = page.select(|one| one.name == "button" && one.has_class("step-button"));
        titles.iter().map(|one| one.words()).collect::<Vec<_>>()
    };
    assert_eq!(shown(&page).len(), 5);
    assert!(page.select(|one| one.words() == "Note: Open the linking flow again").is_empty());
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    let page = show(&state);
    assert_eq!(
        shown(&page),
        [
            "Before you start",
            "Add a third party",
            "Set up the service account",
            "Add the permissions",
            "Remove the old connection",
            "Note the connection details"
        ]
    );
    let note = page.select(|one| one.get("role") == Some("note"))[0].words();
    assert!(note.starts_with("Note: Open the linking flow again"), "{note}");
    assert_eq!(item(&page, "display-name").select(|one| one.name == "label")[0].words(), "Display Name");
}

#[test]
fn numbers_of_steps_have_no_gap() {
    let numbers = |state: &State| -> Vec<String> {
        let dots = |one: &Element| one.has_class("dot") && !one.children.is_empty();
        let page = show(state);
        let steps = page.one(|one| one.has_class("steps")).select(dots);
        // A mark is not read out, so its words are looked up below it.
        steps.iter().map(|dot| dot.children.iter().map(Element::words).collect()).collect()
    };
    assert_eq!(numbers(&begin()), ["", "1", "2", "3", "4"]);
    let mut state = begin();
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    assert_eq!(numbers(&state), ["", "1", "2", "3", "4", "5"]);
    let mut guide = sample::guide();
    guide.prerequisites.clear();
    assert_eq!(numbers(&State::new(Rc::new(guide))), ["1", "2", "3", "4"]);
}

#[test]
fn waiting_says_since_when() {
    let mut state = begin();
    state.at(20_778, String::new());
    state.apply(Action::Wait(1));
    let page = show(&state);
    let find = section(&page, "find");
    assert!(find.has_class("waiting"));
    assert_eq!(find.one(|one| one.has_class("status")).words(), "waiting since Nov 21, 2026, 0 of 8");
    let waits = find.select(|one| one.get("aria-pressed") == Some("true"));
    assert_eq!(waits[0].words(), "I’m waiting for someone");
}

#[test]
fn the_finish_says_what_is_left() {
    let mut state = begin();
    tick(&mut state, &["is-admin", "has-time", "log-in"]);
    insta::assert_snapshot!(class(&show_with(&state, &rich()), "finish").outline());
}

#[test]
fn the_finish_when_everything_is_done() {
    let mut state = begin();
    tick_all(&mut state);
    insta::assert_snapshot!(class(&show(&state), "finish").outline());
}

#[test]
fn the_finish_offers_only_what_goes_somewhere() {
    let mut guide = sample::guide();
    (guide.finish.connect, guide.finish.feedback, guide.finish.mail) = (None, None, None);
    let mut state = State::new(Rc::new(guide));
    let page = show(&state);
    let finish = class(&page, "finish");
    assert!(!finish.words().contains("Open the linking flow") && !finish.words().contains("Did this help?"));
    let mail = finish.one(|one| one.name == "a" && one.words() == "Mail it");
    assert!(mail.get("href").unwrap().starts_with("mailto:?subject=Connect%20Justworks%20to%20Acme&body="));
    state.apply(Action::Feedback(true));
    let page = show_with(&state, &rich());
    assert!(class(&page, "finish").words().contains("Thank you. Your answer was passed on."));
}

#[test]
fn the_summary_can_be_copied_by_hand() {
    let mut state = begin();
    state.apply(Action::LetterCopied(Letter::Summary, false));
    let page = show(&state);
    let summary = class(&page, "summary").one(|one| one.name == "textarea");
    assert!(summary.words().starts_with("Connect Justworks to Acme\n0 of 31 done\n"), "{}", summary.words());
    assert!(class(&page, "summary").words().contains("press Ctrl+C"));
}

#[test]
fn messages() {
    let mut state = begin();
    state.apply(Action::Keeping(Keeping::Full));
    link(&mut state, "temporary_password=x");
    let mut again = state.clone();
    insta::assert_snapshot!(class(&show(&state), "notices").outline());
    tick(&mut again, &["has-time"]);
    again.apply(Action::StartOver);
    assert_eq!(class(&show(&again), "undo").words(), "Started over. All ticks are gone. You can undo this.Undo");
}

#[test]
fn help_and_footer() {
    let page = show(&begin());
    insta::assert_snapshot!(format!("{}{}", class(&page, "help").outline(), class(&page, "footer").outline()));
}
