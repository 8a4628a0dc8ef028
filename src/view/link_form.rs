//! The form of "Make a customer link": a row per value, the link, and what the customer will see.

use super::pen::Pen;
use crate::link_maker::LinkRow;
use crate::text;
use guide_model::{Guide, Id, Kind};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

/// Marks the link, for whoever has to copy it by hand.
pub const ADDRESS: &str = "address";

/// The form. `preview` is the guide as the customer will see it.
pub fn link_form(
    guide: &Guide,
    rows: &[LinkRow<'_>],
    address: &str,
    announcement: &'static str,
    on_type: &Callback<(Id, String)>,
    on_copy: &Callback<()>,
    preview: Html,
) -> Html {
    let mut pen = Pen::default();
    pen.el("div", "link-maker", |pen| {
        pen.words_in("p", "", &text::link_maker_lead(&guide.title));
        pen.group(|pen| {
            for row in rows {
                link_row(pen, row, on_type);
            }
        });
        pen.when(rows.is_empty(), |pen| pen.words_in("p", "", text::LINK_WITHOUT_VALUES));
        pen.el("div", "value-form", |pen| {
            pen.el("label", "", |pen| {
                pen.attr("for", "address");
                pen.words(text::LINK_ADDRESS);
            });
            pen.el("input", "input", |pen| {
                pen.attr("id", "address");
                pen.switch("readonly", true);
                pen.value(address);
                pen.attr("data-focus", ADDRESS);
            });
            pen.el("button", "button primary", |pen| {
                pen.attr("type", "button");
                pen.listen(Rc::new(Copying(on_copy.clone())));
                pen.words(text::COPY_LINK);
            });
        });
        pen.words_in("p", "muted", text::LINK_CARE);
        pen.el("p", "status", |pen| {
            pen.attr("role", "status");
            pen.words(announcement);
        });
        pen.words_in("h3", "", text::LINK_PREVIEW);
        pen.words_in("p", "muted", text::LINK_PREVIEW_LEAD);
        pen.node(preview);
    });
    pen.finish()
}

fn link_row(pen: &mut Pen, row: &LinkRow<'_>, on_type: &Callback<(Id, String)>) {
    let id = &row.value.id;
    let name = format!("link-{id}");
    let message = format!("{name}-problem");
    let problem = row.problem.as_ref().map(text::value_problem);
    pen.el("div", "value-form", |pen| {
        pen.key(id.as_str());
        pen.el("label", "", |pen| {
            pen.attr("for", &name);
            pen.words(&row.value.label);
        });
        pen.el("input", "input", |pen| {
            pen.attr("id", &name);
            pen.attr("type", "text");
            pen.attr("autocomplete", "off");
            pen.attr("spellcheck", "false");
            pen.attr("inputmode", if row.value.kind == Kind::Email { "email" } else { "text" });
            pen.some_attr("aria-invalid", problem.as_ref().map(|_| "true"));
            pen.attr("aria-describedby", &message);
            pen.value(row.typed);
            pen.listen(Rc::new(Typing(id.clone(), on_type.clone())));
        });
        pen.el("p", "problem", |pen| {
            pen.attr("id", &message);
            pen.switch("hidden", problem.is_none());
            pen.words(problem.as_deref().unwrap_or_default());
        });
    });
}

/// Something is typed for a value.
struct Typing(Id, Callback<(Id, String)>);

impl Listener for Typing {
    fn kind(&self) -> ListenerKind {
        ListenerKind::oninput
    }

    fn handle(&self, event: web_sys::Event) {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            self.1.emit((self.0.clone(), input.value()));
        }
    }

    fn passive(&self) -> bool {
        true
    }
}

/// The link is wanted in the clipboard.
struct Copying(Callback<()>);

impl Listener for Copying {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onclick
    }

    fn handle(&self, _: web_sys::Event) {
        self.0.emit(());
    }

    fn passive(&self) -> bool {
        false
    }
}
