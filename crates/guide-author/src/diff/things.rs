//! A guide as a list of things with ids, each with the words that stand in it.

use guide_model::Guide;
use serde_json::Value;

/// Something with an id, or the guide itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Thing {
    /// Empty for the guide itself.
    pub(super) id: String,
    /// "row", "action"; empty for the guide itself.
    pub(super) sort: &'static str,
    /// What readers know it by.
    pub(super) name: String,
    /// The id of what it stands in; empty for the guide.
    pub(super) inside: String,
    /// The title of its step.
    pub(super) step: Option<String>,
    /// What readers act on; `None` where nothing is ticked.
    pub(super) mark: Option<String>,
    /// Words with what they are, in their order: ("title", "Add the permissions").
    pub(super) words: Vec<(String, String)>,
}

/// The guide itself, and then everything in it that has an id.
pub(super) fn things(guide: &Guide) -> Vec<Thing> {
    let Ok(value) = serde_json::to_value(guide) else { return Vec::new() };
    let mut collector = Collector { things: vec![Thing::default()], root: &value };
    collector.take(&value, "", 0);
    collector.things
}

struct Collector<'v> {
    things: Vec<Thing>,
    root: &'v Value,
}

/// Keys whose content is for machines, or is said elsewhere.
const NOT_SAID: [&str; 11] =
    ["id", "fingerprint", "renames", "words", "right_to_left", "style", "width", "height", "mark", "shown", "hold"];

impl Collector<'_> {
    /// Takes what stands under a key, for the thing at this place.
    fn take(&mut self, value: &Value, key: &str, thing: usize) {
        match value {
            Value::Null => {}
            Value::Object(entries) if entries.contains_key("unless") => {
                self.say(thing, "for whom", condition(self.root, value));
            }
            Value::Object(_) if value.get("year").is_some() => {
                let part = |name| value.get(name).and_then(Value::as_u64).unwrap_or_default();
                self.say(thing, word(key), format!("{:04}-{:02}-{:02}", part("year"), part("month"), part("day")));
            }
            Value::Object(entries) => {
                let inner = match (sort(key), value.get("id").and_then(Value::as_str)) {
                    (Some(sort), Some(id)) => self.begin(value, id, sort, thing),
                    _ => thing,
                };
                for (name, value) in entries {
                    // The variant of an enum says what its content is.
                    let is_block = name.starts_with(char::is_uppercase);
                    if !NOT_SAID.contains(&name.as_str()) {
                        self.take(value, if is_block && sort(name).is_none() { word(name) } else { name }, inner);
                    }
                }
            }
            Value::Array(items) => match plain(self.root, items) {
                Some(text) => self.say(thing, word(key), text),
                None => items.iter().for_each(|item| self.take(item, key, thing)),
            },
            // "optional: false" goes without saying.
            Value::Bool(false) => {}
            Value::Bool(true) => self.say(thing, word(key), "yes".into()),
            Value::Number(number) => self.say(thing, word(key), number.to_string()),
            Value::String(text) => self.say(thing, word(key), text.clone()),
        }
    }

    fn say(&mut self, thing: usize, what: &str, text: String) {
        if let Some(thing) = self.things.get_mut(thing)
            && !text.is_empty()
        {
            thing.words.push((what.into(), text));
        }
    }

    fn begin(&mut self, value: &Value, id: &str, sort: &'static str, outer: usize) -> usize {
        let text = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let prose = |key| value.get(key).and_then(Value::as_array).and_then(|items| plain(self.root, items));
        let name = text("title").or_else(|| text("label")).or_else(|| prose("text")).or_else(|| text("to"));
        let outer = self.things.get(outer);
        let step = match outer.map(|outer| outer.sort) {
            Some("step") => outer.map(|outer| outer.name.clone()),
            _ => outer.and_then(|outer| outer.step.clone()),
        };
        let mark = match sort {
            // An answer counts while it is one of the answers.
            "question" => value.get("choices").map(|choices| {
                let marks = choices.as_array().into_iter().flatten().filter_map(|choice| choice.get("mark"));
                marks.map(Value::to_string).collect::<Vec<_>>().join(" ")
            }),
            "value" => Some(String::new()),
            _ => value.get("fingerprint").map(Value::to_string),
        };
        self.things.push(Thing {
            id: id.into(),
            sort,
            name: name.unwrap_or_else(|| id.into()),
            inside: outer.map(|outer| outer.id.clone()).unwrap_or_default(),
            step,
            mark,
            words: Vec::new(),
        });
        self.things.len().saturating_sub(1)
    }
}

