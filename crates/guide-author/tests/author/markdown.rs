//! The small Markdown of guides, and what it leaves out.

use crate::support::{check_blocks, check_keys};

#[test]
fn markdown_that_guides_do_not_have() {
    check_blocks(
        r#"- text: "A <b>bold</b> word.""#,
        &[("<b>", r"steps[2] 'Two': this text has HTML in it. Use Markdown; for a < write \<.")],
    );
    check_blocks(
        r#"- text: "<div>A block</div>""#,
        &[("<div>A block</div>", r"steps[2] 'Two': this text has HTML in it. Use Markdown; for a < write \<.")],
    );
    check_blocks(
        r##"- text: "# Heading""##,
        &[(
            "# Heading",
            r"steps[2] 'Two': this text has a heading in it. Write \# for a #; structure comes from steps and blocks.",
        )],
    );
    check_blocks(
        r#"- text: "- an item""#,
        &[(
            "- an item",
            r"steps[2] 'Two': this text has a Markdown list in it. Write a list of texts in YAML, or \- for a dash and 1\. for a number at the start.",
        )],
    );
    check_blocks(
        r#"- text: "1. an item""#,
        &[(
            "1. an item",
            r"steps[2] 'Two': this text has a Markdown list in it. Write a list of texts in YAML, or \- for a dash and 1\. for a number at the start.",
        )],
    );
    check_blocks(
        r#"- text: "> said""#,
        &[("> said", r"steps[2] 'Two': this text has a quotation block in it. Write \> for a > at the start.")],
    );
    check_blocks(
        r"- text: |
    Words:

        code",
        &[(
            "code",
            "steps[2] 'Two': this text has a code block in it. Put code between ` and `, and start lines without extra spaces.",
        )],
    );
    check_blocks(
        r#"- text: "```\ncode\n```""#,
        &[(
            "```",
            "steps[2] 'Two': this text has a code block in it. Put code between ` and `, and start lines without extra spaces.",
        )],
    );
    check_blocks(
        r#"- text: "![alt](https://a.example/i.png)""#,
        &[(
            "![alt](https://a.example/i.png)",
            "steps[2] 'Two': this text has an image in it. Make it a block of its own: '- picture: { file: media/name.png, alt: what it shows }'.",
        )],
    );
    check_blocks(
        r#"- text: "***""#,
        &[(
            "***",
            "steps[2] 'Two': this text has a dividing line in it. Remove it; structure comes from steps and blocks.",
        )],
    );
    check_blocks(
        r#"- text: "one  \ntwo""#,
        &[(
            r#""one  \ntwo""#,
            r"steps[2] 'Two': this text has a forced line break in it. Remove the spaces or the \ at the end of the line.",
        )],
    );
    check_blocks(
        r#"- text: "[*styled*](https://a.example)""#,
        &[(
            "*styled*",
            "steps[2] 'Two': this text has a value, a label or style inside a link in it. Put plain words between [ and ].",
        )],
    );
    check_blocks(
        r#"- text: "[`code`](https://a.example)""#,
        &[(
            "`code`",
            "steps[2] 'Two': this text has a value, a label or style inside a link in it. Put plain words between [ and ].",
        )],
    );
    check_blocks(
        r#"- text: "[{first_name}](https://a.example)""#,
        &[(
            r#""[{first_name}](https://a.example)""#,
            "steps[2] 'Two': this text has a value, a label or style inside a link in it. Put plain words between [ and ].",
        )],
    );
    check_blocks(
        r#"- text: "[](https://a.example)""#,
        &[(
            "https://a.example",
            "steps[2] 'Two': the link to 'https://a.example' has no words. Write what it leads to between [ and ].",
        )],
    );
    check_blocks(
        r#"- text: "[a]({first_name})""#,
        &[(
            r#""[a]({first_name})""#,
            "steps[2] 'Two': an address has no placeholders and no labels in it. Write the whole address.",
        )],
    );
    check_blocks(
        r#"- text: "See [it].\n\n[it]: https://a.example""#,
        &[(
            r#""See [it].\n\n[it]: https://a.example""#,
            "steps[2] 'Two': '[it]: …' defines an address, which would not be seen. Write links as [words](https://…).",
        )],
    );
}

#[test]
fn paragraphs() {
    check_blocks(
        r#"- text: "one\n\ntwo""#,
        &[(
            r#""one\n\ntwo""#,
            "steps[2] 'Two': 'text' has 2 paragraphs, and only one fits here. Remove the empty line, or move the rest elsewhere.",
        )],
    );
}

#[test]
fn words_without_markdown() {
    check_keys(
        "title: A **strong** title",
        &[("**", "'title' is shown as it is, and '**' would be seen. Write plain words here.")],
    );
    check_keys(
        r#"finish: { text: x, tell: "[Anna](https://a.example)" }"#,
        &[("](", "finish: 'tell' is shown as it is, and '](' would be seen. Write plain words here.")],
    );
    check_keys(
        r#"title: "two\nlines""#,
        &[(r#""two\nlines""#, "'title' has more than one line. Write it in one line.")],
    );
}
