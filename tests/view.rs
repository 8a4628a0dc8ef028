//! What readers get to see: each block in each state as a snapshot, and what must hold of all of them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "in a test a panic is the report")]

#[path = "view/element.rs"]
mod element;
#[path = "view/page.rs"]
mod page;
#[path = "view/sample.rs"]
mod sample;

#[path = "view/access.rs"]
mod access;
#[path = "view/blocks.rs"]
mod blocks;
#[path = "view/constructs.rs"]
mod constructs;
#[path = "view/language.rs"]
mod language;
#[path = "view/next.rs"]
mod next;
#[path = "view/total.rs"]
mod total;
#[path = "view/trouble.rs"]
mod trouble;
#[path = "view/values.rs"]
mod values;
#[path = "view/words.rs"]
mod words;

use connector_guide::action::Typed;
use connector_guide::effect::Letter;
use connector_guide::view::ViewConfig;
use connector_guide::{Action, State};
use element::Element;
use guide_model::{Choice, Guide, Outline};
use sample::{id, spot};
use std::rc::Rc;

/// A guide that nobody has begun.
fn begin() -> State {
    State::new(Rc::new(sample::guide()))
}

fn tick(state: &mut State, items: &[&str]) {
    for item in items {
        state.apply(Action::Tick { item: id(item), done: true });
    }
}

/// Does all there is to do.
fn tick_all(state: &mut State) {
    let guide: &Guide = state.guide();
    let sections = Outline::of(guide).sections;
    for (item, _) in sections.into_iter().flat_map(|section| section.items).flat_map(|item| item.any_of) {
        state.apply(Action::Tick { item, done: true });
    }
}

fn link(state: &mut State, values: &str) {
    state.apply(Action::Prefill(format!("vendor=acme&system=justworks&{values}")));
}

/// With everything that a page can ask for.
fn rich() -> ViewConfig {
    ViewConfig { connect: true, feedback: true, ..ViewConfig::default() }
}

fn show(state: &State) -> Element {
    Element::read(&page::html(state, &ViewConfig::default()))
}

fn show_with(state: &State, config: &ViewConfig) -> Element {
    Element::read(&page::html(state, config))
}

/// The row or line of an item.
fn item<'a>(page: &'a Element, name: &str) -> &'a Element {
    let mark = format!("item {name}");
    page.one(|one| one.name == "li" && one.get("id").is_none() && !one.with_mark(&mark).is_empty())
}

/// States that show everything there is.
fn states() -> Vec<(&'static str, State)> {
    states_of(&sample::guide())
}

/// The same states of the sample guide with other words.
fn states_of(guide: &Guide) -> Vec<(&'static str, State)> {
    let fresh = State::new(Rc::new(guide.clone()));
    let mut middle = fresh.clone();
    tick(&mut middle, &["is-admin", "has-time", "log-in"]);
    middle.apply(Action::Toggle(3));
    middle.apply(Action::Wait(3));
    link(&mut middle, "first_name=Ada&work_email=a%2B1@acme.example");
    let mut trouble = middle.clone();
    trouble.apply(Action::Answer { question: id("moving"), mark: Choice::YES });
    trouble.apply(Action::Keep(Typed {
        spot: spot("work-email", "work_email"),
        text: "b@acme.example".into(),
        done: false,
    }));
    link(&mut trouble, "work_email=a%2B1@acme.example&temporary_password=x&other=1");
    trouble.apply(Action::Edit(spot("first-name", "first_name")));
    trouble.apply(Action::Keep(Typed { spot: spot("display-name", "team"), text: String::new(), done: false }));
    trouble.apply(Action::NotCopied(id("office")));
    trouble.apply(Action::Keeping(connector_guide::notice::Keeping::Denied));
    let mut done = middle.clone();
    tick_all(&mut done);
    done.apply(Action::LetterCopied(Letter::Summary, false));
    let mut again = done.clone();
    again.apply(Action::StartOver);
    let mut stuck = done.clone();
    stuck.apply(Action::Toggle(1));
    stuck.apply(Action::Worked { section: 1, yes: false });
    stuck.apply(Action::Skip { item: id("log-in"), skip: true });
    vec![
        ("fresh", fresh),
        ("middle", middle),
        ("trouble", trouble),
        ("done", done),
        ("started over", again),
        ("stuck", stuck),
    ]
}
