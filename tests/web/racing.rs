//! Two tabs race on one storage: 1,000 random interleavings of the real keeper and two real states on the real
//! `localStorage`. Whatever the order, all end with the same, and nobody's last word is lost.
//!
//! Beside the tabs walks a book that knows nothing of stamps and joins: which acts each tab, each begun write and the
//! storage have heard of. From it follows what must stand at the end, for each item:
//!
//! - Starting over makes a new epoch. Only acts of the last epoch count.
//! - An act is a *last word* unless somebody acted on the same item who had heard of it. One of the last words stands.
//! - Where nobody acted in the last epoch, what an undo in that epoch brought back stands; without one, nothing does.
//! - Values have no epochs: starting over leaves them.
//!
//! One thing is not raced, because nothing can help it: a tab that is closed between another tab's reading and
//! writing, within the same instant. Being closed, it cannot write again.

use crate::KEY;
use crate::fixture::{guide, id};
use connector_guide::effect::Effect;
use connector_guide::keeper::{Found, Keeper};
use connector_guide::notice::Keeping;
use connector_guide::{Action, State};
use guide_model::{Block, Guide, Id, ItemState, Outline, Progress, Rename};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Change it to look elsewhere; what failed says its own.
const FIRST_SEED: u64 = 1;
const MOVES: usize = 50;

const ITEMS: [&str; 8] = ["view", "edit", "type", "manager", "admin", "shared", "note-username", "have-password"];
/// An item that has another id in a guide of which one tab still shows the older version.
const RENAMED: (&str, &str) = ("old-edit", "edit");
const QUESTION: &str = "moving";
const STEPS: [(usize, &str); 3] = [(1, "form"), (2, "rights"), (3, "notes")];
const VALUES: [(&str, Option<&str>); 2] = [("username", Some("note-username")), ("work_email", None)];

/// SplitMix64: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        *all.get(self.roll(all.len())).unwrap()
    }
}

/// What somebody has heard of: acts by number, and the epoch.
#[derive(Clone, Default)]
struct Heard {
    acts: BTreeSet<usize>,
    epoch: u32,
}

impl Heard {
    fn hear(&mut self, other: &Self) {
        self.acts.extend(&other.acts);
        self.epoch = self.epoch.max(other.epoch);
    }
}

/// What a reader did to one thing, and what that tab had heard of by then.
struct Act {
    on: Id,
    said: Said,
    before: Heard,
}

#[derive(Clone, Debug, PartialEq)]
enum Said {
    State(ItemState),
    Value(String),
}

struct Tab {
    state: State,
    heard: Heard,
    is_unsaved: bool,
    /// It has read, and not written yet.
    writing: Option<(Found, Heard)>,
    /// Storage events on their way to it.
    events: usize,
}

struct Race {
    keeper: Keeper,
    tabs: [Tab; 2],
    stored: Heard,
    acts: Vec<Act>,
    undos: Vec<(u32, Progress)>,
    log: Vec<String>,
}

fn tab(guide: &Rc<Guide>) -> Tab {
    Tab { state: State::new(guide.clone()), heard: Heard::default(), is_unsaved: false, writing: None, events: 0 }
}

impl Race {
    fn new(guides: &[Rc<Guide>; 2]) -> Self {
        Self {
            keeper: Keeper::new(&guide()),
            tabs: guides.each_ref().map(tab),
            stored: Heard::default(),
            acts: Vec::new(),
            undos: Vec::new(),
            log: Vec::new(),
        }
    }

    fn tab(&mut self, which: usize) -> &mut Tab {
        self.tabs.get_mut(which).unwrap()
    }

    /// Whether a tab shows the guide from before the renaming.
    fn is_old(&self, which: usize) -> bool {
        self.tabs.get(which).is_some_and(|tab| Outline::of(tab.state.guide()).item(&id(RENAMED.0)).is_some())
    }

    fn apply(&mut self, which: usize, action: Action) {
        if !matches!(action, Action::Restore(_)) {
            self.log.push(format!("{which} {action:?}"));
        }
        let tab = self.tab(which);
        if tab.state.apply(action).contains(&Effect::Save) {
            tab.is_unsaved = true;
        }
    }

    /// As `App::take_in` does.
    fn take_in(&mut self, which: usize) {
        let found = self.keeper.load();
        assert_eq!(found.keeping, Keeping::Kept);
        let stored = self.stored.clone();
        self.tab(which).heard.hear(&stored);
        self.apply(which, Action::Restore(Box::new(found.stored)));
    }

