//! HTML in, Markdown out.

use super::from_html;

#[track_caller]
fn check(html: &str, markdown: &str) {
    assert_eq!(from_html(html), markdown);
}

#[test]
fn blocks() {
    check("<div lang=\"en\"><h1>Connect</h1><p>One.</p><p>Two.</p></div>", "# Connect\n\nOne.\n\nTwo.\n");
    check(
        "<details open id=\"x\"><summary><h2>1. Start</h2></summary><p>In HR</p></details>",
        "## 1. Start\n\nIn HR\n",
    );
    check("<ul><li>One</li><li><p>Two</p><ul><li>Three</li></ul></li></ul>", "- One\n- Two\n\n  - Three\n");
    check("<ol start=\"3\"><li>Go</li><li>Stay<br>here</li></ol>", "3. Go\n4. Stay\\\n   here\n");
    check(
        "<table><thead><tr><th>Field</th><th>What</th></tr></thead><tbody><tr><th>A|B</th><td><b>1\n2</b></td></tr></tbody></table>",
        "| Field | What |\n| --- | --- |\n| A\\|B | **1<br>2** |\n",
    );
    check("<pre>a\n  *b*\n</pre>", "```\na\n  *b*\n```\n");
}

#[test]
fn words() {
    check("<p>Click <b>Add </b>and <em>wait</em>.</p>", "Click **Add** and *wait*.\n");
    check("<p><a href=\"https://a.example/x(1)\">the [help]</a></p>", "[the \\[help\\]](https://a.example/x%281%29)\n");
    check("<p><code>a`b</code></p>", "``a`b``\n");
    check("<p><img src=\"media/a b.png\" alt=\"A *key*\"></p>", "![A \\*key\\*](media/a%20b.png)\n");
    check("<p>1 &lt; 2 &amp;&amp; a_b*c</p>", "1 \\< 2 \\&\\& a\\_b\\*c\n");
}

#[test]
fn what_begins_a_line_is_no_list() {
    for (html, markdown) in
        [("<p># x</p>", "\\# x\n"), ("<p>- x</p>", "\\- x\n"), ("<p>3. x</p>", "3\\. x\n"), ("<p>3) x</p>", "3\\) x\n")]
    {
        check(html, markdown);
    }
}

#[test]
fn what_is_not_well_formed_ends_with_the_text() {
    check("<p>a<b>b", "a**b**\n");
    check("</p>x<", "x\n");
    check("", "\n");
}
