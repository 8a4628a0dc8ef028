//! The constructs that the sample guide does not have, each as readers see it.

use super::*;
use crate::blocks::section;
use connector_guide::Action;
use guide_model::*;

fn with(block: Block) -> State {
    let mut guide = sample::guide();
    guide.steps[0].blocks.push(Part { when: vec![], block });
    State::new(Rc::new(guide))
}

fn question(choices: Vec<Choice>) -> Question {
    Question { id: id("way"), text: Text::plain("What does your window show?"), choices, optional: false, hold: false }
}

fn choice(mark: u32, label: &str, sign: Option<&str>) -> Choice {
    Choice { mark, label: label.into(), sign: sign.map(Text::plain) }
}

#[test]
fn a_question_has_any_number_of_answers_each_with_its_sign() {
    let mut guide = sample::guide();
    guide.questions.push(question(vec![
        choice(7, "A key", Some("It asks for “API key”.")),
        choice(8, "A login", Some("It asks for a password.")),
        choice(9, "Neither", None),
    ]));
    guide.steps[0].blocks.insert(0, Part { when: vec![], block: Block::Ask(id("way")) });
    let mut state = State::new(Rc::new(guide));
    tick(&mut state, &["is-admin", "has-time"]);
    state.apply(Action::Continue(0));
    let asked = |state: &State| {
        show(state).one(|one| one.has_class("question") && !one.with_mark("item way").is_empty()).clone()
    };
    assert!(asked(&state).has_class("next"));
    state.apply(Action::Answer { question: id("way"), mark: 8 });
    insta::assert_snapshot!(asked(&state).outline());
}

#[test]
fn a_message_that_may_not_be_needed_is_folded_and_says_once_what_it_is() {
    let message = Message {
        id: id("hand-over"),
        to: "your colleague".into(),
        address: None,
        copy_to: None,
        subject: None,
        body: vec![Template::fixed("Please do this.")],
        optional: true,
        fingerprint: 1,
    };
    let mut state = with(Block::Message(message));
    let folded = |state: &State| {
        let page = show(state);
        let said = page.words().matches("Message to your colleague").count();
        assert_eq!(said, 1);
        page.one(|one| one.name == "details" && !one.with_mark("item hand-over").is_empty()).clone()
    };
    assert_eq!(folded(&state).get("open"), None);
    tick(&mut state, &["hand-over"]);
    assert!(folded(&state).get("open").is_some());
}

#[test]
fn a_message_asks_for_what_is_missing_and_then_can_be_sent() {
    let mail = Href::new("mailto:rep@paychex.example").unwrap();
    let email = || Template(vec![Piece::Value(id("work_email"))]);
    let mut body = email();
    body.0.insert(0, Piece::Fixed("Please add ".into()));
    body.0.push(Piece::Fixed(".".into()));
    let message = Message {
        id: id("send-it"),
        to: "your Paychex representative".into(),
        address: Some(mail),
        copy_to: Some(email()),
        subject: Some(Template::fixed("Access")),
        body: vec![Template::fixed("Hello,"), Template::default(), body, Template(vec![Piece::Page])],
        optional: false,
        fingerprint: 1,
    };
    let mut state = with(Block::Message(message));
    state.at(20_778, "https://acme.example/help".into());
    let shown = |state: &State| show(state).one(|one| one.has_class("message")).clone();
    let page = shown(&state);
    assert_eq!(page.select(|one| one.name == "form").len(), 1, "one input for the value that is in it twice");
    assert!(page.select(|one| one.has_class("choices")).iter().all(|one| one.get("hidden").is_some()));
    let body = |page: &Element| page.one(|one| one.get("aria-label") == Some("Message")).words();
    assert_eq!(body(&page), "Hello,\n\nPlease add [Work email].\nhttps://acme.example/help");
    state.apply(Action::Keep(Typed {
        spot: spot("send-it", "work_email"),
        text: "a@acme.example".into(),
        done: false,
    }));
    let page = shown(&state);
    assert_eq!(body(&page), "Hello,\n\nPlease add a@acme.example.\nhttps://acme.example/help");
    assert_eq!(
        page.one(|one| one.words() == "Open in mail").get("href"),
        Some(
            "mailto:rep@paychex.example?subject=Access&cc=a%40acme.example&body=Hello%2C%0D%0A%0D%0APlease%20add%20a%40acme.example.%0D%0Ahttps%3A%2F%2Facme.example%2Fhelp"
        )
    );
    insta::assert_snapshot!(page.outline());
}

#[test]
fn a_message_that_may_not_be_needed_is_folded() {
    let message = Message {
        id: id("hand-over"),
        to: "a colleague".into(),
        address: None,
        copy_to: None,
        subject: None,
        body: vec![Template::fixed("Please do this.")],
        optional: true,
        fingerprint: 1,
    };
    let mut state = with(Block::Message(message));
    let total = state.count().total;
    let folded = |state: &State| {
        show(state).one(|one| one.name == "details" && one.words().starts_with("Message to a colleague")).clone()
    };
    assert_eq!(folded(&state).get("open"), None);
    tick(&mut state, &["hand-over"]);
    assert_eq!(state.count().total, total + 1);
}

