//! What stands before the first step: title, overview, time, sources, security, what is needed.

use super::inline::{more, paragraphs, prose};
use super::only_if::only_if;
use super::{Reading, blocks, heading, list};
use crate::text::{self, phrase, words};
use guide_model::{
    Block, ChapterPlace, Count, Effort, Fact, Guide, NotableKind, Origin, Prerequisite, Reference, Value,
};
use yew::prelude::*;

/// Everything before the first step.
pub(super) fn front(reading: &Reading) -> Html {
    let guide = reading.guide;
    html! {
        <>
            { heading(reading, 0, &guide.title) }
            <p>{ reading.own(phrase::route(guide)) }</p>
            { paragraphs(reading, &guide.overview) }
            { guide.facts.iter().map(|one| fact(reading, one)).collect::<Html>() }
            { guide.effort.iter().map(|one| effort(reading, one)).collect::<Html>() }
            { sources(reading) }
            { chapters(reading, ChapterPlace::Before) }
            { before_you_start(reading) }
        </>
    }
}

fn effort(reading: &Reading, effort: &Effort) -> Html {
    let time = text::effort(effort, Count::default());
    html! { <p>{ only_if(reading, &effort.when) }{ reading.own(format!("Time: {}.", reading.own(time))) }{ more(reading, effort.note.as_ref()) }</p> }
}

fn fact(reading: &Reading, fact: &Fact) -> Html {
    html! { <p>{ only_if(reading, &fact.when) }{ prose(reading, &fact.text) }</p> }
}

fn sources(reading: &Reading) -> Html {
    let guide = reading.guide;
    let date = text::date(text::locale(guide), guide.checked_on);
    let link = |source: &Reference| html! { <a href={source.href.as_str().to_owned()}>{ &source.title }</a> };
    match guide.sources.as_slice() {
        [] => html! { <p>{ reading.own(format!("As of {date}.")) }</p> },
        [source] => html! { <p>{ reading.own(format!("From the article as of {date}: ")) }{ link(source) }</p> },
        sources => html! {
            <>
                <p>{ reading.own(format!("From the articles as of {date}:")) }</p>
                { list(sources.iter().map(link)) }
            </>
        },
    }
}

/// What stands around the steps.
pub(super) fn chapters(reading: &Reading, place: ChapterPlace) -> Html {
    let chapters = reading.guide.chapters.iter().filter(|chapter| chapter.place == place);
    let chapters = chapters.map(|chapter| {
        html! {
            <>
                { heading(reading, 1, &chapter.title) }
                if place == ChapterPlace::Before {
                    { list(chapter.texts.iter().map(|text| prose(reading, text))) }
                } else {
                    { paragraphs(reading, &chapter.texts) }
                }
            </>
        }
    });
    chapters.collect()
}

fn before_you_start(reading: &Reading) -> Html {
    let guide = reading.guide;
    let values: Vec<&Value> = guide.values.iter().filter(|value| is_needed_first(guide, value)).collect();
    let (before, after) = guide.around_prerequisites();
    if guide.prerequisites.is_empty() && values.is_empty() && guide.start.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading(reading, 1, reading.own(phrase::BEFORE_YOU_START)) }
            { blocks::blocks(reading, before) }
            { prerequisites(reading) }
            { blocks::blocks(reading, after) }
            if !values.is_empty() {
                <p>{ reading.own(phrase::AT_HAND) }</p>
                { list(values.into_iter().map(|one| value(reading, one))) }
            }
        </>
    }
}

/// Those of one sort stand together, below its name.
fn prerequisites(reading: &Reading) -> Html {
    let mut sort = None;
    let mut shown = Vec::new();
    for one in &reading.guide.prerequisites {
        if one.group != sort {
            sort.clone_from(&one.group);
            if let Some(sort) = &sort {
                shown.push(heading(reading, 2, sort));
            }
        }
        shown.push(prerequisite(reading, one));
    }
    shown.into_iter().collect()
}

fn prerequisite(reading: &Reading, prerequisite: &Prerequisite) -> Html {
    let several = prerequisite.any_of.len() > 1;
    let otherwise = if several { phrase::IF_NONE } else { words::IF_NOT };
    html! {
        <>
            if several {
                <p>{ reading.own(phrase::ONE_IS_ENOUGH) }</p>
            }
            { list(prerequisite.any_of.iter().map(|way| prose(reading, &way.text))) }
            if let Some(text) = &prerequisite.otherwise {
                <p>{ reading.own(otherwise) }{ prose(reading, text) }</p>
            }
        </>
    }
}

fn value(reading: &Reading, value: &Value) -> Html {
    let origin = reading.own(phrase::origin(reading.guide, value.origin));
    html! { <><b>{ &value.label }</b>{ format!(" ({origin}).") }{ more(reading, value.help.as_ref()) }{ blocks::example(reading, value) }</> }
}

/// Others give these values; what the reader finds along the way is explained where it is noted.
fn is_needed_first(guide: &Guide, value: &Value) -> bool {
    match value.origin {
        Origin::LinkingFlow | Origin::Vendor => true,
        Origin::Reader => {
            let blocks = guide.steps.iter().flat_map(|step| &step.blocks);
            let mut notables = blocks.flat_map(|part| match &part.block {
                Block::Notables(notables) => notables.as_slice(),
                _ => &[],
            });
            !notables.any(|notable| matches!(&notable.what, NotableKind::Value(id) if *id == value.id))
        }
    }
}
