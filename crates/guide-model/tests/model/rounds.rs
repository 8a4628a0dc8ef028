//! Loops: as many rounds of their steps as the reader has, each with ids of its own. All that there can be are
//! made when a guide is compiled, and each is there for readers who want that many.

use crate::fixture::guide;
use crate::support::{done, id, progress, record};
use guide_model::*;
use std::collections::BTreeSet;

fn wants(rounds: u32) -> Progress {
    let mut progress = Progress::default();
    progress.set(&id("companies"), record(ItemState::Done, rounds));
    progress
}

/// The steps that are there for a reader.
fn step_ids(guide: &Guide, progress: &Progress) -> Vec<String> {
    let there = guide.steps.iter().filter(|step| progress.meets(&step.when));
    there.map(|step| step.id.to_string()).collect()
}

#[test]
fn one_round_is_the_guide_as_it_is() {
    let all = guide().with_all_rounds();
    let before = step_ids(&guide(), &Progress::default());
    for progress in [Progress::default(), wants(0), wants(1), progress("companies open 1 5\n")] {
        assert_eq!(step_ids(&all, &progress), before);
        assert_eq!(progress.rounds(&id("companies")), 1);
    }
}

#[test]
fn rounds_follow_each_other() {
    let all = guide().with_all_rounds();
    let expected =
        ["service-account", "rights", "company", "people", "company--2", "people--2", "company--3", "people--3"];
    let there = step_ids(&all, &wants(3));
    assert_eq!(there.iter().filter(|id| *id != "old-connection").collect::<Vec<_>>(), expected);
    let titles: Vec<_> = all.steps.iter().filter(|step| step.round == 2).map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Note the company – company 2", "Tell the company – company 2"]);
    // What stands behind the loop stays behind it.
    let mut more = guide();
    more.steps.rotate_left(3);
    let there = step_ids(&more.with_all_rounds(), &wants(2));
    assert_eq!(there[..6], ["company", "people", "company--2", "people--2", "service-account", "rights"]);
}

#[test]
fn a_round_has_values_questions_and_conditions_of_its_own() {
    let guide = guide().with_all_rounds();
    let own = guide.value(&id("company_id--2")).unwrap();
    assert_eq!(Value { id: id("company_id"), ..own.clone() }, *guide.value(&id("company_id")).unwrap());
    assert!(guide.question(&id("is-old--2")).is_some() && guide.question(&id("has-more--2")).is_some());
    // Asked outside, or of no round: once for all.
    for outside in ["reconnecting--2", "way--2", "limits--2"] {
        assert_eq!(guide.question(&id(outside)), None, "{outside}");
    }
    for outside in ["work_email--2", "company--2"] {
        assert_eq!(guide.value(&id(outside)), None, "{outside}");
    }
    let company = guide.steps.iter().find(|step| step.id == id("company--2")).unwrap();
    let asks = |part: &&Part| !part.when.is_empty();
    assert_eq!(company.blocks.iter().find(asks).unwrap().when[0].question, id("is-old--2"));
    let shown = format!("{:?}", guide.steps.iter().filter(|step| step.round == 2).collect::<Vec<_>>());
    // Wherever the first round names it: prose, labels, paths, rows, notables, messages.
    for ids in ["company_id", "is-old", "note-id", "open-company", "company-field", "send-mail", "ask-colleague"] {
        assert!(shown.contains(&format!("Id(\"{ids}--2\")")) && !shown.contains(&format!("Id(\"{ids}\")")), "{ids}");
    }
    for outside in ["work_email", "reconnecting", "companies"] {
        assert!(shown.contains(&format!("Id(\"{outside}\")")), "{outside}");
    }
}

#[test]
fn ticks_of_a_round_are_its_own() {
    let mut progress = wants(2);
    progress.set(&id("note-id--2"), record(ItemState::Done, 5));
    progress.set(&id("is-old--2"), record(ItemState::Done, Choice::YES));
    let outline = Outline::of(&guide().with_all_rounds());
    let count = |step: &str| {
        let section = outline.sections.iter().find(|section| section.step == Some(id(step))).unwrap();
        let Count { done, total } = section.count(&progress);
        (done, total)
    };
    assert_eq!((count("company"), count("company--2"), count("company--3")), ((0, 2), (2, 3), (0, 0)));
    assert_eq!((count("people"), count("people--2"), count("people--3")), ((0, 1), (0, 1), (0, 0)));
}

