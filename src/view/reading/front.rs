//! What stands before the first step: title, overview, time, sources, security, what is needed.

use super::inline::{more, paragraphs, prose};
use super::{Reading, heading, list};
use crate::text::{self, phrase, words};
use guide_model::{Block, Count, Effort, Guide, NotableKind, Origin, Prerequisite, Reference, Value};
use yew::prelude::*;

/// Everything before the first step.
pub(super) fn front(reading: &Reading) -> Html {
    let guide = reading.guide;
    html! {
        <>
            { heading(reading, 0, &guide.title) }
            <p>{ phrase::route(guide) }</p>
            { paragraphs(reading, &guide.overview) }
            { guide.effort.as_ref().map(|one| effort(reading, one)).unwrap_or_default() }
            { sources(reading) }
            { security(reading) }
            { before_you_start(reading) }
        </>
    }
}

fn effort(reading: &Reading, effort: &Effort) -> Html {
    let time = text::effort(effort, Count::default());
    html! { <p>{ format!("Time: {time}.") }{ more(reading, effort.note.as_ref()) }</p> }
}

fn sources(reading: &Reading) -> Html {
    let guide = reading.guide;
    let date = text::date(guide.checked_on);
    let link = |source: &Reference| html! { <a href={source.href.as_str().to_owned()}>{ &source.title }</a> };
    match guide.sources.as_slice() {
        [] => html! { <p>{ format!("As of {date}.") }</p> },
        [source] => html! { <p>{ format!("From the article as of {date}: ") }{ link(source) }</p> },
        sources => html! {
            <>
                <p>{ format!("From the articles as of {date}:") }</p>
                { list(sources.iter().map(link)) }
            </>
        },
    }
}

fn security(reading: &Reading) -> Html {
    let security = &reading.guide.security;
    if security.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading(reading, 1, phrase::SECURITY) }
            { list(security.iter().map(|text| prose(reading, text))) }
        </>
    }
}

fn before_you_start(reading: &Reading) -> Html {
    let guide = reading.guide;
    let values: Vec<&Value> = guide.values.iter().filter(|value| is_needed_first(guide, value)).collect();
    if guide.prerequisites.is_empty() && values.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading(reading, 1, phrase::BEFORE_YOU_START) }
            { guide.prerequisites.iter().map(|one| prerequisite(reading, one)).collect::<Html>() }
            if !values.is_empty() {
                <p>{ phrase::AT_HAND }</p>
                { list(values.into_iter().map(|one| value(reading, one))) }
            }
        </>
    }
}

fn prerequisite(reading: &Reading, prerequisite: &Prerequisite) -> Html {
    let several = prerequisite.any_of.len() > 1;
    let otherwise = if several { phrase::IF_NONE } else { words::IF_NOT };
    html! {
        <>
            if several {
                <p>{ phrase::ONE_IS_ENOUGH }</p>
            }
            { list(prerequisite.any_of.iter().map(|way| prose(reading, &way.text))) }
            if let Some(text) = &prerequisite.otherwise {
                <p>{ otherwise }{ prose(reading, text) }</p>
            }
        </>
    }
}

fn value(reading: &Reading, value: &Value) -> Html {
    let origin = phrase::origin(reading.guide, value.origin);
    html! { <><b>{ &value.label }</b>{ format!(" ({origin}).") }{ more(reading, value.help.as_ref()) }</> }
}

/// Others give these values; what the reader finds along the way is explained where it is noted.
fn is_needed_first(guide: &Guide, value: &Value) -> bool {
    match value.origin {
        Origin::LinkingFlow | Origin::Vendor => true,
        Origin::Reader => {
            let blocks = guide.steps.iter().flat_map(|step| &step.blocks);
            let mut notables = blocks.flat_map(|block| match block {
                Block::Notables(notables) => notables.as_slice(),
                _ => &[],
            });
            !notables.any(|notable| matches!(&notable.what, NotableKind::Value(id) if *id == value.id))
        }
    }
}
