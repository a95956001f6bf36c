//! Markdown as lines of text.

use ratatui::style::Style;

use super::page::{TextPage, width};
use super::sheet::TerminalSheet;
use crate::markup::{Mark, TextRun, blocks};

/// Sets a Markdown text on a page.
pub(super) fn set(page: &mut TextPage, text: &str) {
    let mut within = 0;
    for block in blocks(text) {
        if block.depth == 0 || within == 0 {
            page.gap();
        }
        within = block.depth;
        let indent = "  ".repeat(block.depth.saturating_sub(1));
        let mark = match block.mark {
            Mark::None => "  ".repeat(block.depth),
            Mark::Bullet => format!("{indent}• "),
            Mark::Number(number) => format!("{indent}{number}. "),
        };
        let sheet = page.sheet;
        let spans: Vec<_> =
            block.spans.iter().map(|span| (span.text.as_str(), style(sheet, span))).collect();
        page.spans(&spans, &mark, &" ".repeat(width(&mark)));
    }
}

fn style(sheet: TerminalSheet, span: &TextRun) -> Style {
    let mut style = Style::new();
    for (wanted, look) in [(span.strong, sheet.strong()), (span.emphasis, sheet.emphasis())] {
        if wanted {
            style = style.patch(look);
        }
    }
    style
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;
    use ratatui::style::Modifier;
    use ratatui::text::Line;

    use proptest::prelude::*;

    use super::*;
    use crate::markup::trial;

    fn lines_within(text: &str, columns: u16) -> Vec<Line<'static>> {
        let sheet = TerminalSheet { size: Size::new(80, 24), colour: false };
        let mut page = TextPage::new(columns, sheet);
        set(&mut page, text);
        page.lines()
    }

    fn lines(text: &str) -> Vec<Line<'static>> {
        lines_within(text, 30)
    }

    proptest! {
        #[test]
        fn the_terminal_shows_every_word(text in trial::TEXTS) {
            let shown: Vec<_> = lines_within(&text, 200).iter().map(ToString::to_string).collect();
            let words: Vec<_> = shown.iter().flat_map(|line| line.split_whitespace()).collect();
            prop_assert_eq!(words, trial::words(&text));
        }
    }

    #[test]
    fn paragraphs_lists_and_emphasis() {
        let text = "You speak for **Varin**.\nAnd\n*listen* to <EAGLE>.\n\n- one\n  - in it\n\n  more\n- two\n\n1. first\n2. second";
        let wanted = [
            "You speak for Varin. And",
            "listen to <EAGLE>.",
            "",
            "• one",
            "  • in it",
            "  more",
            "• two",
            "1. first",
            "2. second",
        ];
        let shown: Vec<_> = lines(text).iter().map(ToString::to_string).collect();
        assert_eq!(shown, wanted);
        let looks = |line: &Line<'_>| line.spans.last().map(|span| span.style.add_modifier);
        assert_eq!(looks(&lines("a **b *c***")[0]), Some(Modifier::BOLD | Modifier::ITALIC));
    }
}
