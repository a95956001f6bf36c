//! What is expected at a place of a text, by its tokens: a text that is only half written is understood as far as it goes.

use std::ops::Range;

use crate::scenario::index::{ExprPiece, pieces};
use crate::scenario::schema::{ItemShape, TextSort, ValueShape, value_at};
use crate::syntax::lex::{Token, TokenKind};
use crate::syntax::tree::Tree;

/// An open bracket.
#[derive(Debug)]
struct OpenBracket<'t> {
    sign: char,
    /// What has its fields in it, if anything has.
    form: Option<&'static ItemShape>,
    /// What the values in it are.
    holds: Option<&'static ValueShape>,
    /// The field whose value comes next.
    field: Option<&'t str>,
    /// The fields before.
    given: Vec<&'t str>,
    /// Whether a colon stands before, with no comma behind.
    value: bool,
}

/// The brackets around a place.
#[derive(Debug, Default)]
pub struct OpenBrackets<'t> {
    open: Vec<OpenBracket<'t>>,
    /// The last token that was not blank, if it is a word.
    word: Option<&'t str>,
}

/// What an editor's place in a text is.
#[derive(Debug)]
pub struct TextSpot<'t> {
    /// What has its fields here, if a field's name may stand here.
    pub form: Option<&'static ItemShape>,
    /// Fields that are given in the same brackets.
    pub given: Vec<&'t str>,
    /// What the value is.
    pub stands: Option<&'static ValueShape>,
    /// The token that the place is in, or at the end of.
    pub token: Option<Token>,
}

impl TextSpot<'_> {
    /// In a quoted text, what it is to hold, and what stands in it before the byte `at`.
    pub fn text_before<'t>(&self, text: &'t str, at: usize) -> Option<(TextSort, &'t str)> {
        let token = self.token.filter(|token| token.of(text).contains('"'))?;
        let sort = self.stands.and_then(text_sort)?;
        let open = bytes(token).start + token.of(text).find('"').map_or(0, |quote| quote + 1);
        Some((sort, text.get(open..at)?))
    }
}

/// An expression that ends where somebody writes, with a word in place of the one that is begun there: that tells what
/// stands around it. Also how many bytes of that one are written.
pub fn half_written(before: &str, effect: bool) -> (usize, String, Vec<ExprPiece>) {
    let whole = before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
    let asked = format!("{whole}x");
    let all = pieces(&asked, effect);
    (before.len() - whole.len(), asked, all)
}

/// What the texts of a shape are.
fn text_sort(shape: &ValueShape) -> Option<TextSort> {
    match shape {
        ValueShape::Text(sort) => Some(*sort),
        ValueShape::List(one) => text_sort(one),
        ValueShape::Either(one, other) => text_sort(one).or_else(|| text_sort(other)),
        _ => None,
    }
}

impl<'t> OpenBrackets<'t> {
    /// Goes past a token.
    pub fn pass(&mut self, text: &'t str, token: Token) {
        if token.is_blank() {
            return;
        }
        let written = token.of(text);
        let word = self.word.take();
        match (token.kind, written) {
            (TokenKind::Word, _) => self.word = Some(written),
            (TokenKind::Sign, "(" | "[" | "{") => self.opens(written, word),
            (TokenKind::Sign, ")" | "]" | "}") => {
                self.open.pop();
            }
            (TokenKind::Sign, ":") => {
                if let Some(last) = self.open.last_mut() {
                    last.value = true;
                    if let Some(name) = word {
                        last.field = Some(name);
                        last.given.push(name);
                    }
                }
            }
            (TokenKind::Sign, ",") => {
                if let Some(last) = self.open.last_mut() {
                    (last.value, last.field) = (false, None);
                }
            }
            _ => {}
        }
    }

    fn opens(&mut self, sign: &str, word: Option<&str>) {
        let expected = if self.open.is_empty() { value_at(&[]) } else { self.expected() };
        let sign = sign.chars().next().unwrap_or('(');
        let held = expected.zip(word).and_then(|(shape, word)| shape.holds(word));
        let (form, holds) = match sign {
            '(' => {
                let inside = held.or(expected);
                (inside.and_then(fields), inside)
            }
            '[' => (None, expected.and_then(listed)),
            _ => (None, expected),
        };
        self.open.push(OpenBracket {
            sign,
            form,
            holds,
            field: None,
            given: Vec::new(),
            value: false,
        });
    }

    /// What a value here is.
    pub fn expected(&self) -> Option<&'static ValueShape> {
        let last = self.open.last()?;
        match (last.form, last.field) {
            (Some(form), Some(field)) => form.field(field).map(|field| &field.value),
            _ if last.sign == '{' => mapped(last.holds?, last.value),
            _ => last.holds,
        }
    }

    /// The item whose field a word here is, if a colon follows.
    pub fn form(&self) -> Option<&'static ItemShape> {
        let last = self.open.last()?;
        if last.value { None } else { last.form }
    }

    /// How many brackets are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }
}

/// What is at a byte of a text. At the end of a word one is still in it.
pub fn spot(tree: &Tree, at: usize) -> TextSpot<'_> {
    let text: &str = &tree.text;
    let tokens = &tree.tokens;
    let next = tokens.partition_point(|token| bytes(*token).end <= at);
    let within = tokens.get(next).filter(|token| bytes(**token).start < at && !token.is_blank());
    let behind = next.checked_sub(1).and_then(|last| tokens.get(last));
    let behind = behind.filter(|token| bytes(**token).end == at && clings(**token, text));
    let (first, token) = match (within, behind) {
        (Some(token), _) => (next, Some(*token)),
        (None, Some(token)) => (next - 1, Some(*token)),
        (None, None) => (next, None),
    };
    let mut around = OpenBrackets::default();
    tokens[..first].iter().for_each(|token| around.pass(text, *token));
    let (depth, form) = (around.depth(), around.form());
    let stands = around.expected();
    let mut given = around.open.last().map(|last| last.given.clone()).unwrap_or_default();
    // Fields that follow, up to the closing bracket.
    let mut seen = given.len();
    for token in &tokens[first..] {
        around.pass(text, *token);
        if around.depth() < depth {
            break;
        }
        if around.depth() == depth
            && let Some(last) = around.open.last()
        {
            given.extend(last.given.iter().skip(seen));
            seen = last.given.len();
        }
    }
    TextSpot { form, given, stands, token }
}

/// The thing whose fields stand directly here.
fn fields(shape: &'static ValueShape) -> Option<&'static ItemShape> {
    match shape {
        ValueShape::Fields(item) => Some(item),
        ValueShape::Either(one, other) => fields(one).or_else(|| fields(other)),
        _ => None,
    }
}

/// What is listed.
fn listed(shape: &'static ValueShape) -> Option<&'static ValueShape> {
    match shape {
        ValueShape::List(one) => Some(one),
        ValueShape::Either(one, other) => listed(one).or_else(|| listed(other)),
        _ => None,
    }
}

/// The keys of a map, or its values.
fn mapped(shape: &'static ValueShape, value: bool) -> Option<&'static ValueShape> {
    match shape {
        ValueShape::Map(_, one) if value => Some(one),
        ValueShape::Map(key, _) => Some(key),
        _ => None,
    }
}

/// Whether one goes on with a token when one types at its end.
fn clings(token: Token, text: &str) -> bool {
    let open =
        |written: &str| written.starts_with('"') && (written.len() == 1 || !written.ends_with('"'));
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
        || token.kind == TokenKind::Unknown && open(token.of(text))
}

/// The bytes of a token.
pub fn bytes(token: Token) -> Range<usize> {
    token.start as usize..token.end as usize
}
