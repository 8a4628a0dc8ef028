//! A guide as a whole. Names come first, so that every text can refer to them.

use super::{allow, blocks, finish, frame, language, prerequisites, values};
use crate::constructs::VendorFile;
use crate::fields::Keys;
use crate::names::Known;
use crate::phrases::phrases;
use crate::problem::Code;
use crate::reader::{Named, Reader};
use crate::tree::Node;
use guide_model::{Chapter, ChapterPlace, Guide, Partner};

const GUIDE: Keys = Keys {
    what: "a guide",
    required: &["format", "title", "system", "overview", "checked_on", "sources", "steps", "finish"],
    optional: &[
        "language",
        "partner",
        "effort",
        "security",
        "values",
        "ask",
        "prerequisites",
        "contacts",
        "troubleshooting",
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
}

/// Reads a guide.
pub(crate) fn read_guide(reader: &mut Reader<'_>, root: &Node, context: GuideContext<'_>) -> Option<Guide> {
    let root = Named { node: root, name: "guide".into() };
    frame::is_known_format(reader, &root).then_some(())?;
    let fields = reader.fields(&root, &GUIDE)?;

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
        reader.within("partner".into(), |reader| frame::partner(reader, &node))
    });
    let default = context.vendor.is_none_or(|file| file.show_partner);
    let shown = fields.get("show_partner").map_or(Some(default), |node| reader.flag(&node)) != Some(false);
    if let Some(partner) = &partner {
        reader.names.partner = if shown { Known::Name(partner.name.clone()) } else { Known::Hidden };
    }
    // Before anything of which sentences are made.
    let language =
        fields.get("language").map_or_else(|| Some(language::english()), |node| language::language(reader, &node));
    reader.phrases = phrases(language.as_ref().map_or("en", |language| &language.tag));
    let known = fields.get("values").map_or(Some(Default::default()), |node| values::values(reader, &node));
    let questions = fields.get("ask").map_or(Some(Vec::new()), |node| values::questions(reader, &node));

    let title = fields.get("title").and_then(|node| reader.words(&node));
    let overview = fields.get("overview").and_then(|node| reader.paragraphs(&node));
    let effort =
        fields.get("effort").and_then(|node| reader.within("effort".into(), |reader| frame::effort(reader, &node)));
    let checked_on = fields.get("checked_on").and_then(|node| frame::date(reader, &node));
    let sources = fields.get("sources").and_then(|node| frame::sources(reader, &node));
    let chapters = fields.get("security").map_or(Some(Vec::new()), |node| {
        let texts = reader.paragraphs(&node)?;
        let title = reader.phrases.security.to_owned();
        Some(vec![Chapter { place: ChapterPlace::Before, title, texts }])
    });
    let prerequisites =
        fields.get("prerequisites").map_or(Some(Vec::new()), |node| prerequisites::prerequisites(reader, &node));
    let steps = fields.get("steps").and_then(|node| blocks::steps(reader, &node));
    let finish =
        fields.get("finish").and_then(|node| reader.within("finish".into(), |reader| finish::finish(reader, &node)));
    let contacts = fields.get("contacts").map_or(Some(Vec::new()), |node| frame::contacts(reader, &node));
    let troubleshooting = fields.get("troubleshooting").map_or(Some(Vec::new()), |node| reader.paragraphs(&node));

    if let Some(node) = fields.get("allow") {
        allow::check(reader, &node);
    }
    reader.check_asked();
    let renames = reader.check_renames();
    let vendor = context.vendor?;
    let (values, secrets) = known?;
    let language = language?;
    Some(Guide {
        vendor: vendor.vendor.clone(),
        system: system?,
        partner: partner.map(|partner| Partner { shown, ..partner }),
        language: language.tag.clone(),
        right_to_left: language.right_to_left,
        title: title?,
        overview: overview?,
        effort: effort.into_iter().collect(),
        facts: Vec::new(),
        checked_on: checked_on?,
        sources: sources?,
        chapters: chapters?,
        values,
        secrets,
        questions: questions?,
        prerequisites: prerequisites?,
        start: Vec::new(),
        repeats: Vec::new(),
        steps: steps?,
        finish: finish?,
        contacts: contacts?.into_iter().chain(vendor.contacts.iter().cloned()).collect(),
        troubleshooting: troubleshooting?,
        renames,
        words: crate::interface::words(&language.tag),
    })
}