#[test]
fn a_table_and_a_picture() {
    let table = Table {
        head: vec!["Plan".into(), "Price".into()],
        rows: vec![vec![Text::plain("Basic"), Text::plain("None")], vec![Text::plain("Plus"), Text::plain("Some")]],
    };
    let page = show(&with(Block::Table(table)));
    insta::assert_snapshot!(page.one(|one| one.has_class("table")).outline());
    let picture = Picture {
        src: "media/key.png".into(),
        alt: "The key.".into(),
        width: 640,
        height: 320,
        caption: Some(Text::plain("Where it is.")),
    };
    let page = show(&with(Block::Picture(picture)));
    insta::assert_snapshot!(page.one(|one| one.name == "figure").outline());
}

#[test]
fn waiting_says_for_whom_and_until_when() {
    let mut guide = sample::guide();
    guide.steps[0].wait = Some(Wait { who: "Justworks support".into(), days: 7, lapses: false });
    guide.steps[1].wait = Some(Wait { who: "the invited person".into(), days: 7, lapses: true });
    let mut state = State::new(Rc::new(guide));
    state.at(20_778, String::new());
    for at in [1, 2] {
        state.apply(Action::Wait(at));
        state.apply(Action::Toggle(at));
    }
    let page = show(&state);
    let (find, fill) = (section(&page, "find"), section(&page, "fill-in"));
    assert_eq!(
        find.one(|one| one.has_class("status")).words(),
        "waiting for Justworks support since Nov 21, 2026, 0 of 8"
    );
    assert_eq!(
        find.select(|one| one.get("aria-pressed") == Some("true"))[0].words(),
        "I’m waiting for Justworks support"
    );
    assert!(find.words().contains("Usually done by Nov 28, 2026."));
    assert!(fill.words().contains("The invitation lapses on Nov 28, 2026."));
    state.at(20_786, String::new());
    assert!(section(&show(&state), "fill-in").words().contains("It lapsed on Nov 28, 2026: send it again."));
}

#[test]
fn a_loop_ends_with_the_way_to_another_round() {
    let mut guide = sample::guide();
    guide.repeats = vec![Repeat { id: id("companies"), noun: "company".into(), values: vec![] }];
    guide.steps[2].repeat = Some(id("companies"));
    let mut state = State::new(Rc::new(guide.with_all_rounds()));
    let buttons = |state: &State, name: &str| -> Vec<String> {
        section(&show(state), name).select(|one| one.has_class("choices")).iter().map(|one| one.words()).collect()
    };
    assert_eq!(buttons(&state, "grant"), ["Add another company"]);
    state.apply(Action::Round { repeat: id("companies"), more: true });
    assert!(buttons(&state, "grant").is_empty());
    assert_eq!(buttons(&state, "grant--2"), ["Add another companyRemove the last one"]);
    assert!(section(&show(&state), "grant--2").words().contains("Add the permissions – company 2"));
}

#[test]
fn what_stands_around_the_steps() {
    let mut guide = sample::guide();
    let moving = || vec![Condition { question: id("moving"), answers: vec![Choice::YES], unless: false }];
    guide.facts = vec![
        Fact { text: Text::plain("For HR admins."), when: vec![] },
        Fact { text: Text::plain("Moving takes a week."), when: moving() },
    ];
    guide.effort.insert(0, Effort { least: 30, most: 30, note: None, when: moving() });
    guide.chapters.push(Chapter {
        place: ChapterPlace::After,
        title: "When it expires".into(),
        texts: vec![Text::plain("Connect anew.")],
    });
    guide.prerequisites[0].group = Some("Role".into());
    let mut state = State::new(Rc::new(guide));
    let page = show(&state);
    assert_eq!(page.one(|one| one.has_class("glance")).words(), "For HR admins.");
    assert!(page.one(|one| one.has_class("effort")).words().starts_with("10–15 minutes"));
    assert_eq!(page.one(|one| one.has_class("sort")).words(), "Role");
    assert!(page.one(|one| one.has_class("help")).words().starts_with("When it expiresConnect anew."));
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    let page = show(&state);
    assert_eq!(page.one(|one| one.has_class("glance")).words(), "For HR admins.Moving takes a week.");
    assert!(page.one(|one| one.has_class("effort")).words().contains("minutes left"));
}

#[test]
fn today_and_paths_in_prose() {
    let line = Text(vec![
        Inline::Path(vec![Template::fixed("Manage"), Template::fixed("Admins")]),
        Inline::Today("MM/DD/YYYY".into()),
        Inline::Run { text: "Optional".into(), style: Style::Tag },
    ]);
    let mut state = with(Block::Paragraph(line));
    state.at(20_778, String::new());
    let find = section(&show(&state), "find").words();
    assert!(find.contains("Manage, then Admins11/21/2026Optional") || find.contains("11/21/2026Optional"), "{find}");
}

#[test]
fn everything_can_be_pasted_where_the_flow_shows_several_values() {
    let state = begin();
    let page = show(&state);
    let label = page.one(|one| one.name == "label" && one.words() == "Paste everything the linking flow shows");
    let area = page.one(|one| one.name == "textarea" && one.get("id") == label.get("for"));
    assert_eq!(area.get("dir"), Some("auto"));
    let mut guide = sample::guide();
    guide.values.remove(0);
    assert!(show(&State::new(Rc::new(guide))).select(|one| one.words() == "Find the details").is_empty());
}

#[test]
fn whom_a_gate_stops_sees_no_finish() {
    let mut guide = sample::guide();
    guide.finish.when = vec![Condition { question: id("moving"), answers: vec![Choice::YES], unless: true }];
    let mut state = State::new(Rc::new(guide));
    let finishes = |state: &State| show(state).select(|one| one.has_class("finish")).len();
    assert_eq!(finishes(&state), 1);
    state.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    assert_eq!(finishes(&state), 0);
}
