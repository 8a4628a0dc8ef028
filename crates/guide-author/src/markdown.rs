//! The small Markdown of guides: emphasis, strong, code and links, with placeholders and labels in it.
//!
//! Everything else of Markdown is a problem, not silently dropped. No HTML comes in or out.

use crate::placeholder::Token;
use crate::problem::{Code, Span};
use crate::reader::{Named, Reader, shorten};
use crate::tree::Content;
use guide_model::{Inline, Style, Text};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

/// Stands for the n-th token while Markdown is read. Texts with such characters were refused before.
const FIRST_MARK: u32 = 0xF0000;

impl Reader<'_> {
    /// One paragraph.
    pub(crate) fn text(&mut self, node: &Named<'_>) -> Option<Text> {
        let mut paragraphs = self.prose(node)?;
        let text = paragraphs.pop()?;
        if !paragraphs.is_empty() {
            let message = format!("'{}' has {} paragraphs, and only one fits here.", node.name, paragraphs.len() + 1);
            self.report(node.node.span, Code::Text, message, "Remove the empty line, or move the rest elsewhere.");
            return None;
        }
        Some(text)
    }

    /// Paragraphs: a text, in which empty lines divide, or a list of texts.
    pub(crate) fn paragraphs(&mut self, node: &Named<'_>) -> Option<Vec<Text>> {
        match &node.node.content {
            Content::Sequence(_) => {
                Some(self.list(node, |reader, item| reader.prose(&item))?.into_iter().flatten().collect())
            }
            _ => self.prose(node),
        }
    }

    /// At least one paragraph.
    fn prose(&mut self, node: &Named<'_>) -> Option<Vec<Text>> {
        let text = self.scalar(node)?;
        let span = node.node.span;
        let tokens = self.tokens(span, text, true)?;
        let (marked, marks) = mark(tokens);
        let parser = Parser::new_ext(&marked, Options::empty());
        if let Some((name, _)) = parser.reference_definitions().iter().next() {
            let message = format!("'[{}]: …' defines an address, which would not be seen.", shorten(name));
            self.report(span, Code::Text, message, "Write links as [words](https://…).");
            return None;
        }
        let mut prose = Prose::new(&marks);
        let mut refused = Vec::new();
        for (event, range) in parser.into_offset_iter() {
            if let Err(refusal) = prose.take(event)
                && !refused.contains(&refusal)
            {
                let written = marked.get(range).and_then(|part| part.lines().next()).unwrap_or("");
                self.refuse(self.source.find(span, written.trim()), refusal);
                refused.push(refusal);
            }
        }
        if !refused.is_empty() {
            return None;
        }
        let paragraphs: Vec<Option<Text>> = prose.paragraphs.into_iter().map(|part| self.links(span, part)).collect();
        let paragraphs: Vec<Text> = paragraphs.into_iter().collect::<Option<_>>()?;
        if paragraphs.is_empty() {
            self.empty(node);
            return None;
        }
        Some(paragraphs)
    }

    fn links(&mut self, span: Span, runs: Vec<Run>) -> Option<Text> {
        let mut inlines: Vec<Inline> = Vec::new();
        let mut good = true;
        for run in runs {
            match run {
                Run::Ready(Inline::Run { text, style }) => match inlines.last_mut() {
                    Some(Inline::Run { text: before, style: same }) if *same == style => before.push_str(&text),
                    _ => inlines.push(Inline::Run { text, style }),
                },
                Run::Ready(inline) => inlines.push(inline),
                Run::Link { to, text } if text.trim().is_empty() => {
                    good = false;
                    let message = format!("the link to '{}' has no words.", shorten(&to));
                    self.report(
                        self.source.find(span, &to),
                        Code::Empty,
                        message,
                        "Write what it leads to between [ and ].",
                    );
                }
                Run::Link { to, text } => match self.address(span, &to) {
                    Some(href) => inlines.push(Inline::Link { href, text }),
                    None => good = false,
                },
            }
        }
        good.then_some(Text(inlines))
    }

    fn refuse(&mut self, span: Span, refusal: Refused) {
        let (what, remedy) = match refusal {
            Refused::Html => ("HTML", "Use Markdown; for a < write \\<."),
            Refused::Heading => ("a heading", "Write \\# for a #; structure comes from steps and blocks."),
            Refused::List => (
                "a Markdown list",
                "Write a list of texts in YAML, or \\- for a dash and 1\\. for a number at the start.",
            ),
            Refused::Quote => ("a quotation block", "Write \\> for a > at the start."),
            Refused::CodeBlock => ("a code block", "Put code between ` and `, and start lines without extra spaces."),
            Refused::Image => {
                ("an image", "Make it a block of its own: '- picture: { file: media/name.png, alt: what it shows }'.")
            }
            Refused::Rule => ("a dividing line", "Remove it; structure comes from steps and blocks."),
            Refused::LineBreak => ("a forced line break", "Remove the spaces or the \\ at the end of the line."),
            Refused::InLink => ("a value, a label or style inside a link", "Put plain words between [ and ]."),
            Refused::Other => {
                ("Markdown that guides do not have", "Use only *emphasis*, **strong**, `code` and [links](https://…).")
            }
        };
        self.report(span, Code::Text, format!("this text has {what} in it."), remedy);
    }
}

