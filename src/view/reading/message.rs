//! Something to send to somebody, with gaps where each reader has a text of their own.

use super::inline::{emphasis, piece, strong};
use super::{Reading, list};
use crate::text::words;
use guide_model::{Message, Template};
use yew::prelude::*;

/// A message: to whom, about what, and what it says.
pub(super) fn message(reading: &Reading, message: &Message) -> Html {
    let mut head = Vec::new();
    for (name, template) in [(words::COPY_TO, &message.copy_to), (words::SUBJECT, &message.subject)] {
        if let Some(template) = template {
            head.push(html! { <>{ format!("{}: ", reading.own(name)) }{ line(reading, template) }</> });
        }
    }
    let mut body = Vec::new();
    for template in &message.body {
        if !body.is_empty() {
            body.push(html! { <br /> });
        }
        body.push(line(reading, template));
    }
    let address = message.address.as_ref();
    html! {
        <>
            <p>
                { strong(reading, reading.own(words::message_to(&message.to))) }
                if let Some(mail) = address {
                    { " " }
                    <a href={mail.as_str().to_owned()}>{ mail.mail_address().unwrap_or(mail.as_str()) }</a>
                }
                if message.optional {
                    { " " }
                    { emphasis(reading, reading.own("If you need it.")) }
                }
            </p>
            { list(head) }
            <p>{ body }</p>
        </>
    }
}

fn line(reading: &Reading, template: &Template) -> Html {
    template.0.iter().map(|one| piece(reading, one)).collect()
}
