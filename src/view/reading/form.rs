//! A form of the system, row by row: a table on the web, a list where tables do not survive.

use super::inline::{emphasis, exact, origins, piece, prose};
use super::only_if::only_if;
use super::{Markup, Reading, list};
use crate::text::phrase;
use guide_model::{Entry, Field, Form, Piece, Template};
use yew::prelude::*;

/// A form.
pub(super) fn form(reading: &Reading, form: &Form) -> Html {
    html! {
        <>
            <p>{ prose(reading, &form.intro) }</p>
            { rows(reading, &form.fields) }
        </>
    }
}

fn rows(reading: &Reading, fields: &[Field]) -> Html {
    match reading.markup {
        _ if fields.is_empty() => Html::default(),
        Markup::Web => {
            let rows = fields.iter().map(|field| {
                html! {
                    <tr>
                        <th scope="row">{ &field.label }</th>
                        <td>{ entry(reading, field) }</td>
                    </tr>
                }
            });
            html! {
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ reading.own(phrase::FIELD) }</th>
                            <th scope="col">{ reading.own(phrase::ENTRY) }</th>
                        </tr>
                    </thead>
                    <tbody>{ rows.collect::<Html>() }</tbody>
                </table>
            }
        }
        Markup::Intercom => {
            list(fields.iter().map(|field| html! { <>{ format!("{}: ", field.label) }{ entry(reading, field) }</> }))
        }
    }
}

fn entry(reading: &Reading, field: &Field) -> Html {
    html! {
        <>
            { only_if(reading, &field.when) }
            { what(reading, &field.entry) }
            if let Some(hint) = &field.hint {
                <br />
                { prose(reading, hint) }
            }
        </>
    }
}

fn what(reading: &Reading, entry: &Entry) -> Html {
    match entry {
        Entry::Fill(template) if has_lines(template) => html! {
            <>
                <pre>{ template.0.iter().map(|one| piece(reading, one)).collect::<Html>() }</pre>
                { origins(reading, template) }
            </>
        },
        Entry::Fill(template) => html! { <>{ exact(reading, template) }{ origins(reading, template) }</> },
        Entry::Soft(text) => emphasis(reading, prose(reading, text)),
    }
}

/// Whether it is code or the like, of several lines.
fn has_lines(template: &Template) -> bool {
    template.0.iter().any(|piece| matches!(piece, Piece::Fixed(text) if text.contains('\n')))
}
