//! The shape of a scenario file: which values it has and where each of them stands.
//!
//! The `ron` crate decides whether a text is RON. What it does not tell is where in the text a
//! value was, so `parser` reads the text once more and keeps the places. That second reading
//! also words the errors: it knows which brackets are open, and goes on after each mistake.

mod parser;
mod repair;

use std::ops::Range;
use std::sync::Arc;

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::IgnoredAny;

use super::lex::{Token, TokenKind, lex};
use crate::diagnostics::{Code, Diagnostic, FileId, Span};

/// The file has nothing but space and comments.
pub const EMPTY: Code = Code("E0107");
/// A comma is missing.
pub const NO_COMMA: Code = Code("E0201");
/// A bracket is opened and not closed.
pub const UNCLOSED: Code = Code("E0202");
/// A bracket closes what is not open.
pub const WRONG_BRACKET: Code = Code("E0203");
/// A text has no end, or a quotation mark inside it ends it.
pub const QUOTES: Code = Code("E0204");
/// A comment has no end.
pub const OPEN_COMMENT: Code = Code("E0205");
/// A text has an escape such as `\q` that means nothing.
pub const BAD_ESCAPE: Code = Code("E0206");
/// A number is not written as one.
pub const BAD_NUMBER: Code = Code("E0207");
/// A character that has no meaning at its place.
pub const STRAY_CHARACTER: Code = Code("E0208");
/// Brackets are nested too deep.
pub const TOO_DEEP: Code = Code("E0209");
/// Something follows the end of the scenario.
pub const AFTER_END: Code = Code("E0210");
/// A field is not written `name: value`.
pub const BAD_FIELD: Code = Code("E0211");
/// A value is missing.
pub const NO_VALUE: Code = Code("E0212");
/// The file begins with an attribute that is not known.
pub const BAD_ATTRIBUTE: Code = Code("E0213");
/// The file has more values than a scenario may have.
pub const TOO_MANY_VALUES: Code = Code("E0214");
/// Any other mistake that the `ron` crate finds.
pub const NOT_RON: Code = Code("E0298");
/// Valid RON that this module cannot read; a fault of ours.
pub const NOT_UNDERSTOOD: Code = Code("E0299");

/// How deep brackets may be nested.
pub const MAX_DEPTH: usize = 32;
/// How many values a file may have.
pub const MAX_VALUES: usize = 250_000;

/// How many mistakes in syntax are told of one file.
const MAX_MISTAKES: usize = 50;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// From its first byte to its last.
    pub span: Span,
    /// One past its opening bracket; of a value without brackets, one past its end.
    pub head_end: u32,
    /// Its tokens, from the first to one past the last.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: NodeKind,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// `Name(field: value, …)` or `(field: value, …)`.
    Struct {
        /// The word before the bracket.
        name: Option<Span>,
        /// At least one.
        fields: Vec<Field>,
    },
    /// `Name(value, …)`, `(value, …)` or `()`.
    Tuple {
        /// The word before the bracket.
        name: Option<Span>,
        /// The values.
        items: Vec<Node>,
    },
    /// `[value, …]`
    List(Vec<Node>),
    /// `{key: value, …}`
    Map(Vec<(Node, Node)>),
    /// A word: `true`, `None`, `Wire`, `inf`.
    Word,
    /// `"…"` or `r#"…"#`.
    Text,
    /// A number, or a range of numbers.
    Number,
    /// `'c'`
    Char,
    /// `b"…"`
    Bytes,
    /// What can't be read; why is among the findings of its text.
    Broken,
}

