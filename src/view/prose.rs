//! A guide's prose and sentences, run by run. Data in, elements out: nothing of it is ever markup.
//!
//! The runs are the guide's: none comes or goes, so none needs a key.

use super::pen::Pen;
use super::scene::Scene;
use crate::text::Part;
use crate::text::phrase::PATH_MARK;
use guide_model::{Control, Guide, Href, Id, Inline, Piece, Style, Template, Text, Values};

/// A line or paragraph within a section.
pub(super) fn prose(pen: &mut Pen, scene: Scene<'_>, text: &Text) {
    runs(pen, scene.guide, Some(&scene.state.values), text);
}

/// A line or paragraph outside the sections, where no values are shown.
pub(super) fn plain(pen: &mut Pen, guide: &Guide, text: &Text) {
    runs(pen, guide, None, text);
}

/// A sentence of parts.
pub(super) fn sentence(pen: &mut Pen, scene: Scene<'_>, parts: &[Part<'_>]) {
    for part in parts {
        match part {
            Part::Words(words) => pen.own(words),
            Part::Prose(text) => prose(pen, scene, text),
            Part::Path(path) => self::path(pen, scene, path),
            // An icon has no label to find on the screen: its words only say what it shows.
            Part::Control(Control::Icon, label) => exact(pen, "", &scene.label(label)),
            Part::Control(_, label) => screen_label(pen, scene.guide, Some(&scene.state.values), label),
        }
    }
}

/// The text of a value. A mail address breaks after its @ before anywhere else.
pub(super) fn breakable(pen: &mut Pen, text: &str) {
    let (name, domain) = text.split_at(text.find('@').map_or(0, |at| at.saturating_add(1)));
    if !name.is_empty() {
        pen.words(name);
        pen.el("wbr", "", |_| ());
    }
    pen.words(domain);
}

/// Text of the system's screen or of the reader's, which is read in its own direction. Labels and values in
/// boxes of their own have that from the style sheet.
fn exact(pen: &mut Pen, class: &str, text: &str) {
    pen.el("b", class, |pen| pen.words_in("bdi", "", text));
}

/// Words that lead elsewhere. A page opens beside the guide, so that nobody loses their place.
pub(super) fn link(pen: &mut Pen, href: &Href, words: &str, is_own: bool) {
    pen.el("a", "", |pen| {
        pen.attr("href", href.as_str());
        if href.mail_address().is_none() {
            pen.attr("target", "_blank");
            pen.attr("rel", "noopener noreferrer");
        }
        pen.say(words, is_own);
    });
}

fn path(pen: &mut Pen, scene: Scene<'_>, path: &[Template]) {
    pen.el("span", "path", |pen| {
        for (at, label) in path.iter().enumerate() {
            if at > 0 {
                pen.el("span", "mark", |pen| {
                    pen.attr("aria-hidden", "true");
                    pen.words(PATH_MARK);
                });
                pen.own_in("span", "unseen", crate::text::words::THEN);
            }
            screen_label(pen, scene.guide, Some(&scene.state.values), label);
        }
    });
}

fn runs(pen: &mut Pen, guide: &Guide, values: Option<&Values>, text: &Text) {
    for run in &text.0 {
        match run {
            Inline::Run { text, style } => styled(pen, text, *style),
            Inline::Link { href, text } => link(pen, href, text, false),
            Inline::Label(template) => screen_label(pen, guide, values, template),
            Inline::Value(id) => match values.and_then(|values| values.usable(id)) {
                Some(known) => exact(pen, "mine", known),
                None => pen.words_in("em", "gap", name(guide, id)),
            },
        }
    }
}

/// A label of the system's screen, as it looks there. One that holds a value is the reader's own.
fn screen_label(pen: &mut Pen, guide: &Guide, values: Option<&Values>, template: &Template) {
    let is_known = |id: &Id| values.is_some_and(|values| values.usable(id).is_some());
    let class = if template.values().any(is_known) { "label mine" } else { "label" };
    pen.words_in("b", class, &label(guide, values, template));
}

/// A label of the system's screen. A value that is not known yet is called by its name.
pub(super) fn label(guide: &Guide, values: Option<&Values>, template: &Template) -> String {
    let known = |id: &Id| values.and_then(|values| values.usable(id));
    let pieces = template.0.iter().map(|piece| match piece {
        Piece::Fixed(text) => text.as_str(),
        Piece::Value(id) => known(id).unwrap_or_else(|| name(guide, id)),
    });
    pieces.collect()
}

fn name<'a>(guide: &'a Guide, id: &Id) -> &'a str {
    guide.value(id).map_or("…", |value| &value.label)
}

fn styled(pen: &mut Pen, words: &str, style: Style) {
    match style {
        Style::Plain => pen.words(words),
        Style::Emphasis => pen.words_in("em", "", words),
        Style::Strong => pen.words_in("strong", "", words),
        Style::StrongEmphasis => pen.el("strong", "", |pen| pen.words_in("em", "", words)),
        Style::Code => pen.words_in("code", "", words),
    }
}
