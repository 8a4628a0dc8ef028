//! The names of one guide: ids that are given, and ids that are used.
//!
//! Steps, items and questions share one namespace, because progress keeps them in one record; values
//! and secrets share another, because links and templates name them.

use crate::conditions;
use crate::fields::Fields;
use crate::loops::Loop;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader};
use crate::suggest::id_for;
use guide_model::{Id, Question, Rename, Slug, Template};

/// What is known so far.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) vendor: Known,
    pub(crate) system: Known,
    pub(crate) partner: Known,
    /// What readers call the partner's dialog.
    pub(crate) flow: Known,
    items: Vec<(Id, Span)>,
    values: Vec<(Id, Span)>,
    secrets: Vec<Id>,
    pub(crate) questions: Vec<conditions::Known>,
    renames: Vec<(Rename, Span)>,
    /// Values that are made of others, with the others in place of them.
    pub(crate) derived: Vec<(Id, Template)>,
    /// Questions that the guide asks without listing them: to acknowledge something, to give up.
    pub(crate) made_questions: Vec<Question>,
    pub(crate) repeats: Vec<Loop>,
    /// Where values are used, and in which loop.
    pub(crate) uses: Vec<(Id, Span, Option<Id>)>,
    /// The guide's title, for messages.
    pub(crate) title: String,
}

/// A name that texts may stand for: `{vendor.name}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Known {
    /// The guide has none.
    #[default]
    Absent,
    /// It has a problem of its own; what hangs on it is no further problem.
    Broken,
    /// It is not to be shown.
    Hidden,
    /// This.
    Name(String),
}

/// Which namespace an id belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// Steps, actions, rows, permissions, things to note, alternatives, questions.
    Items,
    /// Values.
    Values,
    /// Secrets; they live among the values.
    Secrets,
}

/// What an id in a placeholder or a thing to note refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Referent {
    Value,
    Secret,
    Nothing,
}

impl Names {
    pub(crate) fn referent(&self, id: &str) -> Referent {
        if self.secrets.iter().any(|known| known.as_str() == id) {
            Referent::Secret
        } else if self.values.iter().any(|(known, _)| known.as_str() == id) {
            Referent::Value
        } else {
            Referent::Nothing
        }
    }

    /// The ids of values and secrets.
    pub(crate) fn value_ids(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(id, _)| id.as_str())
    }

    /// The id under which a value was first known, so that renaming it changes no fingerprint.
    pub(crate) fn first_id<'i>(&'i self, id: &'i Id) -> &'i Id {
        self.renames.iter().find(|(rename, _)| rename.now == *id).map_or(id, |(rename, _)| &rename.was)
    }
}

