//! The accessibility tree: what assistive technology is given, as text that people can review. Chromium only.
//!
//! Owns how the tree reads; comparing it with what was reviewed is the matter of tests. One line per thing: its
//! role, its name, what describes it, its value and states. Left out is what nobody hears: nodes that the browser
//! ignores, boxes without a name, labels that are said with their control, text that repeats its parent's name.

use std::collections::{BTreeSet, HashMap};
use std::future::Future;

use serde_json::{Value, json};

use crate::Page;
use crate::session::{Failure, until};

/// Boxes and kinds of letters: their content counts, they do not.
const CLEAR: &[&str] =
    &["generic", "none", "LabelText", "Legend", "strong", "emphasis", "code", "time", "mark", "DescriptionList"];
/// States that are said wherever they are true, in this order.
const FLAGS: &[&str] = &["disabled", "readonly", "required", "focused", "busy"];
/// States that are said with what they are.
const STATES: &[&str] = &["level", "checked", "pressed", "expanded", "hasPopup"];
/// What the keyboard reaches by itself; elsewhere it is said.
const REACHABLE: &[&str] =
    &["button", "link", "checkbox", "radio", "textbox", "searchbox", "DisclosureTriangle", "RootWebArea"];

impl Page {
    /// The accessibility tree of the first element that this CSS selector finds in the document; of the whole page for `""`.
    ///
    /// Waits until the page has come to rest: two looks, one after the other, see the same.
    #[track_caller]
    pub fn accessibility_tree(&self, scope: &str) -> impl Future<Output = String> {
        let scope = scope.to_owned();
        self.step(format!("read the accessibility tree of “{scope}”"), async move |page| {
            let mut before = String::new();
            until(async || {
                let now = look(page, &scope).await?;
                if now == before {
                    return Ok(now);
                }
                before = now;
                Err(Failure::not_yet("it still changes"))
            })
            .await
        })
    }
}

async fn look(page: &Page, scope: &str) -> Result<String, Failure> {
    let found = page.devtools("Accessibility.getFullAXTree", json!({})).await?;
    let document = page.devtools("DOM.getDocument", json!({"depth": -1, "pierce": true})).await?;
    let mut tree = Tree::default();
    tree.take_attributes(&document["root"]);
    let nodes = found["nodes"].as_array().ok_or_else(|| Failure::for_good("there is no accessibility tree"))?;
    for node in nodes {
        tree.nodes.insert(text(&node["nodeId"]), node.clone());
        if is_control(node) {
            tree.controls.insert(squeezed(&text(&node["name"]["value"])));
        }
    }
    let root = if scope.is_empty() {
        nodes.first().map(|node| text(&node["nodeId"]))
    } else {
        let id = backend_id(page, scope).await?;
        nodes.iter().find(|node| node["backendDOMNodeId"] == id).map(|node| text(&node["nodeId"]))
    };
    let root = root.ok_or_else(|| Failure::not_yet(format!("“{scope}” is not in the accessibility tree")))?;
    let mut lines = Vec::new();
    tree.write(&root, &mut lines);
    let lines: String = lines.iter().map(|line| format!("{}{}\n", "  ".repeat(line.depth), line.said())).collect();
    // The port is another one in each run.
    Ok(lines.replace(&page.server().origin(), "http://localhost"))
}

async fn backend_id(page: &Page, selector: &str) -> Result<Value, Failure> {
    let expression = format!("document.querySelector({})", json!(selector));
    let found = page.devtools("Runtime.evaluate", json!({"expression": expression})).await?;
    let object = &found["result"]["objectId"];
    if object.is_null() {
        return Err(Failure::not_yet(format!("there is no {selector}")));
    }
    let node = page.devtools("DOM.describeNode", json!({"objectId": object})).await?;
    Ok(node["node"]["backendNodeId"].clone())
}

/// What is heard in one go, or a text that may still become part of it.
struct Line {
    depth: usize,
    /// Nothing for a bare text.
    head: String,
    text: String,
}

impl Line {
    fn said(&self) -> String {
        match (self.head.as_str(), self.text.as_str()) {
            ("", text) => text.to_owned(),
            (head, "") => head.to_owned(),
            (head, text) => format!("{head}: {text}"),
        }
    }
}

#[derive(Default)]
struct Tree {
    nodes: HashMap<String, Value>,
    attributes: HashMap<u64, HashMap<String, String>>,
    /// Names of what can be used, without spaces: their labels need not be read besides.
    controls: BTreeSet<String>,
}