    fn read(&mut self, which: usize) {
        let (progress, values) = (self.tab(which).state.progress().clone(), self.tab(which).state.values().clone());
        let found = self.keeper.join(&progress, &values);
        let mut heard = self.stored.clone();
        heard.hear(&self.tab(which).heard);
        let tab = self.tab(which);
        tab.is_unsaved = false;
        tab.writing = Some((found, heard));
    }

    fn write(&mut self, which: usize) {
        let Some((mut found, heard)) = self.tab(which).writing.take() else { return };
        let texts =
            || [KEY.into(), format!("{KEY}/values")].map(|key: String| crate::storage().get_item(&key).unwrap());
        let before = texts();
        self.keeper.store(&mut found);
        assert_eq!(found.keeping, Keeping::Kept);
        // Browsers tell the other tabs of each key that got another text, and of no other.
        let changed = before.iter().zip(texts()).filter(|(before, after)| **before != *after).count();
        self.tab(1 - which).events += changed;
        self.stored = heard.clone();
        self.tab(which).heard.hear(&heard);
        self.apply(which, Action::Restore(Box::new(found.stored)));
    }

    fn note(&mut self, which: usize, on: &Id, said: Said) {
        let number = self.acts.len();
        let before = self.tab(which).heard.clone();
        self.acts.push(Act { on: on.clone(), said, before });
        self.tab(which).heard.acts.insert(number);
    }

    fn act(&mut self, which: usize, dice: &mut Dice) {
        let number = self.acts.len();
        match dice.roll(10) {
            0..=4 => {
                let (item, done) = (id(dice.pick(&ITEMS)), dice.roll(3) > 0);
                self.note(which, &item, Said::State(if done { ItemState::Done } else { ItemState::Open }));
                let is_old = item == id(RENAMED.1) && self.is_old(which);
                self.apply(which, Action::Tick { item: if is_old { id(RENAMED.0) } else { item }, done });
            }
            5 => {
                let (question, yes) = (id(QUESTION), dice.roll(2) == 0);
                self.note(which, &question, Said::State(if yes { ItemState::Yes } else { ItemState::No }));
                self.apply(which, Action::Answer { question, yes });
            }
            6 => {
                let (section, step) = dice.pick(&STEPS);
                let step = id(step);
                let record = self.tab(which).state.progress().get(&step);
                let waits = record.is_some_and(|record| record.state == ItemState::Waiting);
                self.note(which, &step, Said::State(if waits { ItemState::Open } else { ItemState::Waiting }));
                self.apply(which, Action::Wait(section));
            }
            7 => {
                let (value, item) = dice.pick(&VALUES);
                let (value, item) = (id(value), item.filter(|_| dice.roll(2) == 0).map(id));
                let text = format!("n{number}@acme.example");
                self.note(which, &value, Said::Value(text.clone()));
                if let Some(item) = &item {
                    self.note(which, item, Said::State(ItemState::Done));
                }
                self.apply(which, Action::Keep { value, text, item, section: 0 });
            }
            8 => {
                // As `App` does, so that undo brings back what another tab did just now, too.
                self.take_in(which);
                self.tab(which).heard.epoch += 1;
                self.apply(which, Action::StartOver);
            }
            _ => {
                let undo = self.tab(which).state.undo.clone();
                let epoch = self.tab(which).heard.epoch;
                self.undos.extend(undo.map(|before| (epoch, before)));
                self.apply(which, Action::Undo);
            }
        }
    }

    fn step(&mut self, dice: &mut Dice) {
        let which = dice.roll(2);
        if self.tab(which).writing.is_some() {
            // Nothing else happens in a tab that is about to write.
            self.log.push(format!("{which} writes"));
            return self.write(which);
        }
        match dice.roll(10) {
            0..=3 => {
                self.act(which, dice);
            }
            4..=6 if self.tab(which).is_unsaved => {
                self.log.push(format!("{which} reads"));
                self.read(which);
            }
            7 | 8 if self.tab(which).events > 0 => {
                self.log.push(format!("{which} hears"));
                self.tab(which).events -= 1;
                self.take_in(which);
            }
            9 if dice.roll(3) == 0 && self.tab(1 - which).writing.is_none() => {
                self.log.push(format!("{which} is loaded again"));
                self.leave(which);
                let guide = self.tab(which).state.guide().clone();
                *self.tab(which) = tab(&guide);
                self.take_in(which);
            }
            _ => {}
        }
    }

    /// As `App` does when the page is about to go.
    fn leave(&mut self, which: usize) {
        if !self.tab(which).is_unsaved && !self.keeper.is_empty() {
            self.take_in(which);
        }
        if self.tab(which).is_unsaved {
            self.read(which);
            self.write(which);
        }
    }