impl Reader<'_> {
    /// The id of an item, with its `was`: given once, of the right form, in no one else's way.
    pub(crate) fn own_id(&mut self, fields: &Fields<'_>, space: Space) -> Option<Id> {
        let id = fields.get("id").and_then(|node| Some((self.id(&node)?, node.node.span)));
        let was = fields.get("was").and_then(|node| Some((self.id(&node)?, node.node.span)));
        let (id, span) = id?;
        self.fits_rounds(&id, span)?;
        if let Some((was, was_span)) = was {
            self.names.renames.push((Rename { was, now: id.clone() }, was_span));
        }
        if space == Space::Secrets {
            self.names.secrets.push(id.clone());
        }
        self.take(id, span, space)
    }

    /// The id under a key of another name.
    pub(crate) fn given_id(&mut self, node: &Named<'_>, space: Space) -> Option<Id> {
        let id = self.id(node)?;
        self.fits_rounds(&id, node.node.span)?;
        self.take(id, node.node.span, space)
    }

    /// The id of something that comes with another thing and has no id of its own: "set-up-cannot".
    pub(crate) fn made_id(&mut self, of: &Id, ending: &str, span: Span) -> Option<Id> {
        let Ok(id) = Id::new(&format!("{of}-{ending}")) else {
            let message =
                format!("the id '{of}' is too long: with '-{ending}' after it, it would have more than 64 characters.");
            self.report(span, Code::Id, message, "Give it a shorter id.");
            return None;
        };
        self.fits_rounds(&id, span)?;
        self.take(id, span, Space::Items)
    }

    fn take(&mut self, id: Id, span: Span, space: Space) -> Option<Id> {
        let taken = if space == Space::Items { &self.names.items } else { &self.names.values };
        if let Some(&(_, first)) = taken.iter().find(|(known, _)| *known == id) {
            let lines = self.lines(first, span);
            let message = format!("the id '{id}' is given twice ({lines}).");
            self.report_two(
                span,
                first,
                Code::Repeated,
                message,
                "Give one of them another id; if readers have used the guide, the newer one.",
            );
            return None;
        }
        let taken = if space == Space::Items { &mut self.names.items } else { &mut self.names.values };
        taken.push((id.clone(), span));
        Some(id)
    }

    /// An id as it is written somewhere.
    pub(crate) fn id(&mut self, node: &Named<'_>) -> Option<Id> {
        let text = self.line(node)?;
        match Id::new(&text) {
            // What begins otherwise is for records of our own.
            Ok(_) if text.starts_with(['-', '_']) => self.bad_id(node, &text, "an id begins with a letter or a digit"),
            Ok(_) if is_of_round(&text) => {
                let message = format!(
                    "'{text}' cannot be an id: what ends with '--' and a number belongs to the rounds of a loop."
                );
                self.report(node.node.span, Code::Id, message, format!("Write '{}'.", text.replace("--", "-")));
                None
            }
            Ok(id) => Some(id),
            Err(problem) => self.bad_id(node, &text, &problem.to_string()),
        }
    }

    /// The id of a vendor, system or partner.
    pub(crate) fn slug(&mut self, node: &Named<'_>) -> Option<Slug> {
        let text = self.line(node)?;
        match Slug::new(&text) {
            Ok(slug) => Some(slug),
            Err(_) => self.bad_id(
                node,
                &text,
                "this id becomes part of an address and has 1 to 64 characters of a-z, 0-9 and -",
            ),
        }
    }

    fn bad_id<T>(&mut self, node: &Named<'_>, text: &str, rule: &str) -> Option<T> {
        let remedy = match id_for(text) {
            Some(id) => format!("Write '{}'.", if rule.contains('_') { id } else { id.replace('_', "-") }),
            None => "Write a short English name.".into(),
        };
        let message = format!("'{}' cannot be an id: {rule}.", crate::reader::shorten(text));
        self.report(node.node.span, Code::Id, message, remedy);
        None
    }

    /// Reports renames that cannot be carried out, and gives the others.
    pub(crate) fn check_renames(&mut self) -> Vec<Rename> {
        let renames = std::mem::take(&mut self.names.renames);
        for (at, (Rename { was, now }, span)) in renames.iter().enumerate() {
            let held = self.names.items.iter().chain(&self.names.values).find(|(id, _)| id == was).cloned();
            let twice = renames.iter().take(at).find(|(earlier, _)| earlier.was == *was).cloned();
            if was == now {
                let message = format!("'was: {was}' is the id that it has now.");
                self.report(*span, Code::Repeated, message, "Remove 'was', or write the id that it had before.");
            } else if let Some((_, first)) = held {
                let message = format!("'was: {was}' names an id that is in use ({}).", self.lines(first, *span));
                let remedy = format!("Remove 'was: {was}', or give the other one a new id.");
                self.report_two(*span, first, Code::Repeated, message, remedy);
            } else if let Some((_, first)) = twice {
                let message = format!("'was: {was}' is written twice ({}).", self.lines(first, *span));
                self.report_two(*span, first, Code::Repeated, message, "Only one id can be the new name: keep one.");
            }
        }
        renames.into_iter().map(|(rename, _)| rename).collect()
    }
}

/// Whether ids of this form are given to what is repeated.
fn is_of_round(id: &str) -> bool {
    id.rsplit_once("--").is_some_and(|(_, round)| !round.is_empty() && round.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The remedy for a mistyped name.
pub(crate) fn did_you_mean(near: Option<String>, otherwise: impl FnOnce() -> String) -> String {
    near.map_or_else(otherwise, |near| format!("Did you mean '{near}'?"))
}
