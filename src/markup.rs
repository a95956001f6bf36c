//! What a text in Markdown says: paragraphs, lists, **bold** and *italics*, and nothing else.
//!
//! The window, the terminal and the report all draw from [`blocks`], so that a text means the same in
//! each of them. Whatever is not one of the four (links, tables, code, headings, HTML, entities,
//! `_underscores_`) is shown as it was written. A parser of all of Markdown would have to be undone for
//! each of those, and drops some of what it reads; these four take one pass over the lines and one over
//! the asterisks, whatever the text.

use std::iter;

use crate::legible;

/// How deep lists are nested; deeper items stand at this depth.
pub const DEEPEST: usize = 3;

/// Columns by which an item of a list inside another is indented at least.
const INDENT: usize = 2;

/// A paragraph, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// In how many lists it stands, 0 to [`DEEPEST`]; an item stands in at least one.
    pub depth: usize,
    /// What stands before it.
    pub mark: Mark,
    /// Its text; never empty.
    pub spans: Vec<TextRun>,
}

/// What stands before a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: a paragraph.
    None,
    /// A bullet.
    Bullet,
    /// The number of the item. The first of a list is the author's; the others count up.
    Number(u32),
}

/// A stretch of text of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    /// The text, without line feeds.
    pub text: String,
    /// Whether it is bold.
    pub strong: bool,
    /// Whether it is in italics.
    pub emphasis: bool,
}

impl Block {
    /// The text without its looks.
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether it is a paragraph without bold and italics.
    pub fn is_plain(&self) -> bool {
        self.mark == Mark::None && !self.spans.iter().any(|span| span.strong || span.emphasis)
    }
}

/// A list that is open.
struct List {
    /// Columns before the mark of its last item.
    indent: usize,
    /// The number of the next item, if they are numbered.
    next: Option<u32>,
}

/// The blocks of a text. Characters that can't be seen have become signs, as in [`legible::lines`].
pub fn blocks(text: &str) -> Vec<Block> {
    let text = legible::lines(text);
    let mut found: Vec<(usize, Mark, String)> = Vec::new();
    let mut lists: Vec<List> = Vec::new();
    let mut apart = true;
    for line in text.lines() {
        let (indent, line) = indented(line);
        if line.chars().all(char::is_whitespace) {
            apart = true;
            continue;
        }
        let inside = lists.iter().take_while(|list| indent >= list.indent + INDENT).count();
        let within = inside.min(DEEPEST - 1);
        // In the middle of a paragraph only a first number begins a list: "… ended in\n1991. It …".
        let counts = lists.get(within).is_some_and(|list| list.next.is_some());
        let item =
            item(line).filter(|(number, _)| number.is_none_or(|n| n == 1 || apart || counts));
        if let Some((number, rest)) = item {
            let mark = next(&mut lists, within, indent, number);
            found.push((within + 1, mark, rest.to_owned()));
        } else if let Some((.., text)) = found.last_mut().filter(|_| !apart) {
            text.push(' ');
            text.extend(meant(line));
        } else {
            lists.truncate(inside);
            found.push((inside, Mark::None, meant(line).collect()));
        }
        apart = false;
    }
    let block =
        |(depth, mark, text): (usize, Mark, String)| Block { depth, mark, spans: spans(&text) };
    found.into_iter().map(block).collect()
}

/// A text in one line, without looks and with blanks between its blocks.
pub fn plain(text: &str) -> String {
    blocks(text).iter().map(Block::text).collect::<Vec<_>>().join(" ")
}

