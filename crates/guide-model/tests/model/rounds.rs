//! Loops: as many rounds of their steps as the reader has, each with ids of its own.

use crate::fixture::guide;
use crate::support::{done, id, progress, record};
use guide_model::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn wants(rounds: u32) -> Progress {
    let mut progress = Progress::default();
    progress.set(&id("companies"), record(ItemState::Done, rounds));
    progress
}

fn step_ids(guide: &Guide) -> Vec<&str> {
    guide.steps.iter().map(|step| step.id.as_str()).collect()
}

#[test]
fn one_round_is_the_guide_as_it_is() {
    for progress in [Progress::default(), wants(0), wants(1), progress("companies open 1 5\n")] {
        assert_eq!(guide().with_rounds(&progress), guide());
        assert_eq!(progress.rounds(&id("companies")), 1);
    }
}

#[test]
fn rounds_follow_each_other() {
    let guide = guide().with_rounds(&wants(3));
    let expected = [
        "service-account",
        "rights",
        "old-connection",
        "company",
        "people",
        "company--2",
        "people--2",
        "company--3",
        "people--3",
    ];
    assert_eq!(step_ids(&guide), expected);
    let rounds: Vec<_> = guide.steps.iter().map(Step::round).collect();
    assert_eq!(rounds, [1, 1, 1, 1, 1, 2, 2, 3, 3]);
    // What stands behind the loop stays behind it.
    let mut more = crate::fixture::guide();
    more.steps.rotate_left(3);
    assert_eq!(
        step_ids(&more.with_rounds(&wants(2))),
        ["company", "people", "company--2", "people--2", "service-account", "rights", "old-connection"]
    );
}

#[test]
fn a_round_has_values_questions_and_conditions_of_its_own() {
    let guide = guide().with_rounds(&wants(2));
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
    let shown = format!("{:?}", guide.steps.iter().filter(|step| step.round() == 2).collect::<Vec<_>>());
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
    let outline = Outline::of(&guide().with_rounds(&progress));
    let count = |step: &str| {
        let section = outline.sections.iter().find(|section| section.step == Some(id(step))).unwrap();
        let Count { done, total } = section.count(&progress);
        (done, total)
    };
    assert_eq!((count("company"), count("company--2")), ((0, 2), (2, 3)));
    assert_eq!((count("people"), count("people--2")), ((0, 1), (0, 1)));
}

#[test]
fn every_id_is_there_once() {
    let guide = guide().with_rounds(&wants(MOST_ROUNDS));
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
    assert_eq!(guide.steps.len(), 3 + 2 * 99);
}

#[test]
fn rounds_that_are_there_stay() {
    let two = guide().with_rounds(&wants(2));
    assert_eq!(two.with_rounds(&wants(2)), two);
    assert_eq!(two.with_rounds(&wants(1)), two);
    let steps = two.with_rounds(&wants(3));
    assert_eq!(steps, guide().with_rounds(&wants(3)));
}

#[test]
fn a_made_up_record_cannot_ask_for_billions() {
    assert_eq!(wants(u32::MAX).rounds(&id("companies")), MOST_ROUNDS);
    assert_eq!(guide().with_rounds(&wants(u32::MAX)), guide().with_rounds(&wants(99)));
    // Nor can a made-up guide that names a loop again and again.
    let again = Guide { repeats: vec![guide().repeats[0].clone(); 50], ..guide() };
    assert_eq!(again.with_rounds(&wants(99)).steps.len(), 3 + 2 * 99);
}

#[test]
fn a_loop_that_has_no_steps_has_no_rounds() {
    let none = Guide { steps: Vec::new(), ..guide() };
    assert_eq!(none.with_rounds(&wants(5)), none);
    let step =
        |name: &str, repeat: Option<&str>| Step { id: id(name), repeat: repeat.map(id), ..guide().steps[0].clone() };
    assert_eq!(step("a--7", Some("companies")).round(), 7);
    assert_eq!(step("a--7", None).round(), 1);
    assert_eq!(step("a--b", Some("companies")).round(), 1);
    assert_eq!(step("a", Some("companies")).round(), 1);
}

#[test]
fn a_renamed_id_keeps_its_ticks_and_values_in_every_round() {
    let rename = |was: &str, now: &str| Rename { was: id(was), now: id(now) };
    let guide = Guide { renames: vec![rename("note-number", "note-id"), rename("number", "company_id")], ..guide() };
    let mut here = progress("note-number done 1 5\nnote-number--2 done 2 5\nnote-number--99 done 3 5\n");
    here.apply_renames(&guide);
    for now in ["note-id", "note-id--2", "note-id--99"] {
        assert_eq!(here.get(&id(now)), Some(record(ItemState::Done, 5)), "{now}");
    }
    let mut values = Values::default();
    values.keep(&id("number--2"), "77");
    values.apply_renames(&guide);
    assert_eq!(values.usable(&id("company_id--2")), Some("77"));
}

#[test]
fn a_file_brings_its_rounds_along() {
    let file = progress("companies done 1 3\nnote-id--3 done 2 5\nnote-id--4 done 3 5\nis-old--3 no 1 0\n");
    let mut here = wants(2);
    here.adopt(&file, &guide().with_rounds(&file));
    assert_eq!(here.rounds(&id("companies")), 3);
    assert_eq!(here.get(&id("note-id--3")), Some(record(ItemState::Done, 5)));
    assert_eq!(here.get(&id("note-id--4")), None, "of a round that it does not have");
    // And takes none away.
    let mut more = wants(5);
    more.set(&id("note-id--5"), done());
    more.adopt(&file, &guide().with_rounds(&file));
    assert_eq!((more.rounds(&id("companies")), more.get(&id("note-id--5"))), (5, Some(done())));
}

proptest! {
    #[test]
    fn nothing_outside_the_loop_is_touched(rounds in 0_u32..12) {
        let (before, after) = (guide(), guide().with_rounds(&wants(rounds)));
        let outside = |guide: &Guide| Guide { steps: Vec::new(), values: Vec::new(), questions: Vec::new(), ..guide.clone() };
        prop_assert_eq!(outside(&after), outside(&before));
        prop_assert_eq!(&after.steps[..before.steps.len()], &before.steps[..]);
        prop_assert_eq!(&after.values[..before.values.len()], &before.values[..]);
        prop_assert_eq!(&after.questions[..before.questions.len()], &before.questions[..]);
        // It is a guide like any other.
        prop_assert_eq!(decode(&encode(&after).unwrap()), Ok(after));
    }
}

/// The widget reads rounds from the bytes; here they are copied and renamed. Both come to the same.
#[test]
fn rounds_that_are_read_are_the_same() {
    let bytes = encode(&guide()).unwrap();
    for number in 1..5 {
        let (mut read, mut made) =
            (decode_rounds(&bytes, &wants(number)).unwrap(), guide().with_rounds(&wants(number)));
        for guide in [&mut read, &mut made] {
            guide.questions.sort_by(|a, b| a.id.cmp(&b.id));
            guide.values.sort_by(|a, b| a.id.cmp(&b.id));
        }
        assert_eq!(read, made, "{number}");
    }
}
