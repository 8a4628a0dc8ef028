//! `{placeholders}` and `[[labels]]`: cutting a text into what is fixed and what stands for something.

use crate::names::{Known, Referent, did_you_mean};
use crate::problem::{Code, Span};
use crate::reader::Reader;
use crate::suggest::nearest;
use guide_model::{Id, Piece, Template};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// As it was written.
    Written(String),
    /// What a `{vendor.name}` stands for. No Markdown in it.
    Name(String),
    /// A value of the reader's.
    Value(Id),
    /// `[[a label]]` of the system's screen.
    Label(Template),
    /// The day on which it is read, in the way that systems write days.
    Today(String),
    /// The address of the page.
    Page,
}

/// The placeholders that stand for names of this guide.
const NAMES: [&str; 4] = ["vendor.name", "system.name", "partner.name", "partner.flow"];

/// As many brackets without their other half are shown of a text. More would not help anyone.
const MOST_STRAYS: usize = 10;

impl Reader<'_> {
    /// Cuts a text. `labels` says whether `[[…]]` means a label here; a `\` before a bracket keeps it as it is.
    pub(crate) fn tokens(&mut self, span: Span, text: &str, labels: bool) -> Option<Vec<Token>> {
        let mut tokens = Vec::new();
        let mut written = String::new();
        let mut good = true;
        // One bracket that is never closed makes all after it look so, and each would be looked for to the end.
        let (mut unclosed, mut strays) = (false, 0_usize);
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or("");
            let escaped: &[char] = if self.flow.in_code { &['{', '}'] } else { &['{', '}', '[', ']'] };
            if c == '\\' && after.starts_with(escaped) {
                let (kept, behind) = after.split_at(1);
                // Markdown takes the backslash away itself.
                written.push_str(if labels { "\\" } else { "" });
                written.push_str(kept);
                rest = behind;
                continue;
            }
            if self.flow.in_code && (c == '}' || c == '{' && !names_something(after)) {
                written.push(c);
                rest = after;
                continue;
            }
            let is_stray = c == '}' || c == '{' && placeholder_name(after).is_none();
            strays = strays.saturating_add(usize::from(is_stray));
            let token = if labels && !unclosed && rest.starts_with("[[") {
                unclosed = !rest.contains("]]");
                self.label(span, rest)
            } else if is_stray && strays > MOST_STRAYS {
                Err(after)
            } else if c == '{'
                && let Some((name, behind)) = in_two_braces(after)
            {
                let written = self.source.find(span, &format!("{{{{{name}}}}}"));
                let message = format!("'{{{{{}}}}}' has two braces on each side, and one is enough.", cut(name));
                self.report(written, Code::Placeholder, message, format!("Write '{{{}}}'.", cut(name.trim())));
                Err(behind)
            } else if c == '{' {
                self.placeholder(span, rest)
            } else if c == '}' {
                self.stray(span, "}", rest);
                Err(after)
            } else {
                written.push(c);
                rest = after;
                continue;
            };
            match token {
                Ok((token, behind)) => {
                    if !written.is_empty() {
                        tokens.push(Token::Written(std::mem::take(&mut written)));
                    }
                    match token {
                        Token::Value(id) => tokens.extend(self.value_tokens(span, id)),
                        other => tokens.push(other),
                    }
                    rest = behind;
                }
                Err(behind) => {
                    good = false;
                    rest = behind;
                }
            }
        }
        if !written.is_empty() {
            tokens.push(Token::Written(written));
        }
        good.then_some(tokens)
    }

    /// Reads a `[[label]]` at the start of `rest`. Both ways it gives what comes after it.
    fn label<'t>(&mut self, span: Span, rest: &'t str) -> Result<(Token, &'t str), &'t str> {
        let inside = rest.get(2..).unwrap_or("");
        let Some((label, behind)) = inside.split_once("]]") else {
            self.stray(span, "[[", rest);
            return Err(inside);
        };
        let at = self.source.find(span, label);
        if label.trim().is_empty() {
            self.report(span, Code::Empty, "a label '[[ ]]' is empty.", "Write the label between the brackets.");
            return Err(behind);
        }
        match self.tokens(at, label.trim(), false).and_then(|tokens| self.pieces(at, tokens)) {
            Some(template) => Ok((Token::Label(template), behind)),
            None => Err(behind),
        }
    }

    /// Reads a `{placeholder}` at the start of `rest`. Both ways it gives what comes after it.
    fn placeholder<'t>(&mut self, span: Span, rest: &'t str) -> Result<(Token, &'t str), &'t str> {
        let inside = rest.get(1..).unwrap_or("");
        let end = inside.find(['{', '}', '\n']).unwrap_or(inside.len());
        let (name, behind) = inside.split_at(end);
        let Some(behind) = behind.strip_prefix('}') else {
            self.stray(span, "{", rest);
            return Err(behind);
        };
        let at = self.source.find(span, &format!("{{{name}}}"));
        if NAMES.contains(&name) {
            return self.name(at, name).map(|name| (Token::Name(name), behind)).ok_or(behind);
        }
        if let Some(pattern) = name.strip_prefix("today ") {
            return self.day_pattern(at, pattern).map(|pattern| (Token::Today(pattern), behind)).ok_or(behind);
        }
        if name == "page" && self.flow.in_message {
            return Ok((Token::Page, behind));
        }
        match (self.names.referent(name), Id::new(name)) {
            (Referent::Value, Ok(id)) => return Ok((Token::Value(id), behind)),
            (Referent::Secret, _) if self.flow.in_message => {
                let message = format!("'{{{name}}}' is a secret, and others can read a message.");
                let remedy = "Say in the message how it is passed on safely, without its content.";
                self.report(at, Code::Secret, message, remedy);
            }
            (Referent::Secret, _) => {
                let message = format!("'{{{name}}}' is a secret, and a secret has no content that could stand here.");
                self.report(
                    at,
                    Code::Secret,
                    message,
                    "Say in words what it is; to let readers tick that they have it, list it under 'notables'.",
                );
            }
            _ if name == "page" => {
                let message = "'{page}' is the address of the page, which only messages can have in them.";
                self.report(at, Code::Placeholder, message, "Write it in the body of a 'message'.");
            }
            _ if name.trim() == "today" => {
                let message = "'{today}' does not say how the day is to be written.";
                let remedy = "Write it as the system does, such as '{today MM/DD/YYYY}', or 'today: true' instead of \
                              'value' in a row of a form.";
                self.report(at, Code::Placeholder, message, remedy);
            }
            _ => {
                let near = nearest(name.trim(), NAMES.into_iter().chain(self.names.value_ids()))
                    .map(|near| format!("{{{near}}}"));
                let remedy = did_you_mean(near, || {
                    format!(
                        "Add a value with this id under 'values', use one of {{{}}}, or write \\{{ for a brace.",
                        NAMES.join("}, {")
                    )
                });
                self.report(at, Code::Placeholder, format!("'{{{}}}' stands for nothing.", cut(name)), remedy);
            }
        }
        Err(behind)
    }

    /// A value, or what it is made of.
    fn value_tokens(&mut self, span: Span, id: Id) -> Vec<Token> {
        let derived = self.names.derived.iter().find(|(known, _)| *known == id).map(|(_, template)| template.clone());
        let pieces = derived.map_or_else(|| vec![Piece::Value(id.clone())], |template| template.0);
        let at = self.source.find(span, &format!("{{{id}}}"));
        let mut tokens = Vec::new();
        for piece in pieces {
            tokens.push(match piece {
                Piece::Fixed(text) => Token::Name(text),
                Piece::Today(pattern) => Token::Today(pattern),
                Piece::Page => Token::Page,
                Piece::Value(id) => {
                    self.note_use(&id, at);
                    Token::Value(id)
                }
            });
        }
        tokens
    }

    pub(crate) fn name(&mut self, span: Span, placeholder: &str) -> Option<String> {
        let known = match placeholder {
            "vendor.name" => &self.names.vendor,
            "system.name" => &self.names.system,
            "partner.flow" => &self.names.flow,
            _ => &self.names.partner,
        };
        match known.clone() {
            Known::Name(name) => Some(name),
            Known::Broken => None,
            Known::Hidden => {
                let message = format!("'{{{placeholder}}}' would show a name that 'show_partner: false' hides.");
                self.report(span, Code::Placeholder, message, "Say it without the name, such as 'the linking flow'.");
                None
            }
            Known::Absent => {
                let what = placeholder.split('.').next().unwrap_or("");
                let message = format!("'{{{placeholder}}}' stands for nothing: there is no {what} here.");
                self.report(
                    span,
                    Code::Placeholder,
                    message,
                    format!("Write the name itself, or add '{what}' to the guide."),
                );
                None
            }
        }
    }

    /// Tokens as a template.
    pub(crate) fn pieces(&mut self, span: Span, tokens: Vec<Token>) -> Option<Template> {
        let mut pieces: Vec<Piece> = Vec::new();
        for token in tokens {
            match token {
                Token::Written(text) | Token::Name(text) => match pieces.last_mut() {
                    Some(Piece::Fixed(fixed)) => fixed.push_str(&text),
                    _ => pieces.push(Piece::Fixed(text)),
                },
                Token::Value(id) => pieces.push(Piece::Value(id)),
                Token::Today(pattern) => pieces.push(Piece::Today(pattern)),
                Token::Page => pieces.push(Piece::Page),
                Token::Label(_) => {
                    self.report(
                        span,
                        Code::Text,
                        "a '[[label]]' cannot stand here.",
                        "Write the label without brackets.",
                    );
                    return None;
                }
            }
        }
        Some(Template(pieces))
    }

    fn stray(&mut self, span: Span, bracket: &str, rest: &str) {
        let line = rest.lines().next().unwrap_or("");
        let at = self.source.find(span, line);
        let at = Span { start: at.start, end: at.end.min(at.start.saturating_add(line.len())) };
        let (message, remedy) = match bracket {
            "{" => ("a '{' has no '}' after it.", "Close the placeholder, or write \\{ for a brace."),
            "}" => ("a '}' has no '{' before it.", "Open the placeholder, or write \\} for a brace."),
            _ => ("a '[[' has no ']]' after it.", "Close the label, or write \\[ for a bracket."),
        };
        self.report(at, Code::Placeholder, message, remedy);
    }
}

/// What stands between a `{`, given what comes after it, and its `}`.
fn placeholder_name(after: &str) -> Option<&str> {
    let (name, behind) = after.split_at(after.find(['{', '}', '\n'])?);
    behind.starts_with('}').then_some(name)
}

/// What stands in `{{name}}` as other programs have it, and what comes after it, given what comes after the first `{`.
fn in_two_braces(after: &str) -> Option<(&str, &str)> {
    let inside = after.strip_prefix('{')?;
    let name = placeholder_name(inside)?;
    let behind = inside.get(name.len()..)?.strip_prefix("}}")?;
    Some((name, behind))
}

/// Whether what comes after a `{` reads like the name of a value, in a text that may be code.
fn names_something(after: &str) -> bool {
    let name = placeholder_name(after).unwrap_or("");
    let name = name.strip_prefix("today ").unwrap_or(name);
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c))
}

/// As it was written, spaces and all: they may be the mistake.
pub(crate) fn cut(name: &str) -> String {
    name.chars().take(48).collect()
}
