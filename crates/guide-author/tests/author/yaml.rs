//! Text that is not YAML, or YAML that guides do not use.

use crate::support::check;

#[test]
fn what_is_no_yaml() {
    check(
        r"format: 1
title: Note: this
",
        &[("Note: this", r#"A text that has ': ' in it is not in double quotes. Write 'title: "Note: this"'."#)],
    );
    check(
        r#"format: 1
title: "Say "hello" to it"
"#,
        &[(
            "hello\" to it\"",
            r#"Something follows the closing quotation mark. Write 'title: "Say \"hello\" to it"'."#,
        )],
    );
    check(
        r#"format: 1
title: "no end
"#,
        &[(r#""no end"#, r#"The text that starts with " does not end with ". Write 'title: "no end"'."#)],
    );
    check(
        r"format: 1
title: *emphasis* first
",
        &[(
            "*",
            "A text that starts with * or & is not in quotes; YAML reads it as a reference. Put the whole text in double quotes.",
        )],
    );
    check(
        r"format: 1
title: @home
",
        &[("@", "A text that starts with @ or ` is not in quotes. Put the whole text in double quotes.")],
    );
    check(
        r"format: 1
title: %x
",
        &[("%", "A line that starts with % is not in quotes. Put the whole text in double quotes.")],
    );
    check(
        "format: 1\n\ttitle: x\n",
        &[("\ttitle: x", "A tab stands where only spaces may stand. Indent with spaces.")],
    );
    check(
        r"format: 1
system: { id: a, name: b
title: c
",
        &[("{", "This { is never closed. Write '{ id: a, name: b }'.")],
    );
    check(
        r"format: 1
system:
  id: a
    name: b
",
        &[(
            "name: b",
            "This line is indented too far for the lines above it. Write it with 2 spaces before it: '  name: b'.",
        )],
    );
    check(
        r"format: 1
system:
    id: a
  name: b
",
        &[(
            "name: b",
            "This line is indented too little for the lines above it. Write it with 4 spaces before it: '    name: b'.",
        )],
    );
    check(
        r#"format: 1
title: "a \d b"
"#,
        &[(
            r#"""#,
            r"Inside double quotes a \ starts an escape, and this one means nothing. Write \\ for a \, or put the text in single quotes.",
        )],
    );
    check(
        r"format: 1
title
system: x
",
        &[("title", "'title' has no colon after it. Write 'title:'.")],
    );
    check(
        "format: 1\ntitle: a\u{7}b\n",
        &[
            (
                "format: 1",
                "A guide needs 'system', and there is none. Add 'system: { id: justworks, name: Justworks }'.",
            ),
            ("format: 1", "A guide needs 'overview', and there is none. Add 'overview: …'."),
            ("format: 1", "A guide needs 'checked_on', and there is none. Add 'checked_on: …'."),
            ("format: 1", "A guide needs 'sources', and there is none. Add 'sources: …'."),
            ("format: 1", "A guide needs 'steps', and there is none. Add 'steps: …'."),
            (
                "format: 1",
                "A guide needs 'finish', and there is none. Add 'finish: { text: You are done., tell: your contact }'.",
            ),
            ("\u{7}", "This text has a character in it that cannot be seen (U+0007). Type the words around it anew."),
        ],
    );
}

#[test]
fn what_guides_do_not_use() {
    check(
        r"format: 1
title: &name x
",
        &[(
            "&name x",
            "An anchor ('&…') stands before this; guides have none. Put a text that starts with & in double quotes.",
        )],
    );
    check(
        r"format: 1
title: &name x
overview: *name
",
        &[(
            "&name x",
            "An anchor ('&…') stands before this; guides have none. Put a text that starts with & in double quotes.",
        )],
    );
    check(
        r"format: 1
title: !name x
",
        &[(
            "!name x",
            "A tag ('!…') stands before this; guides have none. Put a text that starts with ! in double quotes.",
        )],
    );
    check(
        r"---
format: 1
---
format: 1
",
        &[("---", "A second document starts here ('---'). Write one guide per file, without '---'.")],
    );
    check(
        r"format: 1
title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
",
        &[(
            "[",
            "This is nested more than 32 levels deep. No part of a guide needs that: look for brackets or indentation too many.",
        )],
    );
}

#[test]
fn files_that_are_no_guides() {
    check("", &[("", "This file is empty. Write it, or remove it.")]);
    check(
        r"# nothing yet
",
        &[("", "This file is empty. Write it, or remove it.")],
    );
    check(
        r"words
",
        &[("words", "This file is a text, not a guide or a vendor. Start it with 'format: 1'.")],
    );
    check(
        r"- format: 1
",
        &[("- format: 1", "This file is a list, not a guide or a vendor. Start it with 'format: 1'.")],
    );
    check(
        r"format: 2
anything: goes
",
        &[("2", "Format '2' is unknown; this program reads format 1. Write 'format: 1', or use a newer program.")],
    );
}
