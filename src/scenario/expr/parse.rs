//! From text to syntax: words, numbers and operators, with the place of each.

use std::ops::Range;

use crate::diagnostics::quoted;
use crate::scenario::thing::NameSort;

/// Longest expression, in bytes.
pub const LONGEST: usize = 2_000;
/// Deepest nesting of brackets.
pub const DEEPEST: usize = 50;

/// Syntax with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Syntax {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it is.
    pub node: SyntaxNode,
}

/// What a piece of syntax is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxNode {
    /// A whole number.
    Number(i64),
    /// A name.
    Word(String),
    /// `name(argument, …)`.
    Call(String, Vec<Syntax>),
    /// `not …` or `- …`.
    Unary(&'static str, Box<Syntax>),
    /// `… and …`, `… + …` and so on.
    Binary(&'static str, Box<(Syntax, Syntax)>),
}

/// An effect before its names are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectSyntax {
    /// What is changed, or a call such as `attribute(…)`.
    pub target: Syntax,
    /// `+=`, `-=` or `=` and the value; `None` for a call.
    pub change: Option<(&'static str, Syntax)>,
    /// After `if`.
    pub only_if: Option<Syntax>,
}

/// What is wrong, where, and what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// If it is a name that stands for nothing: what it should have stood for.
    pub unknown: Option<NameSort>,
    /// The name most like it.
    pub near: Option<String>,
}

impl Problem {
    /// A mistake other than an unknown name.
    pub fn new(range: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { range, message: message.into(), help: help.into(), unknown: None, near: None }
    }
}

/// Reads a condition or an amount.
///
/// # Errors
/// The first thing that cannot be read.
pub fn expression(text: &str) -> Result<Syntax, Problem> {
    let mut parser = ExprParser::new(text)?;
    let syntax = parser.binary(0, 0)?;
    parser.end()?;
    Ok(syntax)
}

/// Reads an effect.
///
/// # Errors
/// The first thing that cannot be read.
pub fn effect(text: &str) -> Result<EffectSyntax, Problem> {
    let mut parser = ExprParser::new(text)?;
    let target = parser.primary(0)?;
    let change = match parser.peek() {
        Some(Lexeme { kind: LexemeKind::Sign(sign @ ("+=" | "-=" | "=")), .. }) => {
            let sign = *sign;
            parser.at += 1;
            Some((sign, parser.binary(0, 0)?))
        }
        Some(Lexeme { kind: LexemeKind::Sign(sign @ ("+" | "-" | "*" | "/" | "==")), range }) => {
            let message = format!("`{sign}` changes nothing");
            let help = "write `+=` or `-=` to change a number, `= true` or `= false` to set a flag";
            return Err(Problem::new(range.clone(), message, help));
        }
        _ => None,
    };
    let only_if = match parser.peek() {
        Some(Lexeme { kind: LexemeKind::Word(word), .. }) if word == "if" => {
            parser.at += 1;
            Some(parser.binary(0, 0)?)
        }
        _ => None,
    };
    parser.end()?;
    Ok(EffectSyntax { target, change, only_if })
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum LexemeKind {
    Number(i64),
    Word(String),
    Sign(&'static str),
}

#[derive(Clone, Debug)]
struct Lexeme {
    kind: LexemeKind,
    range: Range<usize>,
}

/// Longest first, so that `<=` is not read as `<`.
const SIGNS: [&str; 17] =
    ["==", "!=", "<=", ">=", "+=", "-=", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "(", ")"];

fn tokens(text: &str) -> Result<Vec<Lexeme>, Problem> {
    if text.len() > LONGEST {
        let message = format!("this expression is {} bytes long", text.len());
        let help = format!("keep it under {LONGEST} bytes; split it over a flag or an indicator");
        return Err(Problem::new(0..text.len(), message, help));
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let sign = SIGNS.into_iter().chain([","]).find(|sign| rest.starts_with(sign));
        let (kind, len) = if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        } else if first.is_ascii_digit() {
            number(rest, at)?
        } else if first.is_alphabetic() || first == '_' {
            let len = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            (LexemeKind::Word(rest[..len].to_owned()), len)
        } else if let Some(sign) = sign {
            (LexemeKind::Sign(sign), sign.len())
        } else {
            let range = at..at + first.len_utf8();
            return Err(Problem::new(
                range,
                format!("`{first}` means nothing here"),
                instead(first),
            ));
        };
        found.push(Lexeme { kind, range: at..at + len });
        at += len;
    }
    Ok(found)
}

/// What to write instead of a character that expressions do not have.
fn instead(stray: char) -> &'static str {
    match stray {
        '!' => "write `not`; that two numbers differ is written `!=`",
        '&' => "write `and`",
        '|' => "write `or`",
        '≥' => "write `>=`",
        '≤' => "write `<=`",
        '≠' => "write `!=`",
        '−' | '–' => "write `-`",
        '×' | '·' => "write `*`",
        '÷' => "write `/`",
        '%' => "write `percent(x, p)`: p percent of x",
        '"' | '\'' | '“' | '”' | '`' => "ids stand without quotation marks",
        ';' => "one text holds one condition or one effect; a list holds several texts",
        _ => "use names, whole numbers, and or not, == != < <= > >=, + - * / and brackets",
    }
}

