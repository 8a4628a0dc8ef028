//! One guide in one other language: its tree with the translated texts, read as any guide is.

use super::file::{Translation, read_translation};
use super::overlay::{Missing, overlay};
use super::{fidelity, notices, refresh};
use crate::constructs::{GuideContext, VendorFile, read_guide};
use crate::findings::Findings;
use crate::folder::SourceFile;
use crate::library::{Loaded, load};
use crate::media::Media;
use crate::problem::{Problem, Severity, Span};
use crate::reader::Reader;
use crate::source::Source;
use crate::tree::{Content, Node};
use guide_model::{Block, Guide, Id};
use std::collections::{BTreeMap, BTreeSet};

/// The translations of one guide, by language in lower case.
pub(crate) type Languages<'f> = BTreeMap<String, Translation<'f>>;

/// A guide as it is written, and the files that it is made of.
pub(crate) struct Original<'o, 'f> {
    /// Its name for commands: its path without the ending.
    pub(crate) name: &'o str,
    pub(crate) stem: &'o str,
    pub(crate) loaded: &'o Loaded<'f>,
    /// What it is based on, in the same language.
    pub(crate) procedure: Option<&'o Loaded<'f>>,
    /// `vendor.yaml`, whose contacts are words for readers, too.
    pub(crate) settings: Option<&'o Loaded<'f>>,
    pub(crate) vendor: &'o VendorFile,
    /// The pictures beside it.
    pub(crate) media: &'o [Media],
    /// The tree with all that `needs` could leave out.
    pub(crate) whole: &'o Node,
    /// The tree that was read.
    pub(crate) root: &'o Node,
    /// Whether nothing was wrong with it.
    pub(crate) sound: bool,
    /// The guide, if it is one that gets published.
    pub(crate) guide: Option<&'o Guide>,
}

/// What came of translating a guide.
pub(crate) struct Outcome {
    pub(crate) guide: Option<Guide>,
    /// Notices among them.
    pub(crate) problems: Vec<Problem>,
    /// Texts without a translation.
    pub(crate) missing: Vec<Missing>,
}

/// Reads the files of translations of one guide.
pub(crate) fn read_languages<'f>(files: &[(&str, &'f SourceFile)], findings: &mut Findings) -> Languages<'f> {
    let mut languages = Languages::new();
    for (language, file) in files {
        let Some(loaded) = load(file, findings) else { continue };
        let path = loaded.file;
        let source = Source::new(path, loaded.text);
        let mut reader = Reader::new(&source);
        let translation = read_translation(&mut reader, loaded, language);
        let sound = findings.of_guide(path, reader.into_problems());
        languages.extend(translation.filter(|_| sound).map(|one| (one.language.to_lowercase(), one)));
    }
    languages
}

