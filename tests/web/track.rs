//! What two tabs can do to one storage, in any order, and the book of who has heard of what. It judges nothing: that is
//! the matter of `racing.rs`.

use crate::KEY;
use crate::fixture::{guide, id};
use connector_guide::action::Typed;
use connector_guide::effect::{Effect, Spot};
use connector_guide::keeper::{Found, Keeper};
use connector_guide::notice::Keeping;
use connector_guide::shared::SharedGuide;
use connector_guide::step_state::Status;
use connector_guide::{Action, State};
use guide_model::{Choice, Id, ItemState, Outline, Progress};
use std::collections::BTreeSet;

pub(crate) const ITEMS: [&str; 8] =
    ["view", "edit", "type", "manager", "admin", "shared", "note-username", "have-password"];
/// An item that has another id in a guide of which one tab still shows the older version.
pub(crate) const RENAMED: (&str, &str) = ("old-edit", "edit");
pub(crate) const QUESTION: &str = "moving";
pub(crate) const STEPS: [(usize, &str); 3] = [(1, "form"), (2, "rights"), (3, "notes")];
pub(crate) const VALUES: [(&str, &str); 2] = [("username", "note-username"), ("work_email", "email")];

/// SplitMix64: small, and the same everywhere.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
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
pub(crate) struct Heard {
    pub(crate) acts: BTreeSet<usize>,
    pub(crate) epoch: u32,
}

impl Heard {
    fn hear(&mut self, other: &Self) {
        self.acts.extend(&other.acts);
        self.epoch = self.epoch.max(other.epoch);
    }
}

/// What a reader did to one thing, and what that tab had heard of by then.
pub(crate) struct Act {
    pub(crate) on: Id,
    pub(crate) said: Said,
    pub(crate) before: Heard,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Said {
    State(ItemState),
    /// The mark of an answer.
    Answer(u32),
    Value(String),
    Gone,
}

pub(crate) struct Tab {
    pub(crate) state: State,
    heard: Heard,
    is_unsaved: bool,
    /// It has read, and not written yet.
    writing: Option<(Found, Heard)>,
    /// Storage events on their way to it.
    events: usize,
}

pub(crate) struct Race {
    pub(crate) keeper: Keeper,
    pub(crate) tabs: [Tab; 2],
    pub(crate) stored: Heard,
    pub(crate) acts: Vec<Act>,
    pub(crate) undos: Vec<(u32, Progress)>,
    pub(crate) log: Vec<String>,
    /// Whether readers also say where their details are kept. What is not kept, no tab hears of.
    pub(crate) chooses: bool,
}

fn tab(guide: SharedGuide) -> Tab {
    let mut state = State::new(guide);
    state.at(20_778, String::new());
    Tab { state, heard: Heard::default(), is_unsaved: false, writing: None, events: 0 }
}

impl Race {
    pub(crate) fn new(guides: [SharedGuide; 2]) -> Self {
        Self {
            keeper: Keeper::new(&guide()),
            tabs: guides.map(tab),
            stored: Heard::default(),
            acts: Vec::new(),
            undos: Vec::new(),
            log: Vec::new(),
            chooses: false,
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
        for effect in self.tab(which).state.apply(action) {
            match effect {
                Effect::Save => self.tab(which).is_unsaved = true,
                Effect::KeepDetails(keep) => self.touch(which, |keeper| keeper.keep_details(keep)),
                _ => {}
            }
        }
    }

    /// Does something to storage. Browsers tell the other tabs of each key that got another text, and of no other.
    fn touch<T>(&mut self, which: usize, work: impl FnOnce(&Keeper) -> T) -> T {
        let texts = || {
            let keys = ["", "/values", "/memory-only"].map(|end| format!("{KEY}{end}"));
            keys.map(|key| crate::storage().get_item(&key).unwrap())
        };
        let before = texts();
        let done = work(&self.keeper);
        self.tab(1 - which).events += before.iter().zip(texts()).filter(|(before, after)| **before != *after).count();
        done
    }

    /// As `App::take_in` does.
    fn take_in(&mut self, which: usize) {
        let found = self.touch(which, Keeper::load);
        assert_eq!(found.keeping, Keeping::Kept);
        let stored = self.stored.clone();
        self.tab(which).heard.hear(&stored);
        self.apply(which, Action::Restore(Box::new(found.stored)));
    }

    fn read(&mut self, which: usize) {
        let (progress, values) = (self.tab(which).state.progress().clone(), self.tab(which).state.values().clone());
        let found = self.touch(which, |keeper| keeper.join(&progress, &values));
        let mut heard = self.stored.clone();
        heard.hear(&self.tab(which).heard);
        let tab = self.tab(which);
        tab.is_unsaved = false;
        tab.writing = Some((found, heard));
    }

    fn write(&mut self, which: usize) {
        let Some((mut found, heard)) = self.tab(which).writing.take() else { return };
        self.touch(which, |keeper| keeper.store(&mut found));
        assert_eq!(found.keeping, Keeping::Kept);
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
        match dice.roll(if self.chooses { 13 } else { 11 }) {
            0..=4 => {
                let (item, done) = (id(dice.pick(&ITEMS)), dice.roll(3) > 0);
                self.note(which, &item, Said::State(if done { ItemState::Done } else { ItemState::Open }));
                let is_old = item == id(RENAMED.1) && self.is_old(which);
                self.apply(which, Action::Tick { item: if is_old { id(RENAMED.0) } else { item }, done });
            }
            5 => {
                let (question, mark) = (id(QUESTION), if dice.roll(2) == 0 { Choice::YES } else { Choice::NO });
                self.note(which, &question, Said::Answer(mark));
                self.apply(which, Action::Answer { question, mark });
            }
            6 => {
                let (section, step) = dice.pick(&STEPS);
                let step = id(step);
                let status = self.tab(which).state.steps().get(section).unwrap().status;
                let waits = matches!(status, Status::Waiting(_));
                self.note(which, &step, Said::State(if waits { ItemState::Open } else { ItemState::Waiting }));
                self.apply(which, Action::Wait(section));
            }
            7 => {
                let (value, item) = dice.pick(&VALUES);
                let done = item == "note-username" && dice.roll(2) == 0;
                let (value, item) = (id(value), id(item));
                let text = format!("n{number}@acme.example");
                self.note(which, &value, Said::Value(text.clone()));
                if done {
                    self.note(which, &item, Said::State(ItemState::Done));
                }
                self.apply(which, Action::Keep(Typed { spot: Spot { item, value }, text, done }));
            }
            8 => {
                // As `App` does, so that undo brings back what another tab did just now, too.
                self.take_in(which);
                self.tab(which).heard.epoch += 1;
                self.apply(which, Action::StartOver);
            }
            9 => {
                let undo = self.tab(which).state.undo.clone();
                let epoch = self.tab(which).heard.epoch;
                self.undos.extend(undo.map(|before| (epoch, before)));
                self.apply(which, Action::Undo);
            }
            10 => {
                for value in VALUES.map(|(value, _)| id(value)) {
                    if self.tab(which).state.values().usable(&value).is_some() {
                        self.note(which, &value, Said::Gone);
                    }
                }
                self.apply(which, Action::ForgetDetails);
            }
            _ => {
                let keep = self.tab(which).state.memory_only;
                self.apply(which, Action::KeepDetails(keep));
            }
        }
    }

    pub(crate) fn step(&mut self, dice: &mut Dice) {
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
                let guide = *self.tab(which).state.guide();
                *self.tab(which) = tab(guide);
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

    pub(crate) fn settle(&mut self, dice: &mut Dice) -> Result<(), String> {
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
}
