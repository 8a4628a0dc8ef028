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
}

/// The placeholders that stand for names of this guide.
const NAMES: [&str; 3] = ["vendor.name", "system.name", "partner.name"];

impl Reader<'_> {
    /// Cuts a text. `labels` says whether `[[…]]` means a label here; a `\` before a bracket keeps it as it is.
    pub(crate) fn tokens(&mut self, span: Span, text: &str, labels: bool) -> Option<Vec<Token>> {
        let mut tokens = Vec::new();
        let mut written = String::new();
        let mut good = true;
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or("");
            if c == '\\' && after.starts_with(['{', '}', '[', ']']) {
                let (kept, behind) = after.split_at(1);
                // Markdown takes the backslash away itself.
                written.push_str(if labels { "\\" } else { "" });
                written.push_str(kept);
                rest = behind;
                continue;
            }
            let token = if labels && rest.starts_with("[[") {
                self.label(span, rest)
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
                    tokens.push(token);
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
        match (self.names.referent(name), Id::new(name)) {
            (Referent::Value, Ok(id)) => return Ok((Token::Value(id), behind)),
            (Referent::Secret, _) => {
                let message = format!("'{{{name}}}' is a secret, and a secret has no content that could stand here.");
                self.report(
                    at,
                    Code::Secret,
                    message,
                    "Say in words what it is; to let readers tick that they have it, list it under 'notables'.",
                );
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

    fn name(&mut self, span: Span, placeholder: &str) -> Option<String> {
        let known = match placeholder {
            "vendor.name" => &self.names.vendor,
            "system.name" => &self.names.system,
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
                let what = placeholder.trim_end_matches(".name");
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

/// As it was written, spaces and all: they may be the mistake.
fn cut(name: &str) -> String {
    name.chars().take(48).collect()
}