/// A text that is no Markdown, written so that it reads as it stands where Markdown is expected.
pub fn literal(text: &str) -> String {
    let line = |line: &str| {
        let line = line.trim_matches([' ', '\t']).replace('*', "\\*");
        let (digits, rest, marks) = start(&line);
        let marked = rest.trim_start_matches('\\').starts_with(marks);
        if marked { format!("{digits}\\{rest}") } else { line }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The columns before a line's first letter, and the rest without blanks at its end.
fn indented(line: &str) -> (usize, &str) {
    let blank = |c: &char| matches!(c, ' ' | '\t');
    let columns = line.chars().take_while(blank).fold(0, |columns, c| match c {
        '\t' => columns / 4 * 4 + 4,
        _ => columns + 1,
    });
    (columns, line.trim_matches([' ', '\t']))
}

/// The number and the text of an item, if a line is one: `- `, `+ `, `* `, `1. ` or `1) ` and a text.
fn item(line: &str) -> Option<(Option<u32>, &str)> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &line[..line.len() - rest.len()];
    let number = match digits.len() {
        0 => None,
        1..=9 => Some(digits.parse().ok()?),
        _ => return None,
    };
    let marks: &[char] = if number.is_some() { &['.', ')'] } else { &['-', '+', '*'] };
    let text = rest.strip_prefix(marks)?;
    let said = text.trim_start_matches([' ', '\t']);
    // A line of nothing but marks is a line the author drew.
    let drawn = said.chars().all(|c| matches!(c, '-' | '+' | '*' | ' ' | '\t'));
    (said.len() < text.len() && !drawn).then_some((number, said))
}

/// What stands before the next item at a depth, in a list that goes on or a new one.
fn next(lists: &mut Vec<List>, inside: usize, indent: usize, number: Option<u32>) -> Mark {
    let goes_on = |list: &&mut List| list.next.is_some() == number.is_some();
    let number = match lists.get_mut(inside).filter(goes_on) {
        Some(list) => {
            let next = list.next;
            *list = List { indent, next: next.map(|next| next.saturating_add(1)) };
            lists.truncate(inside + 1);
            next
        }
        None => {
            lists.truncate(inside);
            lists.push(List { indent, next: number.map(|number| number + 1) });
            number
        }
    };
    number.map_or(Mark::Bullet, Mark::Number)
}

/// A line without the backslash that keeps it from being an item: `\- `, `1\. `.
fn meant(line: &str) -> impl Iterator<Item = char> {
    let (digits, rest, marks) = start(line);
    let kept = rest.strip_prefix('\\');
    let kept = kept.filter(|rest| rest.trim_start_matches('\\').starts_with(marks));
    digits.chars().chain(kept.unwrap_or(rest).chars())
}

/// The digits at a line's start, what follows, and what would make an item of it there. An asterisk has
/// its own backslash.
fn start(line: &str) -> (&str, &str, &'static [char]) {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &line[..line.len() - rest.len()];
    (digits, rest, if digits.is_empty() { &['-', '+'] } else { &['.', ')'] })
}

/// A part of a text while asterisks are paired.
enum Piece {
    Text(String),
    Stars(Stars),
}

/// A run of one to three asterisks: `*` is italics, `**` bold, `***` both.
#[derive(Default)]
struct Stars {
    length: usize,
    /// Whether a letter follows, so that it may begin something, and whether one stands before it.
    before: bool,
    after: bool,
    /// Which of the two it begins and ends.
    begins: [bool; 2],
    ends: [bool; 2],
}

/// The asterisks that italics and bold take.
const WIDTHS: [usize; 2] = [1, 2];

/// The looks of a paragraph's text.
fn spans(text: &str) -> Vec<TextRun> {
    let mut parts = parts(text);
    pair(&mut parts);
    let mut spans: Vec<TextRun> = Vec::new();
    let mut open = [0_usize; 2];
    let mut push = |text: &str, open: [usize; 2]| {
        let (emphasis, strong) = (open[0] > 0, open[1] > 0);
        match spans.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if (last.strong, last.emphasis) == (strong, emphasis) => last.text += text,
            _ => spans.push(TextRun { text: text.to_owned(), strong, emphasis }),
        }
    };
    for part in &parts {
        match part {
            Piece::Text(text) => push(text, open),
            Piece::Stars(stars) => {
                let mut left = stars.length;
                for (look, width) in WIDTHS.iter().enumerate() {
                    let taken = usize::from(stars.begins[look]) + usize::from(stars.ends[look]);
                    left -= taken * width;
                    open[look] -= usize::from(stars.ends[look]);
                }
                push(&"*".repeat(left), open);
                for (open, begins) in iter::zip(&mut open, stars.begins) {
                    *open += usize::from(begins);
                }
            }
        }
    }
    spans
}

