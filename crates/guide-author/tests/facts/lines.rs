//! The data of a guide as lines, one for each fact, without its prose.

use crate::prose::words;
use guide_model::{
    Action, Block, Condition, Control, Deed, Entry, Field, Guide, Href, Id, Kind, Notable, NotableKind, Origin,
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
        let window = step.window.as_ref().map(|window| format!(" [{window}]")).unwrap_or_default();
        lines.push(format!("# {}: {}{window}{}", step.id, step.title, when(step.when.as_ref())));
        lines.extend(step.blocks.iter().flat_map(block));
    }
    lines
}

fn block(block: &Block) -> Vec<String> {
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
        Block::Note(note) => vec![format!("{:?}{}", note.tone, when(note.when.as_ref())).to_lowercase()],
        Block::Notables(notables) => notables.iter().map(notable).collect(),
        Block::Ask(question) => vec![format!("ask {question}")],
    }
}

fn action(action: &Action) -> String {
    let place = |place: &Option<_>| place.as_ref().map(|place| format!(", {}", words(place))).unwrap_or_default();
    let deed = match &action.deed {
        Deed::Do(_) => "do".into(),
        Deed::Go { path, place: start } => {
            format!("go {}{}", path.iter().map(template).collect::<Vec<_>>().join(" > "), place(start))
        }
        Deed::Use { control, label, place: spot } => {
            let verb = match control {
                Control::Button => "click",
                Control::Icon => "icon",
                Control::Tab => "tab",
                Control::Menu => "menu",
                Control::Section => "expand",
                Control::Link => "follow",
            };
            format!("{verb} {}{}", template(label), place(spot))
        }
    };
    format!("{}: {deed}{}", action.id, when(action.when.as_ref()))
}

fn field(field: &Field) -> String {
    let entry = match &field.entry {
        Entry::Fill(value) => format!("= {}", template(value)),
        Entry::Any(sort) => format!("any {sort}"),
        Entry::MayStayEmpty => "may stay empty".into(),
        Entry::LeaveEmpty => "must stay empty".into(),
        Entry::Today => "today".into(),
    };
    format!("{}: {} {entry}{}", field.id, field.label, when(field.when.as_ref()))
}

fn permission(permission: &Permission) -> String {
    let need = if permission.required { "required" } else { "optional" };
    let reason = if permission.reason.is_some() { "with a reason" } else { "no reason given" };
    format!("{}: {}, {need}, {reason}", permission.id, permission.label)
}

fn notable(notable: &Notable) -> String {
    match &notable.what {
        NotableKind::Value(value) => format!("{}: note {value}", notable.id),
        NotableKind::Secret(secret) => format!("{}: have {secret}", notable.id),
    }
}

fn when(condition: Option<&Condition>) -> String {
    let said = |condition: &Condition| match condition.answer {
        true => format!(" if {}", condition.question),
        false => format!(" if not {}", condition.question),
    };
    condition.map(said).unwrap_or_default()
}

/// The text of a template, with its values in braces.
pub(crate) fn template(template: &Template) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Fixed(text) => text.clone(),
        Piece::Value(id) => value(id),
    };
    template.0.iter().map(piece).collect()
}

/// A value in braces.
pub(crate) fn value(id: &Id) -> String {
    format!("{{{id}}}")
}
