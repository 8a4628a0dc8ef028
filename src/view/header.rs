//! What gets connected, how far the reader is, where the facts come from.

use super::pen::Pen;
use super::prose::{link, plain};
use super::{ViewConfig, fact, heading};
use crate::effect::Focus;
use crate::state::State;
use crate::text::{self, phrase, words};
use guide_model::{ChapterPlace, Effort, Guide, Text};

/// The header. The title and the overview may be the page's own; the progress always stands here.
pub(super) fn header(pen: &mut Pen, state: &State, config: &ViewConfig) {
    let guide = state.guide();
    pen.el("header.header|part=header", |pen| {
        pen.when(!config.hide_header, |pen| {
            eyebrow(pen, guide);
            pen.el_of(heading(config.heading_level), "title", |pen| {
                pen.attr("part", "title");
                pen.attr("tabindex", "-1");
                pen.attr("data-focus", &Focus::Title.mark());
                pen.words(&guide.title);
            });
            paragraphs(pen, guide, &guide.overview, "overview");
            facts(pen, state);
        });
        progress(pen, state, config);
        pen.el("div.facts", |pen| {
            chapters(pen, guide, ChapterPlace::Before);
            sources(pen, guide);
        });
    });
}

/// Paragraphs of one class.
pub(super) fn paragraphs(pen: &mut Pen, guide: &Guide, texts: &[Text], class: &str) {
    pen.el_of("div", class, |pen| {
        for text in texts {
            pen.el("p", |pen| plain(pen, guide, text));
        }
    });
}

fn eyebrow(pen: &mut Pen, guide: &Guide) {
    pen.el("p.eyebrow", |pen| {
        pen.el("b", |pen| {
            pen.el("bdi", |pen| {
                pen.words(&guide.system.name);
                if let Some(edition) = &guide.system.edition {
                    pen.words(&format!(" {edition}"));
                }
                pen.el("span|aria-hidden=true", |pen| {
                    pen.words(" → ");
                });
                pen.own_in("span.unseen", words::TO);
                pen.words(&guide.vendor.name);
            });
        });
        if let Some(partner) = phrase::partner(guide) {
            pen.own_in("span", &words::through(partner));
        }
        pen.own_in("span", &words::as_of(guide));
    });
}

fn progress(pen: &mut Pen, state: &State, config: &ViewConfig) {
    let count = state.count();
    pen.el("div.progress", |pen| {
        pen.el("progress.bar|part=progress", |pen| {
            pen.label(words::DONE);
            pen.attr("max", &count.total.max(1).to_string());
            pen.attr("value", &count.done.to_string());
        });
        pen.el("span.figures", |pen| {
            // Where the title is the page's own, the count stands in for it as the place to begin at.
            if config.hide_header {
                pen.attr("tabindex", "-1");
                pen.attr("data-focus", &Focus::Title.mark());
            }
            pen.own(&text::done_of(count));
        });
        pen.each(effort(state), |pen, effort| {
            pen.el("span.figures effort", |pen| {
                pen.own(&text::effort(effort, count));
                if let Some(note) = &effort.note {
                    pen.el("span.effort-note", |pen| plain(pen, state.guide(), note));
                }
            });
        });
    });
}

/// What to know at a glance, as far as it is for this reader.
fn facts(pen: &mut Pen, state: &State) {
    pen.el("div.glance", |pen| {
        for fact in &state.guide().facts {
            if state.progress().meets(&fact.when) {
                pen.el("p", |pen| plain(pen, state.guide(), &fact.text));
            }
        }
    });
}

/// How long it takes this reader.
fn effort(state: &State) -> Option<&Effort> {
    let is_for_reader = |one: &&Effort| state.progress().meets(&one.when);
    state.guide().effort.iter().find(is_for_reader).filter(|_| !state.is_complete())
}

/// What stands around the steps, folded.
pub(super) fn chapters(pen: &mut Pen, guide: &Guide, place: ChapterPlace) {
    for chapter in &guide.chapters {
        if matches!(
            (chapter.place, place),
            (ChapterPlace::Before, ChapterPlace::Before) | (ChapterPlace::After, ChapterPlace::After)
        ) {
            fact(pen, &chapter.title, false, false, |pen| list(pen, guide, &chapter.texts));
        }
    }
}

/// Texts as a list.
pub(super) fn list(pen: &mut Pen, guide: &Guide, texts: &[Text]) {
    pen.el("ul", |pen| {
        for text in texts {
            pen.el("li", |pen| plain(pen, guide, text));
        }
    });
}

fn sources(pen: &mut Pen, guide: &Guide) {
    fact(pen, words::SOURCES, true, false, |pen| {
        pen.el("ul", |pen| {
            for source in &guide.sources {
                pen.el("li", |pen| link(pen, &source.href, &source.title, false));
            }
        });
        pen.own_in("p", &words::read_on(guide));
    });
}