/// What stands under a key and has an id.
fn sort(key: &str) -> Option<&'static str> {
    Some(match key {
        "steps" => "step",
        "Actions" => "action",
        "fields" => "row",
        "items" => "permission",
        "any_of" => "prerequisite",
        "Notables" => "thing to note",
        "questions" => "question",
        "values" => "value",
        "secrets" => "secret",
        "repeats" => "loop",
        "Message" => "message",
        _ => return None,
    })
}

/// A key as a word for readers.
fn word(key: &str) -> &str {
    match key {
        "Paragraph" => "text",
        "Note" => "note",
        "Table" => "table",
        "Picture" => "picture",
        "Ask" => "question asked",
        "entry" | "Fill" | "Soft" => "what goes in",
        "any_of" => "prerequisite",
        "otherwise" => "what to do otherwise",
        "src" => "picture",
        "alt" => "alternative text",
        "checked_on" => "day of the sources",
        "href" => "address",
        "least" | "most" => "minutes",
        "noun" => "what there is one of",
        "copy_to" => "copy to",
        "reason" => "reason",
        key => key,
    }
}

/// Prose or a template as one text. `None` if the list is another one.
fn plain(root: &Value, items: &[Value]) -> Option<String> {
    let mut text = String::new();
    for item in items {
        match item {
            Value::String(page) if page == "Page" => text.push_str("{page}"),
            Value::Object(entries) if entries.len() == 1 => {
                let (kind, content) = entries.iter().next()?;
                text.push_str(&run(root, kind, content)?);
            }
            _ => return None,
        }
    }
    (!items.is_empty()).then_some(text)
}

fn run(root: &Value, kind: &str, content: &Value) -> Option<String> {
    let words = || content.get("text")?.as_str();
    Some(match kind {
        "Run" => {
            let mark = match content.get("style")?.as_str()? {
                "Emphasis" => "*",
                "Strong" => "**",
                "StrongEmphasis" => "***",
                "Code" => "`",
                _ => "",
            };
            format!("{mark}{}{mark}", words()?)
        }
        "Link" => format!("[{}]({})", words()?, content.get("href")?.as_str()?),
        "Fixed" => content.as_str()?.into(),
        "Label" => format!("[[{}]]", plain(root, content.as_array()?)?),
        "Path" => {
            let labels = content.as_array()?.iter().map(|label| plain(root, label.as_array()?));
            labels.collect::<Option<Vec<_>>>()?.join(" › ")
        }
        "Value" => {
            let id = content.as_str()?;
            let values = root.get("values")?.as_array()?;
            let value = values.iter().find(|value| value.get("id").and_then(Value::as_str) == Some(id));
            format!("{{{}}}", value.and_then(|value| value.get("label")?.as_str()).unwrap_or(id))
        }
        "Today" => format!("{{today {}}}", content.as_str()?),
        _ => return None,
    })
}

/// "'Are you moving?' is yes".
fn condition(root: &Value, value: &Value) -> String {
    let id = value.get("question").and_then(Value::as_str).unwrap_or_default();
    let questions = root.get("questions").and_then(Value::as_array).into_iter().flatten();
    let question = questions.into_iter().find(|question| question.get("id").and_then(Value::as_str) == Some(id));
    let text = question.and_then(|question| plain(root, question.get("text")?.as_array()?));
    let label = |mark: &Value| {
        let choices = question?.get("choices")?.as_array()?;
        choices.iter().find(|choice| choice.get("mark") == Some(mark))?.get("label")?.as_str()
    };
    let answers = value.get("answers").and_then(Value::as_array).into_iter().flatten();
    let answers: Vec<&str> = answers.filter_map(label).collect();
    let not = if value.get("unless").and_then(Value::as_bool) == Some(true) { "is not" } else { "is" };
    format!("'{}' {not} {}", text.unwrap_or_else(|| id.into()), answers.join(" or "))
}
