//! The words that compiling makes: sentences about what to do, labels, headings. One table per language.
//!
//! A table is patterns with `{slots}`, so that a language can put its words in another order. `{place}`,
//! `{in}` and `{format}` bring their own space along, so that they can be missing.

mod en;
mod es;

use guide_model::{Inline, Style, Text};

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// What to do, by the key that says it in a guide. Slots: `{what}`, `{place}`, `{in}`, `{format}`.
    pub(crate) go: &'static str,
    pub(crate) click: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) tab: &'static str,
    pub(crate) menu: &'static str,
    pub(crate) expand: &'static str,
    pub(crate) follow: &'static str,
    pub(crate) search: &'static str,
    pub(crate) check_box: &'static str,
    pub(crate) toggle: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) hover: &'static str,
    pub(crate) right_click: &'static str,
    pub(crate) double_click: &'static str,
    pub(crate) scroll_to: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) refrain: &'static str,
    pub(crate) check: &'static str,
    pub(crate) test: &'static str,
    pub(crate) download: &'static str,
    pub(crate) upload: &'static str,
    pub(crate) fill_file: &'static str,
    pub(crate) open_file: &'static str,
    pub(crate) invite: &'static str,
    pub(crate) call: &'static str,
    pub(crate) press: &'static str,
    /// How a text of `refrain` begins that is a whole sentence already, in lower case.
    pub(crate) refrains: &'static [&'static str],
    /// The same for `check`.
    pub(crate) checks: &'static [&'static str],
    /// The same for `call`.
    pub(crate) calls: &'static [&'static str],
    /// In what: a list, a box.
    pub(crate) in_what: &'static str,
    /// As what sort of file.
    pub(crate) as_format: &'static str,
    /// What shows that it worked.
    pub(crate) see: &'static str,
    /// After how many days an invitation lapses: one, several. Slot: `{days}`.
    pub(crate) lapses: (&'static str, &'static str),

    /// Who does it.
    pub(crate) reader: &'static str,
    pub(crate) colleague: &'static str,
    pub(crate) support: &'static str,
    /// About a step: where, how long, who.
    pub(crate) in_window: &'static str,
    pub(crate) about_minutes: (&'static str, &'static str),
    pub(crate) done_by: &'static str,
    /// Between them.
    pub(crate) dot: &'static str,
    pub(crate) optional_step: &'static str,

    /// Small words beside something.
    pub(crate) optional: &'static str,
    pub(crate) required: &'static str,
    /// The same beside a permission.
    pub(crate) optional_right: &'static str,
    pub(crate) required_right: &'static str,

    /// Above a form without words of its own, and above what goes on after a detour.
    pub(crate) form: &'static str,
    pub(crate) form_again: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) detour: &'static str,
    /// What goes into a row. Slots: `{what}`, `{example}`.
    pub(crate) any: &'static str,
    pub(crate) any_value: &'static str,
    pub(crate) own_choice: &'static str,
    pub(crate) such_as: &'static str,
    pub(crate) may_stay_empty: &'static str,
    pub(crate) leave_empty: &'static str,
    pub(crate) today: &'static str,

    /// Above permissions: none is optional (one, two, more), or some are.
    pub(crate) one_required: &'static str,
    pub(crate) both_required: &'static str,
    pub(crate) all_required: &'static str,
    pub(crate) permissions: &'static str,
    pub(crate) population: &'static str,
    pub(crate) nothing_else: &'static str,

    /// Of a secret that cannot be looked up again.
    pub(crate) once: &'static str,

    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) understood: &'static str,
    pub(crate) cannot: &'static str,
    pub(crate) cannot_question: &'static str,

    /// Chapters.
    pub(crate) security: &'static str,
    pub(crate) sync: &'static str,
    pub(crate) limits: &'static str,
    pub(crate) faq: &'static str,
    pub(crate) renewal: &'static str,
    pub(crate) disconnecting: &'static str,

    /// Sorts of prerequisites.
    pub(crate) role: &'static str,
    pub(crate) plan: &'static str,
    pub(crate) at_hand: &'static str,
    pub(crate) clean_up: &'static str,

    pub(crate) waiting: &'static str,
    pub(crate) video: &'static str,
    /// A message for a colleague: to whom, its first line where the guide has none, its last before the address.
    pub(crate) to_colleague: &'static str,
    pub(crate) please_do: &'static str,
    pub(crate) guide_is_here: &'static str,
}

