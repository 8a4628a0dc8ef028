//! A value of the reader's: not known, brought by a link, in doubt, kept. Only a kept one is ever copied.

use super::button::Button;
use super::copyable::{Copyable, copyable};
use super::icon::{Icon, icon};
use super::pen::Pen;
use super::prose::{breakable, prose};
use super::scene::Scene;
use crate::action::{Act, Action, Typed};
use crate::effect::Spot;
use crate::text::{self, phrase, words};
use guide_model::{Id, Kept, Kind, Offered, Piece, Template, Value, ValueStatus};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::virtual_dom::{Listener, ListenerKind};

/// The row that a value stands in.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// Ticked under this id.
    pub(super) item: &'a Id,
    /// As it is labelled.
    pub(super) label: &'a str,
    /// Whether typing the value is what there is to do.
    pub(super) done_by_keeping: bool,
}

/// Whether the reader stands behind the value and is not about to change it.
pub(super) fn is_settled(scene: Scene<'_>, item: &Id, id: &Id) -> bool {
    matches!(scene.state.values.status(id), ValueStatus::Kept(_)) && !is_edited(scene, &spot(item, id))
}

fn spot(item: &Id, value: &Id) -> Spot {
    Spot { item: item.clone(), value: value.clone() }
}

/// The text of a row. Each value in it is a place that the focus can go to.
pub(super) fn pieces(pen: &mut Pen, scene: Scene<'_>, item: &Id, template: &Template) {
    for piece in &template.0 {
        match piece {
            Piece::Fixed(text) => pen.words_in("span", text),
            Piece::Today(_) | Piece::Page => pen.words_in("span", &piece_here(scene, piece)),
            Piece::Value(id) => pen.el("span.mine", |pen| {
                focusable(pen, scene, &spot(item, id));
                breakable(pen, scene.state.values.usable(id).unwrap_or_default());
            }),
        }
    }
}

fn piece_here(scene: Scene<'_>, piece: &Piece) -> String {
    Template(vec![piece.clone()]).fill(&scene.state.here, &|_| None).unwrap_or_default()
}

/// Where each value of a row comes from, and the way to change it. Named where the row is more than the value.
pub(super) fn origins(pen: &mut Pen, scene: Scene<'_>, item: &Id, template: &Template) {
    for value in distinct(scene, template) {
        if let ValueStatus::Kept(kept) = scene.state.values.status(&value.id) {
            origin(pen, scene, &spot(item, &value.id), value, kept, template.0.len() > 1);
        }
    }
}

/// The values of a text, each with what it is called, where it comes from or what to do about it.
pub(super) fn listed(pen: &mut Pen, scene: Scene<'_>, item: &Id, template: &Template) {
    for value in distinct(scene, template) {
        pen.el("div.listed", |pen| {
            pen.key(value.id.as_str());
            pen.when(is_settled(scene, item, &value.id), |pen| pen.words_in("span.muted", &value.label));
            noted(pen, scene, Row { item, label: "", done_by_keeping: false }, value);
        });
    }
}

/// The values of a row that cannot be used yet, each with what the reader can do about it.
pub(super) fn unsettled(pen: &mut Pen, scene: Scene<'_>, row: Row<'_>, template: &Template) {
    for value in distinct(scene, template) {
        if !is_settled(scene, row.item, &value.id) {
            ask(pen, scene, row, value);
        }
    }
}

/// A value that the reader notes; keeping it ticks the item.
pub(super) fn noted(pen: &mut Pen, scene: Scene<'_>, row: Row<'_>, value: &Value) {
    let spot = spot(row.item, &value.id);
    match scene.state.values.status(&value.id) {
        ValueStatus::Kept(kept) if !is_edited(scene, &spot) => {
            if row.done_by_keeping {
                // It may be needed where no row of a form asks for it.
                let copied = Copyable { item: row.item, label: row.label, text: kept.text, is_main: false };
                copyable(pen, scene, copied, &|pen| standing(pen, scene, &spot, kept.text));
            } else {
                standing(pen, scene, &spot, kept.text);
            }
            origin(pen, scene, &spot, value, kept, false);
        }
        _ => ask(pen, scene, row, value),
    }
}

/// A value that is not in an input.
fn standing(pen: &mut Pen, scene: Scene<'_>, spot: &Spot, text: &str) {
    pen.el("strong.value mine", |pen| {
        focusable(pen, scene, spot);
        breakable(pen, text);
    });
}

