//! Progress survives every edit of a guide that keeps ids: whatever writers move, add, remove, reword or rename,
//! what a reader ticked stays ticked, unless it is something else now.

use crate::support::{VENDOR, with_keys};
use guide_author::{SourceFile, compile};
use guide_model::{Choice, Guide, Id, ItemState, Outline, Progress, Record, decode, encode};
use proptest::prelude::*;
use proptest::sample::Index;
use std::fmt::Write as _;

/// A thing to tick in a guide that is being written.
#[derive(Debug, Clone)]
struct Thing {
    /// What it is, however it is called now: given once.
    number: usize,
    sort: Sort,
    id: String,
    was: Option<String>,
    /// What the reader acts on.
    label: String,
    /// What may be reworded without unsettling anyone.
    prose: String,
}

#[derive(Debug, Clone, Copy)]
enum Sort {
    Action,
    Row,
    Right,
}

/// A guide that is being written: steps with things.
#[derive(Debug, Clone)]
struct Draft {
    steps: Vec<(String, Vec<Thing>)>,
    /// How many things and steps there ever were.
    ever: usize,
}

/// What a writer does.
#[derive(Debug, Clone)]
enum Edit {
    MoveThing(Index, Index),
    MoveStep(Index, Index),
    AddThing(Index, Sort),
    AddStep(Index),
    RemoveThing(Index),
    Rename(Index),
    Relabel(Index),
    Reword(Index, String),
}

impl Draft {
    fn first() -> Self {
        let mut draft = Self { steps: Vec::new(), ever: 0 };
        for sorts in [[Sort::Action, Sort::Action, Sort::Row], [Sort::Row, Sort::Right, Sort::Action]] {
            let things = sorts.map(|sort| draft.new_thing(sort)).into();
            draft.ever += 1;
            draft.steps.push((format!("step-{}", draft.ever), things));
        }
        draft
    }

    fn new_thing(&mut self, sort: Sort) -> Thing {
        self.ever += 1;
        let number = self.ever;
        Thing {
            number,
            sort,
            id: format!("thing-{number}"),
            was: None,
            label: format!("Label {number}"),
            prose: String::new(),
        }
    }

    fn thing(&mut self, at: Index) -> Option<&mut Thing> {
        let all: Vec<&mut Thing> = self.steps.iter_mut().flat_map(|(_, things)| things).collect();
        let at = (!all.is_empty()).then(|| at.index(all.len()))?;
        all.into_iter().nth(at)
    }

    fn take_thing(&mut self, at: Index) -> Option<Thing> {
        let number = self.thing(at)?.number;
        self.steps.iter_mut().find_map(|(_, things)| {
            let at = things.iter().position(|thing| thing.number == number)?;
            Some(things.remove(at))
        })
    }

    fn put_thing(&mut self, at: Index, thing: Thing) {
        let count = self.steps.len();
        let (_, things) = &mut self.steps[at.index(count)];
        let at = at.index(things.len() + 1);
        things.insert(at, thing);
    }

    fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::MoveThing(from, to) => {
                if let Some(thing) = self.take_thing(from) {
                    self.put_thing(to, thing);
                }
            }
            Edit::MoveStep(from, to) => {
                let step = self.steps.remove(from.index(self.steps.len()));
                self.steps.insert(to.index(self.steps.len() + 1), step);
            }
            Edit::AddThing(at, sort) => {
                let thing = self.new_thing(sort);
                self.put_thing(at, thing);
            }
            Edit::AddStep(at) => {
                self.ever += 1;
                self.steps.insert(at.index(self.steps.len() + 1), (format!("step-{}", self.ever), Vec::new()));
            }
            Edit::RemoveThing(at) => drop(self.take_thing(at)),
            Edit::Rename(at) => {
                self.ever += 1;
                let id = format!("renamed-{}", self.ever);
                if let Some(thing) = self.thing(at).filter(|thing| thing.was.is_none()) {
                    thing.was = Some(std::mem::replace(&mut thing.id, id));
                }
            }
            Edit::Relabel(at) => {
                self.ever += 1;
                let label = format!("Other {}", self.ever);
                if let Some(thing) = self.thing(at) {
                    thing.label = label;
                }
            }
            Edit::Reword(at, prose) => {
                if let Some(thing) = self.thing(at) {
                    thing.prose = prose;
                }
            }
        }
    }

    /// The guide, which asks its reader one question before everything else.
    fn compile(&self) -> Guide {
        let mut keys = "ask:\n  - { id: moving, question: Are you moving? }\n\
                        steps:\n  - { id: first, title: First, blocks: [{ ask: moving }] }\n"
            .to_owned();
        for (at, (id, things)) in self.steps.iter().enumerate() {
            writeln!(keys, "  - id: {id}\n    title: Step {at}\n    blocks:\n      - text: Words {at}.").unwrap();
            for Thing { sort, id, was, label, prose, .. } in things {
                let was = was.as_ref().map(|was| format!(", was: {was}")).unwrap_or_default();
                let (prose, head) = (format!("\"So. {prose}\""), format!("id: {id}{was}"));
                match sort {
                    Sort::Action => writeln!(keys, "      - actions: [{{ {head}, click: {label}, detail: {prose} }}]"),
                    Sort::Row => writeln!(
                        keys,
                        "      - form: {{ fields: [{{ {head}, label: {label}, value: Fixed, hint: {prose} }}] }}"
                    ),
                    Sort::Right => writeln!(
                        keys,
                        "      - permissions: {{ groups: [{{ items: [{{ {head}, label: {label}, reason: {prose} }}] }}] }}"
                    ),
                }
                .unwrap();
            }
        }
        let text = with_keys(&keys);
        let files = [SourceFile::text("acme/vendor.yaml", VENDOR), SourceFile::text("acme/example.yaml", text)];
        let mut compiled = compile(&files);
        assert_eq!(compiled.problems, []);
        let guide = compiled.library.vendors.remove(0).guides.remove(0);
        // As it reaches readers.
        decode(&encode(&guide).unwrap()).unwrap()
    }

    fn things(&self) -> impl Iterator<Item = &Thing> {
        self.steps.iter().flat_map(|(_, things)| things)
    }
}

fn any_sort() -> impl Strategy<Value = Sort> {
    prop::sample::select(vec![Sort::Action, Sort::Row, Sort::Right])
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        (at(), at()).prop_map(|(from, to)| Edit::MoveThing(from, to)),
        (at(), at()).prop_map(|(from, to)| Edit::MoveStep(from, to)),
        (at(), any_sort()).prop_map(|(at, sort)| Edit::AddThing(at, sort)),
        at().prop_map(Edit::AddStep),
        at().prop_map(Edit::RemoveThing),
        at().prop_map(Edit::Rename),
        at().prop_map(Edit::Relabel),
        (at(), "[a-z ]{0,8}").prop_map(|(at, prose)| Edit::Reword(at, prose)),
    ]
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn ticks_stay_with_what_they_were_given_for(
        edits in prop::collection::vec(any_edit(), 0..16), ticked in prop::collection::vec(any::<bool>(), 6)
    ) {
        let before = Draft::first();
        let old = Outline::of(&before.compile());
        let mut progress = Progress::default();
        progress.set(&id("moving"), Record { state: ItemState::Done, mark: Choice::NO });
        let done: Vec<&Thing> = before.things().zip(&ticked).filter_map(|(thing, done)| done.then_some(thing)).collect();
        for thing in &done {
            let mark = old.item(&id(&thing.id)).unwrap().way(&id(&thing.id)).unwrap();
            progress.set(&id(&thing.id), Record { state: ItemState::Done, mark });
        }

        let mut after = before.clone();
        for edit in edits {
            after.apply(edit);
        }
        let guide = after.compile();
        // Stored by one build and read by the next.
        let mut progress = Progress::parse(&progress.to_string()).unwrap();
        progress.apply_renames(&guide);
        let new = Outline::of(&guide);
        let mut expected = 1;
        for thing in after.things() {
            let item = new.item(&id(&thing.id)).unwrap();
            let given = done.iter().find(|known| known.number == thing.number);
            let is_same = given.is_some_and(|known| known.label == thing.label);
            prop_assert_eq!(item.is_done(&progress), Some(is_same), "{:?}", thing);
            // What is something else now is marked, so that the reader sees why it is open.
            prop_assert_eq!(!item.changed(&progress).is_empty(), given.is_some() && !is_same, "{:?}", thing);
            expected += usize::from(is_same);
        }
        prop_assert_eq!(progress.answer(&id("moving")), Some(Choice::NO));
        prop_assert_eq!(new.count(&progress).done, expected);
        prop_assert_eq!(new.count(&progress).total, after.things().count() + 1);
    }
}