/// Puts a mark in place of each token that Markdown must not touch.
fn mark(tokens: Vec<Token>) -> (String, Vec<Token>) {
    let (mut marked, mut marks) = (String::new(), Vec::new());
    for token in tokens {
        let mark = u32::try_from(marks.len()).ok().and_then(|at| char::from_u32(FIRST_MARK.checked_add(at)?));
        match (token, mark) {
            (Token::Written(text), _) => marked.push_str(&text),
            (other, Some(mark)) => {
                marked.push(mark);
                marks.push(other);
            }
            // More than a hundred thousand in one text: the file would have to be that large.
            (_, None) => {}
        }
    }
    (marked, marks)
}

/// Whether a character stands for a token.
pub(crate) fn is_mark(c: char) -> bool {
    u32::from(c) >= FIRST_MARK
}

/// A part of a paragraph.
enum Run {
    Ready(Inline),
    /// Its address is checked once the text has been read.
    Link {
        to: String,
        text: String,
    },
}

/// What of Markdown guides do not have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refused {
    Html,
    Heading,
    List,
    Quote,
    CodeBlock,
    Image,
    Rule,
    LineBreak,
    InLink,
    Other,
}

/// Paragraphs in the making, event by event.
struct Prose<'m> {
    marks: &'m [Token],
    paragraphs: Vec<Vec<Run>>,
    runs: Vec<Run>,
    emphasis: usize,
    strong: usize,
    /// Address and words so far of the link we are in.
    link: Option<(String, String)>,
}

impl<'m> Prose<'m> {
    fn new(marks: &'m [Token]) -> Self {
        Self { marks, paragraphs: Vec::new(), runs: Vec::new(), emphasis: 0, strong: 0, link: None }
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), Refused> {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => {
                self.end(tag);
                Ok(())
            }
            Event::Text(text) => self.words(&text, false),
            Event::Code(text) => self.words(&text, true),
            Event::SoftBreak => self.words(" ", false),
            Event::HardBreak => Err(Refused::LineBreak),
            Event::Rule => Err(Refused::Rule),
            Event::Html(_) | Event::InlineHtml(_) => Err(Refused::Html),
            _ => Err(Refused::Other),
        }
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), Refused> {
        match tag {
            Tag::Paragraph => {}
            Tag::Emphasis | Tag::Strong if self.link.is_some() => return Err(Refused::InLink),
            Tag::Emphasis => self.emphasis = self.emphasis.saturating_add(1),
            Tag::Strong => self.strong = self.strong.saturating_add(1),
            Tag::Link { link_type, dest_url, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                self.link = Some((format!("{scheme}{dest_url}"), String::new()));
            }
            Tag::Heading { .. } => return Err(Refused::Heading),
            Tag::List(_) => return Err(Refused::List),
            Tag::BlockQuote(_) => return Err(Refused::Quote),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => return Err(Refused::CodeBlock),
            Tag::Image { .. } => return Err(Refused::Image),
            // Their content was or will be refused; once is enough.
            Tag::Item | Tag::HtmlBlock => {}
            _ => return Err(Refused::Other),
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.paragraphs.push(std::mem::take(&mut self.runs)),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                if let Some((to, text)) = self.link.take() {
                    self.runs.push(Run::Link { to, text });
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, text: &str, code: bool) -> Result<(), Refused> {
        if code && self.link.is_some() {
            return Err(Refused::InLink);
        }
        let style = match (code, self.emphasis > 0, self.strong > 0) {
            (true, _, _) => Style::Code,
            (false, true, true) => Style::StrongEmphasis,
            (false, true, false) => Style::Emphasis,
            (false, false, true) => Style::Strong,
            (false, false, false) => Style::Plain,
        };
        let mut run = String::new();
        for c in text.chars() {
            let mark = u32::from(c).checked_sub(FIRST_MARK).and_then(|at| self.marks.get(usize::try_from(at).ok()?));
            let inline = match mark {
                None => {
                    run.push(c);
                    continue;
                }
                Some(Token::Written(text) | Token::Name(text)) => {
                    run.push_str(text);
                    continue;
                }
                Some(_) if self.link.is_some() => return Err(Refused::InLink),
                Some(Token::Value(id)) => Inline::Value(id.clone()),
                Some(Token::Label(label)) => Inline::Label(label.clone()),
                Some(Token::Today(pattern)) => Inline::Today(pattern.clone()),
                // Stands in messages only, which have no Markdown.
                Some(Token::Page) => continue,
            };
            self.flush(&mut run, style);
            self.runs.push(Run::Ready(inline));
        }
        self.flush(&mut run, style);
        Ok(())
    }

    fn flush(&mut self, run: &mut String, style: Style) {
        let text = std::mem::take(run);
        match &mut self.link {
            _ if text.is_empty() => {}
            Some((_, words)) => words.push_str(&text),
            None => self.runs.push(Run::Ready(Inline::Run { text, style })),
        }
    }
}