/// One field of a struct.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name; empty where what can't be read is in place of a whole field.
    pub name: Span,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// The field of this name, if it has fields; `text` is the tree's.
    pub fn field(&self, text: &str, name: &str) -> Option<&Field> {
        let NodeKind::Struct { fields, .. } = &self.kind else { return None };
        fields.iter().find(|field| word(text, field.name) == name)
    }

    /// The name of its first field, if it has fields.
    pub fn first_name(&self) -> Option<Span> {
        let NodeKind::Struct { fields, .. } = &self.kind else { return None };
        fields.first().map(|field| field.name)
    }

    /// The opening bracket with the name before it.
    pub fn head(&self) -> Span {
        Span { end: self.head_end, ..self.span }
    }

    /// Whether it can't be read, or something directly in it: then nobody knows what it was meant to be.
    pub fn is_torn(&self) -> bool {
        let broken = |node: &Self| matches!(node.kind, NodeKind::Broken);
        match &self.kind {
            NodeKind::Broken => true,
            NodeKind::Struct { fields, .. } => fields.iter().any(|field| broken(&field.value)),
            NodeKind::Tuple { items, .. } | NodeKind::List(items) => items.iter().any(broken),
            NodeKind::Map(entries) => entries.iter().any(|(key, _)| broken(key)),
            _ => false,
        }
    }

    /// The value inside this one that the byte `at` is in.
    pub fn child_at(&self, at: u32) -> Option<&Self> {
        // Values stand in the order of the text.
        let child = match &self.kind {
            NodeKind::Struct { fields, .. } => {
                fields.get(fields.partition_point(|f| f.value.span.end <= at)).map(|f| &f.value)
            }
            NodeKind::Tuple { items, .. } | NodeKind::List(items) => {
                items.get(items.partition_point(|item| item.span.end <= at))
            }
            NodeKind::Map(entries) => {
                let (key, value) =
                    entries.get(entries.partition_point(|(_, v)| v.span.end <= at))?;
                Some(if at < key.span.end { key } else { value })
            }
            _ => None,
        };
        child.filter(|child| child.span.start <= at)
    }

    /// Whether it is a struct with this field; `text` is the file it stands in.
    pub fn has_field(&self, text: &str, name: &str) -> bool {
        match &self.kind {
            NodeKind::Struct { fields, .. } => fields.iter().any(|f| word(text, f.name) == name),
            _ => false,
        }
    }
}

/// The text of `span`; empty if it has none.
pub fn slice(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_default()
}

/// A name as it is meant: RON writes names that are not plain words `r#name`.
pub fn word(text: &str, span: Span) -> &str {
    let word = slice(text, span);
    word.strip_prefix("r#").unwrap_or(word)
}

/// At most a few words of what the author wrote.
fn word_of(text: &str) -> String {
    text.chars().take(40).flat_map(char::escape_debug).collect()
}

/// What looks like the value of a field `id` in a text that can't be read.
pub fn ids_in(broken: &str) -> Vec<String> {
    let tokens: Vec<_> = lex(broken).into_iter().filter(|token| !token.is_blank()).collect();
    let ids = tokens.windows(3).filter_map(|three| {
        let [name, colon, id] = three else { return None };
        let of_id = name.of(broken) == "id" && matches!(colon.of(broken), ":" | "=");
        let text = matches!(id.kind, TokenKind::Text | TokenKind::Unknown);
        (of_id && text).then(|| id.of(broken).trim_matches('"').to_owned())
    });
    ids.collect()
}

/// How RON is read here; also for single values.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_recursion_limit(4 * MAX_DEPTH)
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_NEWTYPES)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// A text, cut into tokens and read into values.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Which file it is.
    pub file: FileId,
    /// The text.
    pub text: Arc<str>,
    /// All of the text.
    pub tokens: Vec<Token>,
    /// Its value, with [`NodeKind::Broken`] where something can't be read; none if nothing could be.
    pub root: Option<Node>,
    /// What is wrong with its syntax, in the order of the text.
    pub findings: Vec<Diagnostic>,
}

/// Reads a text, on after mistakes.
pub fn parse(file: FileId, text: &str) -> Tree {
    let (mut tree, noticed) = read(file, text, &mut |_| true);
    repair::explain(&mut tree, noticed);
    tree
}

/// A text with its mistakes as they are found; and where it came to light of brackets that they are not closed. It is
/// read as long as each mistake of its notation `is_fine`, or else has no value.
fn read(
    file: FileId,
    text: &str,
    is_fine: &mut dyn FnMut(&Diagnostic) -> bool,
) -> (Tree, Vec<(usize, usize)>) {
    let tokens = lex(text);
    let parsed = parser::parse(file, text, &tokens, is_fine);
    let parser::Parsed { root, findings, noticed, given_up } = parsed;
    let mut tree = Tree { file, text: text.into(), tokens, root, findings };
    if given_up {
        tree.root = None;
        return (tree, noticed);
    }
    // Our limits come first, so that `ron` need not read what is beyond them.
    if tree.findings.iter().any(|finding| [TOO_DEEP, TOO_MANY_VALUES].contains(&finding.code)) {
        tree.root = None;
        return (tree, noticed);
    }
    match options().from_str::<IgnoredAny>(text) {
        Err(error) => tree.judge(&error),
        Ok(IgnoredAny) if !tree.findings.is_empty() => {
            tree.root = None;
            tree.findings = tree.findings.into_iter().map(not_understood).collect();
        }
        Ok(IgnoredAny) => {}
    }
    (tree, noticed)
}