/// Splits a text at its asterisks; `\*` is one that is meant as such.
fn parts(text: &str) -> Vec<Piece> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut before = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = rest.len() - rest.trim_start_matches('*').len();
        let after = rest[length..].chars().next();
        let taken = if rest.starts_with("\\*") {
            plain.push('*');
            2
        } else if (1..=3).contains(&length) {
            let letter = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
            let (before, after) = (letter(before), letter(after));
            parts.push(Piece::Text(std::mem::take(&mut plain)));
            parts.push(Piece::Stars(Stars { length, before, after, ..Stars::default() }));
            length
        } else {
            let taken = length.max(c.len_utf8());
            plain.push_str(&rest[..taken]);
            taken
        };
        before = rest[..taken].chars().next_back();
        rest = &rest[taken..];
    }
    parts.push(Piece::Text(plain));
    parts
}

/// Finds to each run of asterisks that may end something the nearest that begins it.
fn pair(parts: &mut [Piece]) {
    // What has begun: the place of the asterisks and which look; and how many of each.
    let mut begun: Vec<(usize, usize)> = Vec::new();
    let mut waiting = [0_usize; 2];
    for at in 0..parts.len() {
        let Piece::Stars(stars) = &parts[at] else { continue };
        let (before, after) = (stars.before, stars.after);
        let mut left = [stars.length != 2, stars.length != 1];
        while before && (0..2).any(|look| left[look] && waiting[look] > 0) {
            let Some(nearest) = begun.iter().rposition(|(_, look)| left[*look]) else { break };
            let (first, look) = begun[nearest];
            // What began after it and has not ended begins nothing, but for the rest of the same run.
            let above = begun.split_off(nearest);
            for (place, look) in above.into_iter().skip(1) {
                if place == first { begun.push((place, look)) } else { waiting[look] -= 1 }
            }
            waiting[look] -= 1;
            left[look] = false;
            if let Piece::Stars(stars) = &mut parts[first] {
                stars.begins[look] = true;
            }
            if let Piece::Stars(stars) = &mut parts[at] {
                stars.ends[look] = true;
            }
        }
        for look in [1, 0] {
            if after && left[look] {
                begun.push((at, look));
                waiting[look] += 1;
            }
        }
    }
}

/// The words of a text with the marks before its items, as every face must show them; and texts of every
/// shape to try it with.
#[cfg(test)]
pub(crate) mod trial {
    use super::*;

    /// As a pattern of `proptest`.
    pub(crate) const TEXTS: &str =
        "([-*+_#>|&<`~=!\\[\\]\\\\ ab\u{e9}\n]|12?[.)]|\\*\\*|  |\n\n|\n- ){0,60}";

