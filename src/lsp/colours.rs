//! What each piece of a text is, for its colours: semantic tokens, inside expressions too.

use std::ops::Range;

use serde_json::{Value, json};

use super::lines::LineMap;
use super::surroundings::{OpenBrackets, bytes};
use crate::scenario::index::{ExprPieceKind, is_operator, is_value, pieces};
use crate::scenario::schema::{TextSort, ValueShape};
use crate::syntax::lex::{Token, TokenKind};
use crate::syntax::tree::Tree;

/// The sorts of pieces, in the order of their numbers.
pub const LEGEND: [&str; 7] =
    ["property", "enumMember", "keyword", "function", "variable", "number", "operator"];

const PROPERTY: u32 = 0;
const ENUM_MEMBER: u32 = 1;
const KEYWORD: u32 = 2;
const FUNCTION: u32 = 3;
const VARIABLE: u32 = 4;
const NUMBER: u32 = 5;
const OPERATOR: u32 = 6;

/// The pieces of a file, each as five numbers, as the protocol has it.
pub fn tokens(tree: &Tree, columns: bool) -> Value {
    let map = LineMap::new(&tree.text, columns);
    let (mut data, mut last) = (Vec::new(), (0, 0));
    for (range, sort) in found(tree) {
        let (line, column) = map.place(range.start);
        let (down, right) = match line - last.0 {
            0 => (0, column - last.1),
            down => (down, column),
        };
        data.extend([json!(down), json!(right), json!(map.width(range)), json!(sort), json!(0)]);
        last = (line, column);
    }
    json!({ "data": data })
}

fn found(tree: &Tree) -> Vec<(Range<usize>, u32)> {
    let text: &str = &tree.text;
    let mut around = OpenBrackets::default();
    let mut found = Vec::new();
    let mut rest = tree.tokens.iter().copied();
    while let Some(token) = rest.next() {
        let colon = |next: &Token| next.of(text) == ":";
        match token.kind {
            TokenKind::Word => {
                let field = rest.clone().find(|next| !next.is_blank()).as_ref().is_some_and(colon);
                let sort = match token.of(text) {
                    "true" | "false" => KEYWORD,
                    _ if field => PROPERTY,
                    _ => ENUM_MEMBER,
                };
                found.push((bytes(token), sort));
            }
            TokenKind::Number => found.push((bytes(token), NUMBER)),
            TokenKind::Text => match around.expected() {
                Some(ValueShape::Text(TextSort::Condition | TextSort::Amount)) => {
                    expression(&mut found, text, token, false);
                }
                Some(ValueShape::Text(TextSort::Effect)) => {
                    expression(&mut found, text, token, true);
                }
                Some(ValueShape::Text(TextSort::Name(_) | TextSort::Id)) => {
                    let range = bytes(token);
                    found.push((
                        range.start + 1..range.end.saturating_sub(1).max(range.start + 1),
                        VARIABLE,
                    ));
                }
                _ => {}
            },
            _ => {}
        }
        around.pass(text, token);
    }
    // A piece stands in one line.
    found.retain(|(range, _)| !text[range.clone()].contains('\n'));
    found
}

fn expression(found: &mut Vec<(Range<usize>, u32)>, text: &str, token: Token, effect: bool) {
    let written = token.of(text);
    let Some(open) = written.find('"') else { return };
    let close = written.rfind('"').unwrap_or(open).max(open + 1);
    let (Some(inside), at) = (written.get(open + 1..close), bytes(token).start + open + 1) else {
        return;
    };
    // With escapes, what stands there is not what is meant.
    if inside.contains('\\') {
        return;
    }
    for piece in pieces(inside, effect) {
        let word = &inside[piece.range.clone()];
        let sort = match piece.kind {
            ExprPieceKind::Number => NUMBER,
            ExprPieceKind::Sign if matches!(word, "(" | ")" | ",") => continue,
            ExprPieceKind::Sign => OPERATOR,
            ExprPieceKind::Word if is_operator(word) || is_value(word) || word == "self" => KEYWORD,
            ExprPieceKind::Word if piece.calls => FUNCTION,
            ExprPieceKind::Word => VARIABLE,
        };
        found.push((at + piece.range.start..at + piece.range.end, sort));
    }
}
