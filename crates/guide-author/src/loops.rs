//! Loops: steps that are gone through once for each of something, and what may be said inside and outside.

use crate::fields::Keys;
use crate::names::Space;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten, title};
use crate::suggest::nearest;
use guide_model::{Id, Repeat};

pub(crate) const REPEAT: Keys = Keys { what: "a loop", required: &["id", "noun"], optional: &["was", "needs"] };

/// The longest id that fits into a record with the number of a round after it.
const LONGEST: usize = 58;

/// A loop that is known.
#[derive(Debug)]
pub(crate) struct Loop {
    repeat: Repeat,
    span: Span,
    /// Whether a step names it, and whether another step came after.
    used: bool,
    /// Whether a step with a mistyped name may be part of it.
    meant: bool,
    closed: bool,
}

impl Reader<'_> {
    /// Reads `repeats`.
    pub(crate) fn repeats(&mut self, node: &Named<'_>) {
        self.list(node, |reader, item| {
            reader.within(title("loop", &item), |reader| {
                let fields = reader.fields(&item, &REPEAT)?;
                let id = reader.own_id(&fields, Space::Items);
                let noun = fields.get("noun").and_then(|node| reader.words(&node));
                let (repeat, span) = (Repeat { id: id?, noun: noun?, values: Vec::new() }, item.node.span);
                reader.names.repeats.push(Loop { repeat, span, used: false, meant: false, closed: false });
                Some(())
            })
        });
    }

    /// Reads the loop that a step names, or closes the loops before a step that names none.
    pub(crate) fn enter_loop(&mut self, node: Option<&Named<'_>>) -> Option<Id> {
        let Some(node) = node else {
            self.close_loops(None);
            return None;
        };
        let text = self.line(node)?;
        let known = self.names.repeats.iter().map(|one| one.repeat.id.as_str());
        let Some(at) = known.clone().position(|id| id == text) else {
            let near = nearest(&text, known).map(str::to_owned).or_else(|| self.loop_of(&text));
            for one in &mut self.names.repeats {
                one.meant |= near.as_ref().is_none_or(|near| one.repeat.id.as_str() == near);
            }
            let remedy =
                crate::names::did_you_mean(near, || "Write it under 'repeats' at the top of the guide first.".into());
            self.report(node.node.span, Code::Unknown, format!("there is no loop '{}'.", shorten(&text)), remedy);
            return None;
        };
        let one = self.names.repeats.get_mut(at)?;
        one.used = true;
        let (id, closed) = (one.repeat.id.clone(), one.closed);
        if closed {
            let message = format!("the steps of the loop '{id}' do not stand together.");
            self.report(
                node.node.span,
                Code::Choice,
                message,
                "Move this step up to the others, or give it a loop of its own.",
            );
        }
        self.close_loops(Some(&id));
        Some(id)
    }

    /// The loop that goes round for each of this.
    fn loop_of(&self, noun: &str) -> Option<String> {
        let one = self.names.repeats.iter().find(|one| one.repeat.noun == noun)?;
        Some(one.repeat.id.as_str().to_owned())
    }

    fn close_loops(&mut self, but: Option<&Id>) {
        for one in self.names.repeats.iter_mut().filter(|one| one.used && Some(&one.repeat.id) != but) {
            one.closed = true;
        }
    }

    /// "each company".
    pub(crate) fn each(&self, repeat: &Id) -> String {
        let noun = self.names.repeats.iter().find(|one| one.repeat.id == *repeat).map(|one| one.repeat.noun.as_str());
        format!("each {}", noun.unwrap_or("round"))
    }

    /// A value is used here.
    pub(crate) fn note_use(&mut self, id: &Id, span: Span) {
        self.names.uses.push((id.clone(), span, self.flow.repeat.clone()));
    }

    /// A value is noted here: in a loop it differs from round to round.
    pub(crate) fn note_value(&mut self, id: &Id, span: Span) -> Option<()> {
        self.note_use(id, span);
        self.fits_rounds(id, span)?;
        let repeat = self.flow.repeat.as_ref();
        if let Some(one) = self.names.repeats.iter_mut().find(|one| Some(&one.repeat.id) == repeat)
            && !one.repeat.values.contains(id)
        {
            one.repeat.values.push(id.clone());
        }
        Some(())
    }

    /// Refuses ids in loops that leave no room for the number of a round.
    pub(crate) fn fits_rounds(&mut self, id: &Id, span: Span) -> Option<()> {
        let length = id.as_str().len();
        if self.flow.repeat.is_none() || length <= LONGEST {
            return Some(());
        }
        let message =
            format!("the id '{id}' has {length} characters; in steps that are repeated it may have {LONGEST}.");
        self.report(span, Code::Id, message, "Give it a shorter id.");
        None
    }

    /// Reports what does not hold together, and gives the loops. Called when all steps have been read; `steps` says
    /// whether there were any that could be.
    pub(crate) fn check_loops(&mut self, steps: bool) -> Vec<Repeat> {
        let loops = std::mem::take(&mut self.names.repeats);
        let uses = std::mem::take(&mut self.names.uses);
        for one in &loops {
            let Repeat { id, noun, values } = &one.repeat;
            if steps && !one.used && !one.meant {
                let message = format!("no step is part of the loop '{id}'.");
                self.report(
                    one.span,
                    Code::Choice,
                    message,
                    format!("Write 'repeat: {id}' in its steps, or remove it."),
                );
            }
            let outside =
                uses.iter().filter(|(value, _, repeat)| values.contains(value) && repeat.as_ref() != Some(id));
            for (value, span, _) in outside {
                let message =
                    format!("the value '{value}' is noted once for each {noun}, and this is not about a single one.");
                let remedy = format!("Move this into a step with 'repeat: {id}', or write it in words.");
                self.report(*span, Code::Placeholder, message, remedy);
            }
        }
        loops.into_iter().map(|one| one.repeat).collect()
    }
}
