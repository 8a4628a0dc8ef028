//! What stands around the steps, folded: security, what is synced, limits, questions and answers, what comes
//! later. And what to know at a glance.

use super::frame::minutes;
use super::steps::sentence;
use crate::fields::{Fields, Keys};
use crate::phrases::join;
use crate::problem::Code;
use crate::reader::{Named, Reader, title};
use crate::tree::Content;
use guide_model::{Chapter, ChapterPlace, Effort, Fact, Inline, Style, Text, When};

pub(crate) const EFFORT: Keys =
    Keys { what: "an effort", required: &[], optional: &["minutes", "waiting", "note", "when", "needs"] };
pub(crate) const FAQ: Keys = Keys { what: "a question", required: &["question", "answer"], optional: &["needs"] };
pub(crate) const CHAPTER: Keys =
    Keys { what: "a chapter", required: &["title", "text"], optional: &["place", "needs"] };

/// Each thing that may stand around the steps, in the order in which readers meet it.
pub(crate) fn chapters(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Vec<Chapter>> {
    let own = reader.phrases;
    let (before, after) = (ChapterPlace::Before, ChapterPlace::After);
    let mut all = Vec::new();
    let mut good = true;
    for (key, place, title) in [
        ("security", before, own.security),
        ("sync", before, own.sync),
        ("limits", before, own.limits),
        ("faq", after, own.faq),
        ("renewal", after, own.renewal),
        ("disconnecting", after, own.disconnecting),
    ] {
        let Some(node) = fields.get(key) else { continue };
        let texts = if key == "faq" { questions(reader, &node) } else { reader.paragraphs(&node) };
        match texts {
            Some(texts) => all.push(Chapter { place, title: title.into(), texts }),
            None => good = false,
        }
    }
    if let Some(node) = fields.get("chapters") {
        let own =
            reader.list(&node, |reader, item| reader.within(title("chapter", &item), |reader| chapter(reader, &item)));
        match own {
            Some(own) => all.extend(own),
            None => good = false,
        }
    }
    good.then_some(all)
}

/// Each question in bold, its answer under it.
fn questions(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Vec<Text>> {
    let all = reader.list(node, |reader, item| {
        let fields = reader.fields(&item, &FAQ)?;
        let question = fields.get("question").and_then(|node| reader.words(&node));
        let answer = fields.get("answer").and_then(|node| reader.paragraphs(&node));
        let question = Text(vec![Inline::Run { text: question?, style: Style::Strong }]);
        Some([vec![question], answer?].concat())
    })?;
    Some(all.concat())
}

fn chapter(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<Chapter> {
    let fields = reader.fields(node, &CHAPTER)?;
    let title = fields.get("title").and_then(|node| reader.words(&node));
    let texts = fields.get("text").and_then(|node| reader.paragraphs(&node));
    let places = [("before", ChapterPlace::Before), ("after", ChapterPlace::After)];
    let place = fields.get("place").map_or(Some(ChapterPlace::After), |node| reader.choice(&node, &places));
    Some(Chapter { place: place?, title: title?, texts: texts? })
}

/// How long it takes the reader and others: one group, or a list of them for different readers.
pub(crate) fn efforts(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(Vec<Effort>, Vec<Fact>)> {
    let read = match node.node.content {
        Content::Sequence(_) => {
            reader.list(node, |reader, item| reader.within(item.name.clone(), |reader| effort(reader, &item)))?
        }
        _ => vec![reader.within("effort".into(), |reader| effort(reader, node))?],
    };
    let (efforts, facts): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    Some((efforts.into_iter().flatten().collect(), facts.into_iter().flatten().collect()))
}

fn effort(reader: &mut Reader<'_>, node: &Named<'_>) -> Option<(Option<Effort>, Option<Fact>)> {
    let fields = reader.fields(node, &EFFORT)?;
    if fields.written(&["minutes", "waiting"]).is_empty() && !fields.is_mistyped(&["minutes", "waiting"]) {
        let message = "an effort needs 'minutes' or 'waiting', and there is none.";
        reader.report(fields.span, Code::MissingKey, message, "Add 'minutes: …'.");
    }
    let work = fields.get("minutes").map(|node| minutes(reader, &node));
    let waiting = fields.get("waiting").map(|node| reader.words(&node));
    let note = fields.get("note").and_then(|node| reader.text(&node));
    let when: When = reader.condition(&fields);
    let mut fact = waiting.flatten().map(|waiting| sentence(reader.phrases.waiting, &waiting));
    // A note is said once.
    if work.is_none()
        && let (Some(fact), Some(note)) = (&mut fact, &note)
    {
        *fact = join(std::mem::take(fact), note.clone());
    }
    let work = match work {
        Some(minutes) => Some(minutes?),
        None => None,
    };
    let effort = work.map(|(least, most)| Effort { least, most, note, when: when.clone() });
    Some((effort, fact.map(|text| Fact { text, when })))
}
