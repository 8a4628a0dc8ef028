//! A guide as Markdown, for repositories, wikis and tools that take no HTML.
//!
//! Made of the HTML that `view::reading` renders, so that it says the same, whatever a guide holds. Only our
//! own HTML is read here: well formed, with few elements.

mod html;

use html::{Element, Node};

/// The Markdown (CommonMark with tables) of HTML that was rendered here. Ends with a line end.
pub(super) fn from_html(text: &str) -> String {
    let mut blocks = Vec::new();
    write_blocks(&html::parse(text), &mut blocks);
    blocks.join("\n\n") + "\n"
}

/// Elements that only hold blocks.
const AROUND: [&str; 9] = ["div", "section", "article", "header", "footer", "main", "details", "summary", "figure"];

fn write_blocks(nodes: &[Node], blocks: &mut Vec<String>) {
    // Words between blocks are a paragraph of their own.
    let mut loose: Vec<&Node> = Vec::new();
    for node in nodes {
        let Node::Element(element) = node else {
            loose.push(node);
            continue;
        };
        let block = match element.name.as_str() {
            "p" | "figcaption" => inline(&element.children, Place::Line),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => heading(element),
            "ul" | "ol" => list(element),
            "table" => table(element),
            "pre" => format!("```\n{}\n```", element.text().trim_end_matches('\n')),
            "hr" => "---".into(),
            name if AROUND.contains(&name) => {
                flush(&mut loose, blocks);
                write_blocks(&element.children, blocks);
                continue;
            }
            _ => {
                loose.push(node);
                continue;
            }
        };
        flush(&mut loose, blocks);
        if !block.is_empty() {
            blocks.push(block);
        }
    }
    flush(&mut loose, blocks);
}

fn flush(loose: &mut Vec<&Node>, blocks: &mut Vec<String>) {
    let mut words = String::new();
    for node in loose.drain(..) {
        write_inline(node, Place::Line, &mut words);
    }
    let words = tidy(&words);
    if !words.is_empty() {
        blocks.push(at_line_start(&words));
    }
}

fn heading(element: &Element) -> String {
    let level = element.name.trim_start_matches('h').parse().unwrap_or(1);
    let mut words = String::new();
    for node in &element.children {
        write_inline(node, Place::Cell, &mut words);
    }
    format!("{} {}", "#".repeat(level), tidy(&words))
}

fn list(list: &Element) -> String {
    let start = list.attribute("start").and_then(|start| start.parse::<usize>().ok()).unwrap_or(1);
    let items = list.children.iter().filter_map(Node::element).filter(|item| item.name == "li");
    let lines: Vec<String> = items
        .enumerate()
        .map(|(at, item)| {
            let marker = if list.name == "ol" { format!("{}. ", start.saturating_add(at)) } else { "- ".to_owned() };
            let mut blocks = Vec::new();
            write_blocks(&item.children, &mut blocks);
            let indented = blocks.join("\n\n").replace('\n', &format!("\n{}", " ".repeat(marker.len())));
            // No spaces on empty lines.
            format!("{marker}{}", indented.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"))
        })
        .collect();
    lines.join("\n")
}

fn table(table: &Element) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    rows_of(&table.children, &mut rows);
    let Some((head, body)) = rows.split_first() else { return String::new() };
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let rule: Vec<String> = head.iter().map(|_| "---".to_owned()).collect();
    let lines: Vec<String> =
        std::iter::once(line(head)).chain([line(&rule)]).chain(body.iter().map(|row| line(row))).collect();
    lines.join("\n")
}

fn rows_of(nodes: &[Node], rows: &mut Vec<Vec<String>>) {
    for element in nodes.iter().filter_map(Node::element) {
        if element.name == "tr" {
            let cells = element.children.iter().filter_map(Node::element);
            rows.push(cells.map(|cell| inline(&cell.children, Place::Cell)).collect());
        } else {
            rows_of(&element.children, rows);
        }
    }
}

/// Where words stand: what a line end is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Line,
    /// A cell of a table, or a heading.
    Cell,
}

fn inline(nodes: &[Node], place: Place) -> String {
    let mut words = String::new();
    for node in nodes {
        write_inline(node, place, &mut words);
    }
    at_line_start(&tidy(&words))
}

fn write_inline(node: &Node, place: Place, words: &mut String) {
    let element = match node {
        Node::Text(text) => return words.push_str(&escape(text, place)),
        Node::Element(element) => element,
    };
    let mut inside = String::new();
    for child in &element.children {
        write_inline(child, place, &mut inside);
    }
    match element.name.as_str() {
        "b" | "strong" => mark(&inside, "**", words),
        "i" | "em" => mark(&inside, "*", words),
        "code" => code(&element.text(), words),
        "br" => words.push_str(if place == Place::Line { "\\\n" } else { "<br>" }),
        "a" => {
            let href = element.attribute("href").unwrap_or_default();
            words.push_str(&format!("[{}]({})", inside.trim(), address(href)));
        }
        "img" => {
            let (alt, src) =
                (element.attribute("alt").unwrap_or_default(), element.attribute("src").unwrap_or_default());
            words.push_str(&format!("![{}]({})", escape(alt, place), address(src)));
        }
        // Blocks inside a line, such as the paragraphs of a cell.
        "p" | "div" | "li" => {
            if !words.is_empty() && !words.ends_with([' ', '\n']) {
                words.push_str(if place == Place::Line { "\\\n" } else { "<br>" });
            }
            words.push_str(&inside);
        }
        _ => words.push_str(&inside),
    }
}

/// Marks stand next to words, and spaces outside.
fn mark(inside: &str, mark: &str, words: &mut String) {
    let trimmed = inside.trim();
    if trimmed.is_empty() {
        return words.push_str(inside);
    }
    let before = inside.len().saturating_sub(inside.trim_start().len());
    let after = inside.len().saturating_sub(inside.trim_end().len());
    words.push_str(if before > 0 { " " } else { "" });
    words.push_str(&format!("{mark}{trimmed}{mark}"));
    words.push_str(if after > 0 { " " } else { "" });
}

/// As many backticks as no run of them inside has.
fn code(text: &str, words: &mut String) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.saturating_add(1));
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    words.push_str(&format!("{fence}{space}{text}{space}{fence}"));
}

fn address(href: &str) -> String {
    href.replace(' ', "%20").replace('(', "%28").replace(')', "%29")
}

/// What Markdown would take for its own.
fn escape(text: &str, place: Place) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' && place == Place::Cell {
            escaped.push_str("<br>");
            continue;
        }
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~') || (c == '|' && place == Place::Cell)
        {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// One space between words; none around line ends.
fn tidy(words: &str) -> String {
    let lines = words.split('\n').map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n").trim().trim_end_matches('\\').trim_end().to_owned()
}

/// A line that begins like a heading, a list or a rule does not become one.
fn at_line_start(words: &str) -> String {
    let lines = words.split('\n').map(|line| {
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        if line.starts_with(['#', '+', '-', '=', '|', ':']) {
            format!("\\{line}")
        } else if digits.len() < line.len() && digits.starts_with(['.', ')']) {
            let (number, rest) = line.split_at(line.len().saturating_sub(digits.len()));
            format!("{number}\\{rest}")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
