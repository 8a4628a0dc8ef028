//! The data of a guide as lines, one for each fact, without its prose.

use crate::prose::words;
use guide_model::{
    Action, Block, Choice, Condition, Entry, Field, Guide, Href, Id, Inline, Kind, Notable, NotableKind, Origin, Part,
    Permission, Piece, Template,
};

/// Title, system, partner, time, date and sources.
pub(crate) fn frame(guide: &Guide) -> Vec<String> {
    let edition = guide.system.edition.as_ref().map(|edition| format!(", {edition}")).unwrap_or_default();
    let mut lines = vec![format!("title: {}", guide.title), format!("system: {}{edition}", guide.system.name)];
    lines.extend(guide.partner.iter().map(|partner| format!("partner: {}, {}", partner.name, partner.flow)));
    lines.extend(guide.effort.iter().map(|effort| format!("minutes: {} to {}", effort.least, effort.most)));
    lines.push(format!("checked on: {}", guide.checked_on));
    lines.extend(guide.sources.iter().map(|source| format!("source: {}", source.href.as_str())));
    let finish = &guide.finish;
    lines.push(format!("tell: {}", finish.tell));
    let doors = [("mail", &finish.mail), ("connect", &finish.connect), ("feedback", &finish.feedback)];
    lines.extend(doors.iter().filter_map(|(name, href)| Some(format!("{name}: {}", href.as_ref()?.as_str()))));
    lines.extend(guide.contacts.iter().map(|contact| {
        format!("contact: {}{}", contact.label, contact.href.as_ref().map(Href::as_str).unwrap_or_default())
    }));
    lines.extend(guide.renames.iter().map(|rename| format!("renamed: {} to {}", rename.was, rename.now)));
    lines
}

/// Values, secrets and questions.
pub(crate) fn values(guide: &Guide) -> Vec<String> {
    let values = guide.values.iter().map(|value| {
        let kind = match value.kind {
            Kind::Text => "text",
            Kind::Name => "name",
            Kind::Email => "email",
        };
        let origin = match value.origin {
            Origin::LinkingFlow => "the linking flow",
            Origin::Vendor => "the vendor",
            Origin::Reader => "the reader",
        };
        format!("{}: {}, {kind} from {origin}", value.id, value.label)
    });
    let secrets = guide.secrets.iter().map(|secret| format!("{}: {}, secret", secret.id, secret.label));
    values.chain(secrets).chain(guide.questions.iter().map(|question| format!("{}?", question.id))).collect()
}

/// Prerequisites and steps with everything that can be ticked, asked or hidden, in order.
pub(crate) fn work(guide: &Guide) -> Vec<String> {
    let mut lines = Vec::new();
    for prerequisite in &guide.prerequisites {
        let ways: Vec<&str> = prerequisite.any_of.iter().map(|way| way.id.as_str()).collect();
        lines.push(format!("before: {}", ways.join(" or ")));
    }
    for step in &guide.steps {
        let about = step.about.as_ref().map(|about| format!(" [{}]", words(about))).unwrap_or_default();
        lines.push(format!("# {}: {}{about}{}", step.id, step.title, when(&step.when)));
        lines.extend(step.blocks.iter().flat_map(block));
    }
    lines
}

fn block(Part { when: part, block }: &Part) -> Vec<String> {
    match block {
        Block::Paragraph(_) => vec!["text".into()],
        Block::Actions(actions) => actions.iter().map(action).collect(),
        Block::Form(form) => form.fields.iter().map(field).collect(),
        Block::Permissions(permissions) => permissions
            .groups
            .iter()
            .flat_map(|group| {
                let title = group.title.iter().map(|title| format!("group: {title}"));
                title.chain(group.items.iter().map(permission))
            })
            .collect(),
        Block::Note(note) => vec![format!("{:?}{}", note.tone, when(part)).to_lowercase()],
        Block::Notables(notables) => notables.iter().map(notable).collect(),
        Block::Ask(question) => vec![format!("ask {question}{}", when(part))],
        Block::Message(message) => vec![format!("{}: message to {}", message.id, message.to)],
        Block::Table(table) => vec![format!("table of {} rows", table.rows.len())],
        Block::Picture(picture) => vec![format!("picture {}", picture.src)],
    }
}

fn action(action: &Action) -> String {
    // Prose is held to its words elsewhere.
    let is_exact = |inline: &Inline| matches!(inline, Inline::Label(_) | Inline::Path(_));
    let deed = if action.text.0.iter().any(is_exact) { words(&action.text) } else { "do".into() };
    format!("{}: {deed}{}", action.id, when(&action.when))
}

fn field(field: &Field) -> String {
    let entry = match &field.entry {
        Entry::Fill(value) => format!("= {}", template(value)),
        Entry::Soft(text) => words(text),
    };
    format!("{}: {} {entry}{}", field.id, field.label, when(&field.when))
}

fn permission(permission: &Permission) -> String {
    let need = if permission.optional { "optional" } else { "required" };
    let reason = if permission.reason.is_some() { "with a reason" } else { "no reason given" };
    format!("{}: {}, {need}, {reason}", permission.id, permission.label)
}

fn notable(notable: &Notable) -> String {
    match &notable.what {
        NotableKind::Value(value) => format!("{}: note {value}", notable.id),
        NotableKind::Secret(secret) => format!("{}: have {secret}", notable.id),
    }
}

fn when(conditions: &[Condition]) -> String {
    let said = |condition: &Condition| match condition.answers.as_slice() {
        [Choice::YES] => format!(" if {}", condition.question),
        [Choice::NO] => format!(" if not {}", condition.question),
        answers => format!(" if {} is one of {}", condition.question, answers.len()),
    };
    conditions.iter().map(said).collect()
}

/// The text of a template, with its values in braces.
pub(crate) fn template(template: &Template) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Fixed(text) => text.clone(),
        Piece::Value(id) => value(id),
        Piece::Today(pattern) => pattern.clone(),
        Piece::Page => "{page}".into(),
    };
    template.0.iter().map(piece).collect()
}

/// A value in braces.
pub(crate) fn value(id: &Id) -> String {
    format!("{{{id}}}")
}
