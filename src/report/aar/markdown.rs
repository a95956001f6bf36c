//! Markdown as HTML: the few things that scenarios use. What is HTML in it is shown as it stands.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// As HTML, everything escaped.
pub(super) fn html(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Start(tag) => out += &start(&tag),
            Event::End(end) => out += tag_end(end),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out += &escaped(&text);
            }
            Event::Code(text) => out += &format!("<code>{}</code>", escaped(&text)),
            Event::SoftBreak => out.push('\n'),
            Event::HardBreak => out += "<br>",
            Event::Rule => out += "<hr>",
            _ => {}
        }
    }
    out
}

/// Headings stand below those of the page.
fn start(tag: &Tag<'_>) -> String {
    match tag {
        Tag::Heading { .. } => "<h4>".to_owned(),
        Tag::List(Some(first)) => format!("<ol start=\"{first}\">"),
        Tag::Paragraph => "<p>".to_owned(),
        Tag::BlockQuote(_) => "<blockquote>".to_owned(),
        Tag::CodeBlock(_) => "<pre>".to_owned(),
        Tag::List(None) => "<ul>".to_owned(),
        Tag::Item => "<li>".to_owned(),
        Tag::Emphasis => "<em>".to_owned(),
        Tag::Strong => "<strong>".to_owned(),
        _ => String::new(),
    }
}

fn tag_end(end: TagEnd) -> &'static str {
    match end {
        TagEnd::Heading(_) => "</h4>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::Paragraph => "</p>\n",
        TagEnd::BlockQuote(_) => "</blockquote>\n",
        TagEnd::CodeBlock => "</pre>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        _ => "",
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            '"' => out += "&quot;",
            '\'' => out += "&#x27;",
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn what_scenarios_use_is_kept_and_html_is_shown_as_it_stands() {
        let text = "One *two* **three**\nfour\n\n- a\n- b `c < d`\n\n# Head\n\n1. x";
        let wanted = "<p>One <em>two</em> <strong>three</strong>\nfour</p>\n\
                      <ul><li>a</li>\n<li>b <code>c &lt; d</code></li>\n</ul>\n\
                      <h4>Head</h4>\n<ol start=\"1\"><li>x</li>\n</ol>\n";
        assert_eq!(html(text), wanted);
        let hostile = "<script>alert('1')</script>\n\na <b onclick=\"x\">b</b> [l](javascript:x)";
        let shown = html(hostile);
        assert!(!shown.contains("<script") && !shown.contains("<b ") && !shown.contains("href"));
        assert!(shown.contains("&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;"), "{shown}");
    }
}
