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

#[path = "track.rs"]
mod track;

use crate::KEY;
use crate::fixture::{guide, id};
use connector_guide::shared::SharedGuide;
use guide_model::{Block, Guide, Id, Progress, Record, Rename};
use track::{Act, Dice, ITEMS, QUESTION, RENAMED, Race, STEPS, Said, VALUES};
use wasm_bindgen_test::wasm_bindgen_test;

/// Change it to look elsewhere; what failed says its own.
const FIRST_SEED: u64 = 1;
const MOVES: usize = 50;

impl Race {
    fn check(&self) -> Result<(), String> {
        let found = self.keeper.load();
        let stored = &found.stored;
        let text = crate::storage().get_item(&format!("{KEY}/values")).unwrap();
        if stored.memory_only && text.is_some() {
            return Err(format!("details are kept that should not be: {text:?}"));
        }
        for state in self.tabs.iter().map(|tab| &tab.state) {
            if state.progress() != &stored.progress || state.memory_only != stored.memory_only {
                return Err(format!("a tab has\n{}and storage has\n{}", state.progress(), stored.progress));
            }
            if !stored.memory_only && state.values() != &stored.values {
                return Err(format!("a tab has\n{}and storage has\n{}", state.values(), stored.values));
            }
        }
        let epoch = self.stored.epoch;
        let places = ITEMS.iter().chain(&[QUESTION]).chain(STEPS.iter().map(|(_, step)| step));
        for place in places.map(|place| id(place)) {
            let said = |record: Record| {
                if place == id(QUESTION) { Said::Answer(record.mark) } else { Said::State(record.state) }
            };
            let stands = found.stored.progress.get(&place).map(said);
            let mut allowed = self.last_words(&place, Some(epoch));
            if allowed.is_empty() {
                let undos = self.undos.iter().filter(|(of, _)| *of == epoch);
                let names = |before: &Progress| {
                    let old = before.get(&id(RENAMED.0)).filter(|_| place == id(RENAMED.1));
                    [before.get(&place), old].into_iter().flatten().map(said).collect()
                };
                allowed = undos.flat_map(|(_, before)| -> Vec<Said> { names(before) }).collect();
            }
            allow(&place, stands, &allowed)?;
        }
        for value in VALUES.map(|(value, _)| id(value)).into_iter().filter(|_| !self.chooses) {
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
        None if allowed.is_empty() || allowed.contains(&Said::Gone) => Ok(()),
        Some(said) if allowed.contains(&said) => Ok(()),
        other => Err(format!("{place} is {other:?}, the last words were {allowed:?}")),
    }
}

/// Races so often, and answers how many writes went over what the other tab had just written.
fn race(guides: [SharedGuide; 2], times: u64, chooses: bool) -> usize {
    let mut overwritten = 0;
    for seed in FIRST_SEED..FIRST_SEED + times {
        crate::storage().clear().unwrap();
        let mut dice = Dice(seed);
        let mut race = Race { chooses, ..Race::new(guides) };
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
    let guide = SharedGuide::from(guide());
    let overwritten = race([guide, guide], 1_000, false);
    assert!(overwritten > 500, "only {overwritten} writes went over another: that is no race");
}

/// The author renamed an item while one of the tabs was open.
#[wasm_bindgen_test]
fn a_tab_with_the_older_guide_races_one_with_the_newer() {
    let new = Guide { renames: vec![Rename { was: id(RENAMED.0), now: id(RENAMED.1) }], ..guide() };
    let mut old = guide();
    for part in old.steps.iter_mut().flat_map(|step| &mut step.blocks) {
        if let Block::Permissions(permissions) = &mut part.block {
            let items = permissions.groups.iter_mut().flat_map(|group| &mut group.items);
            items.filter(|item| item.id == id(RENAMED.1)).for_each(|item| item.id = id(RENAMED.0));
        }
    }
    assert!(race([new.into(), old.into()], 300, false) > 100);
}

/// Readers also say that their details are not kept on this computer, and that they are again, in either tab.
#[wasm_bindgen_test]
fn no_detail_stays_in_storage_that_should_not_be_there() {
    let guide = SharedGuide::from(guide());
    assert!(race([guide, guide], 500, true) > 200);
}
