//! The guides written from real articles use every construct that the format carries: nothing in it is only
//! thought up, and nothing is shown by made-up examples alone.

use saphyr_parser::{Event, Parser};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The guides of six articles, by the files that they are made of. One is a procedure that two vendors share.
const SIX: [&[&str]; 6] = [
    &["fleetdm/identity-provider.yaml"],
    &["partners/merge/ukg-pro.yaml", "merge/ukg-pro.yaml", "thrive/ukg-pro.yaml"],
    &["finch/vendor.yaml", "finch/adp.yaml"],
    &["finch/paycom.yaml"],
    &["culture-amp/gusto.yaml"],
    &["paylocity/google-workspace.yaml"],
];

/// A seventh article's guide, for the one thing that readers of the six do not do.
const SEVENTH: (&str, &str) = ("partners/merge/justworks.yaml", "actions/expand");

/// Each construct with the ways to write it, of which one is enough: the key, and after `/` the key in it.
const CONSTRUCTS: &[(&str, &[&str])] = &[
    // The frame.
    ("title", &["/title"]),
    ("overview", &["/overview"]),
    ("audience", &["/audience"]),
    ("time to do it", &["effort/minutes", "steps/minutes"]),
    ("time to wait", &["effort/waiting"]),
    ("time for some readers", &["effort/when"]),
    ("security statements", &["/security"]),
    ("what is synced", &["/sync"]),
    ("limits and consequences", &["/limits"]),
    ("checked-on date", &["/checked_on"]),
    ("sources", &["/sources"]),
    ("contacts", &["/contacts"]),
    ("troubleshooting", &["/troubleshooting"]),
    ("questions and answers", &["/faq"]),
    ("feedback", &["finish/feedback"]),
    ("expiry and reconnecting", &["/renewal"]),
    ("disconnecting", &["/disconnecting"]),
    ("a chapter of one's own", &["/chapters"]),
    // Prerequisites.
    ("a role", &["prerequisites/kind=role"]),
    ("a plan", &["prerequisites/kind=plan"]),
    ("something to have at hand", &["prerequisites/kind=at_hand"]),
    ("something to clean up first", &["prerequisites/kind=clean_up"]),
    ("one of several is enough", &["prerequisites/any_of"]),
    ("what to do otherwise", &["prerequisites/otherwise"]),
    ("handing over to a colleague", &["prerequisites/hand_over"]),
    ("a message that hands over", &["blocks/hand_over"]),
    // Steps.
    ("an optional step", &["steps/optional"]),
    ("who does a step", &["steps/who"]),
    ("who does an action", &["actions/who"]),
    ("in which window", &["steps/where"]),
    ("minutes of a step", &["steps/minutes"]),
    ("a loop", &["/repeats"]),
    ("a step of a loop", &["steps/repeat"]),
    ("I cannot do this", &["steps/cannot"]),
    ("something to remove", &["actions/remove"]),
    ("something not to do", &["actions/refrain"]),
    // Where, and what to click.
    ("a path", &["actions/go"]),
    ("search by name", &["actions/search"]),
    ("a button", &["actions/click"]),
    ("an icon", &["actions/icon"]),
    ("a tab", &["actions/tab"]),
    ("a menu", &["actions/menu"]),
    ("a section to expand", &["actions/expand"]),
    ("a box to tick", &["actions/check_box"]),
    ("a switch", &["actions/toggle"]),
    ("a choice on the screen", &["actions/choose"]),
    ("a gesture", &["actions/right_click", "actions/double_click", "actions/hover"]),
    ("scrolling", &["actions/scroll_to"]),
    ("keys to press", &["actions/press"]),
    ("the place on the screen", &["actions/place"]),
    ("what you should see", &["actions/see"]),
    ("an optional action", &["actions/optional"]),
    // Values.
    ("from the linking flow", &["values/from=linking_flow"]),
    ("from the reader", &["values/from=reader"]),
    ("a secret", &["values/from=secret"]),
    ("shown only once", &["notables/once"]),
    ("made of other values", &["values/is"]),
    ("today", &["fields/today"]),
    ("copied out by a rule", &["values/take=host", "values/take=subdomain"]),
    ("an example", &["values/example"]),
    ("files out of the system", &["actions/download"]),
    ("files into the system", &["actions/upload"]),
    ("files to fill in or open", &["actions/fill_file", "actions/open_file"]),
    // Forms.
    ("a fixed row", &["fields/value"]),
    ("the reader's choice after a rule", &["fields/choose"]),
    ("any value, with an example", &["fields/any"]),
    ("a row that stays empty", &["fields/leave=may_be_empty", "fields/leave=must_be_empty"]),
    ("a required row", &["fields/required"]),
    ("a detour in the middle", &["fields/detour"]),
    ("the button that ends it", &["form/submit"]),
    // Permissions.
    ("groups in groups", &["groups/groups"]),
    ("level", &["items/level"]),
    ("required or optional", &["items/required"]),
    ("reason", &["items/reason"]),
    ("population", &["items/population", "permissions/population"]),
    ("nothing else", &["permissions/nothing_else"]),
    ("the vendor's scope", &["/scopes"]),
    ("needed for a scope", &["blocks/needs", "fields/needs", "items/needs", "steps/needs", "actions/needs"]),
    // Branches, people, proof, care.
    ("the gate stops", &["outcome/stop"]),
    ("the gate leads elsewhere", &["outcome/go_to"]),
    ("the gate has a message sent", &["outcome/send"]),
    ("signs to tell the answer by", &["answers/sign"]),
    ("waiting for someone", &["wait/for"]),
    ("it lapses", &["wait/lapses"]),
    ("an invitation and a call", &["actions/invite", "actions/call"]),
    ("a test, a check", &["actions/test", "actions/check"]),
    ("a consequence", &["blocks/consequence"]),
    ("reuse: replace, insert, remove", &["change/replace", "change/insert", "change/remove"]),
];

