//! What is told of what the pointer rests on.

use serde_json::{Value, json};

use super::lines::LineMap;
use super::manual::about;
use super::surroundings::{bytes, spot};
use crate::analysis::Skeleton;
use crate::diagnostics::Span;
use crate::forecast::percent;
use crate::legible;
use crate::scenario::catalogue::kind;
use crate::scenario::index::{Definition, ExprPieceKind, IdSort, Named, UsedAs, pieces};
use crate::scenario::schema::{FieldShape, LeftOut, TextSort, ValueShape};
use crate::scenario::spelled_odds;
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::Tree;

/// Letters of a text that are told.
const LONGEST: usize = 400;

/// What is told of a byte of a file.
pub fn told(skeleton: &Skeleton, tree: &Tree, at: usize, columns: bool) -> Option<Value> {
    let map = LineMap::new(&tree.text, columns);
    let (words, span) = of_name(skeleton, tree, at).or_else(|| of_place(tree, at))?;
    Some(json!({
        "contents": { "kind": "markdown", "value": legible::lines(&words) },
        "range": map.range(span),
    }))
}

/// Of an id, or of a place that names something.
fn of_name(
    skeleton: &Skeleton,
    tree: &Tree,
    at: usize,
) -> Option<(String, std::ops::Range<usize>)> {
    match skeleton.index.at(Span::new(tree.file, at..at))? {
        Named::Definition(one) => Some((of_definition(skeleton, one), one.span.range())),
        Named::Use(one) => {
            let words = match (one.thing, one.sort) {
                (Some(thing), _) => of_definition(skeleton, &skeleton.index.definitions[thing]),
                (None, IdSort::Kind) => of_kind(&one.id)?,
                _ => return None,
            };
            Some((words, one.span.range()))
        }
    }
}

/// What a thing is: its title, what it says, and how often it is named.
fn of_definition(skeleton: &Skeleton, one: &Definition) -> String {
    let mut words = format!("**{}** `{}`", one.sort.word(), one.id);
    if let Some(title) = &one.title {
        words += &format!(": {}", cut(title));
    }
    if let Some(tree) = skeleton.trees.get(one.item.file.0 as usize) {
        let mut path = tree.path_at(one.span.start);
        path.pop();
        let node = tree.at(&path);
        let said = ["about", "role", "text", "definition"]
            .into_iter()
            .find_map(|field| tree.string(&node?.field(&tree.text, field)?.value));
        let said = said.filter(|said| Some(said) != one.title.as_ref());
        words += &said.map(|said| format!("\n\n{}", cut(&said))).unwrap_or_default();
    }
    let at = skeleton.index.definitions.iter().position(|other| std::ptr::eq(other, one));
    let uses = at.map(|at| skeleton.index.uses_of(at).map(|one| one.used_as).collect::<Vec<_>>());
    words + "\n\n" + &named(&uses.unwrap_or_default())
}

/// "named 3 times, asked for twice, changed once".
fn named(uses: &[UsedAs]) -> String {
    let count = |wanted| uses.iter().filter(|one| **one == wanted).count();
    let parts = [
        (count(UsedAs::Names) + count(UsedAs::Answers), "named"),
        (count(UsedAs::Reads), "asked about"),
        (count(UsedAs::Writes), "changed"),
    ];
    let said = parts.into_iter().filter(|(times, _)| *times > 0).map(|(times, word)| match times {
        1 => format!("{word} once"),
        2 => format!("{word} twice"),
        _ => format!("{word} {times} times"),
    });
    let said = said.collect::<Vec<_>>().join(", ");
    if said.is_empty() { "*named nowhere*".to_owned() } else { format!("*{said}*") }
}

/// A kind of act, with its scales.
fn of_kind(id: &str) -> Option<String> {
    let kind = kind(id)?;
    let [kahn, mid, goldstein, rivera] = kind.scales(true).words();
    Some(format!(
        "**kind of act** `{id}`: {}\n\n{}\n\nKahn {kahn} · MID hostility {mid} · Goldstein {goldstein} · Rivera {rivera}",
        kind.label, kind.definition
    ))
}

/// Of a word of an expression, a field's name, a word of few, or odds.
fn of_place(tree: &Tree, at: usize) -> Option<(String, std::ops::Range<usize>)> {
    let place = spot(tree, at);
    let token = place.token?;
    let (text, range) = (token.of(&tree.text), bytes(token));
    match (token.kind, place.stands) {
        (TokenKind::Word, _) if place.form.is_some() => {
            let field = place.form?.field(text)?;
            Some((of_field(field), range))
        }
        (TokenKind::Word, Some(shape)) => {
            let word = shape.choice()?.choices.iter().find(|one| one.word == text)?;
            Some((format!("**{}**: {}", word.word, word.about), range))
        }
        (TokenKind::Number | TokenKind::Text, Some(ValueShape::Odds { share })) => {
            let odds = spelled_odds(text.trim_matches('"'))?;
            Some((of_odds(odds, *share), range))
        }
        (TokenKind::Text, Some(shape)) => {
            let effect = match shape {
                ValueShape::Text(TextSort::Condition | TextSort::Amount) => false,
                ValueShape::Text(TextSort::Effect) => true,
                _ => return None,
            };
            let open = range.start + text.find('"')? + 1;
            let inside = tree.text.get(open..range.end)?;
            let all = pieces(inside, effect);
            let here =
                |word: &std::ops::Range<usize>| open + word.start <= at && at <= open + word.end;
            let piece =
                all.into_iter().find(|one| one.kind == ExprPieceKind::Word && here(&one.range))?;
            let words = about(&inside[piece.range.clone()])?;
            Some((words, open + piece.range.start..open + piece.range.end))
        }
        _ => None,
    }
}

/// A field: what it means, and what holds without it.
fn of_field(field: &FieldShape) -> String {
    let without = match field.left_out {
        LeftOut::Needed => "*must be given*".to_owned(),
        LeftOut::Is(value) => format!("*`{value}` when left out*"),
        LeftOut::Means(words) => format!("*when left out: {words}*"),
    };
    format!("**{}**: {}\n\n{without}", field.name, field.about)
}

/// Odds against a "no" as a probability; others as what they are against odds of 1.
fn of_odds(odds: f64, share: bool) -> String {
    let against_one = percent(odds / (1.0 + odds));
    match share {
        true => format!("odds {odds} to 1: {against_one}%, before factors"),
        false => {
            format!("odds {odds}: against one other with odds 1, {against_one}%, before factors")
        }
    }
}

/// A text, not longer than is read at a glance.
fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
