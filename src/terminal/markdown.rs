//! Markdown as lines of text.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use ratatui::style::Style;

use super::page::Page;

/// Sets a Markdown text on a page.
pub(super) fn set(page: &mut Page, text: &str) {
    let mut setter = Setter { page, spans: Vec::new(), style: Style::new(), lists: Vec::new() };
    for event in Parser::new(text) {
        setter.event(event);
    }
    setter.flush();
}

struct Setter<'a> {
    page: &'a mut Page,
    spans: Vec<(String, Style)>,
    style: Style,
    /// Lists that are open: the number of the next item, if they count.
    lists: Vec<Option<u64>>,
}

impl Setter<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak | Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let sheet = self.page.sheet;
        match tag {
            Tag::Paragraph if self.lists.is_empty() => self.page.gap(),
            Tag::Heading { .. } => {
                self.page.gap();
                self.style = sheet.strong();
            }
            Tag::Strong => self.style = self.style.patch(sheet.strong()),
            Tag::Emphasis => self.style = self.style.patch(sheet.emphasis()),
            Tag::List(first) => {
                self.flush();
                if self.lists.is_empty() {
                    self.page.gap();
                }
                self.lists.push(*first);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock => self.flush(),
            TagEnd::Heading(_) => {
                self.flush();
                self.style = Style::new();
            }
            // Looks are not nested deeper in scenarios than this undoes.
            TagEnd::Strong | TagEnd::Emphasis => self.style = Style::new(),
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        self.spans.push((text.to_owned(), self.style));
    }

    /// Sets what has gathered as one paragraph.
    fn flush(&mut self) {
        if self.spans.is_empty() {
            return;
        }
        let spans = std::mem::take(&mut self.spans);
        let spans: Vec<_> = spans.iter().map(|(text, style)| (text.as_str(), *style)).collect();
        let mark = self.mark();
        let rest = " ".repeat(super::page::width(&mark));
        self.page.spans(&spans, &mark, &rest);
    }

    fn mark(&mut self) -> String {
        let indent = "  ".repeat(self.lists.len().saturating_sub(1));
        match self.lists.last_mut() {
            None => String::new(),
            Some(None) => format!("{indent}• "),
            Some(Some(number)) => {
                *number += 1;
                format!("{indent}{}. ", *number - 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::terminal::sheet::Sheet;

    fn plain(text: &str) -> Vec<String> {
        let sheet = Sheet { size: Size::new(80, 24), colour: false };
        let mut page = Page::new(30, sheet);
        set(&mut page, text);
        page.lines().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn paragraphs_lists_and_emphasis() {
        let text =
            "You speak for **Varin**.\nAnd\n*listen*.\n\n- one\n- two\n\n1. first\n2. second";
        let wanted = [
            "You speak for Varin. And",
            "listen.",
            "",
            "• one",
            "• two",
            "",
            "1. first",
            "2. second",
        ];
        assert_eq!(plain(text), wanted);
    }
}