/// The focus can go to the open element when it is about this value.
fn focusable(pen: &mut Pen, scene: Scene<'_>, spot: &Spot) {
    pen.attr("tabindex", "-1");
    pen.some_attr("data-focus", scene.value_mark(spot).as_deref());
}

fn is_edited(scene: Scene<'_>, spot: &Spot) -> bool {
    scene.state.editing.as_ref() == Some(spot)
}

fn distinct<'a>(scene: Scene<'a>, template: &Template) -> Vec<&'a Value> {
    let mut values: Vec<&Value> = Vec::new();
    for value in template.values().filter_map(|id| scene.guide.value(id)) {
        if !values.iter().any(|known| known.id == value.id) {
            values.push(value);
        }
    }
    values
}

fn origin(pen: &mut Pen, scene: Scene<'_>, spot: &Spot, value: &Value, kept: Kept<'_>, named: bool) {
    pen.el("div.source", |pen| {
        pen.key(value.id.as_str());
        pen.el("span", |pen| {
            if named {
                pen.words_in("bdi", &value.label);
                pen.words(": ");
            }
            pen.own(&words::source(kept.source, scene.guide));
        });
        Button::new(words::CHANGE, Action::Edit(spot.clone())).quiet().about(&value.label).write(pen, scene.act);
    });
}

fn ask(pen: &mut Pen, scene: Scene<'_>, row: Row<'_>, value: &Value) {
    let spot = &spot(row.item, &value.id);
    let edited = is_edited(scene, spot);
    pen.el("div.ask-value", |pen| {
        pen.key(value.id.as_str());
        match scene.state.values.status(&value.id) {
            ValueStatus::Offered(offered) if !edited => offer(pen, scene, spot, value, offered),
            ValueStatus::Differs(kept, offered) if !edited => choice(pen, scene, spot, value, kept, offered),
            ValueStatus::Kept(kept) | ValueStatus::Differs(kept, _) => {
                input(pen, scene, (row, spot), value, Some(kept.text))
            }
            // Never begins with what a link brought: pressing "Keep" would pass for typing it.
            ValueStatus::Missing | ValueStatus::Offered(_) => input(pen, scene, (row, spot), value, None),
        }
    });
}

fn input(pen: &mut Pen, scene: Scene<'_>, (row, spot): (Row<'_>, &Spot), value: &Value, known: Option<&str>) {
    let id = scene.element_id(row.item, value.id.as_str());
    let help = format!("{id}.help");
    // Said once is enough for the eye.
    let same = row.label.eq_ignore_ascii_case(&value.label);
    let refused = scene.state.refused.as_ref().filter(|(refused, _)| refused == spot).map(|(_, problem)| problem);
    pen.el("form.value-form|novalidate=novalidate", |pen| {
        let keep = |by| Keep { by, act: scene.act.clone(), spot: Some(spot.clone()), done: row.done_by_keeping };
        pen.listen(Rc::new(keep(By::Enter)));
        pen.el_of("label", if same { "unseen" } else { "" }, |pen| {
            pen.attr("for", &id);
            pen.words(&value.label);
        });
        pen.el("input.input", |pen| {
            pen.attr("id", &id);
            pen.attr("type", if value.kind == Kind::Email { "email" } else { "text" });
            pen.attr("dir", "auto");
            pen.attr("autocomplete", "off");
            pen.attr("autocapitalize", "off");
            pen.attr("spellcheck", "false");
            pen.attr("aria-describedby", &help);
            pen.some_attr("aria-invalid", refused.map(|_| "true"));
            pen.some_attr("data-focus", scene.value_mark(spot).as_deref());
            // What it starts with. As an attribute, not as `value`: that would overwrite what is typed.
            pen.some_attr("value", known);
            pen.listen(Rc::new(keep(By::Typing)));
        });
        pen.el_of("button", if scene.is_next(row.item) { "button primary" } else { "button" }, |pen| {
            // Some frames let no form submit: the button does it by itself, the form serves the Enter key.
            pen.attr("type", "button");
            pen.attr("part", "button");
            pen.listen(Rc::new(keep(By::Button)));
            pen.el("span", |pen| {
                pen.own(words::KEEP);
                pen.words_in("span.unseen", &format!(" {}", value.label));
            });
        });
        pen.when(is_edited(scene, spot), |pen| {
            let cancel = Action::Cancel(spot.clone());
            Button::new(words::CANCEL, cancel).quiet().about(&value.label).write(pen, scene.act);
        });
        pen.el("p.hint", |pen| {
            pen.attr("id", &help);
            pen.each(refused, |pen, problem| {
                pen.el("span.problem", |pen| {
                    icon(pen, Icon::Alert);
                    pen.own(&text::value_problem(problem, value));
                    pen.words(" ");
                });
            });
            if let Some(help) = &value.help {
                prose(pen, scene, help);
            }
            if let Some(example) = value.example.as_deref().filter(|_| refused.is_none()) {
                pen.words(" ");
                pen.own(&phrase::for_example(example));
            }
        });
    });
}