impl Tree {
    /// Adds the mistakes that only `ron` sees: inside a text, a number or an attribute. It tells of the
    /// first one in a text, so each value is shown to it alone.
    fn judge(&mut self, error: &SpannedError) {
        let mut bad = Vec::new();
        if let Some(root) = &mut self.root {
            leaves(root, &mut |leaf| {
                let alone = slice(&self.text, leaf.span);
                if let Err(error) = options().from_str::<IgnoredAny>(alone)
                    && bad.len() < MAX_MISTAKES
                {
                    let mut finding = from_ron(self.file, alone, &error);
                    for span in finding.span.iter_mut() {
                        span.start += leaf.span.start;
                        span.end += leaf.span.start;
                    }
                    leaf.kind = NodeKind::Broken;
                    bad.push(finding);
                }
            });
        }
        if self.findings.is_empty() {
            // It says more of what it meets within the whole.
            let whole = from_ron(self.file, &self.text, error);
            match bad.first_mut() {
                Some(first) => *first = whole,
                None => {
                    self.root = None;
                    bad.push(whole);
                }
            }
        }
        self.findings.append(&mut bad);
        self.findings.sort_by_key(|finding| finding.span);
    }
}

/// Shows what is written as one token to `ask`.
fn leaves(node: &mut Node, ask: &mut impl FnMut(&mut Node)) {
    match &mut node.kind {
        NodeKind::Struct { fields, .. } => {
            fields.iter_mut().for_each(|field| leaves(&mut field.value, ask));
        }
        NodeKind::Tuple { items, .. } | NodeKind::List(items) => {
            items.iter_mut().for_each(|item| leaves(item, ask));
        }
        NodeKind::Map(entries) => entries.iter_mut().for_each(|(key, value)| {
            leaves(key, ask);
            leaves(value, ask);
        }),
        NodeKind::Word | NodeKind::Broken => {}
        NodeKind::Text | NodeKind::Number | NodeKind::Char | NodeKind::Bytes => ask(node),
    }
}

fn not_understood(finding: Diagnostic) -> Diagnostic {
    let help = "this is valid RON, yet Offramp cannot read it: write it another way, and please \
                report it";
    Diagnostic { code: NOT_UNDERSTOOD, ..finding }.help(help)
}

/// A mistake that only `ron` sees: inside a text, a number or an attribute.
fn from_ron(file: FileId, text: &str, error: &SpannedError) -> Diagnostic {
    use ron::Error as E;
    let start = offset(text, error.span.start);
    let end = offset(text, error.span.end).max(start);
    // `ron` reports from the last token to the place where it gave up; the end is the better half.
    let here =
        end..text.get(end..).and_then(|t| t.chars().next()).map_or(end, |c| end + c.len_utf8());
    let say = |code, range, message: &str| Diagnostic::error(code, Span::new(file, range), message);
    match &error.code {
        E::InvalidEscape(_) | E::Utf8Error(_) => {
            let escape = text.get(..end).and_then(|before| before.rfind('\\')).unwrap_or(start);
            say(BAD_ESCAPE, escape..end, "this escape means nothing").help(
                r#"write `\\` for a backslash; `\"`, `\n`, `\t` and `\u{2013}` are known too"#,
            )
        }
        E::ExpectedFloat
        | E::FloatUnderscore
        | E::UnderscoreAtBeginning
        | E::ExpectedInteger
        | E::IntegerOutOfBounds
        | E::InvalidIntegerDigit { .. } => {
            let (from, to) = number_around(text, start, end);
            say(BAD_NUMBER, from..to, "this is not a number")
                .help("write a number like `12`, `-3` or `0.25`, with a point and no spaces")
        }
        E::ExpectedAttribute | E::ExpectedAttributeEnd | E::NoSuchExtension(_) => {
            say(BAD_ATTRIBUTE, here, "this attribute is not known")
                .help("scenarios need no `#![…]`: leave it out")
        }
        E::ExceededRecursionLimit => say(TOO_DEEP, here, "brackets are nested too deep here"),
        other => say(NOT_RON, here, &format!("the syntax is wrong here: {other}")),
    }
}

/// The run of characters that was meant as a number at `start..end`.
fn number_around(text: &str, start: usize, end: usize) -> (usize, usize) {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
    let (before, after) =
        (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let from = before.trim_end_matches(part).len();
    let to = end + after.len() - after.trim_start_matches(part).len();
    if from == to { (start, end) } else { (from, to) }
}

/// The byte of a place that `ron` gives by line and column; it counts characters from 1.
fn offset(text: &str, position: ron::error::Position) -> usize {
    let line_start: usize =
        text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let line = text.get(line_start..).unwrap_or_default();
    let column = position.col.saturating_sub(1);
    line_start + line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
}
