//! Text set in lines of a given width. Every text that reaches the screen is set by a [`TextPage`] or by
//! [`fit`], which show what can't be seen as signs and never part what stands in one place.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::sheet::TerminalSheet;
use crate::legible;

/// A word: pieces of text that must not be parted, each with its looks.
type Word = Vec<(String, Style)>;

/// A text being set, line by line.
#[derive(Clone, Debug)]
pub struct TextPage {
    lines: Vec<Line<'static>>,
    width: usize,
    /// Whether something stands above its first line.
    follows: bool,
    /// Looks.
    pub sheet: TerminalSheet,
}

impl TextPage {
    /// An empty page.
    pub fn new(width: u16, sheet: TerminalSheet) -> Self {
        Self { lines: Vec::new(), width: usize::from(width).max(8), follows: false, sheet }
    }

    /// The same, below another.
    pub fn below(self) -> Self {
        Self { follows: true, ..self }
    }

    /// What has been set.
    pub fn lines(self) -> Vec<Line<'static>> {
        self.lines
    }

    /// How many lines have been set.
    pub fn height(&self) -> usize {
        self.lines.len()
    }

    /// How wide lines may be.
    pub fn width(&self) -> usize {
        self.width
    }

    /// An empty line, unless there is one already or nothing above it.
    pub fn gap(&mut self) {
        if self.lines.last().map_or(self.follows, |line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A heading with room above it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.text(text, self.sheet.strong());
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str, style: Style) {
        self.item("", text, style);
    }

    /// A paragraph that hangs from a mark.
    pub fn item(&mut self, mark: &str, text: &str, style: Style) {
        let rest = " ".repeat(width(mark));
        self.spans(&[(text, style)], mark, &rest);
    }

    /// A paragraph in several looks; `first` and `rest` stand before its first and other lines.
    pub fn spans(&mut self, spans: &[(&str, Style)], first: &str, rest: &str) {
        self.lines.extend(wrap(spans, self.width, first, rest));
    }

    /// Lines that are set already.
    pub fn extend(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        self.lines.extend(lines);
    }

    /// A Markdown text.
    pub fn markdown(&mut self, text: &str) {
        super::markdown::set(self, text);
    }
}

/// Columns a text takes.
pub fn width(text: &str) -> usize {
    if typewritten(text) { text.len() } else { Span::raw(text).width() }
}

/// Whether each byte is a letter, digit or sign of one column that nothing joins.
fn typewritten(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// What stands in one place of a text: letters with their marks, signs that are joined.
fn symbols<'a>(text: &'a Span<'_>) -> impl Iterator<Item = &'a str> {
    text.styled_graphemes(Style::new()).map(|it| it.symbol)
}

/// A text in exactly so many columns: filled up, or cut with `…`.
pub fn fit(text: &str, columns: usize) -> String {
    let text = legible::line(text);
    let full = width(&text);
    if full <= columns {
        return format!("{text}{}", " ".repeat(columns - full));
    }
    let mut cut = String::new();
    let mut used = 0;
    for symbol in symbols(&Span::raw(text)) {
        let more = width(symbol);
        if used + more + 1 > columns {
            break;
        }
        cut.push_str(symbol);
        used += more;
    }
    let dots = if columns > 0 { "…" } else { "" };
    let missing = columns.saturating_sub(used + 1);
    format!("{cut}{dots}{}", " ".repeat(missing))
}

/// Sets text in lines.
fn wrap(spans: &[(&str, Style)], columns: usize, first: &str, rest: &str) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut line = vec![Span::raw(first.to_owned())];
    let mut used = width(first);
    let mut empty = true;
    for word in words(spans, columns.saturating_sub(width(rest)).max(1)) {
        let wide: usize = word.iter().map(|(piece, _)| width(piece)).sum();
        if !empty && used + 1 + wide > columns {
            let full = std::mem::replace(&mut line, vec![Span::raw(rest.to_owned())]);
            lines.push(Line::from(full));
            used = width(rest);
            empty = true;
        }
        if !empty {
            line.push(Span::raw(" "));
            used += 1;
        }
        line.extend(word.into_iter().map(|(piece, style)| Span::styled(piece, style)));
        used += wide;
        empty = false;
    }
    lines.push(Line::from(line));
    lines
}

