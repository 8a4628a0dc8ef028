//! Writes elements one after the other.
//!
//! `html!` spells the making of every element out at its place: about 350 bytes of WASM each, with these
//! views a third of the bundle. Here each element is a few calls of one function. Elements open and close
//! around a closure, so that they always nest. `html!` stays for components.

use crate::action::{Act, Action};
use crate::shared::SharedGuide;
use crate::text::LANGUAGE;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText};

/// Elements in the making.
pub(super) struct Pen {
    guide: SharedGuide,
    /// Whether the guide is in another language than the widget's own words.
    is_abroad: bool,
    /// What is done of the innermost open element's content, or of the page.
    written: Vec<Html>,
    /// The open elements, outermost first, each with what stands before it in its parent.
    open: Vec<(Option<Element>, Vec<Html>)>,
}

/// An open element.
struct Element {
    tag: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

impl Element {
    fn close(mut self, inside: Vec<Html>) -> Html {
        let (keys, values) = (interned(self.names), self.values.into());
        self.tag.set_attributes(Attributes::Dynamic { keys, values });
        self.tag.add_children(inside);
        self.tag.into()
    }
}

thread_local! {
    static NAMES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// One list for all elements with the same attributes, so that Yew sees by the pointer that they are the
/// same. There are as many as there are kinds of elements in these views: a few dozen.
fn interned(names: Vec<&'static str>) -> &'static [&'static str] {
    NAMES.with_borrow_mut(|known| {
        if let Some(same) = known.iter().find(|same| **same == names) {
            return *same;
        }
        let names: &'static [&'static str] = names.leak();
        known.push(names);
        names
    })
}

/// What the reader does to an element.
#[derive(Clone, Copy)]
pub(super) enum On {
    Click,
    Change,
    /// The browser found something in a folded element and is about to show it.
    Find,
}

impl Pen {
    /// A pen for what is shown of this guide.
    pub(super) fn new(guide: SharedGuide) -> Self {
        let is_abroad = guide.language.split('-').next() != Some(LANGUAGE);
        Self { guide, is_abroad, written: Vec::new(), open: Vec::new() }
    }

    /// All that was written.
    pub(super) fn finish(self) -> Html {
        side_by_side(self.written)
    }

    /// An element: `tag.class|attribute=value|…`, where only the tag must be. One text is passed on in half the
    /// code that its parts take.
    #[inline(always)]
    pub(super) fn el(&mut self, spec: &'static str, inside: impl FnOnce(&mut Self)) {
        self.begin(spec);
        inside(self);
        self.end();
    }

    /// An element with a class that is made up.
    #[inline(always)]
    pub(super) fn el_of(&mut self, spec: &'static str, class: &str, inside: impl FnOnce(&mut Self)) {
        self.begin_of(spec, class);
        inside(self);
        self.end();
    }

    /// An element that holds only words.
    pub(super) fn words_in(&mut self, spec: &'static str, words: &str) {
        self.el(spec, |pen| pen.words(words));
    }

    /// Neighbours that come and go together, apart from those around them.
    #[inline(always)]
    pub(super) fn group(&mut self, inside: impl FnOnce(&mut Self)) {
        self.begin_group();
        inside(self);
        self.end();
    }

    /// What is there or not. It keeps its place, so that its neighbours are not taken for it.
    #[inline(always)]
    pub(super) fn when(&mut self, there: bool, inside: impl FnOnce(&mut Self)) {
        self.group(|pen| {
            if there {
                inside(pen);
            }
        });
    }

    /// Like [`when`](Self::when), for what depends on something that is known or not.
    #[inline(always)]
    pub(super) fn each<T>(&mut self, known: Option<T>, inside: impl FnOnce(&mut Self, T)) {
        self.group(|pen| {
            if let Some(known) = known {
                inside(pen, known);
            }
        });
    }

    /// Words.
    #[inline(never)]
    pub(super) fn words(&mut self, words: &str) {
        self.written.push(VText::new(words.to_owned()).into());
    }

    /// The widget's own words: in the guide's language where it brings them, else they say that they are not of it.
    pub(super) fn own(&mut self, words: &str) {
        self.say(words, true);
    }

    /// The widget's own words or the guide's.
    #[inline(never)]
    pub(super) fn say(&mut self, words: &str, is_own: bool) {
        if is_own && self.is_abroad {
            let own = words.trim_matches(' ');
            // The space to what comes before or after is not theirs: inside, it would be on the other side.
            self.words(if words.starts_with(' ') { " " } else { "" });
            if let Some(known) = self.guide.in_its_language(own) {
                self.words(&known);
            } else {
                self.el("span", |pen| {
                    pen.attr("lang", LANGUAGE);
                    pen.attr("dir", "ltr");
                    pen.words(own);
                });
            }
            self.words(if words.ends_with(' ') { " " } else { "" });
        } else {
            self.words(words);
        }
    }

    /// An element that holds only the widget's own words.
    pub(super) fn own_in(&mut self, spec: &'static str, words: &str) {
        self.el(spec, |pen| pen.own(words));
    }

    /// A component.
    pub(super) fn node(&mut self, node: Html) {
        self.written.push(node);
    }

    /// An attribute of the open element. Nothing of a guide or a link ever names one.
    #[inline(never)]
    pub(super) fn attr(&mut self, name: &'static str, value: &str) {
        if let Some((Some(element), _)) = self.open.last_mut() {
            element.names.push(name);
            element.values.push(Some(AttributeOrProperty::Attribute(value.to_owned().into())));
        }
    }

    /// What the open element is called, in the widget's own words. An attribute cannot say its language.
    pub(super) fn label(&mut self, words: &str) {
        let known = self.guide.in_its_language(words);
        self.attr("aria-label", known.as_deref().unwrap_or(words));
    }

    /// An attribute that is there or not.
    pub(super) fn switch(&mut self, name: &'static str, on: bool) {
        if on {
            self.attr(name, name);
        }
    }

    /// An attribute with a value, or none.
    #[inline(never)]
    pub(super) fn some_attr(&mut self, name: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.attr(name, value);
        }
    }

    /// Tells the open element apart from its neighbours. Whatever can come, go or move has one.
    #[inline(never)]
    pub(super) fn key(&mut self, key: &str) {
        if let Some(tag) = self.tag() {
            tag.key = Some(Key::from(key));
        }
    }

    /// Whether the open check box is ticked.
    pub(super) fn checked(&mut self, checked: bool) {
        if let Some(tag) = self.tag() {
            tag.set_checked(checked);
        }
    }

    /// What stands in the open input. It overwrites what was typed.
    #[inline(never)]
    pub(super) fn value(&mut self, value: &str) {
        if let Some(tag) = self.tag() {
            tag.set_value(value.to_owned());
        }
    }

    /// What happens to the open element is an action.
    #[inline(never)]
    pub(super) fn on(&mut self, on: On, act: &Act, action: Action) {
        self.listen(Rc::new(Acting { on, act: act.clone(), action: Rc::new(action) }));
    }

    /// Whoever wants to know what happens to the open element.
    pub(super) fn listen(&mut self, listener: Rc<dyn Listener>) {
        if let Some(tag) = self.tag() {
            tag.set_listeners(Box::new([Some(listener)]));
        }
    }

    fn tag(&mut self) -> Option<&mut VTag> {
        self.open.last_mut().and_then(|(element, _)| element.as_mut()).map(|element| &mut element.tag)
    }

    #[inline(never)]
    fn begin(&mut self, spec: &'static str) {
        let mut parts = spec.split('|');
        let tag = parts.next().unwrap_or_default();
        let (tag, class) = tag.split_once('.').unwrap_or((tag, ""));
        let element = Element { tag: VTag::new(tag), names: Vec::new(), values: Vec::new() };
        self.open.push((Some(element), std::mem::take(&mut self.written)));
        if !class.is_empty() {
            self.attr("class", class);
        }
        for part in parts {
            if let Some((name, value)) = part.split_once('=') {
                self.attr(name, value);
            }
        }
    }

    #[inline(never)]
    fn begin_of(&mut self, spec: &'static str, class: &str) {
        self.begin(spec);
        if !class.is_empty() {
            self.attr("class", class);
        }
    }

    #[inline(never)]
    fn begin_group(&mut self) {
        self.open.push((None, std::mem::take(&mut self.written)));
    }

    #[inline(never)]
    fn end(&mut self) {
        if let Some((element, before)) = self.open.pop() {
            let inside = std::mem::replace(&mut self.written, before);
            self.written.push(match element {
                Some(element) => element.close(inside),
                None => side_by_side(inside),
            });
        }
    }
}

fn side_by_side(nodes: Vec<Html>) -> Html {
    VNode::from(VList::with_children(nodes, None))
}

struct Acting {
    on: On,
    act: Act,
    action: Rc<Action>,
}

impl Listener for Acting {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Find => ListenerKind::other(Cow::Borrowed("beforematch")),
        }
    }

    fn handle(&self, _: web_sys::Event) {
        self.act.emit(self.action.clone());
    }

    fn passive(&self) -> bool {
        false
    }
}
