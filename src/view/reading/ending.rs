//! What stands after the last step: what happens then, who helps, what to check.

use super::inline::{more, paragraphs, prose};
use super::{Reading, front, heading, list};
use crate::text::{phrase, words};
use guide_model::{ChapterPlace, Contact, Finish, Href};
use yew::prelude::*;

/// Everything after the last step.
pub(super) fn ending(reading: &Reading) -> Html {
    let guide = reading.guide;
    html! {
        <>
            { heading(reading, 1, reading.own(phrase::FINISH)) }
            { finish(reading, &guide.finish) }
            { front::chapters(reading, ChapterPlace::After) }
            if !guide.contacts.is_empty() {
                { heading(reading, 1, reading.own(phrase::CONTACTS)) }
                { list(guide.contacts.iter().map(|one| contact(reading, one))) }
            }
            if !guide.troubleshooting.is_empty() {
                { heading(reading, 1, reading.own(phrase::TROUBLESHOOTING)) }
                { list(guide.troubleshooting.iter().map(|text| prose(reading, text))) }
            }
        </>
    }
}

fn finish(reading: &Reading, finish: &Finish) -> Html {
    html! {
        <>
            { paragraphs(reading, &finish.text) }
            <p>
                { reading.own(phrase::tell(&finish.tell)) }
                if let Some(mail) = &finish.mail {
                    { " " }
                    { link(mail, mail.mail_address().unwrap_or(mail.as_str())) }
                }
            </p>
            if let Some(connect) = &finish.connect {
                <p>{ link(connect, &reading.own(words::open_flow(reading.guide))) }</p>
            }
            if let Some(feedback) = &finish.feedback {
                <p>{ reading.own(words::DID_IT_HELP) }{ " " }{ link(feedback, &reading.own(words::TELL_US)) }</p>
            }
        </>
    }
}

fn contact(reading: &Reading, contact: &Contact) -> Html {
    html! {
        <>
            if let Some(href) = &contact.href {
                { link(href, &contact.label) }
            } else {
                <b>{ &contact.label }</b>
            }
            if contact.text.is_some() {
                { "." }
                { more(reading, contact.text.as_ref()) }
            }
        </>
    }
}

fn link(href: &Href, words: &str) -> Html {
    html! { <a href={href.as_str().to_owned()}>{ words }</a> }
}