fn number(rest: &str, at: usize) -> Result<(LexemeKind, usize), Problem> {
    let len = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.');
    let len = len.unwrap_or(rest.len());
    let digits = rest[..len].replace('_', "");
    match digits.parse::<i64>() {
        Ok(value) if value <= i64::from(i32::MAX) => Ok((LexemeKind::Number(value), len)),
        _ => Err(Problem::new(
            at..at + len,
            format!("{} is not a whole number the rules can use", quoted(&rest[..len])),
            "write a whole number from 0 to 2147483647",
        )),
    }
}

struct ExprParser<'a> {
    text: &'a str,
    tokens: Vec<Lexeme>,
    at: usize,
}

/// Operators by how tightly they bind, loosest first, in both spellings.
const LEVELS: [&[(&str, &str)]; 5] = [
    &[("or", "or"), ("||", "or")],
    &[("and", "and"), ("&&", "and")],
    &[("==", "=="), ("!=", "!="), ("<=", "<="), (">=", ">="), ("<", "<"), (">", ">")],
    &[("+", "+"), ("-", "-")],
    &[("*", "*"), ("/", "/")],
];
/// Where comparisons are among them.
const COMPARISONS: usize = 2;
/// `not` binds looser than comparisons: `not turn > 3` is `not (turn > 3)`.
const NOT_LEVEL: usize = 2;

impl<'a> ExprParser<'a> {
    fn new(text: &'a str) -> Result<Self, Problem> {
        let tokens = tokens(text)?;
        if tokens.is_empty() {
            let help = "write a condition such as `turn >= 3`, or leave the field out";
            return Err(Problem::new(0..text.len(), "this expression is empty", help));
        }
        Ok(Self { text, tokens, at: 0 })
    }

    fn peek(&self) -> Option<&Lexeme> {
        self.tokens.get(self.at)
    }

