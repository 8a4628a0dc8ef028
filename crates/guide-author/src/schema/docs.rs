//! What is said about each key: hover texts in editors. A test compares this with the tables of keys.

use super::KeyDoc;
use super::Shape::{Address, Any, Day, Flag, Free, Group, List, Number, Text, Words};
use super::texts::{TEXTS, key};

/// By the name of the table. Keys that are not here are in [`SHARED`](super::texts::SHARED).
pub(super) const DOCS: &[(&str, &[KeyDoc])] = &[
    (
        "guide",
        &[
            key("title", Text, "The heading, such as 'Connect Justworks to {vendor.name}'."),
            key("system", Group("system"), "What the vendor's product is connected to."),
            key("partner", Group("partner"), "Who carries the data in between."),
            key("overview", TEXTS, "What this connects and why, in a few sentences."),
            key("audience", Text, "Whom it is for."),
            key(
                "effort",
                Any(&[Group("effort"), List(&Group("effort"))]),
                "How long it takes. Several: the first that is for the reader counts.",
            ),
            key("checked_on", Day, "The day on which the sources were read."),
            key("sources", List(&Group("source")), "Where the facts come from."),
            key("security", TEXTS, "What the vendor says about safety."),
            key("sync", TEXTS, "What is synced."),
            key("limits", TEXTS, "Limits and consequences."),
            key(
                "values",
                List(&Any(&[Group("value"), Group("derived-value")])),
                "What the guide knows about its reader: {id} then stands for it in texts.",
            ),
            key(
                "ask",
                List(&Group("question")),
                "Questions about the reader's situation. The block 'ask' asks them, and 'when' uses the answers.",
            ),
            key(
                "repeats",
                List(&Group("repeat")),
                "Steps to go through once for each of something, such as a company.",
            ),
            key(
                "prerequisites",
                List(&Any(&[Group("prerequisite"), Group("any-of")])),
                "What must be true before the first step.",
            ),
            key("start", List(&Group("block")), "What else comes before the first step, after the prerequisites."),
            key("steps", List(&Group("step")), "What to do, in order."),
            key("finish", Group("finish"), "What comes when everything is done."),
            key("troubleshooting", TEXTS, "What to check when something does not work."),
            key("faq", List(&Group("faq")), "Questions and answers."),
            key("renewal", TEXTS, "What to do when it expires."),
            key("disconnecting", TEXTS, "How to disconnect."),
            key("chapters", List(&Group("chapter")), "Paragraphs with a title of your own, folded."),
            key("based_on", Text, "The partner's guide that this one is based on: <partner>/<system>."),
            key("change", List(&Group("change")), "What differs from the partner's guide."),
            key("scopes", List(&Text), "The names that 'needs' may use."),
        ],
    ),
    (
        "vendor",
        &[
            key("name", Text, "As readers know it."),
            key("mail_domains", List(&Text), "What stands after the @ of the vendor's mail addresses."),
            key("exclusive", Flag, "true: nobody outside the vendor can have an address there."),
        ],
    ),
    (
        "translation",
        &[key("texts", List(&Group("translated-text")), "The texts. 'guide translate' writes those that are missing.")],
    ),
    (
        "translated-text",
        &[
            key("at", Text, "Where it stands: the nearest id and the key."),
            key("from", Text, "The text as it stands in the guide."),
            key("to", Text, "Its translation."),
        ],
    ),
    (
        "system",
        &[
            key("id", Text, "Becomes part of addresses: a-z, 0-9 and -. Also the file's name."),
            key("name", Text, "As readers know it."),
            key("edition", Text, "Which of its products, such as PEO."),
        ],
    ),
    (
        "partner",
        &[
            key("id", Text, "Stable name: a-z, 0-9 and -."),
            key("name", Text, "As readers know it."),
            key("flow", Text, "What readers call its dialog, such as 'linking flow'."),
        ],
    ),
    ("source", &[key("title", Text, "What it is called.")]),
    ("contact", &[key("label", Text, "What they are called."), key("text", Text, "What they help with.")]),
    (
        "effort",
        &[
            key("minutes", Text, "Minutes of the reader's own work: 15, or 10-15."),
            key("waiting", Text, "How long others take, such as 'up to 4 weeks'."),
            key("note", Text, "Under which condition."),
        ],
    ),
    ("faq", &[key("question", Text, "The question."), key("answer", TEXTS, "The answer.")]),
    (
        "chapter",
        &[
            key("text", TEXTS, "What it says."),
            key("place", Words(&["before", "after"]), "Whether it stands before or after the steps."),
        ],
    ),
    (
        "value",
        &[
            key("label", Text, "As readers see it."),
            key(
                "from",
                Words(&["linking_flow", "vendor", "reader", "secret"]),
                "Who gives it. A secret is never entered or kept.",
            ),
            key("kind", Words(&["text", "name", "email"]), "What it must look like."),
            key("help", Text, "Where to find it, or whom to ask."),
            key(
                "take",
                Any(&[Words(&["subdomain", "host", "host_rest", "digits"]), Group("take")]),
                "Which part of what the reader enters is the value.",
            ),
            key("is", Text, "What it is made of, instead of 'from': \"{first_name} Admin\"."),
        ],
    ),
    (
        "derived-value",
        &[key("label", Text, "As readers see it."), key("is", Text, "What it is made of: \"{first_name} Admin\".")],
    ),
    (
        "take",
        &[
            key("path_part", Number, "The n-th part of an address's path, counted from 1."),
            key("after", Text, "What comes after the first occurrence of this."),
            key("before", Text, "What comes before the first occurrence of this."),
            key("query", Text, "What an address's query says under this name."),
        ],
    ),
    (
        "question",
        &[
            key("question", Text, "The question."),
            key("answers", List(&Group("answer")), "The answers, if they are others than yes and no."),
            key("optional", Flag, "true: it may stay unanswered."),
        ],
    ),
    (
        "answer",
        &[
            key("label", Text, "What its button says."),
            key("sign", Text, "How readers know that it is the right one."),
            key("outcome", Group("outcome"), "What comes of it, if the guide does not simply go on."),
        ],
    ),
    (
        "outcome",
        &[
            key("stop", Text, "The guide ends here, and this is why."),
            key("go_to", Text, "Another guide, with 'href'."),
            key("send", Text, "Somebody has to be asked first, with 'message'."),
        ],
    ),
    ("repeat", &[key("noun", Text, "What there is one of in each round: company.")]),
    ("prerequisite", &[key("text", Text, "What is true.")]),
    ("any-of", &[key("any_of", List(&Group("alternative")), "One of these is enough.")]),
    ("alternative", &[key("text", Text, "What is true.")]),
    (
        "step",
        &[
            key("title", Text, "What readers do in it, as a heading."),
            key("blocks", List(&Group("block")), "What the step holds, in order."),
            key("minutes", Text, "How long it takes: 15, or 10-15."),
            key("wait", Group("wait"), "For whom readers may have to wait in it."),
            key("repeat", Text, "The id from 'repeats' of the loop that this step is part of."),
            key("optional", Flag, "true: the whole step may be left out."),
            key("cannot", Group("cannot"), "What who cannot do this does instead."),
        ],
    ),
    ("cannot", &[key("text", Text, "What to do instead.")]),
    (
        "wait",
        &[key("for", Text, "For whom."), key("days", Number, "After how many days it is usually done, or lapses.")],
    ),
    (
        "block",
        &[
            key("actions", List(&Group("action")), "Things to do, in order, each to tick."),
            key("form", Group("form"), "A form of the system, row by row."),
            key("permissions", Group("permissions"), "Rights to grant."),
            key("note", Any(&[Text, Group("note")]), "Good to know."),
            key("tip", Any(&[Text, Group("note")]), "Makes it easier."),
            key("warning", Any(&[Text, Group("note")]), "Goes wrong otherwise."),
            key("notables", List(&Group("notable")), "Values and secrets to note."),
            key("ask", Text, "Asks the question with this id, here."),
            key("consequence", Group("consequence"), "Something to acknowledge before going on."),
            key("table", Group("table"), "Rows and columns to read."),
            key("picture", Group("picture"), "A picture, with words for those who cannot see it."),
            key("video", Group("video"), "A link to a video."),
            key("copy", Group("copy"), "A text to copy: code, an address."),
            key("hand_over", Group("hand-over"), "A message for a colleague, with the address of this page."),
        ],
    ),
    (
        "action",
        &[
            key("do", Text, "What to do, as a sentence."),
            key("go", TEXTS, "Where to go: the labels to follow, [Manage, Employees]."),
            key("click", Text, "A button's label."),
            key("icon", Text, "What an icon shows: pencil."),
            key("tab", Text, "A tab's label."),
            key("menu", Text, "A menu's label."),
            key("expand", Text, "The label of a section to expand."),
            key("follow", Text, "A link's words."),
            key("search", Text, "What to type into the search box; 'in' says which."),
            key("check_box", Text, "The label of a box to check."),
            key("toggle", Text, "The label of a switch."),
            key("choose", Text, "An option to choose; 'in' says of which list."),
            key("hover", Text, "What to point at."),
            key("right_click", Text, "What to click with the right button."),
            key("double_click", Text, "What to click twice."),
            key("scroll_to", Text, "What to scroll to."),
            key("remove", Text, "What to remove."),
            key("refrain", Text, "What not to do."),
            key("check", Text, "What to look for: whether it is so."),
            key("test", Text, "The label of the system's own test button."),
            key("download", Text, "What to download."),
            key("upload", Text, "What to upload."),
            key("fill_file", Text, "The file to fill in."),
            key("open_file", Text, "The file to open."),
            key("invite", Text, "Whom to invite."),
            key("call", Text, "Whom to call."),
            key("press", Text, "Keys to press."),
            key("in", Text, "In which box or list."),
            key("format", Text, "The file's format, such as PDF."),
            key("lapses", Number, "After how many days the invitation lapses."),
            key("place", Text, "Where on the screen: in the top right corner."),
            key("detail", Text, "What to know about it."),
            key("see", Text, "What readers should see then."),
        ],
    ),
    (
        "form",
        &[
            key("fields", List(&Any(&[Group("row"), Group("detour-row")])), "The rows, in the order of the system."),
            key("submit", Text, "The label of the button that ends the form."),
            key("submit_id", Text, "Its id: it is ticked, too."),
        ],
    ),
    (
        "row",
        &[
            key("value", Text, "What goes in, to copy. \"{first_name}\" stands for a value."),
            key("leave", Words(&["may_be_empty", "must_be_empty"]), "Nothing goes in."),
            key("any", Text, "Any value of this sort will do: date. true: any value."),
            key("choose", Text, "The reader's own choice, by this rule."),
            key("today", Text, "true: today's date. Or how the system writes it, to copy: MM/DD/YYYY."),
            key("detour", Group("detour"), "Another window in the middle of the form."),
        ],
    ),
    ("detour-row", &[key("detour", Group("detour"), "Another window in the middle of the form.")]),
    ("detour", &[key("do", Text, "What to do there.")]),
    ("copy", &[key("label", Text, "What it is."), key("value", Text, "The text to copy; it may have several lines.")]),
    (
        "permissions",
        &[
            key("groups", List(&Group("permission-group")), "The rights, grouped as in the system."),
            key("population", Text, "For which people."),
            key("nothing_else", Group("nothing-else"), "That no other rights are needed, to tick."),
        ],
    ),
    (
        "permission-group",
        &[
            key("title", Text, "As the system names the group."),
            key("items", List(&Group("permission")), "The rights."),
            key("groups", List(&Group("permission-group")), "Groups inside this one."),
        ],
    ),
    (
        "permission",
        &[
            key("level", Text, "The level of access: View."),
            key("required", Flag, "false: the connection works without it."),
            key("reason", Text, "Why it is needed."),
            key("population", Text, "For which people."),
        ],
    ),
    ("nothing-else", &[]),
    ("note", &[]),
    ("consequence", &[key("button", Text, "What readers acknowledge it with: I understand.")]),
    (
        "notable",
        &[
            key("value", Text, "The id of the value to note."),
            key("secret", Text, "The id of the secret to have."),
            key("once", Flag, "true: it is shown only once, so the step waits for it."),
        ],
    ),
    (
        "message",
        &[
            key("to", Text, "To whom, in words."),
            key("copy_to", Text, "Who gets a copy."),
            key("subject", Text, "The subject of the mail."),
            key("body", Text, "The message. {page} is the address of this page. No secret may be in it."),
        ],
    ),
    ("hand-over", &[key("text", Text, "What the colleague is asked.")]),
    (
        "table",
        &[
            key("head", List(&Text), "The headings of the columns."),
            key("rows", List(&List(&Text)), "The rows, each a list of texts."),
        ],
    ),
    (
        "picture",
        &[
            key("file", Text, "The file, beside the guide: media/name.png."),
            key("alt", Text, "What the picture tells, for those who cannot see it."),
            key("caption", Text, "What stands under it."),
        ],
    ),
    ("video", &[]),
    (
        "finish",
        &[
            key("text", TEXTS, "What happens now."),
            key("tell", Text, "Who wants to know that everything is done."),
            key("connect", Address, "Where the linking flow can be opened."),
            key("feedback", Address, "Where feedback goes."),
        ],
    ),
    (
        "change",
        &[
            key("replace", Text, "The id of what is replaced, with 'with'."),
            key("with", Free, "What comes instead."),
            key("remove", Text, "The id of what is left out."),
            key("after", Text, "The id of what 'insert' comes after."),
            key("before", Text, "The id of what 'insert' comes before."),
            key("insert", List(&Free), "What is added."),
        ],
    ),
    (
        "allowance",
        &[
            key("lint", Text, "The code of the lint, as 'guide check' prints it."),
            key("at", Text, "The id of what it is about; without it, the whole file."),
            key("reason", Text, "Why it has to stay."),
        ],
    ),
];
