//! Errors: what keeps a guide from being built.

use super::Explanation;

pub(super) const FOLDER: Explanation = Explanation {
    what: "A file or folder is where none belongs, or one is missing.",
    why: "Each vendor has a folder with a vendor.yaml and a file for each system. The names of folder and files become \
          part of addresses, so that everything has one place. Files whose names begin with a dot are left alone.",
    wrong: "guides/justworks.yaml",
    right: "guides/acme/vendor.yaml\nguides/acme/justworks.yaml",
};

pub(super) const UNREADABLE: Explanation = Explanation {
    what: "A file cannot be read, or is no text in UTF-8.",
    why: "Guides are texts. A word processor's file, or a text in an old encoding, cannot be read safely: letters such \
          as ä or ’ would come out wrong. Save it as plain text in UTF-8; every editor can.",
    wrong: "guides/acme/justworks.yaml, saved as a Word document",
    right: "guides/acme/justworks.yaml, saved as plain text in UTF-8",
};

pub(super) const YAML: Explanation = Explanation {
    what: "The text cannot be read as YAML.",
    why: "YAML gives a meaning to characters such as : { [ * & # at certain places, and to the spaces at the beginning \
          of a line. Nearly always the remedy is to put a text in double quotes, or to move a line to the column of its \
          neighbours.",
    wrong: "title: Connect Justworks: the quick way",
    right: "title: \"Connect Justworks: the quick way\"",
};

pub(super) const FORMAT: Explanation = Explanation {
    what: "The file says another format number than this program reads.",
    why: "The number says by which rules a file was written, so that an older program never misreads a newer file.",
    wrong: "format: 7",
    right: "format: 1",
};

pub(super) const SHAPE: Explanation = Explanation {
    what: "A list stands where a text belongs, or the like.",
    why: "A key expects a text, a list (lines that start with '- ') or a group of keys. Often it is a missing pair of \
          quotes: a text that starts with { or [ looks like a group or a list.",
    wrong: "prerequisites: You are an administrator.",
    right: "prerequisites:\n  - { id: is-admin, text: You are an administrator. }",
};

pub(super) const UNKNOWN_KEY: Explanation = Explanation {
    what: "A key is not one that may stand here.",
    why: "A mistyped key would silently do nothing, and its text would be missing for readers. The message names the key \
          that was probably meant, or all keys that may stand here.",
    wrong: "- actions:\n    - { id: click-add, clik: Add }",
    right: "- actions:\n    - { id: click-add, click: Add }",
};

pub(super) const MISSING_KEY: Explanation = Explanation {
    what: "A key that has to be there is missing.",
    why: "Without it something could not be shown at all.",
    wrong: "- form:\n    fields:\n      - { id: manager, leave: may_be_empty }",
    right: "- form:\n    fields:\n      - { id: manager, label: Manager, leave: may_be_empty }",
};

pub(super) const REPEATED_KEY: Explanation = Explanation {
    what: "A key is written twice in one group.",
    why: "Only one of the two could count, and nobody would see which. Keep one.",
    wrong: "- actions:\n    - { id: click-add, click: Add, click: Invite }",
    right: "- actions:\n    - { id: click-add, click: Add }\n    - { id: click-invite, click: Invite }",
};

pub(super) const CHOICE: Explanation = Explanation {
    what: "Keys exclude each other, or one of several is needed and none is there.",
    why: "A row of a form has one thing that goes into it, an action says one thing to do. What is two things is two rows \
          or two actions: then each can be ticked.",
    wrong: "- form:\n    fields:\n      - { id: manager, label: Manager, value: Ann, leave: may_be_empty }",
    right: "- form:\n    fields:\n      - { id: manager, label: Manager, leave: may_be_empty }",
};

pub(super) const EMPTY: Explanation = Explanation {
    what: "Nothing stands where something has to be.",
    why: "An empty text or list was probably meant to be filled in later. Fill it in, or remove the key.",
    wrong: "troubleshooting: []",
    right: "troubleshooting:\n  - Your user name is not your email address.",
};

pub(super) const WORD: Explanation = Explanation {
    what: "A word is none of those that may stand here.",
    why: "Some keys know a few words only, such as true and false. The message names them.",
    wrong: "- form:\n    fields:\n      - { id: manager, label: Manager, leave: blank }",
    right: "- form:\n    fields:\n      - { id: manager, label: Manager, leave: may_be_empty }",
};

pub(super) const MISSING_ID: Explanation = Explanation {
    what: "Something that readers tick has no id.",
    why: "A reader's ticks are kept under ids. Labels get corrected and steps get moved; an id stays, and with it what the \
          reader has done. `guide check --write-ids` writes the missing ones. Never change an id that readers have used: \
          to rename it, write the old one under 'was'.",
    wrong: "- actions:\n    - { click: Add }",
    right: "- actions:\n    - { id: click-add, click: Add }",
};

