//! A guide's prose and sentences, run by run. Data in, elements out: nothing of it is ever markup.

use super::scene::Scene;
use crate::text::Part;
use crate::text::phrase::PATH_MARK;
use guide_model::{Control, Guide, Href, Id, Inline, Piece, Style, Template, Text, Values};
use yew::prelude::*;

/// A line or paragraph within a section.
pub(super) fn prose(scene: Scene<'_>, text: &Text) -> Html {
    runs(scene.guide, Some(&scene.state.values), text)
}

/// A line or paragraph outside the sections, where no values are shown.
pub(super) fn plain(guide: &Guide, text: &Text) -> Html {
    runs(guide, None, text)
}

/// A sentence of parts.
pub(super) fn sentence(scene: Scene<'_>, parts: &[Part<'_>]) -> Html {
    let parts = (0_u32..).zip(parts).map(|(at, part)| {
        let part = match part {
            Part::Words(words) => html! { { *words } },
            Part::Prose(text) => prose(scene, text),
            Part::Path(path) => self::path(scene, path),
            // An icon has no label to find on the screen: its words only say what it shows.
            Part::Control(Control::Icon, label) => html! { <b>{ scene.label(label) }</b> },
            Part::Control(_, label) => html! { <b class="label">{ scene.label(label) }</b> },
        };
        html! { <span key={at}>{ part }</span> }
    });
    html! { <>{ for parts }</> }
}

/// The text of a value. A mail address breaks after its @ before anywhere else.
pub(super) fn breakable(text: &str) -> Html {
    let (before, after) = text.split_once('@').map_or((text, None), |(name, domain)| (name, Some(domain)));
    html! {
        <>
            { before }
            if let Some(domain) = after {
                { "@" }<wbr />{ domain }
            }
        </>
    }
}

/// Words that lead elsewhere. A page opens beside the guide, so that nobody loses their place.
pub(super) fn link(href: &Href, words: &str) -> Html {
    let leaves = href.mail_address().is_none();
    html! {
        <a href={href.as_str().to_owned()} target={leaves.then_some("_blank")}
            rel={leaves.then_some("noopener noreferrer")}>{ words }</a>
    }
}

fn path(scene: Scene<'_>, path: &[Template]) -> Html {
    let labels = (0_u32..).zip(path).map(|(at, label)| {
        html! {
            <span key={at}>
                if at > 0 {
                    <span class="mark" aria-hidden="true">{ PATH_MARK }</span>
                    <span class="unseen">{ crate::text::words::THEN }</span>
                }
                <b class="label">{ scene.label(label) }</b>
            </span>
        }
    });
    html! { <span class="path">{ for labels }</span> }
}

fn runs(guide: &Guide, values: Option<&Values>, text: &Text) -> Html {
    let runs = (0_u32..).zip(&text.0).map(|(at, run)| {
        let run = match run {
            Inline::Run { text, style } => styled(text, *style),
            Inline::Link { href, text } => link(href, text),
            Inline::Label(template) => html! { <b class="label">{ label(guide, values, template) }</b> },
            Inline::Value(id) => match values.and_then(|values| values.usable(id)) {
                Some(known) => html! { <b>{ known }</b> },
                None => html! { <em class="gap">{ name(guide, id) }</em> },
            },
        };
        html! { <span key={at}>{ run }</span> }
    });
    html! { <>{ for runs }</> }
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

fn styled(words: &str, style: Style) -> Html {
    match style {
        Style::Plain => html! { { words } },
        Style::Emphasis => html! { <em>{ words }</em> },
        Style::Strong => html! { <strong>{ words }</strong> },
        Style::StrongEmphasis => html! { <strong><em>{ words }</em></strong> },
        Style::Code => html! { <code>{ words }</code> },
    }
}