impl Original<'_, '_> {
    /// The guide in a language, from its own file of translations and that of what it is based on.
    pub(crate) fn translate(
        &self,
        language: &str,
        own: Option<&Translation<'_>>,
        partners: Option<&Translation<'_>>,
    ) -> Outcome {
        let mut source = Source::new(self.loaded.file, self.loaded.text);
        if let Some(procedure) = self.procedure {
            source.append(procedure.file, procedure.text);
        }
        let settings = self.settings.map(|settings| (settings, source.append(settings.file, settings.text)));
        let own = own.map(|file| (file, source.append(file.loaded.file, file.loaded.text)));
        let partners = partners.map(|file| (file, source.append(file.loaded.file, file.loaded.text)));
        let files: Vec<(&Translation<'_>, usize)> = own.into_iter().chain(partners).collect();

        let root = with_contacts(self.root, settings);
        let translated = overlay(&root, &files);
        // Of a partner's guide, any part may be for some vendor.
        let missing = if self.settings.is_some() { translated.missing } else { overlay(self.whole, &files).missing };
        let mut reader = Reader::new(&source);
        let vendor = VendorFile { contacts: Vec::new(), ..self.vendor.clone() };
        let context = GuideContext { vendor: Some(&vendor), stem: self.stem, media: self.media };
        let guide = if files.is_empty() { None } else { read_guide(&mut reader, &translated.root, context) };
        let mut problems = reader.into_problems();
        // What is wrong with the guide itself has been said, and what a partner's file has too much, of that file.
        let ours = |problem: &Problem| files.iter().any(|(file, _)| file.loaded.file == problem.file);
        let own_file = own.map(|(file, _)| file.loaded.file);
        problems.retain(|problem| match problem.severity() == Severity::Notice {
            true => own_file == Some(problem.file.as_str()),
            false => self.sound || ours(problem),
        });
        let sound = self.sound && !problems.iter().any(|problem| problem.severity() != Severity::Notice);

        let mut reader = Reader::new(&source);
        if let Some((file, shift)) = own {
            let whole = with_contacts(self.whole, settings);
            notices::stale(&mut reader, file, shift, &whole);
            // Of one that cannot be read, that has been said.
            if sound {
                fidelity::compare(&mut reader, file, shift, &whole);
            }
        }
        // What the partner's file of translations lacks is said of that file.
        let from_partner = |piece: &&Missing| {
            partners.is_some() && self.procedure.is_some_and(|one| one.file == source.file(piece.span))
        };
        let named: Vec<Missing> = missing.iter().filter(|piece| !from_partner(piece)).cloned().collect();
        let first = named.first().map(|piece| piece.span).unwrap_or_default();
        let at = own.and_then(|(file, shift)| Some(span_of(&file.loaded.root, "language")?.shifted(shift)));
        notices::missing(&mut reader, at.unwrap_or(first), (language, self.name), own, &named);
        problems.extend(reader.into_problems());
        let mut guide = guide.filter(|_| sound);
        if let (Some(guide), Some(original)) = (&mut guide, self.guide) {
            keep_fingerprints(guide, original);
        }
        Outcome { guide, problems, missing }
    }

    /// Its file of translations with all that it lacks.
    pub(crate) fn refreshed(
        &self,
        language: &str,
        own: Option<&Translation<'_>>,
        partners: Option<&Translation<'_>>,
    ) -> Result<refresh::Refreshed, String> {
        let written_in = self.root.peek("language").unwrap_or("en");
        if written_in.eq_ignore_ascii_case(language) {
            let name = self.name;
            return Err(format!(
                "the guide '{name}' is written in '{written_in}' itself; name the language to translate it into"
            ));
        }
        let missing = self.translate(language, own, partners).missing;
        let path = own.map_or_else(|| format!("{}.{language}.yaml", self.name), |own| own.loaded.file.to_owned());
        let whole = with_contacts(self.whole, self.settings.map(|settings| (settings, 0)));
        refresh::refreshed(path, language, own, (&whole, &missing))
    }
}

/// Words of ours that are part of a fingerprint, such as what an icon shows or which sort of value goes into a
/// row, are translated: the tick stays the same.
fn keep_fingerprints(guide: &mut Guide, original: &Guide) {
    let mut known: BTreeMap<Id, u32> = BTreeMap::new();
    for part in original.start.iter().chain(original.steps.iter().flat_map(|step| &step.blocks)) {
        match &part.block {
            Block::Form(form) => known.extend(form.fields.iter().map(|one| (one.id.clone(), one.fingerprint))),
            Block::Actions(actions) => known.extend(actions.iter().map(|one| (one.id.clone(), one.fingerprint))),
            _ => {}
        }
    }
    let keep = |id: &Id, fingerprint: &mut u32| *fingerprint = known.get(id).copied().unwrap_or(*fingerprint);
    for part in guide.start.iter_mut().chain(guide.steps.iter_mut().flat_map(|step| &mut step.blocks)) {
        match &mut part.block {
            Block::Form(form) => form.fields.iter_mut().for_each(|one| keep(&one.id, &mut one.fingerprint)),
            Block::Actions(actions) => actions.iter_mut().for_each(|one| keep(&one.id, &mut one.fingerprint)),
            _ => {}
        }
    }
}

/// The languages of a guide: its own and those of what it is based on.
pub(crate) fn all_languages(own: &Languages<'_>, partners: Option<&Languages<'_>>) -> BTreeSet<String> {
    own.keys().chain(partners.into_iter().flat_map(BTreeMap::keys)).cloned().collect()
}

/// The tree with the contacts of `vendor.yaml` behind its own.
fn with_contacts(root: &Node, settings: Option<(&Loaded<'_>, usize)>) -> Node {
    let mut root = root.clone();
    let Some((settings, shift)) = settings else { return root };
    let Content::Mapping(theirs) = &settings.root.content else { return root };
    let Some((key, contacts)) = theirs.iter().find(|(key, _)| key.scalar() == Some("contacts")) else { return root };
    let (key, contacts) = (key.clone().shifted(shift), contacts.clone().shifted(shift));
    if let Content::Mapping(pairs) = &mut root.content {
        let own = pairs.iter_mut().find(|(key, _)| key.scalar() == Some("contacts"));
        match (own.map(|(_, value)| &mut value.content), contacts.content) {
            (Some(Content::Sequence(own)), Content::Sequence(more)) => own.extend(more),
            (Some(_), _) => {}
            (None, content) => pairs.push((key, Node { span: contacts.span, content })),
        }
    }
    root
}

fn span_of(root: &Node, key: &str) -> Option<Span> {
    root.under(key).map(|node| node.span)
}