    fn next_is(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Lexeme { kind: LexemeKind::Sign(s), .. }) if *s == sign)
    }

    fn here(&self) -> Range<usize> {
        self.peek().map_or(self.text.len()..self.text.len(), |token| token.range.clone())
    }

    fn end(&self) -> Result<(), Problem> {
        let Some(token) = self.peek() else {
            return Ok(());
        };
        let word = &self.text[token.range.clone()];
        let next = self.tokens.get(self.at + 1).map(|next| &self.text[next.range.clone()]);
        let (message, help) = match (word, next) {
            ("=", Some(">")) => ("`=>` does not compare".to_owned(), "write `>=`"),
            ("=", Some("<")) => ("`=<` does not compare".to_owned(), "write `<=`"),
            ("=", _) => (
                "`=` does not compare".to_owned(),
                "write `==` to ask whether two numbers are equal",
            ),
            ("+=" | "-=", _) => (
                format!("`{word}` changes something, and here something is asked"),
                "compare with == != < <= > or >=",
            ),
            (",", _) => (
                "a comma does not belong here".to_owned(),
                "one text holds one condition or one effect; a list holds several texts",
            ),
            (")", _) => {
                ("this bracket was never opened".to_owned(), "take it out, or open it before")
            }
            _ => (
                format!("{} does not follow from what stands before it", quoted(word)),
                "join two conditions with `and` or `or`, two numbers with + - * / or a comparison",
            ),
        };
        Err(Problem::new(token.range.clone(), message, help))
    }

    fn deep(&self, depth: usize) -> Result<(), Problem> {
        if depth < DEEPEST {
            return Ok(());
        }
        let help = format!("keep it under {DEEPEST}; split it over a flag");
        Err(Problem::new(self.here(), "brackets are nested too deep", help))
    }

    fn binary(&mut self, level: usize, depth: usize) -> Result<Syntax, Problem> {
        self.deep(depth)?;
        if level == NOT_LEVEL && self.word_is("not") {
            let start = self.here().start;
            self.at += 1;
            let inner = self.binary(NOT_LEVEL, depth + 1)?;
            return Ok(Syntax {
                range: start..inner.range.end,
                node: SyntaxNode::Unary("not", Box::new(inner)),
            });
        }
        let Some(operators) = LEVELS.get(level) else {
            return self.unary(depth);
        };
        let mut left = self.binary(level + 1, depth)?;
        while let Some(operator) = self.operator(operators) {
            self.unchained(level, &left)?;
            self.at += 1;
            let right = self.binary(level + 1, depth + 1)?;
            left = Syntax {
                range: left.range.start..right.range.end,
                node: SyntaxNode::Binary(operator, Box::new((left, right))),
            };
        }
        Ok(left)
    }

    /// `10 < tension < 60` is clear to a reader and to no computer.
    fn unchained(&self, level: usize, left: &Syntax) -> Result<(), Problem> {
        let bracketed = self.text[left.range.clone()].starts_with('(');
        match &left.node {
            SyntaxNode::Binary(first, _)
                if level == COMPARISONS
                    && !bracketed
                    && LEVELS[level].iter().any(|(_, op)| op == first) =>
            {
                let help = "write two comparisons: `10 < tension and tension < 60`";
                Err(Problem::new(self.here(), "a comparison can't go on", help))
            }
            _ => Ok(()),
        }
    }

    fn word_is(&self, wanted: &str) -> bool {
        matches!(self.peek(), Some(Lexeme { kind: LexemeKind::Word(word), .. }) if word == wanted)
    }

    fn operator(&self, among: &[(&str, &'static str)]) -> Option<&'static str> {
        let spelled = match &self.peek()?.kind {
            LexemeKind::Word(word) => word.as_str(),
            LexemeKind::Sign(sign) => sign,
            LexemeKind::Number(_) => return None,
        };
        among.iter().find(|(spelling, _)| *spelling == spelled).map(|(_, operator)| *operator)
    }

    fn unary(&mut self, depth: usize) -> Result<Syntax, Problem> {
        self.deep(depth)?;
        if !self.next_is("-") {
            return self.primary(depth);
        }
        let start = self.here().start;
        self.at += 1;
        let inner = self.unary(depth + 1)?;
        Ok(Syntax { range: start..inner.range.end, node: SyntaxNode::Unary("-", Box::new(inner)) })
    }

    fn primary(&mut self, depth: usize) -> Result<Syntax, Problem> {
        let Some(token) = self.peek().cloned() else {
            let help = "finish the expression: a name or a number is missing at its end";
            return Err(Problem::new(self.here(), "the expression stops too early", help));
        };
        self.at += 1;
        match token.kind {
            LexemeKind::Number(value) => {
                Ok(Syntax { range: token.range, node: SyntaxNode::Number(value) })
            }
            LexemeKind::Word(word) if is_operator(&word) => Err(Problem::new(
                token.range,
                format!("a name or a number is missing before `{word}`"),
                "`and` and `or` need something on both sides",
            )),
            LexemeKind::Word(word) if self.next_is("(") => {
                self.call(word, token.range.start, depth)
            }
            LexemeKind::Word(word) => {
                Ok(Syntax { range: token.range, node: SyntaxNode::Word(word) })
            }
            LexemeKind::Sign("(") => {
                let inner = self.binary(0, depth + 1)?;
                let close = self.close(token.range.clone())?;
                Ok(Syntax { range: token.range.start..close, ..inner })
            }
            LexemeKind::Sign(sign) => Err(Problem::new(
                token.range,
                format!("a name or a number should stand here, not `{sign}`"),
                "an operator needs something on both sides",
            )),
        }
    }

    fn call(&mut self, name: String, start: usize, depth: usize) -> Result<Syntax, Problem> {
        let open = self.here();
        self.at += 1;
        let mut arguments = Vec::new();
        while !self.next_is(")") {
            arguments.push(self.binary(0, depth + 1)?);
            if !self.next_is(",") {
                break;
            }
            self.at += 1;
        }
        let end = self.close(open)?;
        Ok(Syntax { range: start..end, node: SyntaxNode::Call(name, arguments) })
    }

    fn close(&mut self, open: Range<usize>) -> Result<usize, Problem> {
        if !self.next_is(")") {
            return Err(Problem::new(open, "this bracket is not closed", "add `)`"));
        }
        let end = self.here().end;
        self.at += 1;
        Ok(end)
    }
}

fn is_operator(word: &str) -> bool {
    matches!(word, "and" | "or" | "not" | "if")
}