#[test]
fn every_id_is_there_once() {
    let guide = guide().with_all_rounds();
    let outline = Outline::of(&guide);
    let ids: Vec<_> =
        outline.sections.iter().flat_map(|section| &section.items).map(|item| &item.any_of[0].0).collect();
    let steps = guide.steps.iter().map(|step| &step.id);
    let values = guide.values.iter().map(|value| &value.id);
    for all in [ids, steps.collect(), values.collect(), guide.questions.iter().map(|one| &one.id).collect()] {
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        // What is done or known under it can be read again.
        assert!(all.iter().all(|one| Id::new(one.as_str()).as_ref() == Ok(one)));
    }
    assert_eq!(guide.steps.len(), 3 + 2 * 24);
}

#[test]
fn the_compiled_form_has_them_all_and_making_them_again_changes_nothing() {
    let all = guide().with_all_rounds();
    assert_eq!(all.with_all_rounds(), all);
    assert_eq!(decode(&encode(&guide()).unwrap()), Ok(all.clone()));
    assert_eq!(encode(&all), encode(&guide()));
}

#[test]
fn a_made_up_record_cannot_ask_for_billions() {
    assert_eq!(wants(u32::MAX).rounds(&id("companies")), MOST_ROUNDS);
}

#[test]
fn a_loop_that_has_no_steps_has_no_rounds() {
    let none = Guide { steps: Vec::new(), ..guide() };
    assert_eq!(none.with_all_rounds(), none);
}

#[test]
fn a_renamed_id_keeps_its_ticks_and_values_in_every_round() {
    let rename = |was: &str, now: &str| Rename { was: id(was), now: id(now) };
    let renames = vec![rename("note-number", "note-id"), rename("number", "company_id"), rename("old", "rights")];
    let guide = Guide { renames, ..guide() }.with_all_rounds();
    let mut here =
        progress("note-number done 1 5\nnote-number--2 done 2 5\nnote-number--24 done 3 5\nold--2 done 4 5\n");
    here.apply_renames(&guide);
    for now in ["note-id", "note-id--2", "note-id--24"] {
        assert_eq!(here.get(&id(now)), Some(record(ItemState::Done, 5)), "{now}");
    }
    // What is no part of a loop has no rounds.
    assert_eq!(here.get(&id("rights--2")), None);
    let mut values = Values::default();
    values.keep(&id("number--2"), "77");
    values.apply_renames(&guide);
    assert_eq!(values.usable(&id("company_id--2")), Some("77"));
}

#[test]
fn a_file_brings_its_rounds_along() {
    let all = guide().with_all_rounds();
    let file = progress("companies done 1 3\nnote-id--3 done 2 5\nis-old--3 no 1 0\n");
    let mut here = wants(2);
    here.adopt(&file, &all);
    assert_eq!(here.rounds(&id("companies")), 3);
    assert_eq!(here.get(&id("note-id--3")), Some(record(ItemState::Done, 5)));
    // And takes none away.
    let mut more = wants(5);
    more.set(&id("note-id--5"), done());
    more.adopt(&file, &all);
    assert_eq!((more.rounds(&id("companies")), more.get(&id("note-id--5"))), (5, Some(done())));
}

#[test]
fn nothing_outside_the_loop_is_touched() {
    let (before, after) = (guide(), guide().with_all_rounds());
    let outside = |guide: &Guide| Guide {
        steps: Vec::new(),
        values: Vec::new(),
        questions: Vec::new(),
        renames: Vec::new(),
        ..guide.clone()
    };
    assert_eq!(outside(&after), outside(&before));
    let first: Vec<_> = after.steps.iter().filter(|step| step.round == 1).cloned().collect();
    assert_eq!(first, before.steps);
    assert_eq!(after.values[..before.values.len()], before.values[..]);
    assert_eq!(after.questions[..before.questions.len()], before.questions[..]);
}
