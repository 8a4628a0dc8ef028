//! Who helps, and what to check when something does not work.

use super::prose::{link, plain};
use super::{ViewConfig, heading};
use crate::text::phrase;
use guide_model::{Contact, Guide};
use yew::prelude::*;

/// The help.
pub(super) fn help(guide: &Guide, config: &ViewConfig) -> Html {
    let tag = heading(config.heading_level.saturating_add(1));
    let checks =
        (0_u32..).zip(&guide.troubleshooting).map(|(at, text)| html! { <li key={at}>{ plain(guide, text) }</li> });
    let contacts = (0_u32..).zip(&guide.contacts).map(|(at, one)| html! { <li key={at}>{ contact(guide, one) }</li> });
    html! {
        <div class="help" hidden={guide.contacts.is_empty() && guide.troubleshooting.is_empty()}>
            if !guide.troubleshooting.is_empty() {
                <details class="fact">
                    <summary>{ phrase::TROUBLESHOOTING }</summary>
                    <ul>{ for checks }</ul>
                </details>
            }
            if !guide.contacts.is_empty() {
                <@{tag} class="help-title">{ phrase::CONTACTS }</@>
                <ul class="contacts" role="list">{ for contacts }</ul>
            }
        </div>
    }
}

fn contact(guide: &Guide, contact: &Contact) -> Html {
    html! {
        <>
            if let Some(href) = &contact.href {
                { link(href, &contact.label) }
            } else {
                <b>{ &contact.label }</b>
            }
            if let Some(text) = &contact.text {
                { " " }<span class="muted">{ plain(guide, text) }</span>
            }
        </>
    }
}