/// Where the reader can paste all that the linking flow shows, and what came of it.
pub(super) fn paste(pen: &mut Pen, scene: Scene<'_>) {
    let id = format!("{}.paste", super::prefix(scene.guide));
    pen.el("div.value-form paste", |pen| {
        pen.el("label", |pen| {
            pen.attr("for", &id);
            pen.own(&words::paste(scene.guide));
        });
        pen.el("textarea.input", |pen| {
            pen.attr("id", &id);
            pen.attr("dir", "auto");
            pen.attr("rows", "3");
            pen.attr("autocomplete", "off");
            pen.attr("spellcheck", "false");
        });
        pen.el("button.button|type=button|part=button", |pen| {
            pen.listen(Rc::new(Keep { by: By::Button, act: scene.act.clone(), spot: None, done: false }));
            pen.own(words::FIND);
        });
        pen.each(scene.state.found.as_ref(), |pen, found| pen.own_in("p.hint", found));
    });
}

fn offer(pen: &mut Pen, scene: Scene<'_>, spot: &Spot, value: &Value, offered: Offered<'_>) {
    standing(pen, scene, spot, offered.text);
    pen.el("p.source ask", |pen| {
        icon(pen, Icon::Alert);
        pen.own_in("span", &words::compare(scene.guide, value.origin));
    });
    pen.el("div.choices", |pen| {
        let confirm = Action::Confirm { spot: spot.clone(), shown: offered.text.into() };
        Button::new(words::IT_MATCHES, confirm).about(&value.label).write(pen, scene.act);
        let edit = Action::Edit(spot.clone());
        Button::new(words::TYPE_ANOTHER, edit).quiet().about(&value.label).write(pen, scene.act);
    });
}

fn choice(pen: &mut Pen, scene: Scene<'_>, spot: &Spot, value: &Value, kept: Kept<'_>, offered: Offered<'_>) {
    pen.el("p.source ask", |pen| {
        focusable(pen, scene, spot);
        icon(pen, Icon::Alert);
        pen.own_in("span", &words::differs(scene.guide, value.origin));
    });
    pen.el("div.options", |pen| {
        let take = Action::Confirm { spot: spot.clone(), shown: offered.text.into() };
        let decline = Action::Decline(spot.clone());
        for (title, text, words, action) in [
            (words::YOURS, kept.text, words::KEEP_THIS, decline),
            (words::FROM_LINK, offered.text, words::USE_THIS, take),
        ] {
            pen.el("div.option", |pen| {
                pen.own_in("span.muted", title);
                pen.el("strong.value mine", |pen| breakable(pen, text));
                Button::new(words, action).about(text).write(pen, scene.act);
            });
        }
    });
}

/// What the reader does with an input.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Enter,
    Button,
    Typing,
}

/// Keeps what stands in the form's input, or remembers it.
struct Keep {
    by: By,
    act: Act,
    /// Which value. `None`: what stands there holds several.
    spot: Option<Spot>,
    /// Whether the item is done by it.
    done: bool,
}

impl Listener for Keep {
    fn kind(&self) -> ListenerKind {
        match self.by {
            By::Enter => ListenerKind::onsubmit,
            By::Button => ListenerKind::onclick,
            By::Typing => ListenerKind::oninput,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        event.prevent_default();
        // Our views put it on HTML elements only. A text area's `value` is found as an input's is.
        let target = event.target().map(JsCast::unchecked_into::<Element>);
        let form = target.and_then(|target| target.closest(".value-form").ok().flatten());
        let input = form.and_then(|form| form.query_selector(".input").ok().flatten());
        let input = input.map(JsCast::unchecked_into::<HtmlInputElement>);
        let text = input.as_ref().map(HtmlInputElement::value).unwrap_or_default();
        self.act.emit(Rc::new(match self.spot.clone() {
            Some(spot) => {
                let typed = Typed { spot, text, done: self.done };
                if self.by == By::Typing { Action::Draft(typed) } else { Action::Keep(typed) }
            }
            None => {
                // Whatever else is in it goes at once.
                if let Some(input) = input {
                    input.set_value("");
                }
                Action::Paste(text)
            }
        }));
    }

    fn passive(&self) -> bool {
        false
    }
}
