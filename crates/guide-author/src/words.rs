//! Texts without Markdown: words, labels, form values, addresses, yes and no.

use crate::markdown::is_mark;
use crate::placeholder::Token;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::tree::Content;
use guide_model::{Href, Piece, Template};

impl Reader<'_> {
    /// A text that is not empty, as it was written, without the space around it.
    pub(crate) fn scalar<'n>(&mut self, node: &Named<'n>) -> Option<&'n str> {
        let Some(text) = node.node.scalar() else {
            let remedy = self.remedy_for_no_text(node);
            self.wrong_shape(node, "a text", &remedy);
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.empty(node);
            return None;
        }
        self.is_visible(node.node.span, text).then_some(text)
    }

    /// A text in one line, as it was written: an id, a day, a word.
    pub(crate) fn line(&mut self, node: &Named<'_>) -> Option<String> {
        let text = self.scalar(node)?;
        if text.contains('\n') {
            let message = format!("'{}' has more than one line.", node.name);
            self.report(node.node.span, Code::Text, message, "Write it in one line.");
            return None;
        }
        Some(text.into())
    }

    /// Words for readers in one line. Names are filled in; values and Markdown cannot stand here.
    pub(crate) fn words(&mut self, node: &Named<'_>) -> Option<String> {
        let text = self.line(node)?;
        let span = node.node.span;
        if let Some(mark) = ["**", "[[", "]("].into_iter().find(|mark| text.contains(mark)) {
            let message = format!("'{}' is shown as it is, and '{mark}' would be seen.", node.name);
            self.report(self.source.find(span, mark), Code::Text, message, "Write plain words here.");
            return None;
        }
        self.plain(node, &text)
    }

    /// A label of the system's screen that no value is part of: any character may be in it.
    pub(crate) fn label_text(&mut self, node: &Named<'_>) -> Option<String> {
        let text = self.line(node)?;
        self.copies(node, &text).then_some(())?;
        self.plain(node, &text)
    }

    fn plain(&mut self, node: &Named<'_>, text: &str) -> Option<String> {
        let span = node.node.span;
        let mut plain = String::new();
        for token in self.tokens(span, text, false)? {
            match token {
                Token::Written(text) | Token::Name(text) => plain.push_str(&text),
                Token::Value(id) => {
                    let message = format!(
                        "'{}' is the same for every reader, so the value '{{{id}}}' cannot stand in it.",
                        node.name
                    );
                    let at = self.source.find(span, &format!("{{{id}}}"));
                    self.report(at, Code::Placeholder, message, "Write plain words here.");
                    return None;
                }
                Token::Today(pattern) => {
                    let message =
                        format!("'{}' is the same on every day, so '{{today …}}' cannot stand in it.", node.name);
                    let at = self.source.find(span, &format!("{{today {pattern}}}"));
                    self.report(at, Code::Placeholder, message, "Write plain words here.");
                    return None;
                }
                Token::Label(_) | Token::Page => {}
            }
        }
        Some(plain)
    }

    /// A form value or a label that values may be part of.
    pub(crate) fn template(&mut self, node: &Named<'_>) -> Option<Template> {
        let text = self.line(node)?;
        self.copies(node, &text).then_some(())?;
        let tokens = self.tokens(node.node.span, &text, false)?;
        self.pieces(node.node.span, tokens)
    }

    /// Lines of a message or of something to copy, values filled in. Empty lines stay.
    pub(crate) fn template_lines(&mut self, node: &Named<'_>) -> Option<Vec<Template>> {
        let text = self.scalar(node)?;
        let lines: Vec<Option<Template>> = text
            .lines()
            .map(|line| {
                let tokens = self.tokens(node.node.span, line.trim_end(), false)?;
                self.pieces(node.node.span, tokens)
            })
            .collect();
        lines.into_iter().collect()
    }

    /// The same as one text with line breaks in it.
    pub(crate) fn long_template(&mut self, node: &Named<'_>) -> Option<Template> {
        let text = self.scalar(node)?.to_owned();
        self.copies(node, &text.replace('\n', " ")).then_some(())?;
        self.flow.in_code = true;
        let lines = self.template_lines(node);
        self.flow.in_code = false;
        let lines = lines?;
        let mut all = Template::default();
        for (at, line) in lines.into_iter().enumerate() {
            let end = if at == 0 { "" } else { "\n" };
            for piece in std::iter::once(Piece::Fixed(end.into())).chain(line.0) {
                match (all.0.last_mut(), piece) {
                    (_, Piece::Fixed(text)) if text.is_empty() => {}
                    (Some(Piece::Fixed(before)), Piece::Fixed(text)) => before.push_str(&text),
                    (_, piece) => all.0.push(piece),
                }
            }
        }
        Some(all)
    }

    /// What readers copy or look for must not contain a space that is none.
    fn copies(&mut self, node: &Named<'_>, text: &str) -> bool {
        let odd = text.chars().find(|c| *c != ' ' && c.is_whitespace());
        if let Some(odd) = odd {
            let name = if odd == '\t' { "a tab" } else { "a space that is no ordinary space" };
            let message =
                format!("'{}' has {name} in it (U+{:04X}); copied, it would not match.", node.name, u32::from(odd));
            self.report(node.node.span, Code::Invisible, message, "Type the space anew.");
        }
        odd.is_none()
    }

    /// Refuses characters that nobody can see, and those that Markdown is prepared with.
    fn is_visible(&mut self, span: Span, text: &str) -> bool {
        let hidden = |c: &char| {
            (c.is_control() && !matches!(c, '\n' | '\t'))
                || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{fffd}'
                    | '\u{e0000}'..='\u{10ffff}')
        };
        let found = text.chars().find(hidden);
        if let Some(c) = found {
            let message = format!("this text has a character in it that cannot be seen (U+{:04X}).", u32::from(c));
            self.report(
                self.source.find(span, c.encode_utf8(&mut [0; 4])),
                Code::Invisible,
                message,
                "Type the words around it anew.",
            );
        }
        found.is_none()
    }

    /// An address to link to.
    pub(crate) fn href(&mut self, node: &Named<'_>) -> Option<Href> {
        let text = self.line(node)?;
        self.address(node.node.span, &text)
    }

    /// Checks an address that stands somewhere in a span.
    pub(crate) fn address(&mut self, span: Span, text: &str) -> Option<Href> {
        let span = self.source.find(span, text);
        if text.contains(['{', '}']) || text.chars().any(is_mark) {
            let message = "an address has no placeholders and no labels in it.";
            self.report(span, Code::Address, message, "Write the whole address.");
            return None;
        }
        match Href::new(text) {
            Ok(href) => Some(href),
            Err(problem) => {
                let remedy = if let Some(rest) = text.strip_prefix("http://") {
                    format!("Write 'https://{rest}'.")
                } else if text.starts_with(['“', '”', '„', '‘', '’']) {
                    let bare = text.trim_matches(['“', '”', '„', '‘', '’', '"']);
                    format!("“ and ” are no quotation marks here: write '\"{bare}\"'.")
                } else if guide_model::mail_domain(text).is_some() {
                    format!("Write 'mailto:{text}'.")
                } else {
                    "Write the address as the browser's address bar shows it.".into()
                };
                self.report(
                    span,
                    Code::Address,
                    format!("the address '{}' cannot be used: {problem}.", shorten(text)),
                    remedy,
                );
                None
            }
        }
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self, node: &Named<'_>) -> Option<bool> {
        match self.line(node)?.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let message = format!("'{}' is '{}', not true or false.", node.name, shorten(other));
                self.report(node.node.span, Code::Word, message, "Write true or false.");
                None
            }
        }
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(&mut self, node: &Named<'_>, choices: &[(&str, T)]) -> Option<T> {
        let text = self.line(node)?;
        if let Some((_, choice)) = choices.iter().find(|(word, _)| *word == text) {
            return Some(*choice);
        }
        let words = choices.iter().map(|(word, _)| *word);
        let near = crate::suggest::nearest(&text, words.clone()).map(str::to_owned);
        let all: Vec<&str> = words.collect();
        let remedy = crate::names::did_you_mean(near, || format!("Write one of: {}.", all.join(", ")));
        self.report(node.node.span, Code::Word, format!("'{}' cannot be '{}'.", node.name, shorten(&text)), remedy);
        None
    }

    /// What to do about something that should be a text.
    fn remedy_for_no_text(&self, node: &Named<'_>) -> String {
        let written = self.source.slice(node.node.span).lines().next().unwrap_or("").trim_end();
        let is_item = node.name.ends_with(']');
        match &node.node.content {
            Content::Sequence(_) if is_item && !written.starts_with('[') => "Remove one '- '.".into(),
            Content::Mapping(pairs) if is_item && pairs.len() == 1 && !written.starts_with('{') => {
                format!("A text with ': ' in it must stand in double quotes: \"{}\".", shorten(written))
            }
            _ => self.unquoted(node).unwrap_or_else(|| match is_item {
                true => "Write '- …' with the text in double quotes.".into(),
                false => format!("Write '{}: …' with the text in double quotes.", node.name),
            }),
        }
    }

    /// The remedy where YAML took the brackets of a placeholder or label for its own.
    fn unquoted(&self, node: &Named<'_>) -> Option<String> {
        let written = self.source.slice(node.node.span).lines().next()?;
        let bracket = match &node.node.content {
            Content::Mapping(_) => '{',
            Content::Sequence(_) => '[',
            Content::Scalar(_) => return None,
        };
        let quoted = format!("\"{}\"", shorten(written));
        written
            .starts_with(bracket)
            .then(|| format!("A text that starts with {bracket} must stand in double quotes: {quoted}."))
    }
}
