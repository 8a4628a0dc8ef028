//! A message of the guide's: the reader's values in it, to copy or to open in their mail, and to tick as sent.

use super::card::card;
use super::fact;
use super::letter::{Sending, letter};
use super::pen::Pen;
use super::prose::{label, link};
use super::scene::Scene;
use super::value::{is_settled, listed};
use crate::effect::{Letter, MessagePart};
use crate::text::{self, words};
use guide_model::{Count, Message, Template};

/// The message. One that the reader may not need is folded.
pub(super) fn message(pen: &mut Pen, scene: Scene<'_>, one: &Message) {
    let caption = words::message_to(&one.to);
    if one.optional {
        fact(pen, &caption, true, scene.state.is_done(&one.id), |pen| sheet(pen, scene, one));
    } else {
        card(pen, None, Count::default(), |pen| pen.own(&caption), |pen| sheet(pen, scene, one));
    }
}

#[inline(never)]
fn sheet(pen: &mut Pen, scene: Scene<'_>, one: &Message) {
    // All that has values in it.
    let mut all = Template::default();
    for template in one.body.iter().chain(&one.subject).chain(&one.copy_to) {
        all.0.extend_from_slice(&template.0);
    }
    let ready = all.values().all(|id| is_settled(scene, &one.id, id));
    pen.el("div.message", |pen| {
        pen.each(one.address.as_ref(), |pen, mail| {
            pen.el("p", |pen| link(pen, mail, mail.mail_address().unwrap_or_default(), false));
        });
        pen.group(|pen| listed(pen, scene, &one.id, &all));
        let copy_to = part(pen, scene, one, MessagePart::CopyTo, one.copy_to.as_slice(), None, ready);
        let subject = part(pen, scene, one, MessagePart::Subject, one.subject.as_slice(), None, ready);
        part(pen, scene, one, MessagePart::Body, &one.body, Some((&copy_to, &subject)), ready);
        pen.el("ul.ticks|role=list", |pen| {
            scene.item(pen, "tick", &one.id, |pen| {
                scene.tick(pen, "tick-label", &one.id, true, |pen| pen.own(words::SENT));
            });
        });
    });
}

/// A part of the message, to copy, with what it says. The body can be mailed, with the copy and the subject.
fn part(
    pen: &mut Pen,
    scene: Scene<'_>,
    one: &Message,
    part: MessagePart,
    lines: &[Template],
    mail: Option<(&str, &str)>,
    ready: bool,
) -> String {
    let mut words = String::new();
    for line in lines {
        if !words.is_empty() {
            words.push('\n');
        }
        words.push_str(&label(scene.guide, Some(scene.state), line));
    }
    let (name, copy) = match part {
        MessagePart::CopyTo => (words::COPY_TO, words::COPY_ADDRESS),
        MessagePart::Subject => (words::SUBJECT, words::COPY_SUBJECT),
        MessagePart::Body => (words::MESSAGE, words::COPY_MESSAGE),
    };
    pen.when(!lines.is_empty(), |pen| {
        pen.own_in("span.muted", name);
        let this = Letter::Message { section: scene.index, item: one.id.clone(), part };
        let copied = scene.state.letter.as_ref().filter(|(letter, _)| *letter == this).map(|(_, copied)| *copied);
        let mail = mail.map(|(copy_to, subject)| {
            (words::OPEN_MAIL, text::mail_address(one.address.as_ref(), copy_to, subject, &words))
        });
        letter(pen, scene.act, &words, Sending { letter: this, name, copy, copied, mail, ready });
    });
    words
}
