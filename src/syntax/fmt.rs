//! The layout of a text: indentation, spaces and trailing commas. Line breaks, order, prose and comments
//! are the author's.

use super::edit::INDENT;
use super::lex::{Token, TokenKind};
use super::tree::Tree;
use crate::diagnostics::Diagnostic;

/// A text laid out anew.
///
/// # Errors
/// What keeps it from being read.
pub fn formatted(tree: &Tree) -> Result<String, Vec<Diagnostic>> {
    if tree.root.is_none() || !tree.findings.is_empty() {
        return Err(tree.findings.clone());
    }
    let line_end = if tree.text.contains("\r\n") { "\r\n" } else { "\n" };
    let new = String::with_capacity(tree.text.len());
    let mut printer =
        Printer { text: &tree.text, line_end, new, open: Vec::new(), indent: 0, value_end: 0 };
    let (mut before, mut gap) = (None, "");
    let mut tokens = tree.tokens.iter();
    while let Some(token) = tokens.next() {
        let written = token.of(&tree.text);
        if token.kind == TokenKind::Space {
            // Of the space on both sides of a comma that is left out, what breaks the line.
            if written.contains('\n') || !gap.contains('\n') {
                gap = written;
            }
            continue;
        }
        let mut rest = tokens.clone().skip_while(|token| token.is_blank());
        let mut blank = tokens.clone().take_while(|token| token.is_blank());
        // The last comma of lines is put where it belongs; within a line it is as the author likes.
        let ends = written == ","
            && rest.next().is_some_and(|next| closes(next.of(&tree.text)))
            && blank
                .any(|token| token.kind == TokenKind::Space && token.of(&tree.text).contains('\n'));
        if !ends {
            printer.write(before, gap, *token);
            (before, gap) = (Some(*token), "");
        }
    }
    printer.new += line_end;
    Ok(printer.new)
}

fn opens(written: &str) -> bool {
    matches!(written, "(" | "[" | "{")
}

fn closes(written: &str) -> bool {
    matches!(written, ")" | "]" | "}")
}

struct Printer<'a> {
    text: &'a str,
    line_end: &'a str,
    new: String,
    /// How far in the lines are on which the open brackets stand.
    open: Vec<usize>,
    /// How far in this line is.
    indent: usize,
    /// Where the last value or sign ends, before the comments behind it.
    value_end: usize,
}

impl Printer<'_> {
    /// Writes a token behind the one `before`; the author had `gap` between them.
    fn write(&mut self, before: Option<Token>, gap: &str, token: Token) {
        let written = token.of(self.text);
        let last = before.map_or("", |before| before.of(self.text));
        let breaks = gap.matches('\n').count();
        if closes(written)
            && breaks > 0
            && !self.new[..self.value_end].ends_with(['(', '[', '{', ','])
        {
            self.new.insert(self.value_end, ',');
        }
        if before.is_some() && breaks > 0 {
            self.indent = match self.open.last() {
                Some(line) if closes(written) => *line,
                Some(_) if last == ":" => self.indent + 1,
                Some(line) => line + 1,
                None => 0,
            };
            self.new += &self.line_end.repeat(breaks);
            self.new += &INDENT.repeat(self.indent);
        } else if let Some(before) = before {
            self.new += &" ".repeat(spaces(before, last, gap, token, written));
        }
        self.new += written;
        if opens(written) {
            self.open.push(self.indent);
        } else if closes(written) {
            self.open.pop();
        }
        if token.kind != TokenKind::Comment {
            self.value_end = self.new.len();
        }
    }
}

/// How many spaces stand between two tokens of a line.
fn spaces(before: Token, last: &str, gap: &str, token: Token, written: &str) -> usize {
    if token.kind == TokenKind::Comment {
        // Comments may stand below each other.
        let least = usize::from(!opens(last) || written.starts_with("//"));
        return gap.bytes().filter(|byte| *byte == b' ').count().max(least);
    }
    let none = matches!(written, "," | ":")
        || matches!(last, "#" | "!")
        || (before.kind != TokenKind::Comment && (opens(last) || closes(written)))
        || (last != "," && last != ":" && last != "=" && matches!(written, "(" | "[" | "{" | "!"))
            && before.kind != TokenKind::Comment;
    usize::from(!none)
}
