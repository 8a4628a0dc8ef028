//! What is said about keys that mean the same wherever they stand.

use super::KeyDoc;
use super::Shape::{self, Address, Any, Flag, List, Number, Text, Words};

/// A text, or a list of texts: a paragraph each.
pub(super) const TEXTS: Shape = Any(&[Text, List(&Text)]);

pub(super) const fn key(key: &'static str, shape: Shape, doc: &'static str) -> KeyDoc {
    KeyDoc { key, shape, doc }
}

/// For all tables that say nothing else about a key.
pub(super) const SHARED: &[KeyDoc] = &[
    key(
        "id",
        Text,
        "Stable name: readers' progress hangs on it. a-z, 0-9, - and _. Never change it; 'guide check --write-ids' writes missing ones.",
    ),
    key("was", Text, "The id that this had before, so that readers keep their ticks."),
    key("revision", Number, "Count up to mark this as changed for readers who have done it."),
    key(
        "when",
        Any(&[Text, List(&Text)]),
        "For whom: the id of a question, 'not' and the id, or 'question is answer'. A list: all of them.",
    ),
    key("needs", Text, "Only for vendors whose data needs this scope: a name from 'scopes', or 'not' and a name."),
    key("optional", Flag, "true: readers may leave this out; it is not counted."),
    key("label", Text, "As the system's screen says it, letter by letter."),
    key("text", Text, "Words for readers. Emphasis, links, {values} and [[labels of the screen]] may stand in it."),
    key("title", Text, "The heading."),
    key("hint", Text, "What to know about it."),
    key("intro", Text, "What to know before it begins."),
    key("href", Address, "The address: https:// or mailto:."),
    key("mail", Address, "A mail address, as mailto:name@example.com."),
    key("example", Text, "What it may look like."),
    key("format", Number, "The number of the format: 1."),
    key("where", Text, "In which product or window this happens."),
    key("who", Text, "Who does it: reader, colleague, system_support, vendor, partner, or words of your own."),
    key("lapses", Flag, "true: it lapses after that time, as an invitation does."),
    key("required", Flag, "Whether the system, or the connection, insists on it."),
    key("message", Shape::Group("message"), "A message to send: it can be copied, or opened in the reader's mail."),
    key("show_partner", Flag, "false: readers are not told the partner's name."),
    key("scope", List(&Text), "Which data the vendor uses: names that 'needs' asks for."),
    key("contacts", List(&Shape::Group("contact")), "Who helps."),
    key("allow", List(&Shape::Group("allowance")), "Lints that have to stay, each with a reason."),
    key("labels", Shape::Pairs, "Labels of the system's screen and what they are called in the guide's language."),
    key("language", Text, "The language, in short form: en, es, pt-BR."),
    key("otherwise", Text, "What to do if it is not so."),
    key("hand_over", Flag, "true: with a message to hand over to a colleague who can."),
    key(
        "kind",
        Words(&["role", "plan", "at_hand", "clean_up"]),
        "What sort of thing it is; those of one sort stand together.",
    ),
];
