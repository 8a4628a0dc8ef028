//! Pictures: words for those who cannot see them, and nothing that only they say.

use super::Finding;
use super::language::{spoken, words};
use super::steps::items;
use super::walk::{Role, Walk};
use crate::problem::{Code, Span};
use crate::reader::shorten;
use crate::source::Source;
use crate::tree::{Content, Node};

pub(super) fn pictures(walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    alternatives(walk, findings);
    only_pictures(walk, findings);
    pointed_at(walk, source, findings);
}

/// Alternative texts that say nothing.
fn alternatives(walk: &Walk<'_>, findings: &mut Vec<Finding>) {
    const NOTHING: [&str; 10] =
        ["a", "the", "of", "picture", "image", "screenshot", "screen", "shot", "photo", "figure"];
    for picture in walk.under(&["picture"]) {
        let node = picture.node;
        // A picture without an alternative text is an error.
        let Some((at, alt)) = node.under("alt").zip(node.peek("alt")) else { continue };
        let is_file = [".png", ".jpg", ".jpeg", ".webp", ".svg"].iter().any(|end| alt.to_lowercase().ends_with(end));
        let says = words(alt).iter().any(|word| !word.is(&NOTHING) && word.text.parse::<u32>().is_err());
        if says && !is_file {
            continue;
        }
        let message = format!("the alternative text '{}' does not say what the picture shows.", shorten(alt));
        findings.push(Finding::new(
            Code::PictureWithoutText,
            at.span,
            &picture.around,
            &message,
            "Write 'alt: …' with what a reader who cannot see the picture has to know.",
        ));
    }
}

/// The first key of a group, because a caret marks one line well.
fn key_of(node: &Node) -> Span {
    match &node.content {
        Content::Mapping(entries) => entries.first().map_or(node.span, |(key, _)| key.span),
        _ => node.span,
    }
}

/// Steps with a picture and nothing to do beside it.
fn only_pictures(walk: &Walk<'_>, findings: &mut Vec<Finding>) {
    const SAYING: [&str; 10] =
        ["actions", "form", "permissions", "notables", "message", "table", "copy", "hand_over", "consequence", "ask"];
    for step in walk.steps() {
        let blocks = step.node.under("blocks").map(items).unwrap_or_default();
        if blocks.iter().any(|block| SAYING.iter().any(|key| block.under(key).is_some())) {
            continue;
        }
        let Some(picture) = blocks.iter().find_map(|block| block.under("picture")) else { continue };
        findings.push(Finding::new(
            Code::OnlyInPicture,
            key_of(picture),
            &step.around,
            "this step has a picture and nothing to do beside it: what to do seems to stand in the picture only.",
            "Write what the picture shows as actions, rows or permissions.",
        ));
    }
}

/// Texts that send readers to a picture.
fn pointed_at(walk: &Walk<'_>, source: &Source<'_>, findings: &mut Vec<Finding>) {
    const PICTURES: [&str; 9] =
        ["screenshot", "screenshots", "picture", "pictures", "image", "images", "photo", "screengrab", "captura"];
    const POINTING: [&str; 8] = ["in", "see", "per", "following", "like", "as", "from", "en"];
    const BETWEEN: [&str; 9] = ["the", "this", "these", "below", "above", "following", "attached", "next", "la"];
    for piece in walk.pieces.iter().filter(|piece| piece.role == Role::Prose) {
        let said = spoken(piece.text);
        let words = words(&said);
        let found = words.iter().enumerate().find(|(at, word)| {
            let before = words.iter().take(*at).rev().find(|word| !word.is(&BETWEEN));
            let after = words.get(at.saturating_add(1));
            word.is(&PICTURES)
                && (before.is_some_and(|word| word.is(&POINTING))
                    || after.is_some_and(|word| word.is(&["below", "above"])))
        });
        if let Some((_, word)) = found {
            findings.push(Finding::new(
                Code::OnlyInPicture,
                source.find(piece.span, word.text),
                &piece.around,
                "this text sends readers to a picture for something.",
                "Say in words what is to be seen there; then the picture is a help and not the only way.",
            ));
        }
    }
}
