//! Sentences with parts that a view shows in its own way: what to do, for whom something is there.
//!
//! Parts are data, so that the live checklist and the plain text say the same words.

use guide_model::{Condition, Control, Deed, Guide, Template, Text};

/// One part of a sentence. Spaces and full stops between parts are in the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The widget's own words.
    Words(&'static str),
    /// The guide's prose.
    Prose(&'a Text),
    /// Labels of the system's screen to follow one after the other.
    Path(&'a [Template]),
    /// A control of the system's screen.
    Control(Control, &'a Template),
}

/// What to do, as a sentence.
#[must_use]
pub fn deed(deed: &Deed) -> Vec<Part<'_>> {
    match deed {
        Deed::Do(text) => vec![Part::Prose(text)],
        Deed::Go { path, place } => placed("Go to ", Part::Path(path), "", place.as_ref()),
        Deed::Use { control, label, place } => {
            let (before, after) = around(*control);
            placed(before, Part::Control(*control, label), after, place.as_ref())
        }
    }
}

/// The words before and after a control's label.
fn around(control: Control) -> (&'static str, &'static str) {
    match control {
        Control::Button => ("Click ", ""),
        Control::Icon => ("Click the ", " icon"),
        Control::Tab => ("Open the ", " tab"),
        Control::Menu => ("Open the ", " menu"),
        Control::Section => ("Expand ", ""),
        Control::Link => ("Follow the link ", ""),
    }
}

fn placed<'a>(before: &'static str, what: Part<'a>, after: &'static str, place: Option<&'a Text>) -> Vec<Part<'a>> {
    let mut parts = vec![Part::Words(before), what];
    if !after.is_empty() {
        parts.push(Part::Words(after));
    }
    if let Some(place) = place {
        parts.extend([Part::Words(" "), Part::Prose(place)]);
    }
    parts.push(Part::Words("."));
    parts
}

/// For whom something is there, as the beginning of a sentence. Ends with a colon and a space.
#[must_use]
pub fn only_if<'a>(guide: &'a Guide, condition: &Condition) -> Vec<Part<'a>> {
    let answer = if condition.answer { "” is yes: " } else { "” is no: " };
    match guide.question(&condition.question) {
        Some(question) => {
            vec![Part::Words("Only if the answer to “"), Part::Prose(&question.text), Part::Words(answer)]
        }
        None => vec![Part::Words("Only if this is about you: ")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(parts: &[Part]) -> String {
        let label = |label: &Template| label.fill(|_| None).unwrap();
        parts
            .iter()
            .map(|part| match part {
                Part::Words(words) => (*words).into(),
                Part::Prose(text) => text
                    .0
                    .iter()
                    .map(|inline| match inline {
                        guide_model::Inline::Run { text, .. } => text.as_str(),
                        _ => "?",
                    })
                    .collect(),
                Part::Path(path) => path.iter().map(label).collect::<Vec<_>>().join(" > "),
                Part::Control(_, template) => label(template),
            })
            .collect::<Vec<String>>()
            .concat()
    }

    #[test]
    fn every_deed_is_a_sentence() {
        let place = || Some(Text::plain("at the top"));
        let control = |control, place| words(&deed(&Deed::Use { control, label: Template::fixed("Add"), place }));
        assert_eq!(words(&deed(&Deed::Do(Text::plain("Wait.")))), "Wait.");
        let path = vec![Template::fixed("Manage"), Template::fixed("Employees")];
        assert_eq!(words(&deed(&Deed::Go { path, place: place() })), "Go to Manage > Employees at the top.");
        assert_eq!(control(Control::Button, place()), "Click Add at the top.");
        assert_eq!(control(Control::Icon, place()), "Click the Add icon at the top.");
        assert_eq!(control(Control::Tab, None), "Open the Add tab.");
        assert_eq!(control(Control::Menu, None), "Open the Add menu.");
        assert_eq!(control(Control::Section, None), "Expand Add.");
        assert_eq!(control(Control::Link, None), "Follow the link Add.");
    }
}
