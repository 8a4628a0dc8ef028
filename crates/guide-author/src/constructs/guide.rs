//! A guide as a whole. Names come first, so that every text can refer to them.

use super::{allow, blocks, chapters, finish, frame, language, prerequisites, questions, steps, values};
use crate::constructs::VendorFile;
use crate::fields::Keys;
use crate::flow::part;
use crate::glosses;
use crate::media::Media;
use crate::names::Known;
use crate::phrases::phrases;
use crate::problem::Code;
use crate::reader::{Named, Reader};
use crate::tree::{Content, Node};
use guide_model::{Block, Fact, Guide, Partner, When};

pub(crate) const GUIDE: Keys = Keys {
    what: "a guide",
    required: &["format", "title", "system", "overview", "checked_on", "sources", "steps", "finish"],
    optional: &[
        "language",
        "partner",
        "audience",
        "effort",
        "security",
        "sync",
        "limits",
        "values",
        "ask",
        "repeats",
        "prerequisites",
        "start",
        "contacts",
        "troubleshooting",
        "faq",
        "renewal",
        "disconnecting",
        "chapters",
        // What follows is about the tree and has been dealt with when a guide is read: see `reuse`.
        "based_on",
        "show_partner",
        "change",
        "scopes",
        "scope",
        "labels",
        "allow",
    ],
};

/// What a guide's file cannot say itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GuideContext<'a> {
    /// `None` if `vendor.yaml` has problems of its own.
    pub(crate) vendor: Option<&'a VendorFile>,
    /// The file's name without its ending.
    pub(crate) stem: &'a str,
    /// The pictures beside it.
    pub(crate) media: &'a [Media],
}

/// Reads a guide.
pub(crate) fn read_guide(reader: &mut Reader<'_>, root: &Node, context: GuideContext<'_>) -> Option<Guide> {
    let root = Named { node: root, name: "guide".into() };
    frame::is_known_format(reader, &root).then_some(())?;
    let fields = reader.fields(&root, &GUIDE)?;

    reader.media = context.media.to_vec();
    reader.names.vendor = context.vendor.map_or(Known::Broken, |file| Known::Name(file.vendor.name.clone()));
    // A missing or broken system is a problem already; what names it is none.
    reader.names.system = Known::Broken;
    let system =
        fields.get("system").and_then(|node| reader.within("system".into(), |reader| frame::system(reader, &node)));
    if let Some(system) = &system {
        reader.names.system = Known::Name(system.name.clone());
        if system.id.as_str() != context.stem
            && let Some(node) = fields.get("system").and_then(|node| node.node.under("id"))
        {
            let message =
                format!("the system has the id '{}', but the file is called '{}.yaml'.", system.id, context.stem);
            reader.report(
                node.span,
                Code::Id,
                message,
                format!("Call the file '{}.yaml', or change the id.", system.id),
            );
        }
    }
    let partner = fields.get("partner").and_then(|node| {
        reader.names.partner = Known::Broken;
        reader.names.flow = Known::Broken;
        reader.within("partner".into(), |reader| frame::partner(reader, &node))
    });
    let default = context.vendor.is_none_or(|file| file.show_partner);
    let shown = fields.get("show_partner").map_or(Some(default), |node| reader.flag(&node)) != Some(false);
    if let Some(partner) = &partner {
        reader.names.flow = Known::Name(partner.flow.clone());
        reader.names.partner = if shown { Known::Name(partner.name.clone()) } else { Known::Hidden };
    }
    // Before anything of which sentences are made.
    let language =
        fields.get("language").map_or_else(|| Some(language::english()), |node| language::language(reader, &node));
    reader.phrases = phrases(language.as_ref().map_or("en", |language| &language.tag));
    let known = fields.get("values").map_or(Some(Default::default()), |node| values::values(reader, &node));
    let questions = fields.get("ask").map_or(Some(Vec::new()), |node| questions::questions(reader, &node));
    if let Some(node) = fields.get("repeats") {
        reader.repeats(&node);
    }

    let title = fields.get("title").and_then(|node| reader.words(&node));
    let overview = fields.get("overview").and_then(|node| reader.paragraphs(&node));
    reader.names.title = title.clone().unwrap_or_default();
    let audience = fields.get("audience").map_or(Some(None), |node| reader.text(&node).map(Some));
    let checked_on = fields.get("checked_on").and_then(|node| frame::date(reader, &node));
    let sources = fields.get("sources").and_then(|node| frame::sources(reader, &node));
    let chapters = chapters::chapters(reader, &fields);
    let prerequisites = fields
        .get("prerequisites")
        .map_or(Some(Default::default()), |node| prerequisites::prerequisites(reader, &node));
    let start = fields
        .get("start")
        .map_or(Some(Vec::new()), |node| reader.in_step(&fields, &When::new(), |reader| blocks::blocks(reader, &node)));
    let steps = fields.get("steps").and_then(|node| steps::steps(reader, &node));
    // After the questions have been asked: it may depend on them.
    let effort = fields.get("effort").map_or(Some(Default::default()), |node| chapters::efforts(reader, &node));
    let finish =
        fields.get("finish").and_then(|node| reader.within("finish".into(), |reader| finish::finish(reader, &node)));
    let contacts = fields.get("contacts").map_or(Some(Vec::new()), |node| frame::contacts(reader, &node));
    let troubleshooting = fields.get("troubleshooting").map_or(Some(Vec::new()), |node| reader.paragraphs(&node));

    if let Some(node) = fields.get("allow") {
        allow::check(reader, &node);
    }
    let labels = fields.get("labels").map(|node| glosses::glosses(reader, &node)).unwrap_or_default();
    // Where steps or blocks could not be read, they may have had what would be missed.
    let is_list = |key: &str| fields.get(key).is_some_and(|node| matches!(node.node.content, Content::Sequence(_)));
    if is_list("steps") && (fields.get("start").is_none() || is_list("start")) {
        reader.check_asked();
    }
    let repeats = reader.check_loops(is_list("steps"));
    let renames = reader.check_renames();
    let vendor = context.vendor?;
    let (values, secrets) = known?;
    let language = language?;
    let (effort, waiting) = effort?;
    let (prerequisites, messages) = prerequisites?;
    let hand_over = messages.into_iter().map(|message| part(&When::new(), Block::Message(message)));
    let audience = audience?.map(|text| Fact { text, when: When::new() });
    let mut guide = Guide {
        vendor: vendor.vendor.clone(),
        system: system?,
        // What is not to be shown is not in the file either. "To Finch, through Finch" would say nothing.
        partner: partner.map(|one| {
            let shown = shown && one.id != vendor.vendor.id;
            Partner { shown, name: if shown { one.name } else { String::new() }, ..one }
        }),
        language: language.tag.clone(),
        right_to_left: language.right_to_left,
        title: title?,
        overview: overview?,
        effort,
        facts: audience.into_iter().chain(waiting).collect(),
        checked_on: checked_on?,
        sources: sources?,
        chapters: chapters?,
        values,
        secrets,
        questions: reader.all_questions(questions?),
        prerequisites,
        start: hand_over.chain(start?).collect(),
        repeats,
        steps: steps?,
        finish: finish?,
        contacts: contacts?.into_iter().chain(vendor.contacts.iter().cloned()).collect(),
        troubleshooting: troubleshooting?,
        renames,
        words: crate::interface::words(&language.tag),
    };
    glosses::apply(reader, &labels, &mut guide);
    Some(guide)
}