    fn settle(&mut self, dice: &mut Dice) -> Result<(), String> {
        for _ in 0..100 {
            let first = dice.roll(2);
            for which in [first, 1 - first] {
                self.write(which);
                while self.tab(which).events > 0 {
                    self.tab(which).events -= 1;
                    self.take_in(which);
                }
                if self.tab(which).is_unsaved {
                    self.read(which);
                }
            }
            if self.tabs.iter().all(|tab| !tab.is_unsaved && tab.writing.is_none() && tab.events == 0) {
                return Ok(());
            }
        }
        Err("the tabs never come to rest".into())
    }

    fn check(&self) -> Result<(), String> {
        let found = self.keeper.load();
        for tab in &self.tabs {
            if (tab.state.progress(), tab.state.values()) != (&found.stored.progress, &found.stored.values) {
                return Err(format!("a tab has\n{}and storage has\n{}", tab.state.progress(), found.stored.progress));
            }
        }
        let epoch = self.stored.epoch;
        let places = ITEMS.iter().chain(&[QUESTION]).chain(STEPS.iter().map(|(_, step)| step));
        for place in places.map(|place| id(place)) {
            let stands = found.stored.progress.get(&place).map(|record| Said::State(record.state));
            let mut allowed = self.last_words(&place, Some(epoch));
            if allowed.is_empty() {
                let undos = self.undos.iter().filter(|(of, _)| *of == epoch);
                let names = |before: &Progress| {
                    let old = before.get(&id(RENAMED.0)).filter(|_| place == id(RENAMED.1));
                    [before.get(&place), old].into_iter().flatten().map(|record| Said::State(record.state)).collect()
                };
                allowed = undos.flat_map(|(_, before)| -> Vec<Said> { names(before) }).collect();
            }
            allow(&place, stands, &allowed)?;
        }
        for value in VALUES.map(|(value, _)| id(value)) {
            let stands = found.stored.values.usable(&value).map(|text| Said::Value(text.to_owned()));
            allow(&value, stands, &self.last_words(&value, None))?;
        }
        Ok(())
    }

    fn last_words(&self, on: &Id, epoch: Option<u32>) -> Vec<Said> {
        let counts = |act: &Act| act.on == *on && epoch.is_none_or(|epoch| act.before.epoch == epoch);
        let acts: Vec<(usize, &Act)> = self.acts.iter().enumerate().filter(|(_, act)| counts(act)).collect();
        let was_heard = |number: &usize| acts.iter().any(|(_, later)| later.before.acts.contains(number));
        acts.iter().filter(|(number, _)| !was_heard(number)).map(|(_, act)| act.said.clone()).collect()
    }
}

fn allow(place: &Id, stands: Option<Said>, allowed: &[Said]) -> Result<(), String> {
    match stands {
        None if allowed.is_empty() => Ok(()),
        Some(said) if allowed.contains(&said) => Ok(()),
        other => Err(format!("{place} is {other:?}, the last words were {allowed:?}")),
    }
}

/// Races so often, and answers how many writes went over what the other tab had just written.
fn race(guides: &[Rc<Guide>; 2], times: u64) -> usize {
    let mut overwritten = 0;
    for seed in FIRST_SEED..FIRST_SEED + times {
        crate::storage().clear().unwrap();
        let mut dice = Dice(seed);
        let mut race = Race::new(guides);
        for _ in 0..MOVES {
            let known = race.stored.acts.clone();
            race.step(&mut dice);
            overwritten += usize::from(!known.is_subset(&race.stored.acts));
        }
        if let Err(problem) = race.settle(&mut dice).and_then(|()| race.check()) {
            panic!("seed {seed}: {problem}\n{}", race.log.join("\n"));
        }
    }
    crate::storage().clear().unwrap();
    overwritten
}

#[wasm_bindgen_test]
fn two_tabs_race_and_no_last_word_is_lost() {
    let guide = Rc::new(guide());
    let overwritten = race(&[guide.clone(), guide], 1_000);
    assert!(overwritten > 500, "only {overwritten} writes went over another: that is no race");
}

/// The author renamed an item while one of the tabs was open.
#[wasm_bindgen_test]
fn a_tab_with_the_older_guide_races_one_with_the_newer() {
    let new = Guide { renames: vec![Rename { was: id(RENAMED.0), now: id(RENAMED.1) }], ..guide() };
    let mut old = guide();
    for block in old.steps.iter_mut().flat_map(|step| &mut step.blocks) {
        if let Block::Permissions(permissions) = block {
            let items = permissions.groups.iter_mut().flat_map(|group| &mut group.items);
            items.filter(|item| item.id == id(RENAMED.1)).for_each(|item| item.id = id(RENAMED.0));
        }
    }
    assert!(race(&[Rc::new(new), Rc::new(old)], 300) > 100);
}
