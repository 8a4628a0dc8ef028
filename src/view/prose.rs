//! A guide's prose and sentences, run by run. Data in, elements out: nothing of it is ever markup.
//!
//! The runs are the guide's: none comes or goes, so none needs a key.

use super::pen::Pen;
use super::scene::Scene;
use crate::step_state::StepState;
use crate::text::phrase::PATH_MARK;
use guide_model::{Date, Guide, Href, Id, Inline, Piece, Style, Template, Text};

/// A line or paragraph within a section.
pub(super) fn prose(pen: &mut Pen, scene: Scene<'_>, text: &Text) {
    runs(pen, scene.guide, Some(scene.state), text);
}

/// A line or paragraph outside the sections, where no values are shown.
pub(super) fn plain(pen: &mut Pen, guide: &Guide, text: &Text) {
    runs(pen, guide, None, text);
}

/// The text of a value. A mail address breaks after its @ before anywhere else.
pub(super) fn breakable(pen: &mut Pen, text: &str) {
    let (name, domain) = text.split_at(text.find('@').map_or(0, |at| at.saturating_add(1)));
    if !name.is_empty() {
        pen.words(name);
        pen.el("wbr", |_| ());
    }
    pen.words(domain);
}

/// Text of the system's screen or of the reader's, which is read in its own direction. Labels and values in
/// boxes of their own have that from the style sheet.
fn exact(pen: &mut Pen, class: &str, text: &str) {
    pen.el_of("b", class, |pen| pen.words_in("bdi", text));
}

/// Words that lead elsewhere. A page opens beside the guide, so that nobody loses their place.
pub(super) fn link(pen: &mut Pen, href: &Href, words: &str, is_own: bool) {
    pen.el("a", |pen| {
        pen.attr("href", href.as_str());
        if href.mail_address().is_none() {
            pen.attr("target", "_blank");
            pen.attr("rel", "noopener noreferrer");
        }
        pen.say(words, is_own);
    });
}

fn path(pen: &mut Pen, guide: &Guide, state: Option<&StepState>, path: &[Template]) {
    pen.el("span.path", |pen| {
        for (at, label) in path.iter().enumerate() {
            if at > 0 {
                pen.el("span.mark|aria-hidden=true", |pen| {
                    pen.words(PATH_MARK);
                });
                pen.own_in("span.unseen", crate::text::words::THEN);
            }
            screen_label(pen, guide, state, label);
        }
    });
}

fn runs(pen: &mut Pen, guide: &Guide, state: Option<&StepState>, text: &Text) {
    for run in &text.0 {
        match run {
            Inline::Run { text, style } => styled(pen, text, *style),
            Inline::Link { href, text } => link(pen, href, text, false),
            Inline::Label(template) => screen_label(pen, guide, state, template),
            Inline::Path(path) => self::path(pen, guide, state, path),
            Inline::Today(pattern) => pen.words_in("bdi", &today(state, pattern)),
            Inline::Value(id) => match known(state, id) {
                Some(known) => exact(pen, "mine", known),
                None => pen.el("em.gap", |pen| {
                    for words in gap(guide, id) {
                        pen.words(words);
                    }
                }),
            },
        }
    }
}

/// A label of the system's screen, as it looks there. One that holds a value is the reader's own.
fn screen_label(pen: &mut Pen, guide: &Guide, state: Option<&StepState>, template: &Template) {
    let is_known = |id: &Id| known(state, id).is_some();
    // One with a gap in it is nothing that stands on the screen.
    let class = if !template.values().all(is_known) {
        "label gap"
    } else if template.values().next().is_some() {
        "label mine"
    } else {
        "label"
    };
    pen.el_of("b", class, |pen| pen.words(&label(guide, state, template)));
}

fn known<'a>(state: Option<&'a StepState>, id: &Id) -> Option<&'a str> {
    state.and_then(|state| state.values.usable(id))
}

/// The day as a system writes dates; how it does, where the day is not known.
fn today(state: Option<&StepState>, pattern: &str) -> String {
    match state.map(|state| state.here.today) {
        None | Some(0) => pattern.into(),
        Some(day) => Date::of_day(day).written(pattern),
    }
}

/// A label of the system's screen, or a line of a message. A value that is not known yet is a gap with its name.
pub(super) fn label(guide: &Guide, state: Option<&StepState>, template: &Template) -> String {
    let mut label = String::new();
    for piece in &template.0 {
        match piece {
            Piece::Fixed(text) => label.push_str(text),
            Piece::Value(id) => match known(state, id) {
                Some(known) => label.push_str(known),
                None => label.push_str(&gap(guide, id).concat()),
            },
            Piece::Today(pattern) => label.push_str(&today(state, pattern)),
            Piece::Page => label.push_str(state.map_or("", |state| &state.here.page)),
        }
    }
    label
}

/// What stands for a value that is not known yet: its name, marked for ears as well.
fn gap<'a>(guide: &'a Guide, id: &Id) -> [&'a str; 3] {
    ["[", guide.value(id).map_or("…", |value| &value.label), "]"]
}

fn styled(pen: &mut Pen, words: &str, style: Style) {
    match style {
        Style::Plain => pen.words(words),
        Style::Emphasis => pen.words_in("em", words),
        Style::Strong => pen.words_in("strong", words),
        Style::StrongEmphasis => pen.el("strong", |pen| pen.words_in("em", words)),
        Style::Code => pen.words_in("code", words),
        Style::Tag => pen.words_in("span.tag", words),
    }
}