impl Tree {
    fn take_attributes(&mut self, node: &Value) {
        if let (Some(id), Some(list)) = (node["backendNodeId"].as_u64(), node["attributes"].as_array()) {
            let pairs = list.chunks_exact(2).map(|pair| (text(&pair[0]), text(&pair[1])));
            self.attributes.insert(id, pairs.collect());
        }
        for key in ["children", "shadowRoots"] {
            for child in node[key].as_array().into_iter().flatten() {
                self.take_attributes(child);
            }
        }
        if node["contentDocument"].is_object() {
            self.take_attributes(&node["contentDocument"]);
        }
    }

    fn write(&self, id: &str, lines: &mut Vec<Line>) {
        let Some(node) = self.nodes.get(id) else { return };
        let role = text(&node["role"]["value"]);
        let name = tidy(&text(&node["name"]["value"]));
        if role == "StaticText" || role == "ListMarker" {
            let numbered = name.chars().any(|letter| letter.is_ascii_digit());
            if node["ignored"] != json!(true) && !name.is_empty() && (role == "StaticText" || numbered) {
                add_text(lines, &name);
            }
            return;
        }
        if role == "InlineTextBox" || role == "LineBreak" {
            return;
        }
        let mut inside = Vec::new();
        for child in node["childIds"].as_array().into_iter().flatten() {
            self.write(&text(child), &mut inside);
        }
        if role == "LabelText" {
            inside.retain(|line| !line.head.is_empty() || !self.controls.contains(&squeezed(&line.text)));
        }
        let mut states = self.states(node, &role);
        let clear =
            node["ignored"] == json!(true) || (CLEAR.contains(&role.as_str()) && name.is_empty() && states.is_empty());
        if clear {
            for line in inside {
                if line.head.is_empty() && line.depth == 0 { add_text(lines, &line.text) } else { lines.push(line) }
            }
            return;
        }
        if !name.is_empty() {
            states.insert(0, format!("“{name}”"));
        }
        states.insert(0, role);
        let only_text = inside.iter().all(|line| line.head.is_empty());
        let said = inside.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let mut line = Line { depth: 0, head: states.join(" "), text: String::new() };
        if only_text {
            // Text that is the name, wholly or cut into pieces, is heard once.
            let value = text(&node["value"]["value"]);
            let repeats = [&name, &value].iter().any(|known| squeezed(known) == squeezed(&said));
            line.text = if repeats { String::new() } else { said };
            lines.push(line);
        } else {
            lines.push(line);
            lines.extend(inside.into_iter().map(|line| Line { depth: line.depth + 1, ..line }));
        }
    }

    fn states(&self, node: &Value, role: &str) -> Vec<String> {
        let properties = node["properties"].as_array();
        let property = |name: &str| {
            let found = properties.into_iter().flatten().find(|property| property["name"] == name);
            found.map(|found| found["value"]["value"].clone()).unwrap_or_default()
        };
        let mut said = Vec::new();
        let description = tidy(&text(&node["description"]["value"]));
        if !description.is_empty() {
            said.push(format!("({description})"));
        }
        let value = tidy(&text(&node["value"]["value"]));
        if !value.is_empty() && role != "link" {
            said.push(format!("value=“{value}”"));
        }
        for name in STATES {
            match property(name) {
                Value::Null => {}
                Value::String(word) if word == "false" && *name == "hasPopup" => {}
                Value::String(word) => said.push(format!("{}={word}", name.to_lowercase())),
                other => said.push(format!("{}={other}", name.to_lowercase())),
            }
        }
        said.extend(FLAGS.iter().filter(|name| property(name) == json!(true)).map(|name| (*name).to_owned()));
        match property("invalid") {
            Value::String(word) if word != "false" => said.push("invalid".to_owned()),
            _ => {}
        }
        if property("focusable") == json!(true) && !REACHABLE.contains(&role) {
            said.push("focusable".to_owned());
        }
        let attributes = node["backendDOMNodeId"].as_u64().and_then(|id| self.attributes.get(&id));
        for (attribute, word) in [("aria-current", "current"), ("aria-live", "live"), ("dir", "dir")] {
            if let Some(value) = attributes.and_then(|all| all.get(attribute)).filter(|value| *value != "auto") {
                said.push(format!("{word}={value}"));
            }
        }
        said
    }
}

fn add_text(lines: &mut Vec<Line>, text: &str) {
    match lines.last_mut() {
        Some(last) if last.head.is_empty() && last.depth == 0 => {
            last.text.push(' ');
            last.text.push_str(text);
        }
        _ => lines.push(Line { depth: 0, head: String::new(), text: text.to_owned() }),
    }
}

fn is_control(node: &Value) -> bool {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    ["checkbox", "radio", "textbox", "searchbox", "combobox", "button"].contains(&role)
}

/// A string, or a number as one.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
