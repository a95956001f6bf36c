//! Markdown as HTML.

use crate::markup::{Block, Mark, TextRun, blocks};

/// As HTML, everything escaped.
pub(super) fn html(markdown: &str) -> String {
    let mut out = String::new();
    // The lists that are open, each in its last item.
    let mut open: Vec<&str> = Vec::new();
    for block in blocks(markdown) {
        let (list, start) = match block.mark {
            Mark::None => ("", String::new()),
            Mark::Bullet => ("ul", String::new()),
            Mark::Number(number) => ("ol", format!(" start=\"{number}\"")),
        };
        let goes_on =
            list.is_empty() || open.get(block.depth - 1).is_some_and(|open| *open == list);
        close(&mut out, &mut open, if goes_on { block.depth } else { block.depth - 1 });
        if list.is_empty() {
            out += &format!("<p>{}</p>\n", text(&block));
            continue;
        }
        if goes_on {
            out += "</li>\n<li>";
        } else {
            out += &format!("<{list}{start}>\n<li>");
            open.push(list);
        }
        out += &text(&block);
    }
    close(&mut out, &mut open, 0);
    out
}

/// Closes lists until so many are open.
fn close(out: &mut String, open: &mut Vec<&str>, depth: usize) {
    for list in open.drain(depth.min(open.len())..).rev() {
        *out += &format!("</li>\n</{list}>\n");
    }
}

fn text(block: &Block) -> String {
    block.spans.iter().map(span).collect()
}

fn span(span: &TextRun) -> String {
    let mut out = escaped(&span.text);
    for (wanted, tag) in [(span.emphasis, "em"), (span.strong, "strong")] {
        if wanted {
            out = format!("<{tag}>{out}</{tag}>");
        }
    }
    out
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
    use proptest::prelude::*;

    use super::html;
    use crate::markup::trial;

    proptest! {
        #[test]
        fn the_report_shows_every_word(text in trial::TEXTS) {
            let page = html(&text);
            let mut shown = String::new();
            for part in page.split('<') {
                let (tag, text) = part.split_once('>').unwrap_or(("", part));
                let apart = !matches!(tag, "" | "em" | "/em" | "strong" | "/strong");
                shown.extend(apart.then_some(' '));
                shown.push_str(text);
            }
            let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
            let shown = signs.iter().fold(shown, |text, (from, to)| text.replace(from, to));
            let words: Vec<_> = shown.split_whitespace().collect();
            prop_assert_eq!(words, trial::words_without_marks(&text));
        }
    }

    #[test]
    fn what_scenarios_use_is_kept_and_all_else_is_shown_as_it_stands() {
        let text = "One *two* **three**\nfour\n\n- a\n  1. in\n\n  more\n- b `c < d`\n\n2. x\n3. y\n\n# End";
        let wanted = "<p>One <em>two</em> <strong>three</strong> four</p>\n\
                      <ul>\n<li>a<ol start=\"1\">\n<li>in</li>\n</ol>\n<p>more</p>\n</li>\n\
                      <li>b `c &lt; d`</li>\n</ul>\n\
                      <ol start=\"2\">\n<li>x</li>\n<li>y</li>\n</ol>\n<p># End</p>\n";
        assert_eq!(html(text), wanted);
        let hostile = "<script>alert('1')</script>\n\na <b onclick=\"x\">b</b> [l](javascript:x)";
        let shown = html(hostile);
        assert!(!shown.contains("<script") && !shown.contains("<b ") && !shown.contains("href"));
        assert!(shown.contains("&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;"), "{shown}");
    }
}