/// Constructs of which every way to write them must occur: not one way, all.
const ALL_WAYS: &[(&str, &[&str])] = &[
    ("what can be in a message", &["message/to", "message/copy_to", "message/subject", "message/body"]),
    ("what proves something", &["blocks/table", "blocks/picture", "blocks/video", "blocks/copy"]),
    ("tones of care", &["blocks/note", "blocks/tip"]),
    ("an invitation, a call", &["actions/invite", "actions/call"]),
    ("a test, a check", &["actions/test", "actions/check"]),
    ("both ways with files", &["actions/download", "actions/upload", "actions/fill_file", "actions/open_file"]),
    ("changes", &["change/replace", "change/insert", "change/remove", "change/after"]),
    ("rules for copying out", &["values/take=host", "values/take=subdomain", "values/take=host_rest"]),
    ("a partner in the background", &["/based_on", "/show_partner"]),
];

/// A mapping or list that is being read.
struct Open {
    /// The key under which it stands; a list's items stand under the list's key.
    under: String,
    is_mapping: bool,
    /// The key whose value comes next.
    key: Option<String>,
}

/// Every key of a file as `key of the mapping around it/key`, and where its value is a word, that with `=` and the word.
fn keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut open: Vec<Open> = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, _) = event.expect("the guides are YAML");
        let within = open.last_mut();
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                let under = within.map_or_else(String::new, |one| one.key.take().unwrap_or_else(|| one.under.clone()));
                open.push(Open { under, is_mapping: matches!(event, Event::MappingStart(..)), key: None });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
            }
            Event::Scalar(text, ..) => {
                let Some(mapping) = within.filter(|one| one.is_mapping) else { continue };
                match mapping.key.take() {
                    Some(key) => {
                        keys.insert(format!("{}/{key}={text}", mapping.under));
                    }
                    None => {
                        keys.insert(format!("{}/{text}", mapping.under));
                        mapping.key = Some(text.into_owned());
                    }
                }
            }
            _ => {}
        }
    }
    keys
}

#[test]
fn six_guides_from_articles_use_every_construct() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let mut used = BTreeSet::new();
    for file in SIX.iter().flat_map(|files| files.iter()) {
        let text = fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        used.extend(keys(&text));
    }
    let (seventh, only_there) = SEVENTH;
    let text = fs::read_to_string(folder.join(seventh)).unwrap_or_else(|error| panic!("{seventh}: {error}"));
    used.extend(keys(&text).into_iter().filter(|key| key == only_there));
    let is_used = |way: &&&str| used.contains(**way);
    let unused = CONSTRUCTS.iter().filter(|(_, ways)| !ways.iter().any(|way| is_used(&way))).map(|(name, _)| *name);
    assert_eq!(unused.collect::<Vec<_>>(), Vec::<&str>::new());
    let missing = ALL_WAYS.iter().flat_map(|(_, ways)| ways.iter()).filter(|way| !is_used(way));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn each_of_them_names_its_sources_and_allows_itself_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    for files in SIX {
        let texts = files.iter().map(|file| fs::read_to_string(folder.join(file)).expect("it is there"));
        let used: BTreeSet<String> = texts.flat_map(|text| keys(&text)).collect();
        assert!(used.contains("sources/href"), "{files:?}");
        assert!(!used.contains("/allow"), "{files:?}");
    }
}