    /// The words, in order; of marks the numbers.
    pub(crate) fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        for block in blocks(text) {
            match block.mark {
                Mark::None => {}
                Mark::Bullet => words.push("•".to_owned()),
                Mark::Number(number) => words.push(format!("{number}.")),
            }
            words.extend(block.text().split_whitespace().map(str::to_owned));
        }
        words
    }

    /// The same without marks.
    pub(crate) fn words_without_marks(text: &str) -> Vec<String> {
        blocks(text)
            .iter()
            .flat_map(|block| {
                block.text().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Blocks as one would write them down: depth, mark, `<b>` and `<i>`.
    fn shown(text: &str) -> Vec<String> {
        let span = |span: &TextRun| {
            let (b, i) = (if span.strong { "b" } else { "" }, if span.emphasis { "i" } else { "" });
            let look = format!("{b}{i}");
            if look.is_empty() { span.text.clone() } else { format!("<{look}:{}>", span.text) }
        };
        let block = |block: Block| {
            let text: String = block.spans.iter().map(span).collect();
            let mark = match block.mark {
                Mark::None => String::new(),
                Mark::Bullet => "- ".to_owned(),
                Mark::Number(number) => format!("{number}. "),
            };
            format!("{}{mark}{text}", "  ".repeat(block.depth))
        };
        blocks(text).into_iter().map(block).collect()
    }

    #[test]
    fn paragraphs_lists_bold_and_italics() {
        let text = "You speak for **Varin**.\r\nAnd\n*listen*.\n\n- one,\n  still one\n- two\n  - *in* \
                    two\n\n    more of it\n\n  more of two\n- three\n\n7. seven\n7. eight\n\nEnd.";
        let wanted = [
            "You speak for <b:Varin>. And <i:listen>.",
            "  - one, still one",
            "  - two",
            "    - <i:in> two",
            "    more of it",
            "  more of two",
            "  - three",
            "  7. seven",
            "  8. eight",
            "End.",
        ];
        assert_eq!(shown(text), wanted);
        let deep = "- a\n  - b\n    - c\n      - d\n        - e\n- f";
        let wanted = ["  - a", "    - b", "      - c", "      - d", "      - e", "  - f"];
        assert_eq!(shown(deep), wanted);
    }

    #[test]
    fn everything_else_stands_as_it_was_written() {
        let text = "# <EAGLE> `code` [a](http://b) ![c](d) &amp; _e_ https://f | g |";
        assert_eq!(shown(text), [text]);
        for text in
            ["- - - -", "***", "* * *", "-", "1.", "1.5 km", "-5", "> a", "~~a~~", "a * b * c"]
        {
            assert_eq!(shown(text), [text]);
        }
        assert_eq!(shown("The year was\n1991. It ended."), ["The year was 1991. It ended."]);
        assert_eq!(shown("a\u{202e}b\u{1b}[2J"), ["a\u{FFFD}b␛[2J"]);
        assert_eq!(blocks("\n \t\n\u{a0}\n"), []);
    }

    #[test]
    fn asterisks_are_paired_or_shown() {
        let cases = [
            ("***a***", "<bi:a>"),
            ("***a* b**", "<bi:a><b: b>"),
            ("***a** b*", "<bi:a><i: b>"),
            ("**a *b***", "<b:a ><bi:b>"),
            ("*a **b***", "<i:a ><bi:b>"),
            ("*a***b**", "<i:a><b:b>"),
            ("**a *b** c*", "<b:a *b> c*"),
            ("*a *b* c*", "<i:a b c>"),
            ("*a*b*c", "<i:a>b*c"),
            ("**a", "**a"),
            ("a** b**", "a** b**"),
            ("****a****", "****a****"),
            (r"2\*3\*4 *\**", "2*3*4 <i:*>"),
            ("**\u{300c}町\u{300d}**の", "<b:「町」>の"),
        ];
        for (text, wanted) in cases {
            assert_eq!(shown(text), [wanted], "{text}");
        }
    }

    #[test]
    fn what_is_meant_literally_stays() {
        for text in ["- a *b*", "1. a", "+ x", "  12) y", "a\n- b **c**", r"\*", "-1", "7"] {
            let shown: Vec<_> =
                blocks(&literal(text)).iter().map(|block| (block.mark, plain(text))).collect();
            assert!(shown.iter().all(|(mark, _)| *mark == Mark::None), "{text}");
        }
        assert_eq!(shown(&literal("- a *b*\n1. **c**")), ["- a *b* 1. **c**"]);
        assert_eq!(plain("**a** b\n\n- *c*"), "a b c");
    }

    proptest! {
        #[test]
        fn nothing_but_marks_is_lost(text in trial::TEXTS) {
            let letters = |text: &str| -> String {
                text.chars().filter(|c| !c.is_whitespace() && !"*-+.)1234567890\\".contains(*c)).collect()
            };
            let shown: String = blocks(&text).iter().map(Block::text).collect();
            prop_assert_eq!(letters(&shown), letters(&text));
            let spans = blocks(&text);
            prop_assert!(spans.iter().all(|b| b.depth <= DEEPEST && b.spans.iter().all(|s| !s.text.is_empty())));
        }

        #[test]
        fn what_is_literal_stands_as_it_is(text in trial::TEXTS) {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(trial::words(&literal(&text)), words(&text));
        }
    }

    #[test]
    fn texts_of_any_shape_take_one_pass() {
        // Of each, quadratic work would take minutes.
        for piece in
            ["*a ", "**a *", "a*", "***a** ", "- ", "- a\n", "1. a\n", "*", "\\*", " - a\n\n "]
        {
            let text = piece.repeat(400_000 / piece.len());
            let shown: usize = blocks(&text).iter().map(|block| block.text().len()).sum();
            assert!(shown <= text.len());
        }
        let nested: String = (0..900).map(|depth| format!("{}- a\n", " ".repeat(depth))).collect();
        assert!(blocks(&nested).iter().all(|block| block.depth <= DEEPEST));
    }
}