/// Splits at blanks; a word wider than `most` columns is parted.
fn words(spans: &[(&str, Style)], most: usize) -> Vec<Word> {
    let mut words = Words { most, ..Words::default() };
    for (text, style) in spans {
        words.joined = false;
        if typewritten(text) {
            // Most texts, in large steps.
            for (at, word) in text.split(' ').enumerate() {
                if at > 0 {
                    words.end();
                }
                words.typed(word, *style);
            }
            continue;
        }
        // Line feeds are blanks here.
        let text = legible::lines(text).replace(['\n', '\t'], " ");
        for symbol in symbols(&Span::raw(text)) {
            match symbol {
                " " => words.end(),
                symbol => words.add(symbol, width(symbol), *style),
            }
        }
    }
    words.end();
    words.all
}

/// Words as they are collected.
#[derive(Default)]
struct Words {
    most: usize,
    all: Vec<Word>,
    word: Word,
    /// Columns of the word.
    used: usize,
    /// Whether the last piece of the word goes on.
    joined: bool,
}

impl Words {
    /// A blank.
    fn end(&mut self) {
        self.all.extend((!self.word.is_empty()).then(|| std::mem::take(&mut self.word)));
        (self.used, self.joined) = (0, false);
    }

    /// What must not be parted.
    fn add(&mut self, symbol: &str, wide: usize, style: Style) {
        if self.used + wide > self.most {
            self.end();
        }
        match self.word.last_mut() {
            Some((piece, _)) if self.joined => piece.push_str(symbol),
            _ => self.word.push((symbol.to_owned(), style)),
        }
        self.used += wide;
        self.joined = true;
    }

    /// What can be parted anywhere, a column each byte.
    fn typed(&mut self, mut rest: &str, style: Style) {
        while !rest.is_empty() {
            if self.used >= self.most {
                self.end();
            }
            let (now, later) = rest.split_at(rest.len().min(self.most - self.used));
            self.add(now, now.len(), style);
            rest = later;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, columns: usize) -> Vec<String> {
        wrap(&[(text, Style::new())], columns, "- ", "  ").iter().map(Line::to_string).collect()
    }

    #[test]
    fn lines_hang_from_their_mark() {
        assert_eq!(set("one two three", 9), ["- one two", "  three"]);
    }

    #[test]
    fn a_word_wider_than_the_page_is_parted() {
        assert_eq!(set("abcdefgh", 6), ["- abcd", "  efgh"]);
    }

    #[test]
    fn pieces_without_a_blank_between_stay_together() {
        let strong = Style::new().bold();
        let lines = wrap(&[("a", strong), (", b", Style::new())], 20, "", "");
        assert_eq!(lines[0].to_string(), "a, b");
    }

    #[test]
    fn a_text_is_cut_or_filled_to_fit() {
        assert_eq!(fit("abc", 5), "abc  ");
        assert_eq!(fit("abcdef", 4), "abc…");
        assert_eq!(fit("日本語", 4), "日… ");
        assert_eq!(fit("abc", 0), "");
    }

    #[test]
    fn what_stands_in_one_place_is_not_parted_and_what_can_not_be_seen_is_a_sign() {
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(fit("👩‍🚀👩‍🚀👩‍🚀", 5), "👩‍🚀👩‍🚀…");
        assert_eq!(fit("a\u{202e}b\u{7f}\u{1b}c\nd", 9), "a\u{fffd}b␡␛c␊d ");
        assert_eq!(
            set("e\u{301}e\u{301}e\u{301}e\u{301}", 5),
            ["- e\u{301}e\u{301}e\u{301}", "  e\u{301}"]
        );
        assert_eq!(set("a\u{200b}b\tc\r\nd", 20), ["- a\u{fffd}b c d"]);
        assert_eq!(set("下の町にある橋", 8), ["- 下の町", "  にある", "  橋"]);
    }
}
