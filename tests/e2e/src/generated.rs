//! Guides of any size, for measuring and for watching what a change touches.
//!
//! Owns their content, and the page around them. The only place of the harness that knows how a guide is written.

use guide_model::{
    Action, Block, Date, Finish, Guide, Id, Inline, InvalidId, Part, Slug, Step, Style, System, Template, Text, Vendor,
    When, encode,
};

use crate::Server;

/// Actions of a step.
pub const A_STEP: usize = 20;
/// Where the page with the generated guide is.
pub const PAGE: &str = "/generated.html";

/// Publishes a guide of this many actions and a page that holds it, with its text, beside the folder that ships.
/// `head` goes before the script.
pub fn publish(server: &Server, actions: usize, head: &str) {
    let guide = guide(actions).expect("all generated ids are ids");
    let bytes = encode(&guide).expect("every guide can be encoded");
    server.mount_dist("/cg/");
    server.file("/cg/guides/f2/generated/justworks.guide", "application/octet-stream", bytes);
    let text: String = guide.steps.iter().map(in_words).collect();
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Generated</title>{head}
        <script type="module" src="/cg/connector-guide.js"></script></head><body><main><h1>Help</h1>
        <connector-guide vendor="generated" system="justworks" loading="eager">{text}</connector-guide></main></body></html>"#
    );
    server.page(PAGE, &html);
}

/// What an action is called in the checklist: `Click Button 7 on page 1.`
pub fn name_of(action: usize) -> String {
    format!("Click Button {action} on page {}.", action / A_STEP + 1)
}

fn in_words(step: &Step) -> String {
    let count =
        step.blocks.iter().map(|part| if let Block::Actions(list) = &part.block { list.len() } else { 0 }).sum();
    let items = "<li>Click a button of this page.</li>".repeat(count);
    format!("<details><summary>{}</summary><ol>{items}</ol></details>", step.title)
}

fn guide(actions: usize) -> Result<Guide, InvalidId> {
    let numbers: Vec<usize> = (0..actions).collect();
    let steps = numbers.chunks(A_STEP).zip(1..).map(|(chunk, number)| step(number, chunk));
    Ok(Guide {
        vendor: Vendor {
            id: Slug::new("generated")?,
            name: "Generated".to_owned(),
            mail_domains: Vec::new(),
            exclusive: false,
        },
        system: System { id: Slug::new("justworks")?, name: "Justworks".to_owned(), edition: None },
        partner: None,
        language: "en".to_owned(),
        right_to_left: false,
        title: format!("A guide of {actions} actions"),
        overview: vec![Text::plain("Nobody has to do this.")],
        effort: Vec::new(),
        facts: Vec::new(),
        checked_on: Date { year: 2026, month: 11, day: 21 },
        sources: Vec::new(),
        chapters: Vec::new(),
        values: Vec::new(),
        secrets: Vec::new(),
        questions: Vec::new(),
        prerequisites: Vec::new(),
        start: Vec::new(),
        repeats: Vec::new(),
        steps: steps.collect::<Result<_, _>>()?,
        finish: Finish {
            when: When::new(),
            text: vec![Text::plain("That is everything.")],
            tell: "nobody".to_owned(),
            mail: None,
            connect: None,
            feedback: None,
        },
        contacts: Vec::new(),
        troubleshooting: Vec::new(),
        renames: Vec::new(),
        words: Vec::new(),
    })
}

fn step(number: usize, actions: &[usize]) -> Result<Step, InvalidId> {
    let actions: Result<Vec<Action>, InvalidId> = actions.iter().map(|at| action(*at, number)).collect();
    Ok(Step {
        id: Id::new(&format!("step-{number}"))?,
        title: format!("Step {number}"),
        about: None,
        when: When::new(),
        wait: None,
        repeat: None,
        round: 1,
        blocks: vec![Part { when: When::new(), block: Block::Actions(actions?) }],
    })
}

fn action(at: usize, page: usize) -> Result<Action, InvalidId> {
    let run = |text: String| Inline::Run { text, style: Style::Plain };
    let label = Template::fixed(format!("Button {at}"));
    Ok(Action {
        id: Id::new(&format!("action-{at}"))?,
        text: Text(vec![run("Click ".to_owned()), Inline::Label(label), run(format!(" on page {page}."))]),
        detail: None,
        when: When::new(),
        optional: false,
        fingerprint: 0,
    })
}
