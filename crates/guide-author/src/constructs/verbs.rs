//! The keys that say what to do, what stands under each, and the sentence it becomes.

use crate::deed::{Takes, Verb};
use crate::phrases::Phrases;

/// All of them.
pub(crate) static VERBS: [Verb; 27] = ALL;

/// The keys of [`VERBS`].
#[expect(clippy::indexing_slicing, reason = "it runs while compiling, where an index beyond the end is an error")]
pub(crate) const DEEDS: [&str; ALL.len()] = {
    let mut keys = [""; ALL.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = ALL[at].key;
        at += 1;
    }
    keys
};

const PLACE: &[&str] = &["place"];
const IN: &[&str] = &["place", "in"];
const FILE: &[&str] = &["place", "format"];

/// The second column stands in fingerprints: it never changes.
const ALL: [Verb; 27] = [
    verb("do", "do", Takes::Sentence, &[], |_| "{what}"),
    verb("go", "go", Takes::Path, PLACE, |own| own.go),
    verb("click", "button", Takes::Label, PLACE, |own| own.click),
    verb("icon", "icon", Takes::Label, PLACE, |own| own.icon),
    verb("tab", "tab", Takes::Label, PLACE, |own| own.tab),
    verb("menu", "menu", Takes::Label, PLACE, |own| own.menu),
    verb("expand", "section", Takes::Label, PLACE, |own| own.expand),
    verb("follow", "link", Takes::Label, PLACE, |own| own.follow),
    verb("search", "search", Takes::Label, IN, |own| own.search),
    verb("check_box", "check_box", Takes::Label, PLACE, |own| own.check_box),
    verb("toggle", "toggle", Takes::Label, PLACE, |own| own.toggle),
    verb("choose", "choose", Takes::Label, IN, |own| own.choose),
    verb("hover", "hover", Takes::Label, PLACE, |own| own.hover),
    verb("right_click", "right_click", Takes::Label, PLACE, |own| own.right_click),
    verb("double_click", "double_click", Takes::Label, PLACE, |own| own.double_click),
    verb("scroll_to", "scroll_to", Takes::Label, PLACE, |own| own.scroll_to),
    verb("remove", "remove", Takes::Prose, PLACE, |own| own.remove),
    whole(verb("refrain", "refrain", Takes::Prose, &[], |own| own.refrain), |own| own.refrains),
    whole(verb("check", "check", Takes::Prose, &[], |own| own.check), |own| own.checks),
    verb("test", "test", Takes::Label, PLACE, |own| own.test),
    verb("download", "download", Takes::Label, FILE, |own| own.download),
    verb("upload", "upload", Takes::Label, FILE, |own| own.upload),
    verb("fill_file", "fill_file", Takes::Label, FILE, |own| own.fill_file),
    verb("open_file", "open_file", Takes::Label, FILE, |own| own.open_file),
    verb("invite", "invite", Takes::Prose, &["place", "lapses"], |own| own.invite),
    whole(verb("call", "call", Takes::Prose, &[], |own| own.call), |own| own.calls),
    verb("press", "press", Takes::Label, &[], |own| own.press),
];

const fn verb(
    key: &'static str,
    mark: &'static str,
    takes: Takes,
    beside: &'static [&'static str],
    pattern: fn(&Phrases) -> &'static str,
) -> Verb {
    Verb { key, mark, takes, beside, pattern, whole: |_| &[] }
}

/// A verb whose text may be a whole sentence already.
const fn whole(mut verb: Verb, starts: fn(&Phrases) -> &'static [&'static str]) -> Verb {
    verb.whole = starts;
    verb
}
