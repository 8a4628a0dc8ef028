//! What is only looked at: tables and pictures.

use super::inline::{emphasis, prose};
use super::{Markup, Reading, list};
use guide_model::{Picture, Table, Text};
use yew::prelude::*;

/// Rows and columns; a line for each row where tables do not survive.
pub(super) fn table(reading: &Reading, table: &Table) -> Html {
    match reading.markup {
        Markup::Web => {
            let head = table.head.iter().map(|head| html! { <th scope="col">{ head }</th> });
            let rows = table.rows.iter().map(|row| {
                let cells = row.iter().map(|cell| html! { <td>{ cell_text(reading, cell) }</td> });
                html! { <tr>{ cells.collect::<Html>() }</tr> }
            });
            html! {
                <table>
                    <thead><tr>{ head.collect::<Html>() }</tr></thead>
                    <tbody>{ rows.collect::<Html>() }</tbody>
                </table>
            }
        }
        Markup::Intercom => list(table.rows.iter().map(|row| {
            let mut shown = Vec::new();
            for (head, cell) in table.head.iter().zip(row) {
                let between = if shown.is_empty() { "" } else { " · " };
                shown.push(html! { <>{ format!("{between}{head}: ") }{ cell_text(reading, cell) }</> });
            }
            shown.into_iter().collect::<Html>()
        })),
    }
}

/// An empty cell is seen to be empty.
fn cell_text(reading: &Reading, text: &Text) -> Html {
    if text.is_empty() {
        html! { "–" }
    } else {
        prose(reading, text)
    }
}

/// A picture; its words where pictures do not survive.
pub(super) fn picture(reading: &Reading, picture: &Picture) -> Html {
    let caption = picture.caption.as_ref().map(|text| prose(reading, text));
    match reading.markup {
        Markup::Web => html! {
            <figure>
                <img
                    src={format!("{}{}", reading.files, picture.src)}
                    alt={picture.alt.clone()}
                    width={picture.width.to_string()}
                    height={picture.height.to_string()}
                    loading="lazy"
                />
                if let Some(caption) = caption {
                    <figcaption>{ caption }</figcaption>
                }
            </figure>
        },
        Markup::Intercom => html! {
            <p>
                { emphasis(reading, picture.alt.clone()) }
                if let Some(caption) = caption {
                    <br />
                    { caption }
                }
            </p>
        },
    }
}