/// The words of a language, by its tag; English where there are none.
pub(crate) fn phrases(language: &str) -> &'static Phrases {
    match language.split('-').next() {
        Some("es") => &es::PHRASES,
        _ => &en::PHRASES,
    }
}

/// A pattern with its slots filled. A slot that is not among them stays empty.
pub(crate) fn fill(pattern: &str, slots: &[(&str, &[Inline])]) -> Text {
    let mut inlines: Vec<Inline> = Vec::new();
    let mut rest = pattern;
    while let Some((before, behind)) = rest.split_once('{') {
        push(&mut inlines, run(before));
        let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
        for (_, filling) in slots.iter().filter(|(slot, _)| *slot == name) {
            for inline in *filling {
                push(&mut inlines, inline.clone());
            }
        }
        rest = after;
    }
    // "Remove the user." has its full stop already.
    let closed = matches!(inlines.last(), Some(Inline::Run { text, .. }) if text.ends_with(['.', '!', '?', '…']));
    push(&mut inlines, run(if closed { rest.strip_prefix('.').unwrap_or(rest) } else { rest }));
    Text(inlines)
}

/// The same for words without inlines.
pub(crate) fn words(pattern: &str, slot: &str, filling: &str) -> String {
    pattern.replace(&format!("{{{slot}}}"), filling)
}

/// A number with its words: one, or several.
pub(crate) fn counted((one, many): (&str, &str), slot: &str, number: usize) -> String {
    words(if number == 1 { one } else { many }, slot, &number.to_string())
}

/// Words without style.
pub(crate) fn run(text: impl Into<String>) -> Inline {
    Inline::Run { text: text.into(), style: Style::Plain }
}

/// A small tag.
pub(crate) fn tag(text: impl Into<String>) -> Inline {
    Inline::Run { text: text.into(), style: Style::Tag }
}

/// Two texts in one line.
pub(crate) fn join(first: Text, second: Text) -> Text {
    let mut inlines = first.0;
    if !inlines.is_empty() && !second.0.is_empty() {
        push(&mut inlines, run(" "));
    }
    for inline in second.0 {
        push(&mut inlines, inline);
    }
    Text(inlines)
}

/// Adds an inline. Neighbours in the same style become one: what is compiled is what a writer would write.
fn push(inlines: &mut Vec<Inline>, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (_, Inline::Run { text, .. }) if text.is_empty() => {}
        (Some(Inline::Run { text: before, style: same }), Inline::Run { text, style })
            if *same == style && style != Style::Tag =>
        {
            before.push_str(&text);
        }
        (_, inline) => inlines.push(inline),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide_model::Template;

    fn label(text: &str) -> Inline {
        Inline::Label(Template::fixed(text))
    }

    #[test]
    fn slots_are_filled_and_missing_ones_leave_nothing() {
        let what = [label("Add")];
        let text = fill("Click {what}{place}.", &[("what", &what)]);
        assert_eq!(text.0, [run("Click "), label("Add"), run(".")]);
        let place = [run(" "), run("at the top")];
        let text = fill("Click {what}{place}.", &[("what", &what), ("place", &place)]);
        assert_eq!(text.0, [run("Click "), label("Add"), run(" at the top.")]);
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(fill("Remove {what}.", &[("what", &[run("the user.")])]), Text::plain("Remove the user."));
        assert_eq!(fill("Remove {what}.", &[("what", &[run("the user")])]), Text::plain("Remove the user."));
    }
}