pub(super) const ID: Explanation = Explanation {
    what: "An id has a form that no id may have.",
    why: "Ids become part of addresses and records: small letters, digits, - and _, at most 64, beginning with a letter or \
          a digit. The id of a system is also the name of its file.",
    wrong: "- actions:\n    - { id: Click Add, click: Add }",
    right: "- actions:\n    - { id: click-add, click: Add }",
};

pub(super) const REPEATED: Explanation = Explanation {
    what: "An id or a name is used twice.",
    why: "A tick under an id that two things have would tick both. Give the newer one another id; the older one may already \
          hold the progress of readers.",
    wrong: "- actions:\n    - { id: add, click: Add }\n    - { id: add, click: Add an admin }",
    right: "- actions:\n    - { id: add, click: Add }\n    - { id: add-admin, click: Add an admin }",
};

pub(super) const UNKNOWN: Explanation = Explanation {
    what: "A name refers to something that is not there.",
    why: "A question or value is written once, at the top of the guide, and named where it is needed. It was mistyped \
          here, or forgotten there.",
    wrong: "- note: { when: reconected, text: Open the linking flow again. }",
    right: "- note: { when: reconnecting, text: Open the linking flow again. }",
};

pub(super) const ASK: Explanation = Explanation {
    what: "A question is used before it is asked, is asked twice, or is never asked.",
    why: "What depends on an answer can only be shown once the reader could give it. Put the block '- ask: …' before the \
          first thing that depends on it, once in the whole guide.",
    wrong: "ask: [{ id: several, question: Do you manage several companies? }]",
    right: "ask: [{ id: several, question: Do you manage several companies? }]\nsteps:\n  - id: step\n    title: Step\n    \
            blocks:\n      - ask: several",
};

pub(super) const SECRET: Explanation = Explanation {
    what: "A secret stands where its content would be needed.",
    why: "Passwords and keys are never typed into the checklist, kept or put into links. A guide can name a secret and let \
          readers tick that they have it; it cannot fill it in anywhere.",
    wrong: "- form:\n    fields:\n      - { id: password, label: Password, value: \"{temporary_password}\" }",
    right: "- notables:\n    - { id: have-password, secret: temporary_password }",
};

pub(super) const TEXT: Explanation = Explanation {
    what: "A text is written in a way that guides do not have.",
    why: "Texts know emphasis, strong, code and links. Lists, headings and HTML have blocks of their own in the guide, \
          because what is data can be ticked, copied and shown everywhere.",
    wrong: "- text: \"<b>Important</b>\"",
    right: "- text: \"**Important**\"",
};

pub(super) const INVISIBLE: Explanation = Explanation {
    what: "A text has a character in it that nobody can see.",
    why: "Such characters come along when texts are copied from web pages. A label with one in it is not the label on the \
          screen, and a value with one in it does not work where it is pasted. Type the words anew.",
    wrong: "- text: \"Work\u{200b} email\"",
    right: "- text: \"Work email\"",
};

pub(super) const PLACEHOLDER: Explanation = Explanation {
    what: "A placeholder means nothing here, or a bracket has no partner.",
    why: "Braces stand for values of this guide and for {vendor.name}, {system.name} and {partner.name}. Where a value \
          can differ from reader to reader, only some places may hold it.",
    wrong: "- text: \"Enter {frist_name}.\"",
    right: "- text: \"Enter {first_name}.\"",
};

pub(super) const ADDRESS: Explanation = Explanation {
    what: "An address cannot be linked to: it is not https, or no address at all.",
    why: "Guides link to https:// and mailto: only. A page without https can be changed on its way to the reader, and \
          guides lead readers to pages where they log in.",
    wrong: "- text: See [the help](http://help.acme.example/).",
    right: "- text: See [the help](https://help.acme.example/).",
};

pub(super) const NUMBER: Explanation = Explanation {
    what: "A day or a number makes no sense.",
    why: "Days are written as year, month and day, and have to be in the calendar; times are minutes.",
    wrong: "checked_on: 2026-02-30",
    right: "checked_on: 2026-02-28",
};

pub(super) const PICTURE: Explanation = Explanation {
    what: "A picture is not there, or cannot be used.",
    why: "Pictures lie in the folder 'media' beside the guide, as PNG, JPEG, WebP or SVG, and a guide names them with that \
          folder: media/key.png. Their size is read from the file, so that the page does not move when they come.",
    wrong: "- picture: { file: media/nothing.png, alt: The key under Settings }",
    right: "- text: The key stands under Settings.",
};

pub(super) const REUSE: Explanation = Explanation {
    what: "A guide is based on nothing that is there, or changes something that is not.",
    why: "A vendor's guide can be a partner's procedure with changes. The procedure lies under partners/, and a change names \
          by its id what it replaces, removes or comes after.",
    wrong: "based_on: finch/justwork",
    right: "based_on: finch/justworks   # guides/partners/finch/justworks.yaml",
};
