//! What is only looked at: tables and pictures.

use super::pen::Pen;
use super::prose::prose;
use super::scene::Scene;
use crate::text::words;
use guide_model::{Picture, Table};

/// Rows and columns. Where the page is narrow they scroll, also by keys.
pub(super) fn table(pen: &mut Pen, scene: Scene<'_>, table: &Table) {
    pen.el("div.card table|tabindex=0|role=group", |pen| {
        pen.label(words::TABLE);
        pen.el("table", |pen| {
            pen.el("thead", |pen| {
                pen.el("tr", |pen| {
                    for head in &table.head {
                        pen.el("th|scope=col", |pen| {
                            pen.words(head);
                        });
                    }
                });
            });
            pen.el("tbody", |pen| {
                for row in &table.rows {
                    pen.el("tr", |pen| {
                        for cell in row {
                            pen.el("td", |pen| prose(pen, scene, cell));
                        }
                    });
                }
            });
        });
    });
}

/// A picture, with its place kept free until it comes.
pub(super) fn picture(pen: &mut Pen, scene: Scene<'_>, picture: &Picture) {
    pen.el("figure.picture", |pen| {
        pen.el("img|loading=lazy", |pen| {
            pen.attr("width", &picture.width.to_string());
            pen.attr("height", &picture.height.to_string());
            pen.attr("alt", &picture.alt);
            pen.attr("src", &[scene.files, &picture.src].concat());
        });
        if let Some(caption) = &picture.caption {
            pen.el("figcaption.hint", |pen| prose(pen, scene, caption));
        }
    });
}
